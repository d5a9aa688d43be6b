// Reading names from abroad on.
#include "assemble/foreign_names.h"

#include <algorithm>
#include <array>

#include "resolve/runs.h"
#include "text/spelling.h"
#include "text/syllables.h"

namespace nhan::assemble {

uint32_t ForeignNames::find_behind_tied(uint32_t first, uint32_t behind) const {
  while (behind - first <= longest_name) {
    const uint32_t next = behind_particle(behind_hyphen(behind_apostrophe(behind_initial(first, behind))));
    if (next == behind) break;
    behind = next;
  }
  return behind;
}

// "Carl Meyer Carl Meyer nói", "Carl Meyer Tiền vệ": behind the name that a first name of another country begins, in front of what begins anew. REQUIRES: the
// first syllable is such a name, and there are two more.
uint32_t ForeignNames::behind_given(uint32_t first, uint32_t behind) const {
  if (surname_of(first) != Surname::no) return behind;
  for (uint32_t next = first + 2; next + 1 < behind; ++next)
    if (is_given(next) && (block_.roles(next - 1) & database::Syllable::is_particle) == 0) return next;
  const uint32_t last = behind - 1;
  const bool korean = (block_.roles(first + 1) & database::Syllable::is_middle_name) != 0;  // "Lee Byung Hun"
  const bool sentence = !korean && block_.spelled_foreign(first + 1) && is_vietnamese(last) && surname_of(last) == Surname::no &&
                        capital(last) && block_.follows_directly(behind) && !capital(behind);
  return sentence ? last : behind;
}

// "Jr" is neither, "Hernández" no Vietnamese word either: what is left without its marked letters is not spelled as one.
bool ForeignNames::is_vietnamese(uint32_t syllable) const {
  if (plain(syllable)) return !block_.spelled_foreign(syllable) && word(syllable).find_first_of("aeiouy") != std::string_view::npos;
  std::array<char, 16> letters;
  size_t size = 0;
  for (const char c : word(syllable))
    if (c >= 'a' && c <= 'z' && size < letters.size()) letters[size++] = c;
  return !text::spelled_foreign({letters.data(), size});
}

// "Moon Jae-in", "Alex Oxlade-Chamberlain": behind what a hyphen ties to a name of plain letters; `behind` where nothing is.
uint32_t ForeignNames::behind_hyphen(uint32_t behind) const {
  if (behind >= syllables_.size()) return behind;
  const uint32_t end = syllables_.end(behind - 1);
  if (block_.folded.bytes[end] != '-' || syllables_.begin(behind) != end + 1) return behind;
  if (const uint32_t transcribed = behind_transcribed(behind); transcribed != behind) return transcribed;
  if (!plain(behind - 1) || !plain(behind)) return behind;
  if (!capital(behind)) return behind + 1;
  if (block_.in_all_capitals(behind) && word(behind - 1).size() > 1 && !block_.in_all_capitals(behind - 1))
    return behind;                                                         // "Ảnh: Lam-TTXVN"
  return surname_of(behind) == Surname::no ? behind_run(behind) : behind;  // two persons: "Tim-Trang"
}

// "Sủ-phăn Hả-đao-hương", "Pu-tin": behind the small letters that hyphens tie to a name written as it is heard, two syllables of it or one that is no word of ours
// ("Lê An-nguyên Giám đốc") or goes on in the same way; `behind` where none are.
uint32_t ForeignNames::behind_transcribed(uint32_t behind) const {
  uint32_t next = behind;
  bool unheard = false;
  for (; ties_small(next); ++next) unheard = unheard || block_.syllables().number(next) == database::SyllableTable::unknown;
  if (next == behind) return behind;
  if (block_.follows_directly(next) && capital(next) && ties_small(next + 1)) return next + 1;
  return next - behind > 1 || unheard ? next : behind;
}

// Whether a hyphen ties the syllable, which begins with a small letter, to the one in front.
bool ForeignNames::ties_small(uint32_t syllable) const {
  if (syllable >= syllables_.size() || capital(syllable)) return false;
  const uint32_t end = syllables_.end(syllable - 1);
  return block_.folded.bytes[end] == '-' && syllables_.begin(syllable) == end + 1 && !block_.folded.words.digit[end + 1];
}

// "George W. Bush", "George H.W. Bush": behind the name that follows initials, `behind` where no initial ends the name. Whose name begins with a
// surname is not told by initials, but hidden behind them: "Lê Thị T."
uint32_t ForeignNames::behind_initial(uint32_t first, uint32_t behind) const {
  if (behind - first < 2 || block_.range_of(behind - 1).size() > 1 || surname_of(first) != Surname::no) return behind;
  uint32_t next = behind;
  while (next < syllables_.size() && one_letter(next - 1) && follows_dot(next)) ++next;
  if (next == behind || one_letter(next - 1) || !plain(next - 1) || (block_.roles(next - 1) & database::Syllable::begins_honorific) != 0)
    return behind;
  return behind_run(next - 1);
}

// "K' Mák", "Cill K' Sét": behind the name that one of the Central Highlands begins with; `behind` where none does.
uint32_t ForeignNames::behind_apostrophe(uint32_t behind) const {
  if (behind >= syllables_.size() || (word(behind - 1) != "k" && word(behind - 1) != "h")) return behind;
  const uint32_t end = syllables_.end(behind - 1);
  const bool tied = block_.words({end, syllables_.begin(behind)}) == "' " && capital(behind);
  return tied ? behind_run(behind) : behind;
}

// "Luis de la Fuente", "Bashar al-Assad": behind the capitals that small words tie to a name of plain letters; `behind` where none do.
uint32_t ForeignNames::behind_particle(uint32_t behind) const {
  constexpr uint32_t longest_particle = 2;  // syllables
  if ((block_.roles(behind) & database::Syllable::begins_particle) == 0 || !block_.follows_directly(behind) || capital(behind))
    return behind;
  if (!plain(behind - 1)) return behind;
  for (uint32_t last = std::min(behind + longest_particle, syllables_.size() - 1); last-- > behind;) {
    const uint32_t end = syllables_.end(last);
    const char gap = block_.folded.bytes[end];
    const bool tied = syllables_.begin(last + 1) == end + 1 && (gap == ' ' || gap == '-') && capital(last + 1) && plain(last + 1);
    if (tied && block_.is_of_kind({syllables_.begin(behind), end}, block_.particle_kind)) return behind_run(last + 1);
  }
  return behind;
}

bool ForeignNames::follows_dot(uint32_t syllable) const {
  const std::string_view between = block_.words({syllables_.end(syllable - 1), syllables_.begin(syllable)});
  return (between == "." || between == ". ") && capital(syllable);
}

bool ForeignNames::plain(uint32_t syllable) const {
  const text::Words& words = block_.folded.words;
  const FoldedRange range = block_.range_of(syllable);
  return !words.high.any(range.begin, range.end) && !words.digit.any(range.begin, range.end);
}

// Behind the run of capitals that the syllable is in, or the syllable alone.
uint32_t ForeignNames::behind_run(uint32_t syllable) const {
  const resolve::Run* run = resolve::run_at(block_, syllables_.begin(syllable));
  return run == nullptr ? syllable + 1 : run->first + run->syllables;
}

}  // namespace nhan::assemble
