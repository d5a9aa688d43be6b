// Folding: the exact path, cluster by cluster.
#include "text/fold.h"

#include <algorithm>

#include "text/barrier.h"
#include "text/characters.h"
#include "text/folder.h"
#include "text/vietnamese.h"

namespace nhan::text {
namespace {

constexpr uint32_t readable = 64;                        // zero bytes behind the folded ones
constexpr uint32_t room = 4 * FoldedCluster::most + 64;  // what one step writes at most

constexpr char32_t code_of(uint8_t letter) { return vietnamese_letters[letter]; }

}  // namespace

Folder::Folder(std::string_view source, Folded& out) : source_(source), out_(out) {
  out.map.clear();
  out.valid_utf8 = true;
  out.capitals.clear();
  make_room();
}

// Holds that all that is left of the source fits at its own length, and one step beside it at any length.
void Folder::make_room() {
  const size_t needed = written_ + (source_.size() - read_) + room + readable;
  if (out_.bytes.size() >= needed && bytes_ != nullptr) return;
  out_.bytes.resize(needed + (bytes_ == nullptr ? 0 : needed / 2));
  out_.capitals.resize(out_.bytes.size() / 64 + 2);
  bytes_ = out_.bytes.data();
}

void Folder::run() {
  while (read_ < source_.size()) step();
  finish();
}

void Folder::step() {
  make_room();
  const Decoded next = decode(source_, read_);
  if (next.code == ill_formed) return fold_ill_formed(next.length);
  if (is_white_space(next.code)) fold_gap();
  else if (is_dropped(next.code)) fold_dropped(next);
  else fold_characters(next);
  after_ill_formed_ = false;
}

void Folder::fold_ill_formed(uint32_t length) {
  place(read_, read_ + length);
  while (length-- > 0) put_byte(source_[read_++]);
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
  place(read_, static_cast<uint32_t>(gap.end));
  put_byte(gap.barrier ? '\n' : ' ');
  read_ = static_cast<uint32_t>(gap.end);
}

// The next code point that is not dropped, where it belongs to the cluster in front of it; moves `at` behind it.
bool Folder::next_in_cluster(uint32_t& at, Decoded& next) const {
  for (; at < source_.size(); at += next.length) {
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
  if (letter != no_letter) put_letter(letter, cluster.begin, cluster.end);
  else fold_cluster_exactly(cluster);
  read_ = cluster.end;
}

void Folder::put_letter(uint8_t letter, uint32_t begin, uint32_t end) {
  const bool capital = letter >= small_letters;
  const uint8_t small = capital ? letter - small_letters : letter;
  if (written_ == 0 || !gives_tone(bytes_[written_ - 1], small)) return put(code_of(small), capital, begin, end);
  const Vowel taker = bytes_[--written_] == 'o' ? o : u;
  written_ += encode(code_of(static_cast<uint8_t>(taker * tones + tone_of(small))), bytes_ + written_);
  put(code_of(static_cast<uint8_t>(vowel_of(small) * tones)), capital, begin, end);
}

void Folder::fold_cluster_exactly(const Cluster& cluster) {
  FoldedCluster folded;
  fold_cluster({cluster.codes, cluster.size}, folded);
  const uint8_t letter = folded.size == 1 ? letter_number(folded.codes[0]) : no_letter;
  if (letter != no_letter) return put_letter(static_cast<uint8_t>(letter + (folded.capital ? small_letters : 0)), cluster.begin, cluster.end);
  bool same_lengths = folded.size == cluster.size;
  uint32_t total = 0;
  for (uint32_t i = 0; i < cluster.size && same_lengths; total += cluster.lengths[i++]) same_lengths = encoded_length(folded.codes[i]) == cluster.lengths[i];
  same_lengths = same_lengths && total == cluster.end - cluster.begin;
  uint32_t begin = cluster.begin;
  for (size_t i = 0; i < folded.size; ++i) {
    const uint32_t end = same_lengths ? begin + cluster.lengths[i] : cluster.end;
    put(folded.codes[i], folded.capital && i == 0, begin, end);
    begin = end;
  }
}

// An overlong cluster, to its end.
void Folder::fold_one_by_one(const Cluster& cluster) {
  for (Decoded next = {cluster.codes[0], cluster.lengths[0]}; uint32_t at = read_ + next.length; ) {
    put(fold_code(next.code), is_capital(next.code), read_, at);
    make_room();
    read_ = at;
    if (!next_in_cluster(at, next)) return;
    read_ = at - next.length;
  }
}

// The next character written stands for source[begin, end).
void Folder::place(uint32_t begin, uint32_t end) {
  const uint32_t expected = written_ + shift_;
  if (begin != expected || last_end_ != expected) out_.map.add({written_, last_end_, begin});
  shift_ = begin - written_;
  last_end_ = end;
}

void Folder::put(char32_t code, bool capital, uint32_t begin, uint32_t end) {
  place(begin, end);
  written_ += encode(code, bytes_ + written_);
  if (capital) mark_capital(written_ - 1);
}

void Folder::finish() {
  if (last_end_ != written_ + shift_) out_.map.add({written_, last_end_, static_cast<uint32_t>(source_.size())});
  std::fill_n(bytes_ + written_, readable, '\0');
  out_.bytes.resize(written_);
  out_.capitals.resize(written_ / 64 + 2);
}

void fold(std::string_view source, Folded& out) { Folder(source, out).run(); }

std::string fold(std::string_view surface) {
  Folded folded;
  fold(surface, folded);
  std::string& bytes = folded.bytes;
  const size_t begin = bytes.find_first_not_of(" \n");
  if (begin == std::string::npos) return {};
  return bytes.substr(begin, bytes.find_last_not_of(" \n") + 1 - begin);
}

}  // namespace nhan::text
