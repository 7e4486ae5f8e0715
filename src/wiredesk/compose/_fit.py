"""Whether a source sentence is whole and of the report itself: no furniture, caption, standfirst or heading."""

from __future__ import annotations

from collections.abc import Iterable

from wiredesk.lang import STOP_WORDS, is_order, label_end
from wiredesk.model import AnnotatedArticle, Sentence

from ._edits import balanced, plain, quoted_zones
from ._patterns import (
    BROKEN,
    BYLINE,
    CAPTION,
    DOES,
    END,
    FURNITURE,
    GAP,
    JOINT,
    LEFT,
    POINTS_BACK,
    PRESENT,
    RUN_ON,
    SAID,
    SHOUT,
    TEASED,
    TWICE,
    TWO,
)
from ._stems import stem_set

_OF_ANOTHER = (SHOUT, TWICE, RUN_ON, TEASED, TWO, POINTS_BACK)
"""Signs that a piece of another text ran in, or that the sentence leans on one before."""
_MOSTLY = 0.7
_LEAST = 35
"""Characters a sentence of a report has."""
_RETOLD, _ALL_TOLD = 0.5, 0.8
"""Shares of a standfirst's stems that a sentence of its report has, or the whole report."""


def of_report(sentence: Sentence) -> bool:
    """Whether a sentence belongs to the report's own text: no dateline alone, heading, caption or page furniture."""
    text = plain(sentence.text)
    if sentence.kind != "body" or len(text) < _LEAST:
        return False
    return FURNITURE.search(text[prefix_of(text) :].lower()) is None and not (
        CAPTION.search(text) and SAID.search(text) is None
    )


def fit(sentence: Sentence) -> bool:
    """Whether a sentence is one whole English sentence of the report's own text."""
    return of_report(sentence) and whole(sentence)


def whole(sentence: Sentence, least: int = _LEAST) -> bool:
    """Whether a sentence of a report is one whole English sentence, of ``least`` characters."""
    text = plain(sentence.text)
    if not least <= len(text) <= 420 or "\n" in text:
        return False
    if not END.search(text) or text.endswith(("?", "!", "...", "…", '?"', "?”")) or not balanced(text):
        return False
    if not (text[0].isupper() or text[0] in '“"‘' or text[0].isdigit()):
        return False
    if not _english(text) or _heading(text):
        return False
    if _unfinished(text):
        return False
    if BROKEN.search(text) or is_order(text):
        return False
    if any(pattern.search(text) for pattern in _OF_ANOTHER):
        return False
    return text.count(":") < 2


def _unfinished(text: str) -> bool:
    """Whether the first verb stands after a conjunction, as in captions ("The jet at an airport after he saw it.")."""
    joint = JOINT.search(text)
    return joint is not None and DOES.search(text[: joint.start()]) is None


def own_standfirst(article: AnnotatedArticle, index: int) -> bool:
    """Whether a sentence is the outlet's own standfirst: alone in its paragraph before the report begins, in the
    style of a headline (a semicolon; or a colon or the present tense, with nobody speaking, and told again below).

    Pages set each sentence in a paragraph of its own: "The bridge is closed after a gas leak." may be the news itself.
    """
    if index > 1 or len(article.sentences) < 4:
        return False
    own, after = article.sentences[index], article.sentences[index + 1]
    if own.paragraph == after.paragraph or (index and article.sentences[index - 1].paragraph == own.paragraph):
        return False
    text = own.text
    if len(text.split()) > 26 or quoted_zones(text) or SAID.search(text):
        return False
    if "; " in text:
        return True
    return (": " in text or PRESENT.search(text) is not None) and _told_again(article, index)


def _told_again(article: AnnotatedArticle, index: int) -> bool:
    """Whether a sentence below one has half of its stems, or all of those below have most of them."""
    own = stem_set(article.sentences[index].text)
    shared = [own & stem_set(sentence.text) for sentence in article.sentences[index + 1 :]]
    most = max(map(len, shared), default=0)
    return most >= _RETOLD * len(own) or len(frozenset().union(*shared)) >= _ALL_TOLD * len(own)


def english(texts: Iterable[str]) -> bool:
    """Whether most sentences of a report read as English."""
    told = [_english(text) for text in texts]
    return sum(told) >= _MOSTLY * len(told)


def _english(text: str) -> bool:
    """Whether a sentence has its share of English function words; names and titles, however many, count as none."""
    tokens = text.split()
    small = [token for token in tokens if not token[0].isupper()]
    return len(tokens) < 8 or sum(token.lower() in STOP_WORDS for token in tokens) >= 0.12 * len(small)


def _heading(text: str) -> bool:
    """Whether most words of a sentence are capitalised: headlines of other pieces run together."""
    tokens = [token for token in text.split() if len(token) > 3]
    return len(tokens) > 7 and sum(token[0].isupper() for token in tokens) > 0.8 * len(tokens)


def prefix_of(text: str) -> int:
    """Length of page furniture that ran into the front of a sentence: all before a double space, or a byline."""
    label = label_end(text)
    if label and len(text) - label >= LEFT:
        return label
    gap = GAP.match(text)
    if gap and len(text) - gap.end() >= LEFT:
        return gap.end()
    byline = BYLINE.match(text)
    if byline is None or len(text) - byline.end() < LEFT:
        return 0
    end = byline.end() + label_end(text[byline.end() :])
    return end if len(text) - end >= LEFT else byline.end()
