// Each method crosses once: texts are converted, annotated, and the results copied into one block.
#include "annotator.h"

#include "database.h"
#include "failure.h"
#include "options.h"

namespace nhan::node {

Napi::Function Annotator::define(Napi::Env env) {
  return DefineClass(env, "Annotator",
                     {
                         InstanceMethod<&Annotator::annotate>("annotate"),
                         InstanceMethod<&Annotator::annotate_many>("annotateMany"),
                         InstanceMethod<&Annotator::explain>("explain"),
                         InstanceMethod<&Annotator::close>("close"),
                     });
}

Annotator::Annotator(const Napi::CallbackInfo& info) : ObjectWrap(info) {
  const nhan::Database& database = Database::of(info[0]);
  guarded(info.Env(), [&] { annotator_.emplace(database, options_arguments(info, 1)); });
}

nhan::Annotator& Annotator::annotator(Napi::Env env) {
  if (!annotator_) throw failure(env, Error({NHAN_INVALID_ARGUMENT, 0, "the annotator is closed"}));
  return *annotator_;
}

// annotate(text): a block of one result; undefined where it is empty, since an array costs more than that.
Napi::Value Annotator::annotate(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  texts_.clear();
  texts_.add(info[0]);
  const Result result = guarded(env, [&] { return annotator(env).annotate(texts_.views().front()); });
  if (result.spans().empty() && result.offices().empty() && result.cooperations().empty()) return env.Undefined();
  block_.add(result);
  block_.end();
  return block_.take(env);
}

// annotateMany(array of texts): a block of as many results.
Napi::Value Annotator::annotate_many(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  if (!info[0].IsArray()) throw Napi::TypeError::New(env, "expected an array of texts");
  const auto array = info[0].As<Napi::Array>();
  texts_.clear();
  for (uint32_t i = 0; i < array.Length(); ++i) {
    const Napi::HandleScope scope(env);
    texts_.add(array.Get(i));
  }
  for (const Result& result : guarded(env, [&] { return annotator(env).annotate_many(texts_.views()); })) {
    block_.add(result);
    block_.end();
  }
  return block_.take(env);
}

// explain(text, traces): as annotate, and an object for each decision is added to the array `traces`.
Napi::Value Annotator::explain(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  auto traces = info[1].As<Napi::Array>();
  texts_.clear();
  texts_.add(info[0]);
  const auto tell = [&](const nhan_trace& decision) {
    const Napi::HandleScope scope(env);
    auto trace = Napi::Object::New(env);
    trace["begin"] = Napi::Number::New(env, static_cast<double>(decision.begin));
    trace["end"] = Napi::Number::New(env, static_cast<double>(decision.end));
    trace["entry"] = Napi::Number::New(env, decision.entry);
    trace["type"] = Napi::Number::New(env, decision.type);
    trace["verdict"] = Napi::Number::New(env, decision.verdict);
    trace["stage"] = Napi::String::New(env, decision.stage);
    trace["rule"] = Napi::String::New(env, decision.rule);
    traces[traces.Length()] = trace;
  };
  block_.add(guarded(env, [&] { return annotator(env).explain(texts_.views().front(), tell); }));
  block_.end();
  return block_.take(env);
}

Napi::Value Annotator::close(const Napi::CallbackInfo& info) {
  annotator_.reset();
  return info.Env().Undefined();
}

}  // namespace nhan::node
