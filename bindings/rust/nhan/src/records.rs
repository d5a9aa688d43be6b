//! Records: offices and cooperations, which tie spans together. Their spans are copies, so a record is whole even where its spans were handed out before.
use std::fmt;

use nhan_sys::*;

use crate::annotation::Annotation;
use crate::error::list;
use crate::span::Span;

/// Who holds which office where, borrowed from its annotation.
pub struct Office<'a, T: ?Sized = str> {
    pub(crate) raw: &'a nhan_office,
    pub(crate) of: &'a Annotation<'a, T>,
}

impl<'a, T: ?Sized> Office<'a, T> {
    /// The person: the fullest mention.
    pub fn person(&self) -> Span<'a, T> {
        Span { raw: &self.raw.person, of: self.of }
    }

    /// The title.
    pub fn title(&self) -> Span<'a, T> {
        Span { raw: &self.raw.title, of: self.of }
    }

    /// The place; `None` for central offices. Where only a place within the province is named, the
    /// province's entry with the offsets of that place.
    pub fn place(&self) -> Option<Span<'a, T>> {
        present(&self.raw.place, self.of)
    }

    /// The spans that the row rests on, in the order of the text.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = Span<'a, T>> + DoubleEndedIterator {
        // SAFETY: the block holds the lists of its records; so below.
        self.of.list(unsafe { list(self.raw.evidence, self.raw.evidence_count) })
    }
}

/// Which places cooperate in what, borrowed from its annotation.
pub struct Cooperation<'a, T: ?Sized = str> {
    pub(crate) raw: &'a nhan_cooperation,
    pub(crate) of: &'a Annotation<'a, T>,
}

impl<'a, T: ?Sized> Cooperation<'a, T> {
    /// One span per place, two or more.
    pub fn parties(&self) -> impl ExactSizeIterator<Item = Span<'a, T>> + DoubleEndedIterator {
        self.of.list(unsafe { list(self.raw.parties, self.raw.party_count) })
    }

    /// One span per category.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = Span<'a, T>> + DoubleEndedIterator {
        self.of.list(unsafe { list(self.raw.fields, self.raw.field_count) })
    }

    /// The agreement, where one is named.
    pub fn agreement(&self) -> Option<Span<'a, T>> {
        present(&self.raw.agreement, self.of)
    }

    /// The date, where one is told.
    pub fn date(&self) -> Option<Span<'a, T>> {
        present(&self.raw.date, self.of)
    }

    /// The spans that the row rests on, in the order of the text.
    pub fn evidence(&self) -> impl ExactSizeIterator<Item = Span<'a, T>> + DoubleEndedIterator {
        self.of.list(unsafe { list(self.raw.evidence, self.raw.evidence_count) })
    }
}

fn present<'a, T: ?Sized>(raw: &'a nhan_span, of: &'a Annotation<'a, T>) -> Option<Span<'a, T>> {
    (raw.r#type != 0).then_some(Span { raw, of })
}

macro_rules! record {
    ($record:ident: $($member:ident $(($list:ident))?),*) => {
        // SAFETY: as those of spans.
        unsafe impl<T: Sync + ?Sized> Send for $record<'_, T> {}
        unsafe impl<T: Sync + ?Sized> Sync for $record<'_, T> {}

        impl<T: ?Sized> Clone for $record<'_, T> {
            fn clone(&self) -> Self {
                *self
            }
        }
        impl<T: ?Sized> Copy for $record<'_, T> {}

        impl<T: ?Sized> fmt::Debug for $record<'_, T> {
            fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.debug_struct(stringify!($record))$(.field(stringify!($member), &self.$member()$(.$list::<Vec<_>>())?))*.finish()
            }
        }
    };
}
record!(Office: person, title, place);
record!(Cooperation: parties(collect), fields(collect), agreement, date);
