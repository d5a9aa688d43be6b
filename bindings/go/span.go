// Spans: 48 bytes of the library, copied in bulk and read when asked.

package nhan

// #include "crossing.h"
import "C"

import (
	"runtime"
	"strings"
	"unsafe"
)

// A Type is the number of a span type. Kinds that a user's gazetteer adds get the numbers from FirstUserType on.
type Type uint16

// The types of the built-in database.
const (
	Province      Type = C.NHAN_PROVINCE
	Place         Type = C.NHAN_PLACE
	Title         Type = C.NHAN_TITLE
	Body          Type = C.NHAN_BODY
	Person        Type = C.NHAN_PERSON
	Field         Type = C.NHAN_FIELD
	Agreement     Type = C.NHAN_AGREEMENT
	Date          Type = C.NHAN_DATE
	Money         Type = C.NHAN_MONEY
	FirstUserType Type = C.NHAN_FIRST_USER_TYPE
)

// Flags say how a span was found; a set of bits.
type Flags uint16

// The flags of nhan.h.
const (
	Folded       Flags = C.NHAN_FOLDED       // written in another case, tone placement, Unicode form or spacing than the gazetteer's surface
	Alias        Flags = C.NHAN_ALIAS        // by another name than the canonical one
	Abbreviation Flags = C.NHAN_ABBREVIATION // by an abbreviation
	Unaccented   Flags = C.NHAN_UNACCENTED   // without diacritics: "Hai Duong"
	Composed     Flags = C.NHAN_COMPOSED     // assembled from several parts (titles, bodies)
	Ambiguous    Flags = C.NHAN_AMBIGUOUS    // other entries of this name were as likely; the first is given
	Guessed      Flags = C.NHAN_GUESSED      // by its context alone, no row of a gazetteer names it
)

var flagNames = []struct {
	flag Flags
	name string
}{{Folded, "FOLDED"}, {Alias, "ALIAS"}, {Abbreviation, "ABBREVIATION"}, {Unaccented, "UNACCENTED"}, {Composed, "COMPOSED"},
	{Ambiguous, "AMBIGUOUS"}, {Guessed, "GUESSED"}}

// Has says whether all of the flags given are set.
func (f Flags) Has(flags Flags) bool { return f&flags == flags }

// Names are the names of the flags that are set: "FOLDED", "ALIAS" ...
func (f Flags) Names() []string {
	var names []string
	for _, known := range flagNames {
		if f.Has(known.flag) {
			names = append(names, known.name)
		}
	}
	return names
}

func (f Flags) String() string { return strings.Join(f.Names(), "|") }

// span is nhan_span, without a pointer in it: the garbage collector need not look into blocks of them.
type span struct {
	begin, end uint64
	entry      uint32
	number     Type
	flags      Flags
	classifier uint32
	parent     uint32
	ordinal    uint32
	partCount  uint16
	_          uint16
	firstPart  uint64 // index in Result.parts, in place of the pointer of nhan_span
}

// The compiler refuses these where the two differ.
var (
	_ [unsafe.Sizeof(span{})]struct{}              = [C.sizeof_nhan_span]struct{}{}
	_ [unsafe.Offsetof(span{}.begin)]struct{}      = [unsafe.Offsetof(C.nhan_span{}.begin)]struct{}{}
	_ [unsafe.Offsetof(span{}.end)]struct{}        = [unsafe.Offsetof(C.nhan_span{}.end)]struct{}{}
	_ [unsafe.Offsetof(span{}.entry)]struct{}      = [unsafe.Offsetof(C.nhan_span{}.entry)]struct{}{}
	_ [unsafe.Offsetof(span{}.number)]struct{}     = [unsafe.Offsetof(C.nhan_span{}._type)]struct{}{}
	_ [unsafe.Offsetof(span{}.flags)]struct{}      = [unsafe.Offsetof(C.nhan_span{}.flags)]struct{}{}
	_ [unsafe.Offsetof(span{}.classifier)]struct{} = [unsafe.Offsetof(C.nhan_span{}.classifier)]struct{}{}
	_ [unsafe.Offsetof(span{}.parent)]struct{}     = [unsafe.Offsetof(C.nhan_span{}.parent)]struct{}{}
	_ [unsafe.Offsetof(span{}.ordinal)]struct{}    = [unsafe.Offsetof(C.nhan_span{}.ordinal)]struct{}{}
	_ [unsafe.Offsetof(span{}.partCount)]struct{}  = [unsafe.Offsetof(C.nhan_span{}.part_count)]struct{}{}
	_ [unsafe.Offsetof(span{}.firstPart)]struct{}  = [unsafe.Offsetof(C.nhan_span{}.parts)]struct{}{}
)

// A Span is a stretch of a document. The zero Span is none: that of a record's part which is not there; its methods give zero values.
type Span struct {
	result *Result
	raw    *span
}

var none span

func (s Span) read() *span {
	if s.raw == nil {
		return &none
	}
	return s.raw
}

// IsZero says that there is no span.
func (s Span) IsZero() bool { return s.raw == nil }

// Begin is where the span begins, from the start of the document, in the unit of the options.
func (s Span) Begin() int { return int(s.read().begin) }

// End is where the span ends, half-open.
func (s Span) End() int { return int(s.read().end) }

// Type is the name of the type: "PROVINCE", "PLACE" ...; "" of no span.
func (s Span) Type() string {
	if s.raw == nil {
		return ""
	}
	return s.result.core.types[s.raw.number]
}

// TypeNumber is the type as a number: nhan.Province ...
func (s Span) TypeNumber() Type { return s.read().number }

// Flags say how the span was found.
func (s Span) Flags() Flags { return s.read().flags }

// Classifier is the length of the classifier in front of a place, white space included ("tỉnh ", "TP "), in the unit of the options; 0 for
// none.
func (s Span) Classifier() int { return int(s.read().classifier) }

// Parent is the ordinal of the title or body that this place directly follows; -1 for none.
func (s Span) Parent() int {
	if s.raw == nil || s.raw.parent == C.UINT32_MAX {
		return -1
	}
	return int(s.raw.parent)
}

// Ordinal counts the spans of the document, from 0.
func (s Span) Ordinal() int { return int(s.read().ordinal) }

// Text is the mention, a part of the text annotated. It is "" for spans of a Stream, which keeps no text.
func (s Span) Text() string {
	if s.raw == nil || s.result.text == "" {
		return ""
	}
	return s.result.text[s.result.byte(s.raw.begin):s.result.byte(s.raw.end)]
}

// ID is what the span is linked to: the entry's id; of a composed title or body the keys of its parts joined by "-" ("pho-bi-thu-tinh-uy");
// of an agreement its category; "" where there is none.
func (s Span) ID() string {
	if s.raw == nil {
		return ""
	}
	defer runtime.KeepAlive(s.result.core)
	var parts *C.uint32_t
	if numbers := s.parts(); len(numbers) > 0 {
		parts = (*C.uint32_t)(&numbers[0])
	}
	return written(64, func(buffer *C.char, capacity C.size_t, length *C.size_t) C.nhan_status {
		return C.nhan_go_span_id(s.result.core.handle, unsafe.Pointer(s.raw), parts, buffer, capacity, length, nil)
	})
}

// written gives what `write` writes; it is asked again where the buffer of `likely` bytes is too small.
func written(likely int, write func(buffer *C.char, capacity C.size_t, length *C.size_t) C.nhan_status) string {
	buffer := make([]byte, likely)
	var length C.size_t
	if write((*C.char)(unsafe.Pointer(&buffer[0])), C.size_t(len(buffer)), &length) == C.NHAN_TOO_SMALL {
		buffer = make([]byte, length)
		write((*C.char)(unsafe.Pointer(&buffer[0])), C.size_t(len(buffer)), &length)
	}
	return string(buffer[:length])
}

// Name is the canonical name of the entry, of a composed span those of its parts joined by spaces; "" where no entry names the span.
func (s Span) Name() string {
	var names []string
	for _, entry := range s.Parts() {
		names = append(names, entry.Name)
	}
	if entry, found := s.Entry(); found && names == nil {
		return entry.Name
	}
	return strings.Join(names, " ")
}

// Entry is the entry that the span is linked to, of a composed span that of its first part; false where there is none (persons, dates,
// money).
func (s Span) Entry() (Entry, bool) {
	if s.raw == nil || s.raw.entry == NoEntry {
		return Entry{}, false
	}
	entry, err := s.result.core.entry(s.raw.entry)
	return entry, err == nil
}

// Parts are the entries of a composed span's parts, left to right; none of other spans.
func (s Span) Parts() []Entry {
	var entries []Entry
	for _, number := range s.parts() {
		if entry, err := s.result.core.entry(number); err == nil {
			entries = append(entries, entry)
		}
	}
	return entries
}

func (s Span) parts() []uint32 {
	if s.raw == nil || s.raw.partCount == 0 {
		return nil
	}
	return s.result.parts[s.raw.firstPart:][:s.raw.partCount]
}
