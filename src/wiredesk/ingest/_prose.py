"""The plain text of a fragment of HTML, as feeds carry it."""

from __future__ import annotations

import re

from lxml import etree, html

_BLOCKS = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "table", "pre",
     "section", "article", "figure", "hr")
)  # fmt: skip
_UNSEEN = frozenset(("script", "style", "figcaption", "iframe", "noscript", "template", "form", "button"))


def prose(fragment: str) -> str:
    """Return the text of an HTML fragment, paragraphs separated by a blank line."""
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    try:
        root = html.fragment_fromstring(fragment.replace("\0", ""), create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    parts: list[str] = []
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            parts.append(node.tail or "")
        elif event == "start" and node.tag not in _UNSEEN and not _hidden(node):
            parts.append(("\n\n" if node.tag in _BLOCKS else "") + (node.text or ""))
        elif event == "end" and not (node is not root and _hidden(node.getparent())):
            parts.append(("\n\n" if node.tag in _BLOCKS else "") + (node.tail or ""))
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\n", "".join(parts)))
    return "\n\n".join(part for part in paragraphs if part)


def _hidden(node: etree._Element | None) -> bool:
    while node is not None:
        if node.tag in _UNSEEN:
            return True
        node = node.getparent()
    return False
