"""Number words and fair printings of a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS_OF_COUNT = {word: value for value, word in enumerate(_SMALL)} | {"nought": 0, "naught": 0}
"""Words from zero to nineteen."""
TENS = {word: 10 * (place + 2) for place, word in enumerate(_TENS)}
"""Words from twenty to ninety."""
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12.0,
}  # fmt: skip
"""How many times the number before it a word makes."""
SHORT_MAGNITUDES: dict[str, float] = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12,
    "trn": 1e12, "tln": 1e12, "tr": 1e12, "t": 1e12, "cr": 1e7,
}  # fmt: skip
"""What the letters behind a number in digits make of it ("4.9m")."""
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
"""Words for a place in an order."""
FRACTIONS: dict[str, float] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
"""Into how many parts a word divides."""


def number_words(words: Sequence[str]) -> tuple[float, int]:
    """Read the longest number at the head of lower-case words.

    "two hundred and five people" gives (205, 4), "twenty five" (25, 2), "two point five million" (2500000, 4).

    Returns:
        The value and how many words it took; ``(0.0, 0)`` when the first word is no number.
    """
    total = current = 0.0
    at = taken = 0
    last: Literal["", "small", "tens", "hundred", "large"] = ""
    smallest = float("inf")
    while at < len(words):
        word = words[at]
        if word in UNITS_OF_COUNT and last in ("", "tens", "hundred", "large") and not (
            last == "tens" and not 0 < UNITS_OF_COUNT[word] < 10
        ):  # fmt: skip
            current += UNITS_OF_COUNT[word]
            last = "small"
        elif word in TENS and last in ("", "hundred", "large"):
            current += TENS[word]
            last = "tens"
        elif word == "hundred" and last in ("small", "tens") and current < 100:
            current *= 100
            last = "hundred"
        elif word == "dozen" and last in ("small", "tens", "hundred") and not total:
            return current * 12, at + 1
        elif (
            word in MAGNITUDES and word not in ("hundred", "dozen") and last and MAGNITUDES[word] < smallest and current
        ):
            smallest = MAGNITUDES[word]
            total += current * smallest
            current = 0.0
            last = "large"
        elif word == "and" and last in ("hundred", "large") and at + 1 < len(words) and (
            words[at + 1] in UNITS_OF_COUNT or words[at + 1] in TENS
        ):  # fmt: skip
            at += 1
            continue
        elif word == "point" and last in ("small", "tens", "hundred") and words[at + 1 : at + 2] and (
            words[at + 1] in UNITS_OF_COUNT
        ):  # fmt: skip
            at, current = _decimals(words, at + 1, current)
            taken = at
            continue
        else:
            break
        at += 1
        taken = at
    return (total + current, taken) if taken else (0.0, 0)


def _decimals(words: Sequence[str], at: int, value: float) -> tuple[int, float]:
    digits = ""
    while at < len(words) and UNITS_OF_COUNT.get(words[at], 10) < 10:
        digits += str(UNITS_OF_COUNT[words[at]])
        at += 1
    return at, float(f"{value:.0f}.{digits}") if digits else value


def significant_digits(value: float) -> int:
    """Digits a number shows, trailing zeros not counted: 3 for 12300, 2 for 0.25, 1 for 0."""
    if value == 0:
        return 1
    text = f"{abs(value):.10f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0").rstrip("0")
    return max(len(text), 1)
