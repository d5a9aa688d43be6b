// Annotates whole texts.
package io.nhan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Annotates whole texts, each a document of its own.
 *
 * <p>Threads: calls of several threads on one annotator are safe and made one after the other; give each thread its own. Results are
 * independent of the annotator. A call after {@link #close} throws {@link IllegalStateException}; a close beside a running call lets it end.
 *
 * <p>No text is an error. A surrogate without its other half counts as one unit and one code point; in bytes a high one
 * counts as two, a low one as one. A call takes up to
 * 2 GiB of UTF-8, and its buffers are kept for the next.
 */
public final class Annotator implements AutoCloseable {
  private final Session session;
  private final Utf8 buffer = new Utf8(); // guarded by the session

  Annotator(DatabaseHandle database, Options options) {
    this.session = Session.open("annotator", database, options, Native::annotatorNew, Native::annotatorFree);
  }

  /**
   * Annotates one text.
   *
   * @param text the document
   * @return spans and records, independent of this annotator
   * @throws NhanException for lack of memory
   */
  public Result annotate(String text) {
    return session.call(annotator -> {
      fill(text);
      return result(Native.annotate(annotator, buffer.bytes(), buffer.length()), 0, new Text(text, session.unit));
    });
  }

  /**
   * Annotates one text that is UTF-8 already; invalid bytes are kept, never match, and count as one unit per maximal ill-formed part.
   *
   * @param utf8 the document; copied
   * @return spans and records, independent of this annotator
   * @throws NhanException for lack of memory
   */
  public Result annotate(byte[] utf8) {
    byte[] copy = utf8.clone();
    return session.call(annotator -> result(Native.annotate(annotator, copy, copy.length), 0, new Text(copy, session.unit)));
  }

  /**
   * Annotates many texts in one crossing to the library.
   *
   * @param texts the documents
   * @return a result for each text, in order; all share one block of memory; not to be changed
   * @throws NhanException for lack of memory
   * @throws IllegalArgumentException where the texts or their results are too long for one batch, 2 GiB
   */
  public List<Result> annotateMany(List<String> texts) {
    List<String> kept = List.copyOf(texts);
    return session.call(annotator -> {
      int[] ends = fill(kept);
      byte[] block = Native.annotateMany(annotator, buffer.bytes(), ends);
      List<Result> results = new ArrayList<>(ends.length);
      for (String text : kept) results.add(result(block, results.size() * Header.RESULT_SIZE, new Text(text, session.unit)));
      return Collections.unmodifiableList(results);
    });
  }

  /**
   * Annotates many texts in one crossing and gives each result away before the next text, so that memory does not grow with the batch.
   *
   * @param texts the documents
   * @param take is called for each text, in order, with its index and its result, on this thread; an exception stops the batch and comes
   *     out of this method; this annotator may not be used in it
   * @throws NhanException for lack of memory
   * @throws IllegalArgumentException where the texts are too long for one batch, 2 GiB
   */
  public void annotateEach(List<String> texts, BiConsumer<Integer, Result> take) {
    Objects.requireNonNull(take);
    List<String> kept = List.copyOf(texts);
    session.call(annotator -> {
      int[] ends = fill(kept);
      Native.annotateBatch(annotator, buffer.bytes(), ends, (index, block) ->
          take.accept((int) index, result(block, 0, new Text(kept.get((int) index), session.unit))));
      return null;
    });
  }

  /**
   * Annotates one text and tells every decision on the way.
   *
   * @param text the document
   * @return the result that {@link #annotate(String)} gives, and the decisions in their order
   * @throws NhanException for lack of memory
   */
  public Explanation explain(String text) {
    return session.call(annotator -> {
      fill(text);
      List<Trace> traces = new ArrayList<>();
      byte[] block = Native.explain(annotator, buffer.bytes(), buffer.length(), (begin, end, entry, type, verdict, stage, rule) ->
          traces.add(trace(begin, end, entry, type, verdict, stage, rule)));
      return new Explanation(result(block, 0, new Text(text, session.unit)), Collections.unmodifiableList(traces));
    });
  }

  /** Ends the use of this annotator; a second time does nothing. Its results stay valid. */
  @Override
  public void close() {
    session.close();
  }

  private void fill(String text) {
    buffer.clear();
    buffer.append(text);
  }

  /** Fills the buffer with all texts, and gives their ends in it. */
  private int[] fill(List<String> texts) {
    buffer.clear();
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; ++i) {
      buffer.append(texts.get(i));
      ends[i] = buffer.length();
    }
    return ends;
  }

  private Result result(byte[] block, int at, Text text) {
    return new Result(session.database, block, at, session.unit, text);
  }

  private Trace trace(long begin, long end, int entry, int type, int verdict, byte[] stage, byte[] rule) {
    DatabaseHandle database = session.database;
    return new Trace(
        begin,
        end,
        entry == Header.NO_ENTRY ? Optional.empty() : Optional.of(database.entry(entry)),
        Optional.ofNullable(database.typeName(type)),
        Trace.Verdict.of(verdict),
        Utf8.string(stage),
        Utf8.string(rule));
  }
}
