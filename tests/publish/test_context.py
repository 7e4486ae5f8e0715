"""Receipts in context: always a slice of the source, cut at words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from tests.publish.building import receipt, report
from tests.publish.making import EARLY
from wiredesk.model import Receipt
from wiredesk.publish._context import around
from wiredesk.publish._lines import receipt_views
from wiredesk.publish._render import _environment
from wiredesk.publish._sources import Sources

PROSE = st.text(st.sampled_from("abcé🙂. \n“”<>&'\"٣م"), min_size=1, max_size=1500)


@given(PROSE, st.data())
def test_what_is_shown_is_a_slice_of_the_source_that_holds_the_passage(text, data):
    article = report("Outlet", "Title", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = around(article, start, end)
    assert shown.passage == text[start:end]
    whole = shown.before + shown.passage + shown.after
    first = start - len(shown.before)
    assert text[first : first + len(whole)] == whole
    assert len(shown.before) <= 260
    assert len(shown.after) <= 260
    assert shown.cut_before == bool(text[:first].strip())
    if shown.before and first > 0:
        assert text[first - 1].isspace() or text[first - 1] == "."


@given(PROSE, st.data())
def test_the_mark_on_the_page_is_the_text_of_the_receipt(text, data):
    article = report("Outlet", "Title", text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = article.span(start, end)
    carried = Receipt(doc=span.doc, start=start, end=end, text=span.text, url=article.url)
    views = receipt_views([carried], Sources([article]))
    assert len(views) == bool(span.text.strip())
    for view in views:
        markup = _markup(view)
        assert html.fragment_fromstring(markup).xpath("string(//mark)") == span.text


def _markup(view) -> str:
    template = _environment().from_string('{% import "_macros.html" as m %}<div>{{ m.passage(view) }}</div>')
    return template.render(view=view)


def test_a_receipt_that_is_one_character_off_is_not_shown():
    good = receipt(EARLY, "The harbour was closed at noon.")
    bad = Receipt(doc=good.doc, start=good.start + 1, end=good.end + 1, text=good.text, url=good.url)
    strange = Receipt(doc="elsewhere", start=good.start, end=good.end, text=good.text, url=good.url)
    assert [view.start for view in receipt_views([bad, strange, good], Sources([EARLY]))] == [good.start]


def test_a_passage_inside_another_is_shown_once():
    whole, part = receipt(EARLY, "The harbour was closed at noon."), receipt(EARLY, "closed at noon")
    assert len(receipt_views([whole, part], Sources([EARLY]))) == 1


def test_context_is_the_sentence_before_and_after():
    span = receipt(EARLY, "About 400 homes lost power.")
    shown = around(EARLY, span.start, span.end)
    assert shown.before == "The water stood 1.2 metres high in the fish market. "
    assert shown.after.endswith("built to hold”.")
    assert shown.cut_before
