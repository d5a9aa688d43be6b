// The native methods of databases, their entries, and what needs them to be told.
#include "block.h"
#include "io_nhan_Native.h"
#include "java.h"

using nhan::Database;
using namespace nhan::java;

jlong Java_io_nhan_Native_databaseOpen(JNIEnv* env, jclass, jbyteArray path) {
  return guarded(env, [&] { return address_of(path ? Database::open(name(env, path)) : Database::builtin()); });
}

jlong Java_io_nhan_Native_databaseOpenCached(JNIEnv* env, jclass, jbyteArray path, jbyteArray folder, jintArray outcome) {
  return guarded(env, [&] {
    uint32_t done = 0;
    Database database =
        path ? Database::open_cached(name(env, path), name(env, folder), &done) : Database::builtin_cached(name(env, folder), &done);
    const jint number = static_cast<jint>(done);
    env->SetIntArrayRegion(outcome, 0, 1, &number);
    check(env);
    return address_of(std::move(database));
  });
}

jlong Java_io_nhan_Native_databaseOpenMemory(JNIEnv* env, jclass, jbyteArray array) {
  return guarded(env, [&] {
    const Bytes bundle(env, array);
    return address_of(Database::open_memory(std::as_bytes(std::span(bundle.view()))));
  });
}

jlong Java_io_nhan_Native_databaseBuild(JNIEnv* env, jclass, jobjectArray paths, jboolean extend_builtin, jobject sink) {
  return guarded(env, [&] {
    std::vector<std::string> names;
    for (jsize i = 0; i < env->GetArrayLength(paths); ++i)
      names.push_back(name(env, static_cast<jbyteArray>(env->GetObjectArrayElement(paths, i))));
    const jmethodID method = take(env, sink, "([BIZ[B)V");
    return address_of(
        Database::build(names, extend_builtin ? Database::Base::builtin : Database::Base::nothing, [&](const nhan_diagnostic& found) {
          const Local locals(env);
          env->CallVoidMethod(sink, method, array(env, found.file), static_cast<jint>(found.line), static_cast<jboolean>(found.severe != 0),
                              array(env, found.message));
          check(env);
        }));
  });
}

void Java_io_nhan_Native_databaseSave(JNIEnv* env, jclass, jlong database, jbyteArray path) {
  guarded(env, [&] { at<Database>(database).save(name(env, path)); });
}

void Java_io_nhan_Native_databaseFree(JNIEnv*, jclass, jlong database) { delete &at<Database>(database); }

jbyteArray Java_io_nhan_Native_databaseGetInfo(JNIEnv* env, jclass, jlong database) {
  return guarded(env, [&] { return array(env, block_of(at<Database>(database).info())); });
}

jbyteArray Java_io_nhan_Native_databaseTypeName(JNIEnv* env, jclass, jlong database, jint type) {
  return guarded(env, [&] {
    const std::string_view name = at<Database>(database).type_name(static_cast<nhan_type>(type));
    return name.empty() ? nullptr : array(env, name);
  });
}

jbyteArray Java_io_nhan_Native_databaseEntry(JNIEnv* env, jclass, jlong database, jint entry) {
  return guarded(env, [&] { return array(env, block_of(at<Database>(database).entry(static_cast<uint32_t>(entry)))); });
}

jbyteArray Java_io_nhan_Native_databaseAttribute(JNIEnv* env, jclass, jlong database, jint entry, jbyteArray attribute) {
  return guarded(env, [&] {
    const auto value = at<Database>(database).attribute(static_cast<uint32_t>(entry), name(env, attribute));
    return value ? array(env, *value) : nullptr;
  });
}

jobjectArray Java_io_nhan_Native_databaseAttributeAt(JNIEnv* env, jclass, jlong database, jint entry, jint index) {
  return guarded(env, [&] {
    nhan_string name{}, value{};
    nhan::detail::call(nhan_database_attribute_at, at<Database>(database).c(), static_cast<uint32_t>(entry), static_cast<uint32_t>(index),
                       &name, &value);
    const jclass bytes = env->FindClass("[B");
    check(env);
    const jobjectArray pair = env->NewObjectArray(2, bytes, array(env, nhan::view(name)));
    check(env);
    env->SetObjectArrayElement(pair, 1, array(env, nhan::view(value)));
    return pair;
  });
}

jint Java_io_nhan_Native_databaseFindKey(JNIEnv* env, jclass, jlong database, jbyteArray key) {
  return guarded(env, [&] {
    const Bytes bytes(env, key);
    return static_cast<jint>(at<Database>(database).find_key(bytes.view()).value_or(NHAN_NO_ENTRY));
  });
}

jintArray Java_io_nhan_Native_databaseFindCode(JNIEnv* env, jclass, jlong database, jbyteArray scheme, jbyteArray code) {
  return guarded(env, [&] { return array(env, at<Database>(database).find_code(name(env, scheme), name(env, code))); });
}

jintArray Java_io_nhan_Native_databaseFindSurface(JNIEnv* env, jclass, jlong database, jbyteArray surface) {
  return guarded(env, [&] {
    const Bytes bytes(env, surface);
    return array(env, at<Database>(database).find_surface(bytes.view()));
  });
}

jbyteArray Java_io_nhan_Native_spanId(JNIEnv* env, jclass, jlong database, jbyteArray block, jint offset) {
  return guarded(env, [&] {
    nhan_span span;
    env->GetByteArrayRegion(block, offset, sizeof span, reinterpret_cast<jbyte*>(&span));
    check(env);
    std::vector<jint> parts(span.part_count);
    const auto begin = static_cast<jsize>(reinterpret_cast<uintptr_t>(span.parts));
    env->GetByteArrayRegion(block, begin, static_cast<jsize>(parts.size() * sizeof(jint)), reinterpret_cast<jbyte*>(parts.data()));
    check(env);
    span.parts = reinterpret_cast<const uint32_t*>(parts.data());
    return array(env, at<Database>(database).id(span));
  });
}

jbyteArray Java_io_nhan_Native_resultWriteMsgpack(JNIEnv* env, jclass, jbyteArray block, jint offset, jlong database, jbyteArray text,
                                                  jint unit) {
  return guarded(env, [&] {
    Bytes copy(env, block);
    const nhan::Result result(result_in(copy.data(), static_cast<size_t>(offset), at<Database>(database).c()));
    if (!text) return array(env, result.msgpack());
    const Bytes words(env, text);
    return array(env, result.msgpack(words.view(), static_cast<nhan::Unit>(unit)));
  });
}
