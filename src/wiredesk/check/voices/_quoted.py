"""Where the sources print words that a line has in quotation marks, to the letter or nearly.

An ellipsis or words in square brackets stand for what the writer left out or changed; between two sentences a report
may have its "he said".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wiredesk.model import Quote

from ..text._index import Passage, SourceIndex, plain_quotes
from ..text._tokens import tokenise
from ..text._view import Evidence
from ._who import speaker_of

BRACKETED = re.compile(r"\[[^\]\n]{0,80}\]")
_BROKEN_MARK = "â€"
"""How an apostrophe or a quotation mark begins that was read in the wrong encoding ("Iâ€™m")."""
_GAP = re.compile(rf"\s*(?:\.\s?\.\s?\.|…|{BRACKETED.pattern})\s*")
_MARK = re.compile(r"[\"“”]")
_SINGLE = re.compile(r"(?<!\w)'[^'\n]{2,200}'(?!\w)")
_SENTENCES = re.compile(r"(?<=[.!?]) ")
_TRIES = 20
"""Places of the first words of a quotation that are looked at."""
_MOST = 40
"""Places of a quotation that are looked at: more would tell nothing new."""
_BROKEN = 60
"""Characters that may stand between two sentences of a quotation: marks and "he said"."""
EDGE = " \t\n.,;:!?-'\""
"""Characters at the ends of a quotation that belong to the sentence around it."""


@dataclass(frozen=True)
class Place:
    """Where a source prints quoted words."""

    source: int
    offset: int
    passage: Passage

    def quotes(self, index: SourceIndex) -> list[Quote]:
        """The source's quotes that hold this place and have a speaker."""
        return [
            q
            for q in index.sources[self.source].quotes
            if q.start <= self.offset + 2 and self.offset < q.end and speaker_of(q)
        ]


def find_words(words: str, index: SourceIndex) -> list[Place]:
    """Find quoted words in the sources, at most one place a source."""
    pieces = [piece.strip(EDGE) for piece in _GAP.split(plain_quotes(words))]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return []
    said = [part for piece in pieces for half in _SENTENCES.split(piece) if (part := half.strip(EDGE))]
    found: list[Place] = []
    for number, text in enumerate(index.folded):
        offset = _in_order(pieces, text)
        if offset is None and len(said) > len(pieces):
            offset = _in_order(said, text, _BROKEN)
        if offset is not None:
            passage = index.passage_at(number, offset)
            if passage is not None:
                found.append(Place(number, offset, passage))
            if len(found) >= _MOST:
                break
    return found


def _in_order(pieces: list[str], text: str, apart: int = 1500) -> int | None:
    """Where the pieces of a quotation stand one after another, no further apart than told."""
    first = -1
    for _ in range(_TRIES):
        first = _find(pieces[0], text, first + 1)
        if first < 0:
            return None
        at: int | None = first + len(pieces[0])
        for piece in pieces[1:]:
            found = _find(piece, text, at) if at is not None else -1
            at = found + len(piece) if at is not None and 0 <= found <= at + apart else None
        if at is not None:
            return first
    return None


def _find(piece: str, text: str, at: int) -> int:
    """Find a piece that neither starts nor ends inside a word, however it is broken into lines; -1 if nowhere."""
    found = _find_word(piece, text, at)
    if found >= 0 or " " not in piece:
        return found
    words = r"\s+".join(re.escape(word) for word in piece.split())
    if _BROKEN_MARK in text:
        words = words.replace("'", rf"(?:'|{_BROKEN_MARK}\s{{0,2}}\S\s?)")
    starts, ends = (r"\b" if end.isalnum() else "" for end in (piece[0], piece[-1]))
    match = re.compile(f"(?:{starts}|(?<=œ)){words}{ends}").search(text, at)
    return match.start() if match is not None else -1


def _letter(text: str, at: int) -> bool:
    """Whether a letter or digit stands somewhere: not one of a quotation mark read in the wrong encoding ("â€œ")."""
    if not 0 <= at < len(text) or not text[at].isalnum():
        return False
    return not (text[at] == "œ" and text[at - 1 : at] == "€") and text[at : at + 2] != _BROKEN_MARK


def _find_word(piece: str, text: str, at: int) -> int:
    while True:
        found = text.find(piece, at)
        if found < 0:
            return -1
        inside = (_letter(text, found - 1), _letter(text, found + len(piece)))
        if not (inside[0] and piece[0].isalnum()) and not (inside[1] and piece[-1].isalnum()):
            return found
        at = found + 1


def closest_words(words: str, evidence: Evidence) -> tuple[Passage, str, float] | None:
    """The stretch of the evidence most like the quoted words, if it shares most of them in order."""
    wanted = [token.low for token in tokenise(words)]
    if not wanted:
        return None
    best: tuple[float, Passage, str] | None = None
    floor = 0.45 if len(wanted) <= 2 else 0.6
    passages = [hit.passage for hit in evidence.hits]
    for passage in [*passages, *(n for p in passages[:3] for n in evidence.index.neighbours(p, 1))]:
        tokens = passage.tokens
        lows = [token.low for token in tokens]
        there = set(lows)
        if sum(word in there for word in wanted) < floor * len(wanted):
            continue  # no stretch of it can share more
        for size in (len(wanted), max(len(wanted) - 1, 1), len(wanted) + 1):
            for at in range(len(lows) - size + 1):
                window = lows[at : at + size]
                same = sum(1 for a, b in zip(wanted, window, strict=False) if a == b)
                tail = sum(1 for a, b in zip(reversed(wanted), reversed(window), strict=False) if a == b)
                score = max(same, tail, _both_ends(wanted, window)) / max(len(wanted), size)
                if best is None or score > best[0] + 1e-9:
                    first, last = tokens[at], tokens[at + size - 1]
                    text = passage.text[first.start - passage.sentence.start : last.end - passage.sentence.start]
                    best = score, passage, text
    if best is None or best[0] < floor or not _in_marks(best[1], best[2]):
        return None
    return best[1], _one_side(best[2]), min(best[0], 1.0)


def _one_side(text: str) -> str:
    """The longest part of a stretch that no quotation mark cuts: words and speaker are not one quote."""
    return max(_MARK.split(text), key=len).strip(EDGE) or text


def _both_ends(wanted: list[str], window: list[str]) -> int:
    head = 0
    while head < min(len(wanted), len(window)) and wanted[head] == window[head]:
        head += 1
    tail = 0
    while tail < min(len(wanted), len(window)) - head and wanted[-1 - tail] == window[-1 - tail]:
        tail += 1
    return head + tail


def _in_marks(passage: Passage, text: str) -> bool:
    """Whether a stretch of a passage is quoted there, in marks or as a direct quote."""
    at = passage.sentence.start + passage.text.find(text)
    if any(q.kind != "indirect" and q.start < at + len(text) and at < q.end for q in passage.quotes):
        return True
    plain = plain_quotes(passage.text)
    return any(start <= at - passage.sentence.start < end for start, end in _marked(plain))


def _marked(plain: str) -> list[tuple[int, int]]:
    """The stretches of a text in quotation marks; one mark alone may open or close a quotation of several sentences."""
    at = [match.start() for match in re.finditer('"', plain)]
    odd = len(at) % 2 == 1
    found = list(zip(at[::2], at[1::2], strict=False))
    if odd:
        found += [(0, at[0]), (at[-1], len(plain)), *zip(at[1::2], at[2::2], strict=False)]
    return found + [match.span() for match in _SINGLE.finditer(plain)]
