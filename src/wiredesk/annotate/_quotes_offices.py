"""Whom an office means that is told of without a name: "the minister", "the adviser"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ._names_lexicon import is_role
from ._names_tokens import Tokens

_BARE = 2
"""Words of an office with its article and nothing more."""
_ONE = frozenset("a an one another".split())
_NEAR, _BACK, _BESIDE = 3, 120, 12
"""Words from "one" to its office, words back in which it stands, and letters behind it in which its holder is named."""


def is_unnamed(tokens: Tokens, words: Sequence[str], start: int, people: Sequence[int]) -> bool:
    """Whether "the adviser" was told of last without a name: "one adviser said ...".

    Args:
        tokens: of the article. words: "the adviser".
        start: its offset. people: the offsets at which people are named, in order.
    """
    if len(words) != _BARE or words[0].lower() != "the" or not is_role(words[1]):
        return False
    end = tokens.at(start)
    at = next((at for at in range(end - 1, max(end - _BACK, 0), -1) if tokens.lows[at] == words[1].lower()), 0)
    first = max(at - _NEAR, 0)
    if not _ONE.intersection(tokens.lows[first:at]):
        return False
    named = bisect_left(people, tokens.starts[first])
    return named == len(people) or people[named] >= tokens.ends[at] + _BESIDE


def offices(role: str) -> set[str]:
    """The words of a role that say what somebody is: "Secretary" of "Air Force Secretary for X", not the force."""
    found: set[str] = set()
    for part in _JOINT.split(role.lower().replace(".", "")):
        words = [word for word in _OF.split(part, maxsplit=1)[0].split() if word not in _COURTESY]
        found.update(words[-1:] if not set(words) & _CHIEFS else words)
    return found


def is_other_kind(role: str, kinds: set[str]) -> bool:
    """Whether a role of several words has none of those that say of which kind an office is: "White House counsel"
    is not "the special counsel"."""
    words = _OF.split(role.lower(), maxsplit=1)[0].split()
    return len(words) > 1 and bool(kinds) and not kinds & set(words)


_JOINT = re.compile(r",| and ")
_OF = re.compile(r" (?:of|for|to|at|in|on|with|from|under) ")
_COURTESY = frozenset("mr mrs ms miss dr prof sir dame lord lady".split())
_CHIEFS = frozenset("chief executive general".split())
"""Words of offices whose other words name them as well ("chief executive officer")."""
_LAWMAKERS = frozenset(
    """lawmaker senator sen congressman congresswoman representative rep mp legislator deputy councillor""".split()
)
HEADS: dict[str, frozenset[str]] = {
    "lawmaker": _LAWMAKERS,
    "legislator": _LAWMAKERS,
    "politician": _LAWMAKERS | {"minister", "president", "governor", "mayor"},
    "spokesperson": frozenset(("spokesperson", "spokesman", "spokeswoman")),
    "official": frozenset("official minister secretary deputy head director commissioner".split()),
    "leader": frozenset("leader president premier chancellor chief".split()),
    "premier": frozenset(("premier", "minister")),
    "boss": frozenset("boss ceo chief executive manager coach".split()),
}
