// Package nhan finds what Vietnamese news and official documents are about, and links it: provinces before and after the merger of 2025,
// places, titles, bodies, persons, fields of cooperation, agreements, dates, money. It is a binding of the C library Nhãn and holds no
// logic of its own.
//
//	database, err := nhan.Builtin()
//	annotator, err := database.NewAnnotator(nhan.Options{})
//	result, err := annotator.Annotate(text)
//	for _, span := range result.Spans() {
//		fmt.Println(span.Type(), span.ID(), span.Text())
//	}
//
// What holds everywhere:
//
// Texts are Go strings in UTF-8, and no text is an error: invalid bytes are kept and never match. Offsets are half-open and count bytes, so
// that text[span.Begin():span.End()] is the mention; Options.Unit chooses UTF-16 units or code points instead.
//
// Errors of the library are of type *Error, with its own message; errors.Is compares them with a Status, as in errors.Is(err,
// nhan.NotFound).
//
// All types may be used by any number of goroutines at once. An Annotator works on as many texts at a time as goroutines call it; calls of
// one Stream wait for each other.
//
// Everything that has a Close gives an error, ErrClosed, when it is used afterwards. What was made from it goes on working: annotators,
// streams, results, spans and entries keep their database alive. What is not closed is released by the garbage collector.
package nhan
