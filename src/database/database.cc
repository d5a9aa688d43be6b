// Database: the order of compilation, and look-ups.
#include "database/database.h"

#include <iterator>

namespace nhan::database {

Database::Database(const lexicon::Lexicon& lexicon)
    : version_(lexicon.version),
      kinds_(lexicon.kinds),
      records_(lexicon.records),
      entries_(lexicon.entries),
      rule_count_(lexicon.contexts.size() + lexicon.compositions.size() + lexicon.patterns.size() + lexicon.records.size()) {
  compile_types(lexicon);
  compile_surfaces(lexicon);
  compile_kind_capitals();
  compile_classes(lexicon);
  compile_contexts(lexicon);
  compile_patterns(lexicon);
  compile_syllables();
  compile_traits();
  compile_parts();
  compile_literals();
  settle();
}

namespace {

// Hands `take` each table that `fields` tells of, and then those in its elements.
template <class Take>
class Tables {
 public:
  explicit Tables(Take take) : take_(take) {}

  template <class... Fields>
  void operator()(Fields&... fields) {
    (look(fields), ...);
  }

 private:
  template <class Value>
  void look(Table<Value>& table) {
    take_(table);
    for (Value& value : table) look(value);
  }
  void look(Entries&) {}  // look into each other, and are asked seldom
  template <class Field>
  void look(Field& field) {
    if constexpr (requires { Field::fields(field, *this); }) Field::fields(field, *this);
  }

  Take take_;
};

}  // namespace

// Moves all tables to a slab of just their size.
void Database::settle() {
  size_t size = 0;
  Tables([&size](const auto& table) { size += Slab::taken_by(table.size() * sizeof table[0]); })(*this);
  slab_ = std::make_unique<Slab>(size);
  Tables([this]<class Value>(Table<Value>& table) {
    const auto begin = std::make_move_iterator(table.begin()), end = std::make_move_iterator(table.end());
    table = Table<Value>(begin, end, Site<Value>(*slab_));
  })(*this);
}

uint16_t Database::kind_named(std::string_view name) const {
  for (size_t i = 0; i < kinds_.size(); ++i)
    if (kinds_[i].name == name) return static_cast<uint16_t>(i);
  return none;
}

std::vector<uint32_t> Database::find_code(std::string_view scheme, std::string_view code) const {
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < entries_.size(); ++i)
    if (!code.empty() && entries_[i].attribute(scheme) == code) found.push_back(i);
  return found;
}

size_t Database::memory() const {
  return slab_->size() + entries_.memory() + literals_.memory() + odd_literals_.memory() + pattern_set_.memory();
}

}  // namespace nhan::database
