// Finding a workspace that is free.
#include "api/workspaces.h"

#include <utility>

namespace nhan::api {

Workspaces::~Workspaces() {
  for (Place* place = first_; place != nullptr;) delete std::exchange(place, place->next_);
}

Workspaces::Place& Workspaces::take(Place* last) {
  if (last != nullptr && last->take()) return *last;
  for (Place* place = first_.load(std::memory_order_acquire); place != nullptr; place = place->next_)
    if (place->take()) return *place;
  return add();
}

Workspaces::Place& Workspaces::add() {
  Place* const place = new Place;
  place->next_ = first_.load(std::memory_order_relaxed);
  while (!first_.compare_exchange_weak(place->next_, place, std::memory_order_release, std::memory_order_relaxed)) {
  }
  return *place;
}

}  // namespace nhan::api
