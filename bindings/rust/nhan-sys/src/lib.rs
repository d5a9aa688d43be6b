//! nhan-sys: include/nhan/nhan.h in Rust, declaration by declaration. The header says what each function takes, gives and lives by; tests/header.rs holds
//! this file against it. Use the crate `nhan` instead, unless you need what it leaves out.
#![allow(non_camel_case_types)]

use std::marker::{PhantomData, PhantomPinned};
use std::os::raw::{c_char, c_int, c_void};

// ---- Version, status, errors

pub type nhan_status = i32;
pub const NHAN_OK: nhan_status = 0;
pub const NHAN_INVALID_ARGUMENT: nhan_status = 1;
pub const NHAN_IO: nhan_status = 2;
pub const NHAN_GAZETTEER: nhan_status = 3;
pub const NHAN_BUNDLE: nhan_status = 4;
pub const NHAN_NO_MEMORY: nhan_status = 5;
pub const NHAN_NOT_FOUND: nhan_status = 6;
pub const NHAN_TOO_SMALL: nhan_status = 7;
pub const NHAN_STOPPED: nhan_status = 8;
pub const NHAN_INTERNAL: nhan_status = 9;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_error {
    pub status: nhan_status,
    pub line: u32,
    pub message: [c_char; 504],
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_string {
    pub data: *const c_char,
    pub length: usize,
}

// ---- Database

/// What is behind a handle is the library's alone, and does not move.
type Opaque = PhantomData<(*mut u8, PhantomPinned)>;

#[repr(C)]
pub struct nhan_database {
    _nothing: [u8; 0],
    _opaque: Opaque,
}

pub const NHAN_CACHE_READ: u32 = 1;
pub const NHAN_CACHE_WRITTEN: u32 = 2;
pub const NHAN_CACHE_FAILED: u32 = 3;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_diagnostic {
    pub file: *const c_char,
    pub line: u32,
    pub severe: u32,
    pub message: *const c_char,
}
pub type nhan_diagnostic_sink = Option<unsafe extern "C" fn(user: *mut c_void, diagnostic: *const nhan_diagnostic)>;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_database_info {
    pub data_version: nhan_string,
    pub engine: nhan_string,
    pub format: u32,
    pub entries: u32,
    pub surfaces: u32,
    pub literals: u32,
    pub rules: u32,
    pub types: u32,
    pub memory: u64,
}

// ---- Types and entries

pub type nhan_type = u16;
pub const NHAN_PROVINCE: nhan_type = 1;
pub const NHAN_PLACE: nhan_type = 2;
pub const NHAN_TITLE: nhan_type = 3;
pub const NHAN_BODY: nhan_type = 4;
pub const NHAN_PERSON: nhan_type = 5;
pub const NHAN_FIELD: nhan_type = 6;
pub const NHAN_AGREEMENT: nhan_type = 7;
pub const NHAN_DATE: nhan_type = 8;
pub const NHAN_MONEY: nhan_type = 9;
pub const NHAN_FIRST_USER_TYPE: nhan_type = 10;

pub const NHAN_NO_ENTRY: u32 = u32::MAX;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_entry {
    pub key: nhan_string,
    pub id: nhan_string,
    pub name: nhan_string,
    pub kind: nhan_string,
    pub r#type: nhan_type,
    pub reserved: u16,
    pub attributes: u32,
}

// ---- Results

pub const NHAN_FOLDED: u16 = 1;
pub const NHAN_ALIAS: u16 = 2;
pub const NHAN_ABBREVIATION: u16 = 4;
pub const NHAN_UNACCENTED: u16 = 8;
pub const NHAN_COMPOSED: u16 = 16;
pub const NHAN_AMBIGUOUS: u16 = 32;
pub const NHAN_GUESSED: u16 = 64;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_span {
    pub begin: u64,
    pub end: u64,
    pub entry: u32,
    pub r#type: nhan_type,
    pub flags: u16,
    pub classifier: u32,
    pub parent: u32,
    pub ordinal: u32,
    pub part_count: u16,
    pub reserved: u16,
    pub parts: *const u32,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_office {
    pub person: nhan_span,
    pub title: nhan_span,
    pub place: nhan_span,
    pub evidence: *const nhan_span,
    pub evidence_count: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_cooperation {
    pub parties: *const nhan_span,
    pub party_count: usize,
    pub fields: *const nhan_span,
    pub field_count: usize,
    pub agreement: nhan_span,
    pub date: nhan_span,
    pub evidence: *const nhan_span,
    pub evidence_count: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_result {
    pub spans: *const nhan_span,
    pub span_count: usize,
    pub offices: *const nhan_office,
    pub office_count: usize,
    pub cooperations: *const nhan_cooperation,
    pub cooperation_count: usize,
    pub database: *const nhan_database,
}

// ---- Annotator: whole texts

pub const NHAN_BYTES: u32 = 0;
pub const NHAN_UTF16: u32 = 1;
pub const NHAN_CODEPOINTS: u32 = 2;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_options {
    pub size: usize,
    pub unit: u32,
    pub records: u32,
    pub types: u64,
    pub as_of: *const c_char,
}

#[repr(C)]
pub struct nhan_annotator {
    _nothing: [u8; 0],
    _opaque: Opaque,
}

pub type nhan_result_sink = Option<unsafe extern "C" fn(user: *mut c_void, index: usize, result: *const nhan_result) -> c_int>;

pub const NHAN_KEPT: u16 = 1;
pub const NHAN_VETOED: u16 = 2;
pub const NHAN_RETYPED: u16 = 3;
pub const NHAN_LOST: u16 = 4;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct nhan_trace {
    pub begin: u64,
    pub end: u64,
    pub entry: u32,
    pub r#type: nhan_type,
    pub verdict: u16,
    pub stage: *const c_char,
    pub rule: *const c_char,
}
pub type nhan_trace_sink = Option<unsafe extern "C" fn(user: *mut c_void, trace: *const nhan_trace) -> c_int>;

// ---- Stream: a text that arrives in pieces

pub const NHAN_LOOK_AHEAD: usize = 16384;

#[repr(C)]
pub struct nhan_stream {
    _nothing: [u8; 0],
    _opaque: Opaque,
}

// ---- Functions, in the order of the header

#[rustfmt::skip]
extern "C" {
    pub fn nhan_version() -> *const c_char;
    pub fn nhan_status_text(status: nhan_status) -> *const c_char;

    pub fn nhan_database_open(path: *const c_char, database: *mut *mut nhan_database, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_open_cached(path: *const c_char, folder: *const c_char, outcome: *mut u32, database: *mut *mut nhan_database, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_open_memory(bytes: *const c_void, length: usize, database: *mut *mut nhan_database, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_build(paths: *const *const c_char, count: usize, extend_builtin: c_int, sink: nhan_diagnostic_sink, user: *mut c_void, database: *mut *mut nhan_database, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_save(database: *const nhan_database, path: *const c_char, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_free(database: *mut nhan_database);
    pub fn nhan_database_get_info(database: *const nhan_database, info: *mut nhan_database_info, error: *mut nhan_error) -> nhan_status;

    pub fn nhan_database_type_name(database: *const nhan_database, r#type: nhan_type) -> *const c_char;
    pub fn nhan_database_entry(database: *const nhan_database, entry: u32, out: *mut nhan_entry, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_attribute(database: *const nhan_database, entry: u32, name: *const c_char, value: *mut nhan_string, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_attribute_at(database: *const nhan_database, entry: u32, index: u32, name: *mut nhan_string, value: *mut nhan_string, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_find_key(database: *const nhan_database, key: *const c_char, length: usize, entry: *mut u32, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_find_code(database: *const nhan_database, scheme: *const c_char, code: *const c_char, entries: *mut u32, capacity: usize, count: *mut usize, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_database_find_surface(database: *const nhan_database, surface: *const c_char, length: usize, entries: *mut u32, capacity: usize, count: *mut usize, error: *mut nhan_error) -> nhan_status;

    pub fn nhan_span_id(database: *const nhan_database, span: *const nhan_span, buffer: *mut c_char, capacity: usize, length: *mut usize, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_result_write_msgpack(result: *const nhan_result, text: *const c_char, text_length: usize, unit: u32, buffer: *mut c_char, capacity: usize, length: *mut usize, error: *mut nhan_error) -> nhan_status;

    pub fn nhan_annotator_new(database: *const nhan_database, options: *const nhan_options, annotator: *mut *mut nhan_annotator, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_annotate(annotator: *mut nhan_annotator, text: *const c_char, length: usize, result: *mut nhan_result, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_annotate_batch(annotator: *mut nhan_annotator, texts: *const *const c_char, lengths: *const usize, count: usize, sink: nhan_result_sink, user: *mut c_void, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_annotate_many(annotator: *mut nhan_annotator, texts: *const *const c_char, lengths: *const usize, count: usize, results: *mut nhan_result, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_explain(annotator: *mut nhan_annotator, text: *const c_char, length: usize, sink: nhan_trace_sink, user: *mut c_void, result: *mut nhan_result, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_annotator_free(annotator: *mut nhan_annotator);

    pub fn nhan_stream_open(database: *const nhan_database, options: *const nhan_options, stream: *mut *mut nhan_stream, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_stream_feed(stream: *mut nhan_stream, text: *const c_char, length: usize, result: *mut nhan_result, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_stream_finish(stream: *mut nhan_stream, result: *mut nhan_result, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_stream_reset(stream: *mut nhan_stream, error: *mut nhan_error) -> nhan_status;
    pub fn nhan_stream_free(stream: *mut nhan_stream);
}
