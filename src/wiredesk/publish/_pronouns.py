"""Statements with a "he" or "she" of whom a reader cannot tell who it is: they stand apart from their report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from wiredesk.lang import STOP_WORDS, fold, words
from wiredesk.model import AnnotatedArticle, LedgerQuote

_NEAR = 300
"""Characters before a statement in which its report names whom it may be of."""
_ONE = re.compile(r"\b(?:he|she|him)\b(?! or )(?! \[)|\b(?:for|to|of|with|about|by|at) her(?=[.,;!?]|$)", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"\b(?:\w*(?:man|woman)|person|(?:some|any|every|no)(?:one|body)|no one|who|guy|boy|girl|kid|child|baby|father|"
    r"mother|dad|mom|mum|son|daughter|brother|sister|husband|wife|friend|president|minister|secretary|director|governor|"
    r"mayor|chief|king|queen|prince|princess|pope|candidate|nominee|victim|god)\b|"
    r"\b(?:the|an?|this|that|my|our|their|his|her) (?:[\w-]+ )?"
    r"(?:judge|coach|suspect|\w{3,}(?:er|or|ist|ian|ant|ent|ee))\b",
    re.IGNORECASE,
)
"""What tells of a person whom a pronoun behind may mean."""
_EMPTY = STOP_WORDS | {"i"}
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")
_BODY = re.compile(
    r"\b(?:department|ministry|agency|house|government|police|authorities|officials|forces|court|council|committee|media|"
    r"commission|party|bank|treasury|service|association|union|university|group|army|military|campaign|aides|post|times|"
    r"news|journal|broadcaster|outlet|company|office|kremlin|pentagon|reuters)\b",
    re.IGNORECASE,
)
"""Words of a speaker that is no person."""


def clear(quotes: Sequence[LedgerQuote], articles: Mapping[str, AnnotatedArticle]) -> list[LedgerQuote]:
    """The statements without those of a "he" or "she" who is neither named in them, nor their speaker, nor, by what
    their report tells right before them, surely somebody whom a headline of the story names."""
    headlines = {word for article in articles.values() for word in words(fold(article.title or ""))}
    return [quote for quote in quotes if not _leans(quote) or _is_told(quote, articles, headlines)]


def _leans(quote: LedgerQuote) -> bool:
    """Whether a statement has a pronoun of a person other than its speaker before it names anybody."""
    if quote.kind != "direct" and not _BODY.search(quote.speaker or ""):
        return False
    found = _ONE.search(quote.text)
    return found is not None and not _names(quote.text[: found.start()])


def _names(text: str) -> bool:
    """Whether words name or describe a person: "October, when" and "Also, he" do not."""
    if _SOMEBODY.search(text):
        return True
    named = (word for word in _CAPITAL.finditer(text) if text[word.end() : word.end() + 1] != ",")
    return any(re.split("[’']", word.group())[0].lower() not in _EMPTY for word in named)


def _is_told(quote: LedgerQuote, articles: Mapping[str, AnnotatedArticle], headlines: set[str]) -> bool:
    first = quote.wordings[0] if quote.wordings else None
    article = articles.get(first.doc) if first is not None else None
    if first is None or article is None:
        return True
    near = article.names[
        bisect_left(article.names, first.start - _NEAR, key=lambda name: name.start) : bisect_left(
            article.names, first.start, key=lambda name: name.start
        )
    ]
    out = f"{quote.speaker} {quote.channel}"
    surnames = {name.canonical.split(" ")[-1] for name in near if name.kind == "person"}
    meant = {fold(surname) for surname in surnames if surname not in out}
    return len(meant) == 1 and meant <= headlines
