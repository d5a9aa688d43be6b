// Describing results, member by member.
#include "api/described.h"

#include <algorithm>
#include <ostream>

namespace nhan {
namespace {

std::string line_of(const nhan_span& span) {
  std::string line;
  for (const uint64_t number : {span.begin, span.end, uint64_t{span.type}, uint64_t{span.entry}, uint64_t{span.flags},
                                uint64_t{span.classifier}, uint64_t{span.parent}, uint64_t{span.ordinal}})
    line += std::to_string(number) + " ";
  for (const uint32_t part : parts(span)) line += "+" + std::to_string(part);
  return line + ";";
}

std::string line_of(std::span<const nhan_span> spans) {
  std::string line = "[";
  for (const nhan_span& span : spans) line += line_of(span);
  return line + "]";
}

}  // namespace

void Described::add(const Result& result) {
  for (const nhan_span& span : result.spans()) spans.push_back(line_of(span));
  for (const nhan_office& office : result.offices())
    offices.push_back(line_of(office.person) + line_of(office.title) + line_of(office.place) + line_of(evidence(office)));
  for (const nhan_cooperation& record : result.cooperations()) {
    cooperations.push_back(line_of(parties(record)) + line_of(fields(record)) + line_of(record.agreement) + line_of(record.date) +
                           line_of(evidence(record)));
  }
}

std::ostream& operator<<(std::ostream& out, const Described& described) {
  for (const std::string& line : described.spans) out << "span " << line << '\n';
  for (const std::string& line : described.offices) out << "office " << line << '\n';
  for (const std::string& line : described.cooperations) out << "cooperation " << line << '\n';
  return out;
}

Described annotated(Annotator& annotator, std::string_view text) {
  Described all;
  all.add(annotator.annotate(text));
  return all;
}

Described streamed(Stream& stream, std::string_view text, const std::vector<size_t>& cuts) {
  Described all;
  size_t begin = 0;
  for (const size_t cut : cuts) {
    all.add(stream.feed(text.substr(begin, cut - begin)));
    begin = cut;
  }
  all.add(stream.feed(text.substr(begin)));
  all.add(stream.finish());
  return all;
}

Described streamed(Stream& stream, std::string_view text, size_t size) {
  std::vector<size_t> cuts;
  for (size_t cut = size; cut < text.size(); cut += size) cuts.push_back(cut);
  return streamed(stream, text, cuts);
}

}  // namespace nhan
