"""The learned part: which words attribute, and how far source and content reach.

Two logistic models over hashed features, trained on PolNeAR (Newell et al. 2018) by ``tools/train_attribution.py``.
One says of each token whether it belongs to a cue; the other says of each pair of cue and token whether the token is
within, first or last of the source and of the content. The best contiguous span is found by dynamic programming over
cumulated scores. The rules' reading is among the features. The file holds numbers only.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_features import Page, cue_rows, part_rows
from ._quotes_words import AUXILIARIES, Range

Scores = NDArray[np.float32]
Guess = tuple[float, Range | None]
_BATCH = 64
_BLOCK = 4096  # tokens scored at once: memory stays bounded, and in the cache
_NONE: Guess = (-99.0, None)
_OUT = 1e3  # more than a sentence's scores can make good


class Tagger:
    """Weights of both models.

    Args:
        cue: one weight a feature, the intercept last.
        part: six weights a feature (source within, first, last; content within, first, last), the intercepts last.
    """

    def __init__(self, cue: Scores, part: Scores) -> None:
        self._cue, self._cue_bias = cue[:-1], float(cue[-1])
        self._part, self._part_bias = np.ascontiguousarray(part[:-1]), part[-1]

    def cue_scores(self, page: Page, rule: NDArray[np.int64]) -> Scores:
        """Return the log-odds that each token is part of a cue."""
        scores = np.empty(page.size, dtype=np.float32)
        for first in range(0, page.size, _BLOCK):
            last = min(first + _BLOCK, page.size)
            scores[first:last] = self._cue[cue_rows(page, rule, first, last)].sum(axis=0) + self._cue_bias
        return scores

    def parts(
        self, page: Page, cues: Sequence[tuple[Range, Range, Range | None, Range | None]], heads: Sequence[int]
    ) -> list[tuple[Guess, Guess, Guess]]:
        """Return for each cue the best source, and the best content before and after it, each with its score."""
        found: list[tuple[Guess, Guess, Guess]] = []
        for start in range(0, len(cues), _BATCH):
            found.extend(self._batch(page, cues[start : start + _BATCH], heads[start : start + _BATCH]))
        return found

    def _batch(
        self, page: Page, cues: Sequence[tuple[Range, Range, Range | None, Range | None]], heads: Sequence[int]
    ) -> list[tuple[Guess, Guess, Guess]]:
        rows, starts = part_rows(page, cues, heads)
        scores = self._part.take(rows, axis=0).sum(axis=0) + self._part_bias
        edges = [(int(start), cue, sentence) for start, (cue, sentence, _, _) in zip(starts, cues, strict=False)]
        left = [(start, cue[0] - sentence[0], sentence[0]) for start, cue, sentence in edges]
        right = [(start + cue[1] - sentence[0], sentence[1] - cue[1], cue[1]) for start, cue, sentence in edges]
        best = _best(scores, left + right)
        return [
            (max(one[0], other[0], key=lambda guess: guess[0]), one[1], other[1])
            for one, other in zip(best, best[len(cues) :], strict=False)
        ]


def _best(scores: Scores, blocks: Sequence[tuple[int, int, int]]) -> list[tuple[Guess, Guess]]:
    """Return for each block the span of a source and of a content with the highest sum of scores.

    The sum is that of the scores within, plus those of the first and of the last token. All blocks are done at once,
    padded to the longest.

    Args:
        scores: six a row: source within, first, last; content within, first, last.
        blocks: first row, number of rows, and the token of the first row.
    """
    size = max(length for _, length, _ in blocks)
    if not size:
        return [(_NONE, _NONE) for _ in blocks]
    steps = np.arange(size)
    begins, lengths = np.array([block[0] for block in blocks]), np.array([block[1] for block in blocks])
    held = steps < lengths[:, None]
    cells = scores.take(np.where(held, begins[:, None] + steps, 0), axis=0)
    cells[~held] = -_OUT
    spans: list[list[Guess]] = []
    for column in (0, 3):
        inside, first, last = (np.ascontiguousarray(cells[:, :, column + at]) for at in range(3))
        within = inside.cumsum(axis=1)
        opening = first + inside - within
        total = within + last + np.maximum.accumulate(opening, axis=1)
        ends = total.argmax(axis=1)
        begin = np.where(steps > ends[:, None], -np.inf, opening).argmax(axis=1)
        best = total[np.arange(len(blocks)), ends]
        spans.append(
            [
                (score, (base + low, base + high + 1)) if length else _NONE
                for (_, length, base), score, low, high in zip(
                    blocks, best.tolist(), begin.tolist(), ends.tolist(), strict=True
                )
            ]
        )
    return list(zip(*spans, strict=True))


def head_of(tokens: Tokens, cue: Range) -> int:
    """Return the telling token of a cue: its last listed verb, else its last word that is no auxiliary."""
    forms = cue_forms()
    for at in range(cue[0], cue[1]):
        if tokens.lows[at] in forms:
            return at
    for at in range(cue[1] - 1, cue[0] - 1, -1):
        if tokens.texts[at][0].isalpha() and tokens.lows[at] not in AUXILIARIES:
            return at
    return cue[0]


@cache
def default_tagger() -> Tagger | None:
    """Return the tagger that ships with the package, None where its file is left out."""
    path = files("wiredesk.annotate").joinpath("data").joinpath("attribution.bin")
    if not path.is_file():
        return None
    return load(path.read_bytes())


def load(data: bytes) -> Tagger:
    """Read a tagger from the bytes that :func:`dump` made."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        both = [
            np.concatenate([arrays[name].astype(np.float32) * arrays[f"{name}_step"], arrays[f"{name}_bias"]])
            for name in ("cue", "part")
        ]
    return Tagger(*both)


def dump(cue: Scores, part: Scores) -> bytes:
    """Return the weights as 8-bit steps, deflated: every start of the program unpacks them."""
    arrays: dict[str, NDArray[np.float32] | NDArray[np.int8]] = {}
    for name, weights in (("cue", cue[:-1]), ("part", part[:-1])):
        step = np.float32(np.quantile(np.abs(weights[weights != 0]), 0.9999) / 127)
        arrays[name] = np.clip(np.rint(weights / step), -127, 127).astype(np.int8)
        arrays[f"{name}_step"] = np.array(step, dtype=np.float32)
    arrays["cue_bias"], arrays["part_bias"] = cue[-1:], part[-1:]
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)  # type: ignore[arg-type]
    return buffer.getvalue()
