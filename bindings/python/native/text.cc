// Scratch memory, and which texts need it.
#include "text.h"

#include <cstring>

#include "utf8.h"

namespace nhan::python {
namespace {

constexpr size_t batch_bytes = 1 << 20;  // of scratch memory a crossing
constexpr size_t batch_texts = 512;

}  // namespace

Text::Text(PyObject* given) : object_(Reference::to(given)) {
  if (PyUnicode_Check(given)) {
    checked(PyUnicode_READY(given));
    width_ = PyUnicode_IS_ASCII(given) ? 0 : PyUnicode_KIND(given);
    data_ = PyUnicode_DATA(given);
    length_ = static_cast<size_t>(PyUnicode_GET_LENGTH(given));
    return;
  }
  if (!PyBytes_Check(given)) {
    if (!PyObject_CheckBuffer(given)) raise(PyExc_TypeError, "a text must be str or bytes, not %.100s", Py_TYPE(given)->tp_name);
    object_ = checked(PyBytes_FromObject(given));
  }
  width_ = 0;
  data_ = PyBytes_AS_STRING(object_.get());
  length_ = static_cast<size_t>(PyBytes_GET_SIZE(object_.get()));
}

size_t Text::utf8_room() const { return plain() ? 0 : python::utf8_room(data_, length_, width_); }

size_t Text::write_utf8(char* out) const { return python::write_utf8(data_, length_, width_, out); }

char* Scratch::room(size_t size) {
  if (size > capacity_) {
    memory_.reset();
    capacity_ = 0;
    memory_ = std::unique_ptr<char[]>(new char[size]);
    capacity_ = size;
  }
  return memory_.get();
}

std::string_view Scratch::utf8(const Text& text) {
  if (text.plain()) return text.plain_utf8();
  char* out = room(text.utf8_room());
  return {out, text.write_utf8(out)};
}

const Scratch::Batch& Scratch::utf8(const std::vector<Text>& texts, size_t first) {
  size_t last = first, total = 0;
  for (; last < texts.size() && last - first < batch_texts && (last == first || total < batch_bytes); ++last)
    total += texts[last].utf8_room();
  char* out = room(total);
  batch_.begins.clear();
  batch_.lengths.clear();
  for (size_t i = first; i < last; ++i) {
    const bool plain = texts[i].plain();
    const std::string_view utf8 = plain ? texts[i].plain_utf8() : std::string_view(out, texts[i].write_utf8(out));
    batch_.begins.push_back(utf8.data());
    batch_.lengths.push_back(utf8.size());
    if (!plain) out += utf8.size();
  }
  return batch_;
}

}  // namespace nhan::python
