"""Whether reported words are a statement that their speaker makes, and whole."""

from __future__ import annotations

import re

from wiredesk.lang import fold, is_clause
from wiredesk.model import AnnotatedArticle, Quote

from ._desk import Desk
from ._main_verb import main_verb

_CUT = re.compile(
    r"\b(?:the|an?|of|to|for|with|his|her|its|their|that|which|and|or|he|she|they|is|was|as)$", re.IGNORECASE
)
"""Where reported words were cut in the midst of a phrase."""
_BUT = re.compile(r", but ")
"""The other half of a statement behind its verb: "Most passed, the Herald said, but few were paid"."""
_RUNS_ON = re.compile(r" (?!(?:and|but|or|on|in|at|during)\b)[a-z]+")
"""The sentence going on behind the words: "to accept" / "a deal"; not with the day or place of the saying."""
_ONCE = re.compile(r"\b(?:previously|initially|originally|formerly|once|at first)\b", re.IGNORECASE)
_OF = re.compile(r" (?:of|about|against)$|\bjokingly\b")
_NOT_SAID = frozenset(
    """remain remained guarantee recognise recognize agree know see mean imply determine learn realise realize decide
    discover understand consider speech suggestion announcement ruling named name call describe label brand dub term
    deem order urge instruct encourage joke quip refer brush brushing identify share release find plead
    denounce""".split()
)
"""Verbs and nouns behind which no statement of the speaker's is reported in the report's own words."""
_FEELS = re.compile(
    r"\b(?:fear|worr|hop(?:e|ing)|suspect|wonder|doubt|concern|s[kc]eptic|afraid|anxious|nervous|confiden|optimis|"
    r"pessimis|convinced|unsure|certain)|\bconcluding\b",
    re.IGNORECASE,
)
"""What somebody feels is no claim: "is skeptical that the town would pay"."""
_BARE = frozenset(
    """say tell according claim suggest report warn note add write confirm announce believe argue explain reveal allege
    conclude estimate think insist maintain acknowledge admit state predict indicate hint assert contend declare
    testify recall view show reply respond concede caution forecast project""".split()
)
"""Verbs behind which a clause may stand without "that"; behind others stands an object ("likened the tolls to")."""
_CLAUSE = re.compile(r"(?:that|he|she|it|they|there|we)\b")
_SAYING = frozenset("say argue insist warn believe maintain".split())
"""Verbs behind which a clause stands though its verb is not known for one ("the tolls hurt trade")."""
_OBJECT = 5
_SUBJECT = re.compile(r"(?:that )?(?:(?:the|an?|his|her|its|their|our|this|these|those) |[A-Z]|\w+[^\Ws]s )")
_TAIL = re.compile(r" (?:as|because|when|while|after|before|since|but) (?=(?:he|she|its?|they|the|his|her)\b)")
"""A clause behind an object has the verb that the object lacks ("the end of the talks as he addressed the town")."""
_CONDITION = re.compile(r"(?:But |And )?(?:even |only )?(?:if|unless|until|without)\b", re.IGNORECASE)
_CONTRAST = re.compile(r"(?:while|whereas|although|though)\b", re.IGNORECASE)
_OTHERS = re.compile(r"(?:that )?(?:he|she|they)\b")
PRONOUNS = frozenset(("he", "she"))
_SHOWS = frozenset("show prove demonstrate".split())
"""What a poll does with words and somebody with deeds."""
_MIXED = re.compile(r"(?:that )?(?:he|she) [^“\"]*[“\"][a-z][^”\"]*\b(?:me|my|I)\b")
"""What the hearer wrote down of himself: "told him he was “doing well and wished me luck”"."""
_HEARD = re.compile(r"\b(?:him|her|them)\b")
_OWNS = re.compile(r"(?:[’']s?|\b(?:his|her|its|their))$", re.IGNORECASE)
_SINGULAR = re.compile(r"\b(?!is\b|was\b|says$)\w+[^s\W]s$|\b(?:is|was|has)\b")
_TWO = re.compile(r"[^,] and (?:the )?[A-Z]")
_SHARED = re.compile(r"[A-Z]\w+ and (?:the |his |her |its )?$")


def states(desk: Desk, article: AnnotatedArticle, quote: Quote) -> bool:
    """Whether reported words are a statement that their speaker makes, and whole.

    None is what somebody feels, does or asks for, what is told of by a noun ("their earlier claim that"), a part of
    what several say, and the half of a sentence whose other half, a condition or concession, stands before it.
    """
    source, cue = quote.source, quote.cue
    if source is None or cue is None:
        return True
    sentence = desk.sentence(quote.doc, quote.start)
    asked = sentence is not None and sentence.text.rstrip("”\"’'").endswith("?")
    if asked or _CUT.search(quote.text.rstrip(" ,")):
        return False
    if cue.lemma in _NOT_SAID or any(part.search(cue.text) for part in (_ONCE, _OF, _FEELS)):
        return False
    if _TWO.search(source.text) and source.end <= cue.start and _SINGULAR.search(cue.text):
        return False
    if _SHARED.search(article.text, max(source.start - 40, 0), source.start):
        return False
    if quote.start < cue.start:
        return _BUT.match(article.text, max(cue.end, source.end)) is None
    if sentence is not None and source.start > sentence.start and _half(sentence.text, quote.text):
        return False
    if cue.lemma in _SHOWS and (quote.role is not None or fold(source.text) in PRONOUNS):
        return False
    if _HEARD.search(article.text, cue.end, quote.start) and _MIXED.match(quote.text):
        return False
    if cue.stance == "demand" or (_OWNS.search(source.text) and cue.lemma != "view"):
        return False
    return _says(quote.text, cue.lemma) and _RUNS_ON.match(article.text, quote.end) is None


def _says(text: str, lemma: str) -> bool:
    """Whether words behind a cue are a clause, no mere object ("he added two lawyers to his team")."""
    if _CLAUSE.match(text) is None and lemma.split(" ")[0] not in _BARE:
        return False
    if main_verb(text) is not None and (is_clause(_TAIL.split(text)[0]) or _CLAUSE.match(text)):
        return True
    return lemma in _SAYING and len(text.split()) > _OBJECT and _SUBJECT.match(text) is not None


def _half(sentence: str, text: str) -> bool:
    """Whether words lean on what their sentence begins with: "If the pier fails, Berg said the town would pay", "While
    Hale has said that he writes letters, Berg said he does not answer them"."""
    if _CONDITION.match(sentence):
        return True
    return _CONTRAST.match(sentence) is not None and _OTHERS.match(text) is not None
