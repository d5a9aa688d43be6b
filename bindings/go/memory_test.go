// Memory does not grow with the documents that went through. The race detector keeps books of its own, so this is for plain builds.

//go:build !race

package nhan_test

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"testing"

	"nhan"
)

const megabyte = 1 << 20

// resident is the memory of this process, in bytes, when all garbage is given back.
func resident(t *testing.T) int {
	collect()
	debug.FreeOSMemory()
	var size, pages int
	_, err := fmt.Sscan(string(must(os.ReadFile("/proc/self/statm"))(t)), &size, &pages)
	check(t, err)
	return pages * os.Getpagesize()
}

func TestMemoryOfDocuments(t *testing.T) {
	runtime.LockOSThread() // the C library keeps freed memory for each thread; one is enough to see whether it grows
	defer runtime.UnlockOSThread()
	annotator := newAnnotator(t, nhan.Options{Unit: nhan.UTF16})
	stream := must(builtin(t).NewStream(nhan.Options{}, func(r *nhan.Result) error { r.Offices(); return nil }))(t)
	run := func(documents int) int {
		for i := 0; i < documents; i += 4 {
			must(annotator.Annotate(text))(t).Span(0).Text()
			for _, result := range must(annotator.AnnotateMany([]string{text, text}))(t) {
				result.Span(0).ID()
			}
			must(stream.WriteString(text))(t)
			check(t, stream.Finish())
			if i%100 == 0 { // handles that nobody closes
				must(must(builtin(t).NewAnnotator(nhan.Options{}))(t).Annotate(text))(t)
				must(builtin(t).NewStream(nhan.Options{}, nothing))(t)
			}
		}
		return resident(t)
	}
	before := run(10000)
	if grown := run(100000) - before; grown > 4*megabyte {
		t.Errorf("%d documents later there are %.1f MB more", 100000, float64(grown)/megabyte)
	}
}

func TestMemoryOfDatabases(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	run := func(databases int) int {
		for i := 0; i < databases; i++ {
			database := must(nhan.Builtin())(t)
			must(must(database.NewAnnotator(nhan.Options{}))(t).Annotate(text))(t)
			check(t, database.Close())
		}
		return resident(t)
	}
	before := run(2)
	if grown := run(6) - before; grown > 20*megabyte { // two at most wait for the garbage collector
		t.Errorf("6 databases later there are %.1f MB more", float64(grown)/megabyte)
	}
}
