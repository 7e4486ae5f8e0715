"""Levels of a market move from hour to hour: no conflict, and never two markets in one slot."""

from tests.weigh.making import told

FIRST = "The Arden Index rose by 0.4% to 1,114.62 points in morning trading, while the Kessel Index fell by 0.1%."
LATER = "The Arden Index gained 0.2% and closed at 1,107.54 points, while the Kessel Index fell by 0.5% in the session."
LAST = "The Arden Index was up at 1,111.9 points at the end of trading."


def test_levels_of_one_index_at_three_hours_are_an_update():
    slots = told(FIRST, LATER, LAST)
    levels = [slot for slot in slots if slot.unit == "point"]
    assert [slot.relation for slot in levels] == ["update"]
    assert {value.value for value in levels[0].values} == {1114.62, 1107.54, 1111.9}


def test_two_indexes_are_two_slots():
    moves = [slot for slot in told(FIRST, LATER) if slot.unit == "percent"]
    found = {slot.what: {value.value for value in slot.values} for slot in moves}
    assert found == {"Arden Index": {0.4, 0.2}, "Kessel Index": {0.1, 0.5}}
