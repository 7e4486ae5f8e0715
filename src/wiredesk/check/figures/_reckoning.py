"""Figures of a line that no report prints and that follow from those they print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, combinations, product

from wiredesk.lang import fold, number_words, significant_digits
from wiredesk.model import Figure

from ..text._index import Passage, SourceIndex
from ..text._view import Evidence, LineView
from ._amounts import POINTS, fraction, one_amount, same_unit, unit_of
from ._candidates import Candidate
from ._elliptic import as_money, whole_units, with_unit
from ._follows import DIFFERENCE, THAT, Worked, follows
from ._moved import by_a_move, of_a_step
from ._parts_of import (
    another_part,
    left_out_of_a_list,
    part_of,
    part_of_the_rest,
    rest_of,
    rest_of_several,
    share_of_own,
    sum_of_a_list,
)
from ._rates import at_a_rate
from ._ratios import (
    MOST,
    TELLING,
    TOLD,
    UNTOLD,
    changed_by,
    grown_by,
    multiple,
    same_rate,
    so_many_of_each,
    spread_evenly,
)

_TOUCHED, _FEW = 0.12, 5
"""Share of a line in a passage whose figures lead from one of the line's to another; so many it has at most."""
_RECKONING = frozenset(
    """together altogether total totalling combined sum all difference gap separate separates separated between apart
    left remaining remain rest more fewer less higher lower raised lost gained rose fell added up down ahead behind
    short later earlier extra further besides beyond doubled dearer cheaper quicker slower faster longer shorter taller
    older younger trailed trailing trails led leads lead leading beat beaten won undershooting undershot overshooting
    overshot exceeding exceeded""".split()
)
"""Words by which a line tells that its figure was worked out from others."""
_ADDING = frozenset({"together", "altogether", "combined"})
_SIDES = (
    frozenset("favour favor".split()), frozenset("against opposed".split()),
    frozenset("abstain abstained abstaining abstention abstentions".split()),
)  # fmt: skip
"""What a vote may be."""
_APART = _RECKONING | frozenset(
    "grew grown increased increase risen climbed jumped swelled shrank shed dropped below above larger smaller".split()
)
_TELLING_DIGITS, _ALIKE, _FEW_ALIKE, _LARGE, _THOUSANDS = 2, 24, 6, 10_000, 1000
"""Digits from which a number is telling enough to be looked for among many counts of the same things anywhere; so many
of them at most, and for a number of fewer digits that is not large; from what number on nouns may differ."""
_TALLY = re.compile(r"(?: votes?| points?| goals?)? to \w")
"""What follows the first number of a score told in words: "by 52 votes to 48"."""


def worked_out(figure: Figure, line: LineView, near: Sequence[Candidate], evidence: Evidence) -> Worked | None:
    """How a figure follows by sum, difference, share or span of years; None if it does not.

    Args:
        near: figures of the passages near the line.
    """
    mine = with_unit(figure, line.figures, line.line)
    told = [(_in_unit_of(c.figure, c.passage, mine.unit), c.coverage) for c in near]
    ways = (_worked_out(one, line, told, evidence) for one in whole_units(mine, [source for source, _ in told]))
    return next((way for way in ways if way is not None), None)


def _in_unit_of(figure: Figure, passage: Passage, unit: str | None) -> Figure:
    """A figure of a passage in the unit that its company tells."""
    return as_money(with_unit(figure, passage.figures, passage.sentence), unit, passage.sentence)


def _worked_out(
    figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]], evidence: Evidence
) -> Worked | None:
    """How a figure follows from those of the evidence, each with the share of the line that its passage holds."""
    others = rest_of(figure, line, evidence)
    if others is not None:
        return Worked(others, says=DIFFERENCE)
    if another_part(figure, line, evidence):
        return None
    floor = TOLD if _reckons(line) else UNTOLD
    usable = [
        source for source, held in told
        if held >= floor and source.kind != "score" and _same_unit_or_share(figure, source)
    ]  # fmt: skip
    moved = by_a_move(figure, line, evidence)
    if moved is not None:
        return moved
    beside = beside_its_own(figure, line, evidence) or of_a_score(figure, line, told)
    if beside is not None:
        return Worked(beside)
    found = None if _misprinted(figure, usable) else follows(figure, usable, signs=_signs(line))
    if found is not None and " + " in found.told and left_out_of_a_list(found.terms, line, evidence):
        return None
    if found is not None and of_a_step(found.terms, evidence):
        return None
    if found is not None and " - " in found.told and part_of_the_rest(found.terms, line, evidence):
        return rest_of_several(figure, line, evidence)
    if found is not None and not _of_one_side(found, line, evidence):
        return found._replace(says="") if figure.kind == "duration" else found
    each = so_many_of_each(figure, evidence)
    each = each or at_a_rate(figure, line, evidence) or rest_of_several(figure, line, evidence)
    each = each or sum_of_a_list(figure, evidence)
    if each is not None:
        return each
    way = (
        same_rate(figure, line, evidence)
        or spread_evenly(figure, line, told)
        or multiple(figure, line, told)
        or grown_by(figure, evidence)
        or changed_by(figure, line, evidence)
        or part_of(figure, evidence)
        or share_of_own(figure, line, told)
    )
    if way is None:
        return of_the_same(figure, line, evidence.index)
    return Worked(way, says="" if figure.kind == "duration" else DIFFERENCE if " - " in way else THAT)


def of_the_same(figure: Figure, line: LineView, index: SourceIndex) -> Worked | None:
    """Two counts of the same things, wherever the reports print them, of which a line gives the difference or sum."""
    large = figure.value >= _LARGE and figure.modifier == "exact"
    telling = significant_digits(figure.value) >= _TELLING_DIGITS or large
    if figure.vague or figure.kind in {"ordinal", "duration", "age"} or not (telling or figure.value >= TELLING):
        return None
    if not {t.low for t in line.tokens} & _APART:
        return None
    noun = fold(figure.head or "")
    alike = [
        other for passage in index.passages for printed in passage.figures
        if (other := _in_unit_of(printed, passage, figure.unit)).kind != "score" and same_unit(figure, other)
        and (figure.unit is not None or (noun and fold(other.head or "") == noun))
    ]  # fmt: skip
    few = len(alike) <= (_ALIKE if telling else _FEW_ALIKE)
    found = follows(figure, alike, signs=_signs(line)) if few else None
    return found or _apart(figure, alike, index)


def _apart(figure: Figure, alike: Sequence[Figure], index: SourceIndex) -> Worked | None:
    """Two numbers of a passage, or one of the line's things and one anywhere, that lie exactly as far apart as a large
    number says, whatever nouns the reports have for them: "212,000 tickets, not the 180,000 named at first"."""
    if figure.unit is not None or figure.value < _THOUSANDS or significant_digits(figure.value) < _TELLING_DIGITS:
        return None
    groups = [
        [f for f in p.figures if f.unit is None and f.value > figure.value / TELLING]
        for p in index.passages if len(p.figures) <= MOST
    ]  # fmt: skip
    pairs = chain(product(alike, chain.from_iterable(groups)), chain.from_iterable(combinations(g, 2) for g in groups))
    for one, other in pairs:
        if not (one.vague or other.vague) and abs(one.value - other.value) == figure.value:
            return Worked(f"{one.text} - {other.text}", (one, other), DIFFERENCE)
    return None


def _of_one_side(found: Worked, line: LineView, evidence: Evidence) -> bool:
    """Whether a line gives one side of a vote the votes of two: 135 in favour, of 124 in favour and 11 abstentions."""
    if " + " not in found.told:
        return False
    told = {t.low for p in evidence.index.printing(found.terms) for t in p.tokens}
    mine = {t.low for t in line.tokens}
    return [bool(side & mine) for side in _SIDES].count(True) == 1 < [bool(side & told) for side in _SIDES].count(True)


def _misprinted(figure: Figure, told: Sequence[Figure]) -> bool:
    """Whether a number has the digits of one of the same things: 78 passengers are not 87 of them less nine of crew."""
    digits = sorted(f"{figure.value:.12g}")
    return any(figure.head and figure.head == other.head and digits == sorted(f"{other.value:.12g}") for other in told)


def beside_its_own(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """What a passage takes from a number that the line prints too, to leave the line's other: "14 double faults, nine
    more than before" for "14 against five"."""
    own = [f for f in line.figures if f.value > figure.value and not f.vague and same_unit(f, figure)]
    for hit in evidence.hits if own else ():
        told = [f for f in hit.passage.figures if f.kind not in {"ordinal", "score"} and not f.vague]
        if hit.coverage < _TOUCHED or len(told) > _FEW:
            continue
        told = [with_unit(f, hit.passage.figures, hit.passage.sentence) for f in told]
        for other, whole, part in product(own, told, told):
            if part.value < whole.value and one_amount(other, whole) and follows(figure, [whole, part]):
                return f"{part.text} from {whole.text}"
    return None


def of_a_score(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """The score, vote or fraction of which a number is one side, or by how much one side of a score leads."""
    if figure.high is not None or figure.vague or unit_of(figure) not in {None, "point"}:
        return None
    by = line.line.text[: figure.start - line.line.start].endswith(" by ") and not _TALLY.match(
        line.line.text, figure.end - line.line.start
    )
    for source, held in told:
        if held >= TOLD and source.kind == "score" and source.high is not None:
            apart = abs(source.value - source.high)
            if figure.value in ({apart} if by else {source.value, source.high}):
                return source.text
        if held >= TOLD and fraction(source) and figure.value in _numbers(source.text):
            return source.text
    return None


def _numbers(text: str) -> set[float]:
    """The numbers of a fraction: 7 and 20 of "seven out of 20"."""
    words = text.lower().replace("-", " ").split()
    return {float(w) if w.isdigit() else number_words([w])[0] for w in words if w.isdigit() or number_words([w])[1]}


def _same_unit_or_share(claim: Figure, source: Figure) -> bool:
    """Whether a claim could be worked out from a source figure: one unit, a share of two counts, points of percents."""
    return same_unit(claim, source) or unit_of(claim) in {"percent", "basis_point", *POINTS}


def _signs(line: LineView) -> str:
    """In which ways a line may have reckoned: "together" takes nothing away."""
    lows = {token.low for token in line.tokens}
    return "+" if lows & _ADDING and not lows & _RECKONING - _ADDING else "+-"


def _reckons(line: LineView) -> bool:
    """Whether the line says that its figure is a sum, a difference or a rest."""
    return any(token.low in _RECKONING for token in line.tokens)
