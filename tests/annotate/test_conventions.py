"""Datelines, credits, notes and furniture."""

from __future__ import annotations

import pytest

from wiredesk.annotate._conventions import read_conventions
from wiredesk.annotate._sentence_kinds import classify_sentence
from wiredesk.model import Article


def conventions(text: str, byline: str | None = None) -> tuple[str | None, tuple[str, ...]]:
    return tuple(read_conventions(Article(id="c", url="u", title="", text=text, byline=byline)))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "place", "credits"),
    [
        ("KYIV, Ukraine (AP) — Russia attacked again.", "Kyiv", ("AP",)),
        ("LONDON, May 21 (Reuters) - Shares fell.", "London", ("Reuters",)),
        ("TOKYO (Kyodo) -- Stocks rose.", "Tokyo", ("Kyodo",)),
        ("MOSCOW, May 21. /TASS/. The envoy arrived.", "Moscow", ("Tass",)),
        ("Monrovia — The envoy arrived.", "Monrovia", ()),
        ("(Reuters) - The company said so.", None, ("Reuters",)),
        ("PARIS: The museum reopened.", "Paris", ()),
        ("BREAKING: The museum reopened.", None, ()),
        ("Trump - the former host - won.", None, ()),
        ("The museum reopened.", None, ()),
    ],
)
def test_datelines(text: str, place: str | None, credits: tuple[str, ...]) -> None:  # noqa: A002
    assert conventions(text) == (place, credits)


def test_contributors_and_bylines_are_credited() -> None:
    assert conventions("Shares fell.\n\nReuters contributed to this report.")[1] == ("Reuters",)
    assert conventions("Shares fell.", byline="Jane Miller and Associated Press")[1] == ("AP",)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters contributed to this report.", "By John Smith",
        "Associated Press writer John Smith in London contributed.",
        "Reporting by Jane Miller; Editing by Tom Baker", "Correction: an earlier version gave a wrong date.",
        "This article was amended on 3 May.", "This story has been updated.", "With reports from Arden Radio",
        "Additional reporting from the Vale Wire", "First published in the Arden Ledger.", "By JANE MILLER, Arden",
        "Correction (3 May): the bridge has five piers.", "Ada Lind is a senior writer for the Ledger.",
        "Ada Lind is a columnist living in Arden.", "Jane Miller reported from Arden.",
        "The Ledger's Ada Lind contributed to this guide.",
    ],
)  # fmt: skip
def test_notes_of_the_desk(text: str) -> None:
    assert classify_sentence(text) == "note"


@pytest.mark.parametrize(
    "text",
    [
        "Read more: the storm", "12:45 GMT", "Sign up for our newsletter", "All rights reserved.", "Advertisement", " ",
        "Supported by the Lind Trust", "Watch the moment the bridge fell.", "Watch: what the mayor said",
        "Related Stories", "Video: the mayor speaks", "Follow the story on our live blog.",
        "This site uses cookies.", "By subscribing I accept the privacy policy.", "Cookie policy",
    ],
)  # fmt: skip
def test_furniture(text: str) -> None:
    assert classify_sentence(text) == "furniture"


@pytest.mark.parametrize(
    "text",
    [
        "The man read more books than his son.",
        "By Monday the road was open again.",
        "The report was published by the bank.",
        "By Monday night, 40 people were dead.", "By late October, the plant was closed.",
        "Shelling was reported from Arden and Vale on Monday.", "Heavy rain contributed to the fall of the bridge.",
        "Reuters reporters saw tanks enter the town.", "Correction officers at the jail went on strike.",
        "Ada Lind is a journalist who was jailed for two years.", "The article was published in 2019, he said.",
        "Supported by the army, volunteers saved 300 people.", "Sponsored by Senator Lind, the bill passed.",
        "Related charges were dropped on Monday.", "Watch sales in Arden fell 5% in May.",
        "Copyright claims against the firm were filed.", "Follow the money, the prosecutor told the jury.",
        "Cookie maker Lind & Sons closed two plants.", "The firm was fined €3m for its use of cookies.",
        "Subscription prices rise today by 10%.", "Privacy policy changes at the firm drew a fine of €2m.",
    ],
)  # fmt: skip
def test_the_report_itself_is_body(text: str) -> None:
    assert classify_sentence(text) == "body"


def test_hostile_text_is_read() -> None:
    for text in ("(" * 100_000, "A" * 100_000, "contribut " * 20_000):
        conventions(text)
        classify_sentence(text)
