// Parentheses: passing over what stands in them behind a name: a source, the seat of a district.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// "Minh Tâm (TTXVN)", "A (huyện lỵ), B": behind those that open one space behind `at`; `at` itself where none do, or none that close in their paragraph.
// `longest`: bytes, themselves and the space included.
inline uint32_t behind_parentheses(const Block& block, uint32_t at, uint32_t longest) {
  const std::string_view behind = block.folded.view().substr(at, longest);
  if (!behind.starts_with(" (")) return at;
  const size_t close = behind.find_first_of(")\n");
  return close == std::string_view::npos || behind[close] == '\n' ? at : at + static_cast<uint32_t>(close) + 1;
}

}  // namespace nhan::resolve
