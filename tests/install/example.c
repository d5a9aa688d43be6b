/* The example of the README: names what it finds in one sentence. */
#include <nhan/nhan.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *text = "Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.";
  nhan_database *database = NULL;
  nhan_annotator *annotator = NULL;
  nhan_result result;
  nhan_error error;
  nhan_status status = nhan_database_open(NULL, &database, &error);
  if (status == NHAN_OK) status = nhan_annotator_new(database, NULL, &annotator, &error);
  if (status == NHAN_OK) status = nhan_annotate(annotator, text, strlen(text), &result, &error);
  if (status == NHAN_OK) {
    for (size_t i = 0; i < result.span_count; ++i) {
      const nhan_span *span = &result.spans[i];
      printf("%s\t%.*s\n", nhan_database_type_name(database, span->type), (int)(span->end - span->begin), text + span->begin);
    }
  } else {
    fprintf(stderr, "%s\n", error.message);
  }
  nhan_annotator_free(annotator);
  nhan_database_free(database);
  return status;
}
