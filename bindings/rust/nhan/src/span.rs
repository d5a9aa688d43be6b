//! Spans: stretches of a document with a type and a link.
use std::fmt;
use std::ops::Range;

use nhan_sys::*;

use crate::annotation::Annotation;
use crate::entry::Entry;
use crate::error::{list, written};
use crate::options::Type;
use crate::text::Slice;

/// A stretch of a document, borrowed from its annotation. Nothing of it is worked out before it is asked for.
pub struct Span<'a, T: ?Sized = str> {
    pub(crate) raw: &'a nhan_span,
    pub(crate) of: &'a Annotation<'a, T>,
}

// SAFETY: the pointer in a nhan_span leads into the block of its annotation, which threads may share.
unsafe impl<T: Sync + ?Sized> Send for Span<'_, T> {}
unsafe impl<T: Sync + ?Sized> Sync for Span<'_, T> {}

impl<'a, T: ?Sized> Span<'a, T> {
    /// Where it begins, in the unit of the options.
    pub fn begin(&self) -> usize {
        self.raw.begin as usize
    }

    /// Where it ends: the offset behind its last character.
    pub fn end(&self) -> usize {
        self.raw.end as usize
    }

    /// `begin .. end`: in bytes, the default unit, `&text[span.range()]` is the mention.
    pub fn range(&self) -> Range<usize> {
        self.begin()..self.end()
    }

    /// Its type, for comparing.
    pub fn span_type(&self) -> Type {
        Type(self.raw.r#type)
    }

    /// Its type's name: "PROVINCE" ...
    pub fn type_name(&self) -> &'a str {
        self.of.block.database.type_name(self.span_type()).expect("a span has a type of its database")
    }

    /// What it is linked to: the entry's id; of a composed title or body the keys of its parts joined by "-"; of an agreement its category; "" where there
    /// is none.
    pub fn id(&self) -> String {
        // SAFETY: span and database are whole and alive.
        let id = unsafe {
            written(64, |buffer: *mut u8, capacity, length, error| {
                nhan_span_id(self.of.block.database.raw(), self.raw, buffer.cast(), capacity, length, error)
            })
        };
        String::from_utf8(id.expect("a span of a database has an id there")).expect("all text of a database is UTF-8")
    }

    /// The canonical name of its entry, of a composed span the names of its parts; "" where no entry names it.
    pub fn name(&self) -> String {
        let mut parts = self.parts();
        if parts.len() == 0 {
            return self.entry().map_or_else(String::new, |entry| entry.name().into());
        }
        let first = parts.next().map_or_else(String::new, |part| part.name().into());
        parts.fold(first, |name, part| name + " " + part.name())
    }

    /// How it was found.
    pub fn flags(&self) -> Flags {
        Flags(self.raw.flags)
    }

    /// The length of the classifier in front of a place ("tỉnh ", "TP "), white space included, in the unit of the options; 0 for none.
    pub fn classifier(&self) -> usize {
        self.raw.classifier as usize
    }

    /// The ordinal of the title or body that this place directly follows.
    pub fn parent(&self) -> Option<u32> {
        (self.raw.parent != u32::MAX).then_some(self.raw.parent)
    }

    /// 0, 1, 2 ... in the order of the document's spans.
    pub fn ordinal(&self) -> u32 {
        self.raw.ordinal
    }

    /// The entry that names it, of a composed span its first part; `None` for persons, dates and money.
    pub fn entry(&self) -> Option<Entry<'a>> {
        (self.raw.entry != NHAN_NO_ENTRY).then(|| Entry::known(&self.of.block.database, self.raw.entry))
    }

    /// The entries of a composed span's parts, left to right; none for all others.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Entry<'a>> {
        let database = &self.of.block.database;
        // SAFETY: the block holds the parts of its spans.
        unsafe { list(self.raw.parts, self.raw.part_count.into()) }.iter().map(move |&number| Entry::known(database, number))
    }
}

impl<'a, T: Slice + ?Sized> Span<'a, T> {
    /// The mention: a slice of the annotated text.
    pub fn text(&self) -> &'a T {
        self.of.text.cut(self.byte_range())
    }

    /// Where it lies in the bytes of the text, whatever the unit of the options.
    pub fn byte_range(&self) -> Range<usize> {
        let byte = |offset| self.of.marks.byte(self.of.text.bytes(), offset);
        byte(self.begin())..byte(self.end())
    }
}

impl<T: ?Sized> Clone for Span<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Span<'_, T> {}

impl<T: ?Sized> fmt::Debug for Span<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{} {:?} {}..{}", self.type_name(), self.id(), self.begin(), self.end())
    }
}

/// How a span was found; a set.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Flags(u16);

impl Flags {
    /// Written in another case, tone placement, Unicode form or spacing than the gazetteer's surface.
    pub const FOLDED: Flags = Flags(NHAN_FOLDED);
    /// By another name than the canonical one.
    pub const ALIAS: Flags = Flags(NHAN_ALIAS);
    /// By an abbreviation.
    pub const ABBREVIATION: Flags = Flags(NHAN_ABBREVIATION);
    /// Without diacritics: "Hai Duong".
    pub const UNACCENTED: Flags = Flags(NHAN_UNACCENTED);
    /// Assembled from several parts (titles, bodies).
    pub const COMPOSED: Flags = Flags(NHAN_COMPOSED);
    /// Other entries of this name were as likely; the first is given.
    pub const AMBIGUOUS: Flags = Flags(NHAN_AMBIGUOUS);
    /// By its context alone, no row of a gazetteer names it.
    pub const GUESSED: Flags = Flags(NHAN_GUESSED);

    const NAMES: [(Flags, &'static str); 7] = [
        (Flags::FOLDED, "folded"),
        (Flags::ALIAS, "alias"),
        (Flags::ABBREVIATION, "abbreviation"),
        (Flags::UNACCENTED, "unaccented"),
        (Flags::COMPOSED, "composed"),
        (Flags::AMBIGUOUS, "ambiguous"),
        (Flags::GUESSED, "guessed"),
    ];

    /// Whether all of `other` are among these.
    pub fn contains(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Their names: "folded", "alias" ...
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Flags::NAMES.into_iter().filter(move |(flag, _)| self.contains(*flag)).map(|(_, name)| name)
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_set().entries(self.names()).finish()
    }
}
