"""XPath that finds elements."""

from __future__ import annotations

from typing import cast

from lxml.etree import XPath
from lxml.html import HtmlElement


def select(path: XPath, tree: HtmlElement) -> list[HtmlElement]:
    """Return the elements a compiled path finds, in the order of the page. The path must name elements."""
    return cast(list[HtmlElement], path(tree))
