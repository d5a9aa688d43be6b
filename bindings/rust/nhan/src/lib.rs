//! Nhãn for Rust: the rules-based entity recognizer for Vietnamese, over its C ABI.
//!
//! ```
//! use nhan::{Annotator, Database};
//!
//! let database = Database::builtin()?;
//! let mut annotator = Annotator::new(&database)?;
//! let annotation = annotator.annotate("Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.")?;
//! let ids: Vec<String> = annotation.spans().map(|span| span.id()).collect();
//! assert_eq!(ids, ["bi-thu-tinh-uy", "hai-duong", "dien-bien"]);
//! # Ok::<(), nhan::Error>(())
//! ```
//!
//! - **Texts** are `str`, or bytes that may be no UTF-8: no text is an error. Invalid bytes are kept and never match.
//! - **Offsets** are half-open, from the start of the document, and count bytes where [`Options::unit`] says nothing else, so `&text[span.range()]` is the mention.
//! - **Memory**: an [`Annotation`] owns a copy of what was found and keeps its database; annotators may be used again or dropped before it. All else borrows.
//! - **Threads**: everything is `Send` and `Sync`. One [`Database`] serves all threads; annotators and streams ask for `&mut self`, so each thread has its own.
//! - **Errors** are an [`Error`] with a [`Status`] and the library's message. "There is none" is an `Option` or an empty `Vec` instead. A panic of a callback stops the call and goes on.
#![warn(missing_docs, missing_debug_implementations)]

mod annotation;
mod annotator;
mod block;
mod callback;
mod database;
mod entry;
mod error;
mod options;
mod records;
mod span;
mod stream;
mod text;

pub use annotation::{Annotation, Settled};
pub use annotator::{Annotator, Trace, Verdict};
pub use database::{Base, Cache, Database, Diagnostic, Info};
pub use entry::Entry;
pub use error::{Error, Result, Status};
pub use options::{Options, Type, Unit};
pub use records::{Cooperation, Office};
pub use span::{Flags, Span};
pub use stream::{Reading, Stream};
pub use text::{Slice, Text};

/// The version of the library, "MAJOR.MINOR.PATCH".
pub fn version() -> &'static str {
    // SAFETY: the string lives for ever.
    unsafe { error::text(nhan_sys::nhan_version()) }
}

/// The README's programs are tests as well.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
