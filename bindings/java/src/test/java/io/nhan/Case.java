// The shared cases of tests/cases, and outcomes in their form.
package io.nhan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case: a text, and what must be found in it.
 *
 * @param id topic, "/" and what the case is about
 * @param text the text without marks
 * @param expected what must be found
 */
record Case(String id, String text, Outcome expected) {
  private static final Pattern MARK = Pattern.compile("\\[[^|\\]]*\\|([^\\]]*)\\]");

  /** Spans as marks in the text, records as lines; tests/cases/README.md describes the form. */
  record Outcome(String marked, List<String> offices, List<String> cooperations) {}

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(Clone.CASES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().collect(Collectors.toList()))
        for (String line : Files.readAllLines(file)) cases.add(of(JsonParser.parseString(line).getAsJsonObject()));
    }
    if (cases.isEmpty()) throw new IOException("no cases in " + Clone.CASES);
    return cases;
  }

  private static Case of(JsonObject row) {
    String marked = row.get("marked").getAsString();
    List<String> offices = new ArrayList<>();
    for (JsonElement each : list(row, "offices")) {
      JsonObject office = each.getAsJsonObject();
      offices.add(line(office.get("person").getAsString(), office.get("title").getAsString(), office.get("place").getAsString()));
    }
    List<String> cooperations = new ArrayList<>();
    for (JsonElement each : list(row, "cooperations")) {
      JsonObject record = each.getAsJsonObject();
      cooperations.add(line(
          set(list(record, "parties").asList().stream().map(JsonElement::getAsString)),
          set(list(record, "fields").asList().stream().map(JsonElement::getAsString)),
          record.get("agreement").getAsString(),
          record.get("date").getAsString()));
    }
    return new Case(row.get("id").getAsString(), MARK.matcher(marked).replaceAll("$1"), new Outcome(marked, offices, cooperations));
  }

  /** What was found in the text, in one result or in those of a stream; {@code unit} is that of its offsets. */
  Outcome outcome(Unit unit, List<Result> results) {
    Text source = new Text(text, unit);
    Function<Span, String> words = span -> source.slice(span.begin(), span.end());
    StringBuilder marked = new StringBuilder();
    List<String> offices = new ArrayList<>();
    List<String> cooperations = new ArrayList<>();
    long copied = 0;
    for (Result result : results) {
      for (Span span : result.spans()) {
        marked.append(source.slice(copied, span.begin()));
        String id = span.id().isEmpty() ? "" : " " + span.id();
        marked.append('[').append(span.type()).append(id).append('|').append(words.apply(span)).append(']');
        copied = span.end();
      }
      for (Office office : result.offices())
        offices.add(line(words.apply(office.person()), words.apply(office.title()), office.place().map(Span::id).orElse("")));
      for (Cooperation record : result.cooperations())
        cooperations.add(line(
            set(record.parties().stream().map(Span::id)),
            set(record.fields().stream().map(Case::category)),
            record.agreement().map(Case::category).orElse(""),
            record.date().map(words).orElse("")));
    }
    marked.append(source.slice(copied, length(unit)));
    return new Outcome(marked.toString(), offices, cooperations);
  }

  private int length(Unit unit) {
    switch (unit) {
      case BYTES:
        return Utf8.encoded(text).length;
      case UTF16:
        return text.length();
      default:
        return text.codePointCount(0, text.length());
    }
  }

  private static String category(Span span) {
    return span.id().split("/")[0];
  }

  private static JsonArray list(JsonObject object, String name) {
    return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
  }

  private static String set(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(", "));
  }

  private static String line(String... members) {
    return String.join(" | ", members);
  }
}
