"""The hour that a sentence gives a figure: "19 by noon", "By 6:13 p.m. the index was up"."""

from __future__ import annotations

import datetime as dt
import re

from wiredesk.lang import seconds
from wiredesk.model import AnnotatedArticle, Figure, Sentence

_HOURS = {"morning": 8, "noon": 12, "midday": 12, "afternoon": 15, "evening": 19, "night": 22, "midnight": 23}
_HOUR = re.compile(r"\b(late |early )?(morning|noon|midday|afternoon|evening|night|midnight)\b")
_DAY_BEFORE = re.compile(r"\b(?:day before|previous day|day earlier)\b", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as of|as at|by|until|till|at) $", re.IGNORECASE)
_LEAD = 12
"""Characters before a time of day in which its preposition stands."""
_SLACK = 3600.0
"""How long after printing a time of day may lie and still be meant, in seconds."""
_DAY = 86400.0
_SOON = 6 * 3600.0
"""How long after printing a named hour may begin and still be meant ("by the afternoon", printed at 14:30)."""
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while)\b")


def own_time(
    article: AnnotatedArticle, version: dt.datetime | None, sentence: Sentence, figure: Figure, mates: list[Figure]
) -> float | None:
    """The hour a sentence gives a figure ("19 by noon", "by late evening 3,200"), in seconds; None if it gives none.

    Named hours are rough: they order counts and are not shown. One long after printing is the day before's.
    """
    if version is None:
        return None
    start = max([m.end for m in mates if m.end <= figure.start], default=sentence.start)
    end = min([m.start for m in mates if m.start >= figure.end], default=sentence.end)
    after = _CLAUSE.split(article.text[figure.end : end])[0]
    before = _CLAUSE.split(article.text[start : figure.start])[-1]
    clock = _clock(article, version, sentence, figure)
    if clock is not None:
        return clock
    earlier = _DAY_BEFORE.search(before) or _DAY_BEFORE.search(after)
    if earlier:
        return seconds(version) - _DAY
    found = _HOUR.search(after) or (_HOUR.search(before) if start == sentence.start else None)
    if found is None:
        return None
    hour = _HOURS[found.group(2)] + {"late ": 3, "early ": -2, None: 0}[found.group(1)]
    moment, printed = seconds(version.replace(hour=min(hour, 23), minute=0, second=0, microsecond=0)), seconds(version)
    if moment <= printed + _SOON:
        return min(moment, printed)
    return moment - _DAY


def _clock(article: AnnotatedArticle, version: dt.datetime, sentence: Sentence, figure: Figure) -> float | None:
    """The time of day as of which a sentence tells its counts ("By 6:13 p.m. the index was up"), in seconds.

    The day is the last on which it can have been printed; an hour repeated in brackets for another zone is not read.
    """
    found = None
    for date in article.dates:
        if sentence.start - 1 <= date.end < figure.start and "T" in date.from_:  # a sentence may be cut after "p.m."
            lead = article.text[max(0, date.start - _LEAD) : date.start]
            found = date if _AS_OF.search(lead) else found
    if found is None:
        return None
    moment = dt.datetime.fromisoformat(found.from_)
    clock = version.replace(hour=moment.hour, minute=moment.minute, second=0, microsecond=0)
    printed = seconds(version)
    return seconds(clock) - (0.0 if seconds(clock) <= printed + _SLACK else _DAY)
