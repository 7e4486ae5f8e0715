"""The fields at the head of a Markdown text: between lines of ``---`` YAML, between lines of ``+++`` TOML."""

from __future__ import annotations

import re

_FRONT = re.compile(r"\A(---|\+\+\+)\n(.{0,5000}?)\n\1\n", re.DOTALL)
_LINE = re.compile(r"^([A-Za-z_]{2,30})[ \t]*[:=][ \t]*(.{1,1000})$", re.MULTILINE)
_QUOTED = re.compile(r"(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)')[ \t]*(?:#.*)?")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))")
_LETTERS = {**dict.fromkeys("ntrabefv0", " "), "N": "\n", "L": "\n", "P": "\n", "_": "\xa0"}
"""What stands for the letters of an escape: a field is one line, so that white space and controls are a space."""
_LAST = 0x10FFFF


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields, names in lower case, and the text behind them."""
    front = _FRONT.match(text)
    if front is None:
        return {}, text
    return {line[1].lower(): _value(line[2].strip()) for line in _LINE.finditer(front[2])}, text[front.end() :]


def _value(printed: str) -> str:
    """A value as it is meant; of one that goes on in the next lines nothing is read."""
    quoted = _QUOTED.fullmatch(printed)
    if quoted is None:
        return "" if _BLOCK.fullmatch(printed) else printed
    if quoted[1] is None:
        return quoted[2].replace("''", "'")
    # Two escapes may be the halves of one character, as JSON writes it.
    return _ESCAPE.sub(_letter, quoted[1]).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _letter(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if not code:
        return _LETTERS.get(escape[4], escape[4])
    return chr(int(code, 16)) if int(code, 16) <= _LAST else escape[0]
