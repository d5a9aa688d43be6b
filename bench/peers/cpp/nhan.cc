// Nhãn itself, with its built-in database: usage: nhan FOLDER (records | spans)
#include <memory>
#include <nhan.hpp>
#include <string_view>

#include "peer.h"

int main(int, char** arguments) {
  const std::string folder = arguments[1];
  const nhan::Options options{.records = std::string_view(arguments[2]) == "records"};
  peers::run(std::string(nhan::version()), peers::lines_of(folder + "/texts.txt"), {}, [&options](const auto&) {
    const auto annotator = std::make_shared<nhan::Annotator>(nhan::Database::builtin(), options);
    return [annotator, texts = std::vector<std::string_view>()](std::span<const std::string> documents) mutable {
      texts.assign(documents.begin(), documents.end());
      uint64_t spans = 0;
      annotator->annotate_batch(texts, [&spans](size_t, const nhan::Result& result) { spans += result.spans().size(); });
      return spans;
    };
  });
}
