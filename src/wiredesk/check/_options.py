"""What a caller may choose."""

from __future__ import annotations

from pathlib import Path

from wiredesk.errors import UsageError
from wiredesk.model import Record
from wiredesk.neural import PairReader


class CheckOptions(Record, frozen=True, kw_only=True):
    """Choices of a check.

    Attributes:
        passages: how many passages to compare a line with, at most.
        receipts: how many receipts to give a line, at most.
        supported_at: score from which a line without a fault in a typed part counts as supported, 0-1; up to the
            default, a line needs 0.04 less for each typed part borne out, from two on, where none is in doubt, and more
            where the entailment model had to read it: 0.15, a headline 0.02.
        contradicted_at: probability from which the scored model alone may call a line contradicted, 0-1.
        entailment: read lines with our own entailment model too, where its file is installed (docs/models says how it
            is made); without it a check is several times as fast, and worse.
        second_reader: reads each line that the typed parts do not decide, and the two readings are averaged: a path,
            of an ONNX cross-encoder (``tokenizer.json`` beside it) or of a folder of the transformers library, or an
            object such as :class:`wiredesk.neural.ChatReader`. A model's logits are contradiction, neutral, entailment
            (or in the order that ``id2label`` of its ``config.json`` says), against and for, or one of support.

    Raises:
        UsageError: a score is no number from 0 to 1.
    """

    passages: int = 8
    receipts: int = 3
    supported_at: float = 0.5
    contradicted_at: float = 0.7
    entailment: bool = True
    second_reader: Path | PairReader | None = None

    def __post_init__(self) -> None:
        if not (0 <= self.supported_at <= 1 and 0 <= self.contradicted_at <= 1):  # which no NaN is
            raise UsageError("a score to reach is between 0 and 1", "give a number such as 0.5")
