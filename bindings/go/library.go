// Where the native library is found, and how its failures look in Go.

package nhan

// By default it is that of the clone around this folder, built by `script/build release nhan`; with the build tag nhan_system it is an
// installed one.

/*
#cgo !nhan_system CFLAGS: -I${SRCDIR}/../../include
#cgo !nhan_system LDFLAGS: -L${SRCDIR}/../../build/release/src -lnhan -Wl,-rpath,${SRCDIR}/../../build/release/src
#cgo nhan_system CFLAGS: -DNHAN_GO_SYSTEM
#cgo nhan_system pkg-config: nhan
#include "crossing.h"
*/
import "C"

import (
	"errors"
	"fmt"
	"strings"
	"unsafe"
)

//go:generate ../../script/build release nhan

// Version is the version of the library that is loaded, "MAJOR.MINOR.PATCH".
func Version() string { return C.GoString(C.nhan_version()) }

// The version of the interface that this package was compiled against.
const (
	VersionMajor = C.NHAN_VERSION_MAJOR
	VersionMinor = C.NHAN_VERSION_MINOR
	VersionPatch = C.NHAN_VERSION_PATCH
)

// LookAhead is how many bytes behind its end a span of a Stream is handed out at the latest.
const LookAhead = C.NHAN_LOOK_AHEAD

// A Status is what kind of failure an Error is. It is an error itself, to be given to errors.Is.
type Status int32

// The statuses of nhan.h.
const (
	OK              Status = C.NHAN_OK
	InvalidArgument Status = C.NHAN_INVALID_ARGUMENT // a value that the function does not take
	IO              Status = C.NHAN_IO               // a file could not be read or written
	Gazetteer       Status = C.NHAN_GAZETTEER        // a gazetteer file is wrong: the message begins "file:line: "
	Bundle          Status = C.NHAN_BUNDLE           // a bundle is truncated, damaged, of another format version, or no bundle at all
	NoMemory        Status = C.NHAN_NO_MEMORY        // allocation failed; the handle stays usable
	NotFound        Status = C.NHAN_NOT_FOUND        // no such entry
	TooSmall        Status = C.NHAN_TOO_SMALL        // a buffer was too small; not seen outside this package
	Stopped         Status = C.NHAN_STOPPED          // a callback asked to stop; not seen outside this package
	Internal        Status = C.NHAN_INTERNAL         // a defect of the library: please report the message
)

// Error is a short English name of the status, as in nhan_status_text.
func (s Status) Error() string { return C.GoString(C.nhan_status_text(C.nhan_status(s))) }

// An Error is a failed call of the library: what went wrong, where, and how to mend it.
type Error struct {
	Status  Status
	Line    int // 1-based line of the gazetteer file, 0 where there is none
	Message string
}

func (e *Error) Error() string { return "nhan: " + e.Message }

// Unwrap gives the status, so that errors.Is(err, nhan.NotFound) says what it seems to.
func (e *Error) Unwrap() error { return e.Status }

// ErrClosed is what methods return after Close.
var ErrClosed = errors.New("nhan: used after Close")

// failure is nil for OK, and else what the library wrote into `detail`.
func failure(status C.nhan_status, detail *C.nhan_error) error {
	if status == C.NHAN_OK {
		return nil
	}
	return &Error{Status(status), int(detail.line), C.GoString(&detail.message[0])}
}

// terminated copies a string into C memory, to be freed by the caller. The library would read no further than a NUL.
func terminated(name, value string) (*C.char, error) {
	if strings.IndexByte(value, 0) >= 0 {
		return nil, &Error{InvalidArgument, 0, fmt.Sprintf("%s %q has a NUL in it", name, value)}
	}
	return C.CString(value), nil
}

func release(value *C.char) { C.free(unsafe.Pointer(value)) }

func goString(value C.nhan_string) string { return C.GoStringN(value.data, C.int(value.length)) }
