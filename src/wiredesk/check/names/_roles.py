"""What a line calls somebody against what the reports call him: office words, qualifiers, words around the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from wiredesk.lang import fold, sense
from wiredesk.model import Name

from ..text._index import Passage, SourceIndex
from ..text._tokens import tokenise
from ..text._view import Finding, LineView
from ._aliases import one_office
from ._name_forms import last_name, surname
from ._offices import Office, offices, printed_offices
from ._role_words import role_heads, role_text, role_words

_QUALIFIERS = frozenset(
    sense(word)
    for word in """prime interior foreign defence defense finance justice deputy vice chief economy economic health
    education farm agriculture energy climate trade labour labor transport culture environment digital
    security home european
    general executive special acting assistant attorney shadow first presidential national""".split()
)
_PARTS = frozenset(
    sense(word) for word in "witness partner neighbour neighbor resident student player official aide".split()
)
"""What somebody may be beside any office."""
_PAST, _OWNED = frozenset("former once ex retired".split()), frozenset("his her their its whose".split())
"""Marks of an office besides which somebody may hold another: one of several that lie behind, one told by its owner."""
_ANOTHERS = 0.7
"""How sure it is that an office which the reports give to somebody else is not this one's."""
_ROOT = 5
"""Letters that a trade and the verb for it share ("teacher", "teaches")."""
_STYLES = frozenset(
    """mr mrs ms dr sir lord lady general colonel captain professor prof president representative rep senator sen
    congressman congresswoman""".split()
)
"""Words that only lead a name: whoever bears one may hold any office."""
_LEADING = frozenset("ayatollah sheikh pope king queen prince princess senator governor".split())
_OF = re.compile(r" (?:of|to|for) ")


def _own(role: str | None, name: Name, line: LineView) -> str | None:
    """The part of a role that is the name's own: "journalist" of "the partner of journalist Ana Berg"."""
    before = " ".join(line.line.text[: name.start - line.line.start].split())
    if role is None or not before.endswith(role):
        return role
    own = _OF.split(role)[-1]
    if fold(own) in _STYLES | _LEADING:
        return None
    return own if role_heads(own) else role


def compare_role(name: Name, line: LineView, index: SourceIndex) -> Finding | None:
    """Return a finding on what a line calls somebody, None where it calls him nothing or no report names him."""
    role = _own(role_text(name, line.tokens), name, line)
    if not role or f" {' '.join(t.low for t in tokenise(role))} " not in line.low:
        return None  # it may be that of an earlier line
    return _judge(name, role, index)


@dataclass(frozen=True)
class _Told:
    """What the reports say of everybody with one surname: passages, senses of the words around it, roles printed, the
    offices among these that are not told as past, and those of others in the same passages."""

    mentions: tuple[Passage, ...]
    around: frozenset[str]
    printed: tuple[str, ...]
    offices: frozenset[str]
    others: tuple[Office, ...]


@lru_cache(maxsize=4)
def _memory(_: SourceIndex) -> dict[str, _Told]:
    """What was read of some sources so far, by surname."""
    return {}


def _bears(name: Name, last: str) -> bool:
    """Whether a surname is a word of a name or of its fuller form."""
    return last in fold(f"{name.text} {name.canonical}").replace("-", " ").split() or surname(name.text) == last


def _told(index: SourceIndex, last: str) -> _Told:
    """What the reports say of everybody with a surname, read once."""
    memory = _memory(index)
    if last not in memory:
        mentions = tuple(p for p in index.passages if any(t.low == last for t in p.tokens))
        around = frozenset(word for passage in mentions for word in _near(passage, last))
        printed = [text for _, text, _, _ in index.people.get(last, ()) if text]
        printed += [
            text
            for p in mentions for n in p.names
            if not n.role and surname(n.text) == last
            and (text := role_text(n, p.tokens)) is not None and role_heads(text)
        ]  # fmt: skip
        printed += [office.text for office in printed_offices(last, index) if office.text not in printed]
        now = (text for text in printed if not {t.low for t in tokenise(text)} & _PAST)
        now_held = frozenset(head for text in now for head in role_heads(text)) - _PARTS
        others = (
            office
            for p in mentions for n in p.names if n.kind == "person" and not _bears(n, last)
            for office in offices(n, p.tokens, p)
        )  # fmt: skip
        memory[last] = _Told(mentions, around, tuple(printed), now_held, tuple(others))
    return memory[last]


def _judge(name: Name, role: str, index: SourceIndex) -> Finding | None:
    """Whether the reports call somebody what the line does; None where they do not name them."""
    read = _told(index, last_name(name))
    if not read.mentions:
        return None
    wanted = role_words(role) - role_words(name.text)
    if not wanted or wanted <= read.around:
        return Finding("role", role, "supported")
    heads = role_heads(_OF.split(role)[0]) - _PARTS
    if heads & read.offices and not (wanted & _QUALIFIERS) - read.around and len(wanted - read.around) <= 1:
        return Finding("role", role, "supported", sure=0.6)
    if one_office(heads, read.offices or read.around) or (not read.offices and _of_nobody_else(role, index)):
        return Finding("role", role, "supported", sure=0.4)
    wrong = _another(name, role, wanted, heads, read, index)
    if wrong is not None:
        return wrong
    everywhere = {word for passage in read.mentions for word in passage.senses}
    if wanted <= everywhere:
        return Finding("role", role, "supported", sure=0.6)
    return Finding("role", role, "not_found", why=f"No report calls {name.text} “{role}”.", sure=0.4)


def _another(
    name: Name, role: str, wanted: Set[str], heads: Set[str], read: _Told, index: SourceIndex
) -> Finding | None:
    """A contradiction where the reports give the person another office or rank, or the office to another person."""
    often = Counter(read.printed)
    told = max(often, key=lambda text: (often[text], len(text)), default=None)

    def wrong(sure: float, why: str) -> Finding:
        return Finding("role", role, "contradicted", found=told, why=why, sure=sure, passage=read.mentions[0])

    why = f"The reports call {name.text} “{told}”, not “{role}”."
    if told and heads and not heads & (read.offices | read.around) and _one_at_a_time(role, told, heads, read):
        return wrong(0.8, why)
    known = {word for text in read.printed for word in role_words(text)}
    ranks = wanted & _QUALIFIERS
    if told and heads & read.offices and ranks - known - read.around and (known - wanted) & _QUALIFIERS:
        return wrong(0.75, why)
    missing = wanted - read.around
    if heads and heads <= read.around and missing and missing <= index.vocabulary and len(missing) >= 0.3 * len(wanted):
        why = why if told else f"The reports do not call {name.text} “{role}”."
        return wrong(0.56 if len(missing) > 1 else 0.3, why)
    rival = next((o for o in read.others if wanted & o.owners and wanted <= o.heads | o.owners), None)
    if rival is not None:
        return Finding(
            "role", role, "contradicted", found=rival.text, sure=_ANOTHERS, passage=rival.passage,
            why=f"The reports give “{rival.text}” to somebody else than {name.text}.",
        )  # fmt: skip
    return None


def _of_nobody_else(role: str, index: SourceIndex) -> bool:
    """Whether a report prints an office of two words or more in a sentence that names no person."""
    wanted = " ".join(t.low for t in tokenise(role))
    told = (p for p in index.passages if " " in wanted and f" {wanted} " in p.low)
    return any(all(name.kind != "person" for name in passage.names) for passage in told)


def _one_at_a_time(role: str, told: str, heads: Set[str], read: _Told) -> bool:
    """Whether the office that is told leaves no room for the other: neither is past or of somebody, or a mere style."""
    if not read.offices or any({t.low for t in tokenise(text)} <= _STYLES for text in (told, role)):
        return False
    if {t.low for t in tokenise(told)} & _OWNED:  # "her deputy": deputy what?
        return False
    if {t.low for t in tokenise(role)} & (_PAST | _OWNED):
        return False
    return not any(word[:_ROOT] == head[:_ROOT] for word in read.around for head in heads if len(head) >= _ROOT)


def _near(passage: Passage, last: str, reach: int = 18) -> set[str]:
    """Senses of the words around a surname, but for those of the roles that others hold."""
    found: set[str] = set()
    taken: set[str] = set()
    own: set[str] = set()
    for name in passage.names:
        held = own if surname(name.text) == last else taken
        if name.role:
            held.update(role_words(name.role))
        for office in offices(name, passage.tokens, passage):
            held.update(office.heads | office.owners)
    for place, token in enumerate(passage.tokens):
        if token.low.removesuffix("'s") == last:
            window = passage.tokens[max(place - reach, 0) : place + reach]
            found |= {t.stem for t in window} | {
                sense(part) for t in window if "-" in t.low for part in t.low.split("-")
            }
    return found - (taken - own)
