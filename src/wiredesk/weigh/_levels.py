"""Levels of a market: an index, a rate of exchange, the price of a share or a coin, which move from hour to hour."""

from __future__ import annotations

import re

from wiredesk.lang import fold
from wiredesk.model import Figure, Sentence

_CLAUSE = re.compile(r"[;:(]|\. |, (?:while|but|and|after|as)\b| (?:while|but|whereas) ")
_SUBJECT = re.compile(
    r"\b(?:[A-Z][\w&.-]+ ){0,2}"
    r"(?:index|indexes|indices|shares?|stocks?|futures|exchange rate|yields?|"
    r"bitcoin|ether|ethereum|crude|brent|gold|"
    r"silver|copper|dow|nasdaq|s&p|ftse|nikkei|dax|hang seng|stoxx|"
    r"ruble|rouble|dollar|euro|yen|yuan|pound|sterling|"
    r"cryptocurrency|coin|token|benchmark|"
    r"market cap\w*|barrel|ounce|Index|Shares|Bitcoin|Ether\w*|Brent|Gold|Dow|Nasdaq|S&P|FTSE|Nikkei|DAX|"
    r"Hang Seng|Stoxx|STOXX)\b"
)
_MOVE = re.compile(
    r"\b(?:up|down|higher|lower|rose|risen|rise[sn]?|rising|fell|fallen|falls?|falling|gain(?:s|ed|ing)?|los[ts]|"
    r"add(?:s|ed)|climb\w*|jump\w*|surg\w*|soar\w*|slip\w*|slid\w*|drop\w*|dip\w*|plung\w*|tumbl\w*|rall\w+|"
    r"trad(?:e|ed|es|ing)|clos(?:e|ed|ing)|open(?:ed|ing)|hit|reach(?:ed|ing)|touch\w*|stood|chang\w+ hands|"
    r"topp\w+|broke|past|above|below|high|low|record|peak\w*)\b",
    re.IGNORECASE,
)
_MARKET = re.compile(
    r"\b(?:trad(?:e|es|ed|ing|ers?)|session|exchange|index|points|futures|market|nasdaq|wall street|debut|"
    r"all-time high|record high|barrel|ounce|bitcoin|crypto\w*|bourse)\b",
    re.IGNORECASE,
)
_TRADED = re.compile(
    r"\b(?:index|indexes|indices|shares?|stocks?|futures|yields?|bitcoin|ether|ethereum|crude|brent|dow|nasdaq|s&p|"
    r"ftse|nikkei|dax|hang seng|stoxx|cryptocurrency)\b",
    re.IGNORECASE,
)
"""What is never spoken of but as traded."""
_PER_SHARE = re.compile(r"\b(?:per|a) (?:diluted )?share\b|\bearnings\b", re.IGNORECASE)
_NO_NAME = frozenset("the a an its their his this that on in by as at of".split())
_LONG_RUN = re.compile(
    r"\b(?:this|last|past|previous|over the|for the) (?:\w+ )?(?:week|month|quarter|year|decade)|\byear[- ]to[- ]date|"
    r"\bso far\b|"
    r"\bsince\b|\bfrom a (?:week|month|year)\b|\b(?:annual|monthly|weekly|yearly)\b",
    re.IGNORECASE,
)
_AFTER = 60
_REACH = 140
_KINDS = frozenset({"money", "percent", "measure"})


def traded(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """What is traded at the level a figure gives, or moved by it ("rts", "index"); empty for any other figure.

    Read where the clause before the figure names what is traded and a move, in a sentence that speaks of a market.
    """
    if (figure.kind not in _KINDS and figure.unit != "point") or figure.high is not None:
        return frozenset()
    cut = figure.start - sentence.start
    before = _PER_SHARE.sub("", _CLAUSE.split(sentence.text[max(0, cut - _REACH) : cut])[-1])
    if _MOVE.search(before) is None or (
        figure.unit != "point" and _MARKET.search(sentence.text) is None and _TRADED.search(before) is None
    ):
        return frozenset()
    after = _CLAUSE.split(sentence.text[cut + len(figure.text) :][:_AFTER])[0]
    if figure.kind == "percent" and _LONG_RUN.search(f"{before} {after}"):
        return frozenset()  # how far it came in weeks or years is no move of the day
    words = [fold(word) for found in _SUBJECT.finditer(before) for word in found.group().split()]
    return frozenset(words) - _NO_NAME
