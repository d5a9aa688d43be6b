// Cluster: the code points between two places where NFC can be cut, folded together by ICU. The exact path of folding, for all that is not
// plain Vietnamese.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace nhan::text {

inline constexpr size_t longest_cluster = 64;  // code points of a source that are normalised together

// Whether NFC of what stands before `code` never depends on it or what follows it.
bool begins_cluster(char32_t code);

// Whether the code point alone is NFC; its fold_code is then too.
bool is_nfc(char32_t code);

// One code point: lower case, one form for dashes and for apostrophes, đ for Ð.
char32_t fold_code(char32_t code);

// Whether fold_code changes it because it is a capital.
bool is_capital(char32_t code);

// The code points of a folded cluster. NFC makes at most three UTF-16 units of each unit, and a unit is at most one code point.
struct FoldedCluster {
  static constexpr size_t most = 2 * 3 * longest_cluster;
  char32_t codes[most];
  size_t size = 0;
  bool capital = false;
};

// NFC, fold_code for each, NFC again where that changed something. REQUIRES: source.size() <= longest_cluster, no surrogates.
void fold_cluster(std::span<const char32_t> source, FoldedCluster& out);

}  // namespace nhan::text
