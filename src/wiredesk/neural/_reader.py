"""A cross-encoder on onnxruntime that reads a claim beside its evidence."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from wiredesk.errors import UsageError

from ._logits import Row, meaning, shares, softmax

LONGEST_CLAIM, _EVIDENCE = 3000, 8000
"""Characters that are tokenised at most: of a claim all that is read, of its evidence far more than the models read."""
_CLAIM_FIRST = 80
"""Tokens of a claim that a model reads at once where the claim comes first; of the others, half of their input."""
_INPUTS, _LOGITS = frozenset({"input_ids", "attention_mask", "token_type_ids"}), 2
"""What a cross-encoder is given, and how many dimensions its logits have at most: a pair, a label."""
_CLAUSE_END = re.compile(r"[,;:] (?:(?:and|but) )?| (?=(?:and|but|while|who|which|where|after|before|as) )")


@dataclass(frozen=True)
class Reading:
    """What a model makes of a claim beside its evidence.

    Attributes:
        against, neither, support: probabilities; they sum to 1.
        uncheckable: probability that there is nothing to check (opinion, forecast); 0 for a model that does not tell.
        kinds: probability of each kind of fault, if the claim has one; empty for a model without that head.
        words: start, end (in the claim) and probability of being wrong, of each of its tokens; empty likewise.
    """

    against: float
    neither: float
    support: float
    uncheckable: float = 0.0
    kinds: dict[str, float] = field(default_factory=dict)
    words: tuple[tuple[int, int, float], ...] = ()


@dataclass(frozen=True)
class _Encoded:
    ids: list[int]
    types: list[int]
    spans: list[tuple[int, int]]
    """Character spans of the claim's tokens, which start at place 1 where the claim comes first."""


class Reader:
    """An entailment model: gives the probabilities of contradiction, neither and support for (claim, evidence) pairs.

    The model file is opened at the first pair, not before: a check that needs no model pays nothing.

    Args:
        path: ONNX file; ``tokenizer.json`` must stand beside it, and ``config.json`` may: its ``id2label`` says what
            the logits mean; without it three are contradiction, neither, support, two are against and for, one is for.
            Inputs are ``input_ids``, and ``attention_mask`` and ``token_type_ids`` where it has them.
        claim_first: whether the claim comes before the evidence (ours) or after it (most public models).
        most: longest input in tokens; the evidence is cut to it, a long claim is read in parts.
        threads: pairs that are read at a time.
    """

    def __init__(self, path: Path, *, claim_first: bool = False, most: int = 512, threads: int = 1) -> None:
        self.path, self.claim_first, self.most, self.threads = path, claim_first, most, threads
        self._session: Any = None
        self._tokenizer: Any = None
        self._labels: tuple[int, ...] | None = None
        self._kinds: tuple[str, ...] = ()
        self._inputs: list[str] = []
        self._outputs: list[str] = []
        self._frame: tuple[list[int], list[int], list[int]] = ([], [], [])

    def open(self) -> None:
        """Open the model file now, for who has time until the first pair.

        Raises:
            UsageError: the model file is missing or is no cross-encoder.
        """
        if self._session is not None:
            return
        tokenizer = self.path.with_name("tokenizer.json")
        missing = ((self.path, f"model file {self.path}"), (tokenizer, f"tokenizer.json beside {self.path}"))
        for file, what in missing:
            if not file.is_file():
                raise UsageError(f"there is no {what}", "point to an ONNX file with tokenizer.json beside it")
        os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # onnxruntime 1.32 else reports each run to its maker
        import onnxruntime  # slow to import, and most commands never read a pair
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            session = onnxruntime.InferenceSession(
                str(self.path), options, providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # the fused kernel is slower: docs/choices.md
            )  # fmt: skip
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
        except Exception as error:  # the libraries raise bare RuntimeError and Exception
            raise UsageError(f"{self.path} cannot be read as a model ({error})", "check the file") from error
        self._inputs = [item.name for item in session.get_inputs()]
        if not _INPUTS.issuperset(self._inputs) or len(session.get_outputs()[0].shape) > _LOGITS:
            raise UsageError(f"{self.path} is no cross-encoder", "point to a model that scores a pair of texts")
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._frame = self._frames()
        self._labels, self._kinds = meaning(self.path.with_name("config.json"))
        self._outputs = [item.name for item in session.get_outputs()]
        self._session = session  # last: it says that all is open

    def _frames(self) -> tuple[list[int], list[int], list[int]]:
        """The tokens that the model's tokenizer puts before, between and after two texts."""
        ids = self._tokenizer.encode("a", "b").ids
        first = self._tokenizer.encode("a", add_special_tokens=False).ids
        second = self._tokenizer.encode("b", add_special_tokens=False).ids
        at = next((n for n in range(len(ids)) if ids[n : n + len(first)] == first), 0)
        then = next((n for n in range(at + len(first), len(ids)) if ids[n : n + len(second)] == second), len(ids))
        return ids[:at], ids[at + len(first) : then], ids[then + len(second) :]

    def read(self, pairs: Iterable[tuple[str, str]]) -> list[Reading]:
        """Return what the model makes of each (claim, evidence) pair, in order.

        With several threads the first pairs are read while the later ones are still being made.

        Raises:
            UsageError: the model file is missing or is no cross-encoder.
        """
        rest = iter(pairs)
        first = next(rest, None)
        if first is None:
            return []
        self.open()
        every = chain((first,), rest)
        if self.threads == 1:
            return [self._one(given) for given in every]
        with ThreadPoolExecutor(self.threads) as pool:
            return list(pool.map(self._one, every))

    def _one(self, given: tuple[str, str]) -> Reading:
        """The reading of a claim; of one that is longer than the model reads at once, that of its part least supported.

        The end of a long claim would go unread, and a few false words in it are lost among so many true ones.
        """
        claim, evidence = given
        theirs = self._tokenised(evidence[:_EVIDENCE]).ids
        readings: list[Reading] = []
        for start, part in self._parts(claim[:LONGEST_CLAIM]):
            reading = self._run(self._encode(part, theirs))
            words = tuple((start + first, start + last, wrong) for first, last, wrong in reading.words)
            readings.append(replace(reading, words=words))
        if len(readings) == 1:
            return readings[0]
        least = min(readings, key=lambda reading: reading.support)
        return replace(least, words=tuple(word for reading in readings for word in reading.words))

    def _tokenised(self, text: str) -> Any:
        """The tokens of a text, without those that stand around it."""
        return self._tokenizer.encode(text, add_special_tokens=False)

    def _parts(self, claim: str) -> Iterator[tuple[int, Any]]:
        """The tokens of a claim, or of the clauses of a long one by at most half of what is read at once, each with its
        place in it."""
        whole = self._tokenised(claim)
        spans = whole.offsets
        if len(spans) <= self._at_once:
            yield 0, whole
            return
        most, at = self._at_once // 2, 0
        while at < len(spans):
            start, end = spans[at][0], spans[min(at + most, len(spans)) - 1][1]
            if at + most < len(spans):
                ends = [found.end() for found in _CLAUSE_END.finditer(claim, start + (end - start) // 3, end)]
                end = ends[-1] if ends else end
            yield start, self._tokenised(claim[start:end])
            at = next((n for n in range(at + 1, len(spans)) if spans[n][0] >= end), len(spans))

    @property
    def _at_once(self) -> int:
        """Tokens of a claim that are read at once."""
        return _CLAIM_FIRST if self.claim_first else self.most // 2

    def _encode(self, mine: Any, theirs: list[int]) -> _Encoded:
        """The input of the model: the tokens of a claim, and those of its evidence that there is room for."""
        kept = mine.ids[: self._at_once]
        room = max(self.most - len(kept) - len(self._frame[0]) - len(self._frame[1]) - len(self._frame[2]), 1)
        first, second = (kept, theirs[:room]) if self.claim_first else (theirs[:room], kept)
        opening, between, closing = self._frame
        ids = [*opening, *first, *between, *second, *closing]
        types = [0] * (len(opening) + len(first) + 1) + [1] * (len(ids) - len(opening) - len(first) - 1)
        return _Encoded(ids, types, list(mine.offsets[: len(kept)]))

    def _run(self, row: _Encoded) -> Reading:
        """One pair at a time: activations are quantised over a batch, and no verdict may hang on other lines."""
        ids = np.array([row.ids], dtype=np.int64)
        given = {
            "input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.array([row.types], np.int64),
        }  # fmt: skip
        found = self._session.run(None, {name: given[name] for name in self._inputs})
        out = dict(zip(self._outputs, (rows[0] for rows in found), strict=True))
        return self._reading(out[self._outputs[0]].reshape(-1), out.get("kinds"), out.get("words"), row.spans)

    def _reading(self, logits: Row, kinds: Row | None, words: Row | None, spans: list[tuple[int, int]]) -> Reading:
        named = dict(zip(self._kinds, map(float, softmax(kinds)), strict=True)) if kinds is not None else {}
        marks: tuple[tuple[int, int, float], ...] = ()
        if words is not None:
            wrong = 1 / (1 + np.exp(-words[1 : 1 + len(spans)].astype(np.float64)))
            marks = tuple((start, end, float(p)) for (start, end), p in zip(spans, wrong, strict=True))
        return Reading(*shares(logits, self._labels), named, marks)
