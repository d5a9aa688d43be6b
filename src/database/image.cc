// Writing and reading images: one list of fields for both directions, so that neither forgets one.
#include "database/image.h"

#include <cstring>
#include <map>
#include <type_traits>

#include "base/failure.h"

namespace nhan::database {
namespace {

template <class Value, class Type>
concept A = std::is_same_v<std::remove_const_t<Value>, Type>;

// What holds more than plain bytes lists its members in its `fields`, beside them; rows of the lexicon, which know no image, are listed here.
void list(A<lexicon::Kind> auto& kind, auto& image) {
  image(kind.name, kind.type, kind.role, kind.case_policy, kind.search, kind.priority, kind.unaccented);
}
void list(A<lexicon::RecordCue> auto& cue, auto& image) { image(cue.cues, cue.role, cue.value, cue.where); }
template <class Value, class Image>
requires requires(Value& value, Image& image) { Value::fields(value, image); }
void list(Value& value, Image& image) { Value::fields(value, image); }

// Copied byte by byte. Pointers, and views, which hold some, would not outlive it.
template <class Value>
constexpr bool is_plain =
    std::is_trivially_copyable_v<Value> && !std::is_pointer_v<Value> && !std::is_convertible_v<Value, std::string_view>;

// What lies between members is what memory held before: it is nobody's to know, and the same database is to be the same bytes.
template <class Value>
void clear_padding([[maybe_unused]] Value& value) {
  if constexpr (images_repeat) __builtin_clear_padding(&value);
}

class Writer {
 public:
  template <class... Fields>
  void operator()(const Fields&... fields) {
    (put(fields), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  template <class Value>
  void put(const Value& value) {
    if constexpr (is_plain<Value>) {
      Value copy = value;
      clear_padding(copy);
      bytes_.append(reinterpret_cast<const char*>(&copy), sizeof copy);
    } else {
      list(value, *this);
    }
  }
  void put(const std::string& text) {
    put(text.size());
    bytes_ += text;
  }
  template <class Value, class Memory>
  void put(const std::vector<Value, Memory>& values) {
    put(values.size());
    for (const Value& value : values) put(value);
  }
  template <class... Types>
  void put(const std::map<Types...>& map) {
    put(map.size());
    for (const auto& [key, value] : map) (*this)(key, value);
  }
  void put(const engine::Compiled& compiled) { put(compiled.serialized()); }

  std::string bytes_;
};

class Reader {
 public:
  // Makes the slab that all tables will lie in, the first of what the bytes tell.
  Reader(std::string_view bytes, std::unique_ptr<Slab>& slab) : bytes_(bytes) {
    slab = std::make_unique<Slab>(get_size());
    slab_ = slab.get();
  }

  template <class... Fields>
  void operator()(Fields&... fields) {
    (get(fields), ...);
  }
  void end() const {
    if (!bytes_.empty()) throw Failure(Status::bundle, "the image is longer than what it holds");
  }

 private:
  std::string_view take(size_t count, size_t size = 1) {
    if (count > bytes_.size() / size) throw Failure(Status::bundle, "the image is cut short");
    const std::string_view taken = bytes_.substr(0, count * size);
    bytes_.remove_prefix(taken.size());
    return taken;
  }
  void get_bytes(void* out, std::string_view bytes) {
    if (!bytes.empty()) std::memcpy(out, bytes.data(), bytes.size());
  }
  size_t get_size() {
    size_t size = 0;
    get(size);
    return size;
  }

  template <class Value>
  void get(Value& value) {
    if constexpr (is_plain<Value>)
      get_bytes(&value, take(1, sizeof value));
    else
      list(value, *this);
  }
  void get(std::string& text) { text = take(get_size()); }
  template <class Value>
  void get(Table<Value>& table) {
    table = Table<Value>(Site<Value>(*slab_));
    get<Value, Site<Value>>(table);
  }
  template <class Value, class Memory>
  void get(std::vector<Value, Memory>& values) {
    const size_t count = get_size();
    if constexpr (is_plain<Value>) {
      const std::string_view bytes = take(count, sizeof(Value));
      values.resize(count);
      get_bytes(values.data(), bytes);
    } else {
      if (count > bytes_.size()) take(count);  // every value takes a byte at least
      values.resize(count);
      for (Value& value : values) get(value);
    }
  }
  template <class Key, class Value, class Less>
  void get(std::map<Key, Value, Less>& map) {
    for (size_t left = get_size(); left > 0; --left) {
      Key key;
      get(key);
      get(map[std::move(key)]);
    }
  }
  void get(engine::Compiled& compiled) { compiled = engine::Compiled::deserialized(take(get_size())); }

  std::string_view bytes_;
  Slab* slab_;
};

}  // namespace

std::string image_engine() { return engine::engine_name(); }

std::string write_image(const Database& database) {
  Writer writer;
  writer(database.slab_->size(), database);
  return writer.take();
}

Database read_image(std::string_view bytes) {
  Database database;
  Reader reader(bytes, database.slab_);
  reader(database);
  reader.end();
  return database;
}

}  // namespace nhan::database
