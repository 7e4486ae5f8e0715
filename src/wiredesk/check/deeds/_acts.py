"""Who did it to whom: the doer and the one it was done to, of each act that a line shares with a passage.

A shallow reading (no parser): the name right before an act is its doer, the one right after it its target; a passive
turns that round, ``by`` names the doer. Where names or words are unclear nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.lang import dateline_end
from wiredesk.model import Name

from ..names._names import name_words
from ..text._index import Passage
from ..text._tokens import Token
from ..text._verbs import BE, HAVE, PAST, SAYING
from ..text._view import Evidence, Finding, LineView

_CLAUSE = frozenset("and but while after before when that which because as although though until since whether".split())
_TURNED = 0.95
_REACH, _UNSURE = 9, 0.69
"""Words before an act among which its doer stands; how sure a turn is at most: of 25 lines 15 were wrong."""


@dataclass(frozen=True)
class Act:
    """An act by sense, with the folded last words of the names that may be its doers and targets."""

    verb: str
    word: str
    doers: tuple[str, ...]
    targets: tuple[str, ...]


def acts(tokens: Sequence[Token], names: Sequence[Name], shared: frozenset[str]) -> list[Act]:
    """Return the acts among some senses, with their doers and targets."""
    owner = _owners(tokens, names)
    found = []
    for place, token in enumerate(tokens):
        if token.stem in shared and place not in owner and _is_verb(tokens, place):
            before, after = _before(tokens, place, owner), _after(tokens, place, owner)
            if _passive(tokens, place):
                found.append(Act(token.stem, token.raw, _agents(tokens, place, owner), before))
            else:
                found.append(Act(token.stem, token.raw, before, after))
    return found


def _owners(tokens: Sequence[Token], names: Sequence[Name]) -> dict[int, str]:
    """Token number to the last word of the name it belongs to."""
    table: dict[int, str] = {}
    for name in names:
        words = name_words(name.text)
        if not words:
            continue
        for place, token in enumerate(tokens):
            if name.start <= token.start < name.end:
                table[place] = words[-1]
    return table


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.capital or token.low in SAYING or token.low.endswith("ly"):
        return False
    before = tokens[place - 1].low if place else ""
    low = token.low
    return low in PAST or (low.endswith("ed") and len(low) > 4) or before in BE | HAVE | {"to", "will", "would", "who"}


def _passive(tokens: Sequence[Token], place: int) -> bool:
    low = tokens[place].low
    if low not in PAST and not low.endswith("ed"):
        return False
    return any(t.low in BE for t in tokens[max(place - 3, 0) : place]) or any(
        t.low == "by" for t in tokens[place + 1 : place + 3]
    )


def _before(tokens: Sequence[Token], place: int, owner: dict[int, str]) -> tuple[str, ...]:
    """Names before an act, nearest first, within the clause; not those that own or place something."""
    found: list[str] = []
    for at in range(place - 1, max(place - 1 - _REACH, -1), -1):
        if at in owner:
            if tokens[at].raw[-2:] not in {"'s", "’s"} and not _placed(tokens, at, owner) and owner[at] not in found:
                found.append(owner[at])
        elif (tokens[at].low in _CLAUSE and not _joins(at, owner)) or tokens[at].low in SAYING:
            break
    return tuple(found)


def _joins(at: int, owner: dict[int, str]) -> bool:
    """Whether a word stands between two names: the "and" of "Austria and Denmark" opens no clause."""
    return at - 1 in owner and at + 1 in owner


def _placed(tokens: Sequence[Token], at: int, owner: dict[int, str]) -> bool:
    """Whether a name stands behind a preposition, so that it is no subject."""
    while at - 1 in owner and owner[at - 1] == owner[at]:
        at -= 1
    before = [t.low for t in tokens[max(at - 2, 0) : at]]
    return bool({"of", "in", "at", "on", "from", "for", "to", "with", "against", "by"} & set(before[-1:] or ())) or (
        before[-1:] == ["the"] and before[:1] in (["of"], ["in"], ["at"], ["from"], ["for"], ["by"])
    )


def _after(tokens: Sequence[Token], place: int, owner: dict[int, str]) -> tuple[str, ...]:
    for at in range(place + 1, min(place + 6, len(tokens))):
        if at in owner:
            return () if tokens[at].raw.endswith(("'s", "’s")) else (owner[at],)
        if tokens[at].low in _CLAUSE or tokens[at].low in {"in", "at", "on", "by", "to"}:
            break
    return ()


def _agents(tokens: Sequence[Token], place: int, owner: dict[int, str]) -> tuple[str, ...]:
    """The names within reach of the first ``by`` after a passive."""
    by = next((n for n in range(place + 1, min(place + 5, len(tokens))) if tokens[n].low == "by"), None)
    if by is None:
        return ()
    found: list[str] = []
    for n in range(by + 1, min(by + 10, len(tokens))):
        if found and tokens[n].low in _CLAUSE | {"in", "on", "at", "across", "over"} and not _joins(n, owner):
            break
        if n in owner and owner[n] not in found and (tokens[n - 1].low == "by" or not _placed(tokens, n, owner)):
            found.append(owner[n])
    return tuple(found)


def compare_acts(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a passage gives an act to another doer, or turns doer and target round."""
    near = [hit for hit in evidence.hits if hit.coverage >= 0.35]
    for act in acts(line.tokens, line.names, line.senses):
        if not act.doers:
            continue
        told = [
            (other, hit.passage, hit.coverage)
            for hit in near
            for other in acts(hit.passage.tokens, _in_report(hit.passage), frozenset({act.verb}))
            if other.doers
        ]
        if told and not any(_one(act.doers, other.doers) for other, _, _ in told):
            return [_judge(act, told, line)]
    return []


def compare_turned_acts(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where the nearest passage has doer and target of an act in each other's place."""
    hit = evidence.best
    if hit is None or line.quoted:
        return []
    for act in acts(line.tokens, line.names, line.senses):
        told = acts(hit.passage.tokens, _in_report(hit.passage), frozenset({act.verb}))
        if any(_one(act.doers, other.doers) or _one(act.targets, other.targets) for other in told):
            continue
        turned = (o for o in told if _one(act.doers[:1], o.targets) and _one(act.targets[:1], o.doers))
        for other in turned:
            return [_finding(act, other, hit.passage, _TURNED, line)]
    return []


def _in_report(passage: Passage) -> tuple[Name, ...]:
    """The names of a passage without the place of its dateline, which does nothing."""
    start = passage.sentence.start + dateline_end(passage.sentence.text)
    return tuple(name for name in passage.names if name.start >= start)


def _judge(act: Act, told: list[tuple[Act, Passage, float]], line: LineView) -> Finding:
    for other, passage, coverage in told:
        if _one(act.doers, other.targets) or _one(act.targets, other.doers):
            return _finding(act, other, passage, min(0.3 + 0.55 * coverage, _UNSURE), line)
    held = [entry for entry in told if set(act.doers) & {t.low for t in entry[1].tokens}]
    other, passage, coverage = (held or told)[0]
    return _finding(act, other, passage, (0.2 if held else 0.05) + 0.35 * coverage, line)


def _finding(act: Act, other: Act, passage: Passage, sure: float, line: LineView) -> Finding:
    who, own = _printed(other.doers[0], passage.names), _printed(act.doers[0], line.names)
    return Finding(
        "actor", act.word, "contradicted", found=who, passage=passage, sure=sure,
        why=f"In the reports “{other.word}” is said of {who}, not of {own}.",
    )  # fmt: skip


def _printed(last: str, names: Sequence[Name]) -> str:
    """The name of which a folded word is the last, as it is printed."""
    return next((name.text for name in names if name_words(name.text)[-1:] == [last]), last)


def _one(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return bool(set(left) & set(right))
