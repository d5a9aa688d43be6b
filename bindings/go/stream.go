// Streams: documents that arrive in pieces.

package nhan

// #include "crossing.h"
import "C"

import (
	"io"
	"runtime"
	"sync"
	"unsafe"
)

// A Stream annotates a document that is written to it in pieces, cut anywhere. It is an io.Writer, io.StringWriter, io.ReaderFrom and
// io.Closer. Spans and records are those of Annotate; each is handed out once, in order, as soon as no later byte can change it, at the
// latest LookAhead bytes after its end. Memory is bounded whatever is written.
type Stream struct {
	core *core
	unit Unit
	take func(*Result) error

	mutex  sync.Mutex // guards what follows, and is not held while `take` works
	handle *C.nhan_stream
	detail C.nhan_error
	begun  bool // something was written and not yet finished
}

// NewStream makes a stream. What a call settles is given to `take` before the call returns, if it is anything; an error of take's comes out
// of the call. It goes on working when the database is closed. Errors: InvalidArgument.
func (d *Database) NewStream(options Options, take func(*Result) error) (*Stream, error) {
	c, err := d.hold()
	if err != nil {
		return nil, err
	}
	if take == nil {
		return nil, &Error{InvalidArgument, 0, "take is nil"}
	}
	set, err := c.settings(options)
	if err != nil {
		return nil, err
	}
	defer runtime.KeepAlive(c)
	s := &Stream{core: c, unit: set.unit, take: take}
	err = set.with(func(options *C.nhan_options, detail *C.nhan_error) C.nhan_status {
		return C.nhan_stream_open(c.handle, options, &s.handle, detail)
	})
	if err != nil {
		return nil, err
	}
	runtime.SetFinalizer(s, (*Stream).release)
	return s, nil
}

// A call of the library that settles spans.
type settling func(handle *C.nhan_stream, found *C.nhan_result, detail *C.nhan_error) C.nhan_status

// settle makes a call and copies what it settled; `begun` is whether the document is then under way.
func (s *Stream) settle(call settling, begun bool) (*Result, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.handle == nil {
		return nil, ErrClosed
	}
	var found [1]C.nhan_result
	err := failure(call(s.handle, &found[0], &s.detail), &s.detail)
	s.begun = begun && err == nil // where a call fails the library forgets the document
	if err != nil {
		return nil, err
	}
	return &newResults(s.core, s.unit, []string{""}, found[:])[0], nil
}

func (s *Stream) handOut(result *Result) error {
	if len(result.spans)+len(result.offices)+len(result.cooperations) == 0 {
		return nil
	}
	return s.take(result)
}

func (s *Stream) feed(length int, call settling) (int, error) {
	result, err := s.settle(call, true)
	if err != nil {
		return 0, err
	}
	return length, s.handOut(result)
}

// Write takes the next piece of the document, whole, and does not keep it.
func (s *Stream) Write(piece []byte) (int, error) {
	if len(piece) == 0 {
		return s.WriteString("")
	}
	return s.feed(len(piece), func(handle *C.nhan_stream, found *C.nhan_result, detail *C.nhan_error) C.nhan_status {
		return C.nhan_stream_feed(handle, (*C.char)(unsafe.Pointer(&piece[0])), C.size_t(len(piece)), found, detail)
	})
}

// WriteString is Write for a string.
func (s *Stream) WriteString(piece string) (int, error) {
	return s.feed(len(piece), func(handle *C.nhan_stream, found *C.nhan_result, detail *C.nhan_error) C.nhan_status {
		return C.nhan_go_feed(handle, piece, found, detail)
	})
}

// ReadFrom writes what the reader gives, to its end. The document goes on until Finish or Close.
func (s *Stream) ReadFrom(reader io.Reader) (int64, error) {
	buffer := make([]byte, 64<<10)
	// Behind a struct, or io.Copy would call ReadFrom again.
	return io.CopyBuffer(struct{ io.Writer }{s}, struct{ io.Reader }{reader}, buffer)
}

// Finish ends the document and hands out what is left, the cooperations among it. The stream is then ready for the next document.
func (s *Stream) Finish() error {
	result, err := s.settle(func(handle *C.nhan_stream, found *C.nhan_result, detail *C.nhan_error) C.nhan_status {
		return C.nhan_stream_finish(handle, found, detail)
	}, false)
	if err != nil {
		return err
	}
	return s.handOut(result)
}

// Reset forgets the document at hand.
func (s *Stream) Reset() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.handle == nil {
		return ErrClosed
	}
	s.begun = false
	return failure(C.nhan_stream_reset(s.handle, &s.detail), &s.detail)
}

// Close finishes the document at hand, if there is one (Reset forgets it), and releases the stream. Closing twice is no error.
func (s *Stream) Close() error {
	defer s.release()
	s.mutex.Lock()
	begun := s.begun
	s.mutex.Unlock()
	if begun {
		return s.Finish()
	}
	return nil
}

func (s *Stream) release() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	C.nhan_stream_free(s.handle)
	s.handle = nil
	runtime.SetFinalizer(s, nil)
}

// AnnotateReader annotates what the reader gives, to its end, as one document, in bounded memory. What is settled is given to `take`, piece
// by piece. It stops at the first error of the reader, of `take` or of the library.
func (d *Database) AnnotateReader(reader io.Reader, options Options, take func(*Result) error) error {
	s, err := d.NewStream(options, take)
	if err != nil {
		return err
	}
	defer s.release()
	if _, err := s.ReadFrom(reader); err != nil {
		return err
	}
	return s.Finish()
}
