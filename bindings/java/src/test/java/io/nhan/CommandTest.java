// The binding finds what the command finds, to the byte: `nhan annotate --output jsonl` on every shared case, in each unit.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Unit.class)
  void findsTheSame(Unit unit) throws IOException, InterruptedException {
    List<Case> cases = Case.all();
    List<JsonElement> told = command(cases, unit);
    List<String> texts = new ArrayList<>();
    for (Case one : cases) texts.add(one.text());
    try (Database database = Database.builtin(); Annotator annotator = database.annotator(Options.DEFAULT.unit(unit))) {
      List<Result> batch = annotator.annotateMany(texts);
      assertEquals(told.size(), batch.size());
      for (int i = 0; i < told.size(); ++i) {
        String id = cases.get(i).id();
        assertEquals(told.get(i), json(id, annotator.annotate(texts.get(i))));
        assertEquals(told.get(i), json(id, batch.get(i)), "in a batch");
      }
      annotator.annotateEach(texts, (index, result) -> assertEquals(told.get(index), json(cases.get(index).id(), result), "one by one"));
    }
  }

  private List<JsonElement> command(List<Case> cases, Unit unit) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Case one : cases) {
      JsonObject document = new JsonObject();
      document.addProperty("id", one.id());
      document.addProperty("text", one.text());
      lines.add(document.toString());
    }
    Path input = Files.write(folder.resolve("cases.jsonl"), lines);
    Path output = folder.resolve("spans.jsonl");
    String offsets = unit == Unit.CODEPOINTS ? "codepoint" : unit == Unit.BYTES ? "byte" : unit.name().toLowerCase(Locale.ROOT);
    int code = new ProcessBuilder(Clone.COMMAND.toString(), "annotate", "--input", "jsonl", "--output", "jsonl", "--offsets", offsets)
        .redirectInput(input.toFile()).redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
    assertEquals(0, code);
    List<JsonElement> told = new ArrayList<>();
    for (String line : Files.readAllLines(output, UTF_8)) told.add(JsonParser.parseString(line));
    return told;
  }

  private static JsonObject json(String id, Result result) {
    JsonObject document = new JsonObject();
    document.addProperty("id", id);
    document.add("spans", array(result.spans(), CommandTest::json));
    document.add("offices", array(result.offices(), office -> {
      JsonObject row = new JsonObject();
      row.addProperty("person", office.person().text());
      row.addProperty("title", office.title().text());
      row.addProperty("place", office.place().map(Span::id).orElse(""));
      row.add("evidence", array(office.evidence(), CommandTest::json));
      return row;
    }));
    document.add("cooperations", array(result.cooperations(), record -> {
      JsonObject row = new JsonObject();
      row.add("parties", array(record.parties(), party -> JsonParser.parseString('"' + party.id() + '"')));
      row.add("fields", array(record.fields(), field -> JsonParser.parseString('"' + field.id().split("/")[0] + '"')));
      row.addProperty("agreement", record.agreement().map(Span::id).orElse(""));
      row.addProperty("date", record.date().map(Span::text).orElse(""));
      row.add("evidence", array(record.evidence(), CommandTest::json));
      return row;
    }));
    return document;
  }

  private static JsonObject json(Span span) {
    JsonObject row = new JsonObject();
    row.addProperty("begin", span.begin());
    row.addProperty("end", span.end());
    row.addProperty("type", span.type());
    row.addProperty("id", span.id());
    row.addProperty("name", span.name());
    row.addProperty("text", span.text());
    return row;
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonElement> json) {
    JsonArray array = new JsonArray();
    for (T item : items) array.add(json.apply(item));
    return array;
  }
}
