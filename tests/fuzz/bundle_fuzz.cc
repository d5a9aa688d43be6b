// Fuzzes nhan_database_open_memory: any bytes, and any body in a frame whose length and checksum are right.
#include <nhan/nhan.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace {

std::string little_endian(uint64_t value, size_t size) {
  std::string bytes;
  for (size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

// As src/database/bundle_frame.h says; written again, since a fuzzer knows the public header only.
std::string framed(std::string_view body) {
  uint64_t hash = 0xCBF29CE484222325;
  for (const char c : body) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001B3;
  return "NHAN" + little_endian(1, 4) + little_endian(body.size(), 8) + little_endian(hash, 8) + std::string(body);
}

void annotate(nhan_database* database) {
  nhan_annotator* annotator = nullptr;
  if (nhan_annotator_new(database, nullptr, &annotator, nullptr) != NHAN_OK) return;
  const std::string_view text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An ký biên bản ghi nhớ 5 tỷ đồng ngày 1/2/2020.";
  nhan_result result;
  nhan_annotate(annotator, text.data(), text.size(), &result, nullptr);
  nhan_annotator_free(annotator);
}

void open(std::string_view bytes) {
  nhan_database* database = nullptr;
  nhan_error error;
  const nhan_status status = nhan_database_open_memory(bytes.data(), bytes.size(), &database, &error);
  if (status == NHAN_OK)
    annotate(database);
  else if (status == NHAN_INTERNAL)
    std::abort();
  nhan_database_free(database);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  open(bytes);
  open(framed(bytes));
  return 0;
}
