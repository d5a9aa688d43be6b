// Links: what the composition rows allow behind a class, and over which joiner.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "database/slab.h"

namespace nhan::database {

// Build with add() and close(), then only read: any thread.
class Links {
 public:
  // What may stand behind a class over one joiner.
  struct Link {
    uint64_t classes;     // a bit for the numbers, less multiples of 64
    uint32_t joiner;      // into joiners_
    uint32_t begin, end;  // into rights_
  };

  // `joiner`: folded; empty: white space only.
  void add(uint16_t left, const std::string& joiner, uint16_t right);
  // Ends the building: classes are numbered from 0 to `classes` - 1.
  void close(size_t classes);

  // Joiners in order. REQUIRES: it is the number of a class.
  std::span<const Link> behind(uint16_t left) const { return {links_.data() + begins_[left], links_.data() + begins_[left + 1]}; }
  const std::string& joiner(const Link& link) const { return joiners_[link.joiner]; }
  bool allows(const Link& link, uint16_t right) const {
    return (link.classes >> (right & 63) & 1) != 0 && std::binary_search(rights_.begin() + link.begin, rights_.begin() + link.end, right);
  }

  // Of each class whether it may stand behind any.
  std::vector<bool> followers() const;

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.links_, self.begins_, self.rights_, self.joiners_); }

 private:
  std::map<std::pair<uint16_t, std::string>, std::vector<uint16_t>> added_;  // until close()
  Table<Link> links_;
  Table<uint32_t> begins_ = Table<uint32_t>(1);  // by class
  Table<uint16_t> rights_;                       // classes, link by link, in order
  std::vector<std::string> joiners_;             // different ones, a few
};

}  // namespace nhan::database
