// Results: spans and records of a document, copied out of the library's memory in one block.

package nhan

// #include "crossing.h"
import "C"

import "unsafe"

// A Result is what was found in a document, or in the pieces of a stream that a call settled. It is immutable, and stays as it is whatever
// becomes of its annotator. The results of one AnnotateMany share their memory: one that is kept keeps all.
type Result struct {
	core  *core
	text  string
	unit  Unit
	marks marks

	spans        []span // the document's
	records      []span // those of offices, then of cooperations; firstPart indexes parts, as in spans
	parts        []uint32
	offices      []int // of each, how many spans are its evidence
	cooperations []cooperation
}

// How many spans of Result.records are what of a cooperation; agreement and date stand between fields and evidence.
type cooperation struct{ parties, fields, evidence int }

// An Office says who holds which office where.
type Office struct {
	Person   Span // the fullest mention
	Title    Span
	Place    Span   // zero for central offices; the entry of a province may come with the words of a place in it
	Evidence []Span // what the row rests on, in the order of the text
}

// A Cooperation says which places cooperate in what.
type Cooperation struct {
	Parties   []Span // one per place, two or more; the entry of a province may come with the words of a city in it
	Fields    []Span // one per category
	Agreement Span   // zero for none
	Date      Span   // zero for none
	Evidence  []Span
}

// Len is how many spans there are.
func (r *Result) Len() int { return len(r.spans) }

// Span is the span at `index`, 0 .. Len() - 1. Spans are sorted by begin and never overlap.
func (r *Result) Span(index int) Span { return Span{r, &r.spans[index]} }

// Spans are all spans, as a list.
func (r *Result) Spans() []Span { return r.list(r.spans) }

func (r *Result) list(raw []span) []Span {
	spans := make([]Span, len(raw))
	for i := range raw {
		spans[i] = Span{r, &raw[i]}
	}
	return spans
}

// Offices are the offices that the text states, in its order.
func (r *Result) Offices() []Office {
	offices := make([]Office, len(r.offices))
	rest := reader{r, r.records}
	for i, evidence := range r.offices {
		offices[i] = Office{rest.one(), rest.one(), rest.one(), rest.list(evidence)}
	}
	return offices
}

// Cooperations are the cooperations that the text reports.
func (r *Result) Cooperations() []Cooperation {
	rest := reader{r, r.records}
	for _, evidence := range r.offices {
		rest.list(3 + evidence)
	}
	cooperations := make([]Cooperation, len(r.cooperations))
	for i, count := range r.cooperations {
		cooperations[i] = Cooperation{rest.list(count.parties), rest.list(count.fields), rest.one(), rest.one(), rest.list(count.evidence)}
	}
	return cooperations
}

// reader takes the spans of records apart, in the order in which copier wrote them.
type reader struct {
	result *Result
	rest   []span
}

func (r *reader) one() Span {
	raw := &r.rest[0]
	r.rest = r.rest[1:]
	if raw.number == 0 {
		return Span{}
	}
	return Span{r.result, raw}
}

func (r *reader) list(count int) []Span {
	raw := r.rest[:count]
	r.rest = r.rest[count:]
	return r.result.list(raw)
}

// newResults copies results: one block of spans and one of parts for all of them. texts[i] is that of found[i].
func newResults(c *core, unit Unit, texts []string, found []C.nhan_result) []Result {
	spans, parts := 0, 0
	for i := range found {
		each(&found[i], func(list []C.nhan_span) {
			spans += len(list)
			for j := range list {
				parts += int(list[j].part_count)
			}
		})
	}
	block := copier{make([]span, 0, spans), make([]uint32, 0, parts)}
	results := make([]Result, len(found))
	for i := range found {
		begin := len(block.spans)
		each(&found[i], block.add)
		spans := block.spans[begin:]
		count := int(found[i].span_count)
		results[i] = Result{core: c, text: texts[i], unit: unit, spans: spans[:count], records: spans[count:], parts: block.parts[:cap(block.parts)],
			offices: evidence(&found[i]), cooperations: counts(&found[i])}
	}
	return results
}

// each visits all lists of spans of a result, in the order of Result: the document's, those of each office, those of each cooperation.
func each(found *C.nhan_result, visit func([]C.nhan_span)) {
	visit(unsafe.Slice(found.spans, int(found.span_count)))
	offices := unsafe.Slice(found.offices, int(found.office_count))
	for i := range offices {
		office := &offices[i]
		visit(unsafe.Slice(&office.person, 3)) // title and place stand behind it
		visit(unsafe.Slice(office.evidence, int(office.evidence_count)))
	}
	cooperations := unsafe.Slice(found.cooperations, int(found.cooperation_count))
	for i := range cooperations {
		record := &cooperations[i]
		visit(unsafe.Slice(record.parties, int(record.party_count)))
		visit(unsafe.Slice(record.fields, int(record.field_count)))
		visit(unsafe.Slice(&record.agreement, 2)) // the date stands behind it
		visit(unsafe.Slice(record.evidence, int(record.evidence_count)))
	}
}

// copier gathers spans, and their parts, which the library keeps elsewhere.
type copier struct {
	spans []span
	parts []uint32
}

func (c *copier) add(list []C.nhan_span) {
	if len(list) == 0 {
		return
	}
	begin := len(c.spans)
	c.spans = append(c.spans, unsafe.Slice((*span)(unsafe.Pointer(&list[0])), len(list))...)
	for i := range list {
		if count := list[i].part_count; count > 0 {
			c.spans[begin+i].firstPart = uint64(len(c.parts))
			c.parts = append(c.parts, unsafe.Slice((*uint32)(list[i].parts), int(count))...)
		}
	}
}

func evidence(found *C.nhan_result) []int {
	offices := unsafe.Slice(found.offices, int(found.office_count))
	counts := make([]int, len(offices))
	for i := range offices {
		counts[i] = int(offices[i].evidence_count)
	}
	return counts
}

func counts(found *C.nhan_result) []cooperation {
	records := unsafe.Slice(found.cooperations, int(found.cooperation_count))
	counts := make([]cooperation, len(records))
	for i := range records {
		counts[i] = cooperation{int(records[i].party_count), int(records[i].field_count), int(records[i].evidence_count)}
	}
	return counts
}

// The compiler refuses these where spans that are copied together don't stand together.
var (
	_ [unsafe.Offsetof(C.nhan_office{}.person) + C.sizeof_nhan_span]struct{}         = [unsafe.Offsetof(C.nhan_office{}.title)]struct{}{}
	_ [unsafe.Offsetof(C.nhan_office{}.title) + C.sizeof_nhan_span]struct{}          = [unsafe.Offsetof(C.nhan_office{}.place)]struct{}{}
	_ [unsafe.Offsetof(C.nhan_cooperation{}.agreement) + C.sizeof_nhan_span]struct{} = [unsafe.Offsetof(C.nhan_cooperation{}.date)]struct{}{}
)
