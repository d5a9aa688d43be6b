// Texts of Python as UTF-8. A str is read where it lies and written once into scratch memory; bytes, and str of ASCII alone, are used as they are.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "reference.h"

namespace nhan::python {

// A text that somebody gave, and where its characters lie. Made with the GIL; all else needs none, since what it holds on to never changes.
class Text {
 public:
  // Takes str, bytes, or anything with a buffer, of which it makes bytes. Raises TypeError for all else.
  explicit Text(PyObject* given);

  const Reference& object() const { return object_; }
  // Whether it is UTF-8 already.
  bool plain() const { return width_ == 0; }
  std::string_view plain_utf8() const { return {static_cast<const char*>(data_), length_}; }

  // As utf8_room and write_utf8 of utf8.h; a plain text needs neither.
  size_t utf8_room() const;
  size_t write_utf8(char* out) const;

 private:
  Reference object_;
  const void* data_;
  size_t length_;  // in units of `width_` bytes
  int width_;      // bytes of a code point, as CPython stores them; 0: UTF-8
};

// Memory for the UTF-8 of some texts, used again and again.
class Scratch {
 public:
  // The UTF-8 of a text; lives until the next call.
  std::string_view utf8(const Text& text);

  // The UTF-8 of as many of texts[first ...] as make a reasonable amount at once, at least one. They live until the next call.
  struct Batch {
    std::vector<const char*> begins;
    std::vector<size_t> lengths;
  };
  const Batch& utf8(const std::vector<Text>& texts, size_t first);

 private:
  char* room(size_t size);

  std::unique_ptr<char[]> memory_;
  size_t capacity_ = 0;
  Batch batch_;
};

}  // namespace nhan::python
