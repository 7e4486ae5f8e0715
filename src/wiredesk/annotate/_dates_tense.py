"""Whether a date lies behind or ahead: the verb that governs it says so, not an infinitive that hangs on the verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Tense = Literal["past", "present", "ahead", "open"]
"""What was, is or is to come; "open" where a clause may be read either way ("agreed to meet on Monday")."""

_CLAUSE = re.compile(r"[;:]|, (?:and|but|which|who)\b|\bso that\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:.]|, (?:and|but|which|who|said|says)\b|\bso that\b")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d.,]*|[,“”\"()]")
_LEAD = re.compile(
    r"(?:\b(?P<word>on|in|at|for|from|of|until|till|by|before|through|beyond|since|ahead of|beginning|starting)\s)?"
    r"(?:(?:on|from|in|late|early|the|end of|start of|evening of|morning of|night of|no later than)\s)*$",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless)\s*$", re.IGNORECASE)
_CLOSE = 3
_OPENINGS = frozenset("that but and because when if where as which who while although though".split()) | {","}

_MODAL = frozenset(
    "will shall would may might could should must can cannot can't won't wouldn't shan't couldn't shouldn't".split()
)
_MAY_HAVE_BEEN = frozenset("could couldn't can cannot can't".split())
_NO_TENSE = frozenset(["to", "get", "getting"])
_BE_NOW = frozenset("is are isn't aren't".split())
_WAS = frozenset("was were wasn't weren't".split())
_HAD = frozenset(["had", "hadn't"])
_DETERMINERS = frozenset("the a an his her its their our my your this these those no any some every each".split())
_SKIPPED = frozenset("not also again now still then already only just both all never ever been being".split())
_FORWARD = frozenset(
    """scheduled slated planned due expected expect expects expecting set hope hopes hoping hoped plan plans planning
    intend intends intended aim aims aiming upcoming deadline vow vows want wants wanted need needs going pencilled
    likely tipped schedule track course willing ready keen poised bound supposed meant""".split()
)
"""Words for what is to come, in whichever tense they stand."""
_PLAIN_FORWARD = frozenset(
    """want wants wanted need needs likely going tipped hoped set due schedule track course willing ready keen poised
    bound supposed meant planning expecting hoping aiming""".split()
)
"""Those that speak of what is to come only with an infinitive, or with "for" or "on" right behind them."""
_FORWARD_LINKS = {"set": ("for",), "due": ("", "for", "on", "in", "at", "back"), "hoped": ("for",)}
_FORWARD_NOUNS = frozenset("plan plans hope hopes aim aims vow vows need needs".split())
_WISHES = frozenset("wanted hoped planned intended aimed".split())
_AIMS = frozenset(
    """decision plan plans proposal suggestion recommendation invitation call calls offer promise pledge threat order
    agreement intention bid request""".split()
)
"""Nouns whose infinitive may be what is to come, whatever verb governs them ("the decision to close in May")."""
_COMMITS = frozenset(
    """agreed decided promised pledged offered invited vowed asked ordered told urged threatened called demanded sought
    chose advised instructed requested volunteered undertook appealed approved accepted proposed suggested
    recommended""".split()
)
"""Past verbs whose infinitive may be what is to come ("agreed to meet on Monday")."""
_DEMANDS = frozenset("demanded asked ordered urged required requested called gave wanted".split())
_TOLD_OF = frozenset(
    """accused charged believed thought suspected known said alleged reported understood feared blamed credited
    wanted""".split()
)
"""Participles that tell in the present of what was: "is accused of a theft on Monday"."""
_LASTS = re.compile(
    r"\b(?:lasted|continued|went on|raged|dragged on|fought|waited|did not|(?:was|were) not|didn['’]t|had)\b"
)
_STARTS = frozenset(
    """begins starts opens reopens meets arrives resumes expires travels convenes reconvenes airs takes closes
    kicks departs concludes ends finishes comes goes flies happens""".split()
)
_STARTS_OF_ONE = frozenset("votes plays faces returns visits holds hosts leaves launches ships".split())
"""Present forms that may be plural nouns: verbs only behind a name or a pronoun."""
_STARTS_OF_MANY = frozenset(
    "begin start open meet arrive resume travel face play vote return visit host leave fly go come end".split()
)
_OF_ONE = frozenset(
    "it he she who which that parliament council assembly senate congress board committee team club".split()
) | {","}
_OF_MANY = frozenset("and who they we you both which".split())
_PRONOUNS = frozenset("he she it they we i you".split())
_NO_PAST = frozenset(
    """need indeed hundred exceed speed feed seed breed bleed proceed succeed embed united shed weed greed sacred
    kindred hatred naked wicked limited red bed followed""".split()
)
_PAST = frozenset(
    """said told was were wasn't weren't had hadn't did didn't won lost met hit cut put made took gave found held left
    began became rose fell led ran fled grew flew threw knew taught caught heard built stood beat shot struck sent went
    saw came got kept paid drew broke spoke sought fought brought bought wrote drove rode swore wore tore froze chose
    stole spent slept felt lay laid read sold thought swept shook sank sang swam drank wept burst spread split quit
    shut hurt let bid bet burnt dealt dug fed hid hung lent lit slid spun stuck stung swung withdrew overturned
    taken given seen known shown broken driven fallen chosen written stolen thrown drawn gone done been
    says say""".split()
)


class Reading(NamedTuple):
    """The tense of the verb that governs a date, whether it is a pluperfect, and whether it stands close by."""

    tense: Tense
    perfect: bool = False
    near: bool = False


_PAST_READ, _PRESENT, _AHEAD, _OPEN = Reading("past"), Reading("present"), Reading("ahead"), Reading("open")


@lru_cache(maxsize=256)
def read_tense(before: str, after: str) -> Reading | None:
    """What the verb that governs a date says of it; None where no verb does.

    Args:
        before: its sentence up to the date.
        after: its sentence from the date on.
    """
    clause = _CLAUSE.split(before)[-1]
    found = _LEAD.search(clause)
    lead, rest = ((found.group("word") or "").lower(), clause[: found.start()]) if found else ("", clause)
    if lead == "since":
        return _PAST_READ
    if _IF.search(rest):
        return _AHEAD
    words = _WORD.findall(rest)
    opens = not words or words[-1].lower() in _OPENINGS
    read = (_read_on(after, 9, True) if opens else None) or _read_back([*words, lead] if lead else words)
    if read is None or read.tense in ("present", "open"):
        behind = _read_on(after, 4, False)
        read = behind if behind is not None and behind.tense == "ahead" else read
    if lead in ("until", "till"):
        return _PAST_READ if _LASTS.search(clause) else _AHEAD
    if lead in ("ahead of", "beginning", "starting"):
        return read if read is not None and read.perfect else _AHEAD
    if lead in ("by", "before", "through", "beyond"):
        return _up_to(read, opens, words)
    return read


def _up_to(read: Reading | None, opens: bool, words: list[str]) -> Reading:
    """The tense of "by Monday": to come, unless what was done by then is told."""
    if read is None or read.tense != "past" or any(word.lower() in _DEMANDS for word in words[-8:]):
        return _AHEAD
    return read if read.perfect or opens else _OPEN


def _read_back(words: list[str]) -> Reading | None:
    """The nearest verb before a date that has a tense, in the light of what stands between them."""
    lows = [word.replace("’", "'").lower() for word in words]
    aim = aimed = passive = later = False
    for at in range(len(words) - 1, -1, -1):
        low, after = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
        if words[at][0].isupper() and at:
            continue
        if low == "to" and after[:1].isalpha() and _infinitive(lows, at, after):
            if after == "have":
                return _PAST_READ
            aim, passive = True, passive or after == "be"
            aimed = aimed or (at > 0 and lows[at - 1] in _AIMS)
        if low == "since":
            return _PAST_READ
        if low in ("until", "till") or (low == "ahead" and after == "of"):
            return _AHEAD
        later = later or low in ("after", "following")
        read = _verb(words, lows, at, aim)
        if read is not None:
            return _weighed(read, aimed, passive, later)._replace(near=at >= len(words) - _CLOSE)
    return _AHEAD if passive or lows[:1] == ["if"] else None


def _infinitive(lows: list[str], at: int, after: str) -> bool:
    """Whether the word after "to" may be a verb: not in "to the town", "close to losing", "face to face"."""
    return after not in _DETERMINERS and not after.endswith("ing") and (not at or lows[at - 1] != after)


def _weighed(read: Reading, aimed: bool, passive: bool, later: bool) -> Reading:
    """A verb as "the decision to close", "to be held" or "after the vote" between it and the date change it."""
    if read.tense == "present" and passive:
        return _AHEAD
    if (aimed or passive) and read.tense in ("past", "present"):
        return _OPEN
    return _OPEN if later and read.tense in ("ahead", "present") else read


def _verb(words: list[str], lows: list[str], at: int, aim: bool) -> Reading | None:
    """What a word says of the tense; None where it is no verb in one."""
    low, after = lows[at], lows[at + 1] if at + 1 < len(lows) else ""
    if at and lows[at - 1] in _DETERMINERS:
        return _AHEAD if low in ("deadline", "upcoming") else None
    if low in _MODAL or low.endswith("'ll"):
        return _modal(low, lows[at + 1 : at + 3])
    if low in _FORWARD and (low not in _PLAIN_FORWARD or aim or after in _FORWARD_LINKS.get(low, ())):
        return _forward(lows, at, aim)
    if low in _STARTS or _starts(words, lows, at):
        return _AHEAD
    if low in _BE_NOW:
        return _AHEAD if aim and "to" in lows[at : at + 4] else _PRESENT
    helper = _helper(lows, at)[1]
    if helper in _NO_TENSE or helper in _MODAL:
        return None
    if low in ("has", "have"):
        return _have(after, aim)
    return _past(lows, at, aim) if _is_past(low) else None


def _past(lows: list[str], at: int, aim: bool) -> Reading | None:
    """A past form: a finite verb, or the participle behind an auxiliary that says more."""
    low = lows[at]
    first, helper = _helper(lows, at)
    if helper == "be":
        return _AHEAD if _helper(lows, first)[1] in _MODAL else None
    if helper in _BE_NOW:
        return _PAST_READ if low in _TOLD_OF and not aim else _OPEN
    return Reading("open" if aim and low in _COMMITS else "past", low in _HAD or helper in _HAD)


def _have(after: str, aim: bool) -> Reading:
    if after == "to":
        return _AHEAD
    return _OPEN if aim or after in _DETERMINERS else _PAST_READ


def _helper(lows: list[str], at: int) -> tuple[int, str]:
    """The auxiliary before a participle, adverbs between them skipped, and where it stands."""
    place = at - 1
    while place >= 0 and (lows[place] in _SKIPPED or lows[place].endswith("ly")):
        place -= 1
    return (place, lows[place]) if place >= 0 else (0, "")


def _modal(low: str, after: list[str]) -> Reading:
    if after[:1] == ["have"] and low not in ("will", "shall") and after[1:] and _is_past(after[1]):
        return _PAST_READ
    return _OPEN if low in _MAY_HAVE_BEEN else _AHEAD


def _forward(lows: list[str], at: int, aim: bool) -> Reading | None:
    """A word for what is to come: was it so once, and is it a noun that a past verb governs ("unveiled plans to")?"""
    low, helper = lows[at], _helper(lows, at)[1]
    if helper in _HAD:
        return Reading("open" if aim else "past", True)
    if low == "due" and aim and helper not in _BE_NOW | _WAS | {"be"}:
        return None
    once = helper in _WAS or (low in _WISHES and aim and helper not in _BE_NOW)
    if once or (low in _FORWARD_NOUNS and any(_is_past(word) for word in lows[max(0, at - 3) : at])):
        return _OPEN
    return _AHEAD


def _starts(words: list[str], lows: list[str], at: int) -> bool:
    """Whether a word tells in the present what a calendar holds: "Idaho votes", "they meet"."""
    if not at:
        return False
    if lows[at] in _STARTS_OF_ONE:
        return words[at - 1][0].isupper() or lows[at - 1] in _OF_ONE
    return lows[at] in _STARTS_OF_MANY and lows[at - 1] in _OF_MANY


def _is_past(low: str) -> bool:
    return low in _PAST or (len(low) > 3 and low.endswith("ed") and low not in _NO_PAST)


def _read_on(after: str, most: int, opens: bool) -> Reading | None:
    """The first verb behind a date: of the clause that the date opens ("On Monday the court will rule"), or of what the
    date belongs to ("the vote on Monday will decide")."""
    words = _WORD.findall(_CLAUSE_END.split(after.lstrip(", "))[0])[:most]
    lows = [word.replace("’", "'").lower() for word in words]
    for at, word in enumerate(words):
        if word[0].isupper() and at:
            continue
        if lows[at] in _PRONOUNS and not opens:
            return None
        following = lows[at + 1] if at + 1 < len(lows) else ""
        read = _verb(words, lows, at, following == "to")
        if read is not None:
            return _AHEAD if lows[at] in _BE_NOW and following in _FORWARD else read
    return None
