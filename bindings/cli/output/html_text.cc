// Escaping: runs of plain bytes are copied whole.
#include "cli/output/html_text.h"

#include "cli/output/output.h"

namespace nhan::cli {
namespace {

std::string_view entity_of(char character) {
  switch (character) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return {};
  }
}

}  // namespace

void append_escaped(fmt::memory_buffer& out, std::string_view text) {
  size_t copied = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string_view entity = entity_of(text[at]);
    if (entity.empty()) continue;
    append(out, text.substr(copied, at - copied));
    append(out, entity);
    copied = at + 1;
  }
  append(out, text.substr(copied));
}

}  // namespace nhan::cli
