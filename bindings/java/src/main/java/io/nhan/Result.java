// What was found in a text, or settled in a stream.
package io.nhan;

import java.util.List;

/**
 * Spans and records of a text, or of what a piece of a stream settled. It is a copy in Java's memory, so it stays valid whatever becomes of the
 * annotator, and may be read by any number of threads; spans and records are decoded when they are asked for. The results of one batch
 * share one copy, which lives as long as any of them.
 */
public final class Result {
  final DatabaseHandle database;
  final byte[] block;
  private final int at;
  private final Unit unit;
  private final Text text;

  /** {@code at}: offset of the nhan_result in the block; {@code text}: null where it is not kept. */
  Result(DatabaseHandle database, byte[] block, int at, Unit unit, Text text) {
    this.database = database;
    this.block = block;
    this.at = at;
    this.unit = unit;
    this.text = text;
  }

  /**
   * The spans, sorted by begin; they never overlap.
   *
   * @return a list that makes a span when it is asked for; not to be changed
   */
  public List<Span> spans() {
    return spans(at + Header.RESULT_SPANS, at + Header.RESULT_SPAN_COUNT);
  }

  /**
   * Who holds which office where.
   *
   * @return a list that makes an office when it is asked for; not to be changed
   */
  public List<Office> offices() {
    return Views.of(
        Block.size(block, at + Header.RESULT_OFFICES),
        Header.OFFICE_SIZE,
        Block.size(block, at + Header.RESULT_OFFICE_COUNT),
        office -> new Office(this, office));
  }

  /**
   * Which places cooperate in what.
   *
   * @return a list that makes a cooperation when it is asked for; not to be changed
   */
  public List<Cooperation> cooperations() {
    return Views.of(
        Block.size(block, at + Header.RESULT_COOPERATIONS),
        Header.COOPERATION_SIZE,
        Block.size(block, at + Header.RESULT_COOPERATION_COUNT),
        cooperation -> new Cooperation(this, cooperation));
  }

  /**
   * What offsets count.
   *
   * @return the unit of the options
   */
  public Unit unit() {
    return unit;
  }

  /**
   * Writes the result as one MessagePack map, as docs/msgpack.md describes it; with the words of the spans, unless it is of a stream.
   *
   * @return the bytes
   */
  public byte[] messagePack() {
    long address = database.hold();
    try {
      return Native.resultWriteMsgpack(block, at, address, text == null ? null : text.utf8(), unit.number);
    } finally {
      database.release();
    }
  }

  /** The spans whose pointer and count are at these offsets. */
  List<Span> spans(int pointer, int count) {
    return Views.of(Block.size(block, pointer), Header.SPAN_SIZE, Block.size(block, count), span -> new Span(this, span));
  }

  String words(long begin, long end) {
    if (text == null) throw new UnsupportedOperationException("a stream keeps no text: take the words out of your own by begin and end");
    return text.slice(begin, end);
  }
}
