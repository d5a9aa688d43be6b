// 16 characters at a time: each becomes a lane of 3 bytes, right-aligned, of which those are packed that its UTF-8 has.
#include "utf16.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace nhan::node {

#if defined(__x86_64__)

bool converts_by_vectors() {
  static const bool has = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2");
  return has;
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt"))) size_t convert_by_vectors(const char16_t* text, size_t units,
                                                                                                  char* utf8) {
  constexpr size_t lanes = 16;
  char* end = utf8;
  __mmask16 surrogates = 0;
  for (size_t at = 0; at < units; at += lanes) {
    const size_t rest = units - at;
    const __mmask16 there = static_cast<__mmask16>(rest < lanes ? (1u << rest) - 1 : 0xFFFF);
    const __m512i code = _mm512_cvtepu16_epi32(_mm256_maskz_loadu_epi16(there, text + at));
    const __m512i tail = _mm512_set1_epi32(0x80), six_bits = _mm512_set1_epi32(0x3F);
    surrogates |= _mm512_cmpeq_epi32_mask(_mm512_and_si512(code, _mm512_set1_epi32(0xF800)), _mm512_set1_epi32(0xD800));
    const __mmask16 two = _mm512_cmpge_epu32_mask(code, _mm512_set1_epi32(0x80));
    const __mmask16 three = _mm512_cmpge_epu32_mask(code, _mm512_set1_epi32(0x800));

    const __m512i upper = _mm512_srli_epi32(code, 6);
    const __m512i third = _mm512_mask_or_epi32(code, two, _mm512_and_si512(code, six_bits), tail);
    const __m512i second =
        _mm512_mask_or_epi32(_mm512_or_si512(upper, _mm512_set1_epi32(0xC0)), three, _mm512_and_si512(upper, six_bits), tail);
    const __m512i first = _mm512_or_si512(_mm512_srli_epi32(code, 12), _mm512_set1_epi32(0xE0));
    const __m512i bytes = _mm512_or_si512(first, _mm512_or_si512(_mm512_slli_epi32(second, 8), _mm512_slli_epi32(third, 16)));

    __m512i used = _mm512_maskz_set1_epi32(there, 0xFF0000);
    used = _mm512_mask_or_epi32(used, two, used, _mm512_set1_epi32(0xFF00));
    used = _mm512_mask_or_epi32(used, three, used, _mm512_set1_epi32(0xFF));
    const __mmask64 packed = _mm512_movepi8_mask(used);
    _mm512_storeu_si512(end, _mm512_maskz_compress_epi8(packed, bytes));
    end += __builtin_popcountll(packed);
  }
  return surrogates ? 0 : static_cast<size_t>(end - utf8);
}

#else

bool converts_by_vectors() { return false; }
size_t convert_by_vectors(const char16_t*, size_t, char*) { return 0; }

#endif

}  // namespace nhan::node
