"""Whether a date is that of what its sentence tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import connective_end, dateline_end, label_end
from wiredesk.model import Date, Sentence

from ._alone import QUOTED, unquoted
from ._main_verb import main_verb

_UNIT = r"(?:morning|afternoon|evening|night|weekend|week|month|year)"
_LAST_WEEK = re.compile(
    rf"^(?:(?:earlier|later|late) )?(?:(?:this|last) {_UNIT}|today|yesterday|(?:over|at) the weekend), (?=\S)|"
    r"^(?:hours|days|weeks) (?:before|after|earlier|later), (?=on )",
    re.IGNORECASE,
)
_LATER_ON = re.compile(
    r"^(?:(?:Earlier|Later|Then|Also) )+(?:(?:on )?(?=[A-Z][a-z]+day\b)|(?P<within>in )(?=[A-Z\d]))"
)
_ALSO = re.compile(r"(?<!but) also\b")
_OF_A_NOUN = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this|that|over)|[’']s|s[’'])(?: \w+)? $", re.IGNORECASE)
_NOUN = re.compile(
    r" (?!(?:weekends?|and|or|but|in|at|on|to|for|by|with|when|while|where|until|amid|because|after|before|as|that|"
    r"which|who|is|was|were|has|had)\b)[a-z]"
)
_ANY_DAY = re.compile(r"\b(?:an?|one|every|each|any) $", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their)|[’']s|s[’']) $", re.IGNORECASE)
_YEAR = re.compile(r".*\d{4}$")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|during|from|to|for|through|late|early|mid)|[-–—,]) ?$", re.IGNORECASE
)
"""What stands before a year that is no part of a name."""
_NAMED = re.compile(r"the (?:\d|[A-Z])")
_SPAN = re.compile(
    r"\b(?:since|until|till|than|from|between)(?: the| around| at least)? ?$|\bbetween [^,;]{3,20} and ?$|"
    r"\b(?:hours|days|weeks?|months?|quarter|years?) (?:ending|ended|to|up to|before|through) (?:on )?$|"
    r"\bas (?:recently|early|late|soon|far back) as (?:in |on )?$",
    re.IGNORECASE,
)
_OF_AN_EVENT = re.compile(
    r"(?<!hours)(?<!morning)(?<!night)(?<!evening)(?<!afternoon)(?<!day)(?<!week)(?<!month)(?<!start)(?<!end)"
    r"(?<!beginning)(?<!middle)(?<!course)(?<!half)(?<!part) of (?:the )?$|"
    r"\b(?:in (?:response|reaction) to|in retaliation for|over|for|about|condemned|criticised|criticized) "
    r"(?:[\w’'-]+ ){0,5}(?:attacks?|strikes?|raids?|comments?|remarks?|statements?|posts?|speech|interview) "
    r"(?:on |in )?$"
)
"""What leads to the day of a noun that is no subject: "the attacks of 7 October", "criticised her for remarks on"."""
_UNDER = re.compile(
    r"\b(?P<word>who|whom|whose|which|where|when|while|because|although|though|unless|if|before|since|until|"
    r"after(?! (?:[\w-]+ ){1,3}(?:hours|days|weeks|months|years)\b)|"
    r"following|amid|ahead of|despite|regardless of|in addition to|besides|apart from|instead of|unlike|"
    r"as (?:the|it|he|she|they|an?|[A-Z][\w’'-]*)|that)\b(?=[^,;:—–]*$)",
    re.IGNORECASE,
)
"""What opens a clause under the main one, or a noun behind its preposition, that lasts up to the date."""
_AT_ONCE, _OPENS = frozenset("when while where as".split()), frozenset("after following".split())
_TELLING = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|stated|wrote|added|claimed|warned|insisted|declared|argued|"
    r"noted|acknowledged|revealed|agreed|decided|called for|called on|urged|demanded|appealed|condemned|complained|"
    r"defended|critici[sz]ed)\b"
)
_SECOND = re.compile(r", (?:and|but) (?:the|an?|its|his|her|their|[A-Z])[^,;]*$")
_INSERTED = re.compile(r", (?:who|whom|whose|which|where|with|following|citing|including|recalling)\b[^,;]*$")
_BY_WHOM = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!\bgot )(?<!ly )(?<!\band )"
    r"(?<!, )(?<!^)\b(?:\w+ed|made|given|held|written|sent|taken|brought|put|led|drawn|shown|told) by\b[^,;]*$"
)
"""What was done by somebody, told of a noun: "echoed the claims made by Berg on Monday"."""
_BROKEN_OFF = re.compile(r"\b(?:that|which|who|whom), [^,]*$")
"""Who says so, put into a clause under the main one: "files that, Berg said Monday, are real"."""
_SET_OFF = re.compile(r"(?: [–—―-] | --? |[—―;(])[^)]*$")
_CONTRAST = re.compile(r"While (?!\w+ing\b)[^,]*$")
_PARTICIPLE = re.compile(r", (?:(?!died\b)[a-z]+ed|born|known|held|made|found|shot)\b[^,;]*$")
"""An aside once a comma closes it, else the main verb."""
_OPENS_BY = re.compile(r"^(?:[A-Z]\w+ly )?(?:[A-Z]?[a-z]+(?:ed|ing)|Born) [^,]*$")
"""A participle that opens a sentence, up to its comma: "Founded in 1998, the firm"."""
_FORETOLD = re.compile(r"\b(?:will|would|could|may|might|should|must|can|won[’']t)\b(?! have\b)[^,;]*$")
_TO_DO = re.compile(r"\bto [a-z]+(?<!ing)\b[^,;]*$")
_TRIP = re.compile(r"\b(?:during|on|to) (?:his|her|its|their|the|an?) (?:[\w’'-]+ )?(?:visit|trip|tour)\b[^,;]*$")
_RUMOURED = re.compile(r"\b(?:reports?|media) (?:said|say|says|suggested|claimed|emerged|indicated)(?: \w+)? (?:on )?$")
"""What leads to the day of reports of which nobody is told: a later one than what they tell of, or an earlier one."""
_FALLS = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bhad )(?<!\bhas )(?<!\bhave )"
    r"\b(?:due|maturing|payable|expiring|planned|scheduled|slated|set|expected)(?: (?:for|in|on|by))? (?:the )?"
    r"(?:\w+ (?:and|or|to) )?$"
)
"""What leads from a noun to the day on which it falls ("the bonds due in 2031"), not to that of its verb."""
_AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|up from|down from|versus) (?:\w+ )?[$€£]?\d[^,;]*$")
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|stated|wrote|according)\b[^,.;]{0,28}$|"
    r"\b(?:said|says|told|announced|reported) (?:\w+ ){0,3}$"
)
_NOW = re.compile(r"\b(?:is|are|has|have|says?|will|can)\b")
_ASIDE = re.compile(r", (?:which|who|whose|where|when|while|including|with|after|before|despite|reminiscent)\b")


def under_its_day(text: str) -> str:
    """A sentence as it stands under its day: without a page's label, a connective and an "also" that answer to what
    stood before it, without the "Last week," or "Earlier this morning," before it, and with "On" for "Earlier on" or
    "Later on" a day that needs what was told before."""
    bare = text[label_end(text) :]
    bare = _LATER_ON.sub(lambda found: "In " if found["within"] else "On ", bare, count=1)
    bare = bare[connective_end(bare) :]
    bare = _LAST_WEEK.sub("", bare, count=1)
    quoted = [match.span() for match in QUOTED.finditer(bare)]
    for also in reversed(list(_ALSO.finditer(bare)) if "not only" not in bare else []):
        if not any(start < also.start() < end for start, end in quoted):
            bare = bare[: also.start()] + bare[also.end() :]
    return bare[:1].upper() + bare[1:]


def is_any_day(sentence: Sentence, date: Date) -> bool:
    """Whether a date only tells of what kind a day was: "on a Thursday in March"."""
    start, end = date.start - sentence.start, date.end - sentence.start
    return sentence.text.startswith((" in ", " of "), end) and _ANY_DAY.search(sentence.text, 0, start) is not None


def dates_it(sentence: Sentence, dates: Sequence[Date], old: bool, ahead: bool = False) -> bool:
    """Whether one of the places that print a date tells when the main clause happened.

    A date in quoted words, of a noun ("the 2015 agreement", "the bonds due in 2031", "the attacks of 9 May"), of a span
    of time ("since 12 April"), between dashes or behind a semicolon, of what somebody else did ("the claims made by
    Berg on Monday"), of a value that is compared with ("against 35 million a year ago"), of an aside (", who
    was convicted in 2007,"), of a clause under the main one, of what is foretold ("may take place this week", unless it
    lies ``ahead``) tells when something else happened. So does, where it is ``old``, one in a clause that is reported
    or told in the present ("is accused of an attack in 2023").
    """
    return not dates or any(_of_main_clause(sentence, date, old, ahead) for date in dates)


def _of_main_clause(sentence: Sentence, date: Date, old: bool, ahead: bool) -> bool:
    start, end = date.start - sentence.start, date.end - sentence.start
    before, after = sentence.text[:start], sentence.text[end:]
    if any(match.start() <= start < match.end() for match in QUOTED.finditer(sentence.text)):
        return False
    if _of_a_noun(date.text, before, after) or _SPAN.search(before) or _AGAINST.search(before):
        return False
    bare, long = unquoted(before), date.from_[:10] != date.to[:10]
    if _RUMOURED.search(before):
        return False
    if _SET_OFF.search(before, dateline_end(sentence.text)) or _BY_WHOM.search(bare) or _BROKEN_OFF.search(bare):
        return False
    if _CONTRAST.match(bare) or _under(bare, old, long):
        return False
    if _INSERTED.search(bare) or ("," in after and _PARTICIPLE.search(bare)):
        return False
    if not ahead and (_FORETOLD.search(bare) or (long and not old and _TO_DO.search(bare))):
        return False
    if long and (_SECOND.search(bare) or _TRIP.search(bare)):
        return False
    if old and "," in after and _OPENS_BY.match(bare):
        return False
    return not (old and (_ASIDE.search(before) or _NOW.search(bare) or _TELLING.search(bare)))


def _of_a_noun(printed: str, before: str, after: str) -> bool:
    """Whether a date tells when the thing of a noun was or will be: "the 2015 agreement", "at Tuesday's meeting"."""
    if printed.endswith(("'s", "’s")) or after.startswith(("'s ", "’s ")):
        return True
    noun = _NOUN.match(after.removeprefix(",") if _YEAR.match(printed) else after) is not None
    if _YEAR.match(printed) and _DETERMINED.search(before):
        return True
    if printed.isdigit() and after[:2].strip().isupper() and _BEFORE_YEAR.search(before) is None:
        return True  # "the 2019 winner and 2020 Olympic champion"
    if noun and (_NAMED.match(printed) or _OF_A_NOUN.search(before)):
        return True
    return bool(_FALLS.search(before) or _OF_AN_EVENT.search(before))


def _under(before: str, old: bool, long: bool) -> bool:
    """Whether the words before a date open a clause under the main one, and the date is not that of both.

    What somebody said is told with its own day ("said that two were shot on Monday"), and what was "when" or "as"
    something else happened has its day.
    """
    for found in _UNDER.finditer(before):
        word = found.group("word").split()[0].lower()
        told = word == "that" and _TELLING.search(before, 0, found.start()) is not None
        at_once = word in _AT_ONCE or (word in _OPENS and not found.start())
        if not told and (old or long or not at_once):
            return True
    return False


def tells_what_was(sentence: Sentence, dates: Sequence[Date], ahead: bool) -> bool:
    """Whether the main clause tells what was done or, of a day ``ahead``, what is to be; no state, no forecast."""
    told = main_verb(unquoted(sentence.text))
    return ahead or told in ("past", "not", None) or (told == "present" and of_saying(sentence, dates))


def of_saying(sentence: Sentence, dates: Sequence[Date]) -> bool:
    """Whether the date tells when something was said ("the ministry said on Wednesday"), not when it happened."""
    return bool(dates) and all(_SAID.search(sentence.text[: date.start - sentence.start]) for date in dates)
