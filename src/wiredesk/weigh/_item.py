"""A figure of a story with what is needed to align it."""

from __future__ import annotations

from dataclasses import dataclass

from wiredesk.model import Figure

from ._desk import Desk
from ._sorts import Sort
from ._unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of the story with what is needed to align it.

    ``base``: it is what others are a share of; ``part``: some of those just counted; ``whole``: counted over several
    places; ``time``: the hour its sentence gives it; ``ahead``: expected, planned or feared, not counted; ``held``:
    what those counted make up ("a delegation of 25"); ``twins``: the same quantity printed right after it in another
    unit; ``stems``: content stems of its sentence, ``near`` of the words close to it; ``names`` and ``days``: the
    people, bodies and days its sentence prints; ``moves``: what is traded, for a level of a market; ``rolling``:
    counted over the hours before the report; ``owner``: the body or person whose figure it is; ``owned``: it must be
    somebody's (a profit, seats); ``sort``: a bar, a rank, so many more; ``risen``: told as a count that has risen to
    it; ``toll``: told as the toll at its hour; ``weak``: a slot only where two reports print it (an age, an ordinal, a
    span of time that is part of a date); ``unsaid``: its sentence tells it as denied or taken back; ``again``: somebody
    counts again with it what was counted before.
    """

    figure: Figure
    kind: str
    unit: str | None
    head: str | None
    states: frozenset[str]
    quals: frozenset[str]
    scope: str | None
    rate: str | None
    era: str | None
    sentence: int
    copied: bool
    stems: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    days: frozenset[str]
    desk: Desk
    what: str | None
    label: str | None
    base: bool
    part: bool
    whole: bool
    time: float | None
    ahead: bool = False
    held: str | None = None
    twins: tuple[Figure, ...] = ()
    weak: bool = False
    moves: frozenset[str] = frozenset()
    rolling: bool = False
    risen: bool = False
    toll: bool = False
    owner: str | None = None
    owned: bool = False
    sort: Sort | None = None
    unsaid: Unsaid | None = None
    again: bool = False

    @property
    def doc(self) -> str:
        """Id of its article."""
        return self.figure.doc
