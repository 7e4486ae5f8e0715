"""Comparisons turned round: "less than forecast" against "more than forecast", "A leads B" told with "than"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..text._lexicon import OPPOSITES, SUPERLATIVES
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, LineView
from ..times._sequence import held

_REACH, _BEFORE = 10, 4
"""Words on each side of "than" that say what is compared; words before it among which the comparative stands."""
_CARRIES, _ALIKE = 0.35, 0.2
_MEASURED = 40
"""Characters between a superlative and what it is measured by."""
_IRREGULAR = frozenset({"more", "less", "fewer", "better", "worse"})
_NONE = frozenset(
    """other rather over under after never whether number member former power water paper order leader minister officer
    river weather summer winter user driver player worker voter matter letter computer offer together however""".split()
)
"""Words in -er that compare nothing."""
_NOTHING = frozenset("nothing no none nobody".split())
_AMOUNTS = frozenset("decade dozen century million billion year month week day hour third quarter half score".split())
_SURE = 0.8
"""Of the labelled train lines that it speaks against, 17 of 18 were wrong."""
_LOOSE = 0.45
"""How sure "less" for "more" is: of nine such lines six were true, told from the other side."""


@dataclass(frozen=True)
class _Comparison:
    """A comparative before "than", with the senses of the words on both sides."""

    word: Token
    front: frozenset[str]
    behind: frozenset[str]


def compare_comparisons(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for each comparison that a passage makes the other way round."""
    found = [_compare(mine, evidence) for mine in _comparisons(line.free)]
    found += [_measured(rank, by, evidence) for rank, by in _measures(line.free)]
    return [finding for finding in found if finding is not None]


def _measures(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, Token]]:
    """Each superlative with what it is measured by: "the largest province by area"."""
    rank: Token | None = None
    for token, after in pairwise(tokens):
        if token.low in SUPERLATIVES:
            rank = token
        elif token.low == "by" and rank is not None and after.start - rank.end <= _MEASURED and after.content:
            yield rank, after
            rank = None


def _measured(rank: Token, by: Token, evidence: Evidence) -> Finding | None:
    """A superlative for which the reports have its opposite, by the same measure."""
    told = [
        (other, hit) for hit in evidence.hits if hit.coverage >= _CARRIES
        for other, measure in _measures(hit.passage.tokens) if measure.stem == by.stem
    ]  # fmt: skip
    turned = [(other, hit) for other, hit in told if (rank.low, other.low) in OPPOSITES]
    if not turned or len(turned) < len(told):
        return None
    other, hit = turned[0]
    return Finding(
        "order", rank.raw, "contradicted", found=other.raw, passage=hit.passage, sure=_SURE,
        why=f"By {by.raw} the reports say “{other.raw}”, not “{rank.raw}”.",
    )  # fmt: skip


def _compare(mine: _Comparison, evidence: Evidence) -> Finding | None:
    """A finding where a passage that bears on the line compares with the opposite word, or the other way round."""
    told = [
        (other, hit) for hit in evidence.hits if hit.coverage >= _CARRIES for other in _comparisons(hit.passage.tokens)
    ]
    if any(other.word.low == mine.word.low and not _turned(mine, other) for other, _ in told):
        return None
    for other, hit in told:
        opposite = (mine.word.low, other.word.low) in OPPOSITES and not _turned(mine, other)
        if opposite or (other.word.low == mine.word.low and _turned(mine, other)):
            shown = f"{other.word.raw} than"
            why = f"The reports say “{shown}” here, not “{mine.word.raw} than”."
            if not opposite:
                why = "The reports compare the two the other way round."
            return Finding(
                "order",
                mine.word.raw,
                "contradicted",
                found=shown,
                why=why,
                passage=hit.passage,
                sure=_LOOSE if {mine.word.low, other.word.low} in ({"less", "more"}, {"fewer", "more"}) else _SURE,
            )
    return None


def _turned(mine: _Comparison, other: _Comparison) -> bool:
    """Whether what stands before "than" in one comparison stands behind it in the other."""
    across = min(held(mine.front, other.behind), held(mine.behind, other.front))
    straight = min(held(mine.front, other.front), held(mine.behind, other.behind))
    return across >= _ALIKE and across > straight


def _comparisons(tokens: tuple[Token, ...]) -> Iterator[_Comparison]:
    for place, token in enumerate(tokens[:-1]):
        if token.low != "than" or tokens[place + 1].number or tokens[place + 1].raw in "$€£¥":
            continue
        if _counts(tokens[place + 1 : place + 4]) or _of_none(tokens[:place]):
            continue
        before = tokens[max(place - _BEFORE, 0) : place]
        plain = next((t for t in reversed(before) if t.low in _IRREGULAR), None)
        word = plain or next((t for t in reversed(before) if compares(t.low)), None)
        if word is not None:
            front = tuple(t for t in tokens[max(place - _REACH, 0) : place] if t is not word)
            yield _Comparison(word, senses(front), senses(tuple(clause_of(tokens[place + 1 : place + 1 + _REACH]))))


def _of_none(before: tuple[Token, ...]) -> bool:
    """Whether what is compared is said of none ("no senator had missed more"): that tells it of the other."""
    return any(token.low in _NOTHING for token in clause_of(before[::-1][:_REACH]))


def _counts(behind: tuple[Token, ...]) -> bool:
    """Whether "than" is followed by a length of time or a number in words: "more than a decade"."""
    return behind[0].low in {"a", "half", "twice"} and any(t.low.removesuffix("s") in _AMOUNTS for t in behind)


def compares(low: str) -> bool:
    """Whether a word is a comparative ("more", "larger")."""
    return low in _IRREGULAR or (low.endswith("er") and low not in _NONE)
