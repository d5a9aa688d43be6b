//! Texts: what can be annotated, and where an offset in another unit lies in its bytes.
use std::ops::Range;
use std::str;

use crate::options::Unit;

/// What can be annotated: `str` and `String`, or bytes that may be no UTF-8 (`[u8]`, `[u8; N]`, `Vec<u8>`), and references to these.
pub trait Text {
    /// What stretches of it are: `str` or `[u8]`.
    type Slice: Slice + ?Sized;
    /// The text as a slice.
    fn whole(&self) -> &Self::Slice;
}

/// A stretch of text: `str`, `[u8]`.
pub trait Slice {
    /// Its bytes.
    fn bytes(&self) -> &[u8];
    /// The stretch of `range`, in bytes. Panics as slicing does.
    fn cut(&self, range: Range<usize>) -> &Self;
}

impl Slice for str {
    fn bytes(&self) -> &[u8] {
        self.as_bytes()
    }
    fn cut(&self, range: Range<usize>) -> &str {
        &self[range]
    }
}

impl Slice for [u8] {
    fn bytes(&self) -> &[u8] {
        self
    }
    fn cut(&self, range: Range<usize>) -> &[u8] {
        &self[range]
    }
}

macro_rules! text {
    ($($type:ty [$($generics:tt)*]: $slice:ty),*) => {
        $(impl<$($generics)*> Text for $type {
            type Slice = $slice;
            fn whole(&self) -> &$slice {
                self
            }
        })*
    };
}
text!(str []: str, String []: str, [u8] []: [u8], Vec<u8> []: [u8], [u8; N] [const N: usize]: [u8]);

impl<T: Text + ?Sized> Text for &T {
    type Slice = T::Slice;
    fn whole(&self) -> &T::Slice {
        (**self).whole()
    }
}

/// Points of a text of which both the offset and the byte are known, so that a look-up walks a short way only. Empty where offsets are bytes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marks {
    unit: Unit,
    marks: Vec<(usize, usize)>, // offset and byte, ascending, the first is (0, 0)
}

impl Marks {
    const APART: usize = 64;

    pub(crate) fn new(text: &[u8], unit: Unit) -> Marks {
        let mut marks = Vec::new();
        if unit != Unit::Bytes {
            marks.push((0, 0));
            walk(text, unit, (0, 0), |mark| {
                if mark.0 >= marks[marks.len() - 1].0 + Self::APART {
                    marks.push(mark);
                }
                true
            });
        }
        Marks { unit, marks }
    }

    /// The byte of an offset that lies on the edge of a code point.
    pub(crate) fn byte(&self, text: &[u8], offset: usize) -> usize {
        let behind = self.marks.partition_point(|mark| mark.0 <= offset);
        if behind == 0 {
            return offset;
        }
        let end = self.marks.get(behind).map_or(text.len(), |mark| mark.1);
        let mut found = self.marks[behind - 1];
        walk(&text[found.1..end], self.unit, found, |mark| {
            if mark.0 <= offset {
                found = mark;
            }
            mark.0 < offset
        });
        found.1
    }
}

/// Tells the offset and the byte behind each code point, from `at` on, for as long as `go_on` says so. An ill-formed part counts as one code point.
fn walk(mut text: &[u8], unit: Unit, mut at: (usize, usize), mut go_on: impl FnMut((usize, usize)) -> bool) {
    while !text.is_empty() {
        let (valid, ill_formed) = match str::from_utf8(text) {
            Ok(valid) => (valid, 0),
            Err(error) => {
                let valid = error.valid_up_to();
                // What is cut off by the end is one part.
                let ill_formed = error.error_len().unwrap_or(text.len() - valid);
                (str::from_utf8(&text[..valid]).expect("checked"), ill_formed)
            }
        };
        for character in valid.chars() {
            at.0 += if unit == Unit::Utf16 { character.len_utf16() } else { 1 };
            at.1 += character.len_utf8();
            if !go_on(at) {
                return;
            }
        }
        if ill_formed > 0 {
            at = (at.0 + 1, at.1 + ill_formed);
            if !go_on(at) {
                return;
            }
        }
        text = &text[valid.len() + ill_formed..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back_to_bytes() {
        let text = "Hải 𝄞 Dương ".repeat(50).into_bytes();
        let broken = [&text[..], b"\xff\xe1\xba \xf0\x9f".as_slice(), &text[..]].concat();
        for bytes in [text, broken] {
            // Decoding with replacement characters counts as the library does.
            let decoded = String::from_utf8_lossy(&bytes);
            for unit in [Unit::Utf16, Unit::Codepoints] {
                let marks = Marks::new(&bytes, unit);
                let (mut offset, mut rest) = (0, &bytes[..]);
                for character in decoded.chars() {
                    assert_eq!(marks.byte(&bytes, offset), bytes.len() - rest.len());
                    offset += if unit == Unit::Utf16 { character.len_utf16() } else { 1 };
                    let length = match str::from_utf8(rest).map_err(|error| (error.valid_up_to(), error.error_len())) {
                        Err((0, part)) => part.unwrap_or(rest.len()),
                        _ => character.len_utf8(),
                    };
                    rest = &rest[length..];
                }
                assert_eq!(marks.byte(&bytes, offset), bytes.len());
            }
            assert_eq!(Marks::new(&bytes, Unit::Bytes).byte(&bytes, 7), 7);
        }
    }
}
