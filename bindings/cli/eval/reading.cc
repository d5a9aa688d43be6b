// Each member is asked for by name, and a line that lacks one, or has it in another form, is broken.
#include "cli/eval/reading.h"

#include <fmt/format.h>

#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "cli/output/json.h"

namespace nhan::cli {
namespace {

namespace dom = simdjson::dom;

// Where in a line something stands, for messages: "spans[3]".
std::string at(std::string_view list, size_t index) { return fmt::format("{}[{}]", list, index); }

std::string string_of(const dom::element& value, const std::string& where) {
  if (value.is_null()) return {};
  std::string_view words;
  if (value.get(words)) throw BrokenLine(fmt::format("{} is not a string", where));
  return std::string(words);
}

std::string required_string(const dom::object& object, const char* name, const std::string& where) {
  dom::element value;
  if (object.at_key(name).get(value)) throw BrokenLine(fmt::format("{} has no \"{}\"", where, name));
  return string_of(value, fmt::format("{}.{}", where, name));
}

std::optional<std::string> optional_string(const dom::object& object, const char* name, const std::string& where) {
  dom::element value;
  if (object.at_key(name).get(value)) return std::nullopt;
  return string_of(value, fmt::format("{}.{}", where, name));
}

uint64_t offset_of(const dom::object& span, const char* name, const std::string& where) {
  uint64_t offset = 0;
  if (span.at_key(name).get(offset)) throw BrokenLine(fmt::format("{}.{} is not a number from 0 on", where, name));
  return offset;
}

// Calls take(element, where) for each item of the list `name`; none where the line has no such list.
template <class Take>
void for_each_item(const dom::object& object, const char* name, const std::string& list, Take take) {
  dom::element member;
  if (object.at_key(name).get(member)) return;
  dom::array items;
  if (member.get(items)) throw BrokenLine(fmt::format("{} is not a list", list));
  size_t index = 0;
  for (const dom::element item : items) take(item, at(list, index++));
}

template <class Take>
void for_each_object(const dom::object& object, const char* name, Take take) {
  for_each_item(object, name, name, [&](const dom::element& item, const std::string& where) {
    dom::object member;
    if (item.get(member)) throw BrokenLine(fmt::format("{} is not an object", where));
    take(member, where);
  });
}

std::vector<std::string> strings_of(const dom::object& object, const char* name, const std::string& where) {
  std::vector<std::string> strings;
  for_each_item(object, name, fmt::format("{}.{}", where, name),
                [&](const dom::element& item, const std::string& place) { strings.push_back(string_of(item, place)); });
  return strings;
}

EvalSpan span_of(const dom::object& object, const std::string& where) {
  EvalSpan span{offset_of(object, "begin", where), offset_of(object, "end", where), required_string(object, "type", where),
                optional_string(object, "id", where).value_or(""), optional_string(object, "text", where).value_or("")};
  if (span.begin >= span.end) throw BrokenLine(fmt::format("{} ends at {} and begins at {}", where, span.end, span.begin));
  return span;
}

std::string json_of(const Id& id) {
  if (id.numeric) return id.text;
  fmt::memory_buffer json;
  append_json(json, id.text);
  return fmt::to_string(json);
}

Annotated annotated_of(const dom::object& object, uint64_t line) {
  dom::array spans;
  if (object.at_key("spans").get(spans)) throw BrokenLine(R"(no list "spans")");
  Annotated document;
  document.id = json_of(id_of(object, "id", line));
  document.line = line;
  document.text = optional_string(object, "text", "text");
  for_each_object(object, "spans",
                  [&](const dom::object& span, const std::string& where) { document.spans.push_back(span_of(span, where)); });
  for_each_object(object, "offices", [&](const dom::object& office, const std::string& where) {
    document.offices.push_back({required_string(office, "person", where), required_string(office, "title", where),
                                optional_string(office, "place", where).value_or("")});
  });
  for_each_object(object, "cooperations", [&](const dom::object& record, const std::string& where) {
    document.cooperations.push_back({strings_of(record, "parties", where), strings_of(record, "fields", where)});
  });
  return document;
}

void demand_spans_once(const std::vector<EvalSpan>& spans) {
  std::set<std::tuple<uint64_t, uint64_t, std::string_view>> seen;
  for (const EvalSpan& span : spans) {
    if (!seen.emplace(span.begin, span.end, span.type).second)
      throw BrokenLine(fmt::format("the {} {}..{} stands twice", span.type, span.begin, span.end));
  }
}

}  // namespace

AnnotatedFile read_annotated(const std::string& path, OnError on_error, Repeats repeats) {
  File file(path);
  AnnotatedFile read{file.name(), {}, 0};
  std::unordered_map<std::string, uint64_t> lines;  // by id
  read.skipped = read_objects(file, on_error, [&](const dom::object& object, uint64_t line) {
    Annotated document = annotated_of(object, line);
    if (repeats == Repeats::broken) demand_spans_once(document.spans);
    const auto [known, is_new] = lines.try_emplace(document.id, line);
    if (!is_new) throw BrokenLine(fmt::format("line {} has the id {} already", known->second, document.id));
    read.documents.push_back(std::move(document));
  });
  return read;
}

}  // namespace nhan::cli
