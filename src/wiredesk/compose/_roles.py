"""Which part a sentence plays around the main event: main, reaction, background, expectation."""

from __future__ import annotations

import re
from datetime import timedelta

from wiredesk.lang import VERB

from ._material import Candidate
from ._patterns import REACTS, SAYING

_OPENING = 1
_QUOTED = 25
"""Quoted characters that make a line somebody's words."""
_UTTERS = re.compile(
    rf"{REACTS.pattern}|\b(?:[Aa]ccording to|add(?:ed|s)|declare[sd]|admitted|states|emphasi[sz]\w+|cited|reported|"
    r"posted|tweeted|continued|concluded|underlined|quipped|joked|reiterated|pointed out|vowed|pledged|promised|"
    r"deemed|labell?ed|branded)\b"
)
"""Verbs with which somebody who is quoted says or answers something."""
_DAYS = 3
_AHEAD = re.compile(
    r"\b(?:will|would|could|expect\w*|plan\w*|due|set to|going to|next|future|upcoming|schedul\w*|aims?|intends?|"
    r"hopes?|forecast\w*|deadline|to be \w+ed)\b"
)
"""Words of what is to come; "can" and "may" tell as often how things are."""
_SAYS = re.compile(
    rf"(?:\b(?:has|have|had|is|are|was|were) )?(?:{SAYING.pattern}|\b(?:believes?d?|insist(?:s|ed)|promised|pledged|"
    r"vowed|underlined|added|agreed|reported|saying|quoted|asked)\b)"
)
_IF = re.compile(r"^If [^,]*,")
_DONE = re.compile(
    rf"(?!(?:is|are|was|were|has|have|had)\b)(?:{VERB.pattern})|\b(?:is|are|was|were|has|have|had)\b"
    r"(?! (?:[a-z]+ly )?(?:expect|set|due|schedul|plann?|going|to\b|hop|aim|prepar)\w*)"
)
"""A verb of the main clause that tells what is or was, before the word of what is to come ("earned it by deals that
will ...")."""
_SIDE = re.compile(r", (?:who|which|whose|saying|adding|warning|and|but|after|as)\b")
_PLANNED = re.compile(r"\b(?:said|says|say|announced|promised|pledged|told|confirmed)\b.*\b(?:would|could)\b|^If\b")
"""A "would" that somebody announces, or that hangs on a condition."""
_GONE = re.compile(r"\b(?:[Ll]ast (?:year|month|week)|ago|[Ee]arlier|[Pp]reviously|[Ii]n (?:19|20)\d\d,|had)\b")
"""Words of what went before, which comes no more."""
_BEFORE = re.compile(
    r"\b(?:(?:1[89]|20)\d\d|had|has|have|is|are|ago|since|earlier|previous\w*|last|decades?|years?|months?|histor\w*|"
    r"once|former\w*|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""Words of what went before, or is so all along: the event itself is told without."""


def role_of(candidate: Candidate) -> str:
    """``main``, ``reaction``, ``background`` or ``expectation``: the likeliest, by the role model.

    The first two sentences of a report and quotations need no model. What goes on around the event ("context") is told
    with it; an evaluation that nobody is said to make is no reaction.
    """
    if candidate.index <= _OPENING:
        return "main"
    text = candidate.sentence.text
    if candidate.quoted > _QUOTED and (SAYING.search(text) or (candidate.speakers and _UTTERS.search(text))):
        return "reaction"
    roles = candidate.roles
    likely = {
        "main": max(candidate.central, roles["context"]),
        "background": roles["previous"] + roles["historical"] + roles["anecdotal"],
        "expectation": roles["expectation"],
        "reaction": roles["evaluation"] if candidate.speakers & candidate.names else 0.0,
    }
    role = max(likely, key=lambda role: likely[role])
    if role == "expectation" and (not _comes(text) or _GONE.search(text)):
        return "main"
    if role == "background" and (_of_these_days(candidate) or not _BEFORE.search(text)):
        return "main"
    return role


def _comes(text: str) -> bool:
    """Whether the main clause speaks of what is to come: not only what somebody adds, nor a "would" of no plan."""
    main = _SIDE.split(text)[0]
    ahead = _AHEAD.search(main)
    if ahead is None:
        return False
    left = _IF.sub(_blank, _SAYS.sub(_blank, main))
    done = _DONE.search(left)
    if done is not None and done.start() < ahead.start():
        return False
    return ahead.group() not in ("would", "could") or _PLANNED.search(main) is not None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _of_these_days(candidate: Candidate) -> bool:
    """Whether a sentence names a day of the news: that of its report, or the one or two before."""
    published = candidate.article.published
    if published is None:
        return False
    days = {(published.date() - timedelta(days=back)).isoformat() for back in range(_DAYS)}
    return any(
        candidate.sentence.holds(day) and day.from_[:10] == day.to[:10] in days for day in candidate.article.dates
    )
