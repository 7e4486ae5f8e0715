"""Words in capitals that are not the report's: calls to the reader, and headlines of other pages run into the text."""

from __future__ import annotations

from collections.abc import Iterable

from wiredesk.lang import capital_headlines, furniture_calls

_NEARLY_ALL = 9


def is_in_capitals(paragraphs: Iterable[str]) -> bool:
    """Whether a report is printed in capitals, as bulletins of agencies are: they tell nothing apart in it."""
    capitals = small = 0
    for text in paragraphs:
        capitals += sum(map(str.isupper, text))
        small += sum(map(str.islower, text))
    return capitals > _NEARLY_ALL * small


def without_capitals(paragraph: str) -> str:
    """Take such words out of a paragraph; the sentences around them stay, and so does what might be theirs."""
    for find in (furniture_calls, capital_headlines):
        spans = find(paragraph)
        edges = [0, *(edge for span in spans for edge in span), len(paragraph)]
        if spans:
            pieces = (paragraph[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
            paragraph = " ".join(" ".join(pieces).split())
    return paragraph
