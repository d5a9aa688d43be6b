#!/usr/bin/env python3
# The tree reads well: only the agreed names at the top, telling names below, a first line in each source that says what it is, and nothing
# that holds on one machine only.
import pathlib
import re
import subprocess
import sys

TOP = {"README.md", "CHANGELOG.md", "LICENSE", "CMakeLists.txt", "CMakePresets.json", "include", "src", "gazetteers", "bindings", "bench", "tests",
       "script", "docs", ".ci", ".clang-format", ".clang-tidy", ".gitignore"}
# Names that say nothing about what is inside.
EMPTY_NAMES = re.compile(r"(^|[_\-.])(utils?|commons?|managers?|helpers?|misc)([_\-.]|$)")
COMMENTS = {".cc": "//", ".h": ("//", "/*"), ".hpp": ("//", "/*"), ".c": ("//", "/*"), ".rs": "//", ".go": "//", ".java": "//", ".ts": "//", ".js": "//", ".mjs": "//",
            ".py": ("#", '"""'), ".pyi": ("#", '"""'), ".sh": "#", ".cmake": "#", ".toml": "#", ".tsv": "#", ".map": "/*"}
# Paths of a machine and hosts of package registries: a clone must not depend on either.
LOCAL = re.compile(r"(?<![\w.])/(work|root|home/\w+|tmp)/|\b(pypi\.org|crates\.io|registry\.npmjs|deb\.debian|proxy\.golang|repo1?\.maven)")


def tracked(root):
    names = subprocess.run(["git", "-C", root, "ls-files", "-z"], check=True, capture_output=True).stdout.decode().split("\0")
    return [pathlib.Path(name) for name in names if name and (root / name).is_file()]


def first_line(text):
    lines = text.split("\n", 2)
    return lines[1] if text.startswith("#!") and len(lines) > 1 else lines[0]


def complaints(path, text):
    if path.parts[0] not in TOP:
        yield 1, f"{path.parts[0]} is no name of the top level: {', '.join(sorted(TOP))}"
    if any(EMPTY_NAMES.search(part) for part in path.parts):
        yield 1, "name it after what is in it"
    mark = "#" if path.parts[0] in ("script", ".ci") or path.name == "CMakeLists.txt" else COMMENTS.get(path.suffix)
    if mark and not first_line(text).startswith(mark):
        yield 1, "the first line must be a comment that says what the file is"
    for number, line in enumerate(text.split("\n"), 1):
        if LOCAL.search(line) and path.name != "layout.py":
            yield number, "a path of one machine, or a registry's host"


def main(root):
    found = 0
    for path in tracked(root):
        for line, message in complaints(path, (root / path).read_text(encoding="utf-8")):
            print(f"{path}:{line}: {message}")
            found += 1
    return found


sys.exit(1 if main(pathlib.Path(sys.argv[1])) else 0)
