"""What holds for all in a line and not for all in the reports, and conditions turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text._denials import denials
from ..text._excerpt import excerpt
from ..text._lexicon import NEGATIONS
from ..text._tokens import Token, clause_of, senses
from ..text._view import Evidence, Finding, Hit, LineView
from ..times._sequence import held

_ALL = frozenset("all every each none both entire everyone everybody nobody whole".split())
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_EXCEPT = re.compile(
    rf"\b(?:with the (?:sole |only )?exceptions? of|except(?: for)?|all\b[^.,;]{{0,30}} but {_SMALL}"
    rf"|(?:every|each|none|all)\b[^.;]{{0,60}}\b(?:apart from|other than|excluding|but for|bar {_SMALL}))\b",
    re.IGNORECASE,
)
_CARRIES, _SURE = 0.4, 0.75
_EVERY = _ALL - {"both"}
_FEWER = frozenset("most majority some many several almost nearly virtually practically few half minority part".split())
"""Words that make less than all of what follows."""
_NEARLY = frozenset("almost nearly virtually practically not".split())
_OF = frozenset("of the its his her their these those".split())
_IDLE = frozenset("at after above in of".split())
"""Before "all" of a phrase: "above all", "at all"."""
_HEAD, _BEFORE, _TOGETHER = 3, 4, 0.9
"""Words from "all" to what it is of, and from that back to "almost all of the"; how sure it is that less is not all."""
_OF_THEM = re.compile(r"\b(?:all|each|none) of (?:them|these|those)\b|\bthey (?:\w+ )?all\b", re.IGNORECASE)
"""What says it of all without naming them again."""
_UNANIMOUS = frozenset("unanimously unanimous unanimity".split())
_SPLIT = re.compile(
    rf"\b(?:majority|minority|dissent\w*|disagreed|abstain\w*|voted against|{_SMALL} (?:votes? )?to {_SMALL}|\d-\d)\b",
    re.IGNORECASE,
)
_WHEN = {"if": False, "unless": True}
"""Words that open a condition, and whether they turn it."""
_FAILS = NEGATIONS | frozenset("fail fails failed refuse refuses refused".split())
_REACH, _ALIKE = 10, 0.6
_FREELY = re.compile(
    r"\b(?:come what may|unconditional(?:ly)?|without (?:any )?(?:pre)?conditions?|no strings attached"
    r"|whatever happens|no matter what)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:unless|if|on (?:the )?condition|provided(?: that)?|as long as)\b", re.IGNORECASE)
_SEEN = 0.3
"""Share of a line in a passage whose condition is the line's."""


def compare_exceptions(line: LineView, evidence: Evidence) -> list[Finding]:
    """Return a finding where a line says of all what the reports say of some or of all but some, one where it calls
    unanimous what they do not, and one where a condition is turned round or left out."""
    near = [hit for hit in evidence.hits if hit.coverage >= _CARRIES]
    conditions = _condition(line, near) or _dropped(line, evidence)
    found = (_exception(line, near) or _fewer(line, near) or _split(line, near), conditions)
    return [finding for finding in found if finding is not None]


def _exception(line: LineView, near: list[Hit]) -> Finding | None:
    word = next((t for t in line.free if t.low in _EVERY), None)
    if word is None or not near or _EXCEPT.search(line.line.text):
        return None
    passage = near[0].passage
    told = _EXCEPT.search(passage.text)
    if told is None or line.quoted:
        return None
    shown = excerpt(passage, line.senses, at=passage.sentence.start + told.start())
    return Finding(
        "scope", word.raw, "contradicted", found=told[0], passage=passage, sure=_SURE,
        why=f"The reports make an exception: “{shown}”",
    )  # fmt: skip


def _fewer(line: LineView, near: list[Hit]) -> Finding | None:
    """All of what the nearest passage has less than all of, and no near one all."""
    if _EXCEPT.search(line.line.text) or any(t.low == "bar" for t in line.free):
        return None
    near = [hit for hit in near if not _OF_THEM.search(hit.passage.text)]
    for place, token in enumerate(line.free):
        before = {t.low for t in line.free[max(place - 1, 0) : place]}
        if token.low not in _EVERY or before & (_NEARLY | _IDLE | _FEWER):
            continue
        of = line.free[place + 1 : place + 1 + _HEAD]
        head = next((t for t in of if t.content), None) if of and (of[0].content or of[0].low in _OF) else None
        told = [
            ({t.low for t in clause_of(hit.passage.tokens[max(at - _BEFORE, 0) : at][::-1])}, at, hit)
            for hit in near for at, other in enumerate(hit.passage.tokens)
            if at and head is not None and head.low not in NEGATIONS and other.stem == head.stem
        ]  # fmt: skip
        if not told or not _less(told[0][0]) or any(lows & _ALL and not _less(lows) for lows, _, _ in told):
            continue
        _, at, hit = told[0]
        shown = excerpt(hit.passage, line.senses, at=hit.passage.tokens[at].start)
        return Finding(
            "scope", token.raw, "contradicted", found=shown, passage=hit.passage, sure=_TOGETHER,
            why=f"The reports do not say this of all: “{shown}”",
        )  # fmt: skip
    return None


def _less(lows: set[str]) -> bool:
    """Whether words before a noun make less than all of it: "most of the", "almost all"."""
    return bool(lows & _FEWER) and (not lows & _ALL or bool(lows & _NEARLY))


def _split(line: LineView, near: list[Hit]) -> Finding | None:
    """An agreement of all, where a near passage tells of a majority, on something that the line speaks of."""
    word = next((t for t in line.free if t.low in _UNANIMOUS), None) if not denials(line.free) else None
    for hit in near if word is not None else []:
        base, told = hit.passage.sentence.start, _SPLIT.search(hit.passage.text)
        if told is None or word is None:
            continue
        behind = [t for t in hit.passage.tokens if t.start - base >= told.end()]
        on = senses(list(clause_of(behind))) & line.senses
        if not on and _UNANIMOUS & {t.low for t in hit.passage.tokens}:
            continue  # unanimous on something else
        shown = excerpt(hit.passage, line.senses, at=base + told.start())
        return Finding(
            "scope", word.raw, "contradicted", found=told[0], passage=hit.passage, sure=_TOGETHER,
            why=f"The reports tell of no agreement of all: “{shown}”",
        )  # fmt: skip
    return None


def _condition(line: LineView, near: list[Hit]) -> Finding | None:
    for word, turned, behind in _conditions(line.free):
        told = [
            (other, is_turned, hit)
            for hit in near
            for other, is_turned, words in _conditions(hit.passage.tokens)
            if held(behind, words) >= _ALIKE
        ]
        if not told or any(is_turned == turned or other.low == word.low for other, is_turned, _ in told):
            continue
        other, _, hit = told[0]
        shown = excerpt(hit.passage, line.senses, at=other.start)
        return Finding(
            "polarity", word.raw, "contradicted", found=other.raw, passage=hit.passage, sure=_SURE,
            why=f"The reports say “{other.raw}” here, not “{word.raw}”: “{shown}”",
        )  # fmt: skip
    return None


def _dropped(line: LineView, evidence: Evidence) -> Finding | None:
    """A thing done on no condition, for which the nearest passage sets one."""
    freely = _FREELY.search(line.line.text)
    hit = evidence.best
    if freely is None or hit is None or hit.coverage < _SEEN or denials(line.free, NEGATIONS):
        return None
    bound = _BOUND.search(hit.passage.text)
    if bound is None or any(_FREELY.search(other.passage.text) for other in evidence.hits):
        return None
    shown = excerpt(hit.passage, line.senses, at=hit.passage.sentence.start + bound.start())
    return Finding(
        "scope", freely[0], "contradicted", found=bound[0], passage=hit.passage, sure=_TOGETHER,
        why=f"The reports set a condition: “{shown}”",
    )  # fmt: skip


def _conditions(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, bool, frozenset[str]]]:
    """Each word that opens a condition, whether an odd number of words turns what is told under it, and the senses of
    its clause."""
    for place, token in enumerate(tokens):
        if token.low not in _WHEN or (place and tokens[place - 1].low == "even"):
            continue
        clause = tuple(clause_of(tokens[place + 1 : place + 1 + _REACH]))
        main = tokens[max(place - _REACH, 0) : place]
        turns = _WHEN[token.low] + denials(clause, _FAILS) + denials(main)
        yield token, turns % 2 == 1, senses(clause)
