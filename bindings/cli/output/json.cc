// Escaping: runs of plain bytes are copied whole; quote, backslash and control characters are escaped, nothing else has to be.
#include "cli/output/json.h"

#include "cli/output/output.h"
#include "cli/output/utf8.h"

namespace nhan::cli {
namespace {

bool plain(unsigned char byte) { return byte >= 0x20 && byte != '"' && byte != '\\' && byte < 0x80; }

void append_escaped(fmt::memory_buffer& out, char byte) {
  switch (byte) {
    case '"': return append(out, "\\\"");
    case '\\': return append(out, "\\\\");
    case '\n': return append(out, "\\n");
    case '\r': return append(out, "\\r");
    case '\t': return append(out, "\\t");
    default: fmt::format_to(fmt::appender(out), "\\u{:04x}", static_cast<unsigned char>(byte));
  }
}

}  // namespace

void append_json(fmt::memory_buffer& out, std::string_view text) {
  out.push_back('"');
  size_t copied = 0;
  for (size_t at = 0; at < text.size();) {
    if (plain(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const CodePoint point = first_code_point(text.substr(at));
    if (point.length == 1 || !point.valid) {
      append(out, text.substr(copied, at - copied));
      point.valid ? append_escaped(out, text[at]) : append(out, "\xEF\xBF\xBD");
      copied = at + point.length;
    }
    at += point.length;
  }
  append(out, text.substr(copied));
  out.push_back('"');
}

}  // namespace nhan::cli
