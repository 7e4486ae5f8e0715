"""Figures that say nothing of a story, and words read as what a figure counts that name no thing."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files

from wiredesk.lang import fold, stem
from wiredesk.model import Figure

MEMBERS = re.compile(r"^-([a-z]{3,})\b")
"""What follows a number that counts members ("230-seat")."""
_COMPOUND = re.compile(r"-[A-Za-z]")
"""What follows a number that is part of a word ("two-state")."""
_FEWEST_MEMBERS = 11
"""A number this large before a hyphen counts ("230-seat", "55,000-member")."""
_SMALL_WORDS = frozenset({"the", "a", "an", "of", "that", "this", "in", "to", "by", "for"})


@cache
def _words() -> dict[str, frozenset[str]]:
    """The words of ``no_things.tsv`` by sort."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in (files("wiredesk") / "weigh" / "no_things.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sort, _, words = line.partition("\t")
            found[sort] += words.split()
    return {
        "any": frozenset(found["any"]),
        "measured": frozenset(found["any"] + found["measured"]),
        "bland": frozenset(map(stem, found["bland"])),
    }


def says_nothing(what: str | None, names: frozenset[str], measured: bool) -> bool:
    """Whether the words read as the counted thing are none: an hour of the day, a pronoun, only a place or person; with
    a unit (``measured``), only words of time or size ("last year", "worth")."""
    if not what or what in names:
        return True
    none = _words()["measured" if measured else "any"]
    return all(word in none for word in fold(what).split() if word not in _SMALL_WORDS)


def is_no_figure(
    figure: Figure, what: str | None, head: str | None, states: frozenset[str], base: bool, after: str
) -> bool:
    """Whether a number says nothing of the story: it counts nothing, is part of a word, or is grammar ("the two")."""
    if what is None and figure.unit is None and not states:
        return True
    if figure.kind != "cardinal" or figure.unit is not None:
        return False
    if _COMPOUND.match(after) and (figure.value < _FEWEST_MEMBERS or MEMBERS.match(after) is None):
        return True
    small = not states and not base
    return small and (figure.value == 1 or (head in _words()["bland"] and figure.value < 10))
