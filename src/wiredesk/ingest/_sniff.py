"""What kind of thing some bytes are: by their first kilobytes, then by name."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from lxml import etree

Kind = Literal[
    "empty", "html", "text", "markdown", "pdf", "rows", "json", "feed", "opml", "warc", "mhtml", "mail", "mailbox",
    "gzip", "xml", "binary"
]

HEAD = 65536
MEDIA_TYPES: dict[str, str] = {
    "html": "text/html",
    "text": "text/plain",
    "markdown": "text/markdown",
    "pdf": "application/pdf",
}

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HTML_TAG = re.compile(
    r"<(?:html|head|body|div|p|article|main|section|meta|title|h1|table|script|span|br)\b", re.IGNORECASE
)
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,80})")
_ROWS = (".jsonl", ".ndjson", ".jl")
_MARKDOWN = (".md", ".markdown")
_MIME_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?(?:From [^\n]*\n)?(?:[A-Za-z][\w-]*:[^\n]*\n|[ \t][^\n]*\n)+")
"""Fields of a MIME message up to the blank line (RFC 5322, 2008, section 2.2)."""
_FIELD = re.compile(rb"^([a-z][\w-]*):", re.MULTILINE)
_OF_POST = {b"received", b"message-id", b"delivered-to", b"return-path", b"dkim-signature"}
"""Fields that the post gives a mail on its way; a page that a browser saved has none of them."""
_CONTROLS = bytes((*range(1, 8), *range(14, 27), *range(28, 32), 127))  # tab, line ends, form feed, escape are text
_OTHER_ROOTS = ("svg", "urlset", "sitemapindex", "nitf", "newsml", "newsitem")
_FEED_ROOTS = ("rss", "feed", "rdf:rdf", "rdf", "channel")


def sniff(head: bytes, name: str = "") -> Kind:
    """Return the kind of the thing that starts with ``head`` (up to :data:`HEAD` bytes) and has this name."""
    name = name.lower().removesuffix(".gz")
    if not head:
        return "rows" if name.endswith(_ROWS) else "empty"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"WARC/"):
        return "warc"
    if name.endswith(_ROWS):
        return "rows"
    posted = _of_mime(head, name)
    if posted is not None:
        return posted
    text = _decode(head)
    if text is None:
        return "binary"
    return _of_text(text.lstrip("\ufeff \t\r\n"), name)


def _of_mime(head: bytes, name: str) -> Literal["mail", "mailbox", "mhtml"] | None:
    """Whether fields of a MIME message stand first: those of a mail, of the first mail of a mailbox, or of a page
    together with what it shows."""
    found = _MIME_HEAD.match(head)
    told = found[0].lower() if found else b""
    fields = set(_FIELD.findall(told))
    if b"from" in fields and head.startswith(b"From "):
        return "mailbox"
    if b"from" in fields and (fields & _OF_POST or name.endswith(".eml")):
        return "mail"
    return "mhtml" if b"mime-version" in fields and b"multipart/related" in told else None


def _of_text(text: str, name: str) -> Kind:
    if not text:
        return "empty"
    if text[0] in "{[":
        return _json_or_rows(text, name)
    if text[0] == "<":
        root = root_name(text)
        if root in _FEED_ROOTS:
            return "feed"
        if root == "opml":
            return "opml"
        if root in _OTHER_ROOTS or (text.startswith("<?xml") and root != "html"):
            return "xml"
    if name.endswith(_MARKDOWN):
        return "markdown"
    if text[0] == "<" or name.endswith((".html", ".htm", ".xhtml")) or _looks_like_html(text):
        return "html"
    return "text"


def _looks_like_html(text: str) -> bool:
    """Text with several tags in its first lines is HTML without its head; one "<b>" is not enough."""
    return sum(1 for _, _ in zip(_HTML_TAG.finditer(text[:8192]), range(3), strict=False)) >= 3


def _json_or_rows(text: str, name: str) -> Kind:
    first, _, rest = text.partition("\n")
    if text[0] == "{" and first.rstrip().endswith("}") and rest.lstrip().startswith("{"):
        return "rows"
    # A row can be longer than the head: an object on one line that does not end here is taken as rows too.
    if text[0] == "{" and not rest and len(text) >= HEAD // 2 and not name.endswith(".json"):
        return "rows"
    if name.endswith((*_MARKDOWN, ".txt")) and not re.match(r'[{\[]\s{0,100}["{\[\]}]', text):
        return "markdown" if name.endswith(_MARKDOWN) else "text"
    return "json"


def _decode(head: bytes) -> str | None:
    """Decode for a look only; None for bytes that are no text in any usual encoding."""
    if head.startswith(codecs.BOM_UTF8):
        return head[len(codecs.BOM_UTF8) :].decode("utf-8", "replace")
    wide = utf16(head)
    if wide or b"\0" in head:
        return head.decode(wide, "replace") if wide else None
    controls = sum(head.count(byte) for byte in _CONTROLS)
    if controls * 50 > len(head):
        return None
    return head.decode("utf-8", "replace")


def utf16(head: bytes) -> str | None:
    """The codec of text in UTF-16, by its mark or, without one, by its zeros; None for anything else."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return _wide(head)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Latin text is zero."""
    even, odd = head[0:2048:2].count(0), head[1:2048:2].count(0)
    half = len(head[:2048]) // 2
    if half >= 8 and odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if half >= 8 and even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return None


def prolog(text: str) -> str:
    """Return what stands before the root element, comments and processing instructions taken out."""
    kept: list[str] = []
    at = 0
    while at < len(text):
        less = text.find("<", at)
        if less < 0:
            break
        closing = "-->" if text.startswith("<!--", less) else "?>" if text.startswith("<?", less) else None
        if closing is None:
            if _ROOT.match(text, less):
                kept.append(text[at:less])
                break
            kept.append(text[at : less + 1])
            at = less + 1
            continue
        kept.append(text[at:less])
        end = text.find(closing, less)
        if end < 0:
            break
        at = end + len(closing)
    return "".join(kept)


def root_name(text: str) -> str | None:
    """Return the lower-case name of the first element, None if there is none in sight."""
    at = 0
    while (less := text.find("<", at)) >= 0:
        closing = "-->" if text.startswith("<!--", less) else "?>" if text.startswith("<?", less) else None
        if closing:
            end = text.find(closing, less)
            if end < 0:
                return None
            at = end + len(closing)
        elif text.startswith("<!", less):
            at = less + 2
        else:
            match = _ROOT.match(text, less)
            if match:
                return match[1].lower()
            at = less + 1
    return None


def declares_entities(data: bytes) -> bool:
    """Whether an XML document declares entities of its own; none that we read needs them, and they can explode."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[:1_000_000].decode(encoding, "replace")
            break
    else:
        text = data[:1_000_000].decode(_wide(data) or "latin-1", "replace")
    return "<!entity" in prolog(text).lower()


def xml_parser() -> etree.XMLParser:
    """Return a parser that reads what it can of broken XML, and nothing from elsewhere."""
    return etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
