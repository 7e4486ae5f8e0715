"""What an entailment model reads: a line beside the passages that bear on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wiredesk.neural import Reader, Reading

from ._as_told import AsTold, as_told
from ._evidence import spread
from ._index import Passage
from ._view import Evidence, LineView

_MOST = 4
"""Passages that are read beside a line."""
_SIZE = 600
"""Their characters in all."""


def read_pairs(reader: Reader, pairs: Iterable[tuple[AsTold, str]]) -> list[Reading]:
    """The readings of lines beside their passages, words placed in the lines as written."""
    lines: list[AsTold] = []

    def texts() -> Iterator[tuple[str, str]]:
        for told, beside in pairs:
            lines.append(told)
            yield told.text, beside

    found = reader.read(texts())
    return [told.placed(reading) for told, reading in zip(lines, found, strict=True)]


def pair(line: LineView, evidence: Evidence) -> tuple[AsTold, str]:
    """The line and the passages that bear on it, in order of the sources: what an entailment model reads."""
    chosen: list[tuple[int, str]] = []
    passages: list[Passage] = []
    length = 0
    for hit in spread(line, evidence, _MOST):
        told = hit.passage.told
        if chosen and length + len(told) > _SIZE:
            continue
        chosen.append((hit.passage.number, told))
        passages.append(hit.passage)
        length += len(told)
    return as_told(line, passages), " ".join(text for _, text in sorted(chosen))
