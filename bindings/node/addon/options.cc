// Reading options.
#include "options.h"

#include "arguments.h"

namespace nhan::node {

Options options_arguments(const Napi::CallbackInfo& info, size_t first) {
  if (!info[first + 2].IsBigInt()) throw Napi::TypeError::New(info.Env(), "expected a BigInt");
  bool lossless = true;
  const uint64_t types = info[first + 2].As<Napi::BigInt>().Uint64Value(&lossless);
  return {static_cast<Unit>(number_argument(info[first])), info[first + 1].ToBoolean(), types, c_string_argument(info[first + 3])};
}

}  // namespace nhan::node
