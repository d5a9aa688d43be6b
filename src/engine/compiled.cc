// Compiling, scratch memory, and compiled sets as bytes.
#include "engine/compiled.h"

#include <cstdlib>

#include "base/failure.h"
#include "engine/hyperscan.h"

namespace nhan::engine {
namespace {

using DatabaseHandle = std::unique_ptr<hs_database, DatabaseDeleter>;

DatabaseHandle compile(const std::vector<std::string>& expressions) {
  std::vector<const char*> pointers;
  std::vector<unsigned> ids, flags(expressions.size(), 0);
  for (const std::string& expression : expressions) {
    ids.push_back(static_cast<unsigned>(ids.size()));
    pointers.push_back(expression.c_str());
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const hs_platform_info_t any_cpu{};
  const hs_error_t code = hs_compile_multi(pointers.data(), flags.data(), ids.data(), static_cast<unsigned>(pointers.size()), HS_MODE_BLOCK,
                                           &any_cpu, &database, &error);
  if (code == HS_SUCCESS) return DatabaseHandle(database);
  const std::unique_ptr<hs_compile_error_t, decltype(&hs_free_compile_error)> guard(error, hs_free_compile_error);
  // Hyperscan has no code for it where it compiles, and says that it is about the first expression.
  if (error != nullptr && std::string_view(error->message).find("allocate memory") != std::string_view::npos) check(HS_NOMEM, "compiling");
  const bool one = error != nullptr && error->expression >= 0;
  throw Failure(Status::gazetteer,
                one ? "the engine refuses '" + expressions[static_cast<size_t>(error->expression)] + "': " + error->message
                    : std::string("the engine refuses the set: ") + (error != nullptr ? error->message : "no reason given"));
}

ScratchHandle allocate_scratch(const hs_database* database) {
  hs_scratch_t* scratch = nullptr;
  check(hs_alloc_scratch(database, &scratch), "allocating scratch");
  return ScratchHandle(scratch);
}

}  // namespace

void DatabaseDeleter::operator()(hs_database* database) const { hs_free_database(database); }
void ScratchDeleter::operator()(hs_scratch* scratch) const { hs_free_scratch(scratch); }

void check(hs_error_t code, const char* doing) {
  if (code == HS_SUCCESS) return;
  if (code == HS_NOMEM) throw Failure(Status::no_memory, std::string("out of memory while ") + doing);
  throw Failure(Status::internal, "the matching engine answered " + std::to_string(code) + " while " + doing + " (" + engine_name() + ")");
}

Compiled::Compiled(const std::vector<std::string>& expressions) {
  if (expressions.empty()) return;
  database_ = compile(expressions);
  prototype_ = allocate_scratch(database_.get());
}

std::string Compiled::serialized() const {
  if (!database_) return {};
  char* bytes = nullptr;
  size_t length = 0;
  check(hs_serialize_database(database_.get(), &bytes, &length), "serialising");
  const std::unique_ptr<char, decltype(&std::free)> guard(bytes, std::free);  // the engine's allocator is malloc: nobody sets another
  return {bytes, length};
}

Compiled Compiled::deserialized(std::string_view bytes) {
  Compiled set;
  if (bytes.empty()) return set;
  hs_database_t* database = nullptr;
  const hs_error_t code = hs_deserialize_database(bytes.data(), bytes.size(), &database);
  if (code != HS_SUCCESS && code != HS_NOMEM)
    throw Failure(Status::bundle, "the matching engine does not take its own bytes: " + std::to_string(code));
  check(code, "deserialising");
  set.database_.reset(database);
  set.prototype_ = allocate_scratch(database);
  return set;
}

Scratch Compiled::new_scratch() const {
  hs_scratch_t* scratch = nullptr;
  if (prototype_) check(hs_clone_scratch(prototype_.get(), &scratch), "cloning scratch");
  return Scratch(ScratchHandle(scratch));
}

size_t Compiled::memory() const {
  size_t bytes = 0;
  if (database_) check(hs_database_size(database_.get(), &bytes), "measuring");
  return bytes;
}

std::string engine_name() { return std::string("Hyperscan ") + hs_version(); }

}  // namespace nhan::engine
