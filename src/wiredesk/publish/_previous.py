"""What an earlier edition left in the folder: lines that changed since, and stories that became part of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from wiredesk.model import Correction, Story

_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\d[\d.,]*|\w+")
_ALIKE = 0.6


class EarlierLine(msgspec.Struct):
    """A line of an earlier edition."""

    text: str


class EarlierSource(msgspec.Struct):
    """A source of an earlier edition."""

    id: str


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
        except (OSError, msgspec.MsgspecError):
            continue
        found[earlier.story] = earlier
    return found


def merged_into(earlier: Mapping[str, Earlier], stories: Sequence[Story]) -> dict[str, str]:
    """Stories that are gone because most of their reports are now in one other story, and that story."""
    home = {article.id: story.id for story in stories for article in story.articles}
    present = {story.id for story in stories}
    merged = {}
    for story_id, old in sorted(earlier.items()):
        if story_id in present or not old.sources:
            continue
        found = Counter(home[source.id] for source in old.sources if source.id in home).most_common(1)
        if found and found[0][1] * 2 > len(old.sources):
            merged[story_id] = found[0][0]
    return merged


def corrections(old: Earlier, texts: Iterable[str], at: str | None) -> tuple[Correction, ...]:
    """Lines with a figure that changed or were dropped since the earlier edition, newest first, older ones after.

    Args:
        old: the earlier edition. texts: the lines now. at: time of the newest report now.
    """
    now = list(dict.fromkeys(texts))
    before = [line.text for line in old.lines]
    fresh = [text for text in now if text not in before]
    newer = bool(at and at != old.updated)
    found = []
    for text in dict.fromkeys(before):
        if text in now or not _FIGURE.search(text):
            continue
        after = _match(text, fresh)
        if after and _figures(after) == _figures(text):
            continue
        reason = _reason(bool(after), newer)
        found.append(Correction(story=old.story, at=at, before=text, after=after, reason=reason))
    return (*found, *old.corrections)


def _reason(changed: bool, newer: bool) -> str:
    if changed:
        return "newer reports carry another figure" if newer else "the figure was corrected"
    return "the line was dropped when newer reports came in" if newer else "the line was dropped"


def _figures(text: str) -> list[str]:
    return sorted(found.lower().rstrip(".,") for found in _TOKEN.findall(text) if _FIGURE.search(found))


def _match(text: str, fresh: Sequence[str]) -> str:
    """The new line that says the same with other figures, empty if none does."""
    masked = _mask(text)
    best, score = "", _ALIKE
    for candidate in fresh:
        ratio = SequenceMatcher(None, masked, _mask(candidate), autojunk=False).ratio()
        if ratio > score:
            best, score = candidate, ratio
    return best


def _mask(text: str) -> list[str]:
    return ["#" if _FIGURE.search(token) else token.lower() for token in _TOKEN.findall(text)]
