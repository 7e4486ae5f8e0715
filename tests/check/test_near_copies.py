"""Lines that follow a passage word by word but for a few, and days in other words."""

from dataclasses import replace

import pytest

from wiredesk.check._decide import overruled
from wiredesk.check.changes._changes import compare_changes
from wiredesk.check.figures._exchanged import compare_exchanged
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.reading._as_told import as_told
from wiredesk.check.reading._pairs import pair, reckoned_pair
from wiredesk.check.text._diff import align, cut_out, likeness
from wiredesk.check.text._view import Finding
from wiredesk.check.times._sequence import compare_sequence
from wiredesk.neural import Reading

from .reports import NO_MODEL, looked_at, report, verdict
from .test_turned import read

SEIZED = "The troops opened fire on the hill and seized 15 hand grenades and two assault rifles."


def counts(text, *figures, name="a"):
    return report(text, name=name, figures=[(words, {"value": value, "head": head}) for words, value, head in figures])


@pytest.mark.parametrize(
    ("text", "how", "cut"),
    [
        ("The council of Arden closed the old bridge over the Wend on Monday.", "turned", False),
        ("The council of Arden opened the bridge over the Wend.", "near", True),
        ("On Monday the council of Arden opened the bridge over the Wend.", "near", True),
        ("A bridge was opened by councillors.", "far", False),
    ],
)
def test_how_a_line_follows_its_passage(text, how, cut):
    line, evidence = looked_at(
        report(text, name="mine"), report("The council of Arden opened the old bridge over the Wend on Monday.")
    )
    found = align(line, evidence)
    assert (likeness(found), cut_out(found, evidence)) == (how, cut)


def test_two_names_in_each_others_place_are_one_turn():
    line, evidence = looked_at(
        report(
            "Lawyers said on Monday that Ana Ruiz sued the old bank of Omar Diaz over the lost deeds of Arden.",
            name="mine",
        ),
        report("Lawyers said on Monday that Omar Diaz sued the old bank of Ana Ruiz over the lost deeds of Arden."),
    )
    assert likeness(align(line, evidence)) == "turned"


def test_a_word_moved_in_a_line_told_anew_is_no_fault():
    source = report(
        "Some 15 officers were killed in fierce clashes in two Afghan western provinces, officials said on Monday.",
        places=["Afghan"],
    )
    mine = report(
        "Some 15 officers were killed in fierce clashes in two western Afghan provinces, officials said Monday.",
        name="mine",
        places=["Afghan"],
    )
    assert verdict(mine, source, options=NO_MODEL).verdict == "supported"


def test_two_counts_in_each_others_place_are_told_with_both():
    mine = counts(
        "The troops seized two hand grenades and 15 assault rifles.",
        ("two hand grenades", 2, "grenade"),
        ("15 assault rifles", 15, "rifle"),
        name="mine",
    )
    source = counts(SEIZED, ("15 hand grenades", 15, "grenade"), ("two assault rifles", 2, "rifle"))
    found = compare_exchanged(*looked_at(mine, source))
    assert [(f.kind, f.text) for f in found] == [("figure", "two hand grenades"), ("figure", "15 assault rifles")]
    assert found[0].why == ("The reports have “two assault rifles” and “15 hand grenades”, not “two hand grenades”.")


def test_counts_that_any_report_gives_so_are_no_exchange():
    mine = counts("The troops seized two hand grenades.", ("two hand grenades", 2, "grenade"), name="mine")
    source = counts(SEIZED, ("15 hand grenades", 15, "grenade"), ("two assault rifles", 2, "rifle"))
    other = counts("Two hand grenades were seized.", ("Two hand grenades", 2, "grenade"), name="b")
    assert compare_exchanged(*looked_at(mine, source, other)) == []


def test_the_model_reads_the_reports_word_for_a_day_and_its_marks_stand_in_the_line_as_written():
    mine = report(
        "The bridge opened on Saturday 24 January, Ruiz said.",
        name="mine",
        dates=[("Saturday 24 January", "2026-01-24")],
    )
    line, evidence = looked_at(mine, report("The bridge opened on Saturday.", dates=[("Saturday", "2026-01-24")]))
    told = as_told(line, [hit.passage for hit in evidence.hits])
    assert told.text == "The bridge opened on Saturday, Ruiz said."
    spots = [(told.text.index(word), told.text.index(word) + len(word)) for word in ("bridge", "Saturday", "Ruiz")]
    placed = told.placed(Reading(0.8, 0.1, 0.1, words=tuple((*spot, 0.9) for spot in spots)))
    assert [line.line.text[start:end] for start, end, _ in placed.words] == ["bridge", "Saturday 24 January", "Ruiz"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("The first blasts shook Kyiv at night.", "The first blasts in Kyiv came at night."),
        ("The first blasts shook Warsaw at night.", "The first blasts in the Ukrainian capital came at night."),
        ("Blasts shook the Ukrainian capital, Kyiv.", "The first blasts in the Ukrainian capital came at night."),
    ],
)
def test_the_model_reads_the_name_of_a_capital_where_the_reports_have_the_name_alone(source, told):
    mine = report("The first blasts in the Ukrainian capital came at night.", name="mine")
    line, evidence = looked_at(mine, report(source))
    assert as_told(line, [hit.passage for hit in evidence.hits]).text == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("A statement by 27 countries condemned the plan.", "27 countries condemned the plan."),
        ("Twenty-seven countries and 40 charities condemned the plan.", "Twenty-seven countries condemned the plan."),
        ("A statement by 28 countries condemned the plan.", "Twenty-seven countries condemned the plan."),
    ],
)
def test_the_model_reads_a_number_in_digits_where_the_reports_print_it_so_alone(source, told):
    number = next(word for word in source.split() if word in ("27", "28", "Twenty-seven"))
    value = {"value": 28.0 if number == "28" else 27.0, "head": "country"}
    mine = report(
        "Twenty-seven countries condemned the plan.",
        name="mine",
        figures=[("Twenty-seven countries", {"value": 27.0, "head": "country"})],
    )
    line, evidence = looked_at(mine, report(source, figures=[(f"{number} countries", value)]))
    assert as_told(line, [hit.passage for hit in evidence.hits]).text == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Twenty-seven countries condemned the plan.", "Some twenty-seven countries condemned the plan."),
        ("Twenty-seven countries, or 27 with Arden, condemned the plan.", "Some 27 countries condemned the plan."),
    ],
)
def test_the_model_reads_a_number_in_words_where_the_reports_print_it_so_alone(source, told):
    mine = report(
        "Some 27 countries condemned the plan.", name="mine", figures=[("27 countries", {"value": 27.0})]
    )  # fmt: skip
    figures = [(words, {"value": 27.0}) for words in ("Twenty-seven countries", "27 with") if words in source]
    line, evidence = looked_at(mine, report(source, figures=figures))
    assert as_told(line, [hit.passage for hit in evidence.hits]).text == told


@pytest.mark.parametrize(("noun", "read"), [(None, True), ("consumer", False)])
def test_the_model_reads_what_a_count_without_its_noun_counts_in_the_sentence_before(noun, read):
    many, few = {"value": 1200000.0, "head": "consumer"}, {"value": 400000.0, "head": noun}
    opening = "The government said 1,200,000 households lost power."
    source = report(
        f"{opening} In Chernihiv alone it was 400,000, said the minister.",
        figures=[("1,200,000 households", many), ("400,000", few)],
    )
    mine = report(
        "In Chernihiv it was 400,000, the minister said.", name="mine", figures=[("400,000", {"value": 400000.0})]
    )
    line, evidence = looked_at(mine, source)
    evidence = replace(evidence, hits=[hit for hit in evidence.hits if "Chernihiv" in hit.passage.text])
    assert (opening in pair(line, evidence)[1]) is read


@pytest.mark.parametrize(
    ("mine", "added"),
    [
        ("In Arden around 600 of those who fled have not come back.", " The difference is around 600."),
        ("In Arden 2,100 people fled.", ""),
        ("Ana Berg of Arden resigned 600 days later.", ""),
    ],
)
def test_the_model_is_told_what_numbers_come_to(mine, added):
    theirs = "Of the 2,100 people who fled Arden, 1,500 have come back, said Ana Berg."
    line, evidence = looked_at(read("mine", mine), read("theirs", theirs))
    findings = compare_figures(line, evidence)
    assert reckoned_pair(line, evidence, findings)[1] == pair(line, evidence)[1] + added


def test_the_same_passages_are_read_backwards():
    source = report("The mayor opened the bridge on Monday. The bridge cost the mayor of Arden nine millions.")
    line, evidence = looked_at(report("The mayor opened the bridge of Arden.", name="mine"), source)
    forwards, backwards = (pair(line, evidence, backwards=way)[1] for way in (False, True))
    opened, cost = (passage.text for passage in evidence.index.passages)
    assert (forwards, backwards) == (f"{opened} {cost}", f"{cost} {opened}")


def test_another_day_than_the_reports_is_read_as_written():
    mine = report("The bridge opened on 23 January.", name="mine", dates=[("23 January", "2026-01-23")])
    line, evidence = looked_at(mine, report("The bridge opened on Saturday.", dates=[("Saturday", "2026-01-24")]))
    assert as_told(line, [hit.passage for hit in evidence.hits]).text == line.line.text


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("1.2 m people", "1.2m people"),
        ("a four year wait", "a four-year wait"),
        ("every member state", "each member state"),
        ("a global recall", "a worldwide recall"),
        ("a road around 65 miles long", "a road some 65 miles long"),
    ],
)
def test_the_same_in_another_spelling_or_word_is_no_changed_word(printed, told):
    frame = "The council of Arden said in a letter on Monday that it had planned for {} since the spring."
    line, evidence = looked_at(report(frame.format(told), name="mine"), report(frame.format(printed)))
    assert compare_changes(line, align(line, evidence), evidence) == []


def test_what_stands_behind_a_number_in_another_clause_is_not_what_it_counts():
    line, evidence = looked_at(
        report("The council of Arden lowered the count of lost bicycles from 36 to 31 on Thursday.", name="mine"),
        report("The council of Arden lowered the count of lost bicycles from 36 to 31 after five came back."),
    )
    assert compare_changes(line, align(line, evidence), evidence) == []


@pytest.mark.parametrize("number", ["Thirty", "Dozens of"])
def test_a_number_that_opens_the_line_is_no_name(number):
    frame = "{} people were hurt in the council hall of Arden on Monday."
    line, evidence = looked_at(
        report(frame.format(number), name="mine"), report(frame.format("Police said 31"))
    )
    assert "name" not in {finding.kind for finding in compare_changes(line, align(line, evidence), evidence)}


def test_a_year_that_the_report_prints_as_last_year_is_no_changed_date():
    frame = "The council of Arden sold 30 million maps to visitors in the fourth quarter of {}."
    mine = report(frame.format("2025"), name="mine", dates=[("2025", "2025-01-01")])
    source = report(frame.format("last year"), dates=[("last year", "2025-01-01")])
    line, evidence = looked_at(mine, source)
    assert compare_changes(line, align(line, evidence), evidence) == []


@pytest.mark.parametrize(("told", "faults"), [("Madrid, Rome and Paris", 0), ("Madrid, Rome and Vienna", 1)])
def test_capitals_stand_for_their_governments_in_a_near_copy(told, faults):
    frame = "{} said on Monday in a joint letter that they would summon the envoys to clarify what had happened."
    mine = report(frame.format(told), name="mine", places=told.replace(" and ", ", ").split(", "))
    line, evidence = looked_at(
        mine, report(frame.format("Spain, Italy and France"), places=["Spain", "Italy", "France"])
    )
    assert len(compare_changes(line, align(line, evidence), evidence)) == faults


@pytest.mark.parametrize(
    ("word", "verdict"),
    [("before", "supported"), ("ahead of", "supported"), ("after", "contradicted"), ("following", "contradicted")],
)
def test_before_and_after_the_same_thing_are_told_apart_in_other_words(word, verdict):
    source = report(
        "Hours before the council of Arden met for its yearly vote on the bridge, fire broke out in the hall."
    )
    mine = report(f"The hall caught fire {word} the yearly vote of the council on the bridge.", name="mine")
    found = compare_sequence(*looked_at(mine, source))
    assert [(f.kind, f.verdict) for f in found] == [("order", verdict)]


def test_an_order_without_another_end_or_told_by_something_else_is_let_be():
    source = report("Hours before the council of Arden met for its yearly vote, fire broke out in the hall.")
    for text in (
        "Two months before, the council of Arden had met for its vote.",
        "The hall burnt after a storm in May.",
    ):
        assert compare_sequence(*looked_at(report(text, name="mine"), source)) == []


def test_the_models_doubt_of_an_order_that_a_report_bears_out_is_set_aside():
    doubt = Reading(0.9, 0.05, 0.05, kinds={"order": 0.8, "date": 0.2})
    fine, wrong = (Finding("order", "before", verdict) for verdict in ("supported", "contradicted"))
    line, _ = looked_at(report("The hall burnt before the vote.", name="mine"), report("The hall burnt."))
    day = Finding("date", "Monday", "contradicted")
    assert overruled(doubt, line, [fine])
    assert not overruled(doubt, line, [])
    assert not overruled(doubt, line, [fine, wrong])
    assert not overruled(doubt, line, [fine, day])
    assert not overruled(Reading(0.9, 0.05, 0.05, kinds={"order": 0.2, "role": 0.8}), line, [fine])


@pytest.mark.parametrize(("text", "aside"), [("from 11 to 31", True), ("by 11 and 31", False)])
def test_the_models_doubt_of_a_move_between_two_printed_counts_is_set_aside(text, aside):
    mine = report(
        f"The number of the hurt rose {text}.", name="mine", figures=[("11", {"value": 11}), ("31", {"value": 31})]
    )
    line, _ = looked_at(mine, report("It was 11, then 19, then 31."))
    doubt = Reading(0.9, 0.05, 0.05, kinds={"figure": 0.9})
    fine, wrong = (Finding("figure", "31", verdict) for verdict in ("supported", "contradicted"))
    assert overruled(doubt, line, [fine]) == aside
    assert not overruled(doubt, line, [fine, wrong])


@pytest.mark.parametrize(
    ("theirs", "support", "aside"),
    [
        ("The minister said that 400,000 households in the region lost power.", 0.2, True),
        ("The minister said that 400,000 households in the region lost power.", 0.02, False),
        ("The minister said that 400,000 people in the region lost power.", 0.2, False),
        ("The minister said that it was 400,000 in the region that lost power.", 0.2, False),
    ],
)
def test_a_doubt_of_what_is_counted_is_set_aside_where_the_reports_count_the_same(theirs, support, aside):
    line, evidence = looked_at(
        read("mine", "In the region 400,000 consumers lost power, the minister said."), read("theirs", theirs)
    )
    doubt = Reading(0.95 - support, 0.05, support, kinds={"unit": 0.9, "figure": 0.1})
    assert overruled(doubt, line, compare_figures(line, evidence)) == aside
