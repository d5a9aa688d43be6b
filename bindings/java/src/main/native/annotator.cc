// The native methods of annotators.
#include "block.h"
#include "io_nhan_Native.h"
#include "java.h"
#include "options.h"

using nhan::Annotator;
using nhan::Database;
using nhan::Result;
using namespace nhan::java;

namespace {

// Texts that lie one after the other in an array of Java.
class Texts {
 public:
  Texts(JNIEnv* env, jbyteArray texts, jintArray ends)
      : ends_(static_cast<size_t>(env->GetArrayLength(ends))), bytes_(copy(env, texts, ends)) {
    size_t begin = 0;
    for (const jint end : ends_) {
      views_.push_back(bytes_.view().substr(begin, static_cast<size_t>(end) - begin));
      begin = static_cast<size_t>(end);
    }
  }

  std::span<const std::string_view> views() const { return views_; }

 private:
  Bytes copy(JNIEnv* env, jbyteArray texts, jintArray ends) {
    env->GetIntArrayRegion(ends, 0, static_cast<jsize>(ends_.size()), ends_.data());
    check(env);
    return Bytes(env, texts, 0, ends_.empty() ? 0 : ends_.back());
  }

  std::vector<jint> ends_;
  Bytes bytes_;
  std::vector<std::string_view> views_;
};

}  // namespace

jlong Java_io_nhan_Native_annotatorNew(JNIEnv* env, jclass, jlong database, jint unit, jboolean records, jlong types, jbyteArray as_of) {
  return guarded(env, [&] { return address_of(Annotator(at<Database>(database), options(env, unit, records, types, as_of))); });
}

jbyteArray Java_io_nhan_Native_annotate(JNIEnv* env, jclass, jlong annotator, jbyteArray text, jint length) {
  return guarded(env, [&] {
    const Bytes bytes(env, text, 0, length);
    return array(env, block_of(&at<Annotator>(annotator).annotate(bytes.view()).c(), 1));
  });
}

void Java_io_nhan_Native_annotateBatch(JNIEnv* env, jclass, jlong annotator, jbyteArray texts, jintArray ends, jobject sink) {
  guarded(env, [&] {
    const jmethodID method = take(env, sink, "(J[B)V");
    at<Annotator>(annotator).annotate_batch(Texts(env, texts, ends).views(), [&](size_t index, const Result& result) {
      const Local locals(env);
      env->CallVoidMethod(sink, method, static_cast<jlong>(index), array(env, block_of(&result.c(), 1)));
      check(env);
    });
  });
}

jbyteArray Java_io_nhan_Native_annotateMany(JNIEnv* env, jclass, jlong annotator, jbyteArray texts, jintArray ends) {
  return guarded(env, [&] {
    std::vector<nhan_result> results;
    for (const Result& result : at<Annotator>(annotator).annotate_many(Texts(env, texts, ends).views())) results.push_back(result.c());
    return array(env, block_of(results.data(), results.size()));
  });
}

jbyteArray Java_io_nhan_Native_explain(JNIEnv* env, jclass, jlong annotator, jbyteArray text, jint length, jobject sink) {
  return guarded(env, [&] {
    const Bytes bytes(env, text, 0, length);
    const jmethodID method = take(env, sink, "(JJIII[B[B)V");
    const Result result = at<Annotator>(annotator).explain(bytes.view(), [&](const nhan_trace& trace) {
      const Local locals(env);
      env->CallVoidMethod(sink, method, static_cast<jlong>(trace.begin), static_cast<jlong>(trace.end), static_cast<jint>(trace.entry),
                          static_cast<jint>(trace.type), static_cast<jint>(trace.verdict), array(env, trace.stage), array(env, trace.rule));
      check(env);
    });
    return array(env, block_of(&result.c(), 1));
  });
}

void Java_io_nhan_Native_annotatorFree(JNIEnv*, jclass, jlong annotator) { delete &at<Annotator>(annotator); }
