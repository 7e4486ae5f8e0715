"""Headline, outlet and byline of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.etree import XPath
from lxml.html import HtmlElement

from ._address import host_of
from ._page import Page, alike, value_of, word_count
from ._select import select
from ._tidy import plain

_AUTHOR = """author parsely-author article:author byl dc.creator dcterms.creator sailthru.author og:article:author
    authors article.author cxenseparse:author citation_author""".split()
_PUBLISHER = ("dc.publisher", "dcterms.publisher", "application-name", "publisher", "copyright")
_AUTHOR_LINKS = XPath("//a[@rel='author']")
_LINKED_HEADINGS = XPath(".//*[self::h2 or self::h3 or self::h4][.//a or ancestor::a]")
_BYLINES = XPath("//body//*[contains(@class, 'byline') or contains(@class, 'author') or contains(@class, 'autor')]")
_BY = re.compile(
    r"^(?:(?:view )?all (?:posts|articles|stories) by|by|von|par|por|di|door|av|af)\s+(?=\w)", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"https?:|www\.|@|[<>{}|]|\((?:image|photo)\b|\b(?:newsletter|subscribe|share|updated|published)\b", re.IGNORECASE
)
_NO_AUTHOR = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b"
    r"|^(?:no author|unknown|anonymous|admin(?:istrator)?|editor|staff(?: writer)?|none|null)$",
    re.IGNORECASE,
)
"""A date or an hour that ran into a name, and what a system writes where it knows none."""
_SECTION = re.compile(r"[^|›»]{2,30} ?[|›»] ?")
"""A label before a headline ("Local News | ")."""
_TAIL = re.compile(r"\s(?:\||-|–|—|::|•|»|·)\s")
_MOTTO = re.compile(r"\s[|–—-]\s")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?(?=\S+$)")
_NO_SITE = re.compile(r"https?:|www\.|[<>{}]")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}|[^A-Z\s]+")
"""An address, or a name without capitals: what a system calls a site."""
_LATIN = re.compile(r"[A-Za-z]")
_MARKS = " |-–—:•»·"


def read_title(page: Page) -> str:
    """The headline as printed; the metadata's where the page prints none that is like it."""
    told = [page.said("headline"), page.prop("headline"), page.first_meta("og:title", "twitter:title", "dc.title")]
    named = [plain(one) for one in told if one]
    text = _printed_title(page, named)
    if text is not None:
        shorter = (one for one in named if text.endswith(one) and _SECTION.fullmatch(text, 0, len(text) - len(one)))
        return next(shorter, text)
    if named:
        return _without_tail(named[0], page.first_meta("og:site_name"))
    if page.hint.title:
        return plain(page.hint.title)
    printed = _headings(page)
    return printed[0] if len(printed) == 1 else _without_tail(page.title_element, None)


def _headings(page: Page) -> list[str]:
    return [text for text in page.texts("h1", 4) if 8 <= len(text) <= 300]


def _printed_title(page: Page, named: list[str]) -> str | None:
    """The first heading that is like a headline of the metadata, else like the title element and not its site's name
    alone, which a banner prints as a heading too."""
    printed = _headings(page)
    for text in printed:
        if any(alike(text, one) >= 0.6 for one in named if word_count(one) > 1):
            return text
    sites = {page.first_meta("og:site_name"), *(_tail_of(page.title_element, one) for one in named)}
    if word_count(page.title_element) < 2:
        return None
    return next((text for text in printed if text not in sites and alike(text, page.title_element) >= 0.6), None)


def _without_tail(title: str, outlet: str | None) -> str:
    parts = _TAIL.split(title)
    if len(parts) > 1 and (len(parts[-1]) <= 30 or parts[-1] == outlet) and len(parts[0]) >= 15:
        return title[: title.rindex(parts[-1])].rstrip(_MARKS)
    return title


def read_outlet(page: Page, title: str, address: str) -> str | None:
    """The name of the outlet: as publisher, as site name, as the end of the title element, else its host."""
    told = [*page.data.names(page.data.article.get("publisher"))[:1], *page.meta(["og:site_name"])]
    named = [name for name in map(_site_name, told) if _names_outlet(name, title)]
    if named:
        return min(named, key=lambda name: (bool(_HOST.fullmatch(name)), name not in page.title_element))
    for other in (_tail_of(page.title_element, title), page.hint.outlet, *page.meta(_PUBLISHER)):
        if other and 1 < len(other) <= 60 and not _NO_NAME.search(other) and not _BY.match(other):
            return plain(other)
    return host_of(address)


def _site_name(told: str) -> str:
    """The name alone, without the motto behind it ("The Ledger | News, Weather, Sports") or the front of an address."""
    return _ADDRESS.sub("", _MOTTO.split(plain(told))[0]).rstrip("/")


def _names_outlet(name: str, title: str) -> bool:
    """Whether what a page says of its publisher or site is a name, none that the headline has, in the headline's
    script."""
    if not 1 < len(name) <= 60 or alike(name, title) == 1 or _NO_SITE.search(name):
        return False
    return bool(_LATIN.search(name)) or not _LATIN.search(title)


def _tail_of(bare: str, title: str) -> str | None:
    """What the title element has besides the headline ("... | The Kyiv Ledger")."""
    at = bare.find(title) if title else -1
    if at < 0:
        return None
    rest = (bare[:at] + bare[at + len(title) :]).strip(_MARKS)
    last = _TAIL.split(rest)[-1]
    return last if 2 < len(last) <= 40 else None


def read_byline(page: Page, outlet: str | None) -> str | None:
    """Authors as printed, without "By", with commas between them; the outlet itself only if no person is named."""
    spare = None
    for names in (
        page.data.names(page.data.article.get("author")),
        [_author(element) for element in page.props("author")[:8] if not _in_card(element)],
        page.meta(_AUTHOR),
        _printed(page.tree),
        [page.hint.byline] if page.hint.byline else [],
    ):
        clean = _clean(names, outlet)
        if clean and not (len(clean) == 1 and _is_outlet(clean[0], outlet)):
            return ", ".join(clean)
        spare = spare or (clean[0] if clean else None)
    return spare


def _is_outlet(name: str, outlet: str | None) -> bool:
    return bool(outlet) and alike(name.split(".")[0], outlet or "") == 1


def _author(element: HtmlElement) -> str:
    inner = element.find(".//*[@itemprop='name']")
    return value_of(element if inner is None else inner)


def _in_card(element: HtmlElement) -> bool:
    """Whether an element stands in the teaser of another page: an item or box beside the text with a linked heading."""
    return any(select(_LINKED_HEADINGS, box) for box in element.iterancestors("li", "aside"))


def _printed(tree: HtmlElement) -> list[str]:
    links = [link for link in select(_AUTHOR_LINKS, tree)[:8] if not _in_card(link)]
    found = [str(link.text_content())[:500] for link in links[:4]]
    if not found:
        own = (element for element in select(_BYLINES, tree)[:20] if not _in_card(element))
        texts = (plain(str(element.text_content())[:500]) for element in own)
        found = [text for text in texts if _BY.match(text) and len(text) < 120]
    return found[:4]


def _clean(names: Iterable[str], outlet: str | None) -> list[str]:
    found: list[str] = []
    for name in names:
        text = _BY.sub("", plain(name)).strip(" ,;|·–-")
        if outlet and text.endswith(f", {outlet}"):
            text = text[: -len(outlet) - 2]
        no_name = _NO_NAME.search(text) or _NO_AUTHOR.search(text) or text.isdigit()
        if text and len(text) <= 150 and not no_name and text not in found:
            found.append(text)
    return found[:12]
