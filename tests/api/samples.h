// Samples: Vietnamese texts of our own, and what programs make of such texts on their way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nhan::samples {

// Short texts, each with another kind of trouble in it.
const std::vector<std::string>& texts();

std::string decomposed(std::string_view text);       // NFD
std::string half_decomposed(std::string_view text);  // as Windows code page 1258 writes it: the vowel's shape kept, its tone behind it
std::string with_crlf(std::string_view text);
std::string with_no_break_spaces(std::string_view text);
std::string broken(std::string_view text);         // bytes that are no UTF-8 after every 13th character, the last one cut
std::string one_paragraph(std::string_view text);  // line breaks made spaces, so that nothing says where to cut
std::string without_spaces(std::string_view text);

// All of these made of one text, itself first.
std::vector<std::string> forms(std::string_view text);

}  // namespace nhan::samples
