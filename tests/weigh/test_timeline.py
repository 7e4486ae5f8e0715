"""A timeline of many reports: the days reports come back to, told by a passage that holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.weigh.making import report
from wiredesk.model import AnnotatedArticle
from wiredesk.weigh import timeline
from wiredesk.weigh._dated import dates_it, stands_in_timeline

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


def test_the_order_of_reports_does_not_change_days() -> None:
    reports = many()
    days = [day.date for day in timeline(reports, days=4)]
    assert days == [day.date for day in timeline(list(reversed(reports)), days=4)]


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
    ],
)
def test_the_day_of_what_falls_due_or_is_compared_with_dates_nothing(text: str, day: str, dated: bool) -> None:
    article = report(text, dates=[(day, "2024-01-01")])
    assert dates_it(article.sentences[0], article.dates, False) is dated
