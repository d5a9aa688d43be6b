// JSON Lines over simdjson's document model, which checks every line whole; its on-demand face would accept what it does not look at.
#include "cli/input/objects.h"

#include <fmt/format.h>

#include <charconv>
#include <cstring>
#include <optional>

#include "cli/input/lines.h"

namespace nhan::cli {
namespace {

namespace dom = simdjson::dom;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::span<char> without_byte_order_mark(std::span<char> line) {
  return std::string_view(line.data(), line.size()).starts_with(byte_order_mark) ? line.subspan(byte_order_mark.size()) : line;
}

// The value of the four hexadecimal digits of a \u escape at line[at], or none where there is no such escape.
std::optional<unsigned> unicode_escape(std::span<const char> line, size_t at) {
  if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u') return std::nullopt;
  unsigned value = 0;
  const char* digits = line.data() + at + 2;
  const auto [end, error] = std::from_chars(digits, digits + 4, value, 16);
  if (error != std::errc() || end != digits + 4) return std::nullopt;
  return value;
}

bool high_surrogate(std::optional<unsigned> value) { return value && *value >> 10 == 0xD800 >> 10; }
bool low_surrogate(std::optional<unsigned> value) { return value && *value >> 10 == 0xDC00 >> 10; }

// Writes \ufffd over each \u escape that is half a surrogate pair (scripts that cut strings leave them; strict parsers refuse the line).
// Returns whether there was one.
bool mend_lone_surrogates(std::span<char> line) {
  bool mended = false;
  for (size_t at = 0; at < line.size();) {
    if (line[at] != '\\') {
      ++at;
      continue;
    }
    const std::optional<unsigned> value = unicode_escape(line, at);
    if (high_surrogate(value) && low_surrogate(unicode_escape(line, at + 6))) {
      at += 12;
    } else if (high_surrogate(value) || low_surrogate(value)) {
      std::memcpy(line.data() + at, "\\ufffd", 6);
      mended = true;
      at += 6;
    } else {
      at += 2;  // the escaped character as well: in \\ud800 the first backslash escapes the second
    }
  }
  return mended;
}

dom::object parse_object(dom::parser& parser, std::span<char> line) {
  dom::element root;
  simdjson::error_code error = parser.parse(line.data(), line.size(), false).get(root);
  if (error == simdjson::STRING_ERROR && mend_lone_surrogates(line)) error = parser.parse(line.data(), line.size(), false).get(root);
  if (error) throw BrokenLine(fmt::format("can't be read as JSON: {}", simdjson::error_message(error)));
  dom::object object;
  if (root.get(object)) throw BrokenLine("not a JSON object; each line must be one, {\"id\": ..., ...}");
  return object;
}

}  // namespace

void report_broken(const std::string& file, uint64_t line, const BrokenLine& problem, OnError on_error) {
  const std::string message = fmt::format("{}:{}: {}", file, line, problem.what());
  if (on_error == OnError::fail) throw Problem(problem.exit(), message + " (--on-error skip goes on behind such lines)");
  fmt::print(stderr, "nhan: {}; line skipped\n", message);
}

uint64_t read_objects(File& file, OnError on_error, const TakeObject& take) {
  Lines lines(file, simdjson::SIMDJSON_PADDING);
  dom::parser parser;
  uint64_t skipped = 0;
  while (std::optional<std::span<char>> line = lines.next()) {
    if (lines.number() == 1) line = without_byte_order_mark(*line);
    if (blank({line->data(), line->size()})) continue;
    try {
      take(parse_object(parser, *line), lines.number());
    } catch (const BrokenLine& problem) {
      report_broken(file.name(), lines.number(), problem, on_error);
      ++skipped;
    }
  }
  return skipped;
}

Id id_of(const dom::object& object, const std::string& field, uint64_t line) {
  dom::element id;
  if (object.at_key(field).get(id) || id.is_null()) return {std::to_string(line), true};
  if (id.is<int64_t>() || id.is<uint64_t>() || id.is<double>()) return {simdjson::minify(id), true};
  std::string_view words;
  if (id.get(words)) throw BrokenLine(fmt::format("field \"{}\" is neither a string nor a number", field));
  return {std::string(words), false};
}

}  // namespace nhan::cli
