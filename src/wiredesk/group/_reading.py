"""What is read in an article before it is compared: stems of title, lead and body, names, quotes, shingles."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

from wiredesk.lang import STOP_WORDS, stem
from wiredesk.model import AnnotatedArticle

from ._mixed import is_mixed
from ._shingles import sample, unquoted

LEAD_STEMS = 60
BODY_STEMS = 320
READ = 20_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("‑", "-"), ("\u00a0", " "))
_MARKS = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_QUOTED = re.compile(r'"([^"\n]{20,400})"')
_KNOWN_MOST = 400_000


class _Stems(dict[str, str]):
    """Word to stem, "" for stop words; filled when asked."""

    def __missing__(self, word: str) -> str:
        if len(self) > _KNOWN_MOST:
            self.clear()
        found = "" if word in STOP_WORDS or len(word) > 40 else stem(word.removesuffix("'s"))
        self[word] = found
        return found


_stems = _Stems()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, reduced to what comparison needs; it depends on nothing but the article and its outlet's furniture.

    Attributes:
        title, lead, body: stems with counts (headline; its first 60 content words; its first 320).
        names: folded canonical names with counts.
        quotes: a sample of the hashed five-word runs inside quotation marks.
        shingles: a sample of the hashed five-word runs outside of quotation marks.
        hours: publication time in hours since 1970, None if unknown.
        mixed: a round-up, newsletter, photo or live page.
    """

    title: Counter[str]
    lead: Counter[str]
    body: Counter[str]
    names: Counter[str]
    quotes: frozenset[int]
    shingles: frozenset[int]
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
    return Reading(
        title=title,
        lead=Counter(content[:LEAD_STEMS]),
        body=Counter(content),
        names=_names(article),
        quotes=sample(_WORD.findall(" ".join(_QUOTED.findall(text))), 4) if '"' in text else frozenset(),
        shingles=sample(unquoted(text, text_words), 4),
        hours=(article.published - EPOCH).total_seconds() / 3600 if article.published else None,
        mixed=is_mixed(article),
    )


def fold_fast(text: str) -> str:
    """Fold like :func:`wiredesk.lang.fold`, several times as fast on news text."""
    if not text.isascii():
        for printed, plain in _PLAIN:
            text = text.replace(printed, plain)
        if not text.isascii():
            text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return text.lower()


def stems(found: list[str], most: int) -> list[str]:
    """Return the stems of the first words that are no stop words, at most ``most``."""
    return list(filter(None, map(_stems.__getitem__, found[: 3 * most])))[:most]


def plain_text(article: AnnotatedArticle, furniture: frozenset[int] | set[int]) -> str:
    """Return the beginning of the text without furniture and notes of the desk."""
    if not article.sentences:
        return article.text[:READ]
    return " ".join(
        s.text
        for s in article.sentences
        if s.start < READ
        and s.kind == "body"
        and not (furniture and crc32(s.text[:200].encode("utf-8", "surrogatepass")) in furniture)
    )[:READ]


def _names(article: AnnotatedArticle) -> Counter[str]:
    folded: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for name in article.names:
        if name.kind == "other" or name.start >= READ:
            continue
        key = folded.get(name.canonical)
        if key is None:
            key = folded[name.canonical] = fold_fast(name.canonical[:80]).removeprefix("the ")
        counts[key] += 1
    return counts
