"""Number phrases: value, range, unit, modifier, change; what looks like a number and is none is passed over."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from wiredesk.lang import UNITS, number_words
from wiredesk.lang._numbers import FRACTIONS, MAGNITUDES, ORDINALS, SHORT_MAGNITUDES, TENS, UNITS_OF_COUNT
from wiredesk.model import Modifier

from ._figures_tables import (
    EXACT_FORMS,
    FALLS,
    FOLDED_FORMS,
    LABELS,
    MODIFIERS_AFTER,
    MODIFIERS_BEFORE,
    PREFIXES,
    RISES,
    VAGUE,
    VAGUE_HEADS,
)
from ._names_tokens import Tokens

_DASH = "-‑–—−"
_GAP = "[ \u00a0\u202f]"
_MAX_DIGITS = 24
_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{2,3})+(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3}){1,4}(?= [a-z])|\d+)(?:\.\d+)?|\.\d+"
)
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅕": 1 / 5, "⅖": 2 / 5, "⅘": 4 / 5}
_MAGNITUDE = re.compile(
    rf"(?:{_GAP}|[-‑])?(hundred|thousand|million|billion|trillion|quadrillion|lakhs?|crores?|dozens?)(?![a-z])(?:(?:{_GAP})(thousand|million|billion|trillion|crores?)(?![a-z]))?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"{_GAP}?(mln|bln|trn|mn|bn|tn|mil)(?![A-Za-z])|(k|m|mm|b|t|cr|tr)(?![A-Za-z²³0-9/])| (?-i:(B))(?= [a-z])",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SLASH = re.compile(r"(\d{1,3})[/⁄](\d{1,3})(?![\d/])")
_MIXED = re.compile(r"(\d{1,4})(?: |-)?(?:(\d)/(\d{1,2})(?![\d/])|([½¼¾⅓⅔⅛⅕⅖⅘]))")
_PHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ .\-‑]\(?\d{2,4}\)?){2,5}(?!\d)")
_SCIENTIFIC = re.compile(r"\s?(?:[x×]\s?10|e)(?:\^?([-−+]?\d{1,2}))(?!\d)", re.IGNORECASE)
_UNIT_WORDS = re.compile(
    r"[%°º¢€£¥₹″$₽₴฿₪₩]{1,2}(?:[CFcf](?![A-Za-z]))?|m\.p\.h\.?|[A-Za-zµμ°]{1,16}(?:[.²³]|[23](?![\d.]))?(?:[-/^][A-Za-z0-9²]{1,8}){0,2}"
)
_HOUSE = re.compile(
    r" (?:[A-Z][a-z]{1,15} ){1,2}(?:Street|Road|Avenue|Lane|Boulevard|Drive|Square|Place|Way|Ave|St)\b| (?:noon|midnight)\b|[DxX](?:\d|\b)(?![\d ]{0,2}\d{2})"
)
_ZONE = re.compile(r"(?: hours)? ?(?:GMT|UTC|BST|local time|hrs|hours local)\b")
_CLOCK = re.compile(r"[:.]\d\d\b|\s?[ap]\.?m\b", re.IGNORECASE)
_PREFIX = re.compile(
    "(" + "|".join(re.escape(form) for form in sorted(PREFIXES, key=len, reverse=True)) + rf"){_GAP}?[-−]?$"
)
_RANGE = re.compile(rf"{_GAP}?(?:-|–|—|to|and|or){_GAP}?")
_RATE = re.compile(
    r"(?:,? )?(?:(?:per|each|every)[ -](?:capita|annum|cent(?! )|square (?:foot|metre|meter|kilometre|kilometer|mile)|cubic (?:metre|meter)|[a-z0-9,]{1,12}(?: (?:people|residents|inhabitants|days|years|hours|minutes))?)"
    r"|an? (?:second|minute|hour|day|night|week|month|year|season|game|share|barrel|tonne|ton|litre|liter|gallon|gram|kilo|kilogram|ounce|piece|person|head|square foot|household|pound|century|decade)\b"
    r"|(?:annually|daily|hourly|weekly|monthly|yearly)\b)|/(?:day|hour|year|month|week|kg|litre|share|hr|yr|mo)\b",
    re.IGNORECASE,
)
_WORD_STARTS = (
    frozenset(
        [*UNITS_OF_COUNT, *TENS, "half", "hundred", "thousand", "million", "billion", "trillion", "dozen", "quarter"]
    )
    | VAGUE_HEADS
)
_ORDINAL_WORDS = frozenset(ORDINALS) - {"second", "first"}
_CHANGES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "quadrupling": 4.0,
}
_SINGLE_GLUED = frozenset("m g l h s p c t x R L W V K b k y in".split())
_ONE_BAD_NEXT = frozenset(
    """of to and or is was are were has had have can could will would should may might must in on at by for from with that
    who which as but if not another thing day day's side could time way point hand reason more such i you he she we they it if""".split()
)
_ONE_BAD_BEFORE = frozenset(
    "the this that any every no each which only-the another a an some not very good bad big new old first last no-one next".split()
)


_DIGITISH = frozenset("0123456789½¼¾⅓⅔⅛⅕⅖⅘")
_GLUED = re.compile(r"[a-z]{1,3}\d")
_ANCHORS = _WORD_STARTS | _ORDINAL_WORDS | frozenset(_CHANGES) | {"a", "an"}


@dataclass(slots=True)
class Raw:
    """A number phrase as it was scanned."""

    start: int
    end: int
    value: float
    high: float | None = None
    unit: str | None = None
    kind: str = "cardinal"
    modifier: Modifier = "exact"
    vague: bool = False
    change: Literal["up", "down"] | None = None
    period: str | None = None
    number_start: int = 0
    hyphen: bool = False


@dataclass(slots=True)
class _Number:
    start: int
    end: int
    value: float
    magnitude: float = 1.0
    decimals: bool = False
    plain: bool = True
    currency: str | None = None
    ordinal: bool = False
    fraction: bool = False
    negative: bool = False
    word: bool = False


class Scanner:
    """Scans one text once, from number to number.

    Args:
        text: of the article.
        tokens: of the text.
        masked: offsets of dates and times, sorted, where numbers are no figures.
    """

    def __init__(self, text: str, tokens: Tokens, masked: list[tuple[int, int]]) -> None:
        self.text = text
        self.tokens = tokens
        self.masked = masked
        self._mask_starts = [start for start, _ in masked]
        self._at = 0

    def scan(self) -> list[Raw]:
        """Return the number phrases in order; none overlap."""
        found: list[Raw] = []
        tokens = self.tokens
        for index, low in enumerate(tokens.lows):
            if not (
                low in _ANCHORS
                or low[0] in _DIGITISH
                or low[-1] in _DIGITISH
                or "-" in low
                or "‑" in low
                or (low[-1] in "mbnk" and _GLUED.match(low))
            ):
                continue
            start = tokens.starts[index]
            if start < self._at:
                continue
            raw = self._anchor(index, low, start)
            if raw is not None and (not found or raw.start >= found[-1].end):
                found.append(raw)
                self._at = max(self._at, raw.end)
        return found

    def _anchor(self, index: int, low: str, start: int) -> Raw | None:
        first = low[0]
        if first.isdigit():
            number = None if self._is_masked(start) else self._digits(index, start)
        elif first in _VULGAR:
            number = _Number(start, start + 1, _VULGAR[first], fraction=True, decimals=True)
        elif low in _WORD_STARTS or low in ("a", "an") or low in _ORDINAL_WORDS or low in _CHANGES:
            if self._is_masked(start):
                return None
            return self._words(index, low)
        elif "-" in low or "‑" in low:
            head = re.split("[-‑]", low, maxsplit=1)[0]
            if (head not in UNITS_OF_COUNT and head not in TENS and head not in ("half", "hundred")) or self._is_masked(
                start
            ):
                if head in _GLUED_WORDS:
                    return self._after_hyphen(index, start + len(head) + 1, head)
                return None
            return self._words(index, low)
        else:
            return self._prefixed(index)
        return self._finish(index, number) if number is not None else None

    def _after_hyphen(self, index: int, at: int, head: str) -> Raw | None:
        """A number hyphened to a word: "minus-130", "sub-7", "now-18"."""
        number = self._digits(index, at)
        if number is None:
            return None
        if head in ("minus", "sub"):
            number.start = self.tokens.starts[index]
            number.negative = head == "minus"
        raw = self._finish(index, number)
        if raw is not None and head == "sub":
            raw.modifier = "fewer_than"
        return raw

    def _prefixed(self, index: int) -> Raw | None:
        """A number glued to a currency code: "$US500", "RM120,000", "Rs500"."""
        text = self.tokens.texts[index]
        place = next((i for i, c in enumerate(text) if c.isdigit()), 0)
        start = self.tokens.starts[index]
        marked = start > 0 and self.text[start - 1] == "$" and f"${text[:place]}" in PREFIXES
        if not (marked or text[:place] in PREFIXES) or self._is_masked(start):
            return None
        number = self._digits(index, start + place)
        if number is not None and text[:place].isupper() and place == 3 and number.value * number.magnitude < 100:
            return None  # "COP30" is no sum
        return self._finish(index, number) if number is not None else None

    def _is_masked(self, at: int) -> bool:
        place = bisect_right(self._mask_starts, at) - 1
        return place >= 0 and self.masked[place][0] <= at < self.masked[place][1]

    # -- numbers in digits ------------------------------------------------------------------------------------------

    def _digits(self, index: int, start: int) -> _Number | None:
        text = self.text
        before = text[start - 1] if start else " "
        if before == "." and start and (start == 1 or text[start - 2].isspace()):
            start -= 1
            before = text[start - 1] if start else " "
        match = _DIGITS.match(text, start)
        if match is None:
            return None
        end = match.end()
        self._at = max(self._at, end)
        if end - start > _MAX_DIGITS or self._no_quantity(start, end, before):
            return None
        number = _Number(
            start, end, float(re.sub("[, \u00a0\u202f\u2009]", "", match.group())), decimals="." in match.group()
        )
        number.plain = match.group().isdigit()
        self._currency_before(number)
        self._fractions(number)
        if _ORDINAL.match(text, number.end) and number.plain:
            number.ordinal = True
            number.end = number.end + 2
            return number
        if number.currency is None and before not in " \t\n\u00a0(\"'“‘[-‑–—−/~<>=≈:,;|*+±≤≥" and not number.fraction:
            return None
        self._magnitude(number)
        scientific = _SCIENTIFIC.match(text, number.end)
        if scientific and number.magnitude == 1 and ("10" in scientific.group() or number.decimals):
            number.value *= 10.0 ** int(scientific.group(1).replace("−", "-"))
            number.end = scientific.end()
        return number

    def _no_quantity(self, start: int, end: int, before: str) -> bool:
        """Whether digits are part of a telephone number, a model name, a clock time, an address."""
        text = self.text
        if before == ":" and start > 1 and text[start - 2].isdigit():
            return True
        if before in "#@_/" and not (before == "/" and start > 1 and text[start - 2].isdigit()):
            return True
        if before in _DASH and start > 1 and (text[start - 2].isalpha() or text[start - 2] == "."):
            return text[start - 2 : start] != "$-" and not text[max(0, start - 7) : start].lower().endswith(
                ("sub-", "minus-", "mid-", "pre-", "under-", "over-")
            )
        after = text[end : end + 1]
        if after in "@_" and after:
            return True
        if _HOUSE.match(text, end) or (end - start == 4 and _ZONE.match(text, end)):
            return True
        if end - start in (1, 2) and _CLOCK.match(text, end) and text[end] == ":":
            return True
        if re.match(r"\s?[ap]\.?m\b(?!\w)", text[end : end + 6], re.IGNORECASE) and end - start <= 5:
            return True
        phone = _PHONE.match(text, start)
        if phone and sum(c.isdigit() for c in phone.group()) >= 9 and "," not in phone.group():
            self._at = max(self._at, phone.end())
            return True
        if after and after in ".:" and text[end + 1 : end + 2].isdigit():
            self._skip_dotted(end)
            return True
        return False

    def _skip_dotted(self, end: int) -> None:
        match = re.compile(r"(?:[.:]\d{1,6}){1,8}").match(self.text, end)
        if match:
            self._at = max(self._at, match.end())

    def _currency_before(self, number: _Number) -> None:
        text = self.text
        window = text[max(0, number.start - 7) : number.start]
        if window[-1:] in ("-", "−") and (len(window) < 2 or not window[-2].isalnum() or window[-2] == "$"):
            tail = window[:-1]
            if not tail or tail[-1] in " (\n\t$€£\u00a0“\"'~":
                number.negative = True
                number.start -= 1
        elif re.search(r"\b[Mm]inus[ -]$", window):
            number.negative = True
            number.start -= 6
        match = _PREFIX.search(text, max(0, number.start - 6), number.start)
        if match:
            form = match.group(1)
            lead = text[match.start() - 1] if match.start() else " "
            glued = match.end() == match.end(1)
            if form[0].isalpha() and (lead.isalnum() or (not glued and form in ("R", "PS", "LE", "SR"))):
                plain = next((c for c in form if c in PREFIXES), None)
                if plain is None:
                    return
                form = plain
            number.currency = PREFIXES[form]
            number.start = match.start()
            if (
                text[max(0, number.start - 1) : number.start] in ("-", "−")
                and not text[max(0, number.start - 2) : number.start - 1].isalnum()
            ):
                number.negative = True
                number.start -= 1

    def _fractions(self, number: _Number) -> None:
        mixed = _MIXED.match(self.text, number.end - len(str(int(number.value)))) if number.plain else None
        if mixed and mixed.end() > number.end:
            part = (
                _VULGAR[mixed.group(4)]
                if mixed.group(4)
                else float(mixed.group(2)) / float(mixed.group(3) or 1)
                if float(mixed.group(3) or 1)
                else 0.0
            )
            number.value, number.end, number.plain, number.decimals = number.value + part, mixed.end(), False, True
            return
        slash = _SLASH.match(self.text, number.end - len(str(int(number.value)))) if number.plain else None
        if slash and int(slash.group(2)) > 0 and int(slash.group(1)) < int(slash.group(2)) and number.currency is None:
            number.value = int(slash.group(1)) / int(slash.group(2))
            number.end, number.plain, number.fraction = slash.end(), False, True

    def _magnitude(self, number: _Number) -> None:
        match = _MAGNITUDE.match(self.text, number.end)
        if match:
            word = match.group(1).lower()
            number.magnitude = MAGNITUDES["dozen" if word == "dozens" else word]
            if match.group(2):
                number.magnitude *= MAGNITUDES[match.group(2).lower()]
            number.end = match.end()
            return
        short = _SHORT.match(self.text, number.end)
        if short is None:
            return
        form = (short.group(1) or short.group(2) or short.group(3)).lower()
        if form in ("m", "mm", "t", "b", "cr", "tr") and number.currency is None:
            if form == "m" and self._metres(number, short.end()):
                return
            if form in ("mm", "t", "cr", "tr"):
                return
            if (
                form == "b"
                and short.group(3) is None
                and not re.match(r" [a-z]", self.text[short.end() : short.end() + 2])
            ):
                return
        number.magnitude = SHORT_MAGNITUDES[form]
        number.end = short.end()

    def _metres(self, number: _Number, end: int) -> bool:
        """Whether "80m" without a currency is a length: before "long", a race or a full stop."""
        if self.text[end - 1] == "M":
            return False
        after = re.match(r"[ -]([A-Za-z]+)", self.text[end : end + 24])
        return after is None or after.group(1).lower() in _METRE_NEXT

    # -- numbers in words ---------------------------------------------------------------------------------------------

    def _words(self, index: int, low: str) -> Raw | None:
        tokens = self.tokens
        if (
            tokens.texts[index][0].isupper()
            and index
            and tokens.texts[index - 1][0].isupper()
            and not self._starts_sentence(index)
        ):
            return None  # "Air Force Two"
        words, ends = self._word_run(index)
        joined = " ".join(words[:6])
        if low in _CHANGES:
            return (
                None if words[1:2] in (["down"], ["up"], ["as"], ["over"], ["back"]) else self._multiplied(index, low)
            )
        vague = self._vague(words)
        if vague:
            phrase, taken = vague
            value, high = VAGUE[phrase]
            if phrase == "scores" and (taken >= len(words) or words[taken] != "of"):
                return None
            raw = Raw(
                tokens.starts[index],
                ends[taken - 1],
                value,
                high,
                None,
                "vague",
                vague=True,
                number_start=tokens.starts[index],
            )
            return self._dress(index, raw, ends[taken - 1])
        fraction = self._fraction_words(words)
        if fraction:
            value, taken, base = fraction
            end = ends[taken - 1]
            number = _Number(tokens.starts[index], end, value, decimals=True, fraction=base, plain=False, word=True)
            if not base:
                self._magnitude(number)
            return self._finish(index, number)
        article = low in ("a", "an")
        if article:
            if len(words) < 2 or words[1] not in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
                return None
            words = ["one", *words[1:]]
        if words[0] in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
            words = ["one", *words]
            ends = [tokens.starts[index], *ends]
        if low in _ORDINAL_WORDS:
            return self._ordinal_word(index, low)
        if low in ("half", "quarter") or (words[0] not in UNITS_OF_COUNT and words[0] not in TENS):
            return None
        value, taken = number_words(words)
        if not taken or (low == "one" and taken == 1 and not self._counts_one(index, joined)):
            return None
        end = ends[taken - 1]
        following = words[taken : taken + 3]
        if following[:2] == ["and", "a"] and len(following) > 2 and following[2] in ("half", "quarter"):
            value += 1 / FRACTIONS[following[2]]
            end, taken = ends[taken + 2], taken + 3
        elif (
            taken < len(words)
            and words[taken] in ORDINALS
            and words[taken] != "second"
            and words[taken - 1] in TENS
            and self.text[end : end + 1] == "-"
        ):
            return Raw(
                tokens.starts[index],
                ends[taken],
                value + ORDINALS[words[taken]],
                None,
                None,
                "ordinal",
                number_start=tokens.starts[index],
            )
        number = _Number(tokens.starts[index], end, value, plain=True, word=True)
        if index and tokens.lows[index - 1] == "minus":
            number.start, number.negative = tokens.starts[index - 1], True
        self._magnitude(number)
        return self._finish(index, number)

    def _word_run(self, index: int) -> tuple[list[str], list[int]]:
        """Lower-case words from a token on, hyphened ones split, each with its end; a full stop or comma ends the run."""
        words: list[str] = []
        ends: list[int] = []
        tokens = self.tokens
        last = tokens.starts[index]
        for at in range(index, min(index + 9, len(tokens.lows))):
            low, start = tokens.lows[at], tokens.starts[at]
            if "\n" in self.text[last:start] or not (low[0].isalpha()):
                break
            last = tokens.ends[at]
            for part in re.finditer(r"[^-‑]+", low):
                words.append(part.group())
                ends.append(start + part.end())
        return words, ends

    @staticmethod
    def _vague(words: list[str]) -> tuple[str, int] | None:
        for taken in (4, 3, 2, 1):
            phrase = " ".join(words[:taken])
            if len(words) >= taken and phrase in VAGUE:
                return phrase, taken
        return None

    @staticmethod
    def _fraction_words(words: list[str]) -> tuple[float, int, bool] | None:
        """Value and length of "a third", "two-thirds", "half a (million)", "one in five"; whether it is a share."""
        head = words[0]
        top = 1.0 if head in ("a", "an", "one") else float(UNITS_OF_COUNT.get(head, 0))
        if head == "half":
            if len(words) > 2 and words[1] in ("a", "an") and words[2] in ("million", "billion", "trillion", "dozen"):
                return 0.5, 2, False
            if len(words) > 1 and words[1] in (
                "of",
                "the",
                "a",
                "its",
                "their",
                "his",
                "her",
                "our",
                "all",
                "that",
                "an",
                "those",
            ):
                return 0.5, 1, True
            return None
        if not top or len(words) < 2:
            return None
        if head != "a" and words[1] in ("in", "out") and head != "an":
            at = 3 if words[1] == "out" and len(words) > 2 and words[2] == "of" else 2
            base, taken = number_words(words[at : at + 2])
            if (
                taken
                and 1 < base <= 100
                and base > top
                and not (len(words) > at + taken and words[at + taken] in _TIME_WORDS)
            ):
                return top / base, at + taken, True
            return None
        if words[1] == "half" and head in ("a", "one") and not (len(words) > 2 and words[2] == "dozen"):
            return 0.5, 2, True
        if words[1] == "half" and len(words) > 2 and words[2] == "dozen" and head == "a":
            return 0.5, 2, False
        if words[1] in FRACTIONS and words[1] not in ("half", "halves"):
            plural = words[1].endswith("s")
            if (
                plural == (top > 1)
                and (head not in ("a", "an") or len(words) < 3 or words[2] not in _ORDINAL_NOUNS)
                and (
                    plural
                    or len(words) < 3
                    or words[2]
                    in (
                        "of",
                        "the",
                        "less",
                        "more",
                        "higher",
                        "lower",
                        "on",
                        "in",
                        "from",
                        "to",
                        "this",
                        "and",
                        "since",
                    )
                    or head == "one"
                )
            ):
                return top / FRACTIONS[words[1]], 2, True
        return None

    def _ordinal_word(self, index: int, low: str) -> Raw | None:
        tokens = self.tokens
        if not tokens.texts[index].islower():
            return None
        start, end = tokens.starts[index], tokens.ends[index]
        return Raw(start, end, float(ORDINALS[low]), None, None, "ordinal", number_start=start)

    def _counts_one(self, index: int, joined: str) -> bool:
        """Whether "one" counts ("one person was killed") rather than points ("one of them", "the one")."""
        tokens = self.tokens
        before = tokens.lows[index - 1] if index else "."
        following = joined.split(" ")[1:2]
        if not following or before in _ONE_BAD_BEFORE:
            return False
        if following[0] in _ONE_BAD_NEXT:
            after = joined.split(" ")[2:3]
            if following[0] == "and":
                return joined.split(" ")[2:4] in (["a", "half"], ["a", "quarter"])
            return following[0] in ("to", "or", "dead") and bool(after) and after[0] in UNITS_OF_COUNT
        return tokens.ends[index] - tokens.starts[index] == 3

    def _multiplied(self, index: int, low: str) -> Raw:
        start, end = self.tokens.starts[index], self.tokens.ends[index]
        direction: Literal["up", "down"] = "down" if low.startswith("halv") else "up"
        return Raw(start, end, _CHANGES[low], None, "times", "fraction", change=direction, number_start=start)

    # -- the phrase around a number -----------------------------------------------------------------------------------

    def _finish(self, index: int, number: _Number) -> Raw | None:
        """Range, unit, kind and modifiers of a number; None when it is a label, a score's half, a year."""
        value = number.value * number.magnitude * (-1 if number.negative else 1)
        raw = Raw(number.start, number.end, value, number_start=number.start, unit=number.currency)
        if number.ordinal:
            raw.kind = "ordinal"
            self._at = max(self._at, raw.end)
            return raw
        if number.fraction:
            raw.kind = "fraction"
            return self._dress(index, raw, raw.end)
        other = self._second(number)
        if other is not None:
            joined = self._range(raw, number, other)
            if joined == "score":
                raw.kind, raw.high, raw.end = "score", other.value, other.end
                self._at = max(self._at, other.end)
                return raw
            if joined == "range":
                number = other
        if self._is_label(index, raw, number):
            return None
        return self._dress(index, raw, raw.end, number)

    def _second(self, number: _Number) -> _Number | None:
        """The number after a dash, "to", "and" or "or"."""
        text = self.text
        gap = _RANGE.match(text, number.end)
        unit_between = False
        if gap is None or gap.group() == "":
            unit = self._unit_at(number.end, number)
            if unit is None:
                return None
            gap = _RANGE.match(text, unit[1])
            unit_between = True
            if gap is None:
                return None
        word = gap.group().strip(" \u00a0\u202f")
        start = gap.end()
        lead = text[max(0, number.start - 16) : number.start].lower()
        if word == "and" and not re.search(r"\bbetween (?:an? |about |around )?$", lead):
            return None
        if word == "to" and self._moves(number.start):
            return None
        if word == "or" and (unit_between or (not number.word and not number.plain)):
            return None
        sign = re.match(r"(?:[-−]|minus )?", text[start : start + 6], re.IGNORECASE)
        currency = re.compile(r"(?:US|A|C|NZ|HK|S)?[$€£¥₹]").match(text, start)
        place = start + (len(sign.group()) if sign and word != "-" else 0)
        if currency:
            place = currency.end()
        match = _DIGITS.match(text, place)
        if match and match.group() and match.end() - match.start() <= _MAX_DIGITS:
            after = text[match.end() : match.end() + 1]
            if (after and after in ":/@") or (after in _DASH and text[match.end() + 1 : match.end() + 2].isdigit()):
                return None
            if text[match.end() : match.end() + 2].lower() in ("st", "nd", "rd", "th"):
                return None
            other = _Number(
                match.start(),
                match.end(),
                float(re.sub("[, \u00a0\u202f\u2009]", "", match.group())),
                decimals="." in match.group(),
            )
            other.plain = match.group().isdigit()
            other.negative = bool(sign and sign.group() and word != "-")
            other.currency = number.currency
            self._magnitude(other)
            return other if not self._is_masked(match.start()) else None
        index = self.tokens.at(start)
        if (
            index < len(self.tokens.lows)
            and self.tokens.starts[index] == start
            and self.tokens.lows[index][0].isalpha()
        ):
            words, ends = self._word_run(index)
            if not words:
                return None
            value, taken = number_words(words)
            if taken and not (words[0] == "one" and taken == 1 and word != "to"):
                other = _Number(start, ends[taken - 1], value, word=True)
                self._magnitude(other)
                return other
        return None

    def _moves(self, at: int) -> bool:
        """Whether "A to B" tells a move ("rose 12 to 40", "fell from 20 to 15"): two figures, not a range."""
        before = self.tokens.at(at)
        lows = self.tokens.lows[max(0, before - 7) : before]
        if lows[-1:] == ["from"]:
            return any(low in RISES or low in FALLS or low in ("went", "going", "changed", "moved") for low in lows)
        return any(low in RISES or low in FALLS or low == "limit" for low in lows[-3:]) or lows[-1:] == ["limit"]

    def _range(self, raw: Raw, number: _Number, other: _Number) -> str:
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
        glued = dash and text[number.end : number.end + 1] in _DASH
        after = text[other.end : other.end + 24].lower()
        before = text[max(0, raw.start - 24) : raw.start].lower()
        if glued and number.plain and other.plain and number.currency is None and max(low, high) < 200:
            if (
                low >= high
                or re.match(
                    r"[ -](?:win|victory|defeat|loss|lead|draw|vote|majority|decision|deficit|record|ruling|aggregate|thrashing|advantage|triumph|away|home|down|up|on|start|down)\b",
                    after,
                )
                or re.search(
                    r"\b(?:won|win|beat|lost|losing|winning|drew|draw|lead|leading|led|trailed|trailing|trail|defeat(?:ed)?|voted|vote|score|made it|ahead|down|up|, |by) $",
                    before,
                )
            ):
                return "score"
            if re.search(r"\d-\d{1,2}(?:,| \(|\)) ?$", before) or re.match(r"(?:,|\)?,) \d{1,2}-\d", after):
                return "score"
        if low > high:
            return "none"
        first_unit, last_unit = self._unit_at(number.end, number), self._unit_at(other.end, other)
        if first_unit and last_unit and first_unit[0] != last_unit[0]:
            return "none"
        if number.currency and other.currency is None and joiner == "to":
            return "none"
        if joiner == "or" and not (low < high <= max(10 * low, low + 5)):
            return "none"
        if joiner == "and" and low > high:
            return "none"
        raw.value, raw.high, raw.end = low, high, other.end
        if text[number.start - 8 : number.start].lower().endswith("between "):
            raw.start = number.start - 8
        return "range"

    def _is_label(self, index: int, raw: Raw, number: _Number) -> bool:
        """Whether a bare number names something ("Section 427", "Boeing 737", "Big 12")."""
        if number.currency or not number.plain or number.magnitude > 1 or number.negative:
            return False
        tokens = self.tokens
        at = tokens.at(raw.start) - 1
        if at < 0:
            return False
        previous = tokens.texts[at]
        low = previous.lower()
        if number.word:
            return low in ("chapter", "article", "section", "phase", "page", "formula", "act", "world war")
        if tokens.ends[at] < raw.start - 1 or "\n" in self.text[tokens.ends[at] : raw.start]:
            return False
        if low in LABELS:
            return True
        if self._unit_at(raw.end, number) is not None:
            return False
        named = previous[0].isupper() and previous[-1].isalnum() and not self._starts_sentence(at)
        if not named or low in MODIFIERS_BEFORE or raw.high is not None:
            return False
        following = tokens.at(raw.end)
        if following < len(tokens.lows):
            word = tokens.texts[following]
            if (
                tokens.starts[following] == raw.end + 1
                and word.islower()
                and word[0].isalpha()
                and (word.endswith("s") or word in ("people", "men", "women", "children"))
                and word not in ("is", "was", "has", "as", "this", "its")
            ):
                return False
        return number.value < 10000 and "," not in self.text[number.start : number.end]

    def _starts_sentence(self, at: int) -> bool:
        if at == 0:
            return True
        return (
            self.tokens.texts[at - 1] in ".!?:;“\"‘'(•—–-"
            or "\n" in self.text[self.tokens.ends[at - 1] : self.tokens.starts[at]]
        )

    def _unit_at(self, at: int, number: _Number | None = None) -> tuple[str, int] | None:
        """Name and end of the unit printed at an offset, the longest form that is known."""
        text = self.text
        glued = True
        if text[at : at + 1] in (" ", "\u00a0", "\u202f", "-", "‑") and at + 1 < len(text):
            at += 1
            glued = False
        words: list[str] = []
        ends: list[int] = []
        place = at
        for _ in range(4):
            match = _UNIT_WORDS.match(text, place)
            if match is None:
                break
            words.append(match.group())
            ends.append(match.end())
            place = match.end()
            if text[place : place + 1] not in (" ", "\u00a0", "-"):
                break
            place += 1
        for taken in range(len(words), 0, -1):
            form = text[at : ends[taken - 1]].replace("\u00a0", " ")
            name = _form(form)
            end = ends[taken - 1]
            if name is None and form.endswith("."):
                name, end = _form(form[:-1]), end - 1
            if name is None and "-" in form and taken == 1:
                part = form.split("-", 1)[0]
                name, end = _form(part), at + len(part)
                form = part
            if name is None:
                continue
            if form in _SINGLE_GLUED and not glued:
                continue
            return self._sensible(name, form, end, number)
        return None

    def _sensible(self, name: str, form: str, end: int, number: _Number | None) -> tuple[str, int] | None:
        text = self.text
        low = form.lower().rstrip(".")
        if (
            low
            in (
                "won",
                "real",
                "bar",
                "rand",
                "lei",
                "sen",
                "ether",
                "stone",
                "mach",
                "point",
                "cup",
                "cups",
                "bit",
                "quarters",
                "times",
                "in.",
                "marks",
            )
            and number is not None
        ):
            large = number.magnitude > 1 or number.value >= 500
            if low in ("won", "rand", "lei", "real", "ether", "marks") and not large:
                return None
            if low in ("cup", "point", "bit", "quarters", "stone", "in.") and text[end : end + 1] == "s":
                return None
        if low in ("pound", "pounds"):
            money = (
                number is not None
                and (number.magnitude > 1 or number.value >= 5000)
                and not text[end:].startswith(" of")
            )
            return ("GBP" if money else "pound_mass"), end
        if low in ("mm", "cm") and number is not None and number.currency:
            return None
        if name == "degree":
            scale = re.compile(r" ?(?:\([^)]{1,20}\) )?(celsius|centigrade|fahrenheit|C\b|F\b)", re.IGNORECASE).match(
                text, end
            )
            if scale:
                return ("celsius" if scale.group(1)[0] in "cC" else "fahrenheit"), scale.end()
        if name in ("C", "F") and number is None:
            return None
        return name, end

    def _dress(self, index: int, raw: Raw, end: int, number: _Number | None = None) -> Raw:
        """Add unit, kind, rate, modifiers and direction."""
        text = self.text
        if number is not None and raw.kind == "cardinal":
            unit = self._unit_at(end, number)
            if raw.unit is None and unit is None:
                spaced = re.compile(r" (?:or so|odd|or more) ").match(text, end)
                if spaced:
                    unit = self._unit_at(spaced.end() - 1, number)
            if unit is not None and (raw.unit is None or UNITS[unit[0]].dimension == "money"):
                raw.hyphen = text[end : end + 1] in ("-", "‑")
                raw.unit, raw.end = (
                    (unit[0] if raw.unit is None or (raw.unit == "USD" and unit[0] != "USD_cent") else raw.unit),
                    unit[1],
                )
            if number.currency == "USD" and re.match(r" US\b(?! ?\$)", text[raw.end : raw.end + 5]):
                raw.end += 3
            raw.kind = _kind(raw.unit)
            if raw.unit is None and text[end : end + 1] in ("-", "‑"):
                raw.hyphen = True
            self._temperature(raw)
            self._age(raw, number)
        elif raw.kind == "fraction":
            gap = re.compile(r"(?: of)?(?: an?)?").match(text, end)
            unit = self._unit_at(gap.end() if gap else end, None)
            if (
                unit is not None
                and UNITS[unit[0]].dimension in ("length", "mass", "volume", "time", "area")
                and text[gap.end() : gap.end() + 1] == " "
            ):  # type: ignore[union-attr]
                raw.unit, raw.end = unit
                raw.kind = _kind(raw.unit)
        elif raw.vague:
            unit = self._unit_at(re.compile(r"(?: of)?").match(text, end).end(), number)  # type: ignore[union-attr]
            if unit is not None:
                raw.unit, raw.end = unit
        rate = _RATE.match(text, raw.end)
        if rate and raw.kind not in ("age", "score"):
            raw.period = rate.group().strip(" ,/")
            raw.period = f"per {raw.period}" if rate.group().startswith("/") else raw.period
            raw.end = rate.end()
        self._modifiers(index, raw)
        self._at = max(self._at, raw.end)
        return raw

    def _temperature(self, raw: Raw) -> None:
        """ "minus 20 degrees", "20 below zero", "magnitude 6.2"."""
        if raw.unit is None and re.search(
            r"\bmagnitude(?:[ -]of)?[ -]$", self.text[max(0, raw.start - 14) : raw.start]
        ):
            raw.unit, raw.kind = "magnitude", "measure"
        below = re.compile(r" (?:degrees )?below (?:zero|freezing)\b").match(self.text, raw.end)
        if below and raw.value > 0:
            raw.value, raw.end = -raw.value, below.end()
            raw.unit, raw.kind = raw.unit or "degree", "measure"

    def _age(self, raw: Raw, number: _Number) -> None:
        text = self.text
        if raw.unit is not None and raw.unit.endswith("_of_age"):
            raw.kind = "age"
            return
        if raw.unit is None and raw.value < 130:
            before = text[max(0, raw.start - 14) : raw.start]
            if re.search(
                r"\b(?:[Aa]ged?|at the age of|age of|[Aa]ges)(?: of| between| from| about| just| only)? $", before
            ) or (
                number.plain
                and not number.word
                and 0 < raw.value < 115
                and raw.high is None
                and re.search(r"[a-z], $", before)
                and re.match(r"(?:,| and |\.)(?:\s|$)", text[raw.end : raw.end + 5])
                and self._names_before(raw.start)
            ):
                raw.kind, raw.unit = "age", "year_of_age"

    def _names_before(self, at: int) -> bool:
        index = self.tokens.at(at) - 2
        return index >= 0 and self.tokens.texts[index][0].isupper() and self.tokens.texts[index + 1] == ","

    def _modifiers(self, index: int, raw: Raw) -> None:
        tokens, text = self.tokens, self.text
        at = tokens.at(raw.start)
        if text[raw.start - 1 : raw.start] in ("~", "≈", "<", ">", "≥", "≤", "±") and raw.start:
            sign = text[raw.start - 1]
            raw.modifier = {
                "~": "about",
                "≈": "about",
                "±": "about",
                "<": "fewer_than",
                ">": "more_than",
                "≥": "at_least",
                "≤": "up_to",
            }[sign]  # type: ignore[assignment]
            raw.start -= 1
            at -= 1
        before = at - 1 if at and tokens.lows[at - 1] in ("a", "an", "the", "another") and raw.kind != "ordinal" else at
        for _ in range(2):
            for taken in (4, 3, 2, 1):
                if before - taken < 0:
                    continue
                phrase = " ".join(tokens.lows[before - taken : before])
                if phrase in MODIFIERS_BEFORE and "\n" not in text[tokens.starts[before - taken] : raw.start]:
                    if before > taken and tokens.lows[before - taken - 1] in _NOT_BEFORE.get(phrase, ()):
                        continue
                    if raw.modifier == "exact" or MODIFIERS_BEFORE[phrase] in (
                        "up_to",
                        "at_least",
                        "more_than",
                        "fewer_than",
                    ):
                        raw.modifier = MODIFIERS_BEFORE[phrase]
                    before -= taken
                    raw.start = tokens.starts[before]
                    break
            else:
                break
        self._direction(before, raw)
        for plus in ("+", "-plus"):
            if text.startswith(plus, raw.end) and raw.modifier == "exact":
                raw.modifier, raw.end = "at_least", raw.end + len(plus.rstrip())
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
        tokens = self.tokens
        lows = tokens.lows
        at = before - 1
        steps = 0
        while (
            at >= 0
            and steps < 3
            and lows[at]
            in (
                "by",
                "an",
                "a",
                "the",
                "another",
                "further",
                "of",
                "as",
                "average",
                "only",
                "just",
                "some",
                "more",
                "slightly",
                "combined",
            )
        ):
            at -= 1
            steps += 1
        if at < 0 or lows[at] == "to":
            return
        word = lows[at]
        if word in ("up", "down") and at and lows[at - 1] in _UP_NOT:
            return
        if word.startswith("rais") and raw.kind == "money" and not steps:
            return
        if word in RISES:
            raw.change = "up"
        elif word in FALLS:
            raw.change = "down"
        elif raw.kind in ("percent", "fraction", "money", "cardinal", "measure"):
            after = tokens.at(raw.end)
            for word in lows[after : after + 3]:
                if word in ("increase", "rise", "jump", "gain", "surge", "hike", "growth", "boost", "uptick", "higher"):
                    raw.change = "up"
                elif word in (
                    "decrease",
                    "drop",
                    "fall",
                    "decline",
                    "cut",
                    "reduction",
                    "loss",
                    "slump",
                    "lower",
                    "slide",
                    "plunge",
                    "dip",
                ):
                    raw.change = "down"
                elif not word.isalpha() or word in (
                    "of",
                    "in",
                    "that",
                    "the",
                    "from",
                    "on",
                    "at",
                    "to",
                    "and",
                    "were",
                    "was",
                    "are",
                    "is",
                    "had",
                    "have",
                    "has",
                    "been",
                ):
                    break
                if raw.change:
                    break


_NOT_BEFORE = {
    "over": ("fight", "handed", "took", "concerns", "won"),
    "up to": ("lead", "run", "build", "leading", "adds", "added"),
}
_UP_NOT = frozenset(
    "gave give giving gives make made makes pick picked set put ended end take took opened open sign signed line lined turned showed rounded shot brought tore torn broke gunned struck knocked taken shoot shooting downed".split()
)
_GLUED_WORDS = frozenset("minus sub now mid over under nearly almost about to".split())
_METRE_NEXT = frozenset(
    """high deep wide tall long away from race pool sprint freestyle butterfly hurdles north south east west above below off final
    finals relay dash backstroke breaststroke medley across down up to in behind short thick radius diameter tower and by x underwater
    underground of-the heats swell waves walk run air steeplechase individual mark or world record record-breaking hurdle depth""".split()
)
_TIME_WORDS = frozenset("year years month months week weeks day days hour hours decade decades minute minutes".split())
_ORDINAL_NOUNS = frozenset("time day year week month term round party world person man woman child".split())


def _form(form: str) -> str | None:
    return (
        EXACT_FORMS.get(form) or FOLDED_FORMS.get(form) or (FOLDED_FORMS.get(form.lower()) if len(form) > 2 else None)
    )


def _kind(unit: str | None) -> str:
    if unit is None:
        return "cardinal"
    dimension = UNITS[unit].dimension
    if dimension == "money":
        return "money"
    if dimension in ("share", "share_points"):
        return "percent"
    if dimension in ("ratio", "points"):
        return "cardinal"
    if dimension == "time":
        return "duration"
    if dimension == "age":
        return "age"
    return "measure"
