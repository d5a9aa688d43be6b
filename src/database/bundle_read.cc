// read_bundle(): rows out of bytes that may be anything. Each row is unpacked by itself under tight limits, so that no count in it can ask
// for much memory.
#include <msgpack.hpp>

#include "base/failure.h"
#include "database/bundle.h"
#include "database/bundle_frame.h"
#include "lexicon/check.h"
#include "lexicon/limits.h"
#include "lexicon/names.h"
#include "text/utf8.h"

namespace nhan::database {
namespace {

[[noreturn]] void fail(const std::string& message) { throw Failure(Status::bundle, "the bundle is no work of this library: " + message); }

// An array being taken apart: each call takes the next field, which must be what is asked for.
class Fields {
 public:
  explicit Fields(const msgpack::object& object) {
    if (object.type != msgpack::type::ARRAY) fail("a value where a list must be");
    next_ = object.via.array.ptr;
    end_ = next_ + object.via.array.size;
  }

  size_t left() const { return static_cast<size_t>(end_ - next_); }

  std::string text() {
    const msgpack::object& object = take();
    if (object.type != msgpack::type::STR) fail("no text where one must be");
    const std::string_view bytes(object.via.str.ptr, object.via.str.size);
    if (!text::is_valid(bytes)) fail("a text that is not UTF-8");
    return std::string(bytes);
  }

  uint64_t number_below(uint64_t limit) {
    const msgpack::object& object = take();
    if (object.type != msgpack::type::POSITIVE_INTEGER || object.via.u64 >= limit)
      fail("no number below " + std::to_string(limit) + " where one must be");
    return object.via.u64;
  }

  template <class Enum, size_t count>
  Enum choice(const std::array<std::string_view, count>&) {
    return static_cast<Enum>(number_below(count));
  }

  bool flag() {
    const msgpack::object& object = take();
    if (object.type != msgpack::type::BOOLEAN) fail("no yes or no where one must be");
    return object.via.boolean;
  }

  Fields list() { return Fields(take()); }

  std::vector<std::string> texts() {
    Fields parts = list();
    std::vector<std::string> out(parts.left());
    for (std::string& part : out) part = parts.text();
    return out;
  }

  void end() const {
    if (left() > 0) fail("a row with too many fields");
  }

 private:
  const msgpack::object& take() {
    if (next_ == end_) fail("a row with too few fields");
    return *next_++;
  }

  const msgpack::object* next_;
  const msgpack::object* end_;
};

class Reader {
 public:
  explicit Reader(std::string_view body) : body_(body) {}

  lexicon::Lexicon run() {
    Fields head = next();
    lexicon_.version = head.text();
    names_ = head.texts();
    size_t counts[6];
    for (size_t& count : counts) count = head.number_below(body_.size());  // every row takes a byte at least
    head.end();
    rows(counts[0], lexicon_.kinds, &Reader::kind);
    if (lexicon_.kinds.size() > lexicon::max_kinds) fail("too many kinds");
    rows(counts[1], lexicon_.entries, &Reader::entry);
    rows(counts[2], lexicon_.compositions, &Reader::composition);
    rows(counts[3], lexicon_.contexts, &Reader::context);
    rows(counts[4], lexicon_.patterns, &Reader::pattern);
    rows(counts[5], lexicon_.records, &Reader::record);
    if (at_ != body_.size()) fail("bytes behind the last row");
    lexicon::Report report(nullptr);
    lexicon::check_rules(lexicon_, report);
    report.settle();
    return std::move(lexicon_);
  }

 private:
  // The next row of the body; it lives until the one after it is asked for.
  Fields next() {
    static constexpr uint32_t depth = 3;  // row, surfaces, surface
    const msgpack::unpack_limit limit(lexicon::max_list, 0, lexicon::max_text, 0, 0, depth);
    const auto refer = [](msgpack::type::object_type, size_t, void*) { return true; };  // texts stay in the body, nothing is copied
    bool referenced = false;
    zone_.clear();
    return Fields(msgpack::unpack(zone_, body_.data(), body_.size(), at_, referenced, refer, nullptr, limit));
  }

  template <class Row>
  void rows(size_t count, std::vector<Row>& out, Row (Reader::*read)(Fields&)) {
    for (size_t i = 0; i < count; ++i) {
      Fields fields = next();
      out.push_back((this->*read)(fields));
      fields.end();
    }
  }

  lexicon::Kind kind(Fields& fields) {
    lexicon::Kind kind;
    kind.name = fields.text();
    kind.type = fields.text();
    if (!lexicon::is_kind_name(kind.name) || !lexicon::is_type_name(kind.type)) fail("a kind or a type by a name that none may have");
    kind.role = fields.choice<lexicon::Role>(lexicon::role_names);
    kind.case_policy = fields.choice<lexicon::CasePolicy>(lexicon::case_policy_names);
    kind.search = fields.choice<lexicon::Search>(lexicon::search_names);
    kind.priority = static_cast<uint8_t>(fields.number_below(256));
    kind.unaccented = fields.flag();
    return kind;
  }

  lexicon::Entry entry(Fields& fields) {
    lexicon::Entry entry;
    entry.key = fields.text();
    entry.kind = static_cast<uint16_t>(fields.number_below(lexicon_.kinds.size()));
    Fields surfaces = fields.list();
    entry.surfaces.reserve(surfaces.left());
    while (surfaces.left() > 0) entry.surfaces.push_back(surface(surfaces.list()));
    if (entry.surfaces.empty()) fail("an entry without a name");
    entry.name = entry.surfaces.front().text;
    Fields attributes = fields.list();
    entry.attributes.reserve(attributes.left());
    while (attributes.left() > 0) entry.attributes.push_back(attribute(attributes.list()));
    return entry;
  }

  lexicon::Surface surface(Fields fields) {
    lexicon::Surface surface;
    surface.text = fields.text();
    surface.tier = static_cast<lexicon::Tier>(fields.number_below(lexicon::tier_count));
    surface.case_policy = fields.choice<lexicon::CasePolicy>(lexicon::case_policy_names);
    fields.end();
    if (surface.text.empty() || surface.text.size() > lexicon::max_surface) fail("a surface that is empty or too long");
    return surface;
  }

  lexicon::Attribute attribute(Fields fields) {
    const std::string& name = names_[fields.number_below(names_.size())];
    lexicon::Attribute attribute{name, fields.text()};
    fields.end();
    return attribute;
  }

  lexicon::Composition composition(Fields& fields) {
    lexicon::Composition rule;
    rule.left = fields.text();
    rule.joiner = fields.text();
    rule.right = fields.text();
    rule.where = fields.text();
    return rule;
  }

  lexicon::Context context(Fields& fields) {
    lexicon::Context rule;
    rule.cues = fields.texts();
    rule.side = fields.choice<lexicon::Side>(lexicon::side_names);
    rule.reach = static_cast<uint8_t>(fields.number_below(256));
    rule.target = fields.text();
    rule.effect = fields.choice<lexicon::Effect>(lexicon::effect_names);
    rule.value = fields.text();
    rule.where = fields.text();
    return rule;
  }

  lexicon::Pattern pattern(Fields& fields) {
    lexicon::Pattern pattern;
    pattern.name = fields.text();
    pattern.type = fields.text();
    pattern.trigger = fields.text();
    pattern.leads = fields.texts();
    pattern.expression = fields.text();
    pattern.where = fields.text();
    return pattern;
  }

  lexicon::RecordCue record(Fields& fields) {
    lexicon::RecordCue record;
    record.cues = fields.texts();
    record.role = fields.text();
    record.value = fields.text();
    record.where = fields.text();
    return record;
  }

  std::string_view body_;
  size_t at_ = 0;
  msgpack::zone zone_;
  std::vector<std::string> names_;
  lexicon::Lexicon lexicon_;
};

}  // namespace

lexicon::Lexicon read_bundle(std::string_view bytes) {
  try {
    return Reader(unframed(bytes)).run();
  } catch (const msgpack::unpack_error& error) {
    fail(error.what());
  } catch (const Failure& failure) {
    if (failure.status() == Status::gazetteer) fail(failure.what());
    throw;
  }
}

}  // namespace nhan::database
