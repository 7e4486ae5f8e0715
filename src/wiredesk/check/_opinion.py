"""Lines that no report could carry: opinion, rhetoric, the writer's own forecast.

A line of fact has something to hold on to: a figure, a date, somebody's words, a name that did something, a verb in the
past. Opinion speaks in the present, the future or with should, judges, and holds on to little.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise

from wiredesk.lang import asks

from .text._labels import is_label
from .text._lexicon import OPINION_PHRASES, OPINION_WORDS, SAY_WORDS
from .text._view import Evidence, LineView

_PAST = frozenset(
    """was were had did said told went came took gave made got left led met won lost fell rose grew shot hit held sent
    brought bought sold paid built began broke wrote spoke found kept saw stood struck drew threw fled sought""".split()
)
_PARTICIPLES = _PAST | frozenset(
    """been become begun broken brought chosen come cut done driven fallen found given gone grown held hit kept known
    left let lost made met put risen said seen sent set shot shown sold spent spoken taken told won written""".split()
)
_GENERAL = frozenset(
    """is are isn't aren't can cannot can't will won't should must ought may might could would has have deserves does
    do needs seems knows means""".split()
)
_PEOPLE = frozenset("we us our ours you your i ourselves themselves".split())
_WEIGHTS = {
    "bias": -1.9, "words": 1.7, "phrases": 1.7, "question": 0.5, "people": 1.2, "no_past": 1.3, "general": 0.85,
    "figures": -1.1, "digits": -0.8, "names": -0.6, "quoted": -1.2, "dates": -0.8, "said": -1.0, "covered": -1.8,
}  # fmt: skip


def opinion_score(line: LineView, evidence: Evidence) -> float:
    """Return how much a line reads as the writer's judgement, 0-1."""
    marks = opinion_marks(line, evidence)
    return 1 / (1 + math.exp(-_WEIGHTS["bias"] - sum(_WEIGHTS[name] * value for name, value in marks.items())))


def opinion_marks(line: LineView, evidence: Evidence) -> dict[str, float]:
    """What speaks for and against judgement in a line."""
    free = [token for token in line.tokens if not line.within_quote(token.start)]
    lows = [token.low for token in free]
    perfect = any(
        a in {"has", "have", "had", "having"} and (b in _PARTICIPLES or b.endswith("ed"))
        for a, b in pairwise([*lows, ""])
    )
    past = perfect or any(
        low in _PAST or (low.endswith("ed") and len(low) > 4 and not t.capital)
        for low, t in zip(lows, free, strict=True)
    )
    best = evidence.best
    return {
        "words": min(sum(low in OPINION_WORDS for low in lows), 3),
        "phrases": min(sum(f" {phrase} " in line.low for phrase in OPINION_PHRASES), 2),
        "question": float(asks(line.line.text) and not line.quoted),
        "people": float(any(low in _PEOPLE for low in lows)),
        "no_past": float(not past),
        "general": float(any(low in _GENERAL for low in lows)),
        "figures": min(len([f for f in line.figures if f.kind != "ordinal"]), 2),
        "digits": float(any(token.number for token in free)),
        "names": min(len(line.names), 3),
        "quoted": min(len(line.quoted), 1),
        "dates": min(len(line.dates), 2),
        "said": float(any(low in SAY_WORDS for low in lows)),
        "covered": max((best.coverage if best else 0.0) - 0.3, 0.0),
    }


_ITSELF = re.compile(
    r"\bthis (?:article|story|report|post|page|text|summary) (?:was|is|has been|may|contains|uses)\b"
    r"|\berrors may occur\b|\bgenerated (?:by|with) (?:ai|artificial intelligence)\b|\ball rights reserved\b"
    r"|^\W{0,3}(?:©|copyright)\b|\bplease verify\b|\bsign up (?:for|to)\b|\bcookies\b.{0,60}\b(?:site|experience)\b",
    re.IGNORECASE,
)


_BYLINE = re.compile(r"\W*By(?: (?:and|the|desk|staff|newsroom|editors?|[A-Z][\w.'’-]*,?)){1,8}\s*")
_OUTLET = r"(?:and|the|of|by|[A-Z0-9][\w.'’&-]*)"
_SOURCES = re.compile(
    r"\W*(?:[Ss]ources?|[Vv]ia|[Cc]redits?|[Rr]eferences|(?:[Ii]mage|[Pp]hoto)(?: credit)?|[Rr]ead more|[Ss]ee also)"
    rf"\s*:[\s,;|·&/-]*{_OUTLET}(?:[\s,;|·/]+(?:[&-]+[\s,;|·/]*)?{_OUTLET})*\W*"
)
"""What parts two outlets is never part of one, so that there is one way to read a list, however long."""
_SHORT_QUESTION = 8
_DATED = re.compile(
    r"(?:\W|\b(?:published|updated|posted|last|on|at|utc|gmt|a\.?m|p\.?m|min(?:ute)?s?|read(?:ing)?|time)\b|\d)*",
    re.IGNORECASE,
)


def tells_no_news(line: LineView) -> str:
    """Why a line has nothing that a report could carry, whatever the sources are; empty if it may have."""
    if not any(map(str.isalpha, line.line.text)):
        return "There are no words in this line."
    if line.line.role != "headline":
        undated = _undated(line)
        if _DATED.fullmatch(undated):
            return "This line says when the article was written."
        if _BYLINE.fullmatch(undated.rstrip(" ,|·–-")):
            return "This line says who wrote the article."
        if _SOURCES.fullmatch(line.line.text):
            return "This line names the sources of the article."
        if _asks(line):
            return "This is a question: it asserts nothing."
        if is_label(line.line.text, line.tokens, (*line.names, *line.figures, *line.dates)):
            return "This is a heading: what stands under it is checked line by line."
    if _ITSELF.search(line.line.text[:400]) is not None:
        return "This line speaks of the article itself, not of the news."
    return ""


def _undated(line: LineView) -> str:
    """The line without the dates in it."""
    text, base = line.line.text, line.line.start
    for date in sorted(line.dates, key=lambda date: -date.start):
        text = text[: date.start - base] + text[date.end - base :]
    return text


def _asks(line: LineView) -> bool:
    """Whether a line is a short question with nothing in it that could be wrong ("What's next?")."""
    held = line.quoted or line.figures or line.dates or line.names
    return asks(line.line.text) and not held and len(line.tokens) <= _SHORT_QUESTION
