"""Two counts of one passage that a line has in each other's place, or one of them with the other's noun."""

from __future__ import annotations

from wiredesk.model import Figure

from ._amounts import fits, same_unit
from ._figures import compared
from ._tokens import Token, tokenise
from ._view import Evidence, Finding, Hit, LineView

_REACH = 40
"""Characters after a figure within which the noun stands that it counts."""
_CARRIES = 0.35
_COMPARES = frozenset({"more", "fewer", "less"})


def compare_exchanged(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each count whose number a passage gives to another noun, and whose noun another number."""
    nouns = [(f, _noun(f, line.tokens)) for f in compared(line) if not f.vague]
    found = (_exchanged(figure, noun, line, evidence) for figure, noun in nouns if noun is not None)
    return [finding for finding in found if finding is not None]


def _exchanged(figure: Figure, noun: Token, line: LineView, evidence: Evidence) -> Finding | None:
    found: Finding | None = None
    for hit in evidence.hits:
        counts = [(other, _noun(other, hit.passage.tokens)) for other in hit.passage.figures if other.kind != "ordinal"]
        if any(_fits(figure, other) and (head is None or head.stem == noun.stem) for other, head in counts):
            return None  # the sources do give it so
        if found is None and hit.coverage >= _CARRIES:
            found = _other(figure, noun, line, hit, [(other, head) for other, head in counts if head is not None])
    return found


def _other(figure: Figure, noun: Token, line: LineView, hit: Hit, counts: list[tuple[Figure, Token]]) -> Finding | None:
    """The line's number with another noun, and its noun with another number, in one passage."""
    given = next(((f, head) for f, head in counts if _fits(figure, f) and noun.stem not in _words(f)), None)
    right = next(
        (
            (f, head) for f, head in counts
            if head.stem == noun.stem and not f.vague and same_unit(figure, f) and fits(figure, f) == "no"
        ),
        None,
    )  # fmt: skip
    if given is None or right is None:
        return None
    passage, start = hit.passage, hit.passage.sentence.start
    (one, one_head), (other, other_head) = given, right
    shown = [passage.text[f.start - start : head.end - start] for f, head in ((one, one_head), (other, other_head))]
    mine = line.line.text[figure.start - line.line.start : noun.end - line.line.start]
    return Finding(
        "figure", figure.text, "contradicted", found=shown[1], passage=passage, sure=0.85,
        why=f"The reports have “{shown[0]}” and “{shown[1]}”, not “{mine}”.",
    )  # fmt: skip


def _fits(figure: Figure, other: Figure) -> bool:
    return same_unit(figure, other) and fits(figure, other) != "no"


def _words(figure: Figure) -> set[str]:
    return {token.stem for token in tokenise(figure.what or "")}


def _noun(figure: Figure, tokens: tuple[Token, ...]) -> Token | None:
    """The noun that a figure counts, where it is printed right after it."""
    if not figure.head:
        return None
    near = [t for t in tokens if figure.start <= t.start < figure.end + _REACH]
    if any(t.low in _COMPARES for t in near if t.start >= figure.end):
        return None
    head = figure.head.casefold()
    return next((t for t in near if t.low.startswith(head[: max(len(head) - 2, 3)])), None)
