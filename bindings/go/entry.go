// Entries, and finding them.

package nhan

// #include "crossing.h"
import "C"

import "runtime"

// NoEntry is the number of no entry: that of spans which no row of a gazetteer names.
const NoEntry = C.NHAN_NO_ENTRY

// An Entry is one row of a gazetteer. Numbers are stable within one database only; keys are stable for good.
type Entry struct {
	Number int
	Key    string // "hai-duong", "city:hai-duong", "energy/nang-luong-tai-tao"; unique in its database
	ID     string // what spans are linked to: the key, less a part behind "@" that tells homonyms apart
	Name   string // canonical name, NFC
	Kind   string // "province", "city", "rank", "field" ...
	Type   Type   // 0 where an entry never is a span by itself

	attributes int
	core       *core
}

// An Attribute is a column of a gazetteer with its value: "code_2008", "24".
type Attribute struct{ Name, Value string }

// Entry gives the entry of a number, 0 .. Info().Entries - 1. Errors: NotFound.
func (d *Database) Entry(number int) (Entry, error) {
	c, err := d.hold()
	if err != nil {
		return Entry{}, err
	}
	if number < 0 || number > NoEntry {
		number = NoEntry // not to be taken for another by the library, which counts in 32 bits
	}
	return c.entry(uint32(number))
}

func (c *core) entry(number uint32) (Entry, error) {
	defer runtime.KeepAlive(c)
	var entry C.nhan_entry
	var detail C.nhan_error
	if err := failure(C.nhan_database_entry(c.handle, C.uint32_t(number), &entry, &detail), &detail); err != nil {
		return Entry{}, err
	}
	return Entry{int(number), goString(entry.key), goString(entry.id), goString(entry.name), goString(entry.kind), Type(entry._type),
		int(entry.attributes), c}, nil
}

// Attribute gives the value of an attribute ("code_2008", "iso", "successor", "category", "english" ...), and whether there is one.
func (e Entry) Attribute(name string) (string, bool) {
	wanted, err := terminated("name", name)
	if err != nil || e.core == nil {
		return "", false
	}
	defer release(wanted)
	defer runtime.KeepAlive(e.core)
	var value C.nhan_string
	if C.nhan_database_attribute(e.core.handle, C.uint32_t(e.Number), wanted, &value, nil) != C.NHAN_OK {
		return "", false
	}
	return goString(value), true
}

// Attributes are all attributes of the entry, in the order of the file's columns.
func (e Entry) Attributes() []Attribute {
	defer runtime.KeepAlive(e.core)
	attributes := make([]Attribute, 0, e.attributes)
	var name, value C.nhan_string
	for i := 0; i < e.attributes; i++ {
		if C.nhan_database_attribute_at(e.core.handle, C.uint32_t(e.Number), C.uint32_t(i), &name, &value, nil) == C.NHAN_OK {
			attributes = append(attributes, Attribute{goString(name), goString(value)})
		}
	}
	return attributes
}

// FindKey finds an entry by its key. Errors: NotFound.
func (d *Database) FindKey(key string) (Entry, error) {
	c, err := d.hold()
	if err != nil {
		return Entry{}, err
	}
	defer runtime.KeepAlive(c)
	var number C.uint32_t
	var detail C.nhan_error
	if err := failure(C.nhan_go_find_key(c.handle, key, &number, &detail), &detail); err != nil {
		return Entry{}, err
	}
	return c.entry(uint32(number))
}

// FindCode finds the entries whose attribute `scheme` has the value `code`: ("code_2008", "24") is Bắc Giang and ("code_2025", "24") Bắc
// Ninh.
func (d *Database) FindCode(scheme, code string) ([]Entry, error) {
	c, err := d.hold()
	if err != nil {
		return nil, err
	}
	schemeName, err := terminated("scheme", scheme)
	if err != nil {
		return nil, err
	}
	defer release(schemeName)
	codeName, err := terminated("code", code)
	if err != nil {
		return nil, err
	}
	defer release(codeName)
	return c.found(func(entries *C.uint32_t, capacity C.size_t, count *C.size_t, detail *C.nhan_error) C.nhan_status {
		return C.nhan_database_find_code(c.handle, schemeName, codeName, entries, capacity, count, detail)
	})
}

// FindSurface finds the entries that have `surface` among their names, however it is written (case, tone placement, Unicode form), the
// likeliest first.
func (d *Database) FindSurface(surface string) ([]Entry, error) {
	c, err := d.hold()
	if err != nil {
		return nil, err
	}
	return c.found(func(entries *C.uint32_t, capacity C.size_t, count *C.size_t, detail *C.nhan_error) C.nhan_status {
		return C.nhan_go_find_surface(c.handle, surface, entries, capacity, count, detail)
	})
}

// found gives the entries that `find` names; it is asked again where there are more than expected.
func (c *core) found(find func(entries *C.uint32_t, capacity C.size_t, count *C.size_t, detail *C.nhan_error) C.nhan_status) ([]Entry, error) {
	defer runtime.KeepAlive(c)
	numbers := make([]C.uint32_t, 16)
	var count C.size_t
	var detail C.nhan_error
	err := failure(find(&numbers[0], C.size_t(len(numbers)), &count, &detail), &detail)
	if err == nil && int(count) > len(numbers) {
		numbers = make([]C.uint32_t, count)
		err = failure(find(&numbers[0], C.size_t(len(numbers)), &count, &detail), &detail)
	}
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, count)
	for i := range entries {
		if entries[i], err = c.entry(uint32(numbers[i])); err != nil {
			return nil, err
		}
	}
	return entries, nil
}
