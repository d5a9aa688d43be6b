// Texts: strings and bytes of JavaScript as UTF-8, one after another in one buffer.
#pragma once

#include <napi.h>

#include <string_view>
#include <vector>

namespace nhan::node {

class Texts {
 public:
  // Adds a string or a Uint8Array. In a string each half of a surrogate pair without its other half becomes U+FFFD, which is one UTF-16 unit
  // and one code point too.
  void add(Napi::Value text);
  // Those added; borrowed, until the next add or clear.
  const std::vector<std::string_view>& views();
  // Forgets them all, and gives back the memory of unusually large ones.
  void clear();

 private:
  void add_string(Napi::String text);
  // Makes room for `size` bytes more.
  char* room(size_t size);

  std::vector<char16_t> units_;
  std::vector<char> buffer_;
  size_t used_ = 0;
  std::vector<size_t> ends_;
  std::vector<std::string_view> views_;
};

}  // namespace nhan::node
