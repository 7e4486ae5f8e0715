"""The days and times of the passages that bear on a line."""

from __future__ import annotations

from itertools import islice

from ..text._index import Passage
from ..text._view import Evidence
from ._moments import Moment, moments

TOUCHES, _MOST = 0.08, 14
"""Share of a line that a passage must hold for its moments to count; so many of them at most."""


def near_passages(evidence: Evidence) -> list[Passage]:
    """The passages that bear on a line, and those around the best, in their order."""
    near = {hit.passage.number: hit.passage for hit in evidence.hits if hit.coverage >= TOUCHES}
    if evidence.best is not None:
        near |= {passage.number: passage for passage in evidence.index.neighbours(evidence.best.passage)}
    return [near[number] for number in sorted(near)]


def near_moments(evidence: Evidence, *, spoken: bool = False) -> list[Moment]:
    """Their moments; those when somebody only spoke are left out, unless they are asked for."""
    told = (moment for passage in near_passages(evidence) for moment in moments(passage, evidence.index))
    return list(islice((moment for moment in told if spoken or not moment.spoken), _MOST))
