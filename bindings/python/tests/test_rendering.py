# HTML for notebooks: all of the text, spans marked, records as tables, nothing unescaped.
import html.parser

import nhan


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text, self.marks, self.inside = [], "", [], []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.inside.append(tag)
        if tag == "mark":
            self.marks.append(dict(attributes))

    def handle_endtag(self, tag):
        assert self.inside.pop() == tag

    def handle_data(self, data):
        if "style" not in self.inside and "table" not in self.inside:
            self.text += data


def read(result):
    reader = Reader()
    reader.feed(result._repr_html_())
    assert reader.inside == []
    return reader


def test_the_text_is_whole_and_its_spans_are_marked(database, sample):
    for unit in ("codepoints", "utf16", "bytes"):
        result = nhan.Annotator(database, unit=unit).annotate(sample)
        reader = read(result)
        assert reader.text == sample
        assert [mark["data-type"] for mark in reader.marks] == [span.type for span in result]
        assert reader.tags.count("table") == 2


def test_nothing_is_unescaped():
    attack = "<script>alert('\"&')</script>"
    database = nhan.build([{"key": "x:<b>", "kind": "ship", "name": "Tàu <b> & \"Hải\""}])
    text = attack + ' Tàu <b> & "Hải" ' + attack
    reader = read(nhan.Annotator(database).annotate(text))
    assert reader.text == text and "script" not in reader.tags and "b" not in reader.tags


def test_streams_show_a_table(database):
    with nhan.Stream(database) as stream:
        stream.feed("tỉnh Điện Biên")
        reader = read(stream.finish())
    assert reader.marks == [] and reader.tags.count("td") == 4
