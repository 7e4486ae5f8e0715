"""Lengths of time, ages, days and orders that follow from what the reports print, and are printed by none."""

from datetime import UTC, datetime

import pytest

from wiredesk.annotate import annotate
from wiredesk.check._compare import compare
from wiredesk.check.reading._pairs import reckoned_pair
from wiredesk.check.text._diff import align
from wiredesk.check.times._moments import shifted
from wiredesk.model import Article

from .reports import looked_at

BRIDGE = "The Lunn bridge will be closed from Monday 4 May to Friday 15 May. It was last closed in August 2024."
TRAIN = "A train left the rails near Dunmarl at 04:52 on Tuesday. The line was closed at 05:10 and reopened at 13:25."
HOST = "Lou Vane has hosted the radio show Night Owl since 2011. Her guest on Friday is a fire chief."
PAINTER = "The painter Ida Roon, born on 20 August 1948, sold her first picture in 1970."
MINISTER = (
    "The minister, Greta Lind, resigned on Tuesday, a day after the audit was published. "
    "Lind had denied all charges on Saturday."
)
ROWER = "Rower Ana Ketel set out from Porto Lume on 28 July and landed in Greyhaven on 19 August."
ROBBERY = "The Osk museum was robbed on 30 December. Police arrested two men a week later."


def read(name, text):
    day = datetime(2026, 3, 19, 12, tzinfo=UTC)
    url = f"https://{name}.example/1"
    return annotate(Article(id=name, url=url, title="", text=text, language="en", published=day))


def found(mine, theirs):
    """The findings on a line, and what the model reads beside it."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    findings = compare(line, evidence, align(line, evidence))
    return findings, reckoned_pair(line, evidence, findings)[1]


TRUE = [
    (TRAIN, "The line stayed shut for more than eight hours.", "more than eight hours",
     "13:25 (more than eight hours)"),
    (BRIDGE, "The Lunn bridge will be closed for twelve days.", "twelve days", "15 May (twelve days)"),
    (HOST, "Lou Vane has hosted Night Owl for 15 years.", "15 years", "since 2011 (15 years)"),
    (ROWER, "Ana Ketel landed in Greyhaven after just over three weeks.", "just over three weeks",
     "19 August (just over three weeks)"),
    ("The clinic was founded in 1996 by Mei Tan, who led it until 2021.", "Mei Tan led the clinic for a quarter of a "
     "century.", "a quarter of a century", "2021 (a quarter of a century)"),
    ("Mei Tan opened the clinic at 24 and closed it at 91.", "The clinic of Mei Tan was open for 67 years.", "67 years",
     "(67 years)"),
    (PAINTER, "Ida Roon is 77.", "77", "1948 (77)"),
    (PAINTER, "Ida Roon is in her late seventies.", "late seventies", "(in her late seventies)"),
    (PAINTER, "Ida Roon sold her first picture in her early twenties.", "early twenties",
     "1970 (in her early twenties)"),
    ("Coach Rolf Tirsk is 58.", "Rolf Tirsk is in his late fifties.", "late fifties", "58 (in his late fifties)"),
    ("Lena Aas, who turned 17 on 2 March, won the race.", "Lena Aas was born in March 2009.", "March 2009",
     "(born March 2009)"),
    ("Wim Haas died on 8 March, three days before what would have been his 100th birthday.",
     "Wim Haas was born in March 1926.", "March 1926", "100th birthday (born March 1926)"),
    (ROBBERY, "Two men were arrested by the police on 6 January.", "6 January", "a week later (6 January)"),
    (ROWER, "Ana Ketel set out from Porto Lume on a Tuesday.", "Tuesday", "28 July (Tuesday)"),
    (MINISTER, "The audit was published on Monday.", "Monday", "published (Monday)"),
    (MINISTER, "The audit was published before Greta Lind resigned.", "before",
     "published (before Greta Lind resigned)"),
    (MINISTER, "Lind denied the charges three days before she resigned.", "three days before",
     "Saturday (three days before she resigned)"),
    ("The dam at Vess broke hours after the valley had been evacuated.",
     "The valley was evacuated before the dam broke.", "before", "evacuated (before the dam broke)"),
]  # fmt: skip


@pytest.mark.parametrize(("theirs", "mine", "text", "read_there"), TRUE, ids=[row[1] for row in TRUE])
def test_what_follows_by_the_calendar_is_borne_out_and_told_to_the_model(theirs, mine, text, read_there):
    findings, beside = found(mine, theirs)
    assert {f.verdict for f in findings if f.text == text} == {"supported"}
    assert read_there in beside


CHAIR = "Rolf Lunde served as board chair of Estrin from 2002 to 2013. The firm owns half of a mill."
WRONG = [
    (CHAIR, "For some fifteen years, until 2013, Lunde chaired the board of Estrin.", "some fifteen years", "eleven"),
    (ROWER, "Ana Ketel landed in Greyhaven after 42 days.", "42 days", "22 days"),
    (TRAIN, "The line stayed shut for less than five hours.", "less than five hours", "about eight hours"),
    (MINISTER, "The audit was published after Greta Lind resigned.", "after", "before Greta Lind resigned"),
    (MINISTER, "Lind denied the charges three days after she resigned.", "three days after", "before she resigned"),
    (MINISTER, "Lind denied the charges five days before she resigned.", "five days before", "three days before she"),
]


@pytest.mark.parametrize(("theirs", "mine", "text", "true"), WRONG, ids=[row[1] for row in WRONG])
def test_another_length_or_order_than_the_calendars_is_refuted_with_the_true_one(theirs, mine, text, true):
    findings, beside = found(mine, theirs)
    against = [f for f in findings if f.text == text and f.verdict == "contradicted"]
    assert any(true in f.why for f in against)
    assert true in beside


@pytest.mark.parametrize(
    ("theirs", "mine", "text"),
    [
        (BRIDGE, "The Lunn bridge will be closed for 21 days.", "21 days"),
        (HOST, "Lou Vane has hosted Night Owl for 25 years.", "25 years"),
        (PAINTER, "Ida Roon is 87.", "87"),
        (PAINTER, "Ida Roon is in her late sixties.", "late sixties"),
        (ROBBERY, "Two men were arrested by the police on 13 January.", "13 January"),
        (MINISTER, "The audit was published on Wednesday.", "Wednesday"),
        ("Eva Brandt set her mark at the age of 21. Lena Aas won.", "Lena Aas is in her twenties.", "twenties"),
    ],
)
def test_what_does_not_follow_is_not_borne_out(theirs, mine, text):
    findings, beside = found(mine, theirs)
    assert not any(f.verdict == "supported" and f.gloss for f in findings)
    assert f"({text}" not in beside


def test_the_length_of_one_range_of_dates_decides_a_line():
    findings, _ = found("For fifteen years, until 2013, Lunde chaired the board of Estrin.", CHAIR)
    assert [f.sure >= 0.7 for f in findings if f.verdict == "contradicted"] == [True]
    assert all(f.verdict == "supported" for f in found("For eleven years Lunde chaired Estrin's board.", CHAIR)[0])


def test_a_clause_that_goes_on_is_no_end_of_an_order():
    theirs = "Palin became governor in December 2006 and before that was mayor of a small town."
    assert not [f for f in found("Palin became mayor before she was governor.", theirs)[0] if f.kind == "order"]


def test_what_lies_beyond_the_calendar_is_no_moment():
    theirs = "The crater was found in 1996. It formed 9,000 years earlier, or 5,000 centuries earlier."
    found("The crater formed 9,000 years before it was found in 1996.", theirs)
    assert shifted(datetime(1996, 1, 31), 1) == datetime(1996, 2, 29)
    assert shifted(datetime(1996, 1, 31), -12 * 9000).year == 1
