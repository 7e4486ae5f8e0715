"""Who did it to whom: subject and object of a trigger, active and passive; whether it happened."""

from __future__ import annotations

from wiredesk.model import Polarity

from ._events_triggers import Trigger
from ._names_tokens import Tokens
from ._quotes_sources import phrase_left, source_before
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
_HARMS = frozenset("attack death injury destruction crime capture arrest".split())
_DONE_BY = frozenset("attack strike raid assault airstrike offensive explosion blast clash fighting".split())
_BEFALLS = frozenset("death murder assassination killing kidnapping abduction arrest execution detention".split())
_DYING = frozenset(["die", "perish", "drown"])
TOLLS = frozenset(["death", "injury"])
"""Types of events that people are counted in."""
_DOES = frozenset("launched launches staged stages mounted conducted perpetrated committed commits unleashed".split())
_BREAKS = frozenset(". , ; : that which who said after before when while by".split())
_NAME_LINKS = frozenset("of and the & al de la 's ’s - city area region province district forces troops".split())
_NEARLY = frozenset(["almost", "nearly"])
_DENIED = frozenset("denied denies denying deny".split())
_LEADING = frozenset("the a an its his her their our some at least about more than nearly around over up with".split())


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
    subject, thing = source_before(tokens, at, first), object_after(tokens, at, last)
    suffered = trigger.lemma in _DYING or (trigger.form == "ed" and trigger.type in TOLLS and thing is None)
    return (None, subject) if suffered else (subject, thing)


def noun_roles(tokens: Tokens, at: int, trigger: Trigger, bounds: Range) -> tuple[Range | None, Range | None]:
    """Return the token ranges of actor and target of a noun: "Russia's attack on Kyiv", "the murder of X by Y"."""
    first, last = bounds
    if trigger.type not in _HARMS:
        return None, None
    link = tokens.lows[at + 1] if at + 1 < last else ""
    linked = link in ("on", "against") or (link == "of" and trigger.lemma not in _DONE_BY)
    target = _to_name_end(tokens, object_after(tokens, at + 1, last)) if linked else None
    actor = None
    if at - 1 > first and tokens.lows[at - 1] in ("'s", "’s"):
        actor = phrase_left(tokens, at - 1, first)
        if trigger.lemma in _BEFALLS and target is None:
            actor, target = None, actor
    if actor is None:
        actor = agent_after(tokens, target[1] - 1 if target else at, last) or _author(tokens, at, first)
    return actor, target


def _to_name_end(tokens: Tokens, found: Range | None) -> Range | None:
    """A phrase that begins with a name ends with it: "on Kharkiv went on" is about Kharkiv."""
    if found is None:
        return None
    start, end = found
    at = start + (tokens.lows[start] in ("the", "a", "an") and start + 1 < end)
    if not tokens.texts[at][0].isupper():
        return found
    while at + 1 < end and (tokens.texts[at + 1][0].isupper() or tokens.lows[at + 1] in _NAME_LINKS):
        at += 1
    return start, at + 1


def _author(tokens: Tokens, at: int, first: int) -> Range | None:
    """Who "carried out", "launched" or "claimed responsibility for" what a noun names."""
    for place in range(at - 1, max(first, at - 7), -1):
        low = tokens.lows[place]
        claimed = low in ("claimed", "claims") and tokens.lows[place + 1] == "responsibility"
        if claimed or low in _DOES or (low == "out" and tokens.lows[place - 1].startswith("carr")):
            verb = place - 1 if low == "out" else place
            return None if is_passive(tokens, verb, first) else source_before(tokens, verb, first)
        if low in _BREAKS:
            return None
    return None


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
        if word in (";", ":", ".") or (word == "to" and tokens.texts[place + 1][0].isdigit()):
            break  # "brings the toll to 53,655": no infinitive
        window.append(word)
    if trigger.form == "noun":
        if "no" in window[:3] or "without" in window[:4] or "denied" in window:
            return "did_not"
        return (
            "may"
            if any(word in _PLANNED for word in window) or any(word in _POSSIBLE - {"to"} for word in window[:3])
            else "happened"
        )
    if window[:1] and window[0] in _NEARLY:
        return "did_not"
    if any(word in _NEGATION or word.endswith(("n't", "n’t")) for word in window[:4]):
        return "did_not"
    if any(word in _POSSIBLE for word in window[:4]):
        return "may"
    return "may" if trigger.form == "base" and (at == first or window[:1] == ["to"]) else "happened"
