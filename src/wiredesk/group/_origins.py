"""Copies and independent origins: five outlets that print one agency's text are one origin.

The rule (``docs/origins.md``): an article whose text mostly stands in an earlier one is a copy of it. A copy, and an article
that credits an agency or another outlet in the story, rests on that one's origin. Every other article is an origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Member, Origin, digest

from ._reading import fold_fast
from ._shingles import runs, unquoted

COPY = 0.5
LATEST = datetime(9999, 1, 1, tzinfo=UTC)


def in_time(article: AnnotatedArticle) -> tuple[datetime, str, str]:
    """Sort key: publication time, then address, then id."""
    return article.published or LATEST, article.url, article.id


def members_of(
    articles: Sequence[AnnotatedArticle],
) -> tuple[tuple[Member, ...], tuple[Origin, ...]]:
    """Decide for each article, in order of time, what it copies and which origin it rests on."""
    shingles = {a.id: frozenset(runs(unquoted(fold_fast(a.text[:60_000]))).tolist()) for a in articles}
    sources: dict[str, AnnotatedArticle] = {}
    members: list[Member] = []
    by_id: dict[str, Member] = {}
    agencies: dict[str, str] = {}
    for article in articles:
        original, share = _original(article, list(sources.values()), shingles)
        if original is not None:
            origin, why = by_id[original.id].origin, _copy_reason(article, original, share)
        else:
            origin, why = _credited(article, articles, by_id, agencies)
        member = Member(
            article=article.id, url=article.url, copy_of=original.id if original else None,
            copied=round(share, 3) if original else 0.0, origin=origin, why=why,
        )  # fmt: skip
        members.append(member)
        by_id[article.id] = member
        sources[article.id] = article
    return tuple(members), _origins(articles, members, agencies)


def _original(
    article: AnnotatedArticle, earlier: Sequence[AnnotatedArticle], shingles: dict[str, frozenset[int]]
) -> tuple[AnnotatedArticle | None, float]:
    own = shingles[article.id]
    best, share = None, 0.0
    for other in earlier:
        theirs = shingles[other.id]
        least = min(len(own), len(theirs))
        part = len(own & theirs) / least if least >= 5 else 0.0
        if part > share:
            best, share = other, part
    return (best, share) if share >= COPY else (None, share)


def _copy_reason(article: AnnotatedArticle, original: AnnotatedArticle, share: float) -> str:
    if article.url == original.url:
        return "a later version of the same page"
    return f"{share:.0%} of the text stands in the report of {original.outlet or original.url}"


def _credited(
    article: AnnotatedArticle,
    articles: Sequence[AnnotatedArticle],
    by_id: dict[str, Member],
    agencies: dict[str, str],
) -> tuple[str, str]:
    """The origin of an article that copies none: whom it credits, or itself."""
    own = fold(article.outlet or "")
    for credit in article.credits:
        name = fold(credit)
        if name == own:
            continue
        for other in articles:
            if other.id in by_id and name == fold(other.outlet or ""):
                return by_id[other.id].origin, f"credits {credit}"
        if article.dateline or len(article.credits) == 1:
            agencies.setdefault(name, credit)
            return digest("origin", name), f"rests on {credit}"
    return digest("origin", own or article.url, article.url), "its own report"


def _origins(
    articles: Sequence[AnnotatedArticle], members: Sequence[Member], agencies: dict[str, str]
) -> tuple[Origin, ...]:
    credited = {digest("origin", name): printed for name, printed in agencies.items()}
    groups: dict[str, list[AnnotatedArticle]] = {}
    for article, member in zip(articles, members, strict=True):
        groups.setdefault(member.origin, []).append(article)
    origins = []
    for origin, carried in groups.items():
        name = credited.get(origin) or carried[0].outlet or carried[0].url
        others = len(carried) - 1
        passed = f"; {others} other {'report passes' if others == 1 else 'reports pass'} it on" if others else ""
        why = f"credited in the text{passed}" if origin in credited else f"reported first-hand{passed}"
        origins.append(Origin(id=origin, name=name, articles=tuple(a.id for a in carried), why=why))
    return tuple(sorted(origins, key=lambda o: (-len(o.articles), o.name, o.id)))
