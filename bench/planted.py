"""Errors planted in real articles: how many of each kind the check finds, and false alarms on the untouched lines.

Sources of a planted article are its own original and the reports of other outlets on the same event (BASIL; the
entailment model was trained on labelled lines about its stories, but lines so near their reports it does not read).
About two lines in five carry one planted error each; all others are untouched twins.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from random import Random
from typing import Any

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, SourceIndex, check, foreign
from wiredesk.model import AnnotatedArticle, Article

from ._baselines import Baselines
from ._data import data_dir
from ._plant import KINDS, Spot, plant
from ._table import print_table

_FLOORS = {
    **dict.fromkeys(("figure", "unit", "quote", "name", "date", "place"), 0.97),
    **dict.fromkeys(("role", "speaker", "polarity", "actor", "order"), 0.90),
    **dict.fromkeys(("hedge", "cause", "scope"), 0.75),
}


def events() -> list[list[AnnotatedArticle]]:
    """BASIL (Fan et al., 2019): the reports of each event, annotated."""
    groups: dict[str, list[AnnotatedArticle]] = defaultdict(list)
    for path in sorted((data_dir("basil") / "articles").rglob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        text = "\n\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
        article = Article(
            id=Article.id_of(row["url"], text),
            url=row["url"],
            title=row["title"],
            text=text,
            outlet=row["source"],
            language="en",
        )
        groups[row["triplet-uuid"]].append(annotate(article))
    return [groups[key] for key in sorted(groups)]


def planted_article(article: AnnotatedArticle, random: Random, wanted: Counter[str]) -> tuple[Article, dict[str, str]]:
    """The article with errors in some of its sentences, and the kind of each changed sentence by its new text.

    ``wanted`` counts what has been planted so far: the rarest kinds are tried first.
    """
    pieces, kinds, at = [], {}, 0
    for sentence in article.sentences:
        pieces.append(article.text[at : sentence.start])
        at = sentence.end
        changed = None
        if sentence.kind == "body" and 7 <= len(sentence.text.split()) <= 60 and random.random() < 0.95:
            order = sorted(KINDS, key=lambda kind: wanted[kind] + random.random())
            for kind in order[:7]:
                changed = plant(kind, Spot(article, sentence, random))
                if changed is not None:
                    wanted[kind] += 1
                    kinds[" ".join(changed.split())] = kind
                    break
        pieces.append(changed or sentence.text)
    text = "".join([*pieces, article.text[at:]])
    return Article(id=Article.id_of(article.url, text), url=article.url, title="", text=text, language="en"), kinds


def run(most: int, options: CheckOptions | None = None, verbose: bool = False) -> dict[str, Any]:
    """Plant ``most`` errors and check every line."""
    random, wanted = Random(5), Counter[str]()
    caught: Counter[str] = Counter()
    right: Counter[str] = Counter()
    twins: Counter[str] = Counter()
    baselines = Baselines()
    for group in events():
        index = SourceIndex(group)
        for article in group:
            if sum(wanted.values()) >= most:
                break
            changed, kinds = planted_article(article, random, wanted)
            reading = annotate(changed)
            checked = check(foreign(reading), reading, index, None, options)
            for line in checked.lines:
                words = " ".join(line.text.split())
                kind = kinds.get(words)
                if kind is None:
                    twins[line.verdict] += 1
                else:
                    caught[kind] += line.verdict in {"contradicted", "not_found"}
                    right[kind] += line.verdict == "contradicted" and line.decided_by == kind
                baselines.add(words, index, kind is None)
                if verbose and (kind is None) != (line.verdict == "supported"):
                    print(
                        f"[{kind}] {line.verdict}/{line.decided_by} {line.score} {words[:260]}\n"
                        f"    {line.explanation[:200]}"
                    )
    return {"wanted": wanted, "caught": caught, "right": right, "twins": twins, "baselines": baselines}


def main(most: int = 3000) -> None:
    """Print the tables."""
    found = run(most)
    wanted, caught, right, twins = found["wanted"], found["caught"], found["right"], found["twins"]
    rows = [
        (kind, wanted[kind], caught[kind] / wanted[kind], right[kind] / wanted[kind], _FLOORS[kind])
        for kind in KINDS
        if wanted[kind]
    ]
    total = sum(wanted.values())
    rows.append(("all", total, sum(caught.values()) / total, sum(right.values()) / total, 0.0))
    print_table(
        "planted errors: caught, and called by their kind", ("kind", "lines", "caught", "kind right", "aim"), rows
    )
    lines = sum(twins.values())
    alarms = [(v, twins[v] / lines) for v in ("contradicted", "not_found", "not_checkable")]
    print_table(f"false alarms on {lines} untouched twins (aim 0.030 in all)", ("verdict", "share"), alarms)
    print_table("untouched against planted lines: AUC", ("method", "AUC"), found["baselines"].rows())


if __name__ == "__main__":
    main()
