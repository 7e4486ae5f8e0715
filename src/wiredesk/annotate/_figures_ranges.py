"""Two numbers that are one figure: ranges and scores."""

from __future__ import annotations

import re

from wiredesk.lang import number_words

from ._figures_dress import Dress
from ._figures_raw import DASH, DIGITS, GAP, MAX_DIGITS, SEPARATORS, Number, Raw
from ._figures_tables import FALLS, PREFIXES, RISES
from ._figures_units import ERA

_CURRENCY = re.compile("|".join(re.escape(form) for form in sorted(PREFIXES, key=len, reverse=True)))
_SIGN = re.compile(r"[-−]|minus ", re.IGNORECASE)
_RANGE = re.compile(rf"{GAP}?(?:-|–|—|to|and|or){GAP}?")

_BETWEEN = re.compile(r"\bbetween (?:an? |about |around )?$")
_HYPHENED = re.compile(r"[^-‑]+")
_MOVED = frozenset("went going changed moved revised lifted upgraded downgraded extended shifted swung".split())
_VOTES = re.compile(r"[ -](?:vote|majority|ruling)\b")
_VOTED = re.compile(r"\b(?:voted|voting|vote(?: of| was)?|passed|approved|rejected|confirmed|approval|by) $")
_VOTED_TO = re.compile(r"\b(?:voted|voting|vote(?: of| was)?) $")
"""Before a number that another follows behind "to": the result of a vote."""
_SCORE_AFTER = re.compile(
    r"[ -](?:win|victory|defeat|loss|lead|draw|vote|majority|decision|deficit|record|ruling|aggregate|thrashing"
    r"|advantage|triumph|away|home|down|up|on|start|down)\b"
)
_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|beat|lost|losing|winning|drew|draw|lead|leading|led|trailed|trailing|trail|defeat(?:ed)?|voted|vote"
    r"|score|made it|ahead|down|up|, |by) $"
)
_SETS_BEFORE, _SETS_AFTER = re.compile(r"\d-\d{1,2}(?:,| \(|\)) ?$"), re.compile(r"(?:,|\)?,) \d{1,2}-\d")
_BESIDE = 24
"""Characters beside two numbers that tell whether they are a score."""
_MOST_POINTS, _MOST_VOTES = 200, 700
"""Below them two numbers with a hyphen may be a score or the result of a vote."""
_WICKETS = re.compile(
    r"(?: for (?P<word>one|two|three|four|five|six|seven|eight|nine|[1-9](?!\d))|-(?P<digit>10|\d)(?!\d))"
    r"(?= (?:at|after|in|on|with|when|before|as|and|but|off|from|by|inside|declared)\b|[.,;)]|$)"
)
"""A side's runs and the wickets it lost: "87 for six", "240-6"."""
_MOST_RUNS = 1_000
_BREAKS = frozenset(",;:()")
_SPREAD = 3.0
"""How many times its lower end the upper one of a range is at most where a move would be told with the same words."""
_CLAUSE = 12
"""Words before a number in which the verb of its move may stand."""


class Ranges(Dress):
    """Joins two numbers."""

    def _word_run(self, index: int) -> tuple[list[str], list[int]]:
        """Lower-case words from a token on, hyphened ones split, each with its end; a full stop or comma ends them."""
        words: list[str] = []
        ends: list[int] = []
        tokens = self.tokens
        last = tokens.starts[index]
        for at in range(index, min(index + 9, len(tokens.lows))):
            low, start = tokens.lows[at], tokens.starts[at]
            base = low.isdigit() and words[-1:] in (["in"], ["of"])  # the 10 of "one in 10"
            if "\n" in self.text[last:start] or not (low[0].isalpha() or base):
                break
            last = tokens.ends[at]
            for part in _HYPHENED.finditer(low):
                words.append(part.group())
                ends.append(start + part.end())
        return words, ends

    def _runs(self, raw: Raw, number: Number) -> bool:
        """Read the runs of a side with its wickets as a score; whether there is one."""
        if not self._cricket or not number.plain or number.word or number.value >= _MOST_RUNS:
            return False
        found = _WICKETS.match(self.text, number.end)
        if found is None:
            return False
        wickets = found["digit"] or found["word"]
        lost = float(wickets) if wickets.isdigit() else number_words([wickets])[0]
        raw.kind, raw.high, raw.end = "score", lost, found.end()
        self._at = max(self._at, raw.end)
        return True

    def _second(self, number: Number) -> Number | None:
        """The number after a dash, "to", "and" or "or"."""
        text = self.text
        gap = _RANGE.match(text, number.end)
        unit_between = False
        if gap is None or gap.group() == "":
            unit = self._unit_of(number)
            if unit is None:
                return None
            gap = _RANGE.match(text, unit[1])
            unit_between = True
            if gap is None:
                return None
        word = gap.group().strip(" \u00a0\u202f")
        start = gap.end()
        lead = text[max(0, number.start - 16) : number.start].lower()
        if word == "and" and not _BETWEEN.search(lead):
            return None
        if word == "to" and self._moves(number.start):
            return None
        if word == "or" and (unit_between or (not number.word and not number.plain)):
            return None
        return self._digits_after(number, start, word) or self._words_after(start, word)

    def _digits_after(self, number: Number, start: int, word: str) -> Number | None:
        """The number in digits at an offset, behind a dash or word; a time, a date or a rank is none."""
        text = self.text
        sign = _SIGN.match(text, start) if word != "-" else None
        currency = _CURRENCY.match(text, start)
        match = DIGITS.match(text, currency.end() if currency else sign.end() if sign else start)
        if not match or not match.group() or match.end() - match.start() > MAX_DIGITS:
            return None
        after = text[match.end() : match.end() + 2]
        if after[:1] and (after[0] in ":/@" or (after[0] in DASH and after[1:].isdigit())):
            return None
        if after.lower() in ("st", "nd", "rd", "th") or self._is_masked(match.start()):
            return None
        value = float(SEPARATORS.sub("", match.group()))
        other = Number(match.start(), match.end(), value, decimals="." in match.group())
        other.plain = match.group().isdigit()
        other.negative = sign is not None
        other.currency = number.currency
        self._magnitude(other)
        return other

    def _words_after(self, start: int, word: str) -> Number | None:
        """The number in words at an offset, behind a dash or word."""
        lows, starts = self.tokens.lows, self.tokens.starts
        index = self.tokens.at(start)
        if index >= len(lows) or starts[index] != start or not lows[index][0].isalpha():
            return None
        words, ends = self._word_run(index)
        value, taken = number_words(words)
        if not taken or (words[0] == "one" and taken == 1 and word != "to"):
            return None
        other = Number(start, ends[taken - 1], value, word=True)
        self._magnitude(other)
        return other

    def _moves(self, at: int) -> bool:
        """Whether "A to B" tells a move ("rose 12 to 40", "fell from 20 to 15"): two figures, not a range."""
        before = self.tokens.at(at)
        lows = self.tokens.lows[max(0, before - _CLAUSE) : before]
        cut = max((place for place, low in enumerate(lows) if low in _BREAKS), default=-1)
        lows = lows[cut + 1 :]
        if lows[-1:] == ["by"]:
            return False
        moved = [place for place, low in enumerate(lows) if low in RISES or low in FALLS or low in _MOVED]
        if lows[-1:] == ["from"]:
            return bool(moved)
        start = next((place + 1 for place in moved if lows[place + 1 : place + 2] == ["from"]), None)
        if start is not None and not any(low[0].isdigit() for low in lows[start:]):
            return True  # "gained from a first count of 28% to 31.6%"
        return any(place >= len(lows) - 3 for place in moved if lows[place] not in _MOVED) or "limit" in lows[-3:]

    def _range(self, raw: Raw, number: Number, other: Number) -> str:
        """Make a range of two joined numbers: "range", "score" for "5-4", "none" where they are two figures."""
        text = self.text
        joiner = text[number.end : other.start].strip()
        low, high = number.value * number.magnitude, other.value * other.magnitude
        if number.magnitude == 1 and other.magnitude > 1 and number.value <= other.value:
            low = number.value * other.magnitude
        if number.negative:
            low = -low
        if other.negative:
            high = -high
        dash = joiner in ("-", "–", "—", "‑")
        glued = dash and text[number.end : number.end + 1] in DASH
        if glued and number.plain and low < high / 1e3 and "," in text[other.start : other.end]:
            low *= 1e3  # "10-15,000"
        if glued and number.plain and other.plain and number.currency is None and self._is_score(raw, other, low, high):
            return "score"
        if joiner == "to" and number.plain and other.plain and self._voted(raw, low, high):
            return "score"
        first_unit, last_unit = self._unit_of(number), self._unit_of(other)
        if low > high and last_unit is not None and last_unit[0] == ERA:
            low, high = high, low  # "2600 to 2500 B.C."
        if low > high:
            return "none"
        if first_unit and last_unit and first_unit[0] != last_unit[0]:
            return "none"
        if first_unit and last_unit is None and first_unit[0] == "percent" and joiner.endswith(" to"):
            return "none"  # "by 4% to 210 billion"
        if number.currency and other.currency is None and joiner == "to":
            return "none"
        if joiner == "or" and not (low < high <= max(10 * low, low + 5)):
            return "none"
        if joiner.endswith("to") and high > _SPREAD * low and self._by_and_to(number, first_unit, last_unit):
            return "none"
        raw.value, raw.high, raw.end = low, high, other.end
        if text[number.start - 8 : number.start].lower().endswith("between "):
            raw.start = number.start - 8
        return "range"

    def _voted(self, raw: Raw, low: float, high: float) -> bool:
        """Whether two numbers with a "to" between them are the result of a vote: "voted 348 to 77"."""
        before = self.text[max(0, raw.start - _BESIDE) : raw.start].lower()
        return max(low, high) < _MOST_VOTES and _VOTED_TO.search(before) is not None

    def _by_and_to(self, number: Number, first: tuple[str, int] | None, last: tuple[str, int] | None) -> bool:
        """Whether two numbers tell by how much and to what something moved: "by 2 dollars to 61 dollars"."""
        before = self.tokens.at(number.start)
        lows = self.tokens.lows[max(0, before - _CLAUSE) : before]
        moved = any(low in RISES or low in FALLS for low in lows[-3:-1])
        return lows[-1:] == ["by"] and moved and (last is None or (first is not None and first[0] != "percent"))

    def _is_score(self, raw: Raw, other: Number, low: float, high: float) -> bool:
        """Whether two numbers with a hyphen between them are a score or the result of a vote."""
        after = self.text[other.end : other.end + _BESIDE].lower()
        before = self.text[max(0, raw.start - _BESIDE) : raw.start].lower()
        votes = _VOTES.match(after) or _VOTED.search(before)
        if max(low, high) >= (_MOST_VOTES if votes else _MOST_POINTS):
            return False
        if low >= high or _SCORE_AFTER.match(after) or _SCORE_BEFORE.search(before):
            return True
        return bool(_SETS_BEFORE.search(before) or _SETS_AFTER.match(after))
