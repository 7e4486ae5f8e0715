"""Headline, byline, outlet, times, address, picture and summary of an HTML page.

Each field has its sources in order of trust: JSON-LD, microdata, meta elements, what is printed, what the feed said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from wiredesk.model import FeedHint

from ._dates import date_of_url, has_zone, parse_time
from ._jsonld import LinkedData, plain

_PUBLISHED = ("article:published_time", "article:published", "og:published_time", "og:article:published_time",
              "parsely-pub-date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created",
              "sailthru.date", "article.published", "published-date", "publish-date", "publish_date", "publishdate",
              "publication_date", "publicationdate", "published_time", "pubdate", "pub_date", "date",
              "date_published", "datepublished", "article_date_original", "cxenseparse:recs:publishtime",
              "cxenseparse:publishtime", "originalpublicationdate", "displaydate", "citation_publication_date",
              "creation_date", "last-published")  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "og:article:modified_time", "article:modified", "dcterms.modified",
             "dc.date.modified", "last-modified", "lastmod", "revised", "modified_time", "datemodified",
             "cxenseparse:modifiedtime")  # fmt: skip
_AUTHOR = ("author", "parsely-author", "article:author", "byl", "dc.creator", "dcterms.creator", "sailthru.author",
           "og:article:author", "authors", "article.author", "cxenseparse:author", "citation_author")  # fmt: skip
_OUTLET = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher", "copyright")
_SUMMARY = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af)\s+(?=[A-ZÀ-ÞА-Я])", re.IGNORECASE)
_NO_NAME = re.compile(r"https?:|www\.|@|[<>{}|]|\b(?:newsletter|subscribe|share|updated|published)\b", re.IGNORECASE)
_TITLE_TAIL = re.compile(r"\s(?:\||-|–|—|::|•|»|·)\s")
_WORD = re.compile(r"\w+")
_BYLINES = XPath("//body//*[contains(@class, 'byline') or contains(@class, 'author') or contains(@class, 'autor')]")
_AUTHOR_LINKS = XPath("//a[@rel='author']")
_AFTER_HEADLINE = XPath("(//h1)[1]/following::*[self::p or self::h2 or self::h3 or self::div or self::span][position()<=25]")
_TITLES = XPath("//body//*[starts-with(@title, '20') or starts-with(@title, '19')]/@title")
_PROPS = XPath("//*[@itemprop]")


@dataclass(frozen=True)
class Metadata:
    """What the page says of its article; fields as in :class:`wiredesk.model.Article`."""

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
    """The summary as it is printed under the headline, None where the page does not print it."""


class _Head:
    """Meta elements by lower-case name, in the order of the page."""

    def __init__(self, tree: HtmlElement) -> None:
        self._values: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            content = meta.get("content")
            name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or meta.get("itemprop")
            if name and content and content.strip():
                self._values.setdefault(name.strip().lower(), []).append(plain(content[:5000]))

    def all(self, names: Iterable[str]) -> list[str]:
        return [value for name in names for value in self._values.get(name, ())]

    def first(self, names: Iterable[str]) -> str | None:
        return next(iter(self.all(names)), None)


def read_metadata(tree: HtmlElement, url: str, hint: FeedHint | None) -> Metadata:
    """Read the metadata of a parsed page; ``url`` is where it was fetched."""
    head, data = _Head(tree), LinkedData(tree)
    props = _microdata(tree)
    address = _address(tree, head, data, url)
    bare_title = plain(" ".join(_texts(tree, "title", 1)))
    title = _title(tree, head, data, props, bare_title, hint)
    outlet = _outlet(head, data, title, bare_title, hint, address)
    published, modified = _times(tree, head, data, props, address, hint)
    summary = _summary(head, data, props, hint)
    return Metadata(
        title=title,
        outlet=outlet,
        byline=_byline(tree, head, data, props, outlet, hint),
        published=published,
        modified=modified,
        language=_language(tree, head, data),
        url=address,
        summary=summary,
        image=_image(head, data, address),
        standfirst=_standfirst(tree, summary) if summary else None,
    )


# -- helpers ------------------------------------------------------------------------------------------------------


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _texts(tree: HtmlElement, tag: str, limit: int) -> list[str]:
    found = []
    for element in tree.iter(tag):
        text = plain(str(element.text_content()))
        if text:
            found.append(text)
        if len(found) == limit:
            break
    return found


def _microdata(tree: HtmlElement) -> dict[str, list[HtmlElement]]:
    props: dict[str, list[HtmlElement]] = {}
    for element in _PROPS(tree):
        for name in (element.get("itemprop") or "").split():
            props.setdefault(name, []).append(element)
    return props


def _value(element: HtmlElement) -> str:
    return plain(element.get("content") or element.get("datetime") or str(element.text_content())[:500])


def _prop(props: dict[str, list[HtmlElement]], name: str) -> str | None:
    return next((value for value in map(_value, props.get(name, ())[:3]) if value), None)


def _alike(left: str, right: str) -> float:
    a, b = set(_WORD.findall(left.lower())), set(_WORD.findall(right.lower()))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


# -- fields -------------------------------------------------------------------------------------------------------


def _title(
    tree: HtmlElement, head: _Head, data: LinkedData, props: dict[str, list[HtmlElement]], bare: str, hint: FeedHint | None
) -> str:
    told = [data.article.get("headline"), _prop(props, "headline"), head.first(("og:title", "twitter:title", "dc.title"))]
    told = [plain(one) for one in told if isinstance(one, str) and one.strip()]
    printed = [text for text in _texts(tree, "h1", 4) if 8 <= len(text) <= 300]
    for text in printed:
        if any(_alike(text, one) >= 0.6 for one in [*told, bare] if len(_WORD.findall(one)) > 1):
            return text
    if told:
        return _without_tail(told[0], head.first(("og:site_name",)))
    if hint and hint.title:
        return plain(hint.title)
    if len(printed) == 1:
        return printed[0]
    return _without_tail(bare, None) if bare else ""


def _without_tail(title: str, outlet: str | None) -> str:
    parts = _TITLE_TAIL.split(title)
    if len(parts) > 1 and (len(parts[-1]) <= 30 or parts[-1] == outlet) and len(parts[0]) >= 15:
        return title[: title.rindex(parts[-1])].rstrip(" |-–—:•»·")
    return title


def _outlet(
    head: _Head, data: LinkedData, title: str, bare: str, hint: FeedHint | None, address: str
) -> str | None:
    names = data.names(data.article.get("publisher"))
    for name in [*names[:1], *head.all(_OUTLET[:1])]:
        if 1 < len(name) <= 60 and _alike(name, title) < 1:
            return plain(name)
    tail = _tail_of(bare, title)
    for name in (tail, hint.outlet if hint else None, *head.all(_OUTLET[1:])):
        if name and 1 < len(name) <= 60 and not _NO_NAME.search(name):
            return plain(name)
    host = urlsplit(address).hostname
    return host.removeprefix("www.") if host else None


def _tail_of(bare: str, title: str) -> str | None:
    """What the title element has besides the headline ("... | The Kyiv Ledger")."""
    at = bare.find(title) if title else -1
    if at < 0:
        return None
    rest = (bare[:at] + bare[at + len(title) :]).strip(" |-–—:•»·")
    parts = _TITLE_TAIL.split(rest)
    return parts[-1] if 2 < len(parts[-1]) <= 40 else None


def _byline(
    tree: HtmlElement, head: _Head, data: LinkedData, props: dict[str, list[HtmlElement]], outlet: str | None,
    hint: FeedHint | None,
) -> str | None:
    candidates = [
        data.names(data.article.get("author")),
        [_prop_name(element) for element in props.get("author", ())[:8]],
        head.all(_AUTHOR),
        _printed_authors(tree),
        [hint.byline] if hint and hint.byline else [],
    ]
    for names in candidates:
        clean = _clean_names(names, outlet)
        if clean:
            return ", ".join(clean)
    return None


def _prop_name(element: HtmlElement) -> str:
    inner = element.find(".//*[@itemprop='name']")
    return _value(inner if inner is not None else element)


def _printed_authors(tree: HtmlElement) -> list[str]:
    found = [str(one.text_content()) for one in _AUTHOR_LINKS(tree)[:4]]
    if not found:
        for element in _BYLINES(tree)[:20]:
            text = plain(str(element.text_content())[:500])
            if _BY.match(text) and len(text) < 120:
                found.append(text)
    return found[:4]


def _clean_names(names: Iterable[str], outlet: str | None) -> list[str]:
    found: list[str] = []
    for name in names:
        text = _BY.sub("", plain(name)).strip(" ,;|·")
        if outlet and text.endswith(f", {outlet}"):
            text = text[: -len(outlet) - 2]
        if text and len(text) <= 150 and not _NO_NAME.search(text) and not text.isdigit() and text not in found:
            found.append(text)
    return found[:12]


def _times(
    tree: HtmlElement, head: _Head, data: LinkedData, props: dict[str, list[HtmlElement]], address: str,
    hint: FeedHint | None,
) -> tuple[datetime | None, datetime | None]:
    stamps: list[Any] = [
        data.article.get("datePublished"), _prop(props, "datePublished"), *head.all(_PUBLISHED),
        data.page.get("datePublished"), data.article.get("dateCreated"), *_time_elements(tree),
        data.article.get("uploadDate"),
    ]  # fmt: skip
    published = _first_time(stamps, hint)
    changed: list[Any] = [data.article.get("dateModified"), _prop(props, "dateModified"), *head.all(_MODIFIED)]
    modified = next((found for found in map(parse_time, changed) if found), None)
    if published is None:
        published = date_of_url(address) or _searched_date(tree, address)
    if published and modified and modified < published:
        modified = None
    return published, modified


def _first_time(stamps: list[Any], hint: FeedHint | None) -> datetime | None:
    """The first readable time; one with a zone on the same day is better than one without."""
    told = parse_time(hint.published) if hint else None
    readable = [(parse_time(stamp), has_zone(stamp)) for stamp in stamps]
    times = [(found, zoned) for found, zoned in readable if found]
    if not times:
        return told
    first, zoned = times[0]
    if zoned:
        return first
    others = [found for found, with_zone in times[1:] if with_zone] + ([told] if told else [])
    return next((found for found in others if abs((found - first).total_seconds()) < 86_400), first)


def _time_elements(tree: HtmlElement) -> list[str]:
    """Times printed in the head of the article: up to three, in the order of the page."""
    found = []
    for element in tree.iter("time"):
        stamp = element.get("datetime")
        if stamp and parse_time(stamp) and not _inside_teaser(element):
            found.append(stamp)
        if len(found) == 3:
            return found
    titles = [str(stamp) for stamp in _TITLES(tree)[:500]]
    return [*found, *(stamp for stamp in titles if stamp[:4].isdigit() and has_zone(stamp) and parse_time(stamp))][:3]


def _inside_teaser(element: HtmlElement) -> bool:
    for parent in element.iterancestors("aside", "nav", "footer", "li", "section"):
        if parent.tag != "section" or parent.find(".//h1") is None:
            return True
    return False


def _searched_date(tree: HtmlElement, address: str) -> datetime | None:
    from htmldate import find_date

    try:
        return parse_time(find_date(tree, url=address, original_date=True, extensive_search=False))
    except (ValueError, TypeError, RecursionError, OverflowError):
        return None


def _language(tree: HtmlElement, head: _Head, data: LinkedData) -> str | None:
    told = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), tree.get("xml:lang"),
            _string(data.article.get("inLanguage")), head.first(("content-language", "og:locale", "dc.language"))]  # fmt: skip
    for one in told:
        match = re.match(r"[a-z]{2}(?=$|[-_])", one.strip().lower()) if one else None
        if match:
            return match[0]
    return None


def _summary(
    head: _Head, data: LinkedData, props: dict[str, list[HtmlElement]], hint: FeedHint | None
) -> str | None:
    told = [_string(data.article.get("description")), _prop(props, "description"), head.first(_SUMMARY),
            hint.summary if hint else None]  # fmt: skip
    return next((plain(one)[:2000] for one in told if one and plain(one)), None)


def _standfirst(tree: HtmlElement, summary: str) -> str | None:
    """Find the summary among what is printed after the headline; pages often cut it short in their metadata."""
    wanted = summary.rstrip(" .…")
    if len(wanted) < 30:
        return None
    for element in _AFTER_HEADLINE(tree):
        text = plain(str(element.text_content())[:1500])
        if text.startswith(wanted) and len(text) <= max(1.3 * len(summary), 400):
            return text
    return None


def _image(head: _Head, data: LinkedData, address: str) -> str | None:
    told = [data.address(data.article.get("image")), head.first(("og:image", "og:image:url", "twitter:image")),
            data.address(data.article.get("thumbnailUrl"))]  # fmt: skip
    return next((found for found in (absolute(one, address) for one in told if one) if found), None)


def _address(tree: HtmlElement, head: _Head, data: LinkedData, url: str) -> str:
    """The canonical address; only a page of the same site may name another address than its own."""
    link = next((e.get("href") for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split()), None)
    told = [link, head.first(("og:url",)), data.address(data.article.get("mainEntityOfPage")), _string(data.article.get("url"))]
    for one in told:
        found = absolute(one, url) if one else None
        if found and same_site(found, url) and (urlsplit(found).path.strip("/") or not urlsplit(url).path.strip("/")):
            return found
    return url


def absolute(link: str, base: str) -> str | None:
    """Resolve a link; None unless it becomes an http(s) address. The fragment goes."""
    try:
        found = urljoin(base, link.strip()).split("#")[0]
        parts = urlsplit(found)
        host = parts.hostname
    except ValueError:
        return None
    return found if parts.scheme in ("http", "https") and host and len(found) <= 2000 else None


def same_site(left: str, right: str) -> bool:
    """Whether an address may speak for another: one host is the other or a part of its domain, or the page is a file."""
    if urlsplit(right).scheme not in ("http", "https"):
        return True
    one, other = (re.sub(r"^(?:www|m|amp|mobile)\.", "", urlsplit(u).hostname or "") for u in (left, right))
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
