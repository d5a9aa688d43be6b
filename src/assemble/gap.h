// Gap: what lies between two spans of a list of offices, told as the text goes by.
#pragma once

#include <cstdint>

#include "resolve/block.h"

namespace nhan::assemble {

class Gap {
 public:
  enum class Kind : uint8_t {
    adjacent,  // white space, honorifics, "là", "kiêm"
    joined,    // "và", "cùng"
    mark,      // a comma, a dash, a parenthesis
    list,      // a semicolon
    cell,      // the border of a table's cell, others that hold nothing or numbers between
    colon,
    item,  // a new line that begins with a dash, a bullet or a number
    words,
    row,       // several borders, over the end of a line, or a line that begins with a number and a border
    sentence,  // the end of a sentence or paragraph
  };

  // Reads on from `from` to `to`, whole words; not behind the first other word, where it does not matter whether a sentence ends there. What stands in
  // parentheses is passed over: "Nguyễn Văn An (sinh năm 1970), Bí thư".
  void read(const resolve::Block& block, uint32_t from, uint32_t to, bool sentences_matter);
  void end_line();

  Kind kind() const;
  // Whether it is the end of a sentence, whatever follows, once its line has ended: a line without words may go on by a dash, and a row of cells by words.
  bool is_settled() const { return words_ || stop_; }
  // Whether a line begins in it, and each by a bullet or a number.
  bool begins_item() const { return (item_ || numbered_) && !paragraph_; }
  bool addressed() const { return addressed_; }  // it holds an honorific: somebody else begins
  bool joined() const { return joined_; }        // "và", "cùng"
  bool tied() const { return tied_; }            // "là", "gồm"
  // Whether nothing else but parentheses lies in it: "Tổng cục trưởng Tổng cục Thuế (Bộ Tài chính) Lê Văn An".
  bool is_aside() const { return parentheses_ && kind() == Kind::mark && !mark_ && !dash_; }
  // Whether it is the end of a paragraph and holds no more than parentheses: "CHỦ TỊCH", below it "(Đã ký)", and below an empty line "Lê Văn An".
  bool is_break() const { return kind() == Kind::sentence && line_ && !words_ && !stop_ && !mark_ && !dash_; }
  bool is_dash() const { return dash_ && kind() == Kind::mark && !mark_; }

 private:
  uint32_t read_word(const resolve::Block& block, uint32_t at, uint32_t to);
  void read_mark(std::string_view text, uint32_t at);

  bool joined_ = false, mark_ = false, dash_ = false, parentheses_ = false, list_ = false, colon_ = false, line_ = false, item_ = false,
       addressed_ = false, tied_ = false, stop_ = false, words_ = false, wrapped_ = false, numbered_ = false, paragraph_ = false;
  bool inside_ = false, words_inside_ = false;  // parentheses
  uint8_t borders_ = 0;
};

}  // namespace nhan::assemble
