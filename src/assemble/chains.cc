// Assembling chains: from each head the longest path through the composition rows, then the right edge, then whether it may stand alone.
#include "assemble/chains.h"

#include <algorithm>

#include "assemble/neighbours.h"
#include "resolve/context.h"
#include "resolve/levels.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using database::Part;
using database::Sense;
using lexicon::Role;
using resolve::Candidate;

constexpr int most_parts = 16;

struct Link {
  uint32_t entry;
  FoldedRange range;
};

struct Chain {
  Link links[most_parts];
  int count = 0;

  uint32_t end() const { return links[count - 1].range.end; }
};

class Assembler {
 public:
  explicit Assembler(resolve::Block& block) : block_(block), database_(block.database) {}

  void find() {
    uint32_t done = 0;
    for (const scan::Mention& mention : block_.mentions) {
      if (mention.range.begin < done || inside_place(mention.range.begin) || !database_.stands_for(mention.phrase, Part::rank | Part::body))
        continue;
      if (const uint32_t end = try_head(mention)) done = end;
    }
  }

 private:
  // "thành phố Hải Phòng, Ban Thường vụ" has no "Phòng, Ban".
  bool inside_place(uint32_t begin) const {
    const auto after = std::lower_bound(block_.places.begin(), block_.places.end(), begin,
                                        [](const Candidate& place, uint32_t value) { return place.range.begin < value; });
    return after != block_.places.begin() && (after - 1)->range.end > begin;
  }

  // Returns the end of the chain that was kept, 0 where none was.
  uint32_t try_head(const scan::Mention& mention) {
    Chain best;
    const Sense* head = nullptr;
    for (const Sense& sense : database_.senses(mention.phrase)) {
      const Role role = database_.kind(sense.kind).role;
      if ((role != Role::rank && role != Role::body) || !scan::written_as(sense, mention.range, block_.folded)) continue;
      Chain chain;
      chain.links[chain.count++] = {sense.entry, mention.range};
      const Chain longest = extend(chain);
      if (head != nullptr && longest.end() <= best.end()) continue;
      best = longest;
      head = &sense;
    }
    return head == nullptr ? 0 : finish(best, *head);
  }

  // The longest chain that begins with `chain`.
  Chain extend(const Chain& chain) const {
    Chain best = chain;
    if (chain.count == most_parts) return best;
    const uint16_t left = database_.class_of(chain.links[chain.count - 1].entry);
    if (left == database::none) return best;
    const auto links = database_.links(left);
    for (size_t first = 0; first < links.size();) {
      size_t last = first;
      while (last < links.size() && links[last].joiner == links[first].joiner) ++last;
      const uint32_t at = after_joiner(block_.folded, chain.end(), links[first].joiner);
      if (at != text::nowhere) follow(chain, links.subspan(first, last - first), at, best);
      first = last;
    }
    return best;
  }

  // Tries every phrase that begins at `at` and is of a class that `links` allow.
  void follow(const Chain& chain, std::span<const database::Link> links, uint32_t at, Chain& best) const {
    const std::string_view view = block_.folded.view();
    const uint32_t longest = block_.syllable_at(at).longest_part;
    if (longest == 0) return;
    for (uint32_t end = at, begin = at; begin != text::nowhere; begin = syllable_behind(end)) {
      end = text::syllable_end(block_.folded, begin);
      if (end - at > longest) return;
      const uint32_t phrase = database_.phrases().find(view.substr(at, end - at));
      if (phrase != database::no_phrase) follow_phrase(chain, links, {at, end}, phrase, best);
    }
  }

  void follow_phrase(const Chain& chain, std::span<const database::Link> links, FoldedRange range, uint32_t phrase, Chain& best) const {
    for (const Sense& sense : database_.senses(phrase)) {
      const uint16_t right = database_.class_of(sense.entry);
      const bool allowed = std::any_of(links.begin(), links.end(), [right](const database::Link& link) { return link.right == right; });
      if (!allowed || right == database::none || !written_inside(sense, range)) continue;
      Chain longer = chain;
      longer.links[longer.count++] = {sense.entry, range};
      const Chain longest = extend(longer);
      if (longest.end() > best.end()) best = longest;
    }
  }

  // A rank in front leaves no doubt that a body is meant, without a capital too: "Thủ tướng chính phủ".
  bool written_inside(const Sense& sense, FoldedRange range) const {
    const bool body = database_.kind(sense.kind).role == Role::body;
    return (body && sense.policy == lexicon::CasePolicy::initial) || scan::written_as(sense, range, block_.folded);
  }

  // The next syllable of a phrase, over a space, a mark within it ("sở, ban, ngành", "KH&ĐT"), or run together.
  uint32_t syllable_behind(uint32_t end) const {
    const std::string_view view = block_.folded.view();
    const auto& in_word = block_.folded.words.in_word;
    uint32_t at = end;
    while (at < view.size() && at < end + 3 && !in_word[at] && view[at] != '\n') ++at;
    return at < view.size() && in_word[at] ? at : text::nowhere;
  }

  // ---- The right edge

  bool is_level(const Link& link) const { return database_.kind(database_.entry(link.entry).kind).role == Role::level; }

  // A level word belongs to a place that follows; it stays where a person or nothing of the kind does.
  void cut_level(Chain& chain) const {
    while (chain.count > 1 && is_level(chain.links[chain.count - 1]) && place_follows(chain.links[chain.count - 1])) --chain.count;
  }

  bool place_follows(const Link& level) const {
    if (block_.place_at(level.range.begin) != nullptr) return true;  // "TP.HCM", "quận 10"
    const std::string_view view = block_.folded.view();
    uint32_t at = level.range.end;
    while (at < view.size() && (view[at] == ' ' || view[at] == '.')) ++at;
    if (at > level.range.end + 2 || (at == level.range.end && !text::glued(block_.folded, at)) || !text::word_at(view, at)) return false;
    if (block_.place_at(at) != nullptr) return true;
    if (view[at - 1] == '.' || (at >= 2 && view[at - 2] == '.' && !abbreviated(level))) return false;
    return text::capital_at(block_.folded, at) && !person_seems_at(block_, at) && !title_seems_at(at);
  }

  static constexpr uint32_t longest_abbreviation = 3;
  bool abbreviated(const Link& level) const { return level.range.size() <= longest_abbreviation; }

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
    return mention != nullptr && database_.stands_for(mention->phrase, Part::rank | Part::body);
  }

  // ---- Whether it stands

  uint32_t finish(Chain chain, const Sense& head) {
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
    for (int i = 0; i < chain.count; ++i) block_.parts.push_back(chain.links[i].entry);
    block_.candidates.push_back(candidate);
    return candidate.range.end;
  }

  Candidate candidate_of(const Chain& chain, const Sense& head) const {
    Candidate candidate;
    candidate.range = {chain.links[0].range.begin, chain.end()};
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
    return alone == Alone::yes || (alone == Alone::named && named(chain.links[0].range));
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
};

}  // namespace

void find_chains(resolve::Block& block) { Assembler(block).find(); }

}  // namespace nhan::assemble
