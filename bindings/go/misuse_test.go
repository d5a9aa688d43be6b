// What callers do wrong is an error, and never a crash.

package nhan_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"nhan"
)

const text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên."

func nothing(*nhan.Result) error { return nil }

func fails(t *testing.T, what string, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("%s: %v, and not %v", what, err, kind)
	}
}

func TestUseAfterClose(t *testing.T) {
	database := must(nhan.Builtin())(t)
	annotator := must(database.NewAnnotator(nhan.Options{}))(t)
	stream := must(database.NewStream(nhan.Options{}, nothing))(t)
	for twice := 0; twice < 2; twice++ {
		check(t, database.Close())
		check(t, annotator.Close())
		check(t, stream.Close())
	}
	calls := map[string]func() error{
		"Save":           func() error { return database.Save(filepath.Join(t.TempDir(), "x.nhan")) },
		"Info":           func() error { _, err := database.Info(); return err },
		"TypeNames":      func() error { _, err := database.TypeNames(); return err },
		"Entry":          func() error { _, err := database.Entry(0); return err },
		"FindKey":        func() error { _, err := database.FindKey("hai-duong"); return err },
		"FindCode":       func() error { _, err := database.FindCode("iso", "VN-61"); return err },
		"FindSurface":    func() error { _, err := database.FindSurface("Hải Dương"); return err },
		"NewAnnotator":   func() error { _, err := database.NewAnnotator(nhan.Options{}); return err },
		"NewStream":      func() error { _, err := database.NewStream(nhan.Options{}, nothing); return err },
		"AnnotateReader": func() error { return database.AnnotateReader(strings.NewReader(text), nhan.Options{}, nothing) },
		"Annotate":       func() error { _, err := annotator.Annotate(text); return err },
		"AnnotateMany":   func() error { _, err := annotator.AnnotateMany([]string{text}); return err },
		"Explain":        func() error { _, _, err := annotator.Explain(text); return err },
		"Msgpack":        func() error { _, err := annotator.Msgpack(text); return err },
		"Write":          func() error { _, err := stream.Write([]byte(text)); return err },
		"WriteString":    func() error { _, err := stream.WriteString(text); return err },
		"ReadFrom":       func() error { _, err := stream.ReadFrom(strings.NewReader(text)); return err },
		"Finish":         func() error { return stream.Finish() },
		"Reset":          func() error { return stream.Reset() },
	}
	for name, call := range calls {
		fails(t, name, call(), nhan.ErrClosed)
	}
	var never nhan.Database
	_, err := never.Info()
	fails(t, "a Database that was never opened", err, nhan.ErrClosed)
}

// Whatever is closed or collected first, what is still held works.
func TestAnyOrderOfEnds(t *testing.T) {
	database := must(nhan.Builtin())(t)
	annotator := must(database.NewAnnotator(nhan.Options{}))(t)
	found := 0
	stream := must(database.NewStream(nhan.Options{}, func(r *nhan.Result) error { found += r.Len(); return nil }))(t)
	check(t, database.Close())
	database = nil
	collect()
	result := must(annotator.Annotate(text))(t)
	again := must(annotator.Annotate("Hà Nội"))(t)
	check(t, annotator.Close())
	annotator = nil
	collect()
	must(stream.WriteString(text))(t)
	check(t, stream.Close())
	if found != 4 || result.Len() != 4 || again.Len() != 1 {
		t.Errorf("%d, %d and %d spans", found, result.Len(), again.Len())
	}
	stream = nil
	collect()
	span := result.Span(1)
	result = nil
	collect()
	entry, _ := span.Entry()
	span = nhan.Span{}
	collect()
	if code, _ := entry.Attribute("code_2008"); entry.Key != "hai-duong" || code != "30" || span.Text() != "" {
		t.Errorf("%+v, code %q", entry, code)
	}
}

// collect runs the garbage collector, and the finalizers of what it found.
func collect() {
	runtime.GC()
	done := make(chan bool)
	func() {
		last := new([16]byte)
		runtime.SetFinalizer(last, func(*[16]byte) { close(done) })
	}()
	runtime.GC()
	<-done
}

func TestWrongArguments(t *testing.T) {
	database := builtin(t)
	missing := filepath.Join(t.TempDir(), "missing")
	for what, call := range map[string]func() (any, error){
		"a unit that is none": func() (any, error) { return database.NewAnnotator(nhan.Options{Unit: 7}) },
		"a type that is none": func() (any, error) { return database.NewAnnotator(nhan.Options{Types: []string{"RIVER"}}) },
		"no type":             func() (any, error) { return database.NewAnnotator(nhan.Options{Types: []string{""}}) },
		"a day that is none":  func() (any, error) { return database.NewAnnotator(nhan.Options{AsOf: "yesterday"}) },
		"a day with a NUL":    func() (any, error) { return database.NewAnnotator(nhan.Options{AsOf: "2024-01-01\x00"}) },
		"no callback":         func() (any, error) { return database.NewStream(nhan.Options{}, nil) },
		"a stream's unit":     func() (any, error) { return database.NewStream(nhan.Options{Unit: 7}, nothing) },
		"a path with a NUL":   func() (any, error) { return nhan.Open("a\x00b") },
		"a scheme with a NUL": func() (any, error) { return database.FindCode("iso\x00", "VN-61") },
		"a code with a NUL":   func() (any, error) { return database.FindCode("iso", "VN-61\x00") },
		"a cell with a tab": func() (any, error) {
			_, _, err := nhan.ExtendRows([]string{"kind"}, [][]string{{"a\tb"}})
			return nil, err
		},
		"a gazetteer of a NUL": func() (any, error) { _, _, err := nhan.Extend("a\x00b"); return nil, err },
	} {
		_, err := call()
		fails(t, what, err, nhan.InvalidArgument)
	}
	for what, call := range map[string]func() (any, error){
		"a negative entry":    func() (any, error) { return database.Entry(-1) },
		"an entry too far":    func() (any, error) { return database.Entry(1 << 30) },
		"an entry of 33 bits": func() (any, error) { return database.Entry(1 << 32) },
		"no key":              func() (any, error) { return database.FindKey("") },
		"a key with a NUL":    func() (any, error) { return database.FindKey("hai-duong\x00") },
	} {
		_, err := call()
		fails(t, what, err, nhan.NotFound)
	}
	if found, err := database.FindSurface(strings.Repeat("a", 1<<20)); err != nil || len(found) != 0 {
		t.Errorf("a surface of a megabyte: %v, %v", found, err)
	}
	for what, bundle := range map[string][]byte{"no bytes": nil, "other bytes": []byte("no bundle at all"), "a NUL": {0}} {
		_, err := nhan.OpenBytes(bundle)
		fails(t, what, err, nhan.Bundle)
	}
	_, err := nhan.Open(missing)
	fails(t, "no file", err, nhan.IO)
	var detail *nhan.Error
	if !errors.As(err, &detail) || !strings.Contains(err.Error(), missing) || detail.Status.Error() == "" {
		t.Errorf("the message does not name the file: %v", err)
	}
	fails(t, "no folder", database.Save(filepath.Join(missing, "x.nhan")), nhan.IO)
}

func TestNothingOfNothing(t *testing.T) {
	var span nhan.Span
	if _, there := span.Entry(); there || !span.IsZero() || span.Text()+span.Type()+span.ID()+span.Name()+span.Flags().String() != "" ||
		span.Begin()+span.End()+span.Classifier()+span.Ordinal()+int(span.TypeNumber()) != 0 || span.Parent() != -1 || span.Parts() != nil {
		t.Error("no span is something")
	}
	var entry nhan.Entry
	if value, there := entry.Attribute("iso"); there || value != "" || len(entry.Attributes()) != 0 {
		t.Error("no entry has attributes")
	}
	results := must(newAnnotator(t, nhan.Options{}).AnnotateMany(nil))(t)
	texts := must(newAnnotator(t, nhan.Options{}).AnnotateMany([]string{"", "", ""}))(t)
	if len(results) != 0 || len(texts) != 3 || texts[2].Len() != 0 {
		t.Error("nothing in no text")
	}
}

func TestHugeTexts(t *testing.T) {
	annotator := newAnnotator(t, nhan.Options{Unit: nhan.CodePoints})
	for what, long := range map[string]string{
		"one word":      strings.Repeat("a", 16<<20),
		"NULs":          strings.Repeat("\x00", 4<<20),
		"half letters":  strings.Repeat("\xe1\xba", 4<<20),
		"one paragraph": strings.Repeat(text+" ", 20000),
	} {
		spans := must(annotator.Annotate(long))(t).Spans()
		if what == "one paragraph" && (len(spans) != 80000 || spans[79999].Text() != "Điện Biên") {
			t.Errorf("%s: %d spans", what, len(spans))
		}
	}
}

func TestCallbacksThatFail(t *testing.T) {
	var act func() error
	stream := must(builtin(t).NewStream(nhan.Options{}, func(*nhan.Result) error { return act() }))(t)
	act = func() error { return os.ErrPermission }
	must(stream.WriteString(text))(t) // nothing is settled yet
	fails(t, "an error of the callback", stream.Finish(), os.ErrPermission)
	fails(t, "an error on the way", builtin(t).AnnotateReader(strings.NewReader(strings.Repeat(text+"\n\n", 9999)), nhan.Options{},
		func(*nhan.Result) error { return os.ErrPermission }), os.ErrPermission)

	act = func() error { panic("in the callback") }
	must(stream.WriteString(text))(t)
	func() {
		defer func() {
			if recover() != "in the callback" {
				t.Error("the panic is lost")
			}
		}()
		stream.Finish()
	}()

	calls := 0
	act = func() error { // from inside, the stream is as from outside
		if calls++; calls > 1 {
			return nil
		}
		_, err := stream.WriteString(text)
		if err == nil {
			err = stream.Close()
		}
		return err
	}
	must(stream.WriteString(text))(t)
	check(t, stream.Finish())
	_, err := stream.WriteString(text)
	fails(t, "a stream that its callback closed", err, nhan.ErrClosed)
	if calls != 2 {
		t.Errorf("%d calls", calls)
	}
}
