// The gazetteers of the source tree pass their own checks.
#include <gtest/gtest.h>

#include "base/failure.h"
#include "lexicon/read.h"

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

}  // namespace
}  // namespace nhan::lexicon
