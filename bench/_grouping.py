"""Labelled stories for the group room, and the scores of a grouping."""

from __future__ import annotations

import csv
import gzip
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from wiredesk.annotate import annotate
from wiredesk.model import AnnotatedArticle, Article
from wiredesk.pipeline import Options, read

from ._data import LABELS, data_dir
from ._stream import stream_jsonl

Labelled = list[tuple[AnnotatedArticle, str]]


def stories_of_day(reader: str = "") -> dict[str, str]:
    """The stories of the labelled day by URL: as settled, or as the ``first`` or ``second`` reader had them."""
    name = f"stream_2025_05_21_stories{'_' * bool(reader)}{reader}.jsonl"
    with (LABELS / name).open(encoding="utf-8") as file:
        return {row["url"]: row["story"] for row in map(json.loads, file)}


def stream_day(reader: str = "") -> Labelled:
    """The labelled day, read as the command line reads it; pages without an article are left out. Annotated once."""
    labels = stories_of_day(reader)
    articles = [item for item in read([str(stream_jsonl())], Options()) if isinstance(item, AnnotatedArticle)]
    return [(article, labels[article.url]) for article in articles if article.url in labels]


def ecbplus(part: str = "Train") -> Labelled:
    """ECB+ (Cybulska and Vossen, 2014): two events a topic, so near misses are many. No dates and no headlines."""
    found = []
    for doc, lines in ecbplus_texts(part).items():
        topic, rest = doc.split("_", 1)
        event = f"ecb-{topic}-{'plus' if rest.endswith('plus') else 'ecb'}"
        found.append((_article(doc, lines[0][:120], "\n\n".join(lines), doc, None), event))
    return found


def ecbplus_texts(part: str) -> dict[str, list[str]]:
    """The sentences of the reports of a part of ECB+ (Train, Dev, Test) by name, in order of the names."""
    path = data_dir("ecbplus") / "data/interim/cybulska_setup" / f"ECB_{part}_corpus.txt"
    sentences: dict[str, list[list[str]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 4:
            continue
        rows = sentences[cells[0]]
        number = int(cells[1])
        while len(rows) <= number:
            rows.append([])
        rows[number].append(cells[3])
    return {doc: [_joined(row) for row in rows if row] for doc, rows in sorted(sentences.items())}


def _joined(tokens: Sequence[str]) -> str:
    text = " ".join(tokens)
    for mark in (".", ",", ";", ":", "!", "?", "'s", "n't", ")", "%"):
        text = text.replace(f" {mark}", mark)
    return text.replace("( ", "(").replace("$ ", "$")


def basil() -> Labelled:
    """BASIL (Fan et al., 2019): three outlets on each of 100 events."""
    found = []
    for path in sorted((data_dir("basil") / "articles").rglob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        text = "\n\n".join(" ".join(p) for p in row["body-paragraphs"])
        when = datetime.fromisoformat(row["date"]).replace(hour=12, tzinfo=UTC) if row.get("date") else None
        found.append((_article(row["url"], row["title"], text, row["source"], when), f"basil-{row['triplet-uuid']}"))
    return found


def newswcl50() -> Labelled:
    """NewsWCL50 (Hamborg et al., 2019): five outlets on each of ten events."""
    found = []
    for folder in sorted((data_dir("newswcl50") / "1-raw-articles").glob("event_*")):
        for path in sorted(folder.glob("*.txt")):
            title, _, text = path.read_text(encoding="utf-8").partition("\n")
            found.append(
                (_article(f"wcl:{path.stem}", title, text.strip(), path.stem.split("_")[1], None), f"wcl-{folder.name}")
            )
    return found


def invented() -> Labelled:
    """48 events made up for this project, three to six reports each, every outlet with its own angle and words."""
    with (LABELS / "invented_reports.jsonl").open(encoding="utf-8") as file:
        return [
            (
                _article(
                    row["url"], row["title"], row["text"], row["outlet"], datetime.fromisoformat(row["published"])
                ),
                f"invented-{row['story']}",
            )
            for row in map(json.loads, file)
        ]  # fmt: skip


def background() -> Iterator[str]:
    """Texts of other years and outlets, for how common words are: reports of the timelines sets."""
    csv.field_size_limit(10_000_000)
    for path in sorted(data_dir("timelines_entities").glob("*/outputwithpub.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
            for row in csv.reader(file):
                yield max(row, key=len)


def _article(url: str, title: str, text: str, outlet: str, published: datetime | None) -> AnnotatedArticle:
    return annotate(
        Article(
            id=Article.id_of(url, text),
            url=url,
            title=title,
            text=text,
            outlet=outlet,
            published=published,
            language="en",
        )
    )


def by_story(groups: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the members of each story of ``article -> story``."""
    found: dict[str, set[str]] = defaultdict(set)
    for article, story in groups.items():
        found[story].add(article)
    return found


def scores(gold: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, float]:
    """Score a grouping over the articles of ``gold``: both map article to story; MIXED articles are left out before.

    B-cubed after Bagga and Baldwin (1998); adjusted Rand after Hubert and Arabie (1985); "exact" counts gold stories
    of two or
    more whose members are exactly one of ours.
    """
    truth, made = by_story(gold), by_story({a: ours[a] for a in gold})
    overlap = Counter((gold[a], ours[a]) for a in gold)
    n = len(gold)
    precision = sum(c * c / len(made[m]) for (_, m), c in overlap.items()) / n
    recall = sum(c * c / len(truth[t]) for (t, _), c in overlap.items()) / n
    both = sum(math.comb(c, 2) for c in overlap.values())
    in_truth = sum(math.comb(len(g), 2) for g in truth.values())
    in_made = sum(math.comb(len(g), 2) for g in made.values())
    expected = in_truth * in_made / math.comb(n, 2)
    sets = {frozenset(g) for g in made.values()}
    wanted = [g for g in truth.values() if len(g) > 1]
    pair_p, pair_r = both / max(in_made, 1), both / max(in_truth, 1)
    return {
        "B3 P": precision, "B3 R": recall, "B3 F1": 2 * precision * recall / (precision + recall),
        "pair P": pair_p, "pair R": pair_r, "pair F1": 2 * both / max(in_made + in_truth, 1),
        "ARI": (both - expected) / max((in_truth + in_made) / 2 - expected, 1e-9),
        "exact": float(sum(frozenset(g) in sets for g in wanted)), "of": float(len(wanted)),
    }  # fmt: skip
