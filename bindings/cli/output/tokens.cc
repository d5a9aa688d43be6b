// Tokens by three classes of code points. Beyond ASCII only the General Punctuation block, guillemets and the spaces are told from letters.
#include "cli/output/tokens.h"

#include "cli/output/utf8.h"

namespace nhan::cli {
namespace {

enum class Class { word, mark, space };

Class ascii_class(char byte) {
  if (static_cast<unsigned char>(byte) <= ' ' || byte == 0x7F) return Class::space;
  const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return letter || (byte >= '0' && byte <= '9') ? Class::word : Class::mark;
}

// U+2000..U+206F: spaces, zero-width characters and separators; dashes, quotes, the ellipsis.
Class general_punctuation_class(unsigned low) {
  const bool space = low <= 0x0F || (low >= 0x28 && low <= 0x2F) || low >= 0x5F;
  return space ? Class::space : Class::mark;
}

Class class_of(std::string_view point) {
  if (point.size() == 1) return ascii_class(point[0]);
  if (point == "\u00A0" || point == "\u3000" || point == "\uFEFF") return Class::space;
  if (point == "\u00AB" || point == "\u00BB") return Class::mark;
  const unsigned low = (static_cast<unsigned char>(point[1]) & 0x3Fu) << 6 | (static_cast<unsigned char>(point.back()) & 0x3Fu);
  const bool general_punctuation = point.size() == 3 && point[0] == '\xE2' && low <= 0x6F;
  return general_punctuation ? general_punctuation_class(low) : Class::word;
}

}  // namespace

Token next_token(std::string_view text, size_t from, size_t to) {
  Token token{to, to};
  for (size_t at = from; at < to;) {
    const std::string_view point = text.substr(at, first_code_point(text.substr(at)).length);
    const Class found = class_of(point);
    const bool begun = token.begin < to;
    if (begun && found != Class::word) return {token.begin, at, token.behind_break};
    if (point == "\n") token.behind_break = true;
    if (found == Class::mark) return {at, at + point.size(), token.behind_break};
    if (found == Class::word && !begun) token.begin = at;
    at += point.size();
  }
  return token;
}

}  // namespace nhan::cli
