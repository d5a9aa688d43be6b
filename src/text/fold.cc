// Folding: the exact path, cluster by cluster.
#include "text/fold.h"

#include <algorithm>
#include <cstring>

#include "text/barrier.h"
#include "text/characters.h"
#include "text/folder.h"
#include "text/marked.h"
#include "text/plain.h"
#include "text/vietnamese.h"

namespace nhan::text {
namespace {

constexpr uint32_t readable = 64;        // zero bytes behind the folded ones
constexpr uint32_t step_room = 64 + 16;  // what vectors write behind the text, and what one code point grows by at most
constexpr uint32_t cluster_room = 4 * FoldedCluster::most;

// How long a run of plain text repays looking for it, and the most bytes that are folded in other ways after shorter ones.
constexpr uint32_t long_run = 16, most_patience = 1024;

// Whether a character that begins with `byte` is neither dropped nor white space and begins a cluster: ASCII letters and signs, U+00C0 to
// U+02FF.
constexpr bool stands_alone(unsigned char byte) { return (byte > ' ' && byte < 0x80) || (byte >= 0xC3 && byte < 0xCC); }

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

bool begins_line(char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; }

bool takes_tone(char byte) { return byte == 'o' || byte == 'u'; }

}  // namespace

Folder::Folder(std::string_view source, Folded& out) : source_(source), out_(out) {
  out.map.clear();
  out.valid_utf8 = true;
  out.capitals.clear();
  out.barriers.clear();
  out.soft_breaks.clear();
  grow(source.size() + step_room + readable);
}

// Holds that all that is left of the source fits at its own length, and `room` bytes beside it.
inline void Folder::make_room(uint32_t room) {
  const size_t needed = written_ + (source_.size() - read_) + room + readable;
  if (out_.bytes.size() < needed) grow(needed + needed / 2);
}

void Folder::grow(size_t size) {
  out_.bytes.resize(size);
  const size_t words = out_.capitals.size();
  out_.capitals.resize(size / 64 + 2);
  std::fill(out_.capitals.begin() + words, out_.capitals.end(), 0);
  out_.soft_breaks.grow(size);
  bytes_ = out_.bytes.data();
}

// The next character written stands for source[begin, end).
inline void Folder::place(uint32_t begin, uint32_t end) {
  const uint32_t expected = written_ + shift_;
  if (begin != expected || last_end_ != expected) out_.map.add({written_, last_end_, begin});
  shift_ = begin - written_;
  last_end_ = end;
}

inline void Folder::put_letter(uint8_t letter, uint32_t begin, uint32_t end) {
  const bool capital = letter >= small_letters;
  const auto small = static_cast<uint8_t>(capital ? letter - small_letters : letter);
  if (tone_takers[small] != 0 && written_ > 0 && bytes_[written_ - 1] == tone_takers[small])
    return put_toned_pair(small, capital, begin, end);
  const SmallLetter utf8 = small_letter_bytes[small];
  place(begin, end);
  std::memcpy(bytes_ + written_, utf8.bytes, sizeof utf8.bytes);
  written_ += utf8.length;
  mark_capital(written_ - 1, capital);
}

void Folder::run() {
  while (read_ < source_.size()) {
    if (read_ >= resume_ && plain_may_begin()) fold_plain_run();
    if (patience_ > 0 && read_ < resume_ && read_ < source_.size() && plain_may_begin()) fold_marked_run();
    if (read_ < source_.size()) step();
  }
  finish();
}

// What fold_plain requires: no stray continuation byte that an ill-formed lead byte further in front would seem to ask for, and no tone to
// be given away.
bool Folder::plain_may_begin() const { return !is_continuation(source_[read_]) && (written_ == 0 || !takes_tone(bytes_[written_ - 1])); }

// Before many characters are folded at once, the first of which stands for what is read next.
Folder::RunBegin Folder::begin_run() {
  make_room(step_room);
  const RunBegin begin{out_.map.mark(), shift_, last_end_};
  place(read_, read_);
  return begin;
}

// Where none of them were.
void Folder::take_back(const RunBegin& begin) {
  out_.map.back_to(begin.mark);
  shift_ = begin.shift;
  last_end_ = begin.last_end;
}

// Folds plain text from here on. Where it ends, the character in front of the end is left to step(): what follows may belong to it.
void Folder::fold_plain_run() {
  const RunBegin begin = begin_run();
  const auto length = static_cast<uint32_t>(fold_plain(source_, read_, written_, out_));
  resume_ = read_ + length + 1;
  patience_ = length >= long_run ? patience_ / 8 : std::min(most_patience, 2 * patience_ + 8);
  resume_ += patience_;
  const uint32_t settled = settled_of(length);
  clear_capitals(written_ + settled, written_ + length);
  if (settled == 0) return take_back(begin);
  read_ += settled;
  written_ += settled;
  last_end_ = read_;
  out_.map.cut(written_);
  after_ill_formed_ = false;
}

// The same where letters have marks behind them, to where plain text is looked for again.
void Folder::fold_marked_run() {
  const RunBegin begin = begin_run();
  const FoldedUpTo end = fold_marked(source_, resume_, {read_, written_}, out_);
  if (end.read == read_) return take_back(begin);
  read_ = static_cast<uint32_t>(end.read);
  written_ = static_cast<uint32_t>(end.written);
  shift_ = read_ - written_;
  last_end_ = read_;
  after_ill_formed_ = false;
}

// How much of a run of plain text no later byte can change: all but its last character, and an o or u in front of that which may have its
// tone.
uint32_t Folder::settled_of(uint32_t length) const {
  const std::string_view run = source_.substr(read_, length);
  const std::string_view rest = source_.substr(read_ + length);
  if (!run.empty() && !rest.empty() && is_ascii(run.back()) && run.back() != ' ' && is_ascii(rest[0])) return length;
  if (rest.empty() && (run.empty() || is_ascii(run.back()))) return length;
  const auto back = [&](uint32_t at) {
    do --at;
    while (at > 0 && is_continuation(source_[read_ + at]));
    return at;
  };
  uint32_t at = length;
  if (at > 0 && !rest.empty() && is_continuation(rest[0])) at = back(at);
  if (at > 0) at = back(at);
  if (at > 0 && takes_tone(static_cast<char>(run[at - 1] | 0x20))) --at;
  return at;
}

void Folder::clear_capitals(uint32_t begin, uint32_t end) {
  for (; begin < end; ++begin) out_.capitals[begin >> 6] &= ~(uint64_t{1} << (begin & 63));
}

void Folder::step() {
  make_room(step_room);
  const Decoded next = decode(source_, read_);
  if (next.code == ill_formed) return fold_ill_formed(next.length);
  if (is_white_space(next.code))
    fold_gap();
  else if (is_dropped(next.code))
    fold_dropped(next);
  else
    fold_characters(next);
  after_ill_formed_ = false;
}

void Folder::fold_ill_formed(uint32_t length) {
  place(read_, read_ + length);
  for (; length > 0; --length, ++read_) put_byte('\xFF');  // belongs to no word and begins nothing
  out_.valid_utf8 = false;
  after_ill_formed_ = true;
}

void Folder::fold_dropped(Decoded character) {
  const uint32_t begin = read_;
  read_ += character.length;
  if (after_ill_formed_) put(character.code, false, begin, read_);
}

void Folder::fold_gap() {
  const Gap gap = gap_at(source_, read_);
  const std::string_view source = source_.substr(read_, gap.end - read_);
  place(read_, static_cast<uint32_t>(gap.end));
  if (gap.barrier)
    out_.barriers.push_back(written_);
  else if (std::any_of(source.begin(), source.end(), begins_line))
    out_.soft_breaks.set(written_);
  put_byte(gap.barrier ? '\n' : ' ');
  read_ = static_cast<uint32_t>(gap.end);
}

// The next code point that is not dropped, where it belongs to the cluster in front of it; moves `at` behind it.
bool Folder::next_in_cluster(uint32_t& at, Decoded& next) const {
  for (; at < source_.size() && !stands_alone(source_[at]); at += next.length) {
    next = decode(source_, at);
    if (next.code == ill_formed) return false;
    if (is_dropped(next.code)) continue;
    at += next.length;
    return !begins_cluster(next.code);
  }
  return false;
}

void Folder::gather(Decoded first, Cluster& cluster) const {
  cluster.begin = read_;
  cluster.end = read_ + first.length;
  cluster.codes[0] = first.code;
  cluster.lengths[0] = first.length;
  cluster.size = 1;
  Decoded next;
  for (uint32_t at = cluster.end; next_in_cluster(at, next); cluster.end = at) {
    if (cluster.size == longest_cluster) {
      cluster.overlong = true;
      return;
    }
    cluster.codes[cluster.size] = next.code;
    cluster.lengths[cluster.size++] = next.length;
  }
}

// The letter that all of the cluster makes; no_letter where it is no Vietnamese one.
static uint8_t composed(std::span<const char32_t> codes) {
  uint8_t letter = letter_number(codes[0]);
  for (size_t i = 1; i < codes.size() && letter != no_letter; ++i) letter = compose(letter, codes[i]);
  return letter;
}

void Folder::fold_characters(Decoded first) {
  Cluster cluster;
  gather(first, cluster);
  if (cluster.overlong) return fold_one_by_one(cluster);
  const uint8_t letter = composed({cluster.codes, cluster.size});
  if (letter != no_letter)
    put_letter(letter, cluster.begin, cluster.end);
  else if (cluster.size == 1 && is_nfc(first.code))
    put(fold_code(first.code), is_capital(first.code), cluster.begin, cluster.end);
  else
    fold_cluster_exactly(cluster);
  read_ = cluster.end;
}

void Folder::put_toned_pair(uint8_t giver, bool capital, uint32_t begin, uint32_t end) {
  written_ += give_tone(bytes_ + written_ - 1, giver) - 1;
  put(vietnamese_letters[vowel_of(giver) * tones], capital, begin, end);
}

// Whether each code point of the cluster was folded in its place, none dropped, composed or reordered, and keeps its length.
bool Folder::is_unmoved(const Cluster& cluster, const FoldedCluster& folded) {
  uint32_t at = cluster.begin;
  bool unmoved = folded.size == cluster.size;
  for (uint32_t i = 0; i < cluster.size && unmoved; at += cluster.lengths[i++])
    unmoved = folded.codes[i] == fold_code(cluster.codes[i]) && encoded_length(folded.codes[i]) == cluster.lengths[i];
  return unmoved && at == cluster.end;
}

void Folder::fold_cluster_exactly(const Cluster& cluster) {
  make_room(cluster_room);
  FoldedCluster folded;
  fold_cluster({cluster.codes, cluster.size}, folded);
  const uint8_t letter = folded.size == 1 ? letter_number(folded.codes[0]) : no_letter;
  if (letter != no_letter)
    return put_letter(static_cast<uint8_t>(letter + (folded.capital ? small_letters : 0)), cluster.begin, cluster.end);
  const bool each_by_itself = is_unmoved(cluster, folded);
  uint32_t begin = cluster.begin;
  for (size_t i = 0; i < folded.size; ++i) {
    const uint32_t end = each_by_itself ? begin + cluster.lengths[i] : cluster.end;
    put(folded.codes[i], folded.capital && i == 0, begin, end);
    begin = end;
  }
}

// An overlong cluster, to its end.
void Folder::fold_one_by_one(const Cluster& cluster) {
  for (Decoded next = {cluster.codes[0], cluster.lengths[0]}; uint32_t at = read_ + next.length;) {
    put(fold_code(next.code), is_capital(next.code), read_, at);
    make_room(step_room);
    read_ = at;
    if (!next_in_cluster(at, next)) return;
    read_ = at - next.length;
  }
}

void Folder::put(char32_t code, bool capital, uint32_t begin, uint32_t end) {
  place(begin, end);
  written_ += encode(code, bytes_ + written_);
  mark_capital(written_ - 1, capital);
}

void Folder::finish() {
  place(read_, read_);
  std::fill_n(bytes_ + written_, readable, '\0');
  out_.bytes.resize(written_);
  out_.capitals.resize(written_ / 64 + 2);
}

void fold(std::string_view source, Folded& out) {
  Folder(source, out).run();
  out.words.find(out.bytes, out.capitals);
}

std::string fold(std::string_view surface) {
  Folded folded;
  fold(surface, folded);
  std::string& bytes = folded.bytes;
  const size_t begin = bytes.find_first_not_of(" \n");
  if (begin == std::string::npos) return {};
  return bytes.substr(begin, bytes.find_last_not_of(" \n") + 1 - begin);
}

}  // namespace nhan::text
