// Corpus: the texts that are measured, cut and spelled as a question needs them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace nhan::bench {

using Documents = std::vector<std::string>;

// Documents of the file that the environment variable NHAN_CORPUS names, one a line; else 4 MB of generated news (news.h). Made once.
const Documents& corpus();

size_t bytes_of(const Documents& documents);

// The same text as documents of `size` bytes, or a few more: cut at spaces.
Documents of_size(const Documents& documents, size_t size);

// The same documents, every `every`-th of them in NFD.
Documents decomposed(const Documents& documents, size_t every);

}  // namespace nhan::bench
