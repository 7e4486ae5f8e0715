"""The timeline of one story: dated events, the same event once, ranked by salience; ordinals checked."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from wiredesk.lang import content_stems, is_furniture
from wiredesk.model import AnnotatedArticle, Polarity, Sentence, Span, TimelineEntry

from ._desk import Desk, name_key, place_key
from ._plain import plain, reads_as_line

_ORDINAL = re.compile(r"\b(second|third|fourth|fifth|sixth)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(
    r"\b(?:since|from) (?:the )?(?:new year|(?:start|beginning) of the year|january)|\bthis year\b|"
    r"\b(?:of|in) the (?:new )?year\b",
    re.IGNORECASE,
)
_RANK = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_SAME = 0.5
_MOST = 8
"""Entries a reader is shown."""
_DAY_SAME = 0.4
_LONGEST = 31
"""Days an interval may have, unless it is a calendar month, quarter or year of its own."""
_OLD, _OLD_WEIGHT = 60, 0.6
"""Days before the newest report after which one origin's date is background, and what it weighs then."""
_LEAN_WEIGHT = 0.7
_LEANS = re.compile(r"[“\"‘']|(?:he|she|they|it|this|that|these|those|his|her|their) ", re.IGNORECASE)
"""A sentence that opens with quoted words or a pronoun leans on the one before it."""
_AHEAD = re.compile(r"\b(?:will|would|expected|due|planned|scheduled|set to|set for|if they)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    date: str
    type: str
    polarity: Polarity
    parties: frozenset[str]
    place: str | None
    sentence: Sentence
    stems: frozenset[str]
    index: int


def story_timeline(desk: Desk) -> tuple[TimelineEntry, ...]:
    """Dated events over the reports, in order of date."""
    groups: list[list[_Hit]] = []
    for article in desk.story.articles:
        for hit in _hits(desk, article):
            home = next((g for g in groups if any(_same(hit, other) for other in g)), None)
            if home is None:
                groups.append([hit])
            else:
                home.append(hit)
    entries = [_entry(desk, group) for group in groups]
    entries.sort(key=lambda entry: (-entry.salience, entry.date, entry.text))
    best: dict[str, TimelineEntry] = {}
    for entry in entries:
        best.setdefault(entry.text, entry)  # a sentence with two dates is shown once
    kept = sorted(list(best.values())[:_MOST], key=lambda entry: (entry.date, -entry.salience, entry.text))
    return tuple(_with_ordinal(entry, entries) for entry in kept)


def _hits(desk: Desk, article: AnnotatedArticle) -> list[_Hit]:
    """One hit a dated sentence: its first event with a date, or its date with the sentence as the event."""
    found: dict[tuple[int, str], _Hit] = {}
    for event in article.events:
        if not event.date or not 0 <= event.sentence < len(article.sentences):
            continue
        sentence = article.sentences[event.sentence]
        key = (event.sentence, event.date)
        if sentence.kind != "body" or key in found or not _fit_for_timeline(desk, event.date, event.polarity, sentence):
            continue
        parties = frozenset(name_key(name) for name in (*event.actors, *event.targets))
        found[key] = _Hit(
            event.date,
            event.type,
            event.polarity,
            parties,
            place_key(event.place),
            sentence,
            frozenset(content_stems(sentence.text)),
            event.sentence,
        )
    return [found[key] for key in sorted(found)]


def _fit_for_timeline(desk: Desk, date: str, polarity: Polarity, sentence: Sentence) -> bool:
    """Whether a date is one: no interval without end, and nothing that happened after it was printed."""
    first, _, last = date.partition("/")
    try:
        start, end = dt.date.fromisoformat(first[:10]), dt.date.fromisoformat((last or first)[:10])
    except ValueError:
        return False
    if (end - start).days > _LONGEST and not (start.day == 1 and (end + dt.timedelta(days=1)).day == 1):
        return False
    version = desk.version(sentence.doc)
    late = version is not None and start > version.date() + dt.timedelta(days=1)
    if late and polarity == "happened" and not _AHEAD.search(sentence.text):
        return False
    return reads_as_line(sentence.text) and not is_furniture(sentence.text)


def _same(a: _Hit, b: _Hit) -> bool:
    """One day and like words, or one day, type and party or place."""
    if a.date[:10] != b.date[:10]:
        return False
    likeness = len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))
    if a.polarity != b.polarity:
        return likeness >= _SAME and "did_not" not in (a.polarity, b.polarity)
    if likeness >= (_DAY_SAME if a.type == b.type else _SAME):
        return True
    related = bool(a.parties & b.parties) or (a.place is not None and a.place == b.place)
    return a.type == b.type and related and likeness >= 0.25


def _entry(desk: Desk, group: list[_Hit]) -> TimelineEntry:
    def worth(hit: _Hit) -> tuple[float, int, int]:
        shared = sum(len(hit.stems & other.stems) for other in group) / len(hit.stems or {""})
        return (
            -shared if len(group) > 1 else 0.0,
            abs(len(hit.sentence.text) - 140),
            desk.order[hit.sentence.doc],
        )

    best = min(group, key=worth)
    spans: list[Span] = []
    for hit in sorted(group, key=lambda h: (h is not best, desk.order[h.sentence.doc], h.index)):
        sentence = hit.sentence
        span = Span(doc=sentence.doc, start=sentence.start, end=sentence.end, text=sentence.text)
        if span not in spans:
            spans.append(span)
    origins = len({desk.origin_of(hit.sentence.doc) for hit in group})
    early = max(1.0 / (1.0 + 0.2 * hit.index) for hit in group)
    salience = 0.5 * (origins / desk.origin_count if desk.origin_count > 1 else 0.3) + 0.35 * early
    salience += 0.15 * (best.polarity == "happened")
    newest = max((v.date() for d in desk.articles if (v := desk.version(d))), default=None)
    if newest is not None and origins == 1 and (newest - dt.date.fromisoformat(best.date[:10])).days > _OLD:
        salience *= _OLD_WEIGHT
    if _LEANS.match(best.sentence.text):
        salience *= _LEAN_WEIGHT
    return TimelineEntry(
        date=best.date,
        text=plain(best.sentence.text),
        type=best.type,
        polarity=best.polarity,
        evidence=tuple(spans),
        origins=origins,
        salience=round(salience, 4),
    )


def _with_ordinal(entry: TimelineEntry, entries: list[TimelineEntry]) -> TimelineEntry:
    """Add to the evidence of "the third strike" the earlier ones of its type: which two came before; those of its own
    year where it counts since New Year."""
    found = _ORDINAL.search(entry.text)
    if found is None:
        return entry
    need = _RANK[found.group(1).lower()] - 1
    since = f"{entry.date[:4]}-01-01" if _THIS_YEAR.search(entry.text) else ""
    earlier = [
        e
        for e in entries
        if e.type == entry.type and since <= e.date[:10] < entry.date[:10] and e.polarity == "happened"
    ]
    days = sorted({e.date[:10] for e in earlier})
    if len(days) != need:
        return entry
    spans = [e.evidence[0] for day in days for e in earlier if e.date[:10] == day][:need]
    extra = tuple(span for span in spans if span not in entry.evidence)
    return TimelineEntry(
        date=entry.date,
        text=entry.text,
        type=entry.type,
        polarity=entry.polarity,
        evidence=(*entry.evidence, *extra),
        origins=entry.origins,
        salience=entry.salience,
    )
