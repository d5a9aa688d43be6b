// crossing.h - what cgo can't say in Go: strings and parts of spans without a copy, options with their defaults, callbacks into Go.
#ifndef NHAN_GO_CROSSING_H
#define NHAN_GO_CROSSING_H

#if !defined(NHAN_GO_SYSTEM) && defined(__has_include)
#if !__has_include("../../build/release/src/libnhan.so")
#error "the library is not built yet: run `script/build release nhan` in the clone, or `go generate` in bindings/go"
#endif
#endif

#include <nhan/nhan.h>
#include <stdlib.h>

static inline nhan_options nhan_go_options(void) {
  const nhan_options options = NHAN_OPTIONS;
  return options;
}

// Go strings lend their bytes to a call.
static inline nhan_status nhan_go_annotate(nhan_annotator* annotator, _GoString_ text, nhan_result* result, nhan_error* error) {
  return nhan_annotate(annotator, _GoStringPtr(text), _GoStringLen(text), result, error);
}

static inline nhan_status nhan_go_feed(nhan_stream* stream, _GoString_ piece, nhan_result* result, nhan_error* error) {
  return nhan_stream_feed(stream, _GoStringPtr(piece), _GoStringLen(piece), result, error);
}

static inline nhan_status nhan_go_find_key(const nhan_database* database, _GoString_ key, uint32_t* entry, nhan_error* error) {
  return nhan_database_find_key(database, _GoStringPtr(key), _GoStringLen(key), entry, error);
}

static inline nhan_status nhan_go_find_surface(const nhan_database* database, _GoString_ surface, uint32_t* entries, size_t capacity,
                                               size_t* count, nhan_error* error) {
  return nhan_database_find_surface(database, _GoStringPtr(surface), _GoStringLen(surface), entries, capacity, count, error);
}

static inline nhan_status nhan_go_write_msgpack(const nhan_result* result, _GoString_ text, uint32_t unit, char* buffer, size_t capacity,
                                                size_t* length, nhan_error* error) {
  return nhan_result_write_msgpack(result, _GoStringPtr(text), _GoStringLen(text), unit, buffer, capacity, length, error);
}

// Texts that lie one behind the other. An array of pointers to Go memory would be against the rules of cgo, so it is made here.
static inline nhan_status nhan_go_annotate_many(nhan_annotator* annotator, const char* joined, const size_t* lengths, size_t count,
                                                nhan_result* results, nhan_error* error) {
  const char** texts = (const char**)malloc((count + 1) * sizeof *texts);
  if (texts == NULL) {
    *error = (nhan_error){.status = NHAN_NO_MEMORY, .message = "no memory for the texts of a batch"};
    return NHAN_NO_MEMORY;
  }
  for (size_t i = 0; i < count; ++i) {
    texts[i] = joined;
    joined += lengths[i];
  }
  const nhan_status status = nhan_annotate_many(annotator, texts, lengths, count, results, error);
  free(texts);
  return status;
}

// A span whose parts lie in Go memory, beside it and not in it.
static inline nhan_status nhan_go_span_id(const nhan_database* database, const void* span, const uint32_t* parts, char* buffer,
                                          size_t capacity, size_t* length, nhan_error* error) {
  nhan_span whole = *(const nhan_span*)span;
  whole.parts = parts;
  return nhan_span_id(database, &whole, buffer, capacity, length, error);
}

// Callbacks: `user` is a cgo.Handle, which is a number and no pointer.
extern void nhanGoDiagnostic(uintptr_t user, nhan_diagnostic* diagnostic);
extern void nhanGoTrace(uintptr_t user, nhan_trace* trace);

static inline void nhan_go_on_diagnostic(void* user, const nhan_diagnostic* diagnostic) {
  nhanGoDiagnostic((uintptr_t)user, (nhan_diagnostic*)diagnostic);
}

static inline int nhan_go_on_trace(void* user, const nhan_trace* trace) {
  nhanGoTrace((uintptr_t)user, (nhan_trace*)trace);
  return 0;
}

static inline nhan_status nhan_go_build(const char* const* paths, size_t count, int extend_builtin, uintptr_t user,
                                        nhan_database** database, nhan_error* error) {
  return nhan_database_build(paths, count, extend_builtin, nhan_go_on_diagnostic, (void*)user, database, error);
}

static inline nhan_status nhan_go_explain(nhan_annotator* annotator, _GoString_ text, uintptr_t user, nhan_result* result,
                                          nhan_error* error) {
  return nhan_explain(annotator, _GoStringPtr(text), _GoStringLen(text), nhan_go_on_trace, (void*)user, result, error);
}

#endif
