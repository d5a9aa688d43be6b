// The cases of the language (tests/cases): whole, many at once, cut at every byte and byte by byte, with offsets in every unit.

package nhan_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"nhan"
)

// A row of tests/cases, which is also the form in which outcomes are written down.
type row struct {
	ID           string              `json:"id"`
	Marked       string              `json:"marked"`
	Offices      []officeWords       `json:"offices"`
	Cooperations []cooperationLabels `json:"cooperations"`
}

type officeWords struct {
	Person string `json:"person"`
	Title  string `json:"title"`
	Place  string `json:"place"`
}

type cooperationLabels struct {
	Parties   []string `json:"parties"`
	Fields    []string `json:"fields"`
	Agreement string   `json:"agreement"`
	Date      string   `json:"date"`
}

var mark = regexp.MustCompile(`\[[^|\]]*\|([^\]]*)\]`)

func (r row) text() string { return mark.ReplaceAllString(r.Marked, "$1") }

func cases(t testing.TB) []row {
	t.Helper()
	files, err := filepath.Glob("../../tests/cases/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases in tests/cases", err)
	}
	var rows []row
	for _, name := range files {
		file := must(os.Open(name))(t)
		defer file.Close()
		for lines := bufio.NewScanner(file); lines.Scan(); {
			var one row
			if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for i := range one.Cooperations {
				one.Cooperations[i].sort()
			}
			rows = append(rows, one)
		}
	}
	return rows
}

// Parties and fields are sets: their order says nothing.
func (c *cooperationLabels) sort() {
	sort.Strings(c.Parties)
	sort.Strings(c.Fields)
}

// recorder writes down what is found in a text, piece by piece. Words are found by the offsets, not by Span.Text.
type recorder struct {
	outcome row
	units   []string // the text, unit by unit; what lies inside a code point is ""
	copied  int
}

func newRecorder(id, text string, unit nhan.Unit) *recorder {
	r := &recorder{outcome: row{ID: id}}
	for _, point := range text {
		r.units = append(r.units, string(point))
		size := map[nhan.Unit]int{nhan.Bytes: utf8.RuneLen(point), nhan.UTF16: len(utf16.Encode([]rune{point})), nhan.CodePoints: 1}[unit]
		r.units = append(r.units, make([]string, size-1)...)
	}
	return r
}

func (r *recorder) words(s nhan.Span) string { return strings.Join(r.units[s.Begin():s.End()], "") }

func (r *recorder) add(result *nhan.Result) error {
	for _, span := range result.Spans() {
		link := strings.TrimSpace(span.Type() + " " + span.ID())
		r.outcome.Marked += strings.Join(r.units[r.copied:span.Begin()], "") + "[" + link + "|" + r.words(span) + "]"
		r.copied = span.End()
	}
	for _, office := range result.Offices() {
		r.outcome.Offices = append(r.outcome.Offices, officeWords{r.words(office.Person), r.words(office.Title), office.Place.ID()})
	}
	for _, record := range result.Cooperations() {
		labels := cooperationLabels{Agreement: record.Agreement.ID(), Date: r.words(record.Date)}
		for _, party := range record.Parties {
			labels.Parties = append(labels.Parties, party.ID())
		}
		for _, field := range record.Fields {
			labels.Fields = append(labels.Fields, category(field))
		}
		labels.sort()
		r.outcome.Cooperations = append(r.outcome.Cooperations, labels)
	}
	return nil
}

func (r *recorder) whole() row {
	outcome := r.outcome
	outcome.Marked += strings.Join(r.units[r.copied:], "")
	return outcome
}

func category(field nhan.Span) string { return strings.SplitN(field.ID(), "/", 2)[0] }

func equal(t *testing.T, how string, found, expected row) {
	t.Helper()
	if is, due := fmt.Sprintf("%+v", found), fmt.Sprintf("%+v", expected); is != due {
		t.Errorf("%s, %s:\n%s\nand not\n%s", expected.ID, how, is, due)
	}
}

func TestCasesWhole(t *testing.T) {
	for name, unit := range units {
		annotator := newAnnotator(t, nhan.Options{Unit: unit})
		for _, expected := range cases(t) {
			text := expected.text()
			r := newRecorder(expected.ID, text, unit)
			r.add(must(annotator.Annotate(text))(t))
			equal(t, "whole, in units of "+name, r.whole(), expected)
		}
	}
}

func TestCasesManyAtOnce(t *testing.T) {
	rows := cases(t)
	var texts []string
	for _, expected := range rows {
		texts = append(texts, expected.text())
	}
	for name, unit := range units {
		results := must(newAnnotator(t, nhan.Options{Unit: unit}).AnnotateMany(texts))(t)
		if len(results) != len(texts) {
			t.Fatalf("%d results of %d texts", len(results), len(texts))
		}
		for i, expected := range rows {
			r := newRecorder(expected.ID, texts[i], unit)
			r.add(results[i])
			equal(t, "many at once, in units of "+name, r.whole(), expected)
		}
	}
}

// inPieces writes the text in pieces of `size` bytes, at most `most` of them before the rest.
func inPieces(t *testing.T, expected row, unit nhan.Unit, stream *nhan.Stream, take *func(*nhan.Result) error, size, most int) row {
	text := expected.text()
	r := newRecorder(expected.ID, text, unit)
	*take = r.add
	rest := []byte(text)
	for ; most > 0 && len(rest) > size; most-- {
		must(stream.Write(rest[:size]))(t)
		rest = rest[size:]
	}
	must(stream.WriteString(string(rest)))(t)
	check(t, stream.Finish())
	return r.whole()
}

func TestCasesCutAtEveryByte(t *testing.T) {
	rows := cases(t)
	for name, unit := range units {
		var take func(*nhan.Result) error
		stream := must(builtin(t).NewStream(nhan.Options{Unit: unit}, func(r *nhan.Result) error { return take(r) }))(t)
		for _, expected := range rows {
			equal(t, "byte by byte, in units of "+name, inPieces(t, expected, unit, stream, &take, 1, len(expected.Marked)), expected)
			for cut := 1; cut < len(expected.text()); cut++ {
				equal(t, "cut once, in units of "+name, inPieces(t, expected, unit, stream, &take, cut, 1), expected)
			}
		}
		check(t, stream.Close())
	}
}
