"""Figures under the verb, the name or the share of another figure of their passage."""

import pytest

from wiredesk.check.figures._figures import compare_figures
from wiredesk.check.figures._owned import whose

from .test_turned import kinds

OWNED = [
    (
        "Prosecutors allege that he embezzled 900bn roubles and laundered 500bn roubles over many years.",
        "Prosecutors say he laundered some 900bn roubles.",
        "Prosecutors say he embezzled some 900bn roubles.",
    ),
    (
        "The party won 30 seats and lost 11 in the vote in Sudland.",
        "The party lost 30 seats in the vote in Sudland.",
        "The party won 30 seats in the vote in Sudland.",
    ),
    (
        "Police arrested 40 people at the march and released 15 in the evening.",
        "Police released 40 people after the march.",
        "Police arrested 40 people at the march.",
    ),
    (
        "Norway won 12 medals at the championships, Sweden 9 and Denmark 3.",
        "At the championships Sweden won 12 medals.",
        "At the championships Norway won 12 medals.",
    ),
    (
        "Seats: Homeland List 46, Civic Union 45, others 12.",
        "The Homeland List won 45 seats.",
        "The Homeland List won 46 seats.",
    ),
    (
        "Another 34% believe that power lies with Putin, while 50% believe it is shared between them.",
        "Some 50% of Russians see Putin as the man in power.",
        "Some 34% of Russians see Putin as the man in power.",
    ),
    (
        "In rich countries, 34% of jobs are exposed to robots, compared to 11% in poor countries.",
        "",
        "In poor countries 11% of jobs are exposed to robots.",
    ),
    (
        "Nearly 70% favoured Iran working with the US, and only 28% thought that he had kept his promise.",
        "",
        "Only 28% of the Iranians polled thought that he had kept his promise.",
    ),
]


@pytest.mark.parametrize(("theirs", "wrong", "true"), OWNED, ids=[row[1] for row in OWNED])
def test_a_figure_is_told_of_whom_or_what_the_reports_tell_it(theirs, wrong, true):
    assert kinds(whose, true, theirs) == []
    assert not wrong or kinds(whose, wrong, theirs) == ["figure"]


ENDS = [
    (
        "The afghani rose from 80,000 to the dollar to 10,000 in a few weeks.",
        "The afghani fell from 10,000 to 80,000 to the dollar in a few weeks.",
        "The afghani rose from 80,000 to 10,000 to the dollar in a few weeks.",
    ),
    (
        "The sale of the textile industry cut its workforce from 500,000 to 250,000.",
        "The sale of the textile industry halved its workforce to 500,000.",
        "The sale of the textile industry halved its workforce from 500,000 to about 250,000.",
    ),
    (
        "He could receive anything from 15 years in prison to a suspended sentence.",
        "",
        "The sentence that he could receive ranges from a suspended one to 15 years in prison.",
    ),
]


@pytest.mark.parametrize(("theirs", "wrong", "true"), ENDS, ids=[row[2] for row in ENDS])
def test_the_end_of_a_move_is_not_its_start(theirs, wrong, true):
    assert kinds(compare_figures, true, theirs) == []
    assert not wrong or "figure" in kinds(compare_figures, wrong, theirs)


FINED = "The council caught 40 drivers and fined 15 in Arden."


@pytest.mark.parametrize(
    ("theirs", "wrong"),
    [
        (FINED, True),
        ("The council caught 40 drivers and fined 15 owners in Arden.", False),  # of other things
        ("The council caught 40 drivers and fined $15 in Arden.", False),
        ("The council caught 40 drivers and fined about 40 in Arden.", False),
        ("The council caught 40 drivers and fined dozens in Arden.", False),
        (f"{FINED} The council fined 40 drivers in Arden.", False),  # a report does tell it so
    ],
)
def test_the_other_figure_must_be_one_that_could_stand_there(theirs, wrong):
    assert bool(kinds(whose, "The council fined 40 drivers in Arden.", theirs)) == wrong


def test_a_score_or_a_year_is_of_nobody():
    assert kinds(whose, "Arden won 3-1 at home.", "Arden lost 3-1 and won 2-1 at home.") == []
    mine, theirs = "The council fined 40 drivers in 2024.", "In 2024 the council caught 40 drivers and fined 15."
    assert kinds(whose, mine, theirs) == ["figure"]
