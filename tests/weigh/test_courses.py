"""A toll that one report tells from hour to hour takes in what the others print of it."""

from tests.weigh.making import told


def test_values_told_one_after_the_other_and_those_of_other_reports_are_one_update():
    slots = told(
        "In Arden 11 people were injured when the depot burned, the mayor said.",
        "The mayor of Arden reported 11 people injured in the morning, 19 by noon and 27 in the afternoon in Arden.",
        "In Arden 31 people were injured when the depot burned, the mayor said late in the evening.",
    )
    found = [slot for slot in slots if "injured" in slot.what]
    assert [slot.relation for slot in found] == ["update"]
    assert {value.value for value in found[0].values} == {11, 19, 27, 31}


def test_another_toll_of_the_place_far_above_the_series_stays_apart():
    slots = told(
        "The mayor of Arden reported 11 people injured in the morning, 19 by noon and 27 in the afternoon in Arden.",
        "In Arden 400 people were injured in the war of the last century.",
    )
    assert [{value.value for value in slot.values} for slot in slots] == [{11, 19, 27}, {400}]
