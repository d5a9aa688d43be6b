# Series of polars and pandas, arrays of pyarrow: spans in the same library's form. None of these libraries is a dependency; each is imported only
# where one of its objects is given.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._native import Annotator


def annotate_series(annotator: Annotator, series: Any) -> Any:
    library = type(series).__module__.partition(".")[0]
    if library == "polars":
        import polars

        return polars.Series(annotator.annotate_arrow(series)).alias(series.name)
    if library == "pandas":
        import pandas
        import pyarrow

        texts = pyarrow.array(series, from_pandas=True)  # also of a Series that is no Arrow inside
        spans = pyarrow.chunked_array(annotator.annotate_arrow(texts))
        return pandas.Series(pandas.arrays.ArrowExtensionArray(spans), index=series.index, name=series.name)
    if library == "pyarrow":
        import pyarrow

        return pyarrow.array(annotator.annotate_arrow(series))
    raise TypeError(f"annotate_series takes a Series of polars or pandas or an array of pyarrow, not {type(series).__name__}")
