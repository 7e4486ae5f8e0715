"""Names by office: "the president" is the president whom the article names, "the ministry" its one ministry."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from ._names_alias import Mention
from ._names_lexicon import DEMONYMS, ORG_WORDS
from ._names_tables import word_list
from ._names_tokens import Tokens
from ._words import Column

_HEADS = Column(lambda word: word in word_list("offices.txt"))
_PAST = frozenset("former ex late then ousted retired ex-president ex-minister outgoing incoming acting".split())
_OTHER = frozenset("vice deputy prime assistant under vice-president".split())
_LINKS = frozenset(["of", "for", "at", "in", ","])
_FIRMS = frozenset(
    "Inc Inc. Corp Corp. Corporation Ltd Ltd. Co Co. Company PLC Plc LLC Holdings Group Motors Airlines".split()
)
_NOT_AFTER = frozenset(["of", "for", "-", "elect"])
_PEOPLES = frozenset(word.lower() for word in DEMONYMS)
_MOST = 3  # words between "the" and an office: "the foreign minister"

Holder = tuple[str, frozenset[str], int, str]


def by_office(tokens: Tokens, mentions: Sequence[Mention], spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """Return mentions by office of people and bodies that the article has named before; in doubt none.

    Args:
        tokens: of the text.
        mentions: its names, in order, with their roles.
        spans: token ranges of the sentences that are read.
    """
    places = _HEADS.where(tokens)
    if not places:
        return []
    holders, bodies = _holders(mentions), _bodies(mentions)
    taken = {at for mention in mentions for at in range(mention.start, mention.end)}
    begins = [first for first, _ in spans]
    found: list[Mention] = []
    for at in places:
        start = _after_the(tokens, at)
        if start is None or at in taken or not _within(spans, begins, at) or _goes_on(tokens, at):
            continue
        before = frozenset(tokens.lows[start:at])
        named = [h for h in holders.get(tokens.lows[at], ()) if _holds(h[1], before)]
        kind, role = "person", " ".join(tokens.texts[start : at + 1])
        if not named and not before:
            named, kind, role = bodies.get(tokens.lows[at], []), "organisation", ""
        if len({holder[0] for holder in named}) == 1 and named[0][2] < at:
            words = tokens.texts[start : at + 1]
            mention = Mention(start, at + 1, words, "organisation", named[0][0])
            if kind == "person":
                mention.kind, mention.role = "person", named[0][3] or role
            found.append(mention)
    return found


def _within(spans: Sequence[tuple[int, int]], begins: Sequence[int], at: int) -> bool:
    place = bisect_right(begins, at) - 1
    return place >= 0 and at < spans[place][1]


def _holders(mentions: Sequence[Mention]) -> dict[str, list[Holder]]:
    """People by the head of their office, with its other words and where they are first named."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for mention in mentions:
        words = (mention.role or "").lower().replace(".", "").split()
        if mention.kind != "person" or not words or _PAST & set(words):
            continue
        end = next((at for at, word in enumerate(words) if word in _LINKS or word.endswith(",")), len(words))
        if end and words[:end]:
            head = words[end - 1]
            found[head].append((mention.canonical, frozenset(words[: end - 1]), mention.end, mention.role or ""))
    return found


def _bodies(mentions: Sequence[Mention]) -> dict[str, list[Holder]]:
    """Organisations by the words of their names that say what they are."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for mention in mentions:
        if mention.kind != "organisation" or len(mention.canonical.split()) < 2:
            continue
        words = mention.canonical.split()
        for word in words:
            if word in ORG_WORDS:
                found[word.lower()].append((mention.canonical, frozenset(), mention.end, ""))
        if _FIRMS & set(words):
            for word in ("company", "firm"):
                found[word].append((mention.canonical, frozenset(), mention.end, ""))
    return found


def _holds(office: frozenset[str], before: frozenset[str]) -> bool:
    """Whether the words before its head may mean an office; a nationality counts if the office is printed with one."""
    if not before:
        return not office & _OTHER
    if not office & _PEOPLES:
        before -= _PEOPLES
    return before <= office and (bool(before) or not office & _OTHER)


def _after_the(tokens: Tokens, at: int) -> int | None:
    """The index after the "the" that an office stands with, None where none does."""
    for start in range(at, max(at - _MOST - 1, 0), -1):
        if tokens.lows[start - 1] == "the":
            return start
        if not (tokens.texts[start - 1].islower() or tokens.texts[start - 1] in DEMONYMS):
            return None
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether the office is another's: "the president of France", "the president-elect", "the minister Anna Berg"."""
    if at + 1 >= len(tokens.texts):
        return False
    return tokens.lows[at + 1] in _NOT_AFTER or tokens.texts[at + 1][0].isupper()
