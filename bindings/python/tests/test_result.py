# Results: sequences of lazy views, records, options, explanations, and the block as numpy sees it.
import datetime

import numpy
import pytest

import nhan

TEXT = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên."


def test_a_result_is_a_sequence(annotator):
    result = annotator.annotate(TEXT)
    assert len(result) == 4 and result.text == TEXT and result.unit == "codepoints"
    assert list(result) == [result[i] for i in range(4)] == result[:] == list(reversed(result[::-1]))
    assert result[-1] == result[3] and hash(result[-1]) == hash(result[3])
    assert result[0] in result and result[0] != result[1]
    for index in (4, -5, 10**30):
        with pytest.raises(IndexError):
            result[index]
    assert result.slice(0, 14) == "Bí thư Tỉnh ủy" and result.slice(49) == "Điện Biên."
    for wrong in ((-1,), (3, 2), (0, 1000)):
        with pytest.raises(IndexError):
            result.slice(*wrong)


def test_members_of_spans(annotator):
    title, province, person, place = annotator.annotate(TEXT)
    assert (title.begin, title.end, title.type, title.text, title.id) == (0, 14, "TITLE", "Bí thư Tỉnh ủy", "bi-thu-tinh-uy")
    assert title.flags == nhan.Flag.COMPOSED and [part.key for part in title.parts] == ["bi-thu", "tinh-uy"] and title.entry == title.parts[0]
    assert province.parent == title.ordinal == 0 and title.parent is None
    assert place.classifier == len("tỉnh ") and place.name == "Điện Biên" and place.entry.kind == "province"
    assert person.entry is None and person.id == person.name == "" and person.parts == ()
    assert repr(province) == "<Span PROVINCE 15:24 'Hải Dương' id='hai-duong'>"


def test_records(annotator, sample):
    (office,) = annotator.annotate(TEXT).offices
    assert (office.person.text, office.title.text, office.place.id) == ("Nguyễn Văn An", "Bí thư Tỉnh ủy", "hai-duong")
    assert [span.ordinal for span in office.evidence] == [0, 1, 2]
    result = annotator.annotate(sample)
    (cooperation,) = result.cooperations
    assert {party.id for party in cooperation.parties} == {"hai-phong", "lam-dong"}
    assert cooperation.agreement.type == "AGREEMENT" and cooperation.date.type == "DATE" and cooperation.fields
    assert any(office.place is None for office in result.offices)


@pytest.mark.parametrize("unit", ["codepoints", "utf16", "bytes"])
@pytest.mark.parametrize("given", ["😀 " + TEXT, ("😀 " + TEXT).encode(), b"\xff\xe1\xba " + TEXT.encode(), "\udcff\ud83d\ude00 " + TEXT, "ñ" + TEXT])
def test_text_of_spans_in_every_unit(database, unit, given):
    result = nhan.Annotator(database, unit=unit).annotate(given)
    assert [span.text for span in result] == ["Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An", "Điện Biên"]
    if unit == "codepoints":
        text = given if isinstance(given, str) else given.decode(errors="replace")
        assert [text[span.begin : span.end] for span in result] == [span.text for span in result]
    if unit == "bytes" and isinstance(given, str):
        assert given.encode(errors="surrogatepass")[result[0].begin :].startswith("Bí thư".encode())


def test_options(database):
    def texts(**options):
        return [span.text for span in nhan.Annotator(database, **options).annotate(TEXT)]

    assert texts(types=["PROVINCE"]) == ["Hải Dương", "Điện Biên"]
    assert texts(types=("PERSON", "TITLE")) == ["Bí thư Tỉnh ủy", "Nguyễn Văn An"]
    assert nhan.Annotator(database, records=False).annotate(TEXT).offices == ()
    before, after = (
        nhan.Annotator(database, as_of=date).annotate("tỉnh Bắc Giang")[0].id for date in (datetime.date(2020, 1, 1), "2025-12-31")
    )
    assert before == "bac-giang" and after


def test_wrong_options(database):
    for wrong, kind in [
        ({"unit": "letters"}, ValueError), ({"unit": 2}, ValueError), ({"types": ["NOTHING"]}, ValueError), ({"types": []}, ValueError),
        ({"types": "PROVINCE"}, TypeError), ({"types": [1]}, ValueError), ({"as_of": "yesterday"}, nhan.Error), ({"as_of": ""}, ValueError),
        ({"nothing": 1}, TypeError)]:  # fmt: skip
        for make in (nhan.Annotator, nhan.Stream):
            with pytest.raises(kind):
                make(database, **wrong)


def test_explain(annotator):
    result, decisions = annotator.explain("Đi dọc sông Thái Bình, qua tỉnh Điện Biên.")
    assert [span.text for span in result] == ["Điện Biên"]
    verdicts = {decision.verdict for decision in decisions}
    assert {nhan.Verdict.KEPT, nhan.Verdict.VETOED} <= verdicts
    vetoed = next(decision for decision in decisions if decision.verdict == nhan.Verdict.VETOED)
    assert vetoed.rule.endswith(tuple("0123456789")) and vetoed.entry.name == "Thái Bình" and vetoed.stage == "context"


def test_numpy_sees_the_block(annotator, sample):
    result = annotator.annotate(sample)
    array = numpy.asarray(result)
    assert array.shape == (len(result),) and not array.flags.owndata and not array.flags.writeable
    assert array["begin"].tolist() == [span.begin for span in result]
    assert array["flags"].tolist() == [span.flags for span in result]
    del result
    assert array["end"].max() > 0


def test_results_are_copies(database, sample):
    annotator, stream = nhan.Annotator(database), nhan.Stream(database)
    results = [annotator.annotate(sample)] + annotator.annotate_many([sample, TEXT]) + list(stream.annotate([sample]))
    before = [(result.to_dict(), list(result), result.offices, [span.parts for span in result]) for result in results]
    for _ in range(20):
        annotator.annotate(TEXT * 10)
        list(stream.annotate([TEXT * 10]))
    assert [(result.to_dict(), list(result), result.offices, [span.parts for span in result]) for result in results] == before


def test_msgpack(annotator, sample):
    packed = annotator.annotate(sample).to_msgpack()
    assert packed[0] == 0x83 and b"\xa5spans" in packed and "Trần Bá Lãm".encode() in packed
