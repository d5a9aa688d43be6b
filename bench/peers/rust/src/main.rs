// Aho-Corasick automata over folded text: usage: peers FOLDER (daachorse | nfa | dfa) (all | longest)
//   nfa, dfa   the crate aho-corasick, with either automaton
//   all, longest   every occurrence, overlapping ones too; or of those that overlap the leftmost, and of these the longest
// Measured in the same way as the peers in C++ (../cpp/peer.h).
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder};

type Matcher = Box<dyn Fn(&[String]) -> u64>;

fn counted(each: impl Fn(&str) -> usize + 'static) -> Matcher {
    Box::new(move |texts| texts.iter().map(|text| each(text) as u64).sum())
}

fn aho_corasick(kind: AhoCorasickKind, all: bool, surfaces: &[String]) -> Matcher {
    let matches = if all { MatchKind::Standard } else { MatchKind::LeftmostLongest };
    let automaton = AhoCorasick::builder().kind(Some(kind)).match_kind(matches).build(surfaces).unwrap();
    if all {
        counted(move |text| automaton.find_overlapping_iter(text).count())
    } else {
        counted(move |text| automaton.find_iter(text).count())
    }
}

fn daachorse(all: bool, surfaces: &[String]) -> Matcher {
    let matches = if all { daachorse::MatchKind::Standard } else { daachorse::MatchKind::LeftmostLongest };
    let automaton: DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasickBuilder::new().match_kind(matches).build(surfaces).unwrap();
    if all {
        counted(move |text| automaton.find_overlapping_iter(text).count())
    } else {
        counted(move |text| automaton.leftmost_find_iter(text).count())
    }
}

fn lines_of(path: String) -> Vec<String> {
    std::fs::read_to_string(path).unwrap().lines().map(str::to_string).collect()
}

fn processor_seconds() -> f64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut now) };
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}

fn resident() -> i64 {
    let pages: i64 = std::fs::read_to_string("/proc/self/statm").unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    pages * unsafe { libc::sysconf(libc::_SC_PAGESIZE) } as i64
}

// Seconds, bytes, documents and hits.
fn matched(texts: &[String], least: f64, matcher: &Matcher) -> (f64, usize, usize, u64) {
    let start = processor_seconds();
    let (mut bytes, mut documents, mut hits) = (0, 0, 0);
    for some in texts.chunks(64).cycle() {
        hits += matcher(some);
        bytes += some.iter().map(String::len).sum::<usize>();
        documents += some.len();
        if processor_seconds() - start >= least {
            break;
        }
    }
    (processor_seconds() - start, bytes, documents, hits)
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let texts = lines_of(format!("{}/texts-folded.txt", arguments[1]));
    let surfaces = lines_of(format!("{}/surfaces-folded.txt", arguments[1]));
    let all = arguments[3] == "all";
    let before = resident();
    let start = processor_seconds();
    let matcher = match arguments[2].as_str() {
        "daachorse" => daachorse(all, &surfaces),
        "nfa" => aho_corasick(AhoCorasickKind::ContiguousNFA, all, &surfaces),
        "dfa" => aho_corasick(AhoCorasickKind::DFA, all, &surfaces),
        other => panic!("no peer {other}"),
    };
    let load = processor_seconds() - start;
    matched(&texts, 0.3, &matcher);
    let (seconds, bytes, documents, hits) = matched(&texts, 1.0, &matcher);
    let memory = resident() - before;
    println!(
        r#"{{"load": {load:.4}, "memory": {memory}, "seconds": {seconds:.4}, "bytes": {bytes}, "documents": {documents}, "hits": {hits}}}"#
    );
}
