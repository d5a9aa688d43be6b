# The cases of the language: what must be found, and that it is what C++ finds, to the byte: whole, many at once, cut anywhere, in every unit.
import pytest

import nhan
from language_cases import CASES, TEXTS, UNITS, command_finds, in_unit, marked


def told(records):
    """Records as the cases write them: without evidence."""
    return [{name: value for name, value in record.items() if name != "evidence"} for record in records]


def as_sets(cooperations):
    """Parties and fields without their order, which says nothing."""
    return [{**record, "parties": sorted(record["parties"]), "fields": sorted(record["fields"])} for record in told(cooperations)]


def test_cases_say_what_is_right(annotator):
    assert len(CASES) > 600
    for case, text in zip(CASES, TEXTS):
        result = annotator.annotate(text)
        found = result.to_dict()
        assert marked(text, result) == case["marked"], case["id"]
        assert told(found["offices"]) == case.get("offices", []), case["id"]
        assert as_sets(found["cooperations"]) == as_sets(case.get("cooperations", [])), case["id"]


@pytest.mark.parametrize("unit", UNITS)
def test_equals_the_command(database, unit):
    annotator = nhan.Annotator(database, unit=unit)
    expected = command_finds(TEXTS, unit)
    assert [annotator.annotate(text).to_dict() for text in TEXTS] == expected
    assert [result.to_dict() for result in annotator.annotate_many(TEXTS)] == expected
    assert [result.to_dict() for result in annotator.annotate_many(text.encode() for text in TEXTS)] == expected


@pytest.mark.parametrize("unit", UNITS)
def test_slices_of_the_text_are_the_mentions(database, unit):
    annotator = nhan.Annotator(database, unit=unit)
    for text in TEXTS:
        units, to_string = in_unit(text, unit)
        for span in annotator.annotate(text):
            assert to_string(units[span.begin : span.end]) == span.text


def collected(results):
    """Spans and records of a stream's results as to_dict gives them, less the words, which a stream does not keep."""
    results = list(results)
    return {
        "spans": [(span.begin, span.end, span.type, span.id, span.name, span.flags, span.ordinal) for result in results for span in result],
        "offices": [offsets(office) for result in results for office in result.offices],
        "cooperations": [offsets(record) for result in results for record in result.cooperations],
    }


def offsets(record):
    """A record as offsets and ids."""

    def of(part):
        if isinstance(part, tuple):
            return [of(span) for span in part]
        return part and (part.begin, part.end, part.type, part.id)

    return [of(part) for part in record]


@pytest.mark.parametrize("unit", UNITS)
def test_streams_cut_at_every_byte(database, unit):
    annotator, stream = nhan.Annotator(database, unit=unit), nhan.Stream(database, unit=unit)
    for text in TEXTS:
        whole = collected([annotator.annotate(text)])
        data = text.encode()
        for cut in range(len(data) + 1) if unit == "codepoints" else range(0, len(data) + 1, 5):
            assert collected([stream.feed(data[:cut]), stream.feed(data[cut:]), stream.finish()]) == whole
        assert collected(stream.annotate(data[i : i + 1] for i in range(len(data)))) == whole


@pytest.mark.parametrize("unit", UNITS)
def test_streams_of_characters(database, unit):
    annotator, stream = nhan.Annotator(database, unit=unit), nhan.Stream(database, unit=unit)
    for text in TEXTS:
        assert collected(stream.annotate(list(text))) == collected([annotator.annotate(text)])
