"""How a line states things: polarity, hedge, cause, order, attribution, against the passages that carry it."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.lang import fold, stem

from ._index import Passage
from ._lexicon import (
    CAUSES,
    CERTAINTIES,
    CLAIM_WORDS,
    HEDGES,
    INTENTS,
    NEGATIONS,
    OPPOSITES,
    ORDINALS,
    PARTISANS,
    REVERSALS,
    SAY_WORDS,
    STRONG_CAUSES,
    STRONGER,
    SUPERLATIVES,
)
from ._tokens import Token
from ._view import Evidence, Finding, Hit, LineView

_STRONGER = {stem(word): phrases for word, phrases in STRONGER.items()}
_MODALS = frozenset(
    "may might could possibly perhaps probably likely potential potentially possible unconfirmed".split()
)
_THINKING = frozenset("think thinks believe believes suspect suspects fear fears hope hopes appear appears".split())
_CONVERSE = frozenset("bought buy buys sold sell sells up down over under".split())
"""Opposites that often tell one event from its two sides, or are half of a phrase."""
_STRONG_HEDGES = frozenset(
    """may might could allegedly alleged alleges reportedly suspected suspect accused accuses unconfirmed
    likely possible possibly perhaps probably apparently purportedly supposedly claimed claims
    allegation allegations believed expected suspicion potential""".split()
)


def compare_statements(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return what is wrong with how the line states things; nothing where the passages bear it out."""
    carrying = [hit for hit in evidence.hits if hit.coverage >= 0.4]
    if not carrying:
        return []
    found = (
        _polarity(line, carrying), _stronger(line, evidence, carrying), _hedge(line, carrying),
        _cause(line, evidence, carrying), _order(line, carrying), _attribution(line, carrying),
    )  # fmt: skip
    return [finding for finding in found if finding is not None]


def _free(line: LineView) -> list[Token]:
    """Tokens of the line outside quotation marks."""
    return [token for token in line.tokens if not line.within_quote(token.start)]


def negated(tokens: Sequence[Token]) -> dict[str, bool]:
    """For each content word, whether an odd number of negating words stands up to four words before it."""
    table: dict[str, bool] = {}
    for place, token in enumerate(tokens):
        if not token.content:
            continue
        before = tokens[max(place - 4, 0) : place]
        count = sum(1 for t in before if t.low in NEGATIONS or t.low in REVERSALS)
        table.setdefault(token.stem, count % 2 == 1)
    return table


def _polarity(line: LineView, carrying: list[Hit]) -> Finding | None:
    best = carrying[0]
    if best.coverage < 0.5:
        return _opposite(line, carrying)
    own = _free(line)
    other = best.passage.free if line.quoted else best.passage.tokens
    mine, theirs = negated(own), negated(other)
    shared = sorted(mine.keys() & theirs.keys())
    flips = [
        word for word in shared
        if mine[word] != theirs[word]
        and not any(negated(hit.passage.tokens).get(word) == mine[word] for hit in carrying[1:4])
    ]  # fmt: skip
    if not flips or len(shared) < 3 or _count(own) == _count(other):
        return _opposite(line, carrying)
    text = next(t.raw for t in line.tokens if t.stem == flips[0])
    return Finding(
        "polarity", text, "contradicted", found=best.passage.text, passage=best.passage,
        why=f"The line and the reports disagree on whether this is so: “{clip(best.passage.text)}”",
        sure=0.2 + 0.4 * best.coverage,
    )  # fmt: skip


def _count(tokens: Sequence[Token]) -> int:
    return sum(1 for t in tokens if t.low in NEGATIONS or t.low in REVERSALS)


def clip(text: str, most: int = 140) -> str:
    """A text on one line, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rsplit(' ', 1)[0]}…"


def _opposite(line: LineView, carrying: list[Hit]) -> Finding | None:
    lows = {token.low for hit in carrying for token in hit.passage.tokens}
    for token in _free(line):
        if token.low in lows or token.low in _CONVERSE:
            continue
        for hit in carrying[:3]:
            if hit.coverage < 0.4:
                break
            for other in hit.passage.tokens:
                if (
                    (token.low, other.low) in OPPOSITES
                    and other.low not in line.low.split()
                    and (hit.coverage >= 0.6 or _beside(token, line.tokens) & _beside(other, hit.passage.tokens))
                ):
                    return Finding(
                        "polarity", token.raw, "contradicted", found=other.raw, passage=hit.passage,
                        why=f"The reports say “{other.raw}” where the line says “{token.raw}”.",
                        sure=0.2 + 0.45 * hit.coverage,
                    )  # fmt: skip
    return None


_ENDINGS = frozenset(stem(word) for word in "end ended conclude finish resume continue expected".split())
_OUTCOMES = ("without agreement", "without a deal", "no agreement", "no deal", "without result", "more talks")


def _milder(token: Token, line: LineView, evidence: Evidence, carrying: list[Hit]) -> Passage:
    """The passage that says how what the strong word speaks of went on: outcome first, then its subject and an end."""
    at = next(n for n, t in enumerate(line.tokens) if t.start == token.start)
    subject = next((t.stem for t in reversed(line.tokens[:at]) if t.content), "")
    best, value = carrying[0].passage, 0.0
    for hit in evidence.hits:
        passage = hit.passage
        outcome = sum(f" {phrase} " in passage.low for phrase in _OUTCOMES) + 0.5 * (" ended " in passage.low)
        ends = bool({t.stem for t in passage.tokens} & _ENDINGS)
        score = 2 * outcome + ends + 0.5 * (subject in passage.senses) + hit.coverage if outcome or ends else 0.0
        if score > value + 1e-9:
            best, value = passage, score
    return best


def _beside(token: Token, tokens: tuple[Token, ...], reach: int = 5) -> set[str]:
    """Content words around a token, by sense."""
    at = next(n for n, t in enumerate(tokens) if t.start == token.start)
    return {t.stem for t in tokens[max(at - reach, 0) : at + reach + 1] if t.content and t.start != token.start}


def _stronger(line: LineView, evidence: Evidence, carrying: list[Hit]) -> Finding | None:
    for token in _free(line):
        wanted = _STRONGER.get(stem(token.low))
        if wanted is None:
            continue
        if any(_says(hit.passage, phrase) for phrase in wanted for hit in carrying):
            continue
        best = _milder(token, line, evidence, carrying)
        return Finding(
            "polarity", token.raw, "contradicted", found=best.text, passage=best,
            sure=0.45 + 0.4 * carrying[0].coverage,
            why=f"“{token.raw}” is stronger than the reports, which say: “{clip(best.text)}”",
        )  # fmt: skip
    return None


def _says(passage: Passage, phrase: str) -> bool:
    """Whether a passage has a strong word in any form, or a phrase."""
    return f" {phrase}" in passage.low or any(stem(token.low) == stem(phrase) for token in passage.tokens)


def _hedge(line: LineView, carrying: list[Hit]) -> Finding | None:
    free = {token.low for token in _free(line)}
    sure = CERTAINTIES & free
    floor = 0.4 if sure else 0.5
    top = [hit for hit in carrying if hit.coverage >= max(floor, 0.8 * carrying[0].coverage)]
    words = [_hedge_word(hit.passage, line) for hit in top]
    if not top or not all(words):
        return None
    word = words[0] or ""
    told = bool(free & SAY_WORDS or line.quotes)
    if not sure and (free & (HEDGES | _THINKING) or (told and fold(word) not in _MODALS)):
        return None
    shown = next(iter(sorted(sure)), "") or line.tokens[0].raw
    return Finding(
        "hedge", shown, "contradicted", found=word, passage=top[0].passage,
        why=f"The reports hedge this (“{word}”); the line states it as a fact.",
        sure=min((0.4 if sure else 0.25) + 0.45 * top[0].coverage, 0.9),
    )  # fmt: skip


def _hedge_word(passage: Passage, line: LineView) -> str | None:
    """A strong hedge within five words before a word that the line shares."""
    for place, token in enumerate(passage.tokens):
        if token.low in _STRONG_HEDGES and not (token.low == "may" and token.capital and place):  # the month
            ahead = {t.stem for t in passage.tokens[place + 1 : place + 10] if t.content}
            if len(ahead & line.senses) >= 0.3 * len(line.senses):
                return token.raw
    return None


def cause_in(low: str) -> str | None:
    """The first causal connective of a folded text."""
    return next((phrase for phrase in CAUSES if f" {phrase} " in low), None)


def _cause(line: LineView, evidence: Evidence, carrying: list[Hit]) -> Finding | None:
    free = _free(line)
    outside = f" {' '.join(t.low for t in free)} "
    cue = next((phrase for phrase in CAUSES if phrase in STRONG_CAUSES and f" {phrase} " in outside), None)
    if cue is None:
        return None
    at = len(outside[: outside.index(f" {cue} ")].split())
    behind = {t.stem for t in free[at + len(cue.split()) :] if t.content}
    passages = {p.number: p for hit in carrying for p in (hit.passage, *evidence.index.neighbours(hit.passage, 1))}
    denial: Passage | None = None
    for passage in passages.values():
        if not cause_in(passage.low) or not _holds(passage, behind, evidence):
            continue
        if not {t.low for t in passage.tokens} & NEGATIONS:
            return None
        denial = passage
    proof = denial or carrying[0].passage
    return Finding(
        "cause", cue, "contradicted",
        found=denial.text if denial else None, passage=proof, sure=0.75 if denial or cue in INTENTS else 0.5,
        why=f"The reports give no evidence for the cause that “{cue}” asserts; they report the events, not the link.",
    )  # fmt: skip


def _holds(passage: Passage, words: set[str], evidence: Evidence, share: float = 0.35) -> bool:
    """Whether a passage holds a share of some words, by weight."""
    weights = {word: evidence.index.idf(word) for word in words}
    total = sum(weights.values())
    return not total or sum(weights[word] for word in words & passage.senses) >= share * total


def _order(line: LineView, carrying: list[Hit]) -> Finding | None:
    free = _free(line)
    for place, token in enumerate(free):
        rank = ORDINALS.get(token.low)
        if rank is None:
            continue
        following = next((t.stem for t in free[place + 1 : place + 4] if t.content), None)
        held = {ORDINALS[t.low] for hit in carrying for t in hit.passage.tokens if t.low in ORDINALS}
        if following is None or rank in held:
            continue
        for hit in carrying:
            for at, other in enumerate(hit.passage.tokens):
                if other.low in ORDINALS and any(t.stem == following for t in hit.passage.tokens[at + 1 : at + 5]):
                    return Finding(
                        "order", token.raw, "contradicted", found=other.raw, passage=hit.passage,
                        why=f"The reports say “{other.raw}”, not “{token.raw}”.", sure=0.3 + 0.4 * hit.coverage,
                    )  # fmt: skip
    for token in free:
        if token.low in SUPERLATIVES and token.low not in {
            "last",
            "most",
            "least",
            "only",
            "record",
            "latest",
        }:
            words = {t.low for hit in carrying for t in hit.passage.tokens}
            if token.low not in words and not words & SUPERLATIVES:
                return Finding(
                    "order", token.raw, "not_found", sure=0.4, why=f"No report ranks this as “{token.raw}”.",
                    passage=carrying[0].passage,
                )  # fmt: skip
    return None


def _attribution(line: LineView, carrying: list[Hit]) -> Finding | None:
    free = {token.low for token in _free(line)}
    if free & SAY_WORDS or free & HEDGES or line.quotes or line.quoted:
        return None
    top = [hit for hit in carrying if hit.coverage >= max(0.45, 0.75 * carrying[0].coverage)]
    claims = [hit for hit in top if _governed(hit.passage, line)]
    if not top or len(claims) < len(top):
        return None
    word = _governed(claims[0].passage, line)
    return Finding(
        "attribution", line.line.text[:60], "contradicted", found=word, passage=claims[0].passage,
        why=f"The reports give this as one side's claim (“{word}”); the line prints it as a fact.",
        sure=0.2 + 0.45 * top[0].coverage,
    )  # fmt: skip


def _governed(passage: Passage, line: LineView) -> str | None:
    """The claiming words that stand before most of what the line takes from a passage, or shortly after its end."""
    shared = [n for n, t in enumerate(passage.tokens) if t.content and t.stem in line.senses]
    for place, token in enumerate(passage.tokens):
        partisan = token.low in SAY_WORDS and any(
            t.low in PARTISANS for t in passage.tokens[max(place - 3, 0) : place + 3]
        )
        if token.low not in CLAIM_WORDS and not partisan:
            continue
        after = sum(1 for n in shared if n > place)
        if after >= 0.6 * len(shared) or (after <= 1 and place - max(shared, default=0) <= 3):
            return token.raw
    return None
