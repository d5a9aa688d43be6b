#!/usr/bin/env python3
# Holds every #include of src, bindings, bench and tests against the layers: folders depend one way, each third party stays in its place.
import pathlib
import re
import sys

# A folder of src may include itself and these (src/README.md tells why).
LAYERS = {
    "base": [],
    "text": ["base"],
    "lexicon": ["base", "text"],
    "engine": ["base"],
    "database": ["base", "text", "lexicon", "engine"],
    "scan": ["base", "text", "engine", "database"],
    "resolve": ["base", "text", "database", "scan"],
    "assemble": ["base", "text", "database", "scan", "resolve"],
    "annotate": ["base", "text", "database", "scan", "resolve", "assemble"],
    "api": ["base", "text", "lexicon", "database", "resolve", "annotate"],
}
# Where a third party's headers may appear. Insides' tests and benchmarks may use them as oracles.
THIRD_PARTIES = {
    r"unicode/": ["src/text", "bindings/cli/eval"],
    r"hwy/": ["src/text", "bindings/python/native"],
    r"hs(_\w+)?\.h": ["src/engine"],
    r"msgpack": ["src/database", "src/api"],
    r"CLI/": ["bindings/cli"],
    r"simdjson": ["bindings/cli", "tests/cases"],
    r"fmt/": ["bindings/cli"],
}
# Doors: they see the library as a user does.
OUTSIDE = ["bindings", "tests/api", "tests/bounded", "tests/cases", "tests/install"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def within(path, folders):
    return any(path.is_relative_to(folder) for folder in folders)


def complaint(path, header, root):
    """What is wrong with `path` including `header`, or None."""
    for pattern, places in THIRD_PARTIES.items():
        if re.match(pattern, header):
            free = path.parts[0] in ("tests", "bench") and not within(path, OUTSIDE)
            return None if free or within(path, places) else f"belongs in {' and '.join(places)} only"
    folder = header.split("/")[0]
    inside = (root / "src" / header).exists() and folder in LAYERS
    if within(path, OUTSIDE):
        return "only the public header may be seen from here" if inside else None
    if path.parts[0] != "src" or not inside:
        return None if header != "nhan/nhan.h" or within(path, ["src/api"]) or path.parts[0] != "src" else "is for src/api only"
    here = path.parts[1]
    return None if folder in LAYERS[here] + [here] else f"src/{here} may include {', '.join(LAYERS[here]) or 'nothing'} only"


def main(root):
    found = 0
    for top in ("src", "bindings", "bench", "tests"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".cc", ".h", ".c", ".hpp"):
                continue
            path = file.relative_to(root)
            for match in INCLUDE.finditer(file.read_text()):
                wrong = complaint(path, match[2], root)
                if wrong:
                    line = file.read_text()[: match.start()].count("\n") + 1
                    print(f"{path}:{line}: {match[2]}: {wrong}")
                    found += 1
    return found


sys.exit(1 if main(pathlib.Path(sys.argv[1])) else 0)
