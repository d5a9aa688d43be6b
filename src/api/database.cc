// Databases: opened, built, saved and released.
#include "api/database.h"

#include <optional>
#include <vector>

#include "api/arguments.h"
#include "api/cache.h"
#include "api/file.h"
#include "api/guarded.h"
#include "base/read_file.h"
#include "database/bundle.h"
#include "database/expressions.h"
#include "database/image.h"
#include "lexicon/read.h"

// The built-in bundle and its image (database/builtin.S.in).
extern "C" {
__attribute__((visibility("hidden"))) extern const char nhan_builtin_begin[], nhan_builtin_end[];
__attribute__((visibility("hidden"))) extern const char nhan_builtin_image_begin[], nhan_builtin_image_end[];
}

nhan_database::nhan_database(nhan::database::Database compiled, std::optional<std::string> made_from)
    : data(std::move(compiled)), engine(nhan::database::image_engine()), bundle(std::move(made_from)), workspaces(data) {}

namespace nhan::api {
namespace {

using Bundle = std::optional<std::string>;  // nothing: the built-in one

std::string_view bytes_of(const Bundle& bundle) {
  if (bundle) return *bundle;
  return {nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin)};
}

Bundle bundle_at(const char* path) { return path == nullptr ? Bundle() : read_file(path); }

// Opens what the caller named; what is wrong with the bundle is told with its name.
template <class Open>
nhan_database* opened_at(const char* path, const Open& open) {
  Bundle bundle = bundle_at(path);
  try {
    return open(std::move(bundle));
  } catch (const Failure& failure) {
    if (path == nullptr || failure.status() != Status::bundle) throw;
    throw Failure(Status::bundle, std::string(path) + ": " + failure.what());
  }
}

nhan_database* held(database::Database data, Bundle bundle) {
  const auto made = std::make_shared<nhan_database>(std::move(data), std::move(bundle));
  made->callers_hold = made;
  return made.get();
}

// A rule that can't be compiled is the gazetteer's fault where files are built, but the bundle's where one is opened.
database::Database compiled(const Bundle& bundle) {
  try {
    return database::Database(database::read_bundle(bytes_of(bundle)));
  } catch (const Failure& failure) {
    if (failure.status() != Status::gazetteer) throw;
    throw Failure(Status::bundle, std::string("the bundle holds a rule that can't be used: ") + failure.what() + "; build it anew");
  }
}

// The library carries the image of the built-in bundle. The engine that it runs with may be another one than it was built with, and not take it.
database::Database from_library() {
  try {
    return database::read_image({nhan_builtin_image_begin, static_cast<size_t>(nhan_builtin_image_end - nhan_builtin_image_begin)});
  } catch (const Failure& failure) {
    if (failure.status() != Status::bundle) throw;
    return compiled({});
  }
}

database::Database made_of(const Bundle& bundle) { return bundle ? compiled(bundle) : from_library(); }

nhan_database* opened(Bundle bundle) {
  database::Database data = made_of(bundle);
  return held(std::move(data), std::move(bundle));
}

nhan_database* opened_cached(Bundle bundle, const char* folder, uint32_t* outcome) {
  const Cache cache(folder, bytes_of(bundle));
  std::optional<database::Database> data = cache.read();
  uint32_t done = NHAN_CACHE_READ;
  if (!data) {
    data.emplace(made_of(bundle));
    done = cache.write(*data) ? NHAN_CACHE_WRITTEN : NHAN_CACHE_FAILED;
  }
  nhan_database* const made = held(std::move(*data), std::move(bundle));
  if (outcome != nullptr) *outcome = done;
  return made;
}

std::vector<std::string> paths_given(const char* const* paths, size_t count) {
  std::vector<std::string> out;
  if (count > 0) given(paths, "paths");
  for (size_t i = 0; i < count; ++i) out.emplace_back(&given(paths[i], "paths"));
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
    out = nhan::api::opened_at(path, nhan::api::opened);
  });
}

nhan_status nhan_database_open_cached(const char* path, const char* folder, uint32_t* outcome, nhan_database** database,
                                      nhan_error* error) {
  return guarded(error, [&] {
    nhan_database*& out = given(database, "database");
    out = nhan::api::opened_at(path, [&](std::optional<std::string> bundle) {
      return nhan::api::opened_cached(std::move(bundle), &given(folder, "folder"), outcome);
    });
  });
}

nhan_status nhan_database_open_memory(const void* bytes, size_t length, nhan_database** database, nhan_error* error) {
  return guarded(error, [&] {
    nhan_database*& out = given(database, "database");
    out = nhan::api::opened(std::string(nhan::api::bytes_given(bytes, length, "bytes")));
  });
}

nhan_status nhan_database_build(const char* const* paths, size_t count, int extend_builtin, nhan_diagnostic_sink sink, void* user,
                                nhan_database** database, nhan_error* error) {
  return guarded(error, [&] {
    nhan_database*& out = given(database, "database");
    const std::vector<std::string> names = nhan::api::paths_given(paths, count);
    nhan::lexicon::Lexicon base = extend_builtin != 0 ? nhan::database::read_bundle(nhan::api::bytes_of({})) : nhan::lexicon::Lexicon{};
    const nhan::lexicon::DiagnosticSink tell = nhan::api::teller(sink, user);
    const nhan::lexicon::Lexicon lexicon = nhan::lexicon::read(names, std::move(base), tell);
    nhan::database::check_patterns(lexicon, tell);
    out = nhan::api::held(nhan::database::Database(lexicon), nhan::database::write_bundle(lexicon));
  });
}

nhan_status nhan_database_save(const nhan_database* database, const char* path, nhan_error* error) {
  return guarded(error, [&] {
    const nhan_database& saved = given(database, "database");
    nhan::api::replace_file(&given(path, "path"), {nhan::api::bytes_of(saved.bundle)});
  });
}

void nhan_database_free(nhan_database* database) {
  if (database == nullptr) return;
  const std::shared_ptr<const nhan_database> last =
      std::move(database->callers_hold);  // released at the end, when its owner is no longer touched
}

}  // extern "C"
