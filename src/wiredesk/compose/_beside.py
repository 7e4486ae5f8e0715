"""What stands beside a name between commas ("Ana Marlow, the mayor of Arden, said"): given once, not twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Name, Span

from ._edits import Sheet, plain
from ._stems import stem_set

_LONGEST = 64
_ARTICLE = re.compile(r", (?:the |an? )?")
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


def beside(text: str, end: int, role: str) -> str:
    """What is printed right after a name where that is its role, without the comma in front; empty if it is not."""
    opening = _ARTICLE.match(text, end)
    if opening is None or not text.startswith(role, opening.end()):
        return ""
    stop = opening.end() + len(role)
    return text[end + 2 : stop] if text[stop : stop + 1] in (",", ".", ";") else ""


def printed_roles(articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[str, Span]]:
    """Folded full name to what a report prints beside it, and the sentence; only what is understood alone.

    That is a role "a" or "an" brings in, or one with the name of its place or body ("the mayor of Arden").
    """
    found: dict[str, tuple[str, Span]] = {}
    for article in articles:
        for sentence, name in article.named_sentences():
            if name.kind != "person" or " " not in name.text or not name.role or fold(name.text) in found:
                continue
            role = beside(plain(sentence.text), name.end - sentence.start, name.role)
            if not role:
                continue
            alone = role.startswith(("a ", "an ")) or _NAMED.search(role)
            if alone and len(role) <= _LONGEST and not _LEANS.search(role):
                found[fold(name.text)] = role, sentence.bare
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
    printed = beside(sheet.text, end, name.role) if name.role else ""
    role = stem_set(name.role or "")
    if not printed or 2 * len(role & known) < len(role):
        return False
    last = end + 2 + len(printed)
    if sheet.text[last] == "," and _MORE.match(sheet.text, last) is None:
        last += 1
    return sheet.ask(end, last, "", f"dropped '{printed}'")
