// UTF-8 from CPython's one, two or four bytes a code point. Vietnamese takes two; its lengths alternate so much that branches would be
// mispredicted at every other word, so all three forms are computed and one is chosen.
#include "text.h"

#include <cstdint>
#include <cstring>

namespace nhan::python {
namespace {

constexpr size_t slack = 4;              // a store of four bytes may begin at the last one
constexpr size_t batch_bytes = 1 << 18;  // of UTF-8 a crossing: as much as stays in the processor's cache
constexpr size_t batch_texts = 512;

constexpr bool surrogate(uint32_t point) { return (point & 0xFFFFF800) == 0xD800; }

template <class Unit>
size_t size_of(const Unit* text, size_t length) {
  size_t size = length;
  for (size_t i = 0; i < length; ++i) {
    size += text[i] >= 0x80;
    if constexpr (sizeof(Unit) > 1) size += text[i] >= 0x800;
    if constexpr (sizeof(Unit) > 2) size += text[i] >= 0x10000;
  }
  return size;
}

// Little-endian words of up to four bytes.
constexpr uint32_t two_bytes(uint32_t point) { return 0x80C0 | point >> 6 | (point & 0x3F) << 8; }
constexpr uint32_t three_bytes(uint32_t point) { return 0x8080E0 | point >> 12 | (point >> 6 & 0x3F) << 8 | (point & 0x3F) << 16; }
constexpr uint32_t four_bytes(uint32_t point) {
  return 0x808080F0 | point >> 18 | (point >> 12 & 0x3F) << 8 | (point >> 6 & 0x3F) << 16 | (point & 0x3F) << 24;
}

void store(char* out, uint32_t word) {
  if constexpr (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__) word = __builtin_bswap32(word);
  std::memcpy(out, &word, sizeof word);
}

template <class Unit>
void write(const Unit* text, size_t length, char* out) {
  for (size_t i = 0; i < length; ++i) {
    uint32_t point = text[i];
    if constexpr (sizeof(Unit) > 1) point = surrogate(point) ? 0xFFFD : point;
    uint32_t word = point < 0x80 ? point : two_bytes(point);
    size_t size = 1 + (point >= 0x80);
    if constexpr (sizeof(Unit) > 1) {
      word = point < 0x800 ? word : three_bytes(point);
      size += point >= 0x800;
    }
    if constexpr (sizeof(Unit) > 2) {
      word = point < 0x10000 ? word : four_bytes(point);
      size += point >= 0x10000;
    }
    store(out, word);
    out += size;
  }
}

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

size_t Text::utf8_size() const {
  switch (width_) {
    case 1: return size_of(static_cast<const Py_UCS1*>(data_), length_);
    case 2: return size_of(static_cast<const Py_UCS2*>(data_), length_);
    case 4: return size_of(static_cast<const Py_UCS4*>(data_), length_);
    default: return length_;
  }
}

void Text::write_utf8(char* out) const {
  switch (width_) {
    case 1: return write(static_cast<const Py_UCS1*>(data_), length_, out);
    case 2: return write(static_cast<const Py_UCS2*>(data_), length_, out);
    case 4: return write(static_cast<const Py_UCS4*>(data_), length_, out);
    default: std::memcpy(out, data_, length_);
  }
}

char* Scratch::room(size_t size) {
  if (size + slack > capacity_) {
    memory_.reset();
    capacity_ = 0;
    memory_ = std::unique_ptr<char[]>(new char[size + slack]);
    capacity_ = size + slack;
  }
  return memory_.get();
}

std::string_view Scratch::utf8(const Text& text) {
  if (text.plain()) return text.plain_utf8();
  const size_t size = text.utf8_size();
  char* out = room(size);
  text.write_utf8(out);
  return {out, size};
}

const Scratch::Batch& Scratch::utf8(const std::vector<Text>& texts, size_t first) {
  batch_.lengths.clear();
  size_t total = 0;
  for (size_t i = first; i < texts.size() && batch_.lengths.size() < batch_texts && (i == first || total < batch_bytes); ++i) {
    batch_.lengths.push_back(texts[i].utf8_size());
    total += batch_.lengths.back();
  }
  char* out = room(total);
  batch_.begins.clear();
  for (size_t i = 0; i < batch_.lengths.size(); ++i) {
    const Text& text = texts[first + i];
    batch_.begins.push_back(text.plain() ? text.plain_utf8().data() : out);
    if (text.plain()) continue;
    text.write_utf8(out);
    out += batch_.lengths[i];
  }
  return batch_;
}

}  // namespace nhan::python
