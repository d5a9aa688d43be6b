// Holds the numbers of Header.java, as `javac -h` wrote them down, against nhan.h.
#include <nhan/nhan.h>

#include <cstddef>

#include "io_nhan_Header.h"

#define VALUE(name) static_assert(io_nhan_Header_##name == static_cast<jint>(NHAN_##name), "NHAN_" #name)
#define SIZE(name, STRUCT) static_assert(io_nhan_Header_##STRUCT##_SIZE == sizeof(nhan_##name), "size of nhan_" #name)
#define MEMBER(name, member, STRUCT_MEMBER) \
  static_assert(io_nhan_Header_##STRUCT_MEMBER == offsetof(nhan_##name, member), "nhan_" #name "." #member)

VALUE(OK);
VALUE(INVALID_ARGUMENT);
VALUE(IO);
VALUE(GAZETTEER);
VALUE(BUNDLE);
VALUE(NO_MEMORY);
VALUE(NOT_FOUND);
VALUE(TOO_SMALL);
VALUE(STOPPED);
VALUE(INTERNAL);
VALUE(CACHE_READ);
VALUE(CACHE_WRITTEN);
VALUE(CACHE_FAILED);
VALUE(PROVINCE);
VALUE(PLACE);
VALUE(TITLE);
VALUE(BODY);
VALUE(PERSON);
VALUE(FIELD);
VALUE(AGREEMENT);
VALUE(DATE);
VALUE(MONEY);
VALUE(FIRST_USER_TYPE);
VALUE(FOLDED);
VALUE(ALIAS);
VALUE(ABBREVIATION);
VALUE(UNACCENTED);
VALUE(COMPOSED);
VALUE(AMBIGUOUS);
VALUE(GUESSED);
VALUE(BYTES);
VALUE(UTF16);
VALUE(CODEPOINTS);
VALUE(KEPT);
VALUE(VETOED);
VALUE(RETYPED);
VALUE(LOST);
VALUE(NO_ENTRY);
VALUE(LOOK_AHEAD);

MEMBER(string, data, STRING_DATA);
MEMBER(string, length, STRING_LENGTH);
SIZE(string, STRING);

MEMBER(database_info, data_version, DATABASE_INFO_DATA_VERSION);
MEMBER(database_info, engine, DATABASE_INFO_ENGINE);
MEMBER(database_info, format, DATABASE_INFO_FORMAT);
MEMBER(database_info, entries, DATABASE_INFO_ENTRIES);
MEMBER(database_info, surfaces, DATABASE_INFO_SURFACES);
MEMBER(database_info, literals, DATABASE_INFO_LITERALS);
MEMBER(database_info, rules, DATABASE_INFO_RULES);
MEMBER(database_info, types, DATABASE_INFO_TYPES);
MEMBER(database_info, memory, DATABASE_INFO_MEMORY);
SIZE(database_info, DATABASE_INFO);

MEMBER(entry, key, ENTRY_KEY);
MEMBER(entry, id, ENTRY_ID);
MEMBER(entry, name, ENTRY_NAME);
MEMBER(entry, kind, ENTRY_KIND);
MEMBER(entry, type, ENTRY_TYPE);
MEMBER(entry, attributes, ENTRY_ATTRIBUTES);
SIZE(entry, ENTRY);

MEMBER(span, begin, SPAN_BEGIN);
MEMBER(span, end, SPAN_END);
MEMBER(span, entry, SPAN_ENTRY);
MEMBER(span, type, SPAN_TYPE);
MEMBER(span, flags, SPAN_FLAGS);
MEMBER(span, classifier, SPAN_CLASSIFIER);
MEMBER(span, parent, SPAN_PARENT);
MEMBER(span, ordinal, SPAN_ORDINAL);
MEMBER(span, part_count, SPAN_PART_COUNT);
MEMBER(span, parts, SPAN_PARTS);
SIZE(span, SPAN);

MEMBER(office, person, OFFICE_PERSON);
MEMBER(office, title, OFFICE_TITLE);
MEMBER(office, place, OFFICE_PLACE);
MEMBER(office, evidence, OFFICE_EVIDENCE);
MEMBER(office, evidence_count, OFFICE_EVIDENCE_COUNT);
SIZE(office, OFFICE);

MEMBER(cooperation, parties, COOPERATION_PARTIES);
MEMBER(cooperation, party_count, COOPERATION_PARTY_COUNT);
MEMBER(cooperation, fields, COOPERATION_FIELDS);
MEMBER(cooperation, field_count, COOPERATION_FIELD_COUNT);
MEMBER(cooperation, agreement, COOPERATION_AGREEMENT);
MEMBER(cooperation, date, COOPERATION_DATE);
MEMBER(cooperation, evidence, COOPERATION_EVIDENCE);
MEMBER(cooperation, evidence_count, COOPERATION_EVIDENCE_COUNT);
SIZE(cooperation, COOPERATION);

MEMBER(result, spans, RESULT_SPANS);
MEMBER(result, span_count, RESULT_SPAN_COUNT);
MEMBER(result, offices, RESULT_OFFICES);
MEMBER(result, office_count, RESULT_OFFICE_COUNT);
MEMBER(result, cooperations, RESULT_COOPERATIONS);
MEMBER(result, cooperation_count, RESULT_COOPERATION_COUNT);
MEMBER(result, database, RESULT_DATABASE);
SIZE(result, RESULT);

static_assert(sizeof(void*) == 8 && sizeof(size_t) == 8, "blocks hold 64-bit pointers and sizes");
