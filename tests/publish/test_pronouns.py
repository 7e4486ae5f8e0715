"""A "he" or "she" of whom a reader cannot tell who it is: the statement is left out."""

from __future__ import annotations

import pytest

from wiredesk.annotate import annotate
from wiredesk.model import AnnotatedArticle, Article, LedgerQuote, Span
from wiredesk.publish._pronouns import clear


def printed(before: str, text: str, speaker: str, kind: str, title: str) -> bool:
    """Whether a statement stays, in a report that has some words before it."""
    whole = f"{before} {text}"
    article: AnnotatedArticle = annotate(Article(id="a", url="a", title=title, text=whole, language="en"))
    span = Span(doc="a", start=len(before) + 1, end=len(whole), text=text)
    quote = LedgerQuote(id="q1", speaker=speaker, text=text, kind=kind, wordings=(span,))  # type: ignore[arg-type]
    return clear([quote], {"a": article}) == [quote]


@pytest.mark.parametrize(
    ("before", "text", "speaker", "kind", "title", "stays"),
    [
        ("Ida Sund spoke of Paul Hale.", "I suspect he misjudged it", "Ida Sund", "direct", "Sund on the port", False),
        ("Ida Sund spoke of Paul Hale.", "I suspect he misjudged it", "Ida Sund", "direct", "Hale on the port", True),
        ("Paul Hale met Jan Orr.", "I suspect he misjudged it", "Ida Sund", "direct", "Hale meets Orr", False),
        ("The port is shut.", "Therefore, he must go", "Ida Sund", "direct", "The port", False),
        ("The port is shut.", "Orr lied when he spoke", "Ida Sund", "direct", "The port", True),
        ("The port is shut.", "The mayor knows that he lied", "Ida Sund", "direct", "The port", True),
        ("The port is shut.", "The tolls allowed him to rebound", "Port Agency", "indirect", "The port", False),
        ("The port is shut.", "He would go by boat", "Paul Hale", "indirect", "The port", True),
    ],
)
def test_a_pronoun_of_nobody_told(before: str, text: str, speaker: str, kind: str, title: str, *, stays: bool) -> None:
    assert printed(before, text, speaker, kind, title) is stays
