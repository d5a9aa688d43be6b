#!/usr/bin/env python3
# The C example of the README is the program that the install test compiles, line for line.
import pathlib
import sys

root = pathlib.Path(sys.argv[1])
example = (root / "tests/install/example.c").read_text(encoding="utf-8")
shown = example.split("\n", 1)[1]  # without the line that says what the file is
if f"```c\n{shown}```" not in (root / "README.md").read_text(encoding="utf-8"):
    sys.exit("README.md: its ```c block must be tests/install/example.c from the second line on, line for line")
