# The cases of the language (tests/cases) through the command: JSON Lines in, JSON Lines out, whole and in pieces.
import glob
import json
import os
import re
import unittest

from command import documents

FOLDER = os.path.join(os.path.dirname(__file__), "..", "cases")
MARK = re.compile(r"\[[^|\]]*\|([^\]]*)\]")


def cases():
    for name in sorted(glob.glob(os.path.join(FOLDER, "*.jsonl"))):
        with open(name, encoding="utf-8") as file:
            yield from (json.loads(line) for line in file)


def marked(text, spans):
    """The text as the cases write it: "tỉnh [PROVINCE hai-duong|Hải Dương]"."""
    parts, copied = [], 0
    for span in spans:
        begin, end = span["begin"], span["end"]
        link = " ".join(filter(None, [span["type"], span["id"]]))
        parts += [text[copied:begin], f"[{link}|{text[begin:end]}]"]
        copied = end
    return "".join(parts) + text[copied:]


def told(records):
    """Records as the cases write them: without evidence."""
    return [{name: value for name, value in record.items() if name != "evidence"} for record in records]


def as_sets(cooperations):
    """Parties and fields without their order, which says nothing."""
    return [{**record, "parties": sorted(record["parties"]), "fields": sorted(record["fields"])} for record in told(cooperations)]


class CasesTest(unittest.TestCase):
    maxDiff = None

    def check(self, *arguments):
        rows = list(cases())
        self.assertTrue(rows, "no cases in " + FOLDER)
        texts = [MARK.sub(r"\1", row["marked"]) for row in rows]
        given = "".join(json.dumps({"id": row["id"], "text": text}) + "\n" for row, text in zip(rows, texts))
        found, message = documents(given, "--offsets", "codepoint", *arguments)
        self.assertEqual(message, "")
        self.assertEqual([document["id"] for document in found], [row["id"] for row in rows])
        for row, text, document in zip(rows, texts, found):
            with self.subTest(row["id"]):
                self.assertEqual(marked(text, document["spans"]), row["marked"])
                self.assertEqual(told(document["offices"]), row.get("offices", []))
                self.assertEqual(as_sets(document["cooperations"]), as_sets(row.get("cooperations", [])))

    def test_whole(self):
        self.check()

    def test_in_pieces(self):
        for size in ("1", "7"):
            self.check("--chunk", size)


if __name__ == "__main__":
    unittest.main()
