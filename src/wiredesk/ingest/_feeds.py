"""RSS, Atom and JSON Feed: the pages behind the entries, with what the feed says of each."""

from __future__ import annotations

import calendar
import io
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import msgspec
from lxml import etree

from wiredesk.model import FeedHint, Snapshot

from ._items import Items, Place, Request, absolute
from ._options import ARTICLE_ROW, IngestOptions
from ._prose import prose
from ._sniff import declares_entities, xml_parser

_MENDED_FROM = 300_000


@dataclass(frozen=True)
class _Entry:
    """An entry of any kind of feed."""

    link: str
    hint: FeedHint
    body: str = ""


def read_feed(data: bytes, place: Place, options: IngestOptions) -> Items:
    """Yield a request for each entry of an RSS or Atom feed."""
    if declares_entities(data):
        yield place.skipped("the feed declares XML entities, which can explode", "unreadable")
        return
    entries, whole = _entries(data, place)
    yield from _requests(entries, place, options)
    if not whole:
        reason = f"the feed is broken or cut off; {len(entries)} entries could be read"
        yield place.skipped(reason, "unreadable", "get the feed again")
    elif not entries:
        yield place.skipped("the feed has no entries", "empty")


def _entries(data: bytes, place: Place) -> tuple[list[_Entry], bool]:
    """Return the entries, and whether the feed was whole.

    The feed parser reads broken feeds best by itself, but in a time that grows with the square of the length, and some
    bytes make it raise: such feeds are made well-formed first.
    """
    if len(data) <= _MENDED_FROM:
        try:
            parsed = _parse(data, _headers(place))
            whole = not (parsed.bozo and type(parsed.bozo_exception).__name__.startswith("SAX"))
            return [_entry(entry, parsed.feed, place) for entry in parsed.entries], whole
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            pass  # a defect of the parser that these bytes meet; the other way is below
    mended, whole = _mended(data)
    try:
        parsed = _parse(mended, {})
        return [_entry(entry, parsed.feed, place) for entry in parsed.entries], whole
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return [], False


def _parse(data: bytes, headers: dict[str, str]) -> Any:
    import feedparser  # a tenth of a second, needed for feeds only

    # A stream: given bytes or text, the parser would take it for an address and fetch it.
    return feedparser.parse(io.BytesIO(data), response_headers=headers, sanitize_html=False)


def _mended(data: bytes) -> tuple[bytes, bool]:
    """Return a feed made well-formed, and whether it was that before."""
    parser = xml_parser()
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    return (b"" if root is None else etree.tostring(root, encoding="utf-8")), not len(parser.error_log)


def _headers(place: Place) -> dict[str, str]:
    headers = {"content-location": place.url} if place.url.startswith("http") else {}
    if place.charset:
        headers["content-type"] = f"application/xml; charset={place.charset}"
    return headers


def _entry(entry: Any, feed: Any, place: Place) -> _Entry:
    when: Any = entry.get("published_parsed") or dict.get(entry, "updated_parsed")
    contents = [part.get("value", "") for part in entry.get("content", ())]
    summary = entry.get("summary", "")
    hint = FeedHint(
        title=_plain(entry.get("title")),
        published=datetime.fromtimestamp(calendar.timegm(when), UTC).isoformat() if _sane(when) else None,
        outlet=_plain(entry.get("source", {}).get("title")) or place.outlet or _plain(feed.get("title")),
        byline=_plain(entry.get("author")),
        summary=_plain(summary),
        language=feed.get("language") or None,
    )
    return _Entry(entry.get("link", ""), hint, max([*contents, summary], key=len))


def _sane(when: Any) -> bool:
    return when is not None and 1900 <= when[0] <= 9998


def _plain(value: Any) -> str | None:
    """One line of text without tags."""
    return " ".join(prose(value).split()) or None if isinstance(value, str) else None


class _JsonFeed(msgspec.Struct):
    title: str | None = None
    language: str | None = None
    items: list[dict[str, Any]] = []


def read_json_feed(data: bytes, place: Place, options: IngestOptions) -> Items:
    """Yield a request for each item of a JSON Feed (version 1 or 1.1)."""
    try:
        feed = msgspec.json.decode(data, type=_JsonFeed)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield place.skipped(f"the JSON feed is broken ({error})", "unreadable", "get the feed again")
        return
    if not feed.items:
        yield place.skipped("the feed has no entries", "empty")
    yield from _requests([_json_entry(item, feed, place) for item in feed.items], place, options)


def _json_entry(item: dict[str, Any], feed: _JsonFeed, place: Place) -> _Entry:
    authors = item.get("authors") or [item.get("author")]
    names = [a.get("name") for a in authors if isinstance(a, dict)] if isinstance(authors, list) else []
    text = item.get("content_text")
    body = item.get("content_html") or (f"<pre>{text}</pre>" if isinstance(text, str) else item.get("summary"))
    published = item.get("date_published")
    hint = FeedHint(
        title=_plain(item.get("title")),
        published=published if isinstance(published, str) else None,
        outlet=place.outlet or _plain(feed.title),
        byline=", ".join(name for name in names if isinstance(name, str)) or None,
        summary=_plain(item.get("summary")),
        language=item.get("language") if isinstance(item.get("language"), str) else feed.language,
    )
    link = item.get("url") or item.get("external_url") or item.get("id")
    return _Entry(link if isinstance(link, str) else "", hint, body if isinstance(body, str) else "")


def _requests(entries: list[_Entry], place: Place, options: IngestOptions) -> Items:
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        if number > options.max_entries:
            reason = f"the feed has {len(entries)} entries; the first {options.max_entries} were followed"
            yield place.skipped(reason, "too_large", "raise max_entries")
            return
        link = absolute(entry.link, place)
        if link and link in seen:
            continue
        seen.add(link)
        yield from _follow(entry, link, number, place, options)


def _follow(entry: _Entry, link: str, number: int, place: Place, options: IngestOptions) -> Items:
    parts = urlsplit(link) if _is_address(link) else None
    fallback = _fallback(entry, link or f"{place.url}#{number}", place, options)
    if parts and parts.scheme in ("http", "https"):
        yield Request(url=link, hint=entry.hint, fallback=fallback, depth=2)
    elif parts and link and not parts.scheme and place.folder is not None:
        yield from _beside(entry, parts.path, fallback, place, options)
    elif fallback is not None:
        yield fallback
    else:
        yield place.skipped(f"entry {number} of the feed names no page", "unreadable")


def _is_address(link: str) -> bool:
    try:
        urlsplit(link)
    except ValueError:
        return False
    return True


def _beside(entry: _Entry, path: str, fallback: Snapshot | None, place: Place, options: IngestOptions) -> Items:
    """Read a page that lies beside a saved feed; a feed cannot reach outside its own folder."""
    from ._files import read_beside

    assert place.folder is not None
    found = False
    for item in read_beside(place.folder, path, entry.hint, options):
        found = found or isinstance(item, Snapshot)
        if isinstance(item, Snapshot) or fallback is None:
            yield item
    if not found and fallback is not None:
        yield fallback


def _fallback(entry: _Entry, url: str, place: Place, options: IngestOptions) -> Snapshot | None:
    """The article as the feed gives it, if that is long enough to be one."""
    text = prose(entry.body)
    if len(re.findall(r"\w+", text)) < options.min_words:
        return None
    hint = entry.hint
    row = {
        "url": url,
        "title": hint.title or "",
        "text": text,
        "published": hint.published,
        "outlet": hint.outlet,
        "byline": hint.byline,
        "language": hint.language,
    }
    content = msgspec.json.encode({key: value for key, value in row.items() if value is not None})
    return Snapshot.of(content, url=url, media_type=ARTICLE_ROW, charset="utf-8", fetched=place.fetched, hint=hint)
