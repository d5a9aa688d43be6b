// Every shared case: whole, cut at every byte and every UTF-16 unit, and byte by byte, with offsets in each unit.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {
  private static final Map<Unit, Annotator> ANNOTATORS = new EnumMap<>(Unit.class);
  private static final Map<Unit, SpanStream> STREAMS = new EnumMap<>(Unit.class);

  @BeforeAll
  static void open() {
    try (Database database = Database.builtin()) { // annotators and streams keep it
      for (Unit unit : Unit.values()) {
        ANNOTATORS.put(unit, database.annotator(Options.DEFAULT.unit(unit)));
        STREAMS.put(unit, database.stream(Options.DEFAULT.unit(unit)));
      }
    }
  }

  @AfterAll
  static void close() {
    ANNOTATORS.values().forEach(Annotator::close);
    STREAMS.values().forEach(SpanStream::close);
  }

  static List<Case> cases() throws IOException {
    return Case.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whole(Case one) {
    ANNOTATORS.forEach((unit, annotator) -> {
      assertEquals(one.expected(), one.outcome(unit, List.of(annotator.annotate(one.text()))), one.id());
      assertEquals(one.expected(), one.outcome(unit, List.of(annotator.annotate(one.text().getBytes(UTF_8)))), one.id());
    });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutAtEveryByte(Case one) {
    byte[] text = one.text().getBytes(UTF_8);
    STREAMS.forEach((unit, stream) -> {
      for (int cut = 1; cut < text.length; ++cut) {
        Result first = stream.feed(text, 0, cut);
        Result second = stream.feed(text, cut, text.length - cut);
        assertEquals(one.expected(), one.outcome(unit, List.of(first, second, stream.finish())), one.id() + ", cut at byte " + cut);
      }
    });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutAtEveryUnit(Case one) {
    SpanStream stream = STREAMS.get(Unit.UTF16);
    for (int cut = 1; cut < one.text().length(); ++cut) {
      Result first = stream.feed(one.text().substring(0, cut));
      Result second = stream.feed(one.text().substring(cut));
      assertEquals(one.expected(), one.outcome(Unit.UTF16, List.of(first, second, stream.finish())), one.id() + ", cut at unit " + cut);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void byteByByte(Case one) {
    byte[] text = one.text().getBytes(UTF_8);
    STREAMS.forEach((unit, stream) -> {
      List<Result> results = new ArrayList<>();
      for (int at = 0; at < text.length; ++at) results.add(stream.feed(text, at, 1));
      results.add(stream.finish());
      assertEquals(one.expected(), one.outcome(unit, results), one.id());
    });
  }
}
