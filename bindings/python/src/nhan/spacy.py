# The spaCy component "nhan", which spaCy finds by its entry point: `nlp.add_pipe("nhan")`.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans, minibatch

from ._native import Annotator, Database, Result

DEFAULTS: dict[str, Any] = {
    "database": None,
    "cache": None,
    "types": None,
    "as_of": None,
    "spans_key": "nhan",
    "set_ents": True,
    "overwrite_ents": False,
    "alignment_mode": "expand",
}


@dataclass
class Component:
    """Fills doc.spans[spans_key] and doc.ents with what Nhãn finds: the type as label, the id as kb_id_ and as id_.

    database: path of a bundle; None for the built-in database
    cache: a folder that keeps what was compiled, as trusted as the library, so that opening it again takes milliseconds
    types, as_of: options of nhan.Annotator
    spans_key: of doc.spans; None to leave doc.spans alone
    set_ents: fill doc.ents too; entities cannot overlap, so of spans that alignment made overlap the longer one stays
    overwrite_ents: of an entity that was there before and one of ours that overlap, ours stays
    alignment_mode: what happens to a span that does not begin and end with tokens: "expand" takes the tokens whole, "contract" leaves out those that
      the span covers in part (and the span, where none is left), "strict" leaves out the span
    """

    database: str | None
    cache: str | None
    types: list[str] | None
    as_of: str | None
    spans_key: str | None
    set_ents: bool
    overwrite_ents: bool
    alignment_mode: str
    annotator: Annotator = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.alignment_mode not in ("expand", "contract", "strict"):
            raise ValueError(f"alignment_mode must be 'expand', 'contract' or 'strict', not {self.alignment_mode!r}")
        self.annotator = Annotator(Database(self.database, cache=self.cache), records=False, types=self.types, as_of=self.as_of)

    def __call__(self, doc: Doc) -> Doc:
        return self._filled(doc, self.annotator.annotate(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        for docs in minibatch(stream, size=batch_size):  # type: ignore[no-untyped-call]
            for doc, result in zip(docs, self.annotator.annotate_many(doc.text for doc in docs)):
                yield self._filled(doc, result)

    def _filled(self, doc: Doc, result: Result) -> Doc:
        aligned = (
            doc.char_span(
                span.begin, span.end, label=span.type, kb_id=span.id, span_id=span.id, alignment_mode=self.alignment_mode
            )
            for span in result
        )
        spans = [span for span in aligned if span is not None]
        if self.spans_key is not None:
            doc.spans[self.spans_key] = spans
        if self.set_ents:
            ours = filter_spans(spans)
            doc.ents = _merged(ours, doc.ents) if self.overwrite_ents else _merged(doc.ents, ours)
        return doc

    def __reduce__(self) -> tuple[Any, ...]:  # for nlp.pipe(n_process=...), which may start its processes anew
        return _component, ({name: getattr(self, name) for name in DEFAULTS},)


def _component(options: dict[str, Any]) -> Component:
    return Component(**options)


def _merged(first: Iterable[Span], second: Iterable[Span]) -> list[Span]:
    """All of the first spans, and those of the second that do not overlap them."""
    merged = list(first)
    taken = {token.i for span in merged for token in span}
    return merged + [span for span in second if taken.isdisjoint(range(span.start, span.end))]


@Language.factory("nhan", default_config=DEFAULTS, assigns=["doc.spans", "doc.ents", "token.ent_iob", "token.ent_type"])
def make_component(
    nlp: Language,
    name: str,
    database: str | None,
    cache: str | None,
    types: list[str] | None,
    as_of: str | None,
    spans_key: str | None,
    set_ents: bool,
    overwrite_ents: bool,
    alignment_mode: str,
) -> Component:
    return Component(database, cache, types, as_of, spans_key, set_ents, overwrite_ents, alignment_mode)
