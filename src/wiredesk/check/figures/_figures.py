"""Figures of a line against the figures of the sources: value, unit, what is counted, scope."""

from __future__ import annotations

import re

from msgspec.structs import replace

from wiredesk.lang import fold
from wiredesk.model import LOWER_BOUNDS, Figure

from ..text._tokens import company
from ..text._view import Evidence, Finding, LineView
from ._amounts import AGE, ends_alike, fits, one_amount, plain_unit, same_unit
from ._antecedents import of_what_was_named
from ._bounds import compare_bounds
from ._candidates import TOUCHES, Candidate, candidates, rank, same_slot, same_thing
from ._figure_forms import and_others, end_of_a_move, in_another_form, likely
from ._figure_slips import (
    LOOSE,
    SLIPPED,
    cut_short,
    digit_slip,
    moved_otherwise,
    noun_slip,
    one_age,
    other_end,
    printed,
    share_as_change,
    told_in_full,
    unit_slip,
)
from ._figure_units import (
    in_another_measure,
    in_another_period,
    in_another_unit,
    of_other_things,
    outvoted,
    share_of_another,
)
from ._moved import turned_move
from ._ratios import period_of
from ._reckoning import worked_out
from ._shares import share_told
from ._things import family

_NEARLY = 0.75
"""Share of the best agreement with a line's words from which another figure is nearly as likely."""
_RIVALS = 4.0
"""How many times the other one of two counts of one thing is at most."""
_WITHIN = re.compile(r"\b(?:within|inside|less than) (?:the )?$")
_ONE_IN = re.compile(r"\bone\b[^.;,]{0,40} in $", re.IGNORECASE)
_MORE_THAN = re.compile(r"(?: [a-z]+){0,2} (?:more|less|fewer|higher|lower) than\b")
_AGED = frozenset(["", "man", "woman", "boy", "girl"])
"""What a number that is an age may stand with ("a man of 19")."""
_FAIR = 1.1
"""How far above a bound from below a number may still be what the report means."""
_PLAIN, _UNSURE = 0.65, 0.6
"""From how sure another number would be, another unit of the same number is plain; how sure a number is at most that
may have been reckoned, or is told in hours beside one told in days."""


def compare_figures(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return one finding a figure of the line."""
    return [_compare(_within(figure, line), line, evidence) for figure in compared(line)]


def compared(line: LineView) -> list[Figure]:
    """The figures of a line that are counts to compare: no rank or year, inside no date and no quotation."""
    return [f for f in line.figures if not (_idle(f) or _inside_date(f, line) or line.within_quote(f.start))]


def _within(figure: Figure, line: LineView) -> Figure:
    """A figure behind "within" as the bound that it is; one that something is short of as it is."""
    if figure.text.lower().startswith("short of"):
        return replace(figure, modifier="exact")
    bound = figure.modifier == "exact" and _WITHIN.search(line.line.text, 0, figure.start - line.line.start)
    return replace(figure, modifier="up_to") if bound else figure


def _idle(figure: Figure) -> bool:
    """Not a count to compare: a rank, a year, the word one."""
    year = figure.unit is None and figure.text.strip().isdigit() and 1700 <= figure.value <= 2100
    return (
        figure.kind == "ordinal"
        or (figure.vague and not figure.head and figure.text.lower() == "a couple")  # two people who are one
        or year
        or (figure.value == 1 and figure.unit is None and not figure.text[:1].isdigit())
    )


def _inside_date(figure: Figure, line: LineView) -> bool:
    return any(date.start <= figure.start < date.end for date in line.dates)


def _compare(figure: Figure, line: LineView, evidence: Evidence) -> Finding:
    """What the reports make of a figure: near passages first, then all, then what follows from theirs, then faults."""
    around = company(figure, line.tokens)
    near = candidates(around, evidence, [hit.passage for hit in evidence.hits])
    fitting = [c for c in near if fits(figure, c.figure) != "no"]
    good = [c for c in fitting if same_thing(figure, line.tokens, c)]
    if good:
        slip = noun_slip(figure, near, good) or in_another_period(figure, line, good)
        slip = slip or of_what_was_named(figure, line, good, evidence) or share_of_another(figure, line, good)
        if slip is not None:
            return slip
        told = outvoted(figure, line, good, evidence) or moved_otherwise(figure, line.line, good)
        told = told or share_as_change(figure, line.line, good) or other_end(figure, line.line, good)
        return told or compare_bounds(figure, line, good) or _fine(figure, _plainest(figure, line, good), line, near)
    part = share_told(figure, line, evidence)
    if part is not None:
        return part
    full = next((c for c in fitting if told_in_full(figure, c.figure)), None)
    if full is not None:
        return Finding("figure", figure.text, "supported", found=full.figure.text, sure=0.8, passage=full.passage)
    end = end_of_a_move(figure, line, near)
    if end is not None:
        return end
    aged = [
        c for c in fitting
        if one_age(figure, c.figure) and fold(c.figure.head or "") in _AGED and c.coverage >= TOUCHES
    ]  # fmt: skip
    if plain_unit(figure.unit) == AGE and (known := likely(figure, aged)) is not None:
        return known
    everywhere = candidates(around, evidence, evidence.index.passages)
    more = [
        c
        for c in everywhere
        if fits(figure, c.figure) != "no" and same_thing(figure, line.tokens, c) and c.overlap >= 0.3
    ]
    if more:
        return _fine(figure, max(more, key=rank), line, near)
    other = of_other_things(figure, line, fitting)
    if other is not None:
        return other
    return (
        _follows(figure, line, near, evidence)
        or in_another_form(figure, line, near, evidence, unread=not fitting)
        or _fault(figure, line, near, fitting, evidence)
    )


def _follows(figure: Figure, line: LineView, near: list[Candidate], evidence: Evidence) -> Finding | None:
    """A number that the reports do not print and that follows from others of theirs."""
    turned = turned_move(figure, line, evidence)
    if turned is not None:
        return turned
    sums = worked_out(figure, line, near, evidence)
    if sums is None:
        return None
    terms = evidence.index.printing(sums.terms)
    proof = next(iter((*terms, *(c.passage for c in near))), None)
    return Finding(
        "figure", figure.text, "supported", found=sums.told, passage=proof, reckoned=True, terms=terms, says=sums.says
    )


def _a_rate(figure: Figure, line: LineView) -> bool:
    """Whether a number is the whole of a rate that may have been reckoned: "one worker in forty"."""
    return _ONE_IN.search(line.line.text, 0, figure.start - line.line.start) is not None


def _a_difference(figure: Figure, line: LineView) -> bool:
    """Whether a number tells two others apart, which may have been reckoned: "some $40 more than the annual fee"."""
    return _MORE_THAN.match(line.line.text, figure.end - line.line.start) is not None


def _plainest(figure: Figure, line: LineView, good: list[Candidate]) -> Candidate:
    """The likeliest figure of the reports; of those nearly as likely, one that prints what the line counts."""
    best, mine = max(good, key=rank), family(figure, line.tokens)
    alike = [
        c for c in good
        if mine is not None and c.overlap >= _NEARLY * best.overlap and family(c.figure, c.passage.tokens) == mine
    ]  # fmt: skip
    return max(alike, key=rank, default=best)


def _fine(figure: Figure, candidate: Candidate, line: LineView, near: list[Candidate]) -> Finding:
    others = {
        " ".join(c.figure.text.split()): c
        for c in sorted(near, key=rank)
        if c.passage.source != candidate.passage.source and c.overlap >= 0.6 and fits(figure, c.figure) == "no"
        and fits(candidate.figure, c.figure) == "no" and same_slot(figure, line.tokens, c)
        and fold(figure.head or "") == fold(c.figure.head or "") and not _told(figure, c.figure, line)
        and not _idle(c.figure) and _rivals(candidate.figure, c.figure)
        and all(fits(other, c.figure) == "no" for other in candidate.passage.figures)  # "3.5%, up from 2.6%"
    }  # fmt: skip
    why = ""
    if others:
        shown = " or ".join(f"“{text}”" for text in list(others)[-2:])
        why = f"Reports differ on this figure: one prints {printed(candidate.figure)}, others {shown}."
    return Finding(
        "figure", figure.text, "supported", found=candidate.figure.text, why=why, passage=candidate.passage,
        span=candidate.figure,
    )  # fmt: skip


def _rivals(a: Figure, b: Figure) -> bool:
    """Whether two numbers are near enough to be two counts of one thing: those in a province and its dead are not."""
    low, high = sorted((abs(a.value), abs(b.value)))
    return high <= _RIVALS * low


def _told(figure: Figure, other: Figure, line: LineView) -> bool:
    """Whether the line prints the other figure too, or moves past it ("from 11 to 31" moves past 19)."""
    more = [f for f in line.figures if f is not figure and same_unit(f, figure)]
    return any(fits(f, other) != "no" for f in more) or any(low <= other.value <= high for low, high in line.moves)


def _fault(
    figure: Figure, line: LineView, near: list[Candidate], fitting: list[Candidate], evidence: Evidence
) -> Finding:
    """Why no report has a figure: another unit, a slip of the pen, another number in its place, or none at all."""
    other = in_another_unit(figure, line, fitting) or in_another_measure(figure, near)
    if other is not None:
        return other
    slip = digit_slip(figure, near, evidence) or and_others(figure, line, near)
    if slip is not None:
        return slip
    slot = [c for c in near if same_slot(figure, line.tokens, c) and not (ends_alike(figure, c.figure) or cut_short(c))]
    rated = period_of(figure, line.line) is not None  # no single sum is the rival of one a day
    slot = [
        c for c in slot
        if not _told(figure, c.figure, line) and (period_of(c.figure, c.passage.sentence) is not None) == rated
    ]  # fmt: skip
    if slot:
        best = max(slot, key=rank)
        slipped = unit_slip(figure, best.figure)
        sure = min(0.35 + 0.5 * best.overlap + 0.2 * best.coverage, 1.0)
        loosely = plain_unit(figure.unit) != plain_unit(best.figure.unit) or _a_rate(figure, line)
        if not slipped and (loosely or _a_difference(figure, line)):
            sure = min(sure, _UNSURE)
        if best.figure.modifier in LOWER_BOUNDS and best.figure.value < figure.value <= _FAIR * best.figure.value:
            sure = min(sure, _UNSURE)  # "more than $167 million" may be $168 million
        return Finding(
            "unit" if slipped or not same_unit(figure, best.figure) else "figure",
            figure.text, "contradicted", found=best.figure.text,
            why=f"The reports say {printed(best.figure)}, not {printed(figure)}.",
            sure=SLIPPED if slipped and sure >= _PLAIN else sure, passage=best.passage,
        )  # fmt: skip
    scored = figure.kind == "score" and any(c.figure.kind == "score" for c in near)
    small = figure.unit is None and figure.value <= 12 and not scored
    loose = figure.vague or figure.kind == "fraction" or plain_unit(figure.unit) in LOOSE
    if small or loose or _printed_elsewhere(figure, evidence):
        why = f"No report gives the figure {printed(figure)} here."
        return Finding("figure", figure.text, "not_found", why=why, sure=0.35)
    return Finding("figure", figure.text, "not_found", why=f"No report gives the figure {printed(figure)}.", sure=0.75)


def _printed_elsewhere(figure: Figure, evidence: Evidence) -> bool:
    """Whether a report prints the number somewhere, be it of something else or in another unit."""
    return any(
        (figure.value == other.value and figure.high == other.high) or (figure.unit and one_amount(figure, other))
        for passage in evidence.index.passages for other in passage.figures
    )  # fmt: skip
