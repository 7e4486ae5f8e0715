"""Takes page furniture out of main text: whole paragraphs, what stands before and after the report, calls to readers.

Only from the outside and only by the rules of :mod:`wiredesk.lang`: a sentence of the report is never rewritten, and
when in doubt a sentence stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wiredesk.lang import INSIDE_LABELS, closes_report, furniture_edge, furniture_head, is_furniture, is_note

from ._capitals import is_in_capitals, without_capitals

_INSIDE = re.compile(rf"\b(?:{INSIDE_LABELS})\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:(?<=[.!?…:])|(?<=[.!?…][\"”’)]))\s+(?=[^\sa-z])|\s(?=©|Copyright (?:© ?)?(?:19|20)\d\d)")
_ENDS = re.compile(r"[.!?…][\"”’)\]]{0,3}$")
_WORDS = re.compile(r"\w+")
_TITLE = 160
_REACH = 6000


def clean(paragraphs: Sequence[str], *, title: str = "", outlet: str | None = None) -> list[str]:
    """Return the paragraphs of the report, furniture taken out, in their order.

    Args:
        paragraphs: each on one line, white space collapsed.
        title: headline; a paragraph at the head that repeats it goes.
        outlet: name of the outlet; at the end its description of itself goes with the furniture around it.
    """
    kept = [_without_players(text) for text in _without_closing_list(paragraphs)]
    if not is_in_capitals(kept):
        kept = [without_capitals(text) for text in kept]
    kept = [text for text in kept if text and not is_furniture(text)]
    kept = _without_headline(kept, title)
    kept = _without_head(kept, outlet)
    kept = _without_tail(kept, outlet)
    return _without_repeats(kept)


def _without_closing_list(paragraphs: Sequence[str]) -> list[str]:
    """Cut off titles of other pages: everything after a label such as "Related stories", if there is no prose in it."""
    kept = list(paragraphs)
    for index in range(len(kept) - 1, len(kept) // 3, -1):
        if not closes_report(kept[index]):
            continue
        rest = kept[index + 1 :]
        if any(_is_prose(text) for text in rest if not is_furniture(text)):
            break
        kept = kept[:index]
    return kept


def _is_prose(text: str) -> bool:
    return is_note(text) or len(text) > _TITLE or text.endswith((".", ".”", '."'))


def _key(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _without_headline(paragraphs: list[str], title: str) -> list[str]:
    """Drop the headline where it opens the text, with the label above it."""
    wanted = _key(title)
    for index, text in enumerate(paragraphs[:3]):
        if wanted and _key(text) == wanted:
            above = [one for one in paragraphs[:index] if len(one) > 60 or _ENDS.search(one)]
            return above + paragraphs[index + 1 :]
    return paragraphs


def _without_players(paragraph: str) -> str:
    return " ".join(_INSIDE.sub(" ", paragraph).split()) if _INSIDE.search(paragraph) else paragraph


def _without_head(paragraphs: list[str], outlet: str | None) -> list[str]:
    """Cut furniture off the beginning: labels that run into the first sentence, then sentences of the site."""
    if not paragraphs:
        return []
    first = paragraphs[0][furniture_head(paragraphs[0]) :]
    rest = [first, *paragraphs[1:]]
    near = (piece for text in _near(rest) for piece in _sentences(text[:_REACH]))
    return _drop(rest, _edge(near, outlet))


def _without_tail(paragraphs: list[str], outlet: str | None) -> list[str]:
    """Cut furniture sentences off the end, with short labels and the outlet's description of itself between them."""
    near = (piece for text in _near(paragraphs[::-1]) for piece in reversed(_sentences(text[-_REACH:])))
    cut = _edge(near, outlet)
    kept = list(paragraphs)
    while kept and cut >= len(kept[-1]):
        cut -= len(kept.pop())
    return [*kept[:-1], kept[-1][: len(kept[-1]) - cut].rstrip()] if kept and cut else kept


def _near(paragraphs: list[str]) -> Iterator[str]:
    """Paragraphs up to the first that is too long to be looked at as a whole."""
    for text in paragraphs:
        yield text
        if len(text) > _REACH:
            return


def _drop(paragraphs: list[str], cut: int) -> list[str]:
    """Drop the first characters of the text that the paragraphs make."""
    for index, text in enumerate(paragraphs):
        if cut < len(text):
            return [text[cut:].lstrip(), *paragraphs[index + 1 :]]
        cut -= len(text)
    return []


def _sentences(text: str) -> list[str]:
    """Pieces that make up the text, each with the white space that follows it."""
    starts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def _edge(pieces: Iterable[str], outlet: str | None) -> int:
    """How many characters of the first pieces are furniture."""
    seen: list[int] = []

    def counted() -> Iterator[str]:
        for piece in pieces:
            seen.append(len(piece))
            yield piece

    return sum(seen[: furniture_edge(counted(), outlet)])


def _without_repeats(paragraphs: list[str]) -> list[str]:
    """Drop a paragraph that stands in the text already (captions, pull quotes)."""
    seen: set[str] = set()
    kept = []
    for text in paragraphs:
        key = _key(text)
        if len(key) < 25 or key not in seen:
            kept.append(text)
        seen.add(key)
    return kept
