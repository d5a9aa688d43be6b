// Examples, as the package's documentation shows them.

package nhan_test

import (
	"fmt"
	"log"
	"strings"

	"nhan"
)

func Example() {
	database, err := nhan.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	annotator, err := database.NewAnnotator(nhan.Options{})
	if err != nil {
		log.Fatal(err)
	}
	result, err := annotator.Annotate("Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên.")
	if err != nil {
		log.Fatal(err)
	}
	for _, span := range result.Spans() {
		fmt.Println(span.Type(), span.ID(), span.Text())
	}
	for _, office := range result.Offices() {
		fmt.Println(office.Person.Text(), office.Title.Text(), office.Place.ID())
	}
	// Output:
	// TITLE bi-thu-tinh-uy Bí thư Tỉnh ủy
	// PROVINCE hai-duong Hải Dương
	// PERSON  Nguyễn Văn An
	// PROVINCE dien-bien Điện Biên
	// Nguyễn Văn An Bí thư Tỉnh ủy hai-duong
}

func ExampleAnnotator_AnnotateMany() {
	database, err := nhan.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	annotator, err := database.NewAnnotator(nhan.Options{SpansOnly: true, Types: []string{"PROVINCE"}})
	if err != nil {
		log.Fatal(err)
	}
	results, err := annotator.AnnotateMany([]string{"Mưa to ở Lào Cai.", "Nắng ở Cà Mau."})
	if err != nil {
		log.Fatal(err)
	}
	for _, result := range results {
		fmt.Println(result.Span(0).ID())
	}
	// Output:
	// lao-cai
	// ca-mau
}

// A document arrives in pieces; spans are handed out with offsets from its start.
func ExampleDatabase_NewStream() {
	database, err := nhan.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	stream, err := database.NewStream(nhan.Options{}, func(settled *nhan.Result) error {
		for _, span := range settled.Spans() {
			fmt.Println(span.Begin(), span.End(), span.ID())
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprint(stream, "Mưa to ở Lào")
	fmt.Fprint(stream, " Cai.")
	if err := stream.Close(); err != nil {
		log.Fatal(err)
	}
	// Output: 12 20 lao-cai
}

func ExampleDatabase_AnnotateReader() {
	database, err := nhan.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	news := strings.NewReader(strings.Repeat("Mưa to ở Lào Cai.\n\n", 100000))
	count := 0
	err = database.AnnotateReader(news, nhan.Options{}, func(settled *nhan.Result) error {
		count += settled.Len()
		return nil
	})
	fmt.Println(count, err)
	// Output: 100000 <nil>
}

func ExampleDatabase_FindCode() {
	database, err := nhan.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	for _, scheme := range []string{"code_2008", "code_2025"} {
		entries, err := database.FindCode(scheme, "24")
		if err != nil {
			log.Fatal(err)
		}
		successor, _ := entries[0].Attribute("successor")
		fmt.Println(scheme, entries[0].Name, successor)
	}
	// Output:
	// code_2008 Bắc Giang bac-ninh
	// code_2025 Bắc Ninh
}

func ExampleExtendRows() {
	database, _, err := nhan.ExtendRows([]string{"kind", "name"}, [][]string{{"ship", "Hải Âu Xanh"}})
	if err != nil {
		log.Fatal(err)
	}
	annotator, err := database.NewAnnotator(nhan.Options{})
	if err != nil {
		log.Fatal(err)
	}
	result, err := annotator.Annotate("Tàu Hải Âu Xanh về Hải Phòng.")
	if err != nil {
		log.Fatal(err)
	}
	for _, span := range result.Spans() {
		fmt.Println(span.Type(), span.ID())
	}
	// Output:
	// SHIP ship:hai-au-xanh
	// PROVINCE hai-phong
}

func ExampleAnnotator_Explain() {
	database, err := nhan.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	annotator, err := database.NewAnnotator(nhan.Options{})
	if err != nil {
		log.Fatal(err)
	}
	const text = "Thuyền trên sông Thái Bình."
	_, traces, err := annotator.Explain(text)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(traces[0].Verdict, text[traces[0].Begin:traces[0].End], traces[0].Stage)
	// Output: vetoed Thái Bình context
}
