// Offices: rows of person, title and place, from apposition, lists and tables.
//
// A chain of titles, joined by marks, each perhaps with its place, belongs to the person directly behind it ("Bí thư Tỉnh ủy Bình Thuận Nguyễn Văn An"), else
// to the person in front of it, over a mark ("Nguyễn Văn An, Bí thư Tỉnh ủy"). Titles in front of a colon belong to each person listed behind it, titles in a
// table to the person of their row. Titles of several ("Chủ tịch UBND các quận X, Y") are nobody's. A title without a place of its own takes the one that its
// chain shares, else the province in brackets behind its person, else that of the person's other offices, else the side of the sentence ("Về phía tỉnh X có",
// "dẫn đầu đoàn công tác tỉnh X", "tiếp đoàn có"), else the place last named, which is not that of guests told in an earlier paragraph, else the province that
// a place named lies in; lists on a page about a place are of that. Central offices have none. The layout of a page tells more: "Chức vụ: ..." below a name,
// the lines of somebody's life, an infobox, the news of a death, rows of persons and years below an office or on a page of who held one, directories of bodies
// ("* Sở Nội vụ - Giám đốc: Lê Văn An"), and signatures, also beside the list of who receives a document, which are of the place that the document names first.
// Where the day of the document is known, units that had ended by then give way to those that are still there.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "assemble/cues.h"
#include "assemble/gap.h"
#include "assemble/kept_words.h"
#include "assemble/results.h"
#include "base/buffer.h"
#include "resolve/block.h"

namespace nhan::assemble {

class Offices {
 public:
  Offices(const database::Database& database, const Cues& cues)
      : database_(database),
        cues_(cues),
        city_(database.kind_named("city")),
        district_(database.kind_named("district")),
        commune_(database.kind_named("commune")) {}

  void restart();
  void take(const resolve::Block& block, std::span<const Span> spans, Results& results);
  void finish(Results& results);

 private:
  // Caps of a document: past `most_remembered` new persons and rows are not kept, so later short mentions stay unlinked and rows may come twice; a chain of titles
  // ends at `most_open`; of a title longer than `most_parts` the last ones are not handed out.
  static constexpr size_t most_remembered = 256, most_open = 64, most_parts = 16;
  static constexpr size_t most_senders = 8;  // of guests; later ones are not told from hosts
  static constexpr uint32_t nobody = UINT32_MAX;

  using Level = database::Traits::Level;
  struct Title {
    Span span;
    Span place;                   // directly behind it
    Span heading;                 // the place that heads its line, or the list that it stands in
    Span fallback;                // the place that it is of where nothing else tells
    Level level = Level::unsaid;  // of the unit that it is an office of
    bool heads = false;           // a list
    bool begins_line = false;     // its chain does
    bool former = false;          // "nguyên Bí thư Tỉnh ủy X"
    bool hosts = false;           // guests were told in a paragraph before, or are received in this one
    bool of_several = false;      // "Chủ tịch UBND các quận X, Y"
    uint16_t part_count = 0;
    std::array<uint32_t, most_parts> parts;
  };
  struct Holder {
    Span mention;
    uint32_t person = nobody;  // in persons_
    Holder by(Bond bond) const { return {bound(mention, {bond}), person}; }
    explicit operator bool() const { return mention.type != no_type; }
  };
  struct Person {
    Span span;            // the first mention by this name
    uint32_t ending = 0;  // of the name, as office_rows.cc has it
    KeptWords::Place name;
  };
  struct Row {
    uint32_t person = nobody;
    Span place;
    uint16_t part_count = 0;
    std::array<uint32_t, most_parts> parts;  // of the title, less level words: "Chủ tịch UBND tỉnh" and "Chủ tịch UBND" are one office
  };

  // Reading: offices.cc.
  void take_title(size_t i);
  void take_person(size_t i);
  void take_place(size_t i);
  void pass_date(size_t i);
  bool goes_on(Gap::Kind gap) const;
  bool is_rival(size_t i) const;
  bool names_next(size_t i) const;
  bool is_beside(Gap::Kind gap) const;
  void begin_list(Gap::Kind gap);
  void take_owner_in_front();
  bool last_person_begins_line() const;
  bool heads_again(const Title& title) const;
  bool is_introduced(size_t i) const;
  bool speaks_of(size_t i) const;
  bool acts(size_t i) const;
  bool names_several(uint32_t begin) const;
  bool sentences_matter() const { return !header_.empty() || side_.type != no_type; }
  bool is_open() const { return last_ != Last::nothing || sentences_matter(); }
  void read_gap(uint32_t to);
  bool reaches(uint32_t to);
  bool close_gap();
  void move_to(size_t i);
  void end_chain();
  void fit_chain_to_person();
  void forget_list();
  Title title_at(size_t i) const;
  bool is_of_several(FoldedRange title) const;

  // Rows and persons: office_rows.cc.
  void give(const Buffer<Title>& titles, const Holder& holder);
  void add_row(const Title& title, const Span& place, const Holder& holder);
  Row row_of(const Title& title, const Span& place, const Holder& holder) const;
  bool is_known(const Row& row) const;
  Spans evidence(const Office& office, const Holder& holder);
  Holder holder_at(size_t i);

  // Offices told by the layout of a page: office_pages.cc.
  bool is_headline(size_t i) const;
  uint32_t line_end_behind(uint32_t end) const;
  void keep_heading(size_t i);
  void take_life(size_t i, const Holder& holder);
  bool heads_page(FoldedRange name) const;
  Holder holder_in_life(size_t i) const;
  bool is_over_term(size_t i) const;
  bool is_of_the_dead(size_t i) const;
  bool is_labelled(size_t i) const;
  uint32_t line_begin(uint32_t begin, uint32_t longest) const;
  size_t time_of_line(size_t i) const;
  bool is_period(size_t i) const;
  bool is_item_titled(size_t i) const;
  void take_page_office(size_t i, const Title& title);
  bool is_like_page_office(const Title& title) const;
  bool lists_holders(uint32_t end) const;
  void take_page_place(size_t i);
  bool is_row_of_office(size_t i) const;
  bool begins_row(uint32_t at) const;
  bool holds_no_words(FoldedRange range) const;
  uint32_t address_begin(size_t i) const;
  bool is_placed(size_t i) const;
  void pass_paragraphs(uint32_t to);
  void end_paragraph(uint32_t end, uint32_t read);
  bool signs(size_t i) const;
  void await_signer(const Title& title);
  void take_signer(size_t i, const Holder& holder);

  // Places of offices: office_places.cc.
  Span place_of(const Buffer<Title>& titles, size_t k, const Holder& holder) const;
  Span place_of_beside(const Buffer<Title>& titles, const Holder& holder) const;
  Span place_of_person(uint32_t person, Level level) const;
  bool fits(const Span& place, Level level) const;
  Span last_named(const Title& title) const;
  void remember_place(const Span& place, bool ended);
  Span place_ahead(size_t i) const;
  bool is_of_assembly(const Span& office) const;
  bool may_be_elsewhere(const Title& title) const;
  size_t place_in_brackets(size_t i) const;
  bool is_alias(size_t i) const;
  size_t next_province(size_t i) const;
  uint32_t place_begin(size_t i) const;
  bool heads_line(size_t i) const;
  bool is_before_colon(size_t i) const;
  uint32_t origin_begin(size_t i, uint32_t begin) const;
  uint32_t origin_cue_before(uint32_t at) const;
  void pass_origin(size_t i, uint32_t cue);
  bool begins_line(uint32_t at) const;
  bool is_behind_roman(uint32_t at) const;
  bool is_listed(size_t i) const;
  bool is_bracketed_address(size_t i) const;
  bool is_listed_with(size_t i, size_t other) const;
  uint32_t end_before(uint32_t begin) const;  // of the syllable in front, over a colon perhaps
  bool sends_deputy(uint32_t begin) const;
  // Whether a title was read last that no place was told for.
  bool awaits_place() const { return last_ == Last::title && !chain_.empty() && chain_.back().place.type == no_type; }
  bool is_deputy_of_last(const Title& title) const;
  bool tells_of_seat(uint32_t begin) const;
  bool goes_on_list(const Title& title, uint32_t begin) const;
  bool ends_sentence(FoldedRange range) const;
  bool in_one_line(uint32_t begin, uint32_t end) const;
  bool shares_line(uint32_t begin, uint32_t end) const;  // nor is the line wrapped between
  bool over_space(uint32_t end, uint32_t begin) const;   // nothing but a space lies between
  bool follows_body(size_t i, uint32_t begin) const;
  bool acts_for(size_t i) const;

  // Who visits whom: office_sides.cc.
  Span host() const;
  bool sent_guests(const Span& place) const;
  void take_guests(const Span& place, uint32_t begin);
  void take_side(const Span& place, uint32_t cue);
  uint32_t side_cue(uint32_t begin) const;
  bool is_of_delegation(size_t i, uint32_t begin, int longest = 4) const;  // syllables: "đoàn công tác của"
  bool is_led(size_t i) const;
  void take_led(size_t i);
  bool guests_told_before(uint32_t begin) const;
  bool receives_guests(size_t i);
  bool is_received(uint32_t begin) const;
  void take_delegation(uint32_t begin);
  Cues::Cue delegation_cue(uint32_t end) const;
  Span side_of_delegation(const Cues::Cue& cue) const;
  void head_list(uint32_t end, uint32_t read);

  const database::Database& database_;
  const Cues& cues_;
  uint16_t city_, district_, commune_;

  // The block at hand.
  const resolve::Block* block_ = nullptr;
  std::span<const Span> spans_;
  Results* results_ = nullptr;
  uint32_t read_ = 0;                 // so far it is read
  uint32_t heading_read_ = 0;         // so far its lines are read; 0 where the heading stands in an earlier block
  size_t passed_ = 0;                 // so many paragraphs
  uint32_t origin_end_ = 0;           // of the place that somebody was told to come from
  Span seat_;                         // the place directly behind the last body
  Span council_;                      // the one behind the last body of an assembly
  uint32_t seat_end_ = 0;             // where seat_ ends
  Level body_level_ = Level::unsaid;  // of the last body
  uint32_t body_end_ = 0;             // where that ends
  uint32_t title_end_ = 0;            // of the last title
  Span given_, given_place_;          // the last title of a row, and its place
  uint32_t given_end_ = 0;            // of the last title then

  // The list at hand.
  enum class Last : uint8_t { nothing, title, person };
  Last last_ = Last::nothing;
  Gap gap_;               // behind the last title, its place or the last person
  Buffer<Title> chain_;   // titles that wait for their person
  Buffer<Title> header_;  // titles that each person listed behind them has
  bool table_ = false;    // the list is a row of a table
  bool items_ = false;    // each of the list begins a line, and anything may be told behind
  bool several_ = false;  // the chain's title is of several persons: "các Phó Chủ tịch"
  bool behalf_ = false;   // it is of whom somebody else acts for: "Thừa ủy quyền của Thủ tướng, Bí thư Tỉnh ủy ..."
  bool dated_ = false;    // the last person's row tells since when the office was held
  bool holds_page_office_ = false;  // that person held the office that the page is about
  bool header_ends_ = false;        // the header is of such persons, up to the next title
  Holder owner_;                    // the person in front of the chain
  bool owned_by_dash_ = false;      // behind a dash: "Lê Văn An - Giám đốc Sở Y tế"
  bool owner_begins_line_ = false;  // that person begins a line: so does the next one of such a list
  bool heads_line_ = false;         // the chain begins a line
  bool signature_ = false;          // its last title is a line of capitals
  Span bracket_;                    // the province in brackets behind the person at hand
  size_t bracketed_ = 0;            // that of the last person, among the spans of the block; behind the last span where there is none
  Holder person_;                   // the last person
  size_t person_at_ = 0;            // the last person, among the spans of the block; behind the last span where it stands in an earlier one
  bool person_begins_line_ = false;  // the one of the blocks before
  Span person_bracket_;              // the province in brackets behind that person

  // The document.
  Buffer<Person> persons_;
  KeptWords names_;
  std::vector<Row> rows_;
  Span side_;                                   // "Về phía tỉnh X", while its sentence or list goes on
  Span heading_;                                // "A. Phía X:", "* X: ...", in its line and the items below
  Span guests_;                                 // whose delegation was last told of
  std::array<uint32_t, most_senders> senders_;  // the entries of all that sent some
  size_t sender_count_ = 0;
  Span home_;                                                    // the first province named that had not
  Span first_;                                                   // the place that the document names first: whose it is, where it is signed
  uint32_t guests_at_ = 0;                                       // where in the block at hand; 0 where in an earlier one
  std::array<Span, 2> recent_;                                   // the provinces last named, two different ones
  Span province_, city_place_, district_place_, commune_place_;  // the places last named, by level; the first is no municipality
  bool lasting_province_ = false, lasting_city_ = false;         // whether one was told that was still there on the document's day
  Buffer<Title> signed_;                                         // a title beside the list of who receives a document, one or none
  Buffer<Title> page_office_;                                    // the office whose holders the page lists, one or none, with its place
  Span subject_;                                                 // the place that the headline of a page is about
  Holder life_;                                                  // the person whose life the page tells
  bool announces_death_ = false, is_obituary_ = false;           // of whom is told next; life_ is that of somebody who died
  Holder page_person_;                                           // the person whose name is the headline
  Holder told_;                                                  // the person told last
  Span around_;                                                  // the place last named that lies in a province, by the entry of that
};

}  // namespace nhan::assemble
