"""Copies: which article took its text from which, how much of it, and what it added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wiredesk.model import AnnotatedArticle

from ._reading import plain
from ._shingles import outside, runs
from ._words import Words

COPY = 0.45
PARTIAL_RUNS = 22
PARTIAL_SHARE = 0.06
STRETCH = 14
READ = 60_000


@dataclass(frozen=True)
class Text:
    """Runs of five words outside quotation marks, in order, and as a set."""

    order: tuple[int, ...]
    runs: frozenset[int]


@dataclass(frozen=True)
class Copy:
    """How much one article took over from another.

    Attributes:
        kind: exact (nothing to speak of was changed), near (most of the text), partial (a passage), or none.
        taken: share of the copy's text that stands in the original, 0-1.
        share: share of the shorter text that stands in the other.
    """

    kind: str
    taken: float
    share: float


def text_of(article: AnnotatedArticle, words: Words) -> Text:
    """Read the runs of an article; passages in quotation marks are left out, as both may quote one speaker."""
    kept = [s.text for s in article.sentences if s.kind == "body" and s.start < READ]
    order = tuple(runs(outside(words, plain(" ".join(kept) if kept else article.text[:READ]))).tolist())
    return Text(order, frozenset(order))


def compare_texts(copy: Text, original: Text) -> Copy:
    """Say whether a text was taken from another, in whole or in part (containment, Broder 1997, section 2).

    A passage counts from one unbroken stretch of about eighteen words and 22 shared runs on: two reporters of one
    event share
    names and set phrases, but no such stretch.
    """
    least = min(len(copy.runs), len(original.runs))
    if least < 8:
        same = bool(least) and copy.runs == original.runs
        return Copy("exact" if same else "none", float(same), float(same))
    shared = len(copy.runs & original.runs)
    taken, share = shared / len(copy.runs), shared / least
    if share >= COPY:
        both = shared / max(len(copy.runs), len(original.runs))
        return Copy("exact" if both >= 0.95 else "near", taken, share)
    if shared >= PARTIAL_RUNS and share >= PARTIAL_SHARE and _stretch(copy.order, original.runs) >= STRETCH:
        return Copy("partial", taken, share)
    return Copy("none", taken, share)


def _stretch(order: Sequence[int], there: frozenset[int]) -> int:
    """Return the length of the longest unbroken stretch of runs that stand in the other text."""
    best = current = 0
    for run in order:
        current = current + 1 if run in there else 0
        best = max(best, current)
    return best


def added(copy: AnnotatedArticle, original: Text) -> int:
    """Count the sentences of a copy of which less than a third stands in the original."""
    words, count = Words(), 0
    for sentence in copy.sentences:
        if sentence.kind == "body" and sentence.start < READ:
            found = set(runs(outside(words, plain(sentence.text))).tolist())
            count += len(found) >= 3 and 3 * len(found & original.runs) < len(found)
    return count
