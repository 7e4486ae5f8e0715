"""A line with its layers, and the passages that bear on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from wiredesk.model import Date, Figure, Line, Name, PartKind, Quote, Span, Verdict

from ._index import MOST_QUOTES, QUOTED, Passage, SourceIndex
from ._tokens import Token

_TOUCHES = 0.08
"""Share of a line that a passage must hold for numbers of it, and of those beside it, to be reckoned with."""
_NOUN = 2
"""Words of what is counted, between the two ends of a move."""


@dataclass(frozen=True)
class LineView:
    """A line of a draft with what was read in it."""

    line: Line
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """Tokens that carry content."""
        return tuple(token for token in self.tokens if token.content)

    @cached_property
    def free(self) -> tuple[Token, ...]:
        """Tokens outside quotation marks."""
        return tuple(token for token in self.tokens if not self.within_quote(token.start))

    @cached_property
    def senses(self) -> frozenset[str]:
        """Content words by sense."""
        return frozenset(token.stem for token in self.content)

    @cached_property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """Neighbouring content words."""
        content = [token.stem for token in self.content]
        return frozenset(pairwise(content))

    @cached_property
    def low(self) -> str:
        """The line folded, for looking for phrases."""
        return f" {' '.join(token.low for token in self.tokens)} "

    @cached_property
    def moves(self) -> tuple[tuple[float, float], ...]:
        """The lower and the higher value of each "from 11 to 31" or "to 31 from 11"."""
        text, start = self.line.text.lower(), self.line.start
        return tuple(
            (min(a.value, b.value), max(a.value, b.value))
            for a, b in pairwise(sorted(self.figures, key=lambda figure: figure.start))
            if (text[: a.start - start].rstrip().rpartition(" ")[2], _link(text[a.end - start : b.start - start]))
            in {("from", "to"), ("to", "from")}
        )

    @cached_property
    def quoted(self) -> tuple[tuple[int, int, str], ...]:
        """Words in quotation marks: start, end (in the draft's text), words."""
        base = self.line.start
        found = islice(QUOTED.finditer(self.line.text), MOST_QUOTES)
        return tuple((m.start(1) + base, m.end(1) + base, m.group(1)) for m in found)

    def within_quote(self, start: int) -> bool:
        """Whether a place of the draft's text is inside quotation marks of this line."""
        return any(first <= start < last for first, last, _ in self.quoted)


@dataclass(frozen=True)
class Hit:
    """A passage that bears on a line.

    Attributes:
        coverage: share of the line's weight of words that the passage holds, 0-1.
        close: share of the line's tokens that stand in the passage in the same order, 0-1.
    """

    passage: Passage
    coverage: float
    score: float
    close: float = 0.0


@dataclass(frozen=True)
class Evidence:
    """What the sources have on a line, best first.

    Attributes:
        hits: passages. union: share of the line's weight that the best few hold together.
        anywhere: share of the line's weight whose words stand anywhere in the sources.
    """

    index: SourceIndex
    hits: tuple[Hit, ...]
    union: float
    anywhere: float
    missing: frozenset[str]

    @property
    def best(self) -> Hit | None:
        """The best passage."""
        return self.hits[0] if self.hits else None

    @cached_property
    def near(self) -> tuple[Passage, ...]:
        """Passages worth comparing in detail: the hits not far below the best."""
        if not self.hits:
            return ()
        floor = 0.55 * self.hits[0].coverage
        return tuple(hit.passage for hit in self.hits if hit.coverage >= floor)

    @cached_property
    def around(self) -> tuple[Passage, ...]:
        """The passages that touch on the line, each with those beside it, in the order of the hits."""
        found: dict[int, Passage] = {}
        for hit in self.hits:
            if hit.coverage >= _TOUCHES:
                for passage in (hit.passage, *self.index.neighbours(hit.passage, 1)):
                    found.setdefault(passage.number, passage)
        return tuple(found.values())


@dataclass(frozen=True)
class Finding:
    """What a comparator says of one part of a line.

    Attributes:
        why: one plain sentence, empty for a part that is fine.
        sure: how much to trust it, 0-1.
        passage: the proof. span: the very words of the proof, for a figure or a time.
        reckoned: whether the figure follows from others of the reports, which print none like it; terms: the passages
            that print those; says: the sentence that tells so, with a place for the figure, or nothing.
        gloss: what a place of the passage comes to, in the line's words: the offset, and what the model reads there too
            ("since 2011 (15 years)").
    """

    kind: PartKind
    text: str
    verdict: Verdict
    found: str | None = None
    why: str = ""
    sure: float = 1.0
    passage: Passage | None = None
    span: Span | None = None
    reckoned: bool = False
    terms: tuple[Passage, ...] = ()
    says: str = ""
    gloss: tuple[int, str] | None = None


def _link(between: str) -> str:
    """The last of the few words between two figures: "to" of "from 58 seats to 44"; empty where more stands there."""
    words = between.split()
    return words[-1] if 0 < len(words) <= _NOUN + 1 else ""
