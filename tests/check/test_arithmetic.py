"""Numbers of a line that follow from those of the reports: sums, rests, moves, multiples, rates."""

import pytest

from wiredesk.check._compare import compare
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._multiples import compare_multiples
from wiredesk.check.reading._pairs import reckoned_pair
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_exact_forms import found
from .test_turned import read


def first(mine, theirs, comparator=compare_figures):
    """Verdict and proof of the first finding."""
    return next(iter(found(comparator, mine, theirs)), None)


def come_to(mine, theirs):
    """What the model reads of a line's reckoning, behind the passages."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    _, beside = reckoned_pair(line, evidence, compare(line, evidence, align(line, evidence)))
    return beside.removeprefix(theirs).strip()


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        ("A week ago petrol in Arden had cost 1.82 euros a litre.",
         "Petrol in Arden now costs 1.95 euros a litre, 13 cents more than last week.",
         "1.95 euros a litre, 13 cents more"),
        ("Vacancies in Arden had stood at 24,000 before they dropped.",
         "Vacancies in Arden dropped by 1,800 to 22,200.", "down 1,800 to 22,200"),
        ("Average pay in Arden had been 2,500 crowns before the rise.",
         "Average pay in Arden rose 4 percent in the month to 2,600 crowns.", "up 4 percent to 2,600"),
        ("The Orchard List had been on 34 percent in June.",
         "The Orchard List slipped three points to 31 percent.", "down three points to 31 percent"),
    ],
)  # fmt: skip
def test_what_was_before_a_move_follows_from_the_move(mine, theirs, told):
    assert first(mine, theirs) == ("supported", told)
    assert "Before, it was" in come_to(mine, theirs)


def test_what_was_before_a_rise_is_not_more():
    theirs = "Meltwater at the Arden glacier was 3.1 degrees Celsius, 0.6 degrees warmer than in 2006."
    verdict = {value: first(f"In 2006 the meltwater at the Arden glacier had been {value} degrees Celsius.", theirs)[0]
               for value in ("2.5", "3.7")}  # fmt: skip
    assert (verdict["2.5"], verdict["3.7"]) == ("supported", "contradicted")


@pytest.mark.parametrize(("way", "verdict"), [("lower", "supported"), ("higher", "contradicted")])
def test_a_difference_goes_the_way_of_its_move(way, verdict):
    mine = f"Attendance at the fair in Arden was 6,800 {way} than a year ago."
    assert first(mine, "Attendance at the fair in Arden was 88,200, down from 95,000 a year ago.")[0] == verdict


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("The farm in Arden has three times as many ropes as in 2023.", "supported"),
        ("The farm in Arden has twice as many ropes as in 2023.", "contradicted"),
        ("The number of ropes of the farm in Arden has tripled.", "supported"),
    ],
)
def test_a_multiple_is_of_the_things_it_names(mine, verdict):
    theirs = "The farm in Arden harvested 540 tonnes of kelp. It has 36 ropes in the water, up from 12 in 2023."
    assert (first(mine, theirs, compare_multiples) or (None,))[0] == verdict


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("Doctors in Arden earn twice as much as teachers.", "supported"),
        ("Teachers in Arden earn half as much as doctors.", "supported"),
        ("Teachers in Arden earn twice as much as doctors.", "contradicted"),
        ("Doctors in Arden earn three times as much as teachers.", "contradicted"),
    ],
)
def test_a_multiple_is_told_of_one_of_two(mine, verdict):
    theirs = "Teachers in Arden earn 2,800 dinars on average, doctors 5,600."
    assert first(mine, theirs, compare_multiples)[0] == verdict


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The works in Arden turn out 1,800 bottles an hour.",
         "The works in Arden make 14,400 bottles in each eight-hour shift."),
        ("It takes 140 lorry loads a week to carry off Arden's gravel.",
         "The gravel pit at Arden ships 2,520 tonnes a week. Each lorry leaves with 18 tonnes."),
        ("For every lorry leaving Arden the county collects £8.10.",
         "Each lorry leaves Arden with 18 tonnes. The county levies 45 pence a tonne."),
        ("The barge off Arden makes 150 litres of water a day for each islander.",
         "The barge off Arden makes 4.8 million litres of water a day for 32,000 islanders."),
        ("The barge's diesel costs 4,200 dollars a day.",
         "The barge burns 3,000 litres of diesel a day at 1.40 dollars a litre."),
        ("The train to Arden averaged 120 kilometres an hour.",
         "The train covered the 360 kilometres to Arden in three hours."),
    ],
)  # fmt: skip
def test_a_rate_follows_from_what_two_numbers_are_of(mine, theirs):
    assert first(mine, theirs)[0] == "supported"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The works in Arden turn out 2,400 bottles an hour.",
         "The works in Arden make 14,400 bottles in each eight-hour shift."),
        ("For every lorry leaving Arden the county collects £18.",
         "Each lorry leaves Arden with 18 tonnes. The county levies 45 pence a tonne."),
    ],
)  # fmt: skip
def test_another_rate_does_not(mine, theirs):
    assert first(mine, theirs)[0] != "supported"


def test_the_model_reads_for_each_of_what_a_number_is():
    mine = "The furnace in Arden gets through 1,500 cubic metres of gas an hour."
    theirs = "The furnace in Arden burns 36,000 cubic metres of gas a day."
    assert come_to(mine, theirs) == "That is 1,500 cubic metres of gas an hour."


@pytest.mark.parametrize(
    ("mine", "stands"),
    [
        ("The other seven passengers stayed on board the Calder.", True),
        ("The other 38 passengers stayed on board the Calder.", False),
    ],
)
def test_a_rest_is_what_all_parts_leave(mine, stands):
    theirs = "Of the 96 passengers on board the Calder, 58 were taken off by boat and 31 by helicopter."
    assert (first(mine, theirs)[0] == "supported") == stands


@pytest.mark.parametrize(
    ("mine", "stands"),
    [
        ("The three museums in Arden had 250,000 visitors.", True),
        ("The three museums in Arden had 205,000 visitors between them.", False),
    ],
)
def test_a_sum_of_a_list_takes_all_of_it(mine, stands):
    theirs = "The three museums in Arden drew 120,000, 85,000 and 45,000 visitors last year."
    assert (dict(found(compare_figures, mine, theirs)).get("supported", "three") != "three") == stands
