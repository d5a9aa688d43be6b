# Wrong use is an exception and never a crash: each of these would end the interpreter if it were let through.
import copy
import ctypes
import pickle

import pytest

import nhan

TEXT = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên."


def test_use_after_close():
    database = nhan.Database()
    annotator, stream = nhan.Annotator(database), nhan.Stream(database)
    span = annotator.annotate(TEXT)[0]
    results = stream.annotate([TEXT, TEXT])
    next(results)
    for handle in (database, annotator, stream):
        assert not handle.closed
        handle.close()
        handle.close()
        assert handle.closed
        with pytest.raises(ValueError, match="closed"):
            handle.__enter__()
    uses = [
        lambda: len(database), lambda: database.info, lambda: database.types, lambda: database.entry(0), lambda: database.find_key("hai-duong"),
        lambda: database.find_code("iso", "VN-61"), lambda: database.find_surface("x"), lambda: database.save("x"),
        lambda: nhan.Annotator(database), lambda: nhan.Stream(database), lambda: annotator.annotate(TEXT), lambda: annotator.annotate_many([]),
        lambda: annotator.explain(TEXT), lambda: stream.feed(TEXT), lambda: stream.finish(), lambda: stream.reset(), lambda: stream.annotate([]),
        lambda: next(results)]  # fmt: skip
    for use in uses:
        with pytest.raises(ValueError, match="closed"):
            use()
    assert "closed" in repr(database)
    assert (span.text, span.id, span.entry.name) == ("Bí thư Tỉnh ủy", "bi-thu-tinh-uy", "Bí thư")


def test_annotators_outlive_a_closed_database():
    database = nhan.Database()
    with nhan.Annotator(database) as annotator, nhan.Stream(database) as stream:
        database.close()
        assert annotator.annotate(TEXT)[1].id == "hai-duong"
        stream.feed(TEXT)
        assert stream.finish()[-1].entry.name == "Điện Biên"
    assert annotator.closed and stream.closed


@pytest.mark.parametrize("wrong", [None, 1, 1.5, [], {}, object(), nhan, TEXT.split])
def test_wrong_types(annotator, database, wrong):
    stream = nhan.Stream(database)
    for use in (annotator.annotate, annotator.explain, stream.feed, lambda text: annotator.annotate_many([TEXT, text]),
                lambda text: list(stream.annotate([TEXT, text])), nhan.Annotator, nhan.Stream, database.find_key, database.find_surface,
                database.save, lambda text: database.find_code(text, "x"), lambda text: database.find_code("x", text)):  # fmt: skip
        with pytest.raises(TypeError):
            use(wrong)
    for use in (annotator.annotate_many, stream.annotate):
        if not hasattr(wrong, "__iter__"):
            with pytest.raises(TypeError):
                use(wrong)
    if wrong is not None:
        with pytest.raises(TypeError):
            nhan.Database(wrong)
    assert stream.finish() is not None


def test_one_text_is_not_many(annotator, database):
    for text in (TEXT, TEXT.encode()):
        with pytest.raises(TypeError):
            annotator.annotate_many(text)
        with pytest.raises(TypeError):
            nhan.Stream(database).annotate(text)
    with pytest.raises(TypeError):
        nhan.Database.build_files("gazetteers")


def test_entries_out_of_range(database):
    for number in (len(database), 2**32 - 1, 2**40):
        with pytest.raises(IndexError):
            database.entry(number)
    for number in (-1, 2**80):
        with pytest.raises(OverflowError):
            database.entry(number)


def test_strings_with_nul_and_surrogates(database):
    with pytest.raises(ValueError):
        nhan.Database("a\0b")
    with pytest.raises(ValueError):
        database.find_code("iso\0", "x")
    assert database.find_key("hai-duong\0") is None
    with pytest.raises(ValueError):
        database.find_key("hai-duong").attribute("iso\0x")
    with pytest.raises(UnicodeError):
        database.find_key("\ud800")


def test_what_texts_may_hold(annotator, database):
    for text in ("", b"", "\0", "\0" * 1000, "\ud83d", "\udcff" * 1000, "a\ud83d\ude00", "\U0010ffff", b"\xff", b"\xe1\xba", bytes(range(256)) * 10):
        assert len(annotator.annotate(text)) == 0
        stream = nhan.Stream(database)
        assert sum(map(len, stream.annotate([text, text]))) == 0
    mixed = "\ud83d\ude00\U0001f600\xff\0 " + TEXT
    assert [mixed[span.begin : span.end] for span in annotator.annotate(mixed)] == [span.text for span in annotator.annotate(TEXT)]
    assert annotator.annotate_many([]) == []


def test_huge_texts(annotator):
    text = "x" * 30_000_000 + " tỉnh Điện Biên"
    (span,) = annotator.annotate(text)
    assert text[span.begin : span.end] == "Điện Biên"
    results = annotator.annotate_many(["tỉnh Điện Biên"] * 5000 + [text])
    assert [len(result) for result in results] == [1] * 5001


def test_buffers(annotator):
    data = bytearray(TEXT.encode())
    result = annotator.annotate(data)
    data[:] = b"x" * len(data)
    assert result[1].text == "Hải Dương"
    assert annotator.annotate(memoryview(TEXT.encode()))[1].text == "Hải Dương"


def test_pieces_that_raise(database):
    def pieces():
        yield TEXT
        raise KeyError("gone")

    stream = nhan.Stream(database)
    results = stream.annotate(pieces())
    next(results)
    with pytest.raises(KeyError, match="gone"):
        next(results)
    assert [span.begin for result in stream.annotate([TEXT]) for span in result][0] == 0


def test_pieces_that_use_the_stream(database):
    stream = nhan.Stream(database)

    def pieces():
        stream.feed(TEXT)
        yield TEXT
        stream.close()
        yield TEXT

    with pytest.raises(ValueError, match="closed"):
        list(stream.annotate(pieces()))


def test_texts_that_use_the_annotator(database):
    annotator = nhan.Annotator(database)

    def texts():
        yield TEXT
        annotator.annotate(TEXT)
        annotator.close()
        yield TEXT

    with pytest.raises(ValueError, match="closed"):
        annotator.annotate_many(texts())


def test_iterators_that_hold_themselves(database):
    import gc

    held = []
    held.append(nhan.Stream(database).annotate(iter(held)))
    del held
    gc.collect()


def test_no_objects_by_hand(annotator):
    result = annotator.annotate(TEXT)
    for kind in (nhan.Span, nhan.Result, nhan.Entry, type(iter(result))):
        with pytest.raises(TypeError):
            kind()
        with pytest.raises(TypeError):
            object.__new__(kind)
    for kind in (nhan.Span, nhan.Result, nhan.Database, nhan.Annotator):
        with pytest.raises(TypeError):
            type("Sub", (kind,), {})
    for thing in (result, result[0], annotator):
        with pytest.raises(TypeError):
            pickle.dumps(thing)
        with pytest.raises(TypeError):
            copy.deepcopy(thing)
    with pytest.raises(AttributeError):
        result[0].begin = 3
    with pytest.raises(TypeError, match="not writable"):
        (ctypes.c_char * 48).from_buffer(result)


def test_two_results_of_one_iterator(annotator):
    spans = iter(annotator.annotate(TEXT))
    assert len(list(spans)) == 4 and list(spans) == []
