// Reads a document to its end, and gives its spans on the way.
package io.nhan;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The spans of a document that is read as they are asked for, in bounded memory. For one thread.
 *
 * <pre>{@code
 * try (SpanReader spans = database.read(Files.newBufferedReader(file), Options.DEFAULT)) {
 *   while (spans.hasNext()) use(spans.next());
 *   spans.cooperations().forEach(this::use);
 * }
 * }</pre>
 *
 * <p>Where reading fails, {@link #hasNext} and {@link #next} throw {@link UncheckedIOException}. The text is not kept, so {@link Span#text} throws
 * {@link UnsupportedOperationException}.
 */
public final class SpanReader implements Iterator<Span>, AutoCloseable {
  private static final int PIECE = 16384; // units or bytes that are read at a time

  /** Reads a piece and feeds it; null at the end. */
  private interface Source {
    Result next() throws IOException;
  }

  private final SpanStream stream;
  private final Closeable text;
  private final Source source;
  private final List<Office> offices = new ArrayList<>();
  private final List<Cooperation> cooperations = new ArrayList<>();
  private Iterator<Span> settled = Collections.emptyIterator();
  private boolean finished;

  SpanReader(SpanStream stream, Reader text) {
    char[] piece = new char[PIECE];
    this.stream = stream;
    this.text = text;
    this.source = () -> {
      int length = text.read(piece);
      return length < 0 ? null : stream.feed(String.valueOf(piece, 0, length));
    };
  }

  SpanReader(SpanStream stream, InputStream text) {
    byte[] piece = new byte[PIECE];
    this.stream = stream;
    this.text = text;
    this.source = () -> {
      int length = text.read(piece);
      return length < 0 ? null : stream.feed(piece, 0, length);
    };
  }

  /**
   * Whether there is another span; reads on until one has settled or the document ends.
   *
   * @return false when the document was read to its end
   */
  @Override
  public boolean hasNext() {
    while (!settled.hasNext() && !finished) {
      try {
        Result result = source.next();
        finished = result == null;
        take(finished ? stream.finish() : result);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return settled.hasNext();
  }

  /**
   * The next span, in the order of the text.
   *
   * @return a span that stays valid for good
   * @throws NoSuchElementException when the document was read to its end
   */
  @Override
  public Span next() {
    if (!hasNext()) throw new NoSuchElementException("the document has no more spans");
    return settled.next();
  }

  /**
   * The offices that were settled so far; all of them when {@link #hasNext} is false.
   *
   * @return in the order of the text; not to be changed
   */
  public List<Office> offices() {
    return Collections.unmodifiableList(offices);
  }

  /**
   * The cooperations, which are settled at the end of the document: when {@link #hasNext} is false.
   *
   * @return in the order of the text; not to be changed
   */
  public List<Cooperation> cooperations() {
    return Collections.unmodifiableList(cooperations);
  }

  /** Closes the stream and the document; a failure of the latter throws {@link UncheckedIOException}. */
  @Override
  public void close() {
    stream.close();
    try {
      text.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void take(Result result) {
    settled = result.spans().iterator();
    offices.addAll(result.offices());
    cooperations.addAll(result.cooperations());
  }
}
