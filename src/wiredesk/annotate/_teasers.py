"""Teasers of other stories at the foot of a page: one sentence each, with nothing to do with the report above."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from wiredesk.lang import content_stems
from wiredesk.model import AnnotatedArticle

_HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)
_FOOT, _SHARE = 6, 3
"""Sentences at the end of a report that may be teasers, and how many times as many it must have in all."""
_STANDFIRSTS = 3
"""Standfirsts of other reports under reports of a site from which on it prints teasers under every report."""
_SUMMARY, _SHORTEST, _LONGEST = 40, 35, 260
_HELD, _LINKED = 0.5, 2
"""Share of its stems that the report has, and stems shared with a neighbour, above which a sentence goes on with it."""
_NEEDED, _KNOWN, _LEAN = 4, 2, -3
_LEANS = re.compile(
    r"[\"“”'‘]|(?:He|She|It|They|His|Her|Its|Their|We|I|You|This|That|These|Those|But|And|However|Meanwhile|Also|Still"
    r"|Mr|Mrs|Ms|Such)\b"
)
_SAYS_ON = re.compile(r"\b(?:he|she|they|it|we|I|spokes\w+) (?:\w+ )?(?:said|added|told|says|wrote|noted)\b")


def site_of(article: AnnotatedArticle) -> str:
    """The site an article stands on: an outlet has several feeds under several names."""
    found = _HOST.match(article.url)
    return found.group(1).lower() if found else article.outlet or ""


def teasers(articles: Sequence[AnnotatedArticle]) -> list[frozenset[int]]:
    """For each article the indices of the sentences at its foot that are teasers of other stories.

    A sentence that opens with the standfirst of another report of the site is one, and so is all behind it. Where a
    site prints the standfirsts of several so, a run of single sentences that share next to nothing with the report and
    with each other is one too, as template detection has it (Bar-Yossef and Rajagopalan 2002) and text tiling (Hearst
    1997).
    """
    standfirsts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for article in articles:
        summary = _bare(article.summary or "")
        if len(summary) >= _SUMMARY:
            standfirsts[site_of(article)][summary[:_SUMMARY]].add(article.title)
    feet = [_foot(article) for article in articles]
    known = [
        {i: key for i in foot if (key := _other_standfirst(article, i, standfirsts[site_of(article)]))}
        for article, foot in zip(articles, feet, strict=True)
    ]
    printed: dict[str, set[str]] = defaultdict(set)
    for article, found in zip(articles, known, strict=True):
        printed[site_of(article)].update(found.values())
    return [
        frozenset(_run(article, foot, found, needed=len(printed[site_of(article)]) >= _STANDFIRSTS))
        for article, foot, found in zip(articles, feet, known, strict=True)
    ]


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _foot(article: AnnotatedArticle) -> list[int]:
    """The last sentences of a report, a third of them at most."""
    body = [i for i, s in enumerate(article.sentences) if s.kind == "body"]
    return body[max(len(body) - _FOOT, len(body) - len(body) // _SHARE) :]


def _other_standfirst(article: AnnotatedArticle, index: int, standfirsts: dict[str, set[str]]) -> str:
    """The beginning of another report's standfirst that a sentence opens with, else empty."""
    opening = _bare(article.sentences[index].text)[:_SUMMARY]
    own = _bare(article.summary or "")[:_SUMMARY]
    under = standfirsts.get(opening, set())
    return opening if opening != own and under and article.title not in under else ""


def _run(article: AnnotatedArticle, foot: list[int], known: dict[int, str], *, needed: bool) -> Iterable[int]:
    """The sentences of the foot from the first teaser on."""
    if not needed:
        return range(min(known), len(article.sentences)) if known else ()
    best = cut = score = 0
    for place, worth in enumerate(_worths(article, foot, known), start=1):
        score += worth
        if score > best:
            best, cut = score, place
        if score < best + _LEAN:
            break
    if best < _NEEDED and not known:
        return ()
    return foot[len(foot) - cut :]


def _worths(article: AnnotatedArticle, foot: list[int], known: dict[int, str]) -> Iterator[int]:
    """What each sentence of the foot counts for cutting before it, from the last to the first."""
    texts = [article.sentences[i].text for i in foot]
    stems = [frozenset(content_stems(text)) for text in texts]
    body: set[str] = set()
    for sentence in article.sentences[: foot[0]] if foot else ():
        body.update(content_stems(sentence.text) if sentence.kind == "body" else ())
    for place in range(len(foot) - 1, -1, -1):
        if foot[place] in known:
            yield _KNOWN
        elif not _SHORTEST <= len(texts[place]) <= _LONGEST or _goes_on(texts[place]):
            yield _LEAN - 1
        else:
            beside = [stems[i] for i in (place - 1, place + 1) if 0 <= i < len(foot)]
            linked = max((len(stems[place] & other) for other in beside), default=0) > _LINKED
            held = len(stems[place] & body) >= _HELD * max(1, len(stems[place]))
            yield -1 if linked or held else 1


def _goes_on(text: str) -> bool:
    """Whether a sentence leans on the one before it, or is part of a quotation."""
    return bool(_LEANS.match(text) or _SAYS_ON.search(text)) or text.count('"') % 2 == 1
