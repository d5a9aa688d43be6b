// Documents of JSON Lines.
#include "cli/input/jsonl.h"

#include <fmt/format.h>

namespace nhan::cli {
namespace {

std::string_view text_of(const simdjson::dom::object& object, const std::string& field) {
  std::string_view text;
  const simdjson::error_code error = object.at_key(field).get(text);
  if (error == simdjson::NO_SUCH_FIELD)
    throw BrokenLine(fmt::format("no field \"{}\"; name the field of the text with --text-field", field));
  if (error) throw BrokenLine(fmt::format("field \"{}\" is not a string", field));
  return text;
}

}  // namespace

uint64_t read_jsonl(File& file, const JsonlFields& fields, OnError on_error, const TakeDocument& take) {
  return read_objects(file, on_error, [&](const simdjson::dom::object& object, uint64_t line) {
    const std::string_view text = text_of(object, fields.text);
    Id id = id_of(object, fields.id, line);
    take({std::move(id.text), id.numeric, text});
  });
}

}  // namespace nhan::cli
