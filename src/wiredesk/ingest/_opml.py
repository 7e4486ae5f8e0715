"""OPML: a list of feeds."""

from __future__ import annotations

from lxml import etree

from wiredesk.model import without_login

from ._items import Items, Place, Request, absolute
from ._options import IngestOptions
from ._sniff import declares_entities, xml_parser


def read_opml(data: bytes, place: Place, _options: IngestOptions) -> Items:
    """Yield a request a feed, in the list's order; each address once."""
    if declares_entities(data):
        yield place.skipped("the list declares XML entities, which can explode", "unreadable")
        return
    parser = xml_parser()
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    seen: set[str] = set()
    for outline in () if root is None else root.iter("outline"):
        address = next(
            (str(value).strip() for key, value in outline.attrib.items() if str(key).lower() == "xmlurl"), ""
        )
        url = absolute(address, place)
        if not url or url in seen:
            continue
        seen.add(url)
        outlet = str(outline.get("title") or outline.get("text") or "").strip() or place.outlet
        if url.startswith(("http://", "https://")):
            yield Request(url=url, depth=1, outlet=outlet)
        else:
            yield place.skipped(f"the list names {without_login(url)[:100]}, which is no web address", "unreadable")
    if len(parser.error_log):
        yield place.skipped("the list is broken or cut off; the rest was read", "unreadable", "get it again")
    elif not seen:
        yield place.skipped("the list names no feeds", "empty")
