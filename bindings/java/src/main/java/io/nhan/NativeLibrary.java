// Brings the native libraries from the jar onto the disk and into the process.
package io.nhan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The jar carries libnhan and the shim that ties it to Java. Each process, and each class loader in it, unpacks them into a temporary folder of
 * its own, so no two get in each other's way. What is loaded stays mapped, so the files are deleted at once and even a killed process
 * leaves nothing behind.
 */
final class NativeLibrary {
  private static final String[] NAMES = {"libnhan.so.0", "libnhan_java.so"}; // the second finds the first beside itself

  private NativeLibrary() {}

  static void load() {
    String platform = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
    try {
      Path folder = Files.createTempDirectory("nhan-java");
      try {
        for (String name : NAMES) unpack(platform, name, folder.resolve(name));
        System.load(folder.resolve(NAMES[1]).toString());
      } finally {
        for (String name : NAMES) Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("nhan: can't unpack the native library into java.io.tmpdir, " + System.getProperty("java.io.tmpdir"), failure);
    }
  }

  private static void unpack(String platform, String name, Path file) throws IOException {
    try (InputStream resource = NativeLibrary.class.getResourceAsStream("native/" + platform + "/" + name)) {
      if (resource == null) throw new UnsatisfiedLinkError("nhan: this jar has no native library for " + platform);
      Files.copy(resource, file);
    }
  }
}
