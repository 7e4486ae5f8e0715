"""Figures: each number phrase with its modifier, unit, what it counts, where it holds, and who says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from wiredesk.model import Article, Date, Figure, Modifier, Name, Quote, Sentence

from ._figures_context import claimant_of, period_of, scope_of
from ._figures_unit import Measure, read_unit
from ._figures_what import read_what
from ._numbers import Number, find_numbers

_BEFORE: tuple[tuple[Modifier, str], ...] = (
    ("at_least", r"at least|no fewer than|not less than|no less than|a minimum of|minimum of|as few as|at the least"),
    ("more_than", r"more than|over|above|exceeding|exceeds?|exceeded|in excess of|upwards? of|greater than|higher than|north of"
                  r"|surpass(?:ed|ing|es)?|topp(?:ed|ing)|well over|just over|a little over|slightly over|just above|beyond"),
    ("up_to", r"up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|as high as|as large as"),
    ("fewer_than", r"fewer than|less than|under|below|lower than|short of|just under|just below|well under|not quite|within"),
    ("nearly", r"nearly|almost|close to|approaching|just shy of|shy of|not far off"),
    ("about", r"about|around|approximately|roughly|some|an estimated|estimated|circa|or so|in the region of|the order of|approx\.?"
              r"|an average of|more or less|somewhere around|perhaps|probably|maybe|~"),
    ("exact", r"exactly|precisely|just|only|a total of|totall?ing|a record"),
)  # fmt: skip
_MODIFIER = re.compile(
    r"(?:^|(?<=[\s(“\"'‘—–,-]))(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE) + r")\s?(?:the |a |an )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s?(?:(?P<plus>\+)|-?(?P<plusword>plus)\b|\s(?P<ormore>or more|and (?:over|above|counting))\b"
                    r"|\s(?P<orless>or (?:less|fewer|under))\b|\s(?P<orso>or so)\b)", re.IGNORECASE)  # fmt: skip
_RANGE = re.compile(r"\s?(?:-|–|—|‑)\s?|\s(?:to|and|or)\s(?:some |about |around |nearly |as many as |up to )?", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\s(?:about |around |some |roughly )?(?:[$€£¥₹])?$", re.IGNORECASE)
_NOT_A_RANGE = re.compile(r"\b(?:rose|rises?|rising|fell|falls?|falling|grew|climbed|dropped|cut|raised|increas\w+|decreas\w+|down"
                          r"|up|went|jumped|declin\w+|slump\w*|surged?|lowered|slid|expand\w*|widen\w*|narrow\w*|improv\w+|chang\w+"
                          r"|lower(?:ed|ing)?|reduc\w+|mov\w+)\b[^.;]{0,60}\bfrom\s(?:about |around |some )?[$€£¥₹]?$",
                          re.IGNORECASE)  # fmt: skip
_UP = re.compile(r"\b(?:rose|risen|rises?|rising|up|grew|grow(?:n|s|ing)?|climb(?:ed|s|ing)?|increas(?:ed|es|ing|e)|jump(?:ed|s|ing)?"
                 r"|surg(?:ed|es|ing)|gain(?:ed|s|ing)?|advanc(?:ed|es|ing)|soar(?:ed|s|ing)?|add(?:ed|s|ing)|rall(?:ied|ying)"
                 r"|higher|expand(?:ed|s|ing)?|ticked up|edged up|edged higher)\s(?:by |(?:some|about|around|nearly|over|more than|almost)"
                 r" |by (?:some|about|around|nearly|over|more than|almost|at least|up to) |an? )?[$€£¥₹]?$", re.IGNORECASE)  # fmt: skip
_DOWN = re.compile(r"\b(?:fell|fallen|falls?|falling|down|dropp?(?:ed|s|ing)?|declin(?:ed|es|ing|e)|decreas(?:ed|es|ing|e)|slump(?:ed|s|ing)?"
                   r"|plung(?:ed|es|ing)|shed|sheds|lost|slid|slips?|slipp(?:ed|ing)|sank|shrank|contract(?:ed|s|ing)|lower|cut|cuts"
                   r"|tumbl(?:ed|es|ing)|reduc(?:ed|es|ing|e)|eas(?:ed|ing)|dipp?(?:ed|s|ing)?|retreat(?:ed|s|ing))"
                   r"\s(?:by |(?:some|about|around|nearly|over|more than|almost) |by (?:some|about|around|nearly|over|more than|almost"
                   r"|at least|up to) |an? )?[$€£¥₹]?$", re.IGNORECASE)  # fmt: skip
_CODE = re.compile(
    r"(?:\b(?:No\.|number|article|section|sec\.|chapter|page|pages|route|highway|interstate|room|flight|boeing|airbus|resolution|title"
    r"|channel|act|level|phase|type|class|group|gate|terminal|unit|reactor|line|lane|apollo|psalm|verse|rule|clause|paragraph|appendix"
    r"|table|fig\.|figure|form|model|version|windows|ios|android|playstation|xbox|iphone|galaxy|big|radio|studio|bbc|formula|area|block"
    r"|district|ward|precinct|pier|tier|grade|covid|part|episode|season|series|round|day|game|week|stage|zone|division|proposition|prop\.?"
    r"|amendment|catch|fortune|s&p|ftse|nikkei|dax|cac|dow|stoxx|opec|hall|bus|train|sub|mk|mark|hwy|sr|us|u\.s\.|i)\s|[#№@])$",
    re.IGNORECASE,
)
_YEARLIKE = re.compile(r"^(?:1[5-9]|20)\d\d$")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|of|by|until|till|from|during|before|after|to|and|early|late|mid|through|the|for|summer|winter|spring"
                          r"|autumn|fall|election|fiscal|year|class|season|[A-Z][a-z]{2,8})[\s-]$|[(,‘'’/–-]\s?$|^$")  # fmt: skip
_LETTER_GLUED = re.compile(r"^(?:[A-Z]\d|[A-Za-z]{0,1}[A-Z]+\b)")
_PHONE = re.compile(r"^(?:[-. ]\d{2,4}){2,}|^\)\s?\d")


def read_figures(
    article: Article,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    quotes: Sequence[Quote],
    dates: Sequence[Date],
) -> tuple[Figure, ...]:
    """Return the figures of an article in order of ``start``; dates, times, codes and names are no figures."""
    return _Reader(article, sentences, names, quotes, dates).read()


class _Reader:
    """The article at hand, with what is already known of it."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        names: Sequence[Name],
        quotes: Sequence[Quote],
        dates: Sequence[Date],
    ) -> None:
        self.article, self.text = article, article.text
        self.sentences, self.names, self.quotes, self.dates = sentences, names, quotes, dates
        self.starts = [s.start for s in sentences]
        self.taken = sorted([(d.start, d.end) for d in dates] + [(n.start, n.end) for n in names])
        self.taken_starts = [start for start, _ in self.taken]

    def read(self) -> tuple[Figure, ...]:
        numbers = [n for n in find_numbers(self.text) if not self._no_figure(n)]
        found: list[Figure] = []
        skip = -1
        for index, number in enumerate(numbers):
            if number.start < skip:
                continue
            following = numbers[index + 1] if index + 1 < len(numbers) else None
            figure = self._figure(number, following)
            if figure is not None and figure.end > skip:
                found.append(figure)
                skip = figure.end
        return tuple(found)

    def _no_figure(self, number: Number) -> bool:
        """Whether it stands in a date or name, or is a year, time, code, phone number or pronoun."""
        text = self.text
        place = bisect_right(self.taken_starts, number.start)
        for start, end in self.taken[max(0, place - 2) : place + 1]:
            if start < number.end and number.start < end:
                return True
        before = text[max(0, number.start - 24) : number.start]
        after = text[number.end : number.end + 24]
        printed = text[number.start : number.end]
        if number.kind == "ordinal":
            return printed.lower() in ("second", "seconds") and not re.match(r"\s[a-z]", after)
        if number.words:
            return printed.lower() == "one" and bool(_PRONOUN_BEFORE.search(before) or _PRONOUN_AFTER.match(after))
        if after[:1].isalpha() and not re.match(r"(?:km|m|kg|g|pm|am|p|c|mph|kph|cm|mm|ft|lb|lbs|kW|MW|GW|kV|Hz|GB|MB|TB|mAh|hp|th|bn|x|C|F|G|Y|ha|pp|bps|ppm|ppb|sq|MP|MHz|GHz|oz|L|l|D|K)(?![A-Za-z])", after):
            return True
        if _CODE.search(before) or _PHONE.match(after) or re.search(r"[/:]$", before) or re.search(r"[A-Za-z]-$", before):
            return True
        if re.match(r"\s?(?:[ap]\.?m\b|o['’]clock|GMT|BST|EST|EDT|CET|UTC|hrs?\b(?= local))|:\d\d", after, re.IGNORECASE):
            return True
        return bool(
            _YEARLIKE.match(printed)
            and (_YEAR_BEFORE.search(before) and not re.match(r"\s(?!and\b|to\b|in\b|as\b|or\b|when\b|with\b|after\b|was\b|were\b|that\b|the\b|he\b|she\b|it\b|they\b|has\b|had\b|by\b|for\b|at\b|on\b|but\b|from\b|is\b|before\b|because\b|while\b|who\b|where\b|which\b|following\b|presidential\b|election|season|budget|olympic|world|agreement|deal|report|census|film|novel|law|war|invasion|campaign|crisis|attack|study|vote|referendum|census)[a-z]{3,}s\b", after, re.IGNORECASE))
        )

    def _figure(self, number: Number, following: Number | None) -> Figure | None:
        text = self.text
        sentence = self._sentence(number.start)
        floor = sentence.start if sentence else max(0, number.start - 200)
        ceiling = sentence.end if sentence else min(len(text), number.end + 200)
        start, end = number.start, number.end
        value, high = number.value, number.high
        unit = read_unit(text, start, end, floor, ceiling)
        start, end = min(start, unit.start), max(end, unit.end)
        before = text[max(floor, start - 40) : start]
        if following is not None and following.kind in ("cardinal", "fraction") and number.kind in ("cardinal", "fraction"):
            joined = self._range(number, following, unit, before, floor, ceiling)
            if joined is not None:
                value, high, unit, end = joined
        modifier, start = self._modifier(start, floor)
        after = _AFTER.match(text, end)
        if after and modifier == "exact":
            word = after.lastgroup
            modifier = "at_least" if word in ("plus", "plusword", "ormore") else "up_to" if word == "orless" else "about"
            end = after.end()
        kind = _kind(number, unit)
        what = read_what(text, start, end, floor, ceiling, unit, kind)
        if kind == "cardinal" and what is None and number.words and number.value <= 2:
            return None
        lead = text[max(floor, start - 60) : start]
        change = "up" if _UP.search(lead) else "down" if _DOWN.search(lead) else None
        span = text[start:end]
        return Figure(
            doc=self.article.id,
            start=start,
            end=end,
            text=span,
            value=value,
            high=high,
            modifier=modifier,
            unit=unit.name,
            kind=kind,
            what=what.text if what else None,
            head=what.head if what else None,
            scope=scope_of(self.names, start, end, sentence, what.end if what else end),
            period=period_of(text, what.end if what else end, ceiling),
            claimant=claimant_of(self.quotes, text, start, end, sentence),
            as_of=None,
            change=change,  # type: ignore[arg-type]
            vague=number.kind == "vague",
        )

    def _sentence(self, offset: int) -> Sentence | None:
        place = bisect_right(self.starts, offset) - 1
        return self.sentences[place] if place >= 0 and offset < self.sentences[place].end else None

    def _range(
        self, low: Number, high: Number, unit: Measure, before: str, floor: int, ceiling: int
    ) -> tuple[float, float, Measure, int] | None:
        """Join "10 to 15", "between 27 and 31", "£5m-£10m" into one figure."""
        text = self.text
        other = read_unit(text, high.start, high.end, floor, ceiling)
        gap = text[max(low.end, unit.end) : min(high.start, other.start)]
        if not _RANGE.fullmatch(gap) or high.value <= low.value:
            return None
        word = gap.strip().lower()
        between = _BETWEEN.search(before)
        if word.startswith("and") and not (between and between.group().lower().startswith("between")):
            return None
        if word.startswith("to") and _NOT_A_RANGE.search(text[floor : low.start]):
            return None
        if word.startswith("or") and high.value > 3 * low.value:
            return None
        value = low.value
        if other.factor and not unit.factor and value < 1000 and high.value / other.factor >= 1:
            value = low.value
        magnitude = _magnitude_of(text[high.start : high.end])
        if magnitude > 1 and _magnitude_of(text[low.start : low.end]) == 1 and value < high.value / magnitude:
            value *= magnitude
        joined = other if other.name is not None else unit
        return value, high.value, joined, max(high.end, other.end)

    def _modifier(self, start: int, floor: int) -> tuple[Modifier, int]:
        window = self.text[max(floor, start - 28) : start]
        match = _MODIFIER.search(window)
        if match is None or match.lastgroup is None:
            return "exact", start
        name = match.lastgroup
        if name == "exact":
            return "exact", start
        # "over 40 minutes" of time and "around 10 countries" of place are read as modifiers too: news means them so.
        return name, start - len(window) + match.start()  # type: ignore[return-value]


_PRONOUN_BEFORE = re.compile(r"\b(?:no|any|every|each|the|this|that|another|some|which|good|bad|new|big|only|loved|number|not)\s$",
                             re.IGNORECASE)  # fmt: skip
_PRONOUN_AFTER = re.compile(r"\s?(?:of\b|is\b|was\b|who\b|that\b|another\b|day\b|thing\b|may\b|can\b|should\b|would\b|another's\b"
                            r"|by one\b|has\b|final\b|more thing\b|way or\b|on one\b|side\b|hand\b|[.,;:?!)’'])", re.IGNORECASE)  # fmt: skip


def _magnitude_of(printed: str) -> float:
    match = re.search(r"(?:(hundred|thousand|million|billion|trillion)|(?<=\d)\s?(k|m|mn|bn|tn|b))\W*$", printed, re.IGNORECASE)
    if match is None:
        return 1.0
    return {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9,
            "b": 1e9, "trillion": 1e12, "tn": 1e12}[(match.group(1) or match.group(2)).lower()]  # fmt: skip


def _kind(number: Number, unit: Measure) -> str:
    if number.kind == "ordinal":
        return "ordinal"
    if unit.kind:
        return unit.kind
    return number.kind if number.kind in ("fraction", "vague", "multiple") else "cardinal"
