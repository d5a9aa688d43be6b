// What each bond is called.
#include "assemble/bond.h"

#include "assemble/results.h"
#include "database/database.h"

namespace nhan::assemble {
namespace {

const char* words(Bond bond) {
  switch (bond) {
    case Bond::none: break;
    case Bond::title: return "the title";
    case Bond::person_behind: return "the person directly behind the titles";
    case Bond::person_in_front: return "the person in front of the titles, over a mark";
    case Bond::person_listed: return "a person of the list behind the titles";
    case Bond::person_of_row: return "the person of the titles' row";
    case Bond::person_of_page: return "the person whose life is told";
    case Bond::person_in_full: return "the same person, first named so";
    case Bond::place_behind: return "the place directly behind the title";
    case Bond::place_of_chain: return "the place of a title beside it";
    case Bond::place_held: return "the place of another office of the person";
    case Bond::place_of_side: return "the place that the sentence is about";
    case Bond::place_named: return "the place named nearest that may have such an office";
    case Bond::place_of_page: return "the place that the headline of the page tells";
    case Bond::place_around: return "in the province of such an office, where no province is named";
    case Bond::side: return "a party, on one side of the cue";
    case Bond::joined: return "a party, joined with the others behind the cue";
    case Bond::subject: return "a party, joined with the others in front of the act";
    case Bond::tied: return "a party, tied to the others behind the act";
    case Bond::heading: return "a party, tied to the others in front of a colon";
    case Bond::named_before: return "a party, named in front of the cue that counts it";
    case Bond::told_before: return "a party, counted in an earlier sentence";
    case Bond::detail: return "in a sentence that names the parties";
    case Bond::detail_of_talk: return "in a sentence that goes on with the parties";
    case Bond::detail_of_paragraph: return "in a paragraph that went on with the parties";
    case Bond::day_of_page: return "the day that the page is about";
  }
  return "part of the record";
}

}  // namespace

std::string words_of_bond(const Span& evidence, const database::Database& database) {
  std::string all = words(evidence.bond);
  if (evidence.cue != 0) all.append(", ").append(database.records()[evidence.cue - 1].where);
  return all;
}

}  // namespace nhan::assemble
