"""A mailbox (RFC 4155, 2005): mails one behind the other in one file, as mail programs and archives keep them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from ._items import Items, Place
from ._mail import read_mail
from ._options import IngestOptions
from ._rows import cut_off

_FIRST = re.compile(rb"From [^\n]*\d\d:\d\d[^\n]*\n")
"""The line before a mail, which says from whom and when it came; a blank line parts it from the mail before."""


def read_mailbox(stream: BinaryIO, place: Place, options: IngestOptions) -> Items:
    """Yield the text of each mail; holds one mail in memory, however many there are.

    A mail that is alone has the address of its file, one of several its number behind it.
    """
    number = 0
    try:
        for number, (mail, is_last) in enumerate(_mails(stream, options.max_bytes), start=1):
            mark = "" if is_last and number == 1 else f"#{number}"
            at = replace(place, location=place.location + mark, url=place.url + mark)
            if mail is None:
                hint = "save it as a file of its own, or raise max_bytes from Python"
                yield at.skipped(f"the mail has more than {options.max_bytes:,} bytes", "too_large", hint)
            else:
                yield from read_mail(mail, at, options)
    except (EOFError, OSError, zlib.error) as error:
        yield cut_off(place.location, error, f"after mail {number}")


def _mails(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[bytes | None, bool]]:
    """The mails of a mailbox, None for one that is larger than the limit, each with whether it is the last."""
    lines: list[bytes] = []
    size = 0
    after_blank = False
    while line := stream.readline(max_bytes + 1):
        if size and after_blank and _FIRST.match(line):
            yield (b"".join(lines) if size <= max_bytes else None), False
            lines, size = [], 0
        after_blank = not line.strip()
        size += len(line)
        if size <= max_bytes:
            lines.append(line)
    if size:
        yield (b"".join(lines) if size <= max_bytes else None), True
