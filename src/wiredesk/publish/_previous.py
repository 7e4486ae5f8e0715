"""What an earlier edition left in the folder: lines that changed since, and stories that became part of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from wiredesk.model import Correction, Piece, Span, Story

_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\d[\d.,]*|\w+")
_ALIKE = 0.7
"""Share of words, figures masked, that two lines have in common when they say the same."""
_WORDS = 80
"""Words of a line that are compared."""


class EarlierSpan(msgspec.Struct):
    """Where a line of an earlier edition rested."""

    doc: str
    start: int
    end: int


class EarlierLine(msgspec.Struct):
    """A line of an earlier edition."""

    text: str
    receipts: list[EarlierSpan] = []


class EarlierSource(msgspec.Struct):
    """A source of an earlier edition."""

    id: str
    url: str = ""


class Earlier(msgspec.Struct):
    """What is read back of ``stories/<id>.json``."""

    story: str
    headline: str = ""
    lines: list[EarlierLine] = []
    corrections: list[Correction] = []
    sources: list[EarlierSource] = []
    published: str | None = None
    updated: str | None = None
    merged_into: str | None = None


def read_earlier(folder: Path) -> dict[str, Earlier]:
    """The stories of the edition that stands in the folder, by id; files that cannot be read count as absent."""
    found = {}
    for path in sorted((folder / "stories").glob("*.json")):
        if path.name.endswith(".ninjs.json"):
            continue
        try:
            earlier = msgspec.json.decode(path.read_bytes(), type=Earlier)
        except (OSError, msgspec.MsgspecError, RecursionError):
            continue
        found[earlier.story] = earlier
    return found


def merged_into(earlier: Mapping[str, Earlier], stories: Sequence[Story]) -> dict[str, str]:
    """Stories that are gone because most of their reports are now in one other story, and that story."""
    home = {name: story.id for story in stories for article in story.articles for name in (article.url, article.id)}
    present = {story.id for story in stories}
    merged = {}
    for story_id, old in sorted(earlier.items()):
        if story_id in present or not old.sources:
            continue
        # A report that was changed since has another id at the same address.
        told = (home.get(source.id) or home.get(source.url) for source in old.sources)
        found = Counter(story for story in told if story).most_common(1)
        if found and found[0][1] * 2 > len(old.sources):
            merged[story_id] = found[0][0]
    return merged


def corrections(old: Earlier, piece: Piece, at: str | None) -> tuple[Correction, ...]:
    """What readers of the earlier edition must know, newest first, the corrections issued before after it.

    A line with a figure that is gone counts when the new article says the same with another figure, when the figure has
    been superseded or is in dispute among the reports, or when no report it rested on is among the sources any more. A
    line that is carried as before, and was only not chosen again, is no correction.

    Args:
        old: the earlier edition. piece: the story now. at: time of the newest report now.
    """
    now = list(dict.fromkeys(line.text for line in piece.checked.lines))
    known = {line.text for line in old.lines}
    fresh = [text for text in now if text not in known]
    found, seen = [], set(now)
    for line in old.lines:
        if line.text in seen or not _FIGURE.search(line.text):
            continue
        seen.add(line.text)
        after = _match(line.text, fresh)
        reason = "the figure changed" if after else _superseded(line, piece) or _orphaned(line, piece)
        if reason:
            found.append(Correction(story=old.story, at=at, before=line.text, after=after, reason=reason))
    return (*found, *old.corrections)


def _superseded(line: EarlierLine, piece: Piece) -> str:
    """The reason if a figure that the line rested on is not the one to lead with now, else empty."""
    for slot in piece.ledger.figures:
        if slot.relation not in ("update", "conflict") or not 0 <= slot.lead < len(slot.values):
            continue
        lead = slot.values[slot.lead]
        for value in slot.values:
            if (value.value, value.high) != (lead.value, lead.high) and _inside(value, line.receipts):
                what = f"{slot.what}, {slot.scope}" if slot.scope else slot.what
                words = "a later count is" if slot.relation == "update" else "reports conflict; the article leads with"
                return f"{words} {' '.join(lead.text.split())} ({what})"
    return ""


def _inside(value: Span, receipts: Iterable[EarlierSpan]) -> bool:
    return any(r.doc == value.doc and r.start <= value.start and value.end <= r.end for r in receipts)


def _orphaned(line: EarlierLine, piece: Piece) -> str:
    present = {article.id for article in piece.story.articles}
    if line.receipts and not any(receipt.doc in present for receipt in line.receipts):
        return "the report it rested on was changed or withdrawn"
    return ""


def _figures(text: str) -> list[str]:
    return sorted(found.lower().rstrip(".,") for found in _TOKEN.findall(text) if _FIGURE.search(found))


def _match(text: str, fresh: Sequence[str]) -> str:
    """The new line that says the same of the same names with other figures, empty if none does."""
    masked, names, figures = _mask(text), _names(text), _figures(text)
    best, score = "", _ALIKE
    for candidate in fresh:
        if _names(candidate) != names or _figures(candidate) == figures:
            continue
        ratio = SequenceMatcher(None, masked, _mask(candidate), autojunk=False).ratio()
        if ratio > score:
            best, score = candidate, ratio
    return best


def _names(text: str) -> set[str]:
    """Words with a capital, without the first one of the line."""
    return {token for token in _TOKEN.findall(text)[1:] if token[:1].isupper() and not _FIGURE.search(token)}


def _mask(text: str) -> list[str]:
    return ["#" if _FIGURE.search(token) else token.lower() for token in _TOKEN.findall(text)[:_WORDS]]
