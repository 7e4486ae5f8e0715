"""What the words around a figure say of it: a part, a stock, a count over places, its own hour, what is cut off."""

from __future__ import annotations

import datetime as dt
import re
from itertools import combinations

from wiredesk.lang import seconds
from wiredesk.model import AnnotatedArticle, Figure, Sentence

_STOCK = re.compile(
    r"\bof (?:a total of )?(?:the |its |their |all |(?:the )?[\w-]{2,20}[’']s? )?"
    r"(?:about |some |roughly |around |nearly )?$"
)
_STOCK_GAP, _OUT_GAP = 30, 70
_TO_STOCK = re.compile(r"^ of (?:the |its |their |all |(?:the )?[\w-]{2,20}[’']s? )?$")
_AT = re.compile(r"^,? (?:higher |lower )?(?:to|at)(?: a (?:record |new )?(?:high|low) of)? $")
_PART = re.compile(r"^ ?(?:others? )?of (?:whom|them|those|these)\b")
_PART_OF_ALL = re.compile(
    r"^ of (?:them\b(?! in all)|the (?:\w+ ){0,2}?(?:dead|deaths|injured|wounded|missing|victims|casualties|"
    r"arrested|detained|displaced|fatalities|killed)\b)"
    r"(?! (?:(?:were|are|was|had been|died|have been) )?(?:in|at|near) (?:the )?(?:\w+ )?[A-Z])"
)
"""Some of those counted in another sentence, or in none; those in a place of their own are a count for that place."""
_PART_BEFORE = re.compile(r"\bof (?:which|whom|them) (?:about |some |around |nearly |at least |only )?$")
_WHOLE = re.compile(
    r"^[^.;:]{0,60}\b(?:in all|altogether|combined|across the country|nationwide|countrywide|most of (?:them|whom) in|"
    r"in (?:the )?(?:two|three|four|both) (?:cities|regions|towns|districts|provinces|states|countries)|"
    r"(?:in|across) (?:the )?(?:capital|city|[A-Z]\w+) and (?:in )?(?:the )?(?:capital|city|[A-Z]\w+))\b"
)
_WHOLE_BEFORE = re.compile(r"\btoll (?:in|across) the (?:wider |whole )?region(?! of\b)(?: \w+){0,4} $")
_ELSEWHERE = re.compile(
    r"\bother (?:parts|places|regions|cities|areas|towns|districts|provinces) of (?:the )?([A-Z]\w+)"
)
_WITHDRAWN = re.compile(r"\b(?:earlier|previous) version of th(?:is|e) (?:article|story|report)\b", re.IGNORECASE)
_FIRST_SAID = re.compile(
    r"\b(?:initially|originally|at first|first|mistakenly|wrongly|earlier) (?:\w+ ){0,2}"
    r"(?:report|said|say|put|gave|announc|count|estimat|believ|thought|stat)[^.;]{0,80}$"
)
_CORRECTED = re.compile(
    r"^[^.;]{0,100}\b(?:but|before|and) (?:\w+ ){0,3}(?:chang|revis|correct|lower|amend|withdr|retract|clarif)\w*\b"
)
_CUT_OFF = re.compile(
    r"^[^.;]{0,60}?\b(?:without|no|lost|lose|losing|deprived of|cut off from) (?:any |its |their )?"
    r"(power|electricity|heat|heating|water)\b"
)
_COLD = re.compile(r"^[^.;,]{0,40}\b(?:were|was|are|is|stayed|remained|still) (?:still |also )?cold\b")
_OFF = re.compile(r"^[^.;,]{0,25}\b(?:were|was|are|been) (?:\w{2,12}ly )?(?:cut off|affected|disconnected)\b")
_GRID = re.compile(r"\b(?:power|electric\w{0,5}|energy|blackouts?|outages?)\b", re.IGNORECASE)
_CUT_STATE = {
    "power": "no power",
    "electricity": "no power",
    "heat": "no heat",
    "heating": "no heat",
    "water": "no water",
}
_METERED = frozenset({"consumer", "home", "property", "subscriber"})
_HOURS = {"morning": 8, "noon": 12, "midday": 12, "afternoon": 15, "evening": 19, "night": 22, "midnight": 23}
_HOUR = re.compile(r"\b(late |early )?(morning|noon|midday|afternoon|evening|night|midnight)\b")
_DAY_BEFORE = re.compile(r"\b(?:day before|previous day|day earlier)\b", re.IGNORECASE)
_ON = re.compile(r"(?:,|;| and)? (?:after|up from|down from|from|then|against|compared with|and then) $|, then $")
_OWNER = re.compile(
    r"[’']s? (?:\w{2,12} ){0,2}(?:attacks?|strikes?|offensives?|invasion|bombing|bombardment|raids?|war)\b"
)
_RISEN = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)|grew|grown|increased|jumped|soared|raised|up|upwards?)"
    r"(?: (?:on|by|from|this|last|early|late|\w+day|\w+ing)){0,3} to (?:at least |more than |about |over |nearly )?$|"
    r"\b(?:bring|tak|push|rais|lift)(?:ing|s|es) (?:the|its|their) (?:\w+ ){0,2}(?:toll|number|count|tally|total)"
    r"(?: of (?:the )?\w+){0,2} to (?:at least |more than |about |over |nearly )?$"
)
_TOLL = re.compile(
    r"\btoll (?:\w+ ){0,4}(?:stood at|stands at|is|was|reached|at) (?:at least |more than |about |over |nearly )?$"
)
_WITH = re.compile(r"[^.;,]{0,30},? (?:with|and)(?: at least| about| more than| another)? $")
_INSIDE = re.compile(r"\b(?:in|on|at|near|across) (?:the )?(?:city of )?$")
_IN_NEXT = re.compile(
    r"^ (?:others? |more |people )?in (?:the )?(?:neighbou?ring|nearby|adjacent|adjoining|surrounding)"
    r"(?: (?:city|town|village|region|province|state|district) of)? $"
)
_AS_OF = re.compile(r"\b(?:as of|as at|by|until|till|at) $", re.IGNORECASE)
_LEAD, _SLACK = 12, 3600.0
_WINDOW = 240
_LONG = 2000
_SOON = 6 * 3600.0
"""How long after printing a named hour may begin and still be meant ("by the afternoon", printed at 14:30)."""
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while)\b")


def around(sentence: Sentence, figure: Figure) -> tuple[str, str]:
    """The words of the sentence before a figure and after it, no more than a rule can reach."""
    cut, end = figure.start - sentence.start, figure.end - sentence.start
    return sentence.text[max(0, cut - _WINDOW) : cut], sentence.text[end : end + _WINDOW]


def is_withdrawn(sentence: Sentence) -> bool:
    """Whether a correction tells what an earlier version had: nobody stands by that number."""
    return _WITHDRAWN.search(sentence.text) is not None


def is_corrected(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence tells that those who gave a number took it back ("initially reported four, but later ...")."""
    before, after = around(sentence, figure)
    return _FIRST_SAID.search(before) is not None and _CORRECTED.match(after) is not None


def is_stock(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a figure is what another is a share of: the 12,000 of "6,000 of the 12,000 buildings"."""
    before, _ = around(sentence, figure)
    if figure.unit is not None or _STOCK.search(before) is None:
        return False
    gap = _OUT_GAP if re.search(r"\bout of\b[^,.]{0,20}$", before) else _STOCK_GAP
    earlier = [m for m in mates if m.end <= figure.start and figure.start - m.end <= gap and m.kind != "ordinal"]
    return any(m.kind in ("percent", "fraction") or m.value < figure.value for m in earlier[-1:])


def stock_of(sentence: Sentence, figure: Figure, mates: list[Figure]) -> Figure | None:
    """The figure that a figure is printed as a share of, right before it."""
    after = next((m for m in mates if m.start >= figure.end), None)
    if after is None:
        return None
    between = sentence.text[figure.end - sentence.start : after.start - sentence.start]
    return after if _TO_STOCK.match(between) else None


def level_of(sentence: Sentence, figure: Figure, mates: list[Figure]) -> Figure | None:
    """The move of which a figure is the level: the 0.6% of "the index rose by 0.6% to 1,114 points"."""
    before = next((m for m in reversed(mates) if m.end <= figure.start), None)
    if before is None or figure.unit is None:
        return None
    between = sentence.text[before.end - sentence.start : figure.start - sentence.start]
    return before if _AT.match(between) else None


def is_part(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a figure is some of those just counted ("three of whom were in hospital", "of which 26 were in Arden"),
    or of all there are ("33 of the deaths")."""
    before, after = around(sentence, figure)
    if any(m.end <= figure.start and m.value >= figure.value for m in mates):
        return _PART.match(after) is not None or _PART_BEFORE.search(before) is not None
    return _PART_OF_ALL.match(after) is not None


def goes_on(sentence: Sentence, figure: Figure, before: Figure) -> bool:
    """Whether a bare number goes on with the count before it ("3,200 were cold, after nearly 6,000")."""
    gap = sentence.text[before.end - sentence.start : figure.start - sentence.start]
    together = figure.what == before.what and gap.endswith(" and ")
    return len(gap) <= _OUT_GAP and (together or (figure.what is None and _ON.search(gap) is not None))


def place_of(article: AnnotatedArticle, sentence: Sentence, scope: str | None) -> str | None:
    """The place a count is for: not one that is only named as the owner of an attack ("Russia's strike on Kharkiv")."""
    if not scope:
        return None
    if len(sentence.text) > _LONG or _OWNER.search(sentence.text) is None:
        return scope
    own = [n for n in article.names if n.kind == "place" and sentence.start <= n.start < sentence.end]
    owners = [n for n in own if _OWNER.match(article.text[n.start : n.end + 40], n.end - n.start)]
    if not any(n.canonical == scope for n in owners) or any(n.canonical == scope and n not in owners for n in own):
        return scope
    inside = [
        n for n in own if n not in owners and _INSIDE.search(article.text[max(sentence.start, n.start - 12) : n.start])
    ]
    return inside[0].canonical if inside else None


def place_after(article: AnnotatedArticle, sentence: Sentence, figure: Figure, reach: int) -> str | None:
    """The place a count is told to be in right after it, whatever is said of where that lies ("eight in neighbouring
    Arden"); None where the words up to the next figure (``reach``) name none so."""
    end = min(reach, sentence.end)
    own = [n for n in article.names if n.kind in ("place", "other") and figure.end <= n.start < end]
    return own[0].canonical if own and _IN_NEXT.match(article.text[figure.end : own[0].start]) else None


def only_filed_from(article: AnnotatedArticle, sentence: Sentence, scope: str) -> bool:
    """Whether a sentence is for a place only because its report was filed there."""
    if article.dateline != scope:
        return False
    return not any(n.canonical == scope and sentence.start <= n.start < sentence.end for n in article.names)


def has_risen(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a count is told as one that has risen to it ("the death toll rose to 14"), or stands beside such a one
    ("to 14, with 60 injured")."""
    if figure.kind != "cardinal":
        return False
    last = next((m for m in reversed(mates) if m.end <= figure.start), None)
    beside = last is not None and _WITH.match(sentence.text, last.end - sentence.start, figure.start - sentence.start)
    led = last if last is not None and beside else figure
    return _RISEN.search(around(sentence, led)[0]) is not None


def is_toll(sentence: Sentence, figure: Figure) -> bool:
    """Whether a count is told as the toll at its hour ("the toll stood at 61")."""
    return figure.kind == "cardinal" and _TOLL.search(around(sentence, figure)[0]) is not None


def is_whole(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a count is over several places: it says so, or it is the sum of two others of its sentence."""
    before, after = around(sentence, figure)
    end = next((m.start for m in mates if m.start >= figure.end), sentence.end) - figure.end
    if _ELSEWHERE.search(before) or _WHOLE_BEFORE.search(before):
        return True
    if _WHOLE.match(after[: max(end, 0)]) or _WHOLE.match(after.split(",")[0]):
        return True
    if re.match(r"^[^.;:]{0,60}, most of (?:them|whom) in\b", after):
        return True
    later = [m.value for m in mates if m.start >= figure.end]
    return figure.value >= 10 and any(a + b == figure.value for a, b in combinations(later[:4], 2))


def whole_scope(sentence: Sentence) -> str | None:
    """The country a count over several places is for, where the sentence names it ("other parts of Ukraine")."""
    found = _ELSEWHERE.search(sentence.text)
    return found.group(1) if found else None


def cut_off(article: AnnotatedArticle, figure: Figure, head: str | None, end: int) -> str | None:
    """What counted homes, buildings or customers are without, by the clause up to ``end``; None if it does not say."""
    after = article.text[figure.end : max(figure.end, end)]
    found = _CUT_OFF.match(after)
    if found:
        return _CUT_STATE[found.group(1)]
    if _COLD.match(after) or (head == "building" and "cold" in (figure.what or "").split()):
        return "no heat"
    return "no power" if head in _METERED and _OFF.match(after) and _GRID.search(article.text) else None


def own_time(
    article: AnnotatedArticle, version: dt.datetime | None, sentence: Sentence, figure: Figure, mates: list[Figure]
) -> float | None:
    """The hour a sentence gives a figure ("19 by noon", "by late evening 3,200"), in seconds; None if it gives none.

    Named hours are rough: they order counts and are not shown. One long after printing is the day before's.
    """
    if version is None:
        return None
    start = max([m.end for m in mates if m.end <= figure.start], default=sentence.start)
    end = min([m.start for m in mates if m.start >= figure.end], default=sentence.end)
    after = _CLAUSE.split(article.text[figure.end : end])[0]
    before = _CLAUSE.split(article.text[start : figure.start])[-1]
    clock = _clock(article, version, sentence, figure)
    if clock is not None:
        return clock
    earlier = _DAY_BEFORE.search(before) or _DAY_BEFORE.search(after)
    if earlier:
        return seconds(version) - 86400.0
    found = _HOUR.search(after) or (_HOUR.search(before) if start == sentence.start else None)
    if found is None:
        return None
    hour = _HOURS[found.group(2)] + {"late ": 3, "early ": -2, None: 0}[found.group(1)]
    moment, printed = seconds(version.replace(hour=min(hour, 23), minute=0, second=0, microsecond=0)), seconds(version)
    if moment <= printed + _SOON:
        return min(moment, printed)
    return moment - 86400.0


def _clock(article: AnnotatedArticle, version: dt.datetime, sentence: Sentence, figure: Figure) -> float | None:
    """The time of day as of which a sentence tells its counts ("By 6:13 p.m. the index was up"), in seconds.

    The day is the last on which it can have been printed; an hour repeated in brackets for another zone is not read.
    """
    found = None
    for date in article.dates:
        if sentence.start - 1 <= date.end < figure.start and "T" in date.from_:  # a sentence may be cut after "p.m."
            lead = article.text[max(0, date.start - _LEAD) : date.start]
            found = date if _AS_OF.search(lead) else found
    if found is None:
        return None
    moment = dt.datetime.fromisoformat(found.from_)
    clock = version.replace(hour=moment.hour, minute=moment.minute, second=0, microsecond=0)
    printed = seconds(version)
    return seconds(clock) - (0.0 if seconds(clock) <= printed + _SLACK else 86400.0)
