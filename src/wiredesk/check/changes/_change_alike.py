"""When both sides of a change say one thing: a day, an amount, a bearer of a name, a capital for its government."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest

from wiredesk.lang import PEOPLES, fold, sense
from wiredesk.model import PartKind

from ..figures._amounts import one_amount
from ..names._capitals import CAPITALS, governments
from ..names._name_forms import JUNIOR, initials
from ..text._diff import Change
from ..text._lexicon import CALENDAR
from ..text._tokens import Token
from ..text._view import Evidence, LineView
from ..times._dates import one_time

DAYS = CALENDAR | {"may"}
"""Days and months, May too: where a capital tells the month from the verb."""
_LONG, _ENDING = 5, 1
"""Letters from which a name may have an ending, and how many that may have."""
_DECADE = re.compile(r"(?:\d\d)?(\d0)s")
"""A decade with or without its century ("80s")."""


def tells_the_same(
    kind: PartKind, left: list[Token], right: list[Token], change: Change, line: LineView, evidence: Evidence
) -> bool:
    """Whether both sides of a change print one day, one amount, one bearer of a name, a capital for its government."""
    if kind == "date":
        return _one_day(left, change, line)
    if kind == "figure":
        return _one_amount(change, line)
    if kind in {"name", "place", "speaker"}:
        held = {t.stem for t in change.theirs}
        return (
            governments(left, line.tokens, held) or governments(right, change.passage.tokens, {t.stem for t in left})
            or _its_government(left, held) or _abbreviated(change)
            or _one_bearer(left, right, evidence)
        )  # fmt: skip
    return False


def _its_government(left: list[Token], held: Collection[str]) -> bool:
    """Whether a passage prints the government of a country for its capital, in so many words."""
    return sense("government") in held and all(CAPITALS.get(t.low) in held for t in left if t.capital)


def _one_day(left: Sequence[Token], change: Change, line: LineView) -> bool:
    """Whether the passage prints the line's time in other words ("last year" for "2018")."""
    mine = [d for d in line.dates if any(d.start <= t.start < d.end for t in left)]
    decades = [{m[1] for t in side if (m := _DECADE.fullmatch(t.low))} for side in (left, change.theirs)]
    return any(one_time(a, b) for a in mine for b in change.passage.dates) or bool(decades[0] & decades[1])


def _one_amount(change: Change, line: LineView) -> bool:
    """Whether the annotator reads one amount on both sides ("$20m" and "$20 m (£12.1 m)")."""
    mine = [f for f in line.figures if any(f.start <= t.start < f.end for t in change.mine)]
    theirs = [f for f in change.passage.figures if any(f.start <= t.start < f.end for t in change.theirs)]
    return bool(mine) and all(any(one_amount(f, g) for g in theirs) for f in mine)


def _abbreviated(change: Change) -> bool:
    """Whether one side of a change has the initials of the other's names ("RFK Jr", "Robert F. Kennedy Jr.")."""
    mine, theirs = ([t.low for t in side if t.capital and t.low not in JUNIOR] for side in (change.mine, change.theirs))
    return any(
        len(short) == 1 and len(full) > 1 and short[0] == "".join(word[0] for word in full)
        for short, full in ((mine, theirs), (theirs, mine))
    )


def _one_bearer(left: list[Token], right: list[Token], evidence: Evidence) -> bool:
    """Whether both names stand for one bearer: initials, a full name that holds the other, spellings of one name."""
    mine, theirs = (" ".join(t.low for t in side if t.low not in JUNIOR) for side in (left, right))
    senses_of = [{t.stem for t in side} for side in (left, right)]
    if all(found and found <= PEOPLES for found in senses_of) and senses_of[0] != senses_of[1]:
        return False  # Niger is not Nigeria
    if mine in initials(theirs) or theirs in initials(mine) or _begins(mine, theirs) or _begins(theirs, mine):
        return True
    names = [[t.raw for t in side if t.capital and t.low not in DAYS] for side in (left, right)]
    if names[0] and all(evidence.index.spellings.one(*pair) for pair in zip_longest(*names, fillvalue="")):
        return True
    for source in evidence.index.sources:
        for name in source.names:
            if _words(name.canonical) >= _words(mine) | _words(theirs):
                return True
    return False


def _words(name: str) -> set[str]:
    """The words of a name, on both sides of a hyphen ("al-Assad")."""
    return set(fold(name).replace("-", " ").split())


def _begins(short: str, full: str) -> bool:
    """Whether a name begins with another, by whole words or but for an ending ("Sinaloa", "Sinaloan")."""
    rest = full.removeprefix(short)
    return full.startswith(short) and (rest[:1] in {"", " "} or (len(short) >= _LONG and len(rest) <= _ENDING))
