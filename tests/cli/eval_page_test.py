# nhan eval --html: gold and prediction side by side, errors marked.
import unittest

from command import run
from eval_test import GOLD, PREDICTED, TEXT, Evaluate, document, span
from page import Page


class HtmlPage(Evaluate):
    def page(self, gold, predicted, status=0):
        path = self.folder + "/page.html"
        run("eval", *self.files(gold, predicted), "--html", path, status=status)
        with open(path, encoding="utf-8") as file:
            return Page(file.read())

    def test_sides(self):
        page = self.page([GOLD], [PREDICTED])
        self.assertEqual((page.open, page.links, page.texts), ([], [], [TEXT, TEXT]))
        shown = [(words, a["data-type"], a.get("data-verdict")) for a, words in page.marks]
        self.assertEqual(shown, [
            ("An", "PERSON", "boundary"), ("Bí thư Tỉnh ủy", "TITLE", None), ("Hải Dương", "PROVINCE", "link"), ("Điện Biên", "PROVINCE", "type"),
            ("5/6", "DATE", "missed"), ("du lịch", "FIELD", None), ("nông nghiệp", "FIELD", "category"),
            ("Ông An", "PERSON", "boundary"), ("Bí thư Tỉnh ủy", "TITLE", None), ("Hải Dương", "PROVINCE", "link"), ("thăm", "BODY", "spurious"),
            ("Điện Biên", "PLACE", "type"), ("bàn du lịch", "FIELD", None), ("nông nghiệp", "FIELD", "category"),
        ])
        tips = [attributes["data-tip"] for attributes, _ in page.marks]
        self.assertEqual((tips[2], tips[11]), ("PROVINCE\nhai-duong\nlink: hai-duong → hai-phong", "PLACE\ncity:dien-bien\ntype: PROVINCE → PLACE"))
        rows = [tuple(page.cells[at : at + 4]) for at in range(page.cells.index("offices person-place", page.cells.index("nothing")), len(page.cells), 4)]
        self.assertEqual(rows, [
            ("offices person-place", " AN | -", "–", "✓"), ("offices person-place", "An | hai-duong", "✓", "–"),
            ("offices person-title", "An | Bí thư Tỉnh ủy", "✓", "✓"), ("cooperation parties", "dien-bien, hai-duong", "✓", "✓"),
            ("cooperation fields", "dien-bien, hai-duong | agriculture", "✓", "–"), ("cooperation fields", "dien-bien, hai-duong | tourism", "✓", "✓"),
            ("cooperation fields", "dien-bien, hai-duong | trade", "–", "✓"),
        ])

    def test_lines_stand_side_by_side(self):
        text = "Hải\n\nDương <b>&amp;\n"
        page = self.page([document("a", [span("Hải\n\nDương", "PROVINCE", '"<', text)], text)], [document("a", [], text)])
        self.assertEqual(page.texts, ["Hải\n", "Hải\n", "\n", "\n", "Dương <b>&amp;\n", "Dương <b>&amp;\n"])
        self.assertEqual([words for _, words in page.marks], ["Hải\n", "\n", "Dương"])
        self.assertEqual([a.get("data-verdict") for a, _ in page.marks], ["missed", None, None])

    def test_predictions_that_overlap_stay_apart(self):
        predicted = [span("An, Bí thư", "PERSON"), span("Bí thư Tỉnh ủy", "TITLE")]
        page = self.page([document("a", [])], [document("a", predicted)])
        self.assertEqual(page.texts, [TEXT, TEXT])
        self.assertEqual([(words, a["data-type"]) for a, words in page.marks], [("An, ", "PERSON"), ("", "PERSON"), ("Bí thư", "TITLE"), (" Tỉnh ủy", "TITLE")])

    def test_numbers(self):
        page = self.page([GOLD], [PREDICTED])
        at = page.cells.index("all types")
        self.assertEqual(page.cells[at : at + 6], ["all types", "0.429", "0.429", "0.429", "7", "7"])

    def test_documents_without_text_or_prediction(self):
        bare = {key: value for key, value in GOLD.items() if key != "text"}
        page = self.page([bare, {**bare, "id": 'b"<'}], [{**bare, "spans": []}], status=1)
        self.assertEqual((page.open, page.texts, page.marks), ([], [], []))
        self.assertEqual(page.cells.count("«Hải Dương»"), 2)


if __name__ == "__main__":
    unittest.main()
