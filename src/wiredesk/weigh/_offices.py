"""Offices as printed: whether a description names the one who holds a role."""

from __future__ import annotations

import re
from functools import lru_cache

from wiredesk.lang import fold

_OFFICE, _NATION = 3, 4
"""Words of a description that names its holder, and the letters in which a nation and its people agree."""
_RANKS = frozenset("deputy vice former acting ex assistant depu vice form acti".split())
_EPITHETS = {
    "head of government": "prime minister",
    "head of state": "president",
    "united nations": "un",
    "premier": "prime minister",
    "diplomat": "foreign minister",
    "presidential (?:nominee|front-?runner|hopeful|contender)": "presidential candidate",
}
_COMPLEMENT = re.compile(r",| (?:of|for|in|at|to|on|and) ")


def names_holder(office: str) -> bool:
    """Whether a description has words enough to name one holder ("Elmland's foreign minister")."""
    return office.count(" ") + 1 >= _OFFICE


def holds(role: str, office: str) -> bool:
    """Whether who has a role is meant by a description: the same office, of the same rank and place."""
    wanted, held = _office_words(office), _office_words(role)
    return wanted <= held and _head(role) == _head(office) and not (held - wanted) & _RANKS


@lru_cache(maxsize=20_000)
def _office_words(office: str) -> frozenset[str]:
    """The telling words of an office, nations cut to what they share with their country (Elmland, Elmlander)."""
    words = _titled(office).split()
    return frozenset(
        word[:_NATION] if word in words[:1] else word for word in words if word not in ("the", "of", "for", "a", "an")
    )


def _titled(office: str) -> str:
    """An office by its title: "foreign minister" for "top diplomat"."""
    plain = fold(office).replace("'s", "").removeprefix("top ")
    for epithet, title in _EPITHETS.items():
        plain = re.sub(rf"\b{epithet}\b", title, plain)
    return plain


def _head(office: str) -> str:
    """What somebody is: "minister" of "Elmland's foreign minister for trade"."""
    return _COMPLEMENT.split(_titled(office), maxsplit=1)[0].split(" ")[-1]
