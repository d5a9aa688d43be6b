// Variants: spacing, diacritics and slugs of one surface.
#include "lexicon/variants.h"

#include <algorithm>

#include "text/fold.h"
#include "text/nfc.h"

namespace nhan::lexicon {
namespace {

bool is_sign(char c) { return c == '-' || c == '&' || c == '/'; }

// The white space that one variant puts before and behind - & /, and behind a full stop.
struct Spacing {
  std::string_view before, behind, stop;
};

constexpr Spacing spacings[] = {
    {"", "", ""}, {" ", " ", ""}, {" ", "", ""}, {"", " ", ""}, {"", "", " "}, {" ", " ", " "}, {" ", "", " "}, {"", " ", " "},
};

// Without the white space that is free. A sign at either end of the surface is no joint: nothing stands there to be spaced.
std::string without_free_space(std::string_view folded) {
  std::string out;
  for (size_t i = 0; i < folded.size(); ++i) {
    const bool behind = !out.empty() && (is_sign(out.back()) || out.back() == '.');
    const bool before = i + 1 < folded.size() && is_sign(folded[i + 1]);
    if (folded[i] != ' ' || !(behind || before)) out += folded[i];
  }
  return out;
}

std::string spaced(std::string_view tight, const Spacing& spacing) {
  std::string out;
  for (size_t i = 0; i < tight.size(); ++i) {
    const bool inner = i > 0 && i + 1 < tight.size();
    if (inner && is_sign(tight[i])) {
      out.append(spacing.before).append(1, tight[i]).append(spacing.behind);
    } else {
      out += tight[i];
      if (inner && tight[i] == '.' && !is_sign(tight[i + 1])) out += spacing.stop;
    }
  }
  return out;
}

}  // namespace

std::string tight(std::string_view surface) { return without_free_space(text::fold(surface)); }

std::vector<std::string> variants(std::string_view surface) {
  std::vector<std::string> out{text::fold(surface)};
  if (out.front().find_first_of("-&/.") == std::string::npos) return out;
  const std::string bare = without_free_space(out.front());
  for (const Spacing& spacing : spacings) {
    std::string form = spaced(bare, spacing);
    if (std::find(out.begin(), out.end(), form) == out.end()) out.push_back(std::move(form));
  }
  return out;
}

std::string slug(std::string_view name) {
  std::string out;
  for (const char c : text::fold(text::unaccented(name))) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace nhan::lexicon
