"""Dates of a line against those of the reports: what bears one out, what speaks against it, what is no date at all.

The reports are of Wednesday, 4 March 2026.
"""

import pytest

from wiredesk.check.times._dates import compare_dates, ends_of
from wiredesk.model import Date

from .reports import looked_at, report
from .test_turned import read

OPENED = "The bridge of Arden was opened by the mayor {}."
NEW = "The bridge of Arden is new. "


def judged(mine, *theirs):
    """Verdict and certainty of each date of a line."""
    line, evidence = looked_at(read("mine", mine), *(read(f"r{n}", text) for n, text in enumerate(theirs)))
    return [(f.verdict, round(f.sure, 2)) for f in compare_dates(line, evidence)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("in January 2026", "on 12 January 2026"),
        ("on 12 January 2026", "in January 2026"),
        ("in 2025", "on 12 May 2025"),
        ("on 12 May 2025", "in 2025"),
        ("in the 1990s", "in 1994"),
        ("last week", "on Saturday"),
        ("last week", "on Monday"),  # this week's or the last
        ("last weekend", "on Saturday"),
        ("in May", "in May 2023"),
        ("in May 2023", "in May"),
        ("on 11 September", "on 11 September 2001"),
        ("on 11 September 2001", "on 11 September"),
        ("on Tuesday", "next Tuesday"),
    ],
)
def test_a_date_is_borne_out_by_one_that_it_meets_or_may_be(mine, theirs):
    assert judged(OPENED.format(mine), OPENED.format(theirs)) == [("supported", 1.0)]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("on 9 January 2026", "on 12 January 2026"),
        ("in 2025", "in 2024"),
        ("in May 2024", "in May 2023"),
        ("in June", "in May 2023"),
        ("in June 2023", "in May"),
        ("on 11 September 2026", "on 11 September 2001"),
        ("on 12 September", "on 11 September 2001"),
        ("on Sunday", "on Monday"),
        ("on Monday", "on Tuesday at 10 a.m."),
        ("last week", "on 12 January"),
    ],
)
def test_another_date_of_the_same_kind_speaks_against_one(mine, theirs):
    ((verdict, sure),) = judged(OPENED.format(mine), OPENED.format(theirs))
    assert verdict == "contradicted"
    assert sure > 0.5


@pytest.mark.parametrize(
    ("mine", "theirs", "sure"),
    [
        ("in the 1990s", "in 2004", 0.5),  # a year is of another kind
        ("in 1994", "in the 1990s", 0.75),  # which year it was, no report says
        ("on 12 May 2025", "in 2024", 0.5),
        ("on Monday", "at 10 a.m.", 0.5),  # the hour of a day that stands elsewhere
        ("on Monday", "in the morning", 0.5),
    ],
)
def test_a_date_of_another_kind_speaks_against_none(mine, theirs, sure):
    assert judged(OPENED.format(mine), OPENED.format(theirs)) == [("not_found", sure)]


def test_today_may_be_meant_loosely_and_a_time_about_the_day_of_a_report_needs_no_other():
    assert judged(OPENED.format("today"), OPENED.format("on Tuesday")) == [("contradicted", 0.45)]
    assert judged(OPENED.format("on 5 March 2026"), NEW) == [("supported", 0.5)]
    assert judged(OPENED.format("on 6 March 2026"), NEW) == [("not_found", 0.5)]


@pytest.mark.parametrize("span", ["over a year", "over eight years", "in the space of two weeks"])
def test_how_long_a_thing_went_on_is_no_date(span):
    assert judged(OPENED.format(span), OPENED.format("in 2022")) == []
    assert judged("It rained. " + OPENED.format(span), OPENED.format("in 2022")) == []


def test_a_day_in_a_longer_name_is_no_date_and_one_that_is_a_name_is():
    texts = "The Arden on Sunday told of the bridge.", "The Arden on Sunday told of the bridge on 9 January."

    def found(*names):
        day, other = [("Sunday", "2026-01-18")], [("9 January", "2026-01-09")]
        mine = report(texts[0], name="mine", organisations=names, dates=day)
        return compare_dates(*looked_at(mine, report(texts[1], dates=other)))

    assert len(found()) == len(found("Sunday")) == len(found("The Arden")) == len(found("told of the bridge")) == 1
    assert found("The Arden on Sunday") == []


def test_a_day_in_a_quotation_is_compared_with_its_words():
    theirs = "The bridge of Arden was opened on Tuesday, the mayor said."
    assert judged("“The bridge of Arden was opened on Monday,” said the mayor.", theirs) == []


@pytest.mark.parametrize(
    ("mine", "elsewhere", "found"),
    [
        ("in May 2024", "The ducks were fed in May 2024.", ("supported", 0.3)),
        ("in May 2024", "The ducks were fed in May.", ("supported", 0.3)),  # its year may be that one
        ("in May 2024", "The ducks were fed in June 2024.", ("not_found", 0.5)),
        ("in May 2024", "The ducks were fed in 2024.", ("not_found", 0.5)),
        ("in 1998", "The 1998-built ship sank.", ("supported", 0.3)),
        ("in 1997", "The 1998-built ship sank.", ("not_found", 0.75)),
        ("in 1998", "The ship of 19980 crates sank.", ("not_found", 0.75)),
    ],
)
def test_a_date_that_only_another_matter_has_is_borne_out_a_little(mine, elsewhere, found):
    hidden = "Ducks swam by. Rain fell. Hail fell. "
    assert judged(OPENED.format(mine), NEW + hidden + elsewhere) == [found]


MERGED = (
    "The tall mayor of Arden opened the stone bridge for sailors"
    " and horses by a mill after a ferry sank on 2 January."
)


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("A ferry sank on 2 January.", "supported"),
        ("A ferry sank on 3 January.", "contradicted"),
        ("A horse ran in a race on 2 January.", "contradicted"),  # of another matter
    ],
)
def test_a_date_that_a_merged_line_has_from_another_passage_with_its_words_is_not_contradicted(other, verdict):
    theirs = MERGED[: MERGED.index(" after")] + " on 9 January."
    assert [found for found, _ in judged(MERGED, theirs, other)] == [verdict]


@pytest.mark.parametrize(
    ("first", "last", "ends"), [("2026-01-09", "2026-01-12", True), ("2026-01-12", "2026-01-09", False),
    ("2026-01-09", "", False), ("", "2026-01-09", False), ("0044", "0044", False)]
)  # fmt: skip
def test_a_date_has_ends_where_both_are_days_in_order(first, last, ends):
    item = Date(doc="a", start=0, end=1, text="x", from_=first, to=last, grain="day")
    assert (ends_of(item) is not None) == ends
