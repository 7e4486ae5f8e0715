"""Offices told apart by rank and by whose they are: a head and a deputy head, an aide to one senator and to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from wiredesk.lang import PEOPLES, sense
from wiredesk.model import Name

from ..text._index import Passage, SourceIndex
from ..text._lexicon import CALENDAR, ORDINALS, ROLE_HEADS, SAY_WORDS
from ..text._tokens import Token
from ..text._view import Finding
from ._aliases import OFFICES, one_office
from ._name_forms import last_name, surname

_RANKS = frozenset("deputy vice assistant shadow".split())
_RANKED = frozenset(
    sense(w)
    for w in "head chief director commissioner commander governor mayor chairman leader ambassador secretary".split()
)
"""Offices whose deputies do not go by the office itself."""
_ANY = frozenset(sense(w) for w in "executive chief officer".split())
_OWNER, INTO = frozenset("of for to at".split()), frozenset("as is was became become being".split())
_OTHERS = frozenset("who whose whom which that and but his her its their".split())
_STOP = SAY_WORDS | frozenset(
    """who whose whom which that has have had were been are be told not but after before when while since until
    because if where will would in on by from with during over about against under close near including among such
    like unlike besides notably especially""".split()
)
AGENCIES = frozenset("reuters ap afp bbc cnn bloomberg tass interfax xinhua dpa upi".split())
"""Those who were told, before an office: "told Reuters President Berg"."""
_TITLES = frozenset(
    """mr mrs ms dr sir lord lady prince princess king queen president senator sen representative rep governor gov
    minister prime secretary general congressman congresswoman republican democrat democratic republicans
    democrats managing executive deputy vice senior former acting chief""".split()
)
_STYLES = frozenset("mr mrs ms dr sir dame lord lady".split())
_TIMES = frozenset("former formerly once then ex late later future ago".split())
_SERIES = ORDINALS.keys() | {"last", "latest", "only", "next"}
"""Words that count people by what they do: "the second minister to resign" tells no office."""
_REACH = 12
"""Words of a description, and words behind it in which its owner may still be named."""


_NO_OWNERS = _TITLES | AGENCIES | ROLE_HEADS | CALENDAR


class Office(NamedTuple):
    """What somebody is called: office words by sense, ranks, the names it is of, all names near, its words with those
    behind, how many are its own, and as printed."""

    heads: frozenset[str]
    ranks: frozenset[str]
    owners: frozenset[str]
    names: frozenset[str]
    around: tuple[Token, ...]
    size: int
    text: str
    passage: Passage | None = None


def offices(name: Name, tokens: Sequence[Token], passage: Passage | None = None) -> Iterator[Office]:
    """Yield each description that stands right before a name, behind a comma after it, or after "was" or "as"."""
    before = [t for t in tokens if t.end <= name.start]
    start = name.start
    while before and before[-1].low in _STYLES and start - before[-1].end <= 2:
        start = before.pop().start
    after = [t for t in tokens if t.start >= name.end]
    near = _stretch(reversed(before), start, backwards=True)[::-1]
    if near and office_of(near[-1]):
        yield from _office(_own(near), tokens, passage)
    elif not near and before and start - before[-1].end == 2:
        yield from _office(_stretch(reversed(before), before[-1].end, backwards=True)[::-1], tokens, passage)
    if after and after[0].start - name.end == 2 and not _ends_item(name, passage):
        behind = _stretch(after, after[0].start)
        if not _titles_another(behind):
            yield from _office(behind, tokens, passage)
    place = _into(name, after)
    if place is not None:
        yield from _office(_stretch(after[place + 1 :], after[place].end + 1), tokens, passage)


def office_of(token: Token) -> str:
    """The office that a word names, by sense, with or without "ex-", "vice-" or "-elect"; empty for another word."""
    bare = token.low.removeprefix("ex-").removeprefix("vice-").removesuffix("-elect")
    if bare != token.low:
        return sense(bare) if bare in ROLE_HEADS else ""
    return token.stem if token.stem in OFFICES else ""


def _ends_item(name: Name, passage: Passage | None) -> bool:
    """Whether a semicolon stands behind a name: what follows is about the next of a list."""
    return passage is not None and passage.text[name.end - passage.sentence.start :][:1] == ";"


def _own(words: list[Token]) -> list[Token]:
    """The words of a title right before a name that are its holder's: "President" of "critics of President Trump"; not
    behind "to", which as often leads a verb."""
    return words[max((n + 1 for n, t in enumerate(words) if t.low in _OWNER - {"to"}), default=0) :]


def _titles_another(words: Sequence[Token]) -> bool:
    """Whether words behind a comma are the title and the name of the next of a list: "Governor Crist", "former
    President Barack Obama"."""
    title = list(dropwhile(lambda t: t.low in _TIMES, words))
    named = len(title) >= 2 and title[0].stem in OFFICES and title[1].capital and title[1].stem not in OFFICES
    rest = list(dropwhile(lambda t: t.capital and t.stem not in OFFICES, title[1:]))
    return named and (not rest or rest[0].low == "and")


def _into(name: Name, after: Sequence[Token]) -> int | None:
    """The place of "was" or "as" behind a name: "Berg resigned as", "Berg, who is", not "Berg, whose father was"."""
    if len(after) > 1 and after[0].low == "who" and after[1].low in INTO and after[0].start - name.end <= 2:
        return 1
    edge = name.end
    for place, token in enumerate(after[:4]):
        if token.start - edge > 1 or token.low in _OTHERS or token.capital:
            return None
        if token.low in INTO:
            return place
        edge = token.end
    return None


def _stretch(tokens: Iterable[Token], edge: int, *, backwards: bool = False) -> list[Token]:
    """The words from an edge on, to the next mark or verb."""
    found: list[Token] = []
    for token in tokens:
        gap = edge - token.end if backwards else token.start - edge
        stops = not token.capital and (token.low in _STOP or (backwards and token.low.endswith("ed")))
        if gap > 1 or stops or len(found) >= _REACH:
            break
        found.append(token)
        edge = token.start if backwards else token.end
    return found


def _office(words: list[Token], tokens: Sequence[Token], passage: Passage | None) -> Iterator[Office]:
    places = [n for n, t in enumerate(words) if office_of(t)]
    at = next((n + 1 for n in places if n + 1 < len(words) and words[n + 1].low in _OWNER), len(words))
    heads = [n for n in places if n < at]
    if at < len(words) and words[at].low == "to" and any(t.low in _SERIES for t in words[:at]):
        return  # "the second minister to resign"
    if not heads or any(t.low in _OWNER for t in words[: heads[0]]):
        return
    behind = [t for t in tokens if t.start >= words[-1].end][:_REACH]
    low = [t.low for t in words[:at]]
    if low[heads[-1]] == "president" and at < len(words) and words[at].low == "at":  # "sworn in as president at"
        return
    last = [n for n in heads if "and" not in low[n:at]] or heads  # "vice president and chief economist"
    ranks = {part for n in last for word in (*_last_part(low[max(n - 3, 0) : n]), low[n]) for part in word.split("-")}
    yield Office(
        frozenset(office_of(words[n]) for n in heads), frozenset(ranks & _RANKS | set(low) & _TIMES),
        _names(words[at:]), _names(t for t in words if t is not tokens[0]),
        (*words, *behind), len(words), " ".join(t.raw for t in words), passage,
    )  # fmt: skip


def _last_part(words: list[str]) -> list[str]:
    """The words behind the last "and"."""
    return words[max((n + 1 for n, word in enumerate(words) if word == "and"), default=0) :]


def _names(words: Iterable[Token]) -> frozenset[str]:
    return frozenset(t.stem for t in words if t.capital and t.content and t.low not in _NO_OWNERS)


@lru_cache(maxsize=4)
def _memory(_: SourceIndex) -> dict[str, list[Office]]:
    """The offices of some sources read so far, by surname."""
    return {}


def printed_offices(last: str, index: SourceIndex) -> list[Office]:
    """Every office that the sources give to people of a surname."""
    memory = _memory(index)
    if last not in memory:
        memory[last] = [
            office
            for passage in index.passages if last in passage.low
            for other in passage.names if surname(other.text) == last
            for office in offices(other, passage.tokens, passage)
        ]  # fmt: skip
    return memory[last]


def compare_office(name: Name, tokens: Sequence[Token], index: SourceIndex) -> Finding | None:
    """Return a finding where the reports give somebody the office with another rank, or with another owner."""
    mine = next(offices(name, tokens), None)
    if mine is None:
        return None
    last = last_name(name)
    told = printed_offices(last, index)
    same = [office for office in told if mine.heads & office.heads]
    if same and mine.heads & _RANKED:
        ranks = mine.ranks & _RANKS
        if not ranks and all(office.ranks & _RANKS for office in same):
            return _finding(name, mine, same[0], 0.75)
        if ranks and not any(office.ranks & _RANKS for office in told):
            return _finding(name, mine, same[0], 0.6)
    kin = [o for o in told if _one_time_and_office(mine, o) and _owned(o, last)]
    kin = [o for o in kin if o.owners or not o.text.lower().startswith(("a ", "an "))]
    if mine.owners - PEOPLES and kin and not any(_shares(mine, other) for other in told):
        return _finding(name, mine, kin[0], 0.8)
    return None


def _one_time_and_office(mine: Office, other: Office) -> bool:
    return (bool(mine.heads & other.heads) or one_office(mine.heads - _ANY, other.heads - _ANY)) and (
        mine.ranks & _TIMES == other.ranks & _TIMES
    )


def _owned(office: Office, last: str) -> bool:
    """Whether a description names whose the office is, or of which country: "Nicaragua's", not "Nicaraguan"."""
    possessive = any(t.capital and t.raw.endswith(("'s", "’s")) for t in office.around[: office.size])
    return possessive or bool(office.names - PEOPLES - {last})


def _shares(mine: Office, other: Office) -> bool:
    """Whether a name of one owner stands near the other, in words or by its initials."""
    if mine.owners & _names(other.around):
        return True
    return _initialled(mine.around, other.around) or _initialled(other.around, mine.around)


def _initialled(short: Iterable[Token], full: Iterable[Token]) -> bool:
    """Whether some abbreviation ("IOC") has the initials of words of a name, in any order ("UCI")."""
    names = [t.raw[0] for t in full if t.capital]
    runs = {"".join(sorted(names[n : n + size])) for size in range(2, 7) for n in range(len(names) - size + 1)}
    return any(t.raw.isupper() and "".join(sorted(t.raw.replace(".", ""))) in runs for t in short)


def as_printed(office: Office) -> str:
    """A description with the name behind its last title, which the stop of "Mr." cuts off."""
    words, behind = office.around[: office.size], office.around[office.size :]
    more = _stretch(behind, behind[0].start) if behind and words[-1].low in _STYLES else []
    return " ".join(t.raw for t in (*words, *more))


def _finding(name: Name, mine: Office, other: Office, sure: float) -> Finding:
    return Finding(
        "role", mine.text, "contradicted", found=as_printed(other), passage=other.passage, sure=sure,
        why=f"The reports call {name.text} “{as_printed(other)}”, not “{as_printed(mine)}”.",
    )  # fmt: skip
