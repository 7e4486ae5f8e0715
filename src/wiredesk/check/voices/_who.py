"""Whether two descriptions of a speaker can mean one person or body."""

from __future__ import annotations

from wiredesk.lang import PEOPLES, fold, one_first_name, sense
from wiredesk.model import Quote

from ..names._aliases import OFFICES
from ..names._capitals import CAPITALS
from ..names._name_forms import surname
from ..text._lexicon import ROLE_HEADS
from ..text._tokens import senses, tokenise

_FIELDS = frozenset(sense(word) for word in "foreign defence defense interior finance justice health trade".split())
"""What ministries and officers of every country are for."""
PRONOUNS = frozenset("he she they it i we you who that this".split())
"""Words that name no speaker."""


def speaker_of(quote: Quote) -> str:
    """The speaker without what is told of him behind a comma."""
    return (quote.speaker or (quote.source.text if quote.source else "")).split(",")[0]


def country_of(who: str) -> str | None:
    """The country, by sense, whose name or capital is all that tells who speaks; None for anybody else."""
    words = [t for t in tokenise(who) if t.content]
    if len(words) != 1 or (words[0].low.endswith("s") and words[0].low not in CAPITALS):  # "Russians" are people
        return None
    return next(iter(countries_in(who)), None)


def countries_in(who: str) -> set[str]:
    """The countries that the names of governments, capitals and peoples among some words stand for, by sense."""
    words = [t for t in tokenise(who) if t.capital]
    return {CAPITALS.get(t.low, t.stem) for t in words if t.low in CAPITALS or t.stem in PEOPLES}


def same_speaker(claimed: str, actual: str, printed: Quote, mine: Quote, *, person: bool) -> bool:
    """Whether two descriptions of a speaker can mean one person.

    A body speaks through whoever has its name in his role; a person whose name is there is somebody else.
    """
    if fold(claimed) == fold(actual):
        return True
    if surname(claimed) == surname(actual) and sense(surname(claimed)) not in OFFICES:
        return not (person and _brothers(claimed, actual)) or _bare(printed, actual)
    if _namesakes(claimed, actual) or (person and _whose(actual) & senses(tokenise(claimed))):
        return False
    left, right = senses(tokenise(claimed)), senses(tokenise(actual))
    left_role, right_role = senses(tokenise(mine.role or "")), senses(tokenise(printed.role or ""))
    if left & right:
        return not _of_others(claimed, actual, left & right)
    if not person and left & right_role:
        return True
    shared = right & left_role
    return bool(shared) and not (shared <= _FIELDS and other_bodies(mine.role or "", actual))


def _bare(printed: Quote, actual: str) -> bool:
    """Whether the report names the speaker of a quote by a surname alone there, which decides between no two bearers
    of that surname."""
    named = printed.source.text if printed.source is not None else ""
    return surname(named) == surname(actual) and fold(actual.split()[0]) not in fold(named)


def _brothers(claimed: str, actual: str) -> bool:
    """Whether two full names share the surname alone ("Ahmed Wali Karzai", "Mahmoud Karzai")."""
    mine, theirs = ([w for w in who.split() if fold(w) not in ROLE_HEADS] for who in (claimed, actual))
    if min(len(mine), len(theirs)) < 2 or not all(word[:1].isupper() for word in (*mine, *theirs)):
        return False
    return not {fold(word) for word in mine[:-1]} & {fold(word) for word in theirs[:-1]} and not any(
        one_first_name(fold(a).strip("."), fold(b).strip(".")) or a[0] == b[0] for a in mine[:-1] for b in theirs[:-1]
    )


def _whose(who: str) -> frozenset[str]:
    """The owner in a description: "Mr. Jackson's lawyer", "brother of Mr Sharif"."""
    words = tokenise(who)
    own = [t for t in words[:-1] if t.raw.endswith(("'s", "’s"))]
    behind = next((n for n, t in enumerate(words) if t.low in {"of", "to", "for"}), len(words))
    return senses((*own, *words[behind:]))


def _of_others(claimed: str, actual: str, shared: frozenset[str]) -> bool:
    """Whether two descriptions share an office only, of two bodies: "Kremlin spokesman", "Downing Street spokesman"."""
    return all(word in OFFICES for word in shared) and other_bodies(claimed, actual)


def other_bodies(claimed: str, actual: str) -> bool:
    """Whether two descriptions of speakers name bodies or countries, and none that is in both."""
    mine, theirs = (_bodies(who) for who in (claimed, actual))
    return bool(mine and theirs) and not mine & theirs


def _bodies(who: str) -> set[str]:
    """The names in a description of a speaker, capitals for their governments, without the ends of adjectives."""
    words = [t for t in tokenise(who) if t.capital and t.content and t.low not in ROLE_HEADS]
    return {CAPITALS.get(t.low, t.stem)[:5] for t in words}


def _namesakes(claimed: str, actual: str) -> bool:
    """Whether two full names share the first name alone ("Yair Golan", "Yair Lapid")."""
    mine, theirs = claimed.split(), actual.split()
    if len(mine) != 2 or len(theirs) != 2 or mine[0] != theirs[0] or sense(fold(mine[0])) in PEOPLES:
        return False
    return all(word[:1].isupper() and fold(word) not in ROLE_HEADS for word in (*mine, *theirs))
