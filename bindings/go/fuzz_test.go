// For any bytes: all units name the same mentions, a stream finds what a whole text has, and offsets are in order.

package nhan_test

import (
	"math/rand"
	"strings"
	"testing"

	"nhan"
)

// describe is what must be the same in every unit and however a text arrives.
func describe(s nhan.Span, words string) string {
	return strings.Join([]string{s.Type(), s.ID(), s.Name(), s.Flags().String(), words}, "\t")
}

func FuzzAnyBytes(f *testing.F) {
	pieces := []string{"Hải Dương", "Bí thư Tỉnh ủy", "tỉnh Điện Biên", "Nguyễn Văn An", " ", "\n\n", "\xe1", "\xba", "\xff", "\xed\xa0\x80",
		"\xf0\x9f\x98", "\U0001F600", "\xc0\xaf", "\xe1\xba", "\xf4\x90\x80\x80", "\uFFFD", "\u0301", "\x00", ", ", "14/8/2024", "\xf0\x80", "a"}
	random := rand.New(rand.NewSource(1))
	for i := 0; i < 300; i++ {
		var text strings.Builder
		for j := random.Intn(60); j >= 0; j-- {
			text.WriteString(pieces[random.Intn(len(pieces))])
		}
		f.Add(text.String(), uint(random.Intn(50)))
	}
	annotators := map[nhan.Unit]*nhan.Annotator{}
	for _, unit := range units {
		annotators[unit] = newAnnotator(f, nhan.Options{Unit: unit})
	}
	f.Fuzz(func(t *testing.T, text string, size uint) {
		var expected []string
		end := 0
		for _, span := range must(annotators[nhan.Bytes].Annotate(text))(t).Spans() {
			if span.Begin() < end || span.End() <= span.Begin() {
				t.Fatalf("a span %d .. %d behind %d", span.Begin(), span.End(), end)
			}
			end = span.End()
			expected = append(expected, describe(span, text[span.Begin():end]))
		}
		for name, unit := range units {
			var found []string
			for _, span := range must(annotators[unit].Annotate(text))(t).Spans() {
				found = append(found, describe(span, span.Text()))
			}
			same(t, "in units of "+name, found, expected)
		}
		var found []string
		stream := must(builtin(t).NewStream(nhan.Options{}, func(result *nhan.Result) error {
			for _, span := range result.Spans() {
				found = append(found, describe(span, text[span.Begin():span.End()]))
			}
			return nil
		}))(t)
		size = size%64 + 1
		for rest := []byte(text); len(rest) > 0; {
			piece := rest
			if len(piece) > int(size) {
				piece = piece[:size]
			}
			rest = rest[must(stream.Write(piece))(t):]
		}
		check(t, stream.Close())
		same(t, "through a stream", found, expected)
	})
}

func same(t *testing.T, how string, found, expected []string) {
	t.Helper()
	if is, due := strings.Join(found, "\n"), strings.Join(expected, "\n"); is != due {
		t.Errorf("%s:\n%s\nand not\n%s", how, is, due)
	}
}
