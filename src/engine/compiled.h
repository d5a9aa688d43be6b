// Compiled: a set of expressions as the engine compiled it. What literals.h and patterns.h, the faces of Hyperscan (or Vectorscan), are made of.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct hs_database;
struct hs_scratch;

namespace nhan::engine {

struct DatabaseDeleter {
  void operator()(hs_database* database) const;
};
struct ScratchDeleter {
  void operator()(hs_scratch* scratch) const;
};
using ScratchHandle = std::unique_ptr<hs_scratch, ScratchDeleter>;

// Working memory of scans, for one thread at a time. Made by the set that it is for; outlives nothing.
class Scratch {
 public:
  Scratch() = default;
  explicit Scratch(ScratchHandle handle) : handle_(std::move(handle)) {}
  hs_scratch* get() const { return handle_.get(); }

 private:
  ScratchHandle handle_;
};

struct Hit {
  uint32_t literal;
  uint32_t end;
};

// Immutable, any thread.
class Compiled {
 public:
  Compiled() = default;  // of no expression: nothing is ever found

  // In block mode, which is all we need: annotate/ cuts texts at barriers, so no engine state crosses a call. Hit::literal is the index of the expression.
  // For every CPU of this architecture, not for this one alone: annotating is as fast, and the bytes may be compiled elsewhere (database/builtin.S.in).
  // Throws Failure(gazetteer) where the engine refuses an expression.
  explicit Compiled(const std::vector<std::string>& expressions);

  // The set as bytes, and back, by an engine of the same engine_name() only. The bytes are executed: REQUIRES that nobody else wrote them. Throws
  // Failure(bundle) where the engine does not take them, be it of another version.
  std::string serialized() const;
  static Compiled deserialized(std::string_view bytes);

  hs_database* get() const { return database_.get(); }  // null of no expression
  Scratch new_scratch() const;
  size_t memory() const;  // bytes

 private:
  std::unique_ptr<hs_database, DatabaseDeleter> database_;
  ScratchHandle prototype_;
};

// "Hyperscan 5.4.0 2021-04-04" or what the loaded engine calls itself.
std::string engine_name();

}  // namespace nhan::engine
