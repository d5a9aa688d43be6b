// The raw class Database: a hold on a database, which several threads of JavaScript may have at once.
#pragma once

#include <napi.h>

#include <memory>
#include <nhan/nhan.hpp>

namespace nhan::node {

class Database : public Napi::ObjectWrap<Database> {
 public:
  static Napi::Function define(Napi::Env env);

  // new Database("builtin" | "open", path | "cached", path or undefined for the built-in one, folder, outcome | "memory", bytes |
  //              "build", paths, extend, diagnostics | "share", token); `outcome` and `diagnostics` are arrays that are added to
  explicit Database(const Napi::CallbackInfo& info);

  // The database of an argument that must be one.
  static const nhan::Database& of(Napi::Value argument);

 private:
  Napi::Value close(const Napi::CallbackInfo& info);
  Napi::Value save(const Napi::CallbackInfo& info);
  Napi::Value token(const Napi::CallbackInfo& info);
  Napi::Value info(const Napi::CallbackInfo& info);
  Napi::Value type_name(const Napi::CallbackInfo& info);
  Napi::Value entry(const Napi::CallbackInfo& info);
  Napi::Value attribute(const Napi::CallbackInfo& info);
  Napi::Value attributes(const Napi::CallbackInfo& info);
  Napi::Value find_key(const Napi::CallbackInfo& info);
  Napi::Value find_code(const Napi::CallbackInfo& info);
  Napi::Value find_surface(const Napi::CallbackInfo& info);
  Napi::Value span_id(const Napi::CallbackInfo& info);

  std::shared_ptr<const nhan::Database> opened(const Napi::CallbackInfo& info);
  const nhan::Database& database(Napi::Env env) const;

  std::shared_ptr<const nhan::Database> database_;
};

}  // namespace nhan::node
