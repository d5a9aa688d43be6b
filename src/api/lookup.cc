// Looking into a database: what it is made of, its types and entries, and finding entries by key, code and surface.
#include <algorithm>
#include <vector>

#include "api/arguments.h"
#include "api/database.h"
#include "api/guarded.h"
#include "database/bundle.h"
#include "lexicon/limits.h"
#include "text/fold.h"

namespace nhan::api {
namespace {

using database::Entry;

// REQUIRES: a NUL stands behind it.
nhan_string string_of(std::string_view text) { return {text.data(), text.size()}; }

[[noreturn]] void miss(const std::string& what) { throw Failure(Status::not_found, "the database has no " + what); }

const Entry& entry_of(const nhan_database& database, uint32_t entry) {
  const database::Entries& entries = database.data.entries();
  if (entry >= entries.size()) miss("entry " + std::to_string(entry) + ", it has " + std::to_string(entries.size()));
  return entries[entry];
}

nhan_entry described(const nhan_database& database, uint32_t number) {
  const Entry& entry = entry_of(database, number);
  return {string_of(entry.key),
          string_of(entry.id),
          string_of(entry.name),
          string_of(database.data.kind(entry.kind).name),
          database.data.type_of(entry.kind),
          0,
          static_cast<uint32_t>(entry.attributes.size())};
}

// Phrases hold the cues of rules as well; a surface is a phrase that stands for an entry.
uint32_t surface_count(const database::Database& data) {
  uint32_t count = 0;
  for (uint32_t phrase = 0; phrase < data.phrases().size(); ++phrase) count += data.senses(phrase).empty() ? 0 : 1;
  return count;
}

nhan_database_info info_of(const nhan_database& database) {
  const database::Database& data = database.data;
  nhan_database_info info{};
  info.data_version = string_of(data.version());
  info.engine = string_of(database.engine);
  info.format = database::bundle_format;
  info.entries = static_cast<uint32_t>(data.entries().size());
  info.surfaces = surface_count(data);
  info.literals = static_cast<uint32_t>(data.literals().size() + data.odd_literals().size());
  info.rules = static_cast<uint32_t>(data.rule_count());
  info.types = static_cast<uint32_t>(data.type_names().size());
  info.memory = data.memory();
  return info;
}

// The entries that a phrase stands for, each once, the likeliest first.
std::vector<uint32_t> entries_named(const database::Database& data, std::string_view surface) {
  std::vector<uint32_t> entries;
  if (surface.size() > lexicon::max_text) return entries;  // no gazetteer has such, and folding counts in 32 bits
  const uint32_t phrase = data.phrases().find(text::fold(surface));
  if (phrase == database::no_phrase) return entries;
  for (const database::Sense& sense : data.senses(phrase))
    if (std::find(entries.begin(), entries.end(), sense.entry) == entries.end()) entries.push_back(sense.entry);
  return entries;
}

// Where a find function writes.
class Found {
 public:
  Found(uint32_t* entries, size_t capacity, size_t* count) : entries_(entries), capacity_(capacity), count_(given(count, "count")) {
    if (entries == nullptr && capacity > 0) refuse("entries is NULL, its capacity is not 0");
  }
  void give(const std::vector<uint32_t>& found) {
    std::copy_n(found.begin(), std::min(found.size(), capacity_), entries_);
    count_ = found.size();
  }

 private:
  uint32_t* entries_;
  size_t capacity_;
  size_t& count_;
};

}  // namespace
}  // namespace nhan::api

using nhan::api::given;
using nhan::api::guarded;

extern "C" {

nhan_status nhan_database_get_info(const nhan_database* database, nhan_database_info* info, nhan_error* error) {
  return guarded(error, [&] {
    const nhan_database& known = given(database, "database");
    given(info, "info") = nhan::api::info_of(known);
  });
}

const char* nhan_database_type_name(const nhan_database* database, nhan_type type) {
  if (database == nullptr || type == nhan::no_type || type >= database->data.type_names().size()) return nullptr;
  return database->data.type_names()[type].c_str();
}

nhan_status nhan_database_entry(const nhan_database* database, uint32_t entry, nhan_entry* out, nhan_error* error) {
  return guarded(error, [&] {
    const nhan_database& known = given(database, "database");
    given(out, "out") = nhan::api::described(known, entry);
  });
}

nhan_status nhan_database_attribute(const nhan_database* database, uint32_t entry, const char* name, nhan_string* value,
                                    nhan_error* error) {
  return guarded(error, [&] {
    const std::string_view wanted = &given(name, "name");
    nhan_string& out = given(value, "value");
    const auto& attributes = nhan::api::entry_of(given(database, "database"), entry).attributes;
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto& attribute) { return attribute.name == wanted; });
    if (found == attributes.end()) nhan::api::miss("attribute \"" + std::string(wanted) + "\" of entry " + std::to_string(entry));
    out = nhan::api::string_of(found->value);
  });
}

nhan_status nhan_database_attribute_at(const nhan_database* database, uint32_t entry, uint32_t index, nhan_string* name, nhan_string* value,
                                       nhan_error* error) {
  return guarded(error, [&] {
    nhan_string &out_name = given(name, "name"), &out_value = given(value, "value");
    const auto& attributes = nhan::api::entry_of(given(database, "database"), entry).attributes;
    if (index >= attributes.size())
      nhan::api::miss("attribute " + std::to_string(index) + " of entry " + std::to_string(entry) + ", which has " +
                      std::to_string(attributes.size()));
    out_name = nhan::api::string_of(attributes[index].name);
    out_value = nhan::api::string_of(attributes[index].value);
  });
}

nhan_status nhan_database_find_key(const nhan_database* database, const char* key, size_t length, uint32_t* entry, nhan_error* error) {
  return guarded(error, [&] {
    const std::string_view wanted = nhan::api::bytes_given(key, length, "key");
    uint32_t& out = given(entry, "entry");
    const uint32_t found = given(database, "database").data.find_key(wanted);
    if (found == nhan::no_entry) nhan::api::miss("entry with the key \"" + std::string(wanted) + "\"");
    out = found;
  });
}

nhan_status nhan_database_find_code(const nhan_database* database, const char* scheme, const char* code, uint32_t* entries, size_t capacity,
                                    size_t* count, nhan_error* error) {
  return guarded(error, [&] {
    nhan::api::Found out(entries, capacity, count);
    out.give(given(database, "database").data.find_code(&given(scheme, "scheme"), &given(code, "code")));
  });
}

nhan_status nhan_database_find_surface(const nhan_database* database, const char* surface, size_t length, uint32_t* entries,
                                       size_t capacity, size_t* count, nhan_error* error) {
  return guarded(error, [&] {
    nhan::api::Found out(entries, capacity, count);
    out.give(nhan::api::entries_named(given(database, "database").data, nhan::api::bytes_given(surface, length, "surface")));
  });
}

}  // extern "C"
