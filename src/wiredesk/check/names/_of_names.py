"""Names of the form "Garden of Memory", where a report has another word after the "of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text._lexicon import ROLE_HEADS
from ..text._tokens import Token
from ..text._view import Evidence, Finding, LineView

_CARRIES = 0.4
_ADDED = frozenset("new north south east west northern southern eastern western san los saint st".split())
_SKIPPED = frozenset({"the", "a"})


def compare_of_names(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each such name that no report prints and a carrying passage prints otherwise."""
    return [finding for one, two in _names(line.free) if (finding := _other(one, two, evidence)) is not None]


def _names(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The words before and after "of" where both are capitals."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].low != "of":
            continue
        after = at + 2 if tokens[at + 1].low in _SKIPPED and at + 2 < len(tokens) else at + 1
        one, two = tokens[at - 1], tokens[after]
        if two.low in _ADDED:  # the first word of a longer name
            continue
        if one.capital and two.capital and one.low not in ROLE_HEADS and not (one.number or two.number):
            yield one, two


def _other(one: Token, two: Token, evidence: Evidence) -> Finding | None:
    index = evidence.index
    if one.low not in index.words or any(
        {one.low, two.low} <= {t.low for t in passage.tokens} for passage in index.passages
    ):
        return None
    for hit in evidence.hits:
        if hit.coverage < _CARRIES:
            continue
        for first, second in _names(hit.passage.tokens):
            if first.low == one.low and second.stem != two.stem:
                mine, theirs = f"{one.raw} of {two.raw}", f"{first.raw} of {second.raw}"
                return Finding(
                    "name", mine, "contradicted", found=theirs, passage=hit.passage, sure=0.95,
                    why=f"The reports say “{theirs}”, not “{mine}”.",
                )  # fmt: skip
    return None
