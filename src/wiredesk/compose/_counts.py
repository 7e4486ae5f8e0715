"""A count that lost what it counts ("it was 400,000", "put the number at 30"): the sentence before gives it back."""

from __future__ import annotations

import re

from wiredesk.lang import stem
from wiredesk.model import AnnotatedArticle, Span

from ._edits import Sheet
from ._stems import stem_set

_VERB = (
    r"(?:was|is|were|had been|has been|stood at|stands at|rose to|fell to|grew to|climbed to|dropped to|reached|"
    r"has reached|came to|exceeded|would be|will be)"
)
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|over|more than|at least|up to|roughly|fewer than|less than|under|some|only|"
    r"just|already|still|now|as many as) )*"
)
_NUMBER = (
    r"(?:\d[\d,.]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
    r"(?: (?:hundred|thousand|million|billion))?"
)
_END = (
    r"(?=[,;:.]?$|[,;:] | (?:in|on|by|at|for|according|as|after|before|and|but|from|since|said|when|while|compared)\b)"
)
_LOST = re.compile(
    rf"(?P<it>\b[Ii]t|\b[Tt]he (?:number|figure|count|total)) {_VERB} {_ABOUT}{_NUMBER}{_END}|"
    rf"\b(?:put|puts|putting|set|sets|gave|gives|raised|lowered|revised) (?P<number>the (?:number|figure|count|total)) "
    rf"(?:at|as|to) {_ABOUT}{_NUMBER}{_END}"
)
_STATE = re.compile(r" (?:[a-z]+ed|hurt|dead|missing|without [a-z]+)$")
_PLURALS = frozenset("people men women children police troops aircraft cattle sheep staff".split())


def give_back(article: AnnotatedArticle, index: int, sheet: Sheet) -> tuple[Span, ...] | None:
    """Put "the number of people injured" where a sentence only says "it" or "the number".

    Gives the passages that say what is counted, none where nothing is lost; None where the sentence before does not
    tell for certain, so that the sentence cannot stand.
    """
    passages: tuple[Span, ...] = ()
    for match in _LOST.finditer(sheet.text):
        group = "it" if match["it"] else "number"
        start, end = match.span(group)
        if not sheet.free(start, end):
            continue
        what = _counted(article, index - 1) if index else None
        if what is None:
            return None
        new = f"the number of {what}"
        if sheet.text[start].isupper():
            new = new[0].upper() + new[1:]
        sheet.ask(start, end, new, f"wrote '{new}' for '{match[group]}'")
        passages = (article.sentences[index - 1].bare,)
    return passages


def _counted(article: AnnotatedArticle, index: int) -> str | None:
    """What all plain counts of a sentence count, where it is one thing, told with its state ("people injured").

    A bare noun would say too little: the count of "consumers" is not that of "consumers without power".
    """
    sentence = article.sentences[index]
    things = {
        (figure.what, figure.head or "")
        for figure in article.figures
        if sentence.holds(figure) and figure.kind in ("cardinal", "vague") and figure.unit is None and figure.what
    }
    if len(things) != 1:
        return None
    what, head = things.pop()
    what = what or ""
    plural = any(word.endswith("s") or word in _PLURALS for word in what.split())
    return what if plural and _STATE.search(what) and stem(head) in stem_set(sentence.text) else None
