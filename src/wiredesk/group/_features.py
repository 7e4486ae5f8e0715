"""What two reports are compared by: words, names, figures, time, and shingles of the text."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

from wiredesk.lang import STOP_WORDS, fold, stem, words
from wiredesk.model import AnnotatedArticle

LEAD_WORDS = 120
BODY_WORDS = 400
SHINGLE = 6
READ = 20_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ROUND_UP = re.compile(
    r"\b(?:live(?: updates?| blog)?:|as it happened|morning (?:briefing|bid|update)|daily (?:briefing|digest)|newsletter"
    r"|what we know so far|news in brief|headlines|wrap-?up|round-?up|week in (?:review|pictures)|briefing:|at a glance"
    r"|things to know|today in history|top stories|photos? of the day)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Features:
    """An article, reduced to what comparison needs.

    Attributes:
        title, lead, body: stems with counts (title; first words; the rest of the beginning).
        names: folded canonical names with counts. figures: values above 12 and with few zeros, as text.
        hours: publication time in hours since 1970, None if unknown.
        shingles: hashes of a sample of the runs of six words. runs: how many were sampled from.
        mixed: looks like a round-up, newsletter or live page.
    """

    id: str
    url: str
    outlet: str
    title: Counter[str]
    lead: Counter[str]
    body: Counter[str]
    names: Counter[str]
    figures: frozenset[str]
    hours: float | None
    shingles: frozenset[int]
    mixed: bool


def features_of(article: AnnotatedArticle, furniture: frozenset[int] = frozenset()) -> Features:
    """Reduce an article.

    Args:
        article: the article.
        furniture: hashes of sentences that are page furniture of its outlet (see ``_furniture``); they do not count.
    """
    text_words = words(fold(plain_text(article, furniture)))
    content = [stem(word) for word in text_words[: LEAD_WORDS + BODY_WORDS] if word not in STOP_WORDS]
    lead = content[: LEAD_WORDS // 2]
    names = Counter(fold(name.canonical) for name in article.names if name.kind != "other" and len(name.canonical) > 2)
    figures = frozenset(
        f"{figure.value:g}" for figure in article.figures if figure.value > 12 and figure.kind != "ordinal"
    )
    return Features(
        id=article.id,
        url=article.url,
        outlet=article.outlet or "",
        title=Counter(stem(word) for word in words(fold(article.title)) if word not in STOP_WORDS),
        lead=Counter(lead),
        body=Counter(content),
        names=names,
        figures=figures,
        hours=(article.published - EPOCH).total_seconds() / 3600 if article.published else None,
        shingles=shingles_of(text_words),
        mixed=bool(ROUND_UP.search(article.title)),
    )


def plain_text(article: AnnotatedArticle, furniture: frozenset[int]) -> str:
    """Return the beginning of the text without furniture."""
    if not article.sentences:
        return article.text[:READ]
    kept = (
        s.text
        for s in article.sentences
        if s.start < READ and s.kind == "body" and not (furniture and sentence_hash(s.text) in furniture)
    )
    return " ".join(kept)


def sentence_hash(text: str) -> int:
    """Return the hash by which equal sentences are known."""
    return crc32(text.encode())


def shingles_of(text_words: list[str]) -> frozenset[int]:
    """Return a sample of the hashed six-word runs of a text: those that are 0 modulo 4 (Broder 1997, section 5).

    The same run is in the sample of every text that has it, so containment can be estimated from samples alone.
    """
    runs = {
        crc32(" ".join(text_words[i : i + SHINGLE]).encode()) for i in range(max(1, len(text_words) - SHINGLE + 1))
    }
    return frozenset(runs if len(runs) < 80 else (run for run in runs if run % 4 == 0))


def cosine(a: Counter[str], b: Counter[str], weight: dict[str, float], default: float) -> float:
    """Cosine of two bags with sublinear term frequency and given weights."""
    if len(a) > len(b):
        a, b = b, a
    dot = 0.0
    for term, count in a.items():
        other = b.get(term)
        if other:
            w = weight.get(term, default)
            dot += (1 + math.log(count)) * (1 + math.log(other)) * w * w
    if not dot:
        return 0.0
    return dot / (norm(a, weight, default) * norm(b, weight, default))


def norm(bag: Counter[str], weight: dict[str, float], default: float) -> float:
    """Length of a bag's vector."""
    return math.sqrt(sum(((1 + math.log(n)) * weight.get(term, default)) ** 2 for term, n in bag.items())) or 1.0
