"""A long stream through the group room: speed, whether it stays flat, and memory. ``python -m bench.scale [N]`` (a
million).

How the articles are made: the labelled day is the mould. Simulated days follow one another; on each, every story of
the day happens
once with the number of reports it really had, at the real hours, shifted by the day. So that the stories of two days
differ, each day
and story renames its own people, places and things: every word that starts with a capital inside a sentence and is
rare in the day is
replaced by a made-up word of that day and story, the same in all its reports; each report also gets a fifth of its
sentences dropped.
Common words, lengths, story sizes, bursts, outlets, furniture and copies stay as they were. The spans of the names are
made again from
the mould; making an article is not timed, nor is annotation. Articles are read back from the grouper through
``fetch``, so that it holds
no text; only what a grouper does is timed.
"""

from __future__ import annotations

import os
import random
import re
import resource
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from time import process_time

from wiredesk.group import Grouper
from wiredesk.lang import stem
from wiredesk.model import AnnotatedArticle, Figure, Name, Sentence

from ._grouping import Labelled, stream_day
from ._table import print_table

MILLION = 1_000_000
WORLDS = 17
COMMON_NAMES, COMMON_WORDS = 0.1, 0.05
_WORD = re.compile(r"[A-Za-zé]{3,20}")
_SYLLABLES = (
    "ba be bo da de do fa fe ga go ha ka ke ki la le lo ma me mi na ne no pa pe ra re ri ro sa se ta te to va vi za ze"
).split()


def main(count: int | None = None) -> None:
    """Print the table."""
    total = count or int(os.environ.get("WIREDESK_SCALE", "0")) or (int(sys.argv[1]) if sys.argv[1:] else MILLION)
    step = min(100_000, max(total // 5, 1))
    grouper = Grouper(fetch=_no_text)
    spent, rows = 0.0, []
    last = 0.0
    for at, article in enumerate(articles(stream_day(), total), start=1):
        started = process_time()
        grouper.add(article)
        if at % 5000 == 0:
            grouper.places()
        spent += process_time() - started
        if at % step == 0:
            rows.append(
                (at, at / spent, step / (spent - last), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20)
            )
            last = spent
    print_table("Stream", ("articles", "articles/s so far, one core", "articles/s in this part", "peak GiB"), rows)
    rates = [row[2] for row in rows]
    state = len(grouper.to_state()) / 2**20
    if len(rates) > 1:
        whole, end = rates[1] / rates[-1], rates[0] / rates[-1]
        print(f"\nCost of the last part against the second: {whole:.2f}; against the first: {end:.2f}.")
    print(f"State: {state:.0f} MiB; stories in the window: {len(set(grouper.places().values()))}.")


def _no_text(id_: str) -> AnnotatedArticle:
    raise KeyError(id_)


class Day:
    """The labelled day as a mould: which of its words are rare, and how often."""

    def __init__(self, day: Labelled) -> None:
        self.rows = sorted((row for row in day if row[0].published), key=lambda row: (row[0].published, row[0].url))
        seen: Counter[str] = Counter()
        lower: Counter[str] = Counter()
        for article, _ in day:
            found = set(_WORD.findall(article.title + " " + article.text))
            seen.update(found)
            lower.update({stem(word) for word in found if word.islower()})
        self.common = {word for word, n in seen.items() if word[0].isupper() and n > COMMON_NAMES * len(day)}
        self.words = {word for word in seen if word.islower() and len(word) > 3}
        rare = [word for word, n in lower.items() if n <= COMMON_WORDS * len(day)]
        self.rare = sorted(rare, key=lambda word: (lower[word], word))


class World(dict[str, str]):
    """Word to the word that stands for it on one day of one world; filled when asked."""

    def __init__(self, day: Day, seed: str) -> None:
        super().__init__()
        self.day, self.seed = day, seed
        rng = random.Random(zlib.crc32(seed.encode()))
        # Neighbours in order of frequency change places, so that a word stays as rare as it was.
        moved = sorted(range(len(day.rare)), key=lambda place: place + rng.randrange(400))
        self.other = {word: day.rare[at] for word, at in zip(day.rare, moved, strict=True)}

    def __missing__(self, word: str) -> str:
        low = word.lower()
        if low in self.day.words:
            new = self.other.get(stem(low), low)
            new = low if new == low else new
            found = new.capitalize() if word[0].isupper() else new
        elif word[0].isupper() and word not in self.day.common:
            rng = zlib.crc32(f"{self.seed}|{word}".encode())
            found = "".join(_SYLLABLES[(rng >> shift) % 32] for shift in (0, 5, 10, 15, 20)).capitalize()
        else:
            found = word
        self[word] = found
        return found

    def rename(self, text: str) -> str:
        """Return the text in the words of this day of this world."""
        return _WORD.sub(lambda match: self[match[0]], text)


def articles(day: Labelled, total: int) -> Iterator[tuple[AnnotatedArticle, str]]:
    """Yield made articles with their stories, in order of time within each simulated day."""
    mould = Day(day)
    made = number = 0
    while made < total:
        worlds = [World(mould, f"{number}-{world}") for world in range(WORLDS)]
        for article, story in mould.rows:
            for world in worlds:
                if made < total:
                    yield _renamed(article, number, world), f"{world.seed}-{story}"
                    made += 1
        number += 1


def _renamed(article: AnnotatedArticle, day: int, world: World) -> AnnotatedArticle:
    rng = random.Random(zlib.crc32(f"{world.seed}|{article.id}".encode()))
    id_ = f"{world.seed}-{article.id}"
    names_at = iter(article.names)
    name = next(names_at, None)
    sentences, names, pieces, at = [], [], [], 0
    for sentence in article.sentences:
        keep = rng.random() > 0.2 or sentence.start == 0
        text = world.rename(sentence.text)
        while name is not None and name.start < sentence.end:
            printed = world.rename(name.text)
            where = text.find(printed) if keep else -1
            if where >= 0:
                names.append(
                    Name(
                        doc=id_, start=at + where, end=at + where + len(printed), text=printed, kind=name.kind,
                        canonical=world.rename(name.canonical),
                    )
                )  # fmt: skip
            name = next(names_at, None)
        if keep:
            sentences.append(
                Sentence(
                    doc=id_, start=at, end=at + len(text), text=text, paragraph=sentence.paragraph, kind=sentence.kind
                )
            )
            pieces.append(text)
            at += len(text) + 1
    assert article.published is not None
    return AnnotatedArticle(
        id=id_, url=f"{article.url}?{world.seed}", title=world.rename(article.title), text=" ".join(pieces),
        outlet=article.outlet, published=article.published + timedelta(days=day), language="en",
        sentences=tuple(sentences),
        names=tuple(sorted(names, key=lambda n: n.start)), figures=tuple[Figure, ...](), credits=article.credits,
    )  # fmt: skip


if __name__ == "__main__":
    main()
