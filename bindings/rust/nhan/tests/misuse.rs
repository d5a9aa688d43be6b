//! Nothing that is given crashes or hangs the host: it works, or is an error. What Rust forbids (use after free, from two threads at once) does not compile.
use std::io::{self, Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::{env, fs, process};

use nhan::{Annotator, Base, Database, Error, Options, Status, Stream, Type, Unit};

fn status<T>(result: nhan::Result<T>) -> Status {
    let error: Error = result.err().expect("a failure");
    assert!(!error.to_string().is_empty());
    error.status()
}

#[test]
fn what_is_no_database_is_an_error() {
    assert_eq!(status(Database::open("no/such/file.nhan")), Status::Io);
    assert_eq!(status(Database::open("a\0b")), Status::InvalidArgument);
    assert_eq!(status(Database::open(env!("CARGO_MANIFEST_DIR"))), Status::Io);
    assert_eq!(status(Database::open_cached("no/such/file.nhan", env::temp_dir())), Status::Io);
    assert_eq!(status(Database::open_cached("a\0b", env::temp_dir())), Status::InvalidArgument);
    assert_eq!(status(Database::builtin_cached("a\0b")), Status::InvalidArgument);
    assert_eq!(status(Database::from_bytes(b"")), Status::Bundle);
    assert_eq!(status(Database::from_bytes(&[0xFF; 4096])), Status::Bundle);
    assert_eq!(status(Database::build(["no/such/file.tsv"], Base::Builtin, |_| ())), Status::Io);
    assert_eq!(status(Database::builtin().unwrap().save("no/such/folder/x.nhan")), Status::Io);
    assert_eq!(Database::build::<&str>([], Base::Nothing, |_| ()).unwrap().info().entries, 0);
}

#[test]
fn options_and_arguments_out_of_range_are_errors() {
    let database = Database::builtin().unwrap();
    let wrong = |options: Options| {
        assert_eq!(status(Annotator::with_options(&database, &options)), Status::InvalidArgument);
        assert_eq!(status(Stream::with_options(&database, &options)), Status::InvalidArgument);
    };
    for number in [0, 10, 63, 64, u16::MAX] {
        wrong(Options { types: vec![Type(number)], ..Options::default() });
    }
    for day in ["", "yesterday", "2025-02-30", "2025-01-01\0"] {
        wrong(Options { as_of: Some(day.into()), ..Options::default() });
    }
    assert_eq!(status(database.find_code("a\0b", "24")), Status::InvalidArgument);
    assert_eq!(status(database.find_code("code_2008", "24\0")), Status::InvalidArgument);
    assert_eq!(database.find_key("hai\0duong").unwrap().map(|entry| entry.number()), None);
    assert_eq!(database.find_key("hai-duong").unwrap().unwrap().attribute("iso\0"), None);
}

#[test]
fn empty_huge_and_broken_texts_are_texts() {
    let database = Database::builtin().unwrap();
    let mention = "tỉnh Điện Biên".as_bytes();
    let surrogate: &[u8] = b" \xED\xA0\xBD "; // half of a pair
    let texts = [
        Vec::new(),
        vec![0; 100_000],
        vec![0xFF; 1_000_000],
        vec![b'a'; 10_000_000],
        [mention, b" \xFF\xFE\xE1\xBA ", mention].concat(),
        [mention, surrogate, mention, b"\xF0\x9F"].concat(),
        "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An. ".repeat(50_000).into_bytes(),
    ];
    for unit in [Unit::Bytes, Unit::Utf16, Unit::Codepoints] {
        let options = Options { unit, ..Options::default() };
        let mut annotator = Annotator::with_options(&database, &options).unwrap();
        let mut stream = Stream::with_options(&database, &options).unwrap();
        for text in &texts {
            let annotation = annotator.annotate(text).unwrap();
            let whole: Vec<_> = annotation.spans().map(|span| (span.range(), span.id())).collect();
            assert!(annotation.spans().all(|span| std::str::from_utf8(span.text()).is_ok()));
            let settled: Vec<_> = stream.read(&text[..]).map(Result::unwrap).collect();
            let streamed: Vec<_> = settled.iter().flat_map(|settled| settled.spans()).map(|span| (span.range(), span.id())).collect();
            assert_eq!(whole, streamed);
        }
        assert_eq!(
            annotator.annotate(&texts[4]).unwrap().spans().map(|span| span.text().to_vec()).collect::<Vec<_>>(),
            ["Điện Biên".as_bytes(); 2]
        );
    }
}

#[test]
fn a_panic_of_a_callback_goes_on_behind_the_call() {
    let database = Database::builtin().unwrap();
    let mut annotator = Annotator::new(&database).unwrap();
    let text = "Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.";
    let mut calls = 0;
    let panic = catch_unwind(AssertUnwindSafe(|| {
        annotator.explain(text, |_| {
            calls += 1;
            panic!("enough")
        })
    }));
    assert_eq!((panic.unwrap_err().downcast_ref::<&str>(), calls), (Some(&"enough"), 1));
    assert_eq!(annotator.annotate(text).unwrap().spans().len(), 3);

    let file = env::temp_dir().join(format!("nhan-rust-panic-{}.tsv", process::id()));
    fs::write(&file, "# Broken twice.\nkey\tkind\tname\nship:a\tship\nship:b\tship\n").unwrap();
    let panic = catch_unwind(|| Database::build([&file], Base::Nothing, |_| panic!("enough")));
    fs::remove_file(&file).unwrap();
    assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"enough"));
}

/// Gives some text, then fails.
struct Failing(bool);

impl Read for Failing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if std::mem::replace(&mut self.0, true) {
            return Err(io::Error::new(io::ErrorKind::ConnectionReset, "gone"));
        }
        (&mut buffer[..]).write("tỉnh Điện Biên, ".as_bytes())
    }
}

#[test]
fn a_reader_that_fails_leaves_a_usable_stream() {
    let mut stream = Stream::new(&Database::builtin().unwrap()).unwrap();
    let results: Vec<_> = stream.read(Failing(false)).collect();
    assert_eq!(results.len(), 1);
    assert_eq!(results[0].as_ref().unwrap_err().kind(), io::ErrorKind::ConnectionReset);
    let settled: Vec<_> = stream.read("tỉnh Điện Biên".as_bytes()).map(Result::unwrap).collect();
    assert_eq!(settled[0].spans().map(|span| span.begin()).collect::<Vec<_>>(), ["tỉnh ".len()]);
}

#[test]
fn handles_are_dropped_in_any_order_and_by_any_thread() {
    for order in 0..4 {
        let database = Database::builtin().unwrap();
        let (annotator, stream) = (Annotator::new(&database).unwrap(), Stream::new(&database).unwrap());
        let mut handles: Vec<Box<dyn Send>> = vec![Box::new(database), Box::new(annotator), Box::new(stream)];
        handles.rotate_left(order % 3);
        if order == 3 {
            handles.reverse();
        }
        std::thread::spawn(move || handles.into_iter().for_each(drop)).join().unwrap();
    }
}
