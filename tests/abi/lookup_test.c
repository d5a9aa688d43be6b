/* Entries, attributes, codes and surfaces of a database. */
#include "abi/abi.h"

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
  CHECK(nhan_database_find_surface(database, long_surface, sizeof long_surface, &first, 1, &count, NULL) == NHAN_OK && count == 0);
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(NULL, "Huế", 4, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, NULL, 1, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, "Huế", SIZE_MAX, &first, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, "Huế", 4, NULL, 1, &count, error));
  CHECK_FAILS(NHAN_INVALID_ARGUMENT, nhan_database_find_surface(database, "Huế", 4, &first, 1, NULL, error));
}

int main(void) {
  nhan_database *database = opened();
  test_entries(database);
  test_attributes(database);
  test_codes(database);
  test_surfaces(database);
  nhan_database_free(database);
  return failures != 0;
}
