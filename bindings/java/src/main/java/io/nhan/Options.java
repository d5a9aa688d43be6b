// What an annotator or a stream shall give.
package io.nhan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an annotator or a stream shall give: immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * Options options = Options.DEFAULT.types("PROVINCE", "PERSON").records(false).asOf("2025-07-01");
 * }</pre>
 */
public final class Options {
  /** Offsets in UTF-16 units, so that {@code text.substring(begin, end)} is the mention; records too; all types; no date. */
  public static final Options DEFAULT = new Options(Unit.UTF16, true, Set.of(), null);

  private final Unit unit;
  private final boolean records;
  private final Set<String> types;
  private final String asOf;

  private Options(Unit unit, boolean records, Set<String> types, String asOf) {
    this.unit = unit;
    this.records = records;
    this.types = types;
    this.asOf = asOf;
  }

  /**
   * What offsets count.
   *
   * @param unit the unit
   * @return a copy with this unit
   */
  public Options unit(Unit unit) {
    return new Options(Objects.requireNonNull(unit), records, types, asOf);
  }

  /**
   * Whether offices and cooperations are wanted too, or spans only.
   *
   * @param records true for both
   * @return a copy that says so
   */
  public Options records(boolean records) {
    return new Options(unit, records, types, asOf);
  }

  /**
   * The types wanted. Unwanted ones still shape the others: a title keeps its place out.
   *
   * @param types names, "PROVINCE" ...; none for all
   * @return a copy that wants these
   */
  public Options types(String... types) {
    return new Options(unit, records, Set.of(types), asOf);
  }

  /**
   * The date that says what a reused name means; without this option that of the text, as with "document".
   *
   * @param date "YYYY-MM-DD", or "document" for the first whole date that each text tells, from there on
   * @return a copy with this date
   */
  public Options asOf(String date) {
    return new Options(unit, records, types, Objects.requireNonNull(date));
  }

  /**
   * What offsets count.
   *
   * @return the unit
   */
  public Unit unit() {
    return unit;
  }

  /**
   * Whether offices and cooperations are wanted too.
   *
   * @return false for spans only
   */
  public boolean records() {
    return records;
  }

  /**
   * The types wanted.
   *
   * @return their names; empty for all
   */
  public Set<String> types() {
    return types;
  }

  /**
   * The date that says what a reused name means.
   *
   * @return the date as it was given, or nothing
   */
  public Optional<String> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The date for C, or null. */
  byte[] asOfName() {
    return asOf == null ? null : Utf8.name("date", asOf);
  }

  /** The types wanted as bits; 0 for all. */
  long typeBits(DatabaseHandle database) {
    List<String> names = database.typeNames(); // the first is type 1
    long bits = 0;
    for (String type : types) {
      int number = names.indexOf(type) + 1;
      if (number == 0) throw new IllegalArgumentException("no type of this database: " + type);
      if (number >= Long.SIZE) throw new IllegalArgumentException("only the first " + (Long.SIZE - 1) + " types can be asked for: " + type);
      bits |= 1L << number;
    }
    return bits;
  }
}
