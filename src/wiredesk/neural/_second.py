"""A reader of the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from ._reader import Reader, Reading
from ._transformers import TransformersReader


class PairReader(Protocol):
    """Whatever reads (claim, evidence) pairs and says what it makes of each, None where it has nothing to say."""

    def read(self, pairs: Iterable[tuple[str, str]], /) -> Sequence[Reading | None]:
        """Return one reading a pair, in order."""
        ...


@cache
def second_reader(path: Path) -> PairReader:
    """The cross-encoder at a path: an ONNX file, or a folder of the transformers library. Opened at its first pair."""
    return TransformersReader(path) if path.is_dir() else Reader(path)
