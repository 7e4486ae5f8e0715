"""Plain text and Markdown: paragraphs, and a headline where the text names one."""

from __future__ import annotations

import re
from html import unescape
from itertools import groupby

from ._front_matter import front_matter
from ._tidy import visible

_BLANK = re.compile(r"\n[ \t]*\n")
_BLANKS = re.compile(r"(\r?\n[ \t]*\r?\n\s*)")
_HEADING = re.compile(r"^#{1,6}\s+")
_LIST = re.compile(r"^\s{0,3}(?:[-*•+]|\d{1,3}[.)])\s+")
# An address may hold brackets in pairs, a title any; what is neither goes up to the bracket that closes.
_ADDRESS = (
    r"\(\s*(?:<[^<>\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,500}\)){0,2000})"
    r"(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\s*\)|\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)"
)
_WORDS = r"(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){0,500}"
_IMAGE = re.compile(rf"!\[{_WORDS}\](?:{_ADDRESS})")
_LINK = re.compile(rf"\[({_WORDS})\](?:{_ADDRESS})")
_FENCED = re.compile(
    r"^ {0,3}(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)\n(?P<inside>.*?)"
    r"(?:^ {0,3}(?P=mark)[`~]*[ \t]*$|(?P<open>\Z))",
    re.MULTILINE | re.DOTALL,
)
_PROSE = frozenset(("text", "txt", "plain", "plaintext", "md", "markdown"))
_EMPHASIS = re.compile(r"(?<![\w\\])(\*\*|__|\*|_)(?=\S)([^*_\n]{1,500})(?<=[^\s\\])\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
"""What stands for another letter (CommonMark 0.31, 2024, sections 2.4 and 2.5)."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_TABLE_ROW = re.compile(r"^\|(.*)\|$")
_PADDED_ROW = re.compile(r"^ {0,3}\|.{0,2000}$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[|\s:-]+$")
_ORDERED = re.compile(r"^\d{1,3}[.)]\s+(?=\S)")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_STRUCK = re.compile(r"~~|==")
_TARGET = re.compile(r"^\[[^\]\n]{1,100}\]:\s*\S+(?:\s+[\"'(][^\n]{0,300})?$")
_UNDERLINED = re.compile(r"^([^\n#>|].{0,300})\n(=+|-{3,})[ \t]*$", re.MULTILINE)
_WIDE = re.compile(r"[ \t\xa0]{4,}|\r")
_BAR = " | "
_SOFT = 60
_LONGEST = 20_000


def paragraphs_of(text: str) -> list[str]:
    """Split into paragraphs, each on one line with single spaces.

    Blank lines part paragraphs. Where there are none, a line is a paragraph, unless the lines look wrapped (most are
    long and break off inside a sentence, and where there are several, one goes on with a small letter); carriage
    returns and wide gaps, which scrapers leave, part paragraphs too.
    """
    text = text.replace("\r\n", "\n")
    blocks = _BLANK.split(text) if _BLANK.search(text.strip()) else [text]
    found: list[str] = []
    for block in blocks:
        for part in _WIDE.split(block):
            found += _lines(part)
    return [line for line in found if line]


def _lines(block: str) -> list[str]:
    lines = [" ".join(line.split()) for line in block.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2 or not _wrapped(lines):
        return lines
    joined, current = [], ""
    for line in lines:
        if current and (_LIST.match(line) or _HEADING.match(line) or "|" in (line[0], current[0])):
            joined.append(current)
            current = line
        else:
            current = f"{current} {line}".strip()
    return [*joined, current]


def _wrapped(lines: list[str]) -> bool:
    body = lines[:-1]
    longest = max(map(len, lines))
    if longest > 120 or longest < 30:
        return False
    if len(lines) > 2 and not any(line[0].islower() for line in lines[1:]):
        return False
    full = [line for line in body if len(line) > _SOFT * longest / 100 and line[-1] not in '.!?:"”']
    return 2 * len(full) >= len(body)


def unwrapped(text: str) -> str:
    """Join the lines of a text that was wrapped at a width.

    Every letter stays at its offset: a blank takes the place of the end of a line. What parts paragraphs and the items
    of a list stays, and so does the end of a line that had room for the capital word behind it, as a headline has.
    """
    parts = _BLANKS.split(text)
    return "".join(part if number % 2 else _joined(part) for number, part in enumerate(parts))


def _joined(block: str) -> str:
    raw = block.split("\n")
    lines = [" ".join(line.split()) for line in raw]
    if not all(lines) or not any(line[0].islower() for line in lines[1:]) or not _wrapped(lines):
        return block
    width = max(map(len, lines))
    joined = raw[0]
    for before, line, bare in zip(lines, raw[1:], lines[1:], strict=False):
        had_room = len(before) + 1 + len(bare.split()[0]) <= width
        if (had_room and not bare[0].islower()) or _LIST.match(line) or _HEADING.match(bare):
            joined += f"\n{line}"
        else:
            joined = f"{joined[:-1]}  {line}" if joined.endswith("\r") else f"{joined} {line}"
    return joined


def markdown_paragraphs(text: str) -> tuple[str, dict[str, str], list[str]]:
    """Return headline, front matter and paragraphs of a Markdown text, its marks taken away."""
    fields, body = front_matter(text.replace("\r\n", "\n"))
    title = fields.get("title", "")
    found = []
    body = _PADDED_ROW.sub(lambda m: " ".join(m[0].split()), _FENCED.sub(_unfenced, body))
    body = _UNDERLINED.sub(lambda m: f"{'#' if m[2][0] == '=' else '##'} {m[1]}", body)
    for paragraph in paragraphs_of(_BLANK_AROUND_HEADINGS.sub(r"\n\n\1\n\n", body)):
        bare = unmark(paragraph)
        if not title and paragraph.startswith("# "):
            title = bare
        elif bare:
            found.append(bare)
    return title, fields, headed_rows(found)


def _unfenced(block: re.Match[str]) -> str:
    """What a fence holds: text stays, and so does all behind a fence that is never closed; code is no text."""
    language = block["info"].strip().lower().partition(" ")[0]
    is_text = not language or language in _PROSE or block["open"] is not None
    return f"\n\n{block['inside']}\n\n" if is_text else "\n\n"


_BLANK_AROUND_HEADINGS = re.compile(r"^(#{1,6} .{1,400})$", re.MULTILINE)


_MARKS_ALONE = re.compile(r"[-*_=#>+|:\s]*")
"""A rule, of a table too, or the mark of a heading or an item that has no words."""


def unmark(paragraph: str) -> str:
    """Take Markdown's marks out of one paragraph; its words stay as they are. No paragraph of a report is so long
    that it is left as it is."""
    if len(paragraph) > _LONGEST:
        return paragraph
    if _TARGET.match(paragraph):
        return ""
    text = _FOOTNOTE.sub("", _HEADING.sub("", table_row(paragraph)))
    text = re.sub(r"^>\s?", "", text)
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    text = _ORDERED.sub("- ", _STRUCK.sub("", _TAG.sub("", text.replace("`", ""))))
    if _MARKS_ALONE.fullmatch(text):
        return ""
    text = visible(_ENTITY.sub(lambda m: unescape(m[0]), _ESCAPED.sub(r"\1", text)))
    return " ".join(text.split())


def table_row(line: str) -> str:
    """A row of a table without its outer bars, its cells parted by " | "; a rule between rows is nothing."""
    line = line.strip()
    row = _TABLE_ROW.match(line)
    if not row:
        return line
    return "" if _TABLE_RULE.match(line) else _BAR.join(cell.strip() for cell in row[1].split("|") if cell.strip())


def headed_rows(lines: list[str]) -> list[str]:
    """Rows of a table under a head, each cell with the head of its column; the head itself goes.

    A head is the first of several rows of as many cells: it has no digit, and a row under it has.
    """
    found: list[str] = []
    for width, group in groupby(lines, key=lambda line: line.count(_BAR)):
        rows = list(group)
        digits = [any(map(str.isdigit, row)) for row in rows]
        if width and not digits[0] and any(digits):
            head = rows[0].split(_BAR)
            rows = [_BAR.join(map(": ".join, zip(head, row.split(_BAR), strict=True))) for row in rows[1:]]
        found += rows
    return found


def headline_of(paragraphs: list[str]) -> str:
    """The first line of a plain text if it reads like a headline: short, and it does not end as a sentence."""
    first = paragraphs[0] if len(paragraphs) > 1 else ""
    return first if 8 <= len(first) <= 160 and first[-1] not in '.:;,"”' else ""
