// Records of a result. Their spans are views of it.
#include "records.h"

#include "named_tuple.h"
#include "result.h"
#include "span.h"

namespace nhan::python {
namespace {

PyTypeObject *office_type = nullptr, *cooperation_type = nullptr;

PyStructSequence_Field office_fields[] = {{"person", "The fullest mention of the person."},
                                          {"title", "The title."},
                                          {"place", "Where the office is held; None for central offices."},
                                          {"evidence", "The spans that the record rests on, in the order of the text."},
                                          {nullptr, nullptr}};
PyStructSequence_Desc office = {"nhan.Office", "Who holds which office where.", office_fields, 4};

PyStructSequence_Field cooperation_fields[] = {{"parties", "One span a place, two or more."},
                                               {"fields", "One span a category."},
                                               {"agreement", "The agreement, or None."},
                                               {"date", "The date, or None."},
                                               {"evidence", "The spans that the record rests on, in the order of the text."},
                                               {nullptr, nullptr}};
PyStructSequence_Desc cooperation = {"nhan.Cooperation", "Which places cooperate in what.", cooperation_fields, 5};

template <class Item, class Make>
Reference tuple(const Item* items, size_t count, Make make) {
  Reference made = checked(PyTuple_New(static_cast<Py_ssize_t>(count)));
  for (size_t i = 0; i < count; ++i) PyTuple_SET_ITEM(made.get(), static_cast<Py_ssize_t>(i), make(items[i]).release());
  return made;
}

Reference spans(PyObject* result, const nhan_span* list, size_t count) {
  return tuple(list, count, [&](const nhan_span& span) { return make_span(result, span); });
}

}  // namespace

Reference offices_of(PyObject* result) {
  const nhan_result& c = result_of(result).block.result();
  return tuple(c.offices, c.office_count, [&](const nhan_office& record) {
    return named_tuple(office_type, {make_part(result, record.person), make_part(result, record.title), make_part(result, record.place),
                                     spans(result, record.evidence, record.evidence_count)});
  });
}

Reference cooperations_of(PyObject* result) {
  const nhan_result& c = result_of(result).block.result();
  return tuple(c.cooperations, c.cooperation_count, [&](const nhan_cooperation& record) {
    return named_tuple(cooperation_type, {spans(result, record.parties, record.party_count),
                                          spans(result, record.fields, record.field_count), make_part(result, record.agreement),
                                          make_part(result, record.date), spans(result, record.evidence, record.evidence_count)});
  });
}

void add_records(PyObject* module) {
  office_type = add_named_tuple(module, office);
  cooperation_type = add_named_tuple(module, cooperation);
}

}  // namespace nhan::python
