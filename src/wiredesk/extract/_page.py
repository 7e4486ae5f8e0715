"""What the readers of metadata look at: a parsed page with its meta elements, microdata and JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from lxml.etree import XPath
from lxml.html import HtmlElement

from wiredesk.model import FeedHint

from ._jsonld import LinkedData
from ._select import select
from ._tidy import plain

_PROPS = XPath("//*[@itemprop]")
_WORD = re.compile(r"\w+")


class Page:
    """A page; each view of it is read once, when it is asked for.

    Attributes:
        tree: the parsed page.
        url: where it was fetched.
        hint: what the feed said, empty if it said nothing.
        data: its JSON-LD.
    """

    def __init__(self, tree: HtmlElement, url: str, hint: FeedHint | None) -> None:
        self.tree = tree
        self.url = url
        self.hint = hint or FeedHint()
        self.data = LinkedData(tree)

    @cached_property
    def _meta(self) -> dict[str, list[str]]:
        values: dict[str, list[str]] = {}
        for meta in self.tree.iter("meta"):
            content = meta.get("content")
            name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or meta.get("itemprop")
            if name and content and content.strip():
                values.setdefault(name.strip().lower(), []).append(plain(content[:5000]))
        return values

    def meta(self, names: Iterable[str]) -> list[str]:
        """Contents of the meta elements of these names, name by name."""
        return [value for name in names for value in self._meta.get(name, ())]

    def first_meta(self, *names: str) -> str | None:
        """The first of them."""
        return next(iter(self.meta(names)), None)

    @cached_property
    def _props(self) -> dict[str, list[HtmlElement]]:
        props: dict[str, list[HtmlElement]] = {}
        for element in select(_PROPS, self.tree):
            for name in (element.get("itemprop") or "").split():
                props.setdefault(name, []).append(element)
        return props

    def props(self, name: str) -> list[HtmlElement]:
        """Elements that carry a microdata property."""
        return self._props.get(name, [])

    def prop(self, name: str) -> str | None:
        """The first value of a microdata property."""
        return next((value for value in map(value_of, self.props(name)[:3]) if value), None)

    def said(self, key: str) -> str | None:
        """A plain string of the JSON-LD article."""
        value = self.data.article.get(key)
        return plain(value) if isinstance(value, str) and value.strip() else None

    def texts(self, tag: str, limit: int) -> list[str]:
        """Texts of the first elements of a tag that have any."""
        found: list[str] = []
        for element in self.tree.iter(tag):
            text = plain(str(element.text_content()))
            if text:
                found.append(text)
            if len(found) == limit:
                break
        return found

    @cached_property
    def title_element(self) -> str:
        """The text of ``<title>``."""
        return " ".join(self.texts("title", 1))


def value_of(element: HtmlElement) -> str:
    """The value of a microdata element: its attribute, else its text."""
    return plain(element.get("content") or element.get("datetime") or str(element.text_content())[:500])


def word_count(text: str) -> int:
    """How many words."""
    return len(_WORD.findall(text))


def alike(left: str, right: str) -> float:
    """Share of the words of the shorter that the longer has, 0-1."""
    a, b = set(_WORD.findall(left.lower())), set(_WORD.findall(right.lower()))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
