"""Figures that make a slot only where two reports print them: ages, ordinals, spans of time that are part of a date."""

from __future__ import annotations

import re
from bisect import bisect_right

from wiredesk.lang import fold, stem
from wiredesk.model import AnnotatedArticle, Figure

_KINDS = frozenset({"ordinal", "age"})
_AGO = re.compile(r"^\s?(?:ago|earlier|later|before|after)\b")
_YEAR_OLD = re.compile(r"^(?:[- ]years?[- ]old)?[- ]?(?:[a-z][\w-]*,? ){0,3}$")
_APART = re.compile(r"^,? ?\(?(?:aged |age |who is |was |is )?$")
_NOUN = re.compile(r"^[- ]([a-z]{3,})\b")
_FEW = 3
_RANKED = re.compile(
    r"^[- ]((?!(?:time|most|half|part|will|has|was|is|were|are|had|since|after|before|and|or|but|in|of|to|on|at|for|"
    r"from|by|with|as|the|largest|biggest|straight|consecutive)\b)[a-z]{3,}\b)"
)
_NAMED = re.compile(
    r"\b(?:Group of|Channel|Section|Route|Unit|Flight|Boeing|Airbus|Article|Chapter|Room|Gate|Highway|Interstate|"
    r"Windows|iPhone|Formula|Apollo|Type|Model|Series|Title|Rule|Resolution|Proposition|Amendment|Platform|Level|"
    r"Phase|[Tt]op|[Nn]umber|No\.?) $"
)
_INSIDE_NAME = re.compile(r"[a-z,] [A-Z][\w.]* $"), re.compile(r"^ [A-Z][a-z]")
_HOUR = re.compile(r"\b(?:by|at|until|till|before|shortly after) $")
_HOUR_END = re.compile(r"^(?:[,.;]| (?:in the|on) (?:morning|evening|afternoon|\w+day)\b| o[’']clock)")
_NOON = 12
_MODEL = re.compile(r"^-\d")
_PLURAL = re.compile(r"\d{2,}s")


def is_name(article: AnnotatedArticle, figure: Figure) -> bool:
    """Whether a number is part of a name, rank, date or hour, and counts nothing: "Group of 7", "278 BCE", "by six"."""
    before, after = article.text[max(0, figure.start - 30) : figure.start], article.text[figure.end : figure.end + 8]
    if figure.unit == "year_bc" or (figure.unit == "second" and _PLURAL.fullmatch(figure.text)):
        return True
    if figure.kind != "cardinal" or figure.unit is not None:
        return False
    if figure.value <= _NOON and _HOUR.search(before) and _HOUR_END.match(after):
        return True
    if not figure.text[-1:].isdigit():
        return False
    if before.endswith("[") and after.startswith("]"):
        return True  # a note
    if _MODEL.match(after) or _NAMED.search(before):
        return True
    return bool(_INSIDE_NAME[0].search(before) and _INSIDE_NAME[1].match(after))


def is_weak(article: AnnotatedArticle, figure: Figure) -> bool:
    """Whether one report's word for a figure makes no slot."""
    return figure.kind in _KINDS or in_a_date(article, figure)


def in_a_date(article: AnnotatedArticle, figure: Figure) -> bool:
    """Whether a span of time is part of a date ("in the next two days", "24 hours ago")."""
    if figure.kind != "duration":
        return False
    last = bisect_right(article.dates, figure.start, key=lambda date: date.start) - 1
    return last >= 0 and figure.end <= article.dates[last].end


def is_past(article: AnnotatedArticle, figure: Figure) -> bool:
    """Whether a span of time only says how long ago something was."""
    return figure.kind == "duration" and _AGO.match(article.text[figure.end : figure.end + 10]) is not None


def ranked(article: AnnotatedArticle, figure: Figure) -> str | None:
    """What an ordinal counts, as printed after it ("a second man"); None if nothing is named."""
    noun = _RANKED.match(article.text[figure.end : figure.end + 40]) if figure.kind == "ordinal" else None
    return noun.group(1) if noun else None


def is_turn(figure: Figure, head: str | None) -> bool:
    """Whether an ordinal is only a turn of speech: a first, a second of nothing named."""
    return figure.kind == "ordinal" and (figure.value <= 1 or (head is None and figure.value < _FEW))


def named_age(article: AnnotatedArticle, figure: Figure) -> str:
    """An age with whose it is, where the name stands beside it: "age of Ines Calder"."""
    who = _aged(article, figure)
    return f"age of {who}" if who else "age"


def bearer(article: AnnotatedArticle, figure: Figure) -> str | None:
    """Whose age a figure is, by the name beside it, or what an ordinal counts; None if neither is printed."""
    text = article.text
    if figure.kind == "ordinal":
        noun = _NOUN.match(text[figure.end : figure.end + 30])
        return stem(fold(noun.group(1))) if noun else None
    who = _aged(article, figure)
    return fold(who) if who else None


def _aged(article: AnnotatedArticle, figure: Figure) -> str | None:
    text = article.text
    people = [name for name in article.names if name.kind == "person"]
    at = bisect_right(people, figure.start, key=lambda name: name.start)
    if at and _APART.match(text[people[at - 1].end : figure.start]):
        return people[at - 1].canonical
    if at < len(people) and people[at].start >= figure.end and _YEAR_OLD.match(text[figure.end : people[at].start]):
        return people[at].canonical
    return None
