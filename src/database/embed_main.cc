// nhan_embed: compiles a folder of gazetteers into what the library carries: their bundle, and the image of the database that this is compiled to. A tool of
// the build, not installed.
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

#include "database/bundle.h"
#include "database/image.h"
#include "lexicon/read.h"

namespace {

void print(const nhan::lexicon::Diagnostic& finding) {
  const char* grade = finding.severe ? "error" : "warning";
  std::fprintf(stderr, "%s:%u: %s: %s\n", finding.file.c_str(), finding.line, grade, finding.message.c_str());
}

void write(const char* path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw std::runtime_error(std::string(path) + ": can't be written");
}

void embed(const char* folder, const char* bundle, const char* image) {
  const std::string bytes = nhan::database::write_bundle(nhan::lexicon::read({folder}, {}, print));
  write(bundle, bytes);
  write(image, nhan::database::write_image(nhan::database::Database(nhan::database::read_bundle(bytes))));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: nhan_embed GAZETTEERS BUNDLE IMAGE\n");
    return 1;
  }
  try {
    embed(arguments[1], arguments[2], arguments[3]);
    return 0;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "nhan_embed: %s\n", failure.what());
    return 1;
  }
}
