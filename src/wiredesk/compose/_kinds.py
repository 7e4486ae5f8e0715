"""What kind of text an article is: a report, or a comment, live blog or round-up that gives no facts of its own."""

from __future__ import annotations

import re
from typing import Literal

from wiredesk.model import AnnotatedArticle

from ._edits import in_zones, quoted_zones

Kind = Literal["report", "comment", "live", "roundup"]

_ADDRESS: dict[str, Kind] = {
    **dict.fromkeys(
        "opinion opinions comment commentisfree editorial editorials column columns columnists commentary "
        "letters op-ed views viewpoint blog blogs".split(),
        "comment",
    ),
    **dict.fromkeys("live liveblog live-blog live-updates live-news live_news livefeed".split(), "live"),
    **dict.fromkeys("newsletter newsletters briefing roundup round-up quiz podcast podcasts".split(), "roundup"),
}
"""Parts of an address that say what stands there."""
_TITLE: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "comment",
        re.compile(
            r"^(?:opinion|editorial|comment|commentary|column|op-?ed|letters?|analysis|view)\b ?[:|–—-]|"
            r"[|–—-] ?(?:opinion|editorial|comment|letters?)$",
            re.IGNORECASE,
        ),
    ),
    ("comment", re.compile(r"^(?:[A-Z]{2,}[’'.-]?[A-Z]* ){1,2}[A-Z]{2,}: (?!.*\b(?:said|says)\b)")),
    ("live", re.compile(r"^live\b[^:]{0,20}:|\blive (?:updates|blog)\b|\bas it happened\b", re.IGNORECASE)),
    (
        "roundup",
        re.compile(
            r"^(?:morning|evening|daily|weekly|news) (?:briefing|digest|round-?up|wrap)\b|\bin brief\b", re.IGNORECASE
        ),
    ),
)
_PARTS = re.compile(r"[/?#]")
_SIGNED = re.compile(r"^([A-Z][a-zà-ÿ’'-]+ [A-Z][A-Za-zà-ÿ’'-]+): ")
"""The writer's own name before the headline; a name that the text tells of is a speaker's."""
_SELF = re.compile(r"\b(?:I|[Mm]y)\b(?![.’'-])")
_OPENING = 4000
_PERSONAL = 0.012
"""First person singular outside quotations, of the words, above which a text is its writer's own view."""
_LEAST = 3


def kind_of(article: AnnotatedArticle) -> Kind:
    """The kind of an article, by its address, its headline, and how often its writer says "I"."""
    for part in _PARTS.split(article.url.lower()):
        if part in _ADDRESS:
            return _ADDRESS[part]
    for kind, pattern in _TITLE:
        if pattern.search(article.title):
            return kind
    signed = _SIGNED.match(article.title)
    if signed and signed.group(1) not in article.text:
        return "comment"
    return "comment" if _personal(article) else "report"


def _personal(article: AnnotatedArticle) -> bool:
    text = article.text[:_OPENING]
    own = list(_SELF.finditer(text))
    if len(own) < _LEAST or len(own) < _PERSONAL * len(text.split()):
        return False
    zones = quoted_zones(text)
    outside = sum(not in_zones(match.start(), zones) for match in own)
    return outside >= max(_LEAST, _PERSONAL * len(text.split()))
