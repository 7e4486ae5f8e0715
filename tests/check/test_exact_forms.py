"""Typed parts in another form than the reports': what is the same, what is not, and how the model gets to read it."""

import pytest

from wiredesk.check._compare import _reconciled, compare
from wiredesk.check.claims._causes import compare_cause
from wiredesk.check.figures._bounds import compare_bounds
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._more_than import compare_amounts_told
from wiredesk.check.figures._multiples import compare_multiples
from wiredesk.check.names._names import compare_names
from wiredesk.check.reading._as_told import as_told
from wiredesk.check.text._diff import align
from wiredesk.check.text._view import Finding
from wiredesk.check.times._clock import compare_clocks
from wiredesk.check.times._dates import compare_dates
from wiredesk.check.times._thirds import compare_thirds

from .reports import looked_at
from .test_turned import against, read


def found(compare_one, mine, theirs):
    """Verdict and proof of each finding of a comparator."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    return [(finding.verdict, finding.found) for finding in compare_one(line, evidence)]


def told(mine, theirs):
    """A line as the model reads it."""
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    findings = compare(line, evidence, align(line, evidence))
    return as_told(line, [hit.passage for hit in evidence.hits], findings).text


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        ("18,000 kilograms", "18 tonnes", "18 tonnes"),
        ("£1,200 million", "£1.2bn", "£1.2bn"),
        ("almost 15 kilometres", "14.9 kilometres", "14.9 kilometres"),
        ("at least 30 people", "between 30 and 40 people", "between 30 and 40 people"),
        ("some 15 kilometres", "about 14.9 kilometres", "some 15 kilometres"),
        ("19 kilometres", "14.9 kilometres", "19 kilometres"),
    ],
)
def test_the_model_reads_an_amount_as_the_reports_print_it(mine, theirs, text):
    sentence = "The freight of the barge Aurora came to {} on Monday."
    assert told(sentence.format(mine), sentence.format(theirs)) == sentence.format(text)


QUAKE = "The quake in Arden struck at 20:42 local time (18:42 GMT) on Monday, the institute said."
FERRY = "The ferry left Arden at 7:50 a.m. and arrived in Marrow at noon."


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        ("The quake in Arden struck at 8:42 p.m. local time.", QUAKE, "The quake in Arden struck at 20:42 local time."),
        (
            "Arden shook shortly before nine in the evening on Monday.",
            QUAKE,
            "Arden shook at 20:42 local time on Monday.",
        ),
        ("The ferry left Arden at ten to eight in the morning.", FERRY, "The ferry left Arden at 7:50 a.m.."),
        ("The ferry left Arden shortly after 8 a.m.", FERRY, None),
        ("The ferry arrived in Marrow at 12:00.", FERRY, "The ferry arrived in Marrow at noon."),
    ],
)
def test_the_model_reads_a_time_as_the_reports_print_it(mine, theirs, text):
    assert told(mine, theirs) == (mine if text is None else text)


@pytest.mark.parametrize(
    ("mine", "theirs", "verdicts"),
    [
        ("The quake in Arden struck at 18:42 local time on Monday.", QUAKE, ["contradicted"]),
        ("The quake in Arden struck at 20:42 GMT on Monday.", QUAKE, ["contradicted"]),
        ("The quake in Arden struck at 18:42 GMT on Monday.", QUAKE, ["supported"]),
        ("The ferry that arrived in Marrow left Arden shortly after 8 a.m.", FERRY, ["contradicted"]),
        ("The ferry left Arden just before 8 a.m.", FERRY, ["supported"]),
        ("The ferry left Arden around 8 a.m.", FERRY, ["supported"]),
        ("The ferry left Arden at 8 a.m.", FERRY, []),
    ],
)
def test_a_time_of_day_has_a_zone_and_a_side(mine, theirs, verdicts):
    assert [verdict for verdict, _ in found(compare_clocks, mine, theirs)] == verdicts


@pytest.mark.parametrize(
    ("mine", "verdicts", "text"),
    [
        ("in early April", ["supported"], "on 3 April"),
        ("in late April", ["contradicted"], "in late April"),
        ("in mid-April", [], "in mid-April"),
    ],
)
def test_a_day_lies_in_one_part_of_its_month(mine, verdicts, text):
    sentence = "The museum in Arden will reopen {}."
    mine, theirs = sentence.format(mine), sentence.format("on 3 April")
    assert [verdict for verdict, _ in found(compare_thirds, mine, theirs)] == verdicts
    assert told(mine, theirs) == sentence.format(text)


def test_the_model_reads_a_year_as_the_reports_print_it():
    assert told("The mill in Arden will close in 2027.", "The mill in Arden will close next year.") == (
        "The mill in Arden will close next year."
    )


@pytest.mark.parametrize(
    ("mine", "stands"),
    [
        ("More than 40 people were on board the ferry.", False),
        ("Fewer than 30 people were on board the ferry.", False),
        ("Up to 40 people were on board the ferry.", True),
        ("At least 30 people were on board the ferry.", True),
        ("Some 35 people were on board the ferry.", True),
    ],
)
def test_a_bound_stands_outside_of_a_range(mine, stands):
    theirs = "Between 30 and 40 people were on board the ferry."
    assert [kind == "supported" for kind, _ in found(compare_figures, mine, theirs)] == [stands]


def test_a_round_number_in_words_with_a_bound_is_no_rounding():
    theirs = "The tunnel in Arden cost 3.98 billion francs."
    assert found(compare_figures, "The tunnel in Arden cost four billion francs.", theirs)[0][0] == "supported"
    assert (
        found(compare_figures, "The tunnel in Arden cost more than four billion francs.", theirs)[0][0] != "supported"
    )


FINAL = "Norden beat Arden 3-1 in the final on Saturday, after leading 2-0 at half-time."


@pytest.mark.parametrize(
    ("mine", "stands"),
    [
        ("Norden won the final on Saturday 3-2.", False),
        ("Norden won the final on Saturday 3-1.", True),
        ("Norden won the final on Saturday by two goals.", True),
        ("Norden won the final on Saturday by three goals.", False),
    ],
)
def test_a_score_is_one_figure(mine, stands):
    assert [kind == "supported" for kind, _ in found(compare_figures, mine, FINAL)] == [stands]


JOBS = "Of the 1,250 jobs, 400 will go in Leeds, 350 in Bristol and the rest abroad."


@pytest.mark.parametrize(
    ("mine", "stands"),
    [("Leeds and Bristol together lose 750 jobs.", True), ("Leeds and Bristol together lose 850 jobs.", False)],
)
def test_together_takes_nothing_away(mine, stands):
    assert [kind == "supported" for kind, _ in found(compare_figures, mine, JOBS)] == [stands]


@pytest.mark.parametrize(
    ("mine", "verdicts"),
    [
        ("Leeds loses more jobs than Bristol.", ["supported"]),
        ("Bristol loses more jobs than Leeds.", ["contradicted"]),
        ("Bristol loses fewer jobs than Leeds.", ["supported"]),
        ("Leeds loses more jobs than Hull.", []),
        ("Leeds loses more than 350 jobs.", []),
    ],
)
def test_which_of_two_has_more_is_told_by_their_numbers(mine, verdicts):
    assert [verdict for verdict, _ in found(compare_amounts_told, mine, JOBS)] == verdicts


RATE = "The central bank cut its key rate by a quarter point to 3.75 percent on Monday."


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("The central bank cut its key rate by 25 basis points.", "supported"),
        ("The central bank cut its key rate by 3.75 percent.", "contradicted"),
        ("The key rate of the central bank had been 4 percent before.", "supported"),
        ("The key rate of the central bank had been 3.5 percent before.", "contradicted"),
    ],
)
def test_a_rate_its_points_and_where_it_was_before(mine, verdict):
    assert [kind for kind, _ in found(compare_figures, mine, RATE)] == [verdict]


@pytest.mark.parametrize(
    ("mine", "theirs", "proof"),
    [
        ("The farm makes 720 megawatts.", "The farm has 60 turbines of 12 megawatts each.", "60 of 12 megawatts"),
        ("Each sack of rice held 20 kilograms.", "They brought 18 tonnes of rice in 900 sacks.", "18 tonnes / 900"),
    ],
)
def test_what_each_of_many_comes_to(mine, theirs, proof):
    assert ("supported", proof) in found(compare_figures, mine, theirs)


def test_none_of_them_is_not_them():
    theirs = "None of the 163 people on board was hurt."
    assert against(compare_figures, "The crash hurt 163 people on board.", theirs) == [("polarity", 0.95)]
    assert against(compare_figures, "All 163 people on board were unhurt.", theirs) == []
    assert against(compare_figures, "The 163 people on board were not hurt.", theirs) == []


def test_a_cause_that_the_reports_leave_open_is_none():
    theirs = "The bridge in Arden collapsed two days after heavy rain; the cause is still under investigation."
    line, evidence = looked_at(
        read("mine", "The bridge in Arden collapsed because of heavy rain."), read("theirs", theirs)
    )
    finding = compare_cause(line, evidence, evidence.hits)
    assert finding is not None
    assert finding.sure > 0.9


def test_a_unit_is_no_name():
    assert found(compare_names, "It was 104 degrees Fahrenheit.", "It was 40C (104F) in Arden.") == []


def test_a_difference_that_is_told_as_one_is_no_slip():
    mine = "28 fewer people died on the roads of Arden than the year before."
    theirs = "Last year 312 people died on the roads of Arden; the year before it was 340."
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    sure = [f.sure for f in compare(line, evidence, align(line, evidence)) if f.verdict == "contradicted"]
    assert max(sure, default=0.0) < 0.5


def test_bounds_of_no_near_passage_say_nothing():
    line, evidence = looked_at(read("mine", "The crash hurt 163 people."), read("theirs", "It rained in Arden."))
    assert compare_bounds(line.figures[0], line, []) is None
    assert evidence.best is None


HARVEST = "The farm in Arden harvested 540 tonnes of kelp this year, compared with 120 tonnes in 2023."


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("The farm in Arden harvested four and a half times as much kelp as in 2023.", "supported"),
        ("The farm in Arden harvested six times as much kelp as in 2023.", "contradicted"),
        ("The kelp harvest of the farm in Arden has doubled since 2023.", "contradicted"),
    ],
)
def test_a_multiple_stands_against_two_amounts_side_by_side(mine, verdict):
    assert [kind for kind, _ in found(compare_multiples, mine, HARVEST)] == [verdict]


@pytest.mark.parametrize(
    ("mine", "stands"),
    [
        ("On average more than 30 people came to each reading in Arden.", False),
        ("On average nearly 30 people came to each reading in Arden.", True),
        ("On average 30 people came to each reading in Arden.", True),
    ],
)
def test_a_bound_of_an_average_is_one(mine, stands):
    theirs = "The library in Arden held 1,000 readings, to which 29,600 people came."
    assert [kind == "supported" for kind, _ in found(compare_figures, mine, theirs)] == [stands]


@pytest.mark.parametrize(
    ("mine", "stands"),
    [
        ("It was nearly 116 degrees Fahrenheit in Arden on Monday.", False),
        ("It was nearly 107 degrees Fahrenheit in Arden on Monday.", True),
    ],
)
def test_a_temperature_has_no_shares(mine, stands):
    theirs = "The temperature in Arden was 41 degrees Celsius on Monday."
    assert [kind == "supported" for kind, _ in found(compare_figures, mine, theirs)] == [stands]


def test_the_half_of_the_day_may_stand_behind_the_day():
    theirs = "The observatory in Arden first saw the comet at 03:15 on Wednesday."
    early = "The observatory in Arden first saw the comet at a quarter past three on Wednesday."
    late = "The observatory in Arden first saw the comet at a quarter past three on Wednesday afternoon."
    assert [verdict for verdict, _ in found(compare_clocks, early, theirs)] == ["supported"]
    assert [verdict for verdict, _ in found(compare_clocks, late, theirs)] == ["contradicted"]


def test_a_bare_weekday_may_be_that_of_a_date_weeks_away():
    theirs = "The strike at the yard in Arden began on 26 January."  # a Monday, five weeks before
    assert against(compare_dates, "The strike at the yard in Arden began on a Monday.", theirs) == []
    assert against(compare_dates, "The strike at the yard in Arden began on a Tuesday.", theirs) != []


@pytest.mark.parametrize("copied", [True, False])
def test_what_was_worked_out_is_doubted_for_what_it_came_from_only_where_the_line_copies(copied):
    borne_out = Finding("figure", "62 metres", "supported", found="1,874 metres - 1,812 metres", reckoned=True)
    doubt = Finding("figure", "62 metres", "contradicted", found="1,874 metres", sure=0.6)
    assert _reconciled(doubt, [borne_out], copied=copied) is not copied
