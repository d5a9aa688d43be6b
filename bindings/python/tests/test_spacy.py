# The component in real pipelines: found by its entry point, aligned with tokens, beside other components, saved, in other processes.
import pickle
import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc, Span

import nhan
from language_cases import TEXTS

TEXT = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên."
SPACES = {"nlp": {"tokenizer": {"use_pyvi": False}}}  # tokens are what stands between white space, so the last one is "Biên."


def pipeline(language="vi", **options):
    nlp = spacy.blank(language, config=SPACES if language == "vi" else {})
    nlp.add_pipe("nhan", config=options)
    return nlp


def told(spans):
    return [(span.label_, span.kb_id_, span.id_, span.text) for span in spans]


def test_spans_and_ents():
    doc = pipeline("xx")(TEXT)
    expected = [
        ("TITLE", "bi-thu-tinh-uy", "bi-thu-tinh-uy", "Bí thư Tỉnh ủy"), ("PROVINCE", "hai-duong", "hai-duong", "Hải Dương"),
        ("PERSON", "", "", "Nguyễn Văn An"), ("PROVINCE", "dien-bien", "dien-bien", "Điện Biên")]  # fmt: skip
    assert told(doc.spans["nhan"]) == told(doc.ents) == expected
    assert doc[5].ent_type_ == "PROVINCE" and doc[5].ent_kb_id_ == "hai-duong" and doc[5].ent_iob_ == "I"


@pytest.mark.parametrize("mode, last", [("expand", ["Điện Biên."]), ("contract", ["Điện"]), ("strict", [])])
def test_alignment(mode, last):
    doc = pipeline(alignment_mode=mode)(TEXT)
    assert [span.text for span in doc.spans["nhan"]] == ["Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An", *last]


def test_several_spans_in_one_token():
    nlp = pipeline()
    doc = nlp("Hành lang Hà Nội-Hải Phòng-Quảng Ninh dài.")
    spans = [span.text for span in doc.spans["nhan"]]
    assert spans == ["Hà Nội-Hải", "Nội-Hải Phòng-Quảng", "Phòng-Quảng Ninh"]  # expanded to whole tokens, they overlap
    assert [entity.text for entity in doc.ents] == ["Hà Nội-Hải", "Phòng-Quảng Ninh"]  # the longest, of as long ones the first
    assert [span.kb_id_ for span in doc.spans["nhan"]] == ["ha-noi", "hai-phong", "quang-ninh"]


def test_tokens_of_many_syllables():
    """Tokens as a segmenter of Vietnamese makes them."""
    nlp = pipeline()
    words = ["Bí thư", "Tỉnh ủy", "Hải Dương", "thăm", "tỉnh", "Điện Biên", "."]
    doc = nlp(Doc(nlp.vocab, words=words, spaces=[True] * 5 + [False, False]))
    assert [(span.text, span.start, span.end) for span in doc.ents] == [("Bí thư Tỉnh ủy", 0, 2), ("Hải Dương", 2, 3), ("Điện Biên", 5, 6)]


@pytest.mark.parametrize("language", ["vi", "xx"])
def test_all_cases_are_covered_by_their_tokens(language, annotator):
    nlp = pipeline(language)
    for text, doc in zip(TEXTS, nlp.pipe(TEXTS, batch_size=50)):
        assert doc.text == text
        found = annotator.annotate(text)
        assert [(span.label_, span.kb_id_) for span in doc.spans["nhan"]] == [(span.type, span.id) for span in found]
        for ours, span in zip(doc.spans["nhan"], found):
            assert ours.start_char <= span.begin < span.end <= ours.end_char
        alone = nlp(text)
        assert told(alone.spans["nhan"]) == told(doc.spans["nhan"]) and told(alone.ents) == told(doc.ents)


def test_other_characters():
    doc = pipeline("xx")("😀  \n\tthăm\u00a0tỉnh Điện Biên 😀, về Hải Pho\u0300ng.")
    assert told(doc.ents)[0][1:] == ("dien-bien", "dien-bien", "Điện Biên") and doc.ents[1].kb_id_ == "hai-phong"
    assert len(pipeline()("").ents) == 0


@pytest.mark.parametrize("overwrite, expected", [(False, ["tỉnh Điện", "Hải Phòng"]), (True, ["Điện Biên", "Hải Phòng"])])
def test_entities_of_others(overwrite, expected):
    nlp = pipeline("xx", overwrite_ents=overwrite)
    doc = nlp.make_doc("thăm tỉnh Điện Biên rồi về Hải Phòng")
    doc.ents = [Span(doc, 1, 3, label="OTHER")]
    assert [entity.text for entity in nlp(doc).ents] == expected
    assert len(doc.spans["nhan"]) == 2


def test_options(tmp_path):
    nhan.build([{"kind": "ship", "name": "Hải Âu Xanh"}]).save(tmp_path / "ships.nhan")
    text = "Tàu Hải Âu Xanh về Hải Phòng"
    assert [entity.label_ for entity in pipeline("xx", database=str(tmp_path / "ships.nhan"))(text).ents] == ["SHIP", "PROVINCE"]
    assert [entity.label_ for entity in pipeline("xx", types=["PROVINCE"], as_of="2024-01-01")(text).ents] == ["PROVINCE"]
    doc = pipeline("xx", set_ents=False, spans_key="names")(text)
    assert not doc.ents and len(doc.spans["names"]) == 1
    assert "nhan" not in pipeline("xx", spans_key=None)(text).spans
    for wrong in ({"alignment_mode": "outside"}, {"types": ["NOTHING"]}, {"nothing": 1}):
        with pytest.raises(ValueError):
            pipeline(**wrong)


def test_a_cache_is_filled_and_read(tmp_path):
    folder = tmp_path / "cache"
    written = pipeline("xx", cache=str(folder))
    assert nhan.Database(cache=folder).cache == nhan.Cache.READ
    read = pickle.loads(pickle.dumps(written.get_pipe("nhan")))
    assert told(read(written.make_doc(TEXT)).ents) == told(written(TEXT).ents) == told(pipeline("xx")(TEXT).ents)
    assert len(list(folder.iterdir())) == 1


def test_saved_and_loaded(tmp_path):
    nlp = pipeline(types=["PROVINCE"])
    nlp.to_disk(tmp_path / "pipeline")
    assert told(spacy.load(tmp_path / "pipeline")(TEXT).ents) == told(nlp(TEXT).ents) != []
    component = pickle.loads(pickle.dumps(nlp.get_pipe("nhan")))
    assert component == nlp.get_pipe("nhan") and told(component(nlp.make_doc(TEXT)).ents) == told(nlp(TEXT).ents)


def test_other_processes():
    nlp = pipeline()
    alone = [told(doc.ents) for doc in nlp.pipe(TEXTS[:40])]
    assert [told(doc.ents) for doc in nlp.pipe(TEXTS[:40], n_process=2, batch_size=10)] == alone


def test_found_without_an_import(tmp_path):
    program = "import spacy; nlp = spacy.blank('xx'); nlp.add_pipe('nhan'); print(nlp('Hải Phòng').ents[0].kb_id_)"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("hai-phong\n", 0), done.stderr
