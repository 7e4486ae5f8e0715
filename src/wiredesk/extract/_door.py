"""The door: which reader a snapshot goes to, and the article made of what it found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote

from wiredesk.errors import ExtractError
from wiredesk.model import Article, Snapshot, without_login

from ._address import absolute, host_of
from ._dates import parse_time
from ._decode import decode, is_binary
from ._furniture import clean
from ._html import main_text, parse
from ._language import language_of
from ._metadata import read_metadata
from ._options import DEFAULT, ExtractOptions
from ._pdf import read_pdf
from ._plain import headline_of, markdown_paragraphs, paragraphs_of, unwrapped
from ._row import read_row
from ._tidy import label, plain, printable, visible

ARTICLE_ROW = "application/vnd.wiredesk.article+json"
"""Media type of one article of a JSON Lines list."""

_HTML = frozenset({"text/html", "application/xhtml+xml", "application/xml", "text/xml", ""})
_MARKDOWN = frozenset({"text/markdown", "text/x-markdown"})


@dataclass(frozen=True)
class _Found:
    """What a reader found: paragraphs with furniture still in them, or a text that is to stay as it is."""

    paragraphs: list[str]
    text: str | None = None
    title: str = ""
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    language: str | None = None
    summary: str | None = None
    image: str | None = None


def extract(snapshot: Snapshot, options: ExtractOptions = DEFAULT) -> Article:
    """Read the article of a snapshot.

    Args:
        snapshot: the bytes and where they are from; ``media_type`` chooses the reader.
        options: limits.

    Raises:
        ExtractError: too large, a media type we do not read, broken, or without an article.
    """
    name = unquote(snapshot.url)
    if len(snapshot.content) > options.max_bytes:
        raise ExtractError(f"{name} is larger than {options.max_bytes // 1_000_000} MB", "give the article alone")
    found = _read(snapshot, name, options)
    text = found.text
    if text is None:
        text = _join(clean(found.paragraphs, title=found.title, outlet=found.outlet), options.max_text)
    # A page must hold more than a menu to be an article; who hands over a text says that it is one.
    least = options.min_text if snapshot.media_type.lower() in _HTML else 1
    if sum(map(str.isalnum, text[: 10 * options.min_text])) < least:
        raise ExtractError(f"{name} has no article in it", "give the address of a single report")
    return _article(snapshot, found, text)


def _read(snapshot: Snapshot, name: str, options: ExtractOptions) -> _Found:
    kind = snapshot.media_type.lower()
    if kind == "application/pdf":
        return _from_pdf(snapshot, name, options)
    if is_binary(snapshot.content):
        raise ExtractError(
            f"{name} has no article in it: it is no text", "give HTML, text, Markdown, PDF or JSON Lines"
        )
    if kind in _HTML:
        return _from_html(snapshot, name)
    if kind == ARTICLE_ROW:
        return _from_row(snapshot, name)
    if kind in _MARKDOWN:
        return _from_markdown(snapshot)
    if kind.startswith("text/"):
        return _from_text(snapshot)
    raise ExtractError(f"{name} is {kind}, which holds no text we read", "give HTML, text, Markdown, PDF or JSON Lines")


def _from_html(snapshot: Snapshot, name: str) -> _Found:
    tree = parse(decode(snapshot.content, snapshot.charset, markup=True))
    if tree is None:
        raise ExtractError(f"{name} has no article in it", "give the address of a single report")
    data = read_metadata(tree, snapshot.url, snapshot.hint)
    paragraphs = _with_standfirst(main_text(tree, data.url), data.standfirst)
    return _Found(
        paragraphs=paragraphs, title=data.title, url=data.url, outlet=data.outlet, byline=data.byline,
        published=data.published, modified=data.modified, language=data.language, summary=data.summary,
        image=data.image,
    )  # fmt: skip


def _with_standfirst(paragraphs: list[str], standfirst: str | None) -> list[str]:
    """Put the printed standfirst before the text, unless the text has it or begins with the same words."""
    if not paragraphs or not standfirst or any(standfirst[:60] in paragraph for paragraph in paragraphs):
        return paragraphs
    return [standfirst, *paragraphs]


def _from_row(snapshot: Snapshot, name: str) -> _Found:
    row = read_row(decode(snapshot.content, "utf-8"), name)
    url = absolute(row.get("url", ""), snapshot.url) or row.get("url") or snapshot.url
    return _Found(
        # A row's text was extracted before: offsets that others made into it must go on fitting.
        paragraphs=[], text=unwrapped(row["text"]), title=plain(row.get("title", "")), url=url,
        outlet=row.get("outlet"), byline=row.get("byline"), published=parse_time(row.get("published")),
        modified=parse_time(row.get("modified")), language=row.get("language"),
        summary=plain(row.get("summary", "")) or None, image=absolute(row.get("image", ""), url),
    )  # fmt: skip


def _from_markdown(snapshot: Snapshot) -> _Found:
    title, fields, paragraphs = markdown_paragraphs(visible(decode(snapshot.content, snapshot.charset)))
    return _Found(
        paragraphs=paragraphs, title=title, outlet=fields.get("outlet") or fields.get("source"),
        byline=fields.get("byline") or fields.get("author"),
        published=parse_time(fields.get("published") or fields.get("date")),
        language=fields.get("language") or fields.get("lang"),
        summary=fields.get("summary") or fields.get("description"), url=absolute(fields.get("url", ""), snapshot.url),
    )  # fmt: skip


def _from_text(snapshot: Snapshot) -> _Found:
    paragraphs = paragraphs_of(visible(decode(snapshot.content, snapshot.charset)))
    hinted = snapshot.hint.title if snapshot.hint else None
    return _Found(paragraphs=paragraphs, title=hinted or headline_of(paragraphs))


def _from_pdf(snapshot: Snapshot, name: str, options: ExtractOptions) -> _Found:
    found = read_pdf(snapshot.content, name, options.max_pages, options.max_text)
    paragraphs = [paragraph for page in found.pages for paragraph in paragraphs_of(visible(page))]
    if not paragraphs:
        raise ExtractError(f"{name} is a PDF without a text layer", "run text recognition on it first")
    title = found.title or headline_of(paragraphs)
    return _Found(paragraphs=paragraphs, title=title, byline=found.author, published=found.made)


def _join(paragraphs: list[str], limit: int) -> str:
    """Paragraphs with a blank line between them; items of a list follow each other line by line."""
    pieces: list[str] = []
    length = 0
    for paragraph in paragraphs:
        length += len(paragraph) + 2
        if pieces and length > limit:
            break
        listed = bool(pieces) and paragraph.startswith("- ") and pieces[-1].startswith("- ")
        pieces.append(("\n" if listed else "\n\n") if pieces else "")
        pieces.append(paragraph)
    return "".join(pieces)[:limit]


def _article(snapshot: Snapshot, found: _Found, text: str) -> Article:
    hint = snapshot.hint
    url = printable(without_login(found.url or snapshot.url))
    text = printable(text)
    return Article(
        id=Article.id_of(url, text),
        url=url,
        title=label(found.title or (plain(hint.title) if hint and hint.title else "")) or "",
        text=text,
        outlet=label(found.outlet) or label(hint.outlet if hint else None) or host_of(url),
        byline=label(found.byline) or label(hint.byline if hint else None),
        published=found.published or (parse_time(hint.published) if hint else None),
        modified=found.modified,
        language=language_of(text, found.language or (hint.language if hint else None)),
        summary=label(found.summary) or label(hint.summary if hint else None),
        image=found.image,
        sha256=snapshot.sha256,
    )
