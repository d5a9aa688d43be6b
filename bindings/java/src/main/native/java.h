// What every native method needs: arrays in and out, and failures that become Java's exceptions.
#pragma once

#include <jni.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nhan.hpp"

namespace nhan::java {

// An exception of Java is pending: there is nothing to do but to return to it.
struct Pending {};

// Throws Pending where the last call into Java left an exception.
inline void check(JNIEnv* env) {
  if (env->ExceptionCheck()) throw Pending{};
}

// A copy of a part of an array. The virtual machine may move the array itself, or would have to stop collecting garbage.
class Bytes {
 public:
  Bytes(JNIEnv* env, jbyteArray array, jsize begin, jsize length)
      : data_(new char[static_cast<size_t>(length)]), length_(static_cast<size_t>(length)) {
    env->GetByteArrayRegion(array, begin, length, reinterpret_cast<jbyte*>(data_.get()));
    check(env);
  }
  Bytes(JNIEnv* env, jbyteArray array) : Bytes(env, array, 0, env->GetArrayLength(array)) {}

  char* data() { return data_.get(); }
  std::string_view view() const { return {data_.get(), length_}; }

 private:
  std::unique_ptr<char[]> data_;
  size_t length_;
};

// A name for functions that read up to a NUL.
inline std::string name(JNIEnv* env, jbyteArray array) { return std::string(Bytes(env, array).view()); }

// A new array with these bytes; throws std::bad_alloc where they are too many.
jbyteArray array(JNIEnv* env, std::string_view bytes);
jintArray array(JNIEnv* env, const std::vector<uint32_t>& numbers);

// Frees the references to Java's objects that a callback made, when it returns.
class Local {
 public:
  explicit Local(JNIEnv* env) : env_(env) {
    if (env->PushLocalFrame(16) != 0) throw Pending{};
  }
  ~Local() { env_->PopLocalFrame(nullptr); }
  Local(const Local&) = delete;
  Local& operator=(const Local&) = delete;

 private:
  JNIEnv* env_;
};

// Finds the method `take` of a sink.
inline jmethodID take(JNIEnv* env, jobject sink, const char* signature) {
  const jmethodID method = env->GetMethodID(env->GetObjectClass(sink), "take", signature);
  check(env);
  return method;
}

void throw_failure(JNIEnv* env, nhan_status status, uint32_t line, std::string_view message);
void throw_no_memory(JNIEnv* env);

// Runs the body of a native method. Its exceptions become Java's; the value returned then means nothing.
template <class Body>
auto guarded(JNIEnv* env, Body body) -> decltype(body()) {
  try {
    return body();
  } catch (const Pending&) {
  } catch (const Error& failure) {
    throw_failure(env, failure.status(), failure.line(), failure.what());
  } catch (const std::bad_alloc&) {
    throw_no_memory(env);
  } catch (const std::exception& failure) {
    throw_failure(env, NHAN_INTERNAL, 0, failure.what());
  }
  return decltype(body())();
}

template <class Handle>
Handle& at(jlong address) {
  return *reinterpret_cast<Handle*>(address);
}

template <class Handle>
jlong address_of(Handle handle) {
  return reinterpret_cast<jlong>(new Handle(std::move(handle)));
}

}  // namespace nhan::java
