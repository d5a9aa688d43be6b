/* Whole texts, one and many: spans, wanted types, explanations, ids, MessagePack. */
#include "abi/abi.h"

static void test_annotate(const nhan_database *database) {
  nhan_annotator *annotator = annotator_of(database);
  nhan_result result, untouched;
  size_t i;
  memset(&untouched, 0, sizeof untouched);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotator_new(NULL, NULL, &annotator, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotator_new(database, NULL, NULL, error));
  CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(type_at(&result, OFFICE, "Bí thư Tỉnh ủy") == NHAN_TITLE);
  CHECK(type_at(&result, OFFICE, "Hải Dương") == NHAN_PROVINCE);
  CHECK(type_at(&result, OFFICE, "Nguyễn Văn Thành") == NHAN_PERSON);
  CHECK(type_at(&result, OFFICE, "Điện Biên") == NHAN_PROVINCE);
  CHECK(result.office_count == 1 && result.offices[0].evidence_count > 0 && result.database == database);
  for (i = 0; i < result.span_count; ++i) CHECK(result.spans[i].ordinal == i && result.spans[i].reserved == 0);
  CHECK(nhan_annotate(annotator, NULL, 0, &result, NULL) == NHAN_OK && result.span_count == 0 && result.office_count == 0);
  CHECK(nhan_annotate(annotator, "", 0, &result, NULL) == NHAN_OK && result.span_count == 0);
  CHECK(nhan_annotate(annotator, "\xE1\xBA\0\xFF", 4, &result, NULL) == NHAN_OK && result.span_count == 0);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate(NULL, OFFICE, 1, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate(annotator, NULL, 1, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate(annotator, OFFICE, SIZE_MAX, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate(annotator, OFFICE, 1, NULL, error));
  CHECK(untouched.spans == NULL && untouched.database == NULL);
  nhan_annotator_free(annotator);
  nhan_annotator_free(NULL);
}

static void test_wanted_types(const nhan_database *database) {
  nhan_options options = NHAN_OPTIONS;
  nhan_annotator *annotator = NULL;
  nhan_result result;
  options.types = (uint64_t)1 << NHAN_PROVINCE;
  options.records = 0;
  CHECK(nhan_annotator_new(database, &options, &annotator, NULL) == NHAN_OK);
  CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(result.span_count == 2 && result.office_count == 0 && result.cooperation_count == 0);
  nhan_annotator_free(annotator);
}

struct batch {
  size_t calls, spans, stop_at;
};

static int take(void *user, size_t index, const nhan_result *result) {
  struct batch *batch = user;
  CHECK(index == batch->calls);
  ++batch->calls;
  batch->spans += result->span_count;
  return index == batch->stop_at;
}

static void test_batch(const nhan_database *database) {
  const char *texts[] = {OFFICE, NULL, "Hà Nội", OFFICE};
  const size_t lengths[] = {sizeof OFFICE - 1, 0, 9, sizeof OFFICE - 1}, bad_lengths[] = {1, 1, 1, 1};
  nhan_annotator *annotator = annotator_of(database);
  struct batch whole = {0, 0, SIZE_MAX}, stopped = {0, 0, 2}, none = {0, 0, SIZE_MAX};
  nhan_error failure;
  CHECK(nhan_annotate_batch(annotator, texts, lengths, 4, take, &whole, NULL) == NHAN_OK);
  CHECK(whole.calls == 4 && whole.spans >= 9);
  CHECK(nhan_annotate_batch(annotator, texts, lengths, 4, take, &stopped, &failure) == NHAN_STOPPED);
  CHECK(stopped.calls == 3 && failure.status == NHAN_STOPPED);
  CHECK(nhan_annotate_batch(annotator, NULL, NULL, 0, take, &none, NULL) == NHAN_OK);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_batch(annotator, texts, bad_lengths, 4, take, &none, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_batch(annotator, NULL, lengths, 4, take, &none, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_batch(annotator, texts, NULL, 4, take, &none, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_batch(annotator, texts, lengths, 4, NULL, &none, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_batch(NULL, texts, lengths, 4, take, &none, error));
  CHECK(none.calls == 0);
  nhan_annotator_free(annotator);
}

static void test_many(const nhan_database *database) {
  const char *texts[] = {OFFICE, NULL, "Hà Nội", OFFICE};
  const size_t lengths[] = {sizeof OFFICE - 1, 0, 9, sizeof OFFICE - 1}, bad_lengths[] = {1, 1, 1, 1};
  nhan_annotator *annotator = annotator_of(database), *single = annotator_of(database);
  nhan_result results[4] = {{0}}, untouched[4] = {{0}}, alone;
  size_t i, k;
  CHECK(nhan_annotate_many(annotator, texts, lengths, 4, results, NULL) == NHAN_OK);
  for (i = 0; i < 4; ++i) {
    CHECK(nhan_annotate(single, texts[i], lengths[i], &alone, NULL) == NHAN_OK);
    CHECK(results[i].span_count == alone.span_count && results[i].office_count == alone.office_count);
    CHECK(results[i].cooperation_count == alone.cooperation_count && results[i].database == database);
    for (k = 0; k < alone.span_count; ++k) {
      CHECK(results[i].spans[k].begin == alone.spans[k].begin && results[i].spans[k].end == alone.spans[k].end);
      CHECK(results[i].spans[k].entry == alone.spans[k].entry && results[i].spans[k].ordinal == k);
    }
  }
  CHECK(results[0].offices[0].title.part_count == results[3].offices[0].title.part_count);
  CHECK(results[3].offices[0].title.parts[0] == results[0].offices[0].title.parts[0]);
  CHECK(nhan_annotate_many(annotator, NULL, NULL, 0, NULL, NULL) == NHAN_OK);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_many(annotator, texts, bad_lengths, 4, untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_many(annotator, NULL, lengths, 4, untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_many(annotator, texts, NULL, 4, untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_many(annotator, texts, lengths, 4, NULL, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_annotate_many(NULL, texts, lengths, 4, untouched, error));
  CHECK(untouched[0].spans == NULL && untouched[0].database == NULL);
  nhan_annotator_free(annotator);
  nhan_annotator_free(single);
}

struct decisions {
  size_t count, river_vetoed, stop_after;
};

#define RIVER "Phà qua sông Thái Bình về tỉnh Hải Dương."

static int tell(void *user, const nhan_trace *trace) {
  struct decisions *decisions = user;
  const size_t river = (size_t)(strstr(RIVER, "Thái Bình") - RIVER);
  ++decisions->count;
  CHECK(trace->begin < trace->end && trace->end <= strlen(RIVER));
  CHECK(trace->verdict >= NHAN_KEPT && trace->verdict <= NHAN_LOST);
  CHECK(trace->stage[0] != '\0' && trace->rule[0] != '\0');
  decisions->river_vetoed += trace->begin == river && trace->verdict == NHAN_VETOED;
  return decisions->count == decisions->stop_after;
}

static void test_explain(const nhan_database *database) {
  nhan_annotator *annotator = annotator_of(database);
  struct decisions all = {0, 0, SIZE_MAX}, first = {0, 0, 1};
  const size_t length = strlen(RIVER);
  nhan_result result;
  CHECK(nhan_explain(annotator, RIVER, length, tell, &all, &result, NULL) == NHAN_OK);
  CHECK(all.count > 1 && all.river_vetoed > 0);
  CHECK(type_at(&result, RIVER, "Hải Dương") == NHAN_PROVINCE && type_at(&result, RIVER, "Thái Bình") == 0);
  CHECK(nhan_explain(annotator, RIVER, length, tell, &first, &result, NULL) == NHAN_STOPPED);
  CHECK(first.count == 1);
  CHECK(nhan_annotate(annotator, RIVER, length, &result, NULL) == NHAN_OK && first.count == 1); /* nobody listens any more */
  CHECK(type_at(&result, RIVER, "Hải Dương") == NHAN_PROVINCE);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_explain(NULL, RIVER, length, tell, &all, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_explain(annotator, NULL, length, tell, &all, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_explain(annotator, RIVER, SIZE_MAX, tell, &all, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_explain(annotator, RIVER, length, NULL, &all, &result, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_explain(annotator, RIVER, length, tell, &all, NULL, error));
  nhan_annotator_free(annotator);
}

static void test_span_ids(const nhan_database *database) {
  nhan_annotator *annotator = annotator_of(database);
  nhan_result result;
  nhan_span span;
  char id[64];
  size_t length = 0;
  CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(result.span_count >= 4 && result.spans[0].part_count == 2);
  CHECK(nhan_span_id(database, &result.spans[0], id, sizeof id, &length, NULL) == NHAN_OK);
  CHECK(length == 14 && memcmp(id, "bi-thu-tinh-uy", 14) == 0);
  CHECK(nhan_span_id(database, &result.spans[1], id, 9, &length, NULL) == NHAN_OK && length == 9 && memcmp(id, "hai-duong", 9) == 0);
  id[8] = '!';
  CHECK_FAILS(NHAN_TOO_SMALL, nhan_span_id(database, &result.spans[1], id, 8, &length, error));
  CHECK(length == 9 && id[8] == '!');
  CHECK_FAILS(NHAN_TOO_SMALL, nhan_span_id(database, &result.spans[1], NULL, 0, &length, error));
  CHECK(nhan_span_id(database, &result.spans[2], NULL, 0, &length, NULL) == NHAN_OK && length == 0); /* a person has none */
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_span_id(NULL, &result.spans[1], id, 64, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_span_id(database, NULL, id, 64, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_span_id(database, &result.spans[1], NULL, 64, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_span_id(database, &result.spans[1], id, 64, NULL, error));
  span = result.spans[1];
  span.entry = NHAN_NO_ENTRY - 1;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_span_id(database, &span, id, 64, &length, error));
  span = result.spans[0];
  span.parts = NULL;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_span_id(database, &span, id, 64, &length, error));
  nhan_annotator_free(annotator);
}

static void test_msgpack(const nhan_database *database) {
  static char bytes[1 << 16];
  nhan_annotator *annotator = annotator_of(database);
  nhan_result result, broken;
  nhan_span strange;
  size_t length = 0, with_text = 0, half;
  CHECK(nhan_annotate(annotator, OFFICE, strlen(OFFICE), &result, NULL) == NHAN_OK);
  CHECK(nhan_result_write_msgpack(&result, NULL, 0, NHAN_BYTES, bytes, sizeof bytes, &length, NULL) == NHAN_OK);
  CHECK(memcmp(bytes, "\x83\xA5spans", 7) == 0);
  CHECK(nhan_result_write_msgpack(&result, OFFICE, strlen(OFFICE), NHAN_BYTES, bytes, sizeof bytes, &with_text, NULL) == NHAN_OK);
  CHECK(with_text > length);
  half = with_text / 2;
  bytes[half] = '!';
  CHECK_FAILS(NHAN_TOO_SMALL, nhan_result_write_msgpack(&result, OFFICE, strlen(OFFICE), NHAN_BYTES, bytes, half, &length, error));
  CHECK(length == with_text && bytes[half] == '!');
  CHECK_FAILS(NHAN_TOO_SMALL, nhan_result_write_msgpack(&result, NULL, 0, NHAN_BYTES, NULL, 0, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(NULL, NULL, 0, NHAN_BYTES, bytes, sizeof bytes, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&result, NULL, 1, NHAN_BYTES, bytes, sizeof bytes, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&result, OFFICE, 8, NHAN_BYTES, bytes, sizeof bytes, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&result, OFFICE, 8, NHAN_UTF16, bytes, sizeof bytes, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&result, OFFICE, 8, 3, bytes, sizeof bytes, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&result, NULL, 0, NHAN_BYTES, NULL, 1, &length, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&result, NULL, 0, NHAN_BYTES, bytes, sizeof bytes, NULL, error));
  broken = result;
  broken.database = NULL;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&broken, NULL, 0, NHAN_BYTES, bytes, sizeof bytes, &length, error));
  strange = result.spans[0];
  strange.type = UINT16_MAX;
  broken = result;
  broken.spans = &strange;
  broken.span_count = 1;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_result_write_msgpack(&broken, NULL, 0, NHAN_BYTES, bytes, sizeof bytes, &length, error));
  nhan_annotator_free(annotator);
}

int main(void) {
  nhan_database *database = opened();
  test_annotate(database);
  test_wanted_types(database);
  test_batch(database);
  test_many(database);
  test_explain(database);
  test_span_ids(database);
  test_msgpack(database);
  nhan_database_free(database);
  return failures != 0;
}
