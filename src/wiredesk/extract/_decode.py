"""From bytes to characters."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"""charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:.-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NON_ASCII = re.compile(r"[^\x00-\x7f\ufffd]+")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
         (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_CONTROL_BYTES = bytes(code for code in range(32) if code not in (9, 10, 13, 27))  # 27 belongs to ISO-2022-JP
# The web's reading of these labels (WHATWG Encoding Standard, 2024, section 4.2).
_WEB = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
        "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949",
        "ks_c_5601-1987": "cp949", "iso-8859-11": "cp874", "tis-620": "cp874"}  # fmt: skip


def decode(content: bytes, charset: str | None = None, *, markup: bool = False) -> str:
    """Return the characters of a page; never raises.

    A byte order mark decides, then valid UTF-8 (text in another encoding is hardly ever valid UTF-8 by chance), then
    what the transport or the page says, then a guess. What cannot be read becomes U+FFFD; control characters go.

    Args:
        content: the bytes.
        charset: what the transport said.
        markup: look for ``charset=`` in the first bytes.
    """
    if _wide(content) is None and not content.startswith(_WIDE_BOMS):
        content = content.translate(None, _CONTROL_BYTES)  # ten times as fast as on characters
        return _decode(content, charset, markup)
    return clean_controls(_decode(content, charset, markup))


def clean_controls(text: str) -> str:
    """Drop control characters, lone surrogates and non-characters; line ends and tabs stay."""
    return _CONTROL.sub("", text)


def is_binary(content: bytes) -> bool:
    """Whether bytes are no text in any encoding: more than one in twenty is a control byte."""
    head = content[:4000]
    if _wide(content) or head.startswith(_WIDE_BOMS):
        return False
    return len(head) - len(head.translate(None, _CONTROL_BYTES)) > len(head) / 20


def _decode(content: bytes, charset: str | None, markup: bool) -> str:
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    wide = _wide(content)
    if wide:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(content) - 3 and error.start > 0:  # cut inside its last character
            return content[: error.start].decode("utf-8")
    declared = [charset or ""]
    if markup:
        declared += [match.decode("ascii") for match in _META.findall(content[:4096])]
    for label in declared:
        text = _try(content, label)
        if text is not None:
            return text
    loose = content.decode("utf-8", "replace")
    if loose.count("\ufffd") * 20 < sum(map(len, _NON_ASCII.findall(loose))):  # cut or patched UTF-8
        return loose
    return _guess(content)


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    head = content[:2000]
    if len(head) < 8 or head.count(0) * 3 < len(head):
        return None
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def _try(content: bytes, label: str) -> str | None:
    name = _WEB.get(label.strip().lower(), label.strip().lower())
    if not name or name in ("utf-8", "utf8"):
        return None
    try:
        if not codecs.lookup(name)._is_text_encoding:
            return None
        text = content.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") * 50 <= len(text) else None


def _guess(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:20_000]).best()
    return content.decode(best.encoding if best else "cp1252", "replace")
