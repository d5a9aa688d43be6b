//! How fast is the Rust binding? bindings/README.md says what is measured; one line of JSON, as every binding's bench gives.
//! usage: bench TEXTS_180 TEXTS_2K
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, error, fs, iter};

use nhan::{Annotation, Annotator, Database};
use tinyjson::JsonValue;

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut paths = env::args().skip(1);
    let mut texts = iter::repeat_with(|| texts_of(&paths.next().ok_or("usage: bench TEXTS_180 TEXTS_2K")?));
    let (short, long) = (texts.next().unwrap()?, texts.next().unwrap()?);
    let mut annotator = Annotator::new(&Database::builtin()?)?;
    let crossing = seconds(|| (0..10_000).for_each(|_| read(&annotator.annotate("").unwrap()))) / 10_000.0;
    let mut single =
        |texts: &[String]| megabytes(texts) / seconds(|| texts.iter().for_each(|text| read(&annotator.annotate(text).unwrap())));
    let (single_short, single_long) = (single(&short), single(&long));
    let mut batch = |texts: &[String]| {
        megabytes(texts) / seconds(|| texts.chunks(100).for_each(|texts| annotator.annotate_many(texts).unwrap().iter().for_each(read)))
    };
    let (batch_short, batch_long) = (batch(&short), batch(&long));
    println!(
        "{{\"language\": \"rust\", \"crossing_ns\": {:.0}, \"single_180_mb_s\": {single_short:.1}, \"single_2k_mb_s\": {single_long:.1}, \
         \"batch_180_mb_s\": {batch_short:.1}, \"batch_2k_mb_s\": {batch_long:.1}}}",
        crossing * 1e9
    );
    Ok(())
}

fn texts_of(path: &str) -> Result<Vec<String>, Box<dyn error::Error>> {
    let text_of = |line: &str| Ok(line.parse::<JsonValue>()?["text"].get::<String>().ok_or("a line without text")?.clone());
    fs::read_to_string(path)?.lines().map(text_of).collect()
}

fn megabytes(texts: &[String]) -> f64 {
    texts.iter().map(String::len).sum::<usize>() as f64 / 1e6
}

fn read(annotation: &Annotation) {
    static READ: AtomicUsize = AtomicUsize::new(0); // so that reading is not optimised away
    READ.store(annotation.spans().map(|span| span.begin() + span.end() + usize::from(span.span_type().0)).sum(), Ordering::Relaxed);
}

/// Seconds that one call of `work` takes: the best of 5 rounds, each of which lasts a second at least.
fn seconds(mut work: impl FnMut()) -> f64 {
    work(); // buffers grow and caches fill once, before the clock runs
    let round = |_| {
        let (begin, mut calls) = (Instant::now(), 0);
        while calls == 0 || begin.elapsed() < Duration::from_secs(1) {
            work();
            calls += 1;
        }
        begin.elapsed().as_secs_f64() / f64::from(calls)
    };
    (0..5).map(round).fold(f64::INFINITY, f64::min)
}
