"""What somebody asks, or is asked and does not answer, told as what they say: "declined to comment when asked if"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wiredesk.lang import sense
from wiredesk.model import Quote

from ..names._name_forms import surname
from ..text._excerpt import excerpt
from ..text._index import Passage
from ..text._lexicon import NEGATIONS
from ..text._tokens import Token, clause_of, senses, tokenise
from ..text._view import Evidence, Finding, LineView
from ._who import PRONOUNS, speaker_of

_ASKS = frozenset("ask asks asked asking questions questioned wonders wondered wondering".split())
_ASKING = frozenset("ask question wonder inquire decline refuse query".split())
"""Verbs that report no answer, by lemma."""
_SILENT = frozenset("decline declined declines refused refuses declining refusing".split())
_ANSWERS = frozenset("comment answer say respond confirm elaborate discuss speculate know".split())
_OPEN = _SILENT | frozenset("comment answer silent unclear question questions questioned wondered wonders".split())
"""Words by which a line tells itself that something is left open."""
_UNASKED = frozenset("was were is been being when".split())
_FRAME = frozenset(sense(word) for word in "ask asked whether if might may could would will".split())
"""What stands around a question, by sense."""
_SEES, _HELD = 0.3, 0.5
"""Coverage of a passage that is looked at; share of the weight of what a line has said that a question must hold."""
_LEAST, _REACH, _SURE = 2, 4, 0.95
"""Words from which what a line has said says something; words before one for an answer that deny it."""


def compare_unanswered(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line has somebody say, deny or charge what the reports only have them ask, or have them
    leave without an answer."""
    if _OPEN & {t.low for t in line.free}:
        return []
    for mine in line.quotes:
        who = surname(speaker_of(mine))
        if not who or who in PRONOUNS or mine.cue is None or mine.cue.lemma in _ASKING or _denied(mine, line):
            continue
        said = senses(t for t in line.content if mine.start <= t.start < mine.end)
        said = said if len(said) >= _LEAST else line.senses - senses(tokenise(f"{speaker_of(mine)} {mine.cue.text}"))
        words = said - _FRAME
        found = _left_open(who, words, evidence) if words else None
        if found is not None:
            return [
                Finding(
                    "polarity", mine.cue.text, "contradicted", found=found.text, passage=found, sure=_SURE,
                    why=f"The reports have this as a question, not as an answer: “{excerpt(found, line.senses)}”",
                )
            ]  # fmt: skip
    return []


def _denied(mine: Quote, line: LineView) -> bool:
    """Whether a line has words not said: "would not say"."""
    before = [t.low for t in line.tokens if mine.cue is not None and t.end <= mine.cue.end][-3:]
    return bool(NEGATIONS & set(before))


def _left_open(who: str, words: frozenset[str], evidence: Evidence) -> Passage | None:
    """The first passage that has some words as a question of somebody, or to them; None if any has them otherwise."""
    weight, found = evidence.index.weight, None
    whole = _HELD * weight(words)
    for passage in (hit.passage for hit in evidence.hits if hit.coverage >= _SEES):
        if weight(words & passage.senses) < whole:
            continue
        asked = any(weight(words & held) >= whole for held in _questions(passage.free, who))
        if not asked or any(weight(words & said) >= whole for said in _answers(passage, who)):
            return None
        found = found or passage
    return found


def _answers(passage: Passage, who: str) -> Iterator[frozenset[str]]:
    """What a passage has somebody say, but for questions and what they decline."""
    for quote in passage.quotes:
        if quote.cue is not None and quote.cue.lemma not in _ASKING and surname(speaker_of(quote)) == who:
            yield senses(t for t in passage.tokens if quote.start <= t.start < quote.end)


def _questions(tokens: Sequence[Token], who: str) -> Iterator[frozenset[str]]:
    """The words of each question of a sentence that somebody asks, or leaves without an answer."""
    lows = [t.low for t in tokens]
    silent = any(
        low in _ANSWERS and (_SILENT | NEGATIONS) & set(lows[max(n - _REACH, 0) : n]) for n, low in enumerate(lows)
    )
    for place, low in enumerate(lows):
        if low not in {"if", "whether"} or not place:
            continue
        question = tuple(clause_of(tokens[place + 1 :]))
        asks = lows[place - 1] in _ASKS and place > 1 and lows[place - 2] not in _UNASKED
        outside = lows[:place] if asks else [*lows[:place], *lows[place + 1 + len(question) :]]
        if (silent or asks) and who in outside:
            yield senses(question)
