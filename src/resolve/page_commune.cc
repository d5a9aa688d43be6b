// Finding the commune that heads a document: a name that stands for nothing else, and for few of its kind.
#include "resolve/page_commune.h"

#include <algorithm>

#include "resolve/bylines.h"
#include "resolve/place_senses.h"

namespace nhan::resolve {
namespace {

// The only thing that the name stands for, where that is a commune. Names of many communes are those of persons and of days, "Quang Trung", "Thống Nhất".
const database::Sense* only_commune(const Block& block, uint32_t phrase) {
  constexpr std::ptrdiff_t most_bars = 1;  // between the keys of two provinces
  const auto senses = block.database.senses(phrase);
  if (senses.size() != 1 || senses[0].kind != block.commune_kind) return nullptr;
  const std::string_view provinces = block.database.entry(senses[0].entry).attribute("province");
  return std::count(provinces.begin(), provinces.end(), '|') <= most_bars ? &senses[0] : nullptr;
}

}  // namespace

void find_page_commune(const Block& block, PlaceTaker& taker) {
  constexpr std::string_view hash = "# ";
  if (block.before != 0 || !block.folded.view().starts_with(hash) || block.runs.empty()) return;
  const Run& run = block.runs[0];
  if (run.range.begin != hash.size() || run.syllables < 2 || looks_like_person(block, run.range, run.syllables)) return;
  if (!ends_any_line(block, run.range.end)) return;
  const uint32_t phrase = block.phrase_in(run.range);
  const database::Sense* sense = phrase == database::no_phrase ? nullptr : only_commune(block, phrase);
  if (sense != nullptr) taker.keep(run.range, phrase, *sense, Level{});
}

}  // namespace nhan::resolve
