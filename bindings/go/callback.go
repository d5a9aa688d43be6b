// What the library calls back: findings of a build and decisions of an explanation are gathered.

package nhan

// #include <nhan/nhan.h>
import "C"

import "runtime/cgo"

// No code of the user's runs in here, so nothing panics through the library.

//export nhanGoDiagnostic
func nhanGoDiagnostic(user C.uintptr_t, diagnostic *C.nhan_diagnostic) {
	diagnostics := cgo.Handle(user).Value().(*[]Diagnostic)
	*diagnostics = append(*diagnostics, Diagnostic{C.GoString(diagnostic.file), int(diagnostic.line), diagnostic.severe != 0,
		C.GoString(diagnostic.message)})
}

//export nhanGoTrace
func nhanGoTrace(user C.uintptr_t, trace *C.nhan_trace) {
	traces := cgo.Handle(user).Value().(*[]Trace)
	*traces = append(*traces, Trace{int(trace.begin), int(trace.end), uint32(trace.entry), Type(trace._type), Verdict(trace.verdict),
		C.GoString(trace.stage), C.GoString(trace.rule)})
}
