"""Which part of a line a changed word touches: a number, a unit, a day, a name, an office."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from wiredesk.lang import PEOPLES
from wiredesk.model import PartKind

from ..figures._counted import COUNTED, HEADS, forms
from ..text._diff import Change
from ..text._lexicon import CALENDAR, NUMBER_WORDS, ORDINALS, ROLE_HEADS, SCOPES, STATUSES, SUPERLATIVES
from ..text._tokens import Token
from ..text._view import LineView

_UNITS = (
    frozenset(
        """million billion trillion thousand hundred percent % $ € £ ¥ dollars euros pounds yen kilometres kilometers
    miles metres meters feet hours days weeks months years minutes tonnes tons
    kilograms litres acres degrees""".split()
    )
    | COUNTED.keys()
)
SILENT = frozenset("mr mrs ms dr sir furthermore moreover meanwhile however additionally".split())
"""Titles of address and connectives: they tell nothing."""
_TABLES: tuple[tuple[PartKind, Set[str]], ...] = (
    ("order", ORDINALS.keys()), ("order", SUPERLATIVES), ("date", CALENDAR), ("scope", SCOPES), ("unit", _UNITS),
    ("unit", STATUSES.keys()), ("role", ROLE_HEADS),
)  # fmt: skip
_HEADS = frozenset({"leader", "head", "boss"})
_ALIKE = tuple(
    frozenset(row.split())
    for row in (
        "people persons person individuals individual lives souls citizens residents inhabitants",
        "participants delegates attendees participant delegate attendee",
        "issues problems questions issue problem question",
        "conditions terms demands requirements",
        "states countries nations",
        "firms companies businesses enterprises",
        "biggest largest greatest",
        "last latest recent newest",
        "some few several",
        "none no",
    )
)
"""Words that count or rank the same."""
_SIGNS = ("$", "€", "£", "¥")
_PLURALS = frozenset("of people men women children".split())
_BEHIND = frozenset(
    "on in at by for from to after before since until as with this last next over under amid and but while when".split()
)
"""What stands behind a number with its noun, not between the two."""
_PERSONS = frozenset("people persons".split())
_SUBJECTS = frozenset("he she they".split())
_PRONOUNS = frozenset("them who which whom that those of".split())


def telling(token: Token) -> bool:
    """Whether a changed word can touch anything: content, a scope, a unit or an ordinal."""
    return (
        token.content or token.low in SCOPES or token.low in _UNITS or token.low in ORDINALS
    ) and token.low not in SILENT


def touched(
    left: list[Token], right: list[Token], change: Change, line: LineView, swapped: set[str]
) -> PartKind | None:
    """The part that the telling words of a change belong to, None where no table and no layer knows them."""
    words = _ranked(left, change.mine), _ranked(right, change.theirs)
    if any(one & _ALIKE[0] and _demonym(other) for one, other in zip(words, (right, left), strict=True)):
        return None
    if _pieces(left) <= _pieces(right) and any("-" in t.low for t in right):  # "a third" of "one-third"
        return None
    if any(words[0] & alike and words[1] & alike for alike in _ALIKE):
        return None
    for kind, table in _TABLES:
        if words[0] & table and words[1] & table:
            heads = kind == "role" and any(side & ROLE_HEADS <= _HEADS for side in words)
            return None if heads else kind  # "leader" of anything is its office
    if any(t.number for t in left) and any(t.number for t in right):
        years = all(_year(t) for t in (*left, *right) if t.number)
        return "date" if years or any(d.start <= t.start < d.end for d in line.dates for t in left) else "figure"
    if _after_number(change, line) and not {change.mine[0].low, change.theirs[0].low} & _PRONOUNS:
        return None if _hypernym(left, change.theirs) else "unit"
    if _SUBJECTS & {t.low for t in (*change.mine, *change.theirs)}:
        return None  # "he posted to Twitter" for "Mr. Berg tweeted"
    if any(_name_like(t) for t in left) and any(_name_like(t) for t in right):
        return _name_kind(left, line, swapped)
    if len(left) == len(right) == 1 and len(left[0].low) > 3:
        return "rest"
    return None


def _hypernym(left: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a line counts as people whom a passage calls by what they are: "46 people" for "46 demonstrators"."""
    return {t.low for t in left} <= _PERSONS and any(
        HEADS.get(form) == "people" or COUNTED.get(form) == "people" for form in forms(theirs[0].low)
    )


def _demonym(tokens: list[Token]) -> bool:
    """Whether words are a people by its country ("Americans"): people too."""
    return any(t.capital and t.low.endswith("s") and t.stem in PEOPLES for t in tokens)


def _ranked(tokens: list[Token], changed: tuple[Token, ...]) -> set[str]:
    """The words of tokens, and pieces of hyphened ones, without a "most" that ranks: "the most recent" is no share."""
    words = _parts(tokens)
    after = next((b.low for a, b in pairwise(changed) if a.low == "most"), "s")
    return words if after.endswith("s") or after in _PLURALS else words - {"most"}


def _parts(tokens: list[Token]) -> set[str]:
    """Words of tokens, hyphened ones also in pieces."""
    return {t.low for t in tokens} | _pieces(tokens)


def _pieces(tokens: list[Token]) -> set[str]:
    """Words of tokens, hyphened ones in pieces."""
    return {piece for t in tokens for piece in t.low.split("-")}


def _name_like(token: Token) -> bool:
    """Whether a word may be a name: a capital, but no "Hamas-affiliated", no "Dozens" that opens the line."""
    described = "-" in token.raw and token.raw.rpartition("-")[2][:1].islower()
    return token.capital and not described and token.low not in NUMBER_WORDS


def _year(token: Token) -> bool:
    return token.low.isdigit() and len(token.low) == 4 and token.low[:2] in {"18", "19", "20"}


def _after_number(change: Change, line: LineView) -> bool:
    """Whether the changed words are what a number right before them counts."""
    first = change.mine[0]
    if first.low in _BEHIND or change.theirs[0].low in _BEHIND:
        return False  # "36 to 31 on Thursday", "36 to 31, after five had been counted twice"
    before = [t for t in line.tokens if t.end <= first.start][-2:]
    if len(before) == 2 and before[1].low not in NUMBER_WORDS and before[1].content:
        before = before[1:]
    if not any(t.low[0].isdigit() or t.low in NUMBER_WORDS for t in before) or first.capital:
        return False
    if before[-1].low in _BEHIND:
        return False  # "$5 billion on stock"
    base = line.line.start
    if "," in line.line.text[before[0].end - base : first.start - base]:
        return False  # "Paul Zongo, 60, were handed over"
    paid = line.line.text[: before[-1].start - line.line.start].rstrip("0123456789.,")
    return not paid.endswith(_SIGNS)  # "a £100 payment" counts no payments


def _name_kind(left: list[Token], line: LineView, swapped: set[str]) -> PartKind:
    if {t.low for t in left if t.capital} & swapped:
        return "actor"
    spot = next(t for t in left if _name_like(t))
    for quote in line.quotes:
        if quote.source is not None and quote.source.start <= spot.start < quote.source.end:
            return "speaker"
    for name in line.names:
        if name.start <= spot.start < name.end:
            return "place" if name.kind == "place" else "name"
    return "name"
