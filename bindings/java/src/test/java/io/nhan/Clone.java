// Where the tests find the rest of the clone.
package io.nhan;

import java.nio.file.Path;

/** Paths of the clone that this binding lies in. */
final class Clone {
  static final Path ROOT = Path.of(System.getProperty("nhan.clone")).toAbsolutePath().normalize();
  static final Path HEADER = ROOT.resolve("include/nhan/nhan.h");
  static final Path CASES = ROOT.resolve("tests/cases");
  static final Path COMMAND = ROOT.resolve("build/release/bindings/cli/nhan");
  static final Path README = ROOT.resolve("bindings/java/README.md");

  private Clone() {}
}
