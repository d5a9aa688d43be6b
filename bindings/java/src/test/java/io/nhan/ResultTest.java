// Results: all that a span and a record tell, and that they outlive what made them.
package io.nhan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final String TEXT = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên.";
  private static final String PACT = "Lễ ký thỏa thuận hợp tác giữa tỉnh Lạng Sơn và tỉnh Hải Dương về du lịch diễn ra ngày 12/5/2023.";

  private static Database database;
  private static Annotator annotator;

  @BeforeAll
  static void open() {
    database = Database.builtin();
    annotator = database.annotator();
  }

  @AfterAll
  static void close() {
    annotator.close();
    database.close();
  }

  @Test
  void spansTellAllTheyAre() {
    List<Span> spans = annotator.annotate(TEXT).spans();
    assertEquals(List.of("Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An", "Điện Biên"), words(spans));
    Span title = spans.get(0);
    assertEquals("bi-thu-tinh-uy", title.id());
    assertEquals("Bí thư Tỉnh ủy", title.name());
    assertEquals(Set.of(Flag.COMPOSED), title.flags());
    assertEquals(List.of("bi-thu", "tinh-uy"), title.parts().stream().map(Entry::key).collect(Collectors.toList()));
    assertEquals(OptionalInt.empty(), title.parent());
    assertEquals(OptionalInt.of(0), spans.get(1).parent());
    assertEquals(Optional.of("30"), spans.get(1).entry().flatMap(entry -> entry.attribute("code_2008")));
    assertEquals(Optional.empty(), spans.get(2).entry());
    assertEquals("", spans.get(2).id() + spans.get(2).name());
    assertEquals("tỉnh ".length(), spans.get(3).classifier());
    assertEquals(3, spans.get(3).ordinal());
    assertEquals(Set.of(Flag.FOLDED), annotator.annotate("tỉnh HẢI DƯƠNG").spans().get(0).flags());
    assertEquals("PROVINCE [49, 58)", spans.get(3).toString());
    assertEquals(spans.get(1), spans.get(1));
    assertEquals(spans.get(1).hashCode(), spans.get(1).hashCode());
    assertThrows(IndexOutOfBoundsException.class, () -> spans.get(4));
    assertThrows(IndexOutOfBoundsException.class, () -> spans.get(-1));
    assertThrows(UnsupportedOperationException.class, () -> spans.remove(0));
  }

  @Test
  void recordsTellAllTheyAre() {
    Office office = annotator.annotate(TEXT).offices().get(0);
    assertEquals("Nguyễn Văn An", office.person().text());
    assertEquals("Bí thư Tỉnh ủy", office.title().text());
    assertEquals("hai-duong", office.place().orElseThrow().id());
    assertEquals(List.of("Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An"), words(office.evidence()));
    Cooperation pact = annotator.annotate(PACT).cooperations().get(0);
    assertEquals(Set.of("Lạng Sơn", "Hải Dương"), Set.copyOf(words(pact.parties())));
    assertEquals(List.of("du lịch"), words(pact.fields()));
    assertEquals("agreement", pact.agreement().orElseThrow().id());
    assertEquals("12/5/2023", pact.date().orElseThrow().text());
    assertTrue(words(pact.evidence()).containsAll(List.of("Lạng Sơn", "Hải Dương", "du lịch")));
    assertEquals(Optional.empty(), annotator.annotate("Tổng Bí thư Nguyễn Văn An phát biểu.").offices().get(0).place());
  }

  @Test
  void resultsOutliveTheAnnotatorsNextCall() {
    Result first = annotator.annotate(TEXT);
    for (int i = 0; i < 100; ++i) annotator.annotate(PACT);
    assertEquals(List.of("Bí thư Tỉnh ủy", "Hải Dương", "Nguyễn Văn An", "Điện Biên"), words(first.spans()));
    assertEquals("hai-duong", first.spans().get(1).id());
  }

  @Test
  void messagePackHasSpansAndWords() {
    byte[] packed = annotator.annotate(TEXT).messagePack();
    List<Result> batch = annotator.annotateMany(List.of(PACT, TEXT, ""));
    assertArrayEquals(packed, batch.get(1).messagePack());
    assertArrayEquals(annotator.annotate(PACT).messagePack(), batch.get(0).messagePack());
    assertTrue(Utf8.string(packed).contains("Nguyễn Văn An") && Utf8.string(packed).contains("bi-thu-tinh-uy"));
    assertEquals((byte) 0x83, packed[0], "a map of three");
  }

  @Test
  void optionsChooseWhatIsGiven() {
    try (Annotator places = database.annotator(Options.DEFAULT.types("PROVINCE").records(false))) {
      Result result = places.annotate(TEXT);
      assertEquals(List.of("Hải Dương", "Điện Biên"), words(result.spans()));
      assertEquals(List.of(), result.offices());
      assertEquals(Unit.UTF16, result.unit());
    }
    Options options = Options.DEFAULT.unit(Unit.BYTES).types("DATE").records(false).asOf("document");
    assertEquals(Unit.BYTES, options.unit());
    assertEquals(Set.of("DATE"), options.types());
    assertEquals(false, options.records());
    assertEquals(Optional.of("document"), options.asOf());
  }

  @Test
  void explanationsTellWhatBecameOfCandidates() {
    Explanation explanation = annotator.explain("Thuyền trên sông Thái Bình ở tỉnh Thái Bình");
    assertEquals(List.of("Thái Bình"), words(explanation.result().spans()));
    Trace vetoed = explanation.traces().stream().filter(trace -> trace.verdict() == Trace.Verdict.VETOED).findFirst().orElseThrow();
    assertEquals(17, vetoed.begin());
    assertTrue(vetoed.rule().matches(".+") && !vetoed.stage().isEmpty(), vetoed.toString());
    Trace kept = explanation.traces().stream().filter(trace -> trace.verdict() == Trace.Verdict.KEPT).findFirst().orElseThrow();
    assertEquals(Optional.of("PROVINCE"), kept.type());
    assertEquals("thai-binh", kept.entry().orElseThrow().key());
  }

  private static List<String> words(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.toList());
  }
}
