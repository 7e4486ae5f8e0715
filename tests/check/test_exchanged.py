"""Counts in each other's place: what tells that two numbers were exchanged, and what only looks like it."""

import pytest

from wiredesk.check.figures._exchanged import compare_exchanged

from .test_turned import against, kinds

ROUTES = "The council gives 40 buses to the harbour routes, and gives 25 buses to the hill routes of Arden."
MARCHED = "Police counted 4,200 people in Arden, 1,900 in the Hill District and 650 at Port Elm."


@pytest.mark.parametrize(
    ("theirs", "wrong", "true"),
    [
        (
            ROUTES,
            "In Arden 25 buses go to the harbour routes and 40 buses to the hill routes.",
            "In Arden 40 buses go to the harbour routes and 25 buses to the hill routes.",
        ),
        (
            MARCHED,
            "There were 650 people in the Hill District, police said.",
            "There were 1,900 people in the Hill District, police said.",
        ),
        (
            "The yard in Arden has 30 cranes and 12 docks for ships.",
            "The yard in Arden has 12 cranes for ships.",
            "The yard in Arden has 12 docks for ships.",
        ),
    ],
    ids=["words around them", "places", "nouns"],
)
def test_numbers_in_each_others_place_are_sure_enough_to_decide(theirs, wrong, true):
    assert {sure for _, sure in against(compare_exchanged, wrong, theirs)} == {0.85}
    assert kinds(compare_exchanged, true, theirs) == []


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (  # "respectively" tells that the words stand in another order
            "Arden gives buses to the hill and harbour routes: 25 to the hill routes, 40 to the harbour routes.",
            "Arden gives the harbour routes and the hill routes 40 and 25 buses respectively.",
        ),
        (  # another thing altogether
            "On Sunday the girls' choir sang 25 songs at the harbour church and 40 songs at the hill church, it said.",
            ROUTES,
        ),
        (  # a move is told from either end
            "Fares on the harbour line went to 40 crowns, from 25 crowns for the hill people of Arden.",
            "Fares for the hill people of Arden went from 25 crowns to 40 crowns on the harbour line.",
        ),
        (  # one is told by the other
            "The harbour routes of Arden get 25 buses more than the 40 buses of the hill routes.",
            ROUTES,
        ),
    ],
    ids=["respectively", "another matter", "a move", "compared"],
)
def test_two_numbers_that_other_words_explain_are_not_exchanged(mine, theirs):
    assert kinds(compare_exchanged, mine, theirs) == []
