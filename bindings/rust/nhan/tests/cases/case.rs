//! Cases of the language: reading tests/cases, and writing results down in their form.
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use nhan::{Annotation, Span, Unit};
use tinyjson::JsonValue;

pub struct Case {
    pub id: String,
    pub text: String,
    pub expected: Outcome,
}

/// The spans in the text, as cases mark them, and a line for each record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    marked: String,
    offices: Vec<String>,
    cooperations: Vec<String>,
}

/// All cases, by file and line.
pub fn read() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().map_or(false, |extension| extension == "jsonl")).collect();
    files.sort();
    assert!(!files.is_empty());
    let lines = files.iter().map(|file| fs::read_to_string(file).unwrap());
    lines.flat_map(|lines| lines.lines().map(|line| case_of(&line.parse().unwrap())).collect::<Vec<_>>()).collect()
}

type Object = HashMap<String, JsonValue>;

fn case_of(row: &JsonValue) -> Case {
    let row: &Object = row.get().unwrap();
    let string = |object: &Object, name: &str| object[name].get::<String>().unwrap().clone();
    let strings = |object: &Object, name: &str| -> Vec<String> {
        object[name].get::<Vec<JsonValue>>().unwrap().iter().map(|item| item.get::<String>().unwrap().clone()).collect()
    };
    let objects = |name: &str| -> Vec<&Object> {
        row.get(name).map_or(Vec::new(), |list| list.get::<Vec<JsonValue>>().unwrap().iter().map(|item| item.get().unwrap()).collect())
    };
    let offices = objects("offices").into_iter();
    let cooperations = objects("cooperations").into_iter();
    let marked = string(row, "marked");
    Case {
        id: string(row, "id"),
        text: without_marks(&marked),
        expected: Outcome {
            marked,
            offices: offices
                .map(|office| office_line(&string(office, "person"), &string(office, "title"), &string(office, "place")))
                .collect(),
            cooperations: cooperations
                .map(|record| {
                    let (parties, fields) = (strings(record, "parties"), strings(record, "fields"));
                    cooperation_line(parties, fields, &string(record, "agreement"), &string(record, "date"))
                })
                .collect(),
        },
    }
}

/// "tỉnh [PROVINCE hai-duong|Hải Dương]" -> "tỉnh Hải Dương".
fn without_marks(marked: &str) -> String {
    let mut parts = marked.split('[');
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (words, rest) = part.split_once('|').and_then(|(_, words)| words.split_once(']')).expect("a mark with | and ]");
        text += words;
        text += rest;
    }
    text
}

fn office_line(person: &str, title: &str, place: &str) -> String {
    format!("{person} | {title} | {place}")
}

/// Parties and fields are sets: their order says nothing.
fn cooperation_line(parties: Vec<String>, fields: Vec<String>, agreement: &str, date: &str) -> String {
    let set = |items: Vec<String>| items.into_iter().collect::<BTreeSet<_>>();
    format!("{:?} | {:?} | {agreement} | {date}", set(parties), set(fields))
}

/// Writes results down. Offsets are looked up in a table of the test's own, so that the binding's arithmetic is held as well.
pub struct Recorder<'t> {
    text: &'t str,
    bytes: Vec<Option<usize>>, // of each offset; None inside a code point
    outcome: Outcome,
    copied: usize,
}

impl<'t> Recorder<'t> {
    pub fn new(text: &'t str, unit: Unit) -> Recorder<'t> {
        let mut bytes = Vec::new();
        for (byte, character) in text.char_indices() {
            let units = match unit {
                Unit::Bytes => character.len_utf8(),
                Unit::Utf16 => character.len_utf16(),
                Unit::Codepoints => 1,
            };
            bytes.push(Some(byte));
            bytes.resize(bytes.len() + units - 1, None);
        }
        bytes.push(Some(text.len()));
        Recorder { text, bytes, outcome: Outcome::default(), copied: 0 }
    }

    pub fn words<T: ?Sized>(&self, span: &Span<T>) -> &'t str {
        let byte = |offset: usize| self.bytes[offset].expect("an offset on the edge of a code point");
        &self.text[byte(span.begin())..byte(span.end())]
    }

    pub fn add<T: ?Sized>(&mut self, annotation: &Annotation<T>) {
        for span in annotation.spans() {
            let begin = self.bytes[span.begin()].unwrap();
            assert!(begin >= self.copied, "spans that overlap or are not sorted");
            let (words, id) = (self.words(&span), span.id());
            let space = if id.is_empty() { "" } else { " " };
            self.outcome.marked += &self.text[self.copied..begin];
            self.outcome.marked += &format!("[{}{space}{id}|{words}]", span.type_name());
            self.copied = begin + words.len();
        }
        for office in annotation.offices() {
            let place = office.place().map_or(String::new(), |place| place.id());
            let line = office_line(self.words(&office.person()), self.words(&office.title()), &place);
            self.outcome.offices.push(line);
        }
        for record in annotation.cooperations() {
            let parties = record.parties().map(|party| party.id()).collect();
            let fields = record.fields().map(|field| category(&field)).collect();
            let agreement = record.agreement().map_or(String::new(), |agreement| category(&agreement));
            let date = record.date().map_or("", |date| self.words(&date));
            self.outcome.cooperations.push(cooperation_line(parties, fields, &agreement, date));
        }
    }

    pub fn outcome(mut self) -> Outcome {
        self.outcome.marked += &self.text[self.copied..];
        self.outcome
    }
}

/// "energy" of the field "energy/nang-luong-tai-tao".
pub fn category<T: ?Sized>(span: &Span<T>) -> String {
    span.id().split('/').next().unwrap_or_default().to_owned()
}
