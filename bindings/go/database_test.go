// Databases: opened in every way, looked into, extended and saved.

package nhan_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nhan"
)

const ships = "# Our ships.\nkey\tkind\tname\nship:hai-au\tship\tHải Âu Xanh\n"

func write(t *testing.T, name, content string) string {
	path := filepath.Join(t.TempDir(), name)
	check(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// found is the types and words of a text's spans.
func found(t *testing.T, database *nhan.Database, text string) string {
	t.Helper()
	annotator := must(database.NewAnnotator(nhan.Options{}))(t)
	defer annotator.Close()
	var words []string
	for _, span := range must(annotator.Annotate(text))(t).Spans() {
		words = append(words, span.Type()+" "+span.Text())
	}
	return strings.Join(words, ", ")
}

func TestInfo(t *testing.T) {
	database := builtin(t)
	info := must(database.Info())(t)
	names := must(database.TypeNames())(t)
	if info.Types != len(names) || names[nhan.Province] != "PROVINCE" || names[nhan.Money] != "MONEY" || names[0] != "" {
		t.Errorf("types %q", names)
	}
	if info.DataVersion == "" || info.Engine == "" || info.Format < 1 || info.Rules < 1 || info.Memory < 1<<20 || info.Literals < 1 ||
		info.Surfaces <= info.Literals {
		t.Errorf("%+v", info)
	}
	last := must(database.Entry(info.Entries - 1))(t)
	_, err := database.Entry(info.Entries)
	if last.Key == "" || !errors.Is(err, nhan.NotFound) {
		t.Errorf("the last entry: %+v; the one behind: %v", last, err)
	}
}

func TestEntries(t *testing.T) {
	database := builtin(t)
	entry := must(database.FindKey("bac-giang"))(t)
	if entry.ID != "bac-giang" || entry.Name != "Bắc Giang" || entry.Kind != "province" || entry.Type != nhan.Province {
		t.Errorf("%+v", entry)
	}
	if again := must(database.Entry(entry.Number))(t); again != entry {
		t.Errorf("%+v and %+v", again, entry)
	}
	attributes := entry.Attributes()
	for _, attribute := range attributes {
		if value, there := entry.Attribute(attribute.Name); !there || value != attribute.Value {
			t.Errorf("%s is %q and %q", attribute.Name, attribute.Value, value)
		}
	}
	if successor, there := entry.Attribute("successor"); len(attributes) < 3 || !there || successor != "bac-ninh" {
		t.Errorf("%+v", attributes)
	}
	if _, there := entry.Attribute("no such"); there {
		t.Error("an attribute that no entry has")
	}
}

func TestFinds(t *testing.T) {
	database := builtin(t)
	keys := func(entries []nhan.Entry, err error) string {
		var keys []string
		for _, entry := range entries {
			keys = append(keys, entry.Key)
		}
		check(t, err)
		return strings.Join(keys, " ")
	}
	for is, due := range map[string]string{
		keys(database.FindCode("code_2008", "24")): "bac-giang",
		keys(database.FindCode("code_2025", "24")): "bac-ninh",
		keys(database.FindCode("iso", "no such")):  "",
		keys(database.FindSurface("KHÁNH HOÀ")):    keys(database.FindSurface("Khánh Hòa")),
	} {
		if is != due {
			t.Errorf("%q and not %q", is, due)
		}
	}
	if all := must(database.FindCode("system", "party"))(t); len(all) <= 16 { // more than are asked for at first
		t.Errorf("%d titles and bodies of the party", len(all))
	}
}

func TestExtend(t *testing.T) {
	database, diagnostics, err := nhan.Extend(write(t, "ships.tsv", ships))
	check(t, err)
	rows, _, err := nhan.ExtendRows([]string{"key", "kind", "name"}, [][]string{{"ship:hai-au", "ship", "Hải Âu Xanh"}})
	check(t, err)
	path := filepath.Join(t.TempDir(), "ships.nhan")
	check(t, rows.Save(path))
	opened := must(nhan.Open(path))(t)
	inMemory := must(nhan.OpenBytes(must(os.ReadFile(path))(t)))(t)
	for how, one := range map[string]*nhan.Database{"file": database, "rows": rows, "bundle": opened, "memory": inMemory} {
		const due = "SHIP Hải Âu Xanh, PROVINCE Hải Phòng"
		if is := found(t, one, "Tàu Hải Âu Xanh về Hải Phòng."); is != due {
			t.Errorf("%s: %s", how, is)
		}
		if names := must(one.TypeNames())(t); names[nhan.FirstUserType] != "SHIP" {
			t.Errorf("%s: %q", how, names)
		}
		ofOurs := must(one.NewAnnotator(nhan.Options{Types: []string{"SHIP"}}))(t)
		if spans := must(ofOurs.Annotate("Tàu Hải Âu Xanh về Hải Phòng."))(t).Spans(); len(spans) != 1 || spans[0].TypeNumber() != nhan.FirstUserType {
			t.Errorf("%s: %d spans", how, len(spans))
		}
		check(t, one.Close())
	}
	if len(diagnostics) != 0 {
		t.Errorf("%+v", diagnostics)
	}
}

func TestCached(t *testing.T) {
	rows, _, err := nhan.ExtendRows([]string{"key", "kind", "name"}, [][]string{{"ship:hai-au", "ship", "Hải Âu Xanh"}})
	check(t, err)
	path := filepath.Join(t.TempDir(), "ships.nhan")
	check(t, rows.Save(path))
	const words = "Tàu Hải Âu Xanh về Hải Phòng."
	for how, open := range map[string]struct {
		plain  func() (*nhan.Database, error)
		cached func(folder string) (*nhan.Database, nhan.Cache, error)
	}{
		"built-in": {nhan.Builtin, nhan.BuiltinCached},
		"bundle": {func() (*nhan.Database, error) { return nhan.Open(path) },
			func(folder string) (*nhan.Database, nhan.Cache, error) { return nhan.OpenCached(path, folder) }},
	} {
		plain := must(open.plain())(t)
		folder := filepath.Join(t.TempDir(), "cache")
		noFolder := write(t, "file", "") // nobody can write into it, root neither
		for _, at := range []struct {
			folder string
			due    nhan.Cache
		}{{folder, nhan.CacheWritten}, {folder, nhan.CacheRead}, {noFolder, nhan.CacheFailed}} {
			database, outcome, err := open.cached(at.folder)
			check(t, err)
			if outcome != at.due {
				t.Errorf("%s: outcome %d and not %d", how, outcome, at.due)
			}
			is, due := must(database.Info())(t), must(plain.Info())(t)
			is.Memory, due.Memory = 0, 0 // "about"
			if is != due {
				t.Errorf("%s: %+v and not %+v", how, is, due)
			}
			for _, one := range []string{text, words} {
				if is, due := found(t, database, one), found(t, plain, one); is != due || is == "" {
					t.Errorf("%s: %s and not %s", how, is, due)
				}
			}
			check(t, database.Close())
		}
		check(t, plain.Close())
	}
}

func TestCachedFails(t *testing.T) {
	folder := t.TempDir()
	for how, due := range map[string]struct {
		path, folder string
		status       nhan.Status
	}{
		"no bundle":           {filepath.Join(folder, "missing.nhan"), folder, nhan.IO},
		"another file":        {write(t, "ships.tsv", ships), folder, nhan.Bundle},
		"a path with a NUL":   {"a\x00b", folder, nhan.InvalidArgument},
		"a folder with a NUL": {"ships.nhan", "a\x00b", nhan.InvalidArgument},
	} {
		database, _, err := nhan.OpenCached(due.path, due.folder)
		if fails(t, how, err, due.status); database != nil {
			t.Errorf("%s: a database", how)
		}
	}
}

func TestBuildNothingElse(t *testing.T) {
	database, diagnostics, err := nhan.Build("../../gazetteers")
	check(t, err)
	if is := found(t, database, text); is != found(t, builtin(t), text) || len(diagnostics) != 0 {
		t.Errorf("%s, %+v", is, diagnostics)
	}
}

func TestDiagnostics(t *testing.T) {
	path := write(t, "ships.tsv", ships+"ship:hai-au\tship\tHải Âu\n")
	database, diagnostics, err := nhan.Extend(path)
	var failure *nhan.Error
	if database != nil || !errors.As(err, &failure) || failure.Status != nhan.Gazetteer || failure.Line != 4 ||
		!strings.HasPrefix(failure.Message, path+":4: ") {
		t.Errorf("%#v", err)
	}
	if len(diagnostics) != 1 || diagnostics[0].File != path || diagnostics[0].Line != 4 || !diagnostics[0].Severe ||
		!strings.Contains(failure.Message, diagnostics[0].Message) {
		t.Errorf("%+v", diagnostics)
	}
	_, ofRows, err := nhan.ExtendRows([]string{"kind", "name"}, [][]string{{"ship", "Hải Âu"}, {"ship", ""}})
	fails(t, "a row without a name", err, nhan.Gazetteer)
	if len(ofRows) != 1 || ofRows[0].File != "rows.tsv" || ofRows[0].Line != 3 || !strings.Contains(err.Error(), " rows.tsv:3: ") {
		t.Errorf("%v, %+v", err, ofRows)
	}
	_, _, err = nhan.Extend(filepath.Join(t.TempDir(), "missing.tsv"))
	fails(t, "no file", err, nhan.IO)
}
