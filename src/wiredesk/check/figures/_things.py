"""What a figure counts, and what befell the counted people."""

from __future__ import annotations

from bisect import bisect_left

from wiredesk.lang import fold
from wiredesk.model import Figure

from ..text._lexicon import STATUSES, SUPPLIES
from ..text._tokens import Token, clause_of
from ._amounts import plain_unit
from ._counted import COUNTED, HEADS, forms

_REACH = 40
"""Characters after a figure within which the noun stands that it counts."""
_BESIDE, _LONGEST = 45, 90
"""Characters on either side of a figure within which what befell the counted stands; from where a word is looked for
that ends there."""
_CLAUSE_REACH = 14
_CLAUSE_WORDS = frozenset("and but while whereas although though".split())
_PRONOUNS = frozenset("them those these whom which us".split())
_PARTING = frozenset("and in on after from of while but when as at".split())
_COMPARES = frozenset({"more", "fewer", "less"})


def _first(tokens: tuple[Token, ...], place: int) -> int:
    """Index of the first token that starts at a place or after it. Lines with hundreds of figures are looked through
    once a pair of figures, so no function here walks over all tokens."""
    return bisect_left(tokens, place, key=lambda token: token.start)


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
    around = tokens[max(_first(tokens, figure.start + 1) - 1, 0) :][:1]
    if any(figure.start < t.end and t.low.endswith("-strong") for t in around):
        return None  # the size of a body, not how many bodies
    if head in HEADS:
        return HEADS[head]
    for place in range(_first(tokens, figure.end), _first(tokens, figure.end + _REACH + 1)):
        token = tokens[place]
        for form in forms(token.low.removesuffix("'s")):
            if form in COUNTED:
                following = tokens[place + 1].low if place + 1 < len(tokens) else ""
                block = form in {"apartment", "flat"} and following.startswith(("build", "block"))
                return "building" if block else COUNTED[form]
        if token.low in _PARTING:
            break
    return None


def _in_other_words(figure: Figure, tokens: tuple[Token, ...]) -> str:
    """The noun of an amount that a share tells once more: "1.3 million votes, or 22 per cent"; empty without one."""
    before = [t.low for t in tokens if t.end <= figure.start][-2:]
    shared = plain_unit(figure.unit) == "percent" and len(before) == 2 and before[1] == "or"
    return next((form for form in forms(before[0]) if form in HEADS or form in COUNTED), "") if shared else ""


def _told_before(figure: Figure, tokens: tuple[Token, ...]) -> bool:
    """Whether a figure leaves its noun to the words before it: "more than 1,500 of them", "680 who had registered"."""
    behind = _first(tokens, figure.end)
    first, second = [*(t.low for t in tokens[behind : behind + 2]), "", ""][:2]
    return first == "who" or (first == "of" and second in _PRONOUNS)


def status(figure: Figure, tokens: tuple[Token, ...]) -> str | None:
    """What befell the counted people: what the annotator read ("people killed", of a toll), else the nearest such word
    on either side."""
    people, _, befell = fold(figure.what or "").partition(" ")
    if people == "people" and befell in STATUSES:
        return STATUSES[befell]
    best: tuple[int, str] | None = None
    for token in tokens[_first(tokens, figure.start - _LONGEST) : _first(tokens, figure.end + _BESIDE + 1)]:
        name = STATUSES.get(token.low)
        if name is None:
            continue
        gap = token.start - figure.end if token.start >= figure.end else figure.start - token.end + 4
        if 0 <= gap <= _BESIDE and (best is None or gap < best[0]):
            best = gap, name
    return best[1] if best else None


def supply(figure: Figure, tokens: tuple[Token, ...]) -> str | None:
    """The supply that a figure is about (power, heat, water ...): the nearest such word of its clause."""
    then = _first(tokens, figure.end)
    at = then
    while at and tokens[at - 1].end > figure.start:
        at -= 1
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
    near = tokens[_first(tokens, figure.start) : _first(tokens, figure.end + _REACH)]
    if any(t.low in _COMPARES for t in near if t.start >= figure.end):
        return None
    head = figure.head.casefold()
    return next((t for t in near if t.low.startswith(head[: max(len(head) - 2, 3)])), None)
