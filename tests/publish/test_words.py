"""Words and times for readers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from tests.publish.building import at
from wiredesk.model import Fault, Made, PartKind, Relation, Verdict
from wiredesk.publish import _words as words
from wiredesk.publish._times import newest, of_moment, of_text


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (words.RELATIONS, Relation),
        (words.VERDICTS, Verdict),
        (words.PARTS, PartKind),
        (words.FAULTS, Fault),
        (words.MADE, Made),
    ],
)
def test_every_value_of_an_enumeration_has_words(table, kind):
    assert set(table) == set(get_args(kind))
    for text in table.values():
        assert "_" not in str(text)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 reports"), (1, "1 report"), (2, "2 reports"), (1200, "1,200 reports")]
)
def test_plurals(number, text):
    assert words.count(number, "report") == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (None, ""), ("week", "weeks"), ("square_mile", "square miles"), ("square_foot", "square feet"),
        ("year_of_age", "years of age"), ("kilometre_per_hour", "kilometres per hour"), ("century", "centuries"),
        ("USD", "US dollars"), ("CHF", "CHF"), ("percent", "per cent"),
    ],
)  # fmt: skip
def test_a_unit_in_brackets_stands_in_the_plural(name, text):
    assert words.unit(name) == text


def test_words_in_quotation_marks_quote_with_single_ones():
    assert words.quoted('It was “calm”, he said, and "cold".') == "“It was ‘calm’, he said, and ‘cold’.”"
    assert words.quoted("The mayor's 5") == "“The mayor's 5”"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-01-24", "24 January 2026"),
        ("2026-01-24T08:20:00+02:00", "24 January 2026, 06:20 UTC"),
        ("2026-01-24T08:20:00", "24 January 2026, 08:20 UTC"),
        ("2026-01-23/2026-01-24", "23 to 24 January 2026"),
        ("2026-01-31/2026-02-01", "31 January to 1 February 2026"),
        ("2025-12-31/2026-01-01", "31 December 2025 to 1 January 2026"),
        ("2026-01-24/2026-01-24", "24 January 2026"),
        ("2026-01-01/2026-12-31", "2026"),
        ("2026-02-01/2026-02-28", "February 2026"),
        ("2026-02-01/2026-02-27", "1 to 27 February 2026"),
        ("0000-00-01/0000-00-31", None),
        ("2026-01", "January 2026"),
        ("2026", "2026"),
        ("", None), (None, None), ("soon", None), ("2026-13", None), ("/", None), ("9999999", None),
    ],
)  # fmt: skip
def test_times_are_printed_in_utc_in_words(text, shown):
    when = of_text(text)
    assert (when.words if when else None) == shown


def test_a_moment_has_a_machine_time_too():
    assert of_moment(at(8, 20)).iso == "2026-01-24T08:20:00Z"
    assert of_moment(None) is None


def test_midnight_is_a_day_that_was_printed_without_an_hour():
    """A page that names a day alone is not said to have come out at 00:00, nor the day before."""
    east = timezone(timedelta(hours=8))
    assert of_moment(datetime(2026, 1, 24, tzinfo=east)).words == "24 January 2026"
    assert of_moment(datetime(2026, 1, 24, tzinfo=UTC)) == of_text("2026-01-24")
    assert of_moment(newest([datetime(2026, 1, 24, tzinfo=east), None])).words == "24 January 2026"
    assert of_moment(datetime(2026, 1, 24, 0, 1, tzinfo=UTC)).words == "24 January 2026, 00:01 UTC"
