"""The main text of an HTML page.

trafilatura (Barbaresi, ACL 2021) finds the text; before it, boxes that are furniture by name are taken out of the tree,
and after it, lines that are furniture by wording (:mod:`._furniture`).
"""

from __future__ import annotations

import logging

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from ._plain import headed_rows, table_row
from ._prune import prune
from ._tidy import visible

# lxml.html asks a Python function for the class of each element it touches; one class for all saves a tenth of it.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)


def parse(text: str) -> HtmlElement | None:
    """Parse a page; None if there is nothing in it. Broken markup is mended, depth is bounded by the parser."""
    if not text.strip():
        return None
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return tree if isinstance(tree, HtmlElement) else None


def main_text(tree: HtmlElement, url: str) -> list[str]:
    """Return the lines of the main text, furniture by wording still in it. Changes the tree."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    prune(tree)
    try:
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False, with_metadata=False)
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError, etree.LxmlError):
        return []
    text = visible(getattr(found, "text", None) or "")
    return headed_rows([line for line in map(_tidy, text.split("\n")) if line])


def _tidy(line: str) -> str:
    return " ".join(table_row(line).split())
