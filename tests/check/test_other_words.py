"""Names, roles, places and words that a paraphrase prints otherwise are no faults."""

import pytest

from wiredesk.check import SourceIndex, foreign
from wiredesk.check._check import view
from wiredesk.check.claims._statements import compare_statements
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._scope import compare_scope
from wiredesk.check.names._names import compare_names
from wiredesk.check.names._rivals import compare_rivals
from wiredesk.check.text._evidence import find_evidence
from wiredesk.check.text._layers import Slices

from .reports import looked_at, report


def faults(compare, mine, *sources):
    found = compare(*looked_at(mine, *sources))
    return [finding.kind for finding in found if finding.verdict == "contradicted"]


@pytest.mark.parametrize(
    ("role", "printed", "kinds"),
    [
        ("chief executive", "CEO", []),
        ("envoy", "ambassador", []),
        ("adviser", "advisor", []),
        ("spokesman", "press secretary", []),
        ("mayor", "governor", ["role"]),
        ("lawyer", "judge", ["role"]),
    ],
)
def test_another_word_for_an_office_is_no_fault_and_another_office_is(role, printed, kinds):
    source = report(f"The {printed} Omar Diaz spoke.", people=["Omar Diaz"], roles={"Omar Diaz": printed})
    mine = report(f"Omar Diaz, {role}, spoke.", name="mine", people=["Omar Diaz"], roles={"Omar Diaz": role})
    assert faults(compare_names, mine, source) == kinds


@pytest.mark.parametrize(("first", "kinds"), [("Joe", []), ("Mike", ["name"])])
def test_a_pet_name_is_the_name_and_another_first_name_is_not(first, kinds):
    source = report("Joseph Marlow spoke in Arden.", people=["Joseph Marlow"])
    mine = report(f"{first} Marlow spoke in Arden.", name="mine", people=[f"{first} Marlow"])
    assert faults(compare_names, mine, source) == kinds


def test_one_country_under_two_names_is_one_place():
    ten = {"value": 24.0, "unit": "percent", "head": "duty"}
    source = report("In the U.S. a duty of 24 percent is due on tiles.", places=["U.S."], figures=[("24 percent", ten)])
    mine = report(
        "A duty of 24 percent is due on tiles in the United States.",
        name="mine",
        places=["United States"],
        figures=[("24 percent", ten)],
    )
    assert faults(compare_scope, mine, source) == []


def test_a_strong_word_that_the_reports_print_in_another_form_is_no_fault():
    source = report("The books call the treaty a set of humiliating sanctions on Arden.")
    mine = report("The treaty with its sanctions humiliated Arden, the books say.", name="mine")
    assert faults(compare_statements, mine, source) == []


def test_a_figure_swapped_for_another_of_the_story_has_a_rival_and_the_true_one_has_none():
    hurt, kept = {"value": 31.0, "head": "person"}, {"value": 400.0, "head": "person"}
    source = report(
        "In the night 31 people were hurt when the roof of the market in Arden fell.\n"
        "The owner of a bakery by the river keeps 400 people in work all year.",
        figures=[("31 people", hurt), ("400 people", kept)],
    )
    true = report("The fall of the market roof in Arden hurt 31 people.", name="t", figures=[("31 people", hurt)])
    swapped = report("The fall of the market roof in Arden hurt 400 people.", name="s", figures=[("400 people", kept)])
    assert faults(compare_rivals, true, source) == []
    assert faults(compare_rivals, swapped, source) == ["figure"]


def test_a_count_on_the_way_from_the_first_to_the_last_is_no_rival_of_either():
    text = "In Arden the number of injured rose from 11 to 31."
    mine = report(text, name="mine", figures=(("11", {"value": 11.0}), ("31", {"value": 31.0})))
    told = "In Arden the number of injured rose to 19."
    index = SourceIndex([report(told, figures=(("19", {"value": 19.0}),))])
    line = view(foreign(mine).lines[0], Slices(mine))
    assert compare_rivals(line, find_evidence(line, index)) == []


def test_the_number_that_a_count_rose_to_is_borne_out_where_a_report_prints_it_among_the_same_words():
    text = "In Arden the number of injured rose from 11 to 31."
    mine = report(text, name="mine", figures=(("11", {"value": 11.0}), ("31", {"value": 31.0})))
    told = "In Arden the number of injured rose to 31. In Arden the number of beds rose to 45."
    index = SourceIndex([report(told, figures=(("31", {"value": 31.0}), ("45", {"value": 45.0})))])
    line = view(foreign(mine).lines[0], Slices(mine))
    assert all(finding.text != "31" for finding in compare_rivals(line, find_evidence(line, index)))


def test_counts_that_a_line_prints_itself_or_spans_are_no_difference_among_the_reports():
    def counted(text, *values, name="a"):
        return report(text, name=name, figures=[(str(v), {"value": v, "head": "injured"}) for v in values])

    mine = counted("In Arden the number of injured rose from 11 to 31.", 11, 31, name="mine")
    sources = [
        counted("In Arden the number of injured rose to 19 from 11.", 19, 11),
        counted("In Arden the number of injured rose to 31.", 31, name="b"),
    ]
    found = compare_figures(*looked_at(mine, *sources))
    assert [(f.verdict, f.why) for f in found] == [("supported", "")] * 2
    two = counted("The number of injured was 11, of those hurt later 31.", 11, 31, name="mine")
    assert [looked_at(each, *sources)[0].moves for each in (mine, two)] == [((11, 31),), ()]
