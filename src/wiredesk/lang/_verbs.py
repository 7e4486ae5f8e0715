"""Words that are likely verbs: a line without one is no sentence."""

from __future__ import annotations

import re

from ._words import STOP_WORDS

VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|can|should|must|did|does|do|"
    r"\w{2,}(?:ed|es)|said|says|told|won|lost|met|hit|cut|set|put|made|took|gave|found|held|left|began|became|"
    r"rose|fell|led|ran|fled|grew|flew|threw|knew|taught|caught|heard|built|stood|beat|"
    r"shot|struck|sent|went|saw|came|got|kept|paid|drew|broke|spoke|sought|fought|brought|bought|"
    r"killed|plans|wants|faces|seeks|calls|urges|warns|hopes|agrees|remains|plan|want|face|seek|call|urge|warn)\b"
)

_NOUNS = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|this|these|those|of|in|on|at|for|by|with|from|more|newly)\s+[\w’'-]+",
    re.IGNORECASE,
)


def bare_nouns(text: str) -> str:
    """A text without the words that stand right after an article, a possessive or a preposition."""
    return _NOUNS.sub("", text)


def says_what(text: str) -> bool:
    """Whether a clause has a verb of its own: a word after "the" or "of" ("the reported success") is none."""
    return VERB.search(bare_nouns(text)) is not None


_FINITE = frozenset(
    """is are was were has have had will would could may might can cannot should must did does do said says say told
    won lost met hit cut set put made took gave found held left began became rose fell led ran fled grew flew threw
    knew taught caught heard built stood beat shot struck sent went saw came got kept paid drew broke spoke sought
    fought brought bought want wants know knows think thinks believe believes remain remains
    go goes come comes make makes take takes seem seems continue continues""".split()
)
_CONTRACTED = re.compile(r"(?:n't|^(?:i|you|he|she|it|we|they|there|that|who|what)'(?:m|re|s|ve|ll|d))$")
_LINKS = frozenset("and or nor".split())
BEFORE_NOUN = frozenset("to of the a an its his her their our this these those in on at for by with from more".split())
"""Words behind which a form that may be a verb is a noun or an adjective."""
_AFTER_VERB = frozenset(
    """the a an its his her their our my your this that these those in on at for with from to into over against as
    about after before during until when where while if not no all both some many more up out off down back only it
    him them us and or but because than through across under between among by since last next early late again
    """.split()
)
_ADVERBS = frozenset("later then still also never now soon often always already only even just again".split())
_PRONOUNS = frozenset("i you he she it we they there".split())
_DOERS = frozenset("i you he she we they".split())
_OBJECTS = frozenset("it him them me us".split())
_PREPOSITIONS = frozenset("on for of to as with from about into over against".split())
_TIMES = frozenset("year years month months week weeks day days time night morning evening today yesterday".split())
_OWNERS = frozenset("his her its their our my your".split())


def is_clause(text: str) -> bool:
    """Whether words are a clause: a subject, and a verb that goes with it ("the pier closed" is one).

    No clause are an object and what is said of it ("Elmford for the fire that broke out", "it on the rain", "the mayor
    that it was closed", "a letter and showed it"), a noun with what somebody does to it ("the last boats they kept"),
    a noun with a participle ("a pier built by the town") and a bare infinitive.
    """
    words = [word.strip("“”\"‘’'[](),.;:") for word in text.replace("’", "'").split()]
    lows = [word.lower() for word in words]
    if len(lows) > 1 and lows[0] in _PRONOUNS and lows[1] in _OWNERS:
        return False
    if len(lows) > 1 and lows[0].endswith("ing") and words[0][:1].islower() and words[1][:1].isupper():
        return False
    if len(lows) > 1 and lows[0] in _OBJECTS and lows[1] in _PREPOSITIONS:
        return False
    ends = [word[-1:].isalnum() for word in text.split()]
    relative = 0
    for at, low in enumerate(lows):
        if at and (low in ("who", "which", "whose", "what") or (low in _DOERS and _bare_noun(words, at - 1, ends))):
            relative += 1
        elif at and (low == "that" or (low.endswith("ed") and lows[at - 1] in _LINKS)):
            return False
        elif _finite(words, lows, at):
            if lows[at - 1 if at else 0] in _LINKS or all(low in _ADVERBS for low in lows[:at]):
                return False
            if not relative:
                return True
            relative -= 1
    return False


def _bare_noun(words: list[str], at: int, ends: list[bool]) -> bool:
    """Whether a word may be a noun that the pronoun behind it does something to ("the boats they kept")."""
    word = words[at]
    return ends[at] and word.islower() and word not in STOP_WORDS and word not in _FINITE and word not in _TIMES


def _finite(words: list[str], lows: list[str], at: int) -> bool:
    """Whether a word is a verb in a tense; one in "ed" is none before a noun or "by"."""
    low, before = lows[at], lows[at - 1] if at else ""
    if _CONTRACTED.search(low):
        return True
    if before in BEFORE_NOUN or (words[at][:1].isupper() and at):
        return False
    after = lows[at + 1] if at + 1 < len(lows) else "."
    if low in _FINITE:
        return after != "by"
    ends = after not in _AFTER_VERB and after[:1].islower() and words[at + 1][:1].islower() if after != "." else False
    if len(low) > 4 and low.endswith("ed"):
        return before in _PRONOUNS or (after != "by" and not ends)
    named = at == 1 and words[0][:1].isupper() and words[0].lower() not in BEFORE_NOUN
    object_ = after in ("to", "that", "the", "a", "an", "no") or (named and after not in BEFORE_NOUN)
    return len(low) > 3 and low.endswith("s") and not low.endswith("ss") and object_
