// Databases: opened, built, saved, looked up.
package io.nhan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final String SHIPS = "# Ships.\nkey\tkind\tname\tcode_port\nship:hai-au\tship\tHải Âu Xanh\t24\n";
  private static final String WRONG = "# Wrong in its third line.\nkey\tkind\tname\nship:hai-au\tship\n";

  private static Database database;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    database = Database.builtin();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void tellsOfItself() {
    DatabaseInfo info = database.info();
    assertTrue(info.entries() > 10_000 && info.surfaces() > info.literals() && info.rules() > 100 && info.memory() > 1 << 20, info.toString());
    assertTrue(info.dataVersion().matches("\\d{4}\\.\\d\\d\\.\\d\\d") && !info.engine().isEmpty(), info.toString());
    assertEquals(List.of("PROVINCE", "PLACE", "TITLE", "BODY", "PERSON", "FIELD", "AGREEMENT", "DATE", "MONEY"), database.types());
    assertEquals(database.types().size() + 1, info.types());
  }

  @Test
  void findsEntriesByKeyCodeAndName() {
    Entry entry = database.findKey("hai-duong").orElseThrow();
    assertEquals("hai-duong", entry.key());
    assertEquals("hai-duong", entry.id());
    assertEquals("Hải Dương", entry.name());
    assertEquals("province", entry.kind());
    assertEquals(Optional.of("PROVINCE"), entry.type());
    assertEquals(entry, database.entry(entry.number()));
    assertEquals(Optional.empty(), database.findKey("nowhere"));
    assertEquals(List.of("bac-giang"), keys(database.findCode("code_2008", "24")));
    assertEquals(List.of("bac-ninh"), keys(database.findCode("code_2025", "24")));
    assertEquals(List.of(), database.findCode("no_scheme", "24"));
    assertTrue(keys(database.findSurface("HẢI DƯƠNG")).containsAll(List.of("hai-duong", "city:hai-duong")));
    assertTrue(database.findSurface("Châu Thành").size() > 1);
    assertEquals(List.of(), database.findSurface(""));
  }

  @Test
  void entriesHaveAttributes() {
    Entry entry = database.findKey("hai-duong").orElseThrow();
    assertEquals(Optional.of("30"), entry.attribute("code_2008"));
    assertEquals(Optional.of("hai-phong"), entry.attribute("successor"));
    assertEquals(Optional.empty(), entry.attribute("no such"));
    assertEquals("VN-61", entry.attributes().get("iso"));
    entry.attributes().forEach((name, value) -> assertEquals(Optional.of(value), entry.attribute(name)));
    assertThrows(UnsupportedOperationException.class, () -> entry.attributes().clear());
  }

  @Test
  void everyEntryCanBeRead() {
    for (int number = 0; number < database.info().entries(); ++number) {
      Entry entry = database.entry(number);
      assertEquals(Optional.of(entry), database.findKey(entry.key()));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> database.entry(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> database.entry(database.info().entries()));
  }

  @Test
  void buildsFromTheUsersRows() throws IOException {
    Path ships = Files.writeString(folder.resolve("ships.tsv"), SHIPS);
    try (Database own = Database.build(ships); Annotator annotator = own.annotator()) {
      check(annotator, List.of("SHIP ship:hai-au Hải Âu Xanh", "PROVINCE hai-phong Hải Phòng"));
      own.save(folder.resolve("ships.nhan"));
    }
    try (Database saved = Database.open(folder.resolve("ships.nhan")); Annotator annotator = saved.annotator(Options.DEFAULT.types("SHIP"))) {
      check(annotator, List.of("SHIP ship:hai-au Hải Âu Xanh"));
    }
    try (Database bytes = Database.open(Files.readAllBytes(folder.resolve("ships.nhan")))) {
      assertEquals("SHIP", bytes.types().get(bytes.types().size() - 1));
      assertEquals(List.of("ship:hai-au"), keys(bytes.findCode("code_port", "24")));
    }
    try (Database alone = Database.build(List.of(ships), Database.Base.NOTHING, finding -> {}); Annotator annotator = alone.annotator()) {
      check(annotator, List.of("SHIP ship:hai-au Hải Âu Xanh"));
    }
  }

  private static void check(Annotator annotator, List<String> expected) {
    List<String> found = annotator.annotate("Tàu Hải Âu Xanh về Hải Phòng.").spans().stream()
        .map(span -> span.type() + " " + span.id() + " " + span.text()).collect(Collectors.toList());
    assertEquals(expected, found);
  }

  @Test
  void findingsNameFileAndLine() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.tsv"), WRONG);
    List<Diagnostic> findings = new ArrayList<>();
    NhanException failure =
        assertThrows(NhanException.class, () -> Database.build(List.of(wrong), Database.Base.BUILTIN, findings::add));
    assertEquals(Status.GAZETTEER, failure.status());
    assertEquals(3, failure.line());
    assertTrue(failure.getMessage().contains("wrong.tsv:3: "), failure.getMessage());
    Diagnostic first = findings.stream().filter(Diagnostic::severe).findFirst().orElseThrow();
    assertEquals(3, first.line());
    assertTrue(first.file().endsWith("wrong.tsv") && !first.message().isEmpty(), first.toString());
  }

  @Test
  void failuresHaveStatusAndMessage() throws IOException {
    check(Status.IO, assertThrows(NhanException.class, () -> Database.open(folder.resolve("no-such.nhan"))));
    check(Status.IO, assertThrows(NhanException.class, () -> database.save(folder.resolve("no/such/folder.nhan"))));
    check(Status.BUNDLE, assertThrows(NhanException.class, () -> Database.open(new byte[] {1, 2, 3})));
    check(Status.BUNDLE, assertThrows(NhanException.class, () -> Database.open(new byte[0])));
    check(Status.INVALID_ARGUMENT, assertThrows(NhanException.class, () -> database.annotator(Options.DEFAULT.asOf("yesterday"))));
    check(Status.INVALID_ARGUMENT, assertThrows(NhanException.class, () -> database.stream(Options.DEFAULT.asOf("2025-13-01"))));
    assertThrows(IllegalArgumentException.class, () -> database.annotator(Options.DEFAULT.types("SHIP")));
  }

  private static void check(Status status, NhanException failure) {
    assertEquals(status, failure.status());
    assertFalse(failure.getMessage().isEmpty() || status.description().isEmpty());
  }

  @Test
  void theCacheGivesTheSameDatabase() throws IOException {
    Path cache = folder.resolve("cache");
    try (Database written = Database.builtin(cache); Database read = Database.builtin(cache)) {
      assertEquals(Optional.empty(), database.cache());
      assertEquals(Optional.of(Database.Cache.WRITTEN), written.cache());
      assertEquals(Optional.of(Database.Cache.READ), read.cache());
      for (Database cached : List.of(written, read)) checkSame(database, cached);
    }
  }

  @Test
  void theCacheKeepsBundlesApart() throws IOException {
    Path cache = folder.resolve("cache");
    Path bundle = folder.resolve("ships.nhan");
    Path ships = Files.writeString(folder.resolve("ships.tsv"), SHIPS);
    for (String ship : List.of("Hải Âu Xanh", "Hải Âu Đỏ")) {
      Files.writeString(ships, SHIPS.replace("Hải Âu Xanh", ship));
      try (Database own = Database.build(List.of(ships), Database.Base.NOTHING, finding -> {})) {
        own.save(bundle);
      }
      for (Database.Cache outcome : List.of(Database.Cache.WRITTEN, Database.Cache.READ)) {
        try (Database own = Database.open(bundle, cache)) {
          assertEquals(Optional.of(outcome), own.cache());
          assertEquals(List.of("ship:hai-au"), keys(own.findSurface(ship)));
        }
      }
    }
    check(Status.IO, assertThrows(NhanException.class, () -> Database.open(folder.resolve("no-such.nhan"), cache)));
    check(Status.BUNDLE, assertThrows(NhanException.class, () -> Database.open(ships, cache)));
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoFailure() throws IOException {
    Path file = Files.createFile(folder.resolve("file")); // even root can't write into it as a folder
    for (Path cache : List.of(file, folder.resolve("no-such-parent/cache"))) {
      try (Database compiled = Database.builtin(cache)) {
        assertEquals(Optional.of(Database.Cache.FAILED), compiled.cache());
        checkSame(database, compiled);
      }
    }
  }

  private void checkSame(Database expected, Database found) throws IOException {
    String text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên.";
    try (Annotator one = expected.annotator(); Annotator other = found.annotator()) {
      Result result = one.annotate(text);
      assertEquals(4, result.spans().size());
      assertArrayEquals(result.messagePack(), other.annotate(text).messagePack());
    }
    expected.save(folder.resolve("expected.nhan"));
    found.save(folder.resolve("found.nhan"));
    assertEquals(-1, Files.mismatch(folder.resolve("expected.nhan"), folder.resolve("found.nhan")));
  }

  private static List<String> keys(List<Entry> entries) {
    return entries.stream().map(Entry::key).collect(Collectors.toList());
  }
}
