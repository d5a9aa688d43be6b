// Streams as what Go's io package takes them for.

package nhan_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"nhan"
)

var (
	_ io.WriteCloser  = (*nhan.Stream)(nil)
	_ io.StringWriter = (*nhan.Stream)(nil)
	_ io.ReaderFrom   = (*nhan.Stream)(nil)
)

// gathered is a callback that writes down what it is given.
type gathered struct {
	calls, cooperations int
	begins              []int
	offices             []string
}

func (g *gathered) take(result *nhan.Result) error {
	g.calls++
	for _, span := range result.Spans() {
		g.begins = append(g.begins, span.Begin())
		if span.Ordinal() != len(g.begins)-1 || span.Text() != "" {
			return errors.New("a span out of order, or with a text")
		}
	}
	for _, office := range result.Offices() {
		g.offices = append(g.offices, office.Place.ID())
	}
	g.cooperations += len(result.Cooperations())
	return nil
}

func TestStreamsAsWriters(t *testing.T) {
	document := strings.Repeat(text+"\n\n", 2000)
	for how, send := range map[string]func(stream *nhan.Stream) error{
		"Write": func(s *nhan.Stream) error { _, err := s.Write([]byte(document)); return err },
		"Copy":  func(s *nhan.Stream) error { _, err := io.Copy(s, strings.NewReader(document)); return err },
		"ReadFrom": func(s *nhan.Stream) error {
			_, err := s.ReadFrom(iotest.HalfReader(strings.NewReader(document)))
			return err
		},
		"bytes": func(s *nhan.Stream) error {
			_, err := io.Copy(s, iotest.OneByteReader(strings.NewReader(document)))
			return err
		},
	} {
		var g gathered
		stream := must(builtin(t).NewStream(nhan.Options{}, g.take))(t)
		check(t, send(stream))
		if late := len(document) - g.begins[len(g.begins)-1]; late > nhan.LookAhead+len(text) || how == "ReadFrom" && g.calls < 2 {
			t.Errorf("%s: the last span is %d bytes late, %d calls", how, late, g.calls)
		}
		check(t, stream.Close())
		if len(g.begins) != 8000 || len(g.offices) != 1 || g.offices[0] != "hai-duong" {
			t.Errorf("%s: %d spans, %d offices", how, len(g.begins), len(g.offices))
		}
	}
}

func TestAnnotateReader(t *testing.T) {
	var g gathered
	check(t, builtin(t).AnnotateReader(iotest.DataErrReader(strings.NewReader(text)), nhan.Options{}, g.take))
	if len(g.begins) != 4 || len(g.offices) != 1 {
		t.Errorf("%+v", g)
	}
	fails(t, "a reader that fails", builtin(t).AnnotateReader(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(text))), nhan.Options{}, g.take),
		iotest.ErrTimeout)
	if len(g.begins) != 4 {
		t.Error("a document that was not read to its end was handed out")
	}
}

func TestDocumentsOfAStream(t *testing.T) {
	var g gathered
	stream := must(builtin(t).NewStream(nhan.Options{}, g.take))(t)
	must(stream.WriteString(text))(t)
	check(t, stream.Reset())
	check(t, stream.Finish())
	if g.calls != 0 {
		t.Error("a document that was forgotten was handed out")
	}
	for i := 0; i < 3; i++ { // offsets and ordinals start anew
		g = gathered{}
		must(stream.WriteString(text[:20]))(t)
		must(stream.Write(nil))(t)
		must(stream.Write([]byte(text[20:])))(t)
		check(t, stream.Finish())
		if len(g.begins) != 4 || g.begins[0] != 0 {
			t.Errorf("document %d: %+v", i, g)
		}
	}
	check(t, stream.Close())
	if g.calls != 1 {
		t.Error("a document was handed out twice")
	}
}
