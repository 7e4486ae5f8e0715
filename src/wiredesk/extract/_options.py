"""What a caller may set."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class ExtractOptions:
    """Limits of the room.

    Attributes:
        max_bytes: larger snapshots are refused before they are parsed.
        max_text: characters of main text that are kept at most; longer texts are cut at a paragraph.
        min_text: fewer characters of main text are no article.
        max_pages: pages of a PDF that are read.
    """

    max_bytes: int = 20 * MEGABYTE
    max_text: int = 2_000_000
    min_text: int = 40
    max_pages: int = 300


DEFAULT = ExtractOptions()
