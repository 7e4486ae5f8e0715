"""What a desk writes itself: numbers and lists in words, a capital first letter."""

from __future__ import annotations

from collections.abc import Sequence

MODIFIER_WORDS = {
    "at_least": "at least ", "more_than": "more than ", "about": "about ", "nearly": "nearly ", "up_to": "up to ",
    "fewer_than": "fewer than ", "exact": "",
}  # fmt: skip
"""What stands before a figure of each modifier, with its space."""


def number_as_printed(value: float) -> str:
    """A number as a desk prints it, with a true minus sign: 375, 1,200, 1.2 million, 8.5, −10."""
    if value < 0:
        return f"\u2212{number_as_printed(-value)}"
    for base, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= base and round(value / base, 2) * base == value:
            return f"{value / base:.2f}".rstrip("0").rstrip(".") + f" {word}"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def listed(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
