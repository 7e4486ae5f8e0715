"""Whose figure it is: a number under the verb, the name or the share of another figure of its passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wiredesk.model import Date, Figure, Name

from ..text._excerpt import excerpt
from ..text._tokens import Token, senses, tokenise
from ..text._view import Evidence, Finding, Hit, LineView
from ._amounts import fits, one_amount, plain_unit, same_unit
from ._figures import compared

_CARRIES, _SURE = 0.3, 0.8
"""All of the labelled and audited lines that this speaks against were wrong."""
_STOPS = frozenset("and but while whereas where or although though as than compared against versus".split())
_LEADS = frozenset(
    """some about around nearly almost over roughly approximately least most more less than up to at a an the another
    further additional total of only just as many worth""".split()
)
"""What may stand between a verb and its figure."""
_FAR, _AFTER = 4, 8
"""Words back to the verb of a figure, and words behind one that say what it is a share of."""


@dataclass(frozen=True)
class Place:
    """A figure with what its own part of the clause says of it, by sense: the verb before it, the names of whom it is,
    the words behind it, all on both sides."""

    figure: Figure
    verb: str | None
    names: frozenset[str]
    behind: frozenset[str]
    around: frozenset[str]


_Words = Callable[[Place], frozenset[str]]


def whose(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each figure that a passage gives to another verb, name or part of those asked, and has
    another figure for the line's."""
    told = {id(figure) for figure in compared(line) if not figure.vague}
    mine = [place for place in places(line.tokens, line.figures, line.names, line.dates) if id(place.figure) in told]
    if not mine:
        return []
    theirs = [
        (hit, places(p.tokens, p.figures, p.names, p.dates))
        for hit in evidence.hits for p in (hit.passage,)
        if any(one_amount(place.figure, figure) for place in mine for figure in p.figures)
    ]  # fmt: skip
    found = (_of_another(place, theirs, line) for place in mine)
    return [finding for finding in found if finding is not None]


def _of_another(mine: Place, theirs: Sequence[tuple[Hit, list[Place]]], line: LineView) -> Finding | None:
    for words in (_verb, _names, _shares):
        own = words(mine)
        if not own:
            continue
        alike = [(hit, place) for hit, told in theirs for place in told if one_amount(mine.figure, place.figure)]
        if any(not words(place) or words(place) & (own | mine.around) for _, place in alike):
            continue  # so it is told, or may be
        for hit, place in alike:
            rivals = [
                other.figure for one, told in theirs if one is hit for other in told
                if words(other) & own and not words(other) & words(place) & own and _rival(mine.figure, other.figure)
            ]  # fmt: skip
            if hit.coverage >= _CARRIES and rivals:
                shown = excerpt(hit.passage, line.senses)
                return Finding(
                    "figure", mine.figure.text, "contradicted", found=rivals[0].text, passage=hit.passage, sure=_SURE,
                    why=f"The reports have “{rivals[0].text}” here, and “{place.figure.text}” elsewhere: “{shown}”.",
                )  # fmt: skip
    return None


def _rival(figure: Figure, other: Figure) -> bool:
    """Whether another figure of a passage may be what belongs in the place of one."""
    if other.vague or "score" in {figure.kind, other.kind} or fits(figure, other) != "no":
        return False
    one_head = figure.unit is not None or not (figure.head and other.head) or figure.head == other.head
    return (same_unit(figure, other) and one_head) or (other.unit is None and not other.head)


def _verb(place: Place) -> frozenset[str]:
    return frozenset() if place.verb is None else frozenset({place.verb})


def _names(place: Place) -> frozenset[str]:
    return place.names


def _shares(place: Place) -> frozenset[str]:
    """What is said of a share of those asked."""
    return place.behind if plain_unit(place.figure.unit) == "percent" else frozenset()


def places(
    tokens: tuple[Token, ...], figures: Sequence[Figure], names: Sequence[Name], dates: Sequence[Date]
) -> list[Place]:
    """The counts of a sentence, each in its own part of the clause: from the stop or joining word before it, at most
    from the figure before it, up to the next."""
    counts = sorted(
        (f for f in figures if f.kind != "ordinal" and not any(d.start <= f.start < d.end for d in dates)),
        key=lambda figure: figure.start,
    )
    cuts = [0, *(n for n in range(1, len(tokens)) if _parts(tokens[n - 1], tokens[n])), len(tokens)]
    spots = [_spot(figure, tokens) for figure in counts]
    found: list[Place] = []
    for place, (figure, (first, last)) in enumerate(zip(counts, spots, strict=True)):
        low = spots[place - 1][1] if place else 0
        high = spots[place + 1][0] if place + 1 < len(spots) else len(tokens)
        start = max((cut for cut in cuts if low <= cut <= first), default=first)
        end = min((cut for cut in cuts if last <= cut <= high), default=None)
        before, behind = tokens[start:first], () if end is None else tokens[last:end][:_AFTER]
        named = frozenset(
            t.stem for t in (*before, *behind)
            if t.content and t.capital and (t is not tokens[0] or any(n.start <= t.start < n.end for n in names))
        )  # fmt: skip
        around = senses((*before, *behind))
        found.append(Place(figure, _verb_before(tokens[low : first + 1]), named, _said(figure, behind), around))
    return found


def _said(figure: Figure, behind: Sequence[Token]) -> frozenset[str]:
    """What words behind a figure say, without those whom it is a share of ("28% of the Iranians polled")."""
    said = frozenset(t.stem for t in behind if t.content and not t.number)
    whole = behind[:1] and behind[0].low == "of"
    return said - senses(tokenise(figure.what or "")) if whole else said


def _spot(figure: Figure, tokens: Sequence[Token]) -> tuple[int, int]:
    """Index of the first token of a figure and that behind its last."""
    inside = [n for n, token in enumerate(tokens) if token.start < figure.end and figure.start < token.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _parts(one: Token, other: Token) -> bool:
    """Whether a new part of the clause begins with the second of two neighbours."""
    return other.start - one.end > 1 or other.low in _STOPS


def _verb_before(tokens: Sequence[Token]) -> str | None:
    """The sense of the verb, or what else stands right before the last of some tokens, a figure, but for words such as
    "some" and "nearly"."""
    for token, after in list(pairwise(tokens))[::-1][:_FAR]:
        if after.start - token.end > 1 or token.low in _STOPS:
            return None
        if token.low not in _LEADS and not token.number:
            return token.stem if token.content and not token.capital else None
    return None
