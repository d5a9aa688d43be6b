# UTF-8 of Python's strings: whatever characters a text has, of whatever width and length, offsets into it are those of the same text as bytes.
import random

import pytest

import nhan

ALPHABETS = ["abc ", "aé ñ", "Điện Bắc ữ", "a😀ữé", "\ud800\udfffaữ", "\ud83d\ude00😀a", "\x7f\x80߿ࠀ\uffff", "\U00010000\U0010ffffa"]


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_any_characters_in_front(database, alphabet):
    random.seed(1)
    lengths = [*range(0, 70), 16383, 16384, 16385, 50_000]
    texts = ["".join(random.choices(alphabet, k=length)) + " tỉnh Điện Biên" for length in lengths]
    in_bytes = nhan.Annotator(database, unit="bytes", types=["PROVINCE"])
    in_points = nhan.Annotator(database, types=["PROVINCE"])
    for text, (byte_span,), (span,) in zip(texts, in_bytes.annotate_many(texts), in_points.annotate_many(texts)):
        data = text.encode(errors="surrogatepass")
        assert data[byte_span.begin : byte_span.end].decode() == text[span.begin : span.end] == "Điện Biên"
        assert [(span.begin, span.end)] == [(span.begin, span.end) for span in in_points.annotate(text)]
