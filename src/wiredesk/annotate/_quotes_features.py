"""Hashed features of the attribution tagger: one row of ids a token, or a pair of cue and token. No text is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wiredesk.model import Name

from ._names_lexicon import COMMON, TITLES, is_role
from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_marks import Passage
from ._quotes_words import AUXILIARIES, Range

Ids = NDArray[np.int64]
BITS = 17
_MASK = (1 << BITS) - 1
_PRIMES = (0x1E3779B97F4A7C15, 0x2545F4914F6CDD1D, 0x369DEA0F31A53F85)
_STEP = 0x27D4EB2F165667C5
_FINAL = np.int64(0x5851F42D4C957F2D)
_FRAMES = {"clause": 1, "tell": 2, "object": 3, "preposition": 4, "quote": 5}
_FORMS = {"base": 0, "s": 1, "ed": 2, "ing": 3}
_KINDS = {"person": 1, "organisation": 2, "place": 3, "other": 4}
_COUNTED = ", . ; : ( ) — – - ? ! \" “ ” '' ‘ ’ ' that and but or who which of to by in on at for with as"
_CLASSES = {
    **{word: 30 + place for place, word in enumerate(_COUNTED.split())},
    **dict.fromkeys("he she they it we i you".split(), 80),
    **dict.fromkeys("the a an".split(), 81),
    **dict.fromkeys("his her their its our my your".split(), 82),
    **dict.fromkeys("if when while because after before since although though where until whether than".split(), 83),
    **dict.fromkeys("monday tuesday wednesday thursday friday saturday sunday today yesterday".split(), 84),
    **dict.fromkeys("'s ’s".split(), 85),
}  # fmt: skip


@lru_cache(maxsize=60_000)
def _word(word: str) -> tuple[int, int, int]:
    """Return hash of the word, hash of its ending, and its class."""
    low = word.lower()
    return crc32(low.encode()), crc32(low[-3:].encode()), _class(word, low)


def _class(word: str, low: str) -> int:
    known = _CLASSES.get(low)
    if known is not None:
        return known
    form = cue_forms().get(low)
    if form is not None:
        return 100 + 4 * _FRAMES[form.frame] + _FORMS[form.form]
    if low in AUXILIARIES:
        return 90
    if word in TITLES or is_role(word):
        return 91 if word[0].islower() else 92
    if word[0].isdigit():
        return 93
    if not word[0].isalnum():
        return 94
    if word[0].isupper():
        return 95 if low in COMMON else 96
    if low.endswith("ly"):
        return 97
    if low.endswith("ing"):
        return 98
    if low.endswith("ed"):
        return 99
    return 20 if low.endswith("s") else 21


class Page:
    """Arrays over the tokens of a text, padded by four on both sides."""

    PAD = 4

    def __init__(self, tokens: Tokens, names: Sequence[Name], passages: Sequence[Passage]) -> None:
        size = self.size = len(tokens.texts)
        table = np.zeros((3, size + 2 * self.PAD), dtype=np.int64)
        if size:
            table[:, self.PAD : self.PAD + size] = (
                np.fromiter(chain.from_iterable(map(_word, tokens.texts)), dtype=np.int64, count=3 * size)
                .reshape(size, 3)
                .T
            )
        self.word, self.ending, self.kind = table
        starts = np.array(tokens.starts, dtype=np.int64)
        self.named = self._marked(size, starts, [(n.start, n.end, _KINDS[n.kind]) for n in names])
        self.quoted = self._marked(size, starts, [(p.open, p.close, 1) for p in passages])
        self.kind = np.where((self.named > 0) & (self.kind >= 91), 200 + self.named, self.kind)
        self.commas = np.cumsum((self.kind == 30) | (self.kind == 36) | (self.kind == 32))
        self.verbs = np.cumsum((self.kind >= 100) & (self.kind < 130))

    def _marked(self, size: int, starts: Ids, spans: Sequence[tuple[int, int, int]]) -> Ids:
        out = np.zeros(size + 2 * self.PAD, dtype=np.int64)
        if spans and size:
            lows = np.searchsorted(starts, [span[0] for span in spans]) + self.PAD
            highs = np.searchsorted(starts, [span[1] for span in spans]) + self.PAD
            for low, high, (_, _, kind) in zip(lows.tolist(), highs.tolist(), spans, strict=True):
                out[low:high] = kind
        return out


def _mix(template: int, first: Ids, second: Ids | None = None, third: Ids | None = None) -> Ids:
    """Combine values to one number a row; :func:`_folded` makes feature ids of them."""
    total = first * _PRIMES[0] + (template * _STEP & 0x7FFFFFFFFFFFFFFF)
    if second is not None:
        total += second * _PRIMES[1]
    if third is not None:
        total += third * _PRIMES[2]
    return total


def _folded(columns: list[Ids]) -> Ids:
    """Return ids below ``2 ** BITS``, one row a template (multiply-and-shift hashing, Dietzfelbinger et al. 1997)."""
    mixed = np.stack(columns)
    mixed ^= mixed >> 29
    mixed *= _FINAL
    mixed >>= 64 - BITS
    mixed &= _MASK
    return mixed


def cue_rows(page: Page, rule: Ids) -> Ids:
    """Return the feature ids that say whether tokens belong to a cue: one row a template, one column a token.

    Args:
        page: arrays of the text.
        rule: by token, 0 where the rules see no cue, else 1 to 3 for the kind of its content.
    """
    pad, size = Page.PAD, page.size

    def near(values: Ids, step: int = 0) -> Ids:
        return values[pad + step : pad + step + size]

    word, kind, ending, quoted = page.word, page.kind, page.ending, page.quoted
    columns = [
        _mix(1, near(word)),
        _mix(2, near(word), near(word, -1)),
        _mix(3, near(word), near(word, 1)),
        _mix(4, near(kind), near(word, -1)),
        _mix(5, near(kind), near(word, 1)),
        _mix(6, near(kind, -1), near(kind), near(kind, 1)),
        _mix(7, near(kind, -2), near(kind, -1), near(kind)),
        _mix(8, near(kind), near(kind, 1), near(kind, 2)),
        _mix(9, near(ending), near(kind, -1)),
        _mix(10, near(ending), near(kind, 1)),
        _mix(11, near(word), near(kind, -1)),
        _mix(12, near(word), near(kind, 1)),
        _mix(13, near(word, -1), near(word, 1)),
        _mix(14, near(word), near(quoted)),
        _mix(15, rule, near(kind)),
        _mix(16, near(word), rule),
        _mix(17, near(word, -1), near(ending)),
        _mix(18, near(word, 1), near(ending)),
        _mix(19, near(word, -2), near(kind)),
        _mix(20, near(word, 2), near(kind)),
        _mix(21, near(kind, -3), near(kind, -2), near(kind, -1)),
        _mix(22, near(kind, 1), near(kind, 2), near(kind, 3)),
        _mix(23, near(word), near(word, -1), near(word, 1)),
    ]
    return _folded(columns)


def _buckets() -> Ids:
    """Distances up to 1000, negative ones counted from the end as an index does, in ever wider steps."""
    distance = np.concatenate([np.arange(1001), np.arange(-1000, 0)])
    return np.asarray(np.sign(distance) * np.searchsorted([1, 2, 3, 4, 5, 6, 9, 14, 24], np.abs(distance), "right"))


_BUCKETS = _buckets()


def part_rows(
    page: Page, cues: Sequence[tuple[Range, Range, Range | None, Range | None]], heads: Sequence[int]
) -> tuple[Ids, Ids]:
    """Return the feature ids of all pairs of cue and token of its sentence, and where each cue's columns start.

    Args:
        page: arrays of the text.
        cues: for each cue its token range, its sentence's range, and the rules' source and content ranges.
        heads: index of the telling token of each cue.
    """
    sizes = [sentence[1] - sentence[0] for _, sentence, _, _ in cues]
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    where = np.concatenate([np.arange(s[0], s[1], dtype=np.int64) for _, s, _, _ in cues])
    which = np.repeat(np.arange(len(cues)), sizes)
    spans = np.array(
        [[c[0], c[1], s[0], s[1], *(src or (-9, -9)), *(txt or (-9, -9))] for c, s, src, txt in cues], dtype=np.int64
    )
    low, high, first, last, s0, s1, t0, t1 = spans[which].T
    at = where + Page.PAD
    word, kind, ending, quoted = page.word, page.kind, page.ending, page.quoted
    side = np.where(where < low, 1, np.where(where >= high, 2, 3))
    step = _BUCKETS[np.where(side == 1, where - low, where - high + 1)]
    head = np.asarray(heads, dtype=np.int64)[which] + Page.PAD
    cue, frame = word[head], kind[head]
    edge = np.where(side == 1, low, high - 1) + Page.PAD
    commas = np.minimum(np.abs(page.commas[at] - page.commas[edge]), 4)
    verbs = np.minimum(np.abs(page.verbs[at] - page.verbs[edge]), 3)
    rule_source = _place(where, s0, s1)
    rule_text = _place(where, t0, t1)
    before, after = kind[low - 1 + Page.PAD], kind[high + Page.PAD]
    turn = quoted[at] * 4 + quoted[at - 1] * 2 + quoted[at + 1]
    spot = np.minimum(where - first, 3) * 4 + np.minimum(last - 1 - where, 3)
    w_1, w0, w1 = word[at - 1], word[at], word[at + 1]
    k_2, k_1, k0, k1, k2 = (kind[at + step] for step in (-2, -1, 0, 1, 2))
    e0 = ending[at]
    columns = [
        _mix(41, side, step),
        _mix(42, side, w0),
        _mix(43, side, w0, frame),
        _mix(44, side, w_1, w0),
        _mix(45, side, w0, w1),
        _mix(46, side, k_1 * 256 + k0, k1),
        _mix(47, side, k0, step),
        _mix(48, side, rule_source, rule_text),
        _mix(49, rule_source * 8 + rule_text, k0, side),
        _mix(50, side, commas, turn),
        _mix(51, turn, frame, side),
        _mix(52, cue, step),
        _mix(53, cue, k0, side),
        _mix(54, side, w_1, commas),
        _mix(55, side, w1, commas),
        _mix(56, side, e0, verbs),
        _mix(57, rule_text, k0, k1),
        _mix(58, rule_text, k0, k_1),
        _mix(59, rule_source, k0, k_1),
        _mix(60, rule_source, k0, k1),
        _mix(61, side, commas * 8 + verbs, frame),
        _mix(62, side, spot, commas),
        _mix(63, side, before, commas * 16 + step),
        _mix(64, side, after, commas * 16 + step),
        _mix(65, side, commas, rule_source * 8 + rule_text),
        _mix(66, side, commas, k0 * 16 + verbs),
        _mix(67, frame, step, before * 256 + after),
        _mix(68, rule_text, w1, side),
        _mix(69, rule_source, w0, side),
        _mix(70, side, k_2 * 256 + k_1, k0),
        _mix(71, side, k2 * 256 + k1, k0),
    ]
    return _folded(columns), starts


def _place(where: Ids, start: Ids, end: Ids) -> Ids:
    """Outside 0, inside 1, first 2, last 3, both 4; 5 and 6 right before and after."""
    inside = (where >= start) & (where < end)
    first, last = where == start, where == end - 1
    out = np.where(inside, np.where(first, np.where(last, 4, 2), np.where(last, 3, 1)), 0)
    out = np.where(where == start - 1, 5, out)
    return np.where((where == end) & (end > 0), 6, out)
