"""What stands beside a name between commas ("Ana Marlow, the mayor of Arden, said"): given once, not twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.lang import VERB, fold, is_past_role, without_courtesy
from wiredesk.model import AnnotatedArticle, Name, Span

from ._edits import Sheet, plain
from ._stems import stem_set

_LONGEST = 64
_ARTICLE = re.compile(r", (?:the |an? )?")
_SPEAKS = re.compile(
    r" (?:has |had )?(?:said|says|told|wrote|stated|noted|added|stressed|explained|warned|argued|called|believes|"
    r"suggested|insisted)\b"
)
_BEFORE = re.compile(
    r"(?:^|^(?:But|And|Still|Yet|However|Meanwhile),? |, |[”\"] )(?:(?:said|says|according to) )?$|"
    r"\b(?:said|says|according to) $"
)
_ENDS = re.compile(r"[,.;]| (?:and|who|which|that)\b")
_DETERMINED = re.compile(r"\b(the|an?) $", re.IGNORECASE)
_MORE = re.compile(r", (?:who|which|whose|and|or|an?|the|where|with)\b")
"""What goes on beside the name, with the comma that opens it."""
_LEANS = re.compile(
    r"\b(?:his|her|their|its|the (?:company|firm|group|bank|union|club|party|school|agency)[’']s?)\b|\d"
)
_NAMED = re.compile(r" (?:of|at|for|with|to|in) (?:the )?(?:[a-z]+ )?[A-Z]|(?:^|\bthe )[A-Z][\w.]*(?:[’']s?)? ")


def beside(text: str, end: int, role: str) -> str:
    """What is printed right after a name where that is its role, without the comma in front; empty if it is not."""
    opening = _ARTICLE.match(text, end)
    if opening is None or not text.startswith(role, opening.end()):
        return ""
    stop = opening.end() + len(role)
    return text[end + 2 : stop] if _ENDS.match(text, stop) else ""


def across(text: str, start: int, role: str) -> str:
    """What is printed right before a name where that is its role and a comma parts them: "the mayor of Arden"."""
    before = text[:start]
    if not before.endswith(f"{role}, "):
        return ""
    article = _DETERMINED.search(before[: -len(role) - 2])
    return f"{article.group(1).lower()} {role}" if article is not None else role if role[:1].isupper() else ""


def printed_roles(articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[str, Span]]:
    """Folded full name to what a report prints beside it, and the sentence; only what is understood alone.

    That is a role "a" or "an" brings in, or one with the name of its place or body ("the mayor of Arden").
    """
    found: dict[str, tuple[str, Span]] = {}
    for article in articles:
        for sentence, name in article.named_sentences():
            if name.kind != "person" or " " not in name.text or not name.role:
                continue
            known = found.get(fold(name.text))
            if known is not None and (is_past_role(known[0]) or not is_past_role(name.role)):
                continue
            text, start, end = plain(sentence.text), name.start - sentence.start, name.end - sentence.start
            role = beside(text, end, name.role) or across(text, start, name.role)
            alone = role.startswith(("a ", "an ")) or _NAMED.search(role)
            if role and alone and len(role) <= _LONGEST and not _LEANS.search(role):
                found[fold(name.text)] = without_courtesy(role), sentence.bare
    return found


def wants_role(sheet: Sheet, start: int, end: int, role: str) -> bool:
    """Whether somebody who speaks, or opens the sentence, stands there bare, with no word of the office in it."""
    text = sheet.text
    if text[end : end + 1] in (".", ",") and text[:start].endswith(("said ", "says ", "according to ")):
        bare = not re.match(r", (?:an?|the|who|[A-Z])\b|, \w+ (?:of|at|for)\b", text[end:])
    else:
        bare = _SPEAKS.match(text, end) is not None and _BEFORE.search(text[:start]) is not None
        bare = bare or (start == 0 and VERB.match(text, end + 1) is not None)
    told = " ".join(word for word in role.split(" ") if word.islower()) or role
    return bare and not stem_set(told) & stem_set(text)


def told_twice(sheet: Sheet, name: Name, end: int, known: frozenset[str]) -> bool:
    """Cut what stands beside a name where the reader knows the office; tells whether it was cut."""
    printed = beside(sheet.text, end, name.role) if name.role else ""
    role = stem_set(name.role or "")
    if not printed or 2 * len(role & known) < len(role):
        return False
    last = end + 2 + len(printed)
    if sheet.text[last] == " ":
        return False
    if sheet.text[last] == "," and _MORE.match(sheet.text, last) is None:
        last += 1
    return sheet.ask(end, last, "", f"dropped '{printed}'")
