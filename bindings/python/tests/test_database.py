# Databases: opened in every way, built of rows and files, saved, looked up.
import os

import pytest

import nhan


def test_info(database):
    info = database.info
    assert info.entries == len(database) > 10_000
    assert info.types == len(database.types) + 1
    assert "PROVINCE" in database.types
    assert info.engine and info.data_version and info.memory > 0
    assert info.data_version in repr(database)


def test_lookups(database):
    hai_duong = database.find_key("hai-duong")
    assert (hai_duong.key, hai_duong.id, hai_duong.name, hai_duong.kind, hai_duong.type) == ("hai-duong", "hai-duong", "Hải Dương", "province", "PROVINCE")
    assert hai_duong.attribute("iso") == hai_duong.attributes["iso"] == "VN-61"
    assert hai_duong.attribute("nothing") is None
    assert [entry.key for entry in database.find_code("code_2025", "24")] == ["bac-ninh"]
    assert [entry.key for entry in database.find_code("code_2008", "24")] == ["bac-giang"]
    assert database.find_code("code_2008", "nothing") == []
    assert hai_duong in database.find_surface("HẢI  DƯƠNG")
    assert database.find_key("nothing") is None
    assert database.entry(hai_duong.number) == hai_duong
    assert hash(database.entry(hai_duong.number)) == hash(hai_duong)
    assert hai_duong != database.entry(hai_duong.number - 1)
    assert len(database.find_surface("Châu Thành")) > 1


def test_many_found(database):
    """More than one question's worth."""
    assert len(database.find_code("level", "province")) > 16 or len(database.find_code("type", "district")) > 16


def test_rows_build_a_type(tmp_path):
    told = []
    database = nhan.build([{"kind": "ship", "name": "Hải Âu Xanh", "aliases": ["Hải Âu", "Âu Xanh"]}], report=told.append)
    spans = list(nhan.Annotator(database).annotate("Tàu Hải Âu Xanh và tàu Âu Xanh về Hải Phòng."))
    assert [(span.type, span.text, span.id) for span in spans] == [
        ("SHIP", "Hải Âu Xanh", "ship:hai-au-xanh"), ("SHIP", "Âu Xanh", "ship:hai-au-xanh"), ("PROVINCE", "Hải Phòng", "hai-phong")]  # fmt: skip
    assert nhan.Flag.ALIAS in spans[1].flags and nhan.Flag.ALIAS not in spans[0].flags
    assert spans[0].entry.attributes.get("note") is None

    database.save(tmp_path / "ships.nhan")
    data = (tmp_path / "ships.nhan").read_bytes()
    for source in (tmp_path / "ships.nhan", os.fspath(tmp_path / "ships.nhan"), data, bytearray(data), memoryview(data)):
        assert "SHIP" in nhan.Database(source).types


@pytest.mark.parametrize("bundled", [False, True])
def test_a_cache_opens_the_same(database, sample, tmp_path, bundled):
    source = tmp_path / "database.nhan" if bundled else None
    if bundled:
        database.save(source)
    folder = tmp_path / "cache"
    written, read = nhan.Database(source, cache=folder), nhan.Database(source, cache=os.fspath(folder))
    assert (database.cache, written.cache, read.cache) == (None, nhan.Cache.WRITTEN, nhan.Cache.READ)
    assert len(list(folder.glob("nhan-*.cache"))) == 1
    expected = nhan.Annotator(nhan.Database(source)).annotate(sample).to_dict()
    assert expected["spans"]
    assert nhan.Annotator(written).annotate(sample).to_dict() == nhan.Annotator(read).annotate(sample).to_dict() == expected


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "no" / "parent"):
        database = nhan.Database(cache=folder)
        assert database.cache == nhan.Cache.FAILED
        assert nhan.Annotator(database).annotate("thăm tỉnh Điện Biên")[0].id == "dien-bien"


def test_a_cache_hides_no_failure(tmp_path):
    with pytest.raises(nhan.Error) as caught:
        nhan.Database(tmp_path / "nothing.nhan", cache=tmp_path / "cache")
    assert caught.value.status == nhan.Status.IO and "nothing.nhan" in str(caught.value)
    with pytest.raises(TypeError, match="not for bytes"):
        nhan.Database(b"no bundle", cache=tmp_path / "cache")
    with pytest.raises(TypeError):
        nhan.Database(cache=1)
    with pytest.raises(ValueError):
        nhan.Database(cache="a\0b")
    with pytest.raises(TypeError):
        nhan.Database(None, tmp_path)


def test_files_build_without_the_builtin(tmp_path):
    (tmp_path / "ships.tsv").write_text("# Ships.\nkind\tname\nship\tHải Âu Xanh\n", encoding="utf-8")
    database = nhan.build(tmp_path / "ships.tsv", extend=False)
    assert len(database) < 100
    assert [span.type for span in nhan.Annotator(database).annotate("Tàu Hải Âu Xanh về Hải Phòng.")] == ["SHIP"]


def test_findings_are_told(tmp_path):
    told = []
    (tmp_path / "broken.tsv").write_text("# Ships.\nkind\tname\nship\t\n", encoding="utf-8")
    with pytest.raises(nhan.Error, match="broken.tsv:3: ") as caught:
        nhan.build(tmp_path / "broken.tsv", report=told.append)
    assert (caught.value.status, caught.value.line) == (nhan.Status.GAZETTEER, 3)
    assert told[0].severe and told[0].line == 3 and told[0].message in str(caught.value)


def test_a_report_that_raises_comes_out():
    def report(diagnostic):
        raise KeyError(diagnostic.line)

    with pytest.raises(KeyError):
        nhan.build([{"kind": "ship", "name": ""}], report=report)


@pytest.mark.parametrize("name", ["Hải\tÂu", "Hải\nÂu"])
def test_a_row_cannot_hold_tabs(name):
    with pytest.raises(ValueError, match="tabs or line breaks"):
        nhan.build([{"kind": "ship", "name": name}])


def test_failures_are_told(tmp_path):
    with pytest.raises(nhan.Error) as caught:
        nhan.Database(tmp_path / "nothing.nhan")
    assert caught.value.status == nhan.Status.IO and "nothing.nhan" in str(caught.value)
    for data in (b"", b"no bundle", bytes(1000)):
        with pytest.raises(nhan.Error) as caught:
            nhan.Database(data)
        assert caught.value.status == nhan.Status.BUNDLE
    with pytest.raises(nhan.Error) as caught:
        nhan.Database().save(tmp_path / "no" / "folder")
    assert caught.value.status == nhan.Status.IO
