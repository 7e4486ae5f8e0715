"""Dates made absolute: "on Saturday" becomes "on Saturday 24 January" at its first mention."""

from __future__ import annotations

import re
from datetime import date, datetime

from wiredesk.model import AnnotatedArticle, Date

from ._edits import Sheet
from ._material import Candidate
from ._style import Style

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WEEKDAY = re.compile(
    r"^(?P<lead>on |last |next |this |this past |this coming )?"
    rf"(?P<day>{_DAYS})(?: (?P<part>morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|said|did|\w{2,}ed (?=(?:the|an?|that|its|his|her|their|in|on|at|by|with|as|and|"
    r"back|off|out|up|down|over)\b|"
    r"[A-Z\d])|told|took|came|went|began|held|met|struck|hit|shot|won|lost)\b"
)
_AHEAD = re.compile(r"\b(?:to|will|would|should|could|may|might) (?:be |not )?[a-z]{3,}\b")
"""What is still to come when it is said."""
_COMING = re.compile(r"\b(?:to|will|would|should|could|may|might|until|by|next|for|due|set|expected|planned)\b")
"""What speaks of days to come, before a day."""
_HOLDS = ("of", "from", "until", "since", "by", "for", "before", "after")
"""Words after which a day stands without "on"."""
_WITH_DAY = frozenset(
    (*_HOLDS, *"on and or to through between following previous past same that every each a".split(),
     *"super black good easter palm ash maundy bloody cyber holy giving remembrance".split())
)  # fmt: skip
"""Words after which a day needs no "on" in Britain either; the last of them make it a name ("Black Friday")."""
_JUST_NOW = re.compile(r" (?:just )?(?:a short (?:while|time)|moments) ago\b(?! (?:that|and|when)\b)")
"""What was true when the report was written, not when the article is read."""
_RELATIVE = re.compile(r"^(?:yesterday|today|tomorrow)$", re.IGNORECASE)
_COULD, _IF = re.compile(r"\b(?:could|would|might)\b[^.;]{0,60}$"), re.compile(r"[^.;]{0,40}\bif\b")
"""What makes "tomorrow" a manner of speaking: "the war could end tomorrow if they wanted"."""


def make_absolute(candidate: Candidate, sheet: Sheet, style: Style, printed: set[date]) -> None:
    """Ask for the edits that put calendar days for weekdays and "yesterday"; ``printed`` are days the
    reader knows.
    """
    sentence = candidate.sentence
    for match in _JUST_NOW.finditer(sheet.text):
        sheet.ask(match.start(), match.end(), "", f"dropped '{match.group().strip()}'")
    for span in _dates(candidate.article, sentence.start, sentence.end):
        day = _single_day(span)
        if day is None:
            continue
        start, end = span.start - sentence.start, span.end - sentence.start
        spoken = _RELATIVE.match(span.text) and _COULD.search(sheet.text[:start]) and _IF.match(sheet.text, end)
        if spoken or not sheet.free(start, end):
            continue
        if _unsure(sheet.text, start, day, candidate.article.published):
            continue
        new = _wording(sheet.text, start, span.text, day, style, day in printed)
        if new is None:
            if _WEEKDAY.match(span.text) or re.search(rf"\b{day.day}\b", span.text):
                printed.add(day)
            continue
        bare = style.spelling == "american" and not new.endswith(",")
        if bare and sheet.text[end : end + 1] not in (",", ".", "") and day not in printed:
            new += ","
        if sheet.ask(start, end, new, f"wrote '{new.strip(' ,')}' for '{span.text}'"):
            printed.add(day)


def _unsure(text: str, at: int, day: date, published: datetime | None) -> bool:
    """Whether a day that was read as past may be one to come, or the other way round: then no day is written.

    So it is where the sentence has no past tense, where nothing before a day to come speaks of days to come, and where
    the words before the day ("proposed to hold the talks on Friday") speak of what was to come.
    """
    if published is None or day == published.date():
        return False
    if day > published.date():  # "it called its team back on Tuesday" tells of the Tuesday before
        told = max((m.end() for m in _PAST.finditer(text, 0, at)), default=-1)
        return told >= max((m.end() for m in _COMING.finditer(text, 0, at)), default=-1)
    past = _PAST.search(text)
    ahead = [match.end() for match in _AHEAD.finditer(text, 0, at)]
    return past is None or bool(ahead and max(m.end() for m in _PAST.finditer(text)) < ahead[-1] < at)


def _dates(article: AnnotatedArticle, start: int, end: int) -> list[Date]:
    return [span for span in article.dates if start <= span.start and span.end <= end]


def _single_day(span: Date) -> date | None:
    if span.from_[:10] != span.to[:10]:
        return None
    try:
        return date.fromisoformat(span.from_[:10])
    except ValueError:
        return None


def _wording(text: str, start: int, printed_as: str, day: date, style: Style, known: bool) -> str | None:
    """The absolute form of one expression, None to leave it as it is."""
    match = _WEEKDAY.match(printed_as)
    before = text[:start].rstrip().rsplit(" ", 1)[-1].lower()
    if match and before == "the":  # "the next Saturday" is counted from what was told, not from the report
        return None
    if match:
        if known and (match.group("lead") or "on ").lower() == "on ":
            return None
        lead = "" if before in _HOLDS else (match.group("lead") or "").lower()
        said = style.day(day)
        if match.group("part"):
            if lead != "on " and before != "on":
                return None
            name = match.group("day")[:1].upper() + match.group("day")[1:].lower()
            after = text[start + len(printed_as) :][:1]
            comma = "" if after in (",", ".", ";", "") else ","
            return ("on " if lead else "") + f"{name} {match.group('part')}, {style.day(day, weekday=False)}{comma}"
        bare = not lead and style.spelling == "british" and before.isalpha() and before not in _WITH_DAY
        return ("on " if lead or bare else "") + said
    if _RELATIVE.match(printed_as):
        said = style.day(day) if not known else style.day(day).split(" ")[0].rstrip(",")
        if before in _HOLDS or before == "on":
            return said
        return None if before in ("'s", "s") or text[start + len(printed_as) :][:2] in ("'s", "’s") else f"on {said}"
    return None
