# nhan eval counts what the score script counts that lies beside a clone, with the gold it was written for; skipped where they are absent.
import collections
import json
import pathlib
import random
import subprocess
import sys
import unittest

from command import Case, run

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"
GOLD, SCORE = SHARED / "gold/dev.jsonl", SHARED / "tools/score.py"
TYPES = ["PROVINCE", "PLACE", "TITLE", "BODY", "PERSON", "FIELD", "AGREEMENT", "DATE", "MONEY"]


def read_gold():
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").split("\n") if line]


def dropped(span, chance):
    return []


def repeated(span, chance):
    return [span, {**span, "id": chance.choice(["", span["id"], "hai-phong"])}]


def shifted(span, chance):
    begin = max(0, span["begin"] + chance.randint(-3, 3))
    return [{**span, "begin": begin, "end": max(begin + 1, span["end"] + chance.randint(-3, 3))}]


def retyped(span, chance):
    return [{**span, "type": chance.choice(TYPES)}]


def linked_otherwise(span, chance):
    return [{**span, "id": chance.choice(["", "hai-phong", "energy/dien-gio", "tourism/du-lich"])}]


def of_a_foreign_type(span, chance):
    return [span, {**span, "type": "SHIP"}]


def damaged_rows(document, chance):
    for office in document["offices"]:
        if chance.random() < 0.3:
            office[chance.choice(["person", "title", "place"])] = chance.choice(["", "x", office["person"].upper(), " " + office["title"] + "\u00a0"])
    for record in document["cooperations"]:
        chance.shuffle(record["parties"])
        if chance.random() < 0.3:
            record["fields"].append("energy")
        if chance.random() < 0.2:
            record["parties"].append("hai-phong")
    for rows in (document["offices"], document["cooperations"]):
        if rows and chance.random() < 0.2:
            rows.append(chance.choice(rows))
        if rows and chance.random() < 0.2:
            rows.pop(0)


def damaged(document, damages, chance):
    spans = []
    for span in document["spans"]:
        spans += chance.choice(damages)(span, chance) if chance.random() < 0.3 else [span]
    chance.shuffle(spans)  # the order of a file decides which FIELD is found first
    length = len(document["text"])
    kept = [{key: span[key] for key in ("begin", "end", "type", "id")} for span in spans if span["end"] <= length]
    worse = json.loads(json.dumps({**document, "spans": kept}))
    damaged_rows(worse, chance)
    return worse


@unittest.skipUnless(GOLD.is_file() and SCORE.is_file(), "no ../shared")
class Agreement(Case):
    def scores(self, predicted):
        path = self.file("predicted.jsonl", "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in predicted))
        mine = json.loads(run("eval", str(GOLD), path, "--output", "json")[0])["scores"]
        done = subprocess.run([sys.executable, SCORE, GOLD, path, "--json"], check=True, stdout=subprocess.PIPE)
        return mine, json.loads(done.stdout)

    def agree(self, predicted, what):
        mine, theirs = self.scores(predicted)
        self.assertEqual({name: mine[name] for name in theirs}, theirs, what)
        return mine

    def test_on_gold_itself_and_on_nothing(self):
        gold = read_gold()
        self.assertEqual(self.agree(gold, "gold")["all types"]["f1"], 1)
        self.assertEqual(self.agree([{"id": d["id"], "spans": []} for d in gold], "nothing")["all types"]["recall"], 0)

    def test_on_what_nhan_finds(self):
        found = run("annotate", "--input", "jsonl", "--output", "jsonl", "--offsets", "codepoint", str(GOLD))[0]
        self.agree([json.loads(line) for line in found.splitlines()], "annotated")

    def test_on_damaged_predictions(self):
        every = [dropped, repeated, shifted, retyped, linked_otherwise, of_a_foreign_type]
        gold = read_gold()
        seen = collections.Counter()
        for damages in [[damage] for damage in every] + [every] * 6:
            for seed in range(3):
                chance = random.Random(f"{seed} {damages[0].__name__} {len(damages)} {sum(seen.values())}")
                mine = self.agree([damaged(d, damages, chance) for d in gold], (seed, [d.__name__ for d in damages]))
                seen[mine["all types"]["f1"] < 1] += 1
        self.assertGreater(seen[True], 20)  # equality was not only at perfection


if __name__ == "__main__":
    unittest.main()
