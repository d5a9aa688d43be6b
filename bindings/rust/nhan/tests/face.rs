//! What the crate adds to nhan.h: results that own what they hold, entries, look-ups, records, explanations, databases of one's own, errors.
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Mutex;
use std::{env, fs, process};

use nhan::{Annotator, Base, Cache, Database, Flags, Options, Settled, Status, Stream, Type, Unit, Verdict};

const TEXT: &str = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên.";
const COOPERATION: &str = "Ngày 14/8/2025, Hải Phòng và Lâm Đồng ký biên bản ghi nhớ hợp tác về giao thông, nông nghiệp.";

/// The built-in database, opened once.
fn database() -> Database {
    static OPENED: Mutex<Option<Database>> = Mutex::new(None);
    OPENED.lock().unwrap().get_or_insert_with(|| Database::builtin().unwrap()).clone()
}

/// A file or folder of this test, gone at the end of it.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Temporary {
        Temporary(env::temp_dir().join(format!("nhan-rust-{}-{name}", process::id())))
    }

    fn file(name: &str, content: &str) -> Temporary {
        let file = Temporary::new(name);
        fs::write(&file.0, content).unwrap();
        file
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.0.is_dir() {
            fs::remove_dir_all(&self.0).unwrap();
        } else if self.0.exists() {
            fs::remove_file(&self.0).unwrap();
        }
    }
}

const SHIPS: &str = "# Our ships.\nkey\tkind\tname\nship:hai-au\tship\tHải Âu Xanh\n";

fn ships() -> Temporary {
    Temporary::file("ships.tsv", SHIPS)
}

#[test]
fn spans_tell_what_they_are() {
    let database = database();
    let annotation = Annotator::new(&database).unwrap().annotate(TEXT).unwrap();
    let spans: Vec<_> = annotation.spans().collect();
    assert_eq!(spans.iter().map(|span| span.text()).collect::<Vec<_>>(), ["Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An", "Điện Biên"]);
    assert_eq!(spans.iter().map(|span| span.type_name()).collect::<Vec<_>>(), ["TITLE", "PROVINCE", "PERSON", "PROVINCE"]);
    assert_eq!(spans.iter().map(|span| &TEXT[span.range()]).collect::<Vec<_>>(), spans.iter().map(|span| span.text()).collect::<Vec<_>>());
    assert_eq!(spans.iter().map(|span| span.ordinal()).collect::<Vec<_>>(), [0, 1, 2, 3]);

    let (title, place, person, visited) = (spans[0], spans[1], spans[2], spans[3]);
    assert_eq!(title.span_type(), Type::TITLE);
    assert_eq!((title.id().as_str(), title.name().as_str()), ("bi-thu-tinh-uy", "Bí thư Tỉnh ủy"));
    assert!(title.flags().contains(Flags::COMPOSED));
    assert_eq!(title.flags().names().collect::<Vec<_>>(), ["composed"]);
    assert_eq!(title.parts().map(|part| part.key()).collect::<Vec<_>>(), ["bi-thu", "tinh-uy"]);
    assert_eq!(title.entry().unwrap().key(), "bi-thu");
    assert_eq!(place.parent(), Some(0));
    assert_eq!(place.parts().len(), 0);
    assert_eq!((person.id().as_str(), person.name().as_str(), person.entry().is_none(), person.parent()), ("", "", true, None));
    assert_eq!(visited.classifier(), "tỉnh ".len());
    assert_eq!(format!("{visited:?}"), format!("PROVINCE \"dien-bien\" {}..{}", visited.begin(), visited.end()));
}

#[test]
fn results_outlive_everything_but_their_text() {
    let annotation = {
        let mut annotator = Annotator::new(&database()).unwrap();
        let first = annotator.annotate(TEXT).unwrap();
        // The library's own arrays are written over.
        for _ in 0..10 {
            annotator.annotate(&COOPERATION.repeat(20)).unwrap();
        }
        first
    };
    assert_eq!(annotation.spans().map(|span| span.id()).collect::<Vec<_>>(), ["bi-thu-tinh-uy", "hai-duong", "", "dien-bien"]);
    let office = annotation.offices().next().unwrap();
    assert_eq!((office.person().text(), office.title().id().as_str()), ("Nguyễn Văn An", "bi-thu-tinh-uy"));
    assert_eq!(office.place().unwrap().entry().unwrap().attribute("code_2008"), Some("30"));
    assert_eq!(office.evidence().map(|span| span.text()).collect::<Vec<_>>(), ["Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An"]);
    assert!(annotation.database().info().entries > 10_000);
}

#[test]
fn cooperations_tell_who_and_what() {
    let database = database();
    let annotation = Annotator::new(&database).unwrap().annotate(COOPERATION).unwrap();
    let record = annotation.cooperations().next().unwrap();
    assert_eq!(record.parties().map(|party| party.id()).collect::<HashSet<_>>(), ["hai-phong".into(), "lam-dong".into()].into());
    assert_eq!(record.fields().map(|field| field.text()).collect::<HashSet<_>>(), ["giao thông", "nông nghiệp"].into());
    assert_eq!((record.agreement().unwrap().text(), record.date().unwrap().text()), ("biên bản ghi nhớ", "14/8/2025"));
    assert!(record.evidence().len() >= 5);
    assert!(format!("{record:?}").contains("hai-phong"));
}

#[test]
fn options_choose_unit_types_records_and_day() {
    let database = database();
    let annotated = |options: Options| Annotator::with_options(&database, &options).unwrap().annotate(TEXT).unwrap();
    let ids = |options: Options| annotated(options).spans().map(|span| span.id()).collect::<Vec<_>>();
    assert_eq!(ids(Options { types: vec![Type::PROVINCE], ..Options::default() }), ["hai-duong", "dien-bien"]);
    assert_eq!(annotated(Options { records: false, ..Options::default() }).offices().len(), 0);
    assert_eq!(ids(Options { as_of: Some("2024-12-31".into()), ..Options::default() }).len(), 4);
    let in_utf16 = annotated(Options { unit: Unit::Utf16, ..Options::default() });
    let last = in_utf16.spans().last().unwrap();
    assert_eq!((last.range(), last.byte_range(), last.text()), (49..58, TEXT.len() - 14..TEXT.len() - 1, "Điện Biên"));
    assert_eq!(in_utf16.unit(), Unit::Utf16);
}

#[test]
fn texts_may_be_strings_or_bytes() {
    let mut annotator = Annotator::new(&database()).unwrap();
    let owned = TEXT.to_owned();
    let whole: &str = annotator.annotate(&owned).unwrap().text();
    assert_eq!(whole, TEXT);
    let of_bytes = annotator.annotate(TEXT.as_bytes()).unwrap();
    assert_eq!(of_bytes.spans().last().unwrap().text(), "Điện Biên".as_bytes());
    let of_vectors = [TEXT.as_bytes().to_vec(), Vec::new()];
    let found = annotator.annotate_many(&of_vectors).unwrap();
    assert_eq!(found.iter().map(|annotation| annotation.spans().len()).collect::<Vec<_>>(), [4, 0]);
    assert!(annotator.annotate_many::<&str>(&[]).unwrap().is_empty());
}

#[test]
fn entries_are_found_by_key_code_and_name() {
    let database = database();
    let entry = database.find_key("hai-duong").unwrap().unwrap();
    assert_eq!((entry.key(), entry.id(), entry.name(), entry.kind()), ("hai-duong", "hai-duong", "Hải Dương", "province"));
    assert_eq!((entry.span_type(), database.type_name(Type::PROVINCE)), (Some(Type::PROVINCE), Some("PROVINCE")));
    assert_eq!(database.entry(entry.number()).unwrap().key(), "hai-duong");
    let attributes: Vec<_> = entry.attributes().collect();
    assert!(attributes.contains(&("successor", "hai-phong")));
    assert!(attributes.iter().all(|(name, value)| entry.attribute(name) == Some(value)));
    assert_eq!(entry.attribute("no such"), None);

    let keys = |entries: Vec<nhan::Entry<'_>>| entries.iter().map(|entry| entry.key().to_owned()).collect::<Vec<_>>();
    assert_eq!(keys(database.find_code("code_2008", "24").unwrap()), ["bac-giang"]);
    assert_eq!(keys(database.find_code("code_2025", "24").unwrap()), ["bac-ninh"]);
    assert!(keys(database.find_surface("HẢI DƯƠNG").unwrap()).contains(&"hai-duong".into()));
    assert!(database.find_surface("Châu Thành").unwrap().len() > 5);
    assert!(database.find_key("no such").unwrap().is_none());
    assert!(database.find_code("code_2008", "no such").unwrap().is_empty());
    assert!(database.entry(u32::MAX).is_none());
    assert_eq!((database.type_name(Type(0)), database.type_name(Type(99)), database.types().len()), (None, None, 9));
}

#[test]
fn explanations_tell_every_decision() {
    let database = database();
    let mut annotator = Annotator::new(&database).unwrap();
    let text = "Đi dọc sông Thái Bình.";
    let mut vetoed = Vec::new();
    let annotation = annotator.explain(text, |trace| {
        if trace.verdict == Verdict::Vetoed {
            vetoed.push((
                text[trace.range.clone()].to_owned(),
                trace.entry.map(|entry| entry.name().to_owned()),
                trace.rule.clone().into_owned(),
            ));
        }
    });
    assert_eq!(annotation.unwrap().spans().len(), 0);
    assert!(
        vetoed.iter().any(|(words, name, rule)| words == "Thái Bình"
            && name.as_deref() == Some("Thái Bình")
            && rule.contains("context-places.tsv:")),
        "{vetoed:?}"
    );
}

#[test]
fn databases_of_ones_own_are_built_saved_and_opened() {
    let (ships, bundle) = (ships(), Temporary::new("ships.nhan"));
    let mut findings = 0;
    let built = Database::build([&ships.0], Base::Builtin, |_| findings += 1).unwrap();
    built.save(&bundle.0).unwrap();
    for database in [built, Database::open(&bundle.0).unwrap(), Database::from_bytes(&fs::read(&bundle.0).unwrap()).unwrap()] {
        let annotation = Annotator::new(&database).unwrap().annotate("Tàu Hải Âu Xanh về Hải Phòng.").unwrap();
        assert_eq!(annotation.spans().map(|span| span.type_name()).collect::<Vec<_>>(), ["SHIP", "PROVINCE"]);
        assert_eq!(annotation.spans().next().unwrap().span_type(), Type::FIRST_USER_TYPE);
    }
}

#[test]
fn databases_from_a_cache_are_those_that_were_compiled() {
    let (ships, bundle) = (Temporary::file("cached.tsv", SHIPS), Temporary::new("cached.nhan"));
    Database::build([&ships.0], Base::Builtin, |_| ()).unwrap().save(&bundle.0).unwrap();
    let found = |database: &Database| {
        let text = format!("{TEXT} Tàu Hải Âu Xanh về Hải Phòng.");
        let annotation = Annotator::new(database).unwrap().annotate(&text).unwrap();
        let spans: Vec<_> = annotation.spans().map(|span| (span.type_name().to_owned(), span.id(), span.range())).collect();
        assert!(spans.len() > 4, "{spans:?}");
        let info = database.info();
        (spans, info.data_version.to_owned(), info.entries, info.surfaces, info.literals, info.rules)
    };
    let (folder, no_folder) = (Temporary::new("cache"), &ships.0); // nobody can write into a file, root neither
    for (at, due) in [(&folder.0, Cache::Written), (&folder.0, Cache::Read), (no_folder, Cache::Failed)] {
        let (builtin, cache) = Database::builtin_cached(at).unwrap();
        assert_eq!(cache, due);
        assert_eq!(found(&builtin), found(&database()));
        let (opened, cache) = Database::open_cached(&bundle.0, at).unwrap();
        assert_eq!(cache, due);
        assert_eq!(found(&opened), found(&Database::open(&bundle.0).unwrap()));
    }
}

#[test]
fn findings_and_errors_name_file_and_line() {
    let broken = Temporary::file("broken.tsv", "# Broken.\nkey\tkind\tname\nship:hai-au\tship\n");
    let mut lines = Vec::new();
    let error =
        Database::build([&broken.0], Base::Builtin, |found| lines.push((found.severe, found.line, found.message.to_string()))).unwrap_err();
    assert_eq!((error.status(), error.line()), (Status::Gazetteer, Some(3)));
    assert!(error.to_string().contains("broken.tsv:3: "), "{error}");
    assert!(lines.iter().any(|(severe, line, message)| *severe && *line == Some(3) && !message.is_empty()), "{lines:?}");
}

#[test]
fn streams_read_and_take_documents_one_after_another() {
    let mut stream = Stream::new(&database()).unwrap();
    let ids = |settled: &[Settled]| settled.iter().flat_map(|settled| settled.spans()).map(|span| span.id()).collect::<Vec<_>>();
    let long = format!("{TEXT}\n\n").repeat(2000);
    for _ in 0..2 {
        let settled: Vec<_> = stream.read(long.as_bytes()).collect::<Result<_, _>>().unwrap();
        assert!(settled.len() > 1, "spans come before the end");
        assert_eq!(ids(&settled).len(), 8000);
    }
    stream.feed(TEXT.as_bytes()).unwrap();
    stream.reset().unwrap();
    stream.finish().unwrap();
    assert_eq!(stream.settled().len(), 0);
    // A reading that is given up leaves nothing behind.
    assert!(stream.read(long.as_bytes()).next().is_some());
    let settled: Vec<_> = stream.read(TEXT.as_bytes()).collect::<Result<_, _>>().unwrap();
    assert_eq!(ids(&settled).len(), 4);
    assert_eq!(settled.iter().map(|settled| settled.offices().len()).sum::<usize>(), 1);
}

#[test]
fn message_pack_holds_the_words_where_there_are_some() {
    let database = database();
    let bytes = Annotator::new(&database).unwrap().annotate(TEXT).unwrap().to_msgpack().unwrap();
    let holds = |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(holds(&bytes, "Nguyễn Văn An") && holds(&bytes, "bi-thu-tinh-uy"));
    let mut stream = Stream::new(&database).unwrap();
    stream.feed(TEXT.as_bytes()).unwrap();
    stream.finish().unwrap();
    let bytes = stream.settled().map(|settled| settled.to_msgpack().unwrap()).collect::<Vec<_>>().concat();
    assert!(holds(&bytes, "bi-thu-tinh-uy") && !holds(&bytes, "Nguyễn Văn An"));
}

#[test]
fn the_library_tells_its_version() {
    assert_eq!(nhan::version(), env!("CARGO_PKG_VERSION"));
}
