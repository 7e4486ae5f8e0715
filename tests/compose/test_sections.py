"""A section is titled by what its lines tell, not by a word's other sense; what comes next is still to come."""

from __future__ import annotations

import pytest

from tests.weigh.making import at, report
from wiredesk.annotate import annotate
from wiredesk.compose._material import Candidate, candidates
from wiredesk.compose._matters import TITLES
from wiredesk.compose._roles import _comes
from wiredesk.compose._titles import title_for
from wiredesk.compose._topics import split
from wiredesk.model import AnnotatedArticle

FIRST = "A convoy of ferries reached the harbour of Arden on Sunday after a storm, the council of Marlow said."


def read(*sentences: str, **more: object) -> AnnotatedArticle:
    made = report(" ".join((FIRST, *sentences)), published=at(12), title="Ferries reach Arden after storm", **more)  # type: ignore[arg-type]
    return annotate(made)


def line(text: str) -> Candidate:
    return next(c for c in candidates(read(text)) if c.plain == text)


def matters(*texts: str) -> list[str]:
    found = [line(text) for text in texts]
    return [title_for("main", part, set(), matter) if matter is not None else "" for matter, part in split(found)]


def test_a_word_of_two_senses_names_no_section() -> None:
    fired = "Ana Berg was fired in May, and the clerk who wanted to fire her stayed in Marlow."
    again = "The letters on why Marlow wanted to fire Ana Berg fill two boxes and name whom else it fired."
    assert matters(fired, again) == [""]
    burnt = "Firefighters fought the fire in the harbour of Marlow, where the fire burnt two quays."
    smoke = "The blaze spread from a boat, and the fire took the roof of the harbour office."
    assert matters(burnt, smoke) == ["The fire"]


def test_a_section_of_lawyers_is_no_case() -> None:
    court = TITLES.index("In court")
    told = line("Lawyers from Marlow told the sailors that an attorney would come to the harbour.")
    assert title_for("main", [told, told], set(), court) == ""


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("Marlow earned its place by deals that will cut its duties by a third.", False),
        ("The price is another concern of Arden; its council fears that duties will rise.", False),
        ("Ana Berg took some shots at Tom Reeve, above all for his plan to close the quay.", False),
        ("The quay is widely expected to stay closed for the rest of the year.", True),
        ("Ana Berg has said she will open the quay in May.", True),
        ("The council told the harbour office that the ferries would be moved.", False),
    ],
)
def test_what_comes_next_tells_nothing_that_is_or_was(text: str, comes: bool) -> None:
    assert _comes(text) is comes


def test_a_hospital_has_no_injured_in_it_and_customers_are_no_customs() -> None:
    strike = "The hospital of Marlow stayed open while nurses stood at the gate of the hospital on Sunday."
    again = "The hospital of Arden put off 37 operations, and another hospital waits for its night shift."
    assert matters(strike, again) == [""]
    customers = "Some 58,000 customers in Arden paid late, and customers on the quay paid more on Sunday."
    more = "Half of the customers of the ferry wrote to the council, as did customers of the boats in Marlow."
    assert matters(customers, more) == [""]


def test_an_operating_theatre_is_no_stage() -> None:
    first = "Two operating theatres in Marlow stayed open on Sunday, and a third theatre was to open in Arden."
    again = "A theatre for the eyes was closed, and the theatres for the ears were open in Arden on Sunday."
    assert matters(first, again) == [""]
