"""What a changed word means, in a sentence that can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from wiredesk.lang import PEOPLES, STOP_WORDS, VERB
from wiredesk.model import Name, PartKind

from ..text._diff import Change
from ..text._excerpt import clip, excerpt
from ..text._lexicon import CALENDAR, NUMBER_WORDS, OPPOSITES, ORDINALS, RELATIONS, ROLE_HEADS, SCOPES, SUPERLATIVES
from ..text._tokens import Token, clause_of
from ..text._view import LineView

_OTHERWISE = "The reports put it otherwise: “{passage}”"
_FEW = 4
"""Words of each side up to which a flip of sense can be told by its two sides."""
_FLIPS: frozenset[PartKind] = frozenset({"polarity", "hedge", "cause"})
_LEADING = frozenset("the a an of in on at to for by from and or".split())
"""What stands with a name, number or day and is no part of its value."""
_BOUNDING = frozenset(
    "at least most more than less fewer about nearly almost around roughly up over under only".split()
)
_ENDINGS = ("ed", "ing", "ly")
"""Words with one of these endings are of one sort."""
_ENDED = 5
_ALIKE: tuple[Set[str], ...] = (CALENDAR, ORDINALS.keys(), SUPERLATIVES, SCOPES, ROLE_HEADS | RELATIONS, NUMBER_WORDS)

_SENTENCES: dict[PartKind, str] = {
    "polarity": "The reports say the opposite: “{theirs}” where the line has “{mine}”.",
    "hedge": "The reports say “{theirs}”, the line “{mine}”: one is surer than the other.",
    "cause": "The line asserts a cause (“{mine}”) where the reports have “{theirs}”.",
    "actor": "Who does what differs: the reports have “{theirs}” where the line has “{mine}”.",
}
_LEFT_OUT: dict[PartKind, str] = {
    "polarity": "The reports say the opposite: they have “{theirs}”, which the line leaves out.",
    "hedge": "The reports are less sure: they have “{theirs}”, which the line leaves out.",
}
_PUT_IN: dict[PartKind, str] = {
    "polarity": "The reports say the opposite: they do not have the line's “{mine}”.",
    "hedge": "The reports do not have the line's “{mine}”: one is surer than the other.",
    "cause": "The line asserts a cause (“{mine}”) that the reports do not have here.",
}


def change_in_words(kind: PartKind, change: Change, line: LineView) -> str:
    """A change in a sentence: its two sides where they answer each other, else what the report says."""
    passage, base = change.passage, change.passage.sentence.start
    if not change.mine or not change.theirs or kind in _FLIPS:
        told = max(len(change.mine), len(change.theirs)) <= _FEW
        sides = tuple(clause_of(change.mine)), tuple(clause_of(change.theirs))
        mine, theirs = printed(sides[0], line.line.text, line.line.start), printed(sides[1], passage.text, base)
        if kind == "cause" and any(t.content for t in sides[1]):
            theirs = ""  # another cause, or none: no connective that stands for the line's
        return why(kind, mine, theirs) if told or not (mine and theirs) else _instead(change, line)
    names = _names(change.mine, line.names), _heads(_names(change.theirs, passage.names), passage.tokens)
    pair = next(((a.text, b.text) for a in names[0] for b in names[1] if a.kind == b.kind), None)
    if pair is not None:
        return why(kind, *pair)
    values = _values(change.mine, change.theirs)
    if values is None:
        return _instead(change, line)
    return why(kind, printed(values[0], line.line.text, line.line.start), printed(values[1], passage.text, base))


def _instead(change: Change, line: LineView) -> str:
    at = change.theirs[0].start if change.theirs else None
    return _OTHERWISE.format(passage=excerpt(change.passage, line.senses, at=at))


def why(kind: PartKind, mine: str, theirs: str) -> str:
    """What a change means, in a sentence; either side may have nothing."""
    if not mine:
        sentence = _LEFT_OUT.get(kind, "The reports have “{theirs}” here, which the line leaves out.")
    elif not theirs:
        sentence = _PUT_IN.get(kind, "The reports do not have the line's “{mine}” here.")
    else:
        sentence = _SENTENCES.get(kind, "The reports say “{theirs}”, not “{mine}”.")
    return sentence.format(mine=clip(mine), theirs=clip(theirs))


def _names(tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
    """The names that some words are, or are part of."""
    return [name for name in names if any(name.start <= t.start < name.end for t in tokens)]


def _heads(names: Sequence[Name], tokens: Sequence[Token]) -> list[Name]:
    """Names without those that only describe the next one: "Berg ally Sen. Ana Lund" is Ana Lund."""
    led = [name for name, other in pairwise(names) if not _describes(name, other, tokens)]
    return [*led, *names[-1:]]


def _describes(name: Name, other: Name, tokens: Sequence[Token]) -> bool:
    """Whether nothing but an office or tie stands between two names: no comma, verb or function word."""
    between = [t for t in tokens if name.end <= t.start and t.end <= other.start]
    edges = [name.end, *(t.end for t in between)], [*(t.start for t in between), other.start]
    joined = all(start - end <= len(". ") for end, start in zip(*edges, strict=True))
    told = any(t.low in ROLE_HEADS | RELATIONS for t in between)
    return joined and told and not any(VERB.fullmatch(t.low) or t.low in STOP_WORDS for t in between)


def _values(mine: Sequence[Token], theirs: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    """Both sides of a change as far as they are whole values of one type: numbers, offices, words of one sort; None
    where they are not, and the one is no answer to the other."""
    sides = tuple(clause_of(mine)), tuple(clause_of(theirs))
    if all(any(_number(t) for t in side) for side in sides):
        return sides if _one_thing(*sides) else None
    if all(any(t.low in ROLE_HEADS | RELATIONS for t in side) for side in sides):
        return sides
    words = [[t for t in side if t.low not in _LEADING] for side in sides]
    return sides if len(words[0]) == len(words[1]) == 1 and _one_sort(words[0][0], words[1][0]) else None


def _number(token: Token) -> bool:
    return token.number or token.low in NUMBER_WORDS


def _one_thing(mine: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether beside their numbers two sides have the same words, or one word each: "two seconds", "two points"."""
    rest = [
        {t.stem for t in side if t.content and not _number(t) and t.low not in _BOUNDING} for side in (mine, theirs)
    ]
    return not (rest[0] and rest[1]) or rest[0] == rest[1] or len(rest[0]) == len(rest[1]) == 1


def _one_sort(mine: Token, theirs: Token) -> bool:
    """Whether two words are of one sort: opposites, peoples, of one table, or of one ending."""
    if (mine.low, theirs.low) in OPPOSITES or any({mine.low, theirs.low} <= table for table in _ALIKE):
        return True
    if mine.stem in PEOPLES and theirs.stem in PEOPLES:
        return True
    long = min(len(mine.low), len(theirs.low)) >= _ENDED
    return long and any(mine.low.endswith(end) and theirs.low.endswith(end) for end in _ENDINGS)


def printed(tokens: tuple[Token, ...], text: str, base: int) -> str:
    """Neighbouring words as the text prints them, what stands between them too."""
    return " ".join(text[tokens[0].start - base : tokens[-1].end - base].split()) if tokens else ""
