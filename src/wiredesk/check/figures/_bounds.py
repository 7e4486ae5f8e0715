"""What may be wrong with a figure whose value a report does print: its direction, its bound, the whole for a part."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Figure, PartKind

from ..text._denials import denials
from ..text._lexicon import NEGATIONS, TURNING
from ..text._view import Finding, LineView
from ._amounts import same_unit
from ._candidates import Candidate

_Clash = Callable[[Figure, Candidate], bool]
_BEARS = 0.3
_SURE = 0.8
"""Of the labelled train lines that it speaks against, 39 of 40 were wrong."""
_NONE = re.compile(r"\bnone of (?:the|its|their|his|her|these|those) $", re.IGNORECASE)
_UNHURT = frozenset("unhurt unharmed uninjured unscathed safe safely survived escaped without".split())
"""Words that say of all what is denied of each: "none was hurt"."""
_NONE_SURE = 0.95
_OF = re.compile(r"\s*(?:\w+ )?(?:of|out of|among)\s+(?:the|its|their|all|his|her|these|those|about|some)?\s*$")
_ALL = re.compile(r"\b(?:all|every one of)(?: of)?(?: the| its| their)?\s*$", re.IGNORECASE)


def compare_bounds(figure: Figure, line: LineView, printed: Sequence[Candidate]) -> Finding | None:
    """A finding where every passage that prints a figure and bears on a line says something else with it.

    Args:
        printed: the same value of the same things in the sources.
    """
    near = [candidate for candidate in printed if candidate.coverage >= _BEARS]
    if not near:
        return None
    checks: list[tuple[PartKind, _Clash, str]] = [
        ("polarity", _other_way, "The reports have this figure {way}, the line does not."),
    ]
    if not denials([t for t in line.free if not figure.start <= t.start < figure.end]):  # "no dress costs more than"
        checks.append(("figure", _other_bound, "The reports say “{theirs}”, not “{mine}”."))
    if _ALL.search(line.line.text[: figure.start - line.line.start]):
        checks.append(("figure", _whole, "In the reports “{theirs}” is the whole, of which they tell a part."))
    if not _UNHURT & {token.low for token in line.tokens} and not denials(line.free, TURNING):
        checks.append(("polarity", _none_of, "The reports say this of none of the {theirs}."))
    for kind, clash, why in checks:
        if all(clash(figure, candidate) for candidate in near):
            best = max(near, key=lambda candidate: (candidate.coverage, -candidate.passage.number))
            way = "going up" if best.figure.change == "up" else "going down"
            return Finding(
                kind, figure.text, "contradicted", found=best.figure.text, passage=best.passage,
                sure=_NONE_SURE if clash is _none_of else _SURE,
                why=why.format(theirs=best.figure.text, mine=figure.text, way=way),
            )  # fmt: skip
    return None


def bound_denied(finding: Finding, line: LineView) -> bool:
    """Whether a report prints a bound of a line by denying the other one: "at most 40" for "did not exceed 40"."""
    if finding.kind != "figure" or finding.verdict != "supported" or not isinstance(finding.span, Figure):
        return False
    mine, theirs = {f.modifier for f in line.figures if f.text == finding.text}, finding.span
    return theirs.text.split()[0].lower() in NEGATIONS and any(
        theirs.modifier in side and mine <= side for side in (LOWER_BOUNDS, UPPER_BOUNDS)
    )


def _other_way(figure: Figure, candidate: Candidate) -> bool:
    return None not in {figure.change, candidate.figure.change} and figure.change != candidate.figure.change


def _other_bound(figure: Figure, candidate: Candidate) -> bool:
    sides = figure.modifier, candidate.figure.modifier
    return any(a in UPPER_BOUNDS and b in LOWER_BOUNDS for a, b in (sides, sides[::-1]))


def _none_of(_: Figure, candidate: Candidate) -> bool:
    """Whether a passage denies something of each of the number: "none of the 163 people on board was hurt"."""
    passage, figure = candidate.passage, candidate.figure
    return _NONE.search(passage.text, 0, figure.start - passage.sentence.start) is not None


def _whole(_: Figure, candidate: Candidate) -> bool:
    """Whether a passage has the number as the whole of a part: "11 of 14"."""
    figure = candidate.figure
    return any(
        same_unit(part, figure) and part.value < figure.value and _part_of(part, candidate)
        for part in candidate.passage.figures
    )


def _part_of(part: Figure, whole: Candidate) -> bool:
    base = whole.passage.sentence.start
    between = whole.passage.text[part.end - base : whole.figure.start - base]
    return part.end <= whole.figure.start and _OF.fullmatch(between) is not None
