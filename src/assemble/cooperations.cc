// Reading a document's sentences for cooperations, and handing them out at its end.
#include "assemble/cooperations.h"

#include <algorithm>
#include <array>

#include "assemble/days.h"
#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

// Whether what stands behind the cue still belongs to what stands in front: "tiềm năng về du lịch của X và Y".
bool goes_on(const Token& cue) {
  return cue.role == CueRole::join || cue.role == CueRole::party || cue.role == CueRole::of || (cue.role == CueRole::at && cue.count == 0);
}

void add_once(Buffer<Span>& spans, const Span& span, size_t most) {
  const auto same = [&](const Span& other) { return other.ordinal == span.ordinal; };
  if (spans.size() < most && std::none_of(spans.begin(), spans.end(), same)) spans.push_back(span);
}

}  // namespace

// One paragraph, sentence by sentence.
class Cooperations::Reader {
 public:
  Reader(Cooperations& document, const resolve::Block& block, std::span<const Span> spans)
      : document_(document), block_(block), spans_(spans) {}

  // Whether a cooperation was spoken of.
  bool speaks() const { return scope_ != nothing; }

  // `item`: it is one of a list, whose heading speaks of the cooperation at hand.
  void read(uint32_t begin, uint32_t end, size_t candidate, bool item) {
    if (item) scope_ = document_.current_;
    while (begin < end) {
      const bool listed = document_.knows_a_list(), agreement_enough = listed || document_.home_.type != no_type;
      if ((listed || !document_.may_go_on()) && !document_.sentences_.find_two_units(block_, begin, end, candidate, agreement_enough))
        return;  // nothing is told that it could add to
      const Buffer<Token>& tokens = document_.sentences_.next(block_, begin, end, candidate);
      document_.parties_.read(block_, tokens);
      document_.pairs_.clear();
      const size_t spoken = spoken_of(tokens);
      document_.headed_ = false;
      if (document_.count_ == 0) remember_both();
      if (spoken == nothing) continue;
      scope_ = document_.current_ = spoken;
      add_details(document_.told_[spoken], tokens);
      for (const size_t pair : document_.pairs_)
        if (pair != spoken) add_details(document_.told_[pair], tokens);
    }
  }

 private:
  // The cooperation that the sentence reports or speaks of.
  size_t spoken_of(const Buffer<Token>& tokens) {
    if (!document_.parties_.found().empty()) {
      if (const size_t reported = report(); reported != nothing) return by({Bond::detail}, reported);
    }
    if (document_.headed_ && document_.count_ == 0 && heads_document(tokens)) return by({Bond::detail}, open_both());
    const auto both = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is(CueRole::both); });
    if (both != tokens.end()) {
      if (document_.count_ == 0 && !document_.both_.empty() && document_.both_.size() == both->count && tells_act(tokens))
        return by({Bond::detail_of_talk, both->row()}, open_both());
      return by({Bond::detail_of_talk, both->row()}, named_most(tokens, 2, latest_of(both->count)));
    }
    const auto talk = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.tells_act() || token.is(CueRole::with) || token.is(CueRole::talk);
    });
    if (talk == tokens.end()) return by({Bond::detail_of_paragraph}, scope_);
    return by({Bond::detail_of_talk, talk->row()}, named_most(tokens, 1, document_.current_));
  }

  // "THỎA THUẬN HỢP TÁC": an agreement that begins a line.
  bool heads_document(const Buffer<Token>& tokens) const {
    return !tokens.empty() && tokens[0].what == Token::What::agreement &&
           resolve::begins_any_line(block_, block_.candidates[tokens[0].index].range.begin);
  }

  // Keeps why the sentence's details belong to the cooperation.
  size_t by(Reason reason, size_t told) {
    reason_ = reason;
    return told;
  }

  // The cooperation of which the sentence names the most parties, `least` or more; `fallback` where it names fewer, or as many of its parties.
  size_t named_most(const Buffer<Token>& tokens, size_t least, size_t fallback) const {
    size_t best = fallback, most = fallback == nothing ? 0 : named(document_.told_[fallback], tokens);
    for (size_t i = 0; i < document_.count_; ++i) {
      const size_t count = named(document_.told_[i], tokens);
      if (count >= least && count > most) best = i, most = count;
    }
    return best;
  }

  size_t named(const Told& told, const Buffer<Token>& tokens) const {
    const auto is_named = [&](const Span& party) {
      return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.what == Token::What::unit && block_.candidates[token.index].entry == party.entry;
      });
    };
    return static_cast<size_t>(std::count_if(told.parties.begin(), told.parties.end(), is_named));
  }

  size_t report() {
    Parties& parties = document_.parties_;
    Buffer<Span>& found = document_.found_;
    found.clear();
    const Span absent = absent_party(parties.absent());
    if (absent.type != no_type) found.push_back(bound(absent, parties.reason()));
    for (const uint32_t span : parties.found()) {
      const Span& unit = spans_[span];
      if (absent.type != no_type && unit.entry == absent.entry) continue;
      if (span == parties.guests()) document_.guests_ = unit;
      const Span party = span == parties.seat() ? told_by(unit, block_.database.traits(unit.entry).container) : unit;
      found.push_back(bound(party, parties.reason()));
    }
    if (parties.joins_both()) {
      const size_t known = latest_of(parties.both_count());
      if (known == nothing) return nothing;
      for (const Span& party : document_.told_[known].parties)
        if (std::none_of(found.begin(), found.end(), [&](const Span& other) { return other.entry == party.entry; })) found.push_back(party);
    }
    if (found.size() < 2 || (absent.type == no_type && parties.absent() != Parties::Absent::nobody)) return nothing;
    return parties.in_pairs() ? open_pairs() : open(found);
  }

  size_t open(std::span<const Span> parties) {
    const size_t told = document_.open(parties);
    if (told != nothing)
      for (const Span& party : parties) add_once(document_.told_[told].evidence, party, most_evidence);
    return told;
  }

  // "Đoàn đã đến làm việc tại tỉnh X và tỉnh Y": one cooperation with each.
  size_t open_pairs() {
    const Buffer<Span>& found = document_.found_;
    size_t first = nothing;
    for (size_t i = 1; i < found.size(); ++i) {
      const size_t told = found[i].type == found[0].type ? open(std::array{found[0], found[i]}) : nothing;
      if (first == nothing) first = told;
      if (told != nothing) document_.pairs_.push_back(told);
    }
    return first;
  }

  Span absent_party(Parties::Absent absent) const {
    const Span &home = document_.home_, &guests = document_.guests_;
    if (absent == Parties::Absent::nobody) return {};
    if (absent == Parties::Absent::guests) return guests;
    return home.entry == guests.entry && home.type != no_type ? host() : home;
  }

  // Who received the guests told before; of no type where nobody did.
  Span host() const {
    if (document_.current_ == nothing) return {};
    for (const Span& party : document_.told_[document_.current_].parties)
      if (party.entry != document_.guests_.entry) return party;
    return {};
  }

  // "Lãnh đạo hai tỉnh X và Y dự. Chương trình hợp tác giữa hai tỉnh ...": as long as no cooperation is told, the units named as two may be told of later; so
  // may those of a list, where none are counted: "X, Y và Z góp vốn. Ba tỉnh ký quy chế phối hợp".
  void remember_both() {
    if (document_.parties_.counted().empty()) return;
    const bool listed = document_.parties_.counting_cue() == 0, counted_before = !document_.both_.empty() && document_.both_[0].cue != 0;
    if ((listed && counted_before) || (document_.parties_.counted_apart() && !document_.both_.empty())) return;
    document_.both_.clear();
    document_.headed_ = document_.parties_.head_page();
    for (const uint32_t span : document_.parties_.counted())
      document_.both_.push_back(bound(spans_[span], {Bond::told_before, document_.parties_.counting_cue()}));
  }

  size_t open_both() { return open(document_.both_); }

  // The cooperation of that many parties last opened, else the one last spoken of.
  size_t latest_of(uint8_t parties) const {
    const auto fits = [&](size_t told) { return told != nothing && (parties == 0 || document_.told_[told].parties.size() == parties); };
    if (fits(document_.current_)) return document_.current_;
    for (size_t i = document_.count_; i-- > 0;)
      if (fits(i)) return i;
    return document_.current_;
  }

  void add_details(Told& told, const Buffer<Token>& tokens) {
    bool described = false, stamped = false;  // "Cập nhật: 7/6/2013"
    for (const Token& token : tokens) {
      if (token.mark == ';') described = false;
      if (token.what == Token::What::cue && !goes_on(token)) described = token.role == CueRole::describe;
      if (token.what == Token::What::field && !described) document_.add_field(told, detail(token));
      if (token.what == Token::What::agreement && told.agreement.type == no_type) told.agreement = detail(token);
      if (token.what == Token::What::date && !stamped && is_day(words_of(token)) && !is_of_document(token)) {
        Span& date = reason_.bond == Bond::detail ? told.date : told.later;
        if (date.type == no_type) date = detail(token);
      }
      stamped = token.mark == ':';
    }
  }

  // "Kế hoạch số 12 ngày 15/1 của UBND tỉnh"
  bool is_of_document(const Token& date) const {
    const uint32_t next = block_.syllable_from(block_.candidates[date.index].range.end);
    return block_.follows_directly(next) && document_.cues_.at(block_, block_.syllables().begin(next)).role == CueRole::of;
  }

  Span detail(const Token& token) const { return bound(spans_[token.index], reason_); }

  std::string_view words_of(const Token& token) const {
    const FoldedRange range = block_.candidates[token.index].range;
    return block_.folded.view().substr(range.begin, range.size());
  }

  Cooperations& document_;
  const resolve::Block& block_;
  std::span<const Span> spans_;
  size_t scope_ = nothing;  // what the paragraph has spoken of so far
  Reason reason_;           // of the sentence's details
};

void Cooperations::restart() {
  count_ = 0;
  current_ = nothing;
  both_.clear();
  day_ = home_ = guests_ = {};
  listing_ = headed_ = false;
}

// Read are paragraphs that name two units, and, once a cooperation is told or may be, those that may add to it.
void Cooperations::take(const resolve::Block& block, std::span<const Span> spans, Results&) {
  if (day_.type == no_type) find_day(block, spans);
  if (!may_go_on() && !may_report(block)) return find_home(spans);
  size_t next = 0;  // of the spans
  uint32_t begin = 0;
  for (const uint32_t barrier : block.folded.barriers) {
    next = take_paragraph(block, spans, {begin, barrier}, next);
    begin = barrier + 1;
  }
  take_paragraph(block, spans, {begin, static_cast<uint32_t>(block.folded.view().size())}, next);
}

// Returns the first span behind it.
size_t Cooperations::take_paragraph(const resolve::Block& block, std::span<const Span> spans, FoldedRange range, size_t first) {
  bool units = false, details = false, agreed = false;
  uint32_t unit = no_entry;
  size_t next = first;
  for (; next < spans.size() && block.candidates[next].range.begin < range.end; ++next) {
    agreed = agreed || spans[next].type == agreement;
    details = details || spans[next].type == field || spans[next].type == agreement || spans[next].type == date;
    if (!sentences_.is_unit(block.candidates[next])) continue;
    units = units || (unit != no_entry && unit != spans[next].entry);
    unit = spans[next].entry;
  }
  find_home(spans.subspan(first, next - first));  // not of later paragraphs, which may stand in another block
  if (range.empty()) return next;
  const std::string_view text = block.words(range);
  const bool heads = text.ends_with(':');  // "Hai tỉnh phối hợp trên các lĩnh vực sau:"
  const bool goes_on = !knows_a_list() && may_go_on() && (details || unit != no_entry);
  const bool adds = goes_on || (agreed && (knows_a_list() || unit != no_entry));
  listing_ = listing_ && resolve::begins_with_item(text);
  if (!units && !adds && !(heads && count_ > 0)) return next;
  Reader reader(*this, block, spans);
  reader.read(range.begin, range.end, first, listing_);
  listing_ = listing_ || (heads && reader.speaks());
  return next;
}

// Whether it names two units, or an agreement and one. Without a branch but the loop's: most documents name one or none.
bool Cooperations::may_report(const resolve::Block& block) const {
  uint32_t unit = no_entry;
  size_t changes = 0, agreements = 0;
  for (const resolve::Candidate& candidate : block.candidates) {
    const uint32_t named = sentences_.is_unit(candidate) ? candidate.entry : unit;
    changes += static_cast<size_t>(named != unit);
    agreements += static_cast<size_t>(candidate.type == agreement);
    unit = named;
  }
  return changes + std::min<size_t>(agreements, 1) > 1;
}

void Cooperations::find_home(std::span<const Span> spans) {
  if (home_.type != no_type) return;
  const auto first = std::find_if(spans.begin(), spans.end(), [](const Span& span) { return span.type == province; });
  if (first != spans.end()) home_ = *first;
}

// One unit, or a city and the municipality that it has become, which a headline does not tell apart: "TP Huế" above the day of the page.
bool Cooperations::is_same(const Span& one, const Span& other) const {
  if (one.entry == other.entry) return true;
  if (one.type == other.type) return false;
  const uint32_t unit = one.type == province ? one.entry : other.entry;
  return database_.traits(unit).municipality && database_.entry(one.entry).name == database_.entry(other.entry).name;
}

size_t Cooperations::find(std::span<const Span> parties) const {
  const auto holds = [this](std::span<const Span> all, const Span& party) {
    return std::any_of(all.begin(), all.end(), [&](const Span& other) { return is_same(other, party); });
  };
  for (size_t i = 0; i < count_; ++i) {
    if (told_[i].parties.size() != parties.size()) continue;
    if (std::all_of(parties.begin(), parties.end(), [&](const Span& party) { return holds(told_[i].parties, party); })) return i;
  }
  return nothing;
}

size_t Cooperations::open(std::span<const Span> parties) {
  if (const size_t known = find(parties); known != nothing || count_ == most_told) {
    if (known != nothing) name_municipalities(told_[known].parties, parties);
    return known;
  }
  if (told_.size() == count_) told_.emplace_back();
  Told& told = told_[count_];
  told.parties.assign(parties);
  told.fields.clear();
  told.evidence.clear();
  told.agreement = told.date = told.later = {};
  return count_++;
}

// What was told as a city is the province that it is told as now.
void Cooperations::name_municipalities(Buffer<Span>& known, std::span<const Span> parties) const {
  for (Span& party : known)
    for (const Span& told : parties)
      if (told.type == province && party.type != province && is_same(party, told)) party = told;
}

// "Sáng 12/10, tại Kon Tum, ...", "Chiều nay (12/10)", "Ngày 12/10, ...".
void Cooperations::find_day(const resolve::Block& block, std::span<const Span> spans) {
  constexpr int longest = 3;  // syllables
  const std::string_view view = block.folded.view();
  for (size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].type != date) continue;
    const FoldedRange range = block.candidates[i].range;
    if (!is_day(view.substr(range.begin, range.size()))) continue;
    const std::string_view before = view.substr(0, range.begin);
    const uint32_t front = before.ends_with(" (")    ? range.begin - 2
                           : before.ends_with(" - ") ? range.begin - 3
                                                     : text::previous_end(block.folded, range.begin);
    const Cues::Cue cue = cues_.ending(block, front, CueRole::day, longest);
    if (cue.count == 2 || (cue.count == 1 && mark_at(view, range.end, ','))) {
      day_ = bound(spans[i], {Bond::day_of_page, cue.row});
      return;
    }
  }
}

// One field of each category, the first one named.
void Cooperations::add_field(Told& told, const Span& field) {
  const auto category = [this](const Span& span) {
    const std::string_view key = database_.entry(span.entry).key;
    return key.substr(0, key.find('/'));
  };
  const auto same = [&](const Span& other) { return category(other) == category(field); };
  if (field.entry != no_entry && told.fields.size() < most_fields && std::none_of(told.fields.begin(), told.fields.end(), same))
    told.fields.push_back(field);
}

Spans Cooperations::pooled(const Buffer<Span>& spans, Results& results) const {
  const auto first = static_cast<uint32_t>(results.pool.size());
  results.pool.append(spans.span());
  return {first, static_cast<uint32_t>(spans.size())};
}

void Cooperations::finish(Results& results) {
  for (size_t i = 0; i < count_; ++i) {
    Told& told = told_[i];
    if (told.date.type == no_type) told.date = day_.type != no_type ? day_ : told.later;
    for (const Span& field : told.fields) add_once(told.evidence, field, SIZE_MAX);
    for (const Span* detail : {&told.agreement, &told.date})
      if (detail->type != no_type) add_once(told.evidence, *detail, SIZE_MAX);
    std::sort(told.evidence.begin(), told.evidence.end(), [](const Span& a, const Span& b) { return a.ordinal < b.ordinal; });
    results.cooperations.push_back(
        {pooled(told.parties, results), pooled(told.fields, results), told.agreement, told.date, pooled(told.evidence, results)});
  }
}

}  // namespace nhan::assemble
