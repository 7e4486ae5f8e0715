"""Counts that a later one replaced: the latest is printed, an earlier one only as such."""

from __future__ import annotations

from datetime import datetime

import msgspec

from tests.weigh.making import at, report, story
from wiredesk.compose import compose
from wiredesk.compose._introduce import People
from wiredesk.compose._latest import current, numbers_in
from wiredesk.compose._material import candidates
from wiredesk.compose._rank import material
from wiredesk.model import AnnotatedArticle, Story
from wiredesk.weigh import weigh

VOTE = "The people of Elmland voted on Sunday for a new council of the islands."


def seats(text: str, number: str, value: float, published: datetime, outlet: str) -> AnnotatedArticle:
    figures = [(number, {"value": value, "what": "seats", "head": "seat"})]
    return report(f"{VOTE} {text}", outlet=outlet, published=published, title="Elmland votes", figures=figures)


def kept(of: Story) -> list[str]:
    ledger = weigh(of)
    return [candidate.plain for candidate in current(material(of, ledger), ledger)]


def test_a_final_count_replaces_an_earlier_count_of_the_same() -> None:
    early = "The Harbour Party won 47 of the seats in the council of the islands."
    final = "The final count gave the Harbour Party 46 seats in the council of the islands."
    of = story(
        seats(early, "47", 47, at(8), "Elm Post"),
        seats(final, "46", 46, at(20), "Arden Times"),
    )
    lines = kept(of)
    assert final in lines
    assert early not in lines


def test_an_earlier_count_that_says_whose_it_is_and_of_when_stays_as_such() -> None:
    early = "The Harbour Party won 47 of the seats in the council, the clerk said on Monday."
    final = "The final count gave the Harbour Party 46 seats in the council of the islands."
    first = seats(early, "47", 47, at(8), "Elm Post")
    dated = report(
        first.text, outlet="Elm Post", published=at(8), title="Elmland votes", dates=[("Monday", "2026-01-19")],
        figures=[("47", {"value": 47, "what": "seats", "head": "seat"})],
    )  # fmt: skip
    assert early in kept(story(dated, seats(final, "46", 46, at(20), "Arden Times")))


def test_a_number_whose_noun_the_sentence_has_before_it_stands_alone() -> None:
    whole = "Six people died and 31 were injured when a train derailed near Arden, the hospital said."
    half = "A train derailed near Arden when its driver slept, and 31 were injured, the hospital said."
    assert [c.plain for c in candidates(report(f"{whole} {half}"))] == [whole]


def test_a_report_that_its_outlet_printed_again_is_told_in_its_newest_version() -> None:
    text = "{} people died when a train derailed near Arden, the hospital said."
    first, again = (report(text.format(n), outlet="Elm Post", published=at(h)) for n, h in (("Five", 8), ("Six", 18)))
    of = story(first, again, origins=("e", "e"))
    copy = msgspec.structs.replace(of.members[1], copy_of=of.members[0].article, copied=0.9)
    of = msgspec.structs.replace(of, members=(of.members[0], copy))
    assert [line.plain for line in material(of, weigh(of))] == [text.format("Six")]


def test_numbers_in_words_are_numbers_too() -> None:
    assert numbers_in("Fourteen miners and 3,000 others") == {"fourteen", "3,000"}


def test_a_last_name_of_which_the_longer_name_was_not_met_is_a_stranger() -> None:
    told = "“The case rests on messages,” Marsh said to the judges of the court in Arden."
    article = report(
        f"His lawyer, Filip Del Marsh, spoke in court. {told}",
        names=[("Filip Del Marsh", {"kind": "other"}), ("Marsh", {"kind": "other"})],
        quotes=[("The case rests on messages", {"speaker": "Marsh"})],
    )
    of = story(article)
    people = People.of(of)
    (line,) = (c for c in candidates(article) if c.plain == told)
    assert people.stranger(line)


def test_a_count_that_rose_over_days_is_told_from_the_earlier_to_the_later() -> None:
    def toll(number: int, day: int, outlet: str) -> AnnotatedArticle:
        fields = {"value": number, "what": "people killed", "head": "person", "scope": "Arden"}
        text = f"The harbour office in Arden said that {number} people were killed by the storm."
        names = [("Arden", {"kind": "place"})]
        return report(text, outlet=outlet, published=at(9, day=day), figures=[(str(number), fields)], names=names)

    of = story(toll(11, 20, "Elm Post"), toll(31, 22, "Arden Times"))
    line = next(line for line in compose(of, weigh(of)).lines if line.role == "figure")
    assert line.text.startswith("The number of people killed in Arden rose from 11 to 31 with the day of the report")
