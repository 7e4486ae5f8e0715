"""Which utterances a reader is shown: those that say something by themselves, each once, under one speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from wiredesk.lang import content_stems, fold, says_what
from wiredesk.model import LedgerQuote, Span

_WORDS = 4
"""Fewer words than this, without quotation marks, say nothing by themselves."""
_SHORT = 8
"""Words below which a quotation that begins small is a bit of somebody's sentence."""
_AGAIN = 0.6
"""Share of the shorter one's stems from which two utterances of one speaker are one."""
_OVERLAP = 0.5
_FEW = 2
"""Stems above which the same words are of one speaker."""
_OPENS = re.compile(r"[“\"‘]")
_TWO = re.compile(r"[a-z\d][.!?][”\"]? [A-Z]")
_VERB_FIRST = re.compile(r"^(?:\w+ed|to) |^(?:[\w’']+ ){1,4}to [a-z]+ ")
"""What begins with a verb, or gives an object and what it is told to do: the head stayed in the report's clause."""
_CLAUSE = re.compile(r"^(?:that|he|she|it|they|there|we|if|when|how|whether) ")


def shown(quotes: Sequence[LedgerQuote]) -> list[LedgerQuote]:
    """The utterances that are shown, in their order."""
    often = Counter(quote.speaker for quote in quotes)
    stems: dict[str | None, list[frozenset[str]]] = {}
    words: set[str] = set()
    places: dict[str, list[Span]] = {}
    chosen: set[int] = set()
    for quote in sorted(filter(says_something, quotes), key=lambda quote: _rank(quote, often)):
        own, text = frozenset(content_stems(quote.text)), fold(quote.text)
        if (
            (text in words and len(own) > _FEW)
            or any(_overlap(span, other) for span in quote.wordings for other in places.get(span.doc, ()))
            or any(len(own & said) >= _AGAIN * min(len(own), len(said)) for said in stems.get(quote.speaker, ()))
        ):
            continue
        chosen.add(id(quote))
        words.add(text)
        stems.setdefault(quote.speaker, []).append(own)
        for span in quote.wordings:
            places.setdefault(span.doc, []).append(span)
    return [quote for quote in quotes if id(quote) in chosen]


def says_something(quote: LedgerQuote) -> bool:
    """Whether the words are a sentence or a clause, no bit of a report's sentence."""
    text = " ".join(quote.text.split())
    words = text.split(" ")
    if quote.kind == "direct":
        bit = text[:1].islower() and len(words) < _SHORT and not says_what(text)
        return any(map(str.isalnum, text)) and not bit
    if len(words) < _WORDS or _TWO.search(_OPENS.split(text)[0]) or text[:1] in '“"‘':
        return False
    if _VERB_FIRST.match(text) and not _CLAUSE.match(text):
        return False
    return bool(_CLAUSE.match(text)) or says_what(_OPENS.split(text)[0])


def _rank(quote: LedgerQuote, often: Mapping[str | None, int]) -> tuple[bool, bool, int, int, int]:
    """Better first: of a named person, in quotation marks, of more origins, of one who says more, longer."""
    person = quote.speaker is not None and (quote.role is not None or _two_names(quote.speaker))
    return not person, quote.kind != "direct", -quote.origins, -often[quote.speaker], -len(quote.text)


def _two_names(speaker: str) -> bool:
    words = speaker.split(" ")
    return len(words) == 2 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _overlap(a: Span, b: Span) -> bool:
    """Whether half of the shorter of two passages of a report lies in the other."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > _OVERLAP * min(a.end - a.start, b.end - b.start)
