//! Options of annotators and streams.
use std::ffi::CString;
use std::mem;
use std::ptr;

use nhan_sys::*;

use crate::error::{c_string, Error, Result};

/// What offsets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Unit {
    /// Bytes of UTF-8, as Rust counts.
    #[default]
    Bytes,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
    /// Unicode code points, as Python counts.
    Codepoints,
}

impl Unit {
    pub(crate) fn raw(self) -> u32 {
        match self {
            Unit::Bytes => NHAN_BYTES,
            Unit::Utf16 => NHAN_UTF16,
            Unit::Codepoints => NHAN_CODEPOINTS,
        }
    }
}

/// A type of spans. Kinds that a user's gazetteer adds get the numbers from [`Type::FIRST_USER_TYPE`] on, in the order of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Type(pub u16);

#[allow(missing_docs)]
impl Type {
    pub const PROVINCE: Type = Type(NHAN_PROVINCE);
    pub const PLACE: Type = Type(NHAN_PLACE);
    pub const TITLE: Type = Type(NHAN_TITLE);
    pub const BODY: Type = Type(NHAN_BODY);
    pub const PERSON: Type = Type(NHAN_PERSON);
    pub const FIELD: Type = Type(NHAN_FIELD);
    pub const AGREEMENT: Type = Type(NHAN_AGREEMENT);
    pub const DATE: Type = Type(NHAN_DATE);
    pub const MONEY: Type = Type(NHAN_MONEY);
    pub const FIRST_USER_TYPE: Type = Type(NHAN_FIRST_USER_TYPE);
}

/// How to annotate. Change what you need of the defaults: `Options { unit: Unit::Utf16, ..Options::default() }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What offsets count; bytes by default.
    pub unit: Unit,
    /// Whether offices and cooperations are told as well; they are by default.
    pub records: bool,
    /// The types wanted; empty, the default, for all. Unwanted types still shape the others (a title keeps its place out).
    pub types: Vec<Type>,
    /// What a reused name means: on a day, "YYYY-MM-DD", or "document" (`None` too) for the first whole date that each text tells, from there on.
    pub as_of: Option<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options { unit: Unit::Bytes, records: true, types: Vec::new(), as_of: None }
    }
}

/// Options as nhan.h takes them, and what they point to.
pub(crate) struct RawOptions {
    pub(crate) raw: nhan_options,
    _as_of: Option<CString>,
}

impl Options {
    pub(crate) fn raw(&self) -> Result<RawOptions> {
        let mut types = 0;
        for kind in &self.types {
            types |= 1u64
                .checked_shl(kind.0.into())
                .ok_or_else(|| Error::invalid_argument(format!("types has {}, which is no type of a database", kind.0)))?;
        }
        let as_of = self.as_of.as_ref().map(|day| c_string("as_of", day.as_str())).transpose()?;
        let raw = nhan_options {
            size: mem::size_of::<nhan_options>(),
            unit: self.unit.raw(),
            records: self.records.into(),
            types,
            as_of: as_of.as_ref().map_or(ptr::null(), |day| day.as_ptr()),
        };
        Ok(RawOptions { raw, _as_of: as_of })
    }
}
