"""Reads the changed words of a near copy: which part of the line did the change touch?"""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import PartKind

from ..claims._causes import told_cause
from ..figures._counted import counted_family
from ..text._diff import Alignment, Change
from ..text._lexicon import NEGATIONS
from ..text._tokens import Token, clause_of, senses, tokenise, values
from ..text._view import Evidence, Finding, LineView
from ._change_alike import DAYS, tells_the_same
from ._change_flips import flip, opposed
from ._change_kinds import SILENT, telling, touched
from ._change_words import change_in_words, printed

_SAME = (
    {"each", "every", "all"}, {"worldwide", "global", "globally", "world"}, {"nationwide", "national", "country"},
    {"year-long", "yearlong", "one-year"}, {"premier", "prime", "pm"},
    {"%", "percent", "cent"}, {"$", "dollar", "dollars"}, {"€", "euro", "euros"}, {"£", "pound", "pounds"},
    {"¥", "yen"},
)  # fmt: skip
_JOINING = frozenset({"and", "or", "nor"})
_CHANGED, _CLAUSE = 4, 8
"""Words of a change from which it may be another clause rather than a turned word, and from which it is."""
_ON = 3
"""Words behind a negation that both sides have, so that it turns them."""


def compare_changes(line: LineView, alignment: Alignment | None, evidence: Evidence) -> list[Finding]:
    """Return a finding for each changed word of a line that nearly copies a passage."""
    if alignment is None:
        return []
    findings: list[Finding] = []
    swapped = _swapped(alignment)
    for change in alignment.changes:
        if any(line.within_quote(token.start) for token in change.mine):
            continue
        if line.quoted and change.theirs and not set(change.theirs) & set(change.passage.free):
            continue  # words left out of a quote: the quote itself is compared to the letter
        found = _read(change, alignment, line, evidence, swapped)
        if found is not None:
            findings.append(found)
    return findings


def _swapped(alignment: Alignment) -> set[str]:
    """Words that the line and the passage have in each other's place."""
    mine = {t.low for change in alignment.changes for t in change.mine if _named(t)}
    theirs = {t.low for change in alignment.changes for t in change.theirs if _named(t)}
    return (mine & theirs) - DAYS  # a day may stand anywhere in its sentence


def _named(token: Token) -> bool:
    return token.capital and token.content and not token.number


def _read(
    change: Change, alignment: Alignment, line: LineView, evidence: Evidence, swapped: set[str]
) -> Finding | None:
    mine = {t.low for t in change.mine}
    theirs = {t.low for t in change.theirs}
    if mine == theirs or _squeezed(change.mine) == _squeezed(change.theirs):
        return None
    near = alignment.near
    moved = near and any(t.capital and t.low in swapped for t in (*change.mine, *change.theirs))
    if moved and _exchanged(change, alignment, line) and not _of_a_speaker(change, line):
        return _finding("actor", change, alignment, 0.95, line)
    kind = flip(change, mine, theirs, alignment, line)
    if kind is not None:
        turned = kind == "polarity" and _turns_what_follows(change, line)
        told_anew = not turned and max(len(change.mine), len(change.theirs)) > _CHANGED
        plain = 0.95 if opposed(change, alignment, line) else 0.85
        both = mine <= {t.low for t in change.passage.tokens if t not in change.theirs}  # "34 in rich, 11 in poor ones"
        caused = kind == "cause" and _told_elsewhere(change, line, evidence)
        weak = told_anew or caused or (mine and both)
        sure = 0.4 if weak else plain if near else 0.45 + 0.5 * (alignment.share - 0.5)
        return _finding(kind, change, alignment, sure, line)
    if moved:  # a name that stands elsewhere may be a sentence turned round
        return _finding("actor", change, alignment, 0.5, line)
    if not change.mine or not change.theirs:
        return None
    left = [t for t in change.mine if telling(t) and not _signs(t.low) & theirs and not _approximates(t, line)]
    right = [t for t in change.theirs if telling(t) and not _signs(t.low) & mine]
    if not left or not right or {t.stem for t in left} <= {t.stem for t in right}:
        return None
    if values(left) and values(left) <= values(change.theirs):
        return None
    kind = touched(left, right, change, line, swapped)
    if kind is None or tells_the_same(kind, left, right, change, line, evidence):
        return None
    return _finding(kind, change, alignment, _sure(kind, left, right, change, alignment, evidence), line)


def _told_elsewhere(change: Change, line: LineView, evidence: Evidence) -> bool:
    """Whether another passage gives as a cause what stands behind the connective that a line puts in."""
    after = [t for t in line.free if change.mine and t.start >= change.mine[0].start]
    behind = senses(list(clause_of(after))[1:])
    return bool(behind) and told_cause(behind, evidence, change.passage)


def _turns_what_follows(change: Change, line: LineView) -> bool:
    """Whether one side ends in a negation, and both go on with the same words."""
    sides = [[t.low in NEGATIONS for t in side] for side in (change.mine, change.theirs)]
    if any(sides[0]) == any(sides[1]) or not any(side[-1:] == [True] for side in sides):
        return False
    after = [
        [t.low for t in tokens if t.start >= side[-1].end][:_ON]
        for side, tokens in ((change.mine, line.tokens), (change.theirs, change.passage.tokens)) if side
    ]  # fmt: skip
    return len(after) == 2 and len(after[0]) == _ON and after[0] == after[1]


def _of_a_speaker(change: Change, line: LineView) -> bool:
    """Whether what moved is the speaker of words in quotation marks: "Lee said", "said Lee"."""
    said = (quote.speaker or "" for quote in line.quotes if quote.kind != "indirect")
    speakers = {token.low for speaker in said for token in tokenise(speaker)} | SILENT
    return {t.low for t in (*change.mine, *change.theirs) if t.capital} <= speakers


def _sure(
    kind: PartKind, left: list[Token], right: list[Token], change: Change, alignment: Alignment, evidence: Evidence
) -> float:
    """How sure a changed part is: less where the line strays further, others have the words, or a clause changed."""
    sure = 0.9 if alignment.near else 0.35 + 0.6 * (alignment.share - 0.5)
    if kind == "figure" and (_printed_elsewhere(left, alignment, evidence) or _beside_it(left, change, alignment)):
        sure = 0.3
    if kind == "date" and {t.low for t in left} <= {t.low for t in change.passage.tokens}:
        sure = min(sure, 0.4)  # "next year" of "this year and next"
    if kind == "date" and sum(t.low not in DAYS and not t.number for t in right) > 1:
        sure = min(sure, 0.45)  # other words, of which one is of the calendar
    if kind == "place" and not _names_a_place(change):
        sure = min(sure, 0.45)
    if not alignment.near and all(_stands_near(t, alignment, evidence) for t in left):
        sure -= 0.2
    if max(len(left), len(right)) > 3:
        sure -= 0.25 if max(len(change.mine), len(change.theirs)) <= _CLAUSE else 0.5
    return min(sure, 0.45) if kind == "rest" else sure


def _exchanged(change: Change, alignment: Alignment, line: LineView) -> bool:
    """Whether a change has a counterpart the other way round, or is a name moved among words that all stand still.

    Names on the two sides of an "and" may change places.
    """
    mine, theirs = senses(change.mine), senses(change.theirs)
    if mine & theirs or {t.low for t in (*change.mine, *change.theirs)} & _JOINING:
        return False
    others = [(senses(other.mine), senses(other.theirs)) for other in alignment.changes if other is not change]
    if mine and theirs and any(mine <= b and theirs <= a for a, b in others):
        return True
    still = [[t.low for t in tokens if not t.capital] for tokens in (line.tokens, alignment.passage.tokens)]
    return still[0] == still[1]


def _squeezed(tokens: Sequence[Token]) -> str:
    """Words without what stands between them ("1.2 m", "four-year")."""
    return "".join(t.low for t in tokens).replace("-", "").replace("–", "")


def _approximates(token: Token, line: LineView) -> bool:
    """Whether "some" stands before a number."""
    following = next((t for t in line.tokens if t.start >= token.end), None)
    return token.low == "some" and following is not None and following.number


def _signs(word: str) -> set[str]:
    """A word with those that tell the same: the sign for it, another word."""
    return next((row for row in _SAME if word in row), {word})


def _stands_near(token: Token, alignment: Alignment, evidence: Evidence) -> bool:
    return any(token.stem in hit.passage.senses for hit in evidence.hits[:4] if hit.passage is not alignment.passage)


def _names_a_place(change: Change) -> bool:
    """Whether the passage's side of a change holds the name of a place."""
    places = [name for name in change.passage.names if name.kind == "place"]
    return any(name.start <= t.start < name.end for name in places for t in change.theirs)


def _beside_it(left: list[Token], change: Change, alignment: Alignment) -> bool:
    """Whether the passage prints these numbers too, for what another change tells ("11 per cent in poor countries")."""
    others = {t.low for t in change.passage.tokens if t not in change.theirs}
    numbers = {t.low for t in left if t.number}
    told = {t.low for c in alignment.changes if c is not change for t in c.mine if t.content}
    return bool(numbers) and numbers <= others and bool(told & others)


def _printed_elsewhere(left: list[Token], alignment: Alignment, evidence: Evidence) -> bool:
    """Whether another report that carries much of the line prints these numbers."""
    wanted = {t.low for t in left if t.number}
    return any(
        wanted <= {t.low for t in hit.passage.tokens}
        for hit in evidence.hits
        if hit.passage.source != alignment.passage.source and hit.coverage >= 0.5
    )


def _finding(kind: PartKind, change: Change, alignment: Alignment, sure: float, line: LineView) -> Finding:
    mine = printed(change.mine, line.line.text, line.line.start)
    theirs = printed(change.theirs, change.passage.text, change.passage.sentence.start)
    told = change_in_words(kind, change, line)
    counted = [[t.low for t in side if counted_family(t.low)] for side in (change.mine, change.theirs)]
    if kind == "unit" and all(counted):
        told = f"The reports count {counted[1][0]}, not {counted[0][0]}."
    return Finding(
        kind, mine or theirs, "contradicted", found=theirs or None, why=told, sure=min(max(sure, 0.05), 0.95),
        passage=alignment.passage,
    )  # fmt: skip
