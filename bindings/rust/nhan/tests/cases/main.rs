//! The cases of the language (tests/cases): whole, cut at every byte, byte by byte, with offsets in every unit; and the same as the command gives.
mod case;
mod rendered;

use std::io::Write;

use case::{Case, Outcome, Recorder};
use nhan::{Annotator, Database, Options, Stream, Unit};

const UNITS: [Unit; 3] = [Unit::Bytes, Unit::Utf16, Unit::Codepoints];

fn options(unit: Unit) -> Options {
    Options { unit, ..Options::default() }
}

fn streamed<'p>(stream: &mut Stream, case: &Case, unit: Unit, pieces: impl Iterator<Item = &'p [u8]>) -> Outcome {
    for piece in pieces {
        stream.write_all(piece).unwrap();
    }
    stream.finish().unwrap();
    let mut recorder = Recorder::new(&case.text, unit);
    stream.settled().for_each(|settled| recorder.add(&settled));
    recorder.outcome()
}

#[test]
fn whole() {
    let database = Database::builtin().unwrap();
    for unit in UNITS {
        let mut annotator = Annotator::with_options(&database, &options(unit)).unwrap();
        for case in case::read() {
            let annotation = annotator.annotate(&case.text).unwrap();
            let mut recorder = Recorder::new(&case.text, unit);
            for span in annotation.spans() {
                assert_eq!(span.text(), recorder.words(&span), "{}", case.id);
            }
            recorder.add(&annotation);
            assert_eq!(recorder.outcome(), case.expected, "{}", case.id);
        }
    }
}

#[test]
fn many_at_once() {
    let cases = case::read();
    let texts: Vec<&str> = cases.iter().map(|case| case.text.as_str()).collect();
    let mut annotator = Annotator::new(&Database::builtin().unwrap()).unwrap();
    let annotations = annotator.annotate_many(&texts).unwrap();
    drop(annotator);
    assert_eq!(annotations.len(), cases.len());
    for (case, annotation) in cases.iter().zip(&annotations) {
        let mut recorder = Recorder::new(&case.text, Unit::Bytes);
        recorder.add(annotation);
        assert_eq!(recorder.outcome(), case.expected, "{}", case.id);
    }
}

#[test]
fn cut_at_every_byte() {
    let database = Database::builtin().unwrap();
    for unit in UNITS {
        let mut stream = Stream::with_options(&database, &options(unit)).unwrap();
        for case in case::read() {
            for cut in 1..case.text.len() {
                let (begin, end) = case.text.as_bytes().split_at(cut);
                assert_eq!(streamed(&mut stream, &case, unit, [begin, end].into_iter()), case.expected, "{}, cut at {cut}", case.id);
            }
        }
    }
}

#[test]
fn byte_by_byte() {
    let database = Database::builtin().unwrap();
    for unit in UNITS {
        let mut stream = Stream::with_options(&database, &options(unit)).unwrap();
        for case in case::read() {
            assert_eq!(streamed(&mut stream, &case, unit, case.text.as_bytes().chunks(1)), case.expected, "{}", case.id);
        }
    }
}

#[test]
fn as_the_command_gives() {
    let (database, cases) = (Database::builtin().unwrap(), case::read());
    for unit in UNITS {
        let given = rendered::by_the_command(&cases, unit);
        assert_eq!(given.len(), cases.len());
        let mut annotator = Annotator::with_options(&database, &options(unit)).unwrap();
        for (case, given) in cases.iter().zip(&given) {
            assert_eq!(&rendered::rendered(&case.id, &annotator.annotate(&case.text).unwrap()), given, "{}", case.id);
        }
    }
}
