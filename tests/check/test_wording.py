"""What the check says in words, and lines that leave out, move or pick words of a report."""

import pytest

from wiredesk import check
from wiredesk.check.changes._change_words import why
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_turned import read

AGROUND = (
    "The ferry Sea Heron hit rocks near Marrow Point early on Saturday with 214 people on board, leaving 28 injured, "
    "police said."
)


def only(text, *sources):
    (line,) = check(text, list(sources)).lines
    return line


def test_a_line_that_leaves_a_clause_out_and_moves_the_day_is_no_contradiction():
    line = only("The ferry Sea Heron hit rocks near Marrow Point, police said on Saturday.", AGROUND)
    assert line.verdict == "supported"


def test_a_count_told_with_a_pronoun_is_no_other_unit():
    line = only(
        "Ferry runs aground off Marrow Point, 31 hurt", "A ferry ran aground off Marrow Point, 31 of them hurt."
    )
    assert line.decided_by != "unit"


def test_a_word_that_the_reports_have_and_the_line_leaves_out_is_told_as_such():
    line = only("The bridge was closed on Monday for repairs.", "The bridge was not closed on Monday for repairs.")
    assert line.verdict == "contradicted"
    assert line.explanation == "The reports say the opposite: they have “not”, which the line leaves out."


def test_what_the_reports_say_instead_is_printed_as_they_print_it():
    line = only(
        "The bus left the road at 8 p.m. near Arden on Monday.",
        "The bus left the road at 6:40 p.m. near Arden on Monday.",
    )
    assert line.verdict == "contradicted"
    assert "6:40" in line.explanation


def test_an_office_is_told_with_the_name_of_its_owner_behind_a_title():
    line = only(
        "Ana Holt served as head of Vale's presidential administration from 2010 to 2014.",
        "Ms. Holt served as the deputy head of Mr. Vale’s administration from 2010 to 2014, when people took to the "
        "streets of Arden. She left in May.",
    )
    assert line.verdict == "contradicted"
    assert "“the deputy head of Mr Vale’s administration”" in line.explanation


def test_a_misquote_is_told_without_the_speaker_that_follows_it():
    line = only(
        '"I have never seen rain like that," said Olu Mensah.',
        '"I have never seen fog like that," Mensah said on Monday.',
    )
    assert line.verdict == "contradicted"
    assert "“I have never seen fog like that”" in line.explanation


def test_morning_for_evening_is_another_time():
    line = only(
        "The bus left the road at 6:40 p.m. near Arden.",
        "The bus left the road at about 6:40 a.m. near Arden, police said.",
    )
    assert (line.verdict, line.decided_by) == ("contradicted", "date")
    assert line.explanation == "The reports say “6:40 a.m.”, not “6:40 p.m.”."


def test_a_time_that_some_report_prints_is_no_contradiction():
    line = only(
        "The bus left the road at 6:40 p.m. near Arden.",
        "The bus left the road at 6:40 a.m. near Arden, police said.",
        "Near Arden a bus left the road at 6:40 p.m., the fire service said.",
    )
    assert line.verdict == "supported"


def test_the_first_receipt_is_the_passage_that_prints_the_figure_of_the_line():
    line = only(
        "More than 30 people were hurt when the ferry ran aground.",
        "More people were hurt when the ferry ran aground than police had said.",
        "A ferry with 214 people on board ran aground near Arden on Saturday, and 31 people were hurt.",
    )
    assert line.verdict == "supported"
    assert "31 people" in line.receipts[0].text


def test_a_sign_and_its_word_are_one_unit():
    line = only("Its shares fell 7 percent.", "Its shares fell 7% to 12.40 crowns on Monday.")
    assert line.verdict == "supported"


def test_the_whole_of_a_quote_is_told_as_printed():
    source = 'Fire chief Tomas Arden said the cause was not known. "It would be wrong to speculate," Arden said.'
    line = only('"It would be wrong to guess," fire chief Tomas Arden said.', source)
    assert line.explanation == (
        "The quote is printed as “It would be wrong to speculate”, not “It would be wrong to guess”."
    )


def test_a_change_of_certainty_is_told_with_both_words():
    assert why("hedge", "will", "could") == "The reports say “could”, the line “will”: one is surer than the other."


def test_a_line_that_only_a_headline_tells_is_not_found_and_said_to_be_in_the_headline():
    report = {
        "title": "Thirty-one dockers hurt as crane falls in Arden harbour",
        "text": "A crane came down on Monday morning. The fire service said that the cause was being looked into.",
    }
    (line,) = check("Thirty-one dockers were hurt when a crane fell in the harbour of Arden.", [report]).lines
    assert line.verdict == "not_found"
    assert line.explanation.startswith("Only a headline says this, and no report's text: “Thirty-one dockers hurt")


@pytest.mark.parametrize(
    ("line", "source", "said"),
    [
        ("Paul Keating of New Zealand, was pictured with his arm around the Queen in 1992.",
         "Paul Keating of Australia, was pictured with his arm around the Queen in 1992.",
         "The reports say “Australia”, not “New Zealand”."),
        ("The two men met once, at a gathering of developers in France.",
         "The two almost met once, at a gathering of developers in France.", "put it otherwise: “The two almost met"),
        ("The ferry sank off Panuay with 29 people on board, officials said.",
         "The ferry sank off Panuay with 23, the coast guard said, on board, officials said.", "“23”, not “29"),
    ],
)  # fmt: skip
def test_a_change_is_told_as_a_pair_only_where_both_sides_are_values_of_one_type(line, source, said):
    mine = read("mine", line)
    item, evidence = looked_at(mine, read("theirs", source))
    told = [finding.why for finding in compare_changes(item, align(item, evidence), evidence)]
    assert any(said in why for why in told), told


def test_another_quarter_of_the_compass_is_another_place():
    line = only("The plant lies 300 miles north of the capital.", "The plant lies 300 miles south of the capital.")
    assert (line.verdict, line.decided_by) == ("contradicted", "place")


@pytest.mark.parametrize(
    ("line", "source", "fault"),
    [
        ("The leaders of Armenia and Azerbaijan will meet in Abu Dhabi in April.",
         "The leaders of Armenia and Azerbaijan may meet in Abu Dhabi in April.", "opinion_as_fact"),
        ("Captain Galvan was convicted of reckless imprudence resulting in homicide.",
         "Prosecutors have charged Captain Galvan with reckless imprudence resulting in homicide.", "accuracy"),
    ],
)  # fmt: skip
def test_only_a_guess_or_claim_that_is_printed_as_a_fact_is_counted_as_one(line, source, fault):
    found = only(line, source)
    assert (found.verdict, found.fault) == ("contradicted", fault)


def test_a_least_number_keeps_its_at():
    line = only("Forty people were hurt in Arden.", "One person died in Hull, and at least 31 were hurt in Arden.")
    assert line.explanation == "The reports say “at least 31”, not “Forty”."
