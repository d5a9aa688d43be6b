// Laying the texts of entries one behind the other, and finding entries by key.
#include "database/entries.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace nhan::database {

std::string_view Entry::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == wanted; });
  return found == attributes.end() ? std::string_view() : found->value;
}

Entries::Entries(const std::vector<lexicon::Entry>& rows) {
  Places places;
  const auto lay = [this](std::string_view text) {
    const Place place{static_cast<uint32_t>(texts_.size()), static_cast<uint32_t>(text.size())};
    texts_.insert(texts_.end(), text.begin(), text.end());
    texts_.push_back('\0');
    return place;
  };
  std::unordered_map<std::string_view, Place> names;  // of attributes: a few, on every row
  for (const lexicon::Entry& entry : rows) {
    Row row{};
    row.key = lay(entry.key);
    row.id = entry.id() == entry.key ? row.key : lay(entry.id());
    row.name = lay(entry.name);
    for (const lexicon::Attribute& attribute : entry.attributes) {
      auto name = names.find(attribute.name);
      if (name == names.end()) name = names.emplace(attribute.name, lay(attribute.name)).first;
      places.attributes.push_back({name->second, lay(attribute.value)});
    }
    row.attributes = static_cast<uint32_t>(entry.attributes.size());
    row.kind = entry.kind;
    places.rows.push_back(row);
  }
  texts_.shrink_to_fit();
  connect(places);
  by_key_.resize(rows.size());
  std::iota(by_key_.begin(), by_key_.end(), 0);
  std::stable_sort(by_key_.begin(), by_key_.end(), [this](uint32_t a, uint32_t b) { return entries_[a].key < entries_[b].key; });
}

void Entries::connect(const Places& places) {
  attributes_.reserve(places.attributes.size());
  entries_.reserve(places.rows.size());
  for (const auto& [name, value] : places.attributes) attributes_.push_back({text(name), text(value)});
  size_t attribute = 0;
  for (const Row& row : places.rows) {
    entries_.push_back({text(row.key), text(row.id), text(row.name), static_cast<uint16_t>(row.kind),
                        std::span(attributes_).subspan(attribute, row.attributes)});
    attribute += row.attributes;
  }
}

Entries::Places Entries::places() const {
  const auto place_of = [this](std::string_view text) {
    return Place{static_cast<uint32_t>(text.data() - texts_.data()), static_cast<uint32_t>(text.size())};
  };
  Places places;
  for (const Attribute& attribute : attributes_) places.attributes.push_back({place_of(attribute.name), place_of(attribute.value)});
  for (const Entry& entry : entries_)
    places.rows.push_back(
        {place_of(entry.key), place_of(entry.id), place_of(entry.name), static_cast<uint32_t>(entry.attributes.size()), entry.kind});
  return places;
}

uint32_t Entries::find(std::string_view key) const {
  const auto found =
      std::lower_bound(by_key_.begin(), by_key_.end(), key, [this](uint32_t entry, std::string_view k) { return entries_[entry].key < k; });
  return found == by_key_.end() || entries_[*found].key != key ? no_entry : *found;
}

size_t Entries::memory() const {
  return texts_.capacity() + entries_.capacity() * sizeof(Entry) + attributes_.capacity() * sizeof(Attribute) +
         by_key_.capacity() * sizeof(uint32_t);
}

}  // namespace nhan::database
