//! One database for many threads; everything may be sent to another thread and be looked at by several.
use std::thread;

use nhan::{Annotation, Annotator, Cooperation, Database, Entry, Error, Office, Options, Settled, Span, Stream, Trace};

#[test]
fn everything_is_send_and_sync() {
    fn checked<T: Send + Sync>() {}
    checked::<Database>();
    checked::<Annotator>();
    checked::<Stream>();
    checked::<Annotation<'static>>();
    checked::<Annotation<'static, [u8]>>();
    checked::<Settled>();
    checked::<Span<'static>>();
    checked::<Office<'static>>();
    checked::<Cooperation<'static>>();
    checked::<Entry<'static>>();
    checked::<Trace<'static>>();
    checked::<Options>();
    checked::<Error>();
}

#[test]
fn threads_share_a_database_and_agree() {
    let database = Database::builtin().unwrap();
    let text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên. ".repeat(50);
    let found = |database: &Database| {
        let annotation = Annotator::new(database).unwrap().annotate(&text).unwrap();
        annotation.spans().map(|span| (span.range(), span.id(), span.name())).collect::<Vec<_>>()
    };
    let expected = found(&database);
    assert_eq!(expected.len(), 200);
    thread::scope(|scope| {
        for _ in 0..8 {
            let database = database.clone();
            let (found, expected) = (&found, &expected);
            scope.spawn(move || (0..20).for_each(|_| assert_eq!(&found(&database), expected)));
        }
    });
}

#[test]
fn annotators_streams_and_results_move_between_threads() {
    let database = Database::builtin().unwrap();
    let (mut annotator, mut stream) = (Annotator::new(&database).unwrap(), Stream::new(&database).unwrap());
    drop(database);
    stream.feed("Bí thư Tỉnh ủy Hải".as_bytes()).unwrap();
    let (annotation, settled) = thread::spawn(move || {
        stream.feed(" Dương".as_bytes()).unwrap();
        stream.finish().unwrap();
        (annotator.annotate("tỉnh Điện Biên").unwrap(), stream.settled().collect::<Vec<_>>())
    })
    .join()
    .unwrap();
    assert_eq!(annotation.spans().map(|span| span.id()).collect::<Vec<_>>(), ["dien-bien"]);
    assert_eq!(
        settled.iter().flat_map(|settled| settled.spans()).map(|span| span.id()).collect::<Vec<_>>(),
        ["bi-thu-tinh-uy", "hai-duong"]
    );
    // Several threads look at one result.
    let span = annotation.spans().next().unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(move || assert_eq!(span.name(), "Điện Biên"));
        }
    });
}
