"""The timeline of one story: dated events, the same event once, ranked by salience; ordinals checked."""

from __future__ import annotations

import re

from wiredesk.lang import content_stems, fold
from wiredesk.model import Span, TimelineEntry

from ._alone import unquoted
from ._dated import under_its_day
from ._desk import Desk
from ._event_days import ends_of, is_old, is_past
from ._hits import Hit, hits_of
from ._main_verb import main_verb
from ._plain import plain

_ORDINAL = re.compile(r"\b(second|third|fourth|fifth|sixth)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(
    r"\b(?:since|from) (?:the )?(?:new year|(?:start|beginning) of the year|january)|\bthis year\b|"
    r"\b(?:of|in) the (?:new )?year\b",
    re.IGNORECASE,
)
_RANK = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_SAME = 0.42
_MOST = 8
"""Entries a reader is shown."""
_DAY_SAME = 0.35
_PAST_SAME = 0.15
_OLD_WEIGHT = 0.6
"""What background of one origin weighs."""
_LEAN_WEIGHT, _SAID_WEIGHT = 0.7, 0.85
"""What weighs a sentence that opens with quoted words, and one whose date is that of a saying."""
_TWICE, _DAY_TWICE, _TOLD = 0.5, 0.38, 6
"""Share of stems, and how many, from which entries of neighbouring days, and of one day, tell one event."""
_ANSWERS = re.compile(r"In (?:response|reaction|reply) to\b")
_END = re.compile(r"(?<=[.!?]) ")
_OPENS = re.compile(r"[“\"‘']")


def story_timeline(desk: Desk) -> tuple[TimelineEntry, ...]:
    """Dated events over the reports, in order of date."""
    groups: list[list[Hit]] = []
    spoken = _spoken(desk)
    for article in desk.story.articles:
        for hit in hits_of(desk, article):
            if fold(hit.sentence.text) in spoken:
                continue
            past = is_past(desk, hit.date)
            home = next((g for g in groups if any(_same(hit, other, past) for other in g)), None)
            if home is None:
                groups.append([hit])
            else:
                home.append(hit)
    entries = [_entry(desk, group) for group in groups]
    clocks = {entry.evidence[0]: min(hit.clock for hit in group) for entry, group in zip(entries, groups, strict=True)}
    entries.sort(key=lambda entry: (-entry.salience, entry.date, entry.text))
    best: dict[str, TimelineEntry] = {}
    for entry in entries:
        if not any(_told_twice(entry, other) for other in best.values()):
            best.setdefault(entry.text, entry)  # a sentence with two dates is shown once
    kept = sorted(
        list(best.values())[:_MOST],
        key=lambda entry: (entry.date, clocks[entry.evidence[0]], -entry.salience, entry.text),
    )
    return tuple(_with_ordinal(entry, entries) for entry in kept)


def _spoken(desk: Desk) -> frozenset[str]:
    """The sentences that some report quotes: without marks, in another, they are a post shown there, and no report."""
    quotes = (quote for article in desk.story.articles for quote in article.quotes if quote.kind == "direct")
    return frozenset(fold(part) for quote in quotes for part in _END.split(quote.text))


def _told_twice(entry: TimelineEntry, other: TimelineEntry) -> bool:
    """Whether two entries of one time or of neighbouring days tell one event in much the same words."""
    (a, b), (c, d) = ends_of(entry.date), ends_of(other.date)
    inside = a <= d and c <= b
    near = abs((a - c).days) <= 1 and len(entry.date) == len(other.date) and entry.type == other.type
    if not (inside or near):
        return False
    own, told = set(content_stems(entry.text)), set(content_stems(other.text))
    small, shared = min(len(own), len(told)), len(own & told)
    if entry.date == other.date and not (_ANSWERS.match(entry.text) or _ANSWERS.match(other.text)):
        return shared >= _TOLD and shared >= _DAY_TWICE * small
    return small >= _TOLD and shared >= _TWICE * small


def _same(a: Hit, b: Hit, past: bool = False) -> bool:
    """One day and like words, or a minute, or type and party or place; less of a past day that two sentences tell."""
    if a.date[:10] != b.date[:10]:
        return False
    if a.clock == b.clock and not a.clock.endswith("-"):
        return True
    likeness = len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))
    if a.polarity != b.polarity:
        return likeness >= _SAME and "did_not" not in (a.polarity, b.polarity)
    if likeness >= (_DAY_SAME if a.type == b.type else _SAME):
        return True
    if past and a.type == b.type and "/" not in b.date and likeness >= _PAST_SAME:
        return True
    related = bool(a.parties & b.parties) or (a.place is not None and a.place == b.place)
    return a.type == b.type and related and likeness >= 0.25


def _entry(desk: Desk, group: list[Hit]) -> TimelineEntry:
    """The entry of a group of hits on one event: the sentence that tells most of what they share."""

    def worth(hit: Hit) -> tuple[float, int, int]:
        shared = sum(len(hit.stems & other.stems) for other in group) / len(hit.stems or {""})
        return (
            -shared if len(group) > 1 else 0.0,
            abs(len(hit.sentence.text) - 140),
            desk.order[hit.sentence.doc],
        )

    best = min(group, key=worth)
    spans: list[Span] = []
    for hit in sorted(group, key=lambda h: (h is not best, desk.order[h.sentence.doc], h.index)):
        span = hit.sentence.bare
        if span not in spans:
            spans.append(span)
    origins = len({desk.origin_of(hit.sentence.doc) for hit in group})
    early = max(1.0 / (1.0 + 0.2 * hit.index) for hit in group)
    salience = 0.5 * (origins / desk.origin_count if desk.origin_count > 1 else 0.3) + 0.35 * early
    salience += 0.15 * (best.polarity == "happened")
    if origins == 1 and is_old(desk, best.date):
        salience *= _OLD_WEIGHT
    if _OPENS.match(best.sentence.text):
        salience *= _LEAN_WEIGHT
    if best.said:
        salience *= _SAID_WEIGHT
    return TimelineEntry(
        date=best.date,
        text=under_its_day(plain(best.sentence.text)),
        type=best.type,
        polarity="may" if main_verb(unquoted(best.sentence.text)) == "may" else "happened",
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
