"""Superlatives: first of all in a line, one of the first in the reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..text._denials import denies
from ..text._excerpt import excerpt
from ..text._lexicon import ORDINALS
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ._comparison import compares

_ROWS = tuple(
    frozenset(row.split())
    for row in ("biggest largest greatest heaviest", "deadliest bloodiest", "richest wealthiest", "worst heaviest")
)
"""Superlatives of one scale."""
_OTHERS = frozenset({"worst", "best"})
_LOOKALIKES = frozenset(
    """protest request interest earnest honest modest invest suggest harvest contest digest forest manifest arrest
    conquest inquest tempest northwest southwest""".split()
)
_LED, _LEAST = frozenset("the its their his her our two three four five ten".split()) | ORDINALS.keys(), 5
_AMONG = (" one of ", " two of ", " three of ", " some of ", " several of ", " many of ", " among ", " amongst ")
_EVER = frozenset("ever history record".split())
_SINCE = frozenset("since year years decade decades month months season winter summer".split())
"""What bounds a superlative in time."""
_SEES, _SURE = 0.3, 0.95
_BACK, _AHEAD, _DENIED = 5, 4, 2
_LENGTH = 4
_NONE, _FAR = frozenset("no nothing nowhere none nobody never".split()), 8
_EQUAL = re.compile(r" (?:(?:similar|comparable|equal|identical) (?:to|with)|same as|in line with|on a par with) ")
_AFTER = frozenset({"after", "behind"})


def compare_superlatives(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a superlative that every report weakens ("one of", "second"), and one for an "ever" where
    every report goes back some time only."""
    for place, token in enumerate(line.free):
        beyond = _beyond(line.free, place)
        word = beyond or _superlative(line.free, place)
        if not word or (not beyond and _weak(line.free, place)):
            continue
        found = _equalled(line, place, evidence)
        if found is not None:
            return [found]
        heads = senses(line.free[max(place - _FAR, 0) : place]) if beyond else _heads(line.free, place)
        scale = frozenset({word}).union(*(row for row in _ROWS if word in row))
        told = [
            (hit, at)
            for hit in evidence.hits if hit.coverage >= _SEES
            for at in range(len(hit.passage.tokens))
            if _superlative(hit.passage.tokens, at) in scale and heads & _heads(hit.passage.tokens, at)
            and not _behind_mine(line.free[:place], hit.passage.tokens[at:])
        ]  # fmt: skip
        weak = all(_weak(hit.passage.tokens, at) for hit, at in told)
        if not told or not (weak or _further(line, [(hit.passage.tokens, at) for hit, at in told], word)):
            continue
        passage, at = told[0][0].passage, told[0][1]
        shown = excerpt(passage, line.senses, at=passage.tokens[at].start)
        return [
            Finding(
                "order", token.raw, "contradicted", found=passage.tokens[at].raw, passage=passage, sure=_SURE,
                why=f"The line's “{token.raw}” goes further than the reports, which say: “{shown}”",
            )
        ]  # fmt: skip
    return []


def _superlative(tokens: Sequence[Token], place: int) -> str:
    """The superlative at a place, without what is joined to it ("second-biggest"); empty for another word."""
    low = tokens[place].low
    word = low.rpartition("-")[2]
    if word == "most":  # "the most visited"; "most people" ranks nothing
        led = place and tokens[place - 1].low in _LED
        after = tokens[place + 1].low if led and place + 1 < len(tokens) else ""
        return f"most {after}" if after else ""
    if word == "first":
        return word if place and tokens[place - 1].low in _LED and not tokens[place].capital else ""
    ranks = word in _OTHERS or (word.endswith("est") and len(word) > _LEAST and word not in _LOOKALIKES)
    return word if ranks and not tokens[place].capital else ""


def _beyond(tokens: Sequence[Token], place: int) -> str:
    """The superlative that a comparative behind a "no" comes to: "no river is longer than" is "longest"."""
    low = tokens[place].low
    if not compares(low) or "than" not in [t.low for t in tokens[place + 1 : place + 2 + _BACK]]:
        return ""
    if not any(t.low in _NONE for t in tokens[max(place - _FAR, 0) : place]):
        return ""
    return {"better": "best", "worse": "worst"}.get(low, low.removesuffix("er") + "est")


def _equalled(line: LineView, place: int, evidence: Evidence) -> Finding | None:
    """A superlative among what the nearest passage calls its equals: "similar to other grocers"."""
    best = evidence.best
    told = _EQUAL.search(best.passage.low) if best is not None and best.coverage >= _SEES else None
    if best is None or told is None:
        return None
    if any(_superlative(best.passage.tokens, n) for n in range(len(best.passage.tokens))):
        return None
    at = best.passage.place_at(told.end() - 1)
    among = senses(clause_of(best.passage.tokens[at : at + _AHEAD]))
    if not among & senses(line.free[place + 1 : place + 2 + _AHEAD]):
        return None
    shown, word = excerpt(best.passage, line.senses, at=best.passage.tokens[at].start), line.free[place].raw
    return Finding(
        "order", word, "contradicted", found=told[0].strip(), passage=best.passage, sure=_SURE,
        why=f"The reports rank nothing here and say: “{shown}”",
    )  # fmt: skip


def _heads(tokens: Sequence[Token], place: int) -> frozenset[str]:
    """The senses of the next few words, of which one is what the superlative ranks."""
    return frozenset(t.stem for t in tokens[place + 1 : place + 1 + _AHEAD] if t.content)


def _weak(tokens: Sequence[Token], place: int) -> bool:
    """Whether a superlative is shared or not the first: "one of the biggest", "second biggest"."""
    before = [t.low for t in tokens[max(place - _BACK, 0) : place]]
    joined = tokens[place].low.partition("-")[0]
    ranks = [ORDINALS.get(word, 0) for word in (joined, *before[-1:])]
    if before[-1:] == ["next"] or any(denies(tokens, at) for at in range(max(place - _DENIED, 0), place)):
        return True
    return any(rank > 1 for rank in ranks) or any(phrase in f" {' '.join(before)} " for phrase in _AMONG)


def _behind_mine(mine: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether a passage ranks something after what a line names: "the second-biggest exporter after Sandora"."""
    named = {t.stem for t in mine if t.capital and t.content}
    return any(one.low in _AFTER and other.capital and other.stem in named for one, other in pairwise(behind))


def _further(line: LineView, told: Sequence[tuple[Sequence[Token], int]], word: str) -> bool:
    """Whether a line goes back for ever, or calls first without a bound, and each of some passages goes back some
    time."""
    mine, theirs = {t.low for t in line.free}, [{t.low for t in tokens} for tokens, _ in told]
    if mine & _SINCE or any(t.number for t in line.free):
        return False
    if word == "first" and all(_bounded(tokens[at:]) for tokens, at in told):
        return True
    return bool(mine & _EVER) and all(lows & _SINCE and not lows & _EVER for lows in theirs)


def _bounded(behind: Sequence[Token]) -> bool:
    """Whether the clause behind a superlative holds it to some time: "in ten years", "since 1998"."""
    lows = [t.low for t in clause_of(behind)]
    return "since" in lows or any(
        low in {"in", "for"} and _SINCE & set(lows[n + 1 : n + 1 + _LENGTH]) for n, low in enumerate(lows)
    )
