"""A long stream through the group room: speed, whether it stays flat, memory. ``python -m bench.scale [N]``.

N is a million if it is not given. How the articles are made: the labelled day is the mould. Simulated days follow one
another, and on each the day happens in 17 worlds at once (12,900 articles a day, so that 72 hours fill the window of
40,000): every story with the number of reports it really had, at the real hours. So that two worlds and two days
differ, each replaces words of its own: a lower-case word that fewer than 5% of the mould's articles have gives place,
stem by stem, to another one about as rare; a capitalised one that fewer than 10% have (people, places, things) to a
made-up name; the same in all articles of that day of that world. Each article also loses a fifth of its sentences.
Common words, lengths, story sizes, bursts, outlets, furniture and copies stay as they were. That makes it harder than a
real stream: the 17 worlds tell the same kinds of news in the same phrases at the same hour. The table gives the pair F1
of the window against the mould's labels.

The articles arrive ready annotated: making one and handing it over is not timed. What is timed, in processor time, is
two cores: the one prepares the articles (:func:`wiredesk.group.prepare`), the other takes what was prepared out of its
bytes and groups, and is asked for the stories every 5,000 articles. Together they are as fast as the slower of the two,
the grouper; "one core" is the rate of one that does both. (The bench spreads making and preparing over two processes,
which wait for the grouper; the time of preparing is their sum.) Articles are read back through ``fetch``, so that the
grouper holds no text. The cyclic garbage collector is off: records make no cycles, and the memory in the table shows
that nothing piles up. At the end the state is written and read back, and both groupers go on with the same 2,000
articles, one with what was prepared and one without.

A processor that others use too is slower at times, which looks like a cost that grows. So every 20,000 articles a fresh
grouper takes the first 1,000 again; the last column has the cost of an article in units of that.
"""

from __future__ import annotations

import gc
import os
import pickle
import random
import re
import resource
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import cache, lru_cache
from itertools import count, islice
from time import process_time
from typing import NamedTuple

from wiredesk.engine import run_map
from wiredesk.group import Grouper, Words, prepare
from wiredesk.lang import stem
from wiredesk.model import AnnotatedArticle, Figure, Name, Sentence

from ._grouping import Labelled, scores, stream_day
from ._table import print_table

MILLION = 1_000_000
WORLDS = 17
ASKED, AFTER = 5000, 2000
MEASURED, MEASURE = 20_000, 1000
COMMON_NAMES, COMMON_WORDS = 0.1, 0.05
_WORD = re.compile(r"[A-Za-zé]{3,20}")
_SYLLABLES = (
    "ba be bo da de do fa fe ga go ha ka ke ki la le lo ma me mi na ne no pa pe ra re ri ro sa se ta te to va vi za ze"
).split()


def main(wanted: int | None = None) -> None:
    """Print the tables."""
    total = wanted or int(os.environ.get("WIREDESK_SCALE", "0")) or (int(sys.argv[1]) if sys.argv[1:] else MILLION)
    step = min(100_000, max(total // 5, 1))
    grouper, places = Grouper(fetch=_no_text), dict[str, str]()
    gold: dict[str, str] = {}
    first: list[AnnotatedArticle] = []
    spent = last = reading = 0.0
    measured: list[float] = []
    rows: list[tuple[int, int, int, int, float, int, float, float]] = []
    stream = articles(total + AFTER)
    gc.disable()
    for at, (article, story, prepared, seconds) in enumerate(islice(stream, total), start=1):
        gold[article.id] = story
        if at <= MEASURE:
            first.append(article)
        reading += seconds
        started = process_time()
        grouper.add(article, pickle.loads(prepared))
        if at % ASKED == 0 or at % step == 0:
            places = grouper.places()
        spent += process_time() - started
        if at % min(MEASURED, step) == 0:
            measured.append(_cost(first))
        if at % step == 0:
            gold = {one: gold[one] for one in gold if one in places}
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
            found = scores({one: s for one, s in gold.items() if not s.endswith("MIXED")}, places)["pair F1"]
            each = (spent - last) / step
            rows.append(
                (
                    at, round(1 / each), round(at / reading), round(at / (spent + reading)), memory,
                    len(set(places.values())), found, each * len(measured) / sum(measured),
                )
            )  # fmt: skip
            print(*rows[-1], file=sys.stderr, flush=True)
            last, measured = spent, []
    print_table(
        "Stream",
        ("articles", "articles/s in this part", "prepared/s", "one core", "peak GiB", "stories", "pair F1", "units"),
        rows,
    )
    print(f"\nOn two cores: {total / max(spent, reading):.0f} articles/s over the whole stream.")
    if len(rows) > 1:
        times, units = rows[0][1] / rows[-1][1], rows[-1][-1] / rows[0][-1]
        print(f"Cost of the last part against the first: {times:.2f}, in units {units:.2f}.")
    _resume(grouper, stream)


def _resume(grouper: Grouper, rest: Iterator[Made]) -> None:
    """Write the state and read it back; say whether both groupers, fed the rest of the stream, end up the same."""
    state = grouper.to_state()
    resumed = Grouper.from_state(state, fetch=_no_text)
    for article, _, prepared, _ in rest:
        grouper.add(article, pickle.loads(prepared))
        resumed.add(article)
    same = grouper.places() == resumed.places() and grouper.to_state() == resumed.to_state()
    print(
        f"State: {len(state) / 2**20:.0f} MiB. Read back and fed {AFTER} more: {'the same' if same else 'DIFFERENT'}."
    )


def _cost(some: list[AnnotatedArticle]) -> float:
    """Return the processor time of an article in a fresh grouper, in seconds."""
    started = process_time()
    grouper = Grouper(fetch=_no_text)
    for article in some:
        grouper.add(article)
    grouper.places()
    return (process_time() - started) / len(some)


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


class Made(NamedTuple):
    """A made article, its story, what was prepared of it, as bytes, and the processor time of that in seconds."""

    article: AnnotatedArticle
    story: str
    prepared: bytes
    seconds: float


def articles(total: int) -> Iterator[Made]:
    """Yield made articles, in order of time within each simulated day."""
    # Two processes make one report of the mould for all worlds at a time.
    made = (one for some in run_map(_made, count(), 2) for one in some)
    yield from islice(made, total)


@cache
def _mould() -> Day:
    return Day(stream_day())


@lru_cache(maxsize=2 * WORLDS)
def _world(seed: str) -> World:
    return World(_mould(), seed)


_words = cache(Words)


def _made(place: int) -> list[Made]:
    """Make the articles of one report: those of the first day come first."""
    number, row = divmod(place, len(_mould().rows))
    article, story = _mould().rows[row]
    worlds = [_world(f"{number}-{world}") for world in range(WORLDS)]
    made = [_renamed(article, number, world) for world in worlds]
    started = process_time()
    prepared = [pickle.dumps(prepare(one, _words())) for one in made]
    each = (process_time() - started) / len(made)
    return [Made(one, f"{w.seed}-{story}", p, each) for one, w, p in zip(made, worlds, prepared, strict=True)]


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
