"""Headline and standfirst: a main clause cut out of a source sentence, nothing added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import fsum

from wiredesk.lang import VERB, content_stems
from wiredesk.model import Name, Span, Story

from ._edits import Sheet, balanced, quoted_zones
from ._headline_cuts import BEST, WIDE, bad_end, good, has_verb, inside_quote, variants_of
from ._headline_patterns import (
    BACKWARD,
    FULL_NAME,
    FUTURE,
    IS_A,
    KNOWN_THING,
    SUBORDINATE,
)
from ._leans import leans_on
from ._material import Candidate
from ._tighten import tightened

_LONG, _LEAST = 90, 40
_HANGS = re.compile(
    r"\b(?:said|says?|told|according|announced|reported|but|not|no|if|unless|although|though|and|or|who|which|alleged\w*|"
    r"accus\w*|claim\w*|may|might|could|would|plans?|expected)\b",
    re.IGNORECASE,
)
"""Words of a last clause without which the rest might say more or something else."""
_OPENING_LINES, _OPENING_ALONE, _WHOLE, _LONG_WHOLE = 8, 3, 8, 190
_UNTITLED = 0.4
_FIRST = 1.0
"""What it is worth to be the first sentence of a report that stands alone: nothing else says what the news is."""
_OPEN = re.compile(
    r"^(?:(?! [-–—] ).)* [-–—] (?:(?! [-–—] ).)*$|\b[Tt]here (?:is|was|are|were) (?:(?!\b(?:in|at|on)\b).)*$"
)
"""A head that a dash leaves open, or of which the clause after it was all the news ("there was Ana Marlow, who")."""
_SPEAKER = re.compile(r"^(?P<who>[A-Z][a-z’'-]+) (?:said|says|told|stated|warned|added)\b")
_APART = 1.0
"""What it costs to have no word of any report's headline: what it tells is beside the news."""
_HALF_NAMED = 1.0
"""What it costs to call somebody by the last name alone."""
_FEW = 2
"""Stems above which a headline says enough to be compared with."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A candidate cut to a headline."""

    candidate: Candidate
    text: str
    edits: tuple[str, ...]
    worth: float
    told: float = 0.0
    """How much of what the reports' own headlines print it has."""
    rests_on: tuple[Span, ...] = ()
    """Passages of a report's own headline; empty where it is cut out of the candidate."""


class Titles:
    """The words of the reports' own headlines."""

    def __init__(self, story: Story) -> None:
        heads = [frozenset(content_stems(article.name)) for article in story.articles]
        count = Counter(stem for head in heads for stem in head)
        self.shares = {stem: n / len(heads) for stem, n in count.items()}
        self.heads = [head for head in dict.fromkeys(heads) if len(head) > _FEW]

    def told(self, stems: Set[str]) -> float:
        """How much of what the headlines print a text has: their common words, and the most of any one of them."""
        common = fsum(self.shares.get(stem, 0.0) for stem in stems) / (2.0 + 0.5 * len(stems))
        return common + max((len(stems & head) / len(head) for head in self.heads), default=0.0)


def headline(found: Sequence[Candidate], titles: Titles) -> Cut | None:
    """The best headline cut out of a sentence; None when there are no sentences."""
    return next(iter(headlines(found, titles)), None)


def headlines(found: Sequence[Candidate], titles: Titles) -> list[Cut]:
    """Main clauses of the sentences that open the reports, else of all, best first.

    Where nothing can be cut cleanly the shortest of the best sentences stands whole: a page needs a headline, and one
    too long is better than one that is wrong."""
    told = [candidate for candidate in found if candidate.report] or list(found)
    alone = len({candidate.origin for candidate in told}) == 1
    most = _OPENING_ALONE if alone else _OPENING_LINES
    pool = [candidate for candidate in told if candidate.index <= most] or told
    news = event_shares(pool)
    cuts = [_cut(candidate, *variant, titles, news) for candidate in pool for variant in _variants(candidate)]
    cuts = [cut for cut in cuts if not leans_on(Sheet.of(cut.text))]
    if cuts:
        return sorted(cuts, key=lambda cut: -cut.worth - (_FIRST if alone and cut.candidate.index == 0 else 0.0))
    opening = [c for c in pool if c.index <= 1 and len(c.sheet.text) <= _LONG_WHOLE]
    opening = [c for c in opening if 2 * c.quoted < len(c.sheet.text)] or opening
    opening = [c for c in opening if has_verb(c.sheet.text)] or opening
    best = opening or sorted(found, key=lambda candidate: -candidate.score)[:_WHOLE]
    if not best:
        return []
    whole = max(opening, key=lambda c: c.score) if opening else min(best, key=lambda c: len(c.sheet.text))
    text, edits = whole.sheet.result()
    short = shortened(text.rstrip("."))
    short, _ = tightened(short, _LONG)
    cut = ("without its last clauses",) if short != text.rstrip(".") else ()
    return [Cut(whole, short, (*edits, *cut), 0.0)]


def shortened(text: str) -> str:
    """A long sentence without the clauses after its last commas; never without who says it, or what it hangs on."""
    while len(text) > _LONG:
        head, comma, tail = text.rpartition(", ")
        if SUBORDINATE.match(head) and "," not in head:
            return text
        if not comma or len(head) < _LEAST or _HANGS.search(tail) or not balanced(head) or not VERB.search(head):
            return text
        text = head
    return text


def event_shares(found: Sequence[Candidate]) -> dict[str, float]:
    """For each type of event the share of origins that tell one early."""
    tell: dict[str, set[str]] = {}
    for candidate in found:
        for kind in candidate.events:
            tell.setdefault(kind, set()).add(candidate.origin)
    origins = len({candidate.origin for candidate in found})
    return {kind: len(owners) / origins for kind, owners in tell.items()}


def _backward(text: str) -> bool:
    """Whether a headline leans on something before; "his" and "its" may lean on a full name it prints itself."""
    if KNOWN_THING.match(text):
        return True
    for match in BACKWARD.finditer(text):
        if match.group() not in ("his", "her", "their", "its") or not FULL_NAME.search(text[: match.start()]):
            return True
    return False


def _told_events(candidate: Candidate, text: str) -> set[str]:
    """Types of the events whose words stand in a cut."""
    s = candidate.sentence
    held = (e for e in candidate.article.events if s.start <= e.start < s.end and e.type in candidate.events)
    return {event.type for event in held if event.text in text}


def _cut(
    candidate: Candidate,
    text: str,
    edits: tuple[str, ...],
    titles: Titles,
    news: Mapping[str, float],
) -> Cut:
    """A cut with its worth as a headline."""
    told = titles.told(set(content_stems(text)))
    worth = candidate.score + 1.6 * told + (1.2, 0.6, 0.2)[min(2, candidate.index)]
    roles = candidate.roles
    worth -= 0.2 * min(8, candidate.index) + 1.5 * (roles["previous"] + roles["historical"] + roles["anecdotal"])
    worth -= 0.6 if told < _UNTITLED else 0.0
    worth -= _APART if not told else 0.0
    worth += 0.1 * min(6, candidate.support - 1) + 1.2 * candidate.central
    worth -= 0.005 * abs(len(text) - BEST) + 0.04 * max(0, len(text) - WIDE)
    worth -= (0.5 if FUTURE.search(text) else 0.0) + (0.4 if IS_A.search(text) else 0.0)
    worth -= _HALF_NAMED if _half_named(candidate, text) else 0.0
    worth -= 2.0 if any(" for 'He'" in edit or " for 'She'" in edit for edit in edits) else 0.0
    worth += 0.5 * sum(sorted(news.get(kind, 0.0) for kind in _told_events(candidate, text))[-2:])
    quoted = sum(end - start for start, end in quoted_zones(text))
    worth -= (1.5 if quoted > 0.4 * len(text) else 0.7 if quoted else 0.0) + (2.0 if _backward(text) else 0.0)
    return Cut(candidate, text, edits, worth, told)


def _variants(candidate: Candidate) -> list[tuple[str, tuple[str, ...]]]:
    forms = variants_of(*candidate.sheet.result())
    offices = [f"{name.role} {name.text}" for name in candidate.persons if _own_office(name)]
    for form, why in list(forms):
        short = form
        for office in offices if len(form) > WIDE else ():
            at = short.find(office)
            if at >= 0 and not inside_quote(short, at):
                name = next(name.text for name in candidate.persons if office == f"{name.role} {name.text}")
                short = short[:at] + name + short[at + len(office) :]
        if short != form and good(short):
            forms.append((short, (*why, "cut the office before a name")))
    return forms


def _half_named(candidate: Candidate, text: str) -> bool:
    """Whether somebody goes by the last name alone: a person, or who opens the headline and speaks."""
    speaker = _SPEAKER.match(text)
    if speaker and not any(name.kind != "person" and speaker["who"] == name.text for name in candidate.article.names):
        return True
    return any(n.text[:1].isupper() and " " not in n.text.strip() and n.text in text for n in candidate.persons)


def _own_office(name: Name) -> bool:
    """Whether a full name has an office in capitals before it; small words may be half of another's ("college
    student")."""
    return bool(name.role) and " " in name.text and (name.role or "")[:1].isupper()


def trimmed(candidate: Candidate, most: int) -> tuple[Sheet, bool]:
    """Cut a trailing ", which ..." clause when a sentence has more than ``most`` words."""
    sheet = Sheet(candidate.sheet.text, list(candidate.sheet.edits), list(candidate.sheet.zones))
    if candidate.words <= most:
        return sheet, False
    text = sheet.text
    tails = list(re.finditer(r", (?:which|who|whose|where|while|including|adding that|noting that) ", text))
    for match in reversed(tails):
        head = text[: match.start()]
        rest = text[match.start() + 2 : -1]
        if len(head.split()) < 12 or "," in rest or bad_end(head) or not balanced(head) or _OPEN.search(head):
            continue
        end = len(text) - 1 if text.endswith(".") else len(text)
        if sheet.cut(match.start(), end, f"cut '{rest.split(' ', 1)[0]} ...' at the end"):
            if end == len(text):  # the stop went with what was cut
                sheet.edits[-1] = replace(sheet.edits[-1], new=".")
            return sheet, True
    return sheet, False
