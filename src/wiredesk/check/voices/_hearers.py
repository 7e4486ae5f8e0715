"""To whom it was said, told in other words: "told the BBC that ...", "in an interview with Radio Brann she said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.model import Quote

from ..names._name_forms import initials
from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._tokens import Token, senses
from ..text._view import Evidence, Finding, LineView

_TELLS = frozenset("tell tells told telling".split())
_TALKS = frozenset("interview interviewed speaking spoke remarks testimony testifying testified".split())
_LINKS = frozenset("to with before".split())
_ENDS = frozenset(
    """that when while who which where how why whether if what as but and because in on at during after before outside
    about of his her its their they he she it there later earlier last this
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
_ONE = (
    frozenset("parliament mps lawmakers commons senate house congress chamber deputies legislators senators".split()),
    frozenset("court judge jury trial inquest judges jurors tribunal".split()),
    frozenset("nation people public country voters viewers listeners audience crowd supporters".split()),
)
"""Those who hear the same words under different names."""
_ANY = frozenset(
    """reporters journalists media press news broadcaster newspaper paper channel network station agency outlet company
    programme program show podcast website magazine broadcast committee panel hearing inquiry
    meeting conference""".split()
)
"""Hearers of a class, of whom one may have a name."""
_SEES, _HELD, _LEAST, _MOST, _SURE = 0.3, 0.6, 2, 6, 0.95


def compare_hearers(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for words that every report which has them has said to others than the line, where the report
    has the line's hearers hear something else."""
    mine = next(hearers(line.free), None)
    quote = _said(line, mine) if mine is not None else None
    if mine is None or quote is None:
        return []
    words = senses(t for t in line.content if quote.start <= t.start < quote.end) - senses(mine)
    theirs = _heard(words, evidence) if len(words) >= _LEAST else []
    theirs = [(p, other) for p, other in theirs if not _a_class(other)] or theirs
    if not theirs or any(not _apart(mine, other) or words & senses(other) for _, other in theirs):
        return []
    passage, other = theirs[0]
    if not _heard_otherwise(mine, passage, theirs, evidence):
        return []
    shown, told = (" ".join(t.raw for t in held) for held in (mine, other))
    return [
        Finding(
            "speaker", shown, "contradicted", found=told, passage=passage, sure=_SURE,
            why=f"The reports have this said to “{told}”, not to “{shown}”: “{excerpt(passage, line.senses)}”",
        )
    ]  # fmt: skip


def _said(line: LineView, mine: Sequence[Token]) -> Quote | None:
    """The words of a line that are said to somebody: the longest attribution beside those who hear it."""
    beside = [q for q in line.quotes if not q.start <= mine[0].start < q.end and q.cue is not None]
    return max(beside, key=lambda quote: quote.end - quote.start, default=None)


def hearers(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Those to whom something is said in a sentence, as their words."""
    for place, token in enumerate(tokens):
        if token.low in _TELLS:
            found = _phrase(tokens[place + 1 :])
        elif token.low in _TALKS and place + 1 < len(tokens) and tokens[place + 1].low in _LINKS:
            found = _phrase(tokens[place + 2 :])
        else:
            continue
        if any(t.content for t in found):
            yield found


def _phrase(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Words up to a stop or one that opens another part of the sentence."""
    found: list[Token] = []
    for token in tokens[:_MOST]:
        if token.low in _ENDS or (found and token.start - found[-1].end > 1):
            break
        found.append(token)
    return tuple(found)


def _heard(words: frozenset[str], evidence: Evidence) -> list[tuple[Passage, tuple[Token, ...]]]:
    """The passages that hold some words with those who hear them there; none where one does not say."""
    weight, found = evidence.index.weight, []
    for hit in evidence.hits:
        if hit.coverage < _SEES or weight(words & hit.passage.senses) < _HELD * weight(words):
            continue
        told = list(hearers(hit.passage.free))
        if not told:
            return []
        found += [(hit.passage, one) for one in told]
    return found


def _apart(mine: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two descriptions cannot mean the same hearers."""
    one, two = ({t.low for t in held} for held in (mine, other))
    if senses(mine) & senses(other) or any(one & group and two & group for group in _ONE):
        return False
    if _a_class(mine) or (one & _ANY and two & _ANY):
        return False
    shown, told = (" ".join(t.raw for t in held if t.content) for held in (mine, other))
    return shown.lower() not in initials(told) and told.lower() not in initials(shown)


def _a_class(held: Sequence[Token]) -> bool:
    """Whether those who hear something are told by their class, without a name."""
    return bool({t.low for t in held} & _ANY) and not any(t.capital for t in held if t.content)


def _heard_otherwise(
    mine: Sequence[Token], passage: Passage, theirs: Sequence[tuple[Passage, tuple[Token, ...]]], evidence: Evidence
) -> bool:
    """Whether the report has the hearers of a line hear something else."""
    index, held = evidence.index, {p.number for p, _ in theirs}
    key = [t for t in mine if t.content][-1].stem
    near = (index.passages[n] for n in index.postings.get(key, ()) if n not in held)
    return any(
        other.source == passage.source and any(key in senses(told) for told in hearers(other.free)) for other in near
    )
