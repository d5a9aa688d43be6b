// How a span was found.
package io.nhan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How a span was found. */
public enum Flag {
  /** Written in another case, tone placement, Unicode form or spacing than the gazetteer's surface. */
  FOLDED(Header.FOLDED),
  /** By another name than the canonical one. */
  ALIAS(Header.ALIAS),
  /** By an abbreviation. */
  ABBREVIATION(Header.ABBREVIATION),
  /** Without diacritics: "Hai Duong". */
  UNACCENTED(Header.UNACCENTED),
  /** Assembled from several parts (titles, bodies). */
  COMPOSED(Header.COMPOSED),
  /** Other entries of this name were as likely; the first is given. */
  AMBIGUOUS(Header.AMBIGUOUS),
  /** By its context alone, no row of a gazetteer names it. */
  GUESSED(Header.GUESSED);

  private final int bit;

  Flag(int bit) {
    this.bit = bit;
  }

  static Set<Flag> of(int bits) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : values()) if ((bits & flag.bit) != 0) flags.add(flag);
    return Collections.unmodifiableSet(flags);
  }
}
