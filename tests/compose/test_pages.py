"""Reports as pages print them: a sentence a paragraph, "today" for the day of the report, many names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.weigh.making import report, story
from wiredesk.annotate import annotate
from wiredesk.compose import Style, compose
from wiredesk.compose._absolute import make_absolute
from wiredesk.compose._fit import own_standfirst, whole
from wiredesk.compose._material import candidates
from wiredesk.model import Article
from wiredesk.weigh import weigh

REPORT = (
    "The leak may have begun at a building site near the bridge.\n\n"
    "Crews were sent to Elm Road before noon, the fire service said.\n\n"
    "Schools of the district stayed open on Monday."
)


@pytest.mark.parametrize(
    ("first", "left_out"),
    [
        ("Elm Road is closed after a gas leak near the old harbour in Arden.", False),
        ("Gas leak in Arden: Elm Road and two lanes of the harbour bridge stay closed.", False),
        ("Elm Road is closed; crews look for the leak.", True),
        ("Fire crews are at the site near the bridge before noon.", True),
    ],
)
def test_a_first_sentence_in_the_present_is_a_standfirst_only_where_the_report_tells_it_again(first, left_out):
    article = annotate(Article(id="a", url="u", title="Road closed", text=f"{first}\n\n{REPORT}"))
    assert own_standfirst(article, 0) is left_out


def test_said_today_is_the_day_of_the_report():
    text = (
        "Private companies did not pay for the ferries of Arden, Harbour Minister Ida Sund said today.\n\n"
        "Sund said that the government had paid 27 per cent of the cost of the ferries.\n\n"
        "The companies were named in Parliament on Monday by the opposition, which asked for an inquiry."
    )
    tuesday = datetime(2026, 1, 27, 20, tzinfo=UTC)
    told = story(annotate(report(text, title="Companies did not pay, Sund says", published=tuesday)))
    assert "Ida Sund said on Tuesday 27 January" in compose(told, weigh(told)).text


def test_today_stays_out_where_it_may_be_these_times_or_no_day_is_known():
    said = "The Arden ferry company announced today's prices of food, drink and fuel for the islands of the north."
    assert candidates(annotate(report(said, published=datetime(2026, 1, 24, 20, tzinfo=UTC)))) == []


def test_a_sentence_with_many_names_is_english():
    text = (
        "Elmland Islands Governor Ida Sund Thursday called for calm after Northland Coast Guard Agency officials "
        "arrested the Territory’s Premier Andrew Lind, 51."
    )
    sentence = annotate(Article(id="a", url="u", title="t", text=text)).sentences[0]
    assert whole(sentence)


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        ("Harbour Minister Ida Sund Monday closed", "Harbour Minister Ida Sund on Monday 26 January closed"),
        ("Shops on Black Friday closed", "Shops on Black Friday"),
    ],
)
def test_a_day_told_without_on_is_told_as_in_britain(told, printed):
    text = f"{told} the harbour of Arden after a ferry of the company sank in a storm with 40 people on board."
    tuesday = datetime(2026, 1, 27, 20, tzinfo=UTC)
    [candidate] = candidates(annotate(report(text, published=tuesday)))
    make_absolute(candidate, candidate.sheet, Style(), set())
    assert candidate.sheet.result()[0].startswith(printed)
