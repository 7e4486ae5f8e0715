"""What a thing began with, and what it ended with: "followed an exchange" against "ended with an exchange"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ._sequence import held

Edge = Literal["first", "last"]
_BEGINS = frozenset("began begin begins opened opens started starts".split())
_ENDS = frozenset("ended ends end closed closes concluded concludes finished".split())
_FOLLOWS, _PRECEDES = frozenset({"followed", "follows"}), frozenset({"preceded", "precedes"})
_REACH, _CARRIES, _SAME, _SURE = 8, 0.35, 0.5, 0.8


def compare_edges(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line puts something first that a passage puts last, or the other way round."""
    for edge, token, words in _edges(line.tokens):
        if line.within_quote(token.start) or not words:
            continue
        told = [
            (other, found, hit.passage)
            for hit in evidence.hits if hit.coverage >= _CARRIES
            for other, found, theirs in _edges(hit.passage.tokens)
            if held(words, theirs) >= _SAME and (len(words & theirs) >= 2 or words <= theirs)
        ]  # fmt: skip
        if told and all(other != edge for other, _, _ in told):
            _, found, passage = told[0]
            return [
                Finding(
                    "order", token.raw, "contradicted", found=found.raw, passage=passage, sure=_SURE,
                    why=f"The reports say “{found.raw}” here, not “{token.raw}”.",
                )
            ]  # fmt: skip
    return []


def _edges(tokens: tuple[Token, ...]) -> Iterator[tuple[Edge, Token, frozenset[str]]]:
    """What a text puts first or last, each with the verb that does it and the words of what is put there."""
    for place, token in enumerate(tokens[:-2]):
        after = tokens[place + 1].low
        edge = _edge(token.low, after)
        if edge is not None:
            yield edge, token, senses(clause_of(tokens[place + 1 : place + 1 + _REACH]))


def _edge(low: str, after: str) -> Edge | None:
    if after in {"with", "by"}:
        if low in _BEGINS or low in _PRECEDES:
            return "first"
        return "last" if low in _ENDS or low in _FOLLOWS else None
    if after in {"a", "an", "the"} and low in _FOLLOWS | _PRECEDES:
        return "first" if low in _FOLLOWS else "last"
    return None
