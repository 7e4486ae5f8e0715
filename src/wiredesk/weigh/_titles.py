"""Which of the roles that reports print with a name is shown: the fullest form of the office most of them give."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from wiredesk.lang import fold, is_past_role, present_role, without_courtesy

_ADDRESS = frozenset("mr mrs ms miss dr prof sir sheikh sheik lord lady dame".split())
_EPITHETS = frozenset(
    "developer mogul tycoon billionaire socialist rival friend foe critic opponent star celebrity survivor "
    "sheikh sheik lord lady dame".split()
)
"""What somebody is beside the office."""
_RELATED = frozenset(
    "friend rival foe opponent critic ally challenger successor predecessor colleague son daughter wife husband widow "
    "brother sister father mother cousin nephew niece".split()
)
_OTHER_RANK = frozenset("vice deputy assistant acting under associate".split())
_SMALL = frozenset("of for the a an at to in and & with from".split())
_LEANS = re.compile(r"\b(?:he|she|it|his|her|their|its|my)\b")
_FIRST = re.compile(r"^(?:Former|Longtime|Veteran|Retired|Then|Acting|Senior|Outgoing)(?=[ -])")
_OWNED = re.compile(r"(?!(?:the|an?|his|her|its|their|one)\b)[a-z]\w*['’]s ")
_FEW = 4
"""Reports of an office as held, to one that tells it as over, from which that one speaks of another time."""
_LONGEST = 90
"""Characters of a role that is told in its fuller form."""


@dataclass(slots=True)
class _Told:
    docs: set[str]
    mentions: int
    day: str


def best_role(told: Iterable[tuple[str, str, str]]) -> str | None:
    """Return the role to print of those that reports give one person; None where they print none.

    An office counts with its shorter forms ("president" with "Elmland's president"). What somebody was counts for more
    than what they are called where no newer report says otherwise: a report of the past has them still in office.

    Args:
        told: role as printed, id of its report, day of the report in ISO 8601 (empty if unknown), once a mention.
    """
    seen: dict[str, _Told] = {}
    for role, doc, day in told:
        role = _plain(role)
        if not role or fold(role).strip(".") in _ADDRESS or _whose(role):
            continue
        entry = seen.setdefault(role, _Told(set(), 0, ""))
        entry.docs.add(doc)
        entry.mentions += 1
        entry.day = max(entry.day, day)
    roles = _of_today(seen)
    return max(roles, key=lambda role: _weight(role, roles, seen), default=None)


def _plain(role: str) -> str:
    """A role as it stands beside a name: without "Mr", small at its head where a sentence gave it its capital, with an
    article before whose it is."""
    role = without_courtesy(role).removeprefix("new ").removeprefix("current ")
    role = f"the {role}" if _OWNED.match(role) else role
    return _FIRST.sub(lambda first: first.group().lower(), role)


def _whose(role: str) -> bool:
    """Whether a role leaves open whose: "longtime friend", "rival"."""
    words = role.lower().split(" ")
    return words[-1] in _RELATED and not any(word.endswith(("'s", "’s")) or word[:1].isupper() for word in role.split())


def _of_today(seen: dict[str, _Told]) -> list[str]:
    """The roles without those that are over, or that a newer report has somebody hold again."""
    out: set[str] = set()
    for past in filter(is_past_role, seen):
        office = present_role(past)
        for role in seen:
            if not is_past_role(role) and (_fuller(role, office) or _fuller(office, role) or role == office):
                out.add(role if _is_over(seen[past], seen[role]) else past)
    return [role for role in seen if role not in out] or list(seen)


def _is_over(past: _Told, present: _Told) -> bool:
    """Whether an office is over: told so in no older report, and in more than a few where many tell it as held."""
    return past.day >= present.day and _FEW * len(past.docs) >= len(present.docs)


def _weight(role: str, roles: list[str], seen: dict[str, _Told]) -> tuple[bool, int, int, int, str]:
    """What speaks for a role: that it is an office, the reports that give it or less of it, its length."""
    shorter = [other for other in roles if other == role or _fuller(role, other)]
    docs = {doc for other in shorter for doc in seen[other].docs}
    weak = _words(role)[-1:] in [(word,) for word in _EPITHETS] or _LEANS.search(role) is not None
    return not weak, len(docs), sum(seen[other].mentions for other in shorter), len(role), role


def _fuller(role: str, other: str) -> bool:
    """Whether a role is another one told with more names: the same rank, and no opinion added."""
    if len(role) <= len(other) or len(role) > _LONGEST:
        return False
    words, fewer = _words(role), _words(other)
    more = set(words) - set(fewer)
    if set(fewer) - set(words) or more & _OTHER_RANK:
        return False
    head = re.split(r" (?:of|for|at|in|to|with) ", role, maxsplit=1)[0].split(" ")
    names = (word[:1].isupper() or word.lower() in _SMALL for word in head if fold(word).strip(".") in more)
    return fold(head[-1]).strip(".") in set(fewer) and all(names)


@lru_cache(maxsize=20_000)
def _words(role: str) -> tuple[str, ...]:
    plain = fold(role).replace("’", "'").replace("'s", "")
    return tuple(word.strip(".,") for word in plain.split() if word not in _SMALL)
