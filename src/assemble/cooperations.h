// Cooperations: which places a document reports as cooperating, meeting or signing, in which fields, by what instrument, when.
//
// A sentence reports one where it names two or more units (provinces, or cities in their own right) as parties, by the cues of records.tsv: "giữa X và Y"
// beside an act, "X và Y ký kết", "X làm việc với Y". A sentence that speaks of a cooperation told before ("hai địa phương", another act) adds its fields,
// instrument and date; as long as none is told, it tells of the units that were counted or listed before, or of the only two provinces of a sentence. Places
// that are only named are no parties; but the page's own province may be one without a name, "tỉnh ký bản ghi nhớ với X", and guests told before, "đoàn đến làm
// việc tại X".
#pragma once

#include <span>
#include <vector>

#include "assemble/parties.h"
#include "assemble/results.h"
#include "assemble/sentence.h"
#include "base/buffer.h"
#include "resolve/block.h"

namespace nhan::assemble {

class Cooperations {
 public:
  Cooperations(const database::Database& database, const Cues& cues) : database_(database), cues_(cues), sentences_(database, cues) {}

  void restart();
  void take(const resolve::Block& block, std::span<const Span> spans, Results& results);
  void finish(Results& results);

 private:
  // What a document may tell; past these caps nothing is added.
  static constexpr size_t most_told = 32, most_fields = 64, most_evidence = 64;
  static constexpr size_t nothing = SIZE_MAX;
  struct Told {
    Buffer<Span> parties, fields, evidence;
    Span agreement, date;
    Span later;  // a date of a sentence that goes on with it
  };
  class Reader;

  size_t take_paragraph(const resolve::Block& block, std::span<const Span> spans, FoldedRange range, size_t first);
  bool may_go_on() const { return count_ > 0 || !both_.empty(); }
  // Whether only units of a list are remembered: nothing but an agreement makes them parties.
  bool knows_a_list() const { return count_ == 0 && !both_.empty() && both_[0].cue == 0; }
  bool may_report(const resolve::Block& block) const;
  size_t find(std::span<const Span> parties) const;
  bool is_same(const Span& one, const Span& other) const;
  void name_municipalities(Buffer<Span>& known, std::span<const Span> parties) const;
  size_t open(std::span<const Span> parties);
  void find_home(std::span<const Span> spans);
  void find_day(const resolve::Block& block, std::span<const Span> spans);
  void add_field(Told& told, const Span& field);
  Spans pooled(const Buffer<Span>& spans, Results& results) const;

  const database::Database& database_;
  const Cues& cues_;
  Sentences sentences_;
  Parties parties_;
  std::vector<Told> told_;  // the first `count_` are of this document; the others keep their memory
  size_t count_ = 0;
  size_t current_ = nothing;  // the one last spoken of
  Buffer<Span> both_;         // units counted before any cooperation is told: "hai tỉnh X và Y"
  Buffer<Span> found_;
  Buffer<size_t> pairs_;  // those that the sentence at hand tells of at once
  bool headed_ = false;   // they stand above a document, and nothing yet below
  bool listing_ = false;  // the last paragraph spoke of one and heads a list, or is an item of such a list
  Span home_;             // the province that the page tells of: the one told first
  Span guests_;           // the unit whose delegation was told last
  Span day_;              // when what the document reports took place, as it tells first
};

}  // namespace nhan::assemble
