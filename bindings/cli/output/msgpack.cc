// MessagePack: a sequence of two-element arrays [id, result], one a document; docs/msgpack.md describes the result.
#include "cli/output/writer.h"

namespace nhan::cli {
namespace {

void append_big_endian(fmt::memory_buffer& out, uint64_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

// A str of MessagePack, in the shortest of its four forms.
void append_string(fmt::memory_buffer& out, std::string_view text) {
  const int bytes = text.size() < 32 ? 0 : text.size() < 0x100 ? 1 : text.size() < 0x10000 ? 2 : 4;
  const uint64_t head = bytes == 0 ? 0xA0 | text.size() : bytes == 1 ? 0xD9 : bytes == 2 ? 0xDA : 0xDB;
  append_big_endian(out, head, 1);
  append_big_endian(out, text.size(), bytes);
  append(out, text);
}

class MsgpackWriter : public Writer {
 public:
  MsgpackWriter(Unit unit, Output& output) : unit_(unit), output_(output) {}

  Unit unit() const override { return unit_; }

  void write(const Document& document, const Result& result) override {
    append(output_.buffer(), "\x92");  // an array of two
    append_string(output_.buffer(), document.id);
    append(output_.buffer(), result.msgpack(document.text, unit_));
    output_.settle();
  }

 private:
  Unit unit_;
  Output& output_;
};

}  // namespace

std::unique_ptr<Writer> make_msgpack_writer(Unit unit, Output& output) { return std::make_unique<MsgpackWriter>(unit, output); }

}  // namespace nhan::cli
