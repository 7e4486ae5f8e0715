"""What a figure counts: one thing under two names, what names nothing, what is no figure of a story."""

from __future__ import annotations

from tests.weigh.making import told
from wiredesk.model import FigureSlot


def by_values(*texts: str) -> dict[tuple[float, ...], FigureSlot]:
    """The slots by their values."""
    return {tuple(sorted({value.value for value in slot.values})): slot for slot in told(*texts)}


def test_captives_and_hostages_are_one_thing():
    slots = by_values(
        "Arden says 57 hostages are still held in the camp.", "The army said 58 captives are still held in the camp."
    )
    assert slots[57, 58].relation in ("conflict", "update")


def test_a_count_over_the_hours_before_each_report_is_an_update():
    slots = by_values(
        "Over the past day, the air force struck 100 targets in Arden.",
        "Over the past day, the air force struck 115 targets in Arden.",
    )
    assert slots[100, 115].relation == "update"


def test_other_counts_of_what_was_struck_conflict():
    slots = by_values(
        "The air force struck 100 targets in Arden on Monday.", "The air force struck 115 targets in Arden on Monday."
    )
    assert slots[100, 115].relation == "conflict"


def test_the_price_of_a_deal_is_one_thing_whatever_noun_stands_beside_it():
    slots = by_values(
        "Northwind announced its $13.9 billion acquisition of Kessel Data Works on Tuesday.",
        "Northwind will buy the services company Kessel Data Works for about $13 billion.",
        "Northwind made a bid of nearly $14 billion to buy Kessel Data Works.",
    )
    assert list(slots) == [(13e9, 13.9e9, 14e9)]


def test_a_move_in_kopecks_is_a_sum_and_names_the_rate():
    slots = by_values("The central bank lowered the official dollar rate by 12 kopecks to 79.75 rubles.")
    assert {(slot.what, slot.unit) for slot in slots.values()} == {
        ("official dollar rate", "RUB_kopeck"),
        ("official dollar rate", "RUB"),
    }


def test_a_word_of_time_is_not_what_a_sum_is_of():
    slots = by_values("Northwind earned more than last year: $40 million.", "Northwind took, last month, $40 million.")
    assert all("last" not in slot.what for slot in slots.values())


def test_a_sum_near_freed_people_is_no_number_of_people():
    slots = by_values("Friends paid $50,000 each to have them released on bail.")
    assert slots[(50000,)].what != "people"


def test_ranks_and_firsts_are_no_figures_of_a_story():
    text = "It was the first visit of a minister in the top 40 and the first in years."
    assert told(text, text) == ()


def test_bare_people_are_told_with_what_befell_them():
    slots = by_values("Five of them, people from Arden, were freed. In all 369 people were released in the swap.")
    assert slots[(369,)].what == "people released"


def test_one_number_in_two_units_is_told_in_the_units_printed():
    slots = told("The shots fell about 150 metres (500 feet) from the school.", "It is 20 feet wide and 30 feet high.")
    why = next(slot.why for slot in slots if slot.relation == "other_unit")
    assert "metres" in why
    assert "feet" in why


def test_a_count_told_as_risen_is_an_update_whatever_the_hours():
    slots = by_values(
        "The death toll from the storm in Arden rose to 14, the governor said.",
        "The storm killed at least 11 people in Arden.",
    )
    slot = slots[11, 14]
    assert (slot.relation, slot.said) == ("update", "from at least 11 to 14, by hour of the count")


def test_shares_move_from_hour_to_hour():
    slots = by_values(
        "Northwind shares dropped 8% after it cut its forecast.", "Shares in Northwind closed down 9.5% on Monday."
    )
    assert slots[8, 9.5].relation == "update"


def test_the_stem_of_a_name_is_never_what_is_counted():
    text = (
        "A court sentenced the former minister Jan Arlen to 12 years. His lawyers have 30 days to appeal. Arlen is ill."
    )
    assert "arlen" not in {slot.what for slot in told(text, text)}


def test_some_of_those_killed_were_killed():
    slots = by_values("Gunmen killed at least 26 people, including eight children, in an attack on a market in Kessel.")
    assert slots[(8,)].what == "children killed"


def test_drones_are_not_drones_and_missiles():
    slots = by_values(
        "Arden launched 298 drones overnight, officials said.", "Arden launched 367 drones and missiles overnight."
    )
    assert (298, 367) not in slots


def test_what_analysts_expected_is_no_rival_of_what_was_earned():
    slots = by_values(
        "First-quarter sales were $14.1 billion, above the $14.0 billion that analysts expected.",
        "Northwind had first-quarter sales of $14.1 billion.",
    )
    assert (14.1e9,) in slots


def test_an_age_is_told_with_whose_it_is():
    slots = by_values("Jan Arlen, 58, was found guilty.", "The court found Jan Arlen, 58, guilty.")
    assert slots[(58,)].what == "age of Jan Arlen"


def test_those_aboard_are_no_rival_of_those_who_drowned():
    slots = by_values(
        "A boat with about 80 migrants capsized off Arden on Monday.",
        "At least 24 migrants drowned when a boat capsized off Arden on Monday.",
    )
    assert set(slots) == {(80,), (24,)}


def test_a_share_told_from_which_it_came_is_of_the_same_thing():
    text = "Interest rates in Arden went down to 4.25% this month from 4.5%."
    assert {slot.what for slot in told(text, text)} == {"Interest rates"}


def test_what_befell_them_is_read_beyond_an_aside():
    slots = by_values("At least six people, including four children, were killed when a bomb hit a bus in Kessel.")
    assert {slot.what for slot in slots.values()} == {"people killed", "children killed"}
    slots = by_values("Officials said five people – three children, a driver and a guard – were killed in Kessel.")
    assert {slot.what for slot in slots.values()} == {"people killed", "children killed"}


def test_counts_of_two_days_are_two_things():
    slots = by_values(
        "On 20 January 2026 93 trucks came over the crossing.", "On 21 January 2026 100 trucks came over the crossing."
    )
    assert set(slots) == {(93,), (100,)}


def test_what_stands_beside_a_risen_toll_has_risen_too():
    slots = by_values(
        "The death toll from the quake in Arden rose to 126, with 188 injured.",
        "The quake killed 95 people in Arden and injured 130.",
    )
    assert slots[130, 188].relation == "update"


def test_the_next_clause_does_not_tell_what_befell_the_wounded():
    slots = by_values("A gunman killed nine people and wounded 12 before he killed himself.")
    assert slots[(12,)].what == "people wounded"


def test_a_share_and_per_share_are_one_rate():
    slots = by_values(
        "Northwind offered $18 a share for Kessel Air.", "Northwind offered $18 per share for Kessel Air."
    )
    assert len(slots[(18,)].values) == 2


def test_a_magnitude_reads_as_one():
    slots = by_values("A magnitude 7.1 earthquake struck Arden.", "A 6.8-magnitude earthquake struck Arden.")
    assert slots[6.8, 7.1].why.startswith("Reports differ: magnitude 6.8 and magnitude 7.1.")


def test_six_are_at_large_is_a_count_of_people():
    slots = by_values("Eleven men escaped from a jail in Kessel. Five were caught and six are still at large.")
    assert slots[(6,)].what == "people at large"
