"""A long clause made tighter: without the day, the occasion of a saying, a clause on its last noun, last phrases."""

from __future__ import annotations

import re

from wiredesk.lang import VERB

from ._edits import balanced, quoted_zones

_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_WHEN = re.compile(
    rf",? (?:late |early )?on {_DAY}(?: \d{{1,2}} [A-Z][a-z]+)?(?=[ ,]|$)|(?<=[a-z])(?<!^On) {_DAY}(?=,|$)"
)
_OCCASION = re.compile(
    r"(?P<who>, [^,]{3,70} (?:said|says|told)|, according to [^,]{3,60}?)"
    r"(?: (?:in|during|at|while|via|as|after|[A-Z]\w+) [^,]{3,90}|, [^,]{3,90}){1,2}$"
)
"""Where and to whom something was said, after who said it."""
_ROLE = re.compile(
    r", (?:[^,]{3,80} )?(?P<name>[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* ){0,2}[A-Z][\w’'-]+) (?P<says>said|says)$"
)
_RELATIVE = re.compile(
    r"(?<!said)(?<!says)(?<!say)(?<!ed)(?<!ing)(?<!fact)(?<!claim)(?<!claims)(?<!sign)(?<!signs)(?<!hope)(?<!so)"
    r" (?:that|which|who) (?:is|are|was|were|has|have|had|would|will|can|could|may|[a-z]{3,}(?:s|ed)) "
)
"""A clause on a noun: "that" is followed by its verb."""
_WHICH = re.compile(r"\b(?:the|those|such|any|every|all) (?:[\w’'-]+ )?[\w’'-]+$")
"""A noun that the clause after it tells from others ("failed to deliver the result that ...")."""
_PART = re.compile(r"(?:third|half|quarter|per ?cent|percent|\d%|most|all|part|number|share|rest)s?$")
"""What says nothing without that of which it is a part."""
_PHRASE = re.compile(
    r" (?:in|at|during|with|over|under|across|between|without|through|among|because of|ahead of|as part of|"
    r"for [a-z]{3,}ing) [^,]{4,60}$"
)
_SHORTEST, _PHRASES = 40, 4


def tightened(text: str, most: int) -> tuple[str, str]:
    """A clause of more than ``most`` characters cut nearer to that, and what was cut.

    Quoted words stay as they are, and so does who says it.
    """
    for step in (_without_day, _without_occasion, _without_relative, *[_without_phrase] * _PHRASES):
        if len(text) <= most:
            break
        text = step(text)
    return text, "cut the day, the occasion or last phrases"


def _quoted(text: str, at: int) -> bool:
    return any(start <= at < end for start, end in quoted_zones(text))


def _without_day(text: str) -> str:
    for match in reversed(list(_WHEN.finditer(text))):
        if not _quoted(text, match.start()):
            text = text[: match.start()] + text[match.end() :]
    return text


def _without_occasion(text: str) -> str:
    match = _OCCASION.search(text)
    if match and not _quoted(text, match.start()):
        text = text[: match.end("who")]
    role = _ROLE.search(text)
    if role and not _quoted(text, role.start()):
        text = f"{text[: role.start()]}, {role['name']} {role['says']}"
    return text


def _without_relative(text: str) -> str:
    return _cut_last(text, _RELATIVE, _WHICH)


def _without_phrase(text: str) -> str:
    return _cut_last(text, _PHRASE, _PART)


def _cut_last(text: str, pattern: re.Pattern[str], kept: re.Pattern[str] | None = None) -> str:
    for match in reversed(list(pattern.finditer(text))):
        head = text[: match.start()].rstrip(" ,")
        whole = len(head) >= _SHORTEST and VERB.search(head) is not None and balanced(head)
        if kept is not None and kept.search(head):
            continue
        if whole and not _quoted(text, match.start()) and not _SAYING.search(text[match.start() :]):
            return head
    return text


_SAYING = re.compile(r"\b(?:said|says|told|according to|not|no|unless|if|alleged\w*|accus\w*|suspicion|may|might)\b")
"""Words of an end without which the rest might say more."""
