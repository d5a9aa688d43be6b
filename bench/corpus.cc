// Reading, cutting and decomposing texts.
#include "corpus.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <stdexcept>

#include "news.h"

namespace nhan::bench {
namespace {

constexpr size_t generated_bytes = 4 << 20;

Documents lines_of(const std::string& path) {
  std::ifstream file(path);
  Documents documents;
  for (std::string line; std::getline(file, line);) documents.push_back(line);
  if (documents.empty())
    throw std::runtime_error("NHAN_CORPUS: " + path + " cannot be read or is empty; name a file with one document a line");
  return documents;
}

std::string nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  return out;
}

}  // namespace

const Documents& corpus() {
  static const Documents documents = [] {
    const char* path = std::getenv("NHAN_CORPUS");
    return path != nullptr ? lines_of(path) : news(Database::builtin(), generated_bytes, Subject::general, 1);
  }();
  return documents;
}

size_t bytes_of(const Documents& documents) {
  return std::accumulate(documents.begin(), documents.end(), size_t{0},
                         [](size_t sum, const std::string& text) { return sum + text.size(); });
}

Documents of_size(const Documents& documents, size_t size) {
  std::string all;
  for (const std::string& document : documents) all += document + '\n';
  Documents cut;
  for (size_t begin = 0; begin < all.size();) {
    const size_t end = std::min(all.find(' ', std::min(begin + size, all.size())), all.size());
    cut.push_back(all.substr(begin, end - begin));
    begin = end;
  }
  return cut;
}

Documents decomposed(const Documents& documents, size_t every) {
  Documents out = documents;
  for (size_t i = 0; i < out.size(); i += every) out[i] = nfd(out[i]);
  return out;
}

}  // namespace nhan::bench
