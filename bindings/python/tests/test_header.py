# The extension mirrors include/nhan/nhan.h: every function is used, every number is there, a span lies in memory as the header says.
import re
import struct
import sys

import nhan
from conftest import ROOT
from nhan import _native

HEADER = re.sub(r"/\*.*?\*/", "", (ROOT / "include/nhan/nhan.h").read_text(encoding="utf-8"), flags=re.S)
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "bindings/python/native").iterdir())
# What each type of a span's member is to the module struct. `parts` is a pointer, which is shown as a number.
CODES = {"uint64_t": "Q", "uint32_t": "I", "uint16_t": "H", "nhan_type": "H", "const uint32_t *": "Q"}


def numbers():
    """Every enum value and every #define with an integer."""
    for body in re.findall(r"\benum\s*\{(.*?)\}", HEADER, re.S):
        yield from ((name, int(value)) for name, value in re.findall(r"(NHAN_\w+)\s*=\s*(\d+)", body))
    yield from ((name, int(value)) for name, value in re.findall(r"#define (NHAN_\w+) (\d+)", HEADER))
    yield "NHAN_NO_ENTRY", 2**32 - 1


def test_every_function_is_used():
    functions = re.findall(r"NHAN_API[^;(]*?(nhan_\w+)\s*\(", HEADER)
    assert len(functions) > 25
    assert [name for name in functions if not re.search(rf"\b{name}\b", SOURCES)] == []


def test_every_number_is_there():
    expected = dict(numbers())
    assert len(expected) > 35
    assert {name: value for name, value in vars(_native).items() if name.startswith("NHAN_")} == expected


def test_enums_have_every_name():
    def names(first, last):
        values = list(dict(numbers()))
        return [name.removeprefix("NHAN_") for name in values[values.index(first) : values.index(last) + 1]]

    assert [flag.name for flag in nhan.Flag] == names("NHAN_FOLDED", "NHAN_GUESSED")
    assert [cache.name for cache in nhan.Cache] == [name.removeprefix("CACHE_") for name in names("NHAN_CACHE_READ", "NHAN_CACHE_FAILED")]
    assert [verdict.name for verdict in nhan.Verdict] == names("NHAN_KEPT", "NHAN_LOST")
    assert [status.name for status in nhan.Status] == names("NHAN_INVALID_ARGUMENT", "NHAN_INTERNAL")


def test_types_have_the_header_s_names(database):
    numbered = dict(numbers())
    for number in range(1, numbered["NHAN_FIRST_USER_TYPE"]):
        assert numbered[f"NHAN_{database.types[number - 1]}"] == number


def test_spans_lie_in_memory_as_the_header_says(annotator):
    body = re.search(r"typedef struct nhan_span \{(.*?)\} nhan_span;", HEADER, re.S)[1]
    members = []
    for kind, names in re.findall(r"(const uint32_t \*|\w+)\s*([\w, ]+);", body):
        members += [(CODES[kind], name.strip()) for name in names.split(",")]
    view = memoryview(annotator.annotate("tỉnh Điện Biên"))
    assert view.format == "T{" + "".join(f"={code}:{name}:" for code, name in members) + "}"
    assert view.itemsize == struct.calcsize("=" + "".join(code for code, _ in members)) == 48
    assert sys.byteorder == "little" and view.readonly


def test_version(database):
    assert nhan.__version__ == ".".join(str(getattr(_native, f"NHAN_VERSION_{part}")) for part in ("MAJOR", "MINOR", "PATCH"))
    assert all(_native.status_text(status) for status in nhan.Status)
