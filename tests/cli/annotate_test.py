# nhan annotate: offsets, types, pieces, files and exit codes.
import json
import unittest

from command import SAMPLE, Case, annotate, documents, run, sample

TEXT = "\U0001f600 Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên."
ENCODINGS = {"byte": ("utf-8", 1), "utf16": ("utf-16-le", 2), "codepoint": ("utf-32-le", 4)}


class Annotate(Case):
    def test_offsets_give_the_words_in_each_unit(self):
        for unit, (encoding, width) in ENCODINGS.items():
            encoded = TEXT.encode(encoding)
            spans = annotate(TEXT, "--offsets", unit)["spans"]
            cut = [encoded[s["begin"] * width : s["end"] * width].decode(encoding) for s in spans]
            self.assertEqual(cut, ["Bí thư Tỉnh ủy", "Hải Dương", "Điện Biên"])
            self.assertEqual(cut, [s["text"] for s in spans])

    def test_spans_are_linked(self):
        spans = annotate(TEXT)["spans"]
        self.assertEqual([(s["type"], s["name"]) for s in spans[1:]], [("PROVINCE", "Hải Dương"), ("PROVINCE", "Điện Biên")])
        self.assertEqual([s["id"] for s in spans[1:]], ["hai-duong", "dien-bien"])

    def test_ill_formed_parts_count_as_python_decodes_them(self):
        raw = b"\xff\xe1\xba \xed\xa0\x80 " + "Hải Dương".encode() + b" \xc3"
        decoded = raw.decode(errors="replace")
        for unit in ("codepoint", "utf16"):
            (span,) = annotate(raw, "--offsets", unit)["spans"]
            self.assertEqual(decoded[span["begin"] : span["end"]], "Hải Dương")

    def test_words_of_records_come_from_the_right_place_in_every_unit(self):
        by_unit = [annotate(TEXT + "\n\n" + sample(), "--offsets", unit) for unit in ENCODINGS]
        for unit, document in zip(ENCODINGS, by_unit):
            places = {(span["begin"], span["end"]) for span in document["spans"]}
            for record in document["offices"] + document["cooperations"]:
                evidence = record["evidence"]
                self.assertTrue(evidence and all((span.pop("begin"), span.pop("end")) in places for span in evidence), (unit, record))
        for other in by_unit[1:]:
            self.assertEqual(by_unit[0]["offices"], other["offices"])
            self.assertEqual(by_unit[0]["cooperations"], other["cooperations"])
            self.assertEqual([s["text"] for s in by_unit[0]["spans"]], [s["text"] for s in other["spans"]])

    def test_pieces_change_nothing(self):
        for output in ("pretty", "jsonl", "msgpack", "conll", "html"):
            whole = run("annotate", "--output", output, SAMPLE)
            for chunk in ("1", "7", "4096"):
                self.assertEqual(run("annotate", "--output", output, "--chunk", chunk, SAMPLE), whole)

    def test_types(self):
        spans = annotate(sample(), "--types", "PROVINCE,MONEY")["spans"]
        self.assertEqual({s["type"] for s in spans}, {"PROVINCE", "MONEY"})
        text = self.file("text.txt", "Tỉnh Hải Dương có 5 tỷ đồng.")  # a file behind the types is none of them
        output = json.loads(run("annotate", "--output", "jsonl", "--types", "PROVINCE", text)[0])
        self.assertEqual([s["type"] for s in output["spans"]], ["PROVINCE"])

    def test_an_empty_value_is_no_value(self):
        for option in ("--as-of", "--database", "--cache"):
            self.assertIn("empty", run("annotate", option, "", status=2)[1])
        self.assertIn("empty", run("explain", "--as-of", "", status=2)[1])

    def test_an_unknown_type_is_told(self):
        _, message = run("annotate", "--types", "PROVINZ", status=2)
        self.assertIn("'PROVINZ'; there are PROVINCE, ", message)

    def test_each_file_is_a_document(self):
        first, second = self.file("a.txt", "Hà Nội"), self.file("b.txt", "")
        output, _ = run("annotate", "--output", "conll", first, second)
        self.assertEqual(output.decode(), f"# newdoc id = {first}\nHà\tB-PROVINCE\tha-noi\nNội\tI-PROVINCE\tha-noi\n\n# newdoc id = {second}\n\n")

    def test_failures_say_what_and_where(self):
        good = self.file("good.txt", "Hà Nội")
        output, message = run("annotate", "--output", "jsonl", good, "no-such-file", status=3)
        self.assertIn("no-such-file", message)
        self.assertEqual(output.count(b"\n"), 1)  # what came before the failure is written
        self.assertIn("bundle", run("annotate", "--database", good, status=5)[1].lower())
        run("annotate", "--database", "no-such-file", status=3)
        self.assertIn("pretty|jsonl|msgpack|conll|html", run("annotate", "--output", "xml", status=2)[1])
        for day in ("yesterday", "2024-02-30", "2024-2-3", "2024-02-03x"):
            self.assertIn("is no day", run("annotate", "--as-of", day, status=2)[1])
        self.assertIn("there is no command 'anotate'", run("anotate", status=2)[1])
        for size in ("-1", "x", "1.5"):
            run("annotate", "--chunk", size, good, status=2)
        run(status=2)


class JsonLines(Case):
    def test_ids_are_kept(self):
        lines = '{"id": "a", "text": "x"}\n{"text": "x", "id": 7}\n{"text": "x"}\n'
        self.assertEqual([d["id"] for d in documents(lines)[0]], ["a", 7, 3])

    def test_fields_by_name(self):
        lines = '{"url": "u", "body": "Hà Nội", "text": 1}'
        (document,) = documents(lines, "--text-field", "body", "--id-field", "url")[0]
        self.assertEqual((document["id"], document["spans"][0]["id"]), ("u", "ha-noi"))

    def test_line_ends(self):
        lines = '\ufeff{"id": 1, "text": "x"}\r\n\r\n  \n{"id": 2, "text": "x"}'
        self.assertEqual([d["id"] for d in documents(lines)[0]], [1, 2])

    def test_lines_longer_than_any_buffer(self):
        long = "Hà Nội " * 400000
        lines = '{"id": 1, "text": "x"}\n{"id": 2, "text": "' + long + '"}\n{"id": 3, "text": "x"}\n'
        counts = [len(d["spans"]) for d in documents(lines)[0]]
        self.assertEqual(counts, [0, 400000, 0])

    def test_lone_surrogates_are_replaced(self):
        text = r"\ud83d \ude00\ud83d \ud83d\ude00 \\ud83d Hà Nội"
        (document,) = documents('{"text": "' + text + '"}', "--offsets", "codepoint")[0]
        read = "\ufffd \ufffd\ufffd \U0001f600 \\ud83d Hà Nội"
        (span,) = document["spans"]
        self.assertEqual(read[span["begin"] : span["end"]], "Hà Nội")

    def test_what_must_be_escaped_is(self):
        name = '"\\\n\t\x01 \U0001f600'
        (document,) = documents(json.dumps({"id": name, "text": ""}))[0]
        self.assertEqual(document["id"], name)

    BROKEN = {
        '{"id": 1, "text": "x"': "JSON",
        '{"id": 1, "text": "x"} x': "JSON",
        '{"id": tru, "text": "x"}': "JSON",
        '["x"]': "object",
        '{"id": 1}': '"text"',
        '{"id": 1, "text": null}': '"text"',
        '{"id": [1], "text": "x"}': '"id"',
        b'{"id": 1, "text": "\xff"}': "UTF-8",
    }

    def test_broken_lines_end_the_run_and_keep_what_came_before(self):
        for line, reason in self.BROKEN.items():
            line = line.encode() if isinstance(line, str) else line
            lines = b'{"id": "before", "text": ""}\n' + line + b'\n{"id": "behind", "text": ""}\n'
            found, message = documents(lines, status=1)
            self.assertEqual([d["id"] for d in found], ["before"])
            self.assertIn("stdin:2: ", message)
            self.assertIn(reason, message)

    def test_broken_lines_are_skipped_with_a_word(self):
        lines = b""
        for line in self.BROKEN:
            lines += (line.encode() if isinstance(line, str) else line) + b'\n{"id": "good", "text": ""}\n'
        found, message = documents(lines, "--on-error", "skip", status=1)
        self.assertEqual([d["id"] for d in found], ["good"] * len(self.BROKEN))
        reported = [int(line.split("stdin:")[1].split(":")[0]) for line in message.splitlines()]
        self.assertEqual(reported, list(range(1, 2 * len(self.BROKEN), 2)))


if __name__ == "__main__":
    unittest.main()
