// RE2::Set, which tells of each document which surfaces are in it, and not where: usage: re2 FOLDER
#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <stdexcept>

#include "peer.h"

int main(int, char** arguments) {
  const std::string folder = arguments[1];
  peers::run(RE2_VERSION, peers::lines_of(folder + "/texts.txt"), peers::lines_of(folder + "/surfaces.txt"),
             [](const std::vector<std::string>& surfaces) {
               RE2::Options options;
               options.set_literal(true);
               options.set_case_sensitive(false);
               options.set_max_mem(int64_t{1} << 30);
               const auto set = std::make_shared<RE2::Set>(options, RE2::UNANCHORED);
               for (const std::string& surface : surfaces) set->Add(surface, nullptr);
               set->Compile();
               return [set, found = std::vector<int>()](std::span<const std::string> documents) mutable {
                 uint64_t hits = 0;
                 for (const std::string& text : documents) {
                   RE2::Set::ErrorInfo error;
                   if (!set->Match(text, &found, &error) && error.kind != RE2::Set::kNoError)
                     throw std::runtime_error("RE2::Set: no memory left");
                   hits += found.size();
                 }
                 return hits;
               };
             });
}
