"""A timeline of many reports: the days reports come back to, told by a passage that holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.model import AnnotatedArticle, Article
from wiredesk.weigh import timeline, weigh
from wiredesk.weigh._alone import stands_in_timeline
from wiredesk.weigh._dated import dates_it

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


def many() -> list[AnnotatedArticle]:
    """Twelve reports of one trial: all look back at the arrest of 1 February, three print the verdict's day."""
    reports = []
    for number in range(12):
        text = (
            f"Lawyers for Marlow spoke to the court in Leeds about witness number {number}. "
            "Police say Marlow was arrested at a harbour in Hull on 1 February after a chase."
        )
        dates = [("1 February", "2026-02-01")]
        if number > 8:
            text += " A jury in Leeds found Marlow guilty of smuggling on 9 March after a trial."
            dates.append(("9 March", "2026-03-09"))
        reports.append(report(text, outlet=f"Outlet {number}", published=START + timedelta(days=number), dates=dates))
    return reports


def test_days_that_many_reports_come_back_to_are_chosen_in_order() -> None:
    found = timeline(many(), days=2, sentences=1)
    assert [day.date for day in found] == ["2026-02-01", "2026-03-09"]
    assert "arrested" in found[0].sentences[0]
    assert "guilty" in found[1].sentences[0]


def test_each_sentence_is_a_passage_of_a_report() -> None:
    reports = many()
    texts = {article.id: article.text for article in reports}
    for day in timeline(reports, days=5, sentences=2):
        assert len(day.evidence) == len(day.sentences) <= 2
        assert all(texts[span.doc][span.start : span.end] == span.text for span in day.evidence)


def test_one_sentence_is_not_said_twice_of_a_day() -> None:
    first = timeline(many(), days=1, sentences=3)[0]
    assert len(set(first.sentences)) == len(first.sentences)
    assert sum("arrested" in sentence for sentence in first.sentences) == 1


def test_the_order_of_reports_changes_neither_days_nor_passages() -> None:
    reports = many()
    assert timeline(reports, days=4) == timeline(list(reversed(reports)), days=4)


def test_no_reports_make_no_timeline() -> None:
    assert timeline([]) == ()


@pytest.mark.parametrize(
    "text", ["On Monday he was convicted of smuggling in Leeds.", "Seven were freed without charge on Monday."]
)
def test_who_or_what_only_another_sentence_names_is_no_entry(text: str) -> None:
    (sentence,) = report(text).sentences
    assert not stands_in_timeline(sentence)


@pytest.mark.parametrize(
    ("text", "day", "dated"),
    [
        ("The bonds of Elmland due in 2031 rose to 61 cents.", "2031", False),
        ("Sales rose to 512 million euros, against 490 million a year ago.", "a year ago", False),
        ("The port of Elmford was closed in 2024.", "2024", True),
        ("Elmland has accepted a ship as a gift, reports said on Tuesday.", "Tuesday", False),
        ("Elmland has accepted a ship as a gift, the ministry said on Tuesday.", "Tuesday", True),
    ],
)
def test_the_day_of_what_falls_due_or_is_compared_with_dates_nothing(text: str, day: str, dated: bool) -> None:
    article = report(text, dates=[(day, "2024-01-01")])
    assert dates_it(article.sentences[0], article.dates, False) is dated


def entries(*texts: str) -> list[tuple[str, str]]:
    """Day and sentence of each entry of the timeline of one story, whose reports are of Saturday 24 January 2026."""
    articles = [
        annotate(Article(id=f"a{n}", url=f"u{n}", title="", text=text, outlet=f"O{n}", published=at(9 + n)))
        for n, text in enumerate(texts)
    ]
    return [(entry.date, entry.text) for entry in weigh(story(*articles)).timeline]


BEFORE = "Snow lay. Ice was thin. "


@pytest.mark.parametrize(
    "text",
    [
        "Later, the lawyer was arrested on Thursday.",
        "On Thursday, the pair was arrested in Hull by the river police.",
        "On Thursday, Harbour Post said talks were held by the two countries.",
        "The length of that strike was cut by Elmland on Thursday.",
        "“We were attacked by men whom nobody in the whole town knew,” Ida Sund said in an interview on Thursday.",
        "A poll from Hull College on the strike released Thursday found Sund ahead.",
        "Ida Sund was asked about the attack on Thursday.",
        "The suit amounts to an attack on what the council voted for on Thursday.",
    ],
)
def test_who_is_not_named_and_what_is_no_event_makes_no_entry(text: str) -> None:
    assert not entries(BEFORE + text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Elmland attacked the claims made by Norland on Monday in a speech.", ""),
        ("Sund attacked a port – the first of four burnt on Monday – that had been closed.", ""),
        ("Guards confirmed an attack on a port that, Sund said Monday, never closed.", ""),
        ("The attack came late; Harbour Post told of it on Monday.", ""),
        ("Elmland fired on ships between February and December 2025, a count shows.", ""),
        ("Sund led the town through the 9 January 2026, attacks and met Berg.", ""),
        ("While Sund agreed on Monday that it was hard, guards have attacked the port.", ""),
        ("Ida Sund attacked the 2025 Elmford agreement.", ""),
        ("On a Monday night in March 2025, Ida Sund was arrested.", "2025-03-01/2025-03-31"),
        ("Ida Sund attacked Berg at a Monday talk and his vote in 2012.", ""),
        ("Ida Sund was attacked on Sunday.", ""),
        ("Sund held talks Wednesday while Berg was attacked Thursday.", "2026-01-21"),
        ("Sund tried Thursday to sell the gun with which Berg was attacked in 2012.", "2026-01-22"),
        ("Ida Sund was attacked on Tuesday night.", "2026-01-20"),
        ("Ida Sund met Berg for talks over Christmas weekend.", "2025-12-25"),
        ("Ida Sund held talks with Berg this week.", "2026-01-19/2026-01-24"),
    ],
)
def test_the_day_is_that_of_what_the_sentence_tells(text: str, day: str) -> None:
    assert [found for found, _ in entries(BEFORE + text)] == [day] * bool(day)


def test_the_first_sentences_of_a_report_tell_its_event_whatever_their_words() -> None:
    first = "The mayor of Arden, Ida Sund, showed the town on Thursday what she called proof of the old leak."
    assert entries(first) == [("2026-01-22", first)]
    assert not entries("Thursday was a good day for Ida Sund.")
    assert not entries(BEFORE + first)


def test_one_event_in_other_words_is_one_entry_of_its_day_and_an_answer_is_another() -> None:
    one = (
        "Ida Sund confronted harbour chief Tom Berg over claims of missing money and unpaid salvage crews "
        "during a council meeting in the old town hall of Arden on Thursday."
    )
    other = (
        "Harbour chief Tom Berg was told by Ida Sund on Thursday of money that had vanished, "
        "of lies, cheating, debts, forged bills, three sunken barges and a plan to flee abroad."
    )
    answer = (
        "In response to Ida Sund, harbour spokeswoman Jo Orlo wrote in a post on Thursday that no money of the port is "
        "missing and that the firm of Tom Berg has nothing to hide from honest citizens."
    )
    assert len(entries(one, other)) == 1
    assert len(entries(one, answer)) == 2


def test_words_that_one_report_quotes_are_no_entry_where_another_prints_them_bare() -> None:
    post = "Ida Sund met Tom Berg for talks last week."
    assert not entries(BEFORE + post, f'{BEFORE}"{post} It went well," Jo Orlo wrote.')
    assert entries(BEFORE + post)


def test_a_paper_named_after_the_day_is_no_day() -> None:
    assert not entries(BEFORE + "Ida Sund was attacked, she told USA TODAY.")
