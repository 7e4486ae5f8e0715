"""To whom, where and when it was said: the words between an attributing verb and the content (rules)."""

from __future__ import annotations

from ._names_lexicon import COMMON, DEMONYMS, ORG_WORDS, is_role
from ._names_tokens import Tokens
from ._quotes_words import DAYS, MARKS, PRONOUNS, STOPS, Range

_TOLD_FIRST = frozenset("that to in on during about of at how why what if whether".split())
"""Words with which what is told begins."""
_AGAIN = PRONOUNS | {"there", "his", "her", "their", "the"}
_ALONE = frozenset("me him her them us reporters journalists supporters".split())
"""Who is told in one word."""
_MOST = 14
SPANS = (["years"], ["months"], ["weeks"], ["days"], ["decades"], ["long"])
"""What a warning is given for, and not to: "has warned for years"."""


def addressee(tokens: Tokens, cue: int, last: int) -> Range | None:
    """Return who is told: after "told", the phrase up to "that", a quotation mark, or the clause."""
    start = end = cue + 1
    while end < last and end - start < _MOST and not _told_all(tokens, start, end):
        end += 1
    return (start, end) if end > start else None


def _told_all(tokens: Tokens, start: int, at: int) -> bool:
    """Whether the phrase of who is told is at its end before a token."""
    word, low = tokens.texts[at], tokens.lows[at]
    before = tokens.texts[at - 1]
    if word in MARKS or (low in _TOLD_FIRST and not (low == "of" and before in ORG_WORDS)):
        return True
    if at == start:
        return low == "for"  # "warned for years"
    if tokens.lows[start] in _ALONE or (low in _AGAIN and tokens.lows[at - 1] not in ("of", "from", "for", "and")):
        return True
    described = before in DEMONYMS and at + 1 < len(tokens.texts) and tokens.texts[at + 1][0].isupper()
    name_over = before[0].isupper() and not word[0].isupper() and not described  # "Danish newspaper Havnebladet"
    return name_over and low not in ("of", "de", "and", "the", "&") and not is_role(low)


def skip_setting(tokens: Tokens, at: int, last: int) -> int:
    """Pass over when and where it was said, between verb and content: "on Tuesday", "in a statement"."""
    while at < last:
        small = tokens.lows[at]
        if small in DAYS or small in (
            "late",
            "early",
            "earlier",
            "later",
            "morning",
            "afternoon",
            "evening",
            "night",
            "last",
            "this",
        ):
            if small in ("last", "this") and not (
                at + 1 < last and tokens.lows[at + 1] in ("week", "month", "year", "night")
            ):
                return at
            at += 2 if small in ("last", "this") else 1
            continue
        if small == "for" and tokens.lows[at + 1 : at + 2] in SPANS:  # "has warned for years that"
            at += 2
            continue
        if small in ("on", "in", "during", "at", "via", "to", "through", "by") and at + 1 < last:
            end = _setting_end(tokens, at + 1, last)
            if end == at + 1:
                return at
            at = end
            continue
        return at
    return at


_SETTINGS = frozenset(
    """statement interview post tweet message speech email letter briefing conference release video address remarks
    report memo testimony hearing rally debate event call broadcast blog article filing podcast show appearance
    note x twitter facebook instagram telegram tv television radio camera reporters monday tuesday wednesday
    thursday friday saturday sunday court parliament advance response exchange op-ed column editorial ruling""".split()
)


def _setting_end(tokens: Tokens, start: int, last: int) -> int:
    for at in range(start, min(start + 8, last)):
        if tokens.texts[at] in MARKS:
            return start
        if tokens.lows[at] in _SETTINGS:
            end = at + 1
            while end < last and (
                tokens.lows[end] in _SETTINGS
                or tokens.lows[end] in DAYS
                or tokens.lows[end] in ("on", "night", "morning", "afternoon")
            ):
                end += 1
            return end
        if tokens.lows[at] in COMMON and tokens.lows[at] in STOPS:
            return start
    return start
