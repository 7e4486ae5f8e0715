"""Names as they are compared: the surname, the initials, what is left out of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from wiredesk.lang import fold
from wiredesk.model import Name

from ..text._tokens import Token

JUNIOR = frozenset({"jr", "sr"})
"""What stands behind the surname of a son, and of his father."""
_LINKS = frozenset("the of and for in on & de et".split())
_NUMERAL = re.compile(r"[ivx]+")


def surname(name: str) -> str:
    """Folded last word of a name, without a possessive."""
    parts = [part for part in fold(name).removesuffix("'s").split() if part.strip(".") not in {*JUNIOR, "ii", "iii"}]
    return parts[-1] if parts else ""


def last_name(name: Name) -> str:
    """The surname of somebody, by the fuller of the two forms that a text has; "the ambassador" has none of its own."""
    described = name.text[name.text.rfind(" ") + 1 :][:1].islower()
    return surname(name.canonical if described or len(name.canonical) >= len(name.text) else name.text)


@lru_cache(maxsize=20_000)
def initials(name: str) -> frozenset[str]:
    """Folded initials of a name of several words, with and without its link words; numerals stay ("wwii")."""
    words = [word for word in fold(name).replace("-", " ").split() if word.strip(".") not in JUNIOR]
    if len(words) < 2:
        return frozenset()
    parts = [(word, word if _NUMERAL.fullmatch(word) else word[:1]) for word in words]
    whole = "".join(part for _, part in parts)
    return frozenset({whole, "".join(part for word, part in parts if word not in _LINKS)})


def abbreviated(name: str, tokens: Sequence[Token]) -> bool:
    """Whether some words are the initials of a name ("RFK Jr")."""
    short = initials(name)
    return any(token.low in short and token.raw.isupper() for token in tokens)


def an_outlet(name: str, outlets: Iterable[str | None]) -> bool:
    """Whether a name is one of some outlets, with or without "the"."""
    wanted = fold(name).removeprefix("the ")
    return any(wanted == fold(outlet or "").removeprefix("the ") for outlet in outlets)
