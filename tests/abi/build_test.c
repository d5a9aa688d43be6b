/* Building databases of rows, with findings, and what a database says of itself. */
#include "abi/abi.h"

static const char rows_path[] = "build_test.tsv";

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
  CHECK(strncmp(error_of_row.message, "build_test.tsv:3: ", 18) == 0);
  CHECK(untouched == NULL);
  remove(rows_path);
}

/* Each path is read, in their order, and findings name the file that they are in. */
static void test_build_of_several(void) {
  static const char other_path[] = "build_test_other.tsv", text[] = "Nhà máy Sao Khuê và nhà máy Sao Mai.";
  const char *paths[] = {rows_path, other_path}, *null_behind[] = {rows_path, NULL}, *missing_behind[] = {rows_path, "no-such-file.tsv"};
  nhan_database *database = NULL, *untouched = NULL;
  nhan_annotator *annotator;
  nhan_result result;
  nhan_error error_of_row;
  write_file(rows_path, "key\tkind\tname\nsao-khue\tplant\tSao Khuê\n");
  write_file(other_path, "key\tkind\tname\nsao-mai\tplant\tSao Mai\n");
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_build(null_behind, 2, 1, NULL, NULL, &untouched, error));
  CHECK_FAILS(NHAN_IO, nhan_database_build(missing_behind, 2, 1, NULL, NULL, &untouched, error));
  CHECK(nhan_database_build(paths, 2, 1, NULL, NULL, &database, NULL) == NHAN_OK);
  annotator = annotator_of(database);
  CHECK(nhan_annotate(annotator, text, strlen(text), &result, NULL) == NHAN_OK);
  CHECK(type_at(&result, text, "Sao Khuê") == NHAN_FIRST_USER_TYPE && type_at(&result, text, "Sao Mai") == NHAN_FIRST_USER_TYPE);
  nhan_annotator_free(annotator);
  nhan_database_free(database);

  write_file(other_path, "key\tkind\tname\nsao-khue\tplant\tSao Mai\n");
  CHECK(nhan_database_build(paths, 2, 1, NULL, NULL, &untouched, &error_of_row) == NHAN_GAZETTEER);
  CHECK(strncmp(error_of_row.message, "build_test_other.tsv:2: ", 24) == 0 && error_of_row.line == 2);
  CHECK(untouched == NULL);
  remove(rows_path);
  remove(other_path);
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

int main(void) {
  nhan_database *database = opened();
  test_build();
  test_build_of_several();
  test_info(database);
  nhan_database_free(database);
  return failures != 0;
}
