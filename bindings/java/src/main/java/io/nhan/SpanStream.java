// Annotates a text that arrives in pieces.
package io.nhan;

import java.util.Objects;

/**
 * Annotates a text that arrives in pieces, cut anywhere, in bounded memory: spans come as soon as no later piece can change them, at the latest
 * {@link #LOOK_AHEAD} bytes after their end, each once, in order. Together they are those of {@link Annotator#annotate(String)} on the whole text.
 *
 * <pre>{@code
 * try (SpanStream stream = database.stream()) {
 *   while ((piece = next()) != null) stream.feed(piece).spans().forEach(this::use);
 *   stream.finish().spans().forEach(this::use);
 * }
 * }</pre>
 *
 * <p>Offsets count from the start of the document. The text is not kept, so {@link Span#text} throws {@link UnsupportedOperationException}.
 * Threads, closing and lone surrogates are as in {@link Annotator}. To read a document from a {@link java.io.Reader} see {@link Database#read(
 * java.io.Reader, Options)}.
 */
public final class SpanStream implements AutoCloseable {
  /** Bytes after its end within which a span is given out at the latest. */
  public static final int LOOK_AHEAD = Header.LOOK_AHEAD;

  private final Session session;
  private final Utf8 buffer = new Utf8(); // guarded by the session

  SpanStream(DatabaseHandle database, Options options) {
    this.session = Session.open("stream", database, options, Native::streamOpen, Native::streamFree);
  }

  /**
   * Takes the next piece; it may end between the two surrogates of a character.
   *
   * @param piece any part of the document, possibly empty
   * @return spans and offices that it settled
   * @throws NhanException for lack of memory
   */
  public Result feed(String piece) {
    return session.call(stream -> {
      buffer.clear();
      buffer.appendPiece(piece);
      return result(Native.streamFeed(stream, buffer.bytes(), 0, buffer.length()));
    });
  }

  /**
   * Takes the next piece as UTF-8.
   *
   * @param utf8 any part of the document, possibly empty; it may end inside a character; not kept
   * @return spans and offices that it settled
   * @throws NhanException for lack of memory
   */
  public Result feed(byte[] utf8) {
    return feed(utf8, 0, utf8.length);
  }

  /**
   * Takes the next piece as UTF-8 from a part of an array.
   *
   * @param utf8 an array; not kept
   * @param begin where the piece begins in it
   * @param length how many bytes it has
   * @return spans and offices that it settled
   * @throws IndexOutOfBoundsException where that is not in the array
   * @throws NhanException for lack of memory
   */
  public Result feed(byte[] utf8, int begin, int length) {
    Objects.checkFromIndexSize(begin, length, utf8.length);
    return session.call(stream -> {
      if (length > 0) buffer.end();
      return result(Native.streamFeed(stream, utf8, begin, length));
    });
  }

  /**
   * Ends the document. The stream is then ready for the next one.
   *
   * @return what was not given yet, the cooperations among it
   * @throws NhanException for lack of memory
   */
  public Result finish() {
    return session.call(stream -> {
      buffer.end();
      return result(Native.streamFinish(stream));
    });
  }

  /** Forgets the document at hand. */
  public void reset() {
    session.call(stream -> {
      buffer.end();
      Native.streamReset(stream);
      return null;
    });
  }

  /** Ends the use of this stream; a second time does nothing. Its results stay valid. */
  @Override
  public void close() {
    session.close();
  }

  private Result result(byte[] block) {
    return new Result(session.database, block, 0, session.unit, null);
  }
}
