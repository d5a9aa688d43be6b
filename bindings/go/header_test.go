// The binding mirrors nhan.h: every function is called, every member of a structure read or written, every constant there with its value.

package nhan_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"nhan"
)

// What of the header has no place in Go, and why.
var leftOut = map[string]string{
	"nhan_annotate_batch": "a callback for each text is dear in Go; nhan_annotate_many is called instead",
	"reserved":            "padding",
	"database":            "of a result: the annotator knows it",
	"NHAN_OPTIONS":        "is called by crossing.h",
	"NHAN_API":            "is for compilers",
	"NHAN_NHAN_H":         "is for compilers",
}

var constants = map[string]int{
	"NHAN_VERSION_MAJOR": nhan.VersionMajor, "NHAN_VERSION_MINOR": nhan.VersionMinor, "NHAN_VERSION_PATCH": nhan.VersionPatch,
	"NHAN_LOOK_AHEAD": nhan.LookAhead, "NHAN_NO_ENTRY": nhan.NoEntry,
	"NHAN_OK": int(nhan.OK), "NHAN_INVALID_ARGUMENT": int(nhan.InvalidArgument), "NHAN_IO": int(nhan.IO),
	"NHAN_GAZETTEER": int(nhan.Gazetteer), "NHAN_BUNDLE": int(nhan.Bundle), "NHAN_NO_MEMORY": int(nhan.NoMemory),
	"NHAN_NOT_FOUND": int(nhan.NotFound), "NHAN_TOO_SMALL": int(nhan.TooSmall), "NHAN_STOPPED": int(nhan.Stopped),
	"NHAN_INTERNAL":   int(nhan.Internal),
	"NHAN_CACHE_READ": int(nhan.CacheRead), "NHAN_CACHE_WRITTEN": int(nhan.CacheWritten), "NHAN_CACHE_FAILED": int(nhan.CacheFailed),
	"NHAN_PROVINCE": int(nhan.Province), "NHAN_PLACE": int(nhan.Place), "NHAN_TITLE": int(nhan.Title), "NHAN_BODY": int(nhan.Body),
	"NHAN_PERSON": int(nhan.Person), "NHAN_FIELD": int(nhan.Field), "NHAN_AGREEMENT": int(nhan.Agreement), "NHAN_DATE": int(nhan.Date),
	"NHAN_MONEY": int(nhan.Money), "NHAN_FIRST_USER_TYPE": int(nhan.FirstUserType),
	"NHAN_FOLDED": int(nhan.Folded), "NHAN_ALIAS": int(nhan.Alias), "NHAN_ABBREVIATION": int(nhan.Abbreviation),
	"NHAN_UNACCENTED": int(nhan.Unaccented), "NHAN_COMPOSED": int(nhan.Composed), "NHAN_AMBIGUOUS": int(nhan.Ambiguous),
	"NHAN_GUESSED": int(nhan.Guessed),
	"NHAN_BYTES":   int(nhan.Bytes), "NHAN_UTF16": int(nhan.UTF16), "NHAN_CODEPOINTS": int(nhan.CodePoints),
	"NHAN_KEPT": int(nhan.Kept), "NHAN_VETOED": int(nhan.Vetoed), "NHAN_RETYPED": int(nhan.Retyped), "NHAN_LOST": int(nhan.Lost),
}

// header is nhan.h without its comments.
func header(t *testing.T) string {
	text := string(must(os.ReadFile("../../include/nhan/nhan.h"))(t))
	return regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(text, "")
}

// binding is the code of the package, without its tests.
func binding(t *testing.T) string {
	var code strings.Builder
	for _, name := range append(must(filepath.Glob("*.go"))(t), "crossing.h") {
		if !strings.HasSuffix(name, "_test.go") {
			code.Write(must(os.ReadFile(name))(t))
		}
	}
	return code.String()
}

func TestEveryFunctionIsCalled(t *testing.T) {
	functions := regexp.MustCompile(`NHAN_API [^;(]*?(nhan_\w+)\(`).FindAllStringSubmatch(header(t), -1)
	if len(functions) != strings.Count(header(t), "NHAN_API ")-1 || len(functions) < 20 { // less its #define
		t.Fatalf("%d functions read", len(functions))
	}
	code := binding(t)
	for _, function := range functions {
		called := regexp.MustCompile(`\b` + function[1] + `\(`).MatchString(code)
		if _, without := leftOut[function[1]]; called == without {
			t.Errorf("%s: called %v, said to be left out %v", function[1], called, without)
		}
	}
}

func TestEveryMemberIsUsed(t *testing.T) {
	structures := regexp.MustCompile(`(?s)typedef struct (nhan_\w+) \{(.*?)\}`).FindAllStringSubmatch(header(t), -1)
	if len(structures) < 10 {
		t.Fatalf("%d structures read", len(structures))
	}
	code := binding(t)
	for _, structure := range structures {
		for _, member := range regexp.MustCompile(`(\w+)(?:\[\d+\])?\s*[;,]`).FindAllStringSubmatch(structure[2], -1) {
			name := member[1]
			if _, without := leftOut[name]; without || structure[1] == "nhan_options" && name == "size" || structure[1] == "nhan_error" && name == "status" {
				continue // NHAN_OPTIONS sets the size, and the status is what the function returns
			}
			if !regexp.MustCompile(`\._?` + name + `\b`).MatchString(code) {
				t.Errorf("%s.%s is not used", structure[1], name)
			}
		}
	}
}

func TestEveryConstantHasItsValue(t *testing.T) {
	text := header(t)
	found := map[string]int{"NHAN_NO_ENTRY": 1<<32 - 1}
	for _, constant := range regexp.MustCompile(`\b(NHAN_\w+)(?: = | )(\d+)\b`).FindAllStringSubmatch(text, -1) {
		found[constant[1]] = must(strconv.Atoi(constant[2]))(t)
	}
	for name, value := range found {
		if is, there := constants[name]; !there || is != value {
			t.Errorf("%s is %d in nhan.h, and %d in Go (there: %v)", name, value, is, there)
		}
	}
	for _, name := range regexp.MustCompile(`\bNHAN_[A-Z0-9_]+`).FindAllString(text, -1) {
		_, known := constants[name]
		if _, without := leftOut[name]; !known && !without {
			t.Errorf("%s is not in Go", name)
		}
	}
	if len(found) != len(constants) {
		t.Errorf("%d constants in nhan.h, %d in Go", len(found), len(constants))
	}
}
