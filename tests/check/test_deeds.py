"""Two parties of a deed, the giver of a figure and what quoted words are said of, in each other's place."""

import pytest

from wiredesk.check.deeds._turned_deeds import compare_deeds
from wiredesk.check.reading._as_told import as_told
from wiredesk.check.voices._said_of import compare_said_of
from wiredesk.check.voices._told_by import compare_told_by

from .reports import looked_at
from .test_turned import against, read

LOAN = "Bank Norvia lent the shipbuilder Haldane 90 million euros. Haldane has sold two yards to the group Petros."
POSTS = "Tomas Reyl succeeded Anna Duarte at the port. Strand, which is based in Oslo, sued Lumen in May."
KING = "The king thanked the museum's director, Paul Ferrer. Ruth Penn, who rejected the plan, had urged Dole to go."
BOTH = "Clinton criticized the Bush administration. Kestrel lost 3-0 to Harrow. In the cup Kestrel had beaten Harrow."


@pytest.mark.parametrize(
    ("line", "reports"),
    [
        ("Norvia borrowed 90 million euros from Haldane.", LOAN), ("Haldane lent Norvia 90 million euros.", LOAN),
        ("Haldane bought two yards from Petros.", LOAN), ("Petros sold two yards to Haldane.", LOAN),
        ("Reyl was succeeded by Duarte.", POSTS), ("Duarte took over from Reyl at the port.", POSTS),
        ("Strand was sued by Lumen in May.", POSTS), ("The king was thanked by Ferrer.", KING),
        ("Dole had urged Penn to go.", KING), ("Rovers lost to Athletic.", "Rovers beat Athletic 2-1."),
    ],
)  # fmt: skip
def test_two_parties_of_a_deed_in_each_others_place_are_a_fault(line, reports):
    assert against(compare_deeds, line, reports) == [("actor", 0.95)]


@pytest.mark.parametrize(
    ("line", "reports"),
    [
        ("Haldane borrowed 90 million euros from Norvia.", LOAN), ("Petros bought two yards from Haldane.", LOAN),
        ("Duarte was succeeded by Reyl.", POSTS), ("Lumen was sued by Strand.", POSTS),
        ("Ferrer was thanked by the king.", KING), ("Bush criticized Clinton.", BOTH),
        ("Harrow beat Kestrel.", BOTH), ("Kestrel beat Harrow in the cup.", BOTH),
        ("Norvia met Haldane.", "Haldane met Norvia."), ("Dole did not beat Penn.", "Penn beat Dole."),
    ],
)  # fmt: skip
def test_a_deed_from_its_other_side_or_told_both_ways_is_none(line, reports):
    assert against(compare_deeds, line, reports) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Haldane borrowed 90 million euros from Norvia.", "Norvia lent 90 million euros to Haldane."),
        ("The group Petros bought two yards from Haldane.", "Haldane sold two yards to the group Petros."),
        ("Bank Norvia lent the shipbuilder Haldane 90 million euros.", None),
        ("Petros borrowed 90 million euros from Norvia.", None),
    ],
)
def test_the_model_reads_a_deed_from_the_side_of_the_report(line, told):
    view, evidence = looked_at(read("mine", line), read("theirs", LOAN))
    assert as_told(view, [hit.passage for hit in evidence.hits]).text == (told or line)


def test_a_lost_match_is_read_as_the_other_sides_victory():
    view, evidence = looked_at(read("mine", "Sands lost the final to Kolb."), read("theirs", "Kolb beat Sands 2-1."))
    assert as_told(view, [hit.passage for hit in evidence.hits]).text == "Kolb beat Sands in the final."


MARCH = "Organisers spoke of 35,000 marchers on Saturday, police of 20,000."
FLIGHT = "The UN said 6,000 people had left for Agadez; the governor spoke of 2,500."
CASES = "Health officials reported 12 cases. A hospital doctor, Pia Sorel, said that she had treated 15 children."


@pytest.mark.parametrize(
    ("line", "reports"),
    [
        ("Police put the number of marchers at 35,000.", MARCH), ("The organisers counted 20,000 marchers.", MARCH),
        ("Some 2,500 people left for Agadez, according to the UN.", FLIGHT), ("The doctor counted 12 cases.", CASES),
    ],
)
def test_a_figure_under_the_name_of_another_who_gives_his_own_is_a_fault(line, reports):
    assert against(compare_told_by, line, reports) == [("speaker", 0.95)]


@pytest.mark.parametrize(
    ("line", "reports"),
    [
        ("Police put the number of marchers at 20,000.", MARCH), ("Some 35,000 people marched.", MARCH),
        ("The UN said that 6,000 people had left.", FLIGHT), ("The mayor spoke of 35,000 marchers.", MARCH),
        ("Police put the number of marchers at 35,000.", f"{MARCH} Later police had 35,000 marchers in their report."),
    ],
)
def test_a_figure_of_whom_the_reports_name_or_leave_open_is_none(line, reports):
    assert against(compare_told_by, line, reports) == []


CRITICS = (
    "Brent called the film “a masterpiece” and its ending “cheap”. Director Sami Aro told students: “Never explain.” "
    "Aro told the jury he was “grateful and tired”. Of the treaty Ibsen said: “It is the best we could get.” "
    "Ibsen described the talks as “endless”."
)


@pytest.mark.parametrize(
    "line",
    [
        "Brent called the ending “a masterpiece”.", "Brent called the film “cheap”.",
        "Aro told the jury: “Never explain.”", "Ibsen called the treaty endless.",
        "Of the talks Ibsen said: “It is the best we could get.”",
    ],
)  # fmt: skip
def test_quoted_words_said_of_what_others_are_said_of_are_a_fault(line):
    assert against(compare_said_of, line, CRITICS) == [("quote", 0.8)]


@pytest.mark.parametrize(
    "line",
    [
        "Brent called the film “a masterpiece”.", "Aro told students: “Never explain.”",
        "Brent called the picture “a masterpiece”.", "Ibsen called the talks endless.",
        "Brent called the picture cheap.",
    ],
)  # fmt: skip
def test_quoted_words_said_of_the_same_or_of_what_is_not_quoted_on_are_none(line):
    assert against(compare_said_of, line, CRITICS) == []
