// Bundles: what is written is read back, and whatever else is given to the reader is refused with a status.
#include "database/bundle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <msgpack.hpp>
#include <random>

#include "base/failure.h"
#include "database/bundle_frame.h"

extern "C" const char nhan_builtin_begin[], nhan_builtin_end[];

namespace nhan::database {
namespace {

using namespace lexicon;

constexpr size_t head = 24;  // bytes of the frame before the body

Lexicon small() {
  Lexicon lexicon;
  lexicon.version = "2026.1";
  lexicon.kinds = {{"province", "PROVINCE", Role::span, CasePolicy::proper, Search::engine, 50, true},
                   {"word", "", Role::word, CasePolicy::any, Search::none, 0, false}};
  lexicon.entries = {{"hai-duong",
                      0,
                      "Hải Dương",
                      {{"Hải Dương", Tier::name, CasePolicy::proper}, {"HD", Tier::abbreviation, CasePolicy::exact}},
                      {{"class", "land"}, {"code", "30"}}},
                     {"so", 1, "Sở", {{"Sở", Tier::name, CasePolicy::any}}, {{"code", "1"}}}};
  lexicon.compositions = {{"land", "và", "land", "composition.tsv:2"}};
  lexicon.contexts = {{{"sông", "cầu"}, Side::left, 1, "province/unaccented", Effect::retype, "word", "context.tsv:2"}};
  lexicon.patterns = {{"day", "DATE", "#", {"ngày"}, "[0-9]+", "patterns.tsv:2"}};
  lexicon.records = {{{"ký kết"}, "cooperation", "sign", "records.tsv:2"}};
  return lexicon;
}

// Whether the bytes are a bundle; any failure must be one of Status::bundle, and what is read must survive being written.
bool is_bundle(std::string_view bytes) {
  try {
    const std::string again = write_bundle(read_bundle(bytes));
    EXPECT_EQ(write_bundle(read_bundle(again)), again);
    return true;
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.status(), Status::bundle) << failure.what();
    return false;
  }
}

std::string refusal(std::string_view bytes) {
  try {
    read_bundle(bytes);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

TEST(Bundle, KeepsEverything) {
  const Lexicon read = read_bundle(write_bundle(small()));
  EXPECT_EQ(read.version, "2026.1");
  ASSERT_EQ(read.kinds.size(), 2u);
  EXPECT_EQ(read.kinds[0].name, "province");
  EXPECT_EQ(read.kinds[0].type, "PROVINCE");
  EXPECT_EQ(read.kinds[0].case_policy, CasePolicy::proper);
  EXPECT_EQ(read.kinds[0].priority, 50);
  EXPECT_TRUE(read.kinds[0].unaccented);
  EXPECT_EQ(read.kinds[1].role, Role::word);
  EXPECT_EQ(read.kinds[1].search, Search::none);
  ASSERT_EQ(read.entries.size(), 2u);
  EXPECT_EQ(read.entries[0].key, "hai-duong");
  EXPECT_EQ(read.entries[0].name, "Hải Dương");
  EXPECT_EQ(read.entries[0].surfaces[1].text, "HD");
  EXPECT_EQ(read.entries[0].surfaces[1].tier, Tier::abbreviation);
  EXPECT_EQ(read.entries[0].surfaces[1].case_policy, CasePolicy::exact);
  EXPECT_EQ(read.entries[1].kind, 1);
  EXPECT_EQ(read.entries[1].attribute("code"), "1");
  EXPECT_EQ(read.compositions.at(0).joiner, "và");
  EXPECT_EQ(read.contexts.at(0).cues, (std::vector<std::string>{"sông", "cầu"}));
  EXPECT_EQ(read.contexts.at(0).effect, Effect::retype);
  EXPECT_EQ(read.contexts.at(0).where, "context.tsv:2");
  EXPECT_EQ(read.patterns.at(0).leads, std::vector<std::string>{"ngày"});
  EXPECT_EQ(read.patterns.at(0).expression, "[0-9]+");
  EXPECT_EQ(read.records.at(0).value, "sign");
}

TEST(Bundle, IsWrittenBackByteForByte) {
  for (const Lexicon& lexicon : {small(), Lexicon()}) {
    const std::string bytes = write_bundle(lexicon);
    EXPECT_EQ(write_bundle(read_bundle(bytes)), bytes);
  }
}

// The format is frozen: a change of these bytes needs another bundle_format.
TEST(Bundle, HasTheBytesOfItsFormat) {
  Lexicon lexicon;
  lexicon.version = "1";
  lexicon.kinds = {{"a", "A", Role::body, CasePolicy::proper, Search::none, 3, true}};
  const std::string body = {'\x98', '\xA1', '1', '\x90', 1, 0, 0, 0, 0, 0, '\x97', '\xA1', 'a', '\xA1', 'A', 2, 2, 2, 3, '\xC3'};
  EXPECT_EQ(write_bundle(lexicon), framed(body));
  EXPECT_EQ(write_bundle(lexicon).substr(0, 16), (std::string{'N', 'H', 'A', 'N', 1, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Bundle, TellsWhatIsWrongWithAFrame) {
  const std::string bytes = write_bundle(small());
  std::string other_format = bytes, damaged = bytes;
  other_format[4] = 9;
  damaged.back() ^= 1;
  EXPECT_NE(refusal("").find("no bundle"), std::string::npos);
  EXPECT_NE(refusal("PK\x03\x04").find("no bundle"), std::string::npos);
  EXPECT_NE(refusal(bytes.substr(0, 10)).find("truncated"), std::string::npos);
  EXPECT_NE(refusal(bytes + "x").find("copy it again"), std::string::npos);
  EXPECT_NE(refusal(other_format).find("format 9"), std::string::npos);
  EXPECT_NE(refusal(damaged).find("damaged"), std::string::npos);
}

TEST(Bundle, TruncatedAnywhereIsRefused) {
  const std::string bytes = write_bundle(small());
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(is_bundle(bytes.substr(0, size))) << size;
  }
  for (size_t size = head; size < bytes.size(); ++size) {
    EXPECT_FALSE(is_bundle(framed(bytes.substr(head, size - head)))) << size;  // with length and checksum repaired
  }
}

TEST(Bundle, AnyChangedByteIsRefused) {
  const std::string bytes = write_bundle(small());
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x40);
    EXPECT_FALSE(is_bundle(changed)) << i;
  }
}

// One to four changes: a byte replaced, deleted, inserted, or a stretch repeated.
std::string mutated(std::string bytes, std::mt19937& random) {
  for (size_t changes = 1 + random() % 4; changes > 0 && !bytes.empty(); --changes) {
    const size_t at = random() % bytes.size();
    switch (random() % 4) {
      case 0: bytes[at] = static_cast<char>(random()); break;
      case 1: bytes.erase(at, 1 + random() % 3); break;
      case 2: bytes.insert(at, 1, static_cast<char>(random())); break;
      case 3: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40)); break;
    }
  }
  return bytes;
}

TEST(Bundle, MutationsNeverCrash) {
  std::mt19937 random(20261121);
  const std::string bytes = write_bundle(small()), body = bytes.substr(head);
  for (int i = 0; i < 50'000; ++i) {
    is_bundle(mutated(bytes, random));
    is_bundle(framed(mutated(body, random)));  // with the checksum repaired
  }
}

RC_GTEST_PROP(BundleProperty, RandomBodiesNeverCrash, (const std::string& body)) { is_bundle(framed(body)); }

// A body that is sound MessagePack, of the given objects.
template <class... Objects>
std::string body_of(const Objects&... objects) {
  msgpack::sbuffer buffer;
  (msgpack::pack(buffer, objects), ...);
  return {buffer.data(), buffer.size()};
}

using Names = std::vector<std::string>;
using Texts = std::vector<std::string>;

TEST(Bundle, NonsenseOfSoundFormIsRefused) {
  const auto no_rows = std::make_tuple("1", Names(), 0, 0, 0, 0, 0, 0);
  const auto one_kind = std::make_tuple("1", Names(), 1, 0, 0, 0, 0, 0);
  const auto one_entry = std::make_tuple("1", Names{"code"}, 1, 1, 0, 0, 0, 0);
  const auto one_pattern = std::make_tuple("1", Names(), 0, 0, 0, 0, 1, 0);
  const auto kind = std::make_tuple("a", "A", 0, 0, 0, 0, false);
  const auto surface = std::make_tuple("x", 0, 0);
  const auto entry = [](int its_kind, const auto& surfaces, const auto& attributes) {
    return std::make_tuple("key", its_kind, surfaces, attributes);
  };
  const std::tuple<> none;
  EXPECT_TRUE(is_bundle(framed(body_of(no_rows))));
  EXPECT_TRUE(is_bundle(framed(body_of(one_entry, kind, entry(0, std::make_tuple(surface), none)))));
  const std::string refused[] = {
      body_of(no_rows, no_rows),                                                             // something behind the last row
      body_of(one_kind),                                                                     // too few rows
      body_of(1),                                                                            // no list
      body_of(std::make_tuple("1", Names(), 0)),                                             // a short head
      body_of(std::make_tuple("1", Names(), uint64_t{1} << 60, 0, 0, 0, 0, 0)),              // more rows than bytes
      body_of(std::make_tuple("1", Names(), -1, 0, 0, 0, 0, 0)),                             // a negative count
      body_of(one_kind, std::make_tuple("a", "A", 10, 0, 0, 0, false)),                      // unknown role
      body_of(one_kind, std::make_tuple("a", "A", 0, 4, 0, 0, false)),                       // unknown case policy
      body_of(one_kind, std::make_tuple("a", "A", 0, 0, 3, 0, false)),                       // unknown search
      body_of(one_kind, std::make_tuple("a", "A", 0, 0, 0, 256, false)),                     // priority too high
      body_of(one_kind, std::make_tuple("a", "A", 0, 0, 0, 0, 1)),                           // a number as a flag
      body_of(one_kind, std::make_tuple("a", "A", 0, 0, 0, 0, false, 0)),                    // a field too many
      body_of(one_kind, std::make_tuple("\xFF", "A", 0, 0, 0, 0, false)),                    // not UTF-8
      body_of(one_entry, kind, entry(1, std::make_tuple(surface), none)),                    // a kind that is not there
      body_of(one_entry, kind, entry(0, none, none)),                                        // no name
      body_of(one_entry, kind, entry(0, std::make_tuple(std::make_tuple("", 0, 0)), none)),  // an empty surface
      body_of(one_entry, kind, entry(0, std::make_tuple(std::make_tuple(std::string(1'001, 'x'), 0, 0)), none)),  // a long one
      body_of(one_entry, kind, entry(0, std::make_tuple(std::make_tuple("x", 4, 0)), none)),                      // unknown tier
      body_of(one_entry, kind, entry(0, std::make_tuple(surface), std::make_tuple(std::make_tuple(1, "v")))),     // no such attribute name
      body_of(one_pattern, std::make_tuple("p", "NONE", "#", Texts(), "x", "p.tsv:2")),                           // a type that nobody has
      body_of(one_pattern, std::make_tuple("p", "NONE", "#", Texts(), "x", "p:99999999999999999")),               // the same, from nowhere
      "\xDD\xFF\xFF\xFF\xFF",                                                                                     // a list of 4,294,967,295
      "\xDB\xFF\xFF\xFF\xFF",                                                                                     // a text of as many bytes
      std::string(10'000, '\x91'),                                                                                // lists in lists in lists
  };
  for (const std::string& body : refused) EXPECT_FALSE(is_bundle(framed(body))) << &body - refused;
}

TEST(Bundle, TheBuiltInOneIsWrittenBackByteForByte) {
  const std::string_view bytes(nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin));
  const Lexicon lexicon = read_bundle(bytes);
  EXPECT_GT(lexicon.entries.size(), 100u);
  EXPECT_EQ(write_bundle(lexicon), bytes);
}

}  // namespace
}  // namespace nhan::database
