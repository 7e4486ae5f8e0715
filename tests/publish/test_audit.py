"""The audit page: one file, the verdict and the reason for each line, the passages beside it."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from lxml import html
from msgspec.structs import replace

from tests.publish.making import audited
from tests.publish.reading import HOSTILE, Balance, text_of
from wiredesk.check import select
from wiredesk.model import Article, CheckedDraft, Draft, Part
from wiredesk.pipeline import audit_text
from wiredesk.publish import audit_page


@pytest.fixture
def page() -> str:
    return audit_page(*audited())


def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def test_the_page_is_balanced_and_loads_nothing(page):
    checker = Balance()
    checker.feed(page)
    assert checker.open == []
    assert not tree(page).xpath("//link[@rel!='icon'] | //script[@src] | //img | //@style")


def test_the_policy_allows_this_style_and_this_script_only(page):
    policy = tree(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("style", "script"):
        content = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL).group(1)
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy


def test_each_line_has_its_verdict_its_reason_and_its_passages(page):
    lines = [text_of(li) for li in tree(page).xpath("//ol[@class='audit-lines']/li")]
    assert len(lines) == 5
    assert "Contradicted Accuracy The article says thirty; the sources say 11, later 31." in lines[1]
    assert "Date “today”: contradicted; the sources have “on Saturday”" in lines[1]
    assert "Figure “Thirty”" not in lines[1]
    assert lines[1].count("Says otherwise") == 2
    assert "Not found Sourcing No source says so. No passage of the sources carries this line." in lines[3]


def test_the_overview_counts_the_five_kinds_of_fault(page):
    rows = [text_of(tr) for tr in tree(page).xpath("//section[@class='faults']//tbody/tr")]
    assert [re.split(r"[ .]", row)[-1] for row in rows] == ["2", "4", "none", "5", "none"]


def test_the_cited_sources_stand_whole_with_their_passages_marked(page):
    _, sources = audited()
    texts = {div.text_content() for div in tree(page).xpath("//div[@class='source-text']")}
    for source in sources[::2]:
        assert any(re.sub(r"cited for line \d+", "", text).split() == source.text.split() for text in texts)
    assert "Sources not cited Lakeland Courier" in text_of(tree(page))


def test_the_page_is_the_same_each_time(page):
    assert audit_page(*audited()) == page


def test_a_hostile_article_stays_words():
    article = Article(id="x", url="javascript:alert(1)", title=HOSTILE, text=HOSTILE, outlet=HOSTILE)
    draft = Draft(id="x", text=HOSTILE, lines=(), writer="foreign", origin=article)
    found = audit_page(CheckedDraft(draft=draft, lines=()), [])
    assert "<script>alert" not in found
    assert not tree(found).xpath("//a[starts-with(@href, 'javascript')] | //img")
    assert "0 lines checked against 0 sources" in text_of(tree(found))


def differing(page_sources=None):
    """The audit of a line on whose figure two reports differ, and the reports."""
    text = "The coast guard said 12 people were missing."
    rows = ["On Tuesday the coast guard said 12 people were missing after the ferry sank off Marrow Island.",
            "The interior ministry said 19 people were missing after the ferry sank off Marrow Island."]  # fmt: skip
    return audit_text(f"{text}\n\nThe ferry sank off Marrow Island.", page_sources or rows)


def test_figures_on_which_the_reports_differ_have_a_table_that_their_lines_lead_to():
    page = tree(audit_page(*differing()))
    (link,) = page.xpath("//li[@id='line-1']//p[@class='differs']/a")
    table = page.get_element_by_id(link.get("href")[1:])
    assert text_of(link) == "People missing"
    assert [text_of(row) for row in table.xpath(".//tbody/tr")] == [
        "12 source:1, citing coast guard", "19 source:2, citing interior ministry",
    ]  # fmt: skip
    assert "lead" not in text_of(table)


def test_sources_that_were_not_read_are_named():
    german = {"url": "https://zeitung.example/1", "title": "Fähre gesunken", "language": "de",
              "text": "Vor der Insel Marrow ist am Dienstag eine Fähre gesunken."}  # fmt: skip
    page = tree(audit_page(*differing(["A ferry sank off Marrow Island on Tuesday.", german])))
    assert "checked against 2 sources; 1 in another language (German) was not read" in text_of(page)
    assert "Fähre gesunken not read: it is in German" in text_of(page)


def test_a_title_in_another_language_says_which_to_a_screen_reader():
    french = {"url": "https://journal.example/1", "title": "Un bac a coulé", "language": "fr",
              "text": "Un bac a coulé mardi au large de l'île de Marrow, selon les garde-côtes."}  # fmt: skip
    page = tree(audit_page(*differing(["A ferry sank off Marrow Island on Tuesday.", french])))
    assert [text_of(link) for link in page.xpath("//a[@lang='fr']")] == ["Un bac a coulé"]


def test_a_part_found_in_the_same_words_has_no_row():
    checked, sources = audited()
    lines = list(checked.lines)
    part = Part(kind="unit", text="Thirty", verdict="contradicted", found="thirty")
    lines[1] = replace(lines[1], parts=(part,))
    page = tree(audit_page(replace(checked, lines=tuple(lines)), sources))
    assert not page.xpath("//ul[@class='parts']")


def test_a_folded_passage_quotes_in_single_marks():
    held = audit_text("The mayor said the barrier held.", ["The mayor said the barrier held, “as built”."])
    page = tree(audit_page(*held))
    assert text_of(page.xpath("//*[@class='teaser']")[0]) == "“The mayor said the barrier held, ‘as built’.”"


def test_a_narrowed_page_says_so_and_numbers_lines_as_the_article_does():
    checked, sources = audited()
    page = tree(audit_page(select(checked, only="not_found"), sources))
    assert "1 of 5 lines shown, checked against 3 sources" in text_of(page)
    assert [li.get("id") for li in page.xpath("//ol[@class='audit-lines']/li")] == ["line-4"]


def test_a_file_is_called_by_its_name():
    article = Article(id="x", url="file:my%20article.txt", title="It", text="It rained.")
    draft = Draft(id="x", text="It rained.", lines=(), writer="foreign", origin=article)
    assert "my article.txt 0 lines checked" in text_of(tree(audit_page(CheckedDraft(draft=draft, lines=()), [])))
