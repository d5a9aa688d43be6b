// The raw layer holds all of nhan.h: every function, every value, every struct that Java reads with its size and its members' offsets.
package io.nhan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeaderTest {
  /** The structs that the shim alone reads or writes, where the C++ compiler sees nhan.h itself. */
  private static final Set<String> OF_THE_SHIM = Set.of("error", "diagnostic", "options", "trace");

  /** Size and alignment of C types on 64-bit machines; pointers are 8. */
  private static final Map<String, Integer> SCALARS =
      Map.of("uint16_t", 2, "nhan_type", 2, "uint32_t", 4, "nhan_status", 4, "uint64_t", 8, "size_t", 8);

  private static String header;

  @BeforeAll
  static void read() throws IOException {
    header = Files.readString(Clone.HEADER).replaceAll("(?s)/\\*.*?\\*/", "");
  }

  @Test
  void everyFunctionIsANativeMethod() {
    Set<String> declared = new TreeSet<>();
    for (MatchResult function : matches("NHAN_API [^;(]*?\\bnhan_(\\w+)\\(", header)) declared.add(camel(function.group(1)));
    Set<String> bound = Arrays.stream(Native.class.getDeclaredMethods())
        .filter(method -> Modifier.isNative(method.getModifiers()))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(declared.contains("annotateMany"), "functions were found: " + declared);
    assertEquals(declared, bound);
  }

  @Test
  void everyValueIsAConstant() {
    Map<String, Integer> declared = new TreeMap<>();
    for (MatchResult body : matches("\\benum \\{([^}]*)\\}", header))
      for (MatchResult value : matches("NHAN_(\\w+) = (\\d+)", body.group(1))) declared.put(value.group(1), Integer.valueOf(value.group(2)));
    for (MatchResult value : matches("#define NHAN_(?!VERSION)(\\w+) (\\d+)\n", header))
      declared.put(value.group(1), Integer.valueOf(value.group(2)));
    for (MatchResult value : matches("#define NHAN_(\\w+) UINT32_MAX\n", header)) declared.put(value.group(1), -1);
    assertTrue(declared.size() > 30, "values were found: " + declared);
    Map<String, Integer> bound = constants();
    bound.keySet().removeIf(name -> structs().keySet().stream().anyMatch(struct -> name.startsWith(constant(struct) + "_")));
    assertEquals(declared, bound);
  }

  @Test
  void everyStructIsLaidOutAsInC() {
    Map<String, Integer> declared = new TreeMap<>();
    structs().forEach((name, layout) -> {
      if (OF_THE_SHIM.contains(name)) return;
      layout.members.forEach((member, offset) -> declared.put(constant(name) + "_" + constant(member), offset));
      declared.put(constant(name) + "_SIZE", layout.size);
    });
    assertEquals(48, declared.get("SPAN_SIZE"));
    Map<String, Integer> bound = constants();
    bound.keySet().retainAll(bound.keySet().stream().filter(
        name -> structs().keySet().stream().anyMatch(struct -> name.startsWith(constant(struct) + "_"))).collect(Collectors.toSet()));
    declared.keySet().removeIf(name -> name.endsWith("_RESERVED"));
    assertEquals(declared, bound);
  }

  @Test
  void theVersionIsTheHeaders() {
    String version = matches("#define NHAN_VERSION_\\w+ (\\d+)", header).stream().map(match -> match.group(1)).collect(Collectors.joining("."));
    assertEquals(version, Utf8.string(Native.version()));
    assertEquals(version, System.getProperty("nhan.version"), "of pom.xml");
  }

  /** A struct: offsets of its members, its size and its alignment. */
  private static final class Layout {
    final Map<String, Integer> members = new LinkedHashMap<>();
    int size;
    int alignment = 1;

    void add(String member, int memberSize, int memberAlignment) {
      members.put(member, rounded(size, memberAlignment));
      size = members.get(member) + memberSize;
      alignment = Math.max(alignment, memberAlignment);
    }

    private static int rounded(int offset, int to) {
      return (offset + to - 1) / to * to;
    }
  }

  private static Map<String, Layout> structs() {
    Map<String, Layout> structs = new LinkedHashMap<>();
    for (MatchResult struct : matches("typedef struct nhan_(\\w+) \\{(.*?)\\} nhan_\\1;", header)) {
      Layout layout = new Layout();
      String body = struct.group(2).replaceAll("\\s+", " ");
      for (MatchResult members : matches("(?:const )?(\\w+) ([^;]+);", body)) add(layout, structs, members.group(1), members.group(2));
      layout.size = Layout.rounded(layout.size, layout.alignment);
      structs.put(struct.group(1), layout);
    }
    assertTrue(structs.size() >= 10, "structs were found: " + structs.keySet());
    return structs;
  }

  private static void add(Layout layout, Map<String, Layout> structs, String type, String names) {
    for (String name : names.split(",")) {
      Matcher array = Pattern.compile("(\\w+)\\[(\\d+)\\]").matcher(name.strip());
      Layout inner = structs.get(type.replaceFirst("nhan_", ""));
      if (name.contains("*")) layout.add(name.replace("*", "").strip(), 8, 8);
      else if (array.matches()) layout.add(array.group(1), Integer.parseInt(array.group(2)), 1);
      else if (inner != null) layout.add(name.strip(), inner.size, inner.alignment);
      else layout.add(name.strip(), SCALARS.get(type), SCALARS.get(type));
    }
  }

  private static Map<String, Integer> constants() {
    Map<String, Integer> constants = new TreeMap<>();
    for (Field field : Header.class.getDeclaredFields()) {
      try {
        constants.put(field.getName(), field.getInt(null));
      } catch (IllegalAccessException failure) {
        throw new AssertionError(failure);
      }
    }
    return constants;
  }

  private static List<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().collect(Collectors.toList());
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String camel(String name) {
    return Pattern.compile("_(\\w)").matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
