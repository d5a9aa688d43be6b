#!/usr/bin/env python3
# Wherever a binding types the library's file name with the number of its ABI, it is that of the public header.
# usage: soname.py ROOT
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
major = re.search(r"#define NHAN_VERSION_MAJOR (\d+)", (root / "include/nhan/nhan.h").read_text(encoding="utf-8"))[1]
typed, wrong = 0, 0
for path in sorted((root / "bindings").rglob("*")):
    if not path.is_file() or path.suffix not in {".txt", ".java", ".py", ".rs", ".go", ".js", ".ts", ".cc", ".gyp", ".toml"} or "node_modules" in path.parts or "target" in path.parts:
        continue
    for line, text in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        for number in re.findall(r"libnhan\.so\.(\d+)", text):
            typed += 1
            if number != major:
                print(f"{path.relative_to(root)}:{line}: libnhan.so.{number}, but the header says {major}")
                wrong += 1
sys.exit(1 if wrong or not typed else 0)
