"""Times as metadata prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiredesk.extract._dates import date_of_url, parse_time


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2026-01-24T08:20:00+02:00", "2026-01-24T08:20:00+02:00"),
        ("2026-01-24T08:20:00.123456Z", "2026-01-24T08:20:00+00:00"),
        ("2026-01-24 08:20:00 +0200", "2026-01-24T08:20:00+02:00"),
        ("2026-01-24T08:20+02", "2026-01-24T08:20:00+02:00"),
        ("20260124T082000Z", "2026-01-24T08:20:00+00:00"),
        ("2026-01-24", "2026-01-24T00:00:00+00:00"),
        ("Sat, 24 Jan 2026 08:20:00 GMT", "2026-01-24T08:20:00+00:00"),
        ("Sat, 24 Jan 2026 08:20:00 -0500", "2026-01-24T08:20:00-05:00"),
        ("24 January 2026", None),
        ("2026-13-45", None),
        ("0001-01-01", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (17, None),
    ],
)
def test_a_time_is_read_with_its_zone_or_not_at_all(printed, read):
    found = parse_time(printed)
    assert (found.isoformat() if found else None) == read


@given(st.text(max_size=70))
def test_reading_a_time_never_fails(text):
    found = parse_time(text)
    assert found is None or found.tzinfo is not None


def test_a_day_in_an_address():
    assert date_of_url("https://d.example/2026/1/24/a").date().isoformat() == "2026-01-24"
    assert date_of_url("https://d.example/news/article-20260124-kyiv").date().isoformat() == "2026-01-24"
    assert date_of_url("https://d.example/id/202613456") is None
