"""What a party wants, as a page tells it: in whole words, a quotation in its marks, no "also" of another sentence."""

from __future__ import annotations

import pytest

from tests.publish.building import passage, report
from wiredesk.model import Position
from wiredesk.publish._ledger_voices import party_views
from wiredesk.publish._sources import Sources

TEXT = (
    "Will the pier be safe? The council warned: “There are cracks that lie at the heart of the “new” pier,” and left. "
    "The mayor also called for a second pier. The mayor dismissed Mr. Sund. "
    "The guild rejected the plan “in the strongest terms,” its head said."
)
REPORT = report("Harbour Post", "Cracks in the pier", TEXT)


def told(words: str, text: str) -> list[tuple[str, str]]:
    where = (passage(REPORT, text),)
    one = Position(party="the council", stance="warns", words=words, text=text, evidence=where)
    return [(view.verb, view.text) for party in party_views([one], Sources([REPORT])) for view in party.positions]


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        ("", "There are cracks that lie at the heart of the “new” pier,",
         [("warns", "“There are cracks that lie at the heart of the ‘new’ pier”")]),
        ("also called for", "a second pier", [("called for", "a second pier")]),
        ("rejected", "the plan “in the strongest terms,”", [("rejected", "the plan “in the strongest terms”")]),
        ("dismissed", "Mr", []),
        ("", "Will the pier be safe", []),
        ("rejected", "the plan “in the strongest terms,", [("rejected", "the plan “in the strongest terms”")]),
    ],
)  # fmt: skip
def test_a_position_reads_as_a_whole(words: str, text: str, shown: list[tuple[str, str]]) -> None:
    assert told(words, text) == shown


@pytest.mark.parametrize(
    ("party", "stance", "verb"),
    [
        ("supporters of the pier", "claims", "claim"),
        ("Mediators", "denies", "deny"),
        ("the council", "warns", "warns"),
        ("United Harbours", "warns", "warns"),
        ("Olaf Sanders", "accuses", "accuses"),
    ],
)
def test_several_who_hold_a_position_have_a_plural_verb(party: str, stance: str, verb: str) -> None:
    one = Position(party=party, stance=stance, words="", text="the pier is safe", evidence=(passage(REPORT, "pier"),))
    (view,) = party_views([one], Sources([REPORT]))
    assert view.positions[0].verb == verb
