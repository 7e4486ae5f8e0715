"""What an entailment model reads: a line beside the passages that bear on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wiredesk.model import Figure
from wiredesk.neural import Reader, Reading

from ._as_told import AsTold, as_told
from ._evidence import spread
from ._index import Passage, SourceIndex
from ._view import Evidence, Finding, LineView

_MOST = 4
"""Passages that are read beside a line."""
_SIZE = 600
"""Their characters in all."""
_TELLING = 13
"""From here a number may stand without its noun; below, it is as often a rank or a score."""

_LABEL = 4
"""Words of a sentence that is a label with its number."""


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
    follow from days that the model puts to other events."""
    told = {f.text: f.found or "" for f in findings if f.reckoned}
    return [
        f"{'The difference is' if ' - ' in told[figure.text] else 'That is'} {_with_noun(figure)}."
        for figure in line.figures if figure.text in told and figure.kind != "duration"
    ]  # fmt: skip


def _with_noun(figure: Figure) -> str:
    noun = figure.what or figure.head or ""
    return figure.text if noun in figure.text else f"{figure.text} {noun}"


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
