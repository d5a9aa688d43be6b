// Checks that gazetteer files and bundles share.
#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/report.h"

namespace nhan::lexicon {

// Rules against kinds and entries: classes, targets, cues and types that they name must be there.
void check_rules(const Lexicon& lexicon, Report& report);

}  // namespace nhan::lexicon
