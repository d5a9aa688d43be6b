//! Entries: rows of a gazetteer.
use std::fmt;

use nhan_sys::*;

use crate::database::Database;
use crate::error::{c_string, call, call_to_find, string, Result};
use crate::options::Type;

/// One row of a gazetteer, borrowed from its database.
#[derive(Clone, Copy)]
pub struct Entry<'d> {
    database: &'d Database,
    number: u32,
    raw: nhan_entry,
}

// SAFETY: the strings belong to the database, which is immutable and shared by threads.
unsafe impl Send for Entry<'_> {}
unsafe impl Sync for Entry<'_> {}

impl<'d> Entry<'d> {
    pub(crate) fn found(database: &'d Database, number: u32) -> Result<Option<Entry<'d>>> {
        // SAFETY: the handle is open.
        let raw = unsafe { call_to_find(|out, error| nhan_database_entry(database.raw(), number, out, error)) }?;
        Ok(raw.map(|raw| Entry { database, number, raw }))
    }

    /// REQUIRES: a number that the database itself gave.
    pub(crate) fn known(database: &'d Database, number: u32) -> Entry<'d> {
        Entry::found(database, number).ok().flatten().expect("a database knows the entries that it names")
    }

    /// Its number, 0 .. [`Info::entries`](crate::Info::entries). Stable within one database only; keys are stable for good.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// "hai-duong", "city:hai-duong", "energy/nang-luong-tai-tao"; unique in its database.
    pub fn key(&self) -> &'d str {
        // SAFETY: strings of an entry live as long as the database; so below.
        unsafe { string(self.raw.key) }
    }

    /// What spans are linked to: the key, less a part behind "@" that tells homonyms apart.
    pub fn id(&self) -> &'d str {
        unsafe { string(self.raw.id) }
    }

    /// The canonical name, NFC.
    pub fn name(&self) -> &'d str {
        unsafe { string(self.raw.name) }
    }

    /// "province", "city", "rank", "field" ...
    pub fn kind(&self) -> &'d str {
        unsafe { string(self.raw.kind) }
    }

    /// The type of its spans; `None` where it never is a span by itself.
    pub fn span_type(&self) -> Option<Type> {
        (self.raw.r#type != 0).then_some(Type(self.raw.r#type))
    }

    /// The value of an attribute by name: "code_2008", "iso", "successor", "category", "english" ...
    pub fn attribute(&self, name: &str) -> Option<&'d str> {
        let name = c_string("name", name).ok()?; // no attribute has a NUL in its name
        let raw =
            unsafe { call_to_find(|value, error| nhan_database_attribute(self.database.raw(), self.number, name.as_ptr(), value, error)) };
        raw.expect("an entry's attributes can be asked for").map(|value| unsafe { string(value) })
    }

    /// All attributes, name and value, in the order of the file's columns.
    pub fn attributes(&self) -> impl ExactSizeIterator<Item = (&'d str, &'d str)> {
        let Entry { database, number, raw } = *self;
        (0..raw.attributes as usize).map(move |index| {
            let mut name = nhan_string { data: std::ptr::null(), length: 0 };
            let value =
                unsafe { call(|value, error| nhan_database_attribute_at(database.raw(), number, index as u32, &mut name, value, error)) };
            let value = value.expect("an entry has as many attributes as it says");
            unsafe { (string(name), string(value)) }
        })
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_struct("Entry").field("key", &self.key()).field("kind", &self.kind()).field("name", &self.name()).finish()
    }
}
