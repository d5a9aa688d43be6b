// The README's example, as it stands there, in two processes at once.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  @TempDir Path folder;

  @Test
  void theExamplePrintsWhatTheReadmeSaysAndLeavesNothingBehind() throws IOException, InterruptedException {
    Path example = Files.writeString(folder.resolve("Example.java"), block("java"));
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Path classes = Path.of(Database.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    ProcessBuilder builder = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.io.tmpdir=" + unpacked, "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8", "-cp", classes.toString(), example.toString()).redirectErrorStream(true);
    List<Process> both = List.of(builder.start(), builder.start());
    for (Process process : both) {
      assertEquals(block("text"), new String(process.getInputStream().readAllBytes(), UTF_8));
      assertEquals(0, process.waitFor());
    }
    try (Stream<Path> left = Files.list(unpacked)) {
      assertEquals(List.of(), left.collect(Collectors.toList()));
    }
  }

  /** The first block of a language. */
  private static String block(String language) throws IOException {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Clone.README));
    if (!block.find()) throw new IOException("no block of " + language);
    return block.group(1);
  }
}
