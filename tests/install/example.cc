// A program over the installed C++ face.
#include <iostream>
#include <nhan/nhan.hpp>
#include <string_view>

int main() {
  const std::string_view text = "Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.";
  const nhan::Database database = nhan::Database::builtin();
  nhan::Annotator annotator(database);
  for (const nhan_span& span : annotator.annotate(text).spans())
    std::cout << database.type_name(span.type) << '\t' << text.substr(span.begin, span.end - span.begin) << '\n';
}
