/* Opening and saving databases as a C99 program does: every status, files and caches that are none. */
#include "abi/abi.h"

static const char bundle_path[] = "open_test.nhan";
static const char rows_path[] = "open_test.tsv";

static void test_version_and_statuses(void) {
  char version[32];
  nhan_status status;
  snprintf(version, sizeof version, "%d.%d.%d", NHAN_VERSION_MAJOR, NHAN_VERSION_MINOR, NHAN_VERSION_PATCH);
  CHECK(strcmp(nhan_version(), version) == 0);
  for (status = NHAN_OK; status <= NHAN_INTERNAL; ++status) CHECK(strcmp(nhan_status_text(status), "unknown status") != 0);
  CHECK(strcmp(nhan_status_text(NHAN_INTERNAL + 1), "unknown status") == 0);
  CHECK(strcmp(nhan_status_text(-1), "unknown status") == 0);
  CHECK(sizeof(nhan_span) == 48 && sizeof(nhan_error) == 512);
}

static void test_open(void) {
  nhan_database *untouched = (nhan_database *)&failures, *database = untouched;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_open(NULL, NULL, error));
  CHECK_FAILS(NHAN_IO, nhan_database_open("no-such-folder/no.nhan", &database, error));
  CHECK_FAILS(NHAN_IO, nhan_database_open(".", &database, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_open_memory(NULL, 4, &database, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_open_memory("NHAN", SIZE_MAX, &database, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_open_memory("NHAN", 4, NULL, error));
  CHECK_FAILS(NHAN_BUNDLE, nhan_database_open_memory("NHAN", 4, &database, error));
  CHECK_FAILS(NHAN_BUNDLE, nhan_database_open_memory("no bundle at all", 16, &database, error));
  CHECK_FAILS(NHAN_BUNDLE, nhan_database_open_memory(NULL, 0, &database, error));
  CHECK(database == untouched);
  nhan_database_free(NULL);
}

static void test_open_cached(void) {
  nhan_database *untouched = (nhan_database *)&failures, *database = untouched;
  uint32_t outcome = 77;
  write_file(rows_path, "no folder");
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_open_cached(NULL, rows_path, &outcome, NULL, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_open_cached(NULL, NULL, &outcome, &database, error));
  CHECK_FAILS(NHAN_IO, nhan_database_open_cached("no-such-folder/no.nhan", rows_path, &outcome, &database, error));
  CHECK_FAILS(NHAN_BUNDLE, nhan_database_open_cached(rows_path, rows_path, &outcome, &database, error));
  write_file(bundle_path, "");
  CHECK_FAILS(NHAN_BUNDLE, nhan_database_open_cached(bundle_path, rows_path, &outcome, &database, error));
  CHECK(database == untouched && outcome == 77);
  CHECK(nhan_database_open_cached(NULL, rows_path, &outcome, &database, NULL) == NHAN_OK && outcome == NHAN_CACHE_FAILED);
  nhan_database_free(database);
  CHECK(nhan_database_open_cached(NULL, "no-such-folder/cache", NULL, &database, NULL) == NHAN_OK);
  nhan_database_free(database);
  remove(rows_path);
  remove(bundle_path);
}

static char *read_bundle(size_t *length) {
  FILE *file = fopen(bundle_path, "rb");
  char *bytes = malloc(1 << 26);
  CHECK(file != NULL && bytes != NULL);
  if (file == NULL || bytes == NULL) exit(1);
  *length = fread(bytes, 1, 1 << 26, file);
  fclose(file);
  return bytes;
}

static void test_save(void) {
  nhan_database *database = opened(), *again = NULL;
  nhan_database_info saved, read;
  size_t length;
  char *bytes;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_save(NULL, bundle_path, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_save(database, NULL, error));
  CHECK_FAILS(NHAN_IO, nhan_database_save(database, "no-such-folder/no.nhan", error));
  CHECK_FAILS(NHAN_IO, nhan_database_save(database, ".", error));
  write_file(bundle_path, "an old file, which is replaced");
  CHECK(nhan_database_save(database, bundle_path, NULL) == NHAN_OK);
  CHECK(nhan_database_get_info(database, &saved, NULL) == NHAN_OK);
  CHECK(nhan_database_open(bundle_path, &again, NULL) == NHAN_OK);
  CHECK(nhan_database_get_info(again, &read, NULL) == NHAN_OK);
  CHECK(read.entries == saved.entries && read.surfaces == saved.surfaces && read.rules == saved.rules && read.types == saved.types);
  CHECK(equal(read.data_version, saved.data_version.data));
  nhan_database_free(again);

  bytes = read_bundle(&length);
  CHECK(nhan_database_open_memory(bytes, length, &again, NULL) == NHAN_OK);
  memset(bytes, 0, length / 2); /* the bytes were copied */
  CHECK(nhan_database_get_info(again, &read, NULL) == NHAN_OK && read.entries == saved.entries);
  nhan_database_free(again);
  CHECK_FAILS(NHAN_BUNDLE, nhan_database_open_memory(bytes, length, &again, error));
  free(bytes);
  remove(bundle_path);
  nhan_database_free(database);
}

int main(void) {
  test_version_and_statuses();
  test_open();
  test_open_cached();
  test_save();
  return failures != 0;
}
