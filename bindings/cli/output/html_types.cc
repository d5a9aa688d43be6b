// A type has a hue and a saturation; html_page.h derives the colours for light, dark and paper from these.
#include "cli/output/html_types.h"

#include <iterator>

#include "cli/output/html_text.h"
#include "cli/output/output.h"

namespace nhan::cli {
namespace {

struct Shade {
  int hue, saturation;
};

// By type, far enough apart to be told from their neighbours; dates are grey. Types of users walk the circle by the golden angle.
constexpr Shade shades[] = {{0, 0}, {212, 85}, {184, 60}, {42, 90}, {18, 80}, {142, 50}, {272, 65}, {328, 70}, {220, 10}, {82, 55}};

Shade shade_of(size_t type) {
  return type < std::size(shades) ? shades[type] : Shade{static_cast<int>(static_cast<double>(type) * 137.5) % 360, 55};
}

}  // namespace

void append_type_styles(fmt::memory_buffer& out, size_t count) {
  for (size_t type = 1; type <= count; ++type) {
    const Shade shade = shade_of(type);
    fmt::format_to(fmt::appender(out), ".t{0} {{ --h: {1}; --s: {2}% }}\n", type, shade.hue, shade.saturation);
    fmt::format_to(fmt::appender(out),
                   "body:has(#show{0}:not(:checked)) mark.t{0} {{ background: none; box-shadow: none; pointer-events: none }}\n", type);
  }
}

void append_type_legend(fmt::memory_buffer& out, std::span<const std::string_view> names) {
  append(out, "<div class=\"legend\">\n");
  for (size_t type = 1; type <= names.size(); ++type) {
    fmt::format_to(fmt::appender(out), "<label class=\"t{0}\"><input type=\"checkbox\" id=\"show{0}\" checked>", type);
    append_escaped(out, names[type - 1]);
    append(out, "</label>\n");
  }
  append(out, "</div>\n");
}

}  // namespace nhan::cli
