"""The word lists of the names, quotes and events layers, read once from ``data/``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a data file as tuples of their tab-separated fields; ``#`` starts a comment line."""
    text = files("wiredesk.annotate").joinpath("data").joinpath(name).read_text(encoding="utf-8")
    return tuple(
        tuple(field.strip() for field in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a data file of words (any number a line, separated by spaces) as a set."""
    return frozenset(word for row in rows(name) for field in row for word in field.split())


@cache
def phrase_list(name: str) -> frozenset[str]:
    """Return a data file of phrases, one a line, as a set."""
    return frozenset(row[0] for row in rows(name))
