"""What the entailment model's reading of a line adds: numbers for the scored model, the part it takes to be wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast, get_args

from wiredesk.model import PartKind
from wiredesk.neural import Reading

from ._index import Passage
from ._statements import clip
from ._tokens import tokenise
from ._view import Evidence, Finding, LineView

_KINDS: tuple[str, ...] = tuple(kind for kind in get_args(PartKind) if kind != "rest")
READ = ("read_support", "read_against", "read_word", "read_words", *(f"read_{kind}" for kind in _KINDS))
"""Names of the numbers that :func:`read_features` gives."""
_TRUST = 1.0
"""How much the model's share for a kind weighs against a comparator's certainty."""
SUSPECT = 0.45
"""Below it a comparator's finding only weighs in the score and the kind: it is neither told nor shown."""
_FLOOR = 1e-4
_WRONG = 0.5
_WHY = {
    "figure": "The reports do not give “{part}” here: “{passage}”",
    "unit": "The reports count or measure something else than “{part}”: “{passage}”",
    "scope": "In the reports this does not hold for “{part}”: “{passage}”",
    "date": "The reports put this at another time than “{part}”: “{passage}”",
    "place": "The reports put this in another place than “{part}”: “{passage}”",
    "name": "The reports name somebody or something else than “{part}”: “{passage}”",
    "role": "The reports give another role than “{part}”: “{passage}”",
    "quote": "The quoted words are not those of the reports: “{passage}”",
    "speaker": "The reports give these words to somebody else: “{passage}”",
    "polarity": "The reports say that this is not so: “{passage}”",
    "hedge": "The line is surer than the reports, which say: “{passage}”",
    "cause": "The reports do not give this cause: “{passage}”",
    "order": "The reports give another order or rank than “{part}”: “{passage}”",
    "actor": "In the reports it is somebody else who does this, or to whom it is done: “{passage}”",
    "attribution": "The reports give this as somebody's claim, not as a fact: “{passage}”",
}


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


def suspected(line: LineView, evidence: Evidence, reading: Reading, wrong: Sequence[Finding]) -> Finding:
    """The part of a line that decides a contradiction which the model found.

    A comparator's finding, of those surest and of the kind that both together make likeliest; else the words that the
    model takes to be wrong, with its own kind.
    """
    likely = {kind: p for kind, p in reading.kinds.items() if kind in _KINDS}
    best = max(wrong, key=lambda f: (f.sure + _TRUST * likely.get(f.kind, 0.0), -f.sure), default=None)
    top = max(sorted(likely), key=lambda kind: likely[kind], default="rest")
    if best is not None and best.sure + _TRUST * likely.get(best.kind, 0.0) >= _TRUST * likely.get(top, 0.0):
        return best if best.sure >= SUSPECT else _told(best.kind, best.text, best.passage)
    passage = evidence.best.passage if evidence.best else None
    return _told(cast(PartKind, top), wrong_part(line.line.text, reading), passage)


def _told(kind: PartKind, part: str, passage: Passage | None) -> Finding:
    """A contradiction that rests on the model, told by its kind."""
    text = clip(passage.text) if passage else ""
    why = _WHY.get(kind, "The reports do not agree with “{part}”: “{passage}”").format(part=part, passage=text)
    why = f"By the model's reading, {why[0].lower()}{why[1:]}"
    return Finding(kind, part, "contradicted", found=text or None, why=why, passage=passage)


def wrong_part(text: str, reading: Reading) -> str:
    """The words around the most suspect token: whole words while their tokens stay suspect, on to one that says
    something; the line if none is suspect."""
    marks = [(start, end) for start, end, p in reading.words if p >= _WRONG]
    if not marks:
        top = max(reading.words, key=lambda word: word[2], default=None)
        if top is None:
            return text
        marks = [top[:2]]
    best = max(reading.words, key=lambda word: word[2])
    first, last = best[0], best[1]
    for start, end in marks:
        if start <= last + 1 and end > last:
            last = end
    for start, end in reversed(marks):
        if end >= first - 1 and start < first:
            first = start
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    first, last = _telling(text, first, last)
    while last < len(text) and not text[last].isspace():
        last += 1
    return text[first:last].strip(" ,.;:“”\"'()")


def _telling(text: str, first: int, last: int) -> tuple[int, int]:
    """The span, widened to the next word that carries content, or the one before it, where it holds none."""
    words = [token for token in tokenise(text, 0) if token.content]
    if any(token.start < last and token.end > first for token in words):
        return first, last
    after = next((token for token in words if token.start >= last), None)
    if after is not None:
        return first, after.end
    before = next((token for token in reversed(words) if token.end <= first), None)
    return (before.start if before is not None else first), last
