//! Annotations: what was found in a text.
use std::fmt;

use nhan_sys::*;

use crate::block::Block;
use crate::database::Database;
use crate::error::{written, Result};
use crate::options::Unit;
use crate::records::{Cooperation, Office};
use crate::span::Span;
use crate::text::{Marks, Slice};

/// What was found in a text: a copy, good for as long as the text is, whatever becomes of the annotator. It keeps its database alive.
pub struct Annotation<'t, T: ?Sized = str> {
    pub(crate) text: &'t T,
    pub(crate) marks: Marks,
    pub(crate) block: Block,
}

/// What a stream settled; its spans have offsets and no text, which a stream does not keep.
pub type Settled = Annotation<'static, ()>;

impl<'t, T: ?Sized> Annotation<'t, T> {
    /// The spans, sorted; they never overlap.
    pub fn spans(&self) -> impl ExactSizeIterator<Item = Span<'_, T>> + DoubleEndedIterator + Clone {
        self.list(&self.block.spans)
    }

    /// Who holds which office where.
    pub fn offices(&self) -> impl ExactSizeIterator<Item = Office<'_, T>> + DoubleEndedIterator + Clone {
        self.block.offices.iter().map(move |raw| Office { raw, of: self })
    }

    /// Which places cooperate in what.
    pub fn cooperations(&self) -> impl ExactSizeIterator<Item = Cooperation<'_, T>> + DoubleEndedIterator + Clone {
        self.block.cooperations.iter().map(move |raw| Cooperation { raw, of: self })
    }

    /// The database that entries are of.
    pub fn database(&self) -> &Database {
        &self.block.database
    }

    /// What offsets count.
    pub fn unit(&self) -> Unit {
        self.block.unit
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.block.is_empty()
    }

    pub(crate) fn list<'a>(&'a self, spans: &'a [nhan_span]) -> impl ExactSizeIterator<Item = Span<'a, T>> + DoubleEndedIterator + Clone {
        spans.iter().map(move |raw| Span { raw, of: self })
    }

    fn msgpack_with(&self, text: Option<&[u8]>) -> Result<Vec<u8>> {
        let (begin, length) = text.map_or((std::ptr::null(), 0), |text| (text.as_ptr(), text.len()));
        let result = self.block.result();
        // SAFETY: the block is whole, and lives as long as this call.
        unsafe {
            written(4096 + 256 * result.span_count, |buffer: *mut u8, capacity, written, error| {
                nhan_result_write_msgpack(&result, begin.cast(), length, self.block.unit.raw(), buffer.cast(), capacity, written, error)
            })
        }
    }
}

impl<'t, T: Slice + ?Sized> Annotation<'t, T> {
    /// The annotated text.
    pub fn text(&self) -> &'t T {
        self.text
    }

    /// The result as MessagePack (docs/msgpack.md), with the words of each span.
    pub fn to_msgpack(&self) -> Result<Vec<u8>> {
        self.msgpack_with(Some(self.text.bytes()))
    }
}

impl Settled {
    /// The result as MessagePack (docs/msgpack.md).
    pub fn to_msgpack(&self) -> Result<Vec<u8>> {
        self.msgpack_with(None)
    }
}

impl<T: ?Sized> fmt::Debug for Annotation<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let spans: Vec<_> = self.spans().collect();
        let (offices, cooperations) = (self.block.offices.len(), self.block.cooperations.len());
        formatter.debug_struct("Annotation").field("spans", &spans).field("offices", &offices).field("cooperations", &cooperations).finish()
    }
}
