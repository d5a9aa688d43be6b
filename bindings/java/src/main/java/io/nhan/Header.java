// What nhan.h fixes as numbers: values, sizes of structs and offsets of their members, on 64-bit machines.
package io.nhan;

import java.lang.annotation.Native;

/**
 * The numbers of {@code nhan.h}. A value has the name it has there, less {@code NHAN_}; a struct has its size as {@code STRUCT_SIZE} and each
 * member's offset as {@code STRUCT_MEMBER}. The shim asserts all of them against the header when it is compiled ({@code layout.cc}), and
 * {@code HeaderTest} that none is missing.
 */
final class Header {
  @Native static final int OK = 0;
  @Native static final int INVALID_ARGUMENT = 1;
  @Native static final int IO = 2;
  @Native static final int GAZETTEER = 3;
  @Native static final int BUNDLE = 4;
  @Native static final int NO_MEMORY = 5;
  @Native static final int NOT_FOUND = 6;
  @Native static final int TOO_SMALL = 7;
  @Native static final int STOPPED = 8;
  @Native static final int INTERNAL = 9;

  @Native static final int CACHE_READ = 1;
  @Native static final int CACHE_WRITTEN = 2;
  @Native static final int CACHE_FAILED = 3;

  @Native static final int PROVINCE = 1;
  @Native static final int PLACE = 2;
  @Native static final int TITLE = 3;
  @Native static final int BODY = 4;
  @Native static final int PERSON = 5;
  @Native static final int FIELD = 6;
  @Native static final int AGREEMENT = 7;
  @Native static final int DATE = 8;
  @Native static final int MONEY = 9;
  @Native static final int FIRST_USER_TYPE = 10;

  @Native static final int FOLDED = 1;
  @Native static final int ALIAS = 2;
  @Native static final int ABBREVIATION = 4;
  @Native static final int UNACCENTED = 8;
  @Native static final int COMPOSED = 16;
  @Native static final int AMBIGUOUS = 32;
  @Native static final int GUESSED = 64;

  @Native static final int BYTES = 0;
  @Native static final int UTF16 = 1;
  @Native static final int CODEPOINTS = 2;

  @Native static final int KEPT = 1;
  @Native static final int VETOED = 2;
  @Native static final int RETYPED = 3;
  @Native static final int LOST = 4;

  @Native static final int NO_ENTRY = -1; // UINT32_MAX in 32 bits
  @Native static final int LOOK_AHEAD = 16384;

  @Native static final int STRING_DATA = 0;
  @Native static final int STRING_LENGTH = 8;
  @Native static final int STRING_SIZE = 16;

  @Native static final int DATABASE_INFO_DATA_VERSION = 0;
  @Native static final int DATABASE_INFO_ENGINE = 16;
  @Native static final int DATABASE_INFO_FORMAT = 32;
  @Native static final int DATABASE_INFO_ENTRIES = 36;
  @Native static final int DATABASE_INFO_SURFACES = 40;
  @Native static final int DATABASE_INFO_LITERALS = 44;
  @Native static final int DATABASE_INFO_RULES = 48;
  @Native static final int DATABASE_INFO_TYPES = 52;
  @Native static final int DATABASE_INFO_MEMORY = 56;
  @Native static final int DATABASE_INFO_SIZE = 64;

  @Native static final int ENTRY_KEY = 0;
  @Native static final int ENTRY_ID = 16;
  @Native static final int ENTRY_NAME = 32;
  @Native static final int ENTRY_KIND = 48;
  @Native static final int ENTRY_TYPE = 64;
  @Native static final int ENTRY_ATTRIBUTES = 68;
  @Native static final int ENTRY_SIZE = 72;

  @Native static final int SPAN_BEGIN = 0;
  @Native static final int SPAN_END = 8;
  @Native static final int SPAN_ENTRY = 16;
  @Native static final int SPAN_TYPE = 20;
  @Native static final int SPAN_FLAGS = 22;
  @Native static final int SPAN_CLASSIFIER = 24;
  @Native static final int SPAN_PARENT = 28;
  @Native static final int SPAN_ORDINAL = 32;
  @Native static final int SPAN_PART_COUNT = 36;
  @Native static final int SPAN_PARTS = 40;
  @Native static final int SPAN_SIZE = 48;

  @Native static final int OFFICE_PERSON = 0;
  @Native static final int OFFICE_TITLE = 48;
  @Native static final int OFFICE_PLACE = 96;
  @Native static final int OFFICE_EVIDENCE = 144;
  @Native static final int OFFICE_EVIDENCE_COUNT = 152;
  @Native static final int OFFICE_SIZE = 160;

  @Native static final int COOPERATION_PARTIES = 0;
  @Native static final int COOPERATION_PARTY_COUNT = 8;
  @Native static final int COOPERATION_FIELDS = 16;
  @Native static final int COOPERATION_FIELD_COUNT = 24;
  @Native static final int COOPERATION_AGREEMENT = 32;
  @Native static final int COOPERATION_DATE = 80;
  @Native static final int COOPERATION_EVIDENCE = 128;
  @Native static final int COOPERATION_EVIDENCE_COUNT = 136;
  @Native static final int COOPERATION_SIZE = 144;

  @Native static final int RESULT_SPANS = 0;
  @Native static final int RESULT_SPAN_COUNT = 8;
  @Native static final int RESULT_OFFICES = 16;
  @Native static final int RESULT_OFFICE_COUNT = 24;
  @Native static final int RESULT_COOPERATIONS = 32;
  @Native static final int RESULT_COOPERATION_COUNT = 40;
  @Native static final int RESULT_DATABASE = 48;
  @Native static final int RESULT_SIZE = 56;

  private Header() {}
}
