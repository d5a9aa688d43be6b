//! Streams: texts that arrive in pieces.
use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::ptr::NonNull;

use nhan_sys::*;

use crate::annotation::Settled;
use crate::block::Block;
use crate::database::Database;
use crate::error::{call, Result};
use crate::options::{Options, Unit};
use crate::text::Marks;

/// Annotates a text that arrives in pieces, cut anywhere, inside a character too. Write the pieces, take what they settled, finish:
///
/// ```
/// use std::io::Write;
/// # use nhan::{Database, Stream};
/// # let pieces = ["Bí thư Tỉnh", " ủy Hải Dương thăm ", "tỉnh Điện Biên."];
/// # let mut ids = Vec::new();
/// let mut stream = Stream::new(&Database::builtin()?)?;
/// for piece in pieces {
///     stream.write_all(piece.as_bytes())?;
///     for settled in stream.settled() {
///         for span in settled.spans() { /* use it */ ids.push(span.id()); }
///     }
/// }
/// stream.finish()?;
/// for settled in stream.settled() { /* as above: the rest of the document, its cooperations among it */ ids.extend(settled.spans().map(|span| span.id())); }
/// # assert_eq!(ids, ["bi-thu-tinh-uy", "hai-duong", "dien-bien"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Spans and records are those of the whole text. They are settled as soon as no later byte can change them, at the latest [`Stream::LOOK_AHEAD`] bytes after
/// their end, and wait to be taken; the text is not kept. Where the text comes from a reader, [`Stream::read`] does all of this.
#[derive(Debug)]
pub struct Stream {
    raw: NonNull<nhan_stream>,
    database: Database,
    unit: Unit,
    settled: VecDeque<Settled>,
}

// SAFETY: nhan.h: a nhan_stream is for one thread at a time, and may move between threads. All that uses it asks for &mut.
unsafe impl Send for Stream {}
unsafe impl Sync for Stream {}

impl Stream {
    /// How many bytes after its end a span is settled at the latest.
    pub const LOOK_AHEAD: usize = NHAN_LOOK_AHEAD;

    /// A stream with all defaults.
    pub fn new(database: &Database) -> Result<Stream> {
        Stream::with_options(database, &Options::default())
    }

    /// A stream with options.
    pub fn with_options(database: &Database, options: &Options) -> Result<Stream> {
        let given = options.raw()?;
        // SAFETY: the handle is open, and options are copied.
        let raw = unsafe { call(|stream, error| nhan_stream_open(database.raw(), &given.raw, stream, error)) }?;
        let raw = NonNull::new(raw).expect("a stream that was opened is there");
        Ok(Stream { raw, database: database.clone(), unit: options.unit, settled: VecDeque::new() })
    }

    /// Takes the next piece, as [`Write::write_all`] does.
    pub fn feed(&mut self, piece: &[u8]) -> Result<()> {
        // SAFETY: the handle is open and ours alone; so below.
        self.settle(|raw, result, error| unsafe { nhan_stream_feed(raw, piece.as_ptr().cast(), piece.len(), result, error) })
    }

    /// Ends the document and settles what is left of it. The stream is then ready for the next one.
    pub fn finish(&mut self) -> Result<()> {
        self.settle(|raw, result, error| unsafe { nhan_stream_finish(raw, result, error) })
    }

    /// Takes what was settled and not yet taken, in the order of the document. Each span and record is given once.
    pub fn settled(&mut self) -> impl ExactSizeIterator<Item = Settled> + '_ {
        self.settled.drain(..)
    }

    /// Forgets the document at hand, and what of it was not taken.
    pub fn reset(&mut self) -> Result<()> {
        self.settled.clear();
        unsafe { call(|_: *mut (), error| nhan_stream_reset(self.raw.as_ptr(), error)) }
    }

    /// Reads one document to its end, and gives what is settled on the way. After an error of the reader, or where the iterator is dropped before its end, the
    /// document is forgotten.
    ///
    /// ```
    /// # use nhan::{Database, Stream};
    /// let mut stream = Stream::new(&Database::builtin()?)?;
    /// for settled in stream.read("Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.".as_bytes()) {
    ///     for span in settled?.spans() {
    ///         println!("{} {}..{}", span.type_name(), span.begin(), span.end());
    ///     }
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read<R: Read>(&mut self, reader: R) -> Reading<'_, R> {
        Reading { stream: self, reader, buffer: vec![0; 1 << 16], done: false }
    }

    fn settle(&mut self, function: impl FnOnce(*mut nhan_stream, *mut nhan_result, *mut nhan_error) -> nhan_status) -> Result<()> {
        // SAFETY: the result is copied before the next call.
        let block = unsafe {
            let result = call(|result, error| function(self.raw.as_ptr(), result, error))?;
            Block::copied(&result, &self.database, self.unit)
        };
        if !block.is_empty() {
            self.settled.push_back(Settled { text: &(), marks: Marks::default(), block });
        }
        Ok(())
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // SAFETY: the handle is open and ours alone.
        unsafe { nhan_stream_free(self.raw.as_ptr()) }
    }
}

/// Takes every piece whole. A failure of the library comes as an [`io::Error`] with the [`Error`](crate::Error) inside.
impl Write for Stream {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.feed(piece)?;
        Ok(piece.len())
    }

    /// Does nothing: only [`Stream::finish`] ends a document.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What [`Stream::read`] gives: an iterator of what is settled.
#[derive(Debug)]
pub struct Reading<'s, R> {
    stream: &'s mut Stream,
    reader: R,
    buffer: Vec<u8>,
    done: bool,
}

impl<R: Read> Reading<'_, R> {
    fn read_on(&mut self) -> io::Result<()> {
        match self.reader.read(&mut self.buffer) {
            Ok(0) => {
                self.done = true;
                Ok(self.stream.finish()?)
            }
            Ok(length) => Ok(self.stream.feed(&self.buffer[..length])?),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(()),
            Err(error) => Err(error),
        }
    }
}

impl<R: Read> Iterator for Reading<'_, R> {
    type Item = io::Result<Settled>;

    fn next(&mut self) -> Option<io::Result<Settled>> {
        loop {
            if let Some(settled) = self.stream.settled.pop_front() {
                return Some(Ok(settled));
            }
            if self.done {
                return None;
            }
            if let Err(error) = self.read_on() {
                self.done = true;
                return Some(Err(self.stream.reset().err().map_or(error, Into::into)));
            }
        }
    }
}

impl<R> Drop for Reading<'_, R> {
    fn drop(&mut self) {
        if !self.done {
            self.stream.reset().expect("a stream can be reset");
        }
    }
}
