"""Words that deny or turn what they stand with."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ._lexicon import NEGATIONS
from ._tokens import Token

_IDLE = frozenset(
    {
        ("or", "not"), ("no", "matter"), ("no", "doubt"), ("not", "only"), ("not", "just"), ("not", "merely"),
        ("not", "least"), ("not", "far"),
    }
)  # fmt: skip
"""Neighbours that deny nothing ("whether or not", "not only ... but", "not far from" for near)."""
_RELATIVE, _REACH = frozenset("who that which whom".split()), 8
"""Words that open a clause on what was denied, and how many words behind the denial one may stand."""


def denies(tokens: Sequence[Token], at: int, by: Set[str] = NEGATIONS) -> bool:
    """Whether the word at a place is one of some words that deny, and not one of an idle pair."""
    low = tokens[at].low
    if low not in by:
        return False
    before = tokens[at - 1].low if at else ""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (before, low) not in _IDLE and (low, after) not in _IDLE


def denials(tokens: Sequence[Token], by: Set[str] = NEGATIONS) -> int:
    """How many words deny: "did not come" and "failed to come" have one each."""
    return sum(denies(tokens, at, by) for at in range(len(tokens)))


def undone(tokens: Sequence[Token]) -> bool:
    """Whether a clause behind what is denied denies it again: "we need no minister who does not listen"."""
    first = next((at for at in range(len(tokens)) if denies(tokens, at)), len(tokens))
    behind = range(first + 2, min(first + _REACH, len(tokens)))
    return any(tokens[at].low in _RELATIVE and any(denies(tokens, n) for n in range(at + 1, at + 3) if n < len(tokens))
               for at in behind)  # fmt: skip
