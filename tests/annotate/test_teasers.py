"""Teasers of other stories at the foot of a page are no part of the report above them."""

from __future__ import annotations

from wiredesk.annotate import annotate, mark_repeats
from wiredesk.model import AnnotatedArticle, Article

REPORT = (
    "The council of Arden voted on Monday to close the old bridge. Engineers found cracks in the piers of the bridge. "
    "The council said repairs of the piers would cost two million. Drivers will take the tunnel until the repairs end. "
    "The tunnel is narrow and the council expects long queues of drivers. The engineers will report to the council in "
    "May. The bridge was built by Arden in 1911. The council had put off the repairs of the bridge twice. The mayor of "
    "Arden said the bridge was safe until the vote. The vote of the council was close. Repairs on the piers begin in "
    "June. The tunnel stays open at night for drivers. Engineers will watch the cracks until June."
)
STANDFIRSTS = (
    "A rowing club in Kessel says its boats were taken overnight by thieves.",
    "Singer Jo Orlo announces a farewell tour after forty years on stage.",
    "Scientists find a frog that was thought to have died out long ago.",
)
LAST = 9
TEASERS = (
    "Farmers gather hay earlier than ever after a dry spring.",
    "Grandmother Ida Lind wins a chess medal at eighty.",
    "Ferry workers walk out over new shift patterns.",
    "Pupils plant a thousand trees beside a motorway.",
)


def report(number: int, foot: str, summary: str = "", host: str = "news.example") -> AnnotatedArticle:
    text = f"{REPORT if number == LAST else ' '.join(f'Ward {number} voted on motion {n}.' for n in range(18))} {foot}"
    return annotate(
        Article(
            id=f"a{number}",
            url=f"https://{host}/{number}",
            title=f"Story {number} of the day",
            text=text,
            outlet=f"Feed {number}",
            summary=summary or None,
        )
    )


def body(article: AnnotatedArticle) -> str:
    return " ".join(s.text for s in article.sentences if s.kind == "body")


def site(foot: str, host: str = "news.example") -> AnnotatedArticle:
    """The last of four reports, three of whose standfirsts stand under the others."""
    others = [report(n, STANDFIRSTS[(n + 1) % 3], STANDFIRSTS[n]) for n in range(3)]
    return mark_repeats([*others, report(LAST, foot, host=host)])[-1]


def test_another_report_s_standfirst_and_what_follows_it_are_teasers():
    assert body(site(f"{STANDFIRSTS[0]} {TEASERS[0]}")) == REPORT


def test_a_site_that_prints_teasers_prints_them_under_every_report():
    assert body(site(" ".join(TEASERS))) == REPORT


def test_sentences_that_go_on_with_the_report_stay_at_its_end():
    end = "He said the council had no choice. The drivers of Arden had asked for the repairs of the bridge."
    assert body(site(end)).endswith(end)


def test_another_site_is_not_read_by_that_one():
    assert TEASERS[0] in body(site(" ".join(TEASERS), host="paper.example"))


def test_the_caption_above_two_reports_of_a_site_is_furniture():
    caption = "Ana Dunn walks along the bridge with the engineers of Arden."
    two = [
        annotate(Article(id=f"b{n}", url=f"https://news.example/b{n}", title=f"T{n}", text=f"{caption} {text}"))
        for n, text in enumerate((REPORT, "Divers searched the harbour of Kessel for the boat on Friday."))
    ]
    assert all(caption not in body(article) for article in mark_repeats(two))
