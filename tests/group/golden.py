"""A small golden set: made-up reports of a day with their stories, and the reports of the sample story."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from wiredesk.annotate import annotate
from wiredesk.model import AnnotatedArticle, Article
from wiredesk.pipeline import Options, read

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "abu-dhabi" / "reports"
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@cache
def sample() -> tuple[AnnotatedArticle, ...]:
    """The reports of the sample story and two unrelated ones."""
    return tuple(item for item in read([str(SAMPLE)], Options()) if isinstance(item, AnnotatedArticle))


def report(
    title: str, text: str, outlet: str, hours: float | None = 0.0, byline: str | None = None, url: str | None = None
) -> AnnotatedArticle:
    """An article of a made-up outlet."""
    url = url or f"https://{outlet.lower().replace(' ', '')}.example/{title.lower().replace(' ', '-')}"
    return annotate(
        Article(
            id=Article.id_of(url, text), url=url, title=title, text=text, outlet=outlet, byline=byline, language="en",
            published=None if hours is None else NOON + timedelta(hours=hours),
        )
    )  # fmt: skip


_FERRY = (
    "A ferry with 212 people on board ran aground off Vantmark on Tuesday, the coast guard said. Nobody was hurt. "
    "The ferry Solveig left Brannholm at 6 a.m. and struck a shoal known as the Anvil at about 7.20 a.m., in thick "
    "fog. "
    "Lifeboats from Vantmark took all passengers ashore within three hours. The operator, Nordlys Line, said the hull "
    "was damaged "
    "below the waterline and that divers would inspect it on Wednesday. Captain Eirik Sandvoll has been questioned by "
    "police."
)
_FERRY_AGAIN = (
    "Rescuers brought 212 passengers and crew to safety after the ferry Solveig hit a shoal in fog off the port of "
    "Vantmark. "
    "The vessel of Nordlys Line was on its morning run from Brannholm, according to the coast guard, which sent two "
    "lifeboats. "
    "Police are speaking to the captain, Eirik Sandvoll. There were no injuries. Divers are to look at the damaged "
    "hull."
)
_VOTE = (
    "Lawmakers in Kestria voted 61 to 58 on Tuesday to raise the pension age to 67, after a night of debate. "
    "Finance Minister Ilse Varga said the change would save 4 billion crowns a year. Unions called a general strike "
    "for Friday. "
    "The opposition leader, Tomas Brandl, said his party would ask the constitutional court in Lindau to strike the "
    "law down."
)
_VOTE_AGAIN = (
    "Kestria's parliament narrowly passed a pension law that lifts the retirement age to 67, by 61 votes to 58. "
    "Ilse Varga, the finance minister, defended it as the only way to close the gap in the budget. A general strike "
    "is planned for "
    "Friday, and Tomas Brandl of the opposition wants the court in Lindau to decide."
)
_FIRE = (
    "A fire destroyed a furniture warehouse in Port Hadley on Tuesday evening and sent smoke over the harbour for "
    "hours. "
    "Some 90 firefighters were called. Fire chief Maya Okoro said the cause was not known. A watchman was treated for "
    "burns."
)


@cache
def small_day() -> tuple[tuple[AnnotatedArticle, str], ...]:
    """Made-up reports with their stories, and the sample: the unrelated ones apart."""
    rows = [
        (report("Ferry runs aground off Vantmark; 212 brought ashore", _FERRY, "Fjord Post"), "ferry"),
        (report("All 212 safe after ferry Solveig hits shoal in fog", _FERRY_AGAIN, "Harbour Times", 2), "ferry"),
        (report("Kestria raises pension age to 67 after narrow vote", _VOTE, "Kestria Daily", 1), "vote"),
        (report("Kestria's parliament passes pension law by three votes", _VOTE_AGAIN, "Capital Mail", 3), "vote"),
        (report("Warehouse fire in Port Hadley", _FIRE, "Hadley Echo", 5), "fire"),
    ]
    rows += [(a, "rail" if "tagus" in a.url else "farm") for a in sample() if "tagus" in a.url or "prairie" in a.url]
    return tuple(rows)


def groups(stories: Sequence[object]) -> set[frozenset[str]]:
    """The addresses of each story."""
    return {frozenset(a.url for a in story.articles) for story in stories}  # type: ignore[attr-defined]
