# Reads the HTML pages that the command writes.
import html.parser


class Page(html.parser.HTMLParser):
    """What a page holds: its texts, marks with their attributes, cells of tables, links, and every tag that is still open."""

    def __init__(self, source):
        super().__init__()
        self.open, self.texts, self.marks, self.cells, self.links = [], [], [], [], []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.links += [attributes[name] for name in ("href", "src") if name in attributes]
        if tag not in ("meta", "input"):
            self.open.append((tag, attributes))
        if attributes.get("class") == "text":
            self.texts.append("")
        if tag == "mark":
            self.marks.append([attributes, ""])
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag, f"{tag} is closed, but not the last one open"

    def handle_data(self, data):
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.texts[-1] += data
        if self.open and self.open[-1][0] == "mark":
            self.marks[-1][1] += data
        if self.open and self.open[-1][0] == "td":
            self.cells[-1] += data
