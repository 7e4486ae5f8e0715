"""Times told by another event: how long, on which side, and of which of the two events."""

import pytest

from wiredesk.check.times._intervals import compare_intervals

from .test_turned import against, kinds

VOTE = "She resigned two days after the vote on the harbour."
SANK = "A ferry sank a month after the new council of Arden closed the harbour."


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        (VOTE, "She resigned a day after the vote on the harbour.", "date"),
        (VOTE, "She resigned 48 hours after the vote on the harbour.", None),
        ("She resigned 14 days after the vote on the harbour.", VOTE.replace("two days", "two weeks"), None),
        ("A month after the vote on the harbour she resigned.", VOTE.replace("two days", "four weeks"), None),
        ("She resigned two days before the vote on the harbour.", VOTE, "order"),
        ("She resigned three days before the vote on the harbour.", VOTE, "date"),
        ("She left two weeks after the fair of the town.", VOTE, None),  # another event
        ("She resigned half a week after the vote on the harbour.", VOTE, None),  # a part of a unit
        ("She came two days ahead of the vote on the harbour.", "She came five days ahead of the vote on the harbour.",
         "date"),
        ("She came two seconds ahead of the runner at the harbour.", "She came five seconds ahead of the runner at the"
         " harbour.", None),  # a lead is no time
    ],
)  # fmt: skip
def test_the_time_between_two_events_is_that_of_the_reports(mine, theirs, kind):
    assert kinds(compare_intervals, mine, theirs) == ([kind] if kind else [])


def test_another_thing_may_be_told_by_the_same_event():
    told = "{} a day after the vote on the harbour of Arden."
    theirs = "The mayor resigned two days after the vote on the harbour of Arden."
    ((_, same),) = against(compare_intervals, told.format("The mayor resigned"), theirs)
    ((_, other),) = against(compare_intervals, told.format("The ducks swam off"), theirs)
    assert same > 0.8
    assert other == 0.45


@pytest.mark.parametrize(
    ("mine", "wrong"),
    [
        ("The new council of Arden closed the harbour a month later.", True),
        ("A ferry sank a month later.", False),
        ("The new council of Arden closed the harbour two years later.", False),  # which may be of something else
        ("The new council of Arden closed the harbour a month earlier.", False),
        ("The council sat a month later.", False),  # too few of its words
    ],
)
def test_what_came_first_is_not_told_as_later(mine, wrong):
    assert against(compare_intervals, mine, SANK) == ([("order", 0.8)] if wrong else [])
