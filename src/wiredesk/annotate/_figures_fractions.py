"""Fractions and ordinals in words: "two thirds", "two and a half", "a million and a quarter", "hundred and fifth"."""

from __future__ import annotations

from typing import NamedTuple

from wiredesk.lang import FRACTIONS, MAGNITUDES, ORDINALS, TENS, number_words

_HALVES = frozenset(["half", "quarter"])
_ONE = frozenset(["a", "an", "one"])
_DENOMINATORS: dict[str, float] = (
    {f"{word}s": float(value) for word, value in ORDINALS.items() if value > 2}
    | FRACTIONS
    | {f"{word}th{ending}": MAGNITUDES[word] for word in ("million", "billion", "trillion") for ending in ("", "s")}
)
_SCALES = frozenset(["million", "billion", "trillion"])


class Read(NamedTuple):
    """A number read from words: its value and how many words it took."""

    value: float
    taken: int


def denominator(words: list[str], *, plural: bool) -> Read | None:
    """Read "thirds" or "twenty-fifths" at the head of words; one of a plural, or of a singular after "one"."""
    at, tens = 0, 0.0
    if len(words) > 1 and words[0] in TENS and words[1] in _DENOMINATORS:
        at, tens = 1, TENS[words[0]]
    if not words or words[at] not in _DENOMINATORS or words[at].endswith("s") != plural:
        return None
    return Read(tens + _DENOMINATORS[words[at]], at + 1)


def proper(words: list[str]) -> Read | None:
    """Read a fraction below one: "a third", "three quarters", "one twenty-fifth"."""
    if not words:
        return None
    top, taken = (1.0, 1) if words[0] in _ONE else number_words(words[:1])
    if not taken or top < 1:
        return None
    below = denominator(words[1:], plural=top > 1)
    return Read(top / below.value, 1 + below.taken) if below is not None and top < below.value else None


def mixed(words: list[str], value: float, taken: int) -> Read | None:
    """Read what makes a number of words one with a fraction: "two and a half", "seven fifths".

    After a magnitude the fraction is one of it: "two million and a half" is 2,500,000. Of "one hundred and three
    quarters" the last part is the fraction, as it is below one; "thirty-two fifths" are no such part.

    Args:
        words: lower case, hyphened ones split.
        value: of the number at their head.
        taken: words of that number.
    """
    scale = MAGNITUDES[words[taken - 1]] if words[taken - 1] in _SCALES else 1.0
    if words[taken : taken + 1] == ["and"]:
        part = proper(words[taken + 1 :])
        following = words[taken + 1 + part.taken :] if part is not None else []
        if part is None or following[:1] in (["of"], ["percent"], ["none"], ["no"]):
            return None
        if following and following[0] in _SCALES and MAGNITUDES[following[0]] < scale:
            return Read(value + part.value * MAGNITUDES[following[0]], taken + 2 + part.taken)
        return Read(value + scale * part.value, taken + 1 + part.taken)
    below = denominator(words[taken:], plural=value > 1)
    if below is None or value < 2:
        return None
    if "and" in words[:taken]:
        link = taken - 1 - words[:taken][::-1].index("and")
        top, size = number_words(words[link + 1 : taken])
        scale = MAGNITUDES[words[link - 1]] if words[link - 1] in _SCALES else 1.0
        if size and top < below.value:
            return Read(value - top + scale * top / below.value, taken + below.taken)
    return Read(value / below.value, taken + below.taken)


def scaled(words: list[str], value: float, taken: int) -> Read | None:
    """Read the magnitude a fraction is of: "half a million", "quarter million", "two thirds of a billion"."""
    at = taken
    while at < len(words) and at - taken < 2 and words[at] in ("of", *_ONE):
        at += 1
    plain = at == taken and words[taken - 1] not in _HALVES and not words[taken - 1].endswith("quarters")
    if at >= len(words) or words[at] not in (*_SCALES, "dozen") or plain:
        return None
    return Read(value * MAGNITUDES[words[at]], at + 1)


def ordinal(words: list[str], value: float, taken: int) -> Read | None:
    """Read a number whose last word is an ordinal: "twenty-fifth", "one hundred and fifth", "two hundredth"."""
    at = taken + (words[taken : taken + 1] == ["and"])
    last = words[at] if at < len(words) else ""
    unit = ORDINALS.get(last, 0)
    if not unit or last == "second":
        return None
    if unit >= 100 and at == taken:
        return Read(value * unit, at + 1)
    fits = (words[taken - 1] in TENS and unit < 10 and at == taken) or (
        words[taken - 1] in MAGNITUDES and unit < MAGNITUDES[words[taken - 1]]
    )
    return Read(value + unit, at + 1) if fits else None
