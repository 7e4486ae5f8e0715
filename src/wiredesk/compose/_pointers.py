"""Words that point to what a sentence before told: times after it, "that case", "the two men", a quoted "it"."""

from __future__ import annotations

import re

from wiredesk.model import AnnotatedArticle

from ._alone_patterns import FIRST, HE, SOMEBODY
from ._edits import blank_zones, quoted_zones
from ._patterns import SAYING

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_AFTER_IT = re.compile(
    r"^(?:Already|First|Simultaneously|At press time)\b(?=, | (?:his|her|their|its)\b)|"
    r"^(?:(?:Just|Only|Barely|About|Almost|Nearly|Some|Less than|More than) )?(?:(?:an?|the|a few|several|many|"
    rf"{_COUNT}) )?(?:seconds|minutes?|moments?|hours?|days?|weeks?|months?|years?|decades?) "
    r"(?:(?:earlier|later|afterwards?)\b(?! than\b)(?!, (?:on|in) [A-Z\d])(?=,| [a-z])|"
    r"(?:after|before|prior)(?=,))|"
    r"^(?:Shortly|Soon|Right|Immediately|Not long|Long) (?:afterwards?\b|thereafter\b|(?:after|before)(?=,))",
    re.IGNORECASE,
)
"""A sentence that opens with a time counted from what another tells."""
_THAT_ONE = re.compile(
    r"\bthat (?P<what>agreement|argument|article|bill|case|complaint|decision|effort|filing|idea|incident|interview|"
    r"law|letter|meeting|memo|phrase|poll|proposal|reason|remark|speech|statement|story|suit|theory|visit)\b"
    r"(?! (?:of|that|which|who)\b|[-’'])|"
    r"(?<!s )\bthat (?P<act>claim|deal|figure|line|list|move|number|order|plan|promise|question|report|request|rule|"
    r"step|survey|view|vote)\b(?! (?:of|that|which|who)\b|[-’'])"
)
"""One thing that was told of: "that" before a bare noun in the singular is no conjunction."""
_THAT_WAS = re.compile(
    r"\b(?:said|says|say|think|thinks|believes?d?|argued?|argues|added|insisted|claim(?:s|ed)?|called) "
    r"(?:that )?that (?:was|is|would|could|had|has|will|may|might|did|does|made|makes|means|meant)\b"
)
_THE_TWO = re.compile(
    rf"\b(?:[Tt]he|[Tt]hose) (?P<count>{_COUNT}) (?:(?!most|least)[A-Za-z]+(?<!est) )?"
    r"(?:men|women|people|leaders|countries|nations|sides|parties|groups|candidates|officials|states|companies|rivals|"
    r"teams|cases|bills|measures|reports|brothers|sisters|friends|officers|lawyers|presidents|politicians|allies)\b"
    r"(?! (?:who|that|which|in|of|from|with|at|on|to|for|whose|behind|[a-z]+ed)\b)|"
    r"\b[Bb]oth (?:(?:major|main|big|large|leading|rival|opposing) )?"
    r"(?!the\b|of\b|an?\b|his\b|her\b|its\b|their\b|sides\b)[a-z]+s\b(?! (?:who|that|of|in|from)\b)"
)
"""Several of whom a sentence before tells who they are."""
_TWO = 2
_LIKE_IT = re.compile(
    r"\b(?:a |an |any |many |other )?similar (?!to\b)(?:[a-z]+ ){0,2}?[a-z]+"
    r"(?= (?:on|in|at|against|for|before|after|and)\b|[.;]|,(?! (?:such as|like|including)\b))"
    r"(?! to\b)|\bsimultaneously\b(?!.*\b(?:as|while|and|with)\b)"
)
_HERE = re.compile(r"\bof here\b|\b[Hh]ere\b(?! in [A-Z])")
"""The place of the dateline, which is cut."""
_DO_SO = re.compile(r"^[^,;]*\b(?:do|does|did|done|doing) so\b")
_SO_TOLD = re.compile(r"\b(?:and|but|if|because|though|that|who|which|to [a-z]+ .*)\b")
"""What was told before "do so" in its own sentence."""
_ASKED = re.compile(r"\bwas asked (?:about|whether|if|why|how|what)\b(?!.*\b(?:said|replied|answered|told|declined)\b)")
"""A question whose answer stands in another sentence."""
_THEY_SAID = re.compile(
    r"^\s{9,}they (?:said|say|added|told|wrote)\b|\b(?:is|was|are|were) they (?:said|say)\b|"
    r", the (?:people|persons?|sources|aides|advisers|chairmen) (?:said|say|added)\b"
)
_TOLD_TO = re.compile(r"\b(?:told|tells?|asked) (?:[\w’'.-]+ ){0,4}?(?=[A-Z])")
"""To whom something is said: nobody that it is said of."""
_OTHERS = re.compile(r"^Other (?!than\b)[a-z]")
_IT_IS = re.compile(
    r"^[“\"‘](?:It(?:[’']s| is| was| would| will| has| had| does| did| could)|That(?:[’']s| (?:is|was|would|"
    r"will|has|had|does|did|could|can|may|might))|Those) "
)
_FOR_IT_IS = re.compile(
    r"^[“\"‘]It(?:[’']s| is| was| would be| will be| has been) (?:time\b|clear\b|(?:[a-z]+ ){1,4}?"
    r"(?:to [a-z]+ [^”\"’,]|that\b|for [^”\"’,]+ to\b|when\b|if\b|who\b|because\b|how\b)|"
    r"(?:very |quite |not )?(?:possible|likely|clear|true|obvious|important|a (?:fact|shame|pity)|"
    r"no (?:secret|surprise)) )"
)
"""An "it" that what follows explains."""
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our)\b")
_UTTERS = re.compile(
    rf"{SAYING.pattern}|\b(?:adds?|added|tweet(?:s|ed)?|posted|writes|recalled|joked|vowed|reads?|declared|continued|"
    r"concluded|shouted|testified|promised|admitted|conceded|quot(?:es|ed|ing)|saying|writing|adding|insists|recounted|"
    r"as|that|of|call(?:s|ing)?|states?|recounts?|reveal(?:s|ed)|gushed|cited|notes?|asks?|thinks?|statement|stating|"
    r"chant(?:s|ed|ing)?|remarked|observed|goes|went|"
    r"arguing|claiming|telling|shows?|showed|lamented|boasted|pledged|reiterated|predicted|suggested|complained|"
    r"claims|alleges|alleged|mused|asserted|begins?|began|opened|ends?|ended|titled|words?|message|read|warns?|warning)\b"
)
_COLON = re.compile(r": ?[“\"]")
_BRINGS_IN = re.compile(
    rf"(?:{SAYING.pattern}|\b(?:add(?:s|ed)|tweet(?:s|ed)|posted|writes|continued|declared|recalled))[^.:]{{0,60}}:\s*$"
)
_SPEECH = 6
"""Sentences that a paragraph of somebody's words is read back, at most."""
_OPENS_QUOTED = re.compile(r"^[“\"][^“”\"]+[”\"]")


def points_back(outside: str, bare: str, zones: list[tuple[int, int]], names: int, people: int) -> bool:
    """Whether a sentence points to what only another tells.

    Args:
        outside: the sentence with blanks for its quoted words. bare: the sentence. zones: its quotations.
        names: of people, places and bodies in it. people: that it names.
    """
    patterns = (_THAT_WAS, _LIKE_IT, _HERE, _ASKED, _THEY_SAID)
    if any(pattern.search(outside) for pattern in patterns) or _AFTER_IT.match(bare) or _OTHERS.match(bare):
        return True
    that = _THAT_ONE.search(bare)
    if that is not None and (that["what"] or that["act"]) not in bare[: that.start()].lower():
        return True
    if names < _TWO and _THE_TWO.search(outside):
        return True
    so = _DO_SO.match(outside)
    if so is not None and _SO_TOLD.search(so.group()) is None:
        return True
    people -= _TOLD_TO.search(outside) is not None
    return bool(zones) and (_unsaid(outside, bare, zones) or (people < _TWO and _of_him(bare, zones)))


def _unsaid(outside: str, bare: str, zones: list[tuple[int, int]]) -> bool:
    """Whether quoted words are nobody's, or on an "it" that was spoken of before them."""
    if _IT_IS.match(bare) and not _FOR_IT_IS.match(bare):
        return True
    said = _UTTERS.search(outside) is not None or _COLON.search(bare) is not None
    if not said and any(_FIRST_PERSON.search(bare[start:end]) for start, end in zones):
        return True
    return not said and _OPENS_QUOTED.match(bare) is not None and bare.rstrip()[-1:] == "."


def _of_him(bare: str, zones: list[tuple[int, int]]) -> bool:
    """Whether quoted words are on a "he" of whom nobody has spoken before in the sentence: not who says them."""
    for start, end in zones:
        he = HE.search(bare, start, end)
        if he is not None and SOMEBODY.search(bare, start, he.start()) is None:
            return re.search(r"[A-Z]", bare[start + 2 : he.start()].replace("I", "")) is None
    return False


def spoken_on(article: AnnotatedArticle, index: int) -> bool:
    """Whether a sentence is somebody's words without their marks: the middle of a long quotation, or what "The governor
    added:" brings in.

    One that opens a quotation, or says who says it, is not.
    """
    own = article.sentences[index]
    spoken = (q for q in article.quotes if q.kind == "direct" and q.start <= own.start and own.end <= q.end + 2)
    if next(spoken, None) is not None and not any(mark in own.text for mark in "“”\""):
        return True
    if own.text[:1] in "“\"‘'" or SAYING.search(own.text):
        return False
    first = index
    while first > max(0, index - _SPEECH) and article.sentences[first - 1].paragraph == own.paragraph:
        first -= 1
    return first > 0 and _BRINGS_IN.search(article.sentences[first - 1].text) is not None


def speaks_of_itself(text: str) -> bool:
    """Whether a sentence says "I" or "we" outside quotation marks: speech whose marks are lost."""
    return FIRST.search(blank_zones(text, quoted_zones(text))) is not None
