// Choosing forced cuts.
#include "annotate/cut.h"

#include "resolve/leaves.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace nhan::annotate {
namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

// Behind the white space behind the last . ! ? of the second half; 0 where there is none.
size_t sentence_cut(std::string_view text) {
  for (size_t i = text.size() - 1; i > text.size() / 2; --i)
    if (is_space(text[i]) && (text[i - 1] == '.' || text[i - 1] == '!' || text[i - 1] == '?')) return i + 1;
  return 0;
}

// Behind the last white space that lies in no mention. Mentions near the end may be cut off themselves, so the longest phrase's length stays clear of it.
size_t word_cut(std::string_view text, resolve::Block& block) {
  text::fold(text, block.folded);
  const size_t margin = block.database.phrases().longest();
  block.scanner.scan(block.folded, block.mentions);
  const auto& mentions = block.mentions;
  for (uint32_t at = static_cast<uint32_t>(block.folded.bytes.size()); at-- > 0;) {
    const size_t behind = block.folded.map.source_begin(at + 1);
    if (block.folded.bytes[at] != ' ' || behind + margin > text.size() || behind == 0) continue;
    bool covered = false;
    for (const scan::Mention& mention : mentions) covered |= mention.range.begin <= at && at < mention.range.end;
    if (!covered) return behind;
  }
  return 0;
}

size_t edge_cut(std::string_view text) {
  size_t at = text.size();
  while (at > text.size() - 4 && text::is_continuation(text[at - 1])) --at;
  return at > 1 && static_cast<unsigned char>(text[at - 1]) >= 0xC0 ? at - 1 : text.size();
}

}  // namespace

size_t forced_cut(std::string_view text, resolve::Block& block) {
  if (const size_t cut = sentence_cut(text)) return cut;
  if (const size_t cut = word_cut(text, block)) return cut;
  return edge_cut(text);
}

}  // namespace nhan::annotate
