"""Edits to a source sentence: each is small, has a reason in words, and never touches quoted words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_CAMEL = re.compile(r"[a-z][A-Z]")
"""A name that begins small (xAI)."""
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|‘[^’]{2,600}’(?!\w)")
_ENDS_WITH, _BEGINS_WITH = re.compile(r"(?:^| )([\w’'-]+) ?$"), re.compile(r"^ ?([\w’'-]+)")
"""The words around an edit."""
_SPACES = str.maketrans("\xa0\u202f\u2009", "   ")


def plain(text: str) -> str:
    """A text of the same length whose spaces are plain ones: none that do not break, none that are thin."""
    return text.translate(_SPACES)


def quoted_zones(text: str) -> list[tuple[int, int]]:
    """Stretches of a text inside quotation marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


def in_zones(at: int, zones: Iterable[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of some stretches."""
    return any(start <= at < end for start, end in zones)


def blank_zones(text: str, zones: Iterable[tuple[int, int]]) -> str:
    """A text of the same length with spaces in the place of some stretches: offsets stay good."""
    for start, end in zones:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens also closes."""
    if text.count("“") != text.count("”") or text.count('"') % 2:
        return False
    return text.count("(") == text.count(")") and text.count("[") == text.count("]")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``text[start:end]`` by ``new``; ``why`` is printed ("dropped 'meanwhile'")."""

    start: int
    end: int
    new: str
    why: str


@dataclass(slots=True)
class Sheet:
    """A sentence with the edits asked for; those that overlap another or a quotation are refused."""

    text: str
    edits: list[Edit] = field(default_factory=list)
    zones: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> Sheet:
        """A fresh sheet."""
        return cls(text, [], quoted_zones(text))

    def free(self, start: int, end: int) -> bool:
        """Whether a stretch is outside quotations and earlier edits."""
        if any(start < z_end and z_start < end for z_start, z_end in self.zones):
            return False
        return not any(start < e.end and e.start < end for e in self.edits)

    def ask(self, start: int, end: int, new: str, why: str) -> bool:
        """Ask for an edit; tells whether it was taken: none that prints a word twice or "a" before a vowel is."""
        if not self.free(start, end) or _jars(self.text[:start], new, self.text[end:]):
            return False
        self.edits.append(Edit(start, end, new, why))
        return True

    def cut(self, start: int, end: int, why: str) -> bool:
        """Drop a stretch, quotations in it included; earlier edits inside it fall away."""
        if any(s < start < e or s < end < e for s, e in self.zones):
            return False
        if any(e.start < start < e.end or e.start < end < e.end for e in self.edits):
            return False
        self.edits = [e for e in self.edits if not (start <= e.start and e.end <= end)]
        self.edits.append(Edit(start, end, "", why))
        return True

    def result(self) -> tuple[str, tuple[str, ...]]:
        """The edited sentence, tidied, and the reasons in order of place."""
        text = self.text
        ordered = sorted(self.edits, key=lambda e: (e.start, e.end))
        for edit in reversed(ordered):
            text = text[: edit.start] + edit.new + text[edit.end :]
        if not ordered:
            return text, ()
        return tidy(text), tuple(edit.why for edit in ordered)


def _jars(before: str, new: str, after: str) -> bool:
    """Whether a word would stand twice at an edge of an edit ("Port Port Elm"), or "a" before a vowel."""
    first, *rest = new.split() or [""]
    last = rest[-1] if rest else first
    left, right = _ENDS_WITH.search(before), _BEGINS_WITH.match(after)
    if not first:
        return left is not None and right is not None and left[1].lower() == right[1].lower()
    if left and left[1].lower() in ("a", "an") and (left[1].lower() == "an") != (first[0].lower() in "aeiou"):
        return True
    return bool(left and left[1] == first) or bool(right and right[1] == last)


def tidy(text: str) -> str:
    """Repair what an edit leaves: doubled spaces and commas, a space before a stop, a small first letter."""
    text = re.sub(r"[ \t]{2,}", " ", text).strip()
    text = re.sub(r" ([,.;:?!])", r"\1", text)
    text = re.sub(r"(?<!\.)\.\.$", ".", text)
    text = re.sub(r",(?=[,.;:?!])", "", text)
    text = text.lstrip(" ,;:-–—")
    return text if _CAMEL.match(text) else text[:1].upper() + text[1:]
