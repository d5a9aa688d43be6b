//! The declarations of src/lib.rs are those of include/nhan/nhan.h: every function with its types, every constant, every struct with its size and the
//! offsets of its members. The C compiler judges: a program of assertions about the header is made of what Rust knows.
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::mem::{size_of, size_of_val, MaybeUninit};
use std::process::{Command, Stdio};
use std::ptr::addr_of;

use nhan_sys::*;

const DECLARATIONS: &str = include_str!("../src/lib.rs");

/// The header, without what only prose says.
fn header() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../include/nhan/nhan.h");
    let text = std::fs::read_to_string(path).expect(path);
    let mut parts = text.split("/*");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare += part.split_once("*/").expect("a comment that ends").1;
    }
    bare
}

/// Compiles the assertions with the header in front.
fn assert_in_c(assertions: &str) {
    let include = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../include");
    let mut compiler = Command::new("cc")
        .args(["-std=c11", "-Werror", "-fsyntax-only", "-xc", "-I", include, "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a C compiler");
    let program = format!("#include <assert.h>\n#include <stddef.h>\n#include <nhan/nhan.h>\n{assertions}");
    compiler.stdin.take().unwrap().write_all(program.as_bytes()).unwrap();
    let output = compiler.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// All words of `text` that begin as told.
fn words(text: &str, prefix: &str) -> BTreeSet<String> {
    let word = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    text.split(word).filter(|word| word.starts_with(prefix)).map(Into::into).collect()
}

/// `*const *const c_char` as C says it.
fn c_type(rust: &str) -> String {
    if let Some(target) = rust.strip_prefix("*const ") {
        return format!("{} const *", c_type(target));
    }
    if let Some(target) = rust.strip_prefix("*mut ") {
        return format!("{} *", c_type(target));
    }
    match rust {
        "c_char" => "char",
        "c_int" => "int",
        "c_void" => "void",
        "u16" => "uint16_t",
        "u32" => "uint32_t",
        "u64" => "uint64_t",
        "usize" => "size_t",
        other => other,
    }
    .into()
}

/// `user: *mut c_void, ...` as C says it.
fn c_parameters(rust: &str) -> String {
    let types: Vec<String> = rust.split(", ").filter_map(|parameter| parameter.split_once(": ")).map(|(_, kind)| c_type(kind)).collect();
    if types.is_empty() {
        "void".into()
    } else {
        types.join(", ")
    }
}

#[test]
fn functions() {
    let (mut names, mut assertions) = (BTreeSet::new(), String::new());
    for line in DECLARATIONS.lines().filter_map(|line| line.trim().strip_prefix("pub fn ")) {
        let (name, rest) = line.split_once('(').unwrap();
        let (parameters, result) = rest.strip_suffix(';').unwrap().rsplit_once(')').unwrap();
        let result = result.strip_prefix(" -> ").map_or("void".into(), c_type);
        writeln!(assertions, "{result} (*check_{name})({}) = {name};", c_parameters(parameters)).unwrap();
        names.insert(name.to_owned());
    }
    for line in DECLARATIONS.lines().filter(|line| line.contains("unsafe extern \"C\" fn(")) {
        let (name, rest) = line.strip_prefix("pub type ").unwrap().split_once(" = ").unwrap();
        let (parameters, result) = rest.split_once("fn(").unwrap().1.rsplit_once(')').unwrap();
        let result = result.strip_prefix(" -> ").map_or("void".into(), |kind| c_type(kind.trim_end_matches(&[';', '>'][..])));
        writeln!(assertions, "{result} (*check_{name}_of)({}) = ({name})0;", c_parameters(parameters)).unwrap();
    }
    let declared = header();
    let declared = declared.split("NHAN_API ").skip(1).filter_map(|part| part.split_once('(')).map(|(head, _)| head);
    let declared: BTreeSet<String> =
        declared.filter_map(|head| words(head, "nhan_").into_iter().find(|word| head.ends_with(word))).collect();
    assert!(declared.len() > 25, "the header has more functions than {declared:?}");
    assert_eq!(names, declared);
    assert_in_c(&assertions);
}

#[test]
fn constants() {
    let (mut names, mut assertions) = (BTreeSet::new(), String::new());
    for line in DECLARATIONS.lines().filter_map(|line| line.strip_prefix("pub const ")) {
        let (name, rest) = line.split_once(": ").unwrap();
        let value = rest.split_once(" = ").unwrap().1.trim_end_matches(';').replace("u32::MAX", "UINT32_MAX");
        writeln!(assertions, "static_assert({name} == {value}, \"{name}\");").unwrap();
        names.insert(name.to_owned());
    }
    // What is no value: the include guard, the mark of functions, defaults in the syntax of C, and the version that nhan_version() tells.
    let syntax = ["NHAN_NHAN_H", "NHAN_API", "NHAN_OPTIONS", "NHAN_VERSION_MAJOR", "NHAN_VERSION_MINOR", "NHAN_VERSION_PATCH"];
    let declared: BTreeSet<String> = words(&header(), "NHAN_").into_iter().filter(|name| !syntax.contains(&name.as_str())).collect();
    assert!(declared.len() > 35, "the header has more constants than {declared:?}");
    assert_eq!(names, declared);
    assert_in_c(&assertions);
}

/// Assertions about a struct; a member that is left out does not compile.
macro_rules! layout {
    ($assertions:ident, $($name:ident { $($member:ident),* })*) => {{
        let mut names = BTreeSet::new();
        $(
            let whole = |value: $name| { let $name { $($member: _),* } = value; };
            let _ = whole;
            let place = MaybeUninit::<$name>::zeroed();
            // SAFETY: all zero is a value of each of these structs.
            let value: &$name = unsafe { &*place.as_ptr() };
            let name = stringify!($name);
            writeln!($assertions, "static_assert(sizeof({name}) == {}, \"{name}\");", size_of::<$name>()).unwrap();
            $(
                let member = stringify!($member).trim_start_matches("r#");
                let offset = addr_of!(value.$member) as usize - place.as_ptr() as usize;
                let size = size_of_val(&value.$member);
                writeln!($assertions, "static_assert(offsetof({name}, {member}) == {offset}, \"{name}.{member}\");").unwrap();
                writeln!($assertions, "static_assert(sizeof((({name} *)0)->{member}) == {size}, \"{name}.{member}\");").unwrap();
            )*
            names.insert(name.to_owned());
        )*
        names
    }};
}

#[test]
fn layouts() {
    let mut assertions = String::new();
    let names = layout!(assertions,
        nhan_error { status, line, message }
        nhan_string { data, length }
        nhan_diagnostic { file, line, severe, message }
        nhan_database_info { data_version, engine, format, entries, surfaces, literals, rules, types, memory }
        nhan_entry { key, id, name, kind, r#type, reserved, attributes }
        nhan_span { begin, end, entry, r#type, flags, classifier, parent, ordinal, part_count, reserved, parts }
        nhan_office { person, title, place, evidence, evidence_count }
        nhan_cooperation { parties, party_count, fields, field_count, agreement, date, evidence, evidence_count }
        nhan_result { spans, span_count, offices, office_count, cooperations, cooperation_count, database }
        nhan_options { size, unit, records, types, as_of }
        nhan_trace { begin, end, entry, r#type, verdict, stage, rule }
    );
    let header = header();
    let declared = header.split("typedef struct ").skip(1).filter_map(|part| part.split_once(" {"));
    let declared: BTreeSet<String> = declared.map(|(name, _)| name.to_owned()).filter(|name| !name.contains(';')).collect();
    assert_eq!(names, declared);
    assert_in_c(&assertions);
}
