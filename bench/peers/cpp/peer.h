// Peer: what the programs here have in common. They read the same files, are measured in the same way, and print one line of JSON.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace peers {

inline std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

inline double processor_seconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Bytes of memory that the process has in use.
inline uint64_t resident() {
  uint64_t all = 0, pages = 0;
  std::ifstream("/proc/self/statm") >> all >> pages;
  return pages * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

struct Progress {
  double seconds = 0;
  uint64_t bytes = 0, documents = 0, hits = 0;
};

// The documents one after another, 64 at a time, from the first again behind the last, for so many seconds of the processor at least.
template <class Match>
Progress matched(const std::vector<std::string>& texts, double seconds, Match match) {
  constexpr size_t chunk = 64;
  Progress done;
  const double start = processor_seconds();
  for (size_t at = 0; done.seconds < seconds; at = at + chunk < texts.size() ? at + chunk : 0) {
    const std::span<const std::string> some = std::span(texts).subspan(at, std::min(chunk, texts.size() - at));
    done.hits += match(some);
    for (const std::string& text : some) done.bytes += text.size();
    done.documents += some.size();
    done.seconds = processor_seconds() - start;
  }
  return done;
}

// Loads and measures. `load` takes the surfaces and returns what matches documents and tells how many hits there were.
template <class Load>
void run(const std::string& version, const std::vector<std::string>& texts, const std::vector<std::string>& surfaces, Load load) {
  const uint64_t before = resident();
  const double start = processor_seconds();
  const auto match = load(surfaces);
  const double loading = processor_seconds() - start;
  matched(texts, 0.3, match);
  const Progress done = matched(texts, 1, match);
  std::printf(R"({"version": "%s", "load": %.4f, "memory": %lld, "seconds": %.4f, "bytes": %llu, "documents": %llu, "hits": %llu})"
              "\n",
              version.c_str(), loading, static_cast<long long>(resident() - before), done.seconds,
              static_cast<unsigned long long>(done.bytes), static_cast<unsigned long long>(done.documents),
              static_cast<unsigned long long>(done.hits));
}

}  // namespace peers
