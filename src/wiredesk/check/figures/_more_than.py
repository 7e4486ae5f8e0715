"""Which of two things has more, where a passage gives the numbers of both: "400 will go in Leeds, 350 in Bristol"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wiredesk.model import Figure

from ..text._index import Passage
from ..text._tokens import Token
from ..text._view import Evidence, Finding, LineView
from ._amounts import converted, same_unit
from ._figure_slips import printed

_UP = frozenset("more bigger larger higher greater longer heavier dearer costlier".split())
_DOWN = frozenset("fewer less smaller lower shorter lighter cheaper".split())
_PLACES = frozenset({"first", "second"})
_LEADS = frozenset("for in to of at from on by among with".split())
"""Words that lead from a number to what has so many."""
_REACH, _BEHIND = 7, 8
"""Words after a number, and after "than", that say of what it is told."""
_CARRIES, _SURE = 0.2, 0.8
_NO_RIVALS = frozenset({"ordinal", "age", "duration", "score"})


@dataclass(frozen=True)
class _Claim:
    """That ``front`` has more (``more``) or less than ``behind``: the senses of both sides, and the word of it."""

    word: Token
    more: bool
    front: frozenset[str]
    behind: frozenset[str]


def compare_amounts_told(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each comparison of a line that the numbers of a passage bear out or turn round."""
    found = []
    for claim in _claims(line.free):
        for hit in evidence.hits:
            finding = _compare(claim, hit.passage) if hit.coverage >= _CARRIES else None
            if finding is not None:
                found.append(finding)
                break
    return found


def _claims(tokens: tuple[Token, ...]) -> Iterator[_Claim]:
    for place, token in enumerate(tokens):
        if token.low != "than" or any(t.number for t in tokens[place + 1 : place + 3]):
            continue
        word = next((t for t in reversed(tokens[:place]) if t.low in _UP | _DOWN), None)
        if word is not None:
            behind = _told_apart(tokens[place + 1 : place + 1 + _BEHIND])
            yield _Claim(word, word.low in _UP, _told_apart(tokens[:place]), behind)


def _told_apart(tokens: Sequence[Token]) -> frozenset[str]:
    """The senses of words that tell one of two things from the other."""
    return frozenset(t.stem for t in tokens if t.content or t.low in _PLACES)


def _compare(claim: _Claim, passage: Passage) -> Finding | None:
    """What two neighbouring numbers of a passage, each told of one of the two, make of a comparison."""
    told = [f for f in passage.figures if f.kind not in _NO_RIVALS and not f.vague and f.high is None]
    for one, other in pairwise(told):
        if not same_unit(one, other):
            continue
        first, second = _told_of(one, other.start, passage), _told_of(other, None, passage)
        first, second = first - second, second - first
        straight = claim.front & first and claim.behind & second and not (claim.front & second or claim.behind & first)
        across = claim.front & second and claim.behind & first and not (claim.front & first or claim.behind & second)
        if not (straight or across):
            continue
        ahead = one.value - converted(other, one.unit)[0]
        if ahead == 0:
            return None
        right = (ahead > 0) == (bool(straight) == claim.more)
        why = f"The reports give {printed(one)} for the one and {printed(other)} for the other."
        return Finding(
            "order", claim.word.raw, "supported" if right else "contradicted", found=f"{one.text}, {other.text}",
            why="" if right else why, sure=1.0 if right else _SURE, passage=passage,
        )  # fmt: skip
    return None


def _told_of(figure: Figure, until: int | None, passage: Passage) -> frozenset[str]:
    """The senses of what has a number: the words behind the preposition that follows it, up to the next number."""
    after = [t for t in passage.tokens if t.start >= figure.end and (until is None or t.start < until)][:_REACH]
    at = next((n for n, t in enumerate(after) if t.low in _LEADS), None)
    if at is None:
        return frozenset()
    return _told_apart(after[at + 1 :])
