// Units of offsets, and the way from any unit back to the bytes of a text.

package nhan

// #include "crossing.h"
import "C"

import (
	"sort"
	"sync"
	"unicode/utf8"
)

// A Unit is what offsets count.
type Unit uint32

// The units of nhan.h.
const (
	Bytes      Unit = C.NHAN_BYTES
	UTF16      Unit = C.NHAN_UTF16
	CodePoints Unit = C.NHAN_CODEPOINTS
)

// marks are places in a text, ascending, whose offset and byte are known; made when they are first asked for.
type marks struct {
	once   sync.Once
	places []place
}

type place struct{ offset, byte int }

const stride = 256 // bytes from mark to mark, about

// byte is where an offset lies in the bytes of the text.
func (r *Result) byte(offset uint64) int {
	if r.unit == Bytes {
		return int(offset)
	}
	r.marks.once.Do(func() { r.marks.places = placesOf(r.text, r.unit) })
	places := r.marks.places
	behind := sort.Search(len(places), func(i int) bool { return places[i].offset > int(offset) })
	at := places[behind-1]
	for at.offset < int(offset) {
		at = at.next(r.text, r.unit)
	}
	return at.byte
}

func placesOf(text string, unit Unit) []place {
	at := place{}
	places := []place{at}
	for at.byte < len(text) {
		at = at.next(text, unit)
		if at.byte-places[len(places)-1].byte >= stride {
			places = append(places, at)
		}
	}
	return places
}

// next is the place behind the next code point. An ill-formed part counts as one, as nhan.h says: the longest beginning of a code point,
// else a byte.
func (p place) next(text string, unit Unit) place {
	rest := text[p.byte:]
	r, size := utf8.DecodeRuneInString(rest)
	if r == utf8.RuneError && size == 1 {
		for size < len(rest) && !utf8.FullRuneInString(rest[:size+1]) {
			size++
		}
	}
	if unit == UTF16 && r > 0xFFFF {
		return place{p.offset + 2, p.byte + size}
	}
	return place{p.offset + 1, p.byte + size}
}
