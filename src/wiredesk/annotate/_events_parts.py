"""Who did it to whom: subject and object of a trigger, active and passive; whether it happened."""

from __future__ import annotations

from wiredesk.model import Polarity

from ._events_triggers import Trigger
from ._names_tokens import Tokens
from ._quotes_sources import source_before
from ._quotes_words import AUXILIARIES, Range

_BE = frozenset("was were been being is are be ’s 's got getting gets get".split())
_NEGATION = frozenset("not n't never no nor neither without denied deny denies cannot can't can’t".split())
_POSSIBLE = frozenset(
    """may might could would will can should to if must shall won’t won't wouldn’t wouldn't 'll ’ll""".split()
)
_PLANNED = frozenset(
    """possible potential planned planning plans plan threatened threatens threaten threatening future upcoming
    next further proposed expected looming alleged hypothetical imminent avert prevent prevented averted urged
    calls call called demand demanded fears fear feared risk risks wants want wanted hopes hope hoped seek
    seeking failed ahead unless whether""".split()
)
_STOP = frozenset(
    """. , ; : ( ) " “ ” — – in on at after before during when while as because that which who whom whose and but or
    by with for from near since until if where amid following over under against through into saying was were is are
    has have had will would could may might to about around across along despite using killing
    injuring wounding leaving later early late last monday tuesday wednesday thursday friday saturday sunday
    yesterday today overnight this again""".split()
)
_DENIED = frozenset("denied denies denying deny".split())
_LEADING = frozenset("the a an its his her their our some at least about more than nearly around over up".split())


def is_passive(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a past participle follows a form of "be": "was hit", "have been badly damaged"."""
    low = at - 1
    while low >= first and at - low < 6:
        word = tokens.lows[low]
        if word in _BE:
            return True
        if word not in AUXILIARIES and not word.endswith("ly"):
            return False
        low -= 1
    return False


def object_after(tokens: Tokens, at: int, last: int) -> Range | None:
    """Return the noun phrase right after a verb or preposition."""
    end = at + 1
    while end < last and end - at < 14:
        word = tokens.lows[end]
        if word in _STOP and not (word == "and" and end > at + 1 and _joins(tokens, end, last)):
            break
        end += 1
    return (at + 1, end) if end > at + 1 else None


def _joins(tokens: Tokens, at: int, last: int) -> bool:
    return at + 1 < last and tokens.texts[at - 1][0].isupper() and tokens.texts[at + 1][0].isupper()


def agent_after(tokens: Tokens, at: int, last: int) -> Range | None:
    """Return who did it in a passive sentence: the phrase after "by"."""
    for place in range(at + 1, min(at + 12, last)):
        word = tokens.lows[place]
        if word == "by":
            found = object_after(tokens, place, last)
            if (
                found
                and tokens.lows[found[0]] not in ("monday", "friday", "then", "now")
                and not tokens.texts[found[0]][0].isdigit()
            ):
                return found
            return None
        if word in (".", ";", ":", "that", "which", "who"):
            return None
    return None


def roles_of(tokens: Tokens, at: int, trigger: Trigger, first: int, last: int) -> tuple[Range | None, Range | None]:
    """Return the token ranges of actor and target of a verb."""
    if trigger.form == "ed" and is_passive(tokens, at, first):
        return agent_after(tokens, at, last), source_before(tokens, at, first)
    if at > first and tokens.lows[at - 1] == "to":
        return None, object_after(tokens, at, last)
    return source_before(tokens, at, first), object_after(tokens, at, last)


def trimmed(tokens: Tokens, found: Range) -> Range:
    """Drop leading articles and modifiers of number."""
    start, end = found
    while start < end - 1 and tokens.lows[start] in _LEADING:
        start += 1
    return start, end


def polarity(tokens: Tokens, at: int, trigger: Trigger, first: int) -> Polarity:
    """Return whether the event happened: negation and modals before the trigger decide; an infinitive may happen."""
    if any(word in _DENIED for word in tokens.lows[max(first, at - 25) : at]):
        return "did_not"
    low = max(first, at - (7 if trigger.form == "noun" else 6))
    window: list[str] = []
    for place in range(at - 1, low - 1, -1):
        word = tokens.lows[place]
        if word in (",", ";", ":", "that", "who", "which") and trigger.form != "noun":
            break
        if word in (";", ":", "."):
            break
        window.append(word)
    if trigger.form == "noun":
        if "no" in window[:3] or "without" in window[:4] or "denied" in window:
            return "did_not"
        return (
            "may"
            if any(word in _PLANNED for word in window) or any(word in _POSSIBLE - {"to"} for word in window[:3])
            else "happened"
        )
    if any(word in _NEGATION or word.endswith(("n't", "n’t")) for word in window[:4]):
        return "did_not"
    if any(word in _POSSIBLE for word in window[:4]):
        return "may"
    return "may" if trigger.form == "base" and (at == first or window[:1] == ["to"]) else "happened"
