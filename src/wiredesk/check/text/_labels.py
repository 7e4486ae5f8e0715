"""Titles of sections that assert nothing: no line to check, no passage to rest a line on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import STOP_WORDS
from wiredesk.model import Date, Figure, Name

from ._tokens import Token

_HEADING = re.compile(
    r"\W*(?:what(?:['’]s| is) next"
    r"|what (?:happened|happens next|comes next|we know(?: so far)?|to (?:know|expect|watch)|(?:it|this) means)"
    r"|why (?:it|this) matters|how it happened|(?:the )?(?:background|context|analysis|overview|summary|timeline|facts"
    r"|numbers|figures|reactions?|bottom line|big picture|latest)|key (?:points|facts|figures|findings|takeaways)"
    r"|takeaways|highlights|at a glance|in (?:brief|short|numbers|summary)|next steps|introduction|conclusions?|sources"
    r"|references|notes|further reading)\W*",
    re.IGNORECASE,
)
_LABELS = frozenset(
    """aftermath ahead analysis background behind beyond broader casualties challenges concerns consequences context
    controversy damage details developments diplomatic domestic economic effort efforts events expert experts facts
    fallout final forward future global ground historical history human humanitarian impact implications international
    issues key latest legal lessons local looking main market markets military next numbers official officials other
    outlook overview path perspective perspectives picture points political prospects public questions quotes reaction
    reactions recap regional related response responses road role significance situation stakes state statement
    statements steps summary table takeaways thoughts timeline toll unanswered update updates views voices what wider
    world""".split()
)
"""Words that title a section without asserting anything."""
_LONGEST_LABEL = 8
_VERBS = frozenset("is are was were has have had does do did can could will would should must may might".split())


def is_label(text: str, tokens: Sequence[Token], layers: Sequence[Name | Figure | Date]) -> bool:
    """Whether a text is a title like "What happened" or "Reaction in Oslo": no end of a sentence, figure or verb."""
    if len(tokens) > _LONGEST_LABEL:  # first, as it is so of nearly every sentence
        return False
    if _HEADING.fullmatch(text):
        return True
    if text.rstrip()[-1:] in tuple('.!?…"”'):
        return False
    if any(not isinstance(item, Name) for item in layers):
        return False
    lows = [t.low for t in tokens if not any(name.start <= t.start < name.end for name in layers)]
    told = [low for low in lows if low not in STOP_WORDS]
    return bool(told) and all(low in _LABELS for low in told) and not _VERBS & set(lows)
