// Making names: syllables are drawn from the real ones, so that many names end or begin alike, as the real ones do.
#include "names.h"

#include <random>
#include <sstream>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace nhan::bench {
namespace {

std::vector<std::string> real_names(const Database& database) {
  const uint32_t entries = database.info().entries;
  std::vector<std::string> names;
  for (const std::string_view kind : {"province", "city", "district", "commune"})
    for (uint32_t i = 0; i < entries; ++i) {
      const nhan_entry entry = database.entry(i);
      if (view(entry.kind) == kind) names.emplace_back(view(entry.name));
    }
  return names;
}

std::vector<std::string> syllables_of(const std::vector<std::string>& names) {
  std::vector<std::string> syllables;
  for (const std::string& name : names) {
    std::istringstream words(name);
    for (std::string word; words >> word;) syllables.push_back(word);
  }
  return syllables;
}

}  // namespace

std::vector<std::string> unit_names(const Database& database, size_t count) {
  const std::vector<std::string> real = real_names(database), syllables = syllables_of(real);
  std::mt19937_64 random(1);
  const auto below = [&random](size_t limit) { return static_cast<size_t>((random() >> 32) * limit >> 32); };
  const auto made = [&] {
    std::string name = syllables[below(syllables.size())];
    for (size_t more = 1 + (below(4) + 1) / 2; more > 0; --more) name += ' ' + syllables[below(syllables.size())];  // 2, 3, 3 or 4 in all
    return name;
  };

  std::vector<std::string> names;
  std::unordered_set<std::string> taken;
  for (size_t next = 0; names.size() < count; ++next) {
    const auto [name, fresh] = taken.insert(next < real.size() ? real[next] : made());
    if (fresh) names.push_back(*name);
  }
  return names;
}

}  // namespace nhan::bench
