// Databases: opened, built, saved and released.
#include "api/database.h"

#include <vector>

#include "api/arguments.h"
#include "api/file.h"
#include "api/guarded.h"
#include "database/bundle.h"
#include "lexicon/read.h"

// The built-in bundle (database/builtin.S.in).
extern "C" __attribute__((visibility("hidden"))) const char nhan_builtin_begin[];
extern "C" __attribute__((visibility("hidden"))) const char nhan_builtin_end[];

nhan_database::nhan_database(nhan::lexicon::Lexicon lexicon) : data(std::move(lexicon)), engine(nhan::engine::engine_name()) {
  const auto& entries = data.lexicon().entries;
  for (uint32_t i = 0; i < entries.size(); ++i)
    if (entries[i].id() != entries[i].key) homonym_ids.emplace(i, entries[i].id());
}

namespace nhan::api {
namespace {

lexicon::Lexicon builtin() {
  return database::read_bundle({nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin)});
}

nhan_database* compiled(lexicon::Lexicon lexicon) {
  const auto made = std::make_shared<nhan_database>(std::move(lexicon));
  made->callers_hold = made;
  return made.get();
}

// A rule that can't be compiled is the gazetteer's fault where files are built, but the bundle's where one is opened.
nhan_database* opened(std::string_view bundle) {
  try {
    return compiled(database::read_bundle(bundle));
  } catch (const Failure& failure) {
    if (failure.status() != Status::gazetteer) throw;
    throw Failure(Status::bundle, std::string("the bundle holds a rule that can't be used: ") + failure.what() + "; build it anew");
  }
}

std::vector<std::string> paths_given(const char* const* paths, size_t count) {
  std::vector<std::string> out;
  for (size_t i = 0; i < count; ++i) out.emplace_back(&given(given(paths, "paths"), "paths"));
  return out;
}

lexicon::DiagnosticSink teller(nhan_diagnostic_sink sink, void* user) {
  return [sink, user](const lexicon::Diagnostic& found) {
    const nhan_diagnostic diagnostic{found.file.c_str(), found.line, found.severe ? 1U : 0U, found.message.c_str()};
    if (sink != nullptr) sink(user, &diagnostic);
  };
}

}  // namespace
}  // namespace nhan::api

using nhan::api::given;
using nhan::api::guarded;

extern "C" {

nhan_status nhan_database_open(const char* path, nhan_database** database, nhan_error* error) {
  return guarded(error, [&] {
    nhan_database*& out = given(database, "database");
    out = path == nullptr ? nhan::api::compiled(nhan::api::builtin()) : nhan::api::opened(nhan::api::read_file(path));
  });
}

nhan_status nhan_database_open_memory(const void* bytes, size_t length, nhan_database** database, nhan_error* error) {
  return guarded(error, [&] {
    nhan_database*& out = given(database, "database");
    out = nhan::api::opened(nhan::api::bytes_given(bytes, length, "bytes"));
  });
}

nhan_status nhan_database_build(const char* const* paths, size_t count, int extend_builtin, nhan_diagnostic_sink sink, void* user,
                                nhan_database** database, nhan_error* error) {
  return guarded(error, [&] {
    nhan_database*& out = given(database, "database");
    const std::vector<std::string> names = nhan::api::paths_given(paths, count);
    nhan::lexicon::Lexicon base = extend_builtin != 0 ? nhan::api::builtin() : nhan::lexicon::Lexicon{};
    out = nhan::api::compiled(nhan::lexicon::read(names, std::move(base), nhan::api::teller(sink, user)));
  });
}

nhan_status nhan_database_save(const nhan_database* database, const char* path, nhan_error* error) {
  return guarded(error, [&] {
    const nhan_database& saved = given(database, "database");
    nhan::api::replace_file(&given(path, "path"), nhan::database::write_bundle(saved.data.lexicon()));
  });
}

void nhan_database_free(nhan_database* database) {
  if (database == nullptr) return;
  const std::shared_ptr<const nhan_database> last =
      std::move(database->callers_hold);  // released at the end, when its owner is no longer touched
}

}  // extern "C"
