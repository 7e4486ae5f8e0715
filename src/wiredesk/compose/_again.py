"""Whether one sentence says in other words what another has said: their main clauses share verb and things."""

from __future__ import annotations

import re
from functools import lru_cache

from wiredesk.lang import VERB, stem

from ._headline_patterns import PRESENT_STEMS
from ._stems import senses, stem_set

_CLAUSE = re.compile(
    r", (?:and|but|while|as|which|who|whose|where|after|when|before|including|with|the|an?|its|his|her|their|[a-z]+ing|"
    r"according to|(?=[A-Z]))\b|; | [—–-] |: | (?:after|before|while|because|as|when) (?=the\b|an?\b|he\b|she\b|it\b|"
    r"they\b|[A-Z])"
)
_OPENING = re.compile(r"^(?:In|On|At|For|After|As|During|Despite|According to) [^,]*$")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_AUX = frozenset(
    "is are was were has have had will would could may might can should must did does do said says told".split()
)
_MODAL = frozenset("to will would could may might can should must".split())
_OF_NOUN = frozenset("the a an its his her their of".split())
NO_MATTER = senses(
    stem_set(
        "said says told announced Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
        "April June July August September October November December new reports"
    )
)
"""Words that most news has."""
_STYLED = senses(stem_set("Mr Mrs Ms Dr"))
_ROWS = (
    "russia russian moscow kremlin", "ukraine ukrainian kyiv kiev", "iran iranian tehran", "china chinese beijing",
    "britain british uk london", "syria syrian damascus", "turkey turkish ankara", "pakistan pakistani islamabad",
    "france french paris", "germany german berlin", "poland polish warsaw", "cuba cuban havana",
)  # fmt: skip
_STATES = {each: "".join(sorted(senses(stem_set(row.split()[0])))) for row in _ROWS for each in senses(stem_set(row))}
"""A capital that wants something is its country."""
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)
_SHORT_QUOTE = re.compile(r"[“\"‘]([^“”\"‘’]{4,60})[”\"’]")
_MUCH, _MOST_OF, _WHOLE, _ON_A_DAY, _SAME_DAY = 8, 0.4, 10, 6, 0.42
"""Senses that two sentences of one event share, and their share of the smaller one's; how many do without a verb in
common, and how many, and what share, with a day in common."""
_FEW = 5
"""Spaces below which a quotation is of a few words."""
_LEAST, _SHARE, _PARTS = 3, 0.66, 2
"""Senses two clauses share at least, their share of the smaller one's, and how many clauses are compared."""


def retold(one: str, other: str) -> bool:
    """Whether a main clause of one sentence and one of the other tell the same: most of the smaller, with its verb."""
    doing = _verbs(one) & _verbs(other)
    if not doing:
        return False
    return any(
        len(mine & theirs) >= max(_LEAST, _SHARE * min(len(mine), len(theirs))) and bool(mine & theirs & doing)
        for mine in _mains(one)
        for theirs in _mains(other)
    )


def one_event(one: str, other: str) -> bool:
    """Whether two sentences tell one event: who, what and verb or day are the same.

    The share of words alone would not tell: a reaction names the same people and things.
    """
    mine, theirs = senses(stem_set(one)) - _STYLED, senses(stem_set(other)) - _STYLED
    both = len(mine & theirs)
    share = both / max(1, min(len(mine), len(theirs)))
    if share < _MOST_OF:
        return False
    if both >= _WHOLE or (both >= _MUCH and _verbs(one) & _verbs(other)):
        return True
    return both >= _ON_A_DAY and share >= _SAME_DAY and bool(set(_DAY.findall(one)) & set(_DAY.findall(other)))


def same_words(one: str, other: str) -> bool:
    """Whether two sentences have a quotation of a few words in common ("extremely careless"), or the end of one."""
    mine, theirs = _snippets(one), _snippets(other)
    if mine & theirs:
        return True
    return any(len(a & b) >= _PARTS and (a <= b or b <= a) for a in mine for b in theirs)


@lru_cache(maxsize=4_000)
def _snippets(text: str) -> frozenset[frozenset[str]]:
    """Senses of each quotation of a few words in a sentence."""
    found = (quote for quote in _SHORT_QUOTE.findall(text) if quote.count(" ") < _FEW)
    return frozenset(each for each in (senses(stem_set(quote)) for quote in found) if each)


@lru_cache(maxsize=4_000)
def _mains(text: str) -> tuple[frozenset[str], ...]:
    """Senses of the first clauses of a sentence, an opening phrase aside."""
    parts = (part for part in _CLAUSE.split(text) if not _OPENING.match(part))
    found = (frozenset(_STATES.get(each, each) for each in senses(stem_set(part)) - NO_MATTER) for part in parts)
    return tuple(each for each in found if len(each) >= _LEAST)[:_PARTS]


@lru_cache(maxsize=4_000)
def _verbs(text: str) -> frozenset[str]:
    """Senses of the words of a sentence that are likely verbs, without auxiliaries."""
    words = _WORD.findall(text)
    doing = []
    for before, word in zip(["", *words], words, strict=False):
        if not word[0].islower() or word in _AUX or before.lower() in _OF_NOUN:
            continue
        if VERB.fullmatch(word) or word.endswith("ing") or before in _MODAL or stem(word) in PRESENT_STEMS:
            doing.append(word)
    return senses(stem_set(" ".join(doing)))
