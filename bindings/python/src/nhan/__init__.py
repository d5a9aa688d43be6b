"""Nhãn: finds what Vietnamese news and official documents are about, and links it.

    annotator = nhan.Annotator(nhan.Database())
    for span in annotator.annotate("Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên."):
        print(span.type, span.id, span.text)
"""

from ._native import (
    Annotator,
    ArrowSpans,
    Cooperation,
    Database,
    Decision,
    Diagnostic,
    Entry,
    Error,
    Explanation,
    Info,
    Office,
    Result,
    Span,
    Stream,
)
from ._native import library_version as __version__
from .building import build
from .flag import Cache, Flag, Status, Verdict

__all__ = [
    "Annotator",
    "ArrowSpans",
    "Cache",
    "Cooperation",
    "Database",
    "Decision",
    "Diagnostic",
    "Entry",
    "Error",
    "Explanation",
    "Flag",
    "Info",
    "Office",
    "Result",
    "Span",
    "Status",
    "Stream",
    "Verdict",
    "__version__",
    "build",
]
