"""Number phrases: digits and words, ranges, fractions, magnitudes, vague numbers. One pass, linear in the text."""

from __future__ import annotations

import re
from typing import NamedTuple


class Number(NamedTuple):
    """A number phrase at ``text[start:end]``; ``high`` is None unless it is vague."""

    start: int
    end: int
    value: float
    high: float | None = None
    kind: str = "cardinal"
    words: bool = False


UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "crore": 1e7, "lakh": 1e5,
    "lakhs": 1e5, "crores": 1e7,
}  # fmt: skip
SUFFIXES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
    "t": 1e12,
}  # fmt: skip
VAGUE = {
    "a handful": (3, 6), "handful": (3, 6), "several": (3, 9), "a couple": (2, 2), "couple": (2, 2), "dozens": (24, 99),
    "scores": (40, 99), "tens": (20, 99), "hundreds": (200, 999), "thousands": (2e3, 9999), "millions": (2e6, 9.99e6),
    "billions": (2e9, 9.99e9), "trillions": (2e12, 9.99e12), "tens of thousands": (2e4, 99_999),
    "hundreds of thousands": (2e5, 999_999), "tens of millions": (2e7, 9.99e7), "dozens of millions": (2e7, 9.99e7),
    "hundreds of millions": (2e8, 9.99e8), "tens of billions": (2e10, 9.99e10), "hundreds of billions": (2e11, 9.99e11),
    "thousands and thousands": (2e3, 9999),
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10,
    "tenths": 10,
}  # fmt: skip
ORDINALS = {
    **{w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
       " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), start=1)},
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}  # fmt: skip
GLYPHS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}

_SMALL = "|".join([*list(UNITS)[::-1], *TENS])
_MAG = "hundred|thousand|million|billion|trillion|lakhs?|crores?"
_VAGUE = "|".join(sorted((re.escape(w) for w in VAGUE), key=len, reverse=True))
_PART = "|".join(sorted(PARTS, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[,\u202f\u00a0]\d{2,3}){1,6}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
_WORDS = (
    # bounded repeats only: the pattern stays linear on hostile text
    rf"(?:(?:{_SMALL})(?:[ -](?:{_SMALL}))?|an?|half an?|one-half)"
    rf"(?:(?:[ -](?:{_MAG})){{1,2}}(?:(?: and |[ -])(?:{_SMALL})(?:[ -](?:{_SMALL}))?)?){{0,4}}"
)
ANCHOR = re.compile(
    rf"""
      (?P<frac> \b (?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)[ -]|almost\s|nearly\s)? (?<!the\s)(?:{_PART})\b
          (?!\san?\s(?:{_MAG}|dozen)\b)(?=\sof\b|\sthe\b|\sa\b|\stheir\b|\shis\b|\sits\b|\sas\b|\sbillion|\smillion|[,.;)]) )
    | (?P<ratio> \b(?:\d{{1,4}}|{_SMALL})\s(?:in|out\sof)\s(?:every\s)?(?:\d{{1,6}}|{_SMALL})\b(?![.,:]?\d|%) )
    | (?P<dozen> \b(?:(?:\d{{1,3}}|{_SMALL}|an?|several|half\sa|a\sfew)\s)?(?:dozen|score)\b )
    | (?P<vague> \b(?:{_VAGUE})\b )
    | (?P<times> \b(?:doubl(?:ed|es?|ing)|tripl(?:ed|es?|ing)|trebl(?:ed|es?|ing)|quadrupl(?:ed|es?|ing)|twice|thrice)\b )
    | (?P<ord> \b(?:\d{{1,4}}(?:st|nd|rd|th)|(?:(?:{"|".join(TENS)})-)?(?:{"|".join(ORDINALS)}))\b )
    | (?P<digits> (?<![\w.,])(?<![A-Za-z]-)[-−–]?(?:{_DIGITS})
          (?: (?P<glued>k|m|mn|mln|b|bn|bln|tn|trn|K|M|B|T|MN|BN)(?![\w]) | [ \u00a0-]?(?P<mag>(?:{_MAG}))\b(?:[ ](?P<mag2>{_MAG})\b)? | \s(?P<loose>bn|mn|tn|mln|bln|m|b)(?![\w]) )?
          (?P<glyph>[½⅓⅔¼¾⅛⅜⅝⅞])? )
    | (?P<sole> (?<![\w.])[½⅓⅔¼¾⅛⅜⅝⅞] )
    | (?P<words> \b{_WORDS}\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find_numbers(text: str) -> list[Number]:
    """Return the number phrases of a text in order; a leading minus belongs to a number only before digits."""
    found: list[Number] = []
    for match in ANCHOR.finditer(text):
        number = _READERS[match.lastgroup if match.lastgroup in _READERS else _group(match)](match)
        if number is not None:
            found.append(number)
    return found


def _group(match: re.Match[str]) -> str:
    return next(name for name in _READERS if match.group(name) is not None)


def _fraction(match: re.Match[str]) -> Number | None:
    phrase = match.group("frac").lower()
    parts = re.split(r"[ -]", phrase)
    below = PARTS[parts[-1]]
    above = {"a": 1, "an": 1}.get(parts[0], UNITS.get(parts[0], 1)) if len(parts) > 1 else 1
    if len(parts) == 1 and parts[0] != "half":
        return _ordinal_of(match, parts[0])
    if parts[0] in ("almost", "nearly"):
        if parts[-1] != "half":
            return None
        return Number(match.start() + len(parts[0]) + 1, match.end(), 0.5, None, "fraction", True)
    if parts[-1] in ("second", "quarter", "fourth") and above == 1 and len(parts) > 1 and parts[0] == "one":
        return None
    return Number(match.start(), match.end(), above / below, None, "fraction", True)


def _ordinal_of(match: re.Match[str], word: str) -> Number | None:
    return Number(match.start(), match.end(), ORDINALS[word], None, "ordinal", True) if word in ORDINALS else None


def _ratio(match: re.Match[str]) -> Number | None:
    first, second = re.split(r"\s(?:in|out of)\s(?:every\s)?", match.group("ratio").lower(), maxsplit=1)
    below = _small(second)
    above = _small(first)
    # "two in 2019" is a count and a year.
    if not below or not above or above >= below or (below > 1000 and below not in (10_000, 100_000)):
        return Number(match.start(), match.start() + len(first), above, None, "cardinal", not first.isdigit())
    return Number(match.start(), match.end(), above / below, None, "fraction", True)


def _small(word: str) -> float:
    if word.isdigit():
        return float(word)
    return float(sum(UNITS.get(w, TENS.get(w, 0)) for w in re.split(r"[ -]", word)))


def _dozen(match: re.Match[str]) -> Number | None:
    phrase = match.group("dozen").lower()
    size = 20 if phrase.endswith("score") else 12
    lead = phrase.rsplit(None, 1)[0] if " " in phrase else ""
    if size == 20 and lead not in ("a", "two", "three", "four", "five"):
        return None
    if lead in ("several", "a few"):
        return Number(match.start(), match.end(), 3 * size, 9 * size, "vague", True)
    count = {"": 1.0, "a": 1.0, "an": 1.0, "half a": 0.5}.get(lead) or _small(lead)
    return Number(match.start(), match.end(), count * size, None, "cardinal", True)


def _vague(match: re.Match[str]) -> Number | None:
    low, high = VAGUE[match.group("vague").lower()]
    same = low == high
    return Number(match.start(), match.end(), low, None if same else high, "cardinal" if same else "vague", True)


def _times(match: re.Match[str]) -> Number | None:
    word = match.group("times").lower()
    value = 2 if word.startswith(("doubl", "twice")) else 4 if word.startswith("quadr") else 3
    return Number(match.start(), match.end(), value, None, "multiple", True)


def _ordinal(match: re.Match[str]) -> Number | None:
    word = match.group("ord").lower()
    if word[0].isdigit():
        return Number(match.start(), match.end(), float(re.sub(r"\D", "", word)), None, "ordinal", False)
    tens, _, last = word.rpartition("-")
    return Number(match.start(), match.end(), TENS.get(tens, 0) + ORDINALS[last], None, "ordinal", True)


def _digits(match: re.Match[str]) -> Number | None:
    phrase = match.group("digits")
    sign = -1.0 if phrase[0] in "-−–" else 1.0
    plain = re.match(rf"[-−–]?({_DIGITS})", phrase)
    assert plain is not None
    value = float(re.sub(r"[,\u202f\u00a0]", "", plain.group(1)))
    glued = match.group("glued") or match.group("loose")
    if glued:
        value *= SUFFIXES[glued.lower()]
    for name in ("mag", "mag2"):
        if match.group(name):
            value *= MAGNITUDES[match.group(name).lower()]
    if match.group("glyph"):
        value += GLYPHS[match.group("glyph")]
    return Number(match.start(), match.end(), sign * value)


def _sole(match: re.Match[str]) -> Number | None:
    return Number(match.start(), match.end(), GLYPHS[match.group("sole")], None, "fraction")


def _words(match: re.Match[str]) -> Number | None:
    phrase = match.group("words").lower()
    if phrase in ("a", "an", "half a", "half an"):
        return None
    value = words_value(phrase)
    return None if value is None else Number(match.start(), match.end(), value, None, "cardinal", True)


def words_value(phrase: str) -> float | None:
    """Return the value of a number in words ("two hundred and five thousand"), None if it is none."""
    total = current = 0.0
    seen = False
    for word in re.split(r"[ -]+", phrase.lower()):
        if word in UNITS:
            current += UNITS[word]
            seen = True
        elif word in TENS:
            current += TENS[word]
            seen = True
        elif word in MAGNITUDES:
            size = MAGNITUDES[word]
            current = (current or 1.0) * size
            if size >= 1e3:
                total, current = total + current, 0.0
            seen = True
        elif word == "half":
            current = 0.5
        elif word not in ("a", "an", "and"):
            return None
    return total + current if seen else None


_READERS = {
    "frac": _fraction, "ratio": _ratio, "dozen": _dozen, "vague": _vague, "times": _times, "ord": _ordinal,
    "digits": _digits, "sole": _sole, "words": _words,
}  # fmt: skip
