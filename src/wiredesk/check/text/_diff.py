"""Word-by-word comparison of a line with a passage that it nearly copies.

A line with one word changed overlaps more with its source than an honest paraphrase; here that is an advantage:
where nearly everything else is equal, the changed words are the finding (longest matching blocks: Ratcliff and
Obershelp, 1988).
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from ._index import Passage
from ._tokens import Token
from ._view import Evidence, LineView

Likeness = Literal["turned", "near", "far"]
"""How a line follows its passage: word by word but for one place, word by word but for a few, in other words."""
_NEAR_COPY = 0.72
"""Share of equal words from which a line counts as a copy with changes."""
_LONGEST = 220


@dataclass(frozen=True)
class Change:
    """Words of the line that stand where the passage has others; either side may be empty."""

    mine: tuple[Token, ...]
    theirs: tuple[Token, ...]
    passage: Passage


@dataclass(frozen=True)
class Alignment:
    """A passage that the line nearly copies: what share of the line's words is equal, and the changes."""

    passage: Passage
    share: float
    changes: tuple[Change, ...]

    @property
    def near(self) -> bool:
        """Whether the line follows the passage word by word but for a few."""
        return self.share >= _NEAR_COPY


def likeness(alignment: Alignment | None) -> Likeness:
    """How a line follows the passage that it is nearest to.

    One place that differs is the finding; where many do, the writer told it anew, and each of them may be harmless.
    """
    if alignment is None or not alignment.near:
        return "far"
    one = len(alignment.changes) <= 1 and all(_short(c.mine) and _short(c.theirs) for c in alignment.changes)
    return "turned" if one or _exchange(alignment.changes) else "near"


_SIGNS = {"%": ("percent", "per", "cent"), "$": ("dollar",), "€": ("euro",), "£": ("pound",)}
"""The words for a sign, by sense."""


def cut_out(alignment: Alignment | None, evidence: Evidence) -> bool:
    """Whether a line only leaves words of its passage out, or moves them, with no word that the passages lack."""
    if alignment is None or not alignment.near:
        return False
    held = set().union(*(hit.passage.senses for hit in evidence.hits))
    signs = {t.low for hit in evidence.hits for t in hit.passage.tokens if t.low in _SIGNS}
    held.update(word for sign in signs for word in _SIGNS[sign])
    return not any(t.content and t.stem not in held for change in alignment.changes for t in change.mine)


def _exchange(changes: tuple[Change, ...]) -> bool:
    """Whether all that differs is that two parts stand in each other's place."""
    if len(changes) != 2:
        return False
    (a, b), (c, d) = (([t.low for t in change.mine], [t.low for t in change.theirs]) for change in changes)
    return bool(a) and a == d and b == c


def align(line: LineView, evidence: Evidence, floor: float = 0.55) -> Alignment | None:
    """Return the passage that the line follows most nearly word by word, None if it follows none."""
    if not 3 <= len(line.tokens) <= _LONGEST:
        return None
    best: Alignment | None = None
    for hit in evidence.hits[:4]:
        if hit.coverage < 0.5 or len(hit.passage.tokens) > _LONGEST:
            continue
        found = _compare(line.tokens, hit.passage)
        if found.share >= floor and (best is None or found.share > best.share + 1e-9):
            best = found
    return best


def _compare(mine: tuple[Token, ...], passage: Passage) -> Alignment:
    theirs = passage.tokens
    matcher = SequenceMatcher(None, [t.low for t in mine], [t.low for t in theirs], autojunk=False)
    equal = 0
    changes: list[Change] = []
    codes = matcher.get_opcodes()
    for number, (tag, a, b, c, d) in enumerate(codes):
        if tag == "equal":
            equal += b - a
            continue
        outer = number in (0, len(codes) - 1)
        if tag == "delete" and outer and not any(t.content for t in mine[a:b]):
            continue
        told = () if outer and tag == "insert" and not _short(theirs[c:d]) else theirs[c:d]
        changes.append(Change(mine[a:b], told, passage))
    return Alignment(passage, equal / len(mine), tuple(c for c in changes if c.mine or c.theirs))


def _short(tokens: tuple[Token, ...]) -> bool:
    return len(tokens) <= 4
