"""What a figure counts, and what befell the counted people."""

from __future__ import annotations

from wiredesk.lang import fold
from wiredesk.model import Figure

from ._amounts import plain_unit
from ._counted import COUNTED, HEADS, forms
from ._lexicon import STATUSES, SUPPLIES
from ._tokens import Token, clause_of

_REACH = 40
"""Characters after a figure within which the noun stands that it counts."""
_CLAUSE_REACH = 14
_CLAUSE_WORDS = frozenset("and but while whereas although though".split())
_PRONOUNS = frozenset("them those these whom which us".split())
_COMPARES = frozenset({"more", "fewer", "less"})


def family(figure: Figure, tokens: tuple[Token, ...]) -> str | None:
    """Family of what a figure counts (people, dwellings, buildings, apartments ...), None if it is none of those."""
    what = fold(figure.what or figure.head or "")
    if "apartment build" in what or "apartment block" in what or "residential build" in what:
        return "building"
    head = fold(figure.head or "") or _in_other_words(figure, tokens)
    if _told_before(figure, tokens):
        return None
    if head in COUNTED:
        return COUNTED[head]
    if any(t.start <= figure.start < t.end and t.low.endswith("-strong") for t in tokens):
        return None  # the size of a body, not how many bodies
    if head in HEADS:
        return HEADS[head]
    for token in tokens:
        if figure.end <= token.start <= figure.end + 40:
            for form in forms(token.low.removesuffix("'s")):
                if form in COUNTED:
                    following = next((t.low for t in tokens if t.start > token.end), "")
                    return (
                        "building"
                        if form in {"apartment", "flat"} and following.startswith(("build", "block"))
                        else COUNTED[form]
                    )
            if token.low in {"and", "in", "on", "after", "from", "of", "while", "but", "when", "as", "at"}:
                break
    return None


def _in_other_words(figure: Figure, tokens: tuple[Token, ...]) -> str:
    """The noun of an amount that a share tells once more: "1.3 million votes, or 22 per cent"; empty without one."""
    before = [t.low for t in tokens if t.end <= figure.start][-2:]
    shared = plain_unit(figure.unit) == "percent" and len(before) == 2 and before[1] == "or"
    return next((form for form in forms(before[0]) if form in HEADS or form in COUNTED), "") if shared else ""


def _told_before(figure: Figure, tokens: tuple[Token, ...]) -> bool:
    """Whether a figure leaves its noun to the words before it: "more than 1,500 of them", "680 who had registered"."""
    first, second = [*(t.low for t in tokens if t.start >= figure.end), "", ""][:2]
    return first == "who" or (first == "of" and second in _PRONOUNS)


def status(figure: Figure, tokens: tuple[Token, ...]) -> str | None:
    """What befell the counted people: what the annotator read ("people killed", of a toll), else the nearest such word
    on either side."""
    people, _, befell = fold(figure.what or "").partition(" ")
    if people == "people" and befell in STATUSES:
        return STATUSES[befell]
    best: tuple[int, str] | None = None
    for token in tokens:
        name = STATUSES.get(token.low)
        if name is None:
            continue
        gap = token.start - figure.end if token.start >= figure.end else figure.start - token.end + 4
        if 0 <= gap <= 45 and (best is None or gap < best[0]):
            best = gap, name
    return best[1] if best else None


def supply(figure: Figure, tokens: tuple[Token, ...]) -> str | None:
    """The supply that a figure is about (power, heat, water ...): the nearest such word of its clause."""
    at = next((n for n, token in enumerate(tokens) if token.end > figure.start), len(tokens))
    then = next((n for n, token in enumerate(tokens) if token.start >= figure.end), len(tokens))
    before = clause_of(tokens[max(at - _CLAUSE_REACH, 0) : at][::-1])
    after = clause_of(tokens[then : then + _CLAUSE_REACH + 1])
    found: list[tuple[int, str]] = []
    for side, first in ((before, 1), (after, 0)):
        for gap, token in enumerate(side, first):
            if token.low in _CLAUSE_WORDS:
                break
            if token.low in SUPPLIES:
                found.append((gap, SUPPLIES[token.low]))
                break
    return min(found, key=lambda entry: entry[0])[1] if found else None


def counted_noun(figure: Figure, tokens: tuple[Token, ...]) -> Token | None:
    """The noun that a figure counts, where it is printed right after it."""
    if not figure.head:
        return None
    near = [t for t in tokens if figure.start <= t.start < figure.end + _REACH]
    if any(t.low in _COMPARES for t in near if t.start >= figure.end):
        return None
    head = figure.head.casefold()
    return next((t for t in near if t.low.startswith(head[: max(len(head) - 2, 3)])), None)
