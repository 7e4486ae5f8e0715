"""The values of a slot in a phrase: as printed, with whoever says them, and the printings it rests on."""

import pytest

from tests.weigh.making import told


def phrase(slots, relation):
    slot = next(slot for slot in slots if slot.relation == relation)
    return slot, [slot.values[i].text for i in slot.said_by]


def test_a_count_that_went_on_is_told_by_the_hour():
    slot, rests = phrase(
        told(
            "In Arden 27 people were injured when the depot burned.",
            "In Arden 31 people were injured when the depot burned.",
        ),
        "update",
    )
    assert slot.said == "between 27 and 31, by hour of the count"
    assert rests == ["27", "31"]


def test_a_conflict_says_whose_count_is_which():
    slot, rests = phrase(
        told(
            "In Arden 27 people were injured when the depot burned.",
            "In Arden 31 people were injured when the depot burned.",
            hours=(8, 8),
        ),
        "conflict",
    )
    assert slot.said == "27 by Harbour Post’s count and 31 by Evening Wire’s"
    assert rests == ["27", "31"]


def test_counts_of_two_places_are_told_with_their_places():
    slots = told(
        "In Kharkiv 31 people were injured when the depot burned, the mayor said.",
        "In Lviv 14 people were injured when the harbour was hit by a storm, the police said.",
        "In Kharkiv 31 people were injured when the depot burned, doctors said.",
    )
    slot, _ = phrase(slots, "other_scope")
    assert slot.said == "14 in Lviv, 31 in Kharkiv"


def test_an_office_is_named_before_an_outlet():
    slot, _ = phrase(
        told(
            "In Kharkiv 27 people were injured when the depot burned, the mayor said.",
            "In Kharkiv 31 people were injured when the depot burned, the police said.",
            hours=(8, 8),
        ),
        "conflict",
    )
    assert slot.said == "27 by the mayor’s count and 31 by the police’s"


def test_a_rounded_form_stands_before_the_exact_one():
    slots = told(
        "The storm left 5,971 homes in Arden without power.",
        "The storm left nearly 6,000 homes in Arden without power.",
    )
    assert "nearly 6,000 (5,971)" in {slot.said for slot in slots}


def test_a_conversion_stands_in_brackets():
    slots = told("The club paid $400m (£300m) for the ground.", "The club paid $400m for the ground.")
    assert "$400m (£300m)" in {slot.said for slot in slots}


@pytest.mark.parametrize("relation", ["agree", "update", "conflict", "other_scope", "other_unit"])
def test_every_phrase_prints_its_receipts_and_no_none(relation):
    slots = told(
        "In Arden 27 people were injured and 3,000 homes lost power after an 11-week strike, the mayor said.",
        "In Arden 31 people were injured and 8,000 people were without power. In Kessel 12 people were injured.",
        "In Arden at least 31 people were injured, and damage of $400m (£300m) was done in two months of strikes.",
    )
    for slot in slots:
        assert slot.said
        assert "None" not in slot.said
        assert all(0 <= i < len(slot.values) for i in slot.said_by)
