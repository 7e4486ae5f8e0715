"""schema.org data that pages carry as JSON-LD: the node that describes the article, its links resolved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

Node = Mapping[str, Any]

_ARTICLE = re.compile(r"(?:Article|NewsArticle|BlogPosting|Report|Review|Posting|Story)$")
_OPENED = re.compile(r"^\s{0,40}(?:<!--|//\s{0,4}<!\[CDATA\[|<!\[CDATA\[|/\*\s{0,4}<!\[CDATA\[\s{0,4}\*/)")
_CLOSED = re.compile(r"(?:-->|//\s{0,4}\]\]>|\]\]>|;)\s{0,40}$")
_COMMA = re.compile(r",\s{0,40}([}\]])")
_NODES = 3000
_SCRIPT = 2_000_000


class LinkedData:
    """All nodes of a page's JSON-LD and the one that is its article."""

    def __init__(self, tree: HtmlElement) -> None:
        self._by_id: dict[str, Node] = {}
        nodes: list[Node] = []
        for block in _blocks(tree):
            for node in _walk(block):
                nodes.append(node)
                name = node.get("@id")
                if isinstance(name, str) and len(node) > len(self._by_id.get(name, ())):
                    self._by_id[name] = node
        articles = [node for node in nodes if is_article(node)]
        self.article: Node = max(articles, key=_weight, default={})
        self.page: Node = next((node for node in nodes if "WebPage" in types(node)), {})

    def resolve(self, value: Any) -> Any:
        """Follow a bare ``{"@id": ...}`` to the node it names."""
        if isinstance(value, Mapping) and isinstance(value.get("@id"), str) and len(value) <= 2:
            return self._by_id.get(value["@id"], value)
        return value

    def names(self, value: Any) -> list[str]:
        """Names of persons or organisations: a string, a node, or a list of them."""
        found: list[str] = []
        for item in value if isinstance(value, list) else [value]:
            node = self.resolve(item)
            name = node.get("name") if isinstance(node, Mapping) else node
            parts = name if isinstance(name, list) else [name]
            found += [part for part in parts if isinstance(part, str) and part.strip()]
        return found

    def address(self, value: Any) -> str | None:
        """The first address in a string, an ImageObject or a list of them."""
        for item in value if isinstance(value, list) else [value]:
            node = self.resolve(item)
            if isinstance(node, Mapping):
                node = node.get("url") or node.get("contentUrl") or node.get("@id")
                node = node[0] if isinstance(node, list) and node else node
            if isinstance(node, str) and node.strip():
                return node.strip()
        return None


def types(node: Node) -> list[str]:
    """The types of a node, as written."""
    kind = node.get("@type", ())
    return [kind] if isinstance(kind, str) else [one for one in kind if isinstance(one, str)]


def is_article(node: Node) -> bool:
    """Whether a node describes an article."""
    return any(_ARTICLE.search(kind) for kind in types(node))


def _weight(node: Node) -> int:
    return sum(bool(node.get(key)) for key in ("headline", "datePublished", "author", "publisher", "articleBody"))


def _blocks(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "")[:_SCRIPT]
        if text.strip():
            yield _loads(text)


def _loads(text: str) -> Any:
    bare = _CLOSED.sub("", _OPENED.sub("", text)).strip()
    for candidate in (text, bare, _COMMA.sub(r"\1", bare)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(block: Any) -> Iterator[Node]:
    """Every node, outer before inner, without recursion; references inside an article are not followed."""
    queue, seen = [block], 0
    while queue and seen < _NODES:
        item = queue.pop(0)
        seen += 1
        if isinstance(item, Mapping):
            yield item
            queue += [value for value in item.values() if isinstance(value, (dict, list))]
        elif isinstance(item, list):
            queue += [value for value in item if isinstance(value, (dict, list))]
