"""What stands around a number: unit, rate, bound, direction, age."""

from __future__ import annotations

import re

from wiredesk.lang import UNITS
from wiredesk.model import Modifier

from ._figures_digits import Digits
from ._figures_raw import Number, Raw
from ._figures_tables import FALLS, MODIFIERS_AFTER, MODIFIERS_BEFORE, RISES
from ._figures_units import kind_of
from ._names_lexicon import is_role
from ._nouns import plural

_RATE = re.compile(
    r"(?:,? )?(?:(?:per|each|every)[ -]"
    r"(?!(?:to|from|of|in|for|and|on|at|by|with|as|or|but|over|under|after|towards?)\b)"
    r"(?:capita|annum|cent(?! )|square (?:foot"
    r"|metre|meter|kilometre|kilometer|mile)|cubic (?:metre|meter)|[a-z0-9,]{1,12}(?: (?:people"
    r"|residents|inhabitants|days|years|hours|minutes))?)"
    r"|(?<!, )an? (?:second|minute|hour|day|night|week|month|year|season|game|share|barrel"
    r"|tonne|ton|litre|liter|gallon|gram|kilo|kilogram|ounce|piece|person|head"
    r"|square foot|household|pound|century|decade)\b(?! (?:ago|earlier|before|later|after)\b)"
    r"|(?:annually|daily|hourly|weekly|monthly|yearly)\b)|/(?:day|hour|year|month|week|kg|litre|share|hr|yr|mo)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = {
    "over": ("fight", "handed", "took", "concerns", "won"),
    "up to": ("lead", "run", "build", "leading", "adds", "added"),
}
_PASSED = frozenset(["passed", "passes", "passing"])
_TOTALS = frozenset(
    """toll number numbers total count tally figure sum cost costs sales deaths cases infections population revenue
    revenues turnover debt price prices value output exports imports temperature temperatures votes signatures donations
    losses membership circulation attendance spending deficit views downloads bill damage""".split()
)
"""What passes a number, where a parliament passes laws."""
_FAR_SUBJECT = 9  # words before "passed" among which its subject is looked for
_SIGNS: dict[str, Modifier] = {
    "~": "about", "≈": "about", "±": "about", "<": "fewer_than", ">": "more_than", "≥": "at_least", "≤": "up_to",
}  # fmt: skip
_BOUNDS = frozenset(["up_to", "at_least", "more_than", "fewer_than"])
_LONGEST = 4
"""Words of a modifier."""
_EXPECTANCY = re.compile(
    r"\b(?:life expectancy|(?:average|median|mean|retirement|minimum) age)\b[^.;,]{0,40}"
    r"\b(?:is|was|be|of|to|at|from|reached)(?: about| around| nearly| just)? $"
)
_TURNS = re.compile(r"\b(?:[Hh]e|[Ss]he|who) (?:is|was|will be|would be|turns|turned|will turn)(?: now| just| only)? $")
_AT_AGE = re.compile(r"\b(?:[Dd]ie[sd]?|[Dd]ead|[Dd]ying|[Rr]etire[sd]?|[Mm]arried|[Ww]idowed|[Oo]rphaned) at $")
_PERSON_OF = re.compile(r"\b(?:man|woman|boy|girl) of $")
_LIVES = frozenset("is was has dies lives says remains".split())
_PEOPLE = frozenset("man woman boy girl teenager pensioner mum dad".split())
_UNDER_AGE = re.compile(
    r"\b(?:[Cc]hildren|[Kk]ids|[Bb]abies|[Ii]nfants|[Bb]oys|[Gg]irls|[Pp]upils|[Yy]outh|[Ww]omen|[Mm]en|[Aa]dults|"
    r"[Aa]nyone|[Tt]hose|[Pp]ensioners) (?:aged )?(?:under|over|below|above|younger than|older than) $"
)
_NO_NOUN = re.compile(
    r"(?:[.,;!?)]|$| (?:by|when|in|on|and|but|this|next|last|now|raising|for men|for women|who|whose)\b)"
)
_UP_NOT = frozenset(
    """
        gave give giving gives make made makes pick picked set put ended end take took opened open sign signed
        line lined turned showed rounded shot brought tore torn broke gunned struck knocked taken shoot shooting
        downed
    """.split()
)


_ROUGHLY = re.compile(r" (?:or so|odd|or more) ")
_OF_THE_US = re.compile(r" US\b(?! ?\$)")
_OF_A = re.compile(r"(?: of)?(?: an?| one)?(?: US| imperial)?")
_PARTED = frozenset("length mass volume time area share share_points points temperature angle power energy".split())
_GLUED_TO = frozenset("length share share_points points".split())
"""What is told in parts of a unit ("half a mile"), and of which the unit may be hyphened ("a quarter-point cut")."""
_OF_MAGNITUDE = re.compile(r"\bmagnitude(?:[ -]of)?[ -]$")
_BELOW_ZERO = re.compile(r" (?:degrees )?below (?:zero|freezing)\b")
_AGED = re.compile(r"\b(?:[Aa]ged?|at the age of|age of|[Aa]ges)(?: of| between| from| about| just| only)? $")
_AFTER_COMMA, _CLOSED = re.compile(r"[a-z], $"), re.compile(r"(?:,| and |\.)(?:\s|$)")
"""What stands around an age behind a name: "Anna Berg, 45, said"."""
_BETWEEN_MOVE = frozenset("by an a the another further of as average only just some more slightly combined".split())
_UPWARD = frozenset("increase rise jump gain surge hike growth boost uptick higher".split())
_DOWNWARD = frozenset("decrease drop fall decline cut reduction loss slump lower slide plunge dip".split())
_NO_MOVE = frozenset("of in that the from on at to and were was are is had have has been".split())


class Dress(Digits):
    """Reads what stands around a number."""

    def _dress(self, raw: Raw, end: int, number: Number | None = None) -> Raw:
        """Add unit, kind, rate, modifiers and direction."""
        text = self.text
        if number is not None and raw.kind == "cardinal":
            unit = self._unit_of(number)
            if raw.unit is None and unit is None:
                spaced = _ROUGHLY.match(text, end)
                if spaced:
                    unit = self._unit_at(spaced.end() - 1, number)
            if unit is not None and (raw.unit is None or UNITS[unit[0]].dimension == "money"):
                raw.hyphen = text[end : end + 1] in ("-", "‑")
                raw.unit, raw.end = (
                    (unit[0] if raw.unit is None or (raw.unit == "USD" and unit[0] != "USD_cent") else raw.unit),
                    unit[1],
                )
            if number.currency == "USD" and _OF_THE_US.match(text, raw.end, raw.end + 5):
                raw.end += 3
            raw.kind = kind_of(raw.unit)
            if raw.unit is None and text[end : end + 1] in ("-", "‑"):
                raw.hyphen = True
            self._temperature(raw)
            self._age(raw, number)
        elif raw.kind == "fraction":
            gap = _OF_A.match(text, end)
            place = gap.end() if gap else end
            unit = self._unit_at(place, None)
            sizes = {" ": _PARTED, "-": _GLUED_TO}.get(text[place : place + 1], frozenset())
            if unit is not None and UNITS[unit[0]].dimension in sizes:
                raw.unit, raw.end = unit
                if raw.unit == "point" and text[place] == "-":
                    raw.unit = "percentage_point"  # rates move by quarter-points
                raw.kind = kind_of(raw.unit)
        elif raw.vague:
            unit = self._unit_at(end + len(" of") if text.startswith(" of", end) else end, number)
            if unit is not None:
                raw.unit, raw.end = unit
        rate = _RATE.match(text, raw.end)
        if rate and raw.kind not in ("age", "score"):
            raw.period = rate.group().strip(" ,/")
            raw.period = f"per {raw.period}" if rate.group().startswith("/") else raw.period
            raw.end = rate.end()
        self._modifiers(raw)
        self._at = max(self._at, raw.end)
        return raw

    def _temperature(self, raw: Raw) -> None:
        """ "minus 20 degrees", "20 below zero", "magnitude 6.2"."""
        if raw.unit is None and _OF_MAGNITUDE.search(self.text[max(0, raw.start - 14) : raw.start]):
            raw.unit, raw.kind = "magnitude", "measure"
        below = _BELOW_ZERO.match(self.text, raw.end)
        if below and raw.value > 0:
            raw.value, raw.end = -raw.value, below.end()
            raw.unit, raw.kind = raw.unit or "degree", "measure"

    def _age(self, raw: Raw, number: Number) -> None:
        text = self.text
        if raw.unit is not None and raw.unit.endswith("_of_age"):
            raw.kind = "age"
            return
        if raw.unit is None and raw.value < 130:
            before = text[max(0, raw.start - 14) : raw.start]
            if (
                _AGED.search(before)
                or (
                    number.plain
                    and not number.word
                    and 0 < raw.value < 115
                    and raw.high is None
                    and _AFTER_COMMA.search(before)
                    and _CLOSED.match(text[raw.end : raw.end + 5])
                    and self._names_before(raw.start)
                )
                or (raw.high is None and self._speaks_of_age(raw))
            ):
                raw.kind, raw.unit = "age", "year_of_age"

    def _speaks_of_age(self, raw: Raw) -> bool:
        """ "He will be 35 by the end of the year", "dies at 81", "the average life expectancy is around 73"."""
        if _PERSON_OF.search(self.text[max(0, raw.start - 14) : raw.start]):
            return raw.value > 1 and not plural(self._word_at(raw.end))
        if _AT_AGE.search(self.text[max(0, raw.start - 14) : raw.start]):
            return _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1
        if _EXPECTANCY.search(self.text[max(0, raw.start - 70) : raw.start]):
            return _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1
        if _UNDER_AGE.search(self.text[max(0, raw.start - 40) : raw.start]):
            return _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1
        person = _TURNS.search(self.text[max(0, raw.start - 30) : raw.start])
        return person is not None and _NO_NOUN.match(self.text, raw.end) is not None and raw.value > 1

    def _word_at(self, at: int) -> str:
        """The word behind an offset, nothing where a mark or a verb ("a man of 87 dies") stands there."""
        index = self.tokens.at(at)
        low = self.tokens.lows[index] if index < len(self.tokens.lows) else ""
        return "" if low in _LIVES else low

    def _names_before(self, at: int) -> bool:
        """Whether a name or a person stands before a comma: "Anna Berg, 45", "the driver, 45"."""
        index = self.tokens.at(at) - 2
        if index < 0 or self.tokens.texts[index + 1] != ",":
            return False
        low = self.tokens.lows[index]
        return self.tokens.texts[index][0].isupper() or low in _PEOPLE or (is_role(low) and not plural(low))

    def _modifiers(self, raw: Raw) -> None:
        """Read the bound or the roundness of a figure from the signs and words at it, and take them in."""
        tokens = self.tokens
        at = tokens.at(raw.start) - self._sign_before(raw)
        before = at - 1 if at and tokens.lows[at - 1] in ("a", "an", "the", "another") and raw.kind != "ordinal" else at
        for _ in range(2):
            taken = self._modifier_before(before, raw)
            if not taken:
                break
            before -= taken
            raw.start = tokens.starts[before]
        self._direction(before, raw)
        for plus in ("+", "-plus"):
            if self.text.startswith(plus, raw.end) and raw.modifier == "exact":
                raw.modifier, raw.end = "at_least", raw.end + len(plus.rstrip())
        self._modifier_after(raw)

    def _sign_before(self, raw: Raw) -> bool:
        """Take in a sign right before a figure ("~", "<"); whether there is one."""
        modifier = _SIGNS.get(self.text[raw.start - 1 : raw.start]) if raw.start else None
        if modifier is None:
            return False
        raw.modifier = modifier
        raw.start -= 1
        return True

    def _modifier_before(self, before: int, raw: Raw) -> int:
        """Read the longest bound or roundness that ends before a token; of how many words it is."""
        tokens = self.tokens
        for taken in range(min(_LONGEST, before), 0, -1):
            phrase = " ".join(tokens.lows[before - taken : before])
            modifier = MODIFIERS_BEFORE.get(phrase)
            if modifier is None or "\n" in self.text[tokens.starts[before - taken] : raw.start]:
                continue
            if before > taken and tokens.lows[before - taken - 1] in _NOT_BEFORE.get(phrase, ()):
                continue
            if phrase in _PASSED and not self._tells_a_total(before - 1):
                continue
            if phrase == "over" and raw.modifier in ("about", "up_to"):
                continue  # "turned over roughly 30,000", "hands over up to 700"
            if raw.modifier == "exact" or modifier in _BOUNDS:
                raw.modifier = modifier
            return taken
        return 0

    def _tells_a_total(self, verb: int) -> bool:
        """Whether what passes a number is a count or a sum, and no parliament that passes laws."""
        for word in reversed(self.tokens.lows[max(0, verb - _FAR_SUBJECT) : verb]):
            if word in (".", ";", ":"):
                return False
            if word in _TOTALS:
                return True
        return False

    def _modifier_after(self, raw: Raw) -> None:
        tokens = self.tokens
        after = tokens.at(raw.end)
        for skip in (0, 1):
            phrase = " ".join(tokens.lows[after + skip : after + skip + 2])
            if phrase in MODIFIERS_AFTER and raw.modifier in ("exact", "about"):
                raw.modifier = MODIFIERS_AFTER[phrase]
                if skip == 0 and after + 1 < len(tokens.ends):
                    raw.end = tokens.ends[after + 1]
                break

    def _direction(self, before: int, raw: Raw) -> None:
        """Whether the figure is a difference: "rose by 12", "down 3 %", "a 5 % increase"."""
        lows = self.tokens.lows
        at = before - 1
        steps = 0
        while at >= 0 and steps < 3 and lows[at] in _BETWEEN_MOVE:
            at -= 1
            steps += 1
        if at < 0 or lows[at] == "to":
            return
        word = lows[at]
        if word in ("up", "down") and at and lows[at - 1] in _UP_NOT and raw.kind != "percent":
            return
        if word.startswith("rais") and raw.kind == "money" and not steps:
            return
        if word in RISES:
            raw.change = "up"
        elif word in FALLS:
            raw.change = "down"
        elif raw.kind in ("percent", "fraction", "money", "cardinal", "measure"):
            self._direction_after(raw)

    def _direction_after(self, raw: Raw) -> None:
        """The noun of a move that follows: "a 5 % increase", "30 points higher"."""
        after = self.tokens.at(raw.end)
        for word in self.tokens.lows[after : after + 3]:
            if word in _UPWARD or word in _DOWNWARD:
                raw.change = "up" if word in _UPWARD else "down"
                break
            if not word.isalpha() or word in _NO_MOVE:
                break
