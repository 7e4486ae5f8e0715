"""Lines of articles told freely: false alarms and slips that were seen in whole articles, with invented names."""

import pytest

from wiredesk.check._compare import compare
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.claims._exceptions import compare_exceptions
from wiredesk.check.claims._taken_back import compare_taken_back
from wiredesk.check.figures._dated import compare_dated
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._multiples import compare_multiples
from wiredesk.check.names._names import compare_names
from wiredesk.check.names._offices import offices
from wiredesk.check.names._standing import compare_standing
from wiredesk.check.text._diff import align
from wiredesk.check.times._calendar import compare_calendar
from wiredesk.check.times._intervals import compare_intervals
from wiredesk.check.times._thirds import compare_thirds
from wiredesk.check.voices._said_of import compare_said_of

from .reports import looked_at
from .test_turned import read


def against(compare_one, mine, theirs):
    """The proof of each finding of a comparator that speaks against a line."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    return [finding.found for finding in compare_one(line, evidence) if finding.verdict == "contradicted"]


CRITICS = (
    "The packages were mailed to critics of President Moss. Some were critical of Moss, including former President Carl"
    " Berg, former President Ida Lund, and the actor Rob Niven."
)


def test_the_office_of_the_next_of_a_list_is_not_the_office_of_the_one_before():
    assert against(compare_names, "President Moss praised the police.", CRITICS) == []
    assert against(compare_standing, "President Moss praised the police.", CRITICS) == []
    assert against(compare_standing, "President Berg praised the police.", CRITICS) == ["former President"]


def test_a_title_before_a_name_is_its_holders_behind_of():
    critics = read("theirs", CRITICS)
    _, evidence = looked_at(read("mine", "The packages were mailed."), critics)
    passage = next(p for p in evidence.index.passages if "critics" in p.text)
    moss = next(name for name in passage.names if name.text.endswith("Moss"))
    assert [office.text for office in offices(moss, passage.tokens)] == ["President"]


ARREST = "The arrest came hours after two more parcels were discovered in Arden."
MOVE = "The development came hours after two more parcels were discovered in Arden."


@pytest.mark.parametrize("report", [ARREST, MOVE])
def test_before_and_after_tell_one_order_from_either_end(report):
    def turned(mine):
        line, evidence = looked_at(read("mine", mine), read("theirs", report))
        return [f.text for f in compare_changes(line, align(line, evidence), evidence) if f.kind == "order"]

    assert turned("Hours before the arrest, two more parcels were discovered in Arden.") == []
    assert turned(f"{report.partition(' hours')[0]} hours before two more parcels were discovered in Arden.") != []


@pytest.mark.parametrize(
    ("mine", "held"),
    [
        ("The parcels were delivered by hand, investigators believe.", False),
        ("Some of the parcels were delivered by hand.", False),
        ("Investigators first thought that the parcels were delivered by hand.", True),
        ("All of the parcels were sent in the mail.", True),
    ],
)
def test_what_was_held_at_first_and_is_no_longer_is_not_true(mine, held):
    report = (
        "While investigators initially thought that some parcels were delivered by hand, they now believe that all of"
        " them were sent in the mail."
    )
    assert (against(compare_taken_back, mine, report) == []) == held
    other = f"{report} A second report said that some parcels were delivered by hand."
    assert against(compare_taken_back, mine, other) == []


def test_all_of_them_are_all_of_what_was_named_before():
    report = "Some parcels seemed to come by hand, but all of them were sent in the mail."
    assert against(compare_exceptions, "All of the parcels were sent in the mail.", report) == []
    assert against(compare_exceptions, "All of the parcels were sent in the mail.", "Some parcels were sent.") != []


def test_a_figure_printed_elsewhere_in_another_unit_is_printed():
    def sure(mine):
        report = "Berg faces five charges over the fire in Arden. He could get up to 48 years in prison."
        line, evidence = looked_at(read("mine", mine), read("theirs", report))
        return [f.sure for f in compare_figures(line, evidence) if f.verdict == "not_found"]

    assert all(value < 0.5 for value in sure("Five charges over Arden could bring nearly half a century."))
    assert any(value > 0.5 for value in sure("Five charges over Arden could bring a fine of $70,000."))


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [
        ("The couple earned some $141 million in 2014.", True),
        ("The couple earned some $141 million from 2007 to 2014.", False),
        ("The couple earned some $9 million in 2014.", False),
    ],
)
def test_what_came_in_over_years_did_not_come_in_in_one(mine, wrong):
    report = "The couple earned $141 million from 2007 to 2014, according to the returns."
    assert (against(compare_dated, mine, report) != []) == wrong
    other = f"{report} In 2014 the couple earned more than before."
    assert against(compare_dated, mine, other) == []


def test_no_false_alarm_on_a_line_told_from_the_other_end():
    report = f"{MOVE} One was addressed to Berg."
    line, evidence = looked_at(
        read("mine", "Hours before the arrest, two more parcels were found in Arden."), read("theirs", report)
    )
    found = compare(line, evidence, align(line, evidence))
    assert [f for f in found if f.kind == "order" and f.verdict == "contradicted"] == []


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [
        ("Rita Berg published 33 tax returns about a month later.", True),
        ("Rita Berg had published 33 tax returns about a month earlier.", False),
        ("Hall published the new returns a month later.", False),
    ],
)
def test_what_another_thing_came_after_did_not_come_later(mine, wrong):
    report = "The release by Hall comes one month after Rita Berg published 33 tax returns."
    assert (against(compare_intervals, mine, report) != []) == wrong


def test_a_denial_of_something_else_in_a_sentence_is_no_denial_of_its_part():
    report = "Fifteen of the 19 drivers were citizens of Arden, but the town denies any part in it."
    assert against(compare_figures, "Four of the 19 drivers were not citizens of Arden.", report) == []
    assert against(compare_figures, "Five of the 19 drivers were not citizens of Arden.", report) == ["Fifteen"]


def test_a_part_of_that_of_something_is_no_multiple():
    report = "The duties are 25 percent on steel and 10 percent on tin."
    mine = "The duties are a quarter of the value of steel and a tenth of that of tin."
    assert against(compare_multiples, mine, report) == []


def test_earlier_this_year_is_not_today():
    report = "Today Mayor Berg opened the new hall in Arden. Hall cancelled a visit to Arden in January."
    mine = read("mine", "Earlier this year Berg opened the new hall in Arden.")
    line, evidence = looked_at(mine, read("theirs", report))
    assert compare_calendar(line, evidence) == []


@pytest.mark.parametrize(
    "mine",
    [
        "Arden made ore of about sixteen times the purity that the treaty allows.",
        "Arden has ten times the ore that it had.",
    ],
)
def test_two_amounts_refute_only_a_multiple_of_what_they_count(mine):
    report = "Arden has 275kg of ore, or 606lb of ore, and the purity is above what the treaty allows."
    assert against(compare_multiples, mine, report) == []


def test_words_said_of_a_man_may_be_said_of_whom_a_line_names():
    report = "Berg had called for talks. “This is a man who is a liar and paranoid,” Hall said."
    assert against(compare_said_of, "Hall called Berg “a liar and paranoid”.", report) == []
    report = "Hall called a man “a liar and paranoid”. Of Berg he said that he was “brave and honest”."
    assert against(compare_said_of, "Hall called Berg “a liar and paranoid”.", report) == []
    report = "Hall called Lund “a liar and paranoid”. He called Berg “brave and honest”."
    assert against(compare_said_of, "Hall called Berg “a liar and paranoid”.", report) == ["Lund"]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Representative Ana Berg was elected whip.", "Ana Berg, the assistant leader of the house, was elected whip."),
        ("Robert S. Lund III, the special counsel, opened it.", "Robert Lund, the special counsel, opened it."),
        ("Bill Lund and Ida Lund were named in Arden.", "Ida Lund was named in Arden, and so was the mayor."),
    ],
)
def test_titles_numerals_and_a_second_bearer_of_a_surname_are_no_faults(mine, theirs):
    assert against(compare_names, mine, theirs) == []


def test_a_day_of_another_matter_is_not_the_early_month_that_a_line_tells():
    mine = "Berg announced the tolls on roads and bridges around Arden in early March."
    told = "Berg announced on March 23 that the roads and bridges around Arden were free."
    list_of_tolls = "The levies planned by Hall and others, the tolls of Berg among them, were made known on March 8."
    assert against(compare_thirds, mine, told) == ["March 23"]
    assert against(compare_thirds, mine, f"{told} {list_of_tolls}") == []
    assert against(compare_thirds, f"{mine[:-1]}, not on March 23.", told) == []


def test_a_pronoun_for_a_name_is_no_other_name():
    words = "“Put the decision on hold until I review all the facts,”"
    mine, theirs = read("mine", f"{words} he posted to Twitter."), read("theirs", f"{words} Mr. Berg tweeted.")
    line, evidence = looked_at(mine, theirs)
    assert [f.kind for f in compare_changes(line, align(line, evidence), evidence) if f.sure > 0.5] == []
