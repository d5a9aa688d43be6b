// What kind of failure a call met.
package io.nhan;

/** What kind of failure a call met. */
public enum Status {
  /** A size or a value that the function does not take. */
  INVALID_ARGUMENT(Header.INVALID_ARGUMENT),
  /** A file could not be read or written. */
  IO(Header.IO),
  /** A gazetteer file is wrong: the message begins "file:line: ". */
  GAZETTEER(Header.GAZETTEER),
  /** A bundle is truncated, damaged, of another format version, or no bundle at all. */
  BUNDLE(Header.BUNDLE),
  /** Allocation failed; the handle stays usable. */
  NO_MEMORY(Header.NO_MEMORY),
  /** No such entry, attribute or code. */
  NOT_FOUND(Header.NOT_FOUND),
  /** A buffer is too small; the binding meets it inside, and nobody else. */
  TOO_SMALL(Header.TOO_SMALL),
  /** A callback asked to stop; the binding passes its exception on instead. */
  STOPPED(Header.STOPPED),
  /** A defect of the library: please report the message. */
  INTERNAL(Header.INTERNAL);

  private final int number;

  Status(int number) {
    this.number = number;
  }

  static Status of(int number) {
    for (Status status : values()) if (status.number == number) return status;
    return INTERNAL;
  }

  /**
   * A short English name.
   *
   * @return "bundle damaged or of another format" ...
   */
  public String description() {
    return Utf8.string(Native.statusText(number));
  }
}
