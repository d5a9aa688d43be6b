#!/usr/bin/env python3
# The shared library exports exactly the functions that the public header declares, and runs no constructor of ours when it is loaded.
# usage: exports.py NM LIBRARY HEADER
import re
import subprocess
import sys


def symbols(*arguments):
    lines = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.splitlines()
    return [line.split()[-1] for line in lines if line.strip()]


nm, library, header = sys.argv[1:]
text = re.sub(r"/\*.*?\*/|^\s*#.*?$", "", open(header, encoding="utf-8").read(), flags=re.S | re.M)  # no comments, no macros
declared = set(re.findall(r"NHAN_API[^;(]*?(\w+)\s*\(", text))
exported = set(symbols(nm, "-D", "--defined-only", library))
constructors = {name for name in symbols(nm, library) if name.startswith("_GLOBAL__sub_I")}

for title, names in [
    ("declared in the header but not exported", declared - exported),
    ("exported but not declared in the header", exported - declared),
    ("static constructors", constructors),
]:
    for name in sorted(names):
        print(f"{title}: {name}")
sys.exit(1 if declared != exported or constructors or not declared else 0)
