// A finding of a build.
package io.nhan;

/**
 * What a build found in a gazetteer file.
 *
 * @param file the file as given, or its path below the folder given
 * @param line the line, from 1 on; 0 where the whole file is meant
 * @param severe whether the build fails, or this is a warning
 * @param message what is wrong
 */
public record Diagnostic(String file, int line, boolean severe, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
