# Names of bits and verdicts, by the numbers of nhan.h.
import enum

from . import _native


class Flag(enum.IntFlag):
    """How a span was found: a set, `Flag.ALIAS in span.flags`."""

    FOLDED = _native.NHAN_FOLDED
    """Written in another case, tone placement, Unicode form or spacing than the gazetteer's surface."""
    ALIAS = _native.NHAN_ALIAS
    """By another name than the canonical one."""
    ABBREVIATION = _native.NHAN_ABBREVIATION
    UNACCENTED = _native.NHAN_UNACCENTED
    """Without diacritics: "Hai Duong"."""
    COMPOSED = _native.NHAN_COMPOSED
    """Assembled from several parts (titles, bodies)."""
    AMBIGUOUS = _native.NHAN_AMBIGUOUS
    """Other entries of this name were as likely; the first is given."""
    GUESSED = _native.NHAN_GUESSED
    """By its context alone, no row of a gazetteer names it."""


class Verdict(enum.IntEnum):
    """What became of a candidate."""

    KEPT = _native.NHAN_KEPT
    VETOED = _native.NHAN_VETOED
    RETYPED = _native.NHAN_RETYPED
    LOST = _native.NHAN_LOST
    """To another candidate that overlaps it."""


class Cache(enum.IntEnum):
    """What the cache of a database did: `Database(cache=folder).cache`."""

    READ = _native.NHAN_CACHE_READ
    """The database came from the folder."""
    WRITTEN = _native.NHAN_CACHE_WRITTEN
    """It was compiled, and is in the folder now."""
    FAILED = _native.NHAN_CACHE_FAILED
    """It was compiled, and could not be put into the folder."""


class Status(enum.IntEnum):
    """Why a call of the library failed: the `status` of nhan.Error."""

    INVALID_ARGUMENT = _native.NHAN_INVALID_ARGUMENT
    IO = _native.NHAN_IO
    GAZETTEER = _native.NHAN_GAZETTEER
    BUNDLE = _native.NHAN_BUNDLE
    NO_MEMORY = _native.NHAN_NO_MEMORY
    NOT_FOUND = _native.NHAN_NOT_FOUND
    TOO_SMALL = _native.NHAN_TOO_SMALL
    STOPPED = _native.NHAN_STOPPED
    INTERNAL = _native.NHAN_INTERNAL
