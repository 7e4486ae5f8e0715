"""A cross-encoder on onnxruntime that reads a claim beside its evidence."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wiredesk.errors import UsageError

_BATCH = 16


class Reader:
    """An entailment model: gives the probabilities of contradiction, neither and support for (claim, evidence) pairs.

    The model file is opened at the first pair, not before: a check that needs no model pays nothing.

    Args:
        path: ONNX file; ``tokenizer.json`` must stand beside it, and ``config.json`` may (its ``id2label`` says
        what the
            logits mean; without it three logits are contradiction, neither, support, two are against and for, one
            is for).
        claim_first: whether the claim comes before the evidence (ours) or after it (most public models).
        most: longest input in tokens; the evidence is cut, not the claim.
        threads: threads of one run.
    """

    def __init__(self, path: Path, *, claim_first: bool = False, most: int = 512, threads: int = 1) -> None:
        self.path, self.claim_first, self.most, self.threads = path, claim_first, most, threads
        self._session: Any = None
        self._tokenizer: Any = None
        self._labels: tuple[int, ...] | None = None

    def _open(self) -> None:
        if self._session is not None:
            return
        tokenizer = self.path.with_name("tokenizer.json")
        for file in (self.path, tokenizer):
            if not file.is_file():
                raise UsageError(
                    f"there is no model file {file}", "point to an ONNX file with tokenizer.json beside it"
                )
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError:
            hint = "install them with pip install 'wiredesk[neural]'"
            raise UsageError("a second reader needs onnxruntime and tokenizers", hint) from None

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(str(self.path), options, providers=["CPUExecutionProvider"])
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
        except Exception as error:  # the libraries raise bare RuntimeError and Exception
            raise UsageError(f"{self.path} cannot be read as a model ({error})", "check the file") from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._labels = _labels(self.path.with_name("config.json"))

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
        """Return (contradiction, neither, support) for each (claim, evidence) pair, in order; each row sums to 1.

        Raises:
            UsageError: the model file is missing or is no cross-encoder.
        """
        if not pairs:
            return []
        self._open()
        encoded = [self._encode(claim, evidence) for claim, evidence in pairs]
        order = sorted(range(len(pairs)), key=lambda n: len(encoded[n][0]))
        found: list[tuple[float, float, float]] = [(0.0, 1.0, 0.0)] * len(pairs)
        for first in range(0, len(order), _BATCH):
            chosen = order[first : first + _BATCH]
            for place, row in zip(chosen, self._run([encoded[n] for n in chosen]), strict=True):
                found[place] = self._read(row)
        return found

    def _encode(self, claim: str, evidence: str) -> tuple[list[int], list[int]]:
        first, second = (claim, evidence) if self.claim_first else (evidence, claim)
        whole = self._tokenizer.encode(first, second)
        ids, types = list(whole.ids), list(whole.type_ids)
        if len(ids) <= self.most:
            return ids, types
        mine = self._tokenizer.encode(claim, add_special_tokens=False).ids[: self.most // 2]
        theirs = self._tokenizer.encode(evidence, add_special_tokens=False).ids
        claim_text = self._tokenizer.decode(mine)
        room = max(self.most - len(mine) - 4, 1)
        evidence_text = self._tokenizer.decode(theirs[:room])
        first, second = (claim_text, evidence_text) if self.claim_first else (evidence_text, claim_text)
        whole = self._tokenizer.encode(first, second)
        return list(whole.ids)[: self.most], list(whole.type_ids)[: self.most]

    def _run(self, rows: list[tuple[list[int], list[int]]]) -> NDArray[np.float32]:
        size = max(len(ids) for ids, _ in rows)
        ids = np.zeros((len(rows), size), dtype=np.int64)
        mask, types = np.zeros_like(ids), np.zeros_like(ids)
        for n, (row, kinds) in enumerate(rows):
            ids[n, : len(row)], types[n, : len(row)], mask[n, : len(row)] = row, kinds, 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": types}
        wanted = {item.name for item in self._session.get_inputs()}
        logits: NDArray[np.float32] = self._session.run(None, {k: v for k, v in given.items() if k in wanted})[0]
        return logits.reshape(len(rows), -1)

    def _read(self, logits: NDArray[np.float32]) -> tuple[float, float, float]:
        if logits.shape[0] == 1:
            support = float(1 / (1 + np.exp(-logits[0])))
            return 0.0, 1 - support, support
        shares = np.exp(logits - logits.max())
        shares = shares / shares.sum()
        if logits.shape[0] == 2:
            support = float(shares[1])
            return 0.0, 1 - support, support
        order = self._labels or (0, 1, 2)
        return float(shares[order[0]]), float(shares[order[1]]), float(shares[order[2]])


def _labels(config: Path) -> tuple[int, ...] | None:
    """Places of contradiction, neither and support among the logits, if a configuration names them."""
    if not config.is_file():
        return None
    try:
        names = {int(k): str(v).lower() for k, v in json.loads(config.read_text(encoding="utf-8"))["id2label"].items()}
    except (KeyError, ValueError, AttributeError):
        return None
    found = []
    for start in (("contradict", "refute"), ("neutral", "neither", "not_enough"), ("entail", "support")):
        places = [place for place, name in names.items() if name.startswith(start)]
        if not places:
            return None
        found.append(places[0])
    return tuple(found)
