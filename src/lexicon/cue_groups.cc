// Takes the brackets of a cue apart, from left to right; what is said of them is in the header.
#include "lexicon/cue_groups.h"

#include "lexicon/limits.h"
#include "lexicon/table.h"

namespace nhan::lexicon {
namespace {

// Begins as `begin` and goes on as `rest`, with no space beside another or at its begin.
std::string joined(const std::string& begin, std::string_view rest) {
  const bool spaced = begin.empty() || begin.back() == ' ';
  return begin + std::string(rest.substr(spaced && rest.starts_with(' ') ? 1 : 0));
}

}  // namespace

std::vector<std::string> expand_groups(std::string_view cue) {
  std::vector<std::string> begins{""};
  while (true) {
    const size_t open = cue.find_first_of("[]"), close = cue.find_first_of("[]", open == std::string_view::npos ? open : open + 1);
    for (std::string& begin : begins) begin = joined(begin, cue.substr(0, open));
    if (open == std::string_view::npos) break;
    if (cue[open] != '[' || close == std::string_view::npos || cue[close] != ']') return {};
    const std::vector<std::string> options = split(cue.substr(open + 1, close - open - 1), '/');
    if (options.size() < 2 || begins.size() * options.size() > max_list) return {};
    std::vector<std::string> longer;
    for (const std::string& begin : begins)
      for (const std::string& option : options) longer.push_back(joined(begin, option));
    begins = std::move(longer);
    cue.remove_prefix(close + 1);
  }
  for (std::string& begin : begins) {
    if (begin.ends_with(' ')) begin.pop_back();
    if (begin.empty()) return {};
  }
  return begins;
}

}  // namespace nhan::lexicon
