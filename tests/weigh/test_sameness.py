"""What makes two numbers one quantity or two: shares of a whole, people aboard, burned land, sentences, votes."""

from __future__ import annotations

import pytest

from tests.weigh.making import told
from wiredesk.model import FigureSlot
from wiredesk.weigh._claimants import in_text


def slot_of(slots: tuple[FigureSlot, ...], value: float) -> FigureSlot:
    return next(slot for slot in slots if any(v.value == value for v in slot.values))


def test_two_shares_that_make_up_the_whole_are_those_of_two_sides():
    slots = told("A third of the trains ran on Thursday.", "The strike stopped two-thirds of the trains on Thursday.")
    assert {slot.relation for slot in slots} == {"agree"}


def test_those_aboard_are_one_count_whatever_they_are_called():
    slot = slot_of(
        told("The ferry carried 96 passengers and crew.", "The ferry sank with 98 people on board."), 98
    )
    assert slot.relation == "conflict"
    assert "aboard" in slot.what or slot.what == "passengers"


def test_what_a_ship_may_carry_is_not_who_was_on_it():
    slots = told("The ferry sank with 98 people on board. It was licensed to carry 80 people.")
    assert slot_of(slots, 98) is not slot_of(slots, 80)


def test_burned_land_grows_with_the_hour():
    slot = slot_of(
        told(
            "The wildfire in the hills has burned 5,000 acres, officials said.",
            "The wildfire in the hills has burned 9,900 acres, officials said.",
        ),
        9_900,
    )
    assert slot.relation == "update"


def test_a_prison_sentence_in_years_and_in_months_is_one():
    slot = slot_of(
        told(
            "Tomas Varga was sentenced to 12 years in prison for fraud.",
            "A judge sentenced the banker Tomas Varga to 144 months for fraud.",
        ),
        12,
    )
    assert slot.relation == "other_unit"
    assert slot.what == "prison sentence"


def test_the_sentences_of_two_people_are_two():
    slots = told(
        "Tomas Varga was sentenced to 12 years for fraud.", "Ines Calder was sentenced to 144 months for fraud."
    )
    assert slot_of(slots, 12) is not slot_of(slots, 144)


def test_how_far_the_count_has_come_is_no_share_of_votes():
    slots = told(
        "With 60 percent of ballots counted, the commission said the lead was narrow.",
        "The winner had 50.8 percent of ballots in the final count, the commission said.",
    )
    assert slot_of(slots, 60) is not slot_of(slots, 50.8)


def test_turnout_is_told_by_the_hour():
    slot = slot_of(told("Turnout was 61 percent, officials said.", "Turnout was 67 percent, officials said."), 67)
    assert slot.relation == "update"


def test_core_inflation_is_not_inflation():
    slots = told("Inflation rose to 3% in January.", "Core inflation rose to 3.2% in January.")
    assert slot_of(slots, 3) is not slot_of(slots, 3.2)


def test_the_ages_of_many_are_not_the_age_of_one():
    patients = "The hospital treated patients aged 8 to 85."
    slots = told(patients, "Robert Lind, 21, was charged.", "Robert Lind, 22, was held.")
    assert all(value.high is None for value in slot_of(slots, 21).values)


def test_those_who_marched_where_nobody_was_arrested_were_not_arrested():
    slots = told("A further 3,000 people marched in Arden, where no one was arrested.")
    assert all("arrested" not in slot.what for slot in slots)


def test_a_count_of_which_some_are_in_one_place_is_for_more_than_that_place():
    slots = told(
        "Eight people died in Lviv, the governor said.",
        "Officials said 31 people had died, 23 of them in Kharkiv.",
        "In Lviv eleven people died, the governor said.",
    )
    assert slot_of(slots, 31) is not slot_of(slots, 11)


def test_homes_and_the_people_in_them_are_told_apart():
    slots = told(
        "The storm left 1.2 million homes without power, the grid said.",
        "About 2.5 million people were without electricity after the storm.",
        "The storm left 1.2 million homes without power, the grid said.",
    )
    assert slot_of(slots, 2_500_000).relation == "other_unit"


def test_a_slick_that_grew_is_no_conflict():
    slot = slot_of(
        told("The slick covers 40 square kilometres.", "The slick grew to 65 square kilometres."), 65
    )
    assert slot.relation == "update"


def test_more_than_the_number_of_another_is_a_comparison():
    slot = slot_of(
        told("Doctors say at least 25 people have died in Arden, more than the 17 the ministry admits."), 17
    )
    assert [(value.value, value.modifier) for value in slot.values] == [(25, "at_least"), (17, "exact")]


@pytest.mark.parametrize(
    ("claimant", "words"),
    [
        ("Police", "the police"),
        ("Organisers", "organisers"),
        ("hospitals in Arden", "hospitals in Arden"),
        ("Arden medics", "Arden medics"),
        ("interior ministry", "the interior ministry"),
        ("government official", "a government official"),
        ("Relief Agency", "the Relief Agency"),
        ("Ana Orlo", "Ana Orlo"),
    ],
)
def test_a_claimant_stands_in_a_sentence(claimant, words):
    assert in_text(claimant) == words


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (("Tomas Varga, 58, was held.", "Tomas Varga, 59, was held."), "Reports differ: 58 and 59. 59 leads"),
        (
            ("One in three trains ran on Thursday.", "About four in ten trains ran on Thursday."),
            "Reports differ: one in three and about four in ten. About four in ten leads",
        ),
    ],
)
def test_the_reason_is_whole_sentences(texts, why):
    found = next(slot for slot in told(*texts) if slot.relation == "conflict")
    assert found.why.startswith(why)


def test_pounds_of_weight_are_pounds():
    (slot,) = told("The agency found almost 275kg (606lb) of uranium.")
    assert slot.why.startswith("It is printed in kilograms and pounds.")


def test_what_was_printed_at_one_hour_was_not_printed_last():
    (slot,) = told("The couple earned $139 million.", "The couple earned $147 million.", hours=(8, 8))
    assert "printed last" not in slot.why
