// Writes the corpus of the benchmarks to standard output, a line break behind each document: for script/bench-bindings.
#include <iostream>

#include "corpus.h"

int main() {
  for (const std::string& document : nhan::bench::corpus()) std::cout << document << '\n';
  return std::cout.flush() ? 0 : 1;
}
