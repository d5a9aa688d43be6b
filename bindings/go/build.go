// Building databases from gazetteers and from rows.

package nhan

// #include "crossing.h"
import "C"

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/cgo"
	"strings"
)

// A Diagnostic is a finding about a gazetteer file.
type Diagnostic struct {
	File    string // as given, or the path below the folder given
	Line    int    // 1-based; 0 where the whole file is meant
	Severe  bool   // the build fails; else a warning
	Message string
}

// Build builds a database from gazetteer files (gazetteers/README.md describes them) and nothing else: each path is a folder with a
// MANIFEST or one .tsv file. All findings are returned, also where one of them is the error. Errors: Gazetteer, IO.
func Build(paths ...string) (*Database, []Diagnostic, error) { return build(paths, 0) }

// Extend builds as Build does, and adds the rows to the built-in database, so that a file of names is enough.
func Extend(paths ...string) (*Database, []Diagnostic, error) { return build(paths, 1) }

func build(paths []string, extendBuiltin C.int) (*Database, []Diagnostic, error) {
	names := make([]*C.char, 0, len(paths)+1)
	defer func() {
		for _, name := range names {
			release(name)
		}
	}()
	for _, path := range paths {
		name, err := terminated("path", path)
		if err != nil {
			return nil, nil, err
		}
		names = append(names, name)
	}
	names = append(names, nil) // so that there is a first one
	var diagnostics []Diagnostic
	handle := cgo.NewHandle(&diagnostics)
	defer handle.Delete()
	database, err := opened(func(database **C.nhan_database, detail *C.nhan_error) C.nhan_status {
		return C.nhan_go_build(&names[0], C.size_t(len(paths)), extendBuiltin, C.uintptr_t(handle), database, detail)
	})
	return database, diagnostics, err
}

// ExtendRows adds rows of the caller's own to the built-in database. The columns are those of an entry file ("kind", "name", "aliases" ...;
// other columns become attributes), each row has a cell for each. The findings call the rows a file, "rows.tsv", whose line i + 2 is
// rows[i].
func ExtendRows(columns []string, rows [][]string) (*Database, []Diagnostic, error) {
	var table strings.Builder
	for number, row := range append([][]string{columns}, rows...) {
		for _, cell := range row {
			if strings.ContainsAny(cell, "\t\n\r") {
				return nil, nil, &Error{InvalidArgument, number + 1, fmt.Sprintf("rows.tsv:%d: %q has a tab or a line break in it", number+1, cell)}
			}
		}
		table.WriteString(strings.Join(row, "\t") + "\n")
	}
	folder, err := os.MkdirTemp("", "nhan")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "rows.tsv")
	if err := os.WriteFile(path, []byte(table.String()), 0o600); err != nil {
		return nil, nil, err
	}
	database, diagnostics, err := Extend(path)
	for i := range diagnostics {
		diagnostics[i].File = filepath.Base(diagnostics[i].File)
	}
	if failed, ok := err.(*Error); ok {
		failed.Message = strings.ReplaceAll(failed.Message, path, "rows.tsv")
	}
	return database, diagnostics, err
}
