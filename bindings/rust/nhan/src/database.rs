//! Databases: opening, building, saving, and looking things up.
use std::borrow::Cow;
use std::ffi::{CStr, CString};
use std::fmt;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::ptr::{self, NonNull};
use std::sync::Arc;

use nhan_sys::*;

use crate::callback::Relay;
use crate::entry::Entry;
use crate::error::{c_string, call, call_to_find, string, text, written, Result};
use crate::options::Type;

/// Compiled gazetteers and rules: immutable, for any number of threads. A clone is another hold on the same database and costs next to nothing;
/// annotators, streams and annotations have a hold of their own.
#[derive(Clone)]
pub struct Database(Arc<Handle>);

struct Handle {
    raw: NonNull<nhan_database>,
    types: Vec<String>, // names by number; the first is "", no type
}

// SAFETY: nhan.h: a nhan_database is immutable and may be used by any number of threads at once, and be freed by any.
unsafe impl Send for Handle {}
unsafe impl Sync for Handle {}

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: this is the only owner.
        unsafe { nhan_database_free(self.raw.as_ptr()) }
    }
}

/// What a database is built on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The given files are all there is.
    Nothing,
    /// The rows are added to the built-in database.
    Builtin,
}

/// What [`Database::open_cached`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// The database came from the folder.
    Read,
    /// It was compiled, and is in the folder now.
    Written,
    /// It was compiled, and could not be put into the folder.
    Failed,
}

/// A finding in a gazetteer file.
#[derive(Clone, Debug)]
pub struct Diagnostic<'a> {
    /// The file as given, or the path below the folder given.
    pub file: Cow<'a, str>,
    /// From 1; `None` where the whole file is meant.
    pub line: Option<u32>,
    /// Whether the build fails by it; else it is a warning.
    pub severe: bool,
    /// What is wrong, and how to mend it.
    pub message: Cow<'a, str>,
}

/// What a database is made of.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Info<'d> {
    /// The version of the gazetteers, "2026.11.21".
    pub data_version: &'d str,
    /// Name and version of the matching engine.
    pub engine: &'d str,
    /// The version of the bundle format.
    pub format: u32,
    /// How many entries there are.
    pub entries: u32,
    /// Distinct folded surface forms.
    pub surfaces: u32,
    /// Surfaces that the engine searches for; the others are looked up beside them.
    pub literals: u32,
    /// Composition, context, record and pattern rows.
    pub rules: u32,
    /// Bytes held, about.
    pub memory: u64,
}

impl Database {
    /// Opens the database that is built into the library.
    pub fn builtin() -> Result<Database> {
        Self::opened(|database, error| unsafe { nhan_database_open(ptr::null(), database, error) })
    }

    /// Opens a bundle file.
    pub fn open(bundle: impl AsRef<Path>) -> Result<Database> {
        let bundle = path_given(bundle.as_ref())?;
        Self::opened(|database, error| unsafe { nhan_database_open(bundle.as_ptr(), database, error) })
    }

    /// Opens the database that is built into the library, as [`Database::open_cached`] does.
    ///
    /// ```no_run
    /// # use nhan::Database;
    /// let (database, _) = Database::builtin_cached("/var/cache/my-service")?;
    /// # Ok::<(), nhan::Error>(())
    /// ```
    pub fn builtin_cached(folder: impl AsRef<Path>) -> Result<(Database, Cache)> {
        Self::opened_cached(None, folder.as_ref())
    }

    /// Opens a bundle file as [`Database::open`] does, and keeps what was compiled in `folder`, so that opening it again, by any process, takes
    /// milliseconds instead of tenths of a second. The database is the same either way.
    ///
    /// The folder is made where it is absent, its parent must exist. What is absent, stale or damaged in it is compiled anew and replaced; where it
    /// can't be made or written the database opens nevertheless, with [`Cache::Failed`]. Its files, "nhan-*.cache" of some 15 MB, may be deleted at any
    /// time, and must be as trusted as the library itself: a part of them is executed. They are written for their owner alone, and not read where another
    /// user owns them or may write them. Any number of threads and processes may use one folder at once.
    ///
    /// ```no_run
    /// # use nhan::{Cache, Database};
    /// let (database, cache) = Database::open_cached("ships.nhan", "/var/cache/my-service")?;
    /// if cache == Cache::Failed {
    ///     eprintln!("the database can't be kept, going on without");
    /// }
    /// # Ok::<(), nhan::Error>(())
    /// ```
    pub fn open_cached(bundle: impl AsRef<Path>, folder: impl AsRef<Path>) -> Result<(Database, Cache)> {
        Self::opened_cached(Some(bundle.as_ref()), folder.as_ref())
    }

    /// Opens a bundle held in memory. The bytes are copied; they may be hostile.
    pub fn from_bytes(bundle: &[u8]) -> Result<Database> {
        Self::opened(|database, error| unsafe { nhan_database_open_memory(bundle.as_ptr().cast(), bundle.len(), database, error) })
    }

    /// Builds a database from gazetteers, each a folder with a MANIFEST or one .tsv file. `report` is told every finding, warnings too; where one is
    /// severe the call fails with [`Status::Gazetteer`](crate::Status::Gazetteer) and the first of these.
    ///
    /// ```no_run
    /// # use nhan::{Base, Database};
    /// let database = Database::build(["ships.tsv"], Base::Builtin, |found| eprintln!("{}: {}", found.file, found.message))?;
    /// # Ok::<(), nhan::Error>(())
    /// ```
    pub fn build<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>, base: Base, mut report: impl FnMut(&Diagnostic)) -> Result<Database> {
        let paths = paths.into_iter().map(|path| path_given(path.as_ref())).collect::<Result<Vec<CString>>>()?;
        let names: Vec<_> = paths.iter().map(|path| path.as_ptr()).collect();
        let mut relay = Relay::new(|found: &nhan_diagnostic| report(&Diagnostic::told(found)));
        let built = Self::opened(|database, error| {
            let (sink, user) = (relay.unstoppable(), relay.user());
            // SAFETY: all pointers live until the call returns, and the relay is the callback's alone.
            unsafe { nhan_database_build(names.as_ptr(), names.len(), (base == Base::Builtin).into(), sink, user, database, error) }
        });
        relay.resume();
        built
    }

    /// Writes the database as a bundle, which [`Database::open`] reads on any machine. The file is replaced whole or not at all.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path_given(path.as_ref())?;
        // SAFETY: the handle is open; so below.
        unsafe { call(|_: *mut (), error| nhan_database_save(self.raw(), path.as_ptr(), error)) }
    }

    /// What it is made of.
    pub fn info(&self) -> Info<'_> {
        // SAFETY: strings live as long as the database; so below.
        unsafe {
            let raw: nhan_database_info =
                call(|info, error| nhan_database_get_info(self.raw(), info, error)).expect("a database can be asked what it is made of");
            Info {
                data_version: string(raw.data_version),
                engine: string(raw.engine),
                format: raw.format,
                entries: raw.entries,
                surfaces: raw.surfaces,
                literals: raw.literals,
                rules: raw.rules,
                memory: raw.memory,
            }
        }
    }

    /// All types of spans, in the order of their numbers.
    pub fn types(&self) -> impl ExactSizeIterator<Item = Type> {
        (0..self.0.types.len() - 1).map(|before| Type(before as u16 + 1))
    }

    /// "PROVINCE" ...; `None` for what is no type of this database.
    pub fn type_name(&self, of: Type) -> Option<&str> {
        self.0.types.get(usize::from(of.0)).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// The entry of a number, 0 .. [`Info::entries`].
    pub fn entry(&self, number: u32) -> Option<Entry<'_>> {
        Entry::found(self, number).expect("a database can be asked for an entry")
    }

    /// Finds an entry by its key.
    pub fn find_key(&self, key: &str) -> Result<Option<Entry<'_>>> {
        let number =
            unsafe { call_to_find(|entry, error| nhan_database_find_key(self.raw(), key.as_ptr().cast(), key.len(), entry, error)) }?;
        Ok(number.map(|number| Entry::known(self, number)))
    }

    /// Finds the entries whose attribute `scheme` has the value `code`: ("code_2008", "24") is Bắc Giang and ("code_2025", "24") Bắc Ninh.
    pub fn find_code(&self, scheme: &str, code: &str) -> Result<Vec<Entry<'_>>> {
        let (scheme, code) = (c_string("scheme", scheme)?, c_string("code", code)?);
        self.entries_found(|entries, capacity, count, error| unsafe {
            nhan_database_find_code(self.raw(), scheme.as_ptr(), code.as_ptr(), entries, capacity, count, error)
        })
    }

    /// Finds the entries that have `surface` among their names, however it is written (case, tone placement, Unicode form).
    pub fn find_surface(&self, surface: &str) -> Result<Vec<Entry<'_>>> {
        self.entries_found(|entries, capacity, count, error| unsafe {
            nhan_database_find_surface(self.raw(), surface.as_ptr().cast(), surface.len(), entries, capacity, count, error)
        })
    }

    fn entries_found(&self, find: impl Fn(*mut u32, usize, *mut usize, *mut nhan_error) -> nhan_status) -> Result<Vec<Entry<'_>>> {
        // SAFETY: `find` is a function of nhan.h that finds entries.
        let numbers = unsafe { written(16, find) }?;
        Ok(numbers.into_iter().map(|number| Entry::known(self, number)).collect())
    }

    pub(crate) fn raw(&self) -> *const nhan_database {
        self.0.raw.as_ptr()
    }

    fn opened_cached(bundle: Option<&Path>, folder: &Path) -> Result<(Database, Cache)> {
        let (bundle, folder) = (bundle.map(path_given).transpose()?, path_given(folder)?);
        let path = bundle.as_ref().map_or(ptr::null(), |bundle| bundle.as_ptr());
        let mut outcome = 0;
        let database =
            Self::opened(|database, error| unsafe { nhan_database_open_cached(path, folder.as_ptr(), &mut outcome, database, error) })?;
        let cache = match outcome {
            NHAN_CACHE_READ => Cache::Read,
            NHAN_CACHE_WRITTEN => Cache::Written,
            _ => Cache::Failed,
        };
        Ok((database, cache))
    }

    fn opened(open: impl FnOnce(*mut *mut nhan_database, *mut nhan_error) -> nhan_status) -> Result<Database> {
        // SAFETY: `open` is a function of nhan.h that gives a database.
        let raw = NonNull::new(unsafe { call(open) }?).expect("a database that was opened is there");
        let mut handle = Handle { raw, types: vec![String::new()] };
        // SAFETY: the handle is open; names live as long as it.
        while let Some(name) = NonNull::new(unsafe { nhan_database_type_name(raw.as_ptr(), handle.types.len() as nhan_type) } as *mut _) {
            handle.types.push(unsafe { text(name.as_ptr()) }.into());
        }
        Ok(Database(Arc::new(handle)))
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.debug_tuple("Database").field(&self.info()).finish()
    }
}

impl<'a> Diagnostic<'a> {
    fn told(raw: &'a nhan_diagnostic) -> Diagnostic<'a> {
        // SAFETY: the strings live as long as `raw`. They may hold names of files, which need not be UTF-8.
        let (file, message) = unsafe { (CStr::from_ptr(raw.file), CStr::from_ptr(raw.message)) };
        Diagnostic {
            file: file.to_string_lossy(),
            line: (raw.line > 0).then_some(raw.line),
            severe: raw.severe != 0,
            message: message.to_string_lossy(),
        }
    }
}

fn path_given(path: &Path) -> Result<CString> {
    c_string("the path", path.as_os_str().as_bytes())
}
