// Databases: opening, looking into them, saving.

package nhan

// #include "crossing.h"
import "C"

import (
	"runtime"
	"sync/atomic"
	"unsafe"
)

// A Database is compiled gazetteers and rules. It is immutable, and shared by all goroutines without a lock.
type Database struct {
	core atomic.Pointer[core] // nil after Close
}

// core is a handle of the library for as long as anything in Go refers to it: the Database, annotators, streams, results, entries.
type core struct {
	handle *C.nhan_database
	types  []string // by number; 0 is ""
	closed atomic.Bool
}

// How many databases are closed and not yet released. Results may be held by anybody, so only the garbage collector knows when a database
// has had its day; but it does not see the library's memory, and has to be told when it matters.
var closing atomic.Int32

// Builtin opens the database that is part of the library.
func Builtin() (*Database, error) { return open(nil) }

// Open opens a bundle file. Errors: IO, Bundle, NoMemory.
func Open(path string) (*Database, error) {
	name, err := terminated("path", path)
	if err != nil {
		return nil, err
	}
	defer release(name)
	return open(name)
}

func open(path *C.char) (*Database, error) {
	return opened(func(handle **C.nhan_database, detail *C.nhan_error) C.nhan_status {
		return C.nhan_database_open(path, handle, detail)
	})
}

// A Cache says what was done by BuiltinCached or OpenCached.
type Cache uint32

// The outcomes of nhan.h.
const (
	CacheRead    Cache = C.NHAN_CACHE_READ    // the database came from the folder
	CacheWritten Cache = C.NHAN_CACHE_WRITTEN // it was compiled, and is in the folder now
	CacheFailed  Cache = C.NHAN_CACHE_FAILED  // it was compiled, and could not be put into the folder
)

// BuiltinCached opens the database that is part of the library, as OpenCached does. Errors: NoMemory.
func BuiltinCached(folder string) (*Database, Cache, error) { return openCached(nil, folder) }

// OpenCached opens a bundle file as Open does, and keeps what was compiled in a folder, so that opening it again, by any process, takes
// milliseconds instead of tenths of a second. The database is the same either way.
//
// The folder is made where it is absent, its parent must exist. What is absent, stale or damaged in it is compiled anew and replaced; where
// it can't be made or written the database opens nevertheless, and the outcome is CacheFailed. Its files, "nhan-*.cache" of some 15 MB, may
// be deleted at any time, and must be as trusted as the library itself: a part of them is executed. They are written for their owner alone,
// and not read where another user owns them or may write them. Any number of goroutines and processes may use one folder at once.
//
// Errors: IO (of the bundle), Bundle, NoMemory.
//
//	database, _, err := nhan.OpenCached("ships.nhan", "/var/cache/my-service")
func OpenCached(path, folder string) (*Database, Cache, error) {
	name, err := terminated("path", path)
	if err != nil {
		return nil, 0, err
	}
	defer release(name)
	return openCached(name, folder)
}

func openCached(path *C.char, folder string) (*Database, Cache, error) {
	place, err := terminated("folder", folder)
	if err != nil {
		return nil, 0, err
	}
	defer release(place)
	var outcome C.uint32_t
	database, err := opened(func(handle **C.nhan_database, detail *C.nhan_error) C.nhan_status {
		return C.nhan_database_open_cached(path, place, &outcome, handle, detail)
	})
	return database, Cache(outcome), err
}

// OpenBytes opens a bundle held in memory. The bytes are copied; they may be hostile. Errors: Bundle, NoMemory.
func OpenBytes(bundle []byte) (*Database, error) {
	var first unsafe.Pointer
	if len(bundle) > 0 {
		first = unsafe.Pointer(&bundle[0])
	}
	return opened(func(handle **C.nhan_database, detail *C.nhan_error) C.nhan_status {
		return C.nhan_database_open_memory(first, C.size_t(len(bundle)), handle, detail)
	})
}

// opened wraps the handle that `give` gives.
func opened(give func(handle **C.nhan_database, detail *C.nhan_error) C.nhan_status) (*Database, error) {
	if closing.Load() > 0 {
		runtime.GC()
	}
	var handle *C.nhan_database
	var detail C.nhan_error
	if err := failure(give(&handle, &detail), &detail); err != nil {
		return nil, err
	}
	c := &core{handle: handle, types: []string{""}}
	runtime.SetFinalizer(c, (*core).release)
	for name := C.nhan_database_type_name(handle, 1); name != nil; name = C.nhan_database_type_name(handle, C.nhan_type(len(c.types))) {
		c.types = append(c.types, C.GoString(name))
	}
	database := &Database{}
	database.core.Store(c)
	return database, nil
}

func (c *core) release() {
	C.nhan_database_free(c.handle)
	if c.closed.Load() {
		closing.Add(-1)
	}
}

// Close ends the use of this Database; what was made from it goes on working. Its memory is released when the garbage collector finds that
// no annotator, stream, result, span or entry refers to it. Closing twice is no error.
func (d *Database) Close() error {
	if c := d.core.Swap(nil); c != nil {
		c.closed.Store(true)
		closing.Add(1)
	}
	return nil
}

func (d *Database) hold() (*core, error) {
	if c := d.core.Load(); c != nil {
		return c, nil
	}
	return nil, ErrClosed
}

// Save writes the database as a bundle that Open reads on any machine. The file is replaced whole or not at all. Errors: IO.
func (d *Database) Save(path string) error {
	c, err := d.hold()
	if err != nil {
		return err
	}
	name, err := terminated("path", path)
	if err != nil {
		return err
	}
	defer release(name)
	defer runtime.KeepAlive(c)
	var detail C.nhan_error
	return failure(C.nhan_database_save(c.handle, name, &detail), &detail)
}

// Info says what a database is made of.
type Info struct {
	DataVersion string // of the gazetteers, "2026.11.21"
	Engine      string // name and version of the matching engine
	Format      int    // version of the bundle format
	Entries     int
	Surfaces    int // distinct folded surface forms
	Literals    int // surfaces that the engine searches for; the others are looked up beside them
	Rules       int // composition, context, record and pattern rows
	Types       int // span types: 1 .. Types - 1 are valid
	Memory      int // bytes held, about
}

// Info says what the database is made of.
func (d *Database) Info() (Info, error) {
	c, err := d.hold()
	if err != nil {
		return Info{}, err
	}
	defer runtime.KeepAlive(c)
	var info C.nhan_database_info
	var detail C.nhan_error
	if err := failure(C.nhan_database_get_info(c.handle, &info, &detail), &detail); err != nil {
		return Info{}, err
	}
	return Info{goString(info.data_version), goString(info.engine), int(info.format), int(info.entries), int(info.surfaces),
		int(info.literals), int(info.rules), int(info.types), int(info.memory)}, nil
}

// TypeNames are the names of the span types by number: TypeNames()[nhan.Province] is "PROVINCE". Number 0 is no type, "".
func (d *Database) TypeNames() ([]string, error) {
	c, err := d.hold()
	if err != nil {
		return nil, err
	}
	return append([]string(nil), c.types...), nil
}
