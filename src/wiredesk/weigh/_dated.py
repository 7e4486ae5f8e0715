"""Whether a sentence can stand in a timeline under a date: it reads alone, and the date is that of what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import asks, is_furniture
from wiredesk.model import Date, Sentence

from ._main_verb import main_verb
from ._plain import plain, reads_as_line

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]{2,}’(?!\w)")
_LEANS = re.compile(
    r"(?:since|by|after) then\b|after that\b|at the time\b(?! of\b)|"
    r"(?:he|she|they|it(?! (?:is|was) (?:the|an?)\b)|this|that|these|those|his|her|their|its|there|i|we)\b|"
    r"(?:the|both) (?:latter|former)\b|(?:earlier|later) in the\b|"
    r"(?:both|all|neither|none|some|others|another|several|most)(?: of them)? (?:were|was|are|have|had|did)\b",
    re.IGNORECASE,
)
"""An opening that needs the sentence before it."""
_LEANS_LATER = re.compile(
    r"(?:On|In|At|By|Last|Earlier|Later) [^,;]{0,25}?,? (?:he|she|they|it)\b(?! (?:is|was) (?:the|an?)\b)|"
    r"(?:On|In|At|By|During|After|Before|According to) [^,;]{0,90}, (?:he|she|they|it|his|her|their|its)\b|"
    r"(?:\d+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve) (?:were|was|are|had|have|of them)\b"
)
"""A day and then a pronoun, or a number without its noun."""
_SELF = re.compile(r"\b(?:I|we|my|our|us)\b(?<!\bUS)")
_OUTLET = re.compile(
    r"^[(\[]|\)\s(?=[A-Z][a-z]+ [a-z])(?<=[A-Z]\)\s)|^By [A-Z]|^[A-Z]\w+ [A-Z]\w+ (?:is )?cover(?:s|ing) "
)
"""A credit in brackets, a byline or what a reporter covers at the front."""
_CAPTION = re.compile(r", (?:January|February|March|April|May|June|July|August|September|October|November|December) "
                      r"\d{1,2}, \d{4}\.$")  # fmt: skip
_UNIT = r"(?:morning|afternoon|evening|night|weekend|week|month|year)"
_LAST_WEEK = re.compile(
    rf"^(?:(?:earlier|later|late) )?(?:(?:this|last) {_UNIT}|today|yesterday|(?:over|at) the weekend), (?=\S)",
    re.IGNORECASE,
)
_LATER_ON = re.compile(r"^(?:Earlier|Later) on (?=[A-Z][a-z]+day\b)")
_TWO = re.compile(r"\b[a-z]{3,}\.\s[A-Z]")
_POLL = re.compile(
    r"\b(?:polls?|surveys?) (?:released|published|conducted|by|show\w*|found|finds)\b|\bapproval rating|"
    r"\breporters? asked\b"
)
"""What somebody thinks or asks is no event."""
_JUST_NOW = re.compile(r"\b(?:a short (?:while|time)|moments|minutes) ago\b|(?<!^)\bearlier (?:today|this morning)\b")
_OF_A_NOUN = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this|that|over)|[’']s|s[’'])(?: \w+)? $", re.IGNORECASE)
_NOUN = re.compile(r" (?!(?:and|or|in|at|on|to|for|by|with|when|after|before|as|that|which|who|is|was|were|has|had)\b)"
                   r"[a-z]")  # fmt: skip
_NAMED = re.compile(r"the (?:\d|[A-Z])")
_SPAN = re.compile(
    r"\b(?:since|until|till|than|from)(?: the| around| at least)? ?$|"
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
    r"following|amid|ahead of|despite|as (?:the|it|he|she|they|an?|[A-Z][\w’'-]*)|that)\b(?=[^,;:—–]*$)",
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
_PARTICIPLE = re.compile(r", (?:[a-z]+ed|born|known|held|made|found|shot)\b[^,;]*$")
"""An aside once a comma closes it, else the main verb."""
_FORETOLD = re.compile(r"\b(?:will|would|could|may|might|should|must|can|won[’']t)\b(?! have\b)[^,;]*$")
_TO_DO = re.compile(r"\bto [a-z]+(?<!ing)\b[^,;]*$")
_TRIP = re.compile(r"\b(?:during|on|to) (?:his|her|its|their|the|an?) (?:[\w’'-]+ )?(?:visit|trip|tour)\b[^,;]*$")
_FALLS = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bhad )(?<!\bhas )(?<!\bhave )"
    r"\b(?:due|maturing|payable|expiring|planned|scheduled|slated|set|expected)(?: (?:for|in|on|by))? (?:the )?$"
)
"""What leads from a noun to the day on which it falls ("the bonds due in 2031"), not to that of its verb."""
_AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|up from|down from|versus) (?:\w+ )?[$€£]?\d[^,;]*$")
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|stated|wrote|according)\b[^,.;]{0,28}$|"
    r"\b(?:said|says|told|announced|reported) (?:\w+ ){0,3}$"
)
_NOW = re.compile(r"\b(?:is|are|has|have|says?|will|can)\b")
_ASIDE = re.compile(r", (?:which|who|whose|where|when|while|including|with|after|before|despite|reminiscent)\b")


def unquoted(text: str) -> str:
    """A text without its quoted words."""
    return _QUOTED.sub(" ", text)


def under_its_day(text: str) -> str:
    """A sentence as it stands under its day: without the "Last week," or "Earlier this morning," before it, and with
    "On" for "Earlier on" or "Later on" a day that needs what was told before."""
    bare = _LAST_WEEK.sub("", text, count=1)
    return bare[:1].upper() + bare[1:] if bare != text else _LATER_ON.sub("On ", text, count=1)


def stands_in_timeline(sentence: Sentence) -> bool:
    """Whether a reader of a list understands a sentence: no pronoun first, no question, caption, byline or poll."""
    text = sentence.text
    if not reads_as_line(text) or is_furniture(text) or _OUTLET.search(text) or _CAPTION.search(text):
        return False
    bare, line = unquoted(text), plain(text)
    if _POLL.search(bare) or _JUST_NOW.search(bare) or _TWO.search(bare):
        return False
    return not (asks(text) or _LEANS.match(line) or _LEANS_LATER.match(line) or _SELF.search(bare))


def dates_it(sentence: Sentence, dates: Sequence[Date], old: bool, ahead: bool = False) -> bool:
    """Whether one of the places that print a date tells when the main clause happened.

    A date in quoted words, of a noun ("the 2015 agreement", "the bonds due in 2031", "the attacks of 9 May"), of a span
    of time ("since 12 April"), of a value that is compared with ("against 35 million a year ago"), of an aside (", who
    was convicted in 2007,"), of a clause under the main one, of what is foretold ("may take place this week", unless it
    lies ``ahead``) tells when something else happened. So does, where it is ``old``, one in a clause that is reported
    or told in the present ("is accused of an attack in 2023").
    """
    return not dates or any(_of_main_clause(sentence, date, old, ahead) for date in dates)


def _of_main_clause(sentence: Sentence, date: Date, old: bool, ahead: bool) -> bool:
    start, end = date.start - sentence.start, date.end - sentence.start
    before, after = sentence.text[:start], sentence.text[end:]
    if any(match.start() <= start < match.end() for match in _QUOTED.finditer(sentence.text)):
        return False
    if _of_a_noun(date.text, before, after) or _SPAN.search(before) or _AGAINST.search(before):
        return False
    bare, long = unquoted(before), date.from_[:10] != date.to[:10]
    if _under(bare, old, long) or _INSERTED.search(bare) or ("," in after and _PARTICIPLE.search(bare)):
        return False
    if not ahead and (_FORETOLD.search(bare) or (long and not old and _TO_DO.search(bare))):
        return False
    if long and (_SECOND.search(bare) or _TRIP.search(bare)):
        return False
    return not (old and (_ASIDE.search(before) or _NOW.search(bare) or _TELLING.search(bare)))


def _of_a_noun(printed: str, before: str, after: str) -> bool:
    """Whether a date tells when the thing of a noun was or will be: "the 2015 agreement", "at Tuesday's meeting"."""
    if printed.endswith(("'s", "’s")) or after.startswith(("'s ", "’s ")):
        return True
    noun = _NOUN.match(after) is not None
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
