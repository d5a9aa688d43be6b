/* The C ABI as a C99 program sees it: every function, every status that it documents, every order of freeing, arguments nobody should give. */
#include <nhan/nhan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

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
    nhan_error *error = &detail;                                        \
    memset(&detail, 0x7F, sizeof detail);                               \
    CHECK((call) == (expected));                                        \
    CHECK(detail.status == (expected));                                 \
    CHECK(memchr(detail.message, '\0', sizeof detail.message) != NULL); \
    CHECK(detail.message[0] != '\0');                                   \
    error = NULL;                                                       \
    CHECK((call) == (expected));                                        \
  } while (0)

#define OFFICE "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn Thành thăm tỉnh Điện Biên."
static const char bundle_path[] = "abi_test.nhan";
static const char rows_path[] = "abi_test.tsv";

static nhan_database *opened(void) {
  nhan_database *database = NULL;
  nhan_error error;
  if (nhan_database_open(NULL, &database, &error) != NHAN_OK) {
    printf("the built-in database does not open: %s\n", error.message);
    exit(1);
  }
  return database;
}

static nhan_annotator *annotator_of(const nhan_database *database) {
  nhan_annotator *annotator = NULL;
  CHECK(nhan_annotator_new(database, NULL, &annotator, NULL) == NHAN_OK);
  return annotator;
}

static nhan_stream *stream_of(const nhan_database *database) {
  nhan_stream *stream = NULL;
  CHECK(nhan_stream_open(database, NULL, &stream, NULL) == NHAN_OK);
  return stream;
}

static void write_file(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  CHECK(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
}

static int equal(nhan_string string, const char *text) {
  return string.length == strlen(text) && memcmp(string.data, text, string.length) == 0 && string.data[string.length] == '\0';
}

/* The type of the result's span that marks these words of the text; 0 where none does. */
static nhan_type type_at(const nhan_result *result, const char *text, const char *words) {
  const size_t begin = (size_t)(strstr(text, words) - text);
  size_t i;
  for (i = 0; i < result->span_count; ++i)
    if (result->spans[i].begin == begin && result->spans[i].end == begin + strlen(words)) return result->spans[i].type;
  return 0;
}

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

struct findings {
  int count, severe;
  uint32_t line;
};

static void note(void *user, const nhan_diagnostic *diagnostic) {
  struct findings *findings = user;
  ++findings->count;
  findings->severe += diagnostic->severe != 0;
  findings->line = diagnostic->line;
  CHECK(diagnostic->file[0] != '\0' && diagnostic->message[0] != '\0');
}

static void test_build(void) {
  static const char text[] = "Nhà máy Sao Khuê ở tỉnh Hải Dương.";
  const char *paths[] = {rows_path}, *missing[] = {"no-such-file.tsv"}, *null_path[] = {NULL};
  struct findings findings = {0, 0, 0};
  nhan_database *database = NULL, *untouched = NULL;
  nhan_annotator *annotator;
  nhan_result result;
  nhan_error error_of_row;
  write_file(rows_path, "key\tkind\tname\nsao-khue\tplant\tSao Khuê\n");
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_build(NULL, 1, 1, NULL, NULL, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_build(null_path, 1, 1, NULL, NULL, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_build(paths, 1, 1, NULL, NULL, NULL, error));
  CHECK_FAILS(NHAN_IO, nhan_database_build(missing, 1, 1, NULL, NULL, &untouched, error));

  CHECK(nhan_database_build(paths, 1, 1, note, &findings, &database, NULL) == NHAN_OK);
  CHECK(findings.severe == 0);
  CHECK(strcmp(nhan_database_type_name(database, NHAN_FIRST_USER_TYPE), "PLANT") == 0);
  annotator = annotator_of(database);
  CHECK(nhan_annotate(annotator, text, strlen(text), &result, NULL) == NHAN_OK);
  CHECK(type_at(&result, text, "Sao Khuê") == NHAN_FIRST_USER_TYPE);
  CHECK(type_at(&result, text, "Hải Dương") == NHAN_PROVINCE);
  nhan_annotator_free(annotator);
  nhan_database_free(database);

  CHECK(nhan_database_build(NULL, 0, 0, NULL, NULL, &database, NULL) == NHAN_OK); /* nothing: a database of nothing */
  annotator = annotator_of(database);
  CHECK(nhan_annotate(annotator, text, strlen(text), &result, NULL) == NHAN_OK);
  nhan_annotator_free(annotator);
  nhan_database_free(database);

  write_file(rows_path, "key\tkind\tname\nsao-khue\tplant\tSao Khuê\nsao-khue\tplant\tSao Mai\n");
  CHECK_FAILS(NHAN_GAZETTEER, nhan_database_build(paths, 1, 1, NULL, NULL, &untouched, error));
  CHECK(nhan_database_build(paths, 1, 1, note, &findings, &untouched, &error_of_row) == NHAN_GAZETTEER);
  CHECK(findings.severe > 0 && findings.line == 3 && error_of_row.line == 3);
  CHECK(strncmp(error_of_row.message, "abi_test.tsv:3: ", 16) == 0);
  CHECK(untouched == NULL);
  remove(rows_path);
}

static void test_info(const nhan_database *database) {
  nhan_database_info info;
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_get_info(NULL, &info, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_get_info(database, NULL, error));
  CHECK(nhan_database_get_info(database, &info, NULL) == NHAN_OK);
  CHECK(info.data_version.length > 0 && info.engine.length > 0 && info.format > 0);
  CHECK(info.entries > 63 && info.surfaces >= info.entries / 2 && info.literals > 0 && info.rules > 0 && info.memory > info.entries);
  CHECK(info.types >= NHAN_FIRST_USER_TYPE);
  CHECK(strcmp(nhan_database_type_name(database, NHAN_PROVINCE), "PROVINCE") == 0);
  CHECK(strcmp(nhan_database_type_name(database, NHAN_MONEY), "MONEY") == 0);
  CHECK(nhan_database_type_name(database, 0) == NULL);
  CHECK(nhan_database_type_name(database, (nhan_type)info.types) == NULL);
  CHECK(nhan_database_type_name(database, UINT16_MAX) == NULL);
  CHECK(nhan_database_type_name(NULL, NHAN_PROVINCE) == NULL);
}

static uint32_t entry_of(const nhan_database *database, const char *key) {
  uint32_t entry = NHAN_NO_ENTRY;
  CHECK(nhan_database_find_key(database, key, strlen(key), &entry, NULL) == NHAN_OK);
  return entry;
}

static void test_entries(const nhan_database *database) {
  const uint32_t hai_duong = entry_of(database, "hai-duong");
  nhan_database_info info;
  nhan_entry entry;
  uint32_t i, untouched = 7;
  CHECK(nhan_database_get_info(database, &info, NULL) == NHAN_OK);
  CHECK(nhan_database_entry(database, hai_duong, &entry, NULL) == NHAN_OK);
  CHECK(equal(entry.key, "hai-duong") && equal(entry.id, "hai-duong") && equal(entry.name, "Hải Dương") && equal(entry.kind, "province"));
  CHECK(entry.type == NHAN_PROVINCE && entry.reserved == 0 && entry.attributes > 0);
  for (i = 0; i < info.entries; ++i) {
    size_t id_length;
    CHECK(nhan_database_entry(database, i, &entry, NULL) == NHAN_OK);
    id_length = strcspn(entry.key.data, "@");
    CHECK(entry.id.length == id_length && strlen(entry.id.data) == id_length && memcmp(entry.id.data, entry.key.data, id_length) == 0);
    CHECK(entry_of(database, entry.key.data) == i);
  }
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_entry(database, info.entries, &entry, error));
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_entry(database, NHAN_NO_ENTRY, &entry, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_entry(NULL, 0, &entry, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_entry(database, 0, NULL, error));
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_find_key(database, "atlantis", 8, &untouched, error));
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_find_key(database, NULL, 0, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_key(database, NULL, 1, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_key(database, "hai-duong", SIZE_MAX, &untouched, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_key(database, "hai-duong", 9, NULL, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_key(NULL, "hai-duong", 9, &untouched, error));
  CHECK(untouched == 7);
}

static void test_attributes(const nhan_database *database) {
  const uint32_t hai_duong = entry_of(database, "hai-duong");
  nhan_entry entry;
  nhan_string name, value, same;
  uint32_t i;
  CHECK(nhan_database_attribute(database, hai_duong, "iso", &value, NULL) == NHAN_OK && equal(value, "VN-61"));
  CHECK(nhan_database_attribute(database, hai_duong, "successor", &value, NULL) == NHAN_OK && equal(value, "hai-phong"));
  CHECK(nhan_database_entry(database, hai_duong, &entry, NULL) == NHAN_OK);
  for (i = 0; i < entry.attributes; ++i) {
    CHECK(nhan_database_attribute_at(database, hai_duong, i, &name, &value, NULL) == NHAN_OK);
    CHECK(nhan_database_attribute(database, hai_duong, name.data, &same, NULL) == NHAN_OK && equal(same, value.data));
  }
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_attribute(database, hai_duong, "colour", &value, error));
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_attribute(database, NHAN_NO_ENTRY, "iso", &value, error));
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_attribute_at(database, hai_duong, entry.attributes, &name, &value, error));
  CHECK_FAILS(NHAN_NOT_FOUND, nhan_database_attribute_at(database, NHAN_NO_ENTRY, 0, &name, &value, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_attribute(NULL, hai_duong, "iso", &value, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_attribute(database, hai_duong, NULL, &value, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_attribute(database, hai_duong, "iso", NULL, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_attribute_at(NULL, hai_duong, 0, &name, &value, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_attribute_at(database, hai_duong, 0, NULL, &value, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_attribute_at(database, hai_duong, 0, &name, NULL, error));
}

static void test_codes(const nhan_database *database) {
  uint32_t entries[4] = {9, 9, 9, 9};
  size_t count = 0;
  CHECK(nhan_database_find_code(database, "code_2008", "24", entries, 4, &count, NULL) == NHAN_OK);
  CHECK(count == 1 && entries[0] == entry_of(database, "bac-giang") && entries[1] == 9);
  CHECK(nhan_database_find_code(database, "code_2025", "24", entries, 4, &count, NULL) == NHAN_OK);
  CHECK(count == 1 && entries[0] == entry_of(database, "bac-ninh"));
  CHECK(nhan_database_find_code(database, "iso", "VN-61", NULL, 0, &count, NULL) == NHAN_OK && count == 1);
  CHECK(nhan_database_find_code(database, "iso", "XX-00", entries, 4, &count, NULL) == NHAN_OK && count == 0);
  CHECK(nhan_database_find_code(database, "colour", "red", entries, 4, &count, NULL) == NHAN_OK && count == 0);
  CHECK(nhan_database_find_code(database, "iso", "", entries, 4, &count, NULL) == NHAN_OK && count == 0);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_code(NULL, "iso", "VN-61", entries, 4, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_code(database, NULL, "VN-61", entries, 4, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_code(database, "iso", NULL, entries, 4, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_code(database, "iso", "VN-61", NULL, 4, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_code(database, "iso", "VN-61", entries, 4, NULL, error));
}

static int finds(const nhan_database *database, const char *surface, const char *key) {
  uint32_t entries[64];
  size_t count = 0, i;
  CHECK(nhan_database_find_surface(database, surface, strlen(surface), entries, 64, &count, NULL) == NHAN_OK);
  for (i = 0; i < count && i < 64; ++i)
    if (entries[i] == entry_of(database, key)) return 1;
  return 0;
}

static void test_surfaces(const nhan_database *database) {
  static char long_surface[1 << 20];
  uint32_t first = NHAN_NO_ENTRY;
  size_t count = 0;
  CHECK(finds(database, "Hải Dương", "hai-duong"));
  CHECK(finds(database,
              "  hẢI\xC2\xA0"
              "dƯƠNG\n",
              "hai-duong"));
  CHECK(finds(database, "Ha\xCC\x89i Du\xCC\x9Bo\xCC\x9Bng", "hai-duong")); /* decomposed */
  CHECK(finds(database, "Hoà Bình", "hoa-binh"));                           /* old tone placement */
  CHECK(!finds(database, "Hải", "hai-duong"));
  CHECK(nhan_database_find_surface(database, "Hải Dương", 13, &first, 1, &count, NULL) == NHAN_OK && count >= 1 && first != NHAN_NO_ENTRY);
  CHECK(nhan_database_find_surface(database, NULL, 0, NULL, 0, &count, NULL) == NHAN_OK && count == 0);
  CHECK(nhan_database_find_surface(database, "\xFF\xE1", 2, NULL, 0, &count, NULL) == NHAN_OK && count == 0);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, long_surface, sizeof long_surface, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(NULL, "Huế", 4, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, NULL, 1, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, "Huế", SIZE_MAX, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, "Huế", 4, NULL, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, "Huế", 4, &first, 1, NULL, error));
}

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

int main(void) {
  nhan_database *database = opened();
  test_version_and_statuses();
  test_open();
  test_open_cached();
  test_save();
  test_build();
  test_info(database);
  test_entries(database);
  test_attributes(database);
  test_codes(database);
  test_surfaces(database);
  test_option_values(database);
  test_option_sizes(database);
  test_annotate(database);
  test_wanted_types(database);
  test_batch(database);
  test_many(database);
  test_explain(database);
  test_span_ids(database);
  test_msgpack(database);
  test_stream(database);
  nhan_database_free(database);
  test_freeing_orders();
  return failures != 0;
}
