"""What a headline of another report says was taken back is not told as it was made."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report, story
from wiredesk.compose import compose
from wiredesk.compose._taken_back import TakenBack
from wiredesk.model import Story
from wiredesk.weigh import weigh

CLAIM = "A harbour chief of Marlow has said 14,000 boats could sink in the next two days if no pumps reach the basin."
PUMPS = "The harbour of Marlow said on Tuesday that the council had let about 100 pumps through to the basin."


def of(title: str) -> Story:
    first = report(f"{CLAIM} {PUMPS}", outlet="Elm Post", published=at(9), title="Harbour fears for 14,000 boats")
    later = report(f"{PUMPS} {CLAIM}", outlet="Arden Times", published=at(12), title=title)
    return story(first, later)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        (CLAIM, True),
        ("“Fourteen thousand boats could sink within two days,” Ana Berg said.", True),
        ("Harbour warns of 14,000 boats at risk in Marlow", True),
        ("A clerk did not speak of 14,000 boats but of those without a pump.", False),
        ("The harbour corrected its figure of 14,000 boats.", False),
        (PUMPS, False),
    ],
)
def test_a_claim_is_known_by_its_large_number(text: str, tells: bool) -> None:
    assert TakenBack(of("Harbour retracts chief's claim that 14,000 boats will sink in days")).tells(text) is tells
    assert not TakenBack(of("Harbour repeats claim that 14,000 boats will sink in days")).tells(text)


def test_a_claim_without_a_number_is_known_by_most_of_its_words() -> None:
    gone = TakenBack(of("Mayor takes back claim that harbour clerk sold ferry permits"))
    assert gone.tells("The mayor said the harbour clerk sold ferry permits to his friends.")
    assert not gone.tells("The mayor said the harbour would open in May.")


def test_an_article_has_no_claim_that_was_taken_back() -> None:
    retracted = of("Harbour retracts chief's claim that 14,000 boats will sink in days")
    assert "14,000" not in compose(retracted, weigh(retracted)).text
    kept = of("Council lets pumps through to the basin")
    assert "14,000" in compose(kept, weigh(kept)).text
