// The raw class Database: each method is one function of nhan.h.
#include "database.h"

#include <cstring>
#include <optional>

#include "arguments.h"
#include "block.h"
#include "failure.h"
#include "shared_databases.h"

namespace nhan::node {
namespace {

constexpr napi_type_tag tag = {0x6e68616e64617461, 0x6261736531000000};

Napi::String string(Napi::Env env, std::string_view bytes) { return Napi::String::New(env, bytes.data(), bytes.size()); }

Napi::Array array(Napi::Env env, const std::vector<uint32_t>& entries) {
  const auto numbers = Napi::Array::New(env, entries.size());
  for (uint32_t i = 0; i < entries.size(); ++i) numbers.Set(i, Napi::Number::New(env, entries[i]));
  return numbers;
}

nhan::Database built(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  auto findings = info[3].As<Napi::Array>();
  const auto report = [&](const nhan_diagnostic& diagnostic) {
    auto finding = Napi::Object::New(env);
    finding["file"] = string(env, diagnostic.file);
    finding["line"] = Napi::Number::New(env, diagnostic.line);
    finding["severe"] = Napi::Boolean::New(env, diagnostic.severe != 0);
    finding["message"] = string(env, diagnostic.message);
    findings[findings.Length()] = finding;
  };
  const auto base = info[2].ToBoolean() ? nhan::Database::Base::builtin : nhan::Database::Base::nothing;
  return nhan::Database::build(c_strings_argument(info[1]), base, report);
}

nhan::Database cached(const Napi::CallbackInfo& info) {
  if (!info[3].IsArray()) throw Napi::TypeError::New(info.Env(), "expected an array");
  auto outcomes = info[3].As<Napi::Array>();
  const std::string folder = c_string_argument(info[2]);
  uint32_t outcome = 0;
  auto database = info[1].IsUndefined() ? nhan::Database::builtin_cached(folder, &outcome)
                                        : nhan::Database::open_cached(c_string_argument(info[1]), folder, &outcome);
  outcomes[outcomes.Length()] = Napi::Number::New(info.Env(), outcome);
  return database;
}

}  // namespace

Napi::Function Database::define(Napi::Env env) {
  return DefineClass(env, "Database",
                     {
                         InstanceMethod<&Database::close>("close"),
                         InstanceMethod<&Database::save>("save"),
                         InstanceMethod<&Database::token>("token"),
                         InstanceMethod<&Database::info>("info"),
                         InstanceMethod<&Database::type_name>("typeName"),
                         InstanceMethod<&Database::entry>("entry"),
                         InstanceMethod<&Database::attribute>("attribute"),
                         InstanceMethod<&Database::attributes>("attributes"),
                         InstanceMethod<&Database::find_key>("findKey"),
                         InstanceMethod<&Database::find_code>("findCode"),
                         InstanceMethod<&Database::find_surface>("findSurface"),
                         InstanceMethod<&Database::span_id>("spanId"),
                     });
}

Database::Database(const Napi::CallbackInfo& info) : ObjectWrap(info) {
  info.This().As<Napi::Object>().TypeTag(&tag);
  database_ = guarded(info.Env(), [&] { return opened(info); });
}

std::shared_ptr<const nhan::Database> Database::opened(const Napi::CallbackInfo& info) {
  const auto own = [](nhan::Database database) { return std::make_shared<const nhan::Database>(std::move(database)); };
  const std::string how = string_argument(info[0]);
  if (how == "builtin") return own(nhan::Database::builtin());
  if (how == "open") return own(nhan::Database::open(c_string_argument(info[1])));
  if (how == "cached") return own(cached(info));
  if (how == "memory") {
    const std::string_view bytes = bytes_argument(info[1]);
    return own(nhan::Database::open_memory(std::as_bytes(std::span(bytes))));
  }
  if (how == "build") return own(built(info));
  if (how == "share") {
    if (auto database = shared(number_argument(info[1]))) return database;
    throw Error(
        {NHAN_INVALID_ARGUMENT, 0, "no database has this token: keep the one that gave it open until the other thread has its own hold"});
  }
  throw Napi::TypeError::New(info.Env(), "unknown way to open a database");
}

const nhan::Database& Database::of(Napi::Value argument) {
  if (!argument.IsObject() || !argument.As<Napi::Object>().CheckTypeTag(&tag))
    throw Napi::TypeError::New(argument.Env(), "expected a database");
  return Unwrap(argument.As<Napi::Object>())->database(argument.Env());
}

const nhan::Database& Database::database(Napi::Env env) const {
  if (!database_) throw failure(env, Error({NHAN_INVALID_ARGUMENT, 0, "the database is closed"}));
  return *database_;
}

Napi::Value Database::close(const Napi::CallbackInfo& info) {
  database_.reset();
  return info.Env().Undefined();
}

Napi::Value Database::save(const Napi::CallbackInfo& info) {
  guarded(info.Env(), [&] { database(info.Env()).save(c_string_argument(info[0])); });
  return info.Env().Undefined();
}

Napi::Value Database::token(const Napi::CallbackInfo& info) {
  database(info.Env());
  return Napi::Number::New(info.Env(), share(database_));
}

Napi::Value Database::info(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const nhan_database_info known = guarded(env, [&] { return database(env).info(); });
  auto object = Napi::Object::New(env);
  object["dataVersion"] = string(env, view(known.data_version));
  object["engine"] = string(env, view(known.engine));
  object["format"] = Napi::Number::New(env, known.format);
  object["entries"] = Napi::Number::New(env, known.entries);
  object["surfaces"] = Napi::Number::New(env, known.surfaces);
  object["literals"] = Napi::Number::New(env, known.literals);
  object["rules"] = Napi::Number::New(env, known.rules);
  object["types"] = Napi::Number::New(env, known.types);
  object["memory"] = Napi::Number::New(env, static_cast<double>(known.memory));
  return object;
}

Napi::Value Database::type_name(const Napi::CallbackInfo& info) {
  const uint32_t number = number_argument(info[0]);
  if (number > UINT16_MAX) return info.Env().Undefined();
  const std::string_view name = database(info.Env()).type_name(static_cast<nhan_type>(number));
  return name.empty() ? info.Env().Undefined() : string(info.Env(), name);
}

Napi::Value Database::entry(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const uint32_t number = number_argument(info[0]);
  const nhan_entry entry = guarded(env, [&] { return database(env).entry(number); });
  auto object = Napi::Object::New(env);
  object["key"] = string(env, view(entry.key));
  object["id"] = string(env, view(entry.id));
  object["name"] = string(env, view(entry.name));
  object["kind"] = string(env, view(entry.kind));
  object["type"] = Napi::Number::New(env, entry.type);
  return object;
}

Napi::Value Database::attribute(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const uint32_t number = number_argument(info[0]);
  const auto value = guarded(env, [&] { return database(env).attribute(number, c_string_argument(info[1])); });
  return value ? string(env, *value) : env.Undefined();
}

Napi::Value Database::attributes(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const uint32_t number = number_argument(info[0]);
  const auto pairs = Napi::Array::New(env);
  for (const auto& [name, value] : guarded(env, [&] { return database(env).attributes(number); })) {
    const auto pair = Napi::Array::New(env, 2);
    pair.Set(0u, string(env, name));
    pair.Set(1u, string(env, value));
    pairs.Set(pairs.Length(), pair);
  }
  return pairs;
}

Napi::Value Database::find_key(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto number = guarded(env, [&] { return database(env).find_key(string_argument(info[0])); });
  return number ? Napi::Number::New(env, *number) : env.Undefined();
}

Napi::Value Database::find_code(const Napi::CallbackInfo& info) {
  return array(info.Env(),
               guarded(info.Env(), [&] { return database(info.Env()).find_code(c_string_argument(info[0]), c_string_argument(info[1])); }));
}

Napi::Value Database::find_surface(const Napi::CallbackInfo& info) {
  return array(info.Env(), guarded(info.Env(), [&] { return database(info.Env()).find_surface(string_argument(info[0])); }));
}

// spanId(block, at, parts): of the span at number `at` of a block, whose parts begin at number `parts`.
Napi::Value Database::span_id(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto block = numbers_argument(info[0]);
  const size_t at = number_argument(info[1]), parts = number_argument(info[2]), length = block.ElementLength();
  if (at > length || length - at < Block::span_size) throw Napi::RangeError::New(env, "no span there");
  nhan_span span;
  std::memcpy(&span, block.Data() + at, sizeof span);
  if (parts > length || span.part_count > length - parts) throw Napi::RangeError::New(env, "no parts there");
  span.parts = block.Data() + parts;
  return string(env, guarded(env, [&] { return database(env).id(span); }));
}

}  // namespace nhan::node
