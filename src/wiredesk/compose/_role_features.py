"""What the role model sees of a sentence: words, tense, place, and how much it shares with the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

from ._edits import quoted_zones
from ._stems import stem_set

BITS = 14
_WORD = re.compile(r"[a-z’']+|\d+|[%$€£]")
_SIGNS: tuple[tuple[str, re.Pattern[str] | frozenset[str]], ...] = tuple(
    (name, re.compile(sign) if isinstance(sign, str) else sign)
    for name, sign in (
        ("year", r"\b(?:19|20)\d\d\b"),
        ("had", r"\bhad (?:\w+ly )?(?:been|\w+ed)\b"),
        ("perfect", r"\b(?:has|have) (?:\w+ly )?(?:been|\w+ed)\b"),
        ("past", r"\b(?:was|were|\w{3,}ed)\b"),
        ("present", frozenset(("is", "are"))),
        ("will", r"\b(?:will|would|going to|expected to|set to|due to|plans? to)\b"),
        ("modal", frozenset(("could", "may", "might", "should", "must", "can"))),
        ("if", frozenset(("if", "unless", "whether"))),
        ("day", frozenset(f"{day}day" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))),
        ("said", r"\b(?:said|says|told|added|according to)\b"),
        ("ago", r"\b(?:ago|last (?:year|month|week)|earlier|previous(?:ly)?|since|decades?|years?)\b"),
        ("next", r"\b(?:next|tomorrow|later this|upcoming|scheduled)\b"),
        ("number", r"\d"),
        ("i", frozenset(("I", "we", "We", "my", "our"))),
    )
)
_TOKEN = re.compile(r"\w+")
_STEPS = (1, 2, 3, 5, 8, 13, 21)


def rows(title: str, texts: Sequence[str]) -> Iterator[list[int]]:
    """Hashed features of each sentence of a report, in order."""
    head = stem_set(title)
    stems = [stem_set(text) for text in texts]
    first = stems[0] if stems else frozenset()
    quoted = [_quoted(text) for text in texts]
    for at, text in enumerate(texts):
        found = [_place(f"w {word}") for word in set(_WORD.findall(text.lower()))]
        signs = _signs_of(text)
        found += _places(signs)
        place = sum(at >= step for step in _STEPS)
        share = int(6 * at / max(1, len(texts)))
        title_share = _bucket(stems[at], head)
        rest = [f"p {place}", f"q {share}", f"t {title_share}", f"l {_bucket(stems[at], first) if at else 9}"]
        rest += [f"b {_bucket(stems[at], stems[at - 1]) if at else 9}", f"pt {place} {title_share}", f"z {quoted[at]}"]
        rest += [f"pq {quoted[at - 1] if at else 9} {quoted[at]}", f"ps {place} {'past' in signs} {'said' in signs}"]
        rest += [f"n {min(6, len(text) // 50)}", f"f {text.split(' ', 1)[0].lower()}"]
        yield [*found, *map(_place, rest)]


@lru_cache(maxsize=50_000)
def _place(name: str) -> int:
    """Where a feature stands."""
    return crc32(name.encode()) & ((1 << BITS) - 1)


def _signs_of(text: str) -> tuple[str, ...]:
    """Names of the signs a sentence has."""
    tokens = set(_TOKEN.findall(text))
    return tuple(
        name
        for name, sign in _SIGNS
        if (not sign.isdisjoint(tokens) if isinstance(sign, frozenset) else sign.search(text))
    )


@lru_cache(maxsize=5_000)
def _places(signs: tuple[str, ...]) -> tuple[int, ...]:
    """Places of the signs of a sentence and of their pairs."""
    pairs = [f"ss {a} {b}" for i, a in enumerate(signs) for b in signs[i + 1 :]]
    return tuple(map(_place, [f"s {name}" for name in signs] + pairs))


def _bucket(own: frozenset[str], other: frozenset[str]) -> int:
    """How much of the smaller set two sets share, in five steps."""
    small = min(len(own), len(other))
    return min(4, int(5 * len(own & other) / small)) if small else 0


def _quoted(text: str) -> int:
    """How much of a sentence stands in quotation marks: none, some, most."""
    inside = sum(end - start for start, end in quoted_zones(text))
    return 0 if not inside else 1 if inside < 0.5 * len(text) else 2
