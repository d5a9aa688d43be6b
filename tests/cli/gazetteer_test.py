# nhan build, check, info, lookup and explain.
import os
import re
import subprocess
import unittest

from command import NHAN, SAMPLE, Case, annotate, run

SHIPS = "# Ships of this test.\nkey\tkind\tname\tcode_port\nship:hai-au\tship\tHải Âu Xanh\t24\n"
WRONG = "# Wrong in its third line.\nkey\tkind\tname\nship:hai-au\tship\n"


class Gazetteers(Case):
    def test_build_extends_the_built_in_database(self):
        bundle = self.folder + "/ships.nhan"
        output, message = run("build", "--extend", self.file("ships.tsv", SHIPS), "-o", bundle)
        self.assertIn("entries", output.decode())
        self.assertEqual(message, "")
        spans = annotate("Tàu Hải Âu Xanh về Hải Phòng.", "--database", bundle)["spans"]
        self.assertEqual([(s["type"], s["id"]) for s in spans], [("SHIP", "ship:hai-au"), ("PROVINCE", "hai-phong")])
        self.assertIn("SHIP", run("info", bundle)[0].decode())
        found = run("lookup", "24", "--database", bundle)[0].decode()
        for key in ("bac-giang", "bac-ninh", "ship:hai-au"):
            self.assertIn(f"{key}  ", found)

    def test_each_file_is_read(self):
        bundle = self.folder + "/both.nhan"
        others = self.file("others.tsv", SHIPS.replace("hai-au", "sao-mai").replace("Hải Âu Xanh", "Sao Mai Đỏ"))
        run("build", "--extend", self.file("ships.tsv", SHIPS), others, "-o", bundle)
        spans = annotate("Tàu Hải Âu Xanh và tàu Sao Mai Đỏ.", "--database", bundle)["spans"]
        self.assertEqual([s["id"] for s in spans], ["ship:hai-au", "ship:sao-mai"])
        self.assertIn("wrong.tsv:3: ", run("check", "--extend", others, self.file("wrong.tsv", WRONG), status=4)[1])

    def test_a_cache_changes_nothing_but_the_time(self):
        bundle, cache = self.folder + "/ships.nhan", self.folder + "/cache"
        run("build", "--extend", self.file("ships.tsv", SHIPS), "-o", bundle)
        text = "Tàu Hải Âu Xanh về Hải Phòng."
        expected = annotate(text, "--database", bundle)
        for _ in range(2):
            self.assertEqual(annotate(text, "--database", bundle, "--cache", cache), expected)
            self.assertIn("bac-giang  ", run("lookup", "24", "--cache", cache)[0].decode())
        self.assertEqual(len(os.listdir(cache)), 2)
        output, message = run("explain", "--cache", self.folder + "/no/such/cache", given=text)
        self.assertIn("going on without", message)
        self.assertIn("hai-phong", output.decode())

    def test_findings_name_file_and_line(self):
        wrong = self.file("wrong.tsv", WRONG)
        for command in (("check", "--extend", wrong), ("build", "--extend", wrong, "-o", self.folder + "/x.nhan")):
            self.assertIn("wrong.tsv:3: ", run(*command, status=4)[1])
        run("info", self.folder + "/x.nhan", status=3)  # nothing was written

    def test_a_bundle_replaces_none_of_its_gazetteers(self):
        ships = self.file("ships.tsv", SHIPS)
        for bundle in (ships, self.folder + "/./ships.tsv"):
            self.assertIn("one of the gazetteers", run("build", "--extend", ships, "-o", bundle, status=2)[1])
        with open(ships, encoding="utf-8") as file:
            self.assertEqual(file.read(), SHIPS)

    def own(self, files):
        """A folder of gazetteers with a kind of ships."""
        folder = self.folder + "/own"
        os.mkdir(folder)
        files = {
            "MANIFEST": "file\trole\nversion\t1\nkinds.tsv\tkinds\n" + "".join(f"{name}.tsv\t{role}\n" for name, role in files),
            "kinds.tsv": "kind\ttype\trole\tcase\tsearch\tpriority\tunaccented\tnote\nship\tSHIP\tspan\tany\tengine\t1\tno\t\n",
            **{f"{name}.tsv": text for (name, _), text in files.items()},
        }
        for name, text in files.items():
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                file.write(text)
        return folder

    def test_all_wrong_patterns_are_told(self):
        folder = self.own({("patterns", "patterns"): "name\ttype\ttrigger\tlead\tpattern\none\tDATE\t#\t\t(\ntwo\tDATE\t#\t\t[\n"})
        message = run("check", folder, status=4)[1]
        for where in (f"{folder}/patterns.tsv:2: ", f"{folder}/patterns.tsv:3: ", "2 errors to mend"):
            self.assertIn(where, message)

    def test_provinces_of_patterns_are_no_parties(self):
        bundle = self.folder + "/numbers.nhan"
        folder = self.own({("patterns", "patterns"): "name\ttype\ttrigger\tlead\tpattern\nzip\tPROVINCE\t#\t\t[0-9]{5}\n"})
        run("build", "--extend", folder, "-o", bundle)
        told = annotate("Thành phố Huế và 12345 ký kết hợp tác về du lịch.", "--database", bundle)
        self.assertIn(("PROVINCE", "12345"), [(span["type"], span["text"]) for span in told["spans"]])
        self.assertEqual(told["cooperations"], [])

    def test_the_first_entry_is_found_as_all_others_are(self):
        bundle = self.folder + "/ships.nhan"
        folder = self.own({("ships", "entries"): "key\tkind\tname\naurora\tship\tAurora\ndot\tship\t.vn\n"})
        run("build", folder, "-o", bundle)
        for name in ("Aurora", ".vn"):
            self.assertEqual([s["text"] for s in annotate(f" ({name}) x", "--database", bundle)["spans"]], [name])
        self.assertIn("2 of them searched for", run("info", bundle)[0].decode())

    def test_check(self):
        self.assertIn("entries", run("check", "--extend", self.file("ships.tsv", SHIPS))[0].decode())
        run("check", "no-such-file.tsv", status=3)
        run("build", self.file("ships.tsv", SHIPS), status=2)  # no -o

    def test_info_of_what_is_no_bundle(self):
        self.assertIn("ships.tsv: no bundle", run("info", self.file("ships.tsv", SHIPS), status=5)[1])
        self.assertIn("PROVINCE PLACE TITLE", run("info")[0].decode())


class Lookup(unittest.TestCase):
    def keys(self, query):
        lines = run("lookup", query)[0].decode().splitlines()
        return [line.split("  ")[0] for line in lines if not line.startswith(" ")]

    def test_by_key_name_and_code(self):
        self.assertEqual(self.keys("city:hai-duong"), ["city:hai-duong"])
        self.assertLessEqual({"hai-duong", "city:hai-duong"}, set(self.keys("hải dương")))
        self.assertEqual(self.keys("VN-61"), ["hai-duong"])
        self.assertEqual(self.keys("code_2008:24"), ["bac-giang"])
        self.assertEqual(self.keys("code_2025:24"), ["bac-ninh"])
        self.assertLessEqual({"bac-giang", "bac-ninh"}, set(self.keys("24")))
        self.assertIn("'nowhere'", run("lookup", "nowhere", status=1)[1])

    def test_shows_codes_and_both_directions_of_the_merger(self):
        former = run("lookup", "hai-duong")[0].decode()
        self.assertIn("code_2008:30\n", former)
        self.assertRegex(former, r"successor +hai-phong  Hải Phòng\n")
        self.assertRegex(run("lookup", "hai-phong")[0].decode(), r"predecessors +hai-duong  Hải Dương\n")


class Explain(unittest.TestCase):
    def test_tells_what_was_dropped(self):
        rows = run("explain", given="Thuyền trên sông Thái Bình ở tỉnh Thái Bình")[0].decode().splitlines()[2:]
        verdicts = [row for row in rows if "Thái Bình" in row]
        self.assertTrue(any(" vetoed " in row or " lost " in row for row in verdicts), rows)
        self.assertTrue(any(" kept " in row for row in verdicts), rows)

    def test_shows_what_records_rest_on(self):
        text = "Về phía tỉnh Cà Mau có ông Lê Văn An, Chủ tịch UBND tỉnh. Cà Mau ký kết hợp tác du lịch với Sơn La."
        rows = run("explain", given=text)[0].decode().splitlines()
        chain = [re.split(r"  +", row.rstrip()) for row in rows if re.search(r"  (office|cooperation)  ", row)]
        self.assertEqual([(row[1], re.sub(r"\.tsv:\d+$", ".tsv", row[-1])) for row in chain], [
            ("Cà Mau", "office 1: the place that the sentence is about, records.tsv"),
            ("Lê Văn An", "office 1: the person in front of the titles, over a mark"),
            ("Chủ tịch UBND", "office 1: the title"),
            ("Cà Mau", "cooperation 1: a party, on one side of the cue, records.tsv"),
            ("du lịch", "cooperation 1: in a sentence that names the parties"),
            ("Sơn La", "cooperation 1: a party, on one side of the cue, records.tsv")])
        self.assertIn("office 1:", rows[-len(chain)])  # behind all candidates


class Output(unittest.TestCase):
    def test_a_full_disk_is_noticed(self):
        for arguments in (["info"], ["lookup", "hai-duong"], ["--help"], ["annotate", "--help"], ["--version"], ["explain", SAMPLE], ["annotate", SAMPLE]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([NHAN, *arguments], stdout=full, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 3, arguments)
            self.assertIn(b"cannot write 'standard output': ", done.stderr)


class Help(unittest.TestCase):
    def test_every_command_has_help_with_examples(self):
        for command in ("annotate", "explain", "lookup", "check", "build"):
            self.assertRegex(run(command, "--help")[0].decode(), r"Examples?:\n  ")
        self.assertIn("Exit codes:", run("--help")[0].decode())
        self.assertRegex(run("--version")[0].decode(), r"^nhan \d+\.\d+\.\d+")


if __name__ == "__main__":
    unittest.main()
