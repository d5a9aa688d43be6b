// Tokens: the words and marks of a text, for formats that go word by word.
#pragma once

#include <cstddef>
#include <string_view>

namespace nhan::cli {

struct Token {
  size_t begin = 0;
  size_t end = 0;
  bool behind_break = false;  // a line break stands between it and the token before
};

// The first token in text[from, to): a run of letters, digits and marks of accents, or one punctuation mark. Begins and ends at `to` where
// there is none.
Token next_token(std::string_view text, size_t from, size_t to);

}  // namespace nhan::cli
