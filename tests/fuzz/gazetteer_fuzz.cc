// Fuzzes nhan_database_build: a file of any bytes, read in the role that the first byte picks, beside sound kinds and entries.
#include <nhan/nhan.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view roles[] = {"kinds", "entries", "composition", "context", "patterns", "records"};

// A folder that the whole run uses.
const std::filesystem::path& folder() {
  static const std::filesystem::path path = [] {
    std::string pattern = (std::filesystem::temp_directory_path() / "nhan-fuzz-XXXXXX").string();
    if (!mkdtemp(pattern.data())) std::abort();
    return std::filesystem::path(pattern);
  }();
  return path;
}

void write(const char* name, std::string_view text) { std::ofstream(folder() / name, std::ios::binary) << text; }

void write_folder(std::string_view role, std::string_view fuzzed) {
  write("MANIFEST", "file\trole\nversion\t1\nkinds.tsv\tkinds\nentries.tsv\tentries\nfuzzed.tsv\t" + std::string(role) + "\n");
  write("kinds.tsv",
        "kind\ttype\trole\tcase\tsearch\tpriority\tunaccented\nprovince\tPROVINCE\tspan\tproper\tengine\t50\tyes\nrank\tTITLE\trank\tany\te"
        "ngine\t75\tno\n");
  write("entries.tsv", "key\tkind\tname\tclass\ngiam-doc\trank\tGiám đốc\tdirector\nhai-duong\tprovince\tHải Dương\t\n");
  write("fuzzed.tsv", fuzzed);
}

void build(const std::string& path) {
  const char* paths[] = {path.c_str()};
  nhan_database* database = nullptr;
  nhan_error error;
  if (nhan_database_build(paths, 1, 0, nullptr, nullptr, &database, &error) == NHAN_INTERNAL) std::abort();
  nhan_database_free(database);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  write_folder(roles[data[0] % std::size(roles)], {reinterpret_cast<const char*>(data) + 1, size - 1});
  build(folder().string());
  build((folder() / "fuzzed.tsv").string());
  return 0;
}
