"""Reads the changed words of a near copy: which part of the line did the change touch?"""

from __future__ import annotations

from wiredesk.model import PartKind

from ._diff import Alignment, Change, align
from ._lexicon import (
    CAUSES,
    CERTAINTIES,
    HEDGES,
    NEGATIONS,
    OPPOSITES,
    ORDINALS,
    REVERSALS,
    ROLE_HEADS,
    STATUSES,
    SUPERLATIVES,
)
from ._tokens import Token
from ._view import Evidence, Finding, LineView

_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december yesterday today tomorrow morning afternoon evening night
    weekend""".split()  # noqa: SIM905
)
_THINKING = frozenset({"think", "thinks", "believe", "believes", "suspect", "suspects", "suggest", "suggests"})
_UNITS = frozenset(
    """million billion trillion thousand hundred percent % $ € £ ¥ dollars euros pounds yen kilometres
    kilometers miles metres meters feet hours days weeks months years minutes tonnes tons kilograms
    litres people households homes families buildings apartments children men women""".split()  # noqa: SIM905
)


def compare_changes(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each changed word of a line that nearly copies a passage."""
    alignment = align(line, evidence)
    if alignment is None:
        return []
    elsewhere = {
        t.low for hit in evidence.hits[:4] for t in hit.passage.tokens if hit.passage is not alignment.passage
    }
    findings: list[Finding] = []
    for change in alignment.changes:
        if any(line.within_quote(token.start) for token in change.mine):
            continue
        found = _read(change, alignment, elsewhere, line)
        if found is not None:
            findings.append(found)
    return findings


def _read(change: Change, alignment: Alignment, elsewhere: set[str], line: LineView) -> Finding | None:
    mine = {t.low for t in change.mine}
    theirs = {t.low for t in change.theirs}
    kind = _flip(mine, theirs, alignment, line)
    if kind is not None:
        return _finding(kind, change, alignment, 0.45 + 0.5 * (alignment.share - 0.5))
    if not change.mine or not change.theirs:
        return None
    left = [t for t in change.mine if t.content and t.low not in theirs]
    right = [t for t in change.theirs if t.content and t.low not in mine]
    if not left or not right or {t.stem for t in left} <= {t.stem for t in right}:
        return None
    kind = _touched(left, right)
    if kind is None:
        return None
    sure = 0.35 + 0.6 * (alignment.share - 0.5)
    if all(t.low in elsewhere for t in left):
        sure -= 0.2
    if max(len(left), len(right)) > 3:
        sure -= 0.15
    if kind == "rest":
        sure = min(sure, 0.45)
    return _finding(kind, change, alignment, sure)


def _flip(mine: set[str], theirs: set[str], alignment: Alignment, line: LineView) -> PartKind | None:
    """A negation, hedge or certainty that only one side has."""
    if bool(mine & NEGATIONS) != bool(theirs & NEGATIONS):
        all_mine = sum(1 for t in line.tokens if t.low in NEGATIONS)
        all_theirs = sum(1 for t in alignment.passage.tokens if t.low in NEGATIONS)
        if all_mine != all_theirs:
            return "polarity"
    if any((a, b) in OPPOSITES for a in mine for b in theirs):
        return "order" if (mine | theirs) & {"before", "after", "more", "less", "fewer"} else "polarity"
    if bool(mine & REVERSALS) != bool(theirs & REVERSALS) and alignment.share >= 0.7:
        return "polarity"
    if (theirs & HEDGES and not mine & (HEDGES | _THINKING)) or (mine & CERTAINTIES and not theirs & CERTAINTIES):
        return "hedge"
    if mine & HEDGES and not theirs & HEDGES and alignment.share >= 0.75:
        return "hedge"
    text, other = f" {' '.join(sorted(mine))} ", f" {' '.join(sorted(theirs))} "
    if any(f" {cue} " in text for cue in CAUSES if " " not in cue) and not any(
        f" {cue} " in other for cue in CAUSES
    ):
        return "cause"
    return None


def _touched(left: list[Token], right: list[Token]) -> PartKind | None:
    words = {t.low for t in left}, {t.low for t in right}
    if words[0] & ORDINALS.keys() and words[1] & ORDINALS.keys():
        return "order"
    if words[0] & SUPERLATIVES and words[1] & SUPERLATIVES:
        return "order"
    if any(t.number for t in left) and any(t.number for t in right):
        return "figure"
    if words[0] & _CALENDAR and words[1] & _CALENDAR:
        return "date"
    if words[0] & _UNITS and words[1] & _UNITS:
        return "unit"
    if words[0] & STATUSES.keys() and words[1] & STATUSES.keys():
        return "unit"
    if words[0] & ROLE_HEADS and words[1] & ROLE_HEADS:
        return "role"
    if any(t.capital for t in left) and any(t.capital for t in right):
        return "name"
    if len(left) == len(right) == 1 and len(left[0].low) > 3:
        return "rest"
    return None


_SENTENCES = {
    "polarity": "The reports say the opposite: “{theirs}” where the line has “{mine}”.",
    "hedge": "The line and the reports are not equally sure: “{theirs}” against “{mine}”.",
    "cause": "The line asserts a cause (“{mine}”) where the reports have “{theirs}”.",
}


def _finding(kind: PartKind, change: Change, alignment: Alignment, sure: float) -> Finding:
    mine, theirs = _words(change.mine) or "nothing", _words(change.theirs) or "nothing"
    why = _SENTENCES.get(kind, "The reports say “{theirs}”, not “{mine}”.").format(mine=mine, theirs=theirs)
    return Finding(
        kind, _words(change.mine) or _words(change.theirs), "contradicted", found=theirs, why=why,
        sure=min(max(sure, 0.05), 0.95), passage=alignment.passage,
    )  # fmt: skip


def _words(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.raw for token in tokens)
