// How much memory do the handles hold, and how often is more asked for once they are warm?
#include <algorithm>

#include "heap/heap.h"
#include "run.h"

namespace nhan::bench {
namespace {

constexpr size_t piece = 4 << 10;  // of a stream

// The row `name` shows what `of` returns, taken once: memory does not vary.
template <class Quantity>
void row(const char* name, const char* unit, Quantity of) {
  benchmark::RegisterBenchmark(name, [unit, of](benchmark::State& state) {
    for (auto _ : state) state.counters[unit] = static_cast<double>(of());
  })->Iterations(1);
}

// Bytes that are held longer for what `make` returns, once `use` was called with it.
template <class Make, class Use>
int64_t held(Make make, Use use) {
  const int64_t before = heap::bytes_held();
  auto made = make();
  use(made);
  return heap::bytes_held() - before;
}

const auto as_it_is = [](auto&) {};
const auto new_annotator = [] { return Annotator(database()); };
const auto new_stream = [] { return Stream(database()); };

void annotate_all(Annotator& annotator) {
  for (const std::string& text : corpus()) annotator.annotate(text);
}

void feed(Stream& stream, std::string_view text) {
  for (size_t at = 0; at < text.size(); at += piece) stream.feed(text.substr(at, piece));
}
void stream_all(Stream& stream) {
  for (const std::string& text : corpus()) {
    feed(stream, text);
    stream.finish();
  }
}
void stream_to_the_middle(Stream& stream) { feed(stream, of_size(corpus(), 1 << 20).front()); }

// Allocations for each document of the corpus, after it was gone through once.
template <class Handle, class Use>
double allocations(Handle handle, Use use) {
  use(handle);
  const uint64_t before = heap::allocations();
  use(handle);
  return static_cast<double>(heap::allocations() - before) / static_cast<double>(corpus().size());
}

void use_both(const Database& opened) {
  Annotator annotator(opened);
  annotate_all(annotator);
  Stream stream(opened);
  stream_all(stream);
}

// Texts and the database are there before anything is counted, and what it lends to calls has grown.
void prepare() { use_both(database()); }

// Bytes that a database lends to the calls of a thread, and keeps for the next ones.
int64_t lent() {
  corpus();
  const Database fresh = Database::builtin();
  const int64_t before = heap::bytes_held();
  use_both(fresh);
  return heap::bytes_held() - before;
}

[[maybe_unused]] const bool registered = [] {
  row("database, built in", "bytes", [] { return held(Database::builtin, as_it_is); });
  row("lent to the calls of a thread", "bytes", lent);
  row("annotator, new", "bytes", [] { return prepare(), held(new_annotator, as_it_is); });
  row("annotator, after the corpus", "bytes", [] { return prepare(), held(new_annotator, annotate_all); });
  row("stream, new", "bytes", [] { return prepare(), held(new_stream, as_it_is); });
  row("stream, 1 MB into a document", "bytes", [] { return prepare(), held(new_stream, stream_to_the_middle); });
  row("stream, idle after the corpus", "bytes", [] { return prepare(), held(new_stream, stream_all); });
  row("annotator, warm", "allocations a document", [] { return prepare(), allocations(new_annotator(), annotate_all); });
  row("stream, warm", "allocations a document", [] { return prepare(), allocations(new_stream(), stream_all); });
  return true;
}();

}  // namespace
}  // namespace nhan::bench
