"""How a run runs, and where a site keeps its store."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from wiredesk.compose import LlmOptions, Style
from wiredesk.publish import SiteOptions

from ._reading import ReadOptions

STORE_FILE = Path(".wiredesk") / "store.sqlite"
"""Where the store of a site is, below its folder."""


@dataclass(frozen=True)
class Options(ReadOptions):
    """How a run runs.

    Attributes:
        style: house style of the writer.
        llm: the language model that writes; None leaves it to the extractive writer.
        site: title and address of the site.
        min_articles: stories with fewer articles are not written.
        one_story: whether all articles report one story, whatever they share.
    """

    style: Style = field(default_factory=Style)
    llm: LlmOptions | None = None
    site: SiteOptions = field(default_factory=SiteOptions)
    min_articles: int = 1
    one_story: bool = False
