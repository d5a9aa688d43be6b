// A stretch of the text that was recognized.
package io.nhan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A stretch of the text: a view of its {@link Result}, which stays valid for good. Two views of the same span are equal. */
public final class Span {
  private static final int NONE = -1; // UINT32_MAX

  private final Result result;
  private final int at;

  Span(Result result, int at) {
    this.result = result;
    this.at = at;
  }

  /** The span at an offset of a record; nothing where its type is 0. */
  static Optional<Span> part(Result result, int at) {
    return Block.uint16(result.block, at + Header.SPAN_TYPE) == 0 ? Optional.empty() : Optional.of(new Span(result, at));
  }

  /**
   * Where it begins.
   *
   * @return the offset from the start of the document, in the unit of the options
   */
  public long begin() {
    return Block.int64(result.block, at + Header.SPAN_BEGIN);
  }

  /**
   * Where it ends.
   *
   * @return the offset just behind it
   */
  public long end() {
    return Block.int64(result.block, at + Header.SPAN_END);
  }

  /**
   * Its type.
   *
   * @return "PROVINCE", "PLACE", "TITLE", "BODY", "PERSON", "FIELD", "AGREEMENT", "DATE", "MONEY", or a type of your own gazetteer
   */
  public String type() {
    return result.database.typeName(Block.uint16(result.block, at + Header.SPAN_TYPE));
  }

  /**
   * The words.
   *
   * @return the stretch of the annotated text
   * @throws UnsupportedOperationException where the span is of a stream, which keeps no text
   */
  public String text() {
    return result.words(begin(), end());
  }

  /**
   * What it is linked to.
   *
   * @return the id of its entry; of a composed span the keys of its parts joined by "-" ("pho-bi-thu-tinh-uy"); of an agreement its
   *     category; "" where there is none
   * @throws IllegalStateException where the database and all that was made from it are closed
   */
  public String id() {
    return result.database.id(result.block, at);
  }

  /**
   * The canonical name.
   *
   * @return that of its entry, of a composed span those of its parts in a row; "" where no entry names it
   * @throws IllegalStateException as {@link #id}
   */
  public String name() {
    List<Entry> parts = parts();
    if (parts.isEmpty()) return entry().map(Entry::name).orElse("");
    return parts.stream().map(Entry::name).collect(Collectors.joining(" "));
  }

  /**
   * How it was found.
   *
   * @return a set, possibly empty; not to be changed
   */
  public Set<Flag> flags() {
    return Flag.of(Block.uint16(result.block, at + Header.SPAN_FLAGS));
  }

  /**
   * The length of the classifier in front of a place ("tỉnh ", "TP "), white space included.
   *
   * @return the length in the unit of the options; 0 for none
   */
  public int classifier() {
    return Block.int32(result.block, at + Header.SPAN_CLASSIFIER);
  }

  /**
   * The title or body that this place directly follows.
   *
   * @return its ordinal in the document, or nothing
   */
  public OptionalInt parent() {
    int parent = Block.int32(result.block, at + Header.SPAN_PARENT);
    return parent == NONE ? OptionalInt.empty() : OptionalInt.of(parent);
  }

  /**
   * Its place in the order of the document's spans.
   *
   * @return 0, 1, 2 ...
   */
  public int ordinal() {
    return Block.int32(result.block, at + Header.SPAN_ORDINAL);
  }

  /**
   * The row of the gazetteer that names it.
   *
   * @return the entry, of a composed span that of its first part; nothing for persons, dates and money
   * @throws IllegalStateException as {@link #id}
   */
  public Optional<Entry> entry() {
    int entry = Block.int32(result.block, at + Header.SPAN_ENTRY);
    return entry == Header.NO_ENTRY ? Optional.empty() : Optional.of(result.database.entry(entry));
  }

  /**
   * What a title or body is composed of.
   *
   * @return the entries from left to right; empty for all others
   * @throws IllegalStateException as {@link #id}
   */
  public List<Entry> parts() {
    int count = Block.uint16(result.block, at + Header.SPAN_PART_COUNT);
    int begin = Block.size(result.block, at + Header.SPAN_PARTS);
    List<Entry> parts = new ArrayList<>(count);
    for (int i = 0; i < count; ++i) parts.add(result.database.entry(Block.int32(result.block, begin + i * Integer.BYTES)));
    return Collections.unmodifiableList(parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span && ((Span) other).at == at && ((Span) other).result.block == result.block;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(result.block) * 31 + at;
  }

  @Override
  public String toString() {
    return type() + " [" + begin() + ", " + end() + ")";
  }
}
