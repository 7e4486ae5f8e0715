"""The role that is printed with a name, and the words in it that tell an office or trade."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wiredesk.lang import VERB, fold, sense
from wiredesk.model import Name

from ..text._lexicon import ROLE_HEADS, SAY_WORDS
from ..text._tokens import Token, senses, tokenise

_IDLE = frozenset(sense(word) for word in "new current longtime veteran".split())
"""Words in a description that tell no office."""
_ADJECTIVES = frozenset("united retired unnamed appointed disgraced elected ousted hundred sacred married red".split())
_VERBS = SAY_WORDS | frozenset(
    """who whose whom which said and has have had was were been is are be to told says as that not but after when while
    will would could wrote sent took came gave broke made fear fears""".split()
)
_BY_ONE_WORD = (
    (re.compile(r"\b(?:press|media) secretary\b", re.IGNORECASE), "spokesman"),
    (re.compile(r"\b(?:chief financ\w+ officer|financ\w+ (?:chief|director))\b", re.IGNORECASE), "cfo"),
    (re.compile(r"\b(?:chief operating officer|operating chief)\b", re.IGNORECASE), "coo"),
    (re.compile(r"\b(?:chief technology officer|technology chief)\b", re.IGNORECASE), "cto"),
)
"""Offices that one word of their names does not tell from others: a press secretary is no minister."""
_OPENS = frozenset({"the", "a", "an", "and", "by", "said", "its"})
_WHOSE = frozenset("his her their".split())
"""Words right before a title, and those that open it."""
_APPOSITION, _TITLE, _NEAR = 9, 5, 45
"""Words of an apposition, of a title, and characters from where a title begins to its name."""


@lru_cache(maxsize=4096)
def role_words(role: str) -> frozenset[str]:
    """Telling words of a role, by sense."""
    return senses(tokenise(_by_one_word(role).replace("-", " "))) - _IDLE


def _by_one_word(text: str) -> str:
    for told, word in _BY_ONE_WORD:
        text = told.sub(word, text)
    return text


def role_heads(text: str) -> set[str]:
    """Words of a text that name an office or trade, by sense."""
    found = set()
    text = _by_one_word(text)
    for token in (*tokenise(text), *tokenise(text.replace("-", " "))):
        low = token.low.removesuffix("'s")
        if low in ROLE_HEADS:
            found.add(token.stem)
        elif is_head(low):
            found.add(sense(low.removesuffix("s")))  # "one of its MPs"
    return found


def role_text(name: Name, tokens: tuple[Token, ...]) -> str | None:
    """The role printed with a name: what the annotator read, else an apposition or title that holds an office word."""
    if name.role:
        told = tokenise(name.role)
        if (
            _auxiliary(name, tokens)
            or (told and VERB.fullmatch(told[0].low))
            or {t.low for t in told if not _acronym(t)} & _VERBS - {"to", "and", "for"}
            or _tells(told)
        ):
            return None
        return name.role
    return _behind(name, tokens) or _before(name, tokens)


def _behind(name: Name, tokens: tuple[Token, ...]) -> str | None:
    """An apposition with an office word behind the comma after a name; none behind an owner ("Ana's advisers")."""
    after = [t for t in tokens if t.start >= name.end][:_APPOSITION]
    if not after or _last_of(name, tokens).raw.endswith(("'s", "’s")):
        return None
    if not name.end + 1 < after[0].start <= name.end + 3:
        return None
    words: list[Token] = []
    for token in after:
        if words and token.start - words[-1].end > 2:
            break
        words.append(token)
        if len(words) >= 2 and _break_after(token, tokens):
            break
    acts = VERB.fullmatch(words[0].low) or {t.low for t in words if not _acronym(t)} & _VERBS
    return " ".join(t.raw for t in words) if any(is_head(t.low) for t in words) and not acts else None


def _before(name: Name, tokens: tuple[Token, ...]) -> str | None:
    """A title that ends in an office word right before a name, or before the comma that stands between them."""
    before = [t for t in tokens if t.end <= name.start][-_TITLE:]
    near = [t for t in before if name.start - t.end <= _NEAR]
    apart = bool(near) and name.start - near[-1].end > 1
    if not near or not is_head(near[-1].low) or (apart and not _break_after(_last_of(name, tokens), tokens)):
        return None
    start = next((n for n in range(len(near) - 1, -1, -1) if near[n].low in _OPENS | _WHOSE), -1)
    start += start < 0 or near[start].low in _OPENS
    words = near[max(start, _owner(near)) :]
    return None if {t.low for t in words} & _VERBS or _tells(words) else " ".join(t.raw for t in words) or None


def _acronym(token: Token) -> bool:
    """Whether a word is one for its capitals alone: the WHO, the US."""
    return token.raw.isupper() and len(token.raw) > 1


def _owner(words: Sequence[Token]) -> int:
    """The place where the owner of an office begins, 0 without one: "South Africa's president, Ana Berg"."""
    place = max((n for n, t in enumerate(words[:-1]) if t.capital and t.raw.endswith(("'s", "’s"))), default=0)
    while place and words[place - 1].capital and words[place].start - words[place - 1].end == 1:
        place -= 1
    return place


def _tells(words: Sequence[Token]) -> bool:
    """Whether a verb in the past tense stands among words: no role ("nominated attorney Ana Berg")."""
    return any(t.low.endswith("ed") and len(t.low) > 4 and t.low not in _ADJECTIVES for t in words)


def _auxiliary(name: Name, tokens: tuple[Token, ...]) -> bool:
    """Whether a role of one word before a name is a verb: "history will judge Mbeki"."""
    before = [t.low for t in tokens if t.end <= name.start][-2:]
    return len(before) == 2 and before[0] in _VERBS and before[1] == fold(name.role or "")


def _last_of(name: Name, tokens: tuple[Token, ...]) -> Token:
    return next(t for t in reversed(tokens) if t.start < name.end)


def _break_after(token: Token, tokens: tuple[Token, ...]) -> bool:
    following = next((t for t in tokens if t.start >= token.end), None)
    return following is None or following.start - token.end > 1


def is_head(low: str) -> bool:
    return low in ROLE_HEADS or low.removesuffix("s") in ROLE_HEADS
