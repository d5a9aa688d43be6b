// Workspaces: the working memory of a database's annotators and streams, lent for the time of a call.
//
// There are as many as calls ever ran at once, and they go with the database: a handle that waits for its text holds none, however many handles there are.
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "annotate/document.h"
#include "annotate/scratch.h"
#include "api/results.h"
#include "api/spares.h"

namespace nhan::api {

struct Workspace {
  explicit Workspace(const database::Database& database) : scratch(database) {}

  annotate::Scratch scratch;
  Spares<annotate::Document> documents;
  Spares<Results> results;
};

// Any thread; no locks. A handle finds the workspace that it had last, so threads that keep to their handles never write to memory that they share.
class Workspaces {
 public:
  explicit Workspaces(const database::Database& database) : database_(database) {}
  ~Workspaces();
  Workspaces(const Workspaces&) = delete;
  Workspaces& operator=(const Workspaces&) = delete;

  class Place;
  class Loan;

 private:
  Place& take(Place* last);
  Place& add();

  const database::Database& database_;
  std::atomic<Place*> first_ = nullptr;  // a list that only grows, so that who walks it needs no protection
};

// Where a workspace stays for good; its own cache line, since it is written at each call.
class alignas(64) Workspaces::Place {
 private:
  friend Workspaces;
  friend Loan;

  bool take() { return !taken_.load(std::memory_order_relaxed) && !taken_.exchange(true, std::memory_order_acquire); }
  void give_back() { taken_.store(false, std::memory_order_release); }

  std::atomic<bool> taken_ = true;  // by who makes it
  Place* next_ = nullptr;
  std::optional<Workspace> workspace_;  // none before the first call, and after one that failed
};

class Workspaces::Loan {
 public:
  // `last`: where the borrower was last, null before its first time.
  Loan(Workspaces& lender, Place*& last) : place_(&lender.take(last)) {
    last = place_.get();
    if (!place_->workspace_) place_->workspace_.emplace(lender.database_);
  }
  ~Loan() {
    if (!sound_) place_->workspace_.reset();
  }
  Loan(const Loan&) = delete;
  Loan& operator=(const Loan&) = delete;

  Workspace& operator*() const { return *place_->workspace_; }
  // To be said when all went well: what a failure left half done is not lent again.
  void is_sound() { sound_ = true; }

 private:
  struct Return {
    void operator()(Place* place) const { place->give_back(); }
  };
  std::unique_ptr<Place, Return> place_;
  bool sound_ = false;
};

}  // namespace nhan::api
