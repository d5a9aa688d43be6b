// Gathering the surfaces from a database compiled of the gazetteers: what the public interface tells of it are entries, and no surfaces.
#include "surfaces.h"

#include <unordered_map>

#include "database/database.h"
#include "lexicon/read.h"
#include "text/fold.h"

namespace nhan::bench {

Surfaces searched_surfaces() {
  const lexicon::Lexicon rows = lexicon::read({NHAN_GAZETTEERS}, {}, [](const lexicon::Diagnostic&) {});
  const database::Database compiled(rows);
  std::unordered_map<std::string, std::string> typed;
  for (const lexicon::Entry& entry : rows.entries)
    for (const lexicon::Surface& surface : entry.surfaces) typed.emplace(text::fold(surface.text), surface.text);

  Surfaces surfaces;
  for (uint32_t literal = 0; literal < compiled.literals().size(); ++literal) {
    surfaces.folded.emplace_back(compiled.phrases().text(compiled.phrase_of(literal)));
    const auto found = typed.find(surfaces.folded.back());
    surfaces.typed.push_back(found == typed.end() ? surfaces.folded.back() : found->second);
  }
  return surfaces;
}

}  // namespace nhan::bench
