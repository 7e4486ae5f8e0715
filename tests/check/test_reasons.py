"""Reasons that a reader accepts: who is named, which passage is shown, what the reports are said to say."""

import pytest

from wiredesk import check
from wiredesk.check.changes._change_words import change_in_words
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.claims._statements import compare_statements
from wiredesk.check.deeds._turns import compare_turns
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.names._offices import offices
from wiredesk.check.reading._reading import SUSPECT
from wiredesk.check.reading._reading_words import Suspicion, model_says
from wiredesk.check.text._diff import Change, align
from wiredesk.check.times._ages import compare_ages

from .reports import looked_at, report
from .test_turned import read


def only(text, *sources):
    (line,) = check(text, list(sources)).lines
    return line


def looked(mine, theirs, **layers):
    own = {kind: [w for w in words if w in mine] for kind, words in layers.items()}
    their = {kind: [w for w in words if w in theirs] for kind, words in layers.items()}
    return looked_at(report(mine, name="mine", **own), report(theirs, **their))


def suspected(kind, part, mine, theirs, **layers):
    """What the model's suspicion of a part of a line is told as, beside one report."""
    line, evidence = looked(mine, theirs, **layers)
    return model_says(kind, Suspicion(part, line, evidence.hits[0].passage))


PAIR = "Police said 32-year-old Ana Berg of Arden and 38-year-old Cora Lund of Holt were arrested on Monday."


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        ("Ana Berg, 38, was arrested on Monday.", ["32"]),
        ("Police arrested the 38-year-old Ana Berg on Monday.", ["32"]),
        ("Ana Berg, 33, was arrested on Monday.", []),  # she may have had a birthday
        ("Cora Lund, 38, was arrested on Monday.", []),
        ("Cora Lund, 38 miles from home, was arrested.", []),
        ("Ana Berg was arrested on Monday with 38 others.", []),
    ],
)
def test_an_age_is_that_of_the_person_it_stands_with(mine, told):
    line, evidence = looked(mine, PAIR, people=["Ana Berg", "Cora Lund"])
    assert [finding.found for finding in compare_ages(line, evidence)] == told


def test_of_an_ally_of_somebody_the_ally_is_named():
    mine, theirs = "Ole Dahl has doubts about the harbour.", "Berg ally Senator Ana Lund has doubts about the harbour."
    line, evidence = looked(mine, theirs, people=["Ole Dahl", "Berg", "Ana Lund"])
    passage = evidence.hits[0].passage
    change = Change(line.tokens[:2], passage.tokens[:5], passage)
    assert change_in_words("speaker", change, line) == "The reports say “Ana Lund”, not “Ole Dahl”."


def test_another_cause_is_not_told_as_if_it_stood_for_the_connective():
    line, evidence = looked_at(
        read("mine", "Berg was killed because of a debt, police in Arden said."),
        read("theirs", "Berg was killed by two men outside a school, police in Arden said."),
    )
    told = [f.why for f in compare_changes(line, align(line, evidence), evidence) if f.kind == "cause"]
    assert told == ["The line asserts a cause (“because of”) that the reports do not have here."]


def test_a_cause_that_another_passage_gives_is_not_said_to_be_in_no_report():
    line, evidence = looked_at(
        read("mine", "Berg was killed because of a debt, police in Arden said."),
        read("theirs", "Berg was killed by two men outside a school, police in Arden said. "
                       "The murder may have been due to his debts."),
    )  # fmt: skip
    found = compare_changes(line, align(line, evidence), evidence)
    assert [f.sure < SUSPECT for f in found if f.kind == "cause"] == [True]


@pytest.mark.parametrize("compare", [compare_turns, compare_statements])
def test_what_a_clause_denies_again_is_not_denied(compare):
    line, evidence = looked_at(
        read("mine", "Ana Berg said the country needs a minister who understands farmers."),
        read("theirs", "“We don’t need a minister who doesn’t understand farmers,” Ana Berg said of the country."),
    )
    assert [f for f in compare(line, evidence) if f.kind == "polarity"] == []


def test_the_model_does_not_say_of_it_either_that_it_is_not_so():
    told = suspected(
        "polarity", "needs", "The country needs a minister who understands farmers.",
        "We don’t need a minister who doesn’t understand farmers of the country.",
    )  # fmt: skip
    assert "not so" not in told


@pytest.mark.parametrize(
    ("mine", "told"),
    [
        ("Eva Holt was the second minister to leave the Berg cabinet.", []),
        ("Eva Holt was the envoy to Norland.", ["the envoy to Norland"]),
    ],
)
def test_a_place_in_a_series_is_no_office(mine, told):
    line, _ = looked(mine, "The cabinet met.", people=["Eva Holt"])
    assert [office.text for office in offices(line.names[0], line.tokens)] == told


def test_a_role_is_told_against_a_passage_only_where_that_names_its_bearer():
    mine = "Ivo Berg, a spokesman for the clinic of Arden, heard five shots."
    theirs = "Five shots were heard in Arden, said Eva Holt, a doctor of the clinic."
    told = suspected("role", "spokesman for the clinic", mine, theirs, people=["Ivo Berg", "Eva Holt"])
    assert "another role" not in told
    theirs = "Ivo Berg, a doctor of the clinic of Arden, heard five shots."
    told = suspected("role", "spokesman for the clinic", mine, theirs, people=["Ivo Berg"])
    assert "another role than “spokesman”" in told


@pytest.mark.parametrize(
    ("mine", "place"),
    [
        ("Berg moved to Spain after a spell in Moscow.", "Spain"),
        ("Berg moved to Austria after a spell in Moscow.", "Moscow"),  # nothing else is missing
        ("Berg moved to Austria after a spell in Rome.", "Rome"),
    ],
)
def test_a_capital_whose_country_the_passage_names_is_not_the_place_in_doubt(mine, place):
    theirs = "Berg moved to Austria after a spell in Russia."
    places = ["Spain", "Moscow", "Austria", "Russia", "Rome"]
    assert f"than “{place}”" in suspected("place", mine.split()[-1].strip("."), mine, theirs, places=places)


def test_a_number_of_somebody_elses_is_not_told_against_the_line():
    mine = "Ana Berg reached her hundred off 81 balls at Arden."
    theirs = "Ana Berg reached her hundred at Arden, and Cora Lund made 81 off 55 balls."
    line, evidence = looked(mine, theirs, people=["Ana Berg", "Cora Lund"])
    assert not [f for f in compare_turns(line, evidence) if f.found == "55"]
    line, evidence = looked(mine, "Ana Berg reached her hundred off 55 balls at Arden.", people=["Ana Berg"])
    assert [f for f in compare_turns(line, evidence) if f.found == "55"]


def test_what_money_is_spent_on_is_not_what_it_counts():
    line, evidence = looked_at(
        read("mine", "Holt took a hit of $5.5 billion on stock it had planned to sell."),
        read("theirs", "The rule forced Holt to take a $5.5 billion hit on inventory it had planned to sell."),
    )
    assert not [f for f in compare_changes(line, align(line, evidence), evidence) if f.kind == "unit"]


def test_two_numbers_of_one_passage_are_no_difference_between_reports():
    line, evidence = looked_at(
        read("mine", "The rate climbed from 2.6% in March, the office said."),
        read("one", "The office said that the rate rose to 3.5% in April, up from 2.6% in March."),
        read("two", "The rate climbed to 3.5%, the office said."),
    )
    assert [f.why for f in compare_figures(line, evidence)] == [""]


def test_votes_in_favour_are_not_reckoned_from_abstentions():
    told = read("theirs", "The accord got 124 votes in favour and none against, while 11 members abstained.")
    line, evidence = looked_at(read("mine", "The accord got 135 votes in favour."), told)
    assert [f.verdict for f in compare_figures(line, evidence)] != ["supported"]
    line, evidence = looked_at(read("mine", "Altogether 135 members took part in the vote on the accord."), told)
    assert [f.verdict for f in compare_figures(line, evidence)] == ["supported"]


@pytest.mark.parametrize("printed", ["22.6 per cent of the vote", "1.3 million votes, or 22.6 per cent"])
def test_a_share_of_the_votes_is_no_share_of_the_seats(printed):
    line, evidence = looked_at(
        read("mine", "The Holt party took 22.6 per cent of the seats."),
        read("theirs", f"The Holt party took {printed}."),
    )
    (found,) = compare_figures(line, evidence)
    assert (found.kind, found.verdict) == ("unit", "contradicted")


def test_another_multiple_is_told_against_the_line():
    line = only("Rice prices have tripled from a year ago.", "Retail rice prices have doubled from a year ago.")
    assert (line.verdict, line.explanation) == ("contradicted", "The reports say “doubled”, not “tripled”.")
