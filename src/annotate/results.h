// Results under the names by which annotate/ hands them out.
#pragma once

#include "assemble/results.h"

namespace nhan::annotate {

using assemble::Cooperation;
using assemble::no_span;
using assemble::Office;
using assemble::Results;
using assemble::Span;
using assemble::Spans;

}  // namespace nhan::annotate
