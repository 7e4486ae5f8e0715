"""Who the printed source is: pronouns, surnames and descriptions resolved to the article's names."""

from __future__ import annotations

from collections.abc import Sequence

from wiredesk.model import Name

from ._names_tokens import Tokens
from ._quotes_find import Found

_PRONOUNS = frozenset("he she who him her".split())
_ARTICLES = frozenset("the a an his her their its this that".split())


class Speakers:
    """Resolves the sources of one article, in order of the text."""

    def __init__(self, text: str, tokens: Tokens, names: Sequence[Name]) -> None:
        self._text = text
        self._tokens = tokens
        self._names = names

    def resolve(self, found: Found) -> tuple[str | None, str | None]:
        """Return speaker and role of an attribution."""
        if found.source is None:
            return None, None
        start, end = self._tokens.starts[found.source[0]], self._tokens.ends[found.source[1] - 1]
        low = self._text[start:end].lower()
        if low in _PRONOUNS:
            person = self._last_person(start)
            return (person.canonical, person.role) if person else (low, None)
        inside = [name for name in self._names if name.start < end and start < name.end]
        people = [name for name in inside if name.kind == "person"]
        if people:
            return people[0].canonical, people[0].role
        words = self._tokens.texts[found.source[0] : found.source[1]]
        described = self._described(words, start)
        if described is not None:
            return described.canonical, described.role
        if inside and inside[0].start <= start + 4 and inside[0].end >= end - 1:
            return inside[0].canonical, None
        plain = self._text[start:end]
        first = words[0].lower()
        return (plain[len(words[0]) + 1 :] if first in ("the", "a", "an") and len(words) > 1 else plain), None

    def _last_person(self, before: int) -> Name | None:
        people = [name for name in self._names if name.kind == "person" and name.start < before]
        return people[-1] if people else None

    def _described(self, words: list[str], start: int) -> Name | None:
        if words[0].lower() not in ("the", "his", "her") or len(words) > 4:
            return None
        head = words[-1].lower()
        for name in reversed(self._names):
            if name.kind == "person" and name.role and name.start < start and head in name.role.lower().split():
                return name
        return None
