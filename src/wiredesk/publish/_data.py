"""The story as data: its own JSON, schema.org JSON-LD, IPTC ninjs, Markdown."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from wiredesk.model import AnnotatedArticle, Correction, Member, Piece

from ._disclosure import how_made, source_type
from ._options import SiteOptions
from ._story import headline, standfirst, summary, updated
from ._times import stamp
from ._words import outlet, web_address

_NINJS_SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_3.2.json"
_IN_SCRIPT = {ord(letter): f"\\u{ord(letter):04x}" for letter in "&<>\u2028\u2029"}
"""Escapes of JSON for what would end or confuse a ``<script>`` element."""


def as_text(data: object) -> str:
    """JSON over lines, keys in the order given, one line end at the end."""
    return msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n"


def story_json(piece: Piece, corrections: tuple[Correction, ...], published: str | None) -> dict[str, Any]:
    """The documented JSON of a story (see ``docs/how-to/use-the-data.md``)."""
    story, draft = piece.story, piece.checked.draft
    plain = msgspec.to_builtins
    lines = [
        {**plain(line), "role": draft.lines[line.index].role, "made": draft.lines[line.index].made,
         "edits": list(draft.lines[line.index].edits)}
        for line in piece.checked.lines
    ]  # fmt: skip
    member_of = {member.article: member for member in story.members}
    return {
        "story": story.id,
        "headline": headline(piece),
        "standfirst": standfirst(piece),
        "published": published,
        "updated": updated(piece),
        "language": draft.language,
        "writer": {
            "kind": draft.writer,
            "settings": dict(draft.settings),
            "digital_source_type": source_type(piece.checked),
        },
        "counts": piece.checked.counts(),
        "text": draft.text,
        "sections": plain(draft.sections),
        "lines": lines,
        "figures": plain(piece.ledger.figures),
        "quotes": plain(piece.ledger.quotes),
        "positions": plain(piece.ledger.positions),
        "timeline": plain(piece.ledger.timeline),
        "origins": plain(story.origins),
        "sources": [_source(article, member_of.get(article.id)) for article in story.articles],
        "earlier_sources": [_source(article, None) for article in piece.earlier],
        "related": plain(story.related),
        "corrections": plain(corrections),
    }


def _source(article: AnnotatedArticle, member: Member | None) -> dict[str, Any]:
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "language": article.language,
        "sha256": article.sha256,
        "copy_of": member.copy_of if member else None,
        "copied": member.copied if member else 0.0,
        "origin": member.origin if member else None,
        "why": member.why if member else "",
    }


def without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """The same without keys that hold nothing."""
    return {key: value for key, value in data.items() if value not in (None, "", [], {}, ())}


def json_ld(
    piece: Piece, corrections: tuple[Correction, ...], published: str | None, options: SiteOptions, path: str
) -> str:
    """``NewsArticle`` of schema.org, safe inside a ``<script>`` element."""
    desk = {"@type": "Organization", "name": options.title, **({"url": options.root} if options.root else {})}
    sources = [_based_on(article) for article in (*piece.story.articles, *piece.earlier)]
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": headline(piece),
        "description": summary(piece),
        "inLanguage": piece.checked.draft.language,
        "datePublished": published,
        "dateModified": updated(piece),
        "url": f"{options.root}{path}" if options.root else None,
        "mainEntityOfPage": f"{options.root}{path}" if options.root else None,
        "author": desk,
        "publisher": desk,
        "isBasedOn": sources,
        "citation": sources,
        "digitalSourceType": source_type(piece.checked),
        "creditText": " ".join(how_made(piece)[:2]),
        "correction": [
            without_empty({"@type": "CorrectionComment", "text": _correction(item), "datePublished": item.at})
            for item in corrections
        ],
    }
    text = json.dumps(without_empty(data), ensure_ascii=False, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)


def _based_on(article: AnnotatedArticle) -> dict[str, Any]:
    return without_empty(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "url": web_address(article.url),
            "datePublished": stamp(article.published) if article.published else None,
            "dateModified": stamp(article.modified) if article.modified else None,
            "inLanguage": article.language,
            "publisher": {"@type": "Organization", "name": outlet(article)},
        }
    )


def _correction(item: Correction) -> str:
    after = f" Now: {item.after}" if item.after else ""
    return f"Before: {item.before}{after} ({item.reason})"


def ninjs(piece: Piece, published: str | None, options: SiteOptions, path: str, uri: str) -> dict[str, Any]:
    """News in JSON of the IPTC, version 3.2; ``uri`` names the story, ``path`` is its page."""
    body = body_text(piece)
    told = summary(piece)
    data = {
        "uri": uri,
        "standard": {"name": "ninjs", "version": "3.2", "schema": _NINJS_SCHEMA},
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "language": piece.checked.draft.language,
        "firstCreated": published,
        "versionCreated": updated(piece),
        "by": options.title,
        "edNote": " ".join(how_made(piece)),
        "digitalSourceType": {
            "name": source_type(piece.checked).rpartition("/")[2],
            "uri": source_type(piece.checked),
        },
        "title": headline(piece),
        "headlines": [{"role": "main", "contentType": "text/plain", "value": headline(piece)}],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": told}] if told else [],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(body),
                "wordCount": len(body.split()),
                "value": body,
            }
        ],
        "infoSources": [
            without_empty({"name": outlet(article), "role": "report", "uri": web_address(article.url)})
            for article in piece.story.articles
        ],
        "altIds": [{"role": "webpage", "value": f"{options.root}{path}"}] if options.root else [],
    }
    return without_empty(data)


def body_text(piece: Piece) -> str:
    """The article below headline and standfirst, one blank line between paragraphs."""
    draft = piece.checked.draft
    lines = [draft.lines[item.index] for item in piece.checked.lines]
    body = [line for line in lines if line.role not in ("headline", "standfirst")]
    text = ""
    for before, line in zip([None, *body], body, strict=False):
        gap = "" if before is None else "\n\n" if "\n" in draft.text[before.end : line.start] else " "
        text += gap + line.text
    return text
