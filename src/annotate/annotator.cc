// The pipeline: pieces are gathered to whole paragraphs, paragraphs to blocks, and each block goes through the stages in order.
//
// Only barriers (text/barrier.h) and forced cuts (cut.h) end a block, and no rule looks across either. How many paragraphs share a block is a matter of
// speed alone, which is why the results don't depend on the cuts of the caller.
#include "annotate/annotator.h"

#include <algorithm>

#include "annotate/cut.h"
#include "assemble/chains.h"
#include "assemble/persons.h"
#include "assemble/told_abbreviations.h"
#include "resolve/day.h"
#include "resolve/leaves.h"
#include "resolve/overlap.h"
#include "resolve/places.h"
#include "resolve/quantities.h"
#include "resolve/runs.h"
#include "text/barrier.h"
#include "text/fold.h"

namespace nhan::annotate {
namespace {

constexpr size_t block_size = 8192;  // bytes after which a block is closed; twice as many are 1 % slower and take 140 KB more
constexpr size_t carry_step = 4096;  // bytes taken at a time behind a paragraph that is held back

}  // namespace

class Annotator::Pipeline : resolve::Trace {
 public:
  explicit Pipeline(const Annotator& call)
      : options_(call.options),
        document_(call.document),
        block_(call.scratch.block),
        block_spans_(call.scratch.spans),
        results_(call.results),
        listener_(call.listener),
        database_(block_.database) {
    block_.trace = listener_ == nullptr ? nullptr : this;
  }
  ~Pipeline() override { block_.trace = nullptr; }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  void feed(std::string_view piece) {
    while (!piece.empty()) {
      if (document_.carry.empty()) {
        const size_t consumed = run(piece, false);
        document_.carry = piece.substr(consumed);
        return;
      }
      const std::string_view more = piece.substr(0, carry_step);
      document_.carry += more;
      piece.remove_prefix(more.size());
      document_.carry.erase(0, run(document_.carry, false));
    }
  }

  void finish() {
    run(document_.carry, true);
    end_document();
  }

  // As feed and finish, without holding back what has no end yet.
  void annotate(std::string_view text) {
    run(text, true);
    end_document();
  }

 private:
  void end_document() {
    if (options_.records) document_.records.finish(results_);
    tell_records();
  }

  // Annotates all whole paragraphs at the begin of `text` (all of it with `final`); returns how many bytes these are.
  size_t run(std::string_view text, bool final) {
    size_t begin = 0, end = 0;
    for (;;) {
      const Piece piece = next_piece(text.substr(end), final);
      end += piece.length;
      if (end > begin && (piece.length == 0 || piece.forced || end - begin >= block_size)) {
        annotate_block(text.substr(begin, end - begin));
        begin = end;
      }
      if (piece.length == 0) return end;
    }
  }

  struct Piece {
    size_t length;  // 0: nothing more is whole
    bool forced;
  };
  Piece next_piece(std::string_view text, bool final) {
    if (text.empty()) return {0, false};
    const size_t end =
        text::paragraph_end(text.substr(0, longest_paragraph + 1), document_.searched, final && text.size() <= longest_paragraph);
    if (end <= longest_paragraph) {  // text::unknown is beyond any length
      document_.searched = 0;
      return {end, false};
    }
    if (text.size() <= longest_paragraph) return {0, false};
    document_.searched = 0;
    return {forced_cut(text.substr(0, longest_paragraph), block_), true};
  }

  void annotate_block(std::string_view source) {
    source_ = source;
    block_.source = source;
    block_.before = document_.before;
    text::fold(source, block_.folded);
    block_.candidates.clear();
    block_.parts.clear();
    block_.vetoed_titles.clear();
    block_.topics.restart();
    resolve::take_mentions(block_);
    resolve::find_runs(block_);
    resolve::find_places(block_, document_.places);
    assemble::find_chains(block_);
    assemble::find_persons(block_, document_.names);
    block_.candidates.append(block_.places.span());
    resolve::find_leaves(block_);
    assemble::find_told_abbreviations(block_, document_.abbreviations);
    resolve::find_quantities(block_);
    resolve::settle_overlaps(block_);
    emit();
    document_.offsets.advance(source, source.size());
    document_.offsets.next_block();
    const std::string_view folded = block_.folded.view();  // in which all white space is one of two
    if (const size_t last = folded.find_last_not_of(" \n"); last != std::string_view::npos) document_.before = folded[last];
  }

  // ---- Handing out

  void emit() {
    block_spans_.clear();
    for (const Candidate& candidate : block_.candidates) database_.prefetch_spellings(candidate.entry);
    const Candidate* before = nullptr;
    text::OffsetMap::Cursor map(block_.folded.map);
    for (Candidate& candidate : block_.candidates) {
      settle_in_time(candidate);
      block_.tell(candidate, resolve::Verdict::kept, "overlap", "stands");
      block_spans_.push_back(span_of(candidate, map.source(candidate.range), before));
      before = &candidate;
    }
    hand_out_spans();
    if (options_.records) document_.records.take(block_, block_spans_, results_);
  }

  using Candidate = resolve::Candidate;

  // In the order of the text, so that "document" means the dates told so far, whatever the blocks.
  void settle_in_time(Candidate& candidate) {
    if (!document_.as_of.empty()) {
      if (is_place(candidate)) resolve::succeed(database_, candidate, document_.as_of);
    } else if (document_.dated_by_itself && candidate.type == date) {
      document_.as_of = resolve::day_of(block_.folded.view().substr(candidate.range.begin, candidate.range.size()));
    }
  }

  static bool is_place(const Candidate& candidate) { return (candidate.type == province) | (candidate.type == place); }

  void hand_out_spans() {
    if (options_.types == 0) return results_.spans.append(block_spans_.span());
    for (const Span& span : block_spans_)
      if (span.type < 64 && (options_.types >> span.type & 1) != 0) results_.spans.push_back(span);
  }

  Span span_of(const Candidate& candidate, SourceRange range, const Candidate* before) {
    Span span;
    if (candidate.classifier != UINT32_MAX) {
      const uint64_t classifier = document_.offsets.advance(
          source_, std::max<size_t>(block_.folded.map.source_begin(candidate.classifier), document_.offsets.position()));
      span.begin = document_.offsets.advance(source_, range.begin);
      span.classifier = static_cast<uint32_t>(span.begin - classifier);
    } else {
      span.begin = document_.offsets.advance(source_, range.begin);
    }
    span.end = document_.offsets.advance(source_, range.end);
    span.entry = candidate.entry;
    span.type = candidate.type;
    span.flags = candidate.flags;
    if (written_otherwise(candidate, range)) span.flags |= resolve::Flag::folded_form;
    if (before != nullptr && follows(*before, candidate)) span.parent = document_.ordinal - 1;
    span.ordinal = document_.ordinal++;
    if (candidate.part_count > 1) copy_parts(candidate, span);
    return span;
  }

  void copy_parts(const Candidate& candidate, Span& span) {
    span.first_part = static_cast<uint32_t>(results_.parts.size());
    span.part_count = candidate.part_count;
    results_.parts.append(block_.parts.span().subspan(candidate.first_part, candidate.part_count));
  }

  bool written_otherwise(const Candidate& candidate, SourceRange range) const {
    if ((candidate.entry == no_entry) | (candidate.part_count > 1)) return false;
    return !database_.is_spelling(candidate.entry, source_.substr(range.begin, range.size()));
  }

  // A place directly behind a title or body, its classifier aside, is theirs.
  bool follows(const Candidate& before, const Candidate& candidate) const {
    if (!(((before.type == title) | (before.type == body)) & is_place(candidate))) return false;
    const uint32_t begin = std::min(candidate.classifier, candidate.range.begin);
    return begin == before.range.end || (begin == before.range.end + 1 && block_.folded.bytes[before.range.end] == ' ');
  }

  // ---- Explaining: candidates are told with offsets of the document, and records, by what they rest on, at its end.

  void tell(const Candidate& candidate, resolve::Verdict verdict, const char* stage, const std::string& rule) override {
    const SourceRange range = block_.folded.map.source(candidate.range);
    listener_->hear({document_.offsets.at(source_, range.begin), document_.offsets.at(source_, range.end), candidate.entry, candidate.type,
                     verdict, stage, rule});
  }

  void tell_records() {
    if (listener_ == nullptr) return;
    for (size_t i = 0; i < results_.offices.size(); ++i) tell_record("office", i, results_.offices[i].evidence);
    for (size_t i = 0; i < results_.cooperations.size(); ++i) tell_record("cooperation", i, results_.cooperations[i].evidence);
  }

  void tell_record(const char* stage, size_t index, assemble::Spans evidence) {
    for (uint32_t i = evidence.first; i < evidence.first + evidence.count; ++i) {
      const Span& span = results_.pool[i];
      const std::string rule = std::string(stage) + ' ' + std::to_string(index + 1) + ": " + assemble::words_of_bond(span, database_);
      listener_->hear({span.begin, span.end, span.entry, span.type, resolve::Verdict::kept, stage, rule});
    }
  }

  const Options& options_;
  Document& document_;
  resolve::Block& block_;
  Buffer<Span>& block_spans_;
  Results& results_;
  Listener* const listener_;
  const database::Database& database_;
  std::string_view source_;  // of the block at hand
};

void Annotator::feed(std::string_view piece) { Pipeline(*this).feed(piece); }
void Annotator::finish() { Pipeline(*this).finish(); }
void Annotator::annotate(std::string_view text) { Pipeline(*this).annotate(text); }

}  // namespace nhan::annotate
