"""Numbers in digits: sign, currency mark, fraction, magnitude; what looks like one and is none."""

from __future__ import annotations

import re

from wiredesk.lang import FRACTIONS

from ._figures_magnitudes import Magnitudes
from ._figures_raw import DASH, DIGITS, GAP, MAX_DIGITS, ROUND_BASES, SEPARATORS, VULGAR, Number
from ._figures_tables import PREFIXES
from ._names_lexicon import FIRM_WORDS

_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SLASH = re.compile(r"(\d{1,3})[/⁄](\d{1,3})(?![\d/])")
_MIXED = re.compile(r"(\d{1,4})(?: |-)?(?:(\d)/(\d{1,2})(?![\d/])|([½¼¾⅓⅔⅛⅕⅖⅘⅗⅙⅚⅜⅝⅞]))")
_PHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ .\-‑]\(?\d{2,4}\)?){2,5}(?!\d)")
_SCIENTIFIC = re.compile(r"\s?(?:[x×]\s?10|e)(?:\^?([-−+]?\d{1,2}))(?!\d)", re.IGNORECASE)
_HOUSE = re.compile(
    r" (?:[A-Z][a-z]{1,15} ){1,2}(?:Street|Road|Avenue|Lane|Boulevard|Drive|Square"
    r"|Place|Way|Ave|St)\b| (?:noon|midnight)\b|[DxX](?!10\^)(?:\d|\b)(?![\d ]{0,2}\d{2})"
)
_FIRM = re.compile(rf" (?:{'|'.join(sorted(FIRM_WORDS))})\b")
"""What makes the name of a firm of digits before it: "49 Enterprises"."""
_ZONE = re.compile(r"(?: hours)? ?(?:GMT|UTC|BST|local time|hrs|hours local)\b")
_AM_OR_PM = re.compile(r"\s?[ap]\.?m\b(?!\w)", re.IGNORECASE)
_CLOCK = re.compile(r"[:.]\d\d\b|\s?[ap]\.?m\b", re.IGNORECASE)
_DOTTED = re.compile(r"(?:[.:]\d{1,6}){1,8}")
_NAMED_SLASH = re.compile(r"(?:9/11|7/7|24/7|50/50)(?![\d/])")
"""What stands for a day of attacks, for always, for even: no share."""
_ERA_BEFORE, _ERA_AFTER = re.compile(r"\b(?:AD|A\.D\.) $"), re.compile(r" (?:AD|A\.D\.|CE|C\.E\.)(?!\w)")
"""What makes a year of digits: "A.D. 79", "79 AD"."""
_BILL = re.compile(r"\b(?:H\.? ?R\.|H\.(?:J\.|Con\.)? ?Res\.|HB|SB) $")
"""What stands before the number of a bill."""
_GROUP_LEAD = re.compile(r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Aa]|[Ee]arly|[Mm]id|[Ll]ate) |[a-z][-‑])$")
_ONE_IN = re.compile(
    rf" (?:in|out of) (?:every )?({'|'.join(ROUND_BASES)})\b(?![.,:/%-]?\d)"
    r"(?! (?:second|minute|hour|day|week|month|year|a\.?m|p\.?m))"
)
_MINUS = re.compile(r"\b(?:minus[ -]|(?<!tested )(?<!test )(?<!came back )negative )$", re.IGNORECASE)
_AND_PART = re.compile(r" and (?:a|one)[ -](half|third|quarter|fourth|fifth)\b(?! of)")
_PREFIX = re.compile(
    "(" + "|".join(re.escape(form) for form in sorted(PREFIXES, key=len, reverse=True)) + rf"){GAP}?[-−]?$"
)


class Digits(Magnitudes):
    """Reads numbers in digits."""

    def _digits(self, start: int) -> Number | None:
        """Read a number in digits with its sign, currency, fraction and magnitude; None where it is no quantity."""
        text = self.text
        before = text[start - 1] if start else " "
        if before == "." and start and (start == 1 or text[start - 2].isspace()):
            start -= 1
            before = text[start - 1] if start else " "
        match = DIGITS.match(text, start)
        if match is None:
            return None
        end = match.end()
        self._at = max(self._at, end)
        if end - start > MAX_DIGITS or self._no_quantity(start, end, before):
            return None
        number = Number(start, end, float(SEPARATORS.sub("", match.group())), decimals="." in match.group())
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
        part = _AND_PART.match(text, number.end)
        if part:
            number.value += 1 / FRACTIONS[part.group(1)]
            number.end, number.plain, number.decimals = part.end(), False, True
        scientific = _SCIENTIFIC.match(text, number.end)
        if scientific and number.magnitude == 1 and ("10" in scientific.group() or number.decimals):
            number.value *= 10.0 ** int(scientific.group(1).replace("−", "-"))
            number.end = scientific.end()
        return number

    def _no_quantity(self, start: int, end: int, before: str) -> bool:
        """Whether digits are part of a telephone number, a model name, a clock time, an address."""
        text = self.text
        if _BILL.search(text, max(0, start - 10), start) or self._age_group(start, end):
            return True
        if _ERA_BEFORE.search(text, max(0, start - 5), start) or _ERA_AFTER.match(text, end):
            return True
        if before == ":" and start > 1 and text[start - 2].isdigit():
            return True
        if before in "#@_/" and not (before == "/" and start > 1 and text[start - 2].isdigit()):
            return True
        if before in DASH and start > 1 and (text[start - 2].isalpha() or text[start - 2] == "."):
            return text[start - 2 : start] != "$-" and not text[max(0, start - 7) : start].lower().endswith(
                ("sub-", "minus-", "mid-", "pre-", "under-", "over-")
            )
        named = _NAMED_SLASH.match(text, start)
        if named:
            self._at = max(self._at, named.end())
            return True
        after = text[end : end + 1]
        if after in "@_" and after:
            return True
        if _HOUSE.match(text, end) or _FIRM.match(text, end) or (end - start == 4 and _ZONE.match(text, end)):
            return True
        if end - start in (1, 2) and _CLOCK.match(text, end) and text[end] == ":":
            return True
        if _AM_OR_PM.match(text, end, end + 6) and end - start <= 5:
            return True
        phone = _PHONE.match(text, start)
        if phone and sum(c.isdigit() for c in phone.group()) >= 9 and "," not in phone.group():
            self._at = max(self._at, phone.end())
            return True
        if after and after in ".:" and text[end + 1 : end + 2].isdigit():
            self._skip_dotted(end)
            return True
        return False

    def _age_group(self, start: int, end: int) -> bool:
        """Whether digits with a plural s are people of an age or a decade ("under-18s", "his 30s"), no seconds."""
        text = self.text
        if end - start != 2 or text[end : end + 1] != "s" or text[end + 1 : end + 2].isalnum():
            return False
        return _GROUP_LEAD.search(text, max(0, start - 10), start) is not None

    def _skip_dotted(self, end: int) -> None:
        match = _DOTTED.match(self.text, end)
        if match:
            self._at = max(self._at, match.end())

    def _currency_before(self, number: Number) -> None:
        """Take in the minus and the mark of a currency before a number."""
        text = self.text
        window = text[max(0, number.start - 7) : number.start]
        if window[-1:] in ("-", "−") and (len(window) < 2 or not window[-2].isalnum() or window[-2] == "$"):
            tail = window[:-1]
            if not tail or tail[-1] in " (\n\t$€£\u00a0“\"'~":
                number.negative = True
                number.start -= 1
        elif sign := _MINUS.search(text, max(0, number.start - 16), number.start):
            number.negative = True
            number.start = sign.start()
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

    def _fractions(self, number: Number) -> None:
        """Take in a fraction: "2½", "3/4", "1 in 10"."""
        mixed = _MIXED.match(self.text, number.end - len(str(int(number.value)))) if number.plain else None
        if mixed and mixed.end() > number.end:
            part = (
                VULGAR[mixed.group(4)]
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

        share = _ONE_IN.match(self.text, number.end) if number.plain and number.currency is None else None
        told = share and (number.value == 1 or share.group(1) == "10" or " every " in share.group())
        if share and told and number.value < int(share.group(1)):
            number.value /= int(share.group(1))
            number.end, number.plain, number.fraction = share.end(), False, True
