"""Figures that a report prints in another form: fractions, scores, ages, races, two units of time, differences."""

import pytest

from wiredesk.check._compare import compare
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_turned import read


def found(mine, theirs):
    """Text and verdict of each figure of a line."""
    return {f.text: f.verdict for f in compare_figures(*looked_at(read("mine", mine), read("theirs", theirs)))}


TOLD = [
    ("Two in three voters backed the plan.", "The plan was backed by 67% of voters.", "Two in three"),
    ("Roughly 33 percent of the power came from wind.", "A third of the power came from wind.", "Roughly 33 percent"),
    ("More than three fifths of the ballots were counted.", "More than 60% of the ballots were counted.",
     "More than three fifths"),
    ("Police freed half the hostages.", "Of the 24 hostages, 12 were freed by police.", "half"),
    ("North Carolina won by eighteen points.", "Top-ranked North Carolina cruised to a 91-73 victory.",
     "eighteen points"),
    ("Klitschko has a record of 52 wins.", "Wladimir Klitschko (52-3, 46 KOs) stopped Rahman.", "52"),
    ("Thirty-four deputies of the Duma voted for Sobyanin.", "The Duma confirmed Sobyanin in a 34-2 vote.",
     "Thirty-four"),
    ("The House passed the bill by 240 votes to 189.", "The House passed the bill by 240-189.", "189"),
    ("Seven of the past 20 bank holidays stayed dry.", "Just seven out of 20 bank holidays stayed dry.", "20"),
    ("For the recall were 54%, 13 points more than against it.", "The poll showed 54% for the recall, 41% against.",
     "13 points"),
    ("The mortgage rate rose by six basis points in a week.", "The mortgage rate rose to 6.92% from 6.86% in a week.",
     "six basis points"),
    ("Temperatures of 14 below zero are forecast in Graz.", "The temperature in Graz is forecast as low as -14C.",
     "14 below zero"),
    ("Bowie's death from cancer at 69 shook his admirers.", "David Bowie, 69, died of cancer, and admirers mourned.",
     "69"),
    ("Karina Gomez, a Nicaraguan of 18, was afraid.", "18-year-old Karina Gomez from Nicaragua was afraid.", "18"),
    ("The pact with Israel is a quarter of a century old.", "Members spoke of the 25-year-old pact with Israel.",
     "a quarter of a century"),
    ("The arrest brought the cases of the unit to 20.", "The arrest was the 20th case of the unit.",
     "20"),
    ("Armstrong is within 40 seconds of the leader Davis.", "Armstrong is 39 seconds behind the leader Davis.",
     "40 seconds"),
    ("Cockroft won the 200m final.", "Cockroft took gold with victory in the T34 200 m final.", "200m"),
    ("The runners slow down between 200 and 300 metres.", "The runners slow down in the 200-300 m stage.",
     "between 200 and 300 metres"),
    ("Zuma is accused of fraud involving some 4m rand.", "Zuma is accused of fraud involving about 4 m rand.",
     "some 4m rand"),
    ("The talks went on for an hour and twenty minutes.", "The talks went on for 80 minutes.",
     "an hour and twenty minutes"),
    ("He was jailed for a year and a half.", "He was jailed for 18 months.", "a year and a half"),
    ("Somebody with such a loan will save almost 3,500 crowns a year.",
     "On such a loan the saving is roughly 290 crowns a month.", "almost 3,500"),
    ("At a little over $2 a month, the service streams songs.", "The service streams songs for $25 a year.",
     "a little over $2 a month"),
    ("The bank will shut roughly one branch in eight.", "The bank will shut 40 of its 310 branches.",
     "roughly one branch in eight"),
    ("About a third of the lost capacity of the grid was restored.",
     "Of the capacity of the grid, 2.1 gigawatts were lost and 700 megawatts restored.", "About a third"),
    ("She hit 14 double faults against five in her quarter-final, when she won 5-3.",
     "She hit 14 double faults, nine more than in her quarter-final.", "five"),
    ("Together the two dairies had sales of 9.7 billion euros.",
     "One of the dairies had sales of 7.1 billion euros and the other 2.6 billion.", "9.7 billion euros"),
    ("Last year each champion was paid 850,000 euros.",
     "The prize for each champion is 900,000 euros, 50,000 more than last year.", "850,000 euros"),
]  # fmt: skip


@pytest.mark.parametrize(("mine", "theirs", "figure"), TOLD)
def test_a_figure_is_known_in_another_form(mine, theirs, figure):
    assert found(mine, theirs)[figure] == "supported"


@pytest.mark.parametrize(
    ("mine", "theirs", "figure"),
    [
        ("Half of voters backed the plan.", "The plan was backed by 30% of voters.", "Half"),
        ("Two in five voters backed the plan.", "The plan was backed by 67% of voters.", "Two in five"),
        ("North Carolina won by nine points.", "Top-ranked North Carolina cruised to a 91-73 victory.", "nine points"),
        ("The House passed the bill by 250 votes to 189.", "The House passed the bill by 240-189.", "250"),
        ("For the recall were 54%, 23 points more than against it.", "The poll showed 54% for the recall, 41% against.",
         "23 points"),
        ("The mortgage rate rose by nine basis points in a week.",
         "The mortgage rate rose to 6.92% from 6.86% in a week.", "nine basis points"),
        ("Karina Gomez, a Nicaraguan of 28, was afraid.", "18-year-old Karina Gomez from Nicaragua was afraid.", "28"),
        ("Armstrong is within 30 seconds of the leader Davis.", "Armstrong is 39 seconds behind the leader Davis.",
         "30 seconds"),
        ("Cockroft won the 400m final.", "Cockroft took gold with victory in the T34 200 m final.", "400m"),
        ("Somebody with such a loan will save almost 3,500 crowns a year.",
         "On such a loan the saving is roughly 210 crowns a month.", "almost 3,500"),
        ("Somebody with such a loan will save almost 3,500 crowns a year.",
         "On such a loan the saving is roughly 290 pounds a month.", "almost 3,500"),
        ("She hit 14 double faults against six in her quarter-final.",
         "She hit 14 double faults, nine more than in her quarter-final.", "six"),
        ("The ship carried 78 passengers and nine crew.", "The ship carried 87 passengers and nine crew.", "78"),
        ("Together the two dairies had sales of 9.2 billion euros.",
         "One of the dairies had sales of 7.1 billion euros and the other 2.6 billion.", "9.2 billion euros"),
        ("The minibuses carry 50 million passengers a month.", "The minibuses carry 50 million passengers per day.",
         "50 million"),
        ("The county votes exactly six weeks after the city.",
         "The city votes on 19 April 2016 and the county votes on 7 June 2016.", "exactly six weeks"),
        ("The talks went on for an hour and twenty minutes.", "The talks went on for 70 minutes.",
         "an hour and twenty minutes"),
    ],
)  # fmt: skip
def test_another_figure_in_that_form_is_not(mine, theirs, figure):
    assert found(mine, theirs)[figure] != "supported"


def test_the_figure_that_bears_a_line_out_does_not_speak_against_it():
    line, evidence = looked_at(
        read("mine", "Armstrong is within 40 seconds of the leader Davis."),
        read("theirs", "Armstrong is in 38th place, 39 seconds behind the leader Davis."),
    )
    told = compare(line, evidence, align(line, evidence))
    assert not [f for f in told if f.verdict == "contradicted" and f.found and "39" in f.found]


def test_a_number_that_a_report_prints_elsewhere_is_not_said_to_be_in_none():
    report = "At his peak Lay was said to be worth $400m.\n\nThe trial of Skilling and others goes on in Houston."
    line, evidence = looked_at(
        read("mine", "Skilling's house in Houston was sold for $400m, the trial heard."), read("theirs", report)
    )
    assert [(f.text, f.verdict) for f in compare_figures(line, evidence)] == [("$400m", "supported")]


@pytest.mark.parametrize(
    ("mine", "theirs", "figure"),
    [
        ("Two out of every five shops stand empty.", "In the town 40% of shops stand empty.", "Two out of every five"),
        ("Sales of electric cars almost doubled.", "Sales of electric cars rose 93% last year.", "doubled"),
        ("A 19-year-old has been charged with murder.", "A man of 19 was charged with murder.", "19-year-old"),
        ("The court gave him seven years.", "Prosecutors sought 11 years; the court sentenced him to seven.",
         "seven years"),
        ("Her lead has shrunk to three points from nine.", "Her lead was nine points in June, and is three points now.",
         "nine"),
    ],
)  # fmt: skip
def test_a_figure_without_its_unit_or_as_a_multiple_is_known(mine, theirs, figure):
    assert found(mine, theirs)[figure] == "supported"


def test_a_year_inside_another_word_is_given():
    line, evidence = looked_at(
        read("mine", "The ship, built in 1998, had cars on it."), read("theirs", "The 1998-built ship had cars on it.")
    )
    dates = {f.text: f.verdict for f in compare(line, evidence, None) if f.kind == "date"}
    assert dates == {"1998": "supported"}


@pytest.mark.parametrize(
    ("theirs", "found"),
    [
        ("Todd and his friends got out there and built a 14 ft fence against a nosy neighbour.", ["unit"]),
        ("Todd and his friends got out there and built a 14-metre fence against a nosy neighbour.", []),
        ("Todd and his friends got out there and built a fence of 46 ft against a nosy neighbour.", []),
    ],
)
def test_a_number_in_another_unit_of_length_is_another_length(theirs, found):
    mine = "Her husband Todd and his friends put up a fence 14 metres high against a neighbour."
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    assert [f.kind for f in compare_figures(line, evidence) if f.verdict == "contradicted"] == found
