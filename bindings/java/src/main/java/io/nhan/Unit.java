// What offsets count.
package io.nhan;

/** What offsets count, from the start of the document. */
public enum Unit {
  /** Bytes of the UTF-8 form. */
  BYTES(Header.BYTES),
  /** UTF-16 units, {@code char}s: {@code text.substring(begin, end)} is the mention. */
  UTF16(Header.UTF16),
  /** Unicode code points. */
  CODEPOINTS(Header.CODEPOINTS);

  final int number;

  Unit(int number) {
    this.number = number;
  }
}
