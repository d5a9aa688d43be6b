// Plain text, vector by vector.
#include "text/plain.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/utf8.h"
#include "text/vietnamese.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/plain.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "text/plain_block.h"

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {
#if HWY_TARGET == HWY_SCALAR  // no vectors to look bytes up with: everything is folded one by one

size_t fold_run(const char*, size_t, size_t, size_t, Folded&) { return 0; }

#else

// Moves the tone of the vowel that ends with bytes[last] to the o or u in front of it. `shift`: source - folded.
void move_tone(char* bytes, size_t last, uint32_t shift, OffsetMap& map) {
  size_t begin = last - 1;
  while (is_continuation(bytes[begin])) --begin;
  const auto giver_length = static_cast<uint32_t>(last + 1 - begin);
  const Decoded giver = decode({bytes + begin, giver_length}, 0);
  const auto behind = static_cast<uint32_t>(begin - 1 + give_tone(bytes + begin - 1, letter_number(giver.code)));
  const auto edge = static_cast<uint32_t>(begin) + shift;
  map.add({behind, edge, edge});
  map.add({behind + 1, edge + giver_length, edge + giver_length});
}

// A run on its way: where it reads and writes.
struct Run {
  const char* source;
  size_t size;
  size_t read, written;
  char* bytes;
  Folded& out;

  bool fold_blocks();
  bool fold_edge_block();
  HWY_INLINE bool keep(const PlainBlock& block, size_t there);
};

// Keeps what is plain of a block of which `there` bytes are source; whether that is all of it.
bool Run::keep(const PlainBlock& block, size_t there) {
  hn::StoreU(block.small, tag, reinterpret_cast<uint8_t*>(bytes + written));
  const size_t plain = std::min<size_t>(there, std::countr_zero(block.stops | block.marks));
  const uint64_t kept = bits_below(plain);
  out.add_capitals(written, block.capitals & kept);
  for (uint64_t tones = block.tones & kept; tones != 0; tones &= tones - 1)
    move_tone(bytes, written + std::countr_zero(tones), static_cast<uint32_t>(read - written), out.map);
  if (plain == there) return true;
  read += plain;
  written += plain;
  return false;
}

// Blocks that lie within the source with the bytes that they look back at; false where one ended the run. All steps but the last have the
// same length, so that
// none waits for what the one before finds.
bool Run::fold_blocks() {
  const size_t width = hn::Lanes(tag);
  while (read >= reach && read + width <= size) {
    if (!keep(fold_block(reinterpret_cast<const uint8_t*>(source + read)), width)) return false;
    read += width;
    written += width;
  }
  return true;
}

// A block that reaches over an edge of the source; false where it ended the run.
bool Run::fold_edge_block() {
  const size_t there = std::min(hn::Lanes(tag), size - read);
  if (!keep(fold_edge({source, size}, read), there)) return false;
  read += there;
  written += there;
  return true;
}

size_t fold_run(const char* source, size_t size, size_t read, size_t written, Folded& out) {
  Run run{source, size, read, written, out.bytes.data(), out};
  while (run.read < size && run.fold_blocks() && run.read < size && run.fold_edge_block()) continue;
  return run.read - read;
}

#endif

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(fold_run);

size_t fold_plain(std::string_view source, size_t read, size_t written, Folded& out) {
  return HWY_DYNAMIC_DISPATCH(fold_run)(source.data(), source.size(), read, written, out);
}

}  // namespace nhan::text
#endif
