// Assembling chains: from each head the longest path through the composition rows, then the judgement.
#include "assemble/chains.h"

#include <algorithm>

#include "assemble/chain_judge.h"
#include "assemble/neighbours.h"
#include "resolve/context.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using Link = database::Links::Link;
using database::Sense;
using lexicon::Role;
using resolve::Candidate;

constexpr uint32_t longest_gap = 3;          // bytes between two syllables of a part
constexpr uint32_t longest_short_form = 16;  // bytes within brackets
constexpr std::string_view unlisted = "…";   // the joiner that is the name of a unit which no list has
constexpr uint32_t longest_unlisted = 14;    // syllables
constexpr int most_tried = 1000;             // parts for one head: where many words have several classes there are ways without number

class Assembler {
 public:
  explicit Assembler(resolve::Block& block) : block_(block), database_(block.database), judge_(block) {}

  // Of the heads that begin at one place the first that makes a chain counts, longer ones first; but "Phó Trưởng Ban" alone yields to a shorter one whose
  // chain goes on, "Phó Trưởng" + "Ban Tổ chức". Where none makes one, that which may have a unit behind it that no list has comes once more.
  void find() {
    const Buffer<uint32_t>& heads = block_.head_mentions;
    uint32_t done = 0;
    for (size_t i = 0, next; i < heads.size(); i = next) {
      const uint32_t begin = block_.mentions[heads[i]].range.begin;
      for (next = i + 1; next < heads.size() && block_.mentions[heads[next]].range.begin == begin;) ++next;
      if (begin < done || inside_place(begin)) continue;
      unlisted_head_ = alone_ = nullptr;
      uint32_t end = 0;
      for (size_t k = i; k < next && end == 0; ++k) end = try_head(block_.mentions[heads[k]], false, k + 1 < next);
      if (end == 0 && alone_ != nullptr) end = try_head(*alone_, false);
      if (end == 0 && unlisted_head_ != nullptr) end = try_head(*unlisted_head_, true);
      done = std::max(done, end);
    }
  }

 private:
  // "thành phố Hải Phòng, Ban Thường vụ" has no "Phòng, Ban". REQUIRES: `begin` is not in front of the one asked for before.
  bool inside_place(uint32_t begin) {
    const Buffer<Candidate>& places = block_.places;
    while (next_place_ < places.size() && places[next_place_].range.begin < begin) ++next_place_;
    return next_place_ > 0 && places[next_place_ - 1].range.end > begin;
  }

  // Returns the end of the chain that was kept, 0 where none was. `unlisted_too`: with units that no list has. `shorter_too`: shorter heads begin there.
  uint32_t try_head(const scan::Mention& mention, bool unlisted_too, bool shorter_too = false) {
    head_ = &mention;
    unlisted_too_ = unlisted_too;
    const Sense* head = find_longest(mention);
    if (head == nullptr) return 0;
    if (longest_.count == 1 && unlisted_head_ == head_ && !unlisted_too && judge_.may_stand(longest_)) {
      unlisted_too_ = true;
      head = find_longest(mention);
    }
    if (alone_ != nullptr && longest_.range().end <= alone_->range.end && alone_ != &mention) return 0;
    if (shorter_too && longest_.count == 1 && stands_only_named(*head)) {
      alone_ = &mention;
      return 0;
    }
    return finish(longest_, *head);
  }

  bool stands_only_named(const Sense& head) const { return database_.traits(head.entry).alone == database::Traits::Alone::named; }

  // The sense of the head that begins the longest chain, nullptr where none does.
  const Sense* find_longest(const scan::Mention& mention) {
    const Sense* head = nullptr;
    longest_.count = 0;
    tried_ = 0;
    for (const Sense& sense : database_.senses(mention.phrase)) {
      if ((sense.role != Role::rank && sense.role != Role::body) || !scan::written_as(sense, mention.range, block_.folded)) continue;
      chain_.count = 0;
      if (extend({sense.entry, mention.range})) head = &sense;
    }
    return head;
  }

  // Adds the part to the chain at hand, tries all that may follow it, and takes it away again. Whether the longest chain is one of these.
  bool extend(const Chain::Part& part) {
    chain_.parts[chain_.count++] = part;
    bool found = is_longest();
    if (found) longest_ = chain_;
    const uint16_t left = database_.class_of(part.entry);
    if (left != database::none && chain_.count < Chain::most_parts && ++tried_ < most_tried) {
      const uint32_t end = after_short_form(part.range.end);
      for (const Link& link : database_.links().behind(left)) {
        const std::string& joiner = database_.links().joiner(link);
        found |= follow(link, joiner == unlisted ? after_unlisted(end) : after_joiner(block_.folded, end, joiner));
      }
    }
    --chain_.count;
    return found;
  }

  // Whether the chain at hand goes farther than the longest so far, or as far with fewer parts: "Ủy ban Chứng khoán Nhà nước" is one body, whose short name
  // and "Nhà nước" would be two. A level that ends the longest stays a part, since a place behind it may take it away.
  bool is_longest() const {
    if (longest_.count == 0) return true;
    const uint32_t end = chain_.range().end, longest = longest_.range().end;
    return end > longest || (end == longest && chain_.count < longest_.count && !judge_.is_level(longest_.last()));
  }

  // Where a short form in brackets that stands behind `end` is over, else `end`: it does not end the name, "Ủy ban Kiểm tra (UBKT) Trung ương".
  uint32_t after_short_form(uint32_t end) const {
    const std::string_view view = block_.folded.view();
    const uint32_t open = text::skip_spaces(view, end);
    if (open >= view.size() || view[open] != '(') return end;
    const uint32_t begin = open + 1;
    const size_t size = view.substr(begin, longest_short_form + 1).find_first_of(" )\n");
    if (size == std::string_view::npos || view[begin + size] != ')' || block_.place_at(begin) != nullptr) return end;
    const auto close = begin + static_cast<uint32_t>(size);
    int letters = 0;  // capitals, and figures behind them: "A84"
    for (uint32_t at = begin; at < close; ++at)
      letters += text::capital_at(block_.folded, at) || (letters > 0 && block_.folded.words.digit[at]) ? 1 : 0;
    return letters > 1 ? close + 1 : end;
  }

  // Tries every phrase at `at`, behind the link's joiner, that is of a class that the link allows.
  bool follow(const Link& link, uint32_t at) {
    if (at == text::nowhere) return false;
    const scan::Syllables& syllables = block_.syllables();
    const uint32_t first = syllables.index(block_.folded, at);
    if ((database_.part_classes(syllables.number(first)) & link.classes) == 0) return false;
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
      if ((gap == ", " || gap == " - " || gap == "- ") && block_.stands_for_at(next, database::Part::body)) return next;
      if (gap != " " && gap != "-" && gap != " - " && gap != " & ") return text::nowhere;
    }
    return text::nowhere;
  }

  // "Trưởng phòng Kế hoạch cho biết, Sở Y tế ...": the words of a sentence are no name.
  bool is_predicate(uint32_t syllable) const { return (block_.roles(syllable) & database::Syllable::is_predicate) != 0; }

  bool follow_phrase(const Link& link, FoldedRange range, uint32_t expected) {
    const uint32_t phrase = database_.phrases().find(block_.folded.view().substr(range.begin, range.size()), expected);
    if (phrase == database::no_phrase) return false;
    bool found = false;
    for (const Sense& sense : database_.senses(phrase))
      if (database_.links().allows(link, database_.class_of(sense.entry)) && written_inside(sense, range) && !ends_in_body(range))
        found |= extend({sense.entry, range});
    return found;
  }

  // "UBND tỉnh, Thành ủy": the last word of two levels begins the next body.
  bool ends_in_body(FoldedRange range) const {
    const uint32_t last = text::syllable_begin(block_.folded, range.end);
    if (last == range.begin || !behind_mark(block_.folded.view(), last, ',') || !text::capital_at(block_.folded, last)) return false;
    return block_.stands_for_over(last, range.end, database::Part::body);
  }

  // A rank in front leaves no doubt that a body is meant, without a capital too: "Thủ tướng chính phủ".
  bool written_inside(const Sense& sense, FoldedRange range) const {
    return (sense.role == Role::body && sense.policy == lexicon::CasePolicy::initial) || scan::written_as(sense, range, block_.folded);
  }

  // Whether a phrase may go on behind this syllable: over a space, a mark within it ("sở, ban, ngành", "KH&ĐT"), or run together.
  bool goes_on_behind(uint32_t syllable) const {
    const scan::Syllables& syllables = block_.syllables();
    if (syllable + 1 >= syllables.size()) return false;
    const uint32_t end = syllables.end(syllable), next = syllables.begin(syllable + 1);
    return next <= end + longest_gap && block_.folded.view().substr(end, next - end).find('\n') == std::string_view::npos;
  }

  uint32_t finish(Chain& chain, const Sense& head) {
    judge_.cut_level(chain);
    judge_.cut_surname(chain);
    if (!judge_.may_stand(chain)) {
      block_.tell(candidate_of(chain, head), resolve::Verdict::vetoed, "compose", "stands alone, which its row does not allow");
      return 0;
    }
    if (head.role == Role::body) judge_.cut_body_above(chain);
    const Candidate candidate = candidate_of(chain, head);
    const resolve::Judgement judgement = resolve::judge(block_, database_.rules_of_entry(head.entry), candidate.range, head.tier);
    if (judgement.vetoes()) {
      if (candidate.type == title && is_of_state(chain, head)) block_.vetoed_titles.push_back(candidate.range.end);
      block_.tell(candidate, resolve::Verdict::vetoed, "context", [&] { return resolve::where(block_, judgement); });
      return end_of_vetoed(chain);
    }
    for (int i = 0; i < chain.count; ++i) block_.parts.push_back(chain.parts[i].entry);
    block_.candidates.push_back(candidate);
    return candidate.range.end;
  }

  // Whether it is an office of a state, whichever: "Bộ trưởng", "Chủ tịch Quốc hội"; firms have a "Chủ tịch" too.
  bool is_of_state(const Chain& chain, const Sense& head) const {
    return chain.count > 1 || database_.traits(head.entry).level == database::Traits::Level::central;
  }

  // What another rank stands in front of is an office without it: "ủy quyền Chủ tịch UBND tỉnh" names no acting one.
  uint32_t end_of_vetoed(const Chain& chain) const {
    const bool in_front = chain.count > 1 && block_.stands_for_at(chain.parts[1].range.begin, database::Part::rank);
    return in_front ? chain.parts[0].range.end : chain.range().end;
  }

  Candidate candidate_of(const Chain& chain, const Sense& head) const {
    Candidate candidate;
    candidate.range = chain.range();
    candidate.entry = head.entry;
    candidate.kind = head.kind;
    candidate.type = database_.type_of(head.kind);
    candidate.precedence = resolve::precedence_of(candidate.type);
    candidate.flags = chain.count > 1 ? resolve::Flag::composed : 0;
    candidate.first_part = static_cast<uint32_t>(block_.parts.size());
    candidate.part_count = static_cast<uint16_t>(chain.count);
    return candidate;
  }

  resolve::Block& block_;
  const database::Database& database_;
  const ChainJudge judge_;
  Chain chain_, longest_;  // of the head at hand: the one that is tried, the longest so far
  const scan::Mention *head_ = nullptr, *unlisted_head_ = nullptr, *alone_ = nullptr;
  bool unlisted_too_ = false;
  int tried_ = 0;  // parts of it
  size_t next_place_ = 0;
};

}  // namespace

void find_chains(resolve::Block& block) { Assembler(block).find(); }

}  // namespace nhan::assemble
