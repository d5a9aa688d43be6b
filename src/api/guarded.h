// The exception wall: nothing of ours is thrown past guarded(). Every function of nhan.h that can fail does its work inside it.
#pragma once

#include <new>
#include <type_traits>

#include "base/failure.h"
#include "nhan/nhan.h"

namespace nhan::api {

// Fills the caller's error, where there is one, and returns `status`. The message is cut at a character's edge where it is too long.
nhan_status report(nhan_error* error, Status status, uint32_t line, const char* message);

// `work` returns nothing, or a status that it has reported itself.
template <class Work>
nhan_status guarded(nhan_error* error, Work work) {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return NHAN_OK;
    } else {
      return work();
    }
  } catch (const Failure& failure) {
    return report(error, failure.status(), failure.line(), failure.what());
  } catch (const std::bad_alloc&) {
    return report(error, Status::no_memory, 0, "out of memory");
  } catch (const std::exception& defect) {
    return report(error, Status::internal, 0, defect.what());
  }
}

}  // namespace nhan::api
