"""What the entailment model is trained on, written as JSON Lines for ``tools/train_entailment.py``.

    python -m bench._training OUT_DIR

Files: ``general.jsonl`` (entailment sets, headlines beside their articles, errors planted in real sentences),
``own.jsonl`` (labelled lines of the train stories, errors planted in them, some of the general pairs again),
``held.jsonl`` (train stories kept back) and ``tune.jsonl``. One object a line: ``claim``, ``evidence`` (the passages as
the check itself chooses them), ``label``, ``group``, ``kind`` and ``twin`` of a wrong claim.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from wiredesk.annotate import annotate
from wiredesk.check import SourceIndex
from wiredesk.check._check import view
from wiredesk.check.reading._pairs import pair
from wiredesk.check.text._evidence import find_evidence
from wiredesk.check.text._layers import Slices
from wiredesk.model import AnnotatedArticle, Article, Sentence

from ._data import data_dir
from ._pairs import (
    CONTRADICTS,
    NEITHER,
    SUPPORTS,
    UNCHECKABLE,
    Pair,
    defacto,
    fever,
    labelled,
    summedits,
    wice,
)
from ._plant import KINDS, Spot, plant
from ._stories import cases, one_line
from ._stream import stream_rows

_DOMAINS = ("ectsum", "podcast", "qmsumm", "sales_call", "sales_email", "samsum", "scitldr")
_RARE_FIRST = tuple(kind for kind in KINDS if kind not in {"polarity", "figure", "name", "place"})
_COMMON = ("polarity", "figure", "name", "place")
_LEARNED = ("train", "articles", "slips")
"""Parts of the labelled lines that are trained on, but for the stories kept back."""
Row = dict[str, object]


def read(text: str, title: str = "", url: str = "file:s") -> AnnotatedArticle:
    """A text as an annotated article."""
    return annotate(Article(id=Article.id_of(url, text), url=url, title=title, text=text, language="en"))


def row(claim: str, index: SourceIndex, label: int, group: str, kind: str | None = None, twin: str = "") -> Row:
    """A claim with the passages that the check would show the model; a wrong one with its kind and its true twin."""
    case = one_line({"text": claim}, index, None)
    line = view(case.draft.lines[0], Slices(case.reading))
    evidence = pair(line, find_evidence(line, index))[1]
    return {"claim": claim, "evidence": evidence, "label": label, "group": group, "kind": kind, "twin": twin}


def sets() -> Iterator[Row]:
    """The entailment sets that may be trained on: DeFacto, WiCE dev, symmetric FEVER, SummEdits without its news."""
    pairs: list[Pair] = [*defacto("train"), *defacto("val"), *wice("dev")]
    pairs += fever(
        "symmetric_v0.2/fever_symmetric_dev.jsonl",
        "symmetric_v0.2/fever_symmetric_test.jsonl",
        "symmetric_v0.1/fever_symmetric_generated.jsonl",
    )
    for domain in _DOMAINS:
        pairs += summedits(domain)
    indexes: dict[int, SourceIndex] = {}
    for item in pairs:
        key = hash(item.source)
        if key not in indexes:
            indexes[key] = SourceIndex([read("\n\n".join(item.source))])
        yield row(item.claim, indexes[key], item.label, item.group)


def without(article: AnnotatedArticle, gone: list[Sentence]) -> AnnotatedArticle:
    """The article without some of its sentences, as evidence."""
    starts = {sentence.start for sentence in gone}
    kept = tuple(s for s in article.sentences if s.start not in starts)
    return AnnotatedArticle(**{
        **{name: getattr(article, name) for name in article.__struct_fields__}, "sentences": kept
    })  # fmt: skip


def wrong(article: AnnotatedArticle, sentence: Sentence, random: Random, most: int) -> Iterator[tuple[str, str]]:
    """Up to ``most`` versions of a sentence with one planted error each, and the kind; rare kinds first."""
    spot = Spot(article, sentence, random)
    kinds = [*random.sample(_RARE_FIRST, len(_RARE_FIRST)), *random.sample(_COMMON, len(_COMMON))]
    made = 0
    for kind in kinds:
        changed = plant(kind, spot)
        if changed is not None:
            yield changed, kind
            made += 1
            if made >= most:
                return


def headlines(every: int = 2) -> Iterator[Row]:
    """NumHG (Huang et al., 2024): headlines are claims in other words than their article; errors planted in them."""
    random = Random(3)
    number = 0
    for path in sorted((data_dir("numhg") / "Dataset").glob("fold-*/val.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            for item in csv.DictReader(file):
                number += 1
                if number % every:
                    continue
                yield from _headline(item["summary"].strip(), item["text"], random)


def _headline(claim: str, body: str, random: Random) -> Iterator[Row]:
    whole = read(f"{claim}\n\n{body}")
    own = [s for s in whole.sentences if s.end <= len(claim)]
    if len(own) != 1 or len(claim.split()) < 5:
        return
    bare = without(whole, own)
    index = SourceIndex([bare])
    if len(index.passages) < 3:
        return
    yield row(claim, index, SUPPORTS, "headline")
    for changed, kind in wrong(whole, own[0], random, 1):
        yield row(changed, index, CONTRADICTS, "headline_wrong", kind, claim)
    if len(index.passages) > 5 and random.random() < 0.3:
        case = one_line({"text": claim}, index, None)
        hits = find_evidence(view(case.draft.lines[0], Slices(case.reading)), index).hits[:3]
        lacking = without(bare, [hit.passage.sentence for hit in hits])
        yield row(claim, SourceIndex([lacking]), NEITHER, "headline_removed")


def planted(a_article: int = 7) -> Iterator[Row]:
    """Errors planted in sentences of the day of news, true sentences, and sentences whose article lacks them."""
    random = Random(11)
    used = {url for part in ("report", "tune") for item in labelled(part) for url in item["sources"]}
    for item in stream_rows():
        if item["link"] in used or not item["text"]:
            continue
        article = read(item["text"][:6000])
        good = [s for s in article.sentences if s.kind == "body" and 8 <= len(s.text.split()) <= 45]
        index = SourceIndex([article])
        for number, sentence in enumerate(random.sample(good, min(a_article, len(good)))):
            for changed, kind in wrong(article, sentence, random, 1):
                yield row(changed, index, CONTRADICTS, "planted", kind, sentence.text)
            if number % 2 == 0:
                yield row(sentence.text, index, SUPPORTS, "true")
            if number % 3 == 0:
                yield row(sentence.text, SourceIndex([without(article, [sentence])]), NEITHER, "removed")
        summary = (item.get("summary") or "").strip()
        if 8 <= len(summary.split()) <= 60 and summary[:60] not in item["text"] and "<" not in summary:
            yield row(summary, index, SUPPORTS, "summary")


LABELS = {
    "supported": SUPPORTS, "contradicted": CONTRADICTS, "not_found": NEITHER, "not_checkable": UNCHECKABLE,
}  # fmt: skip


def place(story: str) -> int:
    """A number from 0 to 99 that a train story always has."""
    return int(hashlib.sha256(story.encode()).hexdigest(), 16) % 100


def held_out(story: str) -> bool:
    """Whether a train story is kept from the model: one in seven, for fitting what is built on its readings."""
    return place(story) < 14


def own(part: str, *, held: bool = False) -> Iterator[Row]:
    """Labelled lines of a part with errors planted in the supported ones; or those of held-out stories, bare."""
    random = Random(5)
    for case in cases(part):
        if held != held_out(case.row["story"]) and part != "tune":
            continue
        label, text, group = LABELS[case.row["verdict"]], str(case.row["text"]), f"{part}:{case.row['story']}"
        yield row(text, case.index, label, group, case.row.get("kind"), case.row.get("twin") or "")
        if label == SUPPORTS and not held:
            whole = read("\n\n".join([text, *(source.text[:3000] for source in case.index.sources)]))
            for changed, kind in wrong(whole, whole.sentences[0], random, 1):
                yield row(changed, case.index, CONTRADICTS, group, kind, text)


def rehearsal(path: Path) -> Iterator[Row]:
    """A fifth of the general pairs again, so that the second training does not forget the first."""
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(text) for text in file]
    sets_of = {"defacto": 1.0, "wice": 1.0, "planted": 0.2, "true": 0.1, "removed": 0.15, "headline": 0.02}
    random = Random(4)
    for item in rows:
        name = "summedits" if item["group"].startswith("summedits") else item["group"]
        if random.random() < sets_of.get(name, 0.18 if name == "summedits" else 0.0):
            yield item


def main() -> None:
    """Write the files."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    general = out / "general.jsonl"
    makers: dict[str, tuple[Callable[[], Iterator[Row]], ...]] = {
        "general": (sets, headlines, planted),
        "own": (*(partial(own, part) for part in _LEARNED), partial(rehearsal, general)),
        "held": tuple(partial(own, part, held=True) for part in _LEARNED),
        "tune": (partial(own, "tune", held=True),),
    }
    for name, chosen in makers.items():
        with (out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for make in chosen:
                for item in make():
                    file.write(json.dumps(item, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
