// nhan.hpp - the C++20 face of nhan.h: move-only handles, std::span results, exceptions. Header only, no logic of its own.
//
//   nhan::Database database = nhan::Database::builtin();
//   nhan::Annotator annotator(database);
//   for (const nhan_span& span : annotator.annotate(text).spans())
//     use(text.substr(span.begin, span.end - span.begin), database.id(span));
//
// What nhan.h says of texts, offsets, threads and lifetimes holds here too. Three things differ:
//   Errors    Every failure throws nhan::Error with the status and the message; an exception that leaves a callback of yours stops the
//             call and comes out of it unchanged.
//   Memory    Handles release themselves, in any order. Views (Result, std::span, std::string_view) are borrowed as in nhan.h.
//   Absence   "There is none" is an empty optional or vector, not an error.
// A handle that was moved from may only be assigned to or destroyed.
#pragma once

#include <nhan/nhan.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace nhan {

// A failed call: what() says what went wrong, where, and how to mend it.
class Error : public std::runtime_error {
 public:
  explicit Error(const nhan_error& error) : std::runtime_error(error.message), status_(error.status), line_(error.line) {}
  nhan_status status() const noexcept { return status_; }
  uint32_t line() const noexcept { return line_; }  // of the gazetteer file; 0 where there is none

 private:
  nhan_status status_;
  uint32_t line_;
};

inline std::string_view view(nhan_string string) { return {string.data, string.length}; }

namespace detail {

// Calls a function of nhan.h with a nhan_error behind its other arguments, and throws where it fails.
template <class Function, class... Arguments>
void call(Function function, Arguments... arguments) {
  nhan_error error{};
  if (function(arguments..., &error) != NHAN_OK) throw Error(error);
}

// Fills a buffer by a function that writes up to `capacity` bytes and tells how many it needs. Where `likely` bytes are enough, so is one call.
template <class Write>
std::string written(size_t likely, Write write) {
  std::string bytes(likely, '\0');
  size_t length = 0;
  nhan_error error{};
  nhan_status status = write(bytes.data(), bytes.size(), &length, &error);
  if (status == NHAN_TOO_SMALL) {
    bytes.resize(length);
    status = write(bytes.data(), bytes.size(), &length, &error);
  }
  if (status != NHAN_OK) throw Error(error);
  bytes.resize(length);
  return bytes;
}

// The entries that a find function names; it is asked again where there are more than expected.
template <class Find>
std::vector<uint32_t> found(Find find) {
  std::vector<uint32_t> entries(16);
  size_t count = 0;
  call(find, entries.data(), entries.size(), &count);
  if (count > entries.size()) {
    entries.resize(count);
    call(find, entries.data(), entries.size(), &count);
  }
  entries.resize(count);
  return entries;
}

// Carries an exception of the caller's callback past the C functions in between.
template <class Callback>
struct Relay {
  Callback& callback;
  std::exception_ptr failure;

  template <class... Arguments>
  int operator()(Arguments&&... arguments) noexcept {
    if (failure) return 1;
    try {
      callback(std::forward<Arguments>(arguments)...);
    } catch (...) {
      failure = std::current_exception();
    }
    return failure ? 1 : 0;
  }

  template <class Function, class... Arguments>
  void call(Function function, Arguments... arguments) {
    nhan_error error{};
    const nhan_status status = function(arguments..., &error);
    if (failure) std::rethrow_exception(failure);
    if (status != NHAN_OK) throw Error(error);
  }
};

template <auto Free>
struct FreeWith {
  template <class Handle>
  void operator()(Handle* handle) const noexcept {
    Free(handle);
  }
};

}  // namespace detail

// The version of the library that is loaded.
inline std::string_view version() { return nhan_version(); }

enum class Unit : uint32_t { bytes = NHAN_BYTES, utf16 = NHAN_UTF16, codepoints = NHAN_CODEPOINTS };

struct Options {
  Unit unit = Unit::bytes;
  bool records = true;  // offices and cooperations too
  uint64_t types = 0;   // bit 1 << type for each type wanted; 0: all
  std::string as_of{};  // "YYYY-MM-DD", or "document" (empty too): the first whole date of each text

  nhan_options c() const {
    return {sizeof(nhan_options), static_cast<uint32_t>(unit), records ? 1u : 0u, types, as_of.empty() ? nullptr : as_of.c_str()};
  }
};

inline std::span<const uint32_t> parts(const nhan_span& span) { return {span.parts, span.part_count}; }
inline std::span<const nhan_span> parties(const nhan_cooperation& record) { return {record.parties, record.party_count}; }
inline std::span<const nhan_span> fields(const nhan_cooperation& record) { return {record.fields, record.field_count}; }
inline std::span<const nhan_span> evidence(const nhan_cooperation& record) { return {record.evidence, record.evidence_count}; }
inline std::span<const nhan_span> evidence(const nhan_office& record) { return {record.evidence, record.evidence_count}; }

// Spans and records, borrowed from the annotator or stream that gave them, until its next call.
class Result {
 public:
  explicit Result(const nhan_result& result) : result_(result) {}
  std::span<const nhan_span> spans() const { return {result_.spans, result_.span_count}; }
  std::span<const nhan_office> offices() const { return {result_.offices, result_.office_count}; }
  std::span<const nhan_cooperation> cooperations() const { return {result_.cooperations, result_.cooperation_count}; }
  const nhan_result& c() const { return result_; }

  // The result as MessagePack (docs/msgpack.md), with the words of each span where the annotated text is given.
  std::string msgpack(std::string_view text = {}, Unit unit = Unit::bytes) const {
    const size_t likely = 4096 + 256 * result_.span_count;
    return detail::written(likely, [&](char* buffer, size_t capacity, size_t* length, nhan_error* error) {
      return nhan_result_write_msgpack(&result_, text.data(), text.size(), static_cast<uint32_t>(unit), buffer, capacity, length, error);
    });
  }

 private:
  nhan_result result_;
};

// Compiled gazetteers and rules: immutable, for any number of threads. Strings and views of it live as long as it.
class Database {
 public:
  static Database builtin() { return opened(nullptr); }
  static Database open(const std::string& bundle) { return opened(bundle.c_str()); }

  // The same, in milliseconds where `folder` holds what was compiled before; its files must be as trusted as the library. `outcome`: NHAN_CACHE_READ ...
  static Database builtin_cached(const std::string& folder, uint32_t* outcome = nullptr) { return opened_cached(nullptr, folder, outcome); }
  static Database open_cached(const std::string& bundle, const std::string& folder, uint32_t* outcome = nullptr) {
    return opened_cached(bundle.c_str(), folder, outcome);
  }

  static Database open_memory(std::span<const std::byte> bundle) {
    nhan_database* database = nullptr;
    detail::call(nhan_database_open_memory, bundle.data(), bundle.size(), &database);
    return Database(database);
  }

  enum class Base { nothing, builtin };

  // Builds from folders with a MANIFEST or .tsv files; `report(const nhan_diagnostic&)` is told every finding, warnings too.
  template <class Report>
  static Database build(const std::vector<std::string>& paths, Base base, Report&& report) {
    std::vector<const char*> names;
    for (const std::string& path : paths) names.push_back(path.c_str());
    detail::Relay<std::remove_reference_t<Report>> relay{report, nullptr};
    const nhan_diagnostic_sink sink = [](void* user, const nhan_diagnostic* diagnostic) {
      (*static_cast<decltype(relay)*>(user))(*diagnostic);
    };
    nhan_database* database = nullptr;
    try {
      relay.call(nhan_database_build, names.data(), names.size(), base == Base::builtin ? 1 : 0, sink, static_cast<void*>(&relay),
                 &database);
    } catch (...) {
      nhan_database_free(database);
      throw;
    }
    return Database(database);
  }
  static Database build(const std::vector<std::string>& paths, Base base = Base::builtin) {
    return build(paths, base, [](const nhan_diagnostic&) {});
  }

  void save(const std::string& path) const { detail::call(nhan_database_save, c(), path.c_str()); }

  nhan_database_info info() const {
    nhan_database_info info{};
    detail::call(nhan_database_get_info, c(), &info);
    return info;
  }

  // "PROVINCE" ...; empty for a number that is no type of this database.
  std::string_view type_name(nhan_type type) const {
    const char* name = nhan_database_type_name(c(), type);
    return name ? name : std::string_view();
  }

  nhan_entry entry(uint32_t number) const {
    nhan_entry entry{};
    detail::call(nhan_database_entry, c(), number, &entry);
    return entry;
  }

  std::optional<std::string_view> attribute(uint32_t entry, const std::string& name) const {
    nhan_string value{};
    nhan_error error{};
    const nhan_status status = nhan_database_attribute(c(), entry, name.c_str(), &value, &error);
    if (status == NHAN_NOT_FOUND) return std::nullopt;
    if (status != NHAN_OK) throw Error(error);
    return view(value);
  }

  // All attributes of an entry: (name, value), in the order of the gazetteer's columns.
  std::vector<std::pair<std::string_view, std::string_view>> attributes(uint32_t number) const {
    std::vector<std::pair<std::string_view, std::string_view>> attributes(entry(number).attributes);
    for (uint32_t i = 0; i < attributes.size(); ++i) {
      nhan_string name{}, value{};
      detail::call(nhan_database_attribute_at, c(), number, i, &name, &value);
      attributes[i] = {view(name), view(value)};
    }
    return attributes;
  }

  std::optional<uint32_t> find_key(std::string_view key) const {
    uint32_t entry = NHAN_NO_ENTRY;
    nhan_error error{};
    const nhan_status status = nhan_database_find_key(c(), key.data(), key.size(), &entry, &error);
    if (status == NHAN_NOT_FOUND) return std::nullopt;
    if (status != NHAN_OK) throw Error(error);
    return entry;
  }

  std::vector<uint32_t> find_code(const std::string& scheme, const std::string& code) const {
    return detail::found([&](uint32_t* entries, size_t capacity, size_t* count, nhan_error* error) {
      return nhan_database_find_code(c(), scheme.c_str(), code.c_str(), entries, capacity, count, error);
    });
  }

  std::vector<uint32_t> find_surface(std::string_view surface) const {
    return detail::found([&](uint32_t* entries, size_t capacity, size_t* count, nhan_error* error) {
      return nhan_database_find_surface(c(), surface.data(), surface.size(), entries, capacity, count, error);
    });
  }

  // The id that a span is linked to: "hai-duong", "pho-bi-thu-tinh-uy"; empty where there is none.
  std::string id(const nhan_span& span) const {
    return detail::written(64, [&](char* buffer, size_t capacity, size_t* length, nhan_error* error) {
      return nhan_span_id(c(), &span, buffer, capacity, length, error);
    });
  }

  const nhan_database* c() const { return handle_.get(); }

 private:
  explicit Database(nhan_database* handle) : handle_(handle) {}
  static Database opened(const char* path) {
    nhan_database* database = nullptr;
    detail::call(nhan_database_open, path, &database);
    return Database(database);
  }
  static Database opened_cached(const char* path, const std::string& folder, uint32_t* outcome) {
    nhan_database* database = nullptr;
    detail::call(nhan_database_open_cached, path, folder.c_str(), outcome, &database);
    return Database(database);
  }

  std::unique_ptr<nhan_database, detail::FreeWith<nhan_database_free>> handle_;
};

// Annotates whole texts, one thread at a time.
class Annotator {
 public:
  explicit Annotator(const Database& database, const Options& options = {}) {
    const nhan_options given = options.c();
    nhan_annotator* annotator = nullptr;
    detail::call(nhan_annotator_new, database.c(), &given, &annotator);
    handle_.reset(annotator);
  }

  Result annotate(std::string_view text) {
    nhan_result result{};
    detail::call(nhan_annotate, c(), text.data(), text.size(), &result);
    return Result(result);
  }

  // Annotates many texts in one crossing; `take(size_t index, const Result&)` is called for each, in order.
  template <class Take>
  void annotate_batch(std::span<const std::string_view> texts, Take&& take) {
    std::vector<const char*> begins;
    std::vector<size_t> lengths;
    for (std::string_view text : texts) {
      begins.push_back(text.data());
      lengths.push_back(text.size());
    }
    detail::Relay<std::remove_reference_t<Take>> relay{take, nullptr};
    const nhan_result_sink sink = [](void* user, size_t index, const nhan_result* result) {
      return (*static_cast<decltype(relay)*>(user))(index, Result(*result));
    };
    relay.call(nhan_annotate_batch, c(), begins.data(), lengths.data(), texts.size(), sink, static_cast<void*>(&relay));
  }

  // Annotates many texts in one crossing and keeps all results, borrowed until the next call.
  std::vector<Result> annotate_many(std::span<const std::string_view> texts) {
    std::vector<const char*> begins;
    std::vector<size_t> lengths;
    for (std::string_view text : texts) {
      begins.push_back(text.data());
      lengths.push_back(text.size());
    }
    std::vector<nhan_result> results(texts.size());
    detail::call(nhan_annotate_many, c(), begins.data(), lengths.data(), texts.size(), results.data());
    return {results.begin(), results.end()};
  }

  // Annotates one text and tells every decision on the way to `tell(const nhan_trace&)`.
  template <class Tell>
  Result explain(std::string_view text, Tell&& tell) {
    detail::Relay<std::remove_reference_t<Tell>> relay{tell, nullptr};
    const nhan_trace_sink sink = [](void* user, const nhan_trace* trace) { return (*static_cast<decltype(relay)*>(user))(*trace); };
    nhan_result result{};
    relay.call(nhan_explain, c(), text.data(), text.size(), sink, static_cast<void*>(&relay), &result);
    return Result(result);
  }

  nhan_annotator* c() const { return handle_.get(); }

 private:
  std::unique_ptr<nhan_annotator, detail::FreeWith<nhan_annotator_free>> handle_;
};

// Annotates a text that arrives in pieces, one thread at a time.
class Stream {
 public:
  explicit Stream(const Database& database, const Options& options = {}) {
    const nhan_options given = options.c();
    nhan_stream* stream = nullptr;
    detail::call(nhan_stream_open, database.c(), &given, &stream);
    handle_.reset(stream);
  }

  // What this piece settled, each span and office once, in order.
  Result feed(std::string_view piece) {
    nhan_result result{};
    detail::call(nhan_stream_feed, c(), piece.data(), piece.size(), &result);
    return Result(result);
  }

  // Ends the document and gives the rest of it; the stream is ready for the next one.
  Result finish() {
    nhan_result result{};
    detail::call(nhan_stream_finish, c(), &result);
    return Result(result);
  }

  // Forgets the document at hand.
  void reset() { detail::call(nhan_stream_reset, c()); }

  nhan_stream* c() const { return handle_.get(); }

 private:
  std::unique_ptr<nhan_stream, detail::FreeWith<nhan_stream_free>> handle_;
};

}  // namespace nhan
