# Databases of the user's own names: files, folders, or rows that are written to a file first.
from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from typing import Union

from ._native import Database, Diagnostic

Row = Mapping[str, Union[str, Iterable[str]]]
Source = Union[str, "os.PathLike[str]", Iterable[Row]]


def build(*sources: Source, extend: bool = True, report: Callable[[Diagnostic], object] | None = None) -> Database:
    """Builds a database from the user's own names (gazetteers/README.md of the project describes the columns).

    sources: each is the path of a folder with a MANIFEST or of a .tsv file, or rows: mappings of columns to values, where a list of strings
    stands for alternatives. `{"kind": "ship", "name": "Hải Âu Xanh", "aliases": ["Hải Âu"]}` is enough: its spans have the type SHIP.
    extend: add to the built-in database; without it, the sources are all there is.
    report: called with each Diagnostic, warnings too, in order. Rows are lines of files named "rows-1.tsv", "rows-2.tsv" ...

    Raises nhan.Error with the first severe finding, ValueError for values that no row can hold.
    """
    with tempfile.TemporaryDirectory(prefix="nhan-") as folder:
        paths = []
        for source in sources:
            if isinstance(source, (str, os.PathLike)):
                paths.append(source)
            else:
                paths.append(_written(source, os.path.join(folder, f"rows-{len(paths) + 1}.tsv")))
        return Database.build_files(paths, extend=extend, report=report)


def _written(rows: Iterable[Row], path: str) -> str:
    rows = list(rows)
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = ["# Rows of a program.", "\t".join(columns)]
    lines += ["\t".join(_field(row.get(column, "")) for column in columns) for row in rows]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    return path


def _field(value: str | Iterable[str]) -> str:
    field = value if isinstance(value, str) else "|".join(value)
    if any(mark in field for mark in "\t\n\r"):
        raise ValueError(f"a field of a row cannot hold tabs or line breaks: {field!r}")
    return field
