"""The day of a timeline's entry where its sentence prints several, and entries that no reader of a list understands."""

from __future__ import annotations

import pytest

from tests.weigh.making import ledger


def entries(text: str) -> list[tuple[str, str]]:
    """Date and text of each entry; the report is of 24 January 2026, a Saturday."""
    return [(entry.date, entry.text) for entry in ledger(text).timeline]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Mine Konda, a resident of the town, recognized as the oldest person there, died on January 20, "
            "the town announced January 21.",
            "2026-01-20",
        ),
        ("The fatal attack happened exactly 13 years ago, on May 20, 2013.", "2013-05-20"),
        (
            "In addition to the sanctions imposed in 2022, the council added a ban on January 9, 2026, and Kantor was "
            "barred from the firm.",
            "2026-01-09",
        ),
        (
            "The 2019 winner and 2020 Arden Olympic champion Jan Dunn went clear and won the stage by ten seconds on "
            "Tuesday.",
            "2026-01-20",
        ),
    ],
)
def test_the_day_is_that_of_what_the_main_clause_tells(text, day):
    assert [date for date, _ in entries(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Previously imprisoned for taking part in protests in 2019, Alaa Orlo said the rulers of Arden had to leave.",
        "Last year you released a record and won a prize in Arden.",
        "Monday - Friday, 6:00 - 7:00 PM ET The firm bought a rival, its head said in Arden.",
        "The prisoner was set to receive an injection February 26, but the court in Arden stopped it.",
    ],
)
def test_what_has_another_day_or_none_is_no_entry(text):
    assert entries(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Later in 2023, David Weiss was appointed special counsel in Arden.", "In 2023, David Weiss was appointed"),
        ("Hours before, on Tuesday evening, shelling killed three people in Arden.", "On Tuesday evening, shelling"),
    ],
)
def test_an_entry_does_not_lean_on_what_was_told_before(text, told):
    ((_, found),) = entries(text)
    assert found.startswith(told)
