"""What counts in articles, many read at once: stems of title, lead and body, names, quotes, shingles."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ._reading import Prepared
from ._shingles import SHINGLE, parted, runs
from ._words import END, NOTHING, Codes, Numbers, distinct

LEAD_STEMS = 60
BODY_STEMS = 320
SAMPLED = 4
"""One five-word run of so many is kept."""
Owners = NDArray[np.int64]


class Bags(NamedTuple):
    """Numbers of several articles, one article after another, each sorted, and how often each stands there.

    Attributes:
        ends: where the numbers of the first article begin, and where those of each article end.
    """

    ids: Numbers
    counts: Numbers
    ends: list[int]

    def of(self, place: int) -> Numbers:
        """Return the numbers of one of the articles."""
        return self.ids[self.ends[place] : self.ends[place + 1]]


@dataclass(frozen=True, slots=True)
class Readings:
    """Articles, reduced to what comparison needs; it depends on nothing but them and the furniture of their outlets.

    Attributes:
        prepared: the articles.
        title, lead, body: stems of the headline; of it and the first 60 content words; of it and the first 320.
        names: numbers of names, in the order of the article.
        quotes: a sample of the hashed five-word runs inside quotation marks.
        shingles: a sample of the hashed five-word runs outside of quotation marks.
    """

    prepared: Sequence[Prepared]
    title: Bags
    lead: Bags
    body: Bags
    names: Bags
    quotes: Bags
    shingles: Bags


def read(prepared: Sequence[Prepared], left_out: Sequence[Set[int]]) -> Readings:
    """Read what was prepared.

    Args:
        prepared: the articles, one at least.
        left_out: of each the places of sentences that do not count, as the outlet prints them under everything.
    """
    many = len(prepared)
    stems, codes, owners = _counting(prepared, left_out)
    ends = np.searchsorted(owners, np.arange(many + 1))
    outside, quoted = parted(stems, ends)
    place, rank = _ranks(stems, owners, ends)
    titles = np.concatenate([one.title for one in prepared])
    of_titles = np.repeat(np.arange(many), [len(one.title) for one in prepared])

    def first(most: int) -> Bags:
        kept = place[rank < most]
        return _bags(np.append(titles, stems[kept]), np.append(of_titles, owners[kept]), many)

    return Readings(
        prepared=prepared,
        title=_bags(titles, of_titles, many),
        lead=first(LEAD_STEMS),
        body=first(BODY_STEMS),
        names=Bags(
            np.concatenate([one.names for one in prepared]),
            np.concatenate([one.counts for one in prepared]),
            [0, *accumulate(len(one.names) for one in prepared)],
        ),
        quotes=_sampled(codes[quoted], owners[quoted], many),
        shingles=_sampled(codes[outside], owners[outside], many),
    )


def _counting(prepared: Sequence[Prepared], left_out: Sequence[Set[int]]) -> tuple[Numbers, Codes, Owners]:
    """Return stems, codes and article of the words that count, without the signs between sentences."""
    stems = np.concatenate([one.stems for one in prepared])
    kept = stems != END
    start = 0
    for one, places in zip(prepared, left_out, strict=True):
        end = start + len(one.stems)
        if not places.isdisjoint(one.places):
            counts = np.array([place not in places for place in one.places])
            kept[start:end] &= counts[np.cumsum(~kept[start:end])]
        start = end
    owners = np.repeat(np.arange(len(prepared)), [len(one.stems) for one in prepared])
    return stems[kept], np.concatenate([one.codes for one in prepared])[kept], owners[kept]


def _ranks(stems: Numbers, owners: Owners, ends: Owners) -> tuple[Owners, Owners]:
    """Return where the content words stand, and how many of its article stand before each; late ones are left out."""
    word = np.flatnonzero((stems > NOTHING) & (np.arange(len(stems)) - ends[owners] < 3 * BODY_STEMS))
    return word, np.arange(len(word)) - np.searchsorted(word, ends)[owners[word]]


def _bags(ids: Numbers, owners: Owners, many: int) -> Bags:
    keys, counts = distinct(owners << 32 | ids)
    ends = np.searchsorted(keys, np.arange(many + 1) << 32)
    return Bags(keys.astype(np.int32), counts, ends.tolist())


def _sampled(codes: Codes, owners: Owners, many: int) -> Bags:
    found = runs(codes)
    last = SHINGLE - 1
    kept = (found % SAMPLED == 0) & (owners[last:] == owners[: len(found)])
    return _bags(found[kept], owners[: len(found)][kept], many)
