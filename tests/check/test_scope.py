"""The place that a figure holds for: another, more, fewer, a part of the whole."""

import pytest

from wiredesk.check.figures._scope import compare_scope

from .reports import looked_at
from .test_turned import read

HAIL = "Hail damaged 4,120 houses in {}."
DRONES = "The ministry counted 159 drones, including 51 over Norway."
OVER = "The ministry counted 159 drones over Norway."


def found(mine, *theirs):
    """What is held against a line, how sure, and why."""
    line, evidence = looked_at(read("mine", mine), *(read(f"r{n}", text) for n, text in enumerate(theirs)))
    return [(f.text, f.found, round(f.sure, 2), f.why) for f in compare_scope(line, evidence)]


@pytest.mark.parametrize(
    ("mine", "theirs", "sure", "why"),
    [
        ("Norway", "Norway, Sweden and Finland", 0.75,
         "The reports spread the 4,120 houses over Norway, Sweden and Finland, not Norway alone."),
        ("Norway", "the city of Oslo", 0.65, "In the reports “4,120 houses” holds for Oslo, not for Norway."),
        ("Norway", "several countries", 0.5,
         "In the reports “4,120 houses” holds for the countries, not for Norway alone."),
        ("several countries", "Norway", 0.5,
         "In the reports “4,120 houses” holds for Norway, not for the countries alone."),
        ("Norway", "Sweden", 0.4, "In the reports “4,120 houses” holds for Sweden, not for Norway."),
        ("Oslo", "Norway", 0.4, "In the reports “4,120 houses” holds for Norway, not for Oslo."),
        ("the town", "the district", 0.4, "In the reports “4,120 houses” holds for the district, not for the town."),
    ],
)  # fmt: skip
def test_a_figure_of_another_place_is_told_with_the_places_of_the_reports(mine, theirs, sure, why):
    ((_, _, certainty, told),) = found(HAIL.format(mine), HAIL.format(theirs))
    assert (certainty, told) == (sure, why)


def test_what_holds_everywhere_does_not_hold_in_one_country_alone():
    ((_, shown, _, why),) = found(HAIL.format("Norway"), "Hail damaged 4,120 houses nationwide.")
    assert (shown, why) == ("nationwide", "In the reports “4,120 houses” holds nationwide, not for Norway alone.")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (HAIL.format("the country"), [HAIL.format("Norway")]),
        (HAIL.format("Norway, Sweden and Finland"), [HAIL.format("Norway")]),
        (HAIL.format("Norway and Sweden"), [HAIL.format("Norway, Sweden and Finland")]),
        (HAIL.format("Norway"), [HAIL.format("Sweden"), HAIL.format("Norway")]),  # a report does say so
        ("Hail damaged 3 houses in Norway.", ["Hail damaged 3 houses in Sweden."]),  # too small to be known by
        ("It was the third hail in Norway.", ["It was the third hail in Sweden."]),
        ("“Hail damaged 4,120 houses in Norway,” he said.", [HAIL.format("Sweden")]),
        (HAIL.format("Norway"), ["Storms killed 4,120 sheep in Sweden."]),
    ],
)
def test_a_place_that_the_reports_have_too_or_may_mean_is_no_fault(mine, theirs):
    assert found(mine, *theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "wrong"),
    [
        (OVER, [DRONES], True),
        (OVER.replace("Norway.", "Norway, 51 of them at night."), [DRONES], False),  # the line has the part too
        (OVER, [DRONES.replace("including", "and")], False),
        (OVER, [DRONES.replace("51", "510")], False),  # no part of it
        (OVER, [DRONES.replace("over Norway", "by the sailors of the old harbour of Norway")], False),  # too far off
        (OVER, [DRONES, OVER], False),
    ],
)
def test_the_whole_is_not_told_of_the_place_of_a_part(mine, theirs, wrong):
    said = "The reports give “51” for Norway; “159” is the whole."
    assert found(mine, *theirs) == ([("Norway", "51", 0.8, said)] if wrong else [])
