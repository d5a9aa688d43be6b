// A call that failed.
package io.nhan;

/** A call that failed: the message says what went wrong, where, and how to mend it. */
public final class NhanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What kind of failure it was. */
  private final Status status;

  /** The line of the gazetteer file. */
  private final int line;

  /** Called by the shim. */
  NhanException(int status, int line, byte[] message) {
    super(Utf8.string(message));
    this.status = Status.of(status);
    this.line = line;
  }

  /**
   * What kind of failure it was.
   *
   * @return the status
   */
  public Status status() {
    return status;
  }

  /**
   * Where in a gazetteer file.
   *
   * @return the line, from 1 on; 0 where there is none
   */
  public int line() {
    return line;
  }
}
