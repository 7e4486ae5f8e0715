"""Words in capitals that are not the report's: calls to the reader, and headlines of other pages run into the text."""

from __future__ import annotations

import re

from ._furniture_rules import CALL_ENDS, SHOUT, alternatives

_CALL = re.compile(rf"(?<![A-Za-z])(?:{alternatives(SHOUT)})")
_WORD = re.compile(r"[A-Z0-9][A-Z0-9'’&.,/:-]*(?=[\s!?]|$)")
_BANNER_WORD = r"[A-Z0-9'‘’$&][A-Z0-9'‘’&.,:;$%/-]*"
_BANNER = re.compile(rf"(?:(?<=[.!?)\"”]\s)|^)(?:{_BANNER_WORD} ){{5,40}}{_BANNER_WORD}[!?]?(?=\s|$)")
_BEGINNING = re.compile(r" (?:A|I|[A-Z]\.)$")
_STOPS = ".,:!?-'’"
_LONG_WORD = 6
_LAST_WORD = 4
_LETTERS = 25


def without_capitals(paragraph: str) -> str:
    """Take such words out of a paragraph; the sentences around them stay, and so does what might be theirs."""
    if not _CALL.search(paragraph) and not _BANNER.search(paragraph):
        return paragraph
    return " ".join(_without_banners(_without_calls(paragraph)).split())


def _without_calls(text: str) -> str:
    pieces, at = [], 0
    match = _CALL.search(text)
    while match:
        end = _call_end(text, match.start())
        if end - match.start() >= 15:
            pieces.append(text[at : match.start()])
            at = end
        match = _CALL.search(text, max(end, match.end()))
    return " ".join([*pieces, text[at:]])


def _call_end(text: str, start: int) -> int:
    """Where a call ends. The sentence after it may begin in capitals too ("FBI agents", "A US judge"): when the last
    word may be such a beginning, the call ends with the last word that calls end with."""
    words = []
    end = start
    while match := _WORD.match(text, end):
        words.append(match)
        end = match.end()
        while end < len(text) and text[end] in " !?":
            end += 1
    if not words:
        return start
    if len(words[-1][0]) >= _LONG_WORD and _starts_sentence(text, end):
        return end
    calls = [match for match in words if match[0].strip(_STOPS) in CALL_ENDS]
    end = calls[-1].end() if calls else start
    return end + 1 if calls and text[end : end + 1] in ("!", "?") else end


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
        if enough and _starts_sentence(text, end + 1) and not open_quotes:
            pieces.append(text[at : match.start()])
            at = end
    return " ".join([*pieces, text[at:]])


def _starts_sentence(text: str, at: int) -> bool:
    """Whether a sentence may begin here: the end of the text, a capital, a digit, a quotation mark."""
    rest = text[at : at + 3].lstrip()
    return not rest or not rest[0].islower()
