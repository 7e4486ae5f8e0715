"""What one report prints of a number, and what is said of when a number changed."""

from __future__ import annotations

from tests.weigh.making import told

NEARLY = "Police said nearly 500 people were killed in Arden and 487 people were killed in Arden by noon."


def test_a_rounding_and_a_count_in_one_sentence_are_two_numbers():
    slots = told(NEARLY, "Police said nearly 500 people were killed in Arden.")
    assert [[value.text for value in slot.values] for slot in slots] == [["nearly 500", "nearly 500"], ["487"]]


def test_an_update_tells_the_time_of_the_number_that_leads():
    (slot,) = told("Police said 31 people were hurt in Arden.", "Police said 35 people were hurt in Arden.")
    assert slot.why.endswith("31, then 35. The latest, from the police, leads (24 January, 11:00 UTC).")
