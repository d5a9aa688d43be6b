// The text is cut wherever a mark or a line begins or ends; each piece opens and closes the marks that cover it.
#include "cli/eval/html_lines.h"

#include <algorithm>

#include "cli/output/html_text.h"
#include "cli/output/output.h"

namespace nhan::cli {
namespace {

std::vector<size_t> cuts_of(std::string_view text, const std::vector<HtmlMark>& marks) {
  std::vector<size_t> cuts{0, text.size()};
  for (const HtmlMark& mark : marks) cuts.insert(cuts.end(), {mark.first, mark.last});
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) cuts.push_back(at + 1);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

void append_piece(fmt::memory_buffer& out, std::string_view words, size_t at, const std::vector<const HtmlMark*>& covering) {
  for (const HtmlMark* mark : covering) {
    append(out, "<mark ");
    append(out, mark->attributes);
    if (!mark->verdict.empty() && mark->first == at) fmt::format_to(fmt::appender(out), " data-verdict=\"{}\"", mark->verdict);
    append(out, ">");
  }
  append_escaped(out, words);
  for (size_t i = 0; i < covering.size(); ++i) append(out, "</mark>");
}

}  // namespace

std::vector<HtmlLine> html_lines(std::string_view text, const std::vector<HtmlMark>& marks) {
  std::vector<HtmlLine> lines;
  std::vector<const HtmlMark*> covering;
  auto next = marks.begin();
  fmt::memory_buffer line;
  bool wrong = false;
  const std::vector<size_t> cuts = cuts_of(text, marks);
  for (size_t i = 0; i + 1 < cuts.size(); ++i) {
    const size_t at = cuts[i];
    std::erase_if(covering, [at](const HtmlMark* mark) { return mark->last <= at; });
    for (; next != marks.end() && next->first == at; ++next) covering.push_back(&*next);
    wrong = wrong || std::any_of(covering.begin(), covering.end(), [](const HtmlMark* mark) { return !mark->verdict.empty(); });
    append_piece(line, text.substr(at, cuts[i + 1] - at), at, covering);
    if (text[cuts[i + 1] - 1] != '\n' && cuts[i + 1] != text.size()) continue;
    lines.push_back({fmt::to_string(line), wrong});
    line.clear();
    wrong = false;
  }
  return lines;
}

}  // namespace nhan::cli
