// Barriers: finding line breaks, and judging the gaps around them.
#include "text/barrier.h"

#include <algorithm>

#include "text/characters.h"
#include "text/line_break.h"
#include "text/utf8.h"

namespace nhan::text {
namespace {

constexpr size_t longest_gap = 64;  // bytes: bounds what a stream keeps, and what feeding byte by byte looks at again
constexpr int most_closers = 3;

bool ends_sentence(char32_t code) { return code == '.' || code == '!' || code == '?' || code == ':' || code == ';' || code == 0x2026; }

bool closes(char32_t code) {
  switch (code) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '}':
    case 0xBB:
    case 0x2019:
    case 0x201D:
    case 0x203A: return true;
    default: return false;
  }
}

bool begins_item(char32_t code) {
  switch (code) {
    case '-':
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case '*':
    case '|':
    case '#':
    case '+':
    case '>': return true;
    default: return false;
  }
}

bool is_gap(char32_t code) { return is_white_space(code) || is_dropped(code); }

// Whether the gap around `at` stands behind the end of a sentence.
bool behind_sentence(std::string_view source, size_t at) {
  Decoded before;
  while (at > 0 && is_gap((before = decode_before(source, at)).code)) at -= before.length;
  for (int closers = 0; at > 0; ++closers) {
    before = decode_before(source, at);
    if (ends_sentence(before.code)) return true;
    if (closers == most_closers || !closes(before.code)) return false;
    at -= before.length;
  }
  return false;
}

// What a gap holds from one place in it on.
struct Rest {
  size_t end;              // of the gap
  size_t white_space_end;  // behind its last white space
  size_t edge;             // the last edge of a character within longest_gap
  size_t first_break = unknown;
  uint32_t breaks = 0;
};

Rest rest_of_gap(std::string_view source, size_t begin, size_t limit) {
  Rest rest{begin, begin, begin};
  bool after_return = false;
  while (rest.end < source.size() && rest.end - begin <= limit) {
    const Decoded next = decode(source, rest.end);
    if (!is_gap(next.code)) break;
    rest.end += next.length;
    if (rest.end - begin <= longest_gap) rest.edge = rest.end;
    if (is_white_space(next.code)) rest.white_space_end = rest.end;
    if (is_line_break(next.code) && !(after_return && next.code == '\n') && rest.breaks++ == 0) rest.first_break = rest.end - next.length;
    after_return = next.code == '\r';
  }
  return rest;
}

bool is_barrier(std::string_view source, const Rest& rest) {
  if (rest.breaks >= 2 || rest.end - rest.first_break > longest_gap || rest.end == source.size()) return true;
  return begins_item(decode(source, rest.end).code) || behind_sentence(source, rest.first_break);
}

}  // namespace

size_t paragraph_end(std::string_view source, size_t& from, bool final) {
  for (;;) {
    const size_t line_break = find_line_break(source, from);
    if (line_break == source.size()) break;
    from = line_break;
    const Rest rest = rest_of_gap(source, line_break, longest_gap);
    if (rest.end - line_break > longest_gap) return rest.edge;
    if (!final && (rest.end == source.size() || is_cut(source, rest.end))) return unknown;
    if (is_barrier(source, rest)) return rest.end;
    from = rest.end;
  }
  if (final) return source.size();
  from = std::max(from, source.size() - std::min<size_t>(source.size(), 2));  // the last two bytes may begin a line separator
  return unknown;
}

Gap gap_at(std::string_view source, size_t begin) {
  const Rest all = rest_of_gap(source, begin, unknown);
  if (all.breaks == 0) return {all.white_space_end, false};
  return {all.white_space_end, is_barrier(source, all)};
}

}  // namespace nhan::text
