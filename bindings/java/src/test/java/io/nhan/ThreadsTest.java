// One database and many threads; closing beside running calls.
package io.nhan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final int THREADS = 8;

  private static List<String> texts;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @BeforeAll
  static void read() throws IOException {
    texts = Case.all().stream().map(Case::text).collect(Collectors.toList());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void eachThreadWithItsOwnAnnotator() throws Exception {
    try (Database database = Database.builtin()) {
      List<String> expected = described(database);
      for (List<String> found : onAllThreads(() -> described(database))) assertEquals(expected, found);
    }
  }

  @Test
  void allThreadsWithOneAnnotator() throws Exception {
    try (Database database = Database.builtin(); Annotator annotator = database.annotator()) {
      List<String> expected = described(annotator);
      for (List<String> found : onAllThreads(() -> described(annotator))) assertEquals(expected, found);
    }
  }

  @Test
  void closingBesideRunningCalls() throws Exception {
    for (int round = 0; round < 20; ++round) {
      Database database = Database.builtin();
      Annotator annotator = database.annotator();
      SpanStream stream = database.stream();
      CountDownLatch started = new CountDownLatch(3);
      List<Future<Integer>> running = List.of(
          threads.submit(() -> untilClosed(started, i -> annotator.annotateMany(texts.subList(i % 100, i % 100 + 10)))),
          threads.submit(() -> untilClosed(started, i -> stream.feed(texts.get(i % texts.size())).spans().forEach(Span::id))),
          threads.submit(() -> untilClosed(started, i -> database.findSurface("Hải Dương").forEach(Entry::attributes))));
      started.await();
      database.close();
      annotator.close();
      stream.close();
      for (Future<Integer> calls : running) assertTrue(calls.get() > 0);
    }
  }

  private interface Use {
    void with(int number);
  }

  /** Calls until that throws IllegalStateException, and tells how often it did not. */
  private static int untilClosed(CountDownLatch started, Use use) {
    int calls = 0;
    try {
      for (;;) {
        use.with(calls);
        if (calls++ == 0) started.countDown();
      }
    } catch (IllegalStateException closed) {
      assertTrue(closed.getMessage().contains("closed"), closed.getMessage());
      return calls;
    }
  }

  @Test
  void closingTwiceFromManyThreads() throws Exception {
    Database database = Database.builtin();
    Annotator annotator = database.annotator();
    for (int ignored : onAllThreads(() -> {
      annotator.close();
      database.close();
      return 0;
    })) assertEquals(0, ignored);
    assertThrows(IllegalStateException.class, () -> annotator.annotate(""));
    assertThrows(IllegalStateException.class, database::info);
  }

  private <T> List<T> onAllThreads(Callable<T> work) throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Future<T> done : threads.invokeAll(Collections.nCopies(THREADS, work))) results.add(done.get());
    return results;
  }

  private static List<String> described(Database database) {
    try (Annotator annotator = database.annotator()) {
      return described(annotator);
    }
  }

  private static List<String> described(Annotator annotator) {
    return texts.stream()
        .flatMap(text -> annotator.annotate(text).spans().stream())
        .map(span -> span + " " + span.id() + " " + span.text())
        .collect(Collectors.toList());
  }
}
