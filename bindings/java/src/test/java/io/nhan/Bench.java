// What the binding costs: the speed of single calls and of batches, as one line of JSON.
package io.nhan;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Called by {@code bindings/java/bench} with two JSON Lines files of {"id", "text"}: documents of some 180 bytes, and of some 2 KB. */
final class Bench {
  private static final int ROUNDS = 5; // the best counts
  private static final int BATCH = 100;

  private static long read; // what was read of the spans, so that reading them cannot be left out

  private Bench() {}

  public static void main(String[] files) throws IOException {
    try (Database database = Database.builtin(); Annotator annotator = database.annotator()) {
      Corpus small = new Corpus(Path.of(files[0]));
      Corpus large = new Corpus(Path.of(files[1]));
      int crossings = 100_000;
      double crossing = seconds(() -> {
        for (int i = 0; i < crossings; ++i) read(annotator.annotate(""));
      }) / crossings;
      System.out.printf(
          Locale.ROOT,
          "{\"language\": \"java\", \"crossing_ns\": %.0f, \"single_180_mb_s\": %.1f, \"single_2k_mb_s\": %.1f, \"batch_180_mb_s\": %.1f,"
              + " \"batch_2k_mb_s\": %.1f}%n",
          crossing * 1e9,
          small.megabytes / seconds(() -> small.texts.forEach(text -> read(annotator.annotate(text)))),
          large.megabytes / seconds(() -> large.texts.forEach(text -> read(annotator.annotate(text)))),
          small.megabytes / seconds(() -> small.batches.forEach(texts -> annotator.annotateMany(texts).forEach(Bench::read))),
          large.megabytes / seconds(() -> large.batches.forEach(texts -> annotator.annotateMany(texts).forEach(Bench::read))));
      if (read == 0) throw new AssertionError("no span in either file");
    }
  }

  private static final class Corpus {
    final List<String> texts = new ArrayList<>();
    final List<List<String>> batches = new ArrayList<>();
    final double megabytes;

    Corpus(Path file) throws IOException {
      long bytes = 0;
      for (String line : Files.readAllLines(file)) {
        JsonObject document = JsonParser.parseString(line).getAsJsonObject();
        texts.add(document.get("text").getAsString());
        bytes += texts.get(texts.size() - 1).getBytes(StandardCharsets.UTF_8).length;
      }
      for (int begin = 0; begin < texts.size(); begin += BATCH) batches.add(texts.subList(begin, Math.min(begin + BATCH, texts.size())));
      megabytes = bytes / 1e6;
    }
  }

  private static void read(Result result) {
    for (Span span : result.spans()) read += span.begin() + span.end() + span.type().length();
  }

  /** The time of one run in the best round; a round runs for a second at least, and the first one is for the compiler. */
  private static double seconds(Runnable run) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round <= ROUNDS; ++round) {
      long started = System.nanoTime();
      long elapsed;
      int runs = 0;
      do {
        run.run();
        ++runs;
        elapsed = System.nanoTime() - started;
      } while (elapsed < 1_000_000_000L);
      if (round > 0) best = Math.min(best, elapsed / 1e9 / runs);
    }
    return best;
  }
}
