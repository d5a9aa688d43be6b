// Reading a paragraph's spans from left to right, with one chain of titles open at a time.
#include "assemble/offices.h"

#include <algorithm>

#include "assemble/neighbours.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using resolve::Candidate;

// What lies between two spans, honorifics and small words taken out.
enum class Gap : uint8_t { adjacent, mark, list, colon, sentence, words };

bool is_small_word(std::string_view word) {
  static constexpr std::string_view words[] = {"là", "và", "kiêm", "nguyên", "hiện", "cùng", "đồng", "thời", "gồm", "có", "cố"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool ends_sentence(std::string_view text, uint32_t at) {
  return text[at] == '\n' || ((text[at] == '.' || text[at] == '!' || text[at] == '?') && (at + 1 >= text.size() || text[at + 1] == ' '));
}

}  // namespace

class Offices::Paragraph {
 public:
  Paragraph(Offices& offices, const resolve::Block& block, std::span<const Span> spans, Results& results)
      : offices_(offices), database_(offices.database_), block_(block), view_(block.folded.view()), spans_(spans), results_(results) {}

  void read() {
    for (size_t i = 0; i < spans_.size(); ++i) {
      const Candidate& candidate = block_.candidates[i];
      if (candidate.type == title) take_title(i);
      if (candidate.type == person) take_person(i);
      if (candidate.type == province || candidate.type == place) take_place(i);
    }
    close_chain();
  }

 private:
  struct Title {
    size_t index;
    size_t place;
  };
  static constexpr size_t nothing = SIZE_MAX;

  const Candidate& at(size_t i) const { return block_.candidates[i]; }
  uint32_t begin_of(size_t i) const { return std::min(at(i).classifier, at(i).range.begin); }

  // ---- Gaps

  Gap gap(uint32_t from, uint32_t to) const {
    Gap found = Gap::adjacent;
    for (uint32_t i = from; i < to;) {
      if (view_[i] == ' ') {
        ++i;
      } else if (text::word_at(view_, i)) {
        const uint32_t end = small_words_end(i, to);
        if (end == i) return ends_with_sentence(i, to) ? Gap::sentence : Gap::words;
        i = end;
      } else {
        found = std::max(found, mark_at(i));
        i = text::character_after(view_, i);
      }
    }
    return found;
  }

  Gap mark_at(uint32_t i) const {
    if (ends_sentence(view_, i)) return Gap::sentence;
    if (view_[i] == ';') return Gap::list;
    if (view_[i] == ':') return Gap::colon;
    return Gap::mark;
  }

  bool ends_with_sentence(uint32_t from, uint32_t to) const {
    for (uint32_t i = from; i < to; ++i)
      if (ends_sentence(view_, i)) return true;
    return false;
  }

  // The end of an honorific or a small word that begins at `at`; `at` where there is none.
  uint32_t small_words_end(uint32_t at, uint32_t to) const {
    uint32_t end = text::syllable_end(block_.folded, at), best = is_small_word(view_.substr(at, end - at)) ? end : at;
    if ((database_.syllable(view_.substr(at, end - at)).roles & database::Syllable::begins_honorific) == 0) return best;
    for (int syllables = 0; syllables < 4 && end <= to; ++syllables) {
      if (sense_of_role(block_, {at, end}, lexicon::Role::honorific) != nullptr) best = end;
      const uint32_t next = text::next_syllable(block_.folded, end);
      if (next == text::nowhere) break;
      end = text::syllable_end(block_.folded, next);
    }
    return best;
  }

  // ---- Tokens

  void take_title(size_t i) {
    const Gap before = gap(last_end_, at(i).range.begin);
    if (before >= Gap::sentence) end_of_list(before);
    const bool goes_on = !chain_.empty() && last_ != nothing && (at(last_).type == title || last_ == chain_.back().place) && before <= Gap::mark;
    if (!goes_on) {
      close_chain();
      owner_ = person_ != nothing && last_ == person_ && before == Gap::mark ? person_ : nothing;
    }
    chain_.push_back({i, nothing});
    move_to(i);
  }

  void take_person(size_t i) {
    const Gap before = gap(last_end_, at(i).range.begin);
    const bool behind_chain = !chain_.empty() && last_ != nothing && (last_ == chain_.back().index || last_ == chain_.back().place);
    if (behind_chain && before == Gap::colon) {
      header_ = chain_;
      chain_.clear();
    } else if (behind_chain && before == Gap::adjacent) {
      owner_ = i;
      close_chain();
      person_has_titles_ = true;
    } else {
      close_chain();
      if (before >= Gap::sentence) end_of_list(before);
    }
    person_ = i;
    remember(i);
    if (!header_.empty()) give(header_, i);
    move_to(i);
  }

  void take_place(size_t i) {
    const Gap before = gap(last_end_, begin_of(i));
    if (before == Gap::adjacent && !chain_.empty() && last_ == chain_.back().index) {
      chain_.back().place = i;
      remember_side(i);
      move_to(i);
      return;
    }
    remember_side(i);
    if (before >= Gap::sentence) end_of_list(before);
  }

  void move_to(size_t i) {
    last_ = i;
    last_end_ = at(i).range.end;
  }

  void end_of_list(Gap gap) {
    if (gap == Gap::sentence) header_.clear();
  }

  void close_chain() {
    if (!chain_.empty() && owner_ != nothing) give(chain_, owner_);
    chain_.clear();
    owner_ = nothing;
  }

  // ---- Rows

  void give(const std::vector<Title>& titles, size_t owner) {
    for (size_t k = 0; k < titles.size(); ++k) add_row(titles, k, owner);
  }

  void add_row(const std::vector<Title>& titles, size_t k, size_t owner) {
    Office office;
    office.person = known(owner);
    office.title = spans_[titles[k].index];
    office.place = place_of(titles, k);
    Row row{offices_.name_of(office.person), title_key(titles[k].index), office.place.type == no_type ? "" : std::string(place_key(office.place))};
    if (!offices_.add(std::move(row))) return;
    office.evidence = evidence(office, owner);
    results_.offices.push_back(office);
  }

  Spans evidence(const Office& office, size_t owner) {
    const uint32_t first = static_cast<uint32_t>(results_.pool.size());
    results_.pool.push_back(office.title);
    if (office.place.type != no_type) results_.pool.push_back(office.place);
    results_.pool.push_back(spans_[owner]);
    if (office.person.ordinal != spans_[owner].ordinal) results_.pool.push_back(office.person);
    std::sort(results_.pool.begin() + first, results_.pool.end(), [](const Span& a, const Span& b) { return a.ordinal < b.ordinal; });
    return {first, static_cast<uint32_t>(results_.pool.size()) - first};
  }

  std::string_view place_key(const Span& place) const { return place.entry == no_entry ? std::string_view() : std::string_view(database_.entry(place.entry).key); }

  // The title's words without a level word at the end: "Chủ tịch UBND tỉnh" and "Chủ tịch UBND" are one office.
  std::string title_key(size_t i) const {
    std::string key;
    const Candidate& candidate = at(i);
    for (uint16_t p = 0; p < candidate.part_count; ++p) {
      const uint32_t entry = block_.parts[candidate.first_part + p];
      if (database_.kind(database_.entry(entry).kind).role != lexicon::Role::level) key += database_.entry(entry).key + " ";
    }
    return key;
  }

  // ---- Places of titles

  Span place_of(const std::vector<Title>& titles, size_t k) const {
    if (titles[k].place != nothing) return spans_[titles[k].place];
    if (is_central(titles[k].index)) return {};
    for (size_t i = k + 1; i < titles.size(); ++i)
      if (titles[i].place != nothing) return spans_[titles[i].place];
    for (size_t i = k; i-- > 0;)
      if (titles[i].place != nothing) return spans_[titles[i].place];
    return side_of(titles[k].index);
  }

  std::string_view level_of(size_t i) const {
    std::string_view level;
    const Candidate& candidate = at(i);
    for (uint16_t p = 0; p < candidate.part_count; ++p)
      if (const auto found = database_.entry(block_.parts[candidate.first_part + p]).attribute("level"); !found.empty()) level = found;
    return level;
  }

  bool is_central(size_t i) const { return level_of(i) == "central"; }

  Span side_of(size_t i) const {
    const std::string_view words = view_.substr(at(i).range.begin, at(i).range.size());
    const std::string_view level = level_of(i);
    if (level.empty()) return {};
    if (level == "district") return offices_.side_district_;
    if (words.find("tỉnh") != std::string_view::npos) return offices_.side_province_;
    if (words.find("thành") != std::string_view::npos || words.ends_with("tp")) return offices_.side_city_;
    return offices_.side_any_;
  }

  void remember_side(size_t i) {
    const Span& span = spans_[i];
    if (span.entry == no_entry) return;
    const lexicon::Entry& entry = database_.entry(span.entry);
    if (span.type == province) {
      (entry.attribute("type") == "municipality" ? offices_.side_city_ : offices_.side_province_) = span;
      offices_.side_any_ = span;
    } else if (database_.kind(entry.kind).name == "city") {
      offices_.side_city_ = span;
    } else if (database_.kind(entry.kind).name == "district") {
      offices_.side_district_ = span;
    }
  }

  // ---- Persons

  std::string_view words_of(size_t i) const { return view_.substr(at(i).range.begin, at(i).range.size()); }

  void remember(size_t i) {
    const std::string_view name = words_of(i);
    if (offices_.persons_.size() >= most_remembered || name.find(' ') == std::string_view::npos) return;
    for (const Person& other : offices_.persons_)
      if (other.name == name) return;
    offices_.persons_.push_back({std::string(name), spans_[i]});
  }

  // The fullest mention of the person: the same name told before, or for a given name the last full one that ends in it.
  Span known(size_t i) const {
    const std::string_view name = words_of(i);
    for (auto other = offices_.persons_.rbegin(); other != offices_.persons_.rend(); ++other) {
      const std::string_view full = other->name;
      if (full == name || (full.size() > name.size() && full.ends_with(name) && full[full.size() - name.size() - 1] == ' ')) return other->span;
    }
    return spans_[i];
  }

  Offices& offices_;
  const database::Database& database_;
  const resolve::Block& block_;
  std::string_view view_;
  std::span<const Span> spans_;
  Results& results_;

  std::vector<Title> chain_, header_;
  size_t owner_ = nothing, person_ = nothing, last_ = nothing;
  uint32_t last_end_ = 0;
  bool person_has_titles_ = false;
};

void Offices::restart() {
  persons_.clear();
  rows_.clear();
  side_province_ = side_city_ = side_district_ = side_any_ = {};
}

void Offices::take(const resolve::Block& block, std::span<const Span> spans, Results& results) { Paragraph(*this, block, spans, results).read(); }

std::string Offices::name_of(const Span& person) const {
  for (const Person& other : persons_)
    if (other.span.ordinal == person.ordinal) return other.name;
  return "#" + std::to_string(person.ordinal);
}

bool Offices::add(Row row) {
  for (const Row& other : rows_)
    if (other.person == row.person && other.title == row.title && (other.place == row.place || row.place.empty())) return false;
  if (rows_.size() < most_remembered) rows_.push_back(std::move(row));
  return true;
}

}  // namespace nhan::assemble
