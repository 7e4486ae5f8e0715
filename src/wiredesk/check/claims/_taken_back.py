"""What a report says was thought or said at first and held no longer: "initially thought to be an accident"."""

from __future__ import annotations

from collections.abc import Sequence

from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ..times._sequence import held

_FIRST = frozenset("initially originally first previously earlier".split())
_HELD = frozenset(
    """thought believed said reported suspected assumed feared listed described identified
    considered estimated""".split()
)
_SINCE = frozenset("now but later however since instead subsequently eventually revised corrected retracted".split())
"""Words of the same sentence by which something else holds since."""
_LATER = _FIRST | {"mistakenly", "wrongly", "then", "until"}
"""Words of a line that tells it as past itself."""
_CARRIES, _MINE, _ANSWERED = 0.35, 0.5, 0.7
"""Coverage of the passage; share of a line's words that what was taken back holds; share of those that another passage
tells of without taking it back."""
_SURE = 0.8


def compare_taken_back(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line tells as true what a report says was only held at first."""
    if {t.low for t in line.free} & _LATER:
        return []
    near = [hit.passage for hit in evidence.hits if hit.coverage >= _CARRIES]
    for passage in near:
        told, rest = _at_first(passage)
        mine = line.senses & told
        if held(line.senses, told) < _MINE or held(line.senses, rest) >= held(line.senses, told):
            continue
        if any(held(mine, other.senses) >= _ANSWERED for other in near if other is not passage):
            continue
        return [
            Finding(
                "hedge", line.line.text[:60], "contradicted", found=passage.text, passage=passage, sure=_SURE,
                why=f"The reports say that this was held at first and is no longer: “{excerpt(passage, line.senses)}”",
            )
        ]  # fmt: skip
    return []


def _at_first(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The senses of what a passage says was held at first, and of the rest of it; nothing where nothing else holds
    since."""
    tokens = passage.free
    for place, token in enumerate(tokens):
        held_at_first = token.low in _HELD and _FIRST & {t.low for t in tokens[max(place - 2, 0) : place + 3]}
        clause = list(clause_of(tokens[place + 1 :])) if held_at_first else []
        others = [t for t in tokens if t not in clause]
        if clause and _SINCE & {t.low for t in others}:
            return senses(clause), senses(_behind(others, clause))
    return frozenset(), frozenset()


def _behind(others: Sequence[Token], clause: Sequence[Token]) -> list[Token]:
    return [t for t in others if t.start > clause[-1].start]
