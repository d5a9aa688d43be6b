// Compiling and scratch handling shared by literals and patterns.
#include "engine/hyperscan.h"

#include "base/failure.h"

namespace nhan::engine {

void DatabaseDeleter::operator()(hs_database* database) const { hs_free_database(database); }
void ScratchDeleter::operator()(hs_scratch* scratch) const { hs_free_scratch(scratch); }

void check(hs_error_t code, const char* doing) {
  if (code == HS_SUCCESS) return;
  if (code == HS_NOMEM) throw Failure(Status::no_memory, std::string("out of memory while ") + doing);
  throw Failure(Status::internal, "the matching engine answered " + std::to_string(code) + " while " + doing + " (" + engine_name() + ")");
}

DatabaseHandle compile(const std::vector<std::string>& expressions, unsigned flags) {
  std::vector<const char*> pointers;
  std::vector<unsigned> ids, all_flags(expressions.size(), flags);
  for (const std::string& expression : expressions) {
    ids.push_back(static_cast<unsigned>(ids.size()));
    pointers.push_back(expression.c_str());
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  const hs_error_t code = hs_compile_multi(pointers.data(), all_flags.data(), ids.data(), static_cast<unsigned>(pointers.size()),
                                           HS_MODE_BLOCK, nullptr, &database, &error);
  if (code == HS_SUCCESS) return DatabaseHandle(database);
  const std::unique_ptr<hs_compile_error_t, decltype(&hs_free_compile_error)> guard(error, hs_free_compile_error);
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

ScratchHandle clone_scratch(const hs_scratch* prototype) {
  hs_scratch_t* scratch = nullptr;
  check(hs_clone_scratch(prototype, &scratch), "cloning scratch");
  return ScratchHandle(scratch);
}

std::string engine_name() { return std::string("Hyperscan ") + hs_version(); }

}  // namespace nhan::engine
