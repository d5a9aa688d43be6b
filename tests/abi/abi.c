/* Handles and looks that all tests of the C ABI need. */
#include "abi/abi.h"

int failures = 0;

nhan_database *opened(void) {
  nhan_database *database = NULL;
  nhan_error error;
  if (nhan_database_open(NULL, &database, &error) != NHAN_OK) {
    printf("the built-in database does not open: %s\n", error.message);
    exit(1);
  }
  return database;
}

nhan_annotator *annotator_of(const nhan_database *database) {
  nhan_annotator *annotator = NULL;
  CHECK(nhan_annotator_new(database, NULL, &annotator, NULL) == NHAN_OK);
  return annotator;
}

nhan_stream *stream_of(const nhan_database *database) {
  nhan_stream *stream = NULL;
  CHECK(nhan_stream_open(database, NULL, &stream, NULL) == NHAN_OK);
  return stream;
}

void write_file(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  CHECK(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
}

int equal(nhan_string string, const char *text) {
  return string.length == strlen(text) && memcmp(string.data, text, string.length) == 0 && string.data[string.length] == '\0';
}

uint32_t entry_of(const nhan_database *database, const char *key) {
  uint32_t entry = NHAN_NO_ENTRY;
  CHECK(nhan_database_find_key(database, key, strlen(key), &entry, NULL) == NHAN_OK);
  return entry;
}

nhan_type type_at(const nhan_result *result, const char *text, const char *words) {
  const size_t begin = (size_t)(strstr(text, words) - text);
  size_t i;
  for (i = 0; i < result->span_count; ++i)
    if (result->spans[i].begin == begin && result->spans[i].end == begin + strlen(words)) return result->spans[i].type;
  return 0;
}
