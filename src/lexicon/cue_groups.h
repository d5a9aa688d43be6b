// Cue groups: "cử đoàn [/công tác] [vào/đến]" is four cues, so that rows need not multiply words out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nhan::lexicon {

// The cues that `cue` stands for, in the order of its groups' options; what an empty option leaves out takes a space with it. Itself where it
// has no group; nothing where a bracket lacks its other one or stands in another group, a group has one option, all options are left out,
// or there would be more than max_list.
std::vector<std::string> expand_groups(std::string_view cue);

}  // namespace nhan::lexicon
