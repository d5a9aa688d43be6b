// Arrays out, failures to exceptions, and what is told of the library itself.
#include "java.h"

#include <limits>

#include "io_nhan_Native.h"

namespace nhan::java {
namespace {

// Lengths of arrays of the virtual machine are signed 32-bit numbers.
jsize array_length(size_t length) {
  if (length > static_cast<size_t>(std::numeric_limits<jsize>::max()) - 8) throw std::bad_alloc();
  return static_cast<jsize>(length);
}

}  // namespace

jbyteArray array(JNIEnv* env, std::string_view bytes) {
  const jsize length = array_length(bytes.size());
  const jbyteArray copy = env->NewByteArray(length);
  check(env);
  env->SetByteArrayRegion(copy, 0, length, reinterpret_cast<const jbyte*>(bytes.data()));
  return copy;
}

jintArray array(JNIEnv* env, const std::vector<uint32_t>& numbers) {
  const jsize length = array_length(numbers.size());
  const jintArray copy = env->NewIntArray(length);
  check(env);
  env->SetIntArrayRegion(copy, 0, length, reinterpret_cast<const jint*>(numbers.data()));
  return copy;
}

void throw_failure(JNIEnv* env, nhan_status status, uint32_t line, std::string_view message) {
  const jclass type = env->FindClass("io/nhan/NhanException");
  if (!type) return;
  const jmethodID constructor = env->GetMethodID(type, "<init>", "(II[B)V");
  const jbyteArray bytes = constructor ? env->NewByteArray(static_cast<jsize>(message.size())) : nullptr;
  if (!bytes) return;
  env->SetByteArrayRegion(bytes, 0, static_cast<jsize>(message.size()), reinterpret_cast<const jbyte*>(message.data()));
  const jobject exception = env->NewObject(type, constructor, static_cast<jint>(status), static_cast<jint>(line), bytes);
  if (exception) env->Throw(static_cast<jthrowable>(exception));
}

void throw_no_memory(JNIEnv* env) {
  if (const jclass type = env->FindClass("java/lang/OutOfMemoryError"))
    env->ThrowNew(type, "nhan: more than native memory or an array can hold");
}

}  // namespace nhan::java

using namespace nhan::java;

jbyteArray Java_io_nhan_Native_version(JNIEnv* env, jclass) {
  return guarded(env, [&] { return array(env, nhan_version()); });
}

jbyteArray Java_io_nhan_Native_statusText(JNIEnv* env, jclass, jint status) {
  return guarded(env, [&] { return array(env, nhan_status_text(status)); });
}
