// Memory does not grow with the number of documents, nor with handles that nobody closes.
package io.nhan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** Surefire gives these tests a heap that is resident from the start, so growth is native memory, the compiler's included. */
class MemoryTest {
  private static final int ALLOWED = 4 << 10; // KB; some 170 bytes a call would be more

  @Test
  void documentsLeaveNothingBehind() throws IOException, JMException {
    List<String> texts = Case.all().stream().map(Case::text).collect(Collectors.toList());
    try (Database database = Database.builtin(); Annotator annotator = database.annotator(); SpanStream stream = database.stream()) {
      annotate(30_000, texts, annotator, stream);
      long before = resident();
      annotate(100_000, texts, annotator, stream);
      check(before);
    }
  }

  private static void annotate(int documents, List<String> texts, Annotator annotator, SpanStream stream) {
    for (int i = 0; i < documents; ++i) {
      String text = texts.get(i % texts.size());
      switch (i % 4) {
        case 0:
          annotator.annotate(text).spans().forEach(Span::id);
          break;
        case 1:
          annotator.annotateMany(List.of(text)).get(0).messagePack();
          break;
        case 2:
          annotator.annotateEach(List.of(text), (index, result) -> result.spans().forEach(Span::name));
          break;
        default:
          stream.feed(text);
          stream.finish();
      }
    }
  }

  @Test
  void handlesThatNobodyClosesAreFreed() throws IOException, JMException, InterruptedException {
    try (Database database = Database.builtin()) {
      drop(500, database);
      long before = resident();
      drop(5000, database);
      check(before);
    }
  }

  private static void drop(int handles, Database database) throws InterruptedException {
    for (int i = 1; i <= handles; ++i) {
      database.annotator().annotate("Tỉnh Hải Dương.");
      database.stream().feed("Tỉnh Hải Dương.");
      if (i % 250 == 0) collect();
    }
  }

  private static void check(long before) throws IOException, JMException {
    long after = resident();
    System.out.printf("resident memory: %d KB before, %d KB after%n", before, after);
    assertTrue(after - before < ALLOWED, before + " KB before, " + after + " KB after");
  }

  /** Collects garbage and gives the Cleaner the time to free what it found. */
  private static void collect() throws InterruptedException {
    System.gc();
    Thread.sleep(50);
  }

  /** In KB. Free memory that malloc keeps is given back before, else a leak could hide in it. */
  private static long resident() throws IOException, JMException {
    ManagementFactory.getPlatformMBeanServer().invoke(
        new ObjectName("com.sun.management:type=DiagnosticCommand"), "systemTrimNativeHeap", new Object[0], new String[0]);
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
    throw new IOException("no VmRSS");
  }
}
