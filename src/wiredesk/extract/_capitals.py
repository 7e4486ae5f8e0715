"""Words in capitals that are not the report's: calls to the reader, and headlines of other pages run into the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wiredesk.lang import furniture_calls, starts_sentence

_BANNER_WORD = r"[A-Z0-9'‘’$&][A-Z0-9'‘’&.,:;$%/-]*"
_BANNER = re.compile(rf"(?:(?<=[.!?)\"”]\s)|^)(?:{_BANNER_WORD} ){{5,40}}{_BANNER_WORD}[!?]?(?=\s|$)")
_BEGINNING = re.compile(r" (?:A|I|[A-Z]\.)$")
_STOPS = ".,:!?-'’"
_LAST_WORD = 4
_LETTERS = 25
_NEARLY_ALL = 9


def is_in_capitals(paragraphs: Iterable[str]) -> bool:
    """Whether a report is printed in capitals, as bulletins of agencies are: they tell nothing apart in it."""
    capitals = small = 0
    for text in paragraphs:
        capitals += sum(map(str.isupper, text))
        small += sum(map(str.islower, text))
    return capitals > _NEARLY_ALL * small


def without_capitals(paragraph: str) -> str:
    """Take such words out of a paragraph; the sentences around them stay, and so does what might be theirs."""
    if not furniture_calls(paragraph) and not _BANNER.search(paragraph):
        return paragraph
    return " ".join(_without_banners(_without_calls(paragraph)).split())


def _without_calls(text: str) -> str:
    pieces, at = [], 0
    for start, end in furniture_calls(text):
        pieces.append(text[at:start])
        at = end
    return " ".join([*pieces, text[at:]])


def _without_banners(text: str) -> str:
    """Headlines in capitals at the place of a sentence; not inside a quotation, and not where their end is in doubt."""
    pieces, at = [], 0
    seen = open_quotes = 0
    for match in _BANNER.finditer(text):
        between = text[seen : match.start()]
        seen = match.start()
        open_quotes = (open_quotes + between.count("“") - between.count("”") + between.count('"')) % 2
        banner = _BEGINNING.sub("", match[0])
        end = match.start() + len(banner)
        last = banner.rpartition(" ")[2].strip(_STOPS)
        enough = sum(map(str.isalpha, banner)) >= _LETTERS and len(last) >= _LAST_WORD
        if enough and starts_sentence(text, end + 1) and not open_quotes:
            pieces.append(text[at : match.start()])
            at = end
    return " ".join([*pieces, text[at:]])
