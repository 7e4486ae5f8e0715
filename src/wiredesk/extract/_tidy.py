"""Characters that are there for the layout and not for the reader."""

from __future__ import annotations

import unicodedata
from html import unescape

# Soft hyphen, zero-width space, word joiner, byte order mark. Joiners stay: Persian and Hindi are spelt with them.
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))


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
