"""Counts that a later one replaced: the article prints the latest, the ledger's line says what was printed before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from wiredesk.lang import number_words, seconds
from wiredesk.model import AnnotatedArticle, FigureSlot, Ledger

from ._headline_patterns import FUTURE, PREVIEW
from ._material import Candidate
from ._patterns import NUMBER, SAYING
from ._stems import senses, stems_of

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PREVIEW = re.compile(
    r"\b(?:could|may|might|(?:is|are|was|were) (?:likely|expected) to)(?: also)? (?:be )?"
    r"(?:include|cover|focus on|ask|raise|press|urge|demand|seek|discuss|address|meet|attend(?:ing)?|host|hold talks|"
    r"dominate)\b|\bhop(?:es|ing) to (?:offer|discuss|raise|persuade|convince|secure|press|present|seek)\b"
)
"""What a meeting is to be about, what somebody hopes of it, or who is to meet."""
_AFTER = 7200
"""Seconds after a report in which what it tells ahead may have come."""
_OF_IT = 3
"""Senses that a sentence shares with the headline whose event it tells ahead."""
_FINAL = re.compile(r"\b[Ff]inal (?:count|counts|results?|tally|toll|figures?)\b")
"""What ends the counting of votes, seats or the dead: earlier counts of the same were provisional."""


def numbers_in(text: str) -> set[str]:
    """The numbers of a text, as printed in digits or as words in small letters."""
    words = (word for word in _WORD.findall(text.lower()) if number_words([word])[1] and word not in ("a", "one"))
    return {*NUMBER.findall(text), *words}


def stale(ledger: Ledger) -> dict[str, list[int]]:
    """Places of counts that a later count replaced."""
    places: dict[str, list[int]] = {}
    for slot in ledger.figures:
        for doc, start in _replaced_in(slot):
            places.setdefault(doc, []).append(start)
    return places


def replaced(ledger: Ledger) -> dict[str, frozenset[str]]:
    """For each report, and under "" for all, numbers that only stand there for counts which a later count replaced."""
    old: dict[str, set[str]] = {}
    kept: dict[str, set[str]] = {}
    for slot in ledger.figures:
        top = slot.values[slot.lead]
        for value in slot.values:
            gone = slot.relation == "update" and value.value != top.value
            for doc in ("", value.doc):
                (old if gone else kept).setdefault(doc, set()).update(numbers_in(value.text))
    return {doc: frozenset(numbers - kept.get(doc, set())) for doc, numbers in old.items()}


def outdated(candidate: Candidate, old: Mapping[str, list[int]]) -> int:
    """How many counts of a sentence a later count replaced."""
    s = candidate.sentence
    return sum(s.start <= start < s.end for start in old.get(s.doc, ()))


def current(found: Sequence[Candidate], ledger: Ledger) -> list[Candidate]:
    """The sentences without those whose count a later one replaced, where another sentence prints that one; it is worth
    what the best of them was. A final count replaces all earlier counts of what it counts.

    One that says who gave the count and on which day tells the earlier count as such, and stays.
    """
    gone: list[Candidate] = []
    for slot in ledger.figures:
        top, places = slot.values[slot.lead], set(_replaced_in(slot))
        latest = [c for c in found if any(v.value == top.value and c.span.holds(v) for v in slot.values)]
        gone += _replace([c for c in found if _holds(c, places)], latest)
    for final in (c for c in found if c.report and _FINAL.search(c.sentence.text)):
        gone += _replace([c for c in found if _before_final(c, final)], [final])
    return [c for c in found if not any(c is old for old in gone)] or list(found)


def without_previews(found: Sequence[Candidate]) -> list[Candidate]:
    """The sentences without what an earlier report says of a meeting to come ("Talks could include trade").

    A later report may tell of the meeting itself; what a day is given for that is still to come stays.
    """
    times = [c.article.published for c in found if c.article.published is not None]
    if not times:
        return list(found)
    newest = max(times, key=seconds)
    return [c for c in found if not _previews(c, newest)] or list(found)


def _previews(candidate: Candidate, newest: datetime) -> bool:
    own, today = candidate.article.published, newest.date().isoformat()
    if own is None or seconds(newest) - seconds(own) < _AFTER or _PREVIEW.search(candidate.plain) is None:
        return False
    return not _dated_after(candidate, today)


def _dated_after(candidate: Candidate, today: str) -> bool:
    """Whether a sentence names a day after another, as YYYY-MM-DD."""
    return any(candidate.sentence.holds(day) and day.to[:10] > today for day in candidate.article.dates)


def told_ahead(candidate: Candidate, headline: str) -> bool:
    """Whether the main clause of a sentence tells ahead where the headline tells of what has come."""
    ahead = PREVIEW.search(candidate.plain)
    return ahead is not None and not SAYING.search(candidate.plain, 0, ahead.start()) and not FUTURE.search(headline)


def since_come(found: Sequence[Candidate], headline: str) -> list[Candidate]:
    """The sentences without those that tell ahead what the headline says has come; a day still to come keeps one."""
    head = senses(frozenset(stems_of(headline)))
    days = [c.article.published.date().isoformat() for c in found if c.article.published is not None]
    today = max(days, default="")
    come = [
        c
        for c in found
        if len(c.senses & head) >= _OF_IT and told_ahead(c, headline) and not (today and _dated_after(c, today))
    ]
    return [c for c in found if not any(c is each for each in come)] or list(found)


def _replace(old: Sequence[Candidate], latest: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that others replace, whose worth the first of those takes."""
    old = [c for c in old if not any(c is new for new in latest) and not _told_as_such(c)]
    if not old or not latest:
        return []
    latest[0].score = max(latest[0].score, *(c.score for c in old))
    return list(old)


def _told_as_such(candidate: Candidate) -> bool:
    said = SAYING.search(candidate.plain) is not None
    return said and any(candidate.sentence.holds(day) for day in candidate.article.dates)


def _replaced_in(slot: FigureSlot) -> list[tuple[str, int]]:
    """Where a slot has values that its latest replaced."""
    top = slot.values[slot.lead]
    return [(v.doc, v.start) for v in slot.values if slot.relation == "update" and v.value != top.value]


def _holds(candidate: Candidate, places: set[tuple[str, int]]) -> bool:
    s = candidate.sentence
    return any(doc == s.doc and s.start <= start < s.end for doc, start in places)


def _before_final(candidate: Candidate, final: Candidate) -> bool:
    """Whether a sentence of an earlier report counts what a final count counts."""
    if candidate.article is final.article or _FINAL.search(candidate.sentence.text):
        return False
    mine, last = candidate.article.published, final.article.published
    if mine is None or last is None or seconds(mine) >= seconds(last):
        return False
    return bool(_counted(candidate.article, candidate) & _counted(final.article, final))


def _counted(article: AnnotatedArticle, candidate: Candidate) -> set[str]:
    """Nouns that the plain counts of a sentence count."""
    s = candidate.sentence
    return {f.head for f in article.figures if f.kind == "cardinal" and f.unit is None and f.head and s.holds(f)}
