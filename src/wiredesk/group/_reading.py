"""What is read in an article before it is compared: stems of title, lead and body, names, figures, quotes, shingles."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

from wiredesk.lang import STOP_WORDS, fold, stem
from wiredesk.model import AnnotatedArticle

from ._mixed import is_mixed
from ._shingles import sample, unquoted

LEAD_STEMS = 60
BODY_STEMS = 320
READ = 20_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_QUOTED = re.compile(r'"([^"\n]{20,400})"')
_known: dict[str, str] = {}
_KNOWN_MOST = 400_000


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, reduced to what comparison needs; it depends on nothing but the article and its outlet's furniture.

    Attributes:
        title, lead, body: stems with counts (headline; its first 60 content words; its first 320).
        names: folded canonical names with counts. persons, places: which of them are.
        figures: values that say something (above 12), as text.
        quotes: hashes of five-word runs inside quotation marks.
        shingles: a sample of the hashed five-word runs outside of quotation marks.
        hours: publication time in hours since 1970, None if unknown.
        mixed: a round-up, newsletter, photo or live page.
    """

    title: Counter[str]
    lead: Counter[str]
    body: Counter[str]
    names: Counter[str]
    persons: frozenset[str]
    places: frozenset[str]
    figures: frozenset[str]
    quotes: frozenset[int]
    shingles: tuple[int, ...]
    hours: float | None
    mixed: bool


def read(article: AnnotatedArticle, furniture: frozenset[int] | set[int] = frozenset()) -> Reading:
    """Read an article.

    Args:
        article: the article.
        furniture: hashes of sentences that its outlet prints under everything (see ``_furniture``); they do not count.
    """
    text = fold_fast(plain_text(article, furniture))
    text_words = _WORD.findall(text)
    content = stems(text_words, BODY_STEMS)
    title = Counter(stems(_WORD.findall(fold_fast(article.title[:500])), 40))
    names, persons, places = _names(article)
    return Reading(
        title=title,
        lead=Counter(content[:LEAD_STEMS]),
        body=Counter(content),
        names=names,
        persons=persons,
        places=places,
        figures=frozenset(f"{f.value:g}" for f in article.figures if f.value > 12 and f.kind != "ordinal"),
        quotes=frozenset(run for found in _QUOTED.findall(text) for run in sample(_WORD.findall(found), 1)),
        shingles=sample(unquoted(text), 4),
        hours=(article.published - EPOCH).total_seconds() / 3600 if article.published else None,
        mixed=is_mixed(article),
    )


def fold_fast(text: str) -> str:
    """Fold like :func:`wiredesk.lang.fold`; quick for the text that is plain but for its quotes and dashes."""
    plain = text.translate(_PLAIN)
    return plain.lower() if plain.isascii() else fold(plain)


def stems(found: list[str], most: int) -> list[str]:
    """Return the stems of the first ``most`` words that are no stop words."""
    if len(_known) > _KNOWN_MOST:
        _known.clear()
    out: list[str] = []
    for word in found:
        known = _known.get(word)
        if known is None:
            known = _known[word] = "" if word in STOP_WORDS or len(word) > 40 else stem(word.removesuffix("'s"))
        if known:
            out.append(known)
            if len(out) >= most:
                break
    return out


def plain_text(article: AnnotatedArticle, furniture: frozenset[int] | set[int]) -> str:
    """Return the beginning of the text without furniture and notes of the desk."""
    if not article.sentences:
        return article.text[:READ]
    return " ".join(
        s.text
        for s in article.sentences
        if s.start < READ and s.kind == "body" and not (furniture and crc32(s.text[:200].encode("utf-8", "surrogatepass")) in furniture)
    )[:READ]


def _names(article: AnnotatedArticle) -> tuple[Counter[str], frozenset[str], frozenset[str]]:
    folded: dict[str, str] = {}
    counts: Counter[str] = Counter()
    persons, places = set(), set()
    for name in article.names:
        if name.kind == "other" or name.start >= READ:
            continue
        key = folded.get(name.canonical)
        if key is None:
            key = folded[name.canonical] = fold_fast(name.canonical[:80]).removeprefix("the ")
            if name.kind == "person":
                persons.add(key)
            elif name.kind == "place":
                places.add(key)
        counts[key] += 1
    return counts, frozenset(persons), frozenset(places)
