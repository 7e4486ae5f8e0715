"""Reads the pages of a site for the tests."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from lxml import html

VOID = {"meta", "link", "input", "br", "hr", "img"}
HOSTILE = "<script>alert(1)</script> & \"quotes\" 'single' </title><img src=x onerror=alert(1)> {{ 7*7 }} ]]> <!--"


def page(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes())


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


class Balance(HTMLParser):
    """Fails where an element is closed that is not the one open, or where an id is there twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attrs):
        ident = dict(attrs).get("id")
        assert ident is None or ident not in self.ids, ident
        self.ids.add(ident or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.getpos())
