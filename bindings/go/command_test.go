// What the binding finds is what the command finds, `nhan annotate --output jsonl`, in every unit.

package nhan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"testing"

	"nhan"
)

const command = "../../build/release/bindings/cli/nhan"

type document struct {
	ID           string            `json:"id"`
	Spans        []spanWords       `json:"spans"`
	Offices      []toldOffice      `json:"offices"`
	Cooperations []toldCooperation `json:"cooperations"`
}

type toldOffice struct {
	officeWords
	Evidence []spanWords `json:"evidence"`
}

type toldCooperation struct {
	cooperationLabels
	Evidence []spanWords `json:"evidence"`
}

type spanWords struct {
	Begin int    `json:"begin"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	ID    string `json:"id"`
	Name  string `json:"name"`
	Text  string `json:"text"`
}

func wordsOf(s nhan.Span) spanWords {
	return spanWords{s.Begin(), s.End(), s.Type(), s.ID(), s.Name(), s.Text()}
}

func allWordsOf(spans []nhan.Span) []spanWords {
	words := []spanWords{}
	for _, s := range spans {
		words = append(words, wordsOf(s))
	}
	return words
}

func documentOf(id string, result *nhan.Result) document {
	d := document{id, []spanWords{}, []toldOffice{}, []toldCooperation{}}
	for i := 0; i < result.Len(); i++ {
		d.Spans = append(d.Spans, wordsOf(result.Span(i)))
	}
	for _, office := range result.Offices() {
		words := officeWords{office.Person.Text(), office.Title.Text(), office.Place.ID()}
		d.Offices = append(d.Offices, toldOffice{words, allWordsOf(office.Evidence)})
	}
	for _, record := range result.Cooperations() {
		labels := cooperationLabels{[]string{}, []string{}, record.Agreement.ID(), record.Date.Text()}
		for _, party := range record.Parties {
			labels.Parties = append(labels.Parties, party.ID())
		}
		for _, field := range record.Fields {
			labels.Fields = append(labels.Fields, category(field))
		}
		d.Cooperations = append(d.Cooperations, toldCooperation{labels, allWordsOf(record.Evidence)})
	}
	return d
}

func TestEqualsTheCommand(t *testing.T) {
	texts := []string{string(must(os.ReadFile("../../docs/sample.txt"))(t)), "", "\U0001F600 Hải Dương \U0001F600\U0001F600 Bắc Ninh"}
	for _, one := range cases(t) {
		texts = append(texts, one.text())
	}
	var input bytes.Buffer
	for i, text := range texts {
		line := must(json.Marshal(map[string]string{"id": fmt.Sprint(i), "text": text}))(t)
		input.Write(append(line, '\n'))
	}
	for name, unit := range units {
		run := exec.Command(command, "annotate", "--input", "jsonl", "--output", "jsonl", "--offsets", name)
		run.Stdin, run.Stderr = bytes.NewReader(input.Bytes()), os.Stderr
		lines := json.NewDecoder(bytes.NewReader(must(run.Output())(t)))
		results := must(newAnnotator(t, nhan.Options{Unit: unit}).AnnotateMany(texts))(t)
		for i, result := range results {
			var expected document
			check(t, lines.Decode(&expected))
			if found := documentOf(fmt.Sprint(i), result); !reflect.DeepEqual(found, expected) {
				t.Errorf("in units of %s:\n%+v\nand not\n%+v", name, found, expected)
			}
		}
		if lines.More() {
			t.Error("the command found more documents")
		}
	}
}
