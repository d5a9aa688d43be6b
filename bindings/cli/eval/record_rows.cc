// Words are compared by ICU's NFC and full case folding.
#include "cli/eval/record_rows.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace nhan::cli {
namespace {

bool is_space(UChar32 c) { return u_isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F); }  // the separators of ASCII too

std::string comparable(const std::string& words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString folded = nfc->normalize(icu::UnicodeString::fromUTF8(words), status).foldCase();
  icu::UnicodeString spaced;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 c = folded.char32At(at);
    if (!is_space(c)) {
      spaced.append(c);
    } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != u' ') {
      spaced.append(u' ');
    }
  }
  if (spaced.charAt(spaced.length() - 1) == u' ') spaced.truncate(spaced.length() - 1);
  std::string bytes;
  return spaced.toUTF8String(bytes);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string list;
  for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
  return list;
}

}  // namespace

std::array<RecordRows, record_names.size()> record_rows(const Annotated& document) {
  std::array<RecordRows, record_names.size()> rows;
  auto& [places, titles, parties, fields] = rows;
  for (const EvalOffice& office : document.offices) {
    const std::string person = comparable(office.person);
    places.try_emplace({person, office.place}, RecordRow{office.person, office.place});
    titles.try_emplace({person, comparable(office.title)}, RecordRow{office.person, office.title});
  }
  for (const EvalCooperation& record : document.cooperations) {
    std::vector<std::string> who = record.parties;
    std::sort(who.begin(), who.end());
    parties.try_emplace(who, RecordRow{joined(who)});
    for (const std::string& field : record.fields) {
      RecordRow row = who;
      row.push_back(field);
      fields.try_emplace(row, RecordRow{joined(who), field});
    }
  }
  return rows;
}

}  // namespace nhan::cli
