"""Whose count it is: a figure that the reports have from one party, under the name of another that gives its own.

"Organisers spoke of 35,000, police of 20,000": who gives a figure is the subject of the verb that tells it, or whom
"according to" names.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from wiredesk.model import Figure, Span

from ..figures._amounts import one_amount, same_unit
from ..figures._figures import compared
from ..text._index import Passage, SourceIndex
from ..text._tokens import Token
from ..text._verbs import BE, HAVE
from ..text._view import Evidence, Finding, LineView
from ._party import apart, party

_TELLS = frozenset(
    """say says said put puts putting speak speaks spoke count counts counted give gives gave estimate estimates
    estimated expect expects expected forecast forecasts predict predicts predicted see sees report reports reported
    claim claims claimed believe believes believed reckon reckons reckoned cite cites cited talk talks talked""".split()
)
_STOPS = frozenset(
    """and but or while when that which who whom because although though whereas after before with as than if by for
    since until meanwhile during""".split()
)
_UNKNOWN = frozenset("he she they it we i you this these those some others one who which there".split())
_PLACING = frozenset({"in", "on", "at", "from"})
_AUXILIARIES = frozenset({"has", "have", "had", "also", "now"})
_CONTRASTS = frozenset({"while", "whereas", "but", "though", "although"})
_SOURCED = _TELLS | {"according"}
_FAR, _NAMED = 40, 8
_SURE = 0.95


class Claim(NamedTuple):
    """A figure and who gives it, by sense."""

    figure: Figure
    who: frozenset[str]
    shown: str


def compare_told_by(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a figure that the reports give to others than the line, which have another from its own."""
    if not line.figures or not _SOURCED & {token.low for token in line.tokens}:
        return []
    counted = set(compared(line))
    for claim in claims(line.line, line.tokens, line.figures):
        found = _anothers(claim, evidence) if claim.figure in counted else None
        if found is not None:
            other, passage = found
            return [
                Finding(
                    "speaker", claim.figure.text, "contradicted", found=other.shown, passage=passage, sure=_SURE,
                    why=f"The reports have this figure from “{other.shown}”, not from “{claim.shown}”.",
                )
            ]  # fmt: skip
    return []


def _anothers(mine: Claim, evidence: Evidence) -> tuple[Claim, Passage] | None:
    """Who gives a figure of a line, where it is not whom the line names, who gives another of the same unit."""
    same: list[tuple[Claim, Passage]] = []
    bare: list[Passage] = []
    for passage in (hit.passage for hit in evidence.hits):
        printed = [figure for figure in passage.figures if one_amount(mine.figure, figure)]
        told = {claim.figure: claim for claim in _claims_of(passage)} if printed else {}
        if any(figure in told and mine.who & told[figure].who for figure in printed):
            return None
        same += [(told[figure], passage) for figure in printed if figure in told]
        bare += [passage] * any(figure not in told for figure in printed)
    if not same or any(mine.who & passage.senses for passage in bare):
        return None  # it may be theirs there too
    own = [
        claim
        for passage in (hit.passage for hit in evidence.hits) if mine.who & passage.senses
        for claim in _claims_of(passage)
        if mine.who & claim.who and same_unit(mine.figure, claim.figure) and not one_amount(mine.figure, claim.figure)
    ]  # fmt: skip
    known = own if not bare else [claim for claim in own if _alike(mine.figure, claim.figure)]
    return same[0] if known or (not bare and _apart(mine, same[0], evidence.index)) else None


def _apart(mine: Claim, other: tuple[Claim, Passage], index: SourceIndex) -> bool:
    """Whether the report that has a figure from one party has that of a line say something too, and the two are none
    that could be one."""
    claimed, actual = party(mine.shown, "", "", index), party(other[0].shown, "", "", index)
    return claimed is not None and actual is not None and apart(claimed, actual, other[1].source, index)


def _claims_of(passage: Passage) -> Iterator[Claim]:
    return claims(passage.sentence, passage.tokens, passage.figures)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same, or one of them does not say what."""
    return not (one.head and other.head) or one.head == other.head


def claims(whole: Span, tokens: tuple[Token, ...], figures: tuple[Figure, ...]) -> Iterator[Claim]:
    """Each figure of a sentence of which it says who gives it."""
    sentence = _Sentence(whole, tokens)
    for figure in figures:
        if figure.kind == "ordinal" or figure.vague:
            continue
        found = sentence.according(figure) or sentence.relative(figure) or sentence.subject(figure)
        words = frozenset(t.stem for t in found if t.content)
        if words and not any(t.low in _UNKNOWN or t.number for t in found):
            yield Claim(figure, words, " ".join(t.raw for t in found))


class _Sentence:
    """A sentence as it is read for who tells its figures."""

    def __init__(self, whole: Span, tokens: tuple[Token, ...]) -> None:
        self.tokens, self.lows = tokens, [t.low for t in tokens]
        self.apart = [
            any(c in ",;:.–—()\"“”" for c in whole.text[a.end - whole.start : b.start - whole.start])
            for a, b in pairwise(tokens)
        ] + [True]  # fmt: skip

    def according(self, figure: Figure) -> list[Token]:
        """Whom "according to" names, behind a figure or at the head of its clause."""
        for place in range(len(self.tokens) - 2):
            if self.lows[place : place + 2] != ["according", "to"]:
                continue
            first, last = sorted((self.tokens[place].start, figure.start))
            between = {t.low for t in self.tokens if first < t.start < last}
            leads = place == 0 or self.apart[place - 1] or self.lows[place - 1] in {"who", "that", "which"}
            if leads and not between & (_TELLS if figure.start == first else _TELLS | _CONTRASTS):
                return self._phrase(place + 2)
        return []

    def relative(self, figure: Figure) -> list[Token]:
        """The subject of "34 the army says are dead", "34 who, the army says, are dead"."""
        at = next((n for n, t in enumerate(self.tokens) if t.start >= figure.end), len(self.tokens))
        verb = next((n for n in range(at, min(at + _NAMED, len(self.tokens) - 1)) if self.lows[n] in _TELLS), None)
        if verb is None or self.lows[verb + 1] not in BE or any(self.apart[at:verb]):
            return []
        first = at + (self.lows[at] in {"who", "that", "which", "whom"})
        return list(self.tokens[first:verb]) if self.lows[first : first + 1] == ["the"] or self._capital(first) else []

    def _capital(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].capital

    def subject(self, figure: Figure) -> list[Token]:
        """The subject of the verb that tells a figure, or of one left out: "police of 20,000"."""
        at = next((n for n, t in enumerate(self.tokens) if t.start >= figure.start), 0) - 1
        for place in range(at, max(at - _FAR, -1), -1):
            if self.lows[place] in _TELLS and self.lows[place + 1] != "by":
                found = self._elliptic(place, at) or self._before(place)
                if found:
                    return found
            if self.lows[place] in _CONTRASTS:
                return []
        return []

    def _elliptic(self, verb: int, at: int) -> list[Token]:
        """Who stands before the preposition that a verb has before the figure before: "spoke of 35,000, police of"."""
        if at < 0 or self.lows[at] not in {"of", "at"} or self.lows[at] not in self.lows[verb + 1 : at]:
            return []
        found = self._before(at)
        first = at - len(found)
        return found if first > verb + 1 and (self.apart[first - 1] or self.lows[first - 1] == "and") else []

    def _before(self, verb: int) -> list[Token]:
        """The words before a verb that name its subject: "a doctor, Pia Sorel, said" too."""
        named = self._back(verb)
        first = verb - len(named)
        if named and self.apart[verb - 1] and first and self.apart[first - 1]:
            named = [*self._back(first), *named]
        placed = next((n for n, t in enumerate(named) if n and t.low in _PLACING), len(named))
        return [t for t in named[:placed] if t.low not in _AUXILIARIES]

    def _back(self, end: int) -> list[Token]:
        """The words before a place, back to a stop."""
        first = end
        while first and end - first < _NAMED and self.lows[first - 1] not in _STOPS | _TELLS:
            if first < end and self.apart[first - 1]:
                break
            first -= 1
        return list(self.tokens[first:end])

    def _phrase(self, start: int) -> list[Token]:
        """The words from a place on, up to a stop."""
        found: list[Token] = []
        for place in range(start, min(start + _NAMED, len(self.tokens))):
            if self.lows[place] in _STOPS | _PLACING | BE | HAVE:
                break
            found.append(self.tokens[place])
            if self.apart[place]:
                break
        return found
