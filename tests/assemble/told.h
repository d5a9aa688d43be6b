// Told: the records of a text, one line a row, for tests that read like the text.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "annotate/handle.h"
#include "database/bundle.h"

extern "C" const char nhan_builtin_begin[], nhan_builtin_end[];

namespace nhan::assemble {

using Lines = std::vector<std::string>;

inline std::shared_ptr<const database::Database> builtin() {
  static const auto database = std::make_shared<const database::Database>(
      database::read_bundle({nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin)}));
  return database;
}

class Told {
 public:
  explicit Told(std::string_view text) : text_(text), annotator_(builtin(), {}) { annotator_.annotate(text); }

  // "Nguyễn Văn An: Chủ tịch UBND (hai-duong)", in the order of the text; no parentheses where there is no place.
  Lines offices() const {
    Lines lines;
    for (const Office& office : results().offices)
      lines.push_back(words(office.person) + ": " + words(office.title) +
                      (office.place.type == no_type ? "" : " (" + id(office.place) + ")"));
    return lines;
  }

  // "hai-duong + dien-bien: tourism, trade; programme; 17/2": parties and fields sorted; parts that are not told are left out.
  Lines cooperations() const {
    Lines lines;
    for (const Cooperation& cooperation : results().cooperations) {
      std::string line = listed(cooperation.parties, " + ") + ": " + listed(cooperation.fields, ", ");
      if (cooperation.agreement.type != no_type)
        line += "; " + std::string(builtin()->entry(cooperation.agreement.entry).attribute("category"));
      if (cooperation.date.type != no_type) line += "; " + words(cooperation.date);
      lines.push_back(line);
    }
    return lines;
  }

  // The words of a record's evidence, in order.
  Lines evidence(Spans spans) const {
    Lines lines;
    for (uint32_t i = 0; i < spans.count; ++i) lines.push_back(words(results().pool[spans.first + i]));
    return lines;
  }

  const annotate::Results& results() const { return annotator_.results(); }

 private:
  std::string words(const Span& span) const { return text_.substr(span.begin, span.end - span.begin); }

  // Fields are shown by their category, the key up to '/'.
  std::string id(const Span& span) const {
    if (span.entry == no_entry) return "";
    const std::string id(builtin()->entry(span.entry).id);
    return id.substr(0, id.find('/'));
  }

  std::string listed(Spans spans, std::string_view between) const {
    Lines ids;
    for (uint32_t i = 0; i < spans.count; ++i) ids.push_back(id(results().pool[spans.first + i]));
    std::sort(ids.begin(), ids.end());
    std::string line;
    for (const std::string& one : ids) line.append(line.empty() ? "" : between).append(one);
    return line;
  }

  std::string text_;
  annotate::Handle annotator_;
};

}  // namespace nhan::assemble
