// Unicode forms of names, for gazetteers at build time: is it NFC, and how is it written without diacritics.
#pragma once

#include <string>
#include <string_view>

namespace nhan::text {

// Whether the bytes are well-formed UTF-8 in normalisation form C.
bool is_nfc(std::string_view bytes);

// Without diacritics, "Hải Dương" -> "Hai Duong", "Đắk Lắk" -> "Dak Lak"; case and spacing are kept.
std::string unaccented(std::string_view name);

}  // namespace nhan::text
