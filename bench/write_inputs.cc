// Writes what is measured to files, for programs that are not ours: usage: bench_write_inputs FOLDER
//   texts.txt, surfaces.txt            as they are: the corpus (corpus.h), one document a line; surfaces as typed (surfaces.h), one a line
//   texts-folded.txt, surfaces-folded.txt   the same, line by line, folded
//   of-spans/                               all four once more, with all surfaces of spans
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus.h"
#include "surfaces.h"
#include "text/fold.h"

namespace {

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', '\t');
  return text;
}

std::string folded(const std::string& text) {
  nhan::text::Folded out;
  nhan::text::fold(text, out);
  return out.bytes;
}

void write(const std::filesystem::path& path, const std::vector<std::string>& lines) {
  std::ofstream file(path);
  for (const std::string& line : lines) file << on_one_line(line) << '\n';
  if (!file.flush()) throw std::runtime_error(path.string() + " cannot be written");
}

void write_all(const std::filesystem::path& folder, const nhan::bench::Surfaces& surfaces) {
  std::filesystem::create_directories(folder);
  std::vector<std::string> texts = nhan::bench::corpus();
  write(folder / "texts.txt", texts);
  std::transform(texts.begin(), texts.end(), texts.begin(), folded);
  write(folder / "texts-folded.txt", texts);
  write(folder / "surfaces.txt", surfaces.typed);
  write(folder / "surfaces-folded.txt", surfaces.folded);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: bench_write_inputs FOLDER\n";
    return 2;
  }
  try {
    const std::filesystem::path folder = arguments[1];
    write_all(folder, nhan::bench::searched_surfaces());
    write_all(folder / "of-spans", nhan::bench::surfaces_of_spans());
    return 0;
  } catch (const std::exception& failure) {
    std::cerr << "bench_write_inputs: " << failure.what() << '\n';
    return 1;
  }
}
