"""All the metadata of an HTML page.

Each field has its sources in order of trust: JSON-LD, microdata, meta elements, what is printed, what the feed said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from lxml.html import HtmlElement

from wiredesk.lang import credit_spans
from wiredesk.model import FeedHint

from ._address import absolute, canonical
from ._names import read_byline, read_outlet, read_title
from ._page import Page
from ._tidy import plain
from ._times import read_times

_SUMMARY = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_NEAR = 25
_BREAK = re.compile(r"<(?:/p|br|/div|/li)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])")


@dataclass(frozen=True)
class Metadata:
    """What the page says of its article; fields as in :class:`wiredesk.model.Article`.

    Attributes:
        standfirst: the summary as it is printed under the headline, None where the page does not print it.
    """

    title: str
    outlet: str | None
    byline: str | None
    published: datetime | None
    modified: datetime | None
    language: str | None
    url: str
    summary: str | None
    image: str | None
    standfirst: str | None


def read_metadata(tree: HtmlElement, url: str, hint: FeedHint | None) -> Metadata:
    """Read the metadata of a parsed page; ``url`` is where it was fetched."""
    page = Page(tree, url, hint)
    address, title, summary = canonical(page), read_title(page), _summary(page)
    outlet = read_outlet(page, title, address)
    published, modified = read_times(page, address)
    return Metadata(
        title=title,
        outlet=outlet,
        byline=read_byline(page, outlet),
        published=published,
        modified=modified,
        language=_language(page),
        url=address,
        summary=summary,
        image=_image(page, address),
        standfirst=_standfirst(tree, summary) if summary else None,
    )


def _language(page: Page) -> str | None:
    tree = page.tree
    told = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), tree.get("xml:lang"),
            page.said("inLanguage"), page.first_meta("content-language", "og:locale", "dc.language")]  # fmt: skip
    matches = (_LANGUAGE.match(one.strip().lower()) for one in told if one)
    return next((match[0] for match in matches if match), page.hint.language)


def _summary(page: Page) -> str | None:
    told = [page.said("description"), page.prop("description"), page.first_meta(*_SUMMARY), page.hint.summary]
    bare = (plain(_TAG.sub("", _BREAK.sub(" ", plain(one)))) for one in told if one)
    return next((one[:2000] for one in bare if one and credit_spans(one) != [(0, len(one))]), None)


def _standfirst(tree: HtmlElement, summary: str) -> str | None:
    """Find the summary among what is printed after the headline; pages often cut it short in their metadata."""
    wanted = summary.rstrip(" .…")
    if len(wanted) < 30:
        return None
    for element in islice(_after(next(tree.iter("h1"), None)), _NEAR):
        text = plain(str(element.text_content())[:1500])
        if text.startswith(wanted) and len(text) <= max(1.3 * len(summary), 400):
            return text
    return None


def _after(element: HtmlElement | None) -> Iterator[HtmlElement]:
    """Boxes of text that follow an element, in the order of the page."""
    while element is not None:
        for sibling in element.itersiblings():
            yield from sibling.iter("p", "h2", "h3", "div", "span")
        element = element.getparent()


def _image(page: Page, address: str) -> str | None:
    article = page.data.article
    told = [page.data.address(article.get("image")), page.first_meta("og:image", "og:image:url", "twitter:image"),
            page.data.address(article.get("thumbnailUrl"))]  # fmt: skip
    return next((found for found in (absolute(one, address) for one in told if one) if found), None)
