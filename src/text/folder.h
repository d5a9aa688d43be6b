// Folder: one block being folded, character by character: where it reads and writes, and what it knows of the last character.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/cluster.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace nhan::text {

class Folder {
 public:
  Folder(std::string_view source, Folded& out);

  void run();

 private:
  // Code points of the source that belong together, dropped characters between them left out.
  struct Cluster {
    char32_t codes[longest_cluster];
    uint32_t lengths[longest_cluster];
    uint32_t size = 0;
    uint32_t begin = 0;
    uint32_t end = 0;
    bool overlong = false;  // more code points follow than are normalised together
  };

  bool plain_may_begin() const;
  struct RunBegin {
    OffsetMap::Mark mark;
    uint32_t shift, last_end;
  };
  RunBegin begin_run();
  void take_back(const RunBegin& begin);
  void fold_plain_run();
  void fold_marked_run();
  uint32_t settled_of(uint32_t length) const;
  void clear_capitals(uint32_t begin, uint32_t end);
  void step();
  void fold_ill_formed(uint32_t length);
  void fold_dropped(Decoded character);
  void fold_gap();
  void fold_characters(Decoded first);
  void gather(Decoded first, Cluster& cluster) const;
  bool next_in_cluster(uint32_t& at, Decoded& next) const;
  static bool is_unmoved(const Cluster& cluster, const FoldedCluster& folded);
  void fold_cluster_exactly(const Cluster& cluster);
  void fold_one_by_one(const Cluster& cluster);
  void place(uint32_t begin, uint32_t end);
  void put(char32_t code, bool capital, uint32_t begin, uint32_t end);
  void put_letter(uint8_t letter, uint32_t begin, uint32_t end);
  void put_toned_pair(uint8_t giver, bool capital, uint32_t begin, uint32_t end);
  void put_byte(char byte) { bytes_[written_++] = byte; }
  void mark_capital(uint32_t folded, bool capital) { out_.capitals[folded >> 6] |= uint64_t{capital} << (folded & 63); }
  void make_room(uint32_t room);
  void grow(size_t size);
  void finish();

  std::string_view source_;
  Folded& out_;
  char* bytes_ = nullptr;
  uint32_t read_ = 0;
  uint32_t written_ = 0;
  uint32_t shift_ = 0;     // source - folded at the last character, modulo 2^32
  uint32_t last_end_ = 0;  // where the last character ends in the source
  uint32_t resume_ = 0;    // where plain text is looked for again
  uint32_t patience_ = 0;  // bytes before that, more where the text is seldom plain; none of it where it most often is
  bool after_ill_formed_ = false;
};

}  // namespace nhan::text
