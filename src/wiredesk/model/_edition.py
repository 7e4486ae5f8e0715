"""Records of the publish room."""

from __future__ import annotations

from ._article import AnnotatedArticle
from ._base import Record
from ._draft import CheckedDraft
from ._ledger import Ledger
from ._story import Story


class Piece(Record, frozen=True, kw_only=True):
    """A story ready to publish: the reports, what they say, the checked article.

    Attributes:
        ledger: what the reports say. checked: the article with a verdict for each line.
        earlier: reports of earlier stories that lines of background rest on.
    """

    story: Story
    ledger: Ledger
    checked: CheckedDraft
    earlier: tuple[AnnotatedArticle, ...] = ()


class PublishedFile(Record, frozen=True, kw_only=True):
    """A file of an edition: path relative to the site, and the SHA-256 of its bytes."""

    path: str
    sha256: str


class Correction(Record, frozen=True, kw_only=True):
    """A line that changed between two editions of a story.

    Attributes:
        story: id. at: ISO 8601 time of the newest report of the later version.
        before, after: the texts (empty for an added or dropped line). reason: one clause.
    """

    story: str
    at: str | None
    before: str
    after: str
    reason: str


class Edition(Record, frozen=True, kw_only=True):
    """What was written to disk.

    Attributes:
        files: in order of path. stories: story ids on the front page, in order.
        corrections: newest first. supported, lines: how many lines carry a receipt, of how many.
    """

    files: tuple[PublishedFile, ...]
    stories: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()
    supported: int = 0
    lines: int = 0
