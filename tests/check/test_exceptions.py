"""Exceptions, conditions, measures, years and doers that a line turns round; and what only looks like it."""

import pytest

from wiredesk.check.claims._exceptions import compare_exceptions

from .reports import looked_at
from .test_counted_things import against
from .test_turned import read


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("All of the 14 sailors who died worked for the yard in Arden.",
         "The 14 sailors who died all worked for the yard in Arden, with the exception of two cooks.", "scope"),
        ("The Harvest Party won all twelve districts of the north on Sunday.",
         "The Harvest Party won all but three of the twelve districts of the north on Sunday.", "scope"),
        ("The broadcaster threatened to leave the contest unless the Danish singer was banned.",
         "The broadcaster threatened to leave the contest if the organisers banned the Danish singer.", "polarity"),
        ("Marrow is the country's largest county by population.",
         "Marrow is the country's largest county by area, but its smallest by population.", "order"),
        ("The line lost $48 million in 2021, its report says.",
         "The line lost $48 million in 2022, worse than in 2021 when it lost $39 million, its report says.", "date"),
        ("The ferry line carried 31 percent fewer cars than the tunnel.",
         "Of all cars the ferry line carried 31 percent; the tunnel had the rest.", "unit"),
        ("The prosecutor in Arden will appeal against the two acquittals.",
         "The prosecutor in Arden said on Friday that she would not appeal against the two acquittals.", "polarity"),
        ("The owner has promised to accept the bid come what may.",
         "The owner has promised to accept the bid unless a rival offers more.", "scope"),
        ("The number of sailors without a valid licence rose to 4,000.",
         "Less than 4,000 sailors had a valid licence.", "polarity"),
    ],
)  # fmt: skip
def test_what_is_turned_round_counts(mine, theirs, kind):
    assert kind in against(mine, theirs)


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ("The owner has promised to accept the bid come what may.",
         "The owner has promised to accept the bid, come what may, even if a rival offers more.", "scope"),
        ("The owner has not promised to accept the bid unconditionally.",
         "The owner has promised to accept the bid unless a rival offers more.", "scope"),
        ("All of the sailors but two cooks worked for the yard in Arden.",
         "All of the sailors worked for the yard in Arden, with the exception of two cooks.", "scope"),
        ("The line lost $39 million in 2021, its annual report says.",
         "The line lost $61 million in 2022, worse than in 2021 when it lost $39 million, its annual report says.",
         "date"),
        ("The rate of the tax was left at 21 percent on Monday.",
         "The rate of the tax stays at 21 percent, it was said on Monday.", "polarity"),
        ("The programme covers close to 80 million people in the country.",
         "The programme covers nearly 80 million Americans in the country.", "unit"),
        ("The most recent of the four rounds of talks took place in Arden on May 11.",
         "The fourth round of talks, once again in the capital Arden, took place on May 11.", "scope"),
        ("Pensioners in the north kept a £100 payment after the cut last year.",
         "Pensioners in the north kept a £100 top-up after the cut last year.", "unit"),
        ("The day after the vote Norland suspended its trade talks.",
         "Norland suspended its trade talks the day before the vote.", "order"),
    ],
)  # fmt: skip
def test_what_only_looks_turned_round_does_not(mine, theirs, kind):
    assert kind not in against(mine, theirs)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("The broadcaster will not take part unless the rules are changed.",
         "The broadcaster will take part only if the rules are changed."),
        ("The union said a strike would follow if the offer were withdrawn.",
         "The union said a strike would follow if the offer did not stand."),
        ("The ferry will sail even if the harbour of Arden is closed.",
         "The ferry will sail unless the harbour of Arden is closed."),
    ],
)  # fmt: skip
def test_a_condition_in_other_words_is_not_turned_round(mine, theirs):
    assert compare_exceptions(*looked_at(read("mine", mine), read("theirs", theirs))) == []
