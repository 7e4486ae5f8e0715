"""Where a figure holds, for how long, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wiredesk.model import Name, Quote, Sentence

_PLACED = re.compile(r"\b(?:in|across|around|throughout|inside|near|at|over|from|for|of|hit|struck|on|outside|within)\s(?:the\s)?(?:\w+\s){0,3}$", re.IGNORECASE)  # fmt: skip
_PERIOD = re.compile(
    r"\s?(?P<period>(?:per|an?|each|every)\s(?:second|minute|hour|day|night|week|month|quarter|year|head|person|capita|household|barrel"
    r"|share|tonne|ton|litre|gallon|kilometre|mile)\b|/(?:day|month|year|hour|hr|week|kg|km)\b|(?:hourly|daily|weekly|monthly|yearly|annually)\b"
    r"|since\s[\w ’']{3,25}|overnight|so far this year|this (?:year|month|week)|last (?:year|month|week|night)|over the (?:past|last) [\w ]{3,20}"
    r"|in the (?:past|last|first|second|third|fourth) [\w ]{3,20}|year[- ]on[- ]year|from a year (?:earlier|ago))",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording to (?:the )?(?P<who>[^,.;:]{3,80})", re.IGNORECASE)


def scope_of(names: Sequence[Name], start: int, end: int, sentence: Sentence | None, what_end: int) -> str | None:
    """Return the place a figure holds for: named after it, before it in its clause, or at the head of the sentence."""
    if sentence is None:
        return None
    places = [n for n in _inside(names, sentence) if n.kind == "place"]
    if not places:
        return None
    text, shift = sentence.text, sentence.start
    best: tuple[int, Name] | None = None
    for place in places:
        before = text[max(0, place.start - shift - 30) : place.start - shift]
        possessive = text[place.end - shift : place.end - shift + 2] in ("'s", "’s")
        if place.start >= end:
            gap = text[end - shift : place.start - shift]
            if not (_PLACED.search(before) or possessive):
                continue
            # Another figure's clause begins after "and 12" or "; ".
            cost = len(gap) + (60 if re.search(r"[;:]|,? (?:and|but|while) (?:\d|[a-z]+ (?:were|was|had))", gap) else 0)
        else:
            gap = text[place.end - shift : start - shift]
            if not (_PLACED.search(before) or possessive or place.start - shift < 3):
                continue
            cost = len(gap) + (15 if place.start - shift < 12 else 30) + 40 * len(re.findall(r"[;:]", gap)) + 20 * gap.count(",")
        if cost <= 120 and (best is None or cost < best[0]):
            best = (cost, place)
    return best[1].canonical if best else None


def period_of(text: str, end: int, ceiling: int) -> str | None:
    """Return the rate or time a figure holds for, as printed right after it."""
    match = _PERIOD.match(text, end, ceiling)
    return match.group("period").strip() if match else None


def claimant_of(quotes: Sequence[Quote], text: str, start: int, end: int, sentence: Sentence | None) -> str | None:
    """Return who says so: the speaker of the attribution around the figure, or the source of an "according to"."""
    inside = [q for q in quotes if q.start <= start and end <= q.end and q.speaker]
    if inside:
        return min(inside, key=lambda q: (q.end - q.start, q.start)).speaker
    if sentence is None:
        return None
    match = _according(sentence.text)
    return match


@lru_cache(maxsize=4096)
def _according(sentence: str) -> str | None:
    match = _ACCORDING.search(sentence)
    return match.group("who").strip() if match else None


def _inside(names: Sequence[Name], sentence: Sentence) -> list[Name]:
    low, high = 0, len(names)
    while low < high:
        middle = (low + high) // 2
        if names[middle].start < sentence.start:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(names) and names[low].start < sentence.end:
        found.append(names[low])
        low += 1
    return found
