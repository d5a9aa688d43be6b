// Manifest: the data version of a folder of gazetteers and its files in load order.
#pragma once

#include <string>
#include <vector>

#include "lexicon/report.h"

namespace nhan::lexicon {

struct Manifest {
  struct File {
    std::string name;
    std::string role;  // kinds, entries, composition, context, patterns, records
  };
  std::string version;
  std::vector<File> files;
};

// Reads `folder`/MANIFEST. Failure(Status::io) where there is none.
Manifest read_manifest(const std::string& folder, Report& report);

}  // namespace nhan::lexicon
