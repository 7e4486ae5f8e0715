"""What is read in an article before it is compared: stems of title, lead and body, names, quotes, shingles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np

from wiredesk.model import AnnotatedArticle

from ._furniture import READ
from ._german import in_english_words
from ._mixed import is_mixed
from ._shingles import parted, sample
from ._words import Numbers, Words, distinct

LEAD_STEMS = 60
BODY_STEMS = 320
TITLE_STEMS = 40
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("‑", "-"), ("\u00a0", " "))
_MARKS = re.compile("[\u0300-\u036f]+")


class Counts(NamedTuple):
    """Numbers of stems or names, sorted, and how often each stands there."""

    ids: Numbers
    counts: Numbers


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, reduced to what comparison needs; it depends on nothing but the article and its outlet's furniture.

    Attributes:
        title, lead, body: stems of the headline; of it and the first 60 content words; of it and the first 320.
        names: folded canonical names of people, organisations and places.
        quotes: a sample of the hashed five-word runs inside quotation marks.
        shingles: a sample of the hashed five-word runs outside of quotation marks.
        hours: publication time in hours since 1970, None if unknown.
        mixed: a round-up, newsletter, photo or live page.
    """

    title: Counts
    lead: Counts
    body: Counts
    names: dict[str, int]
    quotes: Numbers
    shingles: Numbers
    hours: float | None
    mixed: bool


def read(article: AnnotatedArticle, words: Words, left_out: Set[int] = frozenset()) -> Reading:
    """Read an article.

    Args:
        article: the article.
        words: known words.
        left_out: places of sentences that do not count, as the outlet prints them under everything.
    """
    german = (article.language or "").startswith("de")
    rows = words.rows(_folded(plain_text(article, left_out), german))
    outside, quoted = parted(rows)
    title = _content(words, words.rows(_folded(article.title[:500], german)), TITLE_STEMS)
    content = _content(words, rows, BODY_STEMS)
    return Reading(
        title=_counted(title),
        lead=_counted(np.concatenate((title, content[:LEAD_STEMS]))),
        body=_counted(np.concatenate((title, content))),
        names=_names(article),
        quotes=sample(words.codes[quoted], 4),
        shingles=sample(words.codes[outside], 4),
        hours=(article.published - EPOCH).total_seconds() / 3600 if article.published else None,
        mixed=is_mixed(article),
    )


def _content(words: Words, rows: Numbers, most: int) -> Numbers:
    """Return the numbers of the stems of the first words that are no stop words."""
    stems = words.stems[rows[: 3 * most]]
    return np.asarray(stems[stems != 0][:most])


def _counted(stems: Numbers) -> Counts:
    return Counts(*distinct(stems))


def fold_fast(text: str) -> str:
    """Fold like :func:`wiredesk.lang.fold`, several times as fast on news text."""
    if not text.isascii():
        for printed, simple in _PLAIN:
            text = text.replace(printed, simple)
        if not text.isascii():
            text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return text.lower()


def plain(text: str) -> str:
    """Fold a text; a few signs in it that are not ASCII become spaces, another script stays as it is."""
    folded = fold_fast(text)
    if not folded.isascii():
        ascii_only = folded.encode("ascii", "replace")
        if 20 * (ascii_only.count(b"?") - folded.count("?")) < len(folded):
            return ascii_only.replace(b"?", b" ").decode("ascii")
    return folded


def _folded(text: str, german: bool) -> str:
    return plain(in_english_words(text) if german else text)


def plain_text(article: AnnotatedArticle, left_out: Set[int] = frozenset()) -> str:
    """Return the beginning of the text without furniture and notes of the desk."""
    if not article.sentences:
        return article.text[:READ]
    kept = (
        s.text for n, s in enumerate(article.sentences) if s.start < READ and s.kind == "body" and n not in left_out
    )
    return " ".join(kept)[:READ]


def _names(article: AnnotatedArticle) -> dict[str, int]:
    folded: dict[str, str] = {}
    counts: dict[str, int] = {}
    for name in article.names:
        if name.kind == "other":
            continue
        if name.start >= READ:
            break
        key = folded.get(name.canonical)
        if key is None:
            key = folded[name.canonical] = fold_fast(name.canonical[:80]).removeprefix("the ")
            counts[key] = 0
        counts[key] += 1
    return counts
