// Reading cases, and writing outcomes down in their form.
#include "cases/case.h"

#include <simdjson.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>

namespace nhan::cases {
namespace {

using simdjson::dom::element;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

// Parties and fields are sets: their order says nothing.
std::string cooperation_line(std::vector<std::string> parties, std::vector<std::string> fields, std::string_view agreement,
                             std::string_view date) {
  std::sort(parties.begin(), parties.end());
  std::sort(fields.begin(), fields.end());
  return joined(parties) + " | " + joined(fields) + " | " + std::string(agreement) + " | " + std::string(date);
}

std::string office_line(std::string_view person, std::string_view title, std::string_view place) {
  return std::string(person) + " | " + std::string(title) + " | " + std::string(place);
}

std::vector<std::string> strings(element list) {
  std::vector<std::string> all;
  for (const element item : list) all.emplace_back(std::string_view(item));
  return all;
}

// "tỉnh [PROVINCE hai-duong|Hải Dương]" -> "tỉnh Hải Dương".
std::string without_marks(std::string_view marked) {
  std::string text;
  while (!marked.empty()) {
    const size_t open = std::min(marked.find('['), marked.size());
    text += marked.substr(0, open);
    if (open == marked.size()) break;
    const size_t bar = marked.find('|', open), close = marked.find(']', open);
    if (close == std::string_view::npos || bar > close) throw std::runtime_error("a mark without | or ]: " + std::string(marked));
    text += marked.substr(bar + 1, close - bar - 1);
    marked.remove_prefix(close + 1);
  }
  return text;
}

Case case_of(element row) {
  Case one;
  one.id = std::string_view(row["id"]);
  one.expected.marked = std::string_view(row["marked"]);
  one.text = without_marks(one.expected.marked);
  if (element offices; row["offices"].get(offices) == simdjson::SUCCESS)
    for (const element office : offices) one.expected.offices.push_back(office_line(office["person"], office["title"], office["place"]));
  if (element cooperations; row["cooperations"].get(cooperations) == simdjson::SUCCESS)
    for (const element record : cooperations)
      one.expected.cooperations.push_back(
          cooperation_line(strings(record["parties"]), strings(record["fields"]), record["agreement"], record["date"]));
  return one;
}

// Where each offset of the unit lies in the bytes; npos for offsets inside a code point.
std::vector<size_t> bytes_of_offsets(std::string_view text, Unit unit) {
  std::vector<size_t> bytes;
  for (size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const size_t units = unit == Unit::bytes ? length : unit == Unit::utf16 && length == 4 ? 2 : 1;
    bytes.push_back(at);
    bytes.insert(bytes.end(), units - 1, std::string_view::npos);
    at += length;
  }
  bytes.push_back(text.size());
  return bytes;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  out << outcome.marked;
  for (const std::string& line : outcome.offices) out << "\n    office: " << line;
  for (const std::string& line : outcome.cooperations) out << "\n    cooperation: " << line;
  return out;
}

std::vector<Case> read(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    if (file.path().extension() == ".jsonl") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<Case> all;
  simdjson::dom::parser parser;
  for (const std::string& file : files) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) all.push_back(case_of(parser.parse(line)));
  }
  return all;
}

Recorder::Recorder(const Database& database, std::string_view text, Unit unit)
    : database_(database), text_(text), bytes_(bytes_of_offsets(text, unit)) {}

void Recorder::add(const Result& result) {
  for (const nhan_span& span : result.spans()) add(span);
  for (const nhan_office& office : result.offices()) add(office);
  for (const nhan_cooperation& record : result.cooperations()) add(record);
}

Outcome Recorder::outcome() const {
  Outcome whole = outcome_;
  whole.marked += text_.substr(copied_);
  return whole;
}

// "" for a part that is not there. Offsets must lie on edges of code points.
std::string_view Recorder::words(const nhan_span& span) const {
  if (span.type == 0) return {};
  const size_t begin = bytes_.at(span.begin), end = bytes_.at(span.end);
  if (begin == std::string_view::npos || end == std::string_view::npos) throw std::runtime_error("an offset inside a code point");
  return text_.substr(begin, end - begin);
}

std::string Recorder::category(const nhan_span& span) const {
  const std::string id = database_.id(span);
  return id.substr(0, id.find('/'));
}

void Recorder::add(const nhan_span& span) {
  const size_t begin = bytes_.at(span.begin);
  if (begin < copied_) throw std::runtime_error("spans that overlap or are not sorted");
  const std::string id = database_.id(span);
  outcome_.marked += text_.substr(copied_, begin - copied_);
  outcome_.marked +=
      "[" + std::string(database_.type_name(span.type)) + (id.empty() ? "" : " ") + id + "|" + std::string(words(span)) + "]";
  copied_ = bytes_.at(span.end);
}

void Recorder::add(const nhan_office& office) {
  const std::string place = office.place.type == 0 ? "" : database_.id(office.place);
  outcome_.offices.push_back(office_line(words(office.person), words(office.title), place));
}

void Recorder::add(const nhan_cooperation& record) {
  std::vector<std::string> parties_of, fields_of;
  for (const nhan_span& party : parties(record)) parties_of.push_back(database_.id(party));
  for (const nhan_span& field : fields(record)) fields_of.push_back(category(field));
  const std::string agreement = record.agreement.type == 0 ? "" : category(record.agreement);
  outcome_.cooperations.push_back(cooperation_line(parties_of, fields_of, agreement, words(record.date)));
}

}  // namespace nhan::cases
