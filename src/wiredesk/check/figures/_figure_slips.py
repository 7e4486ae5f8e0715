"""A figure of a report with one thing about it wrong: its magnitude, its unit, a digit cut off by a stray blank."""

from __future__ import annotations

import re

from wiredesk.lang import fold
from wiredesk.model import Figure, Line, PartKind

from ..text._excerpt import figure_as_told
from ..text._tokens import tokenise
from ..text._view import Evidence, Finding
from ._amounts import AGE, POINTS, digits_alike, magnitude_slip, one_amount, plain_unit
from ._candidates import Candidate, rank

_BEARS = 0.25
"""Share of a line's words from which a passage bears on it."""
SLIPPED = 0.95
"""How sure another unit or magnitude of the same number is, or a change told as its end."""
LOOSE = frozenset({"day", "week", "month", "year", "decade", "hour", "minute", "times", "time"})
"""Units in which a number is often told loosely."""
_OLDEST = 200
"""Years of age below which a plain number may be one; above, it is as often a year ("2600 B.C.")."""
_GOES_ON = re.compile(r"\s*(?:m|bn|k|K|tn|,\s?\d{3})\b")
_BY_OR_TO = re.compile(
    r"\b(?:up|down|ris\w+|rose|rais\w+|increas\w+|accelerat\w+|climb\w+|jump\w+|gr[eo]w\w*|surg\w+|lift\w+|doubl\w+|widen\w*|f[ae]ll\w*"
    r"|drop\w*|cut\w*|reduc\w+|lower\w*|declin\w+|slip\w*|slid\w*|shr[aiu]nk\w*|slim\w*|halv\w+)"
    r"\b(?: [^\W\d]+){0,8}? (by|to) "
    r"(?:(?:about|around|some|nearly|almost|over|at least|more than) )?$",
    re.IGNORECASE,
)
_LEAD = r"(?:(?:about|around|some|nearly|almost|over|an?) )?"
_FROM = re.compile(rf"\bfrom {_LEAD}$")
_TO = re.compile(rf"\bfrom {_LEAD}\S[^.;]{{0,40}} to {_LEAD}$")
_ON_TO = re.compile(r"[^.;,]{0,20}? to (?:an?|about|some|half|[$€£]?\d)")
"""A number that something moved from; one that it moved to; what follows the former."""
_FEWER = re.compile(r" (?:fewer|less|more|higher|lower|larger|smaller|bigger)\b")
_MOVES = re.compile(
    r"\b(?:than|by|up|down|ris\w+|rose|rais\w+|increas\w+|climb\w+|jump\w+|gr[eo]w\w*|surg\w+|gain\w*|f[ae]ll\w*|drop\w*|cut\w*"
    r"|reduc\w+|lower\w*|higher|declin\w+|slip\w*|slump\w*|plung\w+|plummet\w*|shr[aiu]nk\w*|halv\w+|los[st]\w*|change\w*|tariff\w*)\b",
    re.IGNORECASE,
)
_SHARE = 0.7
_LED, _THREE = re.compile(r"(?<!\d)\d{1,3},\s$"), re.compile(r"\d{3}\b(?![.,]\d)")


def digit_slip(figure: Figure, near: list[Candidate], evidence: Evidence) -> Finding | None:
    """The same digits with another magnitude in a passage that bears on the line, where no report prints the value."""
    slips = [
        c for c in near
        if c.coverage >= _BEARS and digits_alike(figure, c.figure)
        and not (cut_short(c) or _counts_others(figure, c.figure))
    ]  # fmt: skip
    others = (other for passage in evidence.index.passages for other in passage.figures)
    if not slips or any(one_amount(figure, other) for other in others):
        return None
    return _slipped(figure, slips)


def _counts_others(figure: Figure, other: Figure) -> bool:
    """Whether a small number counts other things than a large one: "37 countries" beside "37,000 soldiers"."""
    heads = {fold(figure.head or ""), fold(other.head or "")}
    return figure.unit is None and min(figure.value, other.value) < 100 and len(heads - {""}) == 2


def _slipped(figure: Figure, slips: list[Candidate]) -> Finding:
    best = max(slips, key=rank)
    return Finding(
        "unit" if magnitude_slip(figure, best.figure) else "figure", figure.text, "contradicted",
        found=best.figure.text, why=f"The reports say {printed(best.figure)}, not {printed(figure)}.",
        sure=SLIPPED, passage=best.passage,
    )  # fmt: skip


def cut_short(candidate: Candidate) -> bool:
    """Whether a figure goes on behind a stray blank ("$300 ,000", "1.1 m"), or began before one ("120, 000")."""
    passage, start = candidate.passage, candidate.passage.sentence.start
    at = candidate.figure.start - start
    if _LED.search(passage.text, 0, at) is not None and _THREE.match(passage.text, at) is not None:
        return True
    return _GOES_ON.match(passage.text, candidate.figure.end - start) is not None


def noun_slip(figure: Figure, near: list[Candidate], good: list[Candidate]) -> Finding | None:
    """The digits of the line with another magnitude, of what the line counts; its own number counts something else."""
    head = fold(figure.head or "")
    if not head or any(fold(c.figure.head or "") in {head, ""} for c in good):
        return None
    slips = [
        c for c in near if fold(c.figure.head or "") == head and magnitude_slip(figure, c.figure) and not cut_short(c)
    ]
    return _slipped(figure, slips) if slips else None


_IS_NOW = re.compile(r"[^.;]{0,40}\b(?:up|down|compared) (?:from|with|to) ")
"""What tells that a number is that of a rate, which itself is a change: "prices rose by 3.8%, up from 3.4%"."""


def moved_otherwise(figure: Figure, line: Line, good: list[Candidate]) -> Finding | None:
    """A change told as its end, or an end as the change: "by 60%" where the reports have "to 60%"."""
    mine = _by_or_to(line.text, figure.start - line.start)
    if mine is None or figure.unit is None:
        return None
    told = [
        (c, None if _IS_NOW.match(c.passage.text, end) else _by_or_to(c.passage.text, start))
        for c in good
        for start, end in ((place - c.passage.sentence.start for place in (c.figure.start, c.figure.end)),)
    ]
    return _moved("unit", figure, mine, "to" if mine == "by" else "by", told)


def other_end(figure: Figure, line: Line, good: list[Candidate]) -> Finding | None:
    """The end of a move told as its start, or the other way round: "fell to 80,000" where the reports have "from 80,000
    to 10,000"."""
    mine = _end_of(line.text, figure.start - line.start, figure.end - line.start)
    if mine is None or _MOVES.search(line.text) is None:
        return None  # "ranges from a fine to 15 years"
    told = [
        (c, _end_of(c.passage.text, *(place - c.passage.sentence.start for place in (c.figure.start, c.figure.end))))
        for c in good if c.coverage >= _BEARS
    ]  # fmt: skip
    return _moved("figure", figure, mine, "from" if mine == "to" else "to", told)


def _moved(
    kind: PartKind, figure: Figure, mine: str, other: str, told: list[tuple[Candidate, str | None]]
) -> Finding | None:
    """A number that a line has behind one word of a move, where all figures of the reports stand behind the other."""
    if not told or any(word in {mine, None} for _, word in told):
        return None
    best = max((c for c, _ in told), key=rank)
    return Finding(
        kind, figure.text, "contradicted", found=best.figure.text, passage=best.passage, sure=SLIPPED,
        why=f"The reports say {other} {printed(best.figure)}, not {mine} that much.",
    )  # fmt: skip


def _end_of(text: str, start: int, end: int) -> str | None:
    """Whether a number is what something moved "from" or "to"; None for another."""
    if _FROM.search(text, max(start - 20, 0), start) and _ON_TO.match(text, end):
        return "from"
    moved = _TO.search(text, max(start - 90, 0), start) or _by_or_to(text, start) == "to"
    return "to" if moved else None


def share_as_change(figure: Figure, line: Line, good: list[Candidate]) -> Finding | None:
    """A share told as a change: "29% fewer parcels" where the reports have "29% of the parcels"."""
    at = figure.start - line.start
    if figure.unit != "percent" or not good:
        return None
    if not (_FEWER.match(line.text, figure.end - line.start) or _by_or_to(line.text, at) == "by"):
        return None
    if any(figure.change or c.figure.change or _MOVES.search(c.passage.text) for c in good):
        return None
    best = max(good, key=rank)
    return Finding(
        "unit", figure.text, "contradicted", found=best.figure.text, passage=best.passage, sure=_SHARE,
        why=f"The reports give {printed(best.figure)} as a share, not as a change.",
    )  # fmt: skip


def _by_or_to(text: str, at: int) -> str | None:
    found = _BY_OR_TO.search(text, max(at - 60, 0), at)
    return found[1].lower() if found else None


def unit_slip(figure: Figure, other: Figure) -> bool:
    """Whether two figures print the same number, with another magnitude or another unit ("six weeks", "six months")."""
    if magnitude_slip(figure, other):
        return True
    return figure.value == other.value and plain_unit(figure.unit) != plain_unit(other.unit)


def measured_otherwise(figure: Figure, other: Figure) -> bool:
    """Whether both print one number in two units of measure ("275 lb", "275 kg")."""
    units = {plain_unit(f.unit) for f in (figure, other)}
    return figure.value == other.value and len(units) == 2 and None not in units and not units & (LOOSE | POINTS)


def one_age(figure: Figure, other: Figure) -> bool:
    """Whether both print one number of years, of which one is read as an age and the other as a plain number."""
    units = {plain_unit(f.unit) for f in (figure, other)}
    alike = len(units) == 2 and units <= {None, AGE, "year"}
    return alike and figure.value == other.value < _OLDEST


def told_in_full(figure: Figure, other: Figure) -> bool:
    """Whether a report has all the words of a figure and one more: "7,200 francs", "7,200 Swiss francs"."""
    measured = figure.unit is not None and other.unit is not None
    return measured and {t.low for t in tokenise(figure.text)} < {t.low for t in tokenise(other.text)}


def printed(figure: Figure) -> str:
    """A figure as its text prints it, on one line and in marks."""
    return f"“{figure_as_told(figure.text)}”"
