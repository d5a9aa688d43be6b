/* What the tests of the C ABI share: checks that count, and handles that must open. */
#ifndef NHAN_TESTS_ABI_H
#define NHAN_TESTS_ABI_H

#include <nhan/nhan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int failures; /* what a test's main returns */

#define CHECK(condition)                                             \
  do {                                                               \
    if (!(condition)) {                                              \
      printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                    \
    }                                                                \
  } while (0)

/* The call fails with this status, fills the error, and gives the same status without one. */
#define CHECK_FAILS(expected, call)                                     \
  do {                                                                  \
    nhan_error detail;                                                  \
    nhan_error* error = &detail;                                        \
    memset(&detail, 0x7F, sizeof detail);                               \
    CHECK((call) == (expected));                                        \
    CHECK(detail.status == (expected));                                 \
    CHECK(memchr(detail.message, '\0', sizeof detail.message) != NULL); \
    CHECK(detail.message[0] != '\0');                                   \
    error = NULL;                                                       \
    CHECK((call) == (expected));                                        \
  } while (0)

/* A title, a person and two provinces. */
#define OFFICE "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn Thành thăm tỉnh Điện Biên."

nhan_database* opened(void); /* the built-in database */
nhan_annotator* annotator_of(const nhan_database* database);
nhan_stream* stream_of(const nhan_database* database);
void write_file(const char* path, const char* text);
int equal(nhan_string string, const char* text);
/* The entry of the key; the test fails where none has it. */
uint32_t entry_of(const nhan_database* database, const char* key);
/* The type of the result's span that marks these words of the text; 0 where none does. */
nhan_type type_at(const nhan_result* result, const char* text, const char* words);

#endif
