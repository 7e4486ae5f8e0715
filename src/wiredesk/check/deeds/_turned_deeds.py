"""Two parties in each other's place: who lent to whom, who beat, hired, accused or succeeded whom.

A line may tell a deed from its other side ("borrowed from" for "lent to") or in the passive; by its grammar both say
the same, and neither may be turned.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..text._excerpt import excerpt
from ..text._index import Passage, SourceIndex
from ..text._view import Evidence, Finding, LineView
from ._deeds import Deed, deeds, kinds

_GIVEN = frozenset({"sale", "loan", "debt", "gift"})
"""What may pass both ways between two parties: only the same thing is the same deed."""
_SURE = 0.95


def compare_deeds(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for a deed whose two parties the reports have only in each other's place."""
    for mine in deeds(line.tokens, line.names, line.dates, evidence.missing):
        if mine.doer.same(mine.target):
            continue
        found = next(_turned(mine, evidence), None)
        if found is not None:
            other, passage = found
            why = f"The reports have the two sides in each other's place: “{excerpt(passage, line.senses)}”"
            return [
                Finding(
                    "actor", mine.verb.raw, "contradicted", found=other.verb.raw, passage=passage, sure=_SURE, why=why
                )
            ]  # fmt: skip
    return []


def _turned(mine: Deed, evidence: Evidence) -> Iterator[tuple[Deed, Passage]]:
    """The deeds of the passages that are one of a line turned round, if none is as the line has it."""
    passages = (hit.passage for hit in evidence.hits)
    told = [(other, passage) for passage in passages for other in like(mine, passage)]
    if any(mine.doer.same(other.doer) and mine.target.same(other.target) for other, _ in told):
        return
    for other, passage in told:
        apart = not mine.doer.same(other.doer) and not mine.target.same(other.target)
        turned = mine.doer.is_one(other.target) and mine.target.is_one(other.doer)
        if apart and turned and not _elsewhere(mine, evidence.index):
            yield other, passage


def _elsewhere(mine: Deed, index: SourceIndex) -> bool:
    """Whether any report may have the deed as a line has it: as its parties are read, or where a sentence tells both of
    such a deed and they are not plain."""
    ends = (mine.doer.heads, mine.target.heads)
    one, two = ({n for word in heads for n in index.postings.get(word, ())} for heads in ends)
    for passage in (index.passages[n] for n in sorted(one & two)):
        told = list(like(mine, passage))
        if any(mine.doer.same(other.doer) and mine.target.same(other.target) for other in told):
            return True
        if not told and any(mine.kind.split()[0] in kinds(token) for token in passage.tokens):
            return True
    return False


def like(mine: Deed, passage: Passage) -> Iterator[Deed]:
    """The deeds of a passage with the parties of a line's, of one kind with it, of the same thing where things pass."""
    held = passage.senses
    if not (mine.doer.heads & held and mine.target.heads & held) or (mine.plain and mine.verb.stem not in held):
        return
    for other in deeds(passage.tokens, passage.names, passage.dates):
        if other.kind == mine.kind and (mine.kind not in _GIVEN or mine.thing & other.thing):
            yield other
