"""Which passages are shown beside a line: those that carry it, the one that contradicts it, or those nearest to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wiredesk.lang import asks
from wiredesk.model import Figure, Receipt, Stance, Verdict

from .reading._proof import coverage, holds_words, share
from .text._index import Passage
from .text._view import Evidence, Finding, LineView

_FIGURES, _QUOTE, _PARTS = 0.2, 0.5, 0.1
"""What it counts, beside how near a passage is to a line, that it prints all of its figures; that it has the words in
quotation marks; that it bears out all of its other parts."""
_LITTLE, _BESIDE = 0.2, 0.6
"""Share of a line's words below which a passage that bears out no part of it shows nothing; share of the best one's
from which another passage is shown beside it."""
_SMALL = 12
_ADDS = 0.1
"""Share of a line's words that the second of the nearest passages must add."""
_COMPLETES = 0.13
"""Share of a line's words from which the sentence beside the best passage tells what none of those shown does."""
_NEAR, _NEAREST = 0.15, 2
"""Share of a line from which a passage is near to it, and how many of those are shown."""


def receipts(
    verdict: Verdict, deciding: Finding, line: LineView, evidence: Evidence, findings: Sequence[Finding], most: int
) -> tuple[Receipt, ...]:
    """The passages that a verdict rests on, best first; none for a line that is not found or not checkable."""
    if verdict in {"not_found", "not_checkable"}:
        return ()
    stance: Stance = "contradicts" if verdict == "contradicted" else "supports"
    if verdict == "supported":
        chosen = _completed(_carrying(line, evidence, findings, most), line, evidence)[:most]
    else:
        chosen = [p for p in (deciding.passage, *_hits(evidence)) if p is not None][:1]
    return tuple(evidence.index.receipt(passage, stance) for passage in chosen)


def nearest(line: LineView, evidence: Evidence, deciding: Finding) -> tuple[Receipt, ...]:
    """What an editor reads first where no report carries a line: the passages that tell most of it. No proof."""
    near = _telling(p for p in (deciding.passage, *_hits(evidence)) if p is not None)
    near = [p for p in near if coverage(line, p, evidence) >= _NEAR]
    near.sort(key=lambda passage: (passage is not deciding.passage, -coverage(line, passage, evidence)))
    first = near[:1]
    told = first[0].senses if first else frozenset()
    more = [p for p in near[1:] if share(line, p.senses - told, evidence) >= _ADDS]
    return tuple(evidence.index.receipt(passage, "near") for passage in (*first, *more[: _NEAREST - 1]))


def _hits(evidence: Evidence) -> list[Passage]:
    return [hit.passage for hit in evidence.hits]


def _telling(passages: Iterable[Passage], said: Sequence[Passage] = ()) -> list[Passage]:
    """Passages that tell something, each once: no question or call, but where the line quotes it; all of them where
    none does."""
    found = list({passage.number: passage for passage in passages}.values())
    return [p for p in found if p in said or not asks(p.text, or_calls=True)] or found


def _carrying(line: LineView, evidence: Evidence, findings: Sequence[Finding], most: int) -> list[Passage]:
    """The passages that carry a line, best first: by the words and the parts of it that each has."""
    borne = [f for f in findings if f.verdict == "supported"]
    best = evidence.hits[0].coverage if evidence.hits else 0.0
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _BESIDE * best]
    said = [f.passage for f in borne if f.kind == "quote" and f.passage is not None]
    terms = [passage for f in borne for passage in f.terms]
    passages = _telling((*said, *terms, *near, *(f.passage for f in borne if f.passage is not None)), said)
    scores = {hit.passage.number: hit.score for hit in evidence.hits}
    counted = [f.passage for f in borne if f.kind == "figure" and f.passage in near]
    worth: dict[int, float] = {}
    for passage in passages:
        words, parts = coverage(line, passage, evidence), _parts(passage, line, borne)
        shows = parts or words >= _LITTLE or passage in counted
        worth[passage.number] = scores.get(passage.number, words) + parts if shows else 0.0
    ranked = sorted(passages, key=lambda passage: -worth[passage.number])
    return [p for p in ranked if worth[p.number] or p is ranked[0]][:most]


def _completed(chosen: list[Passage], line: LineView, evidence: Evidence) -> list[Passage]:
    """The passages with the sentence beside the first in second place, where it tells what is missing in all of them:
    the minister mourned the children, and "he also called the attackers beasts"."""
    if not chosen:
        return chosen
    told = frozenset[str]().union(*(passage.senses for passage in chosen))
    beside = [p for p in evidence.index.neighbours(chosen[0], 1) if p not in chosen and not asks(p.text, or_calls=True)]
    adds = {passage.number: share(line, passage.senses - told, evidence) for passage in beside}
    best = max(beside, key=lambda passage: adds[passage.number], default=None)
    if best is None or adds[best.number] < _COMPLETES:
        return chosen
    return [chosen[0], best, *chosen[1:]]


def _parts(passage: Passage, line: LineView, borne: Sequence[Finding]) -> float:
    """What it counts that a passage bears out figures, quotes and other parts of a line."""
    said = any(f.kind == "quote" and f.passage is passage for f in borne)
    worth = _QUOTE + _PARTS if said else _QUOTE if line.quoted and holds_words(line, passage) else 0.0
    figures = [f for f in borne if f.kind == "figure" and _telling_figure(f)]
    others = [f for f in borne if f.kind not in {"figure", "quote"} and f.passage is not None]
    for group, most in ((figures, _FIGURES), (others, _PARTS)):
        if group:
            worth += most * sum(_bears_out(f, passage) for f in group) / len(group)
    return worth


def _telling_figure(finding: Finding) -> bool:
    """Whether a figure tells a passage from others: a small plain number ("two") stands in many."""
    span = finding.span
    return bool(finding.terms) or (isinstance(span, Figure) and not (span.unit is None and span.value <= _SMALL))


def _bears_out(finding: Finding, passage: Passage) -> bool:
    """Whether a part of a line stands in a passage: it was found there, or its figure is printed there too."""
    span = finding.span
    return any(p is passage for p in (finding.passage, *finding.terms)) or (
        isinstance(span, Figure) and any((f.value, f.unit) == (span.value, span.unit) for f in passage.figures)
    )
