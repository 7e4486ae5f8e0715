"""Hashed features of the attribution tagger: one row of ids a token, or a pair of cue and token. No text is kept."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from wiredesk.model import Name

from ._names_lexicon import COMMON, TITLES, is_role
from ._names_tokens import Tokens
from ._quotes_cues import cue_forms
from ._quotes_marks import Passage
from ._quotes_words import AUXILIARIES, Range
from ._words import Column

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


def _class(word: str) -> int:
    """The class of a word, as a number that the model knows."""
    low = word.lower()
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


_HASH = Column(lambda word: crc32(word.lower().encode()))
_ENDING = Column(lambda word: crc32(word.lower()[-3:].encode()))
_CLASS = Column(_class)


class Page:
    """Arrays over the tokens of a text, padded by four on both sides."""

    PAD = 4

    def __init__(self, tokens: Tokens, names: Sequence[Name], passages: Sequence[Passage]) -> None:
        size = self.size = len(tokens.texts)
        self.word, self.ending, self.kind = np.zeros((3, size + 2 * self.PAD), dtype=np.int64)
        inner = slice(self.PAD, self.PAD + size)
        self.word[inner], self.ending[inner] = _HASH.of(tokens), _ENDING.of(tokens)
        self.kind[inner] = _CLASS.of(tokens)
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


class Templates:
    """Feature templates: each combines one to three columns of numbers to one feature id a row.

    Args:
        columns: their names, in the order in which :meth:`ids` is given them.
        lines: one template a line, the names of its columns.
        first: number of the first template; it is mixed into the ids.
    """

    def __init__(self, columns: str, lines: str, first: int) -> None:
        names = ["", *columns.split()]
        rows = [line.split() for line in lines.strip().splitlines()]
        self._picked = [
            np.array([names.index(row[place] if place < len(row) else "") for row in rows]) for place in range(3)
        ]
        numbers = range(first, first + len(rows))
        self._offsets = np.array([[number * _STEP & 0x7FFFFFFFFFFFFFFF] for number in numbers], dtype=np.int64)

    def ids(self, columns: Sequence[Ids]) -> Ids:
        """Return ids below ``2 ** BITS``, a row a template (multiply-and-shift hashing, Dietzfelbinger et al. 1997)."""
        table = np.zeros((len(columns) + 1, len(columns[0])), dtype=np.int64)
        for place, column in enumerate(columns, start=1):
            table[place] = column
        mixed: Ids = (table * _PRIMES[0])[self._picked[0]]
        mixed += (table * _PRIMES[1])[self._picked[1]]
        mixed += (table * _PRIMES[2])[self._picked[2]]
        mixed += self._offsets
        mixed ^= mixed >> 29
        mixed *= _FINAL
        mixed >>= 64 - BITS
        mixed &= _MASK
        return mixed


_CUE = Templates(
    "w_2 w_1 w0 w1 w2 k_3 k_2 k_1 k0 k1 k2 k3 ending quoted rule",
    """
    w0
    w0 w_1
    w0 w1
    k0 w_1
    k0 w1
    k_1 k0 k1
    k_2 k_1 k0
    k0 k1 k2
    ending k_1
    ending k1
    w0 k_1
    w0 k1
    w_1 w1
    w0 quoted
    rule k0
    w0 rule
    w_1 ending
    w1 ending
    w_2 k0
    w2 k0
    k_3 k_2 k_1
    k1 k2 k3
    w0 w_1 w1
    """,
    first=1,
)
_PART = Templates(
    "side step w_1 w0 w1 k_1 k0 k1 ending cue frame rule_source rule_text before after turn spot commas verbs"
    " k_1k0 k_2k_1 k2k1 rules commas_verbs commas_step k0_verbs around",
    """
    side step
    side w0
    side w0 frame
    side w_1 w0
    side w0 w1
    side k_1k0 k1
    side k0 step
    side rule_source rule_text
    rules k0 side
    side commas turn
    turn frame side
    cue step
    cue k0 side
    side w_1 commas
    side w1 commas
    side ending verbs
    rule_text k0 k1
    rule_text k0 k_1
    rule_source k0 k_1
    rule_source k0 k1
    side commas_verbs frame
    side spot commas
    side before commas_step
    side after commas_step
    side commas rules
    side commas k0_verbs
    frame step around
    rule_text w1 side
    rule_source w0 side
    side k_2k_1 k0
    side k2k1 k0
    """,
    first=41,
)


def cue_rows(page: Page, rule: Ids, first: int = 0, last: int | None = None) -> Ids:
    """Return the feature ids that say whether tokens belong to a cue: one row a template, one column a token.

    Args:
        page: arrays of the text.
        rule: by token, 0 where the rules see no cue, else 1 to 3 for the kind of its content.
        first: first token.
        last: token after the last one, the text's end by default.
    """
    stop = page.size if last is None else last

    def near(values: Ids, step: int = 0) -> Ids:
        return values[Page.PAD + step + first : Page.PAD + step + stop]

    words = [near(page.word, step) for step in range(-2, 3)]
    kinds = [near(page.kind, step) for step in range(-3, 4)]
    return _CUE.ids([*words, *kinds, near(page.ending), near(page.quoted), rule[first:stop]])


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
    word, kind, quoted = page.word, page.kind, page.quoted
    side = np.where(where < low, 1, np.where(where >= high, 2, 3))
    step = _BUCKETS[np.where(side == 1, where - low, where - high + 1)]
    head = np.asarray(heads, dtype=np.int64)[which] + Page.PAD
    edge = np.where(side == 1, low, high - 1) + Page.PAD
    commas = np.minimum(np.abs(page.commas[at] - page.commas[edge]), 4)
    verbs = np.minimum(np.abs(page.verbs[at] - page.verbs[edge]), 3)
    rule_source, rule_text = _place(where, s0, s1), _place(where, t0, t1)
    before, after = kind[low - 1 + Page.PAD], kind[high + Page.PAD]
    turn = quoted[at] * 4 + quoted[at - 1] * 2 + quoted[at + 1]
    spot = np.minimum(where - first, 3) * 4 + np.minimum(last - 1 - where, 3)
    k_2, k_1, k0, k1, k2 = (kind[at + step] for step in (-2, -1, 0, 1, 2))
    ids = _PART.ids(
        [side, step, word[at - 1], word[at], word[at + 1], k_1, k0, k1, page.ending[at], word[head], kind[head],
         rule_source, rule_text, before, after, turn, spot, commas, verbs, k_1 * 256 + k0, k_2 * 256 + k_1,
         k2 * 256 + k1, rule_source * 8 + rule_text, commas * 8 + verbs, commas * 16 + step, k0 * 16 + verbs,
         before * 256 + after]
    )  # fmt: skip
    return ids, starts


def _place(where: Ids, start: Ids, end: Ids) -> Ids:
    """Outside 0, inside 1, first 2, last 3, both 4; 5 and 6 right before and after."""
    inside = (where >= start) & (where < end)
    first, last = where == start, where == end - 1
    out = np.where(inside, np.where(first, np.where(last, 4, 2), np.where(last, 3, 1)), 0)
    out = np.where(where == start - 1, 5, out)
    return np.where((where == end) & (end > 0), 6, out)
