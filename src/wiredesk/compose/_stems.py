"""Content stems of a sentence, remembered: a sentence is read several times while its story is written."""

from __future__ import annotations

from functools import lru_cache

from wiredesk.lang import content_stems, stem


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> tuple[str, ...]:
    """Stems of the words of a text that are no stop words, in order, with repeats."""
    return tuple(content_stems(text))


@lru_cache(maxsize=20_000)
def stem_set(text: str) -> frozenset[str]:
    """The same stems, each once."""
    return frozenset(stems_of(text))


_ROWS = (
    "jet plane aircraft airplane airliner", "farm agriculture agricultural", "kill murder slay assassinate",
    "remark comment", "suspend pause halt freeze", "gift present donate", "accept receive", "execute hang",
    "arrest detain", "blast explosion bombing explode", "infant baby", "injure wound hurt", "resign quit",
    "start begin launch", "talk negotiation", "deal agreement accord pact treaty", "say tell state", "allege accuse",
    "demand urge call", "assailant attacker gunman", "shoot shot", "rise climb increase surge jump",
    "fall drop decline", "ban bar prohibit",
    "company firm", "ceasefire truce", "visit trip travel", "prison jail", "charge indict", "fire blaze",
    "vote ballot", "troop soldier", "aide adviser", "leak disclose", "purchase buy buys", "film movie",
    "doctor physician",
)  # fmt: skip
_ONE = {stem(word): stem(row.split()[0]) for row in _ROWS for word in row.split()}
_ROOT = 5
"""Letters in which words of one root agree (Japan, Japanese; minister, ministry)."""


@lru_cache(maxsize=20_000)
def senses(stems: frozenset[str]) -> frozenset[str]:
    """Stems with words for one thing made one, cut to their roots: for asking whether a fact is told again."""
    return frozenset(_ONE.get(each, each)[:_ROOT] for each in stems)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller of two sets that the other has."""
    return len(one & other) / max(1, min(len(one), len(other)))
