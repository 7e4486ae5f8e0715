"""Reads the changed words of a near copy: which part of the line did the change touch?"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import zip_longest

from wiredesk.lang import number_words
from wiredesk.model import PartKind

from ._change_words import printed, why
from ._diff import Alignment, Change
from ._lexicon import (
    CAUSES,
    CERTAINTIES,
    COUNTED,
    HEDGES,
    NEGATIONS,
    OPPOSITES,
    ORDINALS,
    REVERSALS,
    ROLE_HEADS,
    STATUSES,
    SUPERLATIVES,
    counted_family,
)
from ._tokens import Token
from ._view import Evidence, Finding, LineView

_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december yesterday today tomorrow morning afternoon evening night
    weekend""".split()
)
_THINKING = frozenset({"think", "thinks", "believe", "believes", "suspect", "suspects", "suggest", "suggests"})
_UNITS = (
    frozenset(
        """million billion trillion thousand hundred percent % $ € £ ¥ dollars euros pounds yen kilometres kilometers
    miles metres meters feet hours days weeks months years minutes tonnes tons
    kilograms litres acres degrees""".split()
    )
    | COUNTED.keys()
)
_SIGNS = (
    {"%", "percent", "cent"}, {"$", "dollar", "dollars"}, {"€", "euro", "euros"}, {"£", "pound", "pounds"},
    {"¥", "yen"},
)  # fmt: skip
_SCOPES = frozenset(
    """all some many most several few every half part partly entirely local regional national nationwide citywide
    worldwide global city town region district province state country world nation continent capital week month year
    decade century each both none one whole""".split()
)
_NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions billion twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_RANKING = (
    SUPERLATIVES
    | ORDINALS.keys()
    | frozenset("before after more less fewer earlier later higher lower bigger smaller older younger".split())
)
_RANKS = frozenset("deputy vice former acting assistant interim associate junior senior ex co".split())
_SILENT = frozenset("mr mrs ms dr sir furthermore moreover meanwhile however additionally".split())
"""Titles of address and connectives: they tell nothing."""
_TABLES: tuple[tuple[PartKind, Set[str]], ...] = (
    ("order", ORDINALS.keys()), ("order", SUPERLATIVES), ("date", _CALENDAR), ("scope", _SCOPES), ("unit", _UNITS),
    ("unit", STATUSES.keys()), ("role", ROLE_HEADS),
)  # fmt: skip
_PRONOUNS = frozenset("them who which whom that those of".split())
_CHANGED = 4
"""Words of a change from which it is another clause rather than a turned word."""


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
    return (mine & theirs) - _CALENDAR - {"may"}  # a day may stand anywhere in its sentence


def _named(token: Token) -> bool:
    return token.capital and token.content and not token.number


def _read(
    change: Change, alignment: Alignment, line: LineView, evidence: Evidence, swapped: set[str]
) -> Finding | None:
    mine = {t.low for t in change.mine}
    theirs = {t.low for t in change.theirs}
    if mine == theirs:
        return None
    near = alignment.near
    kind = _flip(change, mine, theirs, alignment, line)
    if kind is not None:
        told_anew = max(len(change.mine), len(change.theirs)) > _CHANGED
        sure = 0.4 if told_anew else 0.85 if near else 0.45 + 0.5 * (alignment.share - 0.5)
        return _finding(kind, change, alignment, sure, line)
    if near and any(t.capital and t.low in swapped for t in (*change.mine, *change.theirs)):
        return _finding("actor", change, alignment, 0.85, line)
    if not change.mine or not change.theirs:
        return None
    left = [t for t in change.mine if _telling(t) and not _signs(t.low) & theirs]
    right = [t for t in change.theirs if _telling(t) and not _signs(t.low) & mine]
    if not left or not right or {t.stem for t in left} <= {t.stem for t in right}:
        return None
    if _values(left) and _values(left) <= _values(change.theirs):
        return None
    kind = _touched(left, right, change, line, swapped)
    if kind is None or (kind in {"name", "place", "speaker"} and _one_bearer(left, right, evidence)):
        return None
    sure = 0.9 if near else 0.35 + 0.6 * (alignment.share - 0.5)
    if kind == "figure" and _printed_elsewhere(left, alignment, evidence):
        sure = 0.3
    if not near and all(_stands_near(t, alignment, evidence) for t in left):
        sure -= 0.2
    if max(len(left), len(right)) > 3:
        sure -= 0.25
    if kind == "rest":
        sure = min(sure, 0.45)
    return _finding(kind, change, alignment, sure, line)


def _values(tokens: Sequence[Token]) -> set[float]:
    """The numbers among some words, in digits or in words ("Thirty-one" is 31)."""
    found = set()
    for token in tokens:
        parts = token.low.split("-")
        value, taken = number_words(parts)
        if taken == len(parts):
            found.add(value)
        elif token.low.replace(",", "").isdecimal():
            found.add(float(token.low.replace(",", "")))
    return found


def _signs(word: str) -> set[str]:
    """A word, and the sign for it or the words for a sign."""
    return next((row for row in _SIGNS if word in row), {word})


def _telling(token: Token) -> bool:
    return (
        token.content or token.low in _SCOPES or token.low in _UNITS or token.low in ORDINALS
    ) and token.low not in _SILENT


def _stands_near(token: Token, alignment: Alignment, evidence: Evidence) -> bool:
    return any(token.stem in hit.passage.senses for hit in evidence.hits[:4] if hit.passage is not alignment.passage)


def _printed_elsewhere(left: list[Token], alignment: Alignment, evidence: Evidence) -> bool:
    """Whether another report that carries much of the line prints these numbers."""
    wanted = {t.low for t in left if t.number}
    return any(
        wanted <= {t.low for t in hit.passage.tokens}
        for hit in evidence.hits
        if hit.passage.source != alignment.passage.source and hit.coverage >= 0.5
    )


def _one_bearer(left: list[Token], right: list[Token], evidence: Evidence) -> bool:
    """Whether both names stand for one bearer: initials, a full name that holds the other, spellings of one name."""
    mine, theirs = " ".join(t.low for t in left), " ".join(t.low for t in right)
    initials = "".join(t.low[0] for t in right), "".join(t.low[0] for t in left)
    if mine == initials[0] or theirs == initials[1] or mine.startswith(theirs) or theirs.startswith(mine):
        return True
    names = [[t.raw for t in side if t.capital and t.low not in {*_CALENDAR, "may"}] for side in (left, right)]
    if names[0] and all(evidence.index.spellings.one(*pair) for pair in zip_longest(*names, fillvalue="")):
        return True
    for source in evidence.index.sources:
        for name in source.names:
            full = name.canonical.lower()
            if mine in full and theirs in full:
                return True
    return False


def _flip(change: Change, mine: set[str], theirs: set[str], alignment: Alignment, line: LineView) -> PartKind | None:
    """A negation, hedge or certainty that only one side has."""
    mine, theirs = mine - _months(change.mine), theirs - _months(change.theirs)
    if bool(mine & NEGATIONS) != bool(theirs & NEGATIONS):
        all_mine = sum(1 for t in line.tokens if t.low in NEGATIONS and not line.within_quote(t.start))
        all_theirs = sum(1 for t in alignment.passage.free if t.low in NEGATIONS)
        if all_mine != all_theirs:
            return "polarity"
    if any((a, b) in OPPOSITES for a in mine for b in theirs):
        return "order" if (mine | theirs) & _RANKING else "polarity"
    if bool(mine & REVERSALS) != bool(theirs & REVERSALS) and alignment.share >= 0.7:
        return "polarity"
    if _reported(mine, theirs, line):
        theirs = theirs - {"would"}
    if (theirs & HEDGES and not mine & (HEDGES | _THINKING)) or (mine & CERTAINTIES and not theirs & CERTAINTIES):
        return "hedge"
    if mine & HEDGES and not theirs & HEDGES and alignment.share >= 0.75:
        return "hedge"
    if _causal(change.mine, line.tokens) and not _causal(change.theirs, alignment.passage.tokens):
        return "cause"
    if bool(mine & _RANKS) != bool(theirs & _RANKS) and not (mine | theirs) - _RANKS:
        return "role"
    return None


def _reported(mine: set[str], theirs: set[str], line: LineView) -> bool:
    """Whether "says it will" stands for "said it would": one tense in reported speech, no hedge less."""
    if theirs & HEDGES != {"would"} or "will" not in mine | {t.low for t in line.tokens}:
        return False
    return any(t.low == "says" for t in line.tokens)


def _months(words: tuple[Token, ...]) -> set[str]:
    """``may`` where it is the month ("20 May"), so that no date passes for a hedge."""
    found = [token for token in words if token.low == "may"]
    return {"may"} if found and all(token.capital for token in found) else set()


def _causal(words: tuple[Token, ...], tokens: tuple[Token, ...]) -> bool:
    """Whether changed words, with the word that follows them, assert a cause."""
    if not words:
        return False
    following = next((t.low for t in tokens if t.start >= words[-1].end), "")
    text = f" {' '.join(t.low for t in words)} {following} "
    return any(f" {cue} " in text for cue in CAUSES)


def _touched(
    left: list[Token], right: list[Token], change: Change, line: LineView, swapped: set[str]
) -> PartKind | None:
    words = _parts(left), _parts(right)
    for kind, table in _TABLES:
        if words[0] & table and words[1] & table:
            return kind
    if any(t.number for t in left) and any(t.number for t in right):
        years = all(_year(t) for t in (*left, *right) if t.number)
        return "date" if years or any(d.start <= t.start < d.end for d in line.dates for t in left) else "figure"
    if _after_number(change, line) and not {change.mine[0].low, change.theirs[0].low} & _PRONOUNS:
        return "unit"
    if any(t.capital for t in left) and any(t.capital for t in right):
        return _name_kind(left, line, swapped)
    if len(left) == len(right) == 1 and len(left[0].low) > 3:
        return "rest"
    return None


def _parts(tokens: list[Token]) -> set[str]:
    """Words of tokens, hyphened ones also in pieces."""
    return {piece for t in tokens for piece in (t.low, *t.low.split("-"))}


def _year(token: Token) -> bool:
    return token.low.isdigit() and len(token.low) == 4 and token.low[:2] in {"18", "19", "20"}


def _after_number(change: Change, line: LineView) -> bool:
    """Whether the changed words are what a number right before them counts."""
    first = change.mine[0]
    before = [t for t in line.tokens if t.end <= first.start][-2:]
    return any(t.number or t.low in _NUMBER_WORDS for t in before) and not first.capital


def _name_kind(left: list[Token], line: LineView, swapped: set[str]) -> PartKind:
    if {t.low for t in left if t.capital} & swapped:
        return "actor"
    spot = next(t for t in left if t.capital)
    for quote in line.quotes:
        if quote.source is not None and quote.source.start <= spot.start < quote.source.end:
            return "speaker"
    for name in line.names:
        if name.start <= spot.start < name.end:
            return "place" if name.kind == "place" else "name"
    return "name"


def _finding(kind: PartKind, change: Change, alignment: Alignment, sure: float, line: LineView) -> Finding:
    mine = printed(change.mine, line.line.text, line.line.start)
    theirs = printed(change.theirs, change.passage.text, change.passage.sentence.start)
    told = why(kind, mine, theirs)
    counted = [[t.low for t in side if counted_family(t.low)] for side in (change.mine, change.theirs)]
    if kind == "unit" and all(counted):
        told = f"The reports count {counted[1][0]}, not {counted[0][0]}."
    return Finding(
        kind, mine or theirs, "contradicted", found=theirs or None, why=told, sure=min(max(sure, 0.05), 0.95),
        passage=alignment.passage,
    )  # fmt: skip
