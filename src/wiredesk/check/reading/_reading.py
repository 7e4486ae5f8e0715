"""What the entailment model's reading of a line adds: numbers for the scored model, the part it takes to be wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast, get_args

from wiredesk.model import PartKind
from wiredesk.neural import Reading

from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._view import Evidence, Finding, LineView
from ._proof import Against, proof
from ._reading_words import TYPED, Suspicion, model_says, shows

_KINDS: tuple[str, ...] = tuple(kind for kind in get_args(PartKind) if kind != "rest")
READ = ("read_support", "read_against", "read_word", "read_words", *(f"read_{kind}" for kind in _KINDS))
"""Names of the numbers that :func:`read_features` gives."""
_TRUST = 1.0
"""How much the model's share for a kind weighs against a comparator's certainty."""
SUSPECT = 0.45
"""Below it a comparator's finding only weighs in the score and the kind: it is neither told nor shown."""
_FLOOR = 1e-4
_WRONG = 0.5


def read_features(reading: Reading) -> list[float]:
    """The numbers of :data:`READ`: log odds of support against the rest and of contradiction against neither, wrong
    words, and of which kind the fault would be: the model is righter about some than about others."""
    against, neither, support = (max(p, _FLOOR) for p in (reading.against, reading.neither, reading.support))
    wrong = sorted((p for _, _, p in reading.words), reverse=True)
    return [
        math.log(support / (against + neither)) / 4,
        math.log(against / neither) / 4,
        wrong[0] if wrong else 0.0,
        sum(wrong[:4]) / 4,
        *(reading.kinds.get(kind, 0.0) for kind in _KINDS),
    ]


def between(one: Reading, other: Reading) -> Reading:
    """Two readings of one line as one: halfway between their log odds, their kinds and their words."""
    support = _halfway(one.support, 1 - one.support, other.support, 1 - other.support)
    against = _halfway(one.against, one.neither, other.against, other.neither) * (1 - support)
    return Reading(
        against, 1 - support - against, support,
        (one.uncheckable + other.uncheckable) / 2,
        {kind: (share + other.kinds.get(kind, 0.0)) / 2 for kind, share in one.kinds.items()},
        tuple((start, end, (p + q) / 2) for (start, end, p), (_, _, q) in zip(one.words, other.words, strict=True)),
    )  # fmt: skip


def _halfway(first: float, rest: float, again: float, rest_again: float) -> float:
    """The probability halfway between two pairs of shares by log odds."""
    odds = math.sqrt(max(first, _FLOOR) / max(rest, _FLOOR) * max(again, _FLOOR) / max(rest_again, _FLOOR))
    return odds / (1 + odds)


def suspected(
    line: LineView,
    evidence: Evidence,
    reading: Reading,
    findings: Sequence[Finding],
    against: Against | None = None,
) -> Finding:
    """The part of a line that decides a contradiction which the model found.

    A comparator's finding, of those surest and of the kind that both together make likeliest; else the words that the
    model takes to be wrong, with its own kind.

    Args:
        findings: all of the line. against: what the model makes of one passage alone.
    """
    wrong = sorted((f for f in findings if f.verdict == "contradicted"), key=lambda f: -f.sure)
    likely = {kind: p for kind, p in reading.kinds.items() if kind in _KINDS}
    best = max(wrong, key=lambda f: (f.sure + _TRUST * likely.get(f.kind, 0.0), -f.sure), default=None)
    top = max(sorted(likely), key=lambda kind: likely[kind], default="rest")
    kind, passage = cast(PartKind, top), None
    if best is not None and best.sure + _TRUST * likely.get(best.kind, 0.0) >= _TRUST * likely.get(top, 0.0):
        if best.sure >= SUSPECT:
            return best
        kind, part, passage = best.kind, best.text, best.passage
    else:
        part = _of_kind(kind, wrong_part(line, reading), line)

    near = [hit.passage for hit in evidence.hits]

    def rivalled(other: Passage) -> bool:
        return shows(kind, Suspicion(part, line, other, findings, near))

    shown = proof(line, evidence, passage, against, rivalled if kind in TYPED else None)
    if shown is None:
        return Finding(kind, part, "contradicted", why="The reports do not agree with this.")
    why = model_says(kind, Suspicion(part, line, shown, findings, near))
    return Finding(kind, part, "contradicted", found=excerpt(shown, line.senses), why=why, passage=shown)


def wrong_part(line: LineView, reading: Reading) -> str:
    """The words around the most suspect token: whole words and names while their tokens stay suspect, on to one that
    says something, and up to the last one that does; the line if none is suspect."""
    text, base = line.line.text, line.line.start
    best = max(reading.words, key=lambda word: word[2], default=None)
    if best is None:
        return text
    first, last, _ = best
    marks = [(start, end) for start, end, p in reading.words if p >= _WRONG]
    for start, end in marks:
        if start <= last + 1 and end > last:
            last = end
    for start, end in reversed(marks):
        if end >= first - 1 and start < first:
            first = start
    telling = [(token.start - base, token.end - base) for token in line.content]
    first, last = _widened(first, last, telling)
    for name in line.names:
        if name.start - base < last and name.end - base > first:
            first, last = min(first, name.start - base), max(last, name.end - base)
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    last = max(end for start, end in telling if start < last) if telling else len(text)
    return text[first:last].strip(" ,.;:“”\"'()").removesuffix("'s").removesuffix("’s")


def _of_kind(kind: PartKind, part: str, line: LineView) -> str:
    """The part without the words that lead to it; of a figure that it does not hold, the nearest one of the line."""
    if kind in {"role", "date"}:
        telling = next((token for token in line.content if token.raw in part), None)
        return part[part.index(telling.raw) :] if telling is not None else part
    if kind != "figure" or not line.figures or any(f.text in part or part in f.text for f in line.figures):
        return part
    at = line.line.start + line.line.text.find(part)
    return min(line.figures, key=lambda figure: (abs(figure.start - at), figure.start)).text


def _widened(first: int, last: int, telling: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The span, widened to the next word that carries content, or the one before it, where it holds none."""
    if any(start < last and end > first for start, end in telling):
        return first, last
    after = next((end for start, end in telling if start >= last), None)
    if after is not None:
        return first, after
    return next((start for start, end in reversed(telling) if end <= first), first), last
