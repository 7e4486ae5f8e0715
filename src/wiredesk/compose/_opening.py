"""The sentences an article opens with: a lead that says what, where, when and who, and a standfirst that adds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import fsum

from wiredesk.model import Ledger

from ._again import NO_MATTER, retold
from ._headline import Cut, Titles, event_shares
from ._headline_patterns import FULL_NAME, FUTURE
from ._latest import outdated, stale, told_ahead
from ._leans import aside_on
from ._material import Candidate
from ._patterns import SAYING
from ._stems import senses, shared, stems_of

_FIRST = 3
_QUOTED = 60
"""Quoted characters above which a sentence opens no article."""
_ADDS = 40
"""Characters that a lead must add to a headline it begins with."""
_WORDS = (16, 44)
_NEWS, _TIED = 0.2, 2
"""How likely a standfirst tells the main event, at least, and the stems it shares with headline or lead."""
_STANDS_FIRST, _LONGEST_STANDFIRST, _SAYS_SAME = 6, 32, 0.37
"""Place in its report and words of a standfirst, and the share of stems with lead or headline that is too much."""
_SAME_REPORT = 0.3
"""What it is worth to stand in the headline's own report, which may tell what another came too early for."""
_OUTDATED = 1.3
"""What a count costs that a later report replaced."""
_SAID, _WHO = 0.7, 70
"""What it costs to open with who says a thing, told in so many characters, where the headline says it happened."""
_SAYS = re.compile(r"\b(?:said|says|told|stated|wrote|noted|called|warned|argued|claimed|insisted|according to)\b")
"""A verb of saying that tells of no act: who announces or denies something does it."""
_BEFORE = 0.8
"""What it costs to tell what went before for certain."""
_ABOUT = 0.3
"""Share of the headline's stems that the lead must have."""
_SAME, _NEW = 2.0, 2
"""What it costs to have fewer words than so many that the headline has not."""
_TELLS = 1.2
"""What it is worth to have all the headline's stems."""
_WEAK_OPENING = re.compile(
    r"^(?:In|At|After|Before|During|By|Since|For|When|While|As|The number of|According|Speaking|Despite|Both|"
    r"Some|Many|One|There|It|An?other|Previously|Earlier|Until|Last (?:week|month|year))\b"
)
_LATER = re.compile(r"^(?:Earlier|Later|On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|A new report)\b")
_OLD_OR_AHEAD = re.compile(r"^[^,]*?\b(?:had (?:been|long)\b|have held\b|(?:could|may|might) [a-z]+)")
"""What went before the news, or may come of it, in a main clause."""
_PRONOUN = re.compile(r"\b(?:he|she|they|it|his|her|their|its|him|them)\b", re.IGNORECASE)


def opening_for(found: Sequence[Candidate], ledger: Ledger, cut: Cut | None, titles: Titles) -> Candidate:
    """The sentence to open with, of those that stand early in a report and tell what the headline tells.

    Worth more: a date, a place, events, the words of the reports' own headlines; less: counts that later reports
    replaced, a sentence that begins with the headline's very words. Where all of them lean on others ("The private
    operator runs ..."), the best of those that open the reports.
    """
    if cut is None:
        return max(found, key=lambda c: c.score)
    old = stale(ledger)
    news = event_shares([c for c in found if c.index <= _FIRST])
    able = [
        c
        for c in found
        if c.index <= _FIRST
        and _own_feet(c)
        and (c.report or not cut.candidate.report)
        and about(c, cut)
    ]
    if not able:
        near = [c for c in found if c.article is cut.candidate.article and _near(c, cut)]
        if cut.candidate.leans:
            able = near or [c for c in found if c.index == 0 and c.report and _own_feet(c)] or [cut.candidate]
        else:
            able = [cut.candidate, *(c for c in near if c is not cut.candidate)]
    return max(able, key=lambda c: _worth(c, cut, titles, old, news))


def about(candidate: Candidate, cut: Cut) -> bool:
    """Whether a sentence tells what a headline tells."""
    head = frozenset(stems_of(cut.text))
    return candidate is cut.candidate or len(head & candidate.stems) >= _ABOUT * len(head)


def _own_feet(candidate: Candidate) -> bool:
    """Whether a sentence may open an article: it leans on nothing and is hardly quoted."""
    return candidate.quoted <= _QUOTED and not candidate.leans


def _near(candidate: Candidate, cut: Cut) -> bool:
    """Whether a sentence that opens the headline's own report speaks of its matter, if in other words."""
    if candidate.index > _FIRST or not _own_feet(candidate):
        return False
    return len(candidate.senses & senses(frozenset(stems_of(cut.text)))) >= _TIED


def _worth(
    candidate: Candidate,
    cut: Cut,
    titles: Titles,
    old: Mapping[str, list[int]],
    news: Mapping[str, float],
) -> float:
    """How well a sentence opens an article under a headline."""
    s, article = candidate.sentence, candidate.article
    worth = candidate.score + 0.25 * fsum(titles.shares.get(stem, 0.0) for stem in candidate.stems) / 2.0
    worth += 0.3 if any(s.holds(day) for day in article.dates) else 0.0
    worth += 0.2 if any(s.holds(name) and name.kind == "place" for name in article.names) else 0.0
    worth += 0.4 * sum(sorted(news.get(kind, 0.0) for kind in candidate.events)[-3:]) + 0.1 * min(
        4, candidate.support - 1
    )
    worth += _SAME_REPORT if article is cut.candidate.article else 0.0
    worth += 0.5 * candidate.central - _BEFORE * (candidate.roles["previous"] + candidate.roles["historical"])
    head = frozenset(stems_of(cut.text))
    worth += _TELLS * len(head & candidate.stems) / max(1, len(head))
    worth += 0.4 if candidate.index == 0 else 0.2 if candidate.index == 1 else 0.0
    worth -= _OUTDATED * outdated(candidate, old)
    worth -= _SAID if _SAYS.search(candidate.plain[:_WHO]) and not SAYING.search(cut.text) else 0.0
    if not _WORDS[0] <= candidate.words <= _WORDS[1]:
        worth -= 0.5
    worth -= 0.3 if FUTURE.search(candidate.sentence.text) else 0.0
    if _WEAK_OPENING.match(candidate.sheet.result()[0]):
        worth -= 0.5
    worth -= _SAME if len(candidate.senses - NO_MATTER - senses(head)) < _NEW else 0.0
    text = candidate.sheet.result()[0]
    if text.startswith(cut.text):
        worth -= 0.8 if len(text) - len(cut.text) > _ADDS else 2.0
    return worth


def standfirst_for(found: Sequence[Candidate], head: Candidate, opening: Candidate, headline: str) -> Candidate | None:
    """A short sentence that adds to the headline and hangs on nothing; None where there is none.

    It stands early in a report, tells the main event or what came of it, and neither headline nor lead in other words.
    """
    able = [c for c in found if _may_stand_first(c, head, opening, headline)]
    return max(able, key=lambda c: c.score + c.central + 0.1 * min(4, c.support - 1), default=None)


def _may_stand_first(candidate: Candidate, head: Candidate, opening: Candidate, headline: str) -> bool:
    """Whether a sentence may be the standfirst: news of the matter that headline and opening do not tell."""
    if candidate in (head, opening) or candidate.quoted >= 30 or not 8 <= candidate.words <= _LONGEST_STANDFIRST:
        return False
    if candidate.index > _STANDS_FIRST or candidate.role != "main" or not candidate.report:
        return False
    if candidate.central < _NEWS or len(candidate.stems & (head.stems | opening.stems)) < _TIED:
        return False
    if any(
        shared(candidate.senses, told) >= _SAYS_SAME for told in (opening.senses, senses(frozenset(stems_of(headline))))
    ):
        return False
    if _hangs(candidate) or candidate.leans or candidate.turn is not None:
        return False
    matter = senses(candidate.topical) - NO_MATTER
    if not matter & senses(opening.topical | head.topical | frozenset(stems_of(headline))):
        return False
    text = candidate.plain
    if _OLD_OR_AHEAD.search(text):
        return False
    if _WEAK_OPENING.match(text) or _LATER.match(text) or retold(text, opening.plain) or retold(text, headline):
        return False
    return all(FULL_NAME.search(text[: word.start()]) for word in _PRONOUN.finditer(text))


def adds_to_lead(candidate: Candidate, headline: str) -> bool:
    """Whether a sentence may follow the first of a lead: no aside on who somebody is, no guess, nothing told ahead."""
    text = candidate.plain
    if aside_on(text) or told_ahead(candidate, headline):
        return False
    return _OLD_OR_AHEAD.search(text) is None or SAYING.search(text) is not None


def _hangs(candidate: Candidate) -> bool:
    """Whether a sentence names a person by the last name alone."""
    return any(" " not in name.text.strip() and name.canonical != name.text for name in candidate.persons)
