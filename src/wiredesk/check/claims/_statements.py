"""How a line states things: polarity, hedge, cause, order, attribution, against the passages that carry it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wiredesk.lang import stem
from wiredesk.model import PartKind

from ..deeds._turns import denied
from ..text._denials import denials, denies, undone
from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._lexicon import DIRECTIONS, INTENTS, NEGATIVES, OPPOSITES, ORDINALS, STRONGER, SUPERLATIVES, TURNING
from ..text._tokens import Token
from ..text._view import Evidence, Finding, Hit, LineView
from ._causes import compare_cause
from ._comparison import compares
from ._hedges import compare_attribution, compare_hedge

_STRONGER = {stem(word): phrases for word, phrases in STRONGER.items()}
_CONVERSE = frozenset(
    """bought buy buys sold sell sells up down over under with without sooner later before after for against ahead
    behind wife husband""".split()
)
"""Opposites that often tell one event from its two sides, are half of a phrase, or have a comparator of their own."""
_NEAREST, _TOUCHED = 3, 0.25
_FAILED, _FAR = frozenset("fail fails failed failing unable refused refuses refusing".split()), 12
_SURROUNDED, _PLAIN, _UNTOLD = 3, 0.75, 0.65
"""So many words around an opposite that the passage has around its own make it plain: of the labelled train lines with
so many, 53 of 57 were wrong; and how sure a stronger word may be where the reports do not tell the outcome."""
_LOOSE_RANKS = frozenset("last most least only record latest".split())
"""Superlatives that often rank nothing ("at least", "the latest report")."""


def compare_statements(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return what is wrong with how the line states things; nothing where the passages bear it out."""
    carrying = [hit for hit in evidence.hits if hit.coverage >= 0.4]
    if not carrying:  # what somebody meant needs a source all the more
        motive = compare_cause(line, evidence, evidence.hits[:_NEAREST], INTENTS)
        near = [hit for hit in evidence.hits[:_NEAREST] if hit.coverage >= _TOUCHED]
        strong = _stronger(line, evidence, near) if near else None
        return [finding for finding in (motive, strong) if finding is not None]
    found = (
        _polarity(line, carrying), _stronger(line, evidence, carrying), compare_hedge(line, carrying),
        compare_cause(line, evidence, carrying), _order(line, carrying), compare_attribution(line, carrying),
    )  # fmt: skip
    return [finding for finding in found if finding is not None]


def negated(tokens: Sequence[Token]) -> dict[str, bool]:
    """For each content word, whether an odd number of negating words stands up to four words before it."""
    table: dict[str, bool] = {}
    for place, token in enumerate(tokens):
        if not token.content:
            continue
        count = sum(denies(tokens, at, TURNING) for at in range(max(place - 4, 0), place))
        table.setdefault(token.stem, count % 2 == 1)
    return table


def _polarity(line: LineView, carrying: list[Hit]) -> Finding | None:
    """A finding where the best passage denies what the line says, or the other way round."""
    best = carrying[0]
    if best.coverage < 0.5:
        return _opposite(line, carrying)
    own = line.free
    other = best.passage.free if line.quoted else best.passage.tokens
    if undone(own) != undone(other):
        return _opposite(line, carrying)
    mine, theirs = negated(own), negated(other)
    shared = sorted(mine.keys() & theirs.keys())
    flips = [
        word for word in shared
        if mine[word] != theirs[word]
        and not any(negated(hit.passage.tokens).get(word) == mine[word] for hit in carrying[1:4])
    ]  # fmt: skip
    if not flips or len(shared) < 3 or denials(own, TURNING) == denials(other, TURNING):
        return _opposite(line, carrying)
    if any(token.low in NEGATIVES for token in (other if mine[flips[0]] else own)):
        return _opposite(line, carrying)  # it may be denied in another way: "barred", "no permission"
    text = next(t.raw for t in line.tokens if t.stem == flips[0])
    return Finding(
        "polarity", text, "contradicted", found=best.passage.text, passage=best.passage,
        why=f"The line and the reports disagree on whether this is so: “{excerpt(best.passage, line.senses)}”",
        sure=0.2 + 0.4 * best.coverage,
    )  # fmt: skip


def _opposite(line: LineView, carrying: list[Hit]) -> Finding | None:
    """A finding where a passage that carries the line has the opposite of one of its words among the same words."""
    lows = {token.low for hit in carrying for token in hit.passage.tokens}
    compared = any(token.low == "than" for token in line.free)
    mine = {token.low for token in line.tokens}
    others = [{t.stem for t in hit.passage.tokens if t.low not in mine} for hit in carrying[:3]]
    for token in line.free:
        if (
            token.low in lows
            or token.low in _CONVERSE
            or token.raw.endswith(("'s", "’s"))
            or (compared and compares(token.low))
        ):
            continue
        for hit, told in zip(carrying, others, strict=False):
            if token.stem in told:
                continue  # it has another word for the line's own
            for other in hit.passage.tokens:
                if (token.low, other.low) not in OPPOSITES or other.low in mine:
                    continue
                if other.low == "least" and f" at {other.low} " in hit.passage.low:
                    continue
                if failed(other, hit.passage.tokens) or preferred(other, hit.passage.tokens):
                    continue
                around = len(_beside(token, line.tokens) & _beside(other, hit.passage.tokens))
                if around < _SURROUNDED and not (hit.coverage >= 0.6 or around):
                    continue
                sure = _PLAIN if around >= _SURROUNDED else min(0.2 + 0.45 * hit.coverage, 0.65)
                why = f"The reports say “{other.raw}” where the line says “{token.raw}”."
                kind: PartKind = "place" if token.low in DIRECTIONS else "polarity"
                return Finding(
                    kind, token.raw, "contradicted", found=other.raw, why=why, sure=sure, passage=hit.passage
                )
    return None


def failed(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether something was not done because it failed or was refused: "failed to win"."""
    before = [t.low for t in tokens if t.end <= token.start][-2:]
    return before[-1:] == ["to"] and before[0] in _FAILED


def preferred(token: Token, tokens: tuple[Token, ...]) -> bool:
    """Whether what follows a word is told as the contrary of something: "rather than", "instead of"."""
    lows = [t.low for t in tokens if t.start > token.start][:_FAR]
    return ("rather", "than") in pairwise(lows) or ("instead", "of") in pairwise(lows)


_ENDINGS = frozenset(stem(word) for word in "end ended conclude finish resume continue expected".split())
_OUTCOMES = (
    "without agreement", "without a deal", "no agreement", "no deal", "without result", "more talks", "adjourned",
    "suspended", "without voting", "without a vote", "reconvene", "to resume", "will resume", "postponed", "paused",
    "meet again",
)  # fmt: skip
"""How talks, sittings and the like go on that did not fail."""


def _milder(token: Token, line: LineView, evidence: Evidence, carrying: list[Hit]) -> tuple[Passage, bool]:
    """The passage that says how what the strong word speaks of went on: outcome first, then its subject and an end;
    whether it tells its outcome."""
    at = next(n for n, t in enumerate(line.tokens) if t.start == token.start)
    subject = next((t.stem for t in reversed(line.tokens[:at]) if t.content), "")
    best, value, told = carrying[0].passage, 0.0, False
    for hit in evidence.hits:
        passage = hit.passage
        outcome = sum(f" {phrase} " in passage.low for phrase in _OUTCOMES) + 0.5 * (" ended " in passage.low)
        ends = bool({t.stem for t in passage.tokens} & _ENDINGS)
        score = 2 * outcome + ends + 0.5 * (subject in passage.senses) + hit.coverage if outcome or ends else 0.0
        if score > value + 1e-9:
            best, value, told = passage, score, outcome >= 1 and (subject in passage.senses or hit in carrying)
    return best, told


def _beside(token: Token, tokens: tuple[Token, ...], reach: int = 5) -> set[str]:
    """Content words around a token, by sense."""
    at = next(n for n, t in enumerate(tokens) if t.start == token.start)
    return {t.stem for t in tokens[max(at - reach, 0) : at + reach + 1] if t.content and t.start != token.start}


def _stronger(line: LineView, evidence: Evidence, carrying: list[Hit]) -> Finding | None:
    for token in line.free:
        wanted = _STRONGER.get(stem(token.low))
        if wanted is None:
            continue
        if any(_says(hit.passage, phrase) for phrase in wanted for hit in carrying):
            continue
        best, told = _milder(token, line, evidence, carrying)
        sure = 0.45 + 0.4 * carrying[0].coverage
        return Finding(
            "polarity", token.raw, "contradicted", found=best.text, passage=best,
            sure=max(sure, _PLAIN) if told else min(sure, _UNTOLD),
            why=f"“{token.raw}” is stronger than the reports, which say: “{excerpt(best, line.senses)}”",
        )  # fmt: skip
    return None


def _says(passage: Passage, phrase: str) -> bool:
    """Whether a passage has a strong word in any form, or a phrase, and does not deny it ("no collapse")."""
    first, *rest = phrase.split()
    tokens, wanted = passage.tokens, first if rest else stem(first)
    return any(
        (token.low == wanted if rest else token.low.startswith(first) or stem(token.low) == wanted)
        and [t.low for t in tokens[place + 1 : place + 1 + len(rest)]] == rest
        and not denied(tokens, place, reach=3)
        for place, token in enumerate(tokens)
    )


def _order(line: LineView, carrying: list[Hit]) -> Finding | None:
    """A finding on a place in an order: another one in the reports, or a superlative that none of them prints."""
    return _another_rank(line, carrying) or _unranked(line, carrying)


def _another_rank(line: LineView, carrying: list[Hit]) -> Finding | None:
    """A finding where the reports have another ordinal before the same word ("second term", "third term")."""
    free = line.free
    own = {ORDINALS[t.low] for t in free if t.low in ORDINALS}
    held = {ORDINALS[t.low] for hit in carrying for t in hit.passage.tokens if t.low in ORDINALS}
    for place, token in enumerate(free):
        rank = ORDINALS.get(token.low)
        if rank is None:
            continue
        following = next((t.stem for t in free[place + 1 : place + 4] if t.content), None)
        if following is None or rank in held:
            continue
        for hit in carrying:
            for at, other in enumerate(hit.passage.tokens):
                rival = other.low in ORDINALS and ORDINALS[other.low] not in own
                if rival and any(t.stem == following for t in hit.passage.tokens[at + 1 : at + 5]):
                    return Finding(
                        "order", token.raw, "contradicted", found=other.raw, passage=hit.passage,
                        why=f"The reports say “{other.raw}”, not “{token.raw}”.", sure=0.3 + 0.4 * hit.coverage,
                    )  # fmt: skip
    return None


def _unranked(line: LineView, carrying: list[Hit]) -> Finding | None:
    """A finding where a line ranks ("deadliest") what the passages that carry it do not rank at all."""
    words = {t.low for hit in carrying for t in hit.passage.tokens}
    for token in line.free:
        if token.low in SUPERLATIVES - _LOOSE_RANKS and token.low not in words and not words & SUPERLATIVES:
            return Finding(
                "order", token.raw, "not_found", sure=0.4, why=f"No report ranks this as “{token.raw}”.",
                passage=carrying[0].passage,
            )  # fmt: skip
    return None
