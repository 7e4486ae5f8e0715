"""Who the printed source is: pronouns, surnames and descriptions resolved to the article's names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.model import Name

from ._names_lexicon import FIRST_NAMES
from ._names_tables import word_list
from ._names_tokens import Tokens
from ._quotes_found import Found
from ._quotes_voices import can_speak
from ._quotes_words import Range

_HE, _SHE = frozenset(("he", "him")), frozenset(("she", "her"))
_WHO = frozenset("who which that".split())
_NEAR = 500
_CREDIT = re.compile(r"\([^()]{3,60}?(?:/| via |\bImages\b|\b[Pp]hotos?\b)[^()]{0,60}\)")
"""Whose a picture is ("(Ana Hale/Agency via Images)"): a name that nobody has spoken under."""
_FEMALE_TITLES = frozenset("Ms. Ms Mrs. Mrs Miss Dame Lady Baroness Queen Princess Duchess Sister".split())
_MALE_TITLES = frozenset("Mr. Mr Sir Lord King Prince Duke Father Pope Sheikh Imam".split())


class Speakers:
    """Resolves the sources of one article; call :meth:`resolve` in order of the text."""

    def __init__(self, text: str, tokens: Tokens, names: Sequence[Name]) -> None:
        self._text = text
        self._tokens = tokens
        self._names = names
        self._starts = [name.start for name in names]
        credited = [match.span() for match in _CREDIT.finditer(text)]
        opened = [start for start, _ in credited]

        def in_credit(name: Name) -> bool:
            at = bisect_left(opened, name.start) - 1
            return at >= 0 and name.start < credited[at][1]

        self._people = [name for name in names if name.kind == "person" and not in_credit(name)]
        self._people_starts = [name.start for name in self._people]
        self._sexes = {name.canonical: self._sex_of(name) for name in self._people}
        self._last: tuple[int, Name] | None = None

    def resolve(self, found: Found) -> tuple[str | None, str | None]:
        """Return speaker and role of an attribution."""
        if found.source is None:
            return None, None
        return self._resolved(found.source)

    def relay(self, found: Found) -> str | None:
        """Return who relays the words, None where nobody does."""
        return None if found.relay is None else self._resolved(found.relay)[0]

    def _resolved(self, source: Range) -> tuple[str | None, str | None]:
        start, end = self._tokens.starts[source[0]], self._tokens.ends[source[1] - 1]
        plain = self._text[start:end].strip(" ,")
        low = plain.lower()
        if low in _HE or low in _SHE:
            person = self._person_before(start, "f" if low in _SHE else "m")
            return self._said_by(start, person) if person else (low, None)
        if low in _WHO:
            named = self._name_ending_before(start)
            return self._said_by(start, named) if named else (low, None)
        inside = self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        person = self._main_person(inside, start)
        if person is not None:
            return self._said_by(start, person)
        words = self._tokens.texts[source[0] : source[1]]
        described = self._described(words, start)
        if described is not None:
            return self._said_by(start, described)
        if inside and inside[0].start <= start + 4 and inside[0].end >= end - 2:
            return inside[0].canonical, None
        if not can_speak(words, self._named(source, inside)):
            return None, None
        if words[0].lower() in ("the", "a", "an") and len(words) > 1:
            return plain[len(words[0]) :].strip(), None
        return plain, None

    def _named(self, source: Range, inside: Sequence[Name]) -> list[bool]:
        """For each word of a phrase, whether it is part of a name."""
        starts = self._tokens.starts[source[0] : source[1]]
        return [any(name.start <= at < name.end for name in inside) for at in starts]

    def _said_by(self, at: int, name: Name) -> tuple[str, str | None]:
        if name.kind == "person":
            self._last = at, name
        return name.canonical, name.role

    def _main_person(self, inside: Sequence[Name], start: int) -> Name | None:
        """Return the person a phrase is about: not the one of "a spokesman for Smith" or "Smith's lawyer"."""
        for name in inside:
            if name.kind != "person":
                continue
            before = self._text[start : name.start].lower().split()
            follows = self._text[name.end : name.end + 2]
            if follows in ("'s", "’s"):
                continue
            if before and before[-1] in ("for", "to", "by", "with", "from", "about", "of", "against", "on"):
                continue
            return name
        return None

    def _person_before(self, start: int, sex: str) -> Name | None:
        """Return who "he" or "she" is: the last speaker if near and fitting, else the last fitting person."""
        place = bisect_left(self._people_starts, start)
        fitting = [p for p in self._people[max(0, place - 25) : place] if self._sexes[p.canonical] in (sex, "")]
        if (
            self._last is not None
            and start - self._last[0] < _NEAR
            and self._sexes.get(self._last[1].canonical) in (sex, "")
        ):
            return self._last[1]
        sure = [p for p in fitting if self._sexes[p.canonical] == sex and start - p.start < _NEAR]
        return sure[-1] if sure else fitting[-1] if fitting else None

    def _sex_of(self, name: Name) -> str:
        first = name.canonical.split()[0]
        if first in word_list("female_names.txt"):
            return "f"
        at = self._tokens.at(name.start)
        before = self._tokens.texts[at - 1] if at else ""
        if before in _FEMALE_TITLES or (name.role or "").split(" ")[-1] in _FEMALE_TITLES:
            return "f"
        if before in _MALE_TITLES or first in FIRST_NAMES or (name.role or "").endswith(("man", "king", "prince")):
            return "m"
        if (name.role or "").endswith(("woman", "queen", "princess")):
            return "f"
        return ""

    def _name_ending_before(self, start: int) -> Name | None:
        at = bisect_left(self._starts, start) - 1
        return self._names[at] if at >= 0 and start - self._names[at].end < 40 else None

    def _described(self, words: list[str], start: int) -> Name | None:
        """Return the person whose printed role "the minister" names; the nearest before it."""
        if words[0].lower() not in ("the", "his", "her") or len(words) > 4:
            return None
        head = words[-1].lower()
        place = bisect_left(self._people_starts, start)
        for name in reversed(self._people[max(0, place - 40) : place]):
            if name.role and _HEADS.get(head, frozenset((head,))) & _offices(name.role):
                return name
        return None


def _offices(role: str) -> set[str]:
    """The words of a role that say what somebody is: "Secretary" of "Air Force Secretary for X", not the force."""
    found: set[str] = set()
    for part in _JOINT.split(role.lower().replace(".", "")):
        words = [word for word in _OF.split(part, maxsplit=1)[0].split() if word not in _COURTESY]
        found.update(words[-1:] if not set(words) & _CHIEFS else words)
    return found


_JOINT = re.compile(r",| and ")
_OF = re.compile(r" (?:of|for|to|at|in|on|with|from|under) ")
_COURTESY = frozenset("mr mrs ms miss dr prof sir dame lord lady".split())
_CHIEFS = frozenset("chief executive general".split())
"""Words of offices whose other words name them as well ("chief executive officer")."""
_LAWMAKERS = frozenset(
    """lawmaker senator sen congressman congresswoman representative rep mp legislator deputy councillor""".split()
)
_HEADS: dict[str, frozenset[str]] = {
    "lawmaker": _LAWMAKERS,
    "legislator": _LAWMAKERS,
    "politician": _LAWMAKERS | {"minister", "president", "governor", "mayor"},
    "spokesperson": frozenset(("spokesperson", "spokesman", "spokeswoman")),
    "official": frozenset("official minister secretary deputy head director commissioner".split()),
    "leader": frozenset("leader president premier chancellor chief".split()),
    "premier": frozenset(("premier", "minister")),
    "boss": frozenset("boss ceo chief executive manager coach".split()),
}
