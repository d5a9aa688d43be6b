// Speed prints how fast the binding is, as one line of JSON; ../../bench runs it.
//
//	speed TEXTS_180 TEXTS_2K    each a file of JSON Lines, {"id", "text"}
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"nhan"
)

const (
	rounds = 5 // the best counts
	batch  = 100
)

// consumed keeps the compiler from leaving out what is read and not used.
var consumed int

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: speed TEXTS_180 TEXTS_2K")
	}
	database := must(nhan.Builtin())
	annotator := must(database.NewAnnotator(nhan.Options{}))
	short, long := texts(os.Args[1]), texts(os.Args[2])
	report := map[string]any{
		"language":        "go",
		"crossing_ns":     1e9 / perSecond(1, func() { must(annotator.Annotate("")) }),
		"single_180_mb_s": single(annotator, short),
		"single_2k_mb_s":  single(annotator, long),
		"batch_180_mb_s":  many(annotator, short),
		"batch_2k_mb_s":   many(annotator, long),
	}
	fmt.Println(string(must(json.Marshal(report))))
}

func single(annotator *nhan.Annotator, texts []string) float64 {
	return perSecond(megabytes(texts), func() {
		for _, text := range texts {
			read(must(annotator.Annotate(text)))
		}
	})
}

func many(annotator *nhan.Annotator, texts []string) float64 {
	return perSecond(megabytes(texts), func() {
		for begin := 0; begin < len(texts); begin += batch {
			end := begin + batch
			if end > len(texts) {
				end = len(texts)
			}
			for _, result := range must(annotator.AnnotateMany(texts[begin:end])) {
				read(result)
			}
		}
	})
}

func read(result *nhan.Result) {
	for _, span := range result.Spans() {
		consumed += span.Begin() + span.End() + len(span.Type())
	}
}

// perSecond is how much work is done in a second, where `run` does `work`: the best of the rounds, each of a second at least.
func perSecond(work float64, run func()) float64 {
	best := 0.0
	for round := 0; round < rounds; round++ {
		done := 0
		begin := time.Now()
		for chunk := 1; time.Since(begin) < time.Second; chunk *= 2 { // the clock is looked at seldom
			for i := 0; i < chunk; i++ {
				run()
			}
			done += chunk
		}
		if rate := float64(done) * work / time.Since(begin).Seconds(); rate > best {
			best = rate
		}
	}
	return best
}

func megabytes(texts []string) float64 {
	bytes := 0
	for _, text := range texts {
		bytes += len(text)
	}
	return float64(bytes) / 1e6
}

func texts(path string) []string {
	file := must(os.Open(path))
	defer file.Close()
	var texts []string
	for lines := json.NewDecoder(bufio.NewReader(file)); lines.More(); {
		var document struct{ Text string }
		if err := lines.Decode(&document); err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		texts = append(texts, document.Text)
	}
	if len(texts) == 0 {
		log.Fatalf("%s: no texts", path)
	}
	return texts
}

func must[Value any](value Value, err error) Value {
	if err != nil {
		log.Fatal(err)
	}
	return value
}
