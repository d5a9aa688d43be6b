// Entries: what a database knows of its entries by name, key and attribute, with all texts in one piece of memory.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/types.h"
#include "lexicon/lexicon.h"

namespace nhan::database {

struct Attribute {
  std::string_view name, value;
};

// All texts have a NUL behind them, for callers in C.
struct Entry {
  std::string_view key, id, name;
  uint16_t kind = 0;
  std::span<const Attribute> attributes;

  std::string_view attribute(std::string_view name) const;  // "" where there is none
};

// Immutable, any thread.
class Entries {
 public:
  Entries() = default;
  explicit Entries(const std::vector<lexicon::Entry>& rows);  // in their order
  Entries(Entries&&) = default;                               // no copies: entries look into the texts
  Entries& operator=(Entries&&) = default;

  uint32_t size() const { return static_cast<uint32_t>(entries_.size()); }
  const Entry& operator[](uint32_t entry) const { return entries_[entry]; }
  uint32_t find(std::string_view key) const;  // no_entry where there is none
  size_t memory() const;

  // What an image of them holds (image.h): places of texts instead of views.
  template <class Self>
  static void fields(Self& self, auto& image) {
    Places places;
    if constexpr (std::is_const_v<Self>) places = self.places();
    image(self.texts_, places.rows, places.attributes, self.by_key_);
    if constexpr (!std::is_const_v<Self>) self.connect(places);
  }

 private:
  // Where a text stands among all texts.
  struct Place {
    uint32_t begin, size;
  };
  struct Row {
    Place key, id, name;
    uint32_t attributes;  // how many
    uint32_t kind;
  };
  struct NamedPlace {
    Place name, value;
  };
  struct Places {
    std::vector<Row> rows;
    std::vector<NamedPlace> attributes;  // row by row
  };

  void connect(const Places& places);
  Places places() const;  // what connect() was given
  std::string_view text(Place place) const { return {texts_.data() + place.begin, place.size}; }

  std::vector<char> texts_;  // no string: views into a short one would not survive a move
  std::vector<Entry> entries_;
  std::vector<Attribute> attributes_;
  std::vector<uint32_t> by_key_;  // entries, sorted by key; the first of equal ones is found
};

}  // namespace nhan::database
