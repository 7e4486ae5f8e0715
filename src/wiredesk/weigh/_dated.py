"""Whether a sentence can stand in a timeline under a date: it reads alone, and the date is that of what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import asks, is_furniture
from wiredesk.model import Date, Sentence

from ._plain import plain, reads_as_line

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]{2,}’(?!\w)")
_LEANS = re.compile(
    r"(?:since|by|after) then\b|after that\b|at the time\b(?! of\b)|"
    r"(?:he|she|they|it(?! (?:is|was) (?:the|an?)\b)|this|that|these|those|his|her|their|its|there|i|we)\b|"
    r"(?:the|both) (?:latter|former)\b",
    re.IGNORECASE,
)
"""An opening that needs the sentence before it."""
_LEANS_LATER = re.compile(
    r"(?:On|In|At|By|Last|Earlier|Later) [^,;]{0,25}?,? (?:he|she|they|it)\b(?! (?:is|was) (?:the|an?)\b)|"
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
_OF_A_NOUN = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this|that|over)|[’']s|s[’'])(?: \w+)? $", re.IGNORECASE)
_NOUN = re.compile(r" (?!(?:and|or|in|at|on|to|for|by|with|when|after|before|as|that|which|who|is|was|were|has|had)\b)"
                   r"[a-z]")  # fmt: skip
_NAMED = re.compile(r"the (?:\d|[A-Z])")
_SPAN = re.compile(
    r"\b(?:since|until|till|than|from)(?: the| around| at least)? ?$|\bsince (?:[\w’'-]+ ){1,5}$", re.IGNORECASE
)
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


def stands_in_timeline(sentence: Sentence) -> bool:
    """Whether a reader of a list understands a sentence: no pronoun first, no question, no caption, no byline."""
    text = sentence.text
    if not reads_as_line(text) or is_furniture(text) or _OUTLET.search(text) or _CAPTION.search(text):
        return False
    bare = unquoted(text)
    return not (asks(text) or _LEANS.match(plain(text)) or _LEANS_LATER.match(plain(text)) or _SELF.search(bare))


def dates_it(sentence: Sentence, dates: Sequence[Date], old: bool) -> bool:
    """Whether one of the places that print a date tells when the main clause happened.

    A date in quoted words, of a noun ("the 2015 agreement", "the bonds due in 2031"), of a span of time ("since
    12 April"), of a value that is compared with ("against 35 million a year ago") or, where it is ``old``, of an aside
    (", which was signed in 2000") or of a clause told in the present ("is accused of an attack in 2023") tells when
    something else happened.
    """
    return not dates or any(_of_main_clause(sentence, date, old) for date in dates)


def _of_main_clause(sentence: Sentence, date: Date, old: bool) -> bool:
    start, end = date.start - sentence.start, date.end - sentence.start
    before, after = sentence.text[:start], sentence.text[end:]
    if any(match.start() <= start < match.end() for match in _QUOTED.finditer(sentence.text)):
        return False
    if _NAMED.match(date.text) and _NOUN.match(after):
        return False
    if _SPAN.search(before) or _FALLS.search(before) or _AGAINST.search(before):
        return False
    if _OF_A_NOUN.search(before) and _NOUN.match(after):
        return False
    return not (old and (_ASIDE.search(before) or _NOW.search(unquoted(before))))


def of_saying(sentence: Sentence, dates: Sequence[Date]) -> bool:
    """Whether the date tells when something was said ("the ministry said on Wednesday"), not when it happened."""
    return bool(dates) and all(_SAID.search(sentence.text[: date.start - sentence.start]) for date in dates)
