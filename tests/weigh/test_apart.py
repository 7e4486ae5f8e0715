"""What shares a number and is two things, and what is printed with two numbers and is one."""

from __future__ import annotations

from tests.weigh.making import told


def grouped(*texts: str) -> list[list[float]]:
    """The values of each slot, lowest first."""
    return sorted(sorted(value.value for value in slot.values) for slot in told(*texts))


def test_people_who_live_somewhere_were_not_killed():
    (slot,) = told("The offer would extend papers for 300,000 people living in Arden.")
    assert "killed" not in slot.what


def test_a_small_count_of_two_kinds_of_people_is_two_counts():
    found = grouped(
        "The motion in the chamber was signed by two Independents.",
        "Two harbour officials, who asked not to be named, said that no lorry has left the depot.",
    )
    assert [2, 2] not in found


def test_dozens_of_two_things_are_two_counts():
    found = told(
        "The envoy wants the militia to free dozens of captives before the talks.",
        "Dozens of lorries with flour crossed the bridge near Kessel this morning.",
    )
    assert len(found) == 2


def test_two_round_shares_that_have_nothing_in_common_are_two():
    found = grouped(
        "The yield of the ten-year Elmland bond rose to 1.53 percent.",
        "The commission had forecast growth of 1.5% for its members.",
    )
    assert found.count([1.5]) == found.count([1.53]) == 1


def test_what_two_firms_earned_is_no_conflict():
    found = told(
        "Halden's net income fell to $3.43 billion in the quarter, from $3.60 billion a year before.",
        "Merrow's net income rose to $3.64 billion in the quarter, from $3.40 billion a year before.",
    )
    assert {slot.relation for slot in found} == {"agree"}


def test_those_present_at_a_mass_are_no_number_of_displaced():
    found = grouped(
        "Some 40,000 people came to the square in Arden for the weekly address.",
        "More than 57,000 people have been displaced by the fighting since May 15.",
    )
    assert found == [[40000], [57000]]


def test_a_sum_to_one_decimal_of_millions_is_the_exact_sum():
    (slot,) = told("The couple paid $13.6 million in state taxes.", "The couple paid $13,625,777 in state taxes.")
    assert slot.relation == "agree"


def test_three_more_years_are_a_span_of_time():
    (slot,) = told(
        "The offer would let them keep their papers for three more years.",
        "The offer is a three-year extension for those who keep their papers.",
    )
    assert (slot.unit, slot.relation) == ("year", "agree")


def test_some_of_those_just_counted_are_the_count_another_report_prints():
    found = grouped(
        "Gunmen took 251 hostages, 58 of whom are still held in the camp.",
        "Arden says 57 hostages are still held in the camp.",
    )
    assert [57, 58] in found


def test_a_note_number_is_no_figure():
    assert told("The continent could face more deaths.[1] The ministry gave no number.") == ()


def test_forty_eight_hours_and_two_days_are_one_span():
    (slot,) = told(
        "The envoy warned that thousands of children could die within 48 hours unless flour reached the valley.",
        "Thousands of children could die within two days unless flour reached the valley, the envoy warned.",
    )[:1]
    assert (slot.relation, {value.unit for value in slot.values}) == ("other_unit", {"hour", "day"})
    assert "only one" not in slot.why.lower()


def test_a_family_and_one_of_it_are_one_owner():
    (slot,) = told("The Calders earned $147 million over the years.", "Ines Calder earned $138 million over the years.")
    assert slot.relation == "conflict"
