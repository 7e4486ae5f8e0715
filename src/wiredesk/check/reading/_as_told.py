"""A line as the entailment model reads it: its days, numbers and "the Ukrainian capital", in the words of the reports.

The model reads words and knows no calendar and no map: that "Wednesday" of the report is the line's "21 May", and "27"
its "Twenty-seven", is worked out by the annotator, so the line gets the report's word before the model reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wiredesk.lang import fold, number_words
from wiredesk.model import LOWER_BOUNDS, UPPER_BOUNDS, Date, Figure, Span
from wiredesk.neural import Reading

from ..figures._amounts import NUMBER, fits
from ..figures._figures import compared
from ..names._capitals import CAPITALS
from ..text._index import Passage
from ..text._tokens import Token
from ..text._view import Finding, LineView
from ..times._clock import clocks
from ..times._dates import one_time
from ..times._thirds import third_of
from ._converse import converse

_DIGITS = re.compile(r"\d[\d,]*(?![\d,.]*\d)(?! ?(?:%|[a-z]*illion|bn|m\b))")
_NEXT = re.compile(r"(?:next|last|this) ", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|by) $", re.IGNORECASE)


@dataclass(frozen=True)
class AsTold:
    """A line in words nearer to its passages.

    Attributes:
        text: the line. pieces: what was put in: start and end here, start and end in the line as written.
    """

    text: str
    pieces: tuple[tuple[int, int, int, int], ...] = ()

    def placed(self, reading: Reading) -> Reading:
        """A reading of this text with its words at their places in the line as written."""
        if not self.pieces:
            return reading
        return replace(reading, words=tuple((*self._place(start, end), p) for start, end, p in reading.words))

    def _place(self, start: int, end: int) -> tuple[int, int]:
        shift = 0
        for first, last, old_first, old_last in self.pieces:
            if start >= last:
                shift = old_last - last
            elif end > first:
                return old_first, old_last
        return start + shift, end + shift


def as_told(line: LineView, passages: Sequence[Passage], findings: Sequence[Finding] = ()) -> AsTold:
    """Return the line with each day, number and capital that these passages print otherwise printed as they do.

    Args:
        findings: of the line; an amount or time that a passage bears out in another unit or form is printed as there.
    """
    amounts = list(_amounts(line, passages, findings))
    numbers = [told for told in _numbers(line, passages) if not any(a[0] <= told[0] < a[1] for a in amounts)]
    days = [*_days(line, passages), *_times(line, passages, findings)]
    told = [*days, *amounts, *numbers, *_capital(line, passages)]
    turned = converse(line, passages)
    if not any(start < last and first < end for start, end, _ in told for first, last, _ in turned):
        told += turned
    text, pieces, shift = line.line.text, [], 0
    for start, end, theirs in sorted(told):
        first, last = start - line.line.start, end - line.line.start
        text = text[: first + shift] + theirs + text[last + shift :]
        pieces.append((first + shift, first + shift + len(theirs), first, last))
        shift += len(theirs) - (last - first)
    return AsTold(text, tuple(pieces))


def _days(line: LineView, passages: Sequence[Passage]) -> Iterator[tuple[int, int, str]]:
    """Start and end of each day that is told otherwise, and how."""
    for date in line.dates:
        theirs = None if line.within_quote(date.start) else _word(date, line, passages)
        if theirs is not None:
            idle = _IN.search(line.line.text, 0, date.start - line.line.start) if _NEXT.match(theirs) else None
            yield date.start - (len(idle[0]) if idle else 0), date.end, theirs


def _borne_out(passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings that one of these passages bears out."""
    read = {passage.number for passage in passages}
    return (f for f in findings if f.verdict == "supported" and f.passage is not None and f.passage.number in read)


def _times(
    line: LineView, passages: Sequence[Passage], findings: Sequence[Finding]
) -> Iterator[tuple[int, int, str]]:
    """Start and end of each time of day, with the words of how near it is meant, that a passage prints otherwise, and
    how it prints it: "shortly before nine in the evening" where it has "8:42 p.m."."""
    borne_out = {f.text: f.span for f in _borne_out(passages, findings) if isinstance(f.span, Date)}
    for mine in clocks(line.line.text, line.line.start, line.dates):
        theirs = borne_out.get(mine.date.text)
        if theirs is not None and (mine.side or fold(theirs.text) != fold(mine.date.text)):
            yield mine.start, mine.date.end, f"at {theirs.text}" if mine.side else theirs.text
    for date in line.dates:
        theirs = borne_out.get(date.text) if third_of(date) is not None else None
        if theirs is not None:
            behind = _IN.search(line.line.text, 0, date.start - line.line.start)
            on = "on " if behind and theirs.text[:1].isdigit() else ""
            yield date.start - (len(behind[0]) if on and behind else 0), date.end, on + theirs.text


def _amounts(
    line: LineView, passages: Sequence[Passage], findings: Sequence[Finding]
) -> Iterator[tuple[int, int, str]]:
    """Start and end of each figure that a passage bears out in another form, and how it prints it: "18,000 kilograms"
    where it has "18 tonnes"."""
    borne_out = {f.text: f.span for f in _borne_out(passages, findings) if isinstance(f.span, Figure)}
    for figure in line.figures:
        theirs = borne_out.get(figure.text)
        if theirs is not None and _otherwise(figure, theirs):
            yield figure.start, figure.end, theirs.text


def _otherwise(mine: Figure, theirs: Figure) -> bool:
    """Whether one amount is printed rounded, in another unit or form on one side; ranges stay as they are."""
    if mine.vague or theirs.vague or mine.high is not None:
        return False
    if theirs.high is not None:
        return theirs.kind != "score" and mine.modifier in LOWER_BOUNDS | UPPER_BOUNDS
    if fits(mine, theirs) != "same" and theirs.modifier != "exact":
        return False
    numbers = [NUMBER.search(figure.text) for figure in (mine, theirs)]
    printed = {number[0] for number in numbers if number is not None}
    return mine.value != theirs.value or mine.unit != theirs.unit or len(printed) > 1


def _numbers(line: LineView, passages: Sequence[Passage]) -> Iterator[tuple[int, int, str]]:
    """Start and end of each number that these passages print in digits alone, or in words alone, where the line has the
    other, and how they print it."""
    for figure in compared(line):
        mine = _spelled(figure, line.tokens, line.line)
        printed = [
            _spelled(other, passage.tokens, passage.sentence)
            for passage in passages for other in passage.figures if other.value == figure.value
        ]  # fmt: skip
        if mine is not None and printed and all(other is not None and other[2] != mine[2] for other in printed):
            yield mine[0], mine[1], next(other[3] for other in printed if other is not None)


def _spelled(figure: Figure, tokens: Sequence[Token], whole: Span) -> tuple[int, int, bool, str] | None:
    """Where the number of a figure stands, start and end, whether it is in words, and how it is printed."""
    digits = _DIGITS.search(figure.text)
    if digits is not None:
        return figure.start + digits.start(), figure.start + digits.end(), False, digits[0]
    spot = _in_words(figure, tokens)
    return None if spot is None else (*spot, True, whole.text[spot[0] - whole.start : spot[1] - whole.start].lower())


def _in_words(figure: Figure, whole: Sequence[Token]) -> tuple[int, int] | None:
    """Start and end of the words that tell the whole number of a figure."""
    tokens = [token for token in whole if figure.start <= token.start < figure.end]
    for first, token in enumerate(tokens):
        words = [part for other in tokens[first:] for part in other.low.split("-")]
        value, taken = number_words(words)
        if taken and value == figure.value:
            last = first
            while taken > (parts := tokens[last].low.count("-") + 1):
                taken, last = taken - parts, last + 1
            return token.start, tokens[last].end
    return None


def _capital(line: LineView, passages: Sequence[Passage]) -> Iterator[tuple[int, int, str]]:
    """Start and end of each "the Ukrainian capital" where these passages have its name, and the name."""
    for the, people, capital in zip(line.tokens, line.tokens[1:], line.tokens[2:], strict=False):
        if (the.low, capital.low) != ("the", "capital") or not people.capital or line.within_quote(the.start):
            continue
        tokens = [token for passage in passages for token in passage.tokens]
        if any(token.low == people.low for token in tokens):
            continue
        name = next((token.raw for token in tokens if CAPITALS.get(token.low) == people.stem), None)
        if name is not None:
            yield the.start, capital.end, name


def _word(date: Date, line: LineView, passages: Iterable[Passage]) -> str | None:
    """How the first of these passages prints a day; None if one prints it as the line does, or none prints it."""
    if date.grain not in {"day", "month", "year"} or third_of(date) is not None:
        return None
    words = {t.low for t in line.tokens if date.start <= t.start < date.end}
    found: str | None = None
    for passage in passages:
        if words <= {t.low for t in passage.tokens}:
            return None
        found = found or next((d.text for d in passage.dates if one_time(d, date)), None)
    return found
