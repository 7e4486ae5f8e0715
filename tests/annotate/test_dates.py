"""Dates: the golden table, and what hangs on publication."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.reading import golden, read

TABLE = golden("dates.tsv")


@pytest.mark.parametrize(("phrase", "expected"), TABLE, ids=[phrase for phrase, _ in TABLE])
def test_golden_phrase_is_resolved(phrase: str, expected: list[list[str]]) -> None:
    assert [[date.text, date.from_, date.to, date.grain] for date in read(phrase).dates] == expected


def test_the_golden_table_is_large_enough() -> None:
    assert len(TABLE) >= 120


def test_without_publication_only_full_dates_are_resolved() -> None:
    dates = read("On Friday, and on 3 March 1961, and in 2014.", published=None).dates
    assert [date.from_ for date in dates] == ["1961-03-03", "2014-01-01"]


def test_unresolved_dates_are_still_no_figures() -> None:
    assert read("They met on January 24 at 5:30 p.m.", published=None).figures == ()


def test_a_time_of_day_holds_on_to_the_day_of_what_happened_not_of_who_spoke() -> None:
    text = (
        "A mill burned down on Thursday evening, its owner said on Friday. The fire broke out at 8:40 p.m. in a loft."
    )
    assert [date.from_ for date in read(text).dates][-1] == "2026-01-22T20:40"


def test_the_day_of_a_spokesman_is_held_on_to_where_no_other_is_told() -> None:
    assert read("Police said on Friday that shots fell at 6:10 a.m. in Elmford.").dates[-1].from_ == "2026-01-23T06:10"


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (datetime(2026, 3, 20, tzinfo=UTC), ["2025-12-01", "2025-12-01", "2025-06-01"]),
        (datetime(2026, 7, 10, tzinfo=UTC), ["2025-12-01", "2026-12-01", "2025-06-01"]),
        (datetime(2026, 11, 15, tzinfo=UTC), ["2025-12-01", "2026-12-01", "2026-06-01"]),
    ],
)
def test_a_season_is_the_last_or_the_nearest_one_at_the_time_of_publication(
    published: datetime, expected: list[str]
) -> None:
    dates = read("Sales fell last winter. This winter is mild. Last summer was wet.", published=published).dates
    assert [date.from_ for date in dates] == expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "on 31 February 2 Jan. Saturday overnight into in 0 99 years ago May the last week 2026 5 p.m. -".split()
        ),
        max_size=14,
    )
)
def test_any_run_of_date_words_gives_intervals_in_order(words: list[str]) -> None:
    for date in read(" ".join(words)).dates:
        assert date.from_[:10] <= date.to[:10]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("An 1864 ruling stands.", ["1864"]),
        ("The tower was built in 1375 during the war.", ["1375"]),
        ("The 1776 declaration was long, the 1643 men were few.", ["1776"]),
        ("Three of the 19 Sept. 11 hijackers were named.", ["Sept. 11"]),
        ("On 12 June 40 people came.", ["12 June"]),
    ],
)
def test_a_number_before_a_noun_may_be_a_year_or_no_day(text: str, dates: list[str]) -> None:
    assert [date.text for date in read(text).dates] == dates


@pytest.mark.parametrize(
    ("changed", "day"),
    [
        (None, "2026-01-18"),
        (datetime(2026, 1, 24, 23, tzinfo=UTC), "2026-01-18"),
        (datetime(2026, 1, 25, 8, tzinfo=UTC), "2026-01-25"),
        (datetime(2026, 1, 26, 8, tzinfo=UTC), "2026-01-25"),
        (datetime(2026, 2, 4, 8, tzinfo=UTC), "2026-01-18"),
    ],
)
def test_a_weekday_between_publication_and_a_change_soon_after_is_the_day_of_the_change(
    changed: datetime | None, day: str
) -> None:
    (found,) = read("Six people have died, the hospital said on Sunday.", modified=changed).dates
    assert (found.from_, found.to) == (day, day)


@pytest.mark.parametrize(
    ("text", "changed", "year"),
    [
        ("Two towns joined in April 2028. A third did in May 2029. Dues doubled last year.", 2030, "2029"),
        ("Two towns joined in April 2028. Dues doubled last year.", 2030, "2025"),
        ("Two towns will join in April 2028. A third will in May 2029. Dues doubled last year.", 2034, "2025"),
    ],
)
def test_a_page_that_was_written_anew_in_a_later_year_is_read_as_of_its_change(
    text: str, changed: int, year: str
) -> None:
    dates = read(text, modified=datetime(changed, 3, 4, tzinfo=UTC)).dates
    assert dates[-1].from_[:4] == year


@pytest.mark.parametrize(
    ("text", "printed", "moment"),
    [
        ("The fire began at half past six in the evening.", "half past six in the evening", "T18:30"),
        ("The fire began at five in the afternoon.", "five in the afternoon", "T17:00"),
        ("They left at ten to eight in the morning.", "ten to eight in the morning", "T07:50"),
        ("The alarm came at a quarter past three.", "a quarter past three", "T03:15"),
        ("It was over by six in the morning.", "six in the morning", "T06:00"),
        ("It ended at ten at night.", "ten at night", "T22:00"),
        ("Doors open at seven o'clock in the evening.", "seven o'clock in the evening", "T19:00"),
        ("It struck at 18.42 local time.", "18.42 local time", "T18:42"),
        ("It struck at 20:42 (18:42 GMT).", "18:42 GMT", "T18:42"),
        ("Talks resume at 0830 GMT.", "0830 GMT", "T08:30"),
        ("The shop opens at 9.30 in the morning.", "9.30 in the morning", "T09:30"),
    ],
)
def test_a_time_of_day_in_words_or_with_its_zone(text, printed, moment):
    found = {date.text: date.from_ for date in read(text).dates}
    assert found[printed].endswith(moment)


@pytest.mark.parametrize(
    "text",
    ["A quarter to three-quarters of them left.", "It fell a quarter to three billion.", "It hit six in the morning."],
)
def test_numbers_that_are_no_time_of_day(text):
    assert [date for date in read(text).dates if date.grain in {"hour", "minute"}] == []


@pytest.mark.parametrize(
    ("told", "day"),
    [("Last Friday", "2026-01-16"), ("Last Thursday", "2026-01-22"), ("Last Saturday", "2026-01-17")],
)
def test_last_friday_is_never_the_day_before_publication(told: str, day: str) -> None:
    assert read(f"{told}, the council closed the bridge.").dates[0].from_ == day
