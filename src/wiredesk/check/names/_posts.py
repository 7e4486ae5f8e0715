"""Posts told apart by what they are posts of: head of the central bank, head of the land registry."""

from __future__ import annotations

from ..text._excerpt import clip
from ..text._lexicon import NEGATIONS
from ..text._tokens import Token, senses
from ..text._view import Evidence, Finding, LineView
from ._role_words import is_head

_BREAK = frozenset("who which that and was were is are has had said says told in at on under since from".split())
_OF = frozenset("of for at".split())


def posts(tokens: tuple[Token, ...]) -> list[tuple[str, frozenset[str], Token]]:
    """Each post: the office by sense, the senses of what it is a post of, the office's token."""
    found = []
    for place, token in enumerate(tokens):
        if not is_head(token.low):
            continue
        if place + 1 >= len(tokens) or tokens[place + 1].low not in _OF:
            continue
        words: list[Token] = []
        for other in tokens[place + 2 : place + 9]:
            if other.low in _BREAK or (words and other.start - words[-1].end > 1):
                break
            words.append(other)
        of = senses(words)
        if of:
            found.append((token.stem, of, token))
    return found


def compare_posts(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding for an office that the reports name with another body, near the same words."""
    for office, of, token in posts(line.tokens):
        if line.within_quote(token.start):
            continue
        told = [
            (len(of & other) / len(of), hit.coverage, " ".join(sorted(other)), spot, hit.passage)
            for hit in evidence.hits if hit.coverage >= 0.25
            for head, other, spot in posts(hit.passage.tokens) if head == office
        ]  # fmt: skip
        if not told or max(entry[0] for entry in told) > 0.3 or _elsewhere(office, of, evidence):
            continue
        _, coverage, _, spot, passage = max(told, key=lambda entry: (entry[1], -entry[4].number))
        tail = clip(passage.text[spot.start - passage.sentence.start :].split(",")[0], 70)
        return [
            Finding(
                "role",
                token.raw,
                "contradicted",
                found=tail,
                passage=passage,
                sure=min(0.35 + 0.4 * coverage, 0.8),
                why=f"The reports say “{tail}”, which is another post.",
            )
        ]
    return []


def _elsewhere(office: str, of: frozenset[str], evidence: Evidence) -> bool:
    """Whether some passage prints the office beside words of the line's body."""
    return any(
        office in passage.senses and len(of & passage.senses) >= 0.6 * len(of)
        for passage in evidence.index.passages
        if not {t.low for t in passage.tokens} & NEGATIONS
    )
