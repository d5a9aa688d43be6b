// Terminal: what standard output can show.
#pragma once

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace nhan::cli {

inline bool is_terminal() { return isatty(STDOUT_FILENO) == 1; }

// Colours are for terminals, unless the user asks for none (no-color.org) or the terminal is a dumb one.
inline bool terminal_has_colours() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal && std::strcmp(terminal, "dumb") == 0;
  return is_terminal() && !(no_colour && *no_colour) && !dumb;
}

// A width to read at, where there is no terminal that has one.
inline size_t terminal_width() {
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
  return known ? size.ws_col : 100;
}

}  // namespace nhan::cli
