// Many goroutines at once; `go test -race` looks on.

package nhan_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"nhan"
)

const goroutines = 8

// atOnce runs `work` in many goroutines.
func atOnce(work func(number int)) {
	var group sync.WaitGroup
	for i := 0; i < goroutines; i++ {
		group.Add(1)
		go func(number int) {
			defer group.Done()
			work(number)
		}(i)
	}
	group.Wait()
}

func TestOneAnnotatorManyGoroutines(t *testing.T) {
	annotator := newAnnotator(t, nhan.Options{Unit: nhan.UTF16})
	var texts, expected []string
	for _, one := range cases(t)[:200] {
		texts = append(texts, one.text())
		expected = append(expected, fmt.Sprintf("%+v", documentOf("", must(annotator.Annotate(one.text()))(t))))
	}
	atOnce(func(number int) {
		for i := range texts {
			at := (i + number*31) % len(texts)
			result, err := annotator.Annotate(texts[at])
			if err != nil {
				t.Error(err)
				return
			}
			if found := fmt.Sprintf("%+v", documentOf("", result)); found != expected[at] {
				t.Errorf("%s\nand not\n%s", found, expected[at])
			}
		}
		results, err := annotator.AnnotateMany(texts)
		if err != nil || len(results) != len(texts) {
			t.Error(err)
		}
	})
}

// A result is read by many: its words are looked for once.
func TestOneResultManyGoroutines(t *testing.T) {
	result := must(newAnnotator(t, nhan.Options{Unit: nhan.CodePoints}).Annotate(text))(t)
	atOnce(func(int) {
		if result.Span(3).Text() != "Điện Biên" || result.Offices()[0].Place.Name() != "Hải Dương" {
			t.Error("other words")
		}
	})
}

func TestCloseWhileOthersWork(t *testing.T) {
	for round := 0; round < 3; round++ {
		database := must(nhan.Builtin())(t)
		annotator := must(database.NewAnnotator(nhan.Options{}))(t)
		stream := must(database.NewStream(nhan.Options{}, nothing))(t)
		unless := func(err error) bool {
			if err != nil && !errors.Is(err, nhan.ErrClosed) {
				t.Error(err)
			}
			return err != nil
		}
		atOnce(func(number int) {
			for i := 0; ; i++ {
				if number == 0 && i == 20 {
					unless(database.Close())
					unless(annotator.Close())
					unless(stream.Close())
				}
				_, found := database.FindKey("hai-duong")
				result, annotated := annotator.Annotate(text)
				_, written := stream.WriteString(text)
				if annotated == nil && result.Span(1).Name() != "Hải Dương" {
					t.Error("another name")
				}
				if closed := []bool{unless(found), unless(annotated), unless(written), unless(stream.Finish())}; closed[0] && closed[1] && closed[2] {
					return
				}
			}
		})
	}
}
