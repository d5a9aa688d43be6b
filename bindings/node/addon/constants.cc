// The compiler knows the header, so nothing is typed twice; tests/mirror.test.js sees that none is missing.
#include "constants.h"

#include <nhan/nhan.h>

#include <cstddef>
#include <span>

namespace nhan::node {
namespace {

struct Named {
  const char* name;
  uint32_t number;
};

#define NUMBER(name) \
  Named { #name, static_cast < uint32_t>(name) }
#define MEMBER(name) \
  Named { #name, offsetof(nhan_span, name) }

constexpr Named numbers[] = {
    NUMBER(NHAN_OK),           NUMBER(NHAN_INVALID_ARGUMENT),
    NUMBER(NHAN_IO),           NUMBER(NHAN_GAZETTEER),
    NUMBER(NHAN_BUNDLE),       NUMBER(NHAN_NO_MEMORY),
    NUMBER(NHAN_NOT_FOUND),    NUMBER(NHAN_TOO_SMALL),
    NUMBER(NHAN_STOPPED),      NUMBER(NHAN_INTERNAL),
    NUMBER(NHAN_PROVINCE),     NUMBER(NHAN_PLACE),
    NUMBER(NHAN_TITLE),        NUMBER(NHAN_BODY),
    NUMBER(NHAN_PERSON),       NUMBER(NHAN_FIELD),
    NUMBER(NHAN_AGREEMENT),    NUMBER(NHAN_DATE),
    NUMBER(NHAN_MONEY),        NUMBER(NHAN_FIRST_USER_TYPE),
    NUMBER(NHAN_FOLDED),       NUMBER(NHAN_ALIAS),
    NUMBER(NHAN_ABBREVIATION), NUMBER(NHAN_UNACCENTED),
    NUMBER(NHAN_COMPOSED),     NUMBER(NHAN_AMBIGUOUS),
    NUMBER(NHAN_GUESSED),      NUMBER(NHAN_BYTES),
    NUMBER(NHAN_UTF16),        NUMBER(NHAN_CODEPOINTS),
    NUMBER(NHAN_KEPT),         NUMBER(NHAN_VETOED),
    NUMBER(NHAN_RETYPED),      NUMBER(NHAN_LOST),
    NUMBER(NHAN_CACHE_READ),   NUMBER(NHAN_CACHE_WRITTEN),
    NUMBER(NHAN_CACHE_FAILED), NUMBER(NHAN_NO_ENTRY),
    NUMBER(NHAN_LOOK_AHEAD),
};

constexpr Named members[] = {
    {"size", sizeof(nhan_span)}, MEMBER(begin),  MEMBER(end),     MEMBER(entry),      MEMBER(type),     MEMBER(flags),
    MEMBER(classifier),          MEMBER(parent), MEMBER(ordinal), MEMBER(part_count), MEMBER(reserved), MEMBER(parts),
};

Napi::Object object(Napi::Env env, std::span<const Named> all) {
  auto object = Napi::Object::New(env);
  for (const Named& one : all) object[one.name] = Napi::Number::New(env, one.number);
  return object;
}

}  // namespace

Napi::Object constants(Napi::Env env) { return object(env, numbers); }
Napi::Object span_layout(Napi::Env env) { return object(env, members); }

}  // namespace nhan::node
