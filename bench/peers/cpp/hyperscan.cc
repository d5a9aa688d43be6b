// Bare Hyperscan in block mode: usage: hyperscan FOLDER (regexes | literals)
//   regexes    the surfaces as typed, without regard to case, with the start of each match, over the text as it is
//   literals   folded surfaces over folded text
#include <hs.h>

#include <memory>
#include <string_view>

#include "../../plain_engine.h"
#include "peer.h"

int main(int, char** arguments) {
  const bool regexes = std::string_view(arguments[2]) == "regexes";
  const std::string folder = arguments[1], form = regexes ? ".txt" : "-folded.txt";
  const unsigned flags = regexes ? HS_FLAG_CASELESS | HS_FLAG_UTF8 | HS_FLAG_SOM_LEFTMOST : 0;
  const std::string version = hs_version();
  peers::run(version.substr(0, version.find(' ')), peers::lines_of(folder + "/texts" + form), peers::lines_of(folder + "/surfaces" + form),
             [flags](const std::vector<std::string>& surfaces) {
               const auto engine = std::make_shared<nhan::bench::PlainEngine>(surfaces, flags);
               return [engine](std::span<const std::string> documents) {
                 uint64_t hits = 0;
                 for (const std::string& text : documents) hits += engine->hits(text);
                 return hits;
               };
             });
}
