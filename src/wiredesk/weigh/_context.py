"""What the words around a figure say of it: a part, a stock, a count over places, a toll, what is cut off."""

from __future__ import annotations

import re
from itertools import combinations

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
_OF_THOSE = re.compile(r"^ of those\b")
_GOES_ON = re.compile(r"[^.;:]{0,80}?(?:,|,? and) (?:about |some |another |at least )?")
_PLACED = re.compile(r" (?:were |was )?(?:taken |sent |moved |flown )?(?:in|to|at|from) ")
"""Behind a number without its noun: "and four to the clinic"."""
_SHARED = re.compile(r"\bOf (?:the|its|their|all|all the) (?:about |some |roughly |around |nearly )?$")
"""Before what the numbers after it are some of: "Of the 140 branches, 64 will close"."""
_PART_BEFORE = re.compile(r"\bof (?:which|whom|them) (?:about |some |around |nearly |at least |only )?$")
_WHOLE = re.compile(
    r"^[^.;:]{0,60}\b(?:in all|altogether|combined|across the country|nationwide|countrywide|most of (?:them|whom) in|"
    r"in (?:the )?(?:two|three|four|both) (?:cities|regions|towns|districts|provinces|states|countries)|"
    r"(?:in|across) (?:the )?(?:capital|city|[A-Z]\w+) and (?:in )?(?:the )?(?:capital|city|[A-Z]\w+))\b"
)
_SOME_THERE = re.compile(
    r"^[^.;:]{0,60}, (?:most of (?:them|whom) in\b|"
    r"(?:[\w-]+|all but [\w-]+) of (?:them|whom) (?:(?:were|was|died) )?(?:in|at) (?:the )?(?:\w+ )?[A-Z])"
)
"""Behind a count of which some were in one place: the count is for more than that."""
_WHOLE_BEFORE = re.compile(r"\btoll (?:in|across) the (?:wider |whole )?region(?! of\b)(?: \w+){0,4} $")
_ELSEWHERE = re.compile(
    r"\bother (?:parts|places|regions|cities|areas|towns|districts|provinces) of (?:the )?([A-Z]\w+)"
)
_WITHDRAWN = re.compile(r"\b(?:earlier|previous) version of th(?:is|e) (?:article|story|report)\b", re.IGNORECASE)
_FIRST_SAID = re.compile(
    r"\b(?:initially|originally|at first|first|mistakenly|wrongly|earlier) (?:\w+ ){0,2}"
    r"(?:report|said|say|put|gave|announc|count|estimat|believ|thought|stat)[^.;]{0,80}$"
)
_HAD = re.compile(r"\bhad $")
_CORRECTED = re.compile(
    r"^[^.;]{0,100}\b(?:but|before|and) (?:\w+ ){0,3}(?:chang|revis|correct|lower|amend|withdr|retract|clarif)\w*\b"
)
_CUT_OFF = re.compile(
    r"^[^.;]{0,60}?\b(?:without|no|lost|lose|losing|deprived of|cut off from) (?:any |its |their )?"
    r"(power|electricity|heat|heating|water)\b"
)
_COLD = re.compile(r"^[^.;,]{0,40}\b(?:were|was|are|is|stayed|remained|still) (?:still |also )?cold\b")
_OFF = re.compile(r"^[^.;,]{0,25}\b(?:were|was|are|been) (?:still |\w{2,12}ly )?(?:cut off|affected|disconnected)\b")
_BACK_BEFORE = re.compile(
    r"\b(?:power|electricity|supply|supplies)\b[^.;,]{0,25}\b(?:restored|returned|back)\b[^.;,]{0,12} (?:to|for|in) "
    r"(?:all but |about |some |at least |more than |nearly |around )?$",
    re.IGNORECASE,
)
_BACK_AFTER = re.compile(
    r"^[^.;,]{0,40}\b(?:(?:had|have|has) (?:power|electricity|supply) (?:again|back|restored)|"
    r"(?:been|were|was) (?:reconnected|restored))\b"
)
_BUT = re.compile(r"\ball but ")
_GRID = re.compile(r"\b(?:power|electric\w{0,5}|energy|blackouts?|outages?)\b", re.IGNORECASE)
_CUT_STATE = {
    "power": "no power",
    "electricity": "no power",
    "heat": "no heat",
    "heating": "no heat",
    "water": "no water",
}
_METERED = frozenset({"consumer", "home", "property", "subscriber"})
_ON = re.compile(r"(?:,|;| and)? (?:after|up from|down from|from|then|against|compared with|and then) $|, then $")
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
_WINDOW = 240
"""Characters before and after a figure that a rule reads."""


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
    found = _FIRST_SAID.search(before)
    return found is not None and (_HAD.search(before[: found.start()]) or _CORRECTED.match(after)) is not None


def is_stock(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a figure is what another is a share of: the 12,000 of "6,000 of the 12,000 buildings"."""
    before, _ = around(sentence, figure)
    if is_shared(sentence, figure, mates):
        return True
    if figure.unit is not None or _STOCK.search(before) is None:
        return False
    gap = _OUT_GAP if re.search(r"\bout of\b[^,.]{0,20}$", before) else _STOCK_GAP
    earlier = [m for m in mates if m.end <= figure.start and figure.start - m.end <= gap and m.kind != "ordinal"]
    return any(m.kind in ("percent", "fraction") or m.value < figure.value for m in earlier[-1:])


def is_shared(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a count of things opens a sentence that tells some of them ("Of the 140 branches, 64 close")."""
    opens = figure.kind == "cardinal" and figure.unit is None and _SHARED.search(around(sentence, figure)[0])
    return bool(opens) and any(m.start >= figure.end and m.kind == "cardinal" and m.value < figure.value for m in mates)


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
    last = next((m for m in reversed(mates) if m.end <= figure.start), None)
    if last is not None and _goes_on_placed(sentence, figure, last):
        return is_part(sentence, last, [m for m in mates if m.start <= last.start])
    if any(is_shared(sentence, m, mates) and m.end <= figure.start and m.value > figure.value for m in mates):
        return figure.unit is None
    if any(m.end <= figure.start and m.value >= figure.value for m in mates):
        return _PART.match(after) is not None or _PART_BEFORE.search(before) is not None
    return _PART_OF_ALL.match(after) is not None or _OF_THOSE.match(after) is not None


def is_summand(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a count stands behind a colon among those that make up the count before it ("112: 63 here, 49 there")."""
    colon = sentence.text.find(": ") + sentence.start
    behind = [m for m in mates if m.start > colon and m.kind == "cardinal"]
    before = [m.value for m in mates if m.end <= colon and m.kind == "cardinal"]
    return colon > sentence.start and figure in behind and len(behind) > 1 and sum(m.value for m in behind) in before


def _goes_on_placed(sentence: Sentence, figure: Figure, last: Figure) -> bool:
    """Whether a bare number goes on with the last count, for another place ("ten taken to Arden, four to")."""
    _, after = around(sentence, figure)
    gap = sentence.text[last.end - sentence.start : figure.start - sentence.start]
    return _PLACED.match(after) is not None and _GOES_ON.fullmatch(gap) is not None


def goes_on(sentence: Sentence, figure: Figure, before: Figure) -> bool:
    """Whether a bare number goes on with the count before it ("3,200 were cold, after nearly 6,000")."""
    gap = sentence.text[before.end - sentence.start : figure.start - sentence.start]
    together = figure.what == before.what and gap.endswith(" and ")
    return len(gap) <= _OUT_GAP and (together or (figure.what is None and _ON.search(gap) is not None))


def has_risen(sentence: Sentence, figure: Figure, mates: list[Figure]) -> bool:
    """Whether a count is told as one that has risen to it ("the death toll rose to 14"), or stands beside such a one
    ("to 14, with 60 injured")."""
    if figure.kind not in ("cardinal", "measure"):
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
    if _SOME_THERE.match(after):
        return True
    later = [m.value for m in mates if m.start >= figure.end]
    return figure.value >= 10 and any(a + b == figure.value for a, b in combinations(later[:4], 2))


def whole_scope(sentence: Sentence) -> str | None:
    """The country a count over several places is for, where the sentence names it ("other parts of Ukraine")."""
    found = _ELSEWHERE.search(sentence.text)
    return found.group(1) if found else None


def cut_off(article: AnnotatedArticle, figure: Figure, head: str | None, end: int) -> str | None:
    """What counted homes, buildings or customers are without, or have again, by the clause up to ``end``; None if it
    does not say."""
    after = article.text[figure.end : max(figure.end, end)]
    before = article.text[max(0, figure.start - _WINDOW) : figure.start]
    back = _BACK_BEFORE.search(before)
    if back or _BACK_AFTER.match(after):
        return "no power" if back and _BUT.search(back.group()) else "power back"
    found = _CUT_OFF.match(after)
    if found:
        return _CUT_STATE[found.group(1)]
    if _COLD.match(after) or (head == "building" and "cold" in (figure.what or "").split()):
        return "no heat"
    return "no power" if head in _METERED and _OFF.match(after) and _GRID.search(article.text) else None
