// The native methods of streams.
#include "block.h"
#include "io_nhan_Native.h"
#include "java.h"
#include "options.h"

using nhan::Database;
using nhan::Stream;
using namespace nhan::java;

jlong Java_io_nhan_Native_streamOpen(JNIEnv* env, jclass, jlong database, jint unit, jboolean records, jlong types, jbyteArray as_of) {
  return guarded(env, [&] { return address_of(Stream(at<Database>(database), options(env, unit, records, types, as_of))); });
}

jbyteArray Java_io_nhan_Native_streamFeed(JNIEnv* env, jclass, jlong stream, jbyteArray text, jint begin, jint length) {
  return guarded(env, [&] {
    const Bytes bytes(env, text, begin, length);
    return array(env, block_of(&at<Stream>(stream).feed(bytes.view()).c(), 1));
  });
}

jbyteArray Java_io_nhan_Native_streamFinish(JNIEnv* env, jclass, jlong stream) {
  return guarded(env, [&] { return array(env, block_of(&at<Stream>(stream).finish().c(), 1)); });
}

void Java_io_nhan_Native_streamReset(JNIEnv* env, jclass, jlong stream) {
  guarded(env, [&] { at<Stream>(stream).reset(); });
}

void Java_io_nhan_Native_streamFree(JNIEnv*, jclass, jlong stream) { delete &at<Stream>(stream); }
