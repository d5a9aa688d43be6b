// News: text that looks like Vietnamese news to a machine and means nothing, so that anyone can measure without a corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nhan.hpp>
#include <string>
#include <vector>

namespace nhan::bench {

enum class Subject : uint8_t { general, cooperation };  // 6 spans a KB, and 14: what news on cooperation of provinces has

// Documents of `bytes` together: everyday words, names and titles from the database's gazetteers. Lengths of syllables, sentences, paragraphs and documents,
// marks, capitals, figures and names are as frequent as in 20 MB of real news. The same seed gives the same text.
std::vector<std::string> news(const Database& database, size_t bytes, Subject subject, uint64_t seed);

}  // namespace nhan::bench
