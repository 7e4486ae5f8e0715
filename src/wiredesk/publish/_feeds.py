"""The Atom feed (RFC 4287) and the sitemap. No clock: the times are those of the newest reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from ._options import SiteOptions

_NEVER = "1970-01-01T00:00:00Z"
"""When a feed without entries was updated: it must say a time, and there is no clock."""


@dataclass(frozen=True)
class Entry:
    """A story in the feed; times are RFC 3339."""

    uri: str
    path: str
    title: str
    summary: str
    published: str | None
    updated: str | None


def uri_of(story: str) -> str:
    """A stable name of a story: a UUID of its id."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'wiredesk:story:{story}')}"


def atom(entries: Sequence[Entry], options: SiteOptions) -> str:
    """The newest stories as an Atom feed.

    An entry must say when it was updated: a story whose reports have no date takes that of the newest story. Where no
    story has one, the feed has no entries rather than made-up dates.
    """
    newest = sorted(entries, key=lambda e: (e.updated or "", e.uri), reverse=True)[: options.feed_entries]
    updated = newest[0].updated if newest else None
    root = options.root
    links = [f'  <link rel="alternate" type="text/html" href={_attr(root or "./")}/>']
    if root:
        links.append(f'  <link rel="self" type="application/atom+xml" href={_attr(root + "feed.atom")}/>')
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attr(options.language)}>',
        f"  <id>{_text(root or _site_uri(options))}</id>",
        f"  <title>{_text(options.title)}</title>",
        f"  <updated>{updated or _NEVER}</updated>",
        f"  <author><name>{_text(options.title)}</name></author>",
        "  <generator>wiredesk</generator>",
        *links,
    ]
    rows = [_entry(entry, entry.updated or updated, root) for entry in newest if updated]
    return "\n".join([*head, *rows, "</feed>", ""])


def _site_uri(options: SiteOptions) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'wiredesk:site:' + options.title)}"


def _entry(entry: Entry, updated: str, root: str) -> str:
    rows = [
        "  <entry>",
        f"    <id>{entry.uri}</id>",
        f"    <title>{_text(entry.title)}</title>",
        f'    <link rel="alternate" type="text/html" href={_attr(root + entry.path)}/>',
        f"    <published>{entry.published}</published>" if entry.published else "",
        f"    <updated>{updated}</updated>",
        f"    <summary>{_text(entry.summary or entry.title)}</summary>",
        "  </entry>",
    ]
    return "\n".join(row for row in rows if row)


def sitemap(entries: Sequence[Entry], others: Sequence[str], root: str) -> str:
    """All pages of the site (sitemaps.org, version 0.9)."""
    rows = [f"  <url><loc>{_text(root + path)}</loc></url>" for path in others]
    for entry in entries:
        when = f"<lastmod>{entry.updated}</lastmod>" if entry.updated else ""
        rows.append(f"  <url><loc>{_text(root + entry.path)}</loc>{when}</url>")
    head = ['<?xml version="1.0" encoding="utf-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    return "\n".join([*head, *rows, "</urlset>", ""])


def _allowed(letter: str) -> bool:
    """Whether XML 1.0 may hold the character."""
    code = ord(letter)
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def _text(text: str) -> str:
    return escape("".join(filter(_allowed, text)))


def _attr(text: str) -> str:
    return quoteattr("".join(filter(_allowed, text)))
