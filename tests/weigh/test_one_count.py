"""Which numbers are counts of one thing: not two arms of a sentence, two owners, two places, a part and a whole."""

from __future__ import annotations

import pytest

from tests.weigh.making import told
from wiredesk.weigh._agree import told_apart


def together(*texts: str) -> list[list[float]]:
    """The values of the slots that hold two different numbers, lowest first."""
    found = ({v.value for v in slot.values} for slot in told(*texts))
    return sorted(sorted(values) for values in found if len(values) > 1)


def relations(*texts: str) -> set[str]:
    return {slot.relation for slot in told(*texts)}


@pytest.mark.parametrize(
    "sentence",
    [
        "There were nine deaths from fever in the first ward and 13 in the other one.",
        "Nine people were killed by mines on the road and 13 by shells.",
    ],
)
def test_two_groups_of_one_sentence_are_no_count_that_went_on(sentence: str) -> None:
    assert together(sentence) == []


def test_hours_of_one_sentence_are_a_count_that_went_on() -> None:
    assert together("The number of injured rose from 11 in the morning to 19 by noon in Arden.") == [[11.0, 19.0]]


def test_the_place_a_report_was_filed_from_is_no_place_of_a_profit() -> None:
    found = told(
        "ARDEN, Elmland, May 3 (AP) - Halden had a good year. Its shops in Arden are full. Net profit was $39 m."
    )
    assert [slot.scope for slot in found if slot.unit] == [None]


def test_what_two_parties_won_is_no_conflict() -> None:
    assert relations(
        "The Harbour Party, led by the former pilot Ana Orlo, won 47 seats in the council.",
        "The Reform League of Mayor Jan Dunn came second with 43 seats in the council.",
    ) == {"agree"}


def test_a_partys_seats_and_those_of_several_are_no_conflict() -> None:
    assert relations(
        "The Harbour Party won 47 seats in the council of Arden.",
        "The three parties together have 65 seats in the council of Arden.",
    ) == {"agree"}


def test_the_profit_of_two_firms_each_named_in_the_sentence_before_is_no_conflict() -> None:
    assert relations(
        "Halden Works reported its first quarter on Monday. Net profit was 39 million euros, less than a year ago.",
        "Merrow Lines reported its first quarter on Monday. Net profit was 142 million euros, more than a year ago.",
    ) == {"agree"}


def test_some_of_the_dead_are_not_the_toll() -> None:
    assert (
        together(
            "Twenty people were killed when the pier of Arden fell, the harbour office said.",
            "Twelve of the dead worked for the ferry line, the harbour office said.",
        )
        == []
    )


def test_a_share_told_with_of_which_is_a_part() -> None:
    assert (
        together(
            "Customs officers seized 38 tonnes of cocaine last year, of which 26 tonnes were in Kessel.",
            "Customs officers seized 44 tonnes of cocaine in Arden last year.",
        )
        == []
    )


def test_a_count_in_a_neighbouring_place_is_for_that_place() -> None:
    found = told("Orlo said 33 of the deaths were in Lviv and eight in neighbouring Ternopil.")
    assert {value.value: slot.scope for slot in found for value in slot.values} == {33.0: "Lviv", 8.0: "Ternopil"}


def test_those_a_toll_includes_were_killed() -> None:
    found = told("The new toll, given by the harbour office, includes 49 people in Arden and nine in Kessel.")
    assert [slot.what for slot in found] == ["people killed", "people killed"]


def test_those_driven_from_their_homes_and_later_in_shelters_are_one_count_that_rose() -> None:
    (slot,) = told(
        "About 86,000 people have been driven from their homes by the flood, the office said.",
        "The office said 104,000 people were now in shelters or with relatives after the flood.",
    )
    assert (slot.relation, slot.values[slot.lead].value) == ("update", 104000)


def test_a_toll_that_rose_goes_on_from_the_miners_that_died() -> None:
    (slot,) = (
        slot
        for slot in told(
            "Fourteen miners died after gas exploded in the Orlo pit, its owner said.",
            "The death toll rose to 15, after a miner with burns died overnight.",
        )
        if "killed" in slot.what
    )
    assert (slot.relation, slot.values[slot.lead].value, slot.said) == (
        "update",
        15,
        "between 14 and 15, by hour of the count",
    )


def test_a_toll_brought_to_a_number_has_risen_to_it() -> None:
    (slot,) = (
        slot
        for slot in told(
            "The death toll in the pit rose to 15 on Thursday.",
            "Rescuers found five more bodies in the pit, bringing the number of dead to 20.",
        )
        if {v.value for v in slot.values} == {15, 20}
    )
    assert slot.relation == "update"


def test_the_toll_of_a_region_is_not_that_of_one_of_its_places() -> None:
    assert [33.0, 70.0] not in together(
        "Orlo said 33 people were killed in Arden by the storm.",
        "The storm cut off villages, while the death toll in the region passed 70.",
    )


def test_two_sums_to_one_decimal_are_two_sums_where_they_lie_apart() -> None:
    assert told_apart(2.3, 2.5)
    assert not told_apart(2.3, 2.4)
    assert not told_apart(2.3, 2.45)


def test_the_dead_of_years_ago_are_no_part_of_a_toll() -> None:
    text = "The toll rose to 15, with five missing. In April 2022, ten miners died in the Elm pit."
    assert not any("sum of" in slot.why for slot in told(text))
