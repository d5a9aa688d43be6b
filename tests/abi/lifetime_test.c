/* Streams, and every order of freeing. */
#include "abi/abi.h"

static void test_stream(const nhan_database *database) {
  nhan_stream *stream = stream_of(database);
  nhan_result result;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_open(NULL, NULL, &stream, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_open(database, NULL, NULL, error));
  CHECK(nhan_stream_feed(stream, OFFICE, 7, &result, NULL) == NHAN_OK && result.span_count == 0);
  CHECK(nhan_stream_feed(stream, NULL, 0, &result, NULL) == NHAN_OK && result.span_count == 0);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_feed(stream, NULL, 1, &result, error)); /* which takes nothing */
  CHECK(nhan_stream_feed(stream, &(OFFICE "\n\n")[7], strlen(OFFICE) - 5, &result, NULL) == NHAN_OK);
  CHECK(nhan_stream_finish(stream, &result, NULL) == NHAN_OK);
  CHECK(nhan_stream_finish(stream, &result, NULL) == NHAN_OK && result.span_count == 0); /* an empty document */
  CHECK(nhan_stream_feed(stream, "Hà Nội", 9, &result, NULL) == NHAN_OK);
  CHECK(nhan_stream_reset(stream, NULL) == NHAN_OK);
  CHECK(nhan_stream_feed(stream, "Huế", 5, &result, NULL) == NHAN_OK);
  CHECK(nhan_stream_finish(stream, &result, NULL) == NHAN_OK);
  CHECK(result.span_count == 1 && result.spans[0].begin == 0 && result.spans[0].end == 5 && result.spans[0].ordinal == 0);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_feed(NULL, OFFICE, 7, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_feed(stream, OFFICE, SIZE_MAX, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_feed(stream, OFFICE, 7, NULL, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_finish(NULL, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_finish(stream, NULL, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_stream_reset(NULL, error));
  nhan_stream_free(stream);
  nhan_stream_free(NULL);
}

/* Frees database, annotator and stream in each of the six orders, the stream in the middle of a document; what is left goes on working. */
static void test_freeing_orders(void) {
  static const char *const orders[] = {"das", "dsa", "ads", "asd", "sda", "sad"};
  size_t i;
  for (i = 0; i < sizeof orders / sizeof *orders; ++i) {
    nhan_database *database = opened();
    nhan_annotator *annotator = annotator_of(database);
    nhan_stream *stream = stream_of(database);
    nhan_result result;
    const char *step;
    CHECK(nhan_stream_feed(stream, OFFICE, 20, &result, NULL) == NHAN_OK);
    for (step = orders[i]; *step != '\0'; ++step) {
      if (*step == 'd') nhan_database_free(database);
      if (*step == 'a') nhan_annotator_free(annotator), annotator = NULL;
      if (*step == 's') nhan_stream_free(stream), stream = NULL;
      if (annotator != NULL) {
        CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK && result.span_count >= 4);
        CHECK(strcmp(nhan_database_type_name(result.database, result.spans[0].type), "TITLE") == 0);
      }
      if (stream != NULL) CHECK(nhan_stream_feed(stream, OFFICE, 20, &result, NULL) == NHAN_OK);
    }
  }
}

/* The database of a result is as good as the caller's, whoever holds it. */
static void test_database_of_a_result(void) {
  nhan_database *database = opened();
  nhan_annotator *annotator = annotator_of(database), *other = NULL;
  nhan_stream *stream = NULL;
  nhan_result result;
  nhan_database_free(database);
  CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(nhan_annotator_new(result.database, NULL, &other, NULL) == NHAN_OK);
  CHECK(nhan_stream_open(result.database, NULL, &stream, NULL) == NHAN_OK);
  nhan_annotator_free(annotator);
  CHECK(nhan_annotate(other, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK && result.span_count >= 4);
  nhan_annotator_free(other);
  CHECK(nhan_stream_feed(stream, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(nhan_stream_finish(stream, &result, NULL) == NHAN_OK && result.span_count >= 4);
  nhan_stream_free(stream);
}

typedef struct {
  nhan_annotator *annotator;
  nhan_status inner;
} at_work;

static int call_again(void *user, const nhan_trace *trace) {
  at_work *call = user;
  nhan_result result;
  (void)trace;
  call->inner = nhan_annotate(call->annotator, OFFICE, strlen(OFFICE), &result, NULL);
  return 0;
}

/* What an explanation calls back can't use its annotator, which goes on. */
static void test_call_from_within(const nhan_database *database) {
  at_work call = {annotator_of(database), NHAN_OK};
  nhan_result result;
  CHECK(nhan_explain(call.annotator, OFFICE, strlen(OFFICE), call_again, &call, &result, NULL) == NHAN_OK && result.span_count >= 4);
  CHECK(call.inner == NHAN_INVALID_ARGUMENT);
  CHECK(nhan_annotate(call.annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK && result.span_count >= 4);
  nhan_annotator_free(call.annotator);
}

int main(void) {
  nhan_database *database = opened();
  test_database_of_a_result();
  test_call_from_within(database);
  test_stream(database);
  test_freeing_orders();
  nhan_database_free(database);
  return failures != 0;
}
