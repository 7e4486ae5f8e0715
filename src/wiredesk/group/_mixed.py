"""Round-ups, newsletters, photo pages and live pages: they hold many stories and must glue none together."""

from __future__ import annotations

import re
from itertools import pairwise

from wiredesk.model import AnnotatedArticle

# Folded titles; every branch begins where a word does, which is what makes the search fast.
_TITLE = re.compile(
    r"\b(?:live(?: updates?| blog| coverage)?\s?(?::|$|[-–—|])|live updates\b|as it happened\b"
    r"|(?:war|trial|election|storm|strike|budget) latest\b|^(?:news|latest) live\b"
    r"|(?:morning|evening|afternoon|weekend|daily|weekly|nightly|world|news|global|breakfast|tech|markets?|sports?"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?: [\w'’]{1,12})? (?:briefing|brief|digest|bulletin|round-?up|wrap(?:-?up)?|newsletter|bid|headlines|recap"
    r"|roundup)\b"
    r"|newsletter\b|news (?:in brief|quiz|summary|roundup|digest|updates)\b|and more top headlines\b"
    r"|top (?:stories|headlines|news)\b|today in history\b|on this day\b|things to know (?:today|this|for)\b"
    r"|(?:week|day|month|year) in (?:review|pictures|photos|cartoons|news)\b|in (?:photos|pictures)\b"
    r"|(?:photos?|pictures?|images) of the (?:day|week)\b|^(?:in photos|photos|gallery|pictures|watch live|podcast"
    r"|quiz)\s?:"
    r"|what(?:'|’)?s (?:on|happening) (?:today|this week)\b|^\w{3,13} updates:|all of \w{3,15} today\b"
    r"|five things\b|here are the (?:day|week)(?:'|’)s\b|at a glance\b)"
)
_ADDRESS = re.compile(
    r"/(?:live|live-(?:updates|blog|news|coverage)|liveblog|newsletters?|briefing|in-pictures|photos?|gallery"
    r"|quiz)(?:/|$)"
)
_STAMP = re.compile(
    r"(?m)^\s{0,4}(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|GMT|BST|CET|CEST|ET|EDT|EST|UTC)?\b|\d{1,3}\s?(?:min|mins"
    r"|minutes|h|hours?) ago)"
)
_STAMPED_LIST = re.compile(r"(?m)^\s{0,4}(?:[•*▪●■]|\d{1,2}[.)]) ")
LINES_LEAST = 4


def is_mixed(article: AnnotatedArticle) -> bool:
    """Whether a page holds several stories, by its headline, its address and its form.

    Form: five or more paragraphs that open with a clock time (a live page), or a short list of items each of which
    names other
    people and places than the one before (a newsletter).
    """
    if _TITLE.search(article.name[:300].lower()) or _ADDRESS.search(article.url[-300:].lower()):
        return True
    head = article.text[:30_000]
    if head.count("\n") < LINES_LEAST:
        return False
    if len(_STAMP.findall(head)) >= 5:
        return True
    return len(_STAMPED_LIST.findall(head)) >= 6 and _many_topics(article)


def _many_topics(article: AnnotatedArticle) -> bool:
    """Whether neighbouring paragraphs mostly share no name."""
    paragraphs: dict[int, set[str]] = {}
    for sentence, name in article.named_sentences():
        paragraphs.setdefault(sentence.paragraph, set()).add(name.canonical)
    bags = [bag for _, bag in sorted(paragraphs.items())]
    if len(bags) < 6:
        return False
    apart = sum(not (a & b) for a, b in pairwise(bags))
    return apart >= 0.8 * (len(bags) - 1)
