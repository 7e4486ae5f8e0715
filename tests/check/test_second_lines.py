"""A line is compared alike wherever it and its passage stand in their texts."""

import pytest

from wiredesk.check import SourceIndex, foreign
from wiredesk.check._check import view
from wiredesk.check._compare import compare
from wiredesk.check.text._diff import align
from wiredesk.check.text._evidence import find_evidence
from wiredesk.check.text._layers import Slices

from .test_turned import read

ROWS = [
    ("Eight of the 146 flats in Carse Tower are now for rent.", "Carse Tower has 146 flats, nine of them for rent."),
    ("The yard has 12 cranes for ships.", "The yard has 30 cranes and 12 docks for ships."),
    ("In Arden 25 buses go to the harbour and 40 buses to the hills.",
     "Arden gives 40 buses to the harbour, and gives 25 buses to the hills."),
    ("Police counted 650 people in the Hill District.", "Police counted 1,900 people in the Hill District and 650 at"
     " Port Elm."),
    ("Worst hit was Elmford, where 1,190 operations were postponed.",
     "In Arden 1,190 operations were postponed, in Elmford 1,020, the managers said."),
    ("The party lost 30 seats in the vote in Sudland.", "The party won 30 seats and lost 11 in the vote in Sudland."),
    ("A new nurse in Arden takes home 1,385 euros after tax a month.",
     "A new nurse in Arden earns 1,385 euros gross a month. About 1,090 euros is left."),
    ("The airline has net debts of 3.4 billion euros.",
     "The airline has debts of 3.4 billion euros. Set against its cash, the net debt is 2.9 billion euros."),
    ("The ministry counted 51 drones over Bryansk and 159 over Arden.",
     "The ministry counted 159 drones, including 51 over Bryansk."),
    ("Hail damaged 4,120 houses in Norway.", "Hail damaged 4,120 houses across Norway, Sweden and Finland."),
    ("The trust was given 800,000 pounds by the firm over eight years.",
     "The trust was given 800,000 pounds by the firm over an eight-year period, ending in 1999."),
    ("The bridge of Arden opened on 9 January 2026.", "The bridge of Arden opened on 12 January 2026."),
    ("The bridge of Arden opened at 9 a.m. on Monday.", "The bridge of Arden opened at 10 a.m. on Monday."),
    ("She resigned two days after the vote.", "She resigned a day after the vote, on Monday."),
    ("Olaf Berg, a former mayor of Elmford, claimed the task.", "Olaf Berg, the mayor of Elmford, waited for it."),
    ("“The harbour is closed to all ships,” Olaf Berg said.", "“The harbour is open to all ships,” Ida Sund said."),
    ("Prices rose from 40 to 60 crowns in Arden.", "Prices fell from 60 to 40 crowns in Arden."),
    ("Half of the 144 witnesses will appear in person.", "Some 72 of the 144 witnesses will appear in person."),
    ("Ida Sund sued Olaf Berg over the lost deeds.", "Olaf Berg sued Ida Sund over the lost deeds."),
]  # fmt: skip


def compared(mine, theirs, number):
    """What every comparator finds in a line of a text."""
    article, index = read("mine", mine), SourceIndex([read("theirs", theirs)])
    line = view(foreign(article).lines[number], Slices(article))
    evidence = find_evidence(line, index)
    found = compare(line, evidence, align(line, evidence))
    return {(f.kind, f.verdict, f.text, f.found, f.why) for f in found if f.sure > 0.5}


@pytest.mark.parametrize(("mine", "theirs"), ROWS, ids=[mine for mine, _ in ROWS])
def test_a_line_behind_another_is_compared_as_a_first_one(mine, theirs):
    alone = compared(mine, theirs, 0)
    assert alone
    assert compared(f"Hail lay. {mine}", f"It was wet there. {theirs}", 1) == alone
