"""How a site looks to the world outside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


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
        """``base_url`` with one slash at its end, empty if there is none or it is no address a site can have.

        Paths are put after it, so it has no query and no fragment; it is printed on every page, so it names nobody.
        """
        base = self.base_url.strip()
        return base.rstrip("/") + "/" if _is_folder(base) else ""


def _is_folder(address: str) -> bool:
    if any(letter in "?#" or letter.isspace() or not letter.isprintable() for letter in address):
        return False
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
        )
    except ValueError:  # no such port, or half an IPv6 address
        return False
