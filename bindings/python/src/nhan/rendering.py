# Results as plain Python objects (the form of `nhan annotate --output jsonl`) and as HTML for notebooks (the colours of its HTML page).
from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._native import Result, Span


def to_dict(result: Result) -> dict[str, Any]:
    """The form of `nhan annotate --output jsonl`, less the id of the document. Where the result is a stream's, all words are None or ""."""
    return {
        "spans": _spans(result),
        "offices": [
            {"person": _text(office.person), "title": _text(office.title), "place": _id(office.place), "evidence": _spans(office.evidence)}
            for office in result.offices
        ],
        "cooperations": [
            {
                "parties": [party.id for party in record.parties],
                "fields": [_category(field) for field in record.fields],
                "agreement": _id(record.agreement),
                "date": _text(record.date),
                "evidence": _spans(record.evidence),
            }
            for record in result.cooperations
        ],
    }


def _spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [{"begin": span.begin, "end": span.end, "type": span.type, "id": span.id, "name": span.name, "text": span.text} for span in spans]


def _text(span: Span | None) -> str:
    return "" if span is None else span.text or ""


def _id(span: Span | None) -> str:
    return "" if span is None else span.id


def _name(span: Span | None) -> str:
    return "" if span is None else span.name


def _category(field: Span) -> str:
    """ "energy" of the field "energy/nang-luong-tai-tao"."""
    return field.id.partition("/")[0]


# ---- HTML -------------------------------------------------------------------------------------------------------------------------------

# Hue and saturation by type; types of users get a hue of their name's.
SHADES = {
    "PROVINCE": (212, 85), "PLACE": (184, 60), "TITLE": (42, 90), "BODY": (18, 80), "PERSON": (142, 50), "FIELD": (272, 65),
    "AGREEMENT": (328, 70), "DATE": (220, 10), "MONEY": (82, 55),
}  # fmt: skip

# Scoped to the output cell. A notebook's theme may differ from the system's, so backgrounds are translucent and letters are left alone.
STYLE = """<style>
.nhan-text { white-space: pre-wrap; overflow-wrap: break-word; line-height: 1.85 }
.nhan-text mark { color: inherit; padding: .1em .22em; border-radius: .25em; background: hsl(var(--h) var(--s) 50% / .2);
  box-shadow: inset 0 -2px hsl(var(--h) var(--s) 46% / .6) }
.nhan-text mark::after { content: attr(data-type); font-size: .6em; font-weight: 600; margin-left: .4em; opacity: .7; vertical-align: middle }
.nhan-table { border-collapse: collapse; margin-top: 1em }
.nhan-table caption { text-align: left; font-weight: 600 }
.nhan-table th, .nhan-table td { text-align: left; vertical-align: top; padding: .3em 1em .3em 0 }
</style>"""


def to_html(result: Result) -> str:
    """One self-contained fragment. Everything that comes from the text or a gazetteer is escaped."""
    return f'{STYLE}<div class="nhan">{_body(result)}{"".join(_tables(result))}</div>'


def _body(result: Result) -> str:
    if result.text is None:  # of a stream
        rows = ([span.type, span.id, span.name, f"{span.begin}–{span.end}"] for span in result)
        return _table("Spans", ["Type", "Id", "Name", "Offsets"], rows)
    return f'<div class="nhan-text">{"".join(_marked(result))}</div>'


def _marked(result: Result) -> Iterator[str]:
    done = 0
    for span in result:
        yield escape(result.slice(done, span.begin))
        hue, saturation = _shade(span.type)
        tip = "\n".join(filter(None, [span.type, span.name, span.id]))
        yield f'<mark style="--h: {hue}; --s: {saturation}%" data-type="{escape(span.type)}" title="{escape(tip)}">{escape(span.text or "")}</mark>'
        done = span.end
    yield escape(result.slice(done, None))


def _shade(type_name: str) -> tuple[int, int]:
    return SHADES.get(type_name) or (int(sum(type_name.encode()) * 137.5) % 360, 55)


def _tables(result: Result) -> Iterator[str]:
    if result.offices:
        rows = ([_text(office.person), _text(office.title), _name(office.place)] for office in result.offices)
        yield _table("Offices", ["Person", "Title", "Place"], rows)
    if result.cooperations:
        rows = (
            [", ".join(map(_name, record.parties)), ", ".join(map(_category, record.fields)), _text(record.agreement), _text(record.date)]
            for record in result.cooperations
        )
        yield _table("Cooperations", ["Parties", "Fields", "Agreement", "Date"], rows)


def _table(title: str, header: list[str], rows: Iterable[list[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<table class="nhan-table"><caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
