// ChainJudge: where a chain ends on the right, and whether it may stand.
#pragma once

#include "assemble/chain.h"
#include "resolve/block.h"

namespace nhan::assemble {

class ChainJudge {
 public:
  explicit ChainJudge(const resolve::Block& block) : block_(block), database_(block.database) {}

  // A level word belongs to a place that follows; it stays where a person or nothing of the kind does, and is none where it begins a body.
  void cut_level(Chain& chain) const;
  // A surname that is a body too belongs to the name that goes on with it: "Trưởng Ban Dân vận Đoàn Thị Lan".
  void cut_surname(Chain& chain) const;
  // The body above one is another behind a mark: "Đội 8, Phòng Cảnh sát hình sự". REQUIRES: the chain is no office, which holds both.
  void cut_body_above(Chain& chain) const;
  // Whether it says enough by itself: a rank at its end decides, "quyền Chủ tịch" stands where "Chủ tịch" does.
  bool may_stand(const Chain& chain) const;

  bool is_level(const Chain::Part& part) const;

 private:
  bool begins_body(const Chain::Part& level) const;
  bool place_follows(const Chain::Part& level) const;
  uint32_t next_title(uint32_t end) const;
  bool title_stands_at(uint32_t at) const;
  bool is_named(FoldedRange range) const;
  bool lists_officers(FoldedRange range) const;
  bool introduces_person(uint32_t at) const;
  bool heads_list(FoldedRange range) const;

  const resolve::Block& block_;
  const database::Database& database_;
};

}  // namespace nhan::assemble
