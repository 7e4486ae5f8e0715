"""The marked page: everything escaped, every layer marked, nothing fetched."""

from __future__ import annotations

import re
from html import unescape

from tests.annotate.reading import read
from wiredesk.annotate import annotate, to_html
from wiredesk.model import Article

TEXT = (
    "KYIV (AP) — At least 12 people were killed in Kyiv on Friday, the mayor said.\n\n"
    "“We <need> help & power,” Anna Bondar said."
)


def test_text_survives_marking() -> None:
    page = to_html(read(TEXT))
    body = page.split('<p class="key">')[1].split("</p>", 1)[1].split("<h2>")[0]
    plain = unescape(re.sub(r"<[^>]+>", "", body))
    assert plain.split() == TEXT.split()


def test_every_layer_is_marked_with_what_was_read() -> None:
    page = to_html(read(TEXT))
    assert 'class="figure" title="cardinal: at least 12' in page
    assert 'class="date" title="day: 2026-01-23"' in page
    assert 'class="name"' in page
    assert 'class="quote"' in page


def test_several_articles_are_one_page() -> None:
    page = to_html(read(TEXT), read("A ferry sank off Halven on Friday, the coast guard said."))
    assert [page.count(tag) for tag in ("<!doctype html>", "<title>", "</html>", 'class="key"')] == [1, 1, 1, 1]
    assert (page.count("<article>"), page.count("<h1>")) == (2, 2)
    assert "<title>2 articles</title>" in page


def test_the_page_runs_nothing_and_asks_for_nothing() -> None:
    page = to_html(annotate(Article(id="a", url="u", title="<script>x</script>", text=TEXT, language="en")))
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
