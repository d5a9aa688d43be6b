// Writing news: paragraphs of sentences of words, with phrases in between that hold a {slot} for each name or figure.
#include "news.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <span>
#include <string_view>

#include "words.h"

namespace nhan::bench {
namespace {

struct Phrase {
  std::string_view text;
  double general, cooperation;  // how many of a thousand steps of a sentence
};
// Frequencies are fitted so that `nhan annotate` finds as many spans of each type as in real news of either subject.
constexpr Phrase phrases[] = {
    {"ông {surname} {name}", 6.8, 10},
    {"chị {surname} {name}", 4.5, 2.4},
    {"{surname} {name} {name}", 6, 4.8},
    {"{rank} {body} {province} {surname} {name}", 1.5, 9},
    {"{rank} {body}", 2.4, 12},
    {"{rank}, {rank} {body}", 0.72, 6},
    {"{body} tỉnh {province}", 1, 2},
    {"{body}", 0.5, 0.5},
    {"tỉnh {province}", 2.1, 10},
    {"tại {province}", 2.8, 6},
    {"hai tỉnh {province} và {province}", 0.42, 7.2},
    {"huyện {district}", 1.4, 3.9},
    {"xã {commune}", 1.4, 2.6},
    {"TP {city}", 1, 3.9},
    {"{field}", 3.6, 33},
    {"{agreement}", 0.05, 2},
    {"ngày {day}/{month}", 4, 4.2},
    {"năm {year}", 3.8, 2.8},
    {"tháng {month}/{year}", 1.5, 1.4},
    {"giai đoạn {year}-{year}", 0.75, 2.8},
    {"{day},{day} tỷ đồng", 1.9, 1.8},
    {"{day}0 triệu đồng", 1.3, 0.9},
    {"Công ty {Word} {Word}", 8, 2.4},
    {"đường {Word} {Word}", 6.4, 2.4},
    {"{Word} {Word} {Word}", 14, 4.8},
    {"{foreign}", 14, 4},
    {"{FOREIGN}", 18, 4.8},
    {"{day}", 27, 7.2},
    {"{day}%", 2.7, 1.2},
    {"{day}h{day}", 1.8, 1.2},
    {"({words})", 5, 3},
    {"\"{words}\"", 5, 2},
    {"- {words} -", 4, 2},
    {": {words};", 2, 2},
};

class Writer {
 public:
  Writer(const Database& database, Subject subject, uint64_t seed) : subject_(subject), random_(seed) {
    const uint32_t entries = database.info().entries;
    for (uint32_t i = 0; i < entries; ++i) {
      const nhan_entry entry = database.entry(i);
      names_[view(entry.kind)].push_back(view(entry.name));
    }
    for (const Phrase& phrase : phrases) total_ += frequency(phrase);
  }

  // Seven of ten documents are a headline and a lead, the others go on as articles.
  std::string document() {
    text_.clear();
    sentence(between(5, 12));
    text_.back() = '\n';
    paragraph(between(1, 2));
    if (chance(0.3)) article(8 + static_cast<uint32_t>(50 * std::pow(fraction(), 2)));
    text_.pop_back();
    return text_;
  }

 private:
  // ---- Chance. The standard's distributions differ from library to library, its generators don't.

  uint32_t below(size_t limit) { return static_cast<uint32_t>((random_() >> 32) * limit >> 32); }
  uint32_t between(uint32_t first, uint32_t last) { return first + below(last - first + 1); }
  double fraction() { return static_cast<double>(random_() >> 11) * 0x1p-53; }
  bool chance(double probability) { return fraction() < probability; }

  // The first ones of a list are as much more frequent as in real text.
  template <class List>
  std::string_view frequent(const List& list) {
    return list[static_cast<size_t>(std::pow(fraction(), 2) * static_cast<double>(std::size(list)))];
  }
  template <class List>
  std::string_view any(const List& list) {
    return list[below(std::size(list))];
  }

  // ---- Text

  // Three of four articles come without their line breaks.
  void article(uint32_t sentences) {
    if (chance(0.75)) return paragraph(sentences);
    for (uint32_t left = sentences; left > 0;) {
      const uint32_t some = std::min(left, between(1, 3));
      paragraph(some);
      left -= some;
    }
  }

  void paragraph(uint32_t sentences) {
    for (uint32_t left = sentences; left > 0; --left) sentence(between(10, 25));
    text_.back() = '\n';
  }

  // A sentence of so many steps, each a word or a phrase.
  void sentence(uint32_t steps) {
    const size_t begin = text_.size();
    for (uint32_t step = 0; step < steps; ++step) {
      if (chance(total_ / 1000))
        fill(phrase());
      else
        word();
      if (step + 1 < steps && chance(0.074)) text_ += ',';
      text_ += ' ';
    }
    text_.pop_back();
    text_ += ". ";
    capitalise(begin);
  }

  void word() {
    const double kind = fraction();
    if (kind < 0.5)
      text_ += frequent(short_words);
    else if (kind < 0.85)
      text_ += frequent(long_words);
    else
      rare();
  }
  void rare() {
    text_ += any(onsets);
    text_ += any(rimes);
  }

  std::string_view phrase() {
    double left = fraction() * total_;
    for (const Phrase& phrase : phrases)
      if ((left -= frequency(phrase)) < 0) return phrase.text;
    return phrases[0].text;
  }
  double frequency(const Phrase& phrase) const { return subject_ == Subject::general ? phrase.general : phrase.cooperation; }

  void fill(std::string_view phrase) {
    while (!phrase.empty()) {
      const size_t open = std::min(phrase.find('{'), phrase.size()), close = std::min(phrase.find('}', open), phrase.size());
      text_ += phrase.substr(0, open);
      if (open < close) slot(phrase.substr(open + 1, close - open - 1));
      phrase.remove_prefix(std::min(close + 1, phrase.size()));
    }
  }

  void slot(std::string_view name) {
    if (name == "day")
      text_ += std::to_string(between(1, 28));
    else if (name == "month")
      text_ += std::to_string(between(1, 12));
    else if (name == "year")
      text_ += std::to_string(between(2008, 2026));
    else if (name == "words")
      words();
    else if (name == "Word" || name == "name")
      capitalised_word();
    else if (name == "foreign")
      foreign('a', between(3, 8));
    else if (name == "FOREIGN")
      foreign('A', between(2, 4));
    else
      text_ += any(names_.at(name));
  }

  void words() {
    word();
    for (uint32_t more = between(1, 4); more > 0; --more) {
      text_ += ' ';
      word();
    }
  }
  void capitalised_word() {
    const size_t begin = text_.size();
    rare();
    capitalise(begin);
  }
  void foreign(char first, uint32_t letters) {
    for (uint32_t i = 0; i < letters; ++i) text_ += static_cast<char>(first + below(26));
  }

  void capitalise(size_t begin) {
    int32_t end = static_cast<int32_t>(begin);
    UChar32 code;
    U8_NEXT(text_.data(), end, static_cast<int32_t>(text_.size()), code);
    std::array<char, U8_MAX_LENGTH> upper;
    int32_t length = 0;
    U8_APPEND_UNSAFE(upper.data(), length, u_toupper(code));
    text_.replace(begin, static_cast<size_t>(end) - begin, upper.data(), static_cast<size_t>(length));
  }

  Subject subject_;
  std::mt19937_64 random_;
  std::map<std::string_view, std::vector<std::string_view>> names_;  // by kind
  double total_ = 0;
  std::string text_;
};

}  // namespace

std::vector<std::string> news(const Database& database, size_t bytes, Subject subject, uint64_t seed) {
  Writer writer(database, subject, seed);
  std::vector<std::string> documents;
  for (size_t written = 0; written < bytes; written += documents.back().size()) documents.push_back(writer.document());
  return documents;
}

}  // namespace nhan::bench
