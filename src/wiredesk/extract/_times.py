"""When a page says it was published and changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement

from ._dates import date_of_url, has_zone, parse_time
from ._page import Page
from ._select import select

_PUBLISHED = """article:published_time article:published og:published_time og:article:published_time parsely-pub-date
    dc.date.issued dcterms.created dcterms.date dc.date dc.date.created sailthru.date article.published published-date
    publish-date publish_date publishdate publication_date publicationdate published_time pubdate pub_date date
    date_published datepublished article_date_original cxenseparse:recs:publishtime cxenseparse:publishtime
    originalpublicationdate displaydate citation_publication_date creation_date""".split()
_MODIFIED = """article:modified_time og:updated_time og:article:modified_time article:modified dcterms.modified
    dc.date.modified last-modified lastmod revised modified_time datemodified cxenseparse:modifiedtime""".split()
_TITLES = XPath("//body//*[starts-with(@title, '20') or starts-with(@title, '19')]")
_DAY = 86_400


def read_times(page: Page, address: str) -> tuple[datetime | None, datetime | None]:
    """Return when the page was published and when it was last changed, each with a zone (UTC where none is said)."""
    article = page.data.article
    stamps = [article.get("datePublished"), page.prop("datePublished"), *page.meta(_PUBLISHED),
              page.data.page.get("datePublished"), article.get("dateCreated"), *_printed(page.tree),
              article.get("uploadDate")]  # fmt: skip
    published = _first(stamps, page.hint.published)
    if published is None:
        published = date_of_url(address) or _searched(page.tree, address)
    changed = [article.get("dateModified"), page.prop("dateModified"), *page.meta(_MODIFIED)]
    modified = next((found for found in map(parse_time, changed) if found), None)
    if published and modified and modified < published:
        modified = None
    return published, modified


def _first(stamps: list[Any], hinted: str | None) -> datetime | None:
    """The first readable time; one of the same day that says its zone is better than one that does not."""
    told = parse_time(hinted)
    times = [(found, has_zone(stamp)) for stamp in stamps if (found := parse_time(stamp))]
    if not times:
        return told
    first, zoned = times[0]
    if zoned:
        return first
    others = [found for found, with_zone in times[1:] if with_zone] + ([told] if told else [])
    return next((found for found in others if abs((found - first).total_seconds()) < _DAY), first)


def _printed(tree: HtmlElement) -> list[str]:
    """Times in the markup of the article: up to three, in the order of the page."""
    found = []
    for element in tree.iter("time"):
        stamp = element.get("datetime")
        if stamp and parse_time(stamp) and not _in_teaser(element):
            found.append(stamp)
        if len(found) == 3:
            return found
    titles = [element.get("title") or "" for element in select(_TITLES, tree)[:500]]
    return [*found, *(stamp for stamp in titles if has_zone(stamp) and parse_time(stamp))][:3]


def _in_teaser(element: HtmlElement) -> bool:
    return any(
        parent.tag != "section" or parent.find(".//h1") is None
        for parent in element.iterancestors("aside", "nav", "footer", "li", "section")
    )


def _searched(tree: HtmlElement, address: str) -> datetime | None:
    """What htmldate (Barbaresi, JOSS 2020) reads off the page: a day, so midnight UTC."""
    from htmldate import find_date

    try:
        return parse_time(find_date(tree, url=address, original_date=True, extensive_search=False))
    except (ValueError, TypeError, RecursionError, OverflowError):
        return None
