"""What is cut from a sentence before anything else: the dateline, the agency's mark, connectives."""

from __future__ import annotations

import re

from wiredesk.lang import connective_end, dateline_end

from ._edits import Sheet
from ._fit import prefix_of
from ._patterns import AGENCY_TAIL, DATELINE, LEFT, MIDDLE

_ALSO = re.compile(r"(?<!but) also\b")
_ASIDE = re.compile(r", (however|meanwhile|though|too|for example|for instance|in fact|of course)(?=[,.])")


def strip(sheet: Sheet) -> None:
    """Cut the dateline, the agency's mark and the connectives of a sentence."""
    start = _strip_front(sheet)
    _strip_inside(sheet, start)
    tail = AGENCY_TAIL.search(sheet.text)
    if tail:
        sheet.ask(tail.start(), tail.end(), "", "dropped the agency's mark")


def _strip_front(sheet: Sheet) -> int:
    """Cut page furniture, the dateline and the connective at the front; where what is left of the first two begins."""
    text = sheet.text
    start = prefix_of(text)
    if start:
        sheet.cut(0, start, "dropped page furniture")
    old = DATELINE.match(text[start:])
    end = start + (dateline_end(text[start:]) or (old.end() if old else 0))
    if start < end < len(text) - LEFT:
        sheet.cut(start, end, "dropped the dateline")
        start = end
    end = connective_end(text[start:])
    if end:
        sheet.cut(start, start + end, f"dropped '{text[start : start + end].strip(' ,').lower()}'")
    return start


def _strip_inside(sheet: Sheet, start: int) -> None:
    """Cut connectives between the words, those of an opening that ends at ``start`` left to the front."""
    text = sheet.text
    if "not only" not in text:
        for match in _ALSO.finditer(text):
            sheet.ask(match.start(), match.end(), "", "dropped 'also'")
    for match in _ASIDE.finditer(text):
        end = match.end() + (1 if text[match.end()] == "," else 0)
        sheet.ask(match.start(), end, "", f"dropped '{match.group(1)}'")
    for middle in MIDDLE.finditer(text):
        if middle.start() <= start:
            continue
        word = middle.group().strip(" ,")
        if middle.group()[0] == "," and not middle.group().endswith(","):  # "..., however it was"
            sheet.ask(middle.start(), middle.end(), ", but", f"wrote 'but' for '{word}'")
        else:
            sheet.ask(middle.start(), middle.end(), "", f"dropped '{word}'")
