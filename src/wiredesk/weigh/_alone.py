"""Whether a sentence can stand in a timeline: a reader of the list understands it, and it tells what was done."""

from __future__ import annotations

import re

from wiredesk.lang import asks, is_furniture
from wiredesk.model import Sentence

from ._plain import plain, reads_as_line

QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]{2,}’(?!\w)")
_LEANS = re.compile(
    r"(?:since|by|after) then\b|after that\b|at the time\b(?! of\b)|"
    r"(?:he|she|they|it(?! (?:is|was) (?:the|an?)\b)|this|that|these|those|his|her|their|its|there|i|we)\b|"
    r"(?:the|an?) [\w-]+ (?:of|for|from|to|in|behind) (?:that|those|this|these)\b|"
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
_SELF = re.compile(r"\b(?:I|we|my|our|us|[Yy]ou|[Yy]our)\b(?<!\bUS)")
_OUTLET = re.compile(
    r"^[(\[]|\)\s(?=[A-Z][a-z]+ [a-z])(?<=[A-Z]\)\s)|^By [A-Z]|^[A-Z]\w+ [A-Z]\w+ (?:is )?cover(?:s|ing) "
)
"""A credit in brackets, a byline or what a reporter covers at the front."""
_CAPTION = re.compile(r", (?:January|February|March|April|May|June|July|August|September|October|November|December) "
                      r"\d{1,2}, \d{4}\.$")  # fmt: skip
_TWO = re.compile(r"\b[a-z]{3,}\.\s[A-Z]")
_POLL = re.compile(
    r"\b(?:polls?|surveys?)\b[^,;]{0,50} (?:released|published|conducted|by|show\w*|found|finds)\b|\bapproval rating|"
    r"\breporters? asked\b|\b(?:was|were) asked (?:about|if|whether)\b"
)
"""What somebody thinks or asks is no event."""
_JUST_NOW = re.compile(r"\b(?:a short (?:while|time)|moments|minutes) ago\b|(?<!^)\bearlier (?:today|this morning)\b")
_FRONT = r"(?:(?:On|In|At|By|During|After|Before|Earlier|Later|Nearly|Last|This)\b[^,]{0,40},? (?:on [^,]{3,20}, )?)?"
_NOBODY = re.compile(
    rf"{_FRONT}(?:the|both) (?:two |other |same )?(?:pair|duo|trio|couple|two|three|lawyers?|attorneys?|m[ae]n|"
    r"wom[ae]n|boy|girl|teenager|suspects?|victims?|spokes(?:man|woman|person)|president|minister|senator|officials?)"
    r"(?! (?:of|for|from|in|who|whose)\b|,? (?-i:[A-Z]))\b",
    re.IGNORECASE,
)
"""An opening with somebody whom only another sentence names ("Later in March, the lawyer resigned")."""
_PARTIES = re.compile(
    r"\b(?:the(?: two)?|both|these|those) (?:countries|nations|sides|leaders|governments|men|women)\b"
    r"(?! (?:of|in|from)\b)"
)
_NAMED_PAIR = re.compile(r"\b[A-Z]\w+[-–][A-Z]|[A-Z].{0,60}\b(?:and|with) (?:the |its |new )?(?:[\w’'.-]+ ){0,2}?[A-Z]")
_MOSTLY = 0.5
"""Share of a sentence's letters in quotation marks from which it is a quotation and tells no event."""
_SPOKEN = re.compile(r"[“\"][^”\"]{40}")
"""Words that open a sentence, longer than a name in quotation marks."""


def unquoted(text: str) -> str:
    """A text without its quoted words."""
    return QUOTED.sub(" ", text)


def stands_in_timeline(sentence: Sentence) -> bool:
    """Whether a reader of a list understands a sentence: no pronoun first, no question, caption, byline or poll."""
    text = sentence.text
    if not reads_as_line(text) or is_furniture(text) or _OUTLET.search(text) or _CAPTION.search(text):
        return False
    bare, line = unquoted(text), plain(text)
    if _POLL.search(bare) or _JUST_NOW.search(bare) or _TWO.search(bare):
        return False
    if _NOBODY.match(line) or _parties_unnamed(bare) or _SPOKEN.match(line) or len(bare) < _MOSTLY * len(text):
        return False
    return not (asks(text) or _LEANS.match(line) or _LEANS_LATER.match(line) or _SELF.search(bare))


def _parties_unnamed(text: str) -> bool:
    """Whether a sentence speaks of "the two countries" before it names two."""
    parties = _PARTIES.search(text)
    return parties is not None and _NAMED_PAIR.search(text, 0, parties.start()) is None
