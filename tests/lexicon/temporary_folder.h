// TemporaryFolder: a folder of gazetteer files that lives as long as a test, and what reading it reports.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/failure.h"
#include "lexicon/read.h"

namespace nhan::lexicon {

using Files = std::map<std::string, std::string>;  // name -> text

class TemporaryFolder {
 public:
  explicit TemporaryFolder(const Files& files) {
    std::string pattern = (std::filesystem::temp_directory_path() / "nhan-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
    for (const auto& [name, text] : files) std::ofstream(path_ / name, std::ios::binary) << text;
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

struct Outcome {
  Lexicon lexicon;
  std::vector<std::string> findings;  // "file:line: message", warnings as "file:line: warning: message"
  std::string failure;                // "" where read() threw none
  uint32_t failure_line = 0;
};

inline Outcome read_all(const std::vector<std::string>& paths, Lexicon base = {}) {
  Outcome outcome;
  const auto note = [&](const Diagnostic& d) {
    outcome.findings.push_back(d.file + ":" + std::to_string(d.line) + ": " + (d.severe ? "" : "warning: ") + d.message);
  };
  try {
    outcome.lexicon = read(paths, std::move(base), note);
  } catch (const Failure& failure) {
    outcome.failure = failure.what();
    outcome.failure_line = failure.line();
  }
  return outcome;
}

// A folder without a fault, with one file of each role; tests replace what they are about.
inline Files sound_files() {
  return {
      {"MANIFEST",
       "# ours\nfile\trole\nversion\t2026.1\nkinds.tsv\tkinds\nentries.tsv\tentries\ncomposition.tsv\tcomposition\ncontext.tsv\tcontext\n"
       "patterns.tsv\tpatterns\nrecords.tsv\trecords\n"},
      {"kinds.tsv",
       "kind\ttype\trole\tcase\tsearch\tpriority\tunaccented\tnote\n"
       "body\tBODY\tbody\tany\tengine\t70\tno\t\n"
       "department\t\tword\tany\tnone\t0\tno\t\n"
       "province\tPROVINCE\tspan\tproper\tengine\t50\tyes\tplaces\n"
       "rank\tTITLE\trank\tany\tengine\t75\tno\t\n"},
      {"entries.tsv",
       "# ours\nkey\tkind\tname\taliases\tabbreviations\tcase\tclass\tsuccessor\n"
       "department:cong-thuong\tdepartment\tCông Thương\tCông nghiệp và Thương mại\tCT\t\t\t\n"
       "giam-doc\trank\tGiám đốc\t\tGĐ\t\tdirector\t\n"
       "hai-duong\tprovince\tHải Dương\txứ Đông\tHD\t\t\thai-phong\n"
       "hai-phong\tprovince\tHải Phòng\t\t\t\t\t\n"
       "so-{department}\tbody\tSở {department}\t\t\t\toffice\t\n"},
      {"composition.tsv", "left\tjoiner\tright\tnote\ndirector\t\toffice\t\n"},
      {"context.tsv",
       "cue\tside\treach\ttarget\teffect\tvalue\tnote\nsông|cầu\tleft\t1\tprovince\tveto\t\t\n<capital>\tright\t1\tprovince/"
       "unaccented\tkeep\t\t\n"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\tnote\nday\tDATE\t#\tngày\t[0-9]{1,2}/[0-9]{1,2}\t\n"},
      {"records.tsv", "cue\trole\tvalue\tnote\nký kết|hội đàm\tact\t1\t\n"},
  };
}

}  // namespace nhan::lexicon
