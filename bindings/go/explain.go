// Explanations: what became of every candidate, and why.

package nhan

// #include "crossing.h"
import "C"

import "runtime/cgo"

// A Verdict is what became of a candidate.
type Verdict uint16

// The verdicts of nhan.h.
const (
	Kept    Verdict = C.NHAN_KEPT
	Vetoed  Verdict = C.NHAN_VETOED
	Retyped Verdict = C.NHAN_RETYPED
	Lost    Verdict = C.NHAN_LOST
)

func (v Verdict) String() string {
	switch v {
	case Kept:
		return "kept"
	case Vetoed:
		return "vetoed"
	case Retyped:
		return "retyped"
	case Lost:
		return "lost"
	}
	return "unknown"
}

// A Trace is one decision on the way to a result.
type Trace struct {
	Begin, End int    // of the candidate, in the unit of the options
	Entry      uint32 // its number, or NoEntry
	Type       Type
	Verdict    Verdict
	Stage      string // "boundary", "case", "context", "compose", "person", "overlap", "pattern", "office", "cooperation"; the last two tell what a span is for in a record
	Rule       string // the row that decided, "context-places.tsv:12", or what the rule says
}

// Explain annotates one text, as Annotate does, and tells every decision on the way, in order.
func (a *Annotator) Explain(text string) (*Result, []Trace, error) {
	s, err := a.take()
	if err != nil {
		return nil, nil, err
	}
	defer a.put(s)
	var traces []Trace
	handle := cgo.NewHandle(&traces)
	defer handle.Delete()
	var found [1]C.nhan_result
	if err := failure(C.nhan_go_explain(s.handle, text, C.uintptr_t(handle), &found[0], &s.detail), &s.detail); err != nil {
		return nil, nil, err
	}
	return &newResults(a.core, a.settings.unit, []string{text}, found[:])[0], traces, nil
}
