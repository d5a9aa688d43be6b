// nhan annotate: documents in, annotations out.
#include <memory>

#include "cli/choice.h"
#include "cli/collected_result.h"
#include "cli/commands.h"
#include "cli/count.h"
#include "cli/day.h"
#include "cli/input/jsonl.h"
#include "cli/output/writer.h"

namespace nhan::cli {
namespace {

struct AnnotateOptions {
  std::vector<std::string> files{"-"};
  bool jsonl_input = false;
  JsonlFields fields;
  OnError on_error = OnError::fail;
  enum class Format { pretty, jsonl, msgpack, conll, html } format = Format::pretty;
  Unit unit = Unit::bytes;
  std::vector<std::string> types;
  DatabaseChoice database;
  std::string as_of;
  size_t chunk = 0;  // 0: whole
};

constexpr nhan_type most_types = 64;  // bits of nhan_options.types

uint64_t bits_of(const std::vector<std::string>& names, const Database& database) {
  uint64_t bits = 0;
  std::string known;
  for (nhan_type type = 1; type < database.info().types; ++type) known.append(known.empty() ? "" : ", ").append(database.type_name(type));
  for (const std::string& name : names) {
    nhan_type type = 1;
    while (type < database.info().types && database.type_name(type) != name) ++type;
    if (type == database.info().types) throw Problem(Exit::usage, "--types: no type '" + name + "'; there are " + known);
    if (type >= most_types)
      throw Problem(Exit::usage, "--types: '" + name + "' is beyond the first 63 types, which alone can be asked for");
    bits |= uint64_t{1} << type;
  }
  return bits;
}

std::unique_ptr<Writer> make_writer(const AnnotateOptions& options, const Database& database, Output& output) {
  switch (options.format) {
    case AnnotateOptions::Format::jsonl: return make_jsonl_writer(database, options.unit, output);
    case AnnotateOptions::Format::msgpack: return make_msgpack_writer(options.unit, output);
    case AnnotateOptions::Format::conll: return make_conll_writer(database, output);
    case AnnotateOptions::Format::html: return make_html_writer(database, output);
    case AnnotateOptions::Format::pretty: break;
  }
  return make_pretty_writer(database, output);
}

TakeDocument annotate_whole(const Database& database, const Options& options, Writer& writer) {
  return [annotator = std::make_shared<Annotator>(database, options), &writer](const Document& document) {
    writer.write(document, annotator->annotate(document.text));
  };
}

TakeDocument annotate_in_chunks(const Database& database, const Options& options, size_t chunk, Writer& writer) {
  return [stream = std::make_shared<Stream>(database, options), chunk, &writer](const Document& document) {
    CollectedResult collected;
    for (size_t at = 0; at < document.text.size(); at += chunk) collected.add(stream->feed(document.text.substr(at, chunk)));
    collected.add(stream->finish());
    writer.write(document, collected.result());
  };
}

void read_text(File& file, const TakeDocument& take) {
  const std::string text = file.rest();
  take({file.name(), false, text});
}

// Returns how many lines of JSON were skipped.
uint64_t read_all(const AnnotateOptions& options, const TakeDocument& take) {
  uint64_t skipped = 0;
  for (const std::string& path : options.files) {
    File file(path);
    if (options.jsonl_input) {
      skipped += read_jsonl(file, options.fields, options.on_error, take);
    } else {
      read_text(file, take);
    }
  }
  return skipped;
}

Exit annotate(const AnnotateOptions& options) {
  const Database database = open_database(options.database);
  Output output;
  const std::unique_ptr<Writer> writer = make_writer(options, database, output);
  const Options how{writer->unit(), true, bits_of(options.types, database), options.as_of};
  const TakeDocument take =
      options.chunk == 0 ? annotate_whole(database, how, *writer) : annotate_in_chunks(database, how, options.chunk, *writer);
  uint64_t skipped = 0;
  try {
    skipped = read_all(options, take);
  } catch (const Problem&) {
    writer->finish();  // what came before the broken line or the missing file is not lost, and a page is whole
    output.flush();
    throw;
  }
  writer->finish();
  output.flush();
  return skipped == 0 ? Exit::done : Exit::partly;
}

constexpr const char* description = "Find spans and records in texts.";

constexpr const char* epilogue = R"(Formats of --output:
  pretty   the text in colour (in brackets where there are no colours), records as tables below
  jsonl    one object a document, in the order of the input:
             {"id", "spans": [{"begin", "end", "type", "id", "name", "text"}...],
              "offices": [{"person", "title", "place", "evidence": [spans]}...],
              "cooperations": [{"parties": [ids], "fields": [categories], "agreement", "date", "evidence": [spans]}...]}
           begin and end are half-open and count in the unit of --offsets, in the text as it was given.
           Evidence is the spans that a record rests on; `nhan explain` tells what each of them is for.
  msgpack  a sequence of arrays [id, result]; docs/msgpack.md describes the result
  conll    one token a line: form, tag (B-TYPE, I-TYPE, O), id; an empty line at line breaks
  html     one self-contained page: legend, tooltips, tables; for light, dark and paper

A broken line of JSON Lines is reported as FILE:LINE. With `--on-error fail` it ends the run; with `skip` the
run goes on. Either way what came before is written, and the exit code is 1. A line without an id gets its
number as id. Halves of surrogate pairs (\ud83d alone) are read as U+FFFD.

Examples:
  nhan annotate article.txt
  nhan annotate --output html *.txt > articles.html
  nhan annotate --input jsonl --text-field body --output jsonl --offsets utf16 news.jsonl
  nhan annotate --types PROVINCE,PLACE --output conll - < article.txt
  nhan annotate --as-of 2024-12-31 old-news.txt)";

}  // namespace

void add_annotate(CLI::App& app, Run& run) {
  using Format = AnnotateOptions::Format;
  const auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command = app.add_subcommand("annotate", description);
  command->footer(epilogue);
  command->add_option("FILE", options->files, "What to read; - is standard input, the default")->type_name("");
  add_choice(*command, "--input", options->jsonl_input, {{"text", false}, {"jsonl", true}},
             "text: each file is one document; jsonl: each line is one (default: text)");
  command->add_option("--text-field", options->fields.text, "JSON field of the text, with --input jsonl")
      ->capture_default_str()
      ->type_name("NAME");
  command->add_option("--id-field", options->fields.id, "JSON field of the id, with --input jsonl")
      ->capture_default_str()
      ->type_name("NAME");
  add_choice(*command, "--on-error", options->on_error, {{"fail", OnError::fail}, {"skip", OnError::skip}},
             "What a broken line of JSON does, with --input jsonl (default: fail)");
  add_choice(*command, "--output", options->format,
             {{"pretty", Format::pretty},
              {"jsonl", Format::jsonl},
              {"msgpack", Format::msgpack},
              {"conll", Format::conll},
              {"html", Format::html}},
             "How results are written, see below (default: pretty)");
  add_choice(*command, "--offsets", options->unit, {{"byte", Unit::bytes}, {"utf16", Unit::utf16}, {"codepoint", Unit::codepoints}},
             "What offsets count, in jsonl and msgpack (default: byte)");
  command->add_option("--types", options->types, "Only spans of these types (default: all)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("TYPE,...");
  add_day(*command, "--as-of", options->as_of,
          "What names mean on this date; `document`, as without it: on the first full date of each text");
  add_count(*command, "--chunk", options->chunk, "Feed texts in pieces of so many bytes; results are the same")->type_name("BYTES");
  add_database_options(*command, options->database);
  command->callback([options, &run] { run = [options] { return annotate(*options); }; });
}

}  // namespace nhan::cli
