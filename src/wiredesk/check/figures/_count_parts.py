"""The counts of a passage with the words that tell of what part each is, and what each is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from wiredesk.lang import fold, sense
from wiredesk.model import Figure

from ..text._index import Passage, SourceIndex
from ..text._tokens import Token

_EXPLICIT = re.compile(
    r" (?:of|out of|among) (?:(?:the|its|their|his|her|all|these|those|about|some) )?(?:[\w-]+['’]s )?$"
)
_OF_THEM = re.compile(r" of (?:them|which|whom)\b")
_OF_NOUN = re.compile(r" of (?:the|its|their|his|her|these|those) ([a-z-]+)")
_JOINTS = frozenset("and but while against with whereas".split())
_LEADS = frozenset("from in of at to on for by".split())
_REST = frozenset("rest others remainder remaining".split())
_PARTLY = frozenset("which whom these those them".split())
_NOUN, _BACK = 3, 2
"""Words behind a number among which its noun stands; passages back in which the whole of a part may stand."""


@dataclass(frozen=True)
class Part:
    """A count of a passage with the words that say of what part it is, or what is left of a whole (no count)."""

    figure: Figure | None
    words: tuple[Token, ...]
    passage: Passage

    @property
    def start(self) -> int:
        """Where it stands in its report."""
        return self.figure.start if self.figure is not None else self.words[0].start

    @property
    def text(self) -> str:
        """How the passage prints it."""
        return self.figure.text if self.figure is not None else "the rest"


def parts_of(passage: Passage) -> Iterator[Part]:
    """The counts of a passage with the words of their clause, and what it tells of the rest."""
    counts = [f for f in passage.figures if _counts(f)]
    wholes = {whole.start for part, whole in pairwise(counts) if _explicit(part, whole, passage)}
    for run in runs(passage.tokens):
        counted = [f for f in inside(run, passage) if f.start not in wholes]
        if not counted and not _REST.isdisjoint(t.low for t in run[:2]):
            yield Part(None, run, passage)
        edges = [run[0].start, *(_joint(run, a, b) for a, b in pairwise(counted)), run[-1].end]
        for n, figure in enumerate(counted):
            words = tuple(t for t in run if edges[n] <= t.start < edges[n + 1])
            if opens_with_whole(run) and n == 0 and len(counts) > 1:
                continue  # "of the 640 households": the whole
            behind = next((t.low for t in words if t.start >= figure.end), "")
            inherited = _verb(run, counted[n - 1]) if n and behind in _LEADS else ()
            yield Part(figure, (*words, *inherited), passage)


def inside(run: Sequence[Token], passage: Passage) -> list[Figure]:
    """The counts of a passage that stand in some of its words."""
    return [f for f in passage.figures if _counts(f) and run[0].start <= f.start < run[-1].end]


def runs(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """A sentence cut at its stops."""
    start = 0
    for n, (one, other) in enumerate(pairwise(tokens), start=1):
        if other.start - one.end > 1:
            yield tuple(tokens[start:n])
            start = n
    if tokens[start:]:
        yield tuple(tokens[start:])


def opens_with_whole(run: Sequence[Token]) -> bool:
    """Whether a sentence opens with what its parts are of: "of the 640 households"; not "of which 160"."""
    return run[0].low == "of" and len(run) > 1 and run[1].low not in _PARTLY


def _counts(figure: Figure) -> bool:
    """Whether a figure is a plain count."""
    plain = figure.unit is None and figure.high is None and not figure.vague
    year = figure.text.isdigit() and 1900 <= figure.value <= 2100
    return plain and figure.kind == "cardinal" and not year


def _verb(run: Sequence[Token], figure: Figure) -> Iterator[Token]:
    """The words between a count and the next preposition, for a clause that leaves them out: "300,000 from there"."""
    return takewhile(lambda t: t.low not in _LEADS, (t for t in run if t.start >= figure.end))


def _joint(run: Sequence[Token], one: Figure, other: Figure) -> int:
    """Where between two counts the words of the first end."""
    between = [t.start for t in run if one.end <= t.start < other.start and t.low in _JOINTS]
    return between[-1] if between else other.start


def _explicit(part: Figure, whole: Figure, passage: Passage) -> bool:
    """Whether a passage prints one count as a part of the next: "7,200 of the union's 9,000"."""
    base = passage.sentence.start
    return _EXPLICIT.fullmatch(passage.text[part.end - base : whole.start - base]) is not None


def wholes_of(part: Part, noun: str, index: SourceIndex) -> tuple[list[Figure], bool]:
    """The counts of which a part may be one, and whether it is plain that it is one of these."""
    passage, figure = part.passage, part.figure
    before = [(f, p) for p in _up_to(passage, index) for f in p.figures if _counts(f)]
    larger = [(f, p) for f, p in before if f is not figure and (figure is None or f.value > figure.value)]
    if figure is not None:
        explicit = [f for f, p in larger if p is passage and _explicit(figure, f, passage)]
        if explicit:
            return explicit, named(explicit[0], passage, noun)
        lead = next((run for run in runs(passage.tokens) if opens_with_whole(run)), ())
        opening = [f for f, p in larger if p is passage and lead and lead[0].start < f.start < lead[-1].end]
        if opening:
            return opening[:1], named(opening[0], passage, noun)
        if larger and _OF_THEM.match(passage.text, figure.end - passage.sentence.start):
            return [larger[-1][0]], True
    with_noun = [f for f, p in larger if named(f, p, noun)]
    if with_noun:
        return with_noun[-1:] if figure is None else with_noun, True
    told = None if figure is None else _OF_NOUN.match(passage.text, figure.end - passage.sentence.start)
    of_noun = told is not None and sense(fold(told[1])) == noun
    return [f for f, _ in larger] if of_noun else [], of_noun


def _up_to(passage: Passage, index: SourceIndex) -> Sequence[Passage]:
    """A passage and the few before it of the same report."""
    return index.passages[max(passage.number - _BACK, index.firsts[passage.source]) : passage.number + 1]


def named(figure: Figure, passage: Passage, noun: str) -> bool:
    """Whether a noun stands right behind a count."""
    behind = [t for t in passage.tokens if t.start >= figure.end][:_NOUN]
    return any(t.stem == noun for t in behind)


def left_of(part: Part, whole: Figure, index: SourceIndex) -> float:
    """What the parts told between a whole and "the rest" leave of it."""
    told = [
        other.figure.value for passage in _up_to(part.passage, index) for other in parts_of(passage)
        if other.figure is not None and whole.start < other.start < part.start and other.figure.value < whole.value
    ]  # fmt: skip
    return whole.value - sum(told)
