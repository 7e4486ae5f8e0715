"""Characters that are there for the layout and not for the reader."""

from __future__ import annotations

import unicodedata
from html import unescape

# Soft hyphen, zero-width space, word joiner, byte order mark. Joiners stay: Persian and Hindi are spelt with them.
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
# Controls that drive a terminal or end a string; those of 0x80-0x9F are what a wrong decoder makes of cp1252.
_CONTROLS = {
    **dict.fromkeys([*range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F, *range(0xD800, 0xE000)], "\ufffd"),
    **{code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)},
}
# Embeddings, overrides and isolates turn round what stands beside a name on the page.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029], " ")
_LONGEST = 1000


def visible(text: str) -> str:
    """Compose characters (NFC) and drop invisible ones; what a reader sees does not change."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def plain(text: str) -> str:
    """A metadata value as one line: entities undone, invisible characters out, white space collapsed."""
    for _ in range(2):
        if "&" not in text:
            break
        text = unescape(text)
    return " ".join(visible(text).split())


def printable(text: str) -> str:
    """The text with a harmless character for each control character or lone surrogate: every offset stays."""
    return text if text.isascii() and text.isprintable() else text.translate(_CONTROLS)


def label(text: str | None) -> str | None:
    """A title, a name or a standfirst as one line of printable characters; None if nothing is left."""
    if text is None:
        return None
    clean = " ".join(printable(text).translate(_TURNING).replace("\ufffd", " ").split())
    return (clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]} ...") or None
