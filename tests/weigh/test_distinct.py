"""Numbers of two things, two places, two days or of a part and its whole are no difference between reports."""

from __future__ import annotations

import pytest

from tests.weigh.making import ledger, told


def rivals(*texts: str, hours: tuple[int, ...] = (8, 11, 14)) -> list[tuple[str, list[float]]]:
    """Relation and values of the slots that print two values, lowest first."""
    slots = [(slot.relation, sorted({v.value for v in slot.values})) for slot in told(*texts, hours=hours)]
    return [(relation, values) for relation, values in slots if len(values) > 1]


def test_twelve_more_bodies_are_no_toll_beside_thirty_four() -> None:
    found = rivals(
        "The number of dead from the sinking of the ferry rose to 34 this morning, police said.",
        "The sunken ferry was lifted and twelve more bodies were found inside. The death toll stands at 46.",
    )
    assert found == [("update", [34.0, 46.0])]


def test_the_hurt_beside_the_dead_are_all_the_hurt() -> None:
    found = rivals(
        "Some 30 people were killed and 55 others injured when shells hit the school, the mayor said.",
        "The shells that hit the school left 50 people injured, the mayor said.",
    )
    assert any(50.0 in values and 55.0 in values for _, values in found)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "The bank in Arden lowered its main interest rate to 3.25 percent on Friday.",
            "The bank's staff in Arden assume a market rate of 3.1 percent.",
        ),
        (
            "Temperatures in the region fell to minus 14 degrees Celsius overnight.",
            "All blocks in the region are heated to 14 degrees Celsius, the mayor said.",
        ),
        (
            "Residents of Besh, a village of 900 people, said that three houses were hit.",
            "Some 2,100 people have left Besh and two other villages, the mayor said.",
        ),
        (
            "Of the 140 branches to be closed, 64 are Elmish, the bank said.",
            "Of the 140 branches to be closed, 76 are in Osterland, the bank said.",
        ),
        (
            "The airline cancelled 184 of the 262 flights that it had planned for the strike.",
            "Of the 134 flights that the airline had planned for the strike, 97 did not leave.",
        ),
    ],
)
def test_two_things_are_no_difference(texts: tuple[str, str]) -> None:
    assert not rivals(*texts)


def test_those_who_have_power_again_are_not_those_without() -> None:
    slots = told("Power had been restored to 138,000 properties by noon, the ministry said.")
    assert [slot.what for slot in slots] == ["properties with power again"]


def test_some_of_the_injured_are_no_rival_to_all_of_them() -> None:
    assert not rivals(
        "A crane fell in Kessel and 14 people were injured, police said. "
        "Ten of the injured were taken to Kessel General Hospital and four to the Arden clinic. "
        "Five of those in Arden are in a critical condition."
    )


def test_two_shares_of_the_injured_in_one_report_are_two_counts() -> None:
    assert not rivals(
        "Twenty-two of the injured were taken to the hospital in Lviv, 19 to the one in Kyiv and ten to Odesa. "
        "Five of those in Kyiv are in a critical condition."
    )


def test_the_parts_of_a_toll_behind_its_colon_are_no_tolls() -> None:
    found = rivals(
        "The count stood at 112 dead in the evening: 63 in our town, 45 in the Tisna valley and four in the hills.",
        "The quake killed 104 people, officials said.",
        hours=(14, 8),
    )
    assert found == [("update", [104.0, 112.0])]


def test_a_count_that_is_told_as_risen_goes_on() -> None:
    found = rivals(
        "The number of operations postponed in the strike has risen to 1,930, the managers said.",
        "The strike led to the postponement of 2,870 operations, the managers said.",
    )
    assert found == [("update", [1930.0, 2870.0])]


def test_two_counts_for_all_places_are_not_told_apart_by_place() -> None:
    slots = told(
        "More than 620 people were injured, most of them in the valley village of Ancota.",
        "Three people were injured, the company said.",
    )
    assert "other_scope" not in {slot.relation for slot in slots}


def test_a_count_for_two_places_is_for_neither_alone() -> None:
    slots = told("A drone attack on the cities of Arden and Kessel killed at least six people, the mayor said.")
    assert [slot.scope for slot in slots if slot.what == "people killed"] == [None]


def test_in_our_region_is_where_the_report_was_filed() -> None:
    slots = told("KHARKIV - By noon the number of properties without power in our region had risen to 112,000.")
    assert [slot.scope for slot in slots] == ["Kharkiv region"]


def test_a_count_is_not_for_the_place_of_a_dateline_where_the_lead_names_another() -> None:
    slots = told(
        "KHARKIV, Jan 20 - At least 12 people were killed by floods in southern Malawi, police said. "
        "Nineteen people were missing. The road from Kharkiv is closed."
    )
    assert "Kharkiv" not in {slot.scope for slot in slots}


def test_by_six_is_an_hour() -> None:
    slots = told("Power failed for 42,000 customers at 1:25 a.m.; 35,000 of them had it back by six, the firm said.")
    assert 6.0 not in {v.value for slot in slots for v in slot.values}


def test_a_quantity_is_called_by_its_name_not_by_how_it_compares() -> None:
    slots = told("The mapping service gave a smaller area of 4,650 hectares for the fire.")
    assert [slot.what for slot in slots] == ["area"]


def test_those_missing_are_more_one_day_and_fewer_another() -> None:
    slots = told(
        "In the floods in Arden 19 people were missing, police said.",
        "The floods in Arden have killed 27 people and 41 people are missing, police said.",
        "In the floods in Arden 29 people are still missing, police said.",
        days=(20, 22, 24),
    )
    (slot,) = [slot for slot in slots if {19.0, 41.0, 29.0} == {v.value for v in slot.values}]
    assert (slot.relation, slot.values[slot.lead].value) == ("update", 29.0)


def test_a_body_of_two_halves_is_named_with_both() -> None:
    found = ledger(
        "Two tugs of the Elmland Ports and Harbours Authority were there. "
        "The authority said it would review the position of all huts on the quay."
    )
    assert [quote.speaker for quote in found.quotes] == ["Elmland Ports and Harbours Authority"]


@pytest.mark.parametrize("who", ["people", "the Spaniard"])
def test_people_and_a_bare_nationality_are_nobody(who: str) -> None:
    assert not ledger(f"The ferry tolls will double in March, {who} said.").quotes
