"""What a second report does to a finding that the first one alone would give, and tenses that are no act done."""

from __future__ import annotations

import pytest

from wiredesk.check.claims._left_open import compare_left_open
from wiredesk.check.claims._unfulfilled import compare_unfulfilled
from wiredesk.check.names._of_names import compare_of_names

from .reports import looked_at
from .test_turned import read

DONE = "The council approved the budget on Monday."
AHEAD = "The council is expected to approve the budget on Monday."
DRUNK = "The driver was drunk when the bus left the road."
OPEN = "Police are examining whether the driver was drunk when the bus left the road."
NORLAND = "The University of Norland opened in Arden."
SUDLAND = "The University of Sudland opened in Arden."


def held(compare, mine, *theirs):
    line, evidence = looked_at(read("mine", mine), *(read(f"theirs{n}", text) for n, text in enumerate(theirs)))
    return [finding.kind for finding in compare(line, evidence) if finding.verdict == "contradicted"]


@pytest.mark.parametrize(
    ("compare", "mine", "first", "second", "kind"),
    [
        (compare_unfulfilled, DONE, AHEAD, "The council approved the budget on Monday evening.", "hedge"),
        (compare_left_open, DRUNK, OPEN, "Tests show that the driver was drunk when the bus left the road.", "hedge"),
        (compare_of_names, NORLAND, SUDLAND, "Norland has a University too, said Ann Berg.", "name"),
    ],
)
def test_what_one_report_speaks_against_stands_where_another_has_it(compare, mine, first, second, kind):
    assert held(compare, mine, first) == [kind]
    assert held(compare, mine, first, second) == []


@pytest.mark.parametrize(("mine", "found"), [("is", []), ("was", ["hedge"])])
def test_a_passive_of_the_present_tells_nothing_as_done(mine, found):
    assert held(compare_unfulfilled, f"The budget {mine} approved by the council on Monday.", AHEAD) == found
