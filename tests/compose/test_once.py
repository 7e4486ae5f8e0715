"""One event is told once; what was told ahead goes once it has come; titles and standfirsts are of the matter."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.annotate import annotate
from wiredesk.compose import compose
from wiredesk.compose._again import one_event, same_words
from wiredesk.compose._latest import since_come, told_ahead
from wiredesk.compose._material import Candidate, candidates
from wiredesk.compose._opening import adds_to_lead, standfirst_for
from wiredesk.model import AnnotatedArticle
from wiredesk.weigh import weigh

FIRST = "A convoy of ferries reached the harbour of Arden on Sunday after a storm, the council of Marlow said."


def read(*sentences: str, **more: object) -> AnnotatedArticle:
    made = report(" ".join((FIRST, *sentences)), published=at(12), title="Ferries reach Arden after storm", **more)  # type: ignore[arg-type]
    return annotate(made)


def line(text: str) -> Candidate:
    return next(c for c in candidates(read(text)) if c.plain == text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The council of Arden has put off its duties on ferry tickets from Marlow, Elmford and Hull until June.",
            "Arden announced that it would wait another 30 days before duties on ferry tickets from Hull, Elmford and "
            "Marlow, as the council fears a dispute until June.",
            True,
        ),
        (
            "Mayor Ana Berg will travel to Marlow in July, the harbour office confirmed on Thursday.",
            "Ana Berg will visit Marlow on the 13th of July, the envoy revealed on Thursday afternoon in Hull.",
            True,
        ),
        (
            "Soldiers fired warning shots near a group of envoys in the harbour of Arden, the army said.",
            "Troops fired warning shots as envoys visited the harbour of Arden, the army said, and voiced regret.",
            True,
        ),
        (
            "Soldiers fired warning shots near a group of envoys in the harbour of Arden, the army said.",
            "The foreign office of Marlow condemned the army of Arden for shots near envoys in the harbour.",
            False,
        ),
    ],
)
def test_two_sentences_of_one_event_share_who_what_and_verb_or_day(one: str, other: str, same: bool) -> None:
    assert one_event(one, other) is same


def test_two_tellings_of_a_few_quoted_words_share_them() -> None:
    one = "Berg said the clerks had been “extremely careless” with the files of the harbour."
    assert same_words(one, "On Tuesday, Berg called the clerks of Marlow “extremely careless”.")
    assert not same_words(one, "Berg said the clerks had been careless with “several files”.")


AHEAD = "A convoy of ferries is expected to reach the harbour of Marlow with food, the storm having passed."


def test_what_is_told_ahead_goes_where_the_headline_says_it_has_come() -> None:
    ahead, far = (
        line(AHEAD),
        line("The council of Arden is expected to meet Ana Berg of Hull about the price of quays."),
    )
    come = "Convoy of ferries reaches harbour after storm"
    assert told_ahead(ahead, come)
    assert not told_ahead(ahead, "Convoy of ferries is set to reach harbour after storm")
    first = line(FIRST)
    assert since_come([first, ahead, far], come) == [first, far]
    assert since_come([first, ahead, far], "Convoy of ferries will reach harbour") == [first, ahead, far]


@pytest.mark.parametrize(
    ("sentence", "adds"),
    [
        ("A judge in Marlow could decide that the convoy of ferries has to return to its harbour.", False),
        ("Ana Berg is the harbour chief who closed the quay of Arden in May.", False),
        ("Ferries of the convoy are poised to test the new harbour of Arden on Sunday.", False),
        ("Ana Berg said the convoy of ferries could be a sign of hope for the harbour.", True),
        ("The convoy of ferries had food for the harbour of Arden on board.", True),
    ],
)
def test_the_lead_goes_on_with_what_has_happened(sentence: str, adds: bool) -> None:
    assert adds_to_lead(line(sentence), "Ferries reach Arden after storm") is adds


def test_a_guess_at_what_somebody_has_in_mind_is_no_news() -> None:
    guess = "The council of Marlow could be hoping that its songs and pies draw painters to the mill."
    said = "Ana Berg said the council of Marlow could be hoping that its songs and pies draw painters to the mill."
    assert [c.plain for c in candidates(read(guess, said))] == [FIRST, said]


def test_a_standfirst_shares_more_than_names_with_headline_or_lead() -> None:
    opening = line(FIRST)
    for text, fits in (
        ("The council of Arden paid the sailors of Marlow for their songs and pies.", False),
        ("A convoy brought flour, oil and blankets to Arden from five towns of the southern islands.", True),
    ):
        able = line(text)
        able.roles = {**able.roles, "main": 1.0}
        found = standfirst_for([able], opening, opening, "Storm over, boats come to harbour of Hull council")
        assert (found is able) is fits


def test_an_address_for_tips_is_no_line() -> None:
    tips = "Send story tips on the ferries of Arden to the desk in Marlow at any hour."
    of = story(read(tips))
    assert all(tips not in each.text for each in compose(of, weigh(of)).lines)
