// What the tests start from: the built-in database, opened once, and calls that must not fail.

package nhan_test

import (
	"sync"
	"testing"

	"nhan"
)

var units = map[string]nhan.Unit{"byte": nhan.Bytes, "utf16": nhan.UTF16, "codepoint": nhan.CodePoints}

var shared struct {
	once     sync.Once
	database *nhan.Database
	err      error
}

// builtin is the built-in database; tests that close one open their own.
func builtin(t testing.TB) *nhan.Database {
	t.Helper()
	shared.once.Do(func() { shared.database, shared.err = nhan.Builtin() })
	check(t, shared.err)
	return shared.database
}

func newAnnotator(t testing.TB, options nhan.Options) *nhan.Annotator {
	t.Helper()
	annotator := must(builtin(t).NewAnnotator(options))(t)
	t.Cleanup(func() { annotator.Close() })
	return annotator
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must gives the value of a call that must not fail: must(Open(path))(t).
func must[Value any](value Value, err error) func(testing.TB) Value {
	return func(t testing.TB) Value {
		t.Helper()
		check(t, err)
		return value
	}
}
