// Laying links out class by class.
#include "database/links.h"

namespace nhan::database {

void Links::add(uint16_t left, const std::string& joiner, uint16_t right) { added_[{left, joiner}].push_back(right); }

void Links::close(size_t classes) {
  const auto number_of = [this](const std::string& joiner) {
    const auto known = std::find(joiners_.begin(), joiners_.end(), joiner);
    if (known != joiners_.end()) return static_cast<uint32_t>(known - joiners_.begin());
    joiners_.push_back(joiner);
    return static_cast<uint32_t>(joiners_.size() - 1);
  };
  begins_.assign(classes + 1, 0);
  for (auto& [place, rights] : added_) {
    std::sort(rights.begin(), rights.end());
    Link link{0, number_of(place.second), static_cast<uint32_t>(rights_.size()), 0};
    for (const uint16_t right : rights) link.classes |= uint64_t{1} << (right & 63);
    rights_.insert(rights_.end(), rights.begin(), rights.end());
    link.end = static_cast<uint32_t>(rights_.size());
    links_.push_back(link);
    begins_[place.first + size_t{1}] = static_cast<uint32_t>(links_.size());
  }
  for (size_t i = 1; i < begins_.size(); ++i) begins_[i] = std::max(begins_[i], begins_[i - 1]);  // classes that nothing follows
  added_ = {};
}

std::vector<bool> Links::followers() const {
  std::vector<bool> found(begins_.size() - 1);
  for (const uint16_t right : rights_) found[right] = true;
  return found;
}

}  // namespace nhan::database
