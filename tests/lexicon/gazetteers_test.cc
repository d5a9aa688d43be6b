// The gazetteers of the source tree pass their own checks.
#include <gtest/gtest.h>

#include <map>

#include "base/failure.h"
#include "lexicon/read.h"
#include "text/fold.h"

namespace nhan::lexicon {
namespace {

TEST(Gazetteers, HaveNoSevereFindings) {
  std::string severe;
  const auto note = [&](const Diagnostic& d) {
    if (d.severe) severe += d.file + ":" + std::to_string(d.line) + ": " + d.message + "\n";
  };
  try {
    read({NHAN_SOURCE_DIR "/gazetteers"}, {}, note);
  } catch (const Failure& failure) {
    ADD_FAILURE() << failure.what();
  }
  EXPECT_EQ(severe, "");
}

// A blocker takes its words from all kinds: an entry of fields.tsv or bodies.tsv with the same words would never be found.
TEST(Gazetteers, BlockNoEntryWhole) {
  const Lexicon lexicon = read({NHAN_SOURCE_DIR "/gazetteers"}, {}, [](const Diagnostic&) {});
  const auto searched = [&](const Entry& entry) {  // templates have no type, a bank's "Sở Giao dịch" stands in its composition only
    const Kind& kind = lexicon.kinds[entry.kind];
    return kind.search == Search::engine && !kind.type.empty() && !entry.key.ends_with("@bank");
  };
  std::map<std::string, std::string_view> blocked;
  for (const Entry& entry : lexicon.entries)
    for (const Surface& surface : entry.surfaces)
      if (lexicon.kinds[entry.kind].role == Role::blocker && surface.case_policy == CasePolicy::any)
        blocked.emplace(text::fold(surface.text), entry.key);
  ASSERT_FALSE(blocked.empty());
  for (const Entry& entry : lexicon.entries)
    for (const Surface& surface : entry.surfaces) {
      const auto found = blocked.find(text::fold(surface.text));
      if (searched(entry) && found != blocked.end())
        ADD_FAILURE() << entry.key << ": `" << surface.text << "` is blocked by " << found->second;
    }
}

}  // namespace
}  // namespace nhan::lexicon
