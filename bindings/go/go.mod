// The Go binding of Nhãn. No dependencies; the library is found in the clone around it (library.go).
module nhan

go 1.19
