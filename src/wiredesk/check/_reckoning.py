"""Figures of a line that no report prints and that follow from those they print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, combinations, permutations, product

from wiredesk.lang import fold, number_words, significant_digits
from wiredesk.model import Figure, Span

from ._amounts import POINTS, fraction, one_amount, plain_unit, same_unit, unit_of
from ._candidates import Candidate
from ._elliptic import as_money, whole_units, with_unit
from ._follows import Worked, follows
from ._index import Passage, SourceIndex
from ._parts_of import another_part, part_of, rest_of, share_of_own
from ._time_spans import span_of_days, span_of_years
from ._view import Evidence, LineView

_PER = re.compile(r"\b(?:an?|per|each|every) (hour|day|week|month|quarter|year)\b(?! of\b)", re.IGNORECASE)
_A_YEAR = {"hour": 8766.0, "day": 365.0, "week": 52.0, "month": 12.0, "quarter": 4.0, "year": 1.0}
_EVENLY = re.compile(
    r"\b(?:average|averag(?:es|ed|ing)|apiece|each|evenly|per|an? (?:day|week|month|year))\b", re.IGNORECASE
)
_FEWEST, _PARTS = 2, frozenset({None, "day", "week", "month", "year"})
_TELLING = 13
"""What an amount is spread over: so many at least, things or times; smaller quotients follow from anything."""
_GREW = re.compile(
    r"\b(?:up|rose|risen|rises|rise of|grew|grown|grows|growth of|jump(?:ed|s)?|surg(?:ed|es)|climb(?:ed|s)"
    r"|increas(?:ed|es)|increase of|soar(?:ed|s)|gained)"
    r"(?: by)?(?: (?:about|around|some|nearly|almost|more than|over))? $"
)
_FELL = re.compile(
    r"\b(?:down|fell|fallen|falls|fall of|drop(?:ped|s)?|drop of|lost|loses|declin(?:ed|es)|shrank|shrunk|shed|plunged"
    r"|slump(?:ed|s)|tumbl(?:ed|es)|decreas(?:ed|es)|cut|reduced)"
    r"(?: by)?(?: (?:about|around|some|nearly|almost|more than|over))? $"
)
_ROUNDED = 0.006
"""How far the share by which an amount changed may be from the share that the line gives."""
_ABOVE = re.compile(r"\b(?:more than|over|at least)\s*$", re.IGNORECASE)
_NEARLY, _MORE = 0.12, 0.4
"""How far from a multiple two amounts may stand, and how far above it where the line says "more than"."""
_AFTER, _FAIR, _BREAK = 20, 0.05, re.compile(r"[.,;:(] ")
"""Characters after a figure in which its period may stand; how far two rates of one amount may lie apart."""
_MOST = 40
"""Figures of the evidence that are divided by one another, and of a passage that are compared in pairs."""
_TOUCHED, _FEW = 0.12, 5
"""Share of a line in a passage whose figures lead from one of the line's to another; so many it has at most."""
_TOLD, _UNTOLD = 0.08, 0.25
"""How much of a line a passage must hold for its figures to be added up: little where the line says that it reckons."""
RECKONING = frozenset(
    """together altogether total totalling combined sum all difference gap separate separates separated between apart
    left remaining remain rest more fewer less higher lower raised lost gained rose fell added up down ahead behind
    short later earlier extra further besides beyond doubled dearer cheaper quicker slower faster longer shorter taller
    older younger trailed trailing trails led leads lead leading beat beaten won undershooting undershot overshooting
    overshot exceeding exceeded""".split()
)
"""Words by which a line tells that its figure was worked out from others."""
_APART = RECKONING | frozenset(
    "grew grown increased increase risen climbed jumped swelled shrank shed dropped below above larger smaller".split()
)
_TELLING_DIGITS, _ALIKE, _FEW_ALIKE, _LARGE, _THOUSANDS = 2, 24, 6, 10_000, 1000
"""Digits from which a number is telling enough to be looked for among many counts of the same things anywhere; so many
of them at most, and for a number of fewer digits that is not large; from what number on nouns may differ."""


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
    if another_part(figure, line, evidence):
        return None
    floor = _TOLD if _reckons(line) else _UNTOLD
    usable = [
        source for source, held in told
        if held >= floor and source.kind != "score" and _same_unit_or_share(figure, source)
    ]  # fmt: skip
    beside = beside_its_own(figure, line, evidence) or of_a_score(figure, line, told)
    if beside is not None:
        return Worked(beside)
    found = None if _misprinted(figure, usable) else follows(figure, usable)
    if found is not None:
        return found
    way = (
        same_rate(figure, line, evidence)
        or spread_evenly(figure, line, told)
        or multiple(figure, line, told)
        or grown_by(figure, evidence)
        or changed_by(figure, line, evidence)
        or part_of(figure, evidence)
        or share_of_own(figure, line, told)
        or rest_of(figure, line, evidence)
        or span_of_years(figure, evidence)
        or span_of_days(figure, line, evidence)
    )
    return Worked(way) if way is not None else of_the_same(figure, line, evidence.index)


def of_the_same(figure: Figure, line: LineView, index: SourceIndex) -> Worked | None:
    """Two counts of the same things, wherever the reports print them, of which a line gives the difference or sum."""
    large = figure.value >= _LARGE and figure.modifier == "exact"
    telling = significant_digits(figure.value) >= _TELLING_DIGITS or large
    if figure.vague or figure.kind in {"ordinal", "duration", "age"} or not (telling or figure.value >= _TELLING):
        return None
    if not {t.low for t in line.tokens} & _APART:
        return None
    noun = fold(figure.head or "")
    alike = [
        other for passage in index.passages for printed in passage.figures
        if (other := _in_unit_of(printed, passage, figure.unit)).kind != "score" and same_unit(figure, other)
        and (figure.unit is not None or (noun and fold(other.head or "") == noun))
    ]  # fmt: skip
    found = follows(figure, alike) if len(alike) <= (_ALIKE if telling else _FEW_ALIKE) else None
    return found or _apart(figure, alike, index)


def _apart(figure: Figure, alike: Sequence[Figure], index: SourceIndex) -> Worked | None:
    """Two numbers of a passage, or one of the line's things and one anywhere, that lie exactly as far apart as a large
    number says, whatever nouns the reports have for them: "212,000 tickets, not the 180,000 named at first"."""
    if figure.unit is not None or figure.value < _THOUSANDS or significant_digits(figure.value) < _TELLING_DIGITS:
        return None
    groups = [
        [f for f in p.figures if f.unit is None and f.value > figure.value / _TELLING]
        for p in index.passages if len(p.figures) <= _MOST
    ]  # fmt: skip
    pairs = chain(
        product(alike, chain.from_iterable(groups)), chain.from_iterable(combinations(g, 2) for g in groups)
    )
    for one, other in pairs:
        if not (one.vague or other.vague) and abs(one.value - other.value) == figure.value:
            return Worked(f"{one.text} - {other.text}", (one, other))
    return None


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
    by = line.line.text[: figure.start - line.line.start].endswith(" by ")
    for source, held in told:
        if held >= _TOLD and source.kind == "score" and source.high is not None:
            apart = abs(source.value - source.high) if unit_of(figure) == "point" or by else None
            if figure.value in {source.value, source.high, apart}:
                return source.text
        if held >= _TOLD and fraction(source) and figure.value in _numbers(source.text):
            return source.text
    return None


def _numbers(text: str) -> set[float]:
    """The numbers of a fraction: 7 and 20 of "seven out of 20"."""
    words = text.lower().replace("-", " ").split()
    return {float(w) if w.isdigit() else number_words([w])[0] for w in words if w.isdigit() or number_words([w])[1]}


def same_rate(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """The rate of the evidence that a rate is in another period: "£7 a week" is "£363 a year"."""
    per = period_of(figure, line.line)
    if per is None:
        return None
    mine = figure.value * _A_YEAR[per]
    for hit in evidence.hits:
        for source in hit.passage.figures if hit.coverage >= _UNTOLD else ():
            other = period_of(source, hit.passage.sentence)
            if other in {None, per} or source.vague or plain_unit(source.unit) != plain_unit(figure.unit):
                continue
            theirs = source.value * _A_YEAR[other]
            alike = figure.unit is not None or fold(source.head or "") == fold(figure.head or "")
            if alike and abs(mine - theirs) <= _FAIR * max(mine, theirs):
                return source.text
    return None


def period_of(figure: Figure, whole: Span) -> str | None:
    """The period that a rate is for, in its words or behind them."""
    told = whole.text[figure.start - whole.start : figure.end - whole.start + _AFTER]
    per = _PER.search(_BREAK.split(told, 1)[0])
    return None if per is None else per[1].lower()


def spread_evenly(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """An amount of the evidence divided by a number of the evidence, where the line says that it spreads it."""
    if not _EVENLY.search(line.line.text) or figure.value < _TELLING:
        return None
    usable = [source for source, held in told if held >= _TOLD and not source.vague][:_MOST]
    wholes = [source for source in usable if same_unit(figure, source)]
    parts = [source for source in usable if source.value >= _FEWEST and plain_unit(source.unit) in _PARTS]
    for whole, part in product(wholes, parts):
        if abs(whole.value / part.value - figure.value) <= _FAIR * figure.value:
            return f"{whole.text} / {part.text}"
    return None


def multiple(figure: Figure, line: LineView, told: Sequence[tuple[Figure, float]]) -> str | None:
    """Two amounts of the evidence of which one is so many times the other ("doubled", "more than tripled")."""
    if figure.unit != "times" or figure.kind != "fraction":
        return None
    before = line.line.text[: figure.start - line.line.start]
    above = _MORE if _ABOVE.search(before) else _NEARLY
    usable = [source for source, held in told if held >= _TOLD and not source.vague and source.value > 0][:_MOST]
    for one, other in permutations(usable, 2):
        alike = same_unit(one, other) and (one.unit is not None or one.head == other.head)
        if alike and 1 - _NEARLY <= one.value / other.value / figure.value <= 1 + above:
            return f"{one.text} against {other.text}"
    return None


def grown_by(figure: Figure, evidence: Evidence) -> str | None:
    """The rise in percent that makes so many times as much: "almost doubled", "rose 93%"."""
    if figure.unit != "times" or figure.kind != "fraction" or figure.value < _FEWEST:
        return None
    for hit in evidence.hits:
        for told in hit.passage.figures:
            before = hit.passage.text[: told.start - hit.passage.sentence.start]
            times = 1 + told.value / 100
            near = abs(times / figure.value - 1) <= _NEARLY
            if near and hit.coverage >= _UNTOLD and unit_of(told) == "percent" and _GREW.search(before):
                return told.text
    return None


def changed_by(figure: Figure, line: LineView, evidence: Evidence) -> str | None:
    """Two amounts of one passage between which the line's share lies: "lost 99%", "from $95 to $1"."""
    if unit_of(figure) != "percent" or figure.high is not None or figure.vague:
        return None
    before = line.line.text[: figure.start - line.line.start]
    fell = _FELL.search(before) is not None
    if not fell and _GREW.search(before) is None:
        return None
    share = figure.value / 100 if figure.unit is not None else figure.value
    for hit in evidence.hits:
        told = [f for f in hit.passage.figures if f.high is None and not f.vague and f.value > 0][:_MOST]
        for one, two in combinations(told, 2):
            low, high = sorted((one.value, two.value))
            by = (high - low) / (high if fell else low)
            if hit.coverage >= _UNTOLD and plain_unit(one.unit) == plain_unit(two.unit) and abs(by - share) <= _ROUNDED:
                return f"{one.text} against {two.text}"
    return None


def _same_unit_or_share(claim: Figure, source: Figure) -> bool:
    """Whether a claim could be worked out from a source figure: one unit, a share of two counts, points of percents."""
    return same_unit(claim, source) or unit_of(claim) in {"percent", "basis_point", *POINTS}


def _reckons(line: LineView) -> bool:
    """Whether the line says that its figure is a sum, a difference or a rest."""
    return any(token.low in RECKONING for token in line.tokens)
