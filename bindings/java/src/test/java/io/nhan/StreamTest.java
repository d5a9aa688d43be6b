// Streams: pieces, readers, surrogates that are cut, documents one after another.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTest {
  /** More than a reader takes at a time, with characters of two units all over. */
  private static final String LONG = "Tỉnh Hải Dương 🚢 ký thỏa thuận hợp tác với tỉnh Điện Biên 𝄞 về du lịch.\n\n".repeat(1000);

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.builtin();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void readersGiveWhatTheWholeTextGives(Unit unit) {
    Options options = Options.DEFAULT.unit(unit);
    try (Annotator annotator = database.annotator(options);
        SpanReader units = database.read(new StringReader(LONG), options);
        SpanReader bytes = database.read(new ByteArrayInputStream(LONG.getBytes(UTF_8)), options)) {
      Result whole = annotator.annotate(LONG);
      assertTrue(whole.spans().size() >= 4000 && !whole.cooperations().isEmpty());
      for (SpanReader reader : List.of(units, bytes)) {
        List<String> spans = new ArrayList<>();
        while (reader.hasNext()) spans.add(described(reader.next()));
        assertEquals(described(whole.spans()), spans);
        assertEquals(whole.offices().size(), reader.offices().size());
        assertEquals(whole.cooperations().size(), reader.cooperations().size());
        assertThrows(NoSuchElementException.class, reader::next);
      }
    }
  }

  @Test
  void spansComeBeforeTheEnd() {
    try (SpanStream stream = database.stream()) {
      stream.feed("Tỉnh Hải Dương.\n\n");
      List<Span> early = new ArrayList<>();
      for (int fed = 0; fed <= SpanStream.LOOK_AHEAD && early.isEmpty(); fed += 64) early.addAll(stream.feed("a ".repeat(32)).spans());
      assertEquals(List.of("PROVINCE 5 14"), described(early));
      assertThrows(UnsupportedOperationException.class, early.get(0)::text);
    }
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void surrogatesMayBeCutOrAlone(Unit unit) {
    String text = "\uD83D\uDEA2 Hải Dương \uD83D và \uDEA2 Điện Biên \uDEA2\uD83D Lạng Sơn \uD83D\uD83D\uDEA2 Hà Nội \uD83D";
    Options options = Options.DEFAULT.unit(unit);
    try (Annotator annotator = database.annotator(options); SpanStream stream = database.stream(options)) {
      Result whole = annotator.annotate(text);
      List<String> words = whole.spans().stream().map(Span::text).collect(Collectors.toList());
      assertEquals(List.of("Hải Dương", "Điện Biên", "Lạng Sơn", "Hà Nội"), words);
      for (int cut = 0; cut <= text.length(); ++cut) {
        List<Span> spans = new ArrayList<>(stream.feed(text.substring(0, cut)).spans());
        spans.addAll(stream.feed("").spans());
        spans.addAll(stream.feed(new byte[0]).spans());
        spans.addAll(stream.feed(text.substring(cut)).spans());
        spans.addAll(stream.finish().spans());
        assertEquals(described(whole.spans()), described(spans), "cut at " + cut);
      }
    }
  }

  @Test
  void documentsFollowOneAnother() {
    try (SpanStream stream = database.stream()) {
      stream.feed("tỉnh Hải Dương \uD83D");
      assertEquals(List.of("PROVINCE 5 14"), described(stream.finish().spans()));
      stream.feed("tỉnh Hải Dương \uD83D");
      stream.reset();
      stream.feed("tỉnh ");
      stream.feed("Điện Biên".getBytes(UTF_8));
      assertEquals(List.of("PROVINCE 5 14"), described(stream.finish().spans()));
      assertEquals(List.of(), stream.finish().spans());
    }
  }

  @Test
  void aReaderThatFailsIsTold() {
    Reader failing = new Reader() {
      @Override
      public int read(char[] units, int begin, int length) throws IOException {
        throw new IOException("torn");
      }

      @Override
      public void close() throws IOException {
        throw new IOException("stuck");
      }
    };
    SpanReader reader = database.read(failing, Options.DEFAULT);
    assertEquals("torn", assertThrows(UncheckedIOException.class, reader::hasNext).getCause().getMessage());
    assertEquals("stuck", assertThrows(UncheckedIOException.class, reader::close).getCause().getMessage());
    assertFalse(reader.offices().iterator().hasNext());
  }

  private static List<String> described(List<Span> spans) {
    return spans.stream().map(StreamTest::described).collect(Collectors.toList());
  }

  private static String described(Span span) {
    return span.type() + " " + span.begin() + " " + span.end();
  }
}
