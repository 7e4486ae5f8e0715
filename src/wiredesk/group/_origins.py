"""Independent origins: five outlets that print one agency's text are one origin. The rule is told in
``docs/origins.md``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from wiredesk.lang import language_name
from wiredesk.model import AnnotatedArticle, Member, Origin, digest

from ._copies import Copy, Text, added, compare_texts, text_of
from ._credits import Credit, credits_of, key_of
from ._words import Words

_HOST = re.compile(r"https?://(?:www\.|m\.|amp\.)?([^/:?#]+)", re.IGNORECASE)
LATEST = datetime(9999, 1, 1, tzinfo=UTC)
MOSTLY = 0.5
ORDER = {"exact": 3, "near": 2, "partial": 1}


class Source(NamedTuple):
    """What an article goes back to: the article it copies, or whom it credits."""

    original: AnnotatedArticle | None
    copy: Copy | None


def in_time(article: AnnotatedArticle) -> tuple[datetime, str, str]:
    """Sort key: publication time, then address, then id."""
    when = article.published or LATEST
    return when if when.tzinfo else when.replace(tzinfo=UTC), article.url, article.id


def members_of(articles: Sequence[AnnotatedArticle]) -> tuple[tuple[Member, ...], tuple[Origin, ...]]:
    """Decide for each article what it copies and which origin it rests on; members are in the order given."""
    outlets = [article.outlet or "" for article in articles]
    credited = {a.id: credits_of(a, outlets) for a in articles}
    words = Words()
    texts = {a.id: text_of(a, words) for a in articles} if len(articles) > 1 else {}
    ranked = sorted(articles, key=lambda a: (_second_hand(credited[a.id], a, articles), *in_time(a)))
    origins: dict[str, str] = {}
    names: dict[str, str] = {}
    whys: dict[str, str] = {}
    found: dict[str, Member] = {}
    for place, article in enumerate(ranked):
        source = _original(article, ranked[:place], texts)
        origin, why = _rests_on(article, source, credited[article.id], origins, articles, texts)
        if article.is_foreign and origin == _own(article):
            why = f"not read, so that it counts as no source: it is in {language_name(article.language or '')}"
        names.setdefault(origin, _name(article, origin, credited[article.id]))
        whys.setdefault(origin, _first_hand(article, origin, credited[article.id]))
        origins[article.id] = origin
        found[article.id] = Member(
            article=article.id,
            url=article.url,
            copy_of=source.original.id if source.original and source.copy and source.copy.kind != "partial" else None,
            copied=round(source.copy.taken, 3) if source.copy else 0.0,
            origin=origin,
            why=why,
        )
    return tuple(found[a.id] for a in articles), _records(articles, origins, names, whys)


def _second_hand(own: Sequence[Credit], article: AnnotatedArticle, articles: Sequence[AnnotatedArticle]) -> bool:
    """Whether an article says that its text is that of another outlet of the story: it cannot be the original."""
    others = {key_of(a.outlet or "") for a in articles if a.id != article.id}
    return any(credit.strength == 3 and key_of(credit.name) in others for credit in own)


def _original(article: AnnotatedArticle, earlier: Sequence[AnnotatedArticle], texts: dict[str, Text]) -> Source:
    """Return the earlier article that most of the text was taken from."""
    best: tuple[int, float] = (0, 0.0)
    chosen = Source(None, None)
    for other in earlier:
        copy = compare_texts(texts[article.id], texts[other.id])
        weight = (ORDER.get(copy.kind, 0), round(copy.share, 2))
        if copy.kind != "none" and weight > best:
            best, chosen = weight, Source(other, copy)
    return chosen


def _rests_on(
    article: AnnotatedArticle,
    source: Source,
    own: Sequence[Credit],
    origins: dict[str, str],
    articles: Sequence[AnnotatedArticle],
    texts: dict[str, Text],
) -> tuple[str, str]:
    """Return the origin an article goes back to, and the clause that says why."""
    original, copy = source
    if original is not None and copy is not None and copy.kind != "partial":
        return origins[original.id], _copy_clause(article, original, copy, texts)
    strong = next((credit for credit in own if credit.strength >= 2), None)
    if strong is not None:
        return _origin_of(
            strong, article, origins, articles
        ), f"the text of {strong.name}: it {strong.words}" if strong.strength == 3 else f"it {strong.words}"
    if original is not None and copy is not None:
        if article.url == original.url:
            return origins[original.id], "another version of the same page"
        if house_of(article) == house_of(original):
            return _own(article), f"another report of the same outlet ({copy.taken:.0%} of the text as before)"
        where = original.outlet or original.url
        if copy.taken >= MOSTLY:
            return origins[original.id], f"takes {copy.taken:.0%} of its text from {where}"
        return _own(
            article
        ), f"its own report, with a passage that also stands in {where} ({copy.taken:.0%} of the text)"
    weak = next(iter(own), None)
    if weak is not None:
        return _own(article), f"its own report; it also {weak.words}"
    return _own(article), "its own report"


def _origin_of(
    credit: Credit, article: AnnotatedArticle, origins: dict[str, str], articles: Sequence[AnnotatedArticle]
) -> str:
    """The origin of the credited outlet: that of its report in the story, where it has one."""
    key = key_of(credit.name)
    for other in articles:
        if other.id != article.id and key_of(other.outlet or "") == key and other.id in origins:
            return origins[other.id]
    return digest("origin", key)


def _own(article: AnnotatedArticle) -> str:
    """An outlet's reports of one story are one origin: its second report is no second source; feeds of one host are
    one outlet."""
    return digest("origin", house_of(article))


def house_of(article: AnnotatedArticle) -> str:
    """Return what tells one outlet from another: the host of the address, else its name."""
    match = _HOST.match(article.url)
    return match[1].lower() if match else key_of(article.outlet or "") or article.url


def _copy_clause(article: AnnotatedArticle, original: AnnotatedArticle, copy: Copy, texts: dict[str, Text]) -> str:
    if article.url == original.url:
        return "another version of the same page"
    where = original.outlet or original.url
    if copy.kind == "exact":
        return f"the same text as in {where}"
    more = added(article, texts[original.id])
    extra = f", with {more} {'sentence' if more == 1 else 'sentences'} of its own" if more else ""
    if copy.taken >= MOSTLY:
        return f"{copy.taken:.0%} of its text stands in {where}{extra}"
    return f"holds the text of {where}{extra}"


def _name(article: AnnotatedArticle, origin: str, own: Sequence[Credit]) -> str:
    credited = {digest("origin", key_of(credit.name)): credit.name for credit in own if credit.strength >= 2}
    return credited.get(origin) or article.outlet or article.url


def _first_hand(article: AnnotatedArticle, origin: str, own: Sequence[Credit]) -> str:
    if origin == _own(article):
        return "reported first-hand"
    return f"its text reached us through {article.outlet or article.url}" if own else "reported first-hand"


def _records(
    articles: Sequence[AnnotatedArticle], origins: dict[str, str], names: dict[str, str], whys: dict[str, str]
) -> tuple[Origin, ...]:
    groups: dict[str, list[AnnotatedArticle]] = {}
    for article in articles:
        groups.setdefault(origins[article.id], []).append(article)
    made = []
    for origin, carried in groups.items():
        if all(article.is_foreign for article in carried):
            continue
        others = len(carried) - 1
        if len({house_of(a) for a in carried}) == 1:
            passed = f", in {len(carried)} reports" if others else ""
        else:
            passed = f"; {len(carried)} reports here rest on it" if others else ""
        made.append(
            Origin(id=origin, name=names[origin], articles=tuple(a.id for a in carried), why=whys[origin] + passed)
        )
    return tuple(sorted(made, key=lambda o: (-len(o.articles), o.name, o.id)))
