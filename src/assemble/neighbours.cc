// Looking at what stands beside a known place of a block.
#include "assemble/neighbours.h"

#include "resolve/runs.h"
#include "text/syllables.h"

namespace nhan::assemble {

uint32_t skip_spaces_back(std::string_view text, uint32_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

uint32_t after_joiner(const text::Folded& block, uint32_t end, std::string_view joiner) {
  if (joiner.empty()) return text::next_syllable(block, end);
  const std::string_view view = block.view();
  const uint32_t at = skip_spaces(view, end);
  if (!view.substr(at).starts_with(joiner)) return text::nowhere;
  const bool word = text::word_at(joiner, 0);
  const uint32_t behind = at + static_cast<uint32_t>(joiner.size());
  const uint32_t next = skip_spaces(view, behind);
  if (word && (at == end || next == behind)) return text::nowhere;
  return text::word_at(view, next) ? next : text::nowhere;
}

bool begins_highland_name(std::string_view words) {
  return words.size() > 3 && words[1] == '\'' && (words[0] == 'k' || words[0] == 'h' || words[0] == 'y' || words[0] == 'r');
}

bool person_seems_at(const resolve::Block& block, uint32_t at) {
  const resolve::Run* run = resolve::run_at(block, at);
  if (run != nullptr && run->range.begin == at && begins_highland_name(block.words(run->range))) return block.place_at(at) == nullptr;
  if (run == nullptr || text::syllable_end(block.folded, at) >= run->range.end) return false;  // one syllable or none
  return block.place_at(at) == nullptr && surname_by(block.syllable_at(at).roles) != Surname::no;
}

bool person_seems_before(const resolve::Block& block, uint32_t end) {
  const resolve::Run* run = end == 0 ? nullptr : resolve::run_at(block, end - 1);
  if (run == nullptr || run->range.end != end) return false;
  if (person_seems_at(block, run->range.begin)) return true;
  const uint32_t second = text::next_syllable(block.folded, text::syllable_end(block.folded, run->range.begin));  // "Ông Nguyễn Văn An"
  return second != text::nowhere && second < end && person_seems_at(block, second);
}

}  // namespace nhan::assemble
