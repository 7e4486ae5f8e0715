"""What is a clause: a subject and the verb that goes with it."""

from __future__ import annotations

import pytest

from wiredesk.lang import is_clause


@pytest.mark.parametrize(
    "text",
    [
        "the pier is “a great thing”",
        "Its boats were safe",
        "humanitarian aid needs to get in",
        "the man who shot the gull was arrested",
        "Elmford rejects excessive demands",
        "we don't want it",
        "the boats they kept were safe",
    ],
)
def test_a_subject_with_its_verb_is_a_clause(text: str) -> None:
    assert is_clause(text)


@pytest.mark.parametrize(
    "text",
    [
        "the guard to close the northern pier at noon",
        "the mayor that the film of the pier is old",
        "any sign that the storm will end",
        "a film and waved papers of what was said",
        "Elmford for the fire on a pier that killed three",
        "a crowd led by the mayor of harming the town",
        "Elmford abandon the pier at once",
        "He his town is looking for aid",
        "later fled towards the wood",
        "It a crime",
        "it on the rain that fell for a week",
        "the last boats they kept on Sunday",
    ],
)
def test_a_piece_of_a_sentence_is_none(text: str) -> None:
    assert not is_clause(text)
