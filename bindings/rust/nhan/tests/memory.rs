//! Memory does not grow with documents: 100,000 of them through every door, and through handles of their own.
use std::fs;

use nhan::{Annotator, Database, Stream};

/// Bytes of memory that are resident.
fn resident() -> usize {
    let pages = fs::read_to_string("/proc/self/statm").unwrap();
    pages.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

#[test]
fn a_hundred_thousand_documents_leave_nothing_behind() {
    let database = Database::builtin().unwrap();
    let (mut annotator, mut stream) = (Annotator::new(&database).unwrap(), Stream::new(&database).unwrap());
    let text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên.";
    let mut run = |documents: usize| {
        for _ in 0..documents / 100 {
            for _ in 0..40 {
                let annotation = annotator.annotate(text).unwrap();
                assert_eq!(annotation.spans().filter(|span| !span.id().is_empty() && !span.name().is_empty()).count(), 3);
                assert_eq!(annotation.offices().len(), 1);
            }
            assert_eq!(annotator.annotate_many(&[text; 30]).unwrap().len(), 30);
            for _ in 0..20 {
                assert_eq!(stream.read(text.as_bytes()).map(|settled| settled.unwrap().spans().len()).sum::<usize>(), 4);
            }
            for _ in 0..9 {
                assert!(!annotator.explain(text, |trace| drop(trace.clone())).unwrap().is_empty());
            }
            let mut of_its_own = Annotator::new(&database.clone()).unwrap();
            assert!(!of_its_own.annotate(text).unwrap().to_msgpack().unwrap().is_empty());
        }
    };
    run(5_000);
    let before = resident();
    run(100_000);
    let grown = resident().saturating_sub(before);
    assert!(grown < 4 << 20, "{grown} bytes more");
}
