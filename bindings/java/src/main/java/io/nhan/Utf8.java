// Java strings to UTF-8, in bulk.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A buffer that texts are appended to as UTF-8 and that is used again for the next. This takes half the time of {@link String#getBytes} on
 * Vietnamese text, spares an array for each text, and may stop between the surrogates of a character.
 *
 * <p>UTF-8 has no surrogates. A high one is written as the two bytes that it decides of its character's four, a low one behind it as the other
 * two. Alone, the first is an ill-formed part that nhan.h counts as one unit and one code point, as Java does; a low one alone becomes U+FFFD.
 */
final class Utf8 {
  private static final int PIECE = 8192; // UTF-16 units at a time, so that the buffer need not be thrice as long as a long text

  private static final int LONGEST = Integer.MAX_VALUE - 8; // array that every Java virtual machine can make

  private final char[] units = new char[PIECE];
  private byte[] bytes = new byte[3 * PIECE];
  private int length;
  private char high; // the surrogate that the text ended with so far, or 0

  /** A text alone. */
  static byte[] encoded(String text) {
    Utf8 buffer = new Utf8();
    buffer.append(text);
    return Arrays.copyOf(buffer.bytes, buffer.length);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Empties the buffer; the text that it held may still go on. */
  void clear() {
    length = 0;
  }

  /** Ends the text. */
  void end() {
    high = 0;
  }

  /** Appends a whole text; throws IllegalArgumentException where the buffer becomes too long for an array. */
  void append(String text) {
    end();
    appendPiece(text);
    end();
  }

  /** Appends the next piece of a text; throws as {@link #append}. */
  void appendPiece(String piece) {
    for (int begin = 0; begin < piece.length(); begin += PIECE) {
      int end = Math.min(begin + PIECE, piece.length());
      reserve(3 * (end - begin));
      piece.getChars(begin, end, units, 0);
      encode(end - begin);
    }
  }

  private void reserve(int more) {
    long needed = (long) length + more;
    if (needed > LONGEST) throw new IllegalArgumentException("more than 2 GiB of UTF-8 in one call: use a stream, or smaller batches");
    if (needed > bytes.length) bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * bytes.length), LONGEST));
  }

  private void encode(int count) {
    byte[] out = bytes;
    int at = length;
    int highAt = high == 0 ? -2 : -1; // where the last high surrogate is
    for (int i = 0; i < count; ++i) {
      char unit = units[i];
      if (unit < 0x80) {
        out[at++] = (byte) unit;
      } else if (unit < 0x800) {
        out[at++] = (byte) (0xC0 | unit >> 6);
        out[at++] = (byte) (0x80 | unit & 0x3F);
      } else if (!Character.isSurrogate(unit)) {
        out[at++] = (byte) (0xE0 | unit >> 12);
        out[at++] = (byte) (0x80 | unit >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | unit & 0x3F);
      } else if (Character.isHighSurrogate(unit)) {
        int point = Character.toCodePoint(unit, Character.MIN_LOW_SURROGATE);
        out[at++] = (byte) (0xF0 | point >> 18);
        out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        high = unit;
        highAt = i;
      } else if (highAt == i - 1) {
        int point = Character.toCodePoint(high, unit);
        out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | point & 0x3F);
      } else {
        out[at++] = (byte) 0xEF;
        out[at++] = (byte) 0xBF;
        out[at++] = (byte) 0xBD;
      }
    }
    if (highAt != count - 1) high = 0;
    length = at;
  }

  /** A name that C reads up to a NUL: throws IllegalArgumentException where it has one inside. */
  static byte[] name(String what, String name) {
    if (name.indexOf('\0') >= 0) throw new IllegalArgumentException(what + " has a NUL character inside");
    return name.getBytes(UTF_8);
  }

  static String string(byte[] utf8) {
    return new String(utf8, UTF_8);
  }
}
