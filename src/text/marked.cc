// Marked text: stretches that are plain, and letters between them that become one with their marks.
#include "text/marked.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/utf8.h"
#include "text/vietnamese.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/marked.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "text/plain_block.h"

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {
#if HWY_TARGET == HWY_SCALAR

FoldedUpTo fold_marked_run(std::string_view, size_t, FoldedUpTo at, Folded&) { return at; }

#else

// One block of it, of which `there` bytes are source. What it reads counts from the begin of the block, what it writes from where that is written.
class MarkedBlock {
 public:
  MarkedBlock(const PlainBlock& block, size_t there, FoldedUpTo begin, Folded& out)
      : begin_(begin), out_(out.bytes.data() + begin.written), map_(out.map), marks_(block.marks), capitals_(block.capitals) {
    hn::StoreU(block.small, tag, reinterpret_cast<uint8_t*>(small_));
    const uint64_t known = bits_below(std::min(there, static_cast<size_t>(std::countr_zero(block.stops | block.tones))));
    const uint64_t inside = bits_of(hn::Eq(hn::And(block.byte, all(0xC0)), all(0x80))) | block.marks;
    const uint64_t cut = bits_of(hn::Gt(block.byte, all(0xDF))) & ~(known >> 2);  // no whole character: it may be a mark
    begins_ = known & ~inside & ~cut;
  }

  // Folds all but the last character, to which more may belong, or as much as makes letters.
  void fold() {
    if ((begins_ & 1) == 0 || begins_ == 1) return;
    const auto end = static_cast<uint32_t>(63 - std::countl_zero(begins_));
    for (marks_ &= bits_below(end); marks_ != 0;) {
      take_plain(static_cast<uint32_t>(std::countr_zero(marks_)));
      if (!take_marks()) return;
    }
    take_plain(end);
  }

  uint32_t read() const { return read_; }
  uint32_t written() const { return written_; }
  uint64_t folded_capitals() const { return folded_capitals_; }

 private:
  // What is plain, up to `end`.
  void take_plain(uint32_t end) {
    std::memcpy(out_ + written_, small_ + read_, most_stretches);  // of none as well: whether there is something is hard to foretell
    for (uint32_t at = read_ + most_stretches; at < end; at += most_stretches)
      std::memcpy(out_ + written_ + (at - read_), small_ + at, most_stretches);
    folded_capitals_ |= (capitals_ & bits_below(end)) >> read_ << written_;
    written_ += end - read_;
    read_ = end;
  }

  // Makes one of the letter in front and the marks that begin here; takes the letter back where they make none. Whether there is a second mark is hard to
  // foretell, and no branch.
  bool take_marks() {
    const auto begin = static_cast<uint32_t>(63 - std::countl_zero(begins_ & bits_below(read_)));
    const bool two = (marks_ >> (read_ + 2) & 1) != 0;
    const uint8_t once = with_mark(plain_letter(begin), read_), twice = with_mark(once, read_ + 2);
    const uint8_t letter = two ? twice : once;
    const uint32_t end = read_ + 2 + 2 * static_cast<uint32_t>(two);
    written_ -= read_ - begin;
    const auto capital = static_cast<uint64_t>((folded_capitals_ >> written_) != 0);
    folded_capitals_ &= bits_below(written_);
    if (letter == no_letter || (marks_ >> end & 1) != 0) [[unlikely]] {
      read_ = begin;
      return false;
    }
    write(letter, begin);
    folded_capitals_ |= capital << (written_ - 1);
    add_point(written_, end);
    marks_ &= ~bits_below(end);
    read_ = end;
    return true;
  }

  uint8_t plain_letter(uint32_t begin) const {
    return letter_number(read_ - begin == 1 ? static_cast<unsigned char>(small_[begin]) : decode({small_ + begin, read_ - begin}, 0).code);
  }
  uint8_t with_mark(uint8_t letter, uint32_t at) const {
    return compose(letter, static_cast<unsigned char>(small_[at]), static_cast<unsigned char>(small_[at + 1]));
  }

  // A letter that begins at `begin` in the source; its tone to the o or u in front. Whether it might give it could not be foretold: one branch for all.
  void write(uint8_t letter, uint32_t begin) {
    char *const at = out_ + written_, taker = tone_takers[letter];
    const bool behind_another = begin_.written + written_ > 0;
    if ((taker != 0) & behind_another & (at[-static_cast<ptrdiff_t>(behind_another)] == taker)) [[unlikely]] {
      written_ += give_tone(at - 1, letter) - 1;
      add_point(written_, begin);
      ++written_;
      return;
    }
    std::memcpy(at, small_letter_bytes[letter].bytes, sizeof SmallLetter::bytes);
    written_ += small_letter_bytes[letter].length;
  }

  void add_point(uint32_t written, uint32_t read) {
    const auto source = static_cast<uint32_t>(begin_.read + read);
    map_.add({static_cast<uint32_t>(begin_.written + written), source, source});
  }

  static constexpr uint32_t most_stretches = 16;  // bytes at a time: most are shorter

  const FoldedUpTo begin_;
  char* const out_;
  OffsetMap& map_;
  char small_[64 + most_stretches] = {};
  uint64_t marks_, capitals_, begins_, folded_capitals_ = 0;
  uint32_t read_ = 0, written_ = 0;
};

FoldedUpTo fold_marked_run(std::string_view source, size_t enough, FoldedUpTo at, Folded& out) {
  while (at.read < std::min(enough, source.size())) {
    const size_t there = std::min(hn::Lanes(tag), source.size() - at.read);
    const bool inside = at.read >= reach && there == hn::Lanes(tag);
    MarkedBlock block(inside ? fold_block(reinterpret_cast<const uint8_t*>(source.data()) + at.read) : fold_edge(source, at.read), there,
                      at, out);
    block.fold();
    if (block.read() == 0) break;
    out.add_capitals(at.written, block.folded_capitals());
    at.read += block.read();
    at.written += block.written();
  }
  return at;
}

#endif

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(fold_marked_run);

FoldedUpTo fold_marked(std::string_view source, size_t enough, FoldedUpTo at, Folded& out) {
  return HWY_DYNAMIC_DISPATCH(fold_marked_run)(source, enough, at, out);
}

}  // namespace nhan::text
#endif
