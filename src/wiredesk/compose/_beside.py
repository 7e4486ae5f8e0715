"""What stands beside a name between commas ("Ana Marlow, the mayor of Arden, said"): given once, not twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Name, Span

from ._edits import Sheet
from ._stems import stem_set

_LONGEST = 64
_ARTICLE = r", (?:the |an? )?"
_SPEAKS = re.compile(
    r" (?:said|says|told|wrote|stated|noted|added|stressed|explained|warned|argued|called|believes|suggested|"
    r"insisted)\b"
)
_BEFORE = re.compile(r"(?:^|, |[”\"] )(?:(?:said|says|according to) )?$|\b(?:said|says|according to) $")
_MORE = re.compile(r", (?:who|which|whose|and|or|an?|the|where|with)\b")
"""What goes on beside the name, with the comma that opens it."""
_LEANS = re.compile(
    r"\b(?:his|her|their|its|the (?:company|firm|group|bank|union|club|party|school|agency)[’']s?)\b|\d"
)
_NAMED = re.compile(r" (?:of|at|for|with|to|in) (?:the )?(?:[a-z]+ )?[A-Z]|^(?:the )?[A-Z][\w.]*(?:[’']s?)? ")


def beside(text: str, end: int, role: str) -> re.Match[str] | None:
    """The role printed right after a name, with its comma in front and what closes it."""
    words = r"\s+".join(re.escape(word) for word in role.split())
    return re.compile(rf"{_ARTICLE}{words}(?=(?P<close>[,.;]))").match(text, end)


def printed_roles(articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[str, Span]]:
    """Folded full name to what a report prints beside it, and the sentence; only what is understood alone.

    That is a role "a" or "an" brings in, or one with the name of its place or body ("the mayor of Arden").
    """
    found: dict[str, tuple[str, Span]] = {}
    for article in articles:
        sentences = iter(article.sentences)
        sentence = next(sentences, None)
        for name in sorted(article.names, key=lambda name: name.start):
            while sentence is not None and sentence.end <= name.start:
                sentence = next(sentences, None)
            if sentence is None:
                break
            if name.kind != "person" or " " not in name.text or not name.role or fold(name.text) in found:
                continue
            printed = beside(sentence.text, name.end - sentence.start, name.role)
            if printed is None:
                continue
            role = " ".join(printed.group()[2:].split())
            alone = role.startswith(("a ", "an ")) or _NAMED.search(role)
            if alone and len(role) <= _LONGEST and not _LEANS.search(role):
                found[fold(name.text)] = (
                    role,
                    Span(doc=sentence.doc, start=sentence.start, end=sentence.end, text=sentence.text),
                )
    return found


def wants_role(sheet: Sheet, start: int, end: int, role: str) -> bool:
    """Whether a speaker enters a sentence bare, with no word of the role in it."""
    text = sheet.text
    if text[end : end + 1] in (".", ",") and text[:start].endswith(("said ", "says ", "according to ")):
        bare = not re.match(r", (?:an?|the|who|[A-Z])\b|, \w+ (?:of|at|for)\b", text[end:])
    else:
        bare = _SPEAKS.match(text, end) is not None and _BEFORE.search(text[:start]) is not None
    return bare and not stem_set(role) & stem_set(text)


def told_twice(sheet: Sheet, name: Name, end: int, known: frozenset[str]) -> bool:
    """Cut what stands beside a name where the reader knows the office; tells whether it was cut."""
    printed = beside(sheet.text, end, name.role) if name.role else None
    role = stem_set(name.role or "")
    if printed is None or 2 * len(role & known) < len(role):
        return False
    more = _MORE.match(sheet.text, printed.end())
    last = printed.end() + (printed["close"] == "," and more is None)
    return sheet.ask(end, last, "", f"dropped '{printed.group()[2:]}'")
