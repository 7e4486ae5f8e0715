"""Passages in quotation marks: double, single, curly, straight; nested, unbalanced, carried over paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DOUBLE = re.compile("[“”\"„«»]|''|``|\n")
_MARK = re.compile("[“”\"„«»]|''|``")
_SINGLE_OPEN = re.compile(r"[‘'’](?<![\w’'][‘'’])(?=[^\W\d_]|\d)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,?!…])[’'](?!\w)")
_LONGEST = 6000
_ELISIONS = ("em ", "til ", "cause ", "tis ", "twas ", "n' ", "n’ ", "round ", "bout ")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between quotation marks.

    Attributes:
        open: offset of the opening mark.
        start: offset of the first character inside.
        end: offset after the last character inside.
        close: offset after the closing mark; equals ``end`` when the mark is missing.
        single: in single marks.
    """

    open: int
    start: int
    end: int
    close: int
    single: bool = False


def passages(text: str) -> list[Passage]:
    """Return the quoted passages in order; single marks count only outside double ones. Linear in the text's length."""
    double = _double(text)
    single = _single(text, double)
    return sorted((*double, *single), key=lambda passage: passage.open)


def _double(text: str) -> list[Passage]:
    """Passages in double marks; over a line break one goes on only where it is carried on or closed later."""
    found: list[Passage] = []
    opened: tuple[int, int] | None = None
    closing = 0
    for match in _DOUBLE.finditer(text):
        mark, at, after = match.group(), match.start(), match.end()
        if mark == "\n":
            if opened is None or at <= max(opened[1], closing):
                continue
            closing = _closed_later(text, after, opened[1])
            if not closing:
                if _carried(text, at):
                    found.append(Passage(opened[0], opened[1], at, at))
                opened = None
            continue
        if _opens(text, mark, at, after, opened is not None):
            opened = (at, after)
        elif opened is not None:
            if opened[1] < at <= opened[1] + _LONGEST:
                found.append(Passage(opened[0], opened[1], at, after))
            opened = None
    return found


def _carried(text: str, at: int) -> bool:
    """Whether the next paragraph opens with a mark: the quote goes on, its closing mark is left out by custom."""
    rest = text[at : at + 40].lstrip()
    return rest[:1] in ("“", '"', "„", "«") or rest[:2] in ("''", "``")


def _closed_later(text: str, at: int, opened: int) -> int:
    """Where the next mark closes the quote that a line left open, 0 if it does not: texts print a sentence a line."""
    mark = _MARK.search(text, at, opened + _LONGEST)
    if mark is None or text[mark.start() - 1].isalnum():
        return 0
    behind = text[mark.end() : mark.end() + 1]
    closes = mark.group() in ("”", "''", "»") or (mark.group() == '"' and not behind.strip())
    return mark.start() if closes else 0


def _opens(text: str, mark: str, at: int, after: int, within: bool) -> bool:
    if mark in ("“", "„", "``", "«"):
        return True
    if mark in ("”", "»"):
        return False
    before = text[at - 1] if at else " "
    behind = text[after] if after < len(text) else " "
    if behind.isspace():
        return False
    if before.isspace() or before in "([—–-:/‘":
        return True
    return not within and not before.isalnum() and before not in ".,?!"


def _single(text: str, double: list[Passage]) -> list[Passage]:
    found: list[Passage] = []
    at = 0
    holes = iter(double)
    hole = next(holes, None)
    while (opening := _SINGLE_OPEN.search(text, at)) is not None:
        start = opening.start()
        at = opening.end()
        while hole is not None and hole.close <= start:
            hole = next(holes, None)
        if hole is not None and hole.open < start:
            at = max(hole.close, at)
            continue
        if text.startswith(_ELISIONS, at) or (text[at].isdigit() and text[at + 1 : at + 3] in ("0s", "0S")):
            continue
        close = _single_end(text, at)
        if close:
            found.append(Passage(start, at, close, close + 1, single=True))
            at = close + 1
    return found


def _single_end(text: str, start: int) -> int:
    """Return the offset of the closing single mark, 0 if none: an apostrophe after a plural is passed over once."""
    limit = text.find("\n", start)
    limit = min(limit if limit >= 0 else len(text), start + 1500)
    first = 0
    for match in _SINGLE_CLOSE.finditer(text, start, limit):
        at = match.start()
        if text[at - 1] in ".,?!…":
            return at
        if text[at - 1] not in "sz" or at + 1 >= len(text) or not text[at + 1 : at + 3].strip()[:1].islower():
            return at
        first = first or at
        if at - start > 300:
            break
    return first
