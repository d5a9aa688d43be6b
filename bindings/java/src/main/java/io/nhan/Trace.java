// A decision on the way to a result.
package io.nhan;

import java.util.Optional;

/**
 * What became of a candidate.
 *
 * @param begin where it begins, in the unit of the options
 * @param end where it ends
 * @param entry the entry that names it, if one does
 * @param type its type, "PROVINCE" ..., if it has one
 * @param verdict what was decided
 * @param stage "boundary", "case", "context", "compose", "person", "overlap", "pattern", "office" or "cooperation"; the last two tell what a span is for
 *     in a record
 * @param rule the row that decided, "context-places.tsv:12", or what the rule says
 */
public record Trace(long begin, long end, Optional<Entry> entry, Optional<String> type, Verdict verdict, String stage, String rule) {
  /** What was decided. */
  public enum Verdict {
    /** It stands. */
    KEPT(Header.KEPT),
    /** It was taken away. */
    VETOED(Header.VETOED),
    /** It has another type now. */
    RETYPED(Header.RETYPED),
    /** Another candidate took its place. */
    LOST(Header.LOST);

    private final int number;

    Verdict(int number) {
      this.number = number;
    }

    static Verdict of(int number) {
      for (Verdict verdict : values()) if (verdict.number == number) return verdict;
      throw new IllegalArgumentException("no verdict of this library: " + number);
    }
  }
}
