"""Words that narrow what follows in every report and that a line leaves out: attempted murder, a draft law, a
mother-in-law, what nearly happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wiredesk.model import PartKind

from ..text._excerpt import excerpt
from ..text._tokens import Token
from ..text._view import Evidence, Finding, Hit, LineView

_ROWS = tuple(
    frozenset(row.split())
    for row in (
        "attempted attempt attempts attempting try tries tried trying bid would-be",
        "partial partially partly part limited",
        "temporary temporarily provisional interim pause brief short-term days weeks months hours",
        "preliminary provisional interim initial early first",
        "draft proposed tentative proposal bill proposes plan",
        "non-binding nonbinding symbolic advisory consultative",
        "conditional conditionally conditions condition if",
    )
)
"""Words that narrow what they stand before; those of a row tell the same."""
_NARROW = dict.fromkeys("attempted draft non-binding nonbinding".split(), 0.95) | dict.fromkeys(
    "partial partially temporary temporarily preliminary provisional conditional conditionally".split(), 0.6
)
"""How sure it is that a line may not do without the word: the latter go without saying where it tells the rest anew."""
_KIN = re.compile(
    r"(step|great-?|grand|half-?|god|foster-?|ex-|adoptive-?)*(mother|father|brother|sister|son|daughter|husband|wife)"
    r"s?(-in-law)?"
)
_NEARLY, _CLOSE = frozenset({"nearly", "almost"}), frozenset({"close", "near", "verge", "brink", "point"})
_OPEN = frozenset(
    """nearly almost narrowly close near verge brink tried attempted attempt offered not never would could might may
    will to""".split()
)
_CARRIES, _SEES, _SURE = 0.4, 0.3, 0.95
_REACH, _BACK = 3, 6


def compare_narrowed(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a word that every near report narrows and the line does not."""
    found = _narrowed(line, evidence) or _relative(line, evidence) or _nearly(line, evidence)
    return [found] if found is not None else []


def _narrowed(line: LineView, evidence: Evidence) -> Finding | None:
    lows, mine = {part for t in line.tokens for part in (t.low, *t.low.split("-"))}, {t.stem for t in line.free}
    near = [hit for hit in evidence.hits if hit.coverage >= _CARRIES]
    for hit in near:
        tokens = hit.passage.tokens
        for place, token in enumerate(tokens):
            if token.low not in _NARROW:
                continue
            words = frozenset[str]().union(*(row for row in _ROWS if token.low in row))
            if words & lows:
                continue
            head = next((t for t in tokens[place + 1 : place + 1 + _REACH] if t.content), None)
            if head is not None and head.stem in mine and _always(head.stem, words, near):
                found = _finding("hedge", head, f"{token.raw} {head.raw}", token, hit, line)
                return replace(found, sure=_NARROW[token.low])
    return None


def _always(head: str, words: frozenset[str], near: Sequence[Hit]) -> bool:
    """Whether one of some words stands shortly before a word wherever near passages print it."""
    return all(
        words & {t.low for t in hit.passage.tokens[max(at - _REACH, 0) : at]}
        for hit in near for at, token in enumerate(hit.passage.tokens) if token.stem == head
    )  # fmt: skip


def _relative(line: LineView, evidence: Evidence) -> Finding | None:
    """A mother of the line, where the reports tell of a mother-in-law only; a son, of a stepson."""
    for token in line.free:
        mine = _KIN.fullmatch(token.low)
        if mine is None or mine[1] or mine[3]:
            continue
        told = [
            (other, kin, hit)
            for hit in evidence.hits if hit.coverage >= _SEES
            for other in hit.passage.tokens if (kin := _KIN.fullmatch(other.low)) and kin[2] == mine[2]
        ]  # fmt: skip
        if told and all(kin[1] or kin[3] for _, kin, _ in told):
            other, _, hit = told[0]
            return _finding("role", token, other.raw, other, hit, line)
    return None


def _nearly(line: LineView, evidence: Evidence) -> Finding | None:
    """An act that the line tells as done and every near report as nearly done."""
    near = [hit for hit in evidence.hits if hit.coverage >= _CARRIES]
    for place, token in enumerate(line.free):
        if not token.content or token.capital or {t.low for t in line.free[max(place - _BACK, 0) : place]} & _OPEN:
            continue
        told = [
            (at, hit)
            for hit in near for at, other in enumerate(hit.passage.tokens) if other.stem == token.stem
        ]  # fmt: skip
        if told and all(_missed(hit.passage.tokens, at) for at, hit in told):
            at, hit = told[0]
            other = hit.passage.tokens[at]
            return _finding("hedge", token, other.raw, other, hit, line)
    return None


def _missed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is what nearly happened: "nearly rammed", "close to abandoning"."""
    low, before = tokens[at].low, [t.low for t in tokens[max(at - 2, 0) : at]]
    if low.endswith("ing"):
        return len(before) == 2 and before[0] in _CLOSE and before[1] in {"to", "of"}
    return low.endswith("ed") and bool(before) and before[-1] in _NEARLY


def _finding(kind: PartKind, mine: Token, found: str, at: Token, hit: Hit, line: LineView) -> Finding:
    shown = excerpt(hit.passage, line.senses, at=at.start)
    return Finding(
        kind, mine.raw, "contradicted", found=found, passage=hit.passage, sure=_SURE,
        why=f"The line's “{mine.raw}” is more than the reports have, which say: “{shown}”",
    )  # fmt: skip
