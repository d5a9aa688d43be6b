// Gathering the surfaces from a database compiled of the gazetteers: what the public interface tells of it are entries, and no surfaces.
#include "surfaces.h"

#include <unordered_map>

#include "database/database.h"
#include "lexicon/read.h"
#include "text/fold.h"

namespace nhan::bench {
namespace {

bool is_of_spans(const lexicon::Kind& kind) {
  using lexicon::Role;
  return kind.role == Role::span || kind.role == Role::rank || kind.role == Role::body || kind.role == Role::part;
}

Surfaces surfaces(bool with_those_looked_up) {
  const lexicon::Lexicon rows = lexicon::read({NHAN_GAZETTEERS}, {}, [](const lexicon::Diagnostic&) {});
  const database::Database compiled(rows);
  std::unordered_map<std::string, std::string> typed;
  std::vector<bool> wanted(compiled.phrases().size());
  for (const lexicon::Entry& entry : rows.entries)
    for (const lexicon::Surface& surface : entry.surfaces) {
      const std::string folded = text::fold(surface.text);
      typed.emplace(folded, surface.text);
      if (with_those_looked_up && is_of_spans(rows.kinds[entry.kind])) wanted[compiled.phrases().find(folded)] = true;
    }
  for (uint32_t literal = 0; literal < compiled.literals().size(); ++literal) wanted[compiled.phrase_of(literal)] = true;

  Surfaces found;
  for (uint32_t phrase = 0; phrase < wanted.size(); ++phrase) {
    if (!wanted[phrase]) continue;
    found.folded.emplace_back(compiled.phrases().text(phrase));
    const auto as_typed = typed.find(found.folded.back());
    found.typed.push_back(as_typed == typed.end() ? found.folded.back() : as_typed->second);
  }
  return found;
}

}  // namespace

Surfaces searched_surfaces() { return surfaces(false); }
Surfaces surfaces_of_spans() { return surfaces(true); }

}  // namespace nhan::bench
