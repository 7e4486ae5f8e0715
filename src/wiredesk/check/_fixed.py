"""Verdicts that need no comparing: a line that a report has word for word, one that tells no news, nothing to read."""

from __future__ import annotations

from msgspec.structs import replace

from wiredesk.lang import language_name
from wiredesk.model import CheckedLine, Line, Part, Verdict

from .text._index import Passage, SourceIndex, foreign_languages


def verbatim(number: int, line: Line, passage: Passage, index: SourceIndex) -> CheckedLine:
    """The verdict on a line that repeats a passage word for word."""
    part = Part(kind="rest", text=line.text, verdict="supported", found=passage.text)
    said = _fixed(number, line, "supported", 0.99, "A report says this word for word.")
    return replace(said, parts=(part,), receipts=(index.receipt(passage),))


def note(number: int, line: Line, why: str) -> CheckedLine:
    """The verdict on a line that tells no news: why it does not."""
    return _fixed(number, line, "not_checkable", 0.5, why)


def unread(number: int, line: Line, index: SourceIndex, language: str | None = None) -> CheckedLine:
    """The verdict where the article, in another ``language``, or no source can be read: it says why."""
    why = _another_language(language) if language else _no_sources(index)
    return replace(_fixed(number, line, "not_found", 0.0, why), fault="sourcing")


def too_long(number: int, line: Line) -> CheckedLine:
    """The verdict on a line that has more words than a statement: nobody could say that passages carry all of it."""
    why = f"This line has {len(line.text.split()):,} words, more than can be read as one statement; break it up."
    return replace(_fixed(number, line, "not_found", 0.0, why), fault="sourcing")


def _fixed(number: int, line: Line, verdict: Verdict, score: float, why: str) -> CheckedLine:
    return CheckedLine(
        index=number, text=line.text, start=line.start, end=line.end,
        verdict=verdict, score=score, decided_by="rest", explanation=why,
    )  # fmt: skip


def _another_language(language: str) -> str:
    return f"The article is in another language ({language_name(language)}), which this check does not read."


def _no_sources(index: SourceIndex) -> str:
    if index.foreign:
        languages = foreign_languages(index.foreign)
        return f"The only sources are in another language ({languages}), which this check does not read."
    return "There is no readable source to check this against."
