//! Annotators: whole texts, one by one and many at once; explanations.
use std::borrow::Cow;
use std::ffi::CStr;
use std::ops::Range;
use std::ptr::NonNull;

use nhan_sys::*;

use crate::annotation::Annotation;
use crate::block::Block;
use crate::callback::Relay;
use crate::database::Database;
use crate::entry::Entry;
use crate::error::{call, Result};
use crate::options::{Options, Type, Unit};
use crate::text::{Marks, Slice, Text};

/// Annotates whole texts. Cheap beside a database; keep one for many texts, one for each thread.
#[derive(Debug)]
pub struct Annotator {
    raw: NonNull<nhan_annotator>,
    database: Database,
    unit: Unit,
}

// SAFETY: nhan.h: a nhan_annotator is for one thread at a time, and may move between threads. All that uses it asks for &mut.
unsafe impl Send for Annotator {}
unsafe impl Sync for Annotator {}

impl Annotator {
    /// An annotator with all defaults.
    pub fn new(database: &Database) -> Result<Annotator> {
        Annotator::with_options(database, &Options::default())
    }

    /// An annotator with options. [`Status::InvalidArgument`](crate::Status::InvalidArgument) for what no database knows.
    pub fn with_options(database: &Database, options: &Options) -> Result<Annotator> {
        let given = options.raw()?;
        // SAFETY: the handle is open, and options are copied.
        let raw = unsafe { call(|annotator, error| nhan_annotator_new(database.raw(), &given.raw, annotator, error)) }?;
        let raw = NonNull::new(raw).expect("an annotator that was made is there");
        Ok(Annotator { raw, database: database.clone(), unit: options.unit })
    }

    /// Annotates one text as one document.
    pub fn annotate<'t, T: Text + ?Sized>(&mut self, text: &'t T) -> Result<Annotation<'t, T::Slice>> {
        let text = text.whole();
        let bytes = text.bytes();
        // SAFETY: the handle is open and ours alone; the result is copied before the next call.
        unsafe {
            let result = call(|result, error| nhan_annotate(self.raw.as_ptr(), bytes.as_ptr().cast(), bytes.len(), result, error))?;
            Ok(self.annotation(text, &result))
        }
    }

    /// Annotates many texts, each a document of its own, in one call of the library.
    pub fn annotate_many<'t, T: Text>(&mut self, texts: &'t [T]) -> Result<Vec<Annotation<'t, T::Slice>>> {
        let slices: Vec<&[u8]> = texts.iter().map(|text| text.whole().bytes()).collect(); // asked once: anybody may write a `Text`
        let begins: Vec<_> = slices.iter().map(|bytes| bytes.as_ptr().cast()).collect();
        let lengths: Vec<_> = slices.iter().map(|bytes| bytes.len()).collect();
        let mut results: Vec<nhan_result> = Vec::with_capacity(texts.len());
        // SAFETY: as `annotate`; all results are filled on success.
        unsafe {
            call(|_: *mut (), error| {
                nhan_annotate_many(self.raw.as_ptr(), begins.as_ptr(), lengths.as_ptr(), texts.len(), results.as_mut_ptr(), error)
            })?;
            results.set_len(texts.len());
            Ok(texts.iter().zip(&results).map(|(text, result)| self.annotation(text.whole(), result)).collect())
        }
    }

    /// Annotates one text, and tells every decision on the way, in the order of the decisions.
    ///
    /// ```
    /// # use nhan::{Annotator, Database, Verdict};
    /// # let mut annotator = Annotator::new(&Database::builtin()?)?;
    /// annotator.explain("Đi dọc sông Thái Bình.", |trace| {
    ///     if trace.verdict == Verdict::Vetoed {
    ///         println!("{}: {}", trace.stage, trace.rule);
    ///     }
    /// })?;
    /// # Ok::<(), nhan::Error>(())
    /// ```
    pub fn explain<'t, T: Text + ?Sized>(&mut self, text: &'t T, mut tell: impl FnMut(&Trace)) -> Result<Annotation<'t, T::Slice>> {
        let text = text.whole();
        let bytes = text.bytes();
        let database = self.database.clone();
        let mut relay = Relay::new(|raw: &nhan_trace| tell(&Trace::told(raw, &database)));
        // SAFETY: as `annotate`; the relay is the callback's alone.
        unsafe {
            let result = call(|result, error| {
                let (sink, user) = (relay.stoppable(), relay.user());
                nhan_explain(self.raw.as_ptr(), bytes.as_ptr().cast(), bytes.len(), sink, user, result, error)
            });
            relay.resume();
            result.map(|result| self.annotation(text, &result))
        }
    }

    /// The database that it works by.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// SAFETY: `result` is still borrowed.
    unsafe fn annotation<'t, T: Slice + ?Sized>(&self, text: &'t T, result: &nhan_result) -> Annotation<'t, T> {
        Annotation { text, marks: Marks::new(text.bytes(), self.unit), block: Block::copied(result, &self.database, self.unit) }
    }
}

impl Drop for Annotator {
    fn drop(&mut self) {
        // SAFETY: the handle is open and ours alone.
        unsafe { nhan_annotator_free(self.raw.as_ptr()) }
    }
}

/// What became of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It stands.
    Kept,
    /// A rule forbade it.
    Vetoed,
    /// A rule made another type of it.
    Retyped,
    /// Another candidate took its words.
    Lost,
}

/// A decision, for [`Annotator::explain`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Trace<'a> {
    /// The candidate's offsets, in the unit of the options.
    pub range: Range<usize>,
    /// The entry that names it, where one does.
    pub entry: Option<Entry<'a>>,
    /// The candidate's type.
    pub span_type: Type,
    /// What became of it.
    pub verdict: Verdict,
    /// "boundary", "case", "context", "compose", "person", "overlap", "pattern", "office", "cooperation"; the last two are of evidence: what a span
    /// is for in a record.
    pub stage: Cow<'a, str>,
    /// The row that decided, "context-places.tsv:12", or what the rule says.
    pub rule: Cow<'a, str>,
}

impl<'a> Trace<'a> {
    fn told(raw: &'a nhan_trace, database: &'a Database) -> Trace<'a> {
        let verdict = match raw.verdict {
            NHAN_KEPT => Verdict::Kept,
            NHAN_VETOED => Verdict::Vetoed,
            NHAN_RETYPED => Verdict::Retyped,
            _ => Verdict::Lost,
        };
        // SAFETY: the strings live as long as `raw`. They may hold names of files, which need not be UTF-8.
        let (stage, rule) = unsafe { (CStr::from_ptr(raw.stage), CStr::from_ptr(raw.rule)) };
        Trace {
            range: raw.begin as usize..raw.end as usize,
            entry: (raw.entry != NHAN_NO_ENTRY).then(|| Entry::known(database, raw.entry)),
            span_type: Type(raw.r#type),
            verdict,
            stage: stage.to_string_lossy(),
            rule: rule.to_string_lossy(),
        }
    }
}
