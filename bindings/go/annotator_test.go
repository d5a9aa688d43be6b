// Annotators: what spans and records say, options, explanations, MessagePack.

package nhan_test

import (
	"bytes"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"nhan"
)

func TestSpans(t *testing.T) {
	result := must(newAnnotator(t, nhan.Options{}).Annotate("Phó Bí thư Tỉnh uỷ HẢI DƯƠNG thăm tỉnh Điện Biên ngày 14/8."))(t)
	title, province, other, date := result.Span(0), result.Span(1), result.Span(2), result.Span(3)
	if title.ID() != "pho-bi-thu-tinh-uy" || title.Name() != "Phó Bí thư Tỉnh ủy" || len(title.Parts()) != 2 || title.Parts()[1].Name != "Tỉnh ủy" {
		t.Errorf("%q %q %+v", title.ID(), title.Name(), title.Parts())
	}
	if first, there := title.Entry(); !there || first.Name != "Phó Bí thư" {
		t.Errorf("%+v", first)
	}
	if flags := title.Flags(); !flags.Has(nhan.Composed) || flags.Has(nhan.Composed|nhan.Guessed) || flags.String() != "COMPOSED" {
		t.Error(flags)
	}
	if abbreviated := must(newAnnotator(t, nhan.Options{}).Annotate("về TPHCM"))(t).Span(0); abbreviated.Flags().String() != "ABBREVIATION" {
		t.Error(abbreviated.Flags())
	}
	if province.Parent() != title.Ordinal() || title.Parent() != -1 || province.Ordinal() != 1 || province.TypeNumber() != nhan.Province {
		t.Error(province.Parent(), title.Ordinal(), province.Ordinal())
	}
	if other.Classifier() != len("tỉnh ") || province.Classifier() != 0 || other.Name() != "Điện Biên" {
		t.Error(other.Classifier(), province.Classifier(), other.Name())
	}
	if _, there := date.Entry(); there || date.Text() != "14/8" || date.Name() != "" || date.ID() != "" || date.Type() != "DATE" {
		t.Error("a date of a gazetteer")
	}
}

// Results hold no memory of the annotator's.
func TestResultsStay(t *testing.T) {
	annotator := newAnnotator(t, nhan.Options{})
	first := must(annotator.Annotate(text))(t)
	before := documentOf("", first)
	for _, one := range cases(t) {
		must(annotator.Annotate(one.text()))(t)
	}
	if after := documentOf("", first); !reflect.DeepEqual(before, after) {
		t.Errorf("%+v and then %+v", before, after)
	}
}

func TestRecords(t *testing.T) {
	const agreement = "Ngày 14/8, Chủ tịch UBND tỉnh Sơn La Hoàng Quốc Khánh và Bí thư Tỉnh ủy Lai Châu Giàng Páo Mẩy ký kết biên bản ghi nhớ hợp tác về du lịch."
	result := must(newAnnotator(t, nhan.Options{Unit: nhan.UTF16}).Annotate(agreement))(t)
	offices, cooperations := result.Offices(), result.Cooperations()
	if len(offices) != 2 || len(cooperations) != 1 {
		t.Fatal(offices, cooperations)
	}
	one := offices[1]
	if one.Person.Text() != "Giàng Páo Mẩy" || one.Title.Name() != "Bí thư Tỉnh ủy" || one.Place.ID() != "lai-chau" || len(one.Evidence) < 3 {
		t.Errorf("%q %q %q %d", one.Person.Text(), one.Title.Name(), one.Place.ID(), len(one.Evidence))
	}
	for _, span := range one.Evidence { // the spans of a record are those of the document
		if same := result.Span(span.Ordinal()); same.Begin() != span.Begin() || same.ID() != span.ID() || same.Type() != span.Type() {
			t.Errorf("%q and %q", same.Text(), span.Text())
		}
	}
	record := cooperations[0]
	if len(record.Parties) != 2 || len(record.Fields) != 1 || record.Agreement.ID() != "memorandum" || record.Date.Text() != "14/8" ||
		record.Fields[0].Text() != "du lịch" || len(record.Evidence) < 4 {
		t.Errorf("%+v", record)
	}
	if central := must(newAnnotator(t, nhan.Options{}).Annotate("Thủ tướng Chính phủ Nguyễn Văn An phát biểu."))(t).Offices(); len(central) != 1 || !central[0].Place.IsZero() {
		t.Error("a central office has a place")
	}
}

func TestOptions(t *testing.T) {
	for how, options := range map[string]nhan.Options{
		"PROVINCE PERSON PROVINCE, no offices": {Types: []string{"PROVINCE", "PERSON"}, SpansOnly: true},
		"TITLE, offices":                       {Types: []string{"TITLE"}},
		"TITLE PROVINCE PERSON PROVINCE":       {SpansOnly: true},
	} {
		result := must(newAnnotator(t, options).Annotate(text))(t)
		var types []string
		for _, span := range result.Spans() {
			types = append(types, span.Type())
		}
		if strings.Join(types, " ") != strings.Split(how, ",")[0] || len(result.Offices()) > 0 != strings.HasSuffix(how, ", offices") {
			t.Errorf("%s: %v, %d offices", how, types, len(result.Offices()))
		}
	}
}

func TestAsOf(t *testing.T) {
	for asOf, due := range map[string]string{"2024-12-31": "PLACE", "2025-01-01": "PROVINCE", "document": "PROVINCE"} {
		result := must(newAnnotator(t, nhan.Options{AsOf: asOf}).Annotate("Ngày 3/2/2025, thành phố Huế"))(t)
		if last := result.Span(result.Len() - 1); last.Type() != due || last.Text() != "Huế" {
			t.Errorf("%s: %s %s", asOf, last.Type(), last.Text())
		}
	}
}

func TestExplain(t *testing.T) {
	const river = "Sông Thái Bình qua tỉnh Thái Bình."
	for name, unit := range units {
		annotator := newAnnotator(t, nhan.Options{Unit: unit})
		result, traces, err := annotator.Explain(river)
		check(t, err)
		if plain := must(annotator.Annotate(river))(t); !reflect.DeepEqual(documentOf("", result), documentOf("", plain)) {
			t.Errorf("%+v and %+v", result, plain)
		}
		kept := map[string]int{}
		for _, trace := range traces {
			kept[trace.Verdict.String()]++
			if trace.Stage == "" || trace.Rule == "" || trace.End <= trace.Begin {
				t.Errorf("%+v", trace)
			}
			if span := result.Span(0); trace.Verdict == nhan.Kept && trace.Begin == span.Begin() && trace.End == span.End() && trace.Type == nhan.Province {
				kept["the span"]++
			}
		}
		if result.Len() != 1 || kept["the span"] == 0 || kept["vetoed"] == 0 || kept["kept"] == 0 || kept["unknown"] != 0 {
			t.Errorf("in units of %s: %d spans, %v, %+v", name, result.Len(), kept, traces)
		}
	}
	annotator := newAnnotator(t, nhan.Options{})
	check(t, annotator.Close())
	_, _, err := annotator.Explain(river)
	fails(t, "Explain", err, nhan.ErrClosed)
}

// The command writes an array [id, result] of each document: what stands behind its id is what Msgpack gives.
func TestMsgpack(t *testing.T) {
	run := exec.Command(command, "annotate", "--output", "msgpack")
	run.Stdin, run.Stderr = strings.NewReader(string(must(os.ReadFile("../../docs/sample.txt"))(t))), os.Stderr
	whole := must(run.Output())(t)
	sample := string(must(os.ReadFile("../../docs/sample.txt"))(t))
	is := must(newAnnotator(t, nhan.Options{}).Msgpack(sample))(t)
	if len(is) < 1000 || !bytes.HasSuffix(whole, is) {
		t.Errorf("%d bytes, which are no end of the command's %d", len(is), len(whole))
	}
}
