// Nothing that a program does wrong crashes it.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MisuseTest {
  private static final String TEXT = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An.";

  private Database database;
  private Annotator annotator;
  private SpanStream stream;

  @BeforeEach
  void open() {
    database = Database.builtin();
    annotator = database.annotator();
    stream = database.stream();
  }

  @AfterEach
  void close() {
    database.close();
    annotator.close();
    stream.close();
  }

  private static void closed(Executable... calls) {
    for (Executable call : calls) assertTrue(assertThrows(IllegalStateException.class, call).getMessage().endsWith(" is closed"));
  }

  private static void nulls(Executable... calls) {
    for (Executable call : calls) assertThrows(NullPointerException.class, call);
  }

  @Test
  void closedHandlesSaySo() {
    annotator.close();
    stream.close();
    database.close();
    annotator.close();
    closed(() -> annotator.annotate(TEXT), () -> annotator.annotate(new byte[1]), () -> annotator.annotateMany(List.of(TEXT)),
        () -> annotator.annotateEach(List.of(TEXT), (index, result) -> {}), () -> annotator.explain(TEXT));
    closed(() -> stream.feed(TEXT), () -> stream.feed(new byte[1]), stream::finish, stream::reset);
    closed(database::info, database::types, () -> database.entry(0), () -> database.findKey("hai-duong"), () -> database.findCode("iso", "VN-61"),
        () -> database.findSurface("Hải Dương"), () -> database.save(Path.of("x.nhan")), database::annotator, database::stream);
  }

  @Test
  void theDatabaseLivesAsLongAsAnnotatorsAndStreams() {
    database.close();
    Result result = annotator.annotate(TEXT);
    assertEquals("bi-thu-tinh-uy", result.spans().get(0).id());
    annotator.close();
    assertEquals("hai-duong", result.spans().get(1).id(), "the stream holds it still");
    stream.feed(TEXT);
    stream.close();
    assertEquals("Hải Dương", result.spans().get(1).text());
    assertEquals("PROVINCE", result.spans().get(1).type());
    closed(() -> result.spans().get(1).id(), result::messagePack);
  }

  @Test
  void nullIsNoArgument() {
    nulls(() -> annotator.annotate((String) null), () -> annotator.annotate((byte[]) null), () -> annotator.annotateMany(null),
        () -> annotator.annotateMany(Arrays.asList(TEXT, null)), () -> annotator.annotateEach(List.of(TEXT), null), () -> annotator.explain(null));
    nulls(() -> stream.feed((String) null), () -> stream.feed((byte[]) null));
    nulls(() -> Database.builtin(null), () -> Database.open(null, Path.of("cache")), () -> Database.open(Path.of("x.nhan"), null));
    nulls(() -> Database.open((Path) null), () -> Database.open((byte[]) null), () -> Database.build((Path) null), () -> database.findKey(null),
        () -> database.findCode(null, "24"), () -> database.findSurface(null), () -> database.save(null), () -> database.annotator(null),
        () -> database.read((Reader) null, Options.DEFAULT), () -> Options.DEFAULT.unit(null), () -> Options.DEFAULT.asOf(null));
    assertEquals(3, annotator.annotate(TEXT).spans().size());
  }

  @Test
  void namesWithNulAreRefused() {
    for (Executable call : List.<Executable>of(() -> database.findCode("is\0o", "VN-61"), () -> database.findCode("iso", "VN-61\0"),
        () -> database.annotator(Options.DEFAULT.asOf("2025-01-01\0")), () -> database.entry(0).attribute("\0")))
      assertThrows(IllegalArgumentException.class, call);
    assertTrue(database.findKey("hai-duong\0").isEmpty());
    assertTrue(database.findSurface("Hải Dương\0x").isEmpty());
  }

  @Test
  void exceptionsOfCallbacksComeOut() {
    RuntimeException mine = new IllegalArgumentException("mine");
    List<Integer> seen = new ArrayList<>();
    assertSame(mine, assertThrows(RuntimeException.class, () -> annotator.annotateEach(List.of(TEXT, TEXT, TEXT), (index, result) -> {
      seen.add(index);
      if (index == 1) throw mine;
    })));
    assertEquals(List.of(0, 1), seen);
    Path wrong = Path.of("no-such.tsv");
    assertThrows(NhanException.class, () -> Database.build(wrong));
    assertThrows(StackOverflowError.class, () -> annotator.annotateEach(List.of(TEXT), (index, result) -> endless(0)));
    assertEquals(3, annotator.annotate(TEXT).spans().size());
  }

  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  @Test
  void callbacksMayNotUseTheirAnnotatorButMayCloseIt() {
    annotator.annotateEach(List.of(TEXT), (index, result) ->
        assertThrows(IllegalStateException.class, () -> annotator.annotate(TEXT)));
    List<Integer> seen = new ArrayList<>();
    annotator.annotateEach(List.of(TEXT, TEXT), (index, result) -> {
      annotator.close();
      seen.add(result.spans().size());
    });
    assertEquals(List.of(3, 3), seen);
    closed(() -> annotator.annotate(TEXT));
  }

  @Test
  void emptyInput() {
    assertEquals(List.of(), annotator.annotate("").spans());
    assertEquals(List.of(), annotator.annotate(new byte[0]).spans());
    assertEquals(List.of(), annotator.annotateMany(List.of()));
    assertEquals(List.of(), annotator.annotateMany(List.of("", "")).get(1).spans());
    assertEquals(List.of(), stream.feed("").spans());
    assertEquals(List.of(), stream.finish().spans());
    assertThrows(IndexOutOfBoundsException.class, () -> stream.feed(new byte[3], 2, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> stream.feed(new byte[3], -1, 1));
  }

  @Test
  void hugeInput() {
    String unbroken = "ả".repeat(4 << 20);
    assertEquals(List.of(), annotator.annotate(unbroken).spans());
    String dense = "Hải Dương, ".repeat(100_000);
    Result result = annotator.annotate(dense);
    assertEquals(100_000, result.spans().size());
    assertEquals("Hải Dương", result.spans().get(99_999).text());
    assertThrows(OutOfMemoryError.class, () -> annotator.annotateMany(Collections.nCopies(100, unbroken)));
    assertEquals(3, annotator.annotate(TEXT).spans().size());
  }

  @Test
  void brokenUtf8() {
    List<String> broken = List.of("FF", "C3", "E1BA", "EDA080", "C080", "F09F9A", "F5808080", "F4908080", "E08080", "80", "00", "EDA0BDEDBAA2");
    for (Unit unit : Unit.values()) {
      try (Annotator byUnit = database.annotator(Options.DEFAULT.unit(unit))) {
        for (String hex : broken) {
          byte[] bytes = HexFormat.of().parseHex(hex);
          byte[] name = " tỉnh Hải Dương ".getBytes(UTF_8);
          byte[] text = Arrays.copyOf(bytes, 2 * bytes.length + name.length);
          System.arraycopy(name, 0, text, bytes.length, name.length);
          System.arraycopy(bytes, 0, text, bytes.length + name.length, bytes.length);
          List<Span> spans = byUnit.annotate(text).spans();
          assertEquals(1, spans.size());
          assertEquals("Hải Dương", spans.get(0).text(), unit + " " + hex);
        }
      }
    }
  }

  @Test
  void loneSurrogatesKeepOffsets() {
    String text = "\uDEA2\uD83D tỉnh Hải Dương \uD83D";
    for (Unit unit : Unit.values()) {
      try (Annotator byUnit = database.annotator(Options.DEFAULT.unit(unit))) {
        assertEquals("Hải Dương", byUnit.annotate(text).spans().get(0).text());
        assertEquals("Hải Dương", byUnit.annotateMany(List.of("\uD83D", "\uDEA2" + text)).get(1).spans().get(0).text());
      }
    }
    assertEquals(text.indexOf("Hải"), annotator.annotate(text).spans().get(0).begin());
  }
}
