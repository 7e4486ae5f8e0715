"""Whose figure it is: the body or person that owns what is counted, or that the clause has it from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wiredesk.lang import fold, stem, surname_key
from wiredesk.model import AnnotatedArticle, Figure, Name, Sentence

_REACH, _LEAD = 70, 12
_PAST = re.compile(r"[,;:()—–\d]| (?:and|but|while|that|which|who|after|before|when|as) ")
_OWNS = re.compile(r"^[’'](?:s )? ?[\w\s-]*$")
_HAS = re.compile(
    r"^ (?:has |have |had |would |will |(?:is|are) to |plans? to |said it would )?(?:\w+ly )?"
    r"(?:won|win|wins|took|got|gained|lost|holds?|held|earned|earns|"
    r"made|makes|posted|reported|booked|paid|pays|captured|secured|received|scored|drew|polled|employs|employed|"
    r"announced|cut|cuts|sheds?|axed?|hired?|hires|"
    r"came (?:first|second|third|fourth|last))\b[^.]*$|^ (?:has|have|had) (?:about |some |nearly |only |just )?$"
)
_LED = re.compile(r"\b(?:at|in|of|from|with|by|to|for|on|against|into|than|between|near) (?:the )?$")
_ASIDE = re.compile(r", (?:\w+ed by|which|who|whose|the|an?) [^,;]{1,90},(?= \w)")
"""What is said of a name between commas before its verb; who is named in it owns nothing."""
_HEADED = re.compile(r" of (?:the )?(?:[\w-]+ ){0,3}")
"""What joins a body to the one who heads it."""
_BESIDE = re.compile(r" (?:with |on |at )?")
_OWNED = frozenset(
    map(
        stem,
        "profit profits loss earnings income revenue revenues sales turnover debt dividend seat seats vote "
        "votes ballot goals points".split(),
    )
)
"""What belongs to a firm, a party or a side: two numbers of it are one count only where both are told of one owner."""
_BACK, _OPENING = 3, 40
"""Sentences in which the owner of a figure that stands without one is looked for, and how near their opening."""


def is_owned(head: str | None, what: str | None) -> bool:
    """Whether a figure counts what belongs to somebody: profits, seats, votes."""
    return head in _OWNED or any(stem(word) in _OWNED for word in fold(what or "").split())


def owner_of(
    article: AnnotatedArticle, index: int, figure: Figure, mates: Sequence[Figure], owned: bool, sentenced: bool
) -> str | None:
    """Key of the body or person whose figure it is; None where none is told.

    Of what must be somebody's (``owned``) it is also the one named right beside it ("gave the Reform Party 58 seats"),
    or, in a sentence that names nobody, the body that the sentences before it open with. A prison sentence
    (``sentenced``) is that of whom its own sentence names last before it.
    """
    sentence = article.sentences[index]
    if sentenced:
        return _last_person(article, sentence, figure)
    told = _in_clause(article, sentence, figure, mates, owned)
    if told is not None or not owned:
        return told
    named = any(n.kind != "place" and sentence.start <= n.start < sentence.end for n in article.names)
    return None if named else _before(article, index)


def _last_person(article: AnnotatedArticle, sentence: Sentence, figure: Figure) -> str | None:
    """Who is named last before a figure in its sentence: whom the judge sent to prison."""
    named = [n for n in article.names if n.kind == "person" and sentence.start <= n.start < figure.start]
    return surname_key(named[-1].canonical) if named else None


def _in_clause(
    article: AnnotatedArticle, sentence: Sentence, figure: Figure, mates: Sequence[Figure], owned: bool
) -> str | None:
    """The owner by the name before a figure in its clause.

    "Halden's net income fell to $3 million", "the Reform Party, led by Ana Orlo, won 58 seats". A figure that nobody is
    named for since the one before it belongs to the same ("up from $2 million").
    """
    asides = [(sentence.start + m.start(), sentence.start + m.end()) for m in _ASIDE.finditer(sentence.text)]
    name, end = _name_before(article, sentence, figure, asides)
    if name is None:
        return None
    before = [mate for mate in mates if end <= mate.start < figure.start]
    gap = _between(article.text, end, (before[0] if before else figure).start, asides)
    lead = article.text[max(0, name.start - _LEAD) : name.start]
    if not 0 < len(gap) <= _REACH or _PAST.search(gap) or _LED.search(lead):
        return None
    owns = name.text.endswith(("'s", "’s")) or _OWNS.match(gap) or _HAS.match(gap)
    beside = owned and not before and _BESIDE.fullmatch(gap)
    return surname_key(name.canonical) if owns or beside else None


def _before(article: AnnotatedArticle, index: int) -> str | None:
    """The body that the nearest sentence which names anybody opens with."""
    for sentence in reversed(article.sentences[max(0, index - _BACK) : index]):
        first = bisect_left(article.names, sentence.start, key=lambda name: name.start)
        own = [n for n in article.names[first : first + _BACK] if n.start < sentence.end and n.kind != "place"]
        if own:
            opens = own[0].kind != "person" and own[0].start - sentence.start <= _OPENING
            led = _LED.search(article.text[max(sentence.start, own[0].start - _LEAD) : own[0].start])
            return surname_key(own[0].canonical) if opens and led is None else None
    return None


def _name_before(
    article: AnnotatedArticle, sentence: Sentence, figure: Figure, asides: Sequence[tuple[int, int]]
) -> tuple[Name | None, int]:
    """The last body or person named before a figure and where its name ends, asides left out; the body where its head
    is named with it ("the National Union of Prime Minister Orlo")."""
    last = bisect_left(article.names, figure.start, key=lambda name: name.start)
    first = bisect_left(article.names, sentence.start, key=lambda name: name.start)
    own = [n for n in article.names[first:last] if not any(start <= n.start < end for start, end in asides)]
    if not own or own[-1].kind == "place":
        return None, figure.start
    body = own[-2] if len(own) > 1 else None
    if body is not None and body.kind != "place" and _HEADED.fullmatch(article.text[body.end : own[-1].start]):
        return body, own[-1].end
    return own[-1], own[-1].end


def _between(text: str, start: int, end: int, asides: Sequence[tuple[int, int]]) -> str:
    """The words from a name to its figure without the asides between them."""
    parts, at = [], start
    for first, last in asides:
        if at <= first and last <= end:
            parts.append(text[at:first])
            at = last
    return "".join([*parts, text[at:end]])
