"""How a site looks to the world outside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SiteOptions:
    """Title and address of a site.

    Attributes:
        title: name of the site, printed in the masthead.
        tagline: the line under the title.
        base_url: address the site will have; absolute links in feeds and metadata, and the sitemap, need it.
        language: ISO 639-1 code of the desk's own words.
        differ: figure slots shown before the rest is folded away.
        cards: stories of several reports that the front page shows with their standfirst; the rest are listed.
        feed_entries: newest stories in the feed.
        templates: folder with Jinja2 templates that replace or extend those of the package, by file name.
    """

    title: str = "wiredesk"
    tagline: str = "Every line with its receipt"
    base_url: str = ""
    language: str = "en"
    differ: int = 8
    cards: int = 15
    feed_entries: int = 100
    templates: Path | None = None

    @property
    def root(self) -> str:
        """``base_url`` with one slash at its end, empty if there is none or it is no web address."""
        base = self.base_url.strip()
        return base.rstrip("/") + "/" if base.lower().startswith(("http://", "https://")) else ""
