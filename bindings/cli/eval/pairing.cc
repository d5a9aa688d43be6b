// Pairing by id; each span is laid on the text before anything is counted, since offsets in the wrong unit would score as bad predictions.
#include "cli/eval/pairing.h"

#include <fmt/format.h>

#include <unordered_map>

#include "cli/eval/text_offsets.h"

namespace nhan::cli {
namespace {

// What to mend where offsets do not fit: nearly always they count something else.
std::string_view hint(Unit unit) {
  switch (unit) {
    case Unit::bytes: return "offsets are read as bytes, which --offsets changes";
    case Unit::utf16: return "offsets are read as UTF-16 units, which --offsets changes";
    default: return "offsets are read as code points, which --offsets changes";
  }
}

// Spans of one file whose words are not those of the text.
struct Strangers {
  size_t count = 0;
  std::string first;
};

void lay(EvalSpan& span, const TextOffsets& offsets, Unit unit) {
  const std::optional<size_t> first = offsets.byte(span.begin);
  const std::optional<size_t> last = offsets.byte(span.end);
  const auto name = [&] { return fmt::format("the {} {}..{}", span.type, span.begin, span.end); };
  if (span.end > offsets.length())
    throw BrokenLine(fmt::format("{} ends behind the text, which ends at {}; {}", name(), offsets.length(), hint(unit)));
  if (!first || !last) throw BrokenLine(fmt::format("{} cuts a character; {}", name(), hint(unit)));
  span.first_byte = *first;
  span.last_byte = *last;
}

void lay_all(Annotated& document, std::string_view text, const TextOffsets& offsets, Unit unit, Strangers& strangers) {
  for (EvalSpan& span : document.spans) {
    lay(span, offsets, unit);
    const std::string_view words = text.substr(span.first_byte, span.last_byte - span.first_byte);
    if (span.words.empty()) span.words = words;
    if (span.words == words) continue;
    if (strangers.count++ == 0)
      strangers.first = fmt::format("line {}: {} {}..{} is said to be '{}', where the text has '{}'", document.line, span.type, span.begin,
                                    span.end, span.words, words);
  }
}

void report(const std::string& file, const Strangers& strangers, Unit unit) {
  if (strangers.count == 0) return;
  fmt::print(stderr, "nhan: {}: {} {} other words than the text has there; {}\n  {}\n", file, strangers.count,
             strangers.count == 1 ? "span says" : "spans say", hint(unit), strangers.first);
}

// Runs `use`; false where the line it looks at is broken and may be skipped.
template <class Use>
bool holds(const AnnotatedFile& file, const Annotated& document, OnError on_error, uint64_t& skipped, Use use) {
  try {
    use();
    return true;
  } catch (const BrokenLine& broken) {
    report_broken(file.name, document.line, broken, on_error);
    ++skipped;
    return false;
  }
}

class Pairer {
 public:
  Pairer(AnnotatedFile& gold, AnnotatedFile& predicted, Unit unit, OnError on_error)
      : gold_(gold), predicted_(predicted), unit_(unit), on_error_(on_error) {
    pairing_.skipped = gold.skipped + predicted.skipped;
    for (Annotated& document : predicted.documents) waiting_.emplace(document.id, &document);
  }

  Pairing pair() {
    for (Annotated& document : gold_.documents) take(document);
    for (const Annotated& document : predicted_.documents) {
      if (waiting_.contains(document.id)) pairing_.unknown.push_back(document.id);
    }
    report(gold_.name, gold_strangers_, unit_);
    report(predicted_.name, predicted_strangers_, unit_);
    return std::move(pairing_);
  }

 private:
  void take(Annotated& gold) {
    Annotated* predicted = take_prediction(gold.id);
    DocumentPair pair;
    if (!gold.text && predicted) gold.text = predicted->text;
    pair.has_text = gold.text.has_value();
    const std::string_view text = pair.has_text ? std::string_view(*gold.text) : std::string_view();
    const TextOffsets offsets(text, unit_);
    const auto lay_gold = [&] { lay_all(gold, text, offsets, unit_, gold_strangers_); };
    if (pair.has_text && !holds(gold_, gold, on_error_, pairing_.skipped, lay_gold)) return;
    const auto lay_predicted = [&] {
      if (predicted->text && *predicted->text != text)
        throw BrokenLine(fmt::format("its text is not that of {}:{}", gold_.name, gold.line));
      lay_all(*predicted, text, offsets, unit_, predicted_strangers_);
    };
    if (predicted && pair.has_text && !holds(predicted_, *predicted, on_error_, pairing_.skipped, lay_predicted)) predicted = nullptr;
    if (!predicted) pairing_.unpredicted.push_back(gold.id);
    if (predicted) pair.predicted = std::move(*predicted);
    pair.gold = std::move(gold);
    pairing_.documents.push_back(std::move(pair));
  }

  Annotated* take_prediction(const std::string& id) {
    const auto found = waiting_.find(id);
    if (found == waiting_.end()) return nullptr;
    Annotated* document = found->second;
    waiting_.erase(found);
    return document;
  }

  AnnotatedFile& gold_;
  AnnotatedFile& predicted_;
  Unit unit_;
  OnError on_error_;
  std::unordered_map<std::string, Annotated*> waiting_;  // by id: not yet paired
  Strangers gold_strangers_, predicted_strangers_;
  Pairing pairing_;
};

}  // namespace

Pairing pair_documents(AnnotatedFile gold, AnnotatedFile predicted, Unit unit, OnError on_error) {
  return Pairer(gold, predicted, unit, on_error).pair();
}

}  // namespace nhan::cli
