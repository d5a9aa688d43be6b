// Databases: opened, built, saved, looked up.
package io.nhan;

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

  private static List<String> keys(List<Entry> entries) {
    return entries.stream().map(Entry::key).collect(Collectors.toList());
  }
}
