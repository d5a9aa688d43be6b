// Annotators: whole texts, one by one and in batches.

package nhan

// #include "crossing.h"
import "C"

import (
	"fmt"
	"runtime"
	"sync"
	"unsafe"
)

// Options say what an Annotator or a Stream gives. The zero Options give all spans and records, with offsets in bytes.
type Options struct {
	Unit      Unit
	SpansOnly bool     // no offices and cooperations
	Types     []string // the types wanted, "PROVINCE" ...; none: all. Unwanted types still shape the others
	AsOf      string   // what a reused name means: on "YYYY-MM-DD", or on "document" ("" too), the first whole date that each text tells. Before a date is
	// told each name means the unit that it is the name of, whether that has come to an end or not
}

// settings are Options as the library takes them.
type settings struct {
	unit    Unit
	records C.uint32_t
	types   C.uint64_t
	asOf    string
}

func (c *core) settings(options Options) (settings, error) {
	set := settings{unit: options.Unit, records: 1, asOf: options.AsOf}
	if options.SpansOnly {
		set.records = 0
	}
	for _, name := range options.Types {
		number := c.number(name)
		if number == 0 {
			return set, &Error{InvalidArgument, 0, fmt.Sprintf("the database has no type %q; it has %q", name, c.types[1:])}
		}
		if number > 63 {
			return set, &Error{InvalidArgument, 0, fmt.Sprintf("type %q has number %d; only the first 63 can be asked for", name, number)}
		}
		set.types |= 1 << number
	}
	return set, nil
}

// number is that of a type's name, 0 for no type.
func (c *core) number(name string) int {
	for number, known := range c.types {
		if known == name {
			return number
		}
	}
	return 0
}

// with lends the settings to `use` as the library's options.
func (s settings) with(use func(options *C.nhan_options, detail *C.nhan_error) C.nhan_status) error {
	options := C.nhan_go_options()
	options.unit, options.records, options.types = C.uint32_t(s.unit), s.records, s.types
	if s.asOf != "" {
		asOf, err := terminated("AsOf", s.asOf)
		if err != nil {
			return err
		}
		defer release(asOf)
		options.as_of = asOf
	}
	var detail C.nhan_error
	return failure(use(&options, &detail), &detail)
}

// An Annotator annotates whole texts. Any number of goroutines may use it at once; each call has a handle of the library to itself, and
// handles are kept for later calls.
type Annotator struct {
	core     *core
	settings settings

	mutex  sync.Mutex // guards what follows, and is not held while the library works
	closed bool
	idle   []*scratch
}

// scratch is a handle of the library with the memory that its calls write to.
type scratch struct {
	handle  *C.nhan_annotator
	detail  C.nhan_error
	joined  []byte // the texts of a batch
	lengths []C.size_t
}

// NewAnnotator makes an annotator. It goes on working when the database is closed. Errors: InvalidArgument.
func (d *Database) NewAnnotator(options Options) (*Annotator, error) {
	c, err := d.hold()
	if err != nil {
		return nil, err
	}
	set, err := c.settings(options)
	if err != nil {
		return nil, err
	}
	a := &Annotator{core: c, settings: set}
	first, err := a.newScratch()
	if err != nil {
		return nil, err
	}
	a.idle = append(a.idle, first)
	runtime.SetFinalizer(a, (*Annotator).Close)
	return a, nil
}

func (a *Annotator) newScratch() (*scratch, error) {
	defer runtime.KeepAlive(a.core)
	s := &scratch{}
	err := a.settings.with(func(options *C.nhan_options, detail *C.nhan_error) C.nhan_status {
		return C.nhan_annotator_new(a.core.handle, options, &s.handle, detail)
	})
	return s, err
}

// take gives a handle that nobody else uses, until it is put back.
func (a *Annotator) take() (*scratch, error) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if a.closed {
		return nil, ErrClosed
	}
	last := len(a.idle) - 1
	if last < 0 {
		return a.newScratch()
	}
	s := a.idle[last]
	a.idle = a.idle[:last]
	return s, nil
}

func (a *Annotator) put(s *scratch) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if a.closed {
		C.nhan_annotator_free(s.handle)
		return
	}
	a.idle = append(a.idle, s)
}

// Close releases the annotator; calls that are under way end as usual. Closing twice is no error.
func (a *Annotator) Close() error {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.closed = true
	for _, s := range a.idle {
		C.nhan_annotator_free(s.handle)
	}
	a.idle = nil
	runtime.SetFinalizer(a, nil)
	return nil
}

// Annotate annotates one text as one document.
func (a *Annotator) Annotate(text string) (*Result, error) {
	s, err := a.take()
	if err != nil {
		return nil, err
	}
	defer a.put(s)
	var found [1]C.nhan_result
	if err := failure(C.nhan_go_annotate(s.handle, text, &found[0], &s.detail), &s.detail); err != nil {
		return nil, err
	}
	return &newResults(a.core, a.settings.unit, []string{text}, found[:])[0], nil
}

// AnnotateMany annotates texts, each a document of its own, in one crossing to the library: the fast way for many short ones. The result at
// i is that of texts[i].
func (a *Annotator) AnnotateMany(texts []string) ([]*Result, error) {
	s, err := a.take()
	if err != nil {
		return nil, err
	}
	defer a.put(s)
	found, err := s.annotateMany(texts)
	if err != nil {
		return nil, err
	}
	results := newResults(a.core, a.settings.unit, texts, found)
	pointers := make([]*Result, len(results))
	for i := range results {
		pointers[i] = &results[i]
	}
	return pointers, nil
}

func (s *scratch) annotateMany(texts []string) ([]C.nhan_result, error) {
	if len(texts) == 0 {
		return nil, nil
	}
	s.joined, s.lengths = s.joined[:0], s.lengths[:0]
	for _, text := range texts {
		s.joined = append(s.joined, text...)
		s.lengths = append(s.lengths, C.size_t(len(text)))
	}
	joined := append(s.joined, 0) // so that there is a first byte
	s.joined = joined[:len(s.joined)]
	found := make([]C.nhan_result, len(texts))
	status := C.nhan_go_annotate_many(s.handle, (*C.char)(unsafe.Pointer(&joined[0])), &s.lengths[0], C.size_t(len(texts)), &found[0], &s.detail)
	return found, failure(status, &s.detail)
}

// Msgpack annotates one text as Annotate does, and gives the result as MessagePack (docs/msgpack.md), with the words of each span.
func (a *Annotator) Msgpack(text string) ([]byte, error) {
	s, err := a.take()
	if err != nil {
		return nil, err
	}
	defer a.put(s)
	var found C.nhan_result
	if err := failure(C.nhan_go_annotate(s.handle, text, &found, &s.detail), &s.detail); err != nil {
		return nil, err
	}
	return []byte(written(4096+256*int(found.span_count), func(buffer *C.char, capacity C.size_t, length *C.size_t) C.nhan_status {
		return C.nhan_go_write_msgpack(&found, text, C.uint32_t(a.settings.unit), buffer, capacity, length, nil)
	})), nil
}
