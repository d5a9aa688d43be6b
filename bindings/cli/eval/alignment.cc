// Alignment in three passes; who is paired in one is not asked in the next.
#include "cli/eval/alignment.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "cli/eval/overlaps.h"

namespace nhan::cli {
namespace {

using Place = std::tuple<uint64_t, uint64_t, std::string_view>;

Place place_of(const EvalSpan& span) { return {span.begin, span.end, span.type}; }

bool is_field(const EvalSpan& span) { return span.type == "FIELD"; }

// "energy" of "energy/nang-luong-tai-tao".
std::string_view category_of(const EvalSpan& field) { return std::string_view(field.id).substr(0, field.id.find('/')); }

// How much of two spans they share, from 0 to 1.
double likeness(const EvalSpan& a, const EvalSpan& b) {
  return 2.0 * static_cast<double>(overlap(a, b)) / static_cast<double>(a.end - a.begin + b.end - b.begin);
}

struct Candidate {
  double likeness;
  size_t gold, predicted;
};

class Aligner {
 public:
  Aligner(const std::vector<const EvalSpan*>& gold, const std::vector<const EvalSpan*>& predicted)
      : gold_(gold), predicted_(predicted), overlaps_(predicted), gold_paired_(gold.size()), predicted_paired_(predicted.size()) {
    for (size_t i = 0; i < predicted.size(); ++i) by_place_.emplace(place_of(*predicted[i]), i);
  }

  std::vector<Aligned> align() {
    for (size_t i = 0; i < gold_.size(); ++i) is_field(*gold_[i]) ? pair_field(i) : pair_same(i);
    pair_overlapping(true);
    pair_overlapping(false);
    for (size_t i = 0; i < gold_.size(); ++i) {
      if (!gold_paired_[i]) aligned_.push_back({gold_[i], nullptr, Verdict::missed});
    }
    for (size_t i = 0; i < predicted_.size(); ++i) {
      if (!predicted_paired_[i]) aligned_.push_back({nullptr, predicted_[i], Verdict::spurious});
    }
    std::stable_sort(aligned_.begin(), aligned_.end(),
                     [](const Aligned& a, const Aligned& b) { return place_of(a.span()) < place_of(b.span()); });
    return std::move(aligned_);
  }

 private:
  void pair(size_t gold, size_t predicted, Verdict verdict) {
    gold_paired_[gold] = true;
    predicted_paired_[predicted] = true;
    aligned_.push_back({gold_[gold], predicted_[predicted], verdict});
  }

  void pair_same(size_t gold) {
    const auto same = by_place_.find(place_of(*gold_[gold]));
    if (same == by_place_.end() || predicted_paired_[same->second]) return;
    const bool linked = gold_[gold]->type != "PROVINCE" || gold_[gold]->id == predicted_[same->second]->id;
    pair(gold, same->second, linked ? Verdict::right : Verdict::link);
  }

  void pair_field(size_t gold) {
    for (size_t i : overlaps_.with(*gold_[gold])) {
      if (predicted_paired_[i] || !is_field(*predicted_[i]) || category_of(*gold_[gold]) != category_of(*predicted_[i])) continue;
      return pair(gold, i, Verdict::right);
    }
  }

  void pair_overlapping(bool of_one_type) {
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < gold_.size(); ++i) {
      if (gold_paired_[i]) continue;
      for (size_t j : overlaps_.with(*gold_[i])) {
        if (!predicted_paired_[j] && (gold_[i]->type == predicted_[j]->type) == of_one_type)
          candidates.push_back({likeness(*gold_[i], *predicted_[j]), i, j});
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
    for (const Candidate& candidate : candidates) {
      if (gold_paired_[candidate.gold] || predicted_paired_[candidate.predicted]) continue;
      const Verdict of_type = is_field(*gold_[candidate.gold]) ? Verdict::category : Verdict::boundary;
      pair(candidate.gold, candidate.predicted, of_one_type ? of_type : Verdict::type);
    }
  }

  const std::vector<const EvalSpan*>& gold_;
  const std::vector<const EvalSpan*>& predicted_;
  Overlaps overlaps_;  // with predicted spans
  std::map<Place, size_t> by_place_;
  std::vector<bool> gold_paired_, predicted_paired_;
  std::vector<Aligned> aligned_;
};

}  // namespace

std::vector<Aligned> align(const std::vector<const EvalSpan*>& gold, const std::vector<const EvalSpan*>& predicted) {
  return Aligner(gold, predicted).align();
}

std::vector<const EvalSpan*> distinct(const std::vector<EvalSpan>& spans) {
  std::vector<const EvalSpan*> kept;
  std::map<Place, size_t> known;
  for (const EvalSpan& span : spans) {
    const auto [place, is_new] = known.try_emplace(place_of(span), kept.size());
    if (is_new) {
      kept.push_back(&span);
    } else {
      kept[place->second] = &span;
    }
  }
  return kept;
}

}  // namespace nhan::cli
