"""The text layer of a PDF."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wiredesk.errors import ExtractError

from ._dates import parse_time
from ._decode import clean_controls

_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_NO_TITLE = re.compile(
    r"Microsoft (?:Word|PowerPoint) - .*|(?:untitled|document|presentation)[ _-]?\d*|\S+\.[a-z]{3,5}\d?|about:blank|"
    r"(?:https?|file)://\S*",
    re.IGNORECASE,
)
"""What programs put where a title belongs: the name of a file, an address, nothing."""
_SHOW = (b"Tj", b"TJ", b"'", b'"')
"""The operators of a page that print a string (ISO 32000-1, 2008, section 9.4.3)."""
_MOST_STRINGS = 60_000
"""Strings of one document that are read: one a letter in some programs' files, and 20 pages of them have so many."""
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?", re.IGNORECASE)


@dataclass(frozen=True)
class Document:
    """What a PDF says: title ("" if none), author, creation time, and the text of each page, line by line."""

    title: str
    author: str | None
    made: datetime | None
    pages: list[str]


class _TooManyError(Exception):
    """The document prints more strings than are read."""


class _Limit:
    """Counts the strings that a document prints: a few hundred bytes can unpack to millions."""

    def __init__(self) -> None:
        self.printed = 0

    def count(self, operator: bytes, *_rest: object) -> None:
        """Take note of one operator of a page.

        Raises:
            _TooManyError: it prints one string too many.
        """
        self.printed += operator in _SHOW
        if self.printed > _MOST_STRINGS:
            raise _TooManyError


def read_pdf(content: bytes, name: str, max_pages: int, max_text: int) -> Document:
    """Read the text layer.

    Raises:
        ExtractError: broken, encrypted, or without a text layer.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    facts: Mapping[str, object]
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ExtractError(f"{name} is locked with a password", "save it without one")
        limit = _Limit()
        for page in reader.pages[:max_pages]:
            try:
                pages.append(clean_controls(page.extract_text(visitor_operand_before=limit.count) or ""))
            except _TooManyError:
                break
            if sum(map(len, pages)) > max_text:
                break
        facts = reader.metadata or {}
        title, author = str(facts.get("/Title") or ""), str(facts.get("/Author") or "")
        made = _pdf_time(str(facts.get("/CreationDate") or ""))
    except ExtractError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError,
            AssertionError, NotImplementedError, ArithmeticError, LookupError, MemoryError) as error:  # fmt: skip
        reason = f"{name} is a broken PDF ({type(error).__name__})"
        raise ExtractError(reason, "open it in a reader and save it again") from error
    title = "" if _NO_TITLE.fullmatch(title.strip()) else title.strip()
    return Document(title, author.strip() or None, made, _without_running_heads(pages))


def _pdf_time(text: str) -> datetime | None:
    """Read ``D:20260124082000+02'00'``."""
    match = re.match(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d'?\d\d)?", text)
    if not match:
        return None
    zone = (match[7] or "Z").replace("'", "")
    return parse_time(f"{match[1]}-{match[2]}-{match[3]}T{match[4]}:{match[5]}:{match[6] or '00'}{zone}")


def _without_running_heads(pages: list[str]) -> list[str]:
    """Undo hyphenation; drop page numbers and lines that open or close three pages or more."""
    split = [[line.strip() for line in page.split("\n")] for page in (_HYPHEN.sub("", page) for page in pages)]
    edges = [line for lines in split for line in {*_solid(lines)[:2], *_solid(lines)[-2:]}]
    running = {line for line in edges if edges.count(line) >= 3} if len(edges) < 3000 else set()
    return [
        "\n".join(line for line in lines if line not in running and not _PAGE_NUMBER.fullmatch(line)) for lines in split
    ]


def _solid(lines: list[str]) -> list[str]:
    return [line for line in lines if line]
