# The formats of nhan annotate --output that are not JSON Lines.
import os
import pty
import re
import subprocess
import unittest

from command import NHAN, SAMPLE, Case, annotate, run, sample
from page import Page


def unpack(data, at=0):
    """The MessagePack value at `at`, and where it ends; the types that docs/msgpack.md names."""
    head, at = data[at], at + 1
    if head < 0x80:
        return head, at
    if head == 0xC0:
        return None, at
    if 0xCC <= head <= 0xCF:
        width = 1 << head - 0xCC
        return int.from_bytes(data[at : at + width], "big"), at + width
    wide = {0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4, 0xDE: 2, 0xDF: 4}.get(head, 0)
    kind = "string" if 0xA0 <= head < 0xC0 or head in (0xD9, 0xDA, 0xDB) else "map" if head < 0x90 or head in (0xDE, 0xDF) else "array"
    size = int.from_bytes(data[at : at + wide], "big") if wide else head & (0x1F if kind == "string" else 0x0F)
    at += wide
    if kind == "string":
        return data[at : at + size].decode(), at + size
    items = []
    for _ in range(size * 2 if kind == "map" else size):
        item, at = unpack(data, at)
        items.append(item)
    return (dict(zip(items[::2], items[1::2])) if kind == "map" else items), at


class Formats(Case):
    def test_html_is_whole_and_self_contained(self):
        text = sample() + '\n<b>&amp; "Hà Nội"</b>\n'
        page = Page(run("annotate", "--output", "html", given=text)[0].decode())
        expected = annotate(text)
        self.assertEqual((page.open, page.links, page.texts), ([], [], [text]))
        self.assertEqual([words for _, words in page.marks], [s["text"] for s in expected["spans"]])
        for (attributes, _), span in zip(page.marks, expected["spans"]):
            tip = [part for part in (span["type"], span["name"], span["id"]) if part]
            self.assertEqual(attributes["data-tip"].split("\n"), tip)
        self.assertEqual(len(page.cells), 3 * len(expected["offices"]) + 4 * len(expected["cooperations"]))

    def test_html_is_whole_where_the_run_fails(self):
        output, _ = run("annotate", "--output", "html", SAMPLE, "no-such-file", status=3)
        page = Page(output.decode())
        self.assertEqual((page.open, page.texts), ([], [sample()]))

    def test_msgpack_says_what_jsonl_says(self):
        files = [SAMPLE, self.file("short.txt", "Hà Nội"), self.file("empty.txt", "")]
        data = run("annotate", "--output", "msgpack", "--offsets", "codepoint", *files)[0]
        at = 0
        for path in files:
            (name, result), at = unpack(data, at)
            with open(path, "rb") as file:
                expected = annotate(file.read(), "--offsets", "codepoint")
            self.assertEqual(name, path)
            self.assertEqual([{k: s[k] for k in s if k != "ordinal"} for s in result["spans"]], expected["spans"])
            offices = [(o["person"]["text"], o["title"]["text"], (o["place"] or {}).get("id", "")) for o in result["offices"]]
            self.assertEqual(offices, [(o["person"], o["title"], o["place"]) for o in expected["offices"]])
            self.assertEqual([[p["id"] for p in c["parties"]] for c in result["cooperations"]], [c["parties"] for c in expected["cooperations"]])
        self.assertEqual(at, len(data))

    def test_conll_holds_every_word_once(self):
        rows = run("annotate", "--output", "conll", SAMPLE)[0].decode().splitlines()[1:]
        cells = [row.split("\t") for row in rows if row]
        self.assertEqual("".join(form for form, _, _ in cells), "".join(sample().split()))
        begun = [tag[2:] for _, tag, _ in cells if tag.startswith("B-")]
        self.assertEqual(begun, [s["type"] for s in annotate(sample())["spans"]])

    def test_conll_cuts_tokens_at_spans_and_marks(self):
        rows = run("annotate", "--output", "conll", given="Với\u00a0“Hà Nội”…\nvà")[0].decode().splitlines()[1:]
        self.assertEqual([row.split("\t")[0] for row in rows], ["Với", "“", "Hà", "Nội", "”", "…", "", "và", ""])

    def test_pretty_without_colours_brackets_the_spans(self):
        output = run("annotate", SAMPLE)[0].decode()
        self.assertNotIn("\x1b", output)
        body = output.split("==\n\n", 1)[1].split("== Offices")[0].rstrip("\n")
        self.assertEqual(re.sub(r"\[[A-Z]+ ([^\]]*)\]", r"\1", body), sample().rstrip("\n"))
        self.assertIn("== Cooperations ==", output)

    def on_terminal(self, **environment):
        reader, writer = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment}
        done = subprocess.run([NHAN, "annotate", "-"], input="Hà Nội".encode(), stdout=writer, env=environment)
        os.close(writer)
        self.assertEqual(done.returncode, 0)
        with os.fdopen(reader, "rb") as terminal:
            return terminal.read1().decode()

    def test_colours_are_for_terminals(self):
        self.assertRegex(self.on_terminal(), "\x1b\\[30;48;5;[0-9]+mHà Nội\x1b\\[0m")
        self.assertNotIn("\x1b", self.on_terminal(NO_COLOR="1"))
        self.assertNotIn("\x1b", self.on_terminal(TERM="dumb"))


if __name__ == "__main__":
    unittest.main()
