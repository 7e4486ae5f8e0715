"""House style for people in the ledger's entries: the name without "Mr", as in the article above them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wiredesk.lang import fold, same_first_name
from wiredesk.model import AnnotatedArticle

_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\b\.? (?=(?P<name>[A-Z][\w’'-]+))")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|''.*?''")
_COUPLE = re.compile(r"\bMr\.? and M")


def shared_surnames(articles: Iterable[AnnotatedArticle]) -> frozenset[str]:
    """The surnames, folded, that several people of some reports have: "Mr" and "Mrs" tell these apart."""
    firsts: dict[str, str] = {}
    shared: set[str] = set()
    for article in articles:
        for name in article.names:
            first, _, last = name.canonical.rpartition(" ")
            if name.kind != "person" or not first:
                continue
            if not same_first_name(firsts.setdefault(fold(last), first.split(" ")[0]), first.split(" ")[0]):
                shared.add(fold(last))
    return frozenset(shared)


def without_mister(text: str, shared: frozenset[str]) -> str:
    """A report's sentence without "Mr", "Mrs" and "Ms", but in quoted words and where they tell two people apart."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    if _COUPLE.search(text):
        return text

    def plain(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in quoted)
        name = fold(match["name"]).removesuffix("'s").removesuffix("’s")
        return match.group() if inside or name in shared else ""

    return _MISTER.sub(plain, text)
