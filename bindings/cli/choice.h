// Options that take one of a few words, or any but none.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

namespace nhan::cli {

// Declares `name` with the words it takes; each stands for a value.
template <class Value>
void add_choice(CLI::App& command, const std::string& name, Value& value, std::vector<std::pair<std::string, Value>> choices,
                const std::string& help) {
  std::string words;
  for (const auto& [word, meaning] : choices) words += (words.empty() ? "" : "|") + word;
  const auto choose = [name, words, choices, &value](const std::string& given) {
    for (const auto& [word, meaning] : choices) {
      if (word == given) {
        value = meaning;
        return;
      }
    }
    throw CLI::ValidationError(name, "'" + given + "' is none of " + words);
  };
  command.add_option_function<std::string>(name, choose, help)->type_name(words);
}

// For options whose value would mean nothing where it is empty, as of a script's variable that is not set.
inline std::string not_empty(const std::string& value) {
  return value.empty() ? "the value is empty: give one, or leave the option out" : "";
}

}  // namespace nhan::cli
