"""What an outlet prints under many reports is no part of any."""

from __future__ import annotations

from wiredesk.annotate import annotate, mark_repeats
from wiredesk.model import AnnotatedArticle, Article

TEASER = "Organisers of the regatta say they are heartbroken after the boat sank."


def report(number: int, title: str, outlet: str = "Daily Test") -> AnnotatedArticle:
    text = f"The council of ward {number} voted to close its bridge on Monday. {TEASER}"
    return annotate(Article(id=f"a{number}", url=f"u{number}", title=title, text=text, outlet=outlet))


def kinds(articles: list[AnnotatedArticle]) -> list[list[str]]:
    return [[s.kind for s in article.sentences] for article in articles]


def test_a_sentence_under_three_headlines_of_one_outlet_is_furniture():
    marked = mark_repeats([report(n, f"Ward {n} closes its bridge") for n in range(3)])
    assert kinds(marked) == [["body", "furniture"]] * 3


def test_two_reports_may_share_a_sentence():
    assert kinds(mark_repeats([report(n, f"Ward {n}") for n in range(2)])) == [["body", "body"]] * 2


def test_versions_of_one_report_keep_their_sentences():
    assert kinds(mark_repeats([report(n, "One headline") for n in range(3)])) == [["body", "body"]] * 3


def test_an_agency_text_in_three_outlets_stays():
    articles = [report(n, f"Ward {n}", outlet=f"Outlet {n}") for n in range(3)]
    assert mark_repeats(articles) == articles


def filed(number: int, text: str) -> AnnotatedArticle:
    return annotate(
        Article(
            id=f"f{number}",
            url=f"https://news.example/{number}",
            title=f"Ward {number}",
            text=text,
            outlet=f"Feed {number}",
        )
    )


def test_a_site_prints_a_box_in_all_its_feeds_but_news_may_be_told_again():
    told = "The council of ward {} voted. Its bridge closes. Cars wait. Boats pass. Trams stop. Rain fell. {}"
    assert [k[-1] for k in kinds(mark_repeats([filed(n, told.format(n, TEASER)) for n in range(3)]))] == [
        "furniture"
    ] * 3
    news = [filed(0, f"Jan Dunn rowed out. {TEASER}"), *(filed(n, told.format(n, TEASER)) for n in (1, 2))]
    assert [k[-1] for k in kinds(mark_repeats(news))] == ["body"] * 3
