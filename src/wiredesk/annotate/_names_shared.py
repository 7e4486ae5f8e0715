"""Roles that several mentions have in common: one printed for several people, the one of a person named again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ._names_alias import Mention
from ._names_lexicon import TITLES, is_role
from ._names_roles import COMPLEMENT, COURTESY, several
from ._names_tokens import Tokens
from ._nouns import singular

_PLURAL_TITLES = {
    "Sens.": "Sen.",
    "Senators": "Senator",
    "Reps.": "Rep.",
    "Representatives": "Representative",
    "Govs.": "Gov.",
    "Presidents": "President",
    "Ministers": "Minister",
    "ministers": "minister",
    "presidents": "president",
    "senators": "senator",
}


def share_titles(mentions: Sequence[Mention], tokens: Tokens) -> None:
    """A title printed for several is that of each: of "Sens. A and B" both are "Sen."."""
    shared: str | None = None
    for last, mention in pairwise([None, *mentions]):
        words = (mention.role or "").split(" ") if mention is not None and mention.kind == "person" else []
        if mention is None:
            continue
        if words and (words[-1] in _PLURAL_TITLES or _plural(words)):
            shared = " ".join([*words[:-1], _PLURAL_TITLES.get(words[-1]) or singular(words[-1])])
            mention.role = shared
        elif shared and last is not None and words == [""] and _joined(tokens, last.end, mention.start):
            mention.role = shared
        else:
            shared = None


def _plural(words: Sequence[str]) -> bool:
    """Whether a role without "of" is that of several: "party officials"."""
    last = words[-1]
    return last.islower() and is_role(last) and several(last) and COMPLEMENT.isdisjoint(words)


def _joined(tokens: Tokens, end: int, start: int) -> bool:
    return tokens.lows[end:start] in ([","], ["and"], [",", "and"])


def spread_roles(mentions: Sequence[Mention]) -> None:
    """A mention of a person without an office of its own carries the first role printed for them."""
    roles: dict[str, str] = {}
    for mention in mentions:
        known = roles.get(mention.canonical, "")
        if (
            mention.kind == "person"
            and mention.role
            and (not known or (known in TITLES and mention.role not in TITLES))
        ):
            roles[mention.canonical] = mention.role
    for mention in mentions:
        if mention.kind == "person" and (mention.role is None or mention.role in COURTESY):
            mention.role = roles.get(mention.canonical, mention.role)
        elif mention.kind != "person":
            mention.role = None
