// Options of annotators and streams.
#pragma once

#include "java.h"

namespace nhan::java {

inline Options options(JNIEnv* env, jint unit, jboolean records, jlong types, jbyteArray as_of) {
  return {static_cast<Unit>(unit), records != 0, static_cast<uint64_t>(types), as_of ? name(env, as_of) : std::string()};
}

}  // namespace nhan::java
