# Memory does not grow with what was annotated: 100,000 documents after a warm-up, and handles by the hundred.
import gc
import pathlib

import pyarrow

import nhan

MEGABYTE = 2**20
TEXT = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên."


def resident():
    gc.collect()
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("no VmRSS")


def growth(run, rounds, warm_up):
    for number in range(warm_up):
        run(number)
    before = resident()
    for number in range(rounds):
        run(number)
    return resident() - before


def look_at(result):
    for span in result:
        span.text, span.id, span.flags, span.entry, span.parts
    result.offices, result.cooperations


def test_annotate(annotator):
    assert growth(lambda number: look_at(annotator.annotate(f"{TEXT} {number}")), 100_000, 5000) < 4 * MEGABYTE


def test_annotate_many(annotator):
    def run(number):
        for result in annotator.annotate_many([f"{TEXT} {number} {i}" for i in range(100)]):
            look_at(result)

    assert growth(run, 1000, 50) < 4 * MEGABYTE


def test_streams(database):
    stream = nhan.Stream(database)

    def run(number):
        for result in stream.annotate([TEXT[:20], TEXT[20:], str(number)]):
            look_at(result)

    assert growth(run, 30_000, 2000) < 4 * MEGABYTE


def test_arrow(annotator):
    texts = pyarrow.array([TEXT, None] * 100)

    def run(number):
        spans = annotator.annotate_arrow(texts)
        pyarrow.array(spans), spans.__arrow_c_array__(), spans.__arrow_c_stream__()
        for wrong in (pyarrow.array([1]), None):
            try:
                annotator.annotate_arrow(wrong)
            except TypeError:
                pass

    assert growth(run, 1000, 100) < 4 * MEGABYTE


def test_everything_else(annotator, database):
    def run(number):
        result, decisions = annotator.explain(TEXT)
        result.to_dict(), result.to_msgpack(), result._repr_html_(), repr(result[0]), result.slice(3), memoryview(result).nbytes, decisions[0].entry
        database.find_surface("Hải Dương")[0].attributes, database.info, database.types
        with nhan.Annotator(database) as other, nhan.Stream(database) as stream:
            other.annotate(TEXT)
            stream.feed(TEXT)
        for wrong in (None, 3):
            try:
                annotator.annotate(wrong)
            except TypeError:
                pass

    assert growth(run, 2000, 300) < 4 * MEGABYTE
