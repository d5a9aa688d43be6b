// TinyLexicon: a lexicon of a few rows, for tests that say themselves what the language is.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "database/database.h"
#include "lexicon/lexicon.h"

namespace nhan::lexicon {

class TinyLexicon {
 public:
  // Two provinces, a city of the name of one, level words, a rank, a body, a field, surnames, honorifics, a blocker.
  TinyLexicon() {
    lexicon_.version = "tiny";
    kind("province", "PROVINCE", Role::span, CasePolicy::proper, Search::engine, 50, true);
    kind("city", "PLACE", Role::span, CasePolicy::proper, Search::engine, 46);
    kind("level", "", Role::level, CasePolicy::any, Search::none, 20);
    kind("rank", "TITLE", Role::rank, CasePolicy::any, Search::engine, 75);
    kind("body", "BODY", Role::body, CasePolicy::any, Search::engine, 70);
    kind("field", "FIELD", Role::span, CasePolicy::any, Search::engine, 40);
    kind("surname", "", Role::surname, CasePolicy::initial, Search::none, 0);
    kind("honorific", "", Role::honorific, CasePolicy::any, Search::none, 0);
    kind("blocker", "", Role::blocker, CasePolicy::any, Search::engine, 90);
    entry("province", "hai-duong", "Hải Dương");
    entry("province", "thai-binh", "Thái Bình");
    entry("city", "city:hai-duong", "Hải Dương", {{"bare", "no"}});
    entry("level", "level:tinh", "tỉnh", {{"class", "level"}, {"fits", "province"}});
    entry("level", "level:thanh-pho", "thành phố", {{"class", "level"}, {"fits", "city|province"}});
    entry("rank", "bi-thu", "Bí thư", {{"class", "secretary"}, {"alone", "named"}});
    entry("body", "tinh-uy", "Tỉnh ủy", {{"class", "committee"}});
    entry("field", "tourism/du-lich", "du lịch");
    entry("surname", "surname:nguyen", "Nguyễn", {{"strength", "strong"}});
    entry("honorific", "honorific:ong", "ông");
    entry("blocker", "blocker:thai-binh-duong", "Thái Bình Dương");
    lexicon_.compositions = {{"secretary", "", "committee", "composition.tsv:2"}, {"committee", "", "level", "composition.tsv:3"}};
  }

  TinyLexicon& kind(const std::string& name, const std::string& type, Role role, CasePolicy policy, Search search, uint8_t priority,
                    bool unaccented = false) {
    lexicon_.kinds.push_back({name, type, role, policy, search, priority, unaccented});
    return *this;
  }

  TinyLexicon& entry(const std::string& kind, const std::string& key, const std::string& name, std::vector<Attribute> attributes = {}) {
    uint16_t number = 0;
    while (lexicon_.kinds.at(number).name != kind) ++number;
    lexicon_.entries.push_back({key, number, name, {{name, Tier::name, lexicon_.kinds[number].case_policy}}, std::move(attributes)});
    return *this;
  }

  // Another surface of the last entry.
  TinyLexicon& surface(const std::string& text, Tier tier, CasePolicy policy) {
    lexicon_.entries.back().surfaces.push_back({text, tier, policy});
    return *this;
  }

  TinyLexicon& context(std::vector<std::string> cues, Side side, uint8_t reach, const std::string& target, Effect effect,
                       const std::string& value = "") {
    const std::string where = "context.tsv:" + std::to_string(lexicon_.contexts.size() + 2);
    lexicon_.contexts.push_back({std::move(cues), side, reach, target, effect, value, where});
    return *this;
  }

  TinyLexicon& composition(const std::string& left, const std::string& right) {
    lexicon_.compositions.push_back({left, "", right, "composition.tsv:" + std::to_string(lexicon_.compositions.size() + 2)});
    return *this;
  }

  TinyLexicon& pattern(const std::string& type, const std::string& trigger, std::vector<std::string> leads, const std::string& expression) {
    const std::string where = "patterns.tsv:" + std::to_string(lexicon_.patterns.size() + 2);
    lexicon_.patterns.push_back({"pattern", type, trigger, std::move(leads), expression, where});
    return *this;
  }

  const Lexicon& rows() const { return lexicon_; }
  std::shared_ptr<const database::Database> database() const { return std::make_shared<database::Database>(lexicon_); }

 private:
  Lexicon lexicon_;
};

}  // namespace nhan::lexicon
