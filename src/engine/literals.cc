// Scanning for literals: every byte is written \xNN, because hs_compile_lit_multi of 5.4.0 loses matches (intel/hyperscan#303); same speed.
#include "engine/literals.h"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "engine/hyperscan.h"

namespace nhan::engine {
namespace {

std::string escaped(std::string_view literal) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(literal.size() * 4);
  for (const unsigned char byte : literal) {
    out += "\\x";
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

constexpr size_t longest_end = 8;  // what the engine's first look takes in

std::string_view end_of(std::string_view literal) { return literal.substr(literal.size() - std::min(literal.size(), longest_end)); }

// The eight bytes in front of `end`, zeros where the text has none.
uint64_t word_before(std::string_view text, size_t end) {
  char bytes[sizeof(uint64_t)] = {};
  const size_t size = std::min(end, sizeof bytes);
  if (size > 0) std::memcpy(bytes + sizeof bytes - size, text.data() + end - size, size);
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

}  // namespace

Literals::Literals(const std::vector<std::string_view>& literals) {
  if (literals.empty()) return;
  std::vector<uint32_t> order(literals.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return end_of(literals[a]) < end_of(literals[b]); });
  std::vector<std::string> ends;
  for (const uint32_t number : order) {
    const std::string_view literal = literals[number], end = end_of(literal);
    if (literals_.empty() || end != end_of(literals[literals_.back().number])) {
      ends.push_back(escaped(end));
      firsts_.push_back(static_cast<uint32_t>(literals_.size()));
    }
    const size_t front = literal.size() - end.size();
    const std::string ones(std::min(front, sizeof(uint64_t)), '\xFF');
    literals_.push_back({word_before(literal, front), word_before(ones, ones.size()), number, static_cast<uint32_t>(literal.size()),
                         static_cast<uint32_t>(bytes_.size())});
    bytes_ += literal;
  }
  firsts_.push_back(static_cast<uint32_t>(literals_.size()));
  ends_ = Compiled(ends);
}

void Literals::scan(std::string_view text, const Scratch& scratch, Buffer<Hit>& hits) const {
  hits.clear();
  engine::scan(ends_, text, scratch, [&](Hit end) { take_end(text, end, hits); });
}

// The literals of that end that stand in front of it.
void Literals::take_end(std::string_view text, Hit end, Buffer<Hit>& hits) const {
  const uint64_t before = end.end > longest_end ? word_before(text, end.end - longest_end) : 0;
  for (uint32_t i = firsts_[end.literal]; i < firsts_[end.literal + 1]; ++i) {
    const Literal& literal = literals_[i];
    if ((before & literal.mask) != literal.before || literal.size > end.end) continue;
    if (std::memcmp(text.data() + end.end - literal.size, bytes_.data() + literal.begin, literal.size) == 0)
      hits.push_back({literal.number, end.end});
  }
}

size_t Literals::memory() const {
  return ends_.memory() + bytes_.size() + literals_.size() * sizeof(Literal) + firsts_.size() * sizeof(uint32_t);
}

}  // namespace nhan::engine
