"""What is read in an article before it is compared: stems of title, lead and body, names, quotes, shingles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from datetime import UTC, datetime

import msgspec
import numpy as np

from wiredesk.model import AnnotatedArticle

from ._background import Floats, of_name
from ._furniture import READ, keys_of
from ._german import in_english_words
from ._mixed import is_mixed
from ._words import BETWEEN, NOTHING, Codes, Numbers, Words

TITLE_STEMS = 40
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("‑", "-"), ("\u00a0", " "))
_MARKS = re.compile("[\u0300-\u036f]+")


class Prepared(msgspec.Struct, array_like=True, gc=False):
    """What can be read in an article alone, before it is known what its outlet prints under everything.

    Attributes:
        title: stems of the headline, or of the beginning of a text without one.
        stems, codes: of each word of the text, as :meth:`Words.read` gives them; ``END`` stands between sentences.
        places: which sentence of the article each of these is.
        keys: a hash of outlet and sentence, for each sentence of the article.
        names, counts, shares: numbers of folded canonical names of people, organisations and places, how often each
            stands there, and its share in the background.
        hours: publication time in hours since 1970, None if unknown.
        mixed: a round-up, newsletter, photo or live page.
    """

    title: Numbers
    stems: Numbers
    codes: Codes
    places: list[int]
    keys: list[int]
    names: Numbers
    counts: Numbers
    shares: Floats
    hours: float | None
    mixed: bool


def prepare(article: AnnotatedArticle, words: Words) -> Prepared:
    """Read an article as far as it can be read alone.

    Args:
        article: the article.
        words: known words; they make it faster, and no difference.
    """
    german = (article.language or "").startswith("de")
    body = [(n, s) for n, s in enumerate(article.sentences) if s.start < READ and s.kind == "body"]
    texts = [s.text[: READ - s.start].replace(BETWEEN, " ") for _, s in body]
    text = f" {BETWEEN} ".join(texts) if article.sentences else article.text[:READ].replace(BETWEEN, " ")
    stems, codes = words.read(_folded(text, german))
    names = _names(article)
    found = [of_name(name) for name in names]
    return Prepared(
        title=content(words.read(_folded(article.name[:500], german))[0], TITLE_STEMS),
        stems=stems,
        codes=codes,
        places=[n for n, _ in body],
        keys=keys_of(article),
        names=np.array([n for n, _ in found], np.int32),
        counts=np.fromiter(names.values(), np.int32, len(names)),
        shares=np.array([share for _, share in found], np.float64),
        hours=(article.published - EPOCH).total_seconds() / 3600 if article.published else None,
        mixed=is_mixed(article),
    )


def content(stems: Numbers, most: int) -> Numbers:
    """Return the stems of the first words that are no stop words."""
    first = stems[: 3 * most]
    return np.asarray(first[first > NOTHING][:most])


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
