// A table for the whole process: an addon is loaded once, however many threads use it.
#include "shared_databases.h"

#include <map>
#include <mutex>

namespace nhan::node {
namespace {

struct Table {
  std::mutex mutex;
  uint32_t last = 0;
  std::map<uint32_t, std::weak_ptr<const nhan::Database>> databases;
};

// Never destroyed: at the end of the process threads may still be running.
Table& table() {
  static Table& process_wide = *new Table;
  return process_wide;
}

}  // namespace

uint32_t share(const std::shared_ptr<const nhan::Database>& database) {
  Table& all = table();
  const std::lock_guard lock(all.mutex);
  std::erase_if(all.databases, [](const auto& held) { return held.second.expired(); });
  all.databases.emplace(++all.last, database);
  return all.last;
}

std::shared_ptr<const nhan::Database> shared(uint32_t token) {
  Table& all = table();
  const std::lock_guard lock(all.mutex);
  const auto found = all.databases.find(token);
  return found == all.databases.end() ? nullptr : found->second.lock();
}

}  // namespace nhan::node
