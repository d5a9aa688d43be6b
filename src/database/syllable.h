// Syllable: what one syllable may be part of, as bits: a single look spares the look-ups that can't succeed.
#pragma once

#include <cstdint>

namespace nhan::database {

struct Syllable {
  enum Role : uint32_t {
    begins_level = 1,
    ends_level = 2,
    begins_honorific = 4,
    ends_honorific = 8,
    begins_surname = 16,
    begins_strong_surname = 32,
    ends_body_of_place = 64,  // of a body that says which kinds of place it belongs to
    joins = 128,              // "và": what stands on both sides of it is one list
    ends_surname = 256,
    joins_names = 512,     // "và": what stands on both sides of it is one list, of persons
    ties_offices = 1024,   // "là", "kiêm": it lies between a person and an office, and between two offices of one
    joins_offices = 2048,  // "cùng": what stands on both sides of it is one list, of offices
    // What a syllable is where it stands; none is it by itself.
    in_capitals = 1 << 12,
    in_digits = 1 << 13,
    in_mention = 1 << 14,  // that ends, on the left of a candidate, or begins, on the right, with the syllable
    any = 1 << 15,
    // The lists of names, by the kinds that the code asks for.
    is_given_name = 1 << 16,    // a first name of another country
    is_middle_name = 1 << 17,   // "văn"
    begins_particle = 1 << 18,  // of a name, "de la"
    is_particle = 1 << 19,
    is_called = 1 << 20,       // a given name that tells a person by itself: "Hằng"
    introduces = 1 << 21,      // "gồm": it may stand between the word for units and their list
    is_foreign = 1 << 22,      // text::spelled_foreign
    tells_several = 1 << 23,   // "các": in front of the word for several units
    situates = 1 << 24,        // "thuộc": behind the word for a unit, it tells where that lies or what became of it
    equates = 1 << 25,         // "là": behind a name, what it names follows
    tells_one = 1 << 26,       // "một": in front of the word for a single unit
    tells_age = 1 << 27,       // "tuổi": behind a number
    is_predicate = 1 << 28,    // "cho", "đã": of a sentence, in no name of a unit
    is_letter_name = 1 << 29,  // "Ý": a given name of one letter
    tells_deed = 1 << 30,      // "khai": behind a given name told before, at the begin of a sentence
    tells_term = 1U << 31,     // "khóa": behind an office, its number follows
  };
  uint32_t roles = 0;
};

}  // namespace nhan::database
