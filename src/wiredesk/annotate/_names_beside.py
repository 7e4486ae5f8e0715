"""Roles printed beside a name, over a comma: after it ("Ihor Terekhov, the mayor,") and before it ("the mayor, Ihor
Terekhov,")."""

from __future__ import annotations

from wiredesk.lang import VERB

from ._names_lexicon import COMMON, DEMONYMS, PLACES, TITLES, is_role
from ._names_roles import COMPLEMENT, role_before, several
from ._names_tokens import BREAKS, Tokens

_TOLD_TO = frozenset("interview statement speech letter post briefing column".split())
_NO_ROLE = frozenset("who which whose and but or where when with in on at to by as including like such".split())
_AFTER = frozenset("of at in with for from and who".split())
_NOT_IN = _AFTER | frozenset("was is had said".split())
"""Words that stand behind the head of a role."""
_FINITE = frozenset("said says told was is are were has had have will would".split())
_CLAUSE = frozenset(
    "who which that said says told was is are were has had have and but will would whose where when as after".split()
)
_RELATIVE = frozenset("who which that whose where when".split())
_ONCE = frozenset("during until before".split())
"""Words behind a role that was held once ("an aide during her run"): without what follows it would read as of today."""
_ARTICLES = frozenset("the a an".split())
_OWNERS = frozenset("his her their its our my".split())
_LONGEST, _REACH, _HEADS = 20, 14, 10
"""Tokens of a role after a name, of one before it, and those among which its head stands."""


def role_after(tokens: Tokens, end: int, last: int) -> tuple[int, int] | None:
    """Return the token range of an apposition after a name: ", the mayor of Kharkiv," or ", head of the agency."."""
    texts, lows = tokens.texts, tokens.lows
    if end + 1 >= last or texts[end] != ",":
        return None
    at = end + 1
    if texts[at].isdigit() and len(texts[at]) <= 3 and at + 1 < last and texts[at + 1] == ",":
        at += 2
        if at >= last:
            return None
    if lows[at : at + 3] == ["one", "of", "the"]:
        return _one_of(tokens, at, last)
    start = at + 1 if lows[at] in _ARTICLES else at
    if start + 1 < last and lows[start] == "fellow" and texts[start + 1][0].isalpha() and lows[start + 1] not in _AFTER:
        start += 1  # "a fellow officer"
    if lows[at] in _NO_ROLE or (start == at and _acts(tokens, at, last)):
        return None
    head = 0
    for place in range(start, min(start + _HEADS, last)):
        if texts[place] in BREAKS or lows[place] in _NOT_IN:
            break
        if is_role(lows[place]) and not several(lows[place]):
            head = place + 1
    if not head or (head < last and _names(texts[head]) and texts[head - 1].islower()):
        return None  # ", party associate Ivan Holt and ...": the role of another
    return _extent(tokens, start, head, last, told=start > at)


def _one_of(tokens: Tokens, at: int, last: int) -> tuple[int, int] | None:
    """The token range of ", one of the main organisers of the march,"."""
    for head in range(at + 3, min(at + _HEADS, last)):
        if tokens.texts[head] in BREAKS or tokens.lows[head] in _NOT_IN:
            return None
        if is_role(tokens.lows[head]) and several(tokens.lows[head]):
            return _extent(tokens, at, head + 1, last, told=False)
    return None


def _names(word: str) -> bool:
    return word[0].isupper() and word not in DEMONYMS


def _extent(tokens: Tokens, start: int, head: int, last: int, *, told: bool) -> tuple[int, int] | None:
    """How far a role with its head before ``head`` goes: to the end of its phrase, or with what it is of.

    ``told`` is whether it opens with an article: then a verb behind it is that of another subject.
    """
    texts, lows = tokens.texts, tokens.lows
    stop = head
    while (
        stop < last and stop - start < _LONGEST and texts[stop] not in BREAKS and not _breaks(tokens, head, stop, last)
    ):
        if lows[stop + 1 : stop + 2] in (["a"], ["an"]) and lows[stop + 2 : stop + 3] and lows[stop + 2] in _TOLD_TO:
            return start, stop
        stop += 1
    if stop == last or texts[stop] in BREAKS:
        return start, stop
    if told and lows[stop] in _FINITE:
        return None  # "for Merz, the pope is ..."
    of_body = lows[head] in COMPLEMENT and stop > head + 1
    ends = lows[stop] in _RELATIVE or (lows[stop] == "and" and texts[stop - 1][0].isupper())
    return start, (stop if lows[head] in _ONCE or (of_body and ends) else head)


def _breaks(tokens: Tokens, head: int, at: int, last: int) -> bool:
    """Whether a word opens a clause of its own, and no "and" that stands inside the name of a body told with "of"."""
    word = tokens.texts[at]
    if tokens.lows[at] not in _CLAUSE or (word.isupper() and len(word) > 1):  # "head of the WHO"
        return False
    inside = tokens.lows[at] == "and" and at + 1 < last and tokens.lows[head] in COMPLEMENT
    return not (inside and tokens.texts[at - 1][0].isupper() and tokens.texts[at + 1][0].isupper())


def _acts(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a word is a verb in the past that no role begins with: "Ana Berg, met the king"; not "retired"."""
    word = tokens.lows[at]
    if VERB.fullmatch(word) is None:
        return False
    return not word.endswith(("ed", "es")) or (at + 1 < last and tokens.lows[at + 1] in _ARTICLES | _OWNERS | {"that"})


def role_across(tokens: Tokens, start: int, end: int, first: int, last: int) -> tuple[int, int] | None:
    """Return the token range of a role that a comma parts from the name behind it, which another mark closes: "the
    foreign secretary, Ana Berg, said", "Elmland's ambassador to the United States, Ivan Holt."."""
    comma = start - 1
    if comma - 1 <= first or tokens.texts[comma] != "," or not _closed(tokens, end, last):
        return None
    for head in range(comma - 1, max(first, comma - _REACH) - 1, -1):
        if tokens.texts[head] in BREAKS or tokens.lows[head] in _CLAUSE:
            return None
        if not is_role(tokens.lows[head]) or not (head + 1 == comma or _of_it(tokens, head + 1, comma)):
            continue
        found = None if several(tokens.lows[head]) else role_before(tokens, head + 1, end, first, last)
        low = found[0] if found is not None else head
        before = tokens.lows[low - 1] if low > first else ""
        if before == "the" and low - 2 > first and tokens.lows[low - 2] in COMPLEMENT and _goes_on(tokens, low - 2):
            continue  # "chief of staff to the president"
        opens = low - 1 == first or tokens.lows[end + 1 : end + 2] != ["who"]
        return (low, comma) if found is not None and opens and _is_whole(tokens, low, (head, comma), before) else None
    return None


def _of_it(tokens: Tokens, link: int, comma: int) -> bool:
    """Whether what stands between a head and the comma is its own: "to the United States", "of staff", but not "for
    the main group", which the name behind the comma may be."""
    if tokens.lows[link] not in COMPLEMENT or link + 1 == comma:
        return False
    return tokens.texts[comma - 1][0].isupper() or tokens.lows[link + 1] not in _ARTICLES


def _goes_on(tokens: Tokens, link: int) -> bool:
    """Whether what stands before "of the" can have a role for its head."""
    return any(is_role(tokens.lows[at]) for at in range(max(link - 3, 0), link))


def _is_whole(tokens: Tokens, low: int, ends: tuple[int, int], before: str) -> bool:
    """Whether a role is told as one person's: with an article, with the name of whose it is, or as his in two words."""
    head, comma = ends
    if before in _ARTICLES:
        return (
            head > low or comma > head + 1 or tokens.texts[head].capitalize() in TITLES
        )  # but not "the official", who was told before
    if before in _OWNERS:
        return head > low
    placed = tokens.texts[low] in PLACES or tokens.texts[low] in DEMONYMS
    return tokens.texts[low][0].isupper() and (placed or _owned(tokens, low, head))


def _owned(tokens: Tokens, low: int, head: int) -> bool:
    return tokens.lows[low] not in COMMON and any(tokens.lows[at] in ("'s", "’s") for at in range(low, head))


def _closed(tokens: Tokens, end: int, last: int) -> bool:
    """Whether a mark closes a name that tells what stands before it, and no list or other role goes on."""
    if end >= last or tokens.texts[end] in (".", ";", "—", "–"):
        return True
    if tokens.texts[end] != "," or end + 1 >= last:
        return False
    word = tokens.texts[end + 1]
    return word in '”"' or (word[0].islower() and word not in _ARTICLES and word not in ("and", "or"))
