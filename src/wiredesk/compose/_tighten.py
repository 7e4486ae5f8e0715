"""A long clause made tighter: without the day, the occasion of a saying, a clause on its last noun, last phrases."""

from __future__ import annotations

import re

from wiredesk.lang import VERB

from ._edits import balanced, in_zones, quoted_zones

_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|"
    r"Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_WHEN = re.compile(
    rf"(?P<comma>,)? (?:late |early )?on (?:{_DAY}(?:,? (?:\d{{1,2}} [A-Z][a-z]+|{_MONTH} \d{{1,2}}))?|"
    rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)(?=[ ,]|$)(?(comma),?)|"
    rf"(?<=[a-z])(?<!^On) {_DAY}(?=,|$)|, {_MONTH} \d{{1,2}}(?=,|$)"
)
_TOLD = re.compile(
    r"\btold (?!.*\btold )(?:the |an? |his |her )?[\w’'. -]{2,60}? that (?!day\b|night\b|he\b|she\b|they\b)"
)
"""To whom something was told, before what was."""
_SAID_WHERE = re.compile(
    r"\b(?P<says>said|says|announced|warned|confirmed) (?:in|at|during|on|via|through) [\w’'. -]{2,60}? that "
    r"(?!day\b|night\b|he\b|she\b|they\b)"
)
_THAT = re.compile(r"(?P<says>\b(?:said|says|announced|warned|confirmed)) that (?=[A-Z]|the |an? |it )")
_TAG = re.compile(r"(?<=[a-z]), (?:[DRI]-[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.]+)?|\d{2}),(?= )")
"""A party and state, or an age, beside a name."""
_ADVERB = re.compile(
    r" (?:dramatically|recently|officially|currently|immediately|formally|actively|significantly|personally|"
    r"repeatedly|sharply|directly|simply|specifically)(?= [a-z])"
)
"""A word on how something was done, without which no more is said."""
_OCCASION = re.compile(
    r"(?P<who>, [^,]{3,70} (?:said|says|told)|, according to [^,]{3,60}?)"
    r"(?: (?:in|during|at|while|via|as|after|[A-Z]\w+) [^,]{3,90}|, [^,]{3,90}){1,2}$"
)
"""Where and to whom something was said, after who said it."""
_ROLE = re.compile(
    r", (?:[^,]{3,80} )?(?P<name>[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* ){0,2}[A-Z][\w’'-]+) "
    r"(?P<says>said|says|told reporters)$"
)
_RELATIVE = re.compile(
    r"(?<!said)(?<!says)(?<!say)(?<!ed)(?<!ing)(?<!fact)(?<!claim)(?<!claims)(?<!sign)(?<!signs)(?<!hope)(?<!so)"
    r" (?:that|which|who) (?:is|are|was|were|has|have|had|would|will|can|could|may|[a-z]{3,}(?:s|ed)) "
)
"""A clause on a noun: "that" is followed by its verb."""
_WHICH = re.compile(r"\b(?:the|those|such|any|every|all) (?:[\w’'-]+ )?[\w’'-]+$")
"""A noun that the clause after it tells from others ("failed to deliver the result that ...")."""
_PART = re.compile(
    r"(?:third|half|quarter|per ?cent|percent|\d%|most|all|part|number|share|rest|meeting|talk|deal|tie|link|relation|"
    r"dealing|contact|conversation)s?$",
    re.IGNORECASE,
)
"""What says nothing without that of which it is a part, or with whom it is."""
_PHRASE = re.compile(
    r" (?:in|at|during|with|over|under|across|between|without|through|among|because of|ahead of|as part of|"
    r"for [a-z]{3,}ing) [^,]{4,60}$"
)
_MAKING = re.compile(
    r"\b(?:encourag|urg|ask|order|call|want|allow|forc|push|press|tell|told|invit|help|expect|advis|requir)\w* [^,]*$"
)
_TO_DO = re.compile(r" to [a-z]+")
"""Who makes somebody do a thing, and the thing: cut with a place before it, another thing is told."""
_BARE_VERB = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )"
    r"\b(?!died|resigned|crashed|collapsed|closed|opened|returned|arrived|voted)\w+ed$|\b(?:it|he|she|they|who) \w+$"
)
"""A verb at the end that may want what was cut behind it ("mixed in breaking pitches", "if it engages in a war")."""
_SHORTEST, _PHRASES = 40, 4
_DEAR = 10
"""Characters above the aim from which a clause loses what it tells beside the news."""


def tightened(text: str, most: int) -> tuple[str, str]:
    """A clause of more than ``most`` characters cut nearer to that, and what was cut.

    Quoted words stay as they are, and so does who says it.
    """
    for step in (_without_tag, _without_day, _plainly, _without_occasion):
        if len(text) > most:
            text = step(text)
    for step in (_without_relative, *[_without_phrase] * _PHRASES):
        if len(text) > most + _DEAR:
            text = step(text)
    return text, "cut the day, the occasion or last phrases"


def _quoted(text: str, at: int) -> bool:
    return in_zones(at, quoted_zones(text))


def _without_day(text: str) -> str:
    return _cut_all(text, _WHEN)


def _without_tag(text: str) -> str:
    return _cut_all(_cut_all(text, _TAG), _ADVERB)


def _cut_all(text: str, pattern: re.Pattern[str]) -> str:
    for match in reversed(list(pattern.finditer(text))):
        if not _quoted(text, match.start()):
            text = text[: match.start()] + text[match.end() :]
    return text


def _plainly(text: str) -> str:
    """Who says it, without to whom, where, and without "that"."""
    for pattern, new in ((_TOLD, "said that "), (_SAID_WHERE, r"\g<says> that "), (_THAT, r"\g<says> ")):
        match = pattern.search(text)
        if match and not _quoted(text, match.start()) and not _quoted(text, match.end()):
            text = text[: match.start()] + match.expand(new) + text[match.end() :]
    return text


def _without_occasion(text: str) -> str:
    match = _OCCASION.search(text)
    if match and not _quoted(text, match.start()):
        text = text[: match.end("who")]
    role = _ROLE.search(text)
    if role and not _quoted(text, role.start()):
        says = "said" if role["says"] == "told reporters" else role["says"]
        text = f"{text[: role.start()]}, {role['name']} {says}"
    return text


def _without_relative(text: str) -> str:
    return _cut_last(text, _RELATIVE, _WHICH)


def _without_phrase(text: str) -> str:
    return _cut_last(text, _PHRASE, _PART)


def _cut_last(text: str, pattern: re.Pattern[str], kept: re.Pattern[str]) -> str:
    for match in reversed(list(pattern.finditer(text))):
        head = text[: match.start()].rstrip(" ,")
        whole = len(head) >= _SHORTEST and VERB.search(head) is not None and balanced(head)
        if kept.search(head) or _BARE_VERB.search(head):
            continue
        if _MAKING.search(head) and _TO_DO.search(match.group()):
            continue
        if whole and not _quoted(text, match.start()) and not _SAYING.search(text[match.start() :]):
            return head
    return text


_SAYING = re.compile(r"\b(?:said|says|told|according to|not|no|unless|if|alleged\w*|accus\w*|suspicion|may|might)\b")
"""Words of an end without which the rest might say more."""
