// A text as HTML, line by line, so that two markings of it can stand side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nhan::cli {

struct HtmlMark {
  size_t first, last;      // bytes of the text, half-open
  std::string attributes;  // of the <mark>, escaped
  std::string verdict;     // shown before its first words; empty where there is nothing wrong
};

struct HtmlLine {
  std::string html;  // with the line break at its end
  bool wrong;        // holds a mark with a verdict
};

// Marks may overlap: what several cover lies within all of them. They are given in the order of their first bytes.
std::vector<HtmlLine> html_lines(std::string_view text, const std::vector<HtmlMark>& marks);

}  // namespace nhan::cli
