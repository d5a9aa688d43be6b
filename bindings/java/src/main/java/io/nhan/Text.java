// The text that a result's offsets lie in, for the words of its spans.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * An annotated text. What slicing needs in a unit that is not the text's own is made when it is first asked for, once for all spans; threads
 * that ask at the same time make the same thing twice, which does no harm.
 */
final class Text {
  private final Unit unit;
  private String string;
  private byte[] utf8;
  private int[] points;

  Text(String string, Unit unit) {
    this.unit = unit;
    this.string = string;
  }

  Text(byte[] utf8, Unit unit) {
    this.unit = unit;
    this.utf8 = utf8;
  }

  String slice(long from, long to) {
    int begin = (int) from;
    int end = (int) to;
    switch (unit) {
      case BYTES:
        return new String(utf8(), begin, end - begin, UTF_8);
      case UTF16:
        return string().substring(begin, end);
      default:
        return new String(points(), begin, end - begin);
    }
  }

  byte[] utf8() {
    if (utf8 == null) utf8 = Utf8.encoded(string);
    return utf8;
  }

  private String string() {
    if (string == null) string = new String(withoutSurrogates(utf8), UTF_8);
    return string;
  }

  private int[] points() {
    if (points == null) points = string().codePoints().toArray();
    return points;
  }

  /** Java decodes a surrogate in three bytes to one character, nhan.h counts each of these bytes for itself, as it does the byte FF. */
  private static byte[] withoutSurrogates(byte[] utf8) {
    byte[] copy = null;
    for (int i = 0; i + 1 < utf8.length; ++i) {
      if (utf8[i] != (byte) 0xED || (utf8[i + 1] & 0xE0) != 0xA0) continue;
      if (copy == null) copy = utf8.clone();
      copy[i] = (byte) 0xFF;
    }
    return copy == null ? utf8 : copy;
  }
}
