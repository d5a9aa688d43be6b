// nhan_embed: compiles a folder of gazetteers into the bundle that the library carries. A tool of the build, not installed.
#include <cstdio>
#include <exception>
#include <fstream>

#include "database/bundle.h"
#include "lexicon/read.h"

namespace {

void print(const nhan::lexicon::Diagnostic& finding) {
  const char* grade = finding.severe ? "error" : "warning";
  std::fprintf(stderr, "%s:%u: %s: %s\n", finding.file.c_str(), finding.line, grade, finding.message.c_str());
}

int embed(const char* folder, const char* bundle) {
  const std::string bytes = nhan::database::write_bundle(nhan::lexicon::read({folder}, {}, print));
  std::ofstream out(bundle, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return 0;
  std::fprintf(stderr, "%s: can't be written\n", bundle);
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: nhan_embed GAZETTEERS BUNDLE\n");
    return 1;
  }
  try {
    return embed(arguments[1], arguments[2]);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "nhan_embed: %s\n", failure.what());
    return 1;
  }
}
