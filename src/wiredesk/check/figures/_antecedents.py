"""A count without a noun of its own ("4.1 million lost out"): it counts what its passage, or the sentences before it,
name, so that a line which gives it another noun is of something else."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.lang import sense
from wiredesk.model import Figure

from ..text._index import Passage
from ..text._lexicon import STATUSES
from ..text._tokens import Token
from ..text._verbs import BE, HAVE, PAST
from ..text._view import Evidence, Finding, LineView
from ._candidates import Candidate, rank
from ._counted import COUNTED, HEADS, forms, rivals
from ._things import counted_noun, family

_NEAR, _SURE = 0.2, 0.95
_BACK = 2
"""Sentences before a count in which its noun may stand."""
_PERSONS = frozenset("people persons".split())
_FINITE = BE | HAVE | frozenset("will would can could may might must did do still now".split())


def of_what_was_named(
    figure: Figure, line: LineView, good: Sequence[Candidate], evidence: Evidence
) -> Finding | None:
    """A finding where a count without a noun counts what was named before it, and the line gives it a noun that no
    report names there.

    Args:
        good: figures of the reports that may be the line's.
    """
    mine, noun = family(figure, line.tokens), counted_noun(figure, line.tokens)
    told = [c for c in good if c.coverage >= _NEAR]
    if mine is None or noun is None or not told or not all(_bare(c.figure, c.passage.tokens) for c in told):
        return None
    before = [_before(c.figure, c.passage, evidence) for c in told]
    if any(noun.stem in passage.senses for near in before for passage in near):
        return None
    meant = [_meant(c.figure, near, mine) for c, near in zip(told, before, strict=True)]
    best = max(told, key=rank)
    if any(word is None for word in meant):
        return None
    return Finding(
        "unit", figure.text, "contradicted", found=best.figure.text, passage=best.passage, sure=_SURE,
        why=f"The reports' “{best.figure.text}” counts {meant[told.index(best)]}, not {noun.raw}.",
    )  # fmt: skip


def named_before(line: LineView, evidence: Evidence, figures: Sequence[Finding]) -> list[Finding]:
    """The findings that what a line counts was named before the count without a noun that bears its number out."""
    borne_out = {f.text: f for f in figures if f.verdict == "supported" and isinstance(f.span, Figure)}
    found = []
    for figure in line.figures:
        finding, noun = borne_out.get(figure.text), counted_noun(figure, line.tokens)
        word = _named(figure, noun, finding, line, evidence) if finding is not None and noun is not None else None
        if finding is not None and noun is not None and word is not None:
            found.append(Finding("unit", noun.raw, "supported", found=word, passage=finding.passage))
    return found


def _named(figure: Figure, noun: Token, finding: Finding, line: LineView, evidence: Evidence) -> str | None:
    """The word for what a line counts in the sentence that names the things of a report's count without a noun."""
    passage, told = finding.passage, finding.span
    if passage is None or not isinstance(told, Figure) or not _bare(told, passage.tokens):
        return None
    words = next((named for p in _before(told, passage, evidence) if (named := _things(told, p))), {})
    mine = family(figure, line.tokens)
    if mine is None or set(words) != {mine}:
        return None
    alike = mine != "people" or noun.low in _PERSONS or noun.stem == sense(words[mine])
    return words[mine] if alike else None


def _bare(figure: Figure, tokens: tuple[Token, ...]) -> bool:
    """Whether a count has no noun: before its verb or the end of its clause ("4.1 million lost out")."""
    if figure.unit is not None or figure.kind != "cardinal" or figure.vague or counted_noun(figure, tokens) is not None:
        return False
    behind = next((t.low for t in tokens if figure.end <= t.start <= figure.end + 1), "")
    return not behind or behind in _FINITE or behind in PAST or (behind.endswith("ed") and behind not in COUNTED)


def _before(figure: Figure, passage: Passage, evidence: Evidence) -> list[Passage]:
    """The sentences that may name what a count counts: its own, or where that names nothing before it the last two."""
    if _things(figure, passage):
        return [passage]
    first = max(passage.number - _BACK, evidence.index.firsts[passage.source])
    return evidence.index.passages[first : passage.number + 1][::-1]


def _things(figure: Figure, passage: Passage) -> dict[str, str]:
    """The families of the plural nouns that a passage has before a count, each with its last word."""
    inside = [t for t in passage.tokens if t.start < figure.start and (not t.capital or t is passage.tokens[0])]
    return {kind: t.low for t in inside if t.low.endswith("s") and (kind := _kind(t.low)) is not None}


def _meant(figure: Figure, near: Sequence[Passage], mine: str) -> str | None:
    """The things, in one word, that a count counts by the words before it; None where that may be the line's things."""
    found: dict[str, str] = {}
    for passage in near:
        named = _things(figure, passage)
        if any(not rivals(mine, kind) for kind in named) or (mine == "people" and _befallen(passage)):
            return None
        if len(named) > 1 and not found:
            return None
        found = found or named
    counts = [f for p in near for f in p.figures if f is not figure and f.head and _kind(f.head) in found]
    told = mine != "people" or any(f.value > figure.value for f in counts)
    return next(iter(found.values()), None) if told else None


def _befallen(passage: Passage) -> bool:
    """Whether a passage tells what befell people: then a count without noun may be of people who were not named."""
    return any(t.low in STATUSES for t in passage.tokens)


def _kind(word: str) -> str | None:
    """The family of things that a word, singular or plural, names."""
    return next((kind for form in forms(word) if (kind := COUNTED.get(form) or HEADS.get(form))), None)
