"""What a page says of a story that only one source carries, and when it shows a timeline."""

from __future__ import annotations

import msgspec
import pytest

from tests.publish.building import passage
from tests.publish.making import EARLY, OTHER, ferries, flood
from wiredesk.model import AnnotatedArticle, Member, Origin, Piece, TimelineEntry
from wiredesk.publish._disclosure import how_made
from wiredesk.publish._story import _beyond_lead

changed = msgspec.structs.replace


def of(articles: tuple[AnnotatedArticle, ...], why: str) -> Piece:
    piece = ferries()
    ids = tuple(article.id for article in articles)
    members = tuple(Member(article=article.id, url=article.url, origin="o1") for article in articles)
    origins = (Origin(id="o1", name="Harbour Post", articles=ids, why=why),)
    return changed(piece, story=changed(piece.story, articles=articles, members=members, origins=origins))


def test_a_single_report_is_not_said_to_be_unconfirmed_by_sources_that_were_not_read() -> None:
    (said,) = (text for text in how_made(of((OTHER,), "reported first-hand")) if "single report" in text)
    assert said == "The story rests on a single report. No other report was read that confirms it or denies it."


@pytest.mark.parametrize(
    ("address", "why", "start"),
    [
        (
            "https://one.example/2",
            "reported first-hand, in 2 reports",
            "All 2 reports come from one site, one.example,",
        ),
        (
            "https://two.example/2",
            "its text reached us through Elm Post",
            "All 2 reports carry what one source reported.",
        ),
    ],
)
def test_reports_of_one_origin_are_told_apart_by_why_they_are_one(address: str, why: str, start: str) -> None:
    both = (changed(EARLY, url="https://www.one.example/1"), changed(OTHER, url=address))
    assert any(text.startswith(start) for text in how_made(of(both, why)))


def test_a_timeline_that_only_repeats_the_lead_is_left_out() -> None:
    piece, rests_on = flood(), (passage(EARLY, "Eleven people were injured"),)
    draft = piece.checked.draft
    lines = tuple(changed(line, evidence=rests_on if line.role == "lead" else ()) for line in draft.lines)
    piece = changed(piece, checked=changed(piece.checked, draft=changed(draft, lines=lines)))
    told = TimelineEntry(date="2026-01-24", text="The port was flooded.", type="event", evidence=rests_on)
    other = changed(told, text="The harbour was closed.", evidence=(passage(EARLY, "The harbour was closed at noon."),))

    def shown(*entries: TimelineEntry) -> int:
        return len(_beyond_lead(changed(piece, ledger=changed(piece.ledger, timeline=entries))))

    assert shown(told, other) == 0
    assert shown(told, other, changed(other, date="2026-01-25")) == 3
