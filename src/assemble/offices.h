// Offices: rows of person, title and place, from apposition and lists.
//
// Within one paragraph a chain of titles (joined by marks, each perhaps with its place) belongs to the person directly behind it ("Bí thư Tỉnh ủy Bình Thuận
// Nguyễn Văn An"), else to the person in front of it, over a mark ("Nguyễn Văn An, Bí thư Tỉnh ủy"). Titles before a colon belong to each person listed behind it.
// A title without a place of its own takes the one that the chain shares, else the side of the sentence; central offices have none.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assemble/results.h"
#include "resolve/block.h"

namespace nhan::assemble {

class Offices {
 public:
  explicit Offices(const database::Database& database) : database_(database) {}

  void restart();
  void take(const resolve::Block& block, std::span<const Span> spans, Results& results);

 private:
  class Paragraph;

  // What a document has told; bounded: past `most_remembered` the new ones are not kept, so later short mentions stay unlinked and rows may come twice.
  static constexpr size_t most_remembered = 256;
  struct Person {
    std::string name;  // folded
    Span span;
  };
  struct Row {
    std::string person, title;  // folded, the title without a level word at its end
    std::string place;
  };

  std::string name_of(const Span& person) const;
  bool add(Row row);  // false where the row is known

  const database::Database& database_;
  std::vector<Person> persons_;
  std::vector<Row> rows_;
  Span side_province_, side_city_, side_district_, side_any_;  // the places last named, by level
};

}  // namespace nhan::assemble
