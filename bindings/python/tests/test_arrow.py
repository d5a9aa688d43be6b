# Arrow in and out, against the real pyarrow, polars, pandas and DuckDB: every layout of strings, nulls, slices, chunks, tables.
import gc
import threading

import duckdb
import pandas
import polars
import pyarrow
import pytest

import nhan
from language_cases import TEXTS

ROWS = [None, *TEXTS[:50], "", None, None, "x" * 13, *TEXTS[50:], "tỉnh", None]
LAYOUTS = ["string", "large_string", "string_view", "binary", "large_binary", "binary_view"]
UNITS = ["codepoints", "utf16", "bytes"]


def listed(result):
    """A result as annotate_arrow tells it."""
    return [
        {"begin": span.begin, "end": span.end, "type": span.type, "id": span.id, "flags": int(span.flags), "classifier": span.classifier,
         "parent": span.parent} for span in result]  # fmt: skip


@pytest.fixture(scope="session")
def expected(annotator):
    return [None if text is None else listed(annotator.annotate(text)) for text in ROWS]


def array(rows, layout="string"):
    return pyarrow.array([row.encode() if row and "binary" in layout else row for row in rows], getattr(pyarrow, layout)())


def valid(spans):
    spans.validate(full=True)
    return spans.to_pylist()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(annotator, expected, layout):
    texts = array([row or (row if row is None else b"" if "binary" in layout else "") for row in ROWS], layout)
    assert valid(pyarrow.array(annotator.annotate_arrow(texts))) == expected
    assert valid(pyarrow.array(annotator.annotate_arrow(texts[7:-3]))) == expected[7:-3]
    assert valid(pyarrow.array(annotator.annotate_arrow(texts[60:60]))) == []
    chunks = pyarrow.chunked_array([texts[:1], texts[1:30], texts[30:30], texts[30:]])
    assert valid(pyarrow.chunked_array(annotator.annotate_arrow(chunks))) == expected
    assert valid(pyarrow.array(annotator.annotate_arrow(chunks[29:33]))) == expected[29:33]
    table = pyarrow.StructArray.from_arrays([pyarrow.array(range(len(texts))), texts], ["n", "text"], mask=pyarrow.array([i % 7 == 3 for i in range(len(texts))]))
    masked = [None if i % 7 == 3 else spans for i, spans in enumerate(expected)]
    assert valid(pyarrow.array(annotator.annotate_arrow(table, column="text")).field("spans")) == masked
    assert valid(pyarrow.array(annotator.annotate_arrow(table[5:40], column="text")).field("spans")) == masked[5:40]


@pytest.mark.parametrize("unit", UNITS)
def test_units(database, unit):
    annotator = nhan.Annotator(database, unit=unit)
    assert valid(pyarrow.array(annotator.annotate_arrow(array(TEXTS)))) == [listed(result) for result in annotator.annotate_many(TEXTS)]


@pytest.mark.parametrize("rows", [[], [None], [None] * 9, [""], ["x"] * 9, [None, "x"]])
def test_nothing_found(annotator, rows):
    found = [None if row is None else [] for row in rows]
    for texts in (array(rows), array(rows, "string_view"), pyarrow.chunked_array([array(rows)]), pyarrow.chunked_array([], pyarrow.string()) if not rows else array(rows)):
        spans = annotator.annotate_arrow(texts)
        assert len(spans) == len(rows)
        assert valid(pyarrow.array(spans)) == valid(pyarrow.chunked_array(spans)) == polars.Series(spans).to_list() == found
    assert polars.Series(annotator.annotate_arrow(polars.Series("x", rows, dtype=polars.String))).to_list() == found
    if set(rows) <= {None}:
        assert valid(pyarrow.array(annotator.annotate_arrow(pyarrow.nulls(len(rows))))) == found


def test_polars(annotator, expected):
    series = polars.Series("text", ROWS)
    spans = annotator.annotate_series(series)
    assert isinstance(spans, polars.Series) and spans.name == "text" and spans.to_list() == expected
    parts = polars.concat([series[:20], series[20:25], series[25:]], rechunk=False)
    assert parts.n_chunks() == 3 and annotator.annotate_series(parts).to_list() == expected
    frame = polars.DataFrame({"n": range(len(ROWS)), "text": ROWS})
    told = polars.DataFrame(annotator.annotate_arrow(frame, column="text"))
    assert told.columns == ["spans"] and told["spans"].to_list() == expected
    flat = frame.with_columns(told["spans"]).explode("spans").unnest("spans").drop_nulls("begin")
    words = flat.select(polars.col("text").str.slice(polars.col("begin"), polars.col("end") - polars.col("begin")))["text"]
    assert words.to_list() == [span.text for text in ROWS if text for span in annotator.annotate(text)]


def test_pandas(annotator, expected):
    index = pandas.Index(range(100, 100 + len(ROWS)))
    for kind in ("object", "str", "string", pandas.ArrowDtype(pyarrow.string())):
        series = pandas.Series(ROWS, index=index, name="text", dtype=kind)
        spans = annotator.annotate_series(series)
        assert isinstance(spans, pandas.Series) and spans.name == "text" and spans.index.equals(index)
        assert [None if pandas.isna(row) is True else row for row in spans.to_list()] == expected
    frame = pandas.DataFrame({"text": ROWS})
    assert pyarrow.table(annotator.annotate_arrow(frame, column="text"))["spans"].to_pylist() == expected


def test_duckdb(annotator, expected):
    connection = duckdb.connect()
    texts = pyarrow.table({"n": range(len(ROWS)), "text": ROWS})  # noqa: F841 (DuckDB finds it by name)
    relation = connection.sql("select n, text from texts order by n")
    told = annotator.annotate_arrow(relation, column="text")
    assert connection.sql("select spans from told").fetchall() == [(spans,) for spans in expected]
    counts = connection.sql("select span.type, count(*) from (select unnest(spans) as span from told) group by all").fetchall()
    assert dict(counts)["PROVINCE"] == sum(span["type"] == "PROVINCE" for spans in expected for span in spans or [])


def test_pyarrow_series(annotator, expected):
    for texts in (array(ROWS), pyarrow.chunked_array([array(ROWS)])):
        assert annotator.annotate_series(texts).to_pylist() == expected


def test_a_table_of_one_column_needs_no_name(annotator, expected):
    assert pyarrow.table(annotator.annotate_arrow(pyarrow.table({"x": ROWS})))["spans"].to_pylist() == expected


def test_types_of_users():
    annotator = nhan.Annotator(nhan.build([{"kind": "ship", "name": "Hải Âu Xanh"}]))
    assert pyarrow.array(annotator.annotate_arrow(array(["Tàu Hải Âu Xanh."])))[0][0]["type"].as_py() == "SHIP"


@pytest.mark.parametrize("wrong, message", [
    (pyarrow.array([1, 2]), "Arrow format"), (pyarrow.array(["a"]).dictionary_encode(), "dictionary"), (pyarrow.array([["a"]]), "Arrow format"),
    (pyarrow.table({"a": ["x"], "b": ["y"]}), "'a', 'b'"), (["x"], "list"), ("x", "str"), (None, "None"), (nhan, "module")])  # fmt: skip
def test_wrong_data(annotator, wrong, message):
    with pytest.raises(TypeError, match=message):
        annotator.annotate_arrow(wrong)


def test_wrong_columns(annotator):
    table = pyarrow.table({"a": ["x"], "b": ["y"]})
    for data, column in ((table, "c"), (array(["x"]), "a"), (table, 3)):
        with pytest.raises(TypeError):
            annotator.annotate_arrow(data, column=column)
    with pytest.raises(TypeError):
        annotator.annotate_series(["x"])


def test_liars(annotator):
    """Objects whose methods give what is no capsule, a capsule of another name, or one that was used."""
    used = array(["x"]).__arrow_c_array__()
    pyarrow.Array._import_from_c_capsule(*used)

    class Liar:
        def __init__(self, told):
            self.told = told

        def __arrow_c_array__(self, requested_schema=None):
            if isinstance(self.told, Exception):
                raise self.told
            return self.told

    for told in (None, 3, (1, 2), used, used[::-1], (used[0],), KeyError("no")):
        with pytest.raises((TypeError, ValueError, KeyError)):
            annotator.annotate_arrow(Liar(told))


def test_streams_that_fail(annotator):
    def batches():
        yield pyarrow.record_batch({"text": TEXTS[:3]})
        raise RuntimeError("the well is dry")

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema({"text": pyarrow.string()}), batches())
    with pytest.raises((OSError, RuntimeError), match="the well is dry"):
        annotator.annotate_arrow(reader)
    with pytest.raises(ValueError, match="closed"):
        closed = nhan.Annotator(nhan.Database())
        closed.close()
        closed.annotate_arrow(array(["x"]))


def test_memory_is_shared_and_outlives_all(database, expected):
    annotator = nhan.Annotator(database)
    spans = annotator.annotate_arrow(array(ROWS))
    capsules = [spans.__arrow_c_array__() for _ in range(3)] + [spans.__arrow_c_stream__(), spans.__arrow_c_schema__()]
    first, second = pyarrow.array(spans), pyarrow.array(spans)
    assert first.offsets.buffers()[1].address == second.offsets.buffers()[1].address  # no copy
    begins = first.values.field("begin")
    del spans, annotator, capsules, first, second
    gc.collect()
    assert begins.to_pylist() == [span["begin"] for spans in expected for span in spans or []]


def test_threads(annotator, expected):
    texts, found = array(ROWS), []
    threads = [threading.Thread(target=lambda: found.append(pyarrow.array(annotator.annotate_arrow(texts)).to_pylist())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8
