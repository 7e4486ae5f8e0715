"""What an entailment model reads: a line beside the passages that bear on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from wiredesk.model import Figure
from wiredesk.neural import Reader, Reading

from ..text._evidence import spread
from ..text._index import Passage, SourceIndex
from ..text._view import Evidence, Finding, LineView
from ._as_told import AsTold, as_told

_MOST = 4
"""Passages that are read beside a line."""
_SIZE = 600
"""Their characters in all."""
_TELLING = 13
"""From here a number may stand without its noun; below, it is as often a rank or a score."""

_LABEL = 4
"""Words of a sentence that is a label with its number."""
_EVERY = re.compile(r"(?:Every|Each|Per) [a-z]+,")
_EACH = re.compile(
    r"(?: (?!(?:and|or|but|in|from|to|at|on|by|than|with|over|after|within|for|as|more|less|fewer)\b)[a-z]+){0,4}?"
    r"(?: (?:an?|per|(?:for |to )?(?:each|every)) [a-z]+){1,2}"
)
"""Words before a number, or behind it, that say for each of what it is told."""


def read_pairs(reader: Reader, pairs: Iterable[tuple[AsTold, str]]) -> list[Reading]:
    """The readings of lines beside their passages, words placed in the lines as written."""
    lines: list[AsTold] = []

    def texts() -> Iterator[tuple[str, str]]:
        for told, beside in pairs:
            lines.append(told)
            yield told.text, beside

    found = reader.read(texts())
    return [told.placed(reading) for told, reading in zip(lines, found, strict=True)]


def pair(
    line: LineView, evidence: Evidence, findings: Sequence[Finding] = (), *, backwards: bool = False
) -> tuple[AsTold, str]:
    """A line and the passages that bear on it, in order of the sources or backwards."""
    chosen: dict[int, Passage] = {}
    length = 0
    near = (
        [hit.passage, *_counted_before(line, hit.passage, evidence.index)] for hit in spread(line, evidence, _MOST)
    )
    explained = [f.passage for f in findings if f.gloss is not None and f.passage is not None]
    for passages in (explained, *near):
        for passage in passages:
            size = len(passage.told)
            if len(chosen) < _MOST and passage.number not in chosen and not (chosen and length + size > _SIZE):
                chosen[passage.number] = passage
                length += size
    order = sorted(chosen, reverse=backwards)
    beside = " ".join(glossed(chosen[number], findings) for number in order)
    return as_told(line, list(chosen.values()), findings), beside


def glossed(passage: Passage, findings: Sequence[Finding]) -> str:
    """A passage as told, with what its days, times and ages come to behind them, where findings say so."""
    text = passage.told
    shift = len(text) - len(passage.text) - passage.sentence.start
    told = {f.gloss for f in findings if f.gloss is not None and f.passage is passage}
    for place, words in sorted(told, reverse=True):
        text = f"{text[: place + shift]} ({words}){text[place + shift :]}"
    return text


def reckoned_pair(
    line: LineView, evidence: Evidence, findings: Sequence[Finding], *, backwards: bool = False
) -> tuple[AsTold, str]:
    """What our own entailment model reads: a pair, and behind the passages what their numbers come to, where a number
    of the line was worked out from them; the model cannot reckon."""
    told, beside = pair(line, evidence, findings, backwards=backwards)
    return told, " ".join((beside, *_come_to(line, findings)))


def _come_to(line: LineView, findings: Sequence[Finding]) -> list[str]:
    """A sentence for each number of a line that was worked out: "That is 600 people". Not for lengths of time, which
    follow from days that the model puts to other events, but for so many each of so many."""
    mine, lead = {figure.text: figure for figure in line.figures}, _EVERY.match(line.line.text)
    told = [
        f.says.format(_with_noun(mine[f.text], line) if f.text in mine else f.text)
        for f in findings if f.reckoned and f.says
    ]  # fmt: skip
    return [f"{lead[0]} {says[0].lower()}{says[1:]}." if lead else f"{says}." for says in told]


def _with_noun(figure: Figure, line: LineView) -> str:
    """A figure with what it counts, and for each of what, as the line prints it: "1,500 litres of water an hour"."""
    text, start = line.line.text, figure.start - line.line.start
    told = figure.text if start else figure.text[:1].lower() + figure.text[1:]
    each = _EACH.match(text, figure.end - line.line.start)
    if each is not None:
        return told + each[0]
    noun = figure.what or figure.head or ""
    return told if noun in told else f"{told} {noun}"


def against_line(reader: Reader, line: LineView, passage: Passage) -> float:
    """How much the model takes one passage, read alone, to contradict a line, 0-1."""
    told = as_told(line, [passage])
    (found,) = reader.read([(told.text, passage.told)])
    return found.against


def _counted_before(line: LineView, passage: Passage, index: SourceIndex) -> list[Passage]:
    """The sentence before a passage that prints a number of the line without its noun ("in Kyiv it was 400"), or with
    a label alone ("Loss of life: 58"): it says what is counted."""
    values = {figure.value for figure in line.figures}
    label = len(passage.tokens) <= _LABEL
    bare = any(
        f.value in values and f.unit is None and (label or not f.head) and f.value >= _TELLING for f in passage.figures
    )
    before = index.passages[passage.number - 1] if bare and passage.number else None
    return [before] if before is not None and before.source == passage.source else []
