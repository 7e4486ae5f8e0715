"""A number of a line that the reports print of something else: households for people, wickets for runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import fold
from wiredesk.model import Figure, Span

from ..text._tokens import Token, company, tokenise
from ..text._view import Evidence, Finding, LineView
from ._amounts import fits, plain_unit, same_unit, unit_of
from ._candidates import Candidate, candidates, rank, supplied
from ._counted import COUNTED, NAMES, WHOLES, counted_family, forms, rivals
from ._figure_forms import occasions
from ._figure_slips import SLIPPED, cut_short, measured_otherwise, one_age, printed
from ._ratios import period_of
from ._things import family, status

_CLOSELY, _LOOSELY = 0.3, 0.15
"""How far a report's figure and its passage must agree with the line for its unit to be compared; less for a number of
things of another family."""
_NEAR = 0.2
"""Share of a line that a passage must hold for its measures to be the line's in another unit."""
_OF = 0.95
"""How sure a share of something else is."""
_SHARE_OF = re.compile(r" of (?:the|its|their|his|her|all|those|these|[A-Z])")
_OTHERS_SURE = 0.75
"""How sure such a number is at least: of the labelled lines with one, 24 of 27 were wrong."""


def outvoted(figure: Figure, line: LineView, good: Sequence[Candidate], evidence: Evidence) -> Finding | None:
    """A count of people that hardly any report prints, where most count something else near that value."""
    mine = family(figure, line.tokens)
    if mine not in NAMES:
        return None
    around = company(figure, line.tokens) - {t.stem for t in line.tokens if t.low in COUNTED}
    pool = candidates(around, evidence, evidence.index.passages)
    others = [
        c for c in pool
        if c.overlap >= 0.3 and same_unit(figure, c.figure) and 0.6 <= figure.value / (c.figure.value or 1.0) <= 1.5
        and (theirs := family(c.figure, c.passage.tokens)) in NAMES and theirs != mine and "people" in {theirs, mine}
    ]  # fmt: skip
    against, held = {c.passage.source for c in others}, {c.passage.source for c in good}
    if len(against) < 3 or len(against) < 3 * len(held):
        return None
    why = f"The reports count {_counted(others)}, not {NAMES[mine]}."
    return _against(figure, max(others, key=rank), why, 0.8)


def _counted(rivals: Sequence[Candidate]) -> str:
    """The things that reports count, as they print them."""
    words: dict[str, int] = {}
    for candidate in rivals:
        at = candidate.figure.end
        for token in (t for t in candidate.passage.tokens if at - 15 <= t.start <= at + 25):
            if counted_family(token.low) not in {None, "people"}:
                words[token.low] = words.get(token.low, 0) + 1
                break
    chosen = sorted(words, key=lambda word: (-words[word], word))[:3]
    if not chosen:
        return "something else"
    return chosen[0] if len(chosen) == 1 else f"{', '.join(chosen[:-1])} or {chosen[-1]}"


def of_other_things(figure: Figure, line: LineView, fitting: Sequence[Candidate]) -> Finding | None:
    """The number of the line, of things of another family: "eight runs", "eight wickets"."""
    mine = family(figure, line.tokens)
    others = [c for c in fitting if same_unit(figure, c.figure) and rivals(mine, family(c.figure, c.passage.tokens))]
    return in_another_unit(figure, line, others, _LOOSELY, _OTHERS_SURE)


def in_another_unit(
    figure: Figure, line: LineView, fitting: Sequence[Candidate], least: float = _CLOSELY, sure: float = 0.0
) -> Finding | None:
    """The number of the line, where the reports measure or count something else by it; at least so sure."""
    told = [
        c for c in fitting
        if min(c.overlap, c.coverage) >= least and not c.figure.vague and not figure.vague
        and not (one_age(figure, c.figure) or cut_short(c) or occasions(figure, c.figure) or _glued(figure, line, c))
        and (same_unit(figure, c.figure) or fits(figure, c.figure) == "same")
    ]  # fmt: skip
    if not told:
        return None
    best = max(told, key=rank)
    sure = SLIPPED if measured_otherwise(figure, best.figure) else max(0.45 + 0.4 * best.overlap, sure)
    return _against(figure, best, _unit_sentence(figure, line.tokens, best), sure)


def in_another_measure(figure: Figure, near: Sequence[Candidate]) -> Finding | None:
    """The number of the line that a near passage prints in another unit of its kind: "14 ft", "14 metres"."""
    told = [
        c for c in near
        if c.coverage >= _NEAR and same_unit(figure, c.figure) and measured_otherwise(figure, c.figure)
    ]  # fmt: skip
    if not told:
        return None
    best = max(told, key=rank)
    return _against(figure, best, _measured(figure, best))


def share_of_another(figure: Figure, line: LineView, good: Sequence[Candidate]) -> Finding | None:
    """The share of the line, which every near passage gives of something that excludes it: "10% of its purchases", "a
    tenth of its sales"."""
    mine = _whole_of(figure, line.line)
    told = [c for c in good if c.coverage >= _NEAR]
    wholes = [_whole_of(c.figure, c.passage.sentence) for c in told]
    if mine is None or not told or any(theirs is None or theirs == mine for theirs in wholes):
        return None
    best = max(told, key=rank)
    why = f"The reports give {printed(best.figure)} as a share of {best.figure.what}, not of {figure.what}."
    return _against(figure, best, why, _OF)


def _whole_of(figure: Figure, whole: Span) -> str | None:
    """The family of what a share is of, where that is printed right behind it."""
    of = _SHARE_OF.match(whole.text, figure.end - whole.start)
    if of is None or unit_of(figure) != "percent":
        return None
    return next((WHOLES[form] for form in forms(fold(figure.head or "")) if form in WHOLES), None)


def in_another_period(figure: Figure, line: LineView, good: Sequence[Candidate]) -> Finding | None:
    """The number of the line, which every near passage prints for another period: "a day", "a month"."""
    mine = period_of(figure, line.line)
    told = [c for c in good if c.coverage >= _NEAR] if mine is not None else []
    periods = {period_of(c.figure, c.passage.sentence) for c in told}
    if not told or None in periods or mine in periods:
        return None
    best = max(told, key=rank)
    theirs = period_of(best.figure, best.passage.sentence)
    return _against(figure, best, f"The reports give {printed(best.figure)} for a {theirs}, not for a {mine}.")


def _against(figure: Figure, best: Candidate, why: str, sure: float = SLIPPED) -> Finding:
    """The finding that a report has the number of a line in another unit, or of something else."""
    return Finding(
        "unit", figure.text, "contradicted", found=best.figure.text, why=why, sure=sure, passage=best.passage
    )


def _measured(figure: Figure, other: Candidate) -> str:
    return f"The reports give the figure as {printed(other.figure)}, in another unit than {printed(figure)}."


def _glued(figure: Figure, line: LineView, candidate: Candidate) -> bool:
    """Whether a line has what the reports count by the number behind a hyphen: "an eight-wicket win"."""
    behind = line.line.text[figure.end - line.line.start :]
    noun = next(iter(tokenise(behind[1:])), None) if behind[:1] in {"-", "‑"} else None
    return noun is not None and any(t.stem == noun.stem for t in tokenise(candidate.figure.head or ""))


def _unit_sentence(figure: Figure, tokens: tuple[Token, ...], candidate: Candidate) -> str:
    mine, theirs = family(figure, tokens), family(candidate.figure, candidate.passage.tokens)
    if rivals(mine, theirs) and mine in NAMES and theirs in NAMES:
        return f"The reports count {NAMES[theirs]}, not {NAMES[mine]}."
    supplies = supplied(figure, tokens, candidate)
    if supplies is not None:
        return f"The reports give {printed(candidate.figure)} for {supplies[1]}, not for {supplies[0]}."
    left, right = status(figure, tokens), status(candidate.figure, candidate.passage.tokens)
    if left and right and left != right:
        return f"The reports give {printed(candidate.figure)} as {right}, not {left}."
    if plain_unit(figure.unit) != plain_unit(candidate.figure.unit):
        return _measured(figure, candidate)
    if unit_of(figure) == "percent" and figure.what and candidate.figure.what:
        share, whole = printed(candidate.figure), candidate.figure.what
        return f"The reports give {share} as a share of {whole}, not of {figure.what}."
    counted = candidate.figure.what or candidate.figure.text
    return f"In the reports this figure counts {counted}, not {figure.what or figure.text}."
