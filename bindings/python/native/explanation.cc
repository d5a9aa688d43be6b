// Decisions as named tuples.
#include "explanation.h"

#include "entry.h"
#include "named_tuple.h"

namespace nhan::python {
namespace {

PyTypeObject *explanation_type = nullptr, *decision_type = nullptr;

PyStructSequence_Field decision_fields[] = {
    {"begin", "Begin of the candidate, in the unit asked for."},
    {"end", "End of the candidate."},
    {"type", "Its type."},
    {"entry", "Its entry, or None."},
    {"verdict", "What became of it: a nhan.Verdict."},
    {"stage", "Who decided: 'boundary', 'case', 'context', 'compose', 'person', 'overlap', 'pattern', 'office', 'cooperation'."},
    {"rule", "The row that decided, 'context-places.tsv:12', or what the rule says."},
    {nullptr, nullptr}};
PyStructSequence_Desc decision = {"nhan.Decision", "What became of a candidate, and why.", decision_fields, 7};

PyStructSequence_Field explanation_fields[] = {{"result", "The Result that annotate gives."},
                                               {"decisions", "Every Decision, in the order in which they were made."},
                                               {nullptr, nullptr}};
PyStructSequence_Desc explanation = {"nhan.Explanation", "A result and how it came about.", explanation_fields, 2};

Reference make_decision(const SharedHandle& database, const Decisions::Decision& decision, PyObject* verdict) {
  const nhan_trace& trace = decision.trace;
  return named_tuple(decision_type,
                     {number(trace.begin), number(trace.end), Reference::to(database->type_name(trace.type)),
                      trace.entry == NHAN_NO_ENTRY ? Reference::to(Py_None) : make_entry(database, trace.entry),
                      checked(PyObject_CallOneArg(verdict, number(trace.verdict).get())), string(decision.stage), string(decision.rule)});
}

}  // namespace

int Decisions::keep(void* decisions, const nhan_trace* trace) noexcept {
  auto& kept = *static_cast<Decisions*>(decisions);
  try {
    kept.list.push_back({*trace, trace->stage, trace->rule});
  } catch (const std::bad_alloc&) {
    kept.out_of_memory = true;
  }
  return kept.out_of_memory;
}

Reference make_explanation(const Reference& result, const SharedHandle& database, const Decisions& decisions) {
  const Reference verdict = imported("nhan.flag", "Verdict");
  Reference list = checked(PyTuple_New(static_cast<Py_ssize_t>(decisions.list.size())));
  for (size_t i = 0; i < decisions.list.size(); ++i)
    PyTuple_SET_ITEM(list.get(), static_cast<Py_ssize_t>(i), make_decision(database, decisions.list[i], verdict.get()).release());
  return named_tuple(explanation_type, {result, list});
}

void add_explanation(PyObject* module) {
  decision_type = add_named_tuple(module, decision);
  explanation_type = add_named_tuple(module, explanation);
}

}  // namespace nhan::python
