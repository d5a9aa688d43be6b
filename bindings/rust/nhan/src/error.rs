//! Errors, and calling functions of nhan.h so that they become errors.
use std::ffi::{CStr, CString};
use std::mem::MaybeUninit;
use std::os::raw::c_char;
use std::ptr::addr_of;
use std::{fmt, io, slice, str};

use nhan_sys::*;

/// What went wrong, as a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// A value that the function does not take.
    InvalidArgument,
    /// A file could not be read or written.
    Io,
    /// A gazetteer file is wrong: the message begins "file:line: ".
    Gazetteer,
    /// A bundle is truncated, damaged, of another format version, or no bundle at all.
    Bundle,
    /// Allocation failed; the handle stays usable.
    NoMemory,
    /// No such entry, attribute or code.
    NotFound,
    /// A defect of the library or of this binding: please report the message.
    Internal,
}

/// A failed call. Displayed it is the library's own message: what went wrong, where, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    status: Status,
    line: u32,
    message: String,
}

/// What calls give.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// What kind of failure it was.
    pub fn status(&self) -> Status {
        self.status
    }

    /// The line of the gazetteer file, from 1; `None` where there is none.
    pub fn line(&self) -> Option<u32> {
        (self.line > 0).then_some(self.line)
    }

    pub(crate) fn invalid_argument(message: String) -> Error {
        Error { status: Status::InvalidArgument, line: 0, message }
    }

    /// SAFETY: `error` is filled as functions of nhan.h fill it.
    unsafe fn filled(error: *const nhan_error) -> Error {
        let status = match (*error).status {
            NHAN_INVALID_ARGUMENT => Status::InvalidArgument,
            NHAN_IO => Status::Io,
            NHAN_GAZETTEER => Status::Gazetteer,
            NHAN_BUNDLE => Status::Bundle,
            NHAN_NO_MEMORY => Status::NoMemory,
            NHAN_NOT_FOUND => Status::NotFound,
            _ => Status::Internal,
        };
        let message = CStr::from_ptr(addr_of!((*error).message).cast()).to_string_lossy().into_owned();
        Error { status, line: (*error).line, message }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<Error> for io::Error {
    fn from(error: Error) -> io::Error {
        io::Error::new(io::ErrorKind::Other, error)
    }
}

/// Calls a function of nhan.h that writes one value.
///
/// SAFETY: `function` fills what it is given as nhan.h promises: the value on success, the error on failure.
pub(crate) unsafe fn call<T>(function: impl FnOnce(*mut T, *mut nhan_error) -> nhan_status) -> Result<T> {
    let mut value = MaybeUninit::uninit();
    let mut error = MaybeUninit::uninit();
    match function(value.as_mut_ptr(), error.as_mut_ptr()) {
        NHAN_OK => Ok(value.assume_init()),
        _ => Err(Error::filled(error.as_ptr())),
    }
}

/// As `call`, with `None` for `NHAN_NOT_FOUND`.
pub(crate) unsafe fn call_to_find<T>(function: impl FnOnce(*mut T, *mut nhan_error) -> nhan_status) -> Result<Option<T>> {
    match call(function) {
        Err(error) if error.status == Status::NotFound => Ok(None),
        other => other.map(Some),
    }
}

/// Fills a list by a function that writes up to `capacity` items and tells how many there are. Where `likely` are enough, so is one call.
///
/// SAFETY: as `call`; and `function(items, capacity, &length, error)` writes the first items, as many as fit.
pub(crate) unsafe fn written<T>(
    likely: usize,
    function: impl Fn(*mut T, usize, *mut usize, *mut nhan_error) -> nhan_status,
) -> Result<Vec<T>> {
    let mut items = Vec::with_capacity(likely);
    loop {
        let capacity = items.capacity();
        let mut too_small = false;
        let length: usize = call(|length, error| {
            let status = function(items.as_mut_ptr(), capacity, length, error);
            too_small = status == NHAN_TOO_SMALL;
            if too_small {
                NHAN_OK
            } else {
                status
            } // a length is told either way
        })?;
        if !too_small && length <= capacity {
            items.set_len(length);
            return Ok(items);
        }
        items.reserve_exact(length);
    }
}

/// SAFETY: the NUL-terminated string lives as long as `'a`, and is the library's or the database's own: these are UTF-8.
pub(crate) unsafe fn text<'a>(string: *const c_char) -> &'a str {
    utf8(CStr::from_ptr(string).to_bytes())
}

/// SAFETY: as `text`.
pub(crate) unsafe fn string<'a>(string: nhan_string) -> &'a str {
    utf8(list(string.data.cast(), string.length))
}

/// SAFETY: as `slice::from_raw_parts`, but NULL is fine where the count is 0.
pub(crate) unsafe fn list<'a, T>(items: *const T, count: usize) -> &'a [T] {
    if count == 0 {
        &[]
    } else {
        slice::from_raw_parts(items, count)
    }
}

fn utf8(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("all text of a database is UTF-8")
}

/// `what` as a string of C.
pub(crate) fn c_string(name: &str, what: impl Into<Vec<u8>>) -> Result<CString> {
    CString::new(what).map_err(|error| Error::invalid_argument(format!("{name} has a NUL at byte {}", error.nul_position())))
}
