/* Options of annotators and streams: every value, and headers of other versions. */
#include "abi/abi.h"

static nhan_status with_options(const nhan_database *database, nhan_options options) {
  nhan_annotator *annotator = NULL;
  nhan_stream *stream = NULL;
  nhan_error error;
  const nhan_status status = nhan_annotator_new(database, &options, &annotator, &error);
  CHECK(nhan_stream_open(database, &options, &stream, &error) == status);
  CHECK((annotator != NULL) == (status == NHAN_OK) && (stream != NULL) == (status == NHAN_OK));
  nhan_annotator_free(annotator);
  nhan_stream_free(stream);
  return status;
}

static nhan_status with_date(const nhan_database *database, const char *as_of) {
  nhan_options options = NHAN_OPTIONS;
  options.as_of = as_of;
  return with_options(database, options);
}

static void test_option_values(const nhan_database *database) {
  static const char *const dates[] = {"2025-07-01", "2024-02-29", "document", NULL};
  static const char *const no_dates[] = {"",           "today",      "2025-7-1",    "2023-02-29", "2025-13-01",
                                         "2025-00-10", "01-07-2025", "2025-07-01 ", "+025-07-01"};
  nhan_options options = NHAN_OPTIONS;
  size_t i;
  for (options.unit = NHAN_BYTES; options.unit <= NHAN_CODEPOINTS; ++options.unit) CHECK(with_options(database, options) == NHAN_OK);
  CHECK(with_options(database, options) == NHAN_INVALID_ARGUMENT);
  options.unit = NHAN_BYTES;
  options.records = 0;
  CHECK(with_options(database, options) == NHAN_OK);
  options.records = 2;
  CHECK(with_options(database, options) == NHAN_INVALID_ARGUMENT);
  options.records = 1;
  options.types = (uint64_t)1 << NHAN_PROVINCE | (uint64_t)1 << NHAN_MONEY;
  CHECK(with_options(database, options) == NHAN_OK);
  options.types = 1;
  CHECK(with_options(database, options) == NHAN_INVALID_ARGUMENT);
  options.types = (uint64_t)1 << 63;
  CHECK(with_options(database, options) == NHAN_INVALID_ARGUMENT);
  for (i = 0; i < sizeof dates / sizeof *dates; ++i) CHECK(with_date(database, dates[i]) == NHAN_OK);
  for (i = 0; i < sizeof no_dates / sizeof *no_dates; ++i) CHECK(with_date(database, no_dates[i]) == NHAN_INVALID_ARGUMENT);
}

/* Headers of other versions: shorter options keep the defaults of what they lack, longer ones must not use what we don't know. */
static void test_option_sizes(const nhan_database *database) {
  struct {
    nhan_options known;
    uint64_t later[2];
  } longer = {NHAN_OPTIONS, {0, 0}};
  nhan_options shorter = {16, NHAN_CODEPOINTS, 1, 1, "no date, but beyond the size"};
  nhan_annotator *annotator = NULL;
  nhan_result result;
  static const size_t no_sizes[] = {0, 1, 7, 12, 33, 4096 + 8, SIZE_MAX};
  size_t i;
  longer.known.size = sizeof longer;
  CHECK(nhan_annotator_new(database, &longer.known, &annotator, NULL) == NHAN_OK);
  nhan_annotator_free(annotator);
  longer.later[1] = 1;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotator_new(database, &longer.known, &annotator, error));

  CHECK(nhan_annotator_new(database, &shorter, &annotator, NULL) == NHAN_OK);
  CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(result.span_count > 0 && result.office_count > 0 && result.spans[0].begin == 0 && result.spans[0].end < strlen("Bí thư Tỉnh ủy"));
  nhan_annotator_free(annotator);
  for (i = 0; i < sizeof no_sizes / sizeof *no_sizes; ++i) {
    nhan_options options = NHAN_OPTIONS;
    options.size = no_sizes[i];
    CHECK(with_options(database, options) == NHAN_INVALID_ARGUMENT);
  }
}

int main(void) {
  nhan_database *database = opened();
  test_option_values(database);
  test_option_sizes(database);
  nhan_database_free(database);
  return failures != 0;
}
