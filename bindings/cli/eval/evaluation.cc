// Counting over alignments and rows.
#include "cli/eval/evaluation.h"

#include <algorithm>
#include <unordered_map>

namespace nhan::cli {
namespace {

// As nhan.h numbers them.
constexpr std::array<std::string_view, 9> own_types{"PROVINCE", "PLACE", "TITLE", "BODY", "PERSON", "FIELD", "AGREEMENT", "DATE", "MONEY"};

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0.0; }

class Evaluator {
 public:
  explicit Evaluator(const Pairing& pairing) {
    for (std::string_view type : own_types) add_type(std::string(type));
    for (const DocumentPair& pair : pairing.documents) {
      for (const EvalSpan& span : pair.gold.spans) add_type(span.type);
    }
    const size_t types = evaluation_.types.size();
    by_type_.resize(types);
    evaluation_.verdicts.resize(types);
    evaluation_.confusion.assign(types + 1, std::vector<uint64_t>(types + 1));
    for (const DocumentPair& pair : pairing.documents) add_document(pair);
    finish();
  }

  Evaluation take() { return std::move(evaluation_); }

 private:
  void add_type(const std::string& type) {
    if (number_.try_emplace(type, evaluation_.types.size()).second) evaluation_.types.push_back(type);
  }

  void add_document(const DocumentPair& pair) {
    EvaluatedDocument document;
    document.pair = &pair;
    document.aligned = align(distinct(pair.gold.spans), known(pair.predicted.spans));
    for (const Aligned& aligned : document.aligned) add(aligned);
    document.gold_rows = record_rows(pair.gold);
    document.predicted_rows = record_rows(pair.predicted);
    for (size_t kind = 0; kind < record_names.size(); ++kind) add_rows(kind, document);
    evaluation_.documents.push_back(std::move(document));
  }

  std::vector<const EvalSpan*> known(const std::vector<EvalSpan>& spans) {
    std::vector<const EvalSpan*> kept = distinct(spans);
    std::erase_if(kept, [&](const EvalSpan* span) {
      if (number_.contains(span->type)) return false;
      ++evaluation_.left_out[span->type];
      return true;
    });
    return kept;
  }

  void add(const Aligned& aligned) {
    const size_t nothing = evaluation_.types.size();
    const size_t gold = aligned.gold ? number_.at(aligned.gold->type) : nothing;
    const size_t predicted = aligned.predicted ? number_.at(aligned.predicted->type) : nothing;
    ++evaluation_.confusion[gold][predicted];
    ++evaluation_.verdicts[gold == nothing ? predicted : gold][static_cast<size_t>(aligned.verdict)];
    if (aligned.found()) {
      ++by_type_[gold].tp;
    } else {
      if (aligned.gold) ++by_type_[gold].fn;
      if (aligned.predicted) ++by_type_[predicted].fp;
    }
    count_links(aligned);
  }

  void count_links(const Aligned& aligned) {
    const auto is_province = [](const EvalSpan* span) { return span && span->type == "PROVINCE"; };
    if (aligned.verdict == Verdict::right) {
      linked_.tp += is_province(aligned.gold);
    } else {
      linked_.fn += is_province(aligned.gold);
      linked_.fp += is_province(aligned.predicted);
    }
  }

  void add_rows(size_t kind, EvaluatedDocument& document) {
    const RecordRows& gold = document.gold_rows[kind];
    const RecordRows& predicted = document.predicted_rows[kind];
    Count& count = by_record_[kind];
    for (const auto& [row, words] : gold) {
      ++(predicted.contains(row) ? count.tp : count.fn);
      if (!predicted.contains(row)) document.record_errors.push_back({kind, true, words});
    }
    for (const auto& [row, words] : predicted) {
      if (gold.contains(row)) continue;
      ++count.fp;
      document.record_errors.push_back({kind, false, words});
    }
  }

  void finish() {
    Count all;
    for (size_t type = 0; type < evaluation_.types.size(); ++type) {
      evaluation_.scores.push_back({evaluation_.types[type], by_type_[type]});
      all.add(by_type_[type]);
    }
    evaluation_.scores.push_back({"all types", all});
    evaluation_.scores.push_back({"PROVINCE linked", linked_});
    for (size_t kind = 0; kind < record_names.size(); ++kind)
      evaluation_.scores.push_back({std::string(record_names[kind]), by_record_[kind]});
  }

  Evaluation evaluation_;
  std::unordered_map<std::string, size_t> number_;  // of a type
  std::vector<Count> by_type_;
  Count linked_;
  std::array<Count, record_names.size()> by_record_;
};

}  // namespace

void Count::add(const Count& other) {
  tp += other.tp;
  fp += other.fp;
  fn += other.fn;
}

double Count::precision() const { return ratio(static_cast<double>(tp), static_cast<double>(tp + fp)); }

double Count::recall() const { return ratio(static_cast<double>(tp), static_cast<double>(tp + fn)); }

double Count::f1() const { return ratio(2 * precision() * recall(), precision() + recall()); }

Evaluation evaluate(const Pairing& pairing) { return Evaluator(pairing).take(); }

}  // namespace nhan::cli
