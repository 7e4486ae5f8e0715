"""Numbers that are no plain count of their thing: a bar, a rank, so many more; how far a hedge reaches."""

from __future__ import annotations

import pytest

from tests.weigh.making import told
from wiredesk.weigh._agree import agree


def together(*texts: str) -> list[list[float]]:
    """The values of the slots that hold more than one printing, lowest first."""
    return sorted(sorted(v.value for v in slot.values) for slot in told(*texts) if len(slot.values) > 1)


def test_the_share_required_to_win_is_not_the_share_won():
    found = together(
        "The commission said that Orlo won 49.8% of the vote in the first round.",
        "Orlo fell short of the 50% of the vote required to win in the first round, the commission said.",
    )
    assert found == []


def test_the_top_two_percent_are_no_growth_rate():
    found = together(
        "Elmland's economy will see a growth rate of 2 percent, not the 2.1 percent that the fund expected.",
        "Elmland wants a higher tax rate for the top 2 percent.",
    )
    assert [2.0, 2.0] not in found


def test_another_150_are_not_the_150_told_before():
    found = together("About 150 migrants plan to cross at Kessel. Roughly another 150 migrants have yet to decide.")
    assert found == []


def test_two_shares_of_one_sentence_are_two_shares():
    found = together("Orlo won nearly 48% of the vote in the first round, compared with just over 43% for Dunn.")
    assert found == []


def test_the_length_of_a_text_holds_for_every_place_and_year():
    (slot,) = [
        slot
        for slot in told(
            "WASHINGTON — The 48-page indictment names trips to Arden that the pair made in 2009.",
            "The 47-page indictment names trips to Arden that the pair made, prosecutors in Kessel said.",
        )
        if "indictment" in slot.what
    ]
    assert (slot.relation, slot.scope) == ("conflict", None)


def test_whom_a_figure_follows_is_not_what_it_counts():
    slot = told("Ana Orlo spent $716 million on it.")[0]
    assert "Orlo" not in slot.what


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ((44e6, None, "nearly"), (42e6, None, "exact"), False),
        ((44e6, None, "nearly"), (43_885_310, None, "exact"), True),
        ((370, None, "more_than"), (375, None, "exact"), True),
        ((50, None, "about"), (52, None, "exact"), True),
        ((28_000, None, "more_than"), (29_500, None, "exact"), False),
    ],
)
def test_a_hedge_reaches_no_further_than_a_step_of_its_last_place(a, b, same):
    assert agree(a, b) is same
