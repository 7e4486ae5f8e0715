"""Bodies and countries that go by more than one name ("WHO", "World Health Organization")."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from ._senses import sense
from ._words import fold

_SPELT_OUT = frozenset({"who", "sec", "ice", "rok"})
"""Acronyms that are words too: known only in capitals."""


def _read() -> dict[tuple[str, ...], str]:
    text = files("wiredesk.lang").joinpath("data", "bodies.txt").read_text(encoding="utf-8")
    table = {}
    for row in text.splitlines():
        if row and not row.startswith("#"):
            word, _, forms = row.partition(": ")
            table.update({tuple(form.split()): sense(word) for form in forms.split(", ")})
    return table


BODIES = _read()
"""Folded words of every form, and the sense that all forms of one body share."""
_LONGEST: dict[str, int] = {}
for _form in BODIES:
    _LONGEST[_form[0]] = max(_LONGEST.get(_form[0], 0), len(_form))
BODY_OPENINGS = frozenset(_LONGEST)
"""Folded words that may begin the name of a body."""


def body_at(raw: Sequence[str], folded: Sequence[str]) -> tuple[int, str] | None:
    """The body whose name begins some words: how many of them it takes, the longest form first, and its sense.

    Args:
        raw: the words as printed. folded: the same words folded, without possessives.
    """
    for size in range(min(_LONGEST.get(folded[0], 0), len(folded)), 0, -1):
        found = BODIES.get(tuple(folded[:size]))
        if found is None or (not raw[0][:1].isupper() and not raw[0][:1].isdigit()):
            continue
        if size == 1 and folded[0] in _SPELT_OUT and not raw[0].isupper():
            continue
        return size, found
    return None


def body_named(name: str) -> str | None:
    """The sense of a body by its whole name, in any of its forms; None if it is none of them."""
    words = fold(name).replace(".", "").removesuffix("'s").split()
    if words[:1] == ["the"]:
        words = words[1:]
    return BODIES.get(tuple(words))
