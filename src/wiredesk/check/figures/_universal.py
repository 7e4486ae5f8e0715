"""What is said of all in one form and of none in the other: "all escaped unhurt" for "not one of them was hurt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wiredesk.lang import sense

from ..text._denials import denies
from ..text._index import Passage
from ..text._lexicon import TURNING
from ..text._tokens import Token, clause_of
from ..text._view import Evidence, Finding, LineView

_ALL, _NONE = frozenset("all every each both".split()), frozenset("none no neither nobody".split())
_ONE = frozenset("one single".split())
"""Behind "not" or "not a": nobody, nothing."""
_PARTLY = frozenset("almost nearly virtually practically not but except bar excluding apart".split())
"""Words that make all or none of something less than that."""
_LACKS = frozenset("lack lacks lacked lacking without missing".split())
_TURNS = TURNING | _LACKS
_REACH, _HEAD, _SEES, _ALIKE, _SHORTEST = 14, 6, 0.1, 0.1, 4
"""Words of a clause; words behind "all" among which its noun stands; share of a line in a passage; share of what both
say that makes them one; letters of a word that "un" turns, at least."""
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve single".split())


@dataclass(frozen=True)
class _Claim:
    """What is said of all of some things: the word, their sense (empty for "none"), whether it is denied of them."""

    word: Token
    noun: str
    denied: bool
    said: frozenset[str]

    @property
    def all(self) -> bool:
        return self.word.low in _ALL


def compare_universal(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding that bears out what a line says of all, or of none, where a passage has the other form."""
    for mine in _claims(line.free):
        told = [
            (_alike(mine, other), mine.denied == other.denied, mine.word.low != other.word.low, other, hit.passage)
            for hit in evidence.hits if hit.coverage >= _SEES
            for other in _claims(hit.passage.tokens) if _of_one_thing(mine, other, hit.passage)
        ]  # fmt: skip
        best = max(told, key=lambda entry: entry[0], default=None)
        if best is not None and best[0] >= _ALIKE and best[1] and best[2] and not (mine.all and best[3].all):
            return [Finding("scope", mine.word.raw, "supported", found=best[3].word.raw, passage=best[4])]
    return []


def _alike(mine: _Claim, other: _Claim) -> float:
    """Share of what two say of all that both say."""
    return len(mine.said & other.said) / max(len(mine.said | other.said), 1)


def _of_one_thing(mine: _Claim, other: _Claim, passage: Passage) -> bool:
    """Whether two are of the same things: "none" alone is of those that its sentence names, or of those it says more
    than one of the same words of."""
    if not mine.noun or other.noun:
        return bool(mine.noun) and mine.noun == other.noun
    return mine.noun in passage.senses or len(mine.said & other.said) > 1


def is_universal(finding: Finding) -> bool:
    """Whether a finding bears out what a line says of all."""
    return finding.kind == "scope" and finding.verdict == "supported" and not finding.reckoned


def _claims(tokens: Sequence[Token]) -> Iterator[_Claim]:
    for place, token in enumerate(tokens):
        one = token.low == "not" and any(t.low in _ONE for t in tokens[place + 1 : place + 3])
        if token.low not in _ALL | _NONE and not one:
            continue
        clause = list(clause_of(tokens[place + 1 : place + 1 + _REACH]))
        around = {t.low for t in (*tokens[max(place - 1, 0) : place], *clause[:_HEAD])}
        if not _PARTLY.isdisjoint(around):
            continue
        head = next((t for t in clause[:_HEAD] if t.content and not t.number and t.low not in _NUMBERS | _TURNS), None)
        if head is None or (token.low == "no" and clause[0] is not head and not clause[0].content):
            continue
        free = token.low == "none" and clause[0].low != "of"
        said = [t for t in clause if t.content and (free or t.start > head.start)]
        turns = sum(denies(clause, at, _TURNS - {"nor"}) for at in range(len(clause))) + sum(_negative(t) for t in said)
        denied = (turns + (one or token.low in _NONE)) % 2 == 1
        words = frozenset(_plain(t) for t in said if t.low not in _TURNS and not t.number)
        yield _Claim(token, "" if free else head.stem, denied, words)


def _negative(token: Token) -> bool:
    """Whether a word is another with "un" before it: "unhurt"."""
    return token.low.startswith("un") and len(token.low) > _SHORTEST and token.low not in {"under", "until", "union"}


def _plain(token: Token) -> str:
    return sense(token.low[2:]) if _negative(token) else token.stem
