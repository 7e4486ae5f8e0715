"""Tolls that rise from report to report, and the forms in which the reports count the dead."""

import pytest

from wiredesk.check import CheckOptions, SourceIndex, check, foreign
from wiredesk.check._compare import compare
from wiredesk.check.figures._counts_differ import counts_differ
from wiredesk.check.text._diff import align

from .reports import looked_at
from .test_turned import read

FIRST = (
    "At least 11 people died and dozens were missing after a ferry capsized in rough seas off the island of Panuay "
    "late on Saturday, the coast guard said."
)
LINE = "At least {} people died when the ferry capsized off Panuay."


def verdict(line, *reports):
    """The verdict on a line, without the model."""
    mine = read("mine", line)
    index = SourceIndex([read(f"report{n}", text) for n, text in enumerate(reports)])
    return check(foreign(mine), mine, index, None, CheckOptions(entailment=False)).lines[0]


@pytest.mark.parametrize(
    "later",
    [
        "Twenty-nine people are dead after the ferry capsized, officials said on Tuesday.",
        "The toll of the ferry disaster stands at 29, with nine people missing.",
        "Officials said the number of dead in the ferry disaster had risen to 29.",
        "A twenty-ninth person has died after the ferry accident off Panuay, officials said.",
    ],
)
def test_a_toll_that_another_report_prints_is_not_contradicted(later):
    assert verdict(LINE.format(29), FIRST, later).verdict != "contradicted"
    assert verdict(LINE.format(16), FIRST, later).verdict == "contradicted"


def test_a_number_that_another_report_prints_of_the_injured_is_contradicted():
    assert verdict(LINE.format(29), FIRST, "The ferry accident off Panuay injured 29 people.").verdict == "contradicted"


def test_the_reports_differ_where_each_prints_its_own_toll():
    later = "The toll of the ferry disaster stands at 29, with nine people missing."
    line, evidence = looked_at(read("mine", LINE.format(29)), read("first", FIRST), read("later", later))
    found = compare(line, evidence, align(line, evidence))
    assert [f.sure <= 0.3 for f in found if counts_differ(f, found, line)] == [True]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Six people have died in the refinery fire.", "supported"), ("Nine people have died in the refinery fire.", "")],
)
def test_a_small_toll_is_known_by_the_rank_of_the_last_victim(line, expected):
    told = "A sixth person has died in hospital after the refinery fire, officials said on Friday."
    seen, evidence = looked_at(read("mine", line), read("theirs", told))
    figures = [f.verdict for f in compare(seen, evidence, None) if f.kind == "figure"]
    assert figures[:1] == [expected] if expected else "supported" not in figures
