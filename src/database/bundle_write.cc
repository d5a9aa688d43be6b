// write_bundle(): one MessagePack array per row.
#include <msgpack.hpp>
#include <unordered_map>

#include "database/bundle.h"
#include "database/bundle_frame.h"

namespace nhan::database {
namespace {

using lexicon::Lexicon;

// Attribute names in the order of their first use; rows hold their indexes.
class AttributeNames {
 public:
  explicit AttributeNames(const Lexicon& lexicon) {
    for (const lexicon::Entry& entry : lexicon.entries) {
      for (const lexicon::Attribute& attribute : entry.attributes) {
        if (indexes_.emplace(attribute.name, names_.size()).second) names_.push_back(attribute.name);
      }
    }
  }
  const std::vector<std::string>& all() const { return names_; }
  size_t index(std::string_view name) const { return indexes_.at(name); }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string_view, size_t> indexes_;
};

class Writer {
 public:
  explicit Writer(const Lexicon& lexicon) : names_(lexicon) {
    head(lexicon);
    for (const auto& kind : lexicon.kinds) row(kind);
    for (const auto& entry : lexicon.entries) row(entry);
    for (const auto& rule : lexicon.compositions) fields(rule.left, rule.joiner, rule.right, rule.where);
    for (const auto& rule : lexicon.contexts) row(rule);
    for (const auto& pattern : lexicon.patterns) {
      fields(pattern.name, pattern.type, pattern.trigger, pattern.leads, pattern.expression, pattern.where);
    }
    for (const auto& record : lexicon.records) fields(record.cues, record.role, record.value, record.where);
  }
  std::string_view body() const { return {buffer_.data(), buffer_.size()}; }

 private:
  template <class... Fields>
  void fields(const Fields&... values) {
    packer_.pack_array(sizeof...(values));
    (packer_.pack(values), ...);
  }

  template <class Enum>
  static uint8_t number(Enum value) {
    return static_cast<uint8_t>(value);
  }

  void head(const Lexicon& lexicon) {
    fields(lexicon.version, names_.all(), lexicon.kinds.size(), lexicon.entries.size(), lexicon.compositions.size(),
           lexicon.contexts.size(), lexicon.patterns.size(), lexicon.records.size());
  }

  void row(const lexicon::Kind& kind) {
    fields(kind.name, kind.type, number(kind.role), number(kind.case_policy), number(kind.search), kind.priority, kind.unaccented);
  }

  // The name is the first surface, so it is written once.
  void row(const lexicon::Entry& entry) {
    packer_.pack_array(4);
    packer_.pack(entry.key);
    packer_.pack(entry.kind);
    packer_.pack_array(static_cast<uint32_t>(entry.surfaces.size()));
    for (const auto& surface : entry.surfaces) fields(surface.text, number(surface.tier), number(surface.case_policy));
    packer_.pack_array(static_cast<uint32_t>(entry.attributes.size()));
    for (const auto& attribute : entry.attributes) fields(names_.index(attribute.name), attribute.value);
  }

  void row(const lexicon::Context& rule) {
    fields(rule.cues, number(rule.side), rule.reach, rule.target, number(rule.effect), rule.value, rule.where);
  }

  AttributeNames names_;
  msgpack::sbuffer buffer_;
  msgpack::packer<msgpack::sbuffer> packer_{buffer_};
};

}  // namespace

std::string write_bundle(const Lexicon& lexicon) { return framed(Writer(lexicon).body()); }

}  // namespace nhan::database
