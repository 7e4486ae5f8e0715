"""How sure a line is, and whose claim it prints, against the passages that carry it."""

from __future__ import annotations

import re
from itertools import takewhile

from wiredesk.lang import fold

from ..text._index import Passage
from ..text._lexicon import CERTAINTIES, CLAIM_WORDS, HEDGES, PARTISANS, SAY_WORDS
from ..text._view import Finding, Hit, LineView

_MODALS = frozenset(
    "may might could possibly perhaps probably likely potential potentially possible unconfirmed".split()
)
_THINKING = frozenset(
    """think thinks thought believe believes believed suspect suspects suspected fear fears feared hope hopes hoped
    appear appears discuss discusses discussed consider considers considering weigh weighs mull mulls eye eyes seek
    seeks plan plans""".split()
)
_STRONG_HEDGES = frozenset(
    """may might could allegedly alleged alleges reportedly suspected suspect accused accuses unconfirmed
    likely possible possibly perhaps probably apparently purportedly supposedly claimed claims
    allegation allegations believed expected suspicion potential""".split()
)


_CHARGED = frozenset(
    "charge charged charges indicted indictment sued trial prosecuted suspect suspects arrested".split()
)
_ALLEGED = frozenset("alleged allegedly alleges allegation allegations accused accuses suspected suspicion".split())
_SHOWN = 60
"""Letters of a claim's source and verb that an explanation has room for."""
_TOLD = re.compile(
    r"[^.!?]{12,} [—–-] [\w’'.-]+(?: [\w’'.-]+){0,4}$|(?:[\w’'.-]+ ){0,3}[\w’'.-]+: ."
    r"|[^:]{12,}: [\w’'.-]+(?: [\w’'.-]+){0,3}$"
)


def attributed(line: LineView) -> bool:
    """Whether a headline names whose words it gives: "Talks to resume: envoy", "Envoy: ...", "... — envoy"."""
    return _TOLD.match(line.line.text) is not None


def unsure(line: LineView) -> set[str]:
    """The words of a line, outside quotation marks, that may hedge it: not the month of May, nor "an estimated" that
    only hedges a number."""
    counted = [(figure.start, figure.end) for figure in line.figures]
    return {
        t.low for t in line.free
        if not (t.low == "may" and t.capital) and not any(start <= t.start < end for start, end in counted)
    }  # fmt: skip


def compare_hedge(line: LineView, carrying: list[Hit]) -> Finding | None:
    """Return a finding where every passage that carries a line hedges what the line states as a fact."""
    free = {token.low for token in line.free}
    sure = CERTAINTIES & free
    floor = 0.4 if sure else 0.5
    top = [hit for hit in carrying if hit.coverage >= max(floor, 0.8 * carrying[0].coverage)]
    words = [_hedge_word(hit.passage, line) for hit in top]
    if not top or not all(words):
        return None
    word = words[0] or ""
    if fold(word) in free:
        return None
    told = bool(free & SAY_WORDS or line.quotes or attributed(line))
    if free & _CHARGED and fold(word) in _ALLEGED:
        return None  # a charge is no fact either
    if not sure and (unsure(line) & (HEDGES | _THINKING) or (told and fold(word) not in _MODALS)):
        return None
    shown = next(iter(sorted(sure)), "") or line.tokens[0].raw
    return Finding(
        "hedge", shown, "contradicted", found=word, passage=top[0].passage,
        why=f"The reports hedge this (“{word}”); the line states it as a fact.",
        sure=min((0.4 if sure else 0.25) + 0.45 * top[0].coverage, 0.9),
    )  # fmt: skip


def _hedge_word(passage: Passage, line: LineView) -> str | None:
    """A strong hedge with a third of the line's content within the nine words after it."""
    for place, token in enumerate(passage.tokens):
        if token.low in _STRONG_HEDGES and not (token.low == "may" and token.capital and place):  # the month
            reach = list(takewhile(lambda t: t.low not in SAY_WORDS, passage.tokens[place + 1 : place + 10]))
            ahead = {t.stem for t in reach if t.content}
            if len(ahead & line.senses) >= 0.3 * len(line.senses):
                return token.raw
    return None


def with_whose(word: str, passage: Passage) -> str:
    """A claiming word of a passage with whose claim it is, where the report says so: "according to officials"."""
    for quote in passage.quotes:
        if quote.cue is None or quote.source is None or word not in quote.cue.text.split():
            continue
        start, end = min(quote.cue.start, quote.source.start), max(quote.cue.end, quote.source.end)
        if end - start <= _SHOWN:
            return passage.text[start - passage.sentence.start : end - passage.sentence.start]
    return word


def compare_attribution(line: LineView, carrying: list[Hit]) -> Finding | None:
    """Return a finding where every passage gives as somebody's claim what the line prints as a fact."""
    free = {token.low for token in line.free}
    if free & SAY_WORDS or unsure(line) & HEDGES or line.quotes or line.quoted or attributed(line):
        return None
    top = [hit for hit in carrying if hit.coverage >= max(0.45, 0.75 * carrying[0].coverage)]
    claims = [hit for hit in top if _governed(hit.passage, line)]
    if not top or len(claims) < len(top):
        return None
    word = _governed(claims[0].passage, line) or ""
    whose = with_whose(word, claims[0].passage)
    return Finding(
        "attribution", line.line.text[:60], "contradicted", found=word, passage=claims[0].passage,
        why=f"The reports give this as one side's claim (“{whose}”); the line prints it as a fact.",
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
