// Forced cuts: where a paragraph that is too long to hold is cut, by its bytes alone.
#pragma once

#include <cstddef>
#include <string_view>

#include "resolve/block.h"

namespace nhan::annotate {

// A paragraph of more bytes is cut. Half of NHAN_LOOK_AHEAD: a span is settled at the latest when its paragraph and the white space behind it are in.
inline constexpr size_t longest_paragraph = 8192;

// Where to cut a paragraph that begins with `text` (longest_paragraph bytes of it): behind the last end of a sentence in its second half; else at the last white space that
// no mention of the gazetteer covers; else at the last code-point edge. Uses the block's buffers as scratch.
size_t forced_cut(std::string_view text, resolve::Block& block);

}  // namespace nhan::annotate
