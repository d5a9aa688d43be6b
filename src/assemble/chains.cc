// Assembling chains: from each head the longest path through the composition rows, then the right edge, then whether it may stand alone.
#include "assemble/chains.h"

#include <algorithm>
#include <utility>

#include "assemble/neighbours.h"
#include "resolve/context.h"
#include "resolve/levels.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using database::Sense;
using lexicon::Role;
using resolve::Candidate;

constexpr int most_parts = 16;
constexpr uint32_t longest_gap = 3;          // bytes between two syllables of a part
constexpr uint32_t longest_short_form = 16;  // bytes within brackets
constexpr std::string_view unlisted = "…";   // the joiner that is the name of a unit which no list has; the last in order
constexpr uint32_t longest_unlisted = 14;    // syllables

struct Part {
  uint32_t entry;
  FoldedRange range;
};

struct Chain {
  Part parts[most_parts];
  int count = 0;

  const Part& last() const { return parts[count - 1]; }
  uint32_t end() const { return last().range.end; }
};

class Assembler {
 public:
  explicit Assembler(resolve::Block& block) : block_(block), database_(block.database) {}

  // A head that may have a unit behind it which no list has comes once more, where none that begins with it makes a chain.
  void find() {
    uint32_t done = 0;
    const std::vector<uint32_t>& heads = block_.head_mentions;
    for (size_t i = 0; i < heads.size() || unlisted_head_ != nullptr;) {
      const scan::Mention* mention = i < heads.size() ? &block_.mentions[heads[i]] : nullptr;
      unlisted_too_ = unlisted_head_ != nullptr && (mention == nullptr || mention->range.begin > unlisted_head_->range.begin);
      if (unlisted_too_) mention = std::exchange(unlisted_head_, nullptr);
      i += unlisted_too_ ? 0 : 1;
      if (mention->range.begin < done || inside_place(mention->range.begin)) continue;
      const uint32_t end = try_head(*mention);
      if (end == 0) continue;
      done = end;
      unlisted_head_ = nullptr;
    }
  }

 private:
  // "thành phố Hải Phòng, Ban Thường vụ" has no "Phòng, Ban". REQUIRES: `begin` is not in front of the one asked for before.
  bool inside_place(uint32_t begin) {
    const std::vector<Candidate>& places = block_.places;
    while (next_place_ < places.size() && places[next_place_].range.begin < begin) ++next_place_;
    return next_place_ > 0 && places[next_place_ - 1].range.end > begin;
  }

  // Returns the end of the chain that was kept, 0 where none was.
  uint32_t try_head(const scan::Mention& mention) {
    head_ = &mention;
    const Sense* head = find_longest(mention);
    if (head == nullptr) return 0;
    if (longest_.count == 1 && unlisted_head_ == head_ && may_stand(longest_, *head)) {
      unlisted_too_ = true;
      head = find_longest(mention);
    }
    return finish(longest_, *head);
  }

  // The sense of the head that begins the longest chain, nullptr where none does.
  const Sense* find_longest(const scan::Mention& mention) {
    const Sense* head = nullptr;
    longest_.count = 0;
    for (const Sense& sense : database_.senses(mention.phrase)) {
      const Role role = database_.kind(sense.kind).role;
      if ((role != Role::rank && role != Role::body) || !scan::written_as(sense, mention.range, block_.folded)) continue;
      chain_.count = 0;
      if (extend({sense.entry, mention.range})) head = &sense;
    }
    return head;
  }

  // Adds the part to the chain at hand, tries all that may follow it, and takes it away again. Whether the longest chain is one of these.
  bool extend(const Part& part) {
    chain_.parts[chain_.count++] = part;
    bool found = longest_.count == 0 || chain_.end() > longest_.end();
    if (found) longest_ = chain_;
    const uint16_t left = database_.class_of(part.entry);
    if (left != database::none && chain_.count < most_parts) {
      const uint32_t end = after_short_form(part.range.end);
      const auto& links = database_.links(left);
      for (const database::Link& link : links) found |= follow(link, after_joiner(block_.folded, end, link.joiner));
      if (!links.empty() && links.back().joiner == unlisted) found |= follow(links.back(), after_unlisted(end));
    }
    --chain_.count;
    return found;
  }

  // Where a short form in brackets that stands behind `end` is over, else `end`: it does not end the name, "Ủy ban Kiểm tra (UBKT) Trung ương".
  uint32_t after_short_form(uint32_t end) const {
    const std::string_view view = block_.folded.view();
    const uint32_t open = text::skip_spaces(view, end);
    if (open >= view.size() || view[open] != '(') return end;
    const uint32_t begin = open + 1;
    const size_t size = view.substr(begin, longest_short_form + 1).find_first_of(" )");
    if (size == std::string_view::npos || view[begin + size] != ')' || block_.place_at(begin) != nullptr) return end;
    const auto close = begin + static_cast<uint32_t>(size);
    int letters = 0;  // capitals, and figures behind them: "A84"
    for (uint32_t at = begin; at < close; ++at)
      letters += text::capital_at(block_.folded, at) || (letters > 0 && block_.folded.words.digit[at]) ? 1 : 0;
    return letters > 1 ? close + 1 : end;
  }

  // Tries every phrase at `at`, behind the link's joiner, that is of a class that the link allows.
  bool follow(const database::Link& link, uint32_t at) {
    if (at == text::nowhere) return false;
    const scan::Syllables& syllables = block_.syllables();
    const uint32_t first = syllables.index(block_.folded, at);
    if ((database_.part_classes(syllables.number(first)) & link.mask) == 0) return false;
    bool found = false, split = false;  // syllables of the block that are one of the phrase: "GDTrH"
    database::Trie::Node node = database_.parts().first(syllables.number(first));
    for (uint32_t last = first; node || split; node = database_.parts().next(node, syllables.number(++last))) {
      const FoldedRange range{at, syllables.end(last)};
      if (node.ends_phrase() || split) found |= follow_phrase(link, range, node.ends_phrase() ? node.value() - 1 : 0);
      if (!goes_on_behind(last) || range.size() > database_.phrases().longest()) break;
      split = split || syllables.begin(last + 1) == range.end;
    }
    return found;
  }

  // "Trưởng phòng Cấp phép xây dựng, Sở Xây dựng": where the body stands that the unit is of, behind its name and a comma or a dash.
  uint32_t after_unlisted(uint32_t end) {
    const uint32_t begin = text::next_syllable(block_.folded, end);
    if (begin == text::nowhere || !text::capital_at(block_.folded, begin) || person_seems_at(block_, begin)) return text::nowhere;
    if (!unlisted_too_) {
      unlisted_head_ = head_;
      return text::nowhere;
    }
    const std::string_view view = block_.folded.view();
    const scan::Syllables& syllables = block_.syllables();
    const uint32_t first = syllables.index(block_.folded, begin);
    for (uint32_t i = first; i < first + longest_unlisted && i + 1 < syllables.size(); ++i) {
      const FoldedRange word{syllables.begin(i), syllables.end(i)};
      if (block_.place_at(word.begin) != nullptr || person_seems_at(block_, word.begin) || is_predicate(i)) return text::nowhere;
      const uint32_t next = syllables.begin(i + 1);
      const std::string_view gap = view.substr(word.end, next - word.end);
      if ((gap == ", " || gap == " - " || gap == "- ") && body_at(next)) return next;
      if (gap != " " && gap != "-" && gap != " - " && gap != " & ") return text::nowhere;
    }
    return text::nowhere;
  }

  // "Trưởng phòng Kế hoạch cho biết, Sở Y tế ...": the words of a sentence are no name.
  bool is_predicate(uint32_t syllable) const { return (block_.roles(syllable) & database::Syllable::is_predicate) != 0; }

  bool body_at(uint32_t at) const {
    const scan::Mention* mention = block_.mention_at(at);
    return mention != nullptr && database_.stands_for(mention->phrase, database::Part::body);
  }

  bool follow_phrase(const database::Link& link, FoldedRange range, uint32_t expected) {
    const uint32_t phrase = database_.phrases().find(block_.folded.view().substr(range.begin, range.size()), expected);
    if (phrase == database::no_phrase) return false;
    bool found = false;
    for (const Sense& sense : database_.senses(phrase))
      if (link.allows(database_.class_of(sense.entry)) && written_inside(sense, range)) found |= extend({sense.entry, range});
    return found;
  }

  // A rank in front leaves no doubt that a body is meant, without a capital too: "Thủ tướng chính phủ".
  bool written_inside(const Sense& sense, FoldedRange range) const {
    const bool body = database_.kind(sense.kind).role == Role::body;
    return (body && sense.policy == lexicon::CasePolicy::initial) || scan::written_as(sense, range, block_.folded);
  }

  // Whether a phrase may go on behind this syllable: over a space, a mark within it ("sở, ban, ngành", "KH&ĐT"), or run together.
  bool goes_on_behind(uint32_t syllable) const {
    const scan::Syllables& syllables = block_.syllables();
    if (syllable + 1 >= syllables.size()) return false;
    const uint32_t end = syllables.end(syllable), next = syllables.begin(syllable + 1);
    return next <= end + longest_gap && block_.folded.view().substr(end, next - end).find('\n') == std::string_view::npos;
  }

  // ---- The right edge

  bool is_level(const Part& part) const { return database_.kind(database_.entry(part.entry).kind).role == Role::level; }

  // A level word belongs to a place that follows; it stays where a person or nothing of the kind does, and is none where it begins a body.
  void cut_level(Chain& chain) const {
    while (chain.count > 1 && is_level(chain.last()) && (place_follows(chain.last()) || begins_body(chain.last()))) --chain.count;
  }

  // "UBND tỉnh, Tỉnh ủy": the second "tỉnh" is no level.
  bool begins_body(const Part& level) const {
    const scan::Mention* mention = block_.mention_at(level.range.begin);
    return mention != nullptr && mention->range.end > level.range.end && database_.stands_for(mention->phrase, database::Part::body);
  }

  bool place_follows(const Part& level) const {
    if (block_.place_at(level.range.begin) != nullptr) return true;  // "TP.HCM", "quận 10"
    const std::string_view view = block_.folded.view();
    uint32_t at = level.range.end;
    while (at < view.size() && (view[at] == ' ' || view[at] == '.')) ++at;
    if (at > level.range.end + 2 || (at == level.range.end && !text::glued(block_.folded, at)) || !text::word_at(view, at)) return false;
    if (block_.place_at(at) != nullptr) return true;
    if (view[at - 1] == '.' || (at >= 2 && view[at - 2] == '.' && !abbreviated(level))) return false;
    return text::capital_at(block_.folded, at) && !person_seems_at(block_, at) && !title_seems_at(at);
  }

  static constexpr uint32_t longest_abbreviation = 2;  // bytes: TP, Q; "xã" is three
  bool abbreviated(const Part& level) const { return level.range.size() <= longest_abbreviation; }

  // Whether a rank begins at `at` that may stand alone: "Chánh Văn phòng", no "Tổng Giám đốc".
  bool title_stands_at(uint32_t at) const {
    const scan::Mention* mention = at == text::nowhere || !text::capital_at(block_.folded, at) ? nullptr : block_.mention_at(at);
    if (mention == nullptr) return false;
    const auto senses = database_.senses(mention->phrase);
    return std::any_of(senses.begin(), senses.end(), [this](const Sense& sense) {
      return database_.kind(sense.kind).role == Role::rank && database_.traits(sense.entry).alone != database::Traits::Alone::no;
    });
  }

  bool title_seems_at(uint32_t at) const {
    const scan::Mention* mention = block_.mention_at(at);
    return mention != nullptr && database_.stands_for(mention->phrase, database::Part::rank | database::Part::body);
  }

  // ---- Whether it stands

  uint32_t finish(Chain& chain, const Sense& head) {
    cut_level(chain);
    const Candidate candidate = candidate_of(chain, head);
    if (!may_stand(chain, head)) {
      block_.tell(candidate, resolve::Verdict::vetoed, "compose", "stands alone, which its row does not allow");
      return 0;
    }
    const resolve::Judgement judgement = resolve::judge(block_, database_.rules_of_entry(head.entry), candidate.range, head.tier);
    if (judgement.vetoes()) {
      block_.tell(candidate, resolve::Verdict::vetoed, "context", [&] { return resolve::where(block_, judgement); });
      return candidate.range.end;
    }
    for (int i = 0; i < chain.count; ++i) block_.parts.push_back(chain.parts[i].entry);
    block_.candidates.push_back(candidate);
    return candidate.range.end;
  }

  Candidate candidate_of(const Chain& chain, const Sense& head) const {
    Candidate candidate;
    candidate.range = {chain.parts[0].range.begin, chain.end()};
    candidate.entry = head.entry;
    candidate.kind = head.kind;
    candidate.type = database_.type_of(head.kind);
    candidate.precedence = resolve::precedence_of(candidate.type);
    candidate.flags = chain.count > 1 ? resolve::Flag::composed : 0;
    candidate.first_part = static_cast<uint32_t>(block_.parts.size());
    candidate.part_count = static_cast<uint16_t>(chain.count);
    return candidate;
  }

  bool may_stand(const Chain& chain, const Sense& head) const {
    if (chain.count > 1) return true;
    using Alone = database::Traits::Alone;
    const Alone alone = database_.traits(head.entry).alone;
    return alone == Alone::yes || (alone == Alone::named && named(chain.parts[0].range));
  }

  // Beside a place, a person or another title: "Chủ tịch TP HCM", "Chủ tịch Nguyễn Văn An", "ông Nguyễn Văn An, Chủ tịch", "Chủ tịch, Chánh Văn phòng".
  bool named(FoldedRange range) const {
    if (text::capital_at(block_.folded, range.begin) && title_stands_at(after_joiner(block_.folded, range.end, ","))) return true;
    const uint32_t next = text::next_syllable(block_.folded, range.end);
    if (next != text::nowhere) {
      if (block_.place_at(next) != nullptr || person_seems_at(block_, next)) return true;
      const resolve::Level level = resolve::level_at(block_, next);
      const uint32_t behind = level ? text::next_syllable(block_.folded, level.range.end) : text::nowhere;
      if (behind != text::nowhere && block_.place_at(behind) != nullptr) return true;
    }
    const std::string_view view = block_.folded.view();
    const uint32_t mark = skip_spaces_back(view, range.begin);
    if (mark == 0 || (view[mark - 1] != ',' && view[mark - 1] != '-' && view[mark - 1] != '(')) return false;
    return person_seems_before(block_, skip_spaces_back(view, mark - 1));
  }

  resolve::Block& block_;
  const database::Database& database_;
  Chain chain_, longest_;  // of the head at hand: the one that is tried, the longest so far
  const scan::Mention *head_ = nullptr, *unlisted_head_ = nullptr;
  bool unlisted_too_ = false;
  size_t next_place_ = 0;
};

}  // namespace

void find_chains(resolve::Block& block) { Assembler(block).find(); }

}  // namespace nhan::assemble
