"""Addresses: made absolute, and the canonical one of a page."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from wiredesk.model import without_login

from ._page import Page

_EDITION = re.compile(r"^(?:www|m|amp|mobile)\.")


def absolute(link: str, base: str) -> str | None:
    """Resolve a link; None unless it names something and becomes an http(s) address. Fragment and login go."""
    link = link.strip().split("#")[0]
    if not link:
        return None
    try:
        found = without_login(urljoin(base, link))
        parts = urlsplit(found)
        host = parts.hostname
    except ValueError:
        return None
    return found if parts.scheme in ("http", "https") and host and len(found) <= 2000 else None


def host_of(url: str) -> str | None:
    """The host without its ``www.``, None for a file."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return _EDITION.sub("", host) if host else None


def same_site(left: str, right: str) -> bool:
    """Whether an address may speak for another: one host is the other or in its domain, or the page is a file."""
    one, other = host_of(left), host_of(right)
    if not other or not one:
        return not other
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def canonical(page: Page) -> str:
    """The canonical address; only a page of the same site may name another address than its own."""
    rels = ((link, (link.get("rel") or "").lower().split()) for link in page.tree.iter("link"))
    links = (link.get("href") for link, rel in rels if "canonical" in rel)
    told = [next(links, None), page.first_meta("og:url"), page.data.address(page.data.article.get("mainEntityOfPage")),
            page.said("url")]  # fmt: skip
    for one in told:
        found = absolute(one, page.url) if one else None
        if found and same_site(found, page.url) and (_path(found) or not _path(page.url)):
            return found
    return page.url


def _path(url: str) -> str:
    return urlsplit(url).path.strip("/")
