"""Two counts of one passage that a line has in each other's place, or one of them with the other's noun."""

from __future__ import annotations

from wiredesk.model import Figure

from ._amounts import fits, same_unit
from ._figures import idle, inside_date
from ._tokens import Token, tokenise
from ._view import Evidence, Finding, Hit, LineView

_REACH = 40
"""Characters after a figure within which the noun stands that it counts."""
_CARRIES = 0.35
_COMPARES = frozenset({"more", "fewer", "less"})


def compare_exchanged(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each count whose number a passage gives to another noun, and whose noun another number."""
    findings = []
    for figure in line.figures:
        if idle(figure) or figure.vague or inside_date(figure, line) or line.within_quote(figure.start):
            continue
        noun = _noun(figure, line.tokens)
        if noun is not None:
            found = _exchanged(figure, noun, line, evidence)
            findings += [found] if found is not None else []
    return findings


def _exchanged(figure: Figure, noun: Token, line: LineView, evidence: Evidence) -> Finding | None:
    found: Finding | None = None
    for hit in evidence.hits:
        held = [other for other in _counts(hit) if _fits(figure, other[0])]
        if any(head is None or head.stem == noun.stem for _, head in held):
            return None  # the sources do give it so
        if found is None and hit.coverage >= _CARRIES:
            found = _other(figure, noun, line, hit, [(other, head) for other, head in held if head is not None])
    return found


def _other(figure: Figure, noun: Token, line: LineView, hit: Hit, held: list[tuple[Figure, Token]]) -> Finding | None:
    """The line's number with another noun, and its noun with another number, in one passage."""
    given = next((other for other in held if noun.stem not in _words(other[0])), None)
    right = next(
        (
            (other, head)
            for other, head in _counts(hit)
            if head is not None and head.stem == noun.stem and not other.vague
            and same_unit(figure, other) and fits(figure, other) == "no"
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


def _counts(hit: Hit) -> list[tuple[Figure, Token | None]]:
    return [(f, _noun(f, hit.passage.tokens)) for f in hit.passage.figures if f.kind != "ordinal"]


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
