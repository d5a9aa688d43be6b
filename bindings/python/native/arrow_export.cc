// Every struct owns its children and what its buffers are in, so that a consumer may take a tree apart and release it in any order.
#include "arrow_export.h"

#include <cerrno>
#include <initializer_list>
#include <new>
#include <vector>

namespace nhan::python {
namespace {

// ---- schemas ----

struct SchemaState {
  std::vector<std::unique_ptr<ArrowSchema>> children;
  std::vector<ArrowSchema*> pointers;
};

template <class Struct>
void release_child(Struct* child) {
  if (child->release) child->release(child);
}

void release_schema(ArrowSchema* schema) {
  const std::unique_ptr<SchemaState> state(static_cast<SchemaState*>(schema->private_data));
  for (const auto& child : state->children) release_child(child.get());
  schema->release = nullptr;
}

struct Field {
  const char *format, *name;
  int64_t flags;
};
constexpr Field span_fields[] = {{"l", "begin", 0},
                                 {"l", "end", 0},
                                 {"U", "type", 0},
                                 {"U", "id", 0},
                                 {"S", "flags", 0},
                                 {"I", "classifier", 0},
                                 {"I", "parent", ARROW_FLAG_NULLABLE}};

// Fills a schema whose children are filled next, by fill(index, child).
template <class Fill>
void fill_schema(const Field& field, size_t children, ArrowSchema* out, Fill fill) {
  auto state = std::make_unique<SchemaState>();
  for (size_t i = 0; i < children; ++i) {
    state->children.push_back(std::make_unique<ArrowSchema>());
    state->pointers.push_back(state->children.back().get());
  }
  *out = {field.format,           field.name, nullptr,        field.flags, static_cast<int64_t>(children),
          state->pointers.data(), nullptr,    release_schema, state.get()};
  state.release();  // NOLINT(bugprone-unused-return-value): it is private_data now
  try {
    for (size_t i = 0; i < children; ++i) fill(i, out->children[i]);
  } catch (...) {
    out->release(out);
    throw;
  }
}

const auto no_children = [](size_t, auto*) {};

void list_schema(const char* name, ArrowSchema* out) {
  fill_schema({"+L", name, ARROW_FLAG_NULLABLE}, 1, out, [](size_t, ArrowSchema* item) {
    fill_schema({"+s", "item", 0}, std::size(span_fields), item,
                [](size_t i, ArrowSchema* field) { fill_schema(span_fields[i], 0, field, no_children); });
  });
}

// ---- arrays ----

struct ArrayState {
  SharedColumns columns;
  std::vector<const void*> buffers;
  std::vector<std::unique_ptr<ArrowArray>> children;
  std::vector<ArrowArray*> pointers;
};

void release_array(ArrowArray* array) {
  const std::unique_ptr<ArrayState> state(static_cast<ArrayState*>(array->private_data));
  for (const auto& child : state->children) release_child(child.get());
  array->release = nullptr;
}

template <class Fill>
void fill_array(const SharedColumns& columns, int64_t length, int64_t nulls, std::initializer_list<const void*> buffers, size_t children,
                ArrowArray* out, Fill fill) {
  auto state = std::make_unique<ArrayState>();
  state->columns = columns;
  state->buffers = buffers;
  for (size_t i = 0; i < children; ++i) {
    state->children.push_back(std::make_unique<ArrowArray>());
    state->pointers.push_back(state->children.back().get());
  }
  *out = {length,
          nulls,
          0,
          static_cast<int64_t>(buffers.size()),
          static_cast<int64_t>(children),
          state->buffers.data(),
          state->pointers.data(),
          nullptr,
          release_array,
          state.get()};
  state.release();  // NOLINT(bugprone-unused-return-value): it is private_data now
  try {
    for (size_t i = 0; i < children; ++i) fill(i, out->children[i]);
  } catch (...) {
    out->release(out);
    throw;
  }
}

void field_array(const SharedColumns& columns, size_t field, ArrowArray* out) {
  const SpanColumns& c = *columns;
  const auto plain = [&](const void* values) { fill_array(columns, c.span_count(), 0, {nullptr, values}, 0, out, no_children); };
  const auto strings = [&](const Strings& texts) {
    fill_array(columns, c.span_count(), 0, {nullptr, texts.offsets.data(), texts.bytes.data()}, 0, out, no_children);
  };
  switch (field) {
    case 0: return plain(c.begin.data());
    case 1: return plain(c.end.data());
    case 2: return strings(c.type);
    case 3: return strings(c.id);
    case 4: return plain(c.flags.data());
    case 5: return plain(c.classifier.data());
    default:
      fill_array(columns, c.span_count(), c.parent_validity.nulls(), {c.parent_validity.bits(), c.parent.data()}, 0, out, no_children);
  }
}

void list_array(const SharedColumns& columns, ArrowArray* out) {
  const SpanColumns& c = *columns;
  fill_array(columns, c.length(), c.list_validity.nulls(), {c.list_validity.bits(), c.lists.data()}, 1, out, [&](size_t, ArrowArray* item) {
    fill_array(columns, c.span_count(), 0, {nullptr}, std::size(span_fields), item,
               [&](size_t i, ArrowArray* field) { field_array(columns, i, field); });
  });
}

// ---- streams ----

struct StreamState {
  SharedColumns columns;  // empty: given
  bool as_table;
};

StreamState& state_of(ArrowArrayStream* stream) { return *static_cast<StreamState*>(stream->private_data); }

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  try {
    export_schema(state_of(stream).as_table, out);
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  *out = {};
  StreamState& state = state_of(stream);
  if (!state.columns) return 0;
  try {
    export_array(state.columns, state.as_table, out);
    state.columns.reset();
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

const char* get_last_error(ArrowArrayStream*) { return "out of memory"; }

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<StreamState*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace

void export_schema(bool as_table, ArrowSchema* out) {
  if (!as_table) return list_schema("", out);
  fill_schema({"+s", "", 0}, 1, out, [](size_t, ArrowSchema* column) { list_schema("spans", column); });
}

void export_array(const SharedColumns& columns, bool as_table, ArrowArray* out) {
  if (!as_table) return list_array(columns, out);
  fill_array(columns, columns->length(), 0, {nullptr}, 1, out, [&](size_t, ArrowArray* column) { list_array(columns, column); });
}

void export_stream(const SharedColumns& columns, bool as_table, ArrowArrayStream* out) {
  *out = {get_schema, get_next, get_last_error, release_stream, new StreamState{columns, as_table}};
}

}  // namespace nhan::python
