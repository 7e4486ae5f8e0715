"""The unit around a number: currency signs and codes before it, words and signs after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from wiredesk.lang import UNIT_FORMS, UNITS, Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit found at ``text[start:end]`` around a number; ``name`` None for a plain count.

    Attributes:
        kind: money, percent, measure, duration, age, score or empty.
        factor: magnitude the unit's own words carry (unused: 0).
    """

    name: str | None
    start: int
    end: int
    kind: str = ""
    factor: float = 0.0


SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₺": "TRY", "₪": "ILS",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₿": "BTC", "US$": "USD", "USD$": "USD", "A$": "AUD", "AU$": "AUD",
    "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "NT$": "TWD",
    "R$": "BRL", "RM": "MYR", "Rs": "INR", "Rs.": "INR", "Rp": "IDR", "Rp.": "IDR", "RMB": "CNY", "CN¥": "CNY",
    "KSh": "KES", "GH¢": "GHS", "NZD$": "NZD", "AUD$": "AUD", "S/": "PEN", "N": "NGN", "R": "ZAR", "CHF": "CHF", "Tk": "BDT",
}  # fmt: skip
_CODES = "USD|EUR|GBP|JPY|CNY|RUB|UAH|INR|CHF|CAD|AUD|NZD|HKD|SGD|KRW|BRL|MXN|PHP|ZAR|NGN|KES|TRY|ILS|SAR|AED|QAR|MYR|IDR|THB"
_LEAD = re.compile(
    r"(?:(?<![A-Za-z])(?P<sign>(?:US|USD|A|AU|AUD|C|CA|CAD|NZ|NZD|HK|S|SG|NT|R)?\$|CN¥|[€£¥₹₽₴₩₺₪₦₱฿₫₿]|RM|Rs\.?|Rp\.?|KSh|GH¢|Tk)"
    rf"|(?<![A-Za-z])(?P<code>{_CODES}|RMB)|(?<![A-Za-z])(?P<letter>[NR])(?=\d))\s?$"
)
_DURATIONS = {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
_ADJECTIVE = r"(?:more |consecutive |straight |full |long |additional |further |whole |working |business |extra |other |short |fiscal |light )?"
_TAIL_SKIP = re.compile(rf"[-\s]?{_ADJECTIVE}", re.IGNORECASE)


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, Unit]]:
    table: dict[str, Unit] = {}
    for form, name in UNIT_FORMS.items():
        table.setdefault(form if form != form.lower() else form.lower(), UNITS[name])
    longest = sorted(table, key=len, reverse=True)
    exact = "|".join(re.escape(f) for f in longest if f != f.lower())
    loose = "|".join(re.escape(f) for f in longest if f == f.lower())
    return re.compile(rf"(?:(?P<exact>{exact})|(?P<loose>(?i:{loose})))(?![A-Za-z²³])"), table


def read_unit(text: str, start: int, end: int, floor: int, ceiling: int) -> Measure:
    """Return the unit of the number at ``text[start:end]``, inside the sentence ``text[floor:ceiling]``."""
    lead = _LEAD.search(text, max(floor, start - 5), start)
    if lead is not None:
        name = SIGNS.get(lead.group("sign") or lead.group("letter") or "", lead.group("code"))
        if name == "RMB":
            name = "CNY"
        # "$6 USD", "US$5 million (4.1 million pounds)": the sign decides, a code after it is part of the phrase.
        tail = re.compile(rf"\s?(?:{_CODES})\b").match(text, end, ceiling)
        if tail is not None and lead.group("sign") == "$":
            return Measure(tail.group().strip(), lead.start(), tail.end(), "money")
        return Measure(name, lead.start(), end, "money")
    pattern, table = _forms()
    space = _TAIL_SKIP.match(text, end, ceiling)
    for at in dict.fromkeys((space.end() if space else end, _one_space(text, end))):
        match = pattern.match(text, at, ceiling)
        if match is None:
            continue
        form = match.group()
        unit = table.get(form) or table[form.lower()]
        measure = _accept(unit, form, text, start, end, at, match.end())
        if measure is not None:
            return measure
    score = re.compile(r"\s?(?:-|–|‑)\s?\d{1,3}\b(?!\s?(?:%|per|years?|days?|hours?|minutes?|people|million|billion))").match(text, end, ceiling)
    if score is not None and _SCORE_BEFORE.search(text[max(floor, start - 40) : start]):
        return Measure(None, start, score.end(), "score")
    return Measure(None, start, end)


_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|lost|beat\w*|defeat\w*|victory|draw|drew|score|lead|led|leading|trail\w*|ahead|vote[ds]?|ruled|ruling|passed|loss|thrash\w*|rout\w*)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


def _one_space(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in (" ", "-", "\u00a0", "‑") else end


def _accept(unit: Unit, form: str, text: str, start: int, end: int, at: int, stop: int) -> Measure | None:
    glued = at == end
    if form in ("p", "min", "mi", "MP", "T", "t") and not glued:
        return None
    if form == "m" and (text[end - 1 : end].isalpha() or re.match(r"\s[a-z]{3,}s\b", text[stop : stop + 20])):
        return None
    if unit.name == "degree":
        letter = re.compile(r"\s?(?P<scale>[CF])\b").match(text, stop)
        if letter is not None:
            return Measure("celsius" if letter.group("scale") == "C" else "fahrenheit", _sign(text, start), letter.end(), "measure")
        return Measure("degree", _sign(text, start), stop, "measure")
    if unit.dimension == "age":
        return Measure(unit.name, start, stop, "age")
    if unit.name == "pound" or (unit.name == "GBP" and form.lower() in ("pound", "pounds") and text[stop : stop + 9] == " of force"):
        return Measure("pound_mass", start, stop, "measure")
    if unit.dimension == "money":
        return Measure(unit.name, start, stop, "money")
    if unit.dimension.startswith("share"):
        return Measure(unit.name, start, stop, "percent")
    if unit.name in _DURATIONS:
        if form.lower() in ("second", "minute") and text[end : end + 1] == " " and text[start:end].lower() in ("the", "a"):
            return None
        return Measure(unit.name, start, stop, "duration")
    return Measure(unit.name, _sign(text, start), stop, "measure")


def _sign(text: str, start: int) -> int:
    """Take "minus" into the phrase."""
    return start - 6 if text[max(0, start - 6) : start].lower() == "minus " else start
