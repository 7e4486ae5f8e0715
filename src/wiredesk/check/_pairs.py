"""What an entailment model reads: a line beside the passages that bear on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wiredesk.neural import Reader, Reading

from ._as_told import AsTold, as_told
from ._evidence import spread
from ._index import Passage, SourceIndex
from ._view import Evidence, LineView

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


def pair(line: LineView, evidence: Evidence, *, backwards: bool = False) -> tuple[AsTold, str]:
    """What an entailment model reads: a line and the passages that bear on it, in order of the sources or backwards."""
    chosen: dict[int, Passage] = {}
    length = 0
    for hit in spread(line, evidence, _MOST):
        for passage in (hit.passage, *_counted_before(line, hit.passage, evidence.index)):
            size = len(passage.told)
            if len(chosen) < _MOST and passage.number not in chosen and not (chosen and length + size > _SIZE):
                chosen[passage.number] = passage
                length += size
    order = sorted(chosen, reverse=backwards)
    return as_told(line, list(chosen.values())), " ".join(chosen[number].told for number in order)


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
