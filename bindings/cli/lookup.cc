// nhan lookup: the entries behind a key, a name or a code.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "cli/commands.h"

namespace nhan::cli {
namespace {

struct LookupOptions {
  std::string query;
  DatabaseChoice database;
};

// Attributes whose values are codes of a register, each a scheme of its own: 24 is Bắc Giang in code_2008 and Bắc Ninh in code_2025.
bool is_scheme(std::string_view attribute) { return attribute.starts_with("code_") || attribute == "iso" || attribute == "wikidata"; }

// Whether `key` is one of the keys in a list between '|'.
bool lists(std::string_view keys, std::string_view key) {
  for (size_t at = keys.find(key); at != std::string_view::npos; at = keys.find(key, at + 1)) {
    const size_t end = at + key.size();
    if ((at == 0 || keys[at - 1] == '|') && (end == keys.size() || keys[end] == '|')) return true;
  }
  return false;
}

class Lookup {
 public:
  explicit Lookup(const Database& database) : database_(database), entries_(database.info().entries) {}

  // By key, by scheme:code, by a code of any scheme, by name; without repetition, in this order.
  std::vector<uint32_t> find(const std::string& query) const {
    std::vector<uint32_t> found;
    const auto add = [&](uint32_t entry) {
      if (std::find(found.begin(), found.end(), entry) == found.end()) found.push_back(entry);
    };
    if (const std::optional<uint32_t> entry = database_.find_key(query)) add(*entry);
    const size_t colon = query.find(':');
    if (colon != std::string::npos) {
      for (uint32_t entry : database_.find_code(query.substr(0, colon), query.substr(colon + 1))) add(entry);
    }
    for (const std::string& scheme : schemes()) {
      for (uint32_t entry : database_.find_code(scheme, query)) add(entry);
    }
    for (uint32_t entry : database_.find_surface(query)) add(entry);
    return found;
  }

  void print(uint32_t number) const {
    const nhan_entry entry = database_.entry(number);
    const std::string_view type = database_.type_name(entry.type);
    fmt::print("{}  {}  ({}{}{})\n", view(entry.key), view(entry.name), view(entry.kind), type.empty() ? "" : ", ", type);
    for (const auto& [name, value] : database_.attributes(number)) {
      if (value.empty() || name == "predecessors" || name == "successor") continue;
      is_scheme(name) ? fmt::print("  {}:{}\n", name, value) : fmt::print("  {:<18} {}\n", name, value);
    }
    print_related("predecessors", related(number, "predecessors", "successor"));
    print_related("successor", related(number, "successor", "predecessors"));
  }

 private:
  std::set<std::string> schemes() const {
    std::set<std::string> schemes;
    for (uint32_t entry = 0; entry < entries_; ++entry) {
      for (const auto& [name, value] : database_.attributes(entry)) {
        if (is_scheme(name)) schemes.emplace(name);
      }
    }
    return schemes;
  }

  // The entries that this one names in `forth`, and those that name it in `back`.
  std::vector<uint32_t> related(uint32_t number, const std::string& forth, const std::string& back) const {
    const std::string_view key = view(database_.entry(number).key);
    const std::string_view named = database_.attribute(number, forth).value_or("");
    std::vector<uint32_t> related;
    for (uint32_t other = 0; other < entries_; ++other) {
      if (lists(named, view(database_.entry(other).key)) || lists(database_.attribute(other, back).value_or(""), key))
        related.push_back(other);
    }
    return related;
  }

  void print_related(std::string_view label, const std::vector<uint32_t>& entries) const {
    for (uint32_t number : entries) {
      const nhan_entry entry = database_.entry(number);
      fmt::print("  {:<18} {}  {}\n", label, view(entry.key), view(entry.name));
      label = "";
    }
  }

  const Database& database_;
  uint32_t entries_;
};

Exit look_up(const LookupOptions& options) {
  const Database database = open_database(options.database);
  const Lookup lookup(database);
  const std::vector<uint32_t> found = lookup.find(options.query);
  if (found.empty()) throw Problem(Exit::partly, "no entry has the key, name or code '" + options.query + "'");
  for (uint32_t entry : found) lookup.print(entry);
  return Exit::done;
}

constexpr const char* epilogue =
    R"(Names are found however they are written: in any case, tone placement and Unicode form. Codes are written
scheme:code, for the schemes share numbers: code_2008:24 is Bắc Giang, code_2025:24 is Bắc Ninh. A bare code shows
the entries of the schemes code_*, iso and wikidata. The exit code is 1 where nothing is found.

Examples:
  nhan lookup "Hải Dương"
  nhan lookup city:hai-duong
  nhan lookup code_2025:24
  nhan lookup VN-61)";

}  // namespace

void add_lookup(CLI::App& app, Run& run) {
  const auto options = std::make_shared<LookupOptions>();
  CLI::App* command = app.add_subcommand("lookup", "Show the entries behind a key, a name or a code.");
  command->footer(epilogue);
  command->add_option("QUERY", options->query, "A key, a name, a code, or scheme:code")->required()->type_name("");
  add_database_options(*command, options->database);
  command->callback([options, &run] { run = [options] { return look_up(*options); }; });
}

}  // namespace nhan::cli
