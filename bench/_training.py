"""What the entailment model is trained on: the train and tune parts only."""

from __future__ import annotations

import json
import re
from random import Random

from wiredesk.model import AnnotatedArticle, Name, Sentence

from ._data import data_dir
from ._pairs import (
    CONTRADICTS,
    NEITHER,
    NOT_SUPPORTED,
    SUPPORTS,
    Pair,
    defacto,
    fever,
    labelled,
    plain_article,
    rte,
    sick,
    split,
    stream,
    summedits,
    wice,
)
from ._plant import KINDS, Spot, plant

_DOMAINS = ("ectsum", "podcast", "qmsumm", "sales_call", "sales_email", "samsum", "scitldr")
_RARE_FIRST = tuple(kind for kind in KINDS if kind not in {"polarity", "figure", "speaker"})
_CAPITALS = re.compile(r"\b[A-Z][a-zé]+(?: [A-Z][a-zé]+){0,2}\b")


def training_pairs() -> list[Pair]:
    """Every pair, in a fixed order."""
    pairs = [*sick("train"), *rte(), *defacto("train"), *wice("dev"), *_entfa()]
    pairs += fever(
        "symmetric_v0.2/fever_symmetric_dev.jsonl",
        "symmetric_v0.2/fever_symmetric_test.jsonl",
        "symmetric_v0.1/fever_symmetric_generated.jsonl",
    )
    for domain in _DOMAINS:
        pairs += summedits(domain)
    pairs += _planted()
    return pairs


def _entfa() -> list[Pair]:
    """EntFA (Cao et al., 2022), train: a summary is carried if each of its entities is in the source or true of it."""
    rows = json.loads((data_dir("entfa_xsum") / "data" / "train.json").read_text(encoding="utf-8"))
    pairs = []
    for row in rows:
        labels = {entity["label"] for entity in row["entities"]}
        fine = labels <= {"Non-hallucinated"}
        if fine or labels & {"Intrinsic Hallucination", "Non-factual Hallucination"}:
            claim = row.get("prediction") or row.get("reference") or ""
            if claim:
                pairs.append(Pair(claim, split(row["source"]), SUPPORTS if fine else NOT_SUPPORTED, "entfa"))
    return pairs


def _planted(most: int = 7000) -> list[Pair]:
    """Errors planted in sentences of the day of news, trimmed true sentences, and sentences taken out of their
    article."""
    random = Random(11)
    rows = stream()
    pairs: list[Pair] = []
    used = {url for row in labelled("report") for url in row["sources"]}
    for row in rows:
        if row["link"] in used:
            continue
        article = _rough(row["text"])
        sentences = [s for s in article.sentences if 8 <= len(s.text.split()) <= 45]
        texts = tuple(s.text for s in article.sentences)
        for sentence in random.sample(sentences, min(9, len(sentences))):
            spot = Spot(article, sentence, random)
            for kind in (*random.sample(_RARE_FIRST, 8), "polarity"):
                changed = plant(kind, spot)
                if changed is not None:
                    pairs.append(Pair(_trimmed(changed, random), texts, CONTRADICTS, f"planted_{kind}"))
                    break
            pairs.append(Pair(_trimmed(sentence.text, random), texts, SUPPORTS, "trimmed"))
            if random.random() < 0.35:
                rest = tuple(text for text in texts if text != sentence.text)
                pairs.append(Pair(sentence.text, rest, NEITHER, "removed"))
    random.shuffle(pairs)
    return pairs[:most]


def _trimmed(text: str, random: Random) -> str:
    """The sentence, at times without its last clause or its attribution."""
    if random.random() < 0.4:
        return text
    for pattern in (
        r", (?:he|she|they|it|[A-Z][a-z]+) (?:said|added|told)[^,.]{0,40}\.?$",
        r", (?:who|which|where)[^,]{5,80}(?=[,.])",
    ):
        shorter = re.sub(pattern, "", text, count=1)
        if shorter != text and len(shorter.split()) >= 6:
            return shorter.rstrip(".") + "."
    at = text.rfind(", ")
    return text[:at] + "." if at > 40 and len(text) - at < 90 and text.count("“") == text[:at].count("“") else text


def _rough(text: str) -> AnnotatedArticle:
    """Sentences and capitalised names only: enough for planting."""
    article = plain_article(split(text))
    names = []
    for sentence in article.sentences:
        for match in _CAPITALS.finditer(sentence.text, 1):
            start = sentence.start + match.start()
            before = sentence.text[: match.start()]
            kind = (
                "place"
                if re.search(r"\b(?:in|near|at|from|to) $", before)
                else "person"
                if " " in match.group()
                else "organisation"
            )
            names.append(
                Name(
                    doc="s",
                    start=start,
                    end=start + len(match.group()),
                    text=match.group(),
                    kind=kind,
                    canonical=match.group(),
                )  # type: ignore[arg-type]
            )
    return AnnotatedArticle(
        id="s",
        url="file:s",
        title="",
        text=article.text,
        sentences=tuple(Sentence(**{k: getattr(s, k) for k in s.__struct_fields__}) for s in article.sentences),
        names=tuple(names),
    )
