"""Shares by two counts, places in a contest, all and none, bounds denied: what reports bear out in another form."""

import pytest

from wiredesk.check._compare import compare
from wiredesk.check._decide import overruled
from wiredesk.check.claims._superlatives import compare_superlatives
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._ranks import compare_ranks
from wiredesk.check.figures._shares import compare_quantifiers
from wiredesk.check.figures._universal import compare_universal
from wiredesk.check.reading._pairs import reckoned_pair
from wiredesk.check.text._diff import align
from wiredesk.neural import Reading

from .reports import looked_at
from .test_exact_forms import found
from .test_turned import read

WELLS = (
    "Of the 640 households asked in Arden, 160 said they had no clean water and 96 relied on a single well. "
    "A further 320 shared a tap with neighbours. The rest had a supply of their own."
)
TRADE = "The port handled 1.2 million crates in May, of which 780,000 came from Marrow and 300,000 from the islands."
NURSES = "Arden followed 1,200 nurses. Of the 400 who worked nights, 60 fell ill."


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("A quarter of the households had no clean water.", WELLS, ("supported", "160 out of 640")),
        ("A quarter of the households relied on a single well.", WELLS, ("contradicted", "96 out of 640")),
        ("One household in ten had its own supply.", WELLS, ("supported", "the rest out of 640")),
        ("One household in five had its own supply.", WELLS, ("contradicted", "the rest out of 640")),
        ("One crate in three came from the islands.", TRADE, ("contradicted", "300,000 out of 1.2 million")),
        ("Fewer than half of the crates came from Marrow.", TRADE, ("contradicted", "780,000 out of 1.2 million")),
        ("Fifteen percent of the nurses who worked nights fell ill.", NURSES, ("supported", "60 out of 400")),
    ],
)
def test_a_share_is_held_against_the_counts_of_its_own_part_and_whole(mine, theirs, expected):
    assert found(compare_figures, mine, theirs)[0] == expected


@pytest.mark.parametrize(
    ("mine", "expected"),
    [
        ("Most of the households shared a tap with neighbours.", [("contradicted", "320 out of 640")]),
        ("Most of the households had no clean water.", [("contradicted", "160 out of 640")]),
        ("A minority of the households relied on a single well.", [("supported", "96 out of 640")]),
    ],
)
def test_most_and_a_minority_are_held_against_two_counts(mine, expected):
    assert found(compare_quantifiers, mine, WELLS) == expected


RACE = (
    "Karl Moritz won the sprint in Arden in 19.88 seconds on Sunday, ahead of Ivo Brandt in 20.01 and Sam Achebe. "
    "Luis Tarrant was last of eight. Jan Pohl came fourth and is ninth overall."
)


@pytest.mark.parametrize(
    ("mine", "expected"),
    [
        ("Ivo Brandt was the runner-up.", "Ivo Brandt came second"),
        ("Third place in Arden went to Sam Achebe.", "Sam Achebe came third"),
        ("Seven runners finished ahead of Luis Tarrant.", "Seven runners finished ahead of Luis Tarrant"),
        ("Jan Pohl is ninth overall.", "Jan Pohl came ninth"),
    ],
)
def test_a_place_that_the_reports_give_in_other_words_is_borne_out_and_told_to_the_model(mine, expected):
    line, evidence = looked_at(read("mine", mine), read("theirs", RACE))
    findings = compare(line, evidence, align(line, evidence))
    assert [f.verdict for f in findings if f.kind == "order"] == ["supported"]
    assert reckoned_pair(line, evidence, findings)[1].endswith(f"{expected}.")


@pytest.mark.parametrize(
    "mine",
    ["Ivo Brandt finished third.", "Luis Tarrant came seventh.", "Jan Pohl is fourth overall.",
     "Second place went to Sam Achebe."],
)  # fmt: skip
def test_another_place_than_the_reports_give_speaks_against_a_line(mine):
    assert [verdict for verdict, _ in found(compare_ranks, mine, RACE)] == ["contradicted"]


PIT = "Not one of the 27 miners at the pit was hurt on Monday, the company said."


def test_all_of_what_is_denied_of_none_is_borne_out_and_the_model_overruled():
    line, evidence = looked_at(read("mine", "All 27 miners escaped unhurt."), read("theirs", PIT))
    findings = compare(line, evidence, align(line, evidence))
    assert [f.verdict for f in findings if f.kind in {"scope", "polarity"}] == ["supported"]
    reading = Reading(against=0.9, neither=0.0, support=0.1, uncheckable=0.0, words=(), kinds={"scope": 0.9})
    assert overruled(reading, line, findings)


@pytest.mark.parametrize(
    "mine", ["All 27 miners were hurt.", "Every miner at the pit was hurt.", "All miners at the pit went home."]
)
def test_all_of_what_is_not_denied_of_none_is_not_borne_out(mine):
    assert found(compare_universal, mine, PIT) == []


def test_a_bound_told_by_denying_the_other_one_is_no_denial():
    line, evidence = looked_at(
        read("mine", "Repairs in Arden will cost at most 3 million dollars."),
        read("theirs", "Repairs in Arden will not cost more than 3 million dollars."),
    )
    assert {f.verdict for f in compare(line, evidence, align(line, evidence))} == {"supported"}


def test_the_first_is_known_from_the_second_behind_it():
    theirs = "Vietra is the world's second-biggest exporter of nuts after Sandora."
    assert found(compare_superlatives, "Sandora is the world's biggest exporter of nuts.", theirs) == []
    assert found(compare_superlatives, "Vietra is the world's biggest exporter of nuts.", theirs) != []
