"""Whom "he" and "she" may mean: what titles, words of kin, given names and the text's own pronouns tell of people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from wiredesk.model import Name

from ._names_alias import sex_of_name
from ._names_tokens import Tokens
from ._quotes_told import Told

_FEMALE = frozenset(
    """ms. ms mrs. mrs miss dame lady baroness countess queen princess duchess sister woman wife widow mother daughter
    aunt niece girl girlfriend grandmother actress nun""".split()
)
_MALE = frozenset(
    """mr. mr sir lord king prince duke father pope sheikh imam man husband widower brother son uncle nephew boy
    boyfriend grandfather monk count baron emperor""".split()
)
_OF_A_MAN = re.compile(r"(?<!hu)(?<!ger)(?<!ro)(?<!wo)man$")
_OF = frozenset("of to for at in from on with inside near who whose".split())
_MOST = 2
"""Pronouns of one sex for each of the other from which a text tells what somebody is, and the number of them, with
none of the other, that overrules a given name."""


def sexes(tokens: Tokens, people: Sequence[Name], told: Told) -> dict[str, str]:
    """``m``, ``f`` or nothing for each person of an article, by canonical name."""
    titles: dict[str, set[str]] = {}
    for name in people:
        titles.setdefault(name.canonical, set()).add(_titled(tokens, name))
    votes = told.votes()
    found = {}
    for canonical, seen in titles.items():
        known = seen - {""}
        found[canonical] = known.pop() if len(known) == 1 else _named(canonical, votes.get(canonical, Counter()))
    return found


def _named(canonical: str, votes: Counter[str]) -> str:
    given = sex_of_name(canonical.split()[0])
    sex = max("mf", key=lambda sex: votes[sex])
    other = votes.total() - votes[sex]
    if votes[sex] > _MOST * other and (not given or (votes[sex] >= _MOST and not other)):
        return sex
    return given


def _titled(tokens: Tokens, name: Name) -> str:
    """What the word before a name and the head of the name's role say."""
    at = tokens.at(name.start)
    before = tokens.lows[max(at - 3, 0) : at]
    if before[-1:] == [","] and before[0] in ("his", "her"):
        before = before[:-1]  # "his wife, Anna Berg,"
    return sex_of_words((name.role or "").split()) or sex_of_words(before[-1:])


def sex_of_words(words: Sequence[str]) -> str:
    """What the head of a role or description says: ``f`` for "former chairwoman of the board"."""
    lows = [word.lower() for word in words]
    head = next((place for place, word in enumerate(lows) if word in _OF or not word[0].isalnum()), len(lows))
    for word in lows[max(head - 1, 0) : head]:
        if word in _FEMALE or word.endswith("woman"):
            return "f"
        if word in _MALE or _OF_A_MAN.search(word):
            return "m"
    return ""
