"""Boxes that are furniture by the name their template gives them."""

from __future__ import annotations

import re
from typing import cast

from lxml.etree import XPath, strip_elements
from lxml.html import HtmlElement

from wiredesk.lang import signs_post

from ._select import select
from ._tidy import plain

_FURNITURE = r"""
cookies?|cookie-?(?:consent|bar|banner|notice|law|popup|message)|gdpr|consent|consent-?(?:banner|manager|box)|privacy-?manager
newsletter|newsletter-?(?:sign-?up|box|promo|form|module|block|widget)|nl-promo|sign-?up-?(?:box|form|promo)
read-?(?:more|also|next|too)|see-?also|also-?read
related|related-?(?:articles?|stories|story|content|links?|posts?|news|items?|topics)
recommended|recommended-?(?:articles?|stories|posts?)|recirc|recirculation|(?:most|also)-?(?:read|popular|viewed)|trending
share|social-?share|share-?(?:bar|buttons?|tools?|links?|icons?)
ad-?(?:slot|wrapper|container|unit)|adverts?|advertisement|advertising|outbrain|taboola
teasers?|teaser-?(?:list|box|link)|error-note
"""
# A part of the name anywhere: whether the box is furniture is then decided by what it holds (:func:`prune`).
_NAMES = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(_FURNITURE.split())})(?=$|[\s_-])", re.IGNORECASE)
_CLASSED = XPath("//body//*[@class]")
_HIDDEN = XPath("//body//*[@hidden]")
_LINKED = XPath("//body//*[self::p or self::li or self::h2 or self::h3 or self::h4][.//a]")
_LINKS = XPath("descendant-or-self::a")
_TEXT_LENGTH = XPath("string-length(normalize-space(.))")
_NO_TEXT = ("script", "style", "svg", "template", "iframe")  # noscript may hold the text itself
_KEEP = frozenset({"html", "body", "main", "article", "head", "h1"})
_SHARE = 0.3
_PROSE = 400
_TEASER = 20
_LONG_TEASER = 250
_LINE = 60
_POST = 2_000


def prune(tree: HtmlElement) -> None:
    """Remove furniture boxes, teasers and what is no text; what is left goes to the search for the main text."""
    strip_elements(tree, *_NO_TEXT, with_tail=False)
    _join_posts(tree)
    _prune_hidden(tree)
    _prune_boxes(tree)
    _prune_teasers(tree)


def _join_posts(tree: HtmlElement) -> None:
    """A post of a social network becomes one paragraph, so that its words and who signs them stay together."""
    for quote in tree.iter("blockquote"):
        text = plain(" ".join(map(str, quote.itertext()))[:_POST])
        if signs_post(text):
            tail = quote.tail
            quote.clear()
            quote.tag, quote.text, quote.tail = "p", text, tail


def _prune_hidden(tree: HtmlElement) -> None:
    """What a reader does not see goes, unless it is much of the page: a text that a script is to unfold."""
    found = [element for element in select(_HIDDEN, tree) if element.tag not in _KEEP]
    limit = _SHARE * _length(tree.find("body")) if found else 0.0
    for element in found:
        if element.getparent() is not None and _length(element) <= limit:
            element.drop_tree()


def _prune_boxes(tree: HtmlElement) -> None:
    """Boxes whose class names furniture go, unless they hold much of the page's text or prose outside links."""
    named: dict[str, bool] = {}
    found = []
    for element in select(_CLASSED, tree):
        name = element.get("class") or ""
        if name not in named:  # templates repeat their names
            named[name] = bool(_NAMES.search(name[:300]))
        if named[name] and element.tag not in _KEEP:
            found.append(element)
    if not found:
        return
    limit = _SHARE * _length(tree.find("body"))
    for element in found:
        if element.getparent() is None:
            continue
        length = _length(element)
        prose = length - sum(map(_length, select(_LINKS, element)))
        if length <= limit and prose <= _PROSE and element.find(".//h1") is None:
            element.drop_tree()


def _prune_teasers(tree: HtmlElement) -> None:
    """Paragraphs, items and headings that are one link and no sentence go: they are titles of other pages."""
    for element in select(_LINKED, tree):
        if element.getparent() is None:
            continue
        length = _length(element)
        if element.tag == "li" and not _beside_prose(element):
            continue
        linked = sum(map(_length, select(_LINKS, element)))
        if _TEASER <= length <= _LONG_TEASER and linked >= 0.95 * length and not _is_sentence(element):
            element.drop_tree()


def _beside_prose(item: HtmlElement) -> bool:
    """Whether the list of an item stands between paragraphs of a text: there titles of other pages are put in."""
    box = item.getparent()
    return box is not None and any(
        sibling is not None and sibling.tag == "p" and _length(sibling) > _LINE
        for sibling in (box.getprevious(), box.getnext())
    )


def _is_sentence(element: HtmlElement) -> bool:
    return str(element.text_content()).rstrip('"”’» \n\t').endswith((".", "!", "…"))


def _length(element: HtmlElement | None) -> int:
    """Characters of text, white space collapsed."""
    return 0 if element is None else int(cast(float, _TEXT_LENGTH(element)))
