# nhan eval: every number against one counted by hand, errors in context, what is wrong with files, floors.
import json
import unittest

from command import Case, documents, run

TEXT = "Ông An, Bí thư Tỉnh ủy Hải Dương, thăm Điện Biên ngày 5/6, bàn du lịch và nông nghiệp."


def span(words, kind, key="", text=TEXT, unit="codepoint"):
    """The span of the first place in `text` where the words stand."""
    encoded = {"codepoint": lambda s: s, "byte": str.encode, "utf16": lambda s: s.encode("utf-16-le")}[unit]
    width = 2 if unit == "utf16" else 1
    begin = len(encoded(text[: text.index(words)])) // width
    return {"begin": begin, "end": begin + len(encoded(words)) // width, "type": kind, "id": key, "text": words}


def document(key, spans, text=TEXT, **records):
    return {"id": key, "text": text, "spans": spans, **records}


GOLD = document(
    "a",
    [
        span("An", "PERSON"),
        span("Bí thư Tỉnh ủy", "TITLE", "bi-thu-tinh-uy"),
        span("Hải Dương", "PROVINCE", "hai-duong"),
        span("Điện Biên", "PROVINCE", "dien-bien"),
        span("5/6", "DATE"),
        span("du lịch", "FIELD", "tourism"),
        span("nông nghiệp", "FIELD", "agriculture"),
    ],
    offices=[{"person": "An", "title": "Bí thư Tỉnh ủy", "place": "hai-duong"}],
    cooperations=[{"parties": ["hai-duong", "dien-bien"], "fields": ["tourism", "agriculture"], "agreement": "", "date": "5/6"}],
)
# One of each verdict; the title in capitals, decomposed and with more white space.
PREDICTED = document(
    "a",
    [
        span("Ông An", "PERSON"),
        span("Bí thư Tỉnh ủy", "TITLE", "bi-thu-tinh-uy"),
        span("Hải Dương", "PROVINCE", "hai-phong"),
        span("thăm", "BODY"),
        span("Điện Biên", "PLACE", "city:dien-bien"),
        span("bàn du lịch", "FIELD", "tourism/du-lich"),
        span("nông nghiệp", "FIELD", "trade/nong-san"),
    ],
    offices=[{"person": " AN", "title": "BI\u0301 THƯ\u00a0 TI\u0309NH U\u0309Y\n", "place": ""}],
    cooperations=[{"parties": ["dien-bien", "hai-duong"], "fields": ["tourism", "trade"], "agreement": "", "date": ""}],
)
# tp, fp, fn
COUNTS = {
    "PROVINCE": (1, 0, 1), "PLACE": (0, 1, 0), "TITLE": (1, 0, 0), "BODY": (0, 1, 0), "PERSON": (0, 1, 1), "FIELD": (1, 1, 1), "AGREEMENT": (0, 0, 0),
    "DATE": (0, 0, 1), "MONEY": (0, 0, 0), "all types": (3, 4, 4), "PROVINCE linked": (0, 1, 2), "offices person-place": (0, 1, 1),
    "offices person-title": (1, 0, 0), "cooperation parties": (1, 0, 0), "cooperation fields": (1, 1, 1),
}


class Evaluate(Case):
    def files(self, gold, predicted):
        lines = lambda objects: "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects)
        return [
            self.file(name, content if isinstance(content, (str, bytes)) else lines(content))
            for name, content in (("gold.jsonl", gold), ("predicted.jsonl", predicted))
        ]

    def report(self, gold, predicted, *options, status=0):
        """What --output json says, and standard error."""
        output, message = run("eval", *self.files(gold, predicted), "--output", "json", *options, status=status)
        return json.loads(output), message

    def counts(self, gold, predicted, *options, **expected):
        scores = self.report(gold, predicted, *options, **expected)[0]["scores"]
        return {name: (score["tp"], score["fp"], score["fn"]) for name, score in scores.items()}

    def of_spans(self, gold, predicted, kind="FIELD"):
        return self.counts([document("a", gold)], [document("a", predicted)])[kind]


class Numbers(Evaluate):
    def test_counts(self):
        self.assertEqual(self.counts([GOLD], [PREDICTED]), COUNTS)

    def test_counts_add_up_over_documents(self):
        twice = self.counts([GOLD, {**GOLD, "id": "b"}], [{**PREDICTED, "id": "b"}, PREDICTED])
        self.assertEqual(twice, {name: tuple(2 * n for n in numbers) for name, numbers in COUNTS.items()})

    def test_precision_recall_and_f1(self):
        gold = [span("du", "DATE"), span("lịch", "DATE"), span("bàn", "DATE"), span("5/6", "DATE")]
        predicted = [span("du", "DATE"), span("ngày", "DATE"), span("thăm", "DATE")]
        report, _ = self.report([document("a", gold)], [document("a", predicted)])
        self.assertEqual(report["scores"]["DATE"], {"precision": 1 / 3, "recall": 0.25, "f1": 2 * (1 / 3) * 0.25 / (1 / 3 + 0.25), "tp": 1, "fp": 2, "fn": 3})
        self.assertEqual(report["scores"]["MONEY"], {"precision": 0, "recall": 0, "f1": 0, "tp": 0, "fp": 0, "fn": 0})

    def test_perfection(self):
        self.assertEqual(self.counts([GOLD], [GOLD])["all types"], (7, 0, 0))
        self.assertEqual(self.counts([GOLD], [GOLD])["cooperation fields"], (2, 0, 0))

    def test_verdicts_and_confusion(self):
        report, _ = self.report([GOLD], [PREDICTED])
        told = {kind: {v: n for v, n in counts.items() if n} for kind, counts in report["verdicts"].items()}
        self.assertEqual({kind: counts for kind, counts in told.items() if counts}, {
            "PROVINCE": {"link": 1, "type": 1}, "TITLE": {"right": 1}, "BODY": {"spurious": 1}, "PERSON": {"boundary": 1},
            "FIELD": {"right": 1, "category": 1}, "DATE": {"missed": 1},
        })
        cells = {(g, p): n for g, row in report["confusion"].items() for p, n in row.items() if n}
        self.assertEqual(cells, {
            ("PROVINCE", "PROVINCE"): 1, ("PROVINCE", "PLACE"): 1, ("TITLE", "TITLE"): 1, ("PERSON", "PERSON"): 1, ("FIELD", "FIELD"): 2,
            ("DATE", "nothing"): 1, ("nothing", "BODY"): 1,
        })

    def test_an_exact_span_is_right_though_another_overlaps(self):
        predicted = [span("bàn du lịch", "TITLE"), span("du lịch", "TITLE"), span("du lịch và", "TITLE")]
        self.assertEqual(self.of_spans([span("du lịch", "TITLE")], predicted, "TITLE"), (1, 2, 0))

    def test_what_overlaps_is_paired_by_what_it_shares(self):
        gold = [span("Bí thư", "TITLE"), span("Tỉnh ủy", "TITLE")]
        report, _ = self.report([document("a", gold)], [document("a", [span("thư Tỉnh ủy Hải", "TITLE")])], "--errors", "9")
        by_verdict = {error["verdict"]: error for error in report["errors"]}
        self.assertEqual(by_verdict["boundary"]["gold"]["text"], "Tỉnh ủy")
        self.assertEqual(by_verdict["missed"]["gold"]["text"], "Bí thư")

    def test_spans_that_are_repeated_count_once_and_the_last_says_the_id(self):
        predicted = [span("Hải Dương", "PROVINCE", "ha-noi"), span("Hải Dương", "PROVINCE", "hai-duong")]
        counts = self.counts([document("a", [span("Hải Dương", "PROVINCE", "hai-duong")])], [document("a", predicted)])
        self.assertEqual((counts["PROVINCE"], counts["PROVINCE linked"]), ((1, 0, 0), (1, 0, 0)))

    def test_fields_are_found_one_to_one(self):
        whole = "du lịch và nông nghiệp"
        two = [span("du lịch", "FIELD", "trade"), span("nông nghiệp", "FIELD", "trade")]
        one = [span(whole, "FIELD", "trade/x")]
        self.assertEqual(self.of_spans(two, one), (1, 0, 1))
        self.assertEqual(self.of_spans(one, two), (1, 1, 0))
        self.assertEqual(self.of_spans(two, two[::-1]), (2, 0, 0))
        self.assertEqual(self.of_spans([span("du", "FIELD", "trade")], [span("lịch", "FIELD", "trade")]), (0, 1, 1))

    def test_offices_without_place_and_equal_rows(self):
        gold = document("a", [], offices=[{"person": "An", "title": "Bí thư"}, {"person": "AN", "title": "Bí  thư", "place": None}])
        predicted = document("a", [], offices=[{"person": "an", "title": "Chủ tịch", "place": ""}])
        counts = self.counts([gold], [predicted])
        self.assertEqual((counts["offices person-place"], counts["offices person-title"]), ((1, 0, 0), (0, 1, 1)))

    def test_empty_files(self):
        for gold in ("", "\n \n"):
            self.assertEqual(set(self.counts(gold, "").values()), {(0, 0, 0)})
        self.assertEqual(set(self.counts([document("a", [], "")], [document("a", [], "")]).values()), {(0, 0, 0)})

    def test_types_of_users(self):
        ship, port = span("Ông", "SHIP"), span("thăm", "PORT")
        report, message = self.report([document("a", [ship])], [document("a", [ship, port, span("An", "SHIP")])])
        self.assertEqual([report["scores"]["SHIP"][n] for n in ("tp", "fp", "fn")], [1, 1, 0])
        self.assertEqual(report["scores"]["all types"]["fp"], 1)
        self.assertNotIn("PORT", report["scores"])
        self.assertIn("left out 1 predicted PORT", message)

    def test_offsets_in_each_unit(self):
        text = "\U0001f600 ở Hải Dương"
        for unit in ("codepoint", "byte", "utf16"):
            given = [document("a", [span("Hải Dương", "PROVINCE", "hai-duong", text, unit)], text)]
            report, message = self.report(given, [document("a", [], text)], "--offsets", unit, "--errors", "1")
            self.assertEqual((report["errors"][0]["context"], message), ("\U0001f600 ở «Hải Dương»", ""))

    def test_what_annotate_writes_is_right_against_itself(self):
        found, _ = documents(json.dumps({"text": TEXT}), "--offsets", "codepoint")
        counts = self.counts(found, found)
        self.assertEqual(counts["all types"], (len(found[0]["spans"]), 0, 0))
        self.assertGreater(counts["FIELD"][0], 0)


class Text(Evaluate):
    def text(self, gold, predicted, *options, status=0):
        return run("eval", *self.files(gold, predicted), *options, status=status)[0].decode()

    def test_tables(self):
        rows = {}
        for line in self.text([GOLD], [PREDICTED]).splitlines():
            rows.setdefault(line[:22].strip(), []).append(line[22:].split())
        self.assertEqual(rows["FIELD"], [["0.500", "0.500", "0.500", "2", "2"], ["1", "·", "1", "·", "·", "·", "·"], ["·"] * 5 + ["2"] + ["·"] * 4])
        self.assertEqual(rows["all types"], [["0.429", "0.429", "0.429", "7", "7"]])
        self.assertEqual(rows["PROVINCE linked"], [["0.000", "0.000", "0.000", "2", "1"]])
        self.assertEqual(rows["nothing"], [["·"] * 3 + ["1"] + ["·"] * 6])

    def test_errors_in_context(self):
        def context(begin, end, marked):
            left, right = TEXT[max(0, begin - 35) : begin], TEXT[end : end + 35]
            return ("…" if begin > 35 else "") + left + marked + right + ("…" if end + 35 < len(TEXT) else "")

        self.assertEqual(self.text([GOLD], [PREDICTED], "--errors", "5").split("Errors: ")[1].splitlines(), [
            "«gold», [predicted]",
            "", "PROVINCE: 2 errors",
            '  link      "a" 23..32 hai-duong → hai-phong  ' + context(23, 32, "«[Hải Dương]»"),
            '  type      "a" 39..48 PROVINCE → PLACE  ' + context(39, 48, "«[Điện Biên]»"),
            "", "BODY: 1 error",
            '  spurious  "a" 34..38  ' + context(34, 38, "[thăm]"),
            "", "PERSON: 1 error",
            '  boundary  "a" 4..6  ' + context(0, 6, "[Ông «An»]"),
            "", "FIELD: 1 error",
            '  category  "a" 74..85 agriculture → trade/nong-san  ' + context(74, 85, "«[nông nghiệp]»"),
            "", "DATE: 1 error",
            '  missed    "a" 54..57  ' + context(54, 57, "«5/6»"),
            "", "offices person-place: 2 errors",
            '  missed    "a"  An | hai-duong',
            '  spurious  "a"   AN | -',
            "", "cooperation fields: 2 errors",
            '  missed    "a"  dien-bien, hai-duong | agriculture',
            '  spurious  "a"  dien-bien, hai-duong | trade',
        ])

    def test_marks_of_errors_nest_where_they_can(self):
        for gold, predicted, marked in (
            ("Tỉnh ủy", "Tỉnh ủy Hải Dương", "[«Tỉnh ủy» Hải Dương]"),
            ("Tỉnh ủy Hải Dương", "Tỉnh ủy", "«[Tỉnh ủy] Hải Dương»"),
            ("Tỉnh ủy Hải Dương", "Hải Dương", "«Tỉnh ủy [Hải Dương]»"),
            ("Bí thư Tỉnh ủy", "Tỉnh ủy Hải", "«Bí thư [Tỉnh ủy» Hải]"),
        ):
            report, _ = self.report([document("a", [span(gold, "BODY")])], [document("a", [span(predicted, "BODY")])], "--errors", "1")
            self.assertIn(marked, report["errors"][0]["context"])

    def test_errors_are_limited_by_type(self):
        output = self.text([GOLD], [PREDICTED], "--errors", "1")
        self.assertIn("PROVINCE: 2 errors, of which the first 1\n", output)
        self.assertEqual((output.count("\n  link "), output.count("\n  type ")), (1, 0))
        report, _ = self.report([GOLD], [PREDICTED], "--errors", "1")
        self.assertEqual([error["verdict"] for error in report["errors"]], ["link", "spurious", "boundary", "category", "missed"])
        self.assertEqual([error["record"] for error in report["record_errors"]], ["offices person-place", "cooperation fields"])

    def test_without_text_errors_show_the_words(self):
        gold, predicted = ({key: value for key, value in d.items() if key != "text"} for d in (GOLD, PREDICTED))
        self.assertEqual(self.counts([gold], [predicted]), COUNTS)
        self.assertIn('  boundary  "a" 4..6  «An»[Ông An]\n', self.text([gold], [predicted], "--errors", "5"))
        self.assertIn("[Ông «An»], Bí thư", self.text([gold], [PREDICTED], "--errors", "5"))


class Files(Evaluate):
    def failure(self, gold, predicted, *options, status=1):
        return run("eval", *self.files(gold, predicted), *options, status=status)[1]

    def test_a_document_without_prediction_is_one_without_spans(self):
        report, message = self.report([GOLD, {**GOLD, "id": 7}], [GOLD], status=1)
        self.assertEqual([report["scores"]["all types"][n] for n in ("tp", "fp", "fn")], [7, 0, 7])
        self.assertEqual((report["unpredicted"], report["unknown"], report["documents"]), ([7], [], 2))
        self.assertIn("no prediction, so nothing found, for the documents: 7\n", message)

    def test_a_document_that_gold_lacks_is_left_out(self):
        more = [{**GOLD, "id": f"x{number}"} for number in range(7)]
        report, message = self.report([GOLD], [GOLD, *more])
        self.assertEqual([report["scores"]["all types"][n] for n in ("tp", "fp", "fn")], [7, 0, 0])
        self.assertEqual(report["unknown"], [f"x{number}" for number in range(7)])
        self.assertIn('"x3", "x4" and 2 more\n', message)

    def test_ids(self):
        self.assertEqual(self.report([{**GOLD, "id": 1}], [{**GOLD, "id": "1"}], status=1)[0]["unpredicted"], [1])
        nameless = {key: value for key, value in GOLD.items() if key != "id"}
        self.assertEqual(self.report([nameless], [{**GOLD, "id": 1}])[0]["unpredicted"], [])

    def test_an_id_that_comes_twice_is_a_broken_line(self):
        for gold, predicted, name in (([GOLD, GOLD], [GOLD], "gold"), ([GOLD], [GOLD, PREDICTED], "predicted")):
            self.assertIn(f'{name}.jsonl:2: line 1 has the id "a" already', self.failure(gold, predicted))
            report, message = self.report(gold, predicted, "--on-error", "skip", status=1)
            self.assertEqual((report["skipped"], report["scores"]["all types"]["tp"]), (1, 7))
            self.assertIn("line skipped", message)

    def test_gold_names_a_span_once(self):
        twice = [document("a", GOLD["spans"][:1] * 2)]
        self.assertIn("gold.jsonl:1: the PERSON 4..6 stands twice", self.failure(twice, twice))

    BROKEN = {
        "{": "JSON",
        "[]": "object",
        '{"id": 1}': '"spans"',
        '{"spans": {}}': '"spans"',
        '{"spans": [1]}': "spans[0] is not an object",
        '{"spans": [{"begin": 0, "end": 1}]}': 'spans[0] has no "type"',
        '{"spans": [{"begin": -1, "end": 1, "type": "DATE"}]}': "spans[0].begin",
        '{"spans": [{"begin": 0, "end": "1", "type": "DATE"}]}': "spans[0].end",
        '{"spans": [{"begin": 2, "end": 2, "type": "DATE"}]}': "spans[0] ends at 2 and begins at 2",
        '{"spans": [{"begin": 0, "end": 1, "type": "DATE", "id": 5}]}': "spans[0].id is not a string",
        '{"spans": [], "text": 5}': "text is not a string",
        '{"spans": [], "offices": 5}': "offices is not a list",
        '{"spans": [], "offices": [{"person": "An"}]}': 'offices[0] has no "title"',
        '{"spans": [], "cooperations": [{"parties": "a"}]}': "cooperations[0].parties is not a list",
        '{"spans": [], "cooperations": [{"parties": ["a", 1]}]}': "cooperations[0].parties[1] is not a string",
    }

    def test_broken_lines_are_reported_with_file_and_line(self):
        good = json.dumps(GOLD)
        for line, reason in self.BROKEN.items():
            message = self.failure(f"{good}\n\n{line}\n", good)
            self.assertIn("gold.jsonl:3: ", message)
            self.assertIn(reason, message)
            self.assertIn("predicted.jsonl:1: ", self.failure(good, line))

    def test_broken_lines_can_be_skipped(self):
        lines = json.dumps(GOLD) + "\n" + "\n".join(self.BROKEN)
        report, message = self.report(lines, lines, "--on-error", "skip", status=1)
        self.assertEqual((report["skipped"], report["scores"]["all types"]["tp"]), (2 * len(self.BROKEN), 7))
        self.assertEqual(message.count("line skipped"), 2 * len(self.BROKEN))

    def test_spans_that_do_not_fit_the_text(self):
        for begin, end, reason in ((80, 99, "PERSON 80..99 ends behind the text, which ends at 86"), (0, 1, "PERSON 0..1 cuts a character")):
            wrong = [document("a", [{"begin": begin, "end": end, "type": "PERSON"}])]
            unit = ["--offsets", "byte"] if end == 1 else []
            self.assertIn(f"predicted.jsonl:1: the {reason}", self.failure([document("a", [])], wrong, *unit))
            self.assertIn(f"gold.jsonl:1: the {reason}", self.failure(wrong, [document("a", [])], *unit))
            report, _ = self.report([document("a", [])], wrong, *unit, "--on-error", "skip", status=1)
            self.assertEqual((report["skipped"], report["unpredicted"]), (1, ["a"]))

    def test_texts_that_differ(self):
        self.assertIn("predicted.jsonl:1: its text is not that of ", self.failure([GOLD], [document("a", [], TEXT + " ")]))

    def test_words_that_stand_elsewhere_are_noticed(self):
        in_bytes = [document("a", [span("An", "PERSON", unit="byte"), span("Bí thư", "TITLE", unit="byte")])]
        _, message = self.report([GOLD], in_bytes)
        self.assertIn("2 spans say other words than the text has there; offsets are read as code points", message)
        self.assertIn("line 1: PERSON 5..7 is said to be 'An', where the text has 'n,'", message)

    def test_failures_say_what_and_where(self):
        gold, predicted = self.files([GOLD], [GOLD])
        self.assertIn("no-such-file", run("eval", gold, "no-such-file", status=3)[1])
        self.assertIn("no-such-folder", run("eval", gold, predicted, "--html", "no-such-folder/x.html", status=3)[1])
        self.assertIn("text|json", run("eval", gold, predicted, "--output", "html", status=2)[1])
        run("eval", gold, status=2)
        run("eval", gold, predicted, "--errors", "-1", status=2)
        run("eval", "-", "-", status=2)
        with open(predicted, "rb") as file:
            run("eval", gold, "-", given=file.read())

    def test_help(self):
        self.assertRegex(run("eval", "--help")[0].decode(), r"Examples:\n  ")


class Floors(Evaluate):
    def judged(self, *floors, status):
        return run("eval", *self.files([GOLD], [PREDICTED]), *floors, status=status)

    def test_floors(self):
        self.judged("--min", "TITLE=1,PROVINCE linked=0,FIELD=0.5", "--min", "all types=0.4285", status=0)
        output, message = self.judged("--min", "TITLE=1,FIELD=0.51", "--min", "MONEY=0.1", status=7)
        self.assertIn(b"F1", output)
        self.assertEqual(message, "nhan: F1 of FIELD is 0.5000, below its floor 0.51\nnhan: F1 of MONEY is 0.0000, below its floor 0.1\n")

    def test_floors_that_say_nothing(self):
        for floor in ("FIELD", "FIELD=", "FIELD=x", "FIELD=0.5x", "FIELD=95", "FIELD=-1", "FIELD=nan"):
            self.assertIn(f"'{floor}' is not SCORE=F1", self.judged("--min", floor, status=2)[1])
        output, message = self.judged("--min", "FEELD=0.5", status=2)
        self.assertIn("no score 'FEELD'; there are PROVINCE, ", message)
        self.assertEqual(output, b"")


if __name__ == "__main__":
    unittest.main()
