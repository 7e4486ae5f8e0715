"""What holds a finding back, or makes it less sure: each condition with a line on both sides of it."""

import pytest

from wiredesk.check import SourceIndex
from wiredesk.check.deeds._turns import compare_turns
from wiredesk.check.figures._elliptic import with_unit
from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._scope_places import _affected
from wiredesk.check.names._misplaced import compare_placing
from wiredesk.check.names._roles import _judge

from .reports import looked_at, report
from .test_turned import against, read


def told(compare, mine, *theirs):
    """Text, verdict and certainty of what a comparator finds on a line."""
    sources = [read(f"theirs{number}", text) for number, text in enumerate(theirs)]
    return [(f.text, f.verdict, f.sure) for f in compare(*looked_at(read("mine", mine), *sources))]


def test_a_number_a_little_above_a_lower_bound_is_less_surely_wrong_than_above_the_number_itself():
    line = "The film about Arden earned $168 million."
    ((_, bounded, unsure),) = told(compare_figures, line, "The film about Arden earned more than $167 million.")
    ((_, plain, sure),) = told(compare_figures, line, "The film about Arden earned $167 million.")
    assert bounded == plain == "contradicted"
    assert unsure <= 0.6 < 0.9 < sure


@pytest.mark.parametrize(
    ("mine", "theirs", "found"),
    [
        ("The council of Arden approved the harbour plan on Monday.",
         "The council of Arden has not approved the harbour plan, the mayor said on Monday.", ["polarity"]),
        ("The council of Arden has not approved the harbour plan.",
         "The council of Arden approved the harbour plan, the mayor said on Monday.", ["polarity"]),
        ("The council of Arden rejected nothing and approved the harbour plan on Monday.",
         "The council of Arden has not approved the harbour plan, the mayor said on Monday.", []),
        ("The council of Arden has not approved the harbour plan.",
         "The council of Arden never met but approved the harbour plan, the mayor said on Monday.", []),
    ],
)  # fmt: skip
def test_a_denial_counts_where_the_side_without_it_denies_nothing(mine, theirs, found):
    assert [kind for kind, _ in against(compare_turns, mine, theirs)] == found


@pytest.mark.parametrize(
    ("mine", "verdict"),
    [
        ("Police in Arden arrested Orlo and twelve others on Monday.", "supported"),
        ("Police in Arden arrested twelve others on Monday.", "contradicted"),
    ],
)
def test_others_make_up_a_number_only_beside_somebody_named(mine, verdict):
    assert [v for _, v, _ in told(compare_figures, mine, "Police in Arden arrested 13 people on Monday.")] == [verdict]


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("Ana Orlo opened the harbour bridge after years of delay.",
         "Jon Berg opened the harbour bridge after years of delay.", "name"),
        ("A storm closed the harbour bridge of Bergen after years of delay.",
         "A storm closed the harbour bridge of Oslo after years of delay.", "place"),
    ],
)  # fmt: skip
def test_a_name_in_anothers_stead_is_of_its_own_kind(mine, theirs, kind):
    assert [found for found, _ in against(compare_placing, mine, theirs)] == [kind]


def test_a_name_that_the_reports_have_elsewhere_is_another_doer():
    sources = "Jon Berg opened the harbour bridge after years of delay.", "Ana Orlo was in Bergen."
    line, evidence = looked_at(
        read("mine", "Ana Orlo opened the harbour bridge after years of delay."),
        *(read(f"theirs{number}", text) for number, text in enumerate(sources)),
    )
    assert [(found.kind, found.text) for found in compare_placing(line, evidence)] == [("actor", "Ana Orlo")]


@pytest.mark.parametrize(
    ("role", "verdict"), [("ferry minister", "supported"), ("harbour ferry minister", "not_found")]
)
def test_an_office_may_have_one_word_more_than_in_the_reports_and_not_two(role, verdict):
    mine = report("Ana Orlo was hurt.", name="mine", people=["Ana Orlo"])
    theirs = report("The minister Ana Orlo was hurt.", people=["Ana Orlo"], roles={"Ana Orlo": "minister"})
    found = _judge(mine.names[0], role, SourceIndex([theirs]))
    assert found is not None
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The road is 9 km long, and Bergia gave 2.6 million.", None),
        ("The road cost 9 million euros, and Bergia gave 2.6 million.", "EUR"),
    ],
)
def test_a_number_takes_the_unit_of_an_amount_before_it_and_not_that_of_a_length(text, unit):
    article = read("mine", text)
    assert with_unit(article.figures[-1], article.figures, article.sentences[0]).unit == unit


@pytest.mark.parametrize(("counted", "sure"), [("9 boats", 0.35), ("9 km", 0.75)])
def test_a_small_count_that_no_report_prints_is_less_surely_absent_than_a_measure(counted, sure):
    found = told(compare_figures, f"The storm in Arden reached {counted}.", "A storm reached Arden on Monday.")
    assert [(verdict, certainty) for _, verdict, certainty in found] == [("not_found", sure)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Oslo closed its schools.", []),
        ("In Oslo, closed schools will open.", ["oslo"]),
        ("Oslo's schools are closed.", []),
    ],
)
def test_a_place_that_acts_or_owns_is_not_where_something_happens(text, places):
    line, evidence = looked_at(read("mine", text), read("theirs", text))
    assert line.tokens
    assert list(_affected(evidence.index.passages[0])) == places
