// Results: spans and records of a document, offsets already in the unit of the caller. What annotate/ hands out and the C ABI shows.
#pragma once

#include <cstdint>

#include "assemble/bond.h"
#include "base/buffer.h"
#include "base/types.h"

namespace nhan::assemble {

inline constexpr uint32_t no_span = UINT32_MAX;

struct Span {
  uint64_t begin = 0, end = 0;
  uint32_t entry = no_entry;
  Type type = no_type;  // no_type in a record: there is no such part
  uint16_t flags = 0;   // resolve::Flag
  uint32_t classifier = 0;
  uint32_t parent = no_span;
  uint32_t ordinal = 0;
  uint32_t first_part = 0;  // into Results::parts
  uint16_t part_count = 0;
  Bond bond = Bond::none;  // in a record's evidence: why it belongs there
  uint32_t cue = 0;        // and by which row of records.tsv, from 1; 0 for none
};

// The span as evidence.
inline Span bound(Span span, Reason reason) {
  span.bond = reason.bond;
  span.cue = reason.cue;
  return span;
}

// The province of that entry, told by the words of a place in it.
inline Span told_by(Span place, uint32_t entry) {
  place.type = province;
  place.entry = entry;
  return place;
}

// A stretch of Results::pool.
struct Spans {
  uint32_t first = 0, count = 0;
};

struct Office {
  Span person, title, place;
  Spans evidence;
};

struct Cooperation {
  Spans parties, fields;
  Span agreement, date;
  Spans evidence;
};

struct Results {
  Buffer<Span> spans;
  Buffer<Office> offices;
  Buffer<Cooperation> cooperations;
  Buffer<Span> pool;       // the spans that records list
  Buffer<uint32_t> parts;  // entries of composed spans, those in records included

  void clear() {
    spans.clear();
    offices.clear();
    cooperations.clear();
    pool.clear();
    parts.clear();
  }
};

}  // namespace nhan::assemble
