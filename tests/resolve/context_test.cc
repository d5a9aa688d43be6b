// Context rows over a lexicon of a few words: each effect, side, reach, class of cues and kind of target.
#include <gtest/gtest.h>

#include "annotate/marked.h"
#include "database/tiny_lexicon.h"

namespace nhan::resolve {
namespace {

using namespace lexicon;

std::string marked(const TinyLexicon& rows, std::string_view text) { return annotate::marked(rows.database(), text); }

TinyLexicon with(std::vector<std::string> cues, Side side, uint8_t reach, const std::string& target, Effect effect,
                 const std::string& value = "") {
  return TinyLexicon().context(std::move(cues), side, reach, target, effect, value);
}

constexpr const char* kept = "PROVINCE hai-duong";

// Whether "Hải Dương" in the text is a province.
bool stands(const TinyLexicon& rows, std::string_view text) { return marked(rows, text).find(kept) != std::string::npos; }

TEST(Context, WithoutRowsEverythingStands) {
  EXPECT_EQ(marked(TinyLexicon(), "sông Hải Dương và du lịch"), "sông [PROVINCE hai-duong|Hải Dương] và [FIELD tourism/du-lich|du lịch]");
}

TEST(Context, VetoOnTheLeft) {
  const TinyLexicon rows = with({"sông", "xi măng"}, Side::left, 1, "province", Effect::veto);
  EXPECT_FALSE(stands(rows, "sông Hải Dương"));
  EXPECT_FALSE(stands(rows, "SÔNG HẢI DƯƠNG"));
  EXPECT_FALSE(stands(rows, "bao xi măng Hải Dương"));
  EXPECT_TRUE(stands(rows, "măng Hải Dương"));
  EXPECT_TRUE(stands(rows, "Hải Dương sông"));
  EXPECT_TRUE(stands(rows, "sông ở Hải Dương"));
  EXPECT_TRUE(stands(rows, "sông, Hải Dương"));
  EXPECT_TRUE(stands(rows, "dòngsông Hải Dương"));
}

TEST(Context, VetoOnTheRight) {
  const TinyLexicon rows = with({"học", "FC"}, Side::right, 1, "province", Effect::veto);
  EXPECT_FALSE(stands(rows, "Hải Dương học"));
  EXPECT_FALSE(stands(rows, "Hải Dương FC"));
  EXPECT_TRUE(stands(rows, "học Hải Dương"));
  EXPECT_TRUE(stands(rows, "Hải Dương họcx"));
}

TEST(Context, ALineOfItsOwn) {
  const TinyLexicon rows = with({"<line>"}, Side::left, 1, "province", Effect::veto);
  EXPECT_FALSE(stands(rows, "Hải Dương"));
  EXPECT_FALSE(stands(rows, "Chào.\nHải Dương - 10/10/2025 05:10\nChào."));
  EXPECT_FALSE(stands(rows, "- Hải Dương:\nChào."));
  EXPECT_FALSE(stands(rows, "Hải Dương [sửa | sửa mã nguồn]\nChào."));
  EXPECT_FALSE(stands(rows, "Chào.\n- Hải Dương: đón khách."));
  EXPECT_FALSE(stands(rows, "2. Hải Dương, thị xã : đón khách."));
  EXPECT_TRUE(stands(rows, "Ở Hải Dương: đón khách."));
  EXPECT_TRUE(stands(rows, "Hải Dương đón khách: một đoàn."));
  EXPECT_TRUE(stands(rows, "Hải Dương, 12:30 sáng nay."));
  EXPECT_TRUE(stands(rows, "Hải Dương, đón (khách): một đoàn."));
  EXPECT_TRUE(stands(rows, "Ở Hải Dương\nChào."));
  EXPECT_TRUE(stands(rows, "Hải Dương đón khách."));
  EXPECT_TRUE(stands(rows, "Hải Dương [sửa] đón khách."));
  EXPECT_TRUE(stands(rows, "Hải Dương [sửa\n\nvà]"));
  EXPECT_TRUE(stands(rows, "Hải Dương [" + std::string(40, 'x') + "]"));
}

TEST(Context, ARowMayAskWhatTheParagraphIsAbout) {
  TinyLexicon rows = with({"của"}, Side::left, 1, "province", Effect::veto, "sport");
  rows.kind("topic", "", Role::topic, CasePolicy::any, Search::none, 0).entry("topic", "sport/game", "bàn thắng", {{"count", "1"}});
  EXPECT_FALSE(stands(rows, "Bàn thắng là của Hải Dương."));
  EXPECT_FALSE(stands(rows, "Chiến công của Hải Dương. Và còn một BÀN THẮNG!"));
  EXPECT_FALSE(stands(rows, "Chào.\n\nChiến công của Hải Dương, bàn thắng.\n\nChào."));
  EXPECT_TRUE(stands(rows, "Bàn thắng ở Hải Dương"));
  EXPECT_TRUE(stands(rows, "Bàn của Hải Dương thắng"));
  EXPECT_TRUE(stands(rows, "Bàn thắng.\n\nChiến công của Hải Dương.\n\nBàn thắng."));
}

TEST(Context, ATopicMayHaveManyEntries) {
  TinyLexicon rows = with({"<paragraph>"}, Side::left, 1, "province", Effect::veto, "sport");
  rows.kind("topic", "", Role::topic, CasePolicy::any, Search::none, 0);
  constexpr int count = 70'000;  // more than 16 bits hold
  for (int i = 0; i < count; ++i) rows.entry("topic", "sport/" + std::to_string(i), "trận " + std::to_string(i), {{"count", "1"}});
  const auto database = rows.database();
  for (const std::string number : {"0", "4464", "65535", "65536", "69999"})
    EXPECT_EQ(annotate::marked(database, "Trận " + number + ", Hải Dương"), "Trận " + number + ", Hải Dương");
  EXPECT_EQ(annotate::marked(database, "Trận 70000, Hải Dương"), "Trận 70000, [PROVINCE hai-duong|Hải Dương]");
}

TEST(Context, ARowMayAskForNothingBesides) {
  TinyLexicon rows = with({"<paragraph>"}, Side::left, 1, "province", Effect::veto, "sport");
  rows.kind("topic", "", Role::topic, CasePolicy::proper, Search::none, 0).entry("topic", "sport/game", "Cúp", {{"count", "1"}});
  EXPECT_FALSE(stands(rows, "Hải Dương và Cúp"));
  EXPECT_FALSE(stands(rows, "Về (Hải Dương), Cúp."));
  EXPECT_FALSE(stands(rows, "Một cúp rồi hai Cúp, Hải Dương!"));
  EXPECT_TRUE(stands(rows, "Cái cúp ở Hải Dương"));
  EXPECT_TRUE(stands(rows, "Cúp.\n\nHải Dương"));
}

TEST(Context, CapitalsOfACueAreAsked) {
  const TinyLexicon rows = with({"Báo"}, Side::left, 1, "province", Effect::veto);
  EXPECT_FALSE(stands(rows, "Báo Hải Dương"));
  EXPECT_FALSE(stands(rows, "BÁO HẢI DƯƠNG"));
  EXPECT_TRUE(stands(rows, "báo Hải Dương"));
}

TEST(Context, CuesAreFoldedAsTextIs) {
  EXPECT_FALSE(stands(with({"hoà"}, Side::left, 1, "province", Effect::veto), "HÒA Hải Dương"));
  EXPECT_FALSE(stands(with({"sông"}, Side::left, 1, "province", Effect::veto), "so\u0302ng\u00A0Hải Dương"));
}

TEST(Context, WordsOfACueMayRunTogether) {
  const TinyLexicon right = with({"trên YouTube"}, Side::right, 1, "province", Effect::veto);
  EXPECT_FALSE(stands(right, "Hải Dương trên YouTube"));
  EXPECT_TRUE(stands(right, "Hải Dương trên You"));
  const TinyLexicon left = with({"YouTube về"}, Side::left, 1, "province", Effect::veto);
  EXPECT_FALSE(stands(left, "trên YouTube về Hải Dương"));
  EXPECT_TRUE(stands(left, "trên Tube về Hải Dương"));
}

TEST(Context, ReachCountsSyllables) {
  const TinyLexicon rows = with({"công ty"}, Side::left, 3, "province", Effect::veto);
  EXPECT_FALSE(stands(rows, "công ty Hải Dương"));
  EXPECT_FALSE(stands(rows, "công ty a b Hải Dương"));
  EXPECT_TRUE(stands(rows, "công ty a b c Hải Dương"));
  EXPECT_TRUE(stands(rows, "công ty a, Hải Dương"));
}

TEST(Context, ReachMayBeLong) {
  const TinyLexicon rows = with({"sông"}, Side::left, 200, "province", Effect::veto);
  const auto behind = [](int words) {
    std::string text = "sông";
    for (int i = 0; i < words; ++i) text += " nào";
    return text + " Hải Dương";
  };
  for (const int words : {0, 1, 62, 63, 64, 65, 126, 128, 199}) EXPECT_FALSE(stands(rows, behind(words))) << words;
  EXPECT_TRUE(stands(rows, behind(200)));
}

TEST(Context, ReachZeroLooksOverOneMark) {
  TinyLexicon rows = with({"clb"}, Side::left, 0, "province", Effect::veto);
  rows.kind("conjunction", "", Role::word, CasePolicy::any, Search::none, 0).entry("conjunction", "conjunction:va", "và");
  for (const char* text : {"clb Hải Dương", "clb (Hải Dương)", "clb \"Hải Dương\"", "clb và Hải Dương"})
    EXPECT_FALSE(stands(rows, text)) << text;
  for (const char* text : {"clb a Hải Dương", "clb. Hải Dương", "clb! Hải Dương", "clb\n\nHải Dương"})
    EXPECT_TRUE(stands(rows, text)) << text;
}

TEST(Context, LongReachLooksOverMarksButNotSentences) {
  const TinyLexicon rows = with({"tuyến"}, Side::left, 9, "province", Effect::veto);
  EXPECT_FALSE(stands(rows, "tuyến a, b và Hải Dương"));
  EXPECT_TRUE(stands(rows, "tuyến a. Ở Hải Dương"));
  EXPECT_TRUE(stands(rows, "tuyến a b c d e g h i k Hải Dương"));
}

TEST(Context, ClassesOfCues) {
  const auto veto = [](const char* cue, Side side) { return with({cue}, side, 1, "province", Effect::veto); };
  EXPECT_FALSE(stands(veto("<capital>", Side::left), "Trần Hải Dương"));
  EXPECT_TRUE(stands(veto("<capital>", Side::left), "trần Hải Dương"));
  EXPECT_FALSE(stands(veto("<foreign>", Side::right), "Hải Dương Miller"));
  for (const char* text : {"Hải Dương Minh", "Hải Dương miller", "Hải Dương UBND"})
    EXPECT_TRUE(stands(veto("<foreign>", Side::right), text)) << text;
  EXPECT_FALSE(stands(veto("<digit>", Side::right), "Hải Dương 2"));
  EXPECT_TRUE(stands(veto("<digit>", Side::right), "Hải Dương hai"));
  EXPECT_FALSE(stands(veto("<number>", Side::left), "số 25 Hải Dương"));
  for (const char* text : {"năm 2025 Hải Dương", "25/3 Hải Dương", "17:25 Hải Dương", "hai Hải Dương"})
    EXPECT_TRUE(stands(veto("<number>", Side::left), text)) << text;
  EXPECT_FALSE(stands(veto("<surname>", Side::left), "Nguyễn Hải Dương"));
  EXPECT_TRUE(stands(veto("<surname>", Side::left), "nguyễn Hải Dương"));
  EXPECT_FALSE(stands(veto("<honorific>", Side::left), "ông Hải Dương"));
  EXPECT_FALSE(stands(veto("<level>", Side::left), "thành phố Hải Dương và tỉnh"));
  EXPECT_FALSE(stands(veto("<field>", Side::left), "du lịch Hải Dương"));
  EXPECT_FALSE(stands(veto("<field>", Side::right), "Hải Dương du lịch"));
  EXPECT_TRUE(stands(veto("<field>", Side::right), "Hải Dương có du lịch"));
}

TEST(Context, AKindBehindWords) {
  const auto veto = [](const char* cue, Side side) {
    TinyLexicon rows = with({cue}, side, 1, "province", Effect::veto);
    return rows.kind("country", "", Role::word, CasePolicy::proper, Search::none, 0)
        .entry("country", "country:lao", "Lào")
        .entry("country", "country:thai", "Thái");
  };
  for (const char* text : {"Hải Dương của Lào", "Hải Dương của Lào và"})
    EXPECT_FALSE(stands(veto("của <country>", Side::right), text)) << text;
  for (const char* text : {"Hải Dương của ta", "Hải Dương của, Lào", "Hải Dương của lào", "Hải Dương của Thái Bình", "Hải Dương của"})
    EXPECT_TRUE(stands(veto("của <country>", Side::right), text)) << text;
  EXPECT_FALSE(stands(veto("<country> gần", Side::left), "Lào gần Hải Dương"));
  EXPECT_TRUE(stands(veto("<country> gần", Side::left), "ta gần Hải Dương"));
  EXPECT_FALSE(stands(veto("<country>", Side::right), "Hải Dương Thái"));
  EXPECT_TRUE(stands(veto("<country>", Side::right), "Hải Dương Thái Bình"));
}

TEST(Context, EdgesOfTheText) {
  const TinyLexicon start = with({"<start>"}, Side::left, 1, "province", Effect::veto);
  for (const char* text : {"Hải Dương", "Mưa. Hải Dương", "Mưa.\n\nHải Dương"}) EXPECT_FALSE(stands(start, text)) << text;
  EXPECT_TRUE(stands(start, "ở Hải Dương"));
  const TinyLexicon end = with({"<end>"}, Side::right, 1, "province", Effect::veto);
  for (const char* text : {"ở Hải Dương", "ở Hải Dương.", "ở Hải Dương\n\nMưa"}) EXPECT_FALSE(stands(end, text)) << text;
  EXPECT_TRUE(stands(end, "Hải Dương mưa"));
}

TEST(Context, RetypeTakesTheEntryOfThatKind) {
  const TinyLexicon rows = with({"phố"}, Side::left, 1, "province", Effect::retype, "city");
  EXPECT_EQ(marked(rows, "phố Hải Dương"), "phố [PLACE city:hai-duong|Hải Dương]");
  EXPECT_EQ(marked(rows, "phố Thái Bình"), "phố [PROVINCE thai-binh|Thái Bình]");  // no city of this name
}

TEST(Context, RequireWantsOneOfItsCues) {
  TinyLexicon rows = with({"về"}, Side::left, 1, "field", Effect::require);
  rows.context({"biển"}, Side::right, 1, "field", Effect::require);
  EXPECT_EQ(marked(rows, "về du lịch"), "về [FIELD tourism/du-lich|du lịch]");
  EXPECT_EQ(marked(rows, "du lịch biển"), "[FIELD tourism/du-lich|du lịch] biển");
  EXPECT_EQ(marked(rows, "khách du lịch"), "khách du lịch");
}

TEST(Context, TheFirstRowThatFitsDecides) {
  TinyLexicon rows = with({"ở"}, Side::left, 2, "province", Effect::keep);
  rows.context({"sông"}, Side::left, 1, "province", Effect::veto);
  EXPECT_TRUE(stands(rows, "ở sông Hải Dương"));
  EXPECT_FALSE(stands(rows, "sông Hải Dương"));
  rows.context({"sông"}, Side::left, 1, "province", Effect::keep);
  EXPECT_FALSE(stands(rows, "sông Hải Dương"));
}

TEST(Context, TargetsAreKindsTypesAndKeys) {
  EXPECT_FALSE(stands(with({"sông"}, Side::left, 1, "PROVINCE", Effect::veto), "sông Hải Dương"));
  EXPECT_FALSE(stands(with({"sông"}, Side::left, 1, "key:hai-duong", Effect::veto), "sông Hải Dương"));
  EXPECT_TRUE(stands(with({"sông"}, Side::left, 1, "key:thai-binh", Effect::veto), "sông Hải Dương"));
  EXPECT_TRUE(stands(with({"sông"}, Side::left, 1, "city", Effect::veto), "sông Hải Dương"));
  EXPECT_TRUE(stands(with({"sông"}, Side::left, 1, "PLACE", Effect::veto), "sông Hải Dương"));
}

TEST(Context, TargetsMayBeNarrowedToAWayOfMatching) {
  const TinyLexicon rows = with({"at"}, Side::left, 1, "province/unaccented", Effect::veto);
  EXPECT_FALSE(stands(rows, "at Hai Duong"));
  EXPECT_TRUE(stands(rows, "at Hải Dương"));
}

TEST(Context, TargetsMayBeNarrowedToACapital) {
  const TinyLexicon rows = with({"viện"}, Side::left, 4, "field/capital", Effect::veto);
  EXPECT_EQ(marked(rows, "viện lo về Du lịch"), "viện lo về Du lịch");
  EXPECT_EQ(marked(rows, "viện lo về du lịch"), "viện lo về [FIELD tourism/du-lich|du lịch]");
  EXPECT_EQ(marked(rows, "VIỆN LO VỀ DU LỊCH"), "VIỆN LO VỀ [FIELD tourism/du-lich|DU LỊCH]");
}

TEST(Context, TargetsMayBeNarrowedToASense) {
  TinyLexicon rows = with({"sông"}, Side::left, 1, "province/water", Effect::veto);
  rows.entry("province", "song-be", "Sông Bé", {{"sense", "water"}});
  EXPECT_EQ(marked(rows, "sông Sông Bé"), "sông Sông Bé");
  EXPECT_TRUE(stands(rows, "sông Hải Dương"));
}

TEST(Context, TheOtherNamesOfAListFollowAVetoOverADash) {
  const TinyLexicon rows = with({"cao tốc"}, Side::left, 1, "province", Effect::veto);
  EXPECT_EQ(marked(rows, "cao tốc Hải Dương - Thái Bình"), "cao tốc Hải Dương - Thái Bình");
  EXPECT_EQ(marked(rows, "cao tốc Hải Dương, Thái Bình"), "cao tốc Hải Dương, [PROVINCE thai-binh|Thái Bình]");
}

TEST(Blockers, TakeTheirWords) {
  EXPECT_EQ(marked(TinyLexicon(), "Thái Bình Dương"), "Thái Bình Dương");
  EXPECT_EQ(marked(TinyLexicon(), "tỉnh Thái Bình, Thái Bình Dương"), "tỉnh [PROVINCE thai-binh|Thái Bình], Thái Bình Dương");
}

TEST(Levels, ChooseAmongNamesakes) {
  EXPECT_EQ(marked(TinyLexicon(), "thành phố Hải Dương"), "thành phố [PLACE city:hai-duong|Hải Dương]");
  EXPECT_EQ(marked(TinyLexicon(), "tỉnh Hải Dương"), "tỉnh [PROVINCE hai-duong|Hải Dương]");
  EXPECT_EQ(marked(TinyLexicon(), "thành phố Thái Bình"), "thành phố [PROVINCE thai-binh|Thái Bình]");
}

}  // namespace
}  // namespace nhan::resolve
