"""Conditions of the reports that a line drops: one of several told as enough, "even if" told as "if"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..text._denials import denials
from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._lexicon import TURNING
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ..times._sequence import held

_ENOUGH = re.compile(
    r" (?:(?:be|is|are|was|were) enough|enough to|suffic\w+|all (?:that )?(?:it|they|he|she|\w+ \w+) (?:takes?|needs?)"
    r"|needs? only|only needs?|need do"
    r"|(?:if|when|by|only) (?:\w+ ){0,2}(?:merely|simply)|as soon as|the only condition|nothing more than) "
)
_BOUND = re.compile(r" (?:if|unless|provided|depends?|hinges?|hangs?|only with|as long as) ")
_STANDS = frozenset(
    "even regardless despite although though whatever still anyway nonetheless nevertheless either same".split()
)
_CONDITION = re.compile(r" (if|on condition|provided|once|unless|as long as) ")
_ASKED = frozenset(
    "ask asks asked asking know knows see say said tell wonder wonders doubt unclear even as only".split()
)
"""Before "if" where it opens a question, or is half of another phrase."""
_EVEN = re.compile(r" (?:even (?:if|though|without|with)|regardless of|whether or not|no matter) ")
_JOINS = frozenset("and or".split())
_CARRIES, _SURE, _REACH, _SHARED, _ALIKE = 0.25, 0.95, 12, 2, 0.6
_WILL = frozenset({"will", "'ll"})
_MAY = re.compile(
    r" (?:if|unless|once|provided|may|might|could|would|should|condition\w*|depend\w*|threat\w*|plan\w*|when|after"
    r"|until|subject|pending|then) "
)
_NEAR, _HARDLY, _MOST, _UNBOUND = 0.45, 0.34, 0.6, 0.75
"""Coverage of a passage; share of a condition that a line may have; share of a line that the rest must hold."""


def compare_conditions(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line makes one of several conditions enough, or "even if" a condition, or drops it."""
    found = _unbound(line, evidence) or _other(line, evidence)
    return [found] if found is not None else []


def _other(line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where the reports set more conditions than the one that a line calls enough, or none at all."""
    enough = _ENOUGH.search(line.low)
    bound = enough or _BOUND.search(line.low)
    if bound is None or _STANDS & {t.low for t in line.free} or (enough and denials(line.free, TURNING)):
        return None
    for hit in evidence.hits:
        if hit.coverage < _CARRIES or _ENOUGH.search(hit.passage.low):
            continue
        at = (_several(hit.passage, line) if enough else None) or _even(hit.passage, line, bound[0].strip())
        if at is not None:
            shown = excerpt(hit.passage, line.senses, at=at)
            return Finding(
                "scope", bound[0].strip(), "contradicted", found=shown, passage=hit.passage, sure=_SURE,
                why=f"The reports set other conditions: “{shown}”",
            )  # fmt: skip
    return None


def _unbound(line: LineView, evidence: Evidence) -> Finding | None:
    """A finding where a line says that something will be of which every near passage says so on a condition only."""
    will = next((t for t in line.free if t.low in _WILL), None)
    near = [hit for hit in evidence.hits if hit.coverage >= _NEAR]
    if will is None or not near or _MAY.search(line.low):
        return None
    told = [_condition(hit.passage, line) for hit in near]
    if not all(told):
        return None
    shown = excerpt(near[0].passage, line.senses)
    return Finding(
        "hedge", will.raw, "contradicted", found=shown, passage=near[0].passage, sure=_UNBOUND,
        why=f"The reports set a condition: “{shown}”",
    )  # fmt: skip


def _condition(passage: Passage, line: LineView) -> bool:
    """Whether a passage says most of a line under a condition of which the line has hardly a word."""
    for place in _opened(passage):
        under = passage.tokens[place + 1 :]
        words = senses(clause_of(under) if not place else under)
        main = passage.senses - words
        if len(words) >= _SHARED and held(words, line.senses) <= _HARDLY and held(line.senses, main) >= _MOST:
            return True
    return False


def _opened(passage: Passage) -> Iterator[int]:
    """The place of each word that opens a condition, and no question."""
    for match in _CONDITION.finditer(passage.low):
        place = passage.place_at(match.start())
        if not place or passage.tokens[place - 1].low not in _ASKED:
            yield place


def _several(passage: Passage, line: LineView) -> int | None:
    """Where a passage sets several conditions of which a line has some only."""
    for place in _opened(passage):
        parts = _parts(passage.tokens[place + 1 :])
        told = [bool(part & line.senses) for part in parts]
        if len(parts) > 1 and any(told) and not all(told):
            return passage.tokens[place].start
    return None


def _parts(tokens: Sequence[Token]) -> list[frozenset[str]]:
    """The parts of a condition, joined by commas and "and"."""
    parts: list[list[Token]] = [[]]
    for place, token in enumerate(tokens):
        apart = bool(place) and token.start - tokens[place - 1].end > 1
        if apart or token.low in _JOINS:
            parts.append([])
        parts[-1].append(token)
    return [found for part in parts if (found := senses(part))]


def _even(passage: Passage, line: LineView, bound: str) -> int | None:
    """Where a passage says that something holds even if what the line makes a condition is so: not where the line tells
    the same to hold in that case."""
    for match in _EVEN.finditer(passage.low):
        place = passage.place_at(match.start())
        under = senses(clause_of(passage.tokens[place + 2 : place + _REACH]))
        main = line.senses - under
        if len(under & line.senses) < _SHARED or (bound == "if" and held(main, passage.senses - under) >= _ALIKE):
            continue
        return passage.tokens[place].start
    return None
