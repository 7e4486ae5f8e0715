"""Boxes that are furniture by the name their template gives them."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookie-?(?:consent|bar|banner|notice|s)?|gdpr(?:-?overlay)?|consent(?:-?(?:banner|manager))?|privacy-?manager|"
    r"newsletter(?:-?(?:sign-?up|box|promo|form|module))?|nl-promo|inline-newsletter|sign-?up-?(?:box|form)|"
    r"read-?more|read-?also|readalso|see-?also|also-?read|related(?:-?(?:articles?|stories|content|links?|posts?))?|"
    r"recommended|recirc(?:ulation)?|most-?read|most-?popular|social-?share|share-?(?:bar|buttons?|tools?)|"
    r"ad-?slot|advert(?:isement)?|ad-wrapper|paywall-?(?:banner|box)|comments?-?(?:section|list)|error-note)(?=$|[\s_-])",
    re.IGNORECASE,
)
_KEEP = frozenset({"html", "body", "main", "article", "head"})
_SHARE = 0.3


def prune(tree: HtmlElement) -> None:
    """Remove boxes whose class or id names furniture, unless they hold much of the page's text."""
    found = [
        element
        for element in tree.iterfind(".//body//*[@class]")
        if isinstance(element.tag, str) and element.tag not in _KEEP and _NAMES.search((element.get("class") or "")[:300])
    ]
    if not found:
        return
    limit = _SHARE * len(_text(tree))
    for element in found:
        if len(_text(element)) <= limit and element.getparent() is not None:
            element.drop_tree()


def _text(element: HtmlElement) -> str:
    return "".join(text for text in element.itertext() if not text.isspace())
