"""Copies: edits that agencies and outlets make, planted in real articles, and independent reports of one event beside
them.

From each of some 200 articles: a copy under another headline, one cut at the end, one with words and spellings
changed, one with
its paragraphs in another order, one with boilerplate around it, and another article of the day that takes over one of
its
paragraphs. The negatives are pairs of articles of one labelled story from different outlets (pairs that the labels
call copies
are left out) and pairs with the same outlet's furniture.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator

from wiredesk.annotate import annotate
from wiredesk.group._copies import compare_texts, text_of
from wiredesk.group._origins import house_of
from wiredesk.group._words import Words
from wiredesk.model import AnnotatedArticle, Article

from ._data import LABELS
from ._grouping import Labelled, stream_day
from ._table import print_table

SWAPS = {
    "said": "stated", "people": "persons", "killed": "slain", "big": "large", "began": "started",
    "officials": "authorities",
    "attack": "assault", "percent": "per cent", "organization": "organisation", "defense": "defence", "labor": "labour",
    "program": "programme", "center": "centre", "near": "close to", "help": "aid", "about": "around", "while": "as",
    "however": "but", "president": "President", "also": "in addition", "many": "a lot of",
    "told": "informed", "last": "past",
}  # fmt: skip
WORDS = Words()
BOILERPLATE = (
    "Sign up for our morning letter and never miss a story from our newsroom.\n\n",
    "\n\nReaders can reach the desk at the address below. Our journalism is made possible by members like you, who "
    "keep it free for all.",
)
MOST = 200


def main() -> None:
    """Print precision and recall, and recall by kind of edit."""
    day = stream_day()
    rng = random.Random(5)
    long = [a for a, _ in day if len(a.text) > 1200]
    chosen = rng.sample(long, min(MOST, len(long)))
    found: dict[str, list[bool]] = {}
    for article in chosen:
        original = text_of(article, WORDS)
        for kind, copy in edits(article, rng.choice([a for a in long if a.url != article.url]), rng):
            found.setdefault(kind, []).append(compare_texts(text_of(copy, WORDS), original).kind != "none")
    wrong = [compare_texts(text_of(a, WORDS), text_of(b, WORDS)).kind for a, b in apart(day)]
    hits = sum(sum(hit) for hit in found.values())
    total = sum(len(hit) for hit in found.values())
    false = sum(kind != "none" for kind in wrong)
    rows = [(kind, len(hit), sum(hit) / len(hit)) for kind, hit in found.items()]
    print_table("Copies found, by what was done to them", ("edit", "pairs", "recall"), rows)
    whole = sum(kind in ("exact", "near") for kind in wrong)
    print_table(
        "Copies", ("precision", "recall", "pairs", "negatives", "negatives called copies", "of them partial"),
        [(hits / max(hits + false, 1), hits / total, total, len(wrong), false, false - whole)],
    )  # fmt: skip


def edits(
    article: AnnotatedArticle, other: AnnotatedArticle, rng: random.Random
) -> Iterator[tuple[str, AnnotatedArticle]]:
    """Yield copies of an article as outlets make them."""
    text, sentences = article.text, [s.text for s in article.sentences]
    yield "new headline", _made(article, text)
    yield "cut at the end", _made(article, " ".join(sentences[: max(3, len(sentences) // 2)]))
    yield "words and spelling", _made(article, _swapped(text))
    blocks = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    rng.shuffle(blocks)
    yield "paragraphs in another order", _made(article, "\n\n".join(blocks))
    yield "boilerplate around it", _made(article, BOILERPLATE[0] + text + BOILERPLATE[1])
    yield "all of these", _made(article, BOILERPLATE[0] + _swapped("\n\n".join(blocks[: max(2, 2 * len(blocks) // 3)])))
    start = rng.randrange(max(1, len(sentences) - 4))
    passage = " ".join(sentences[start : start + 4])
    if len(passage.split()) >= 60 and '"' not in passage and "“" not in passage:
        theirs = [s.text for s in other.sentences]
        yield "a passage in another text", _made(article, " ".join([*theirs[:4], passage, *theirs[4:]]))


def _swapped(text: str) -> str:
    return re.sub(r"[A-Za-z]+", lambda m: SWAPS.get(m[0], m[0]), text)


def _made(article: AnnotatedArticle, text: str) -> AnnotatedArticle:
    url = "https://copy.example/" + article.id
    return annotate(
        Article(id=Article.id_of(url, text), url=url, title="Another headline", text=text, outlet="Copy", language="en")
    )


def apart(day: Labelled) -> list[tuple[AnnotatedArticle, AnnotatedArticle]]:
    """Pairs of one labelled story by different outlets that are not labelled as copies."""
    with (LABELS / "stream_2025_05_21_copies.jsonl").open(encoding="utf-8") as file:
        copies = {frozenset((row["a"], row["b"])) for row in map(json.loads, file)}
    stories: dict[str, list[AnnotatedArticle]] = {}
    for article, story in day:
        if story != "MIXED":
            stories.setdefault(story, []).append(article)
    return [
        (a, b)
        for group in stories.values()
        for i, a in enumerate(group)
        for b in group[i + 1 :]
        if house_of(a) != house_of(b) and frozenset((a.url, b.url)) not in copies
    ]


if __name__ == "__main__":
    main()
