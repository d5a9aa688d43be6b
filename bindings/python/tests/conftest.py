# What all tests share: the built-in database, opened once, and where things lie in the clone.
import pathlib

import pytest

import nhan

ROOT = pathlib.Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def database():
    return nhan.Database()


@pytest.fixture(scope="session")
def annotator(database):
    return nhan.Annotator(database)


@pytest.fixture(scope="session")
def sample():
    return (ROOT / "docs/sample.txt").read_text(encoding="utf-8")
