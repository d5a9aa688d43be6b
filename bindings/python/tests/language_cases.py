# The cases of the language (tests/cases of the clone): their texts, what must be found in them, and what the C++ side finds.
import json
import re
import subprocess

from conftest import ROOT

UNITS = {"codepoints": "codepoint", "utf16": "utf16", "bytes": "byte"}  # our name of a unit: that of the command
MARK = re.compile(r"\[[^|\]]*\|([^\]]*)\]")
CASES = [json.loads(line) for path in sorted((ROOT / "tests/cases").glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
TEXTS = [MARK.sub(r"\1", case["marked"]) for case in CASES]


def command_finds(texts, unit):
    """What `nhan annotate` writes of each text, parsed."""
    given = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    command = [ROOT / "build/release/bindings/cli/nhan", "annotate", "--input", "jsonl", "--output", "jsonl", "--offsets", UNITS[unit]]
    done = subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, check=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    for document in found:
        del document["id"]
    return found


def marked(text, spans):
    """The text as the cases write it: "tỉnh [PROVINCE hai-duong|Hải Dương]". Takes spans in code points."""
    parts, copied = [], 0
    for span in spans:
        parts += [text[copied : span.begin], f"[{' '.join(filter(None, [span.type, span.id]))}|{text[span.begin : span.end]}]"]
        copied = span.end
    return "".join(parts) + text[copied:]


def in_unit(text, unit):
    """The text in a form that offsets index, and a function from its slices to str."""
    if unit == "codepoints":
        return text, str
    if unit == "bytes":
        return text.encode(), bytes.decode
    units = text.encode("utf-16-le")
    return [units[i : i + 2] for i in range(0, len(units), 2)], lambda part: b"".join(part).decode("utf-16-le")
