"""Content stems of a sentence, remembered: a sentence is read several times while its story is written."""

from __future__ import annotations

from functools import lru_cache

from wiredesk.lang import content_stems


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> tuple[str, ...]:
    """Stems of the words of a text that are no stop words, in order, with repeats."""
    return tuple(content_stems(text))


@lru_cache(maxsize=20_000)
def stem_set(text: str) -> frozenset[str]:
    """The same stems, each once."""
    return frozenset(stems_of(text))
