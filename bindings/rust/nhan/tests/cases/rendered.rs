//! Results as JSON, in the form of `nhan annotate --output jsonl`, and what the command itself gives.
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use nhan::{Annotation, Span, Unit};
use tinyjson::JsonValue;

use crate::case::{category, Case};

fn object<const N: usize>(members: [(&str, JsonValue); N]) -> JsonValue {
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<HashMap<_, _>>().into()
}

fn list(items: impl Iterator<Item = JsonValue>) -> JsonValue {
    items.collect::<Vec<_>>().into()
}

fn text_of(span: Option<Span>) -> JsonValue {
    span.map_or("", |span| span.text()).to_owned().into()
}

fn id_of(span: Option<Span>) -> JsonValue {
    span.map_or(String::new(), |span| span.id()).into()
}

fn spans_of<'a>(spans: impl Iterator<Item = Span<'a>>) -> JsonValue {
    list(spans.map(|span| {
        object([
            ("begin", (span.begin() as f64).into()),
            ("end", (span.end() as f64).into()),
            ("type", span.type_name().to_owned().into()),
            ("id", span.id().into()),
            ("name", span.name().into()),
            ("text", text_of(Some(span))),
        ])
    }))
}

pub fn rendered(id: &str, annotation: &Annotation) -> JsonValue {
    let spans = spans_of(annotation.spans());
    let offices = annotation.offices().map(|office| {
        object([
            ("person", text_of(Some(office.person()))),
            ("title", text_of(Some(office.title()))),
            ("place", id_of(office.place())),
            ("evidence", spans_of(office.evidence())),
        ])
    });
    let cooperations = annotation.cooperations().map(|record| {
        object([
            ("parties", list(record.parties().map(|party| party.id().into()))),
            ("fields", list(record.fields().map(|field| category(&field).into()))),
            ("agreement", id_of(record.agreement())),
            ("date", text_of(record.date())),
            ("evidence", spans_of(record.evidence())),
        ])
    });
    object([("id", id.to_owned().into()), ("spans", spans), ("offices", list(offices)), ("cooperations", list(cooperations))])
}

/// What the command finds in the texts of all cases.
pub fn by_the_command(cases: &[Case], unit: Unit) -> Vec<JsonValue> {
    let command = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../build/release/bindings/cli/nhan");
    let offsets = match unit {
        Unit::Bytes => "byte",
        Unit::Utf16 => "utf16",
        Unit::Codepoints => "codepoint",
    };
    let mut running = Command::new(&command)
        .args(["annotate", "--input", "jsonl", "--output", "jsonl", "--offsets", offsets])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; `script/build release nhan_cli` builds it", command.display()));
    let mut input = running.stdin.take().unwrap();
    let documents = cases.iter().map(|case| object([("id", case.id.clone().into()), ("text", case.text.clone().into())]));
    let lines: String = documents.map(|document| document.stringify().unwrap() + "\n").collect();
    let writer = thread::spawn(move || input.write_all(lines.as_bytes()).unwrap());
    let output = running.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().lines().map(|line| line.parse().unwrap()).collect()
}
