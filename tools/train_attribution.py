"""Rebuild ``src/wiredesk/annotate/data/attribution.bin``: the attribution tagger, trained on PolNeAR's train part.

    python tools/train_attribution.py [--documents N] [--output FILE]

Needs the ``bench`` extra (scikit-learn). Logistic regression by averaged stochastic gradient descent; seeds are fixed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench._polnear import Gold, Spans, documents  # noqa: E402
from wiredesk.annotate._names import read_names  # noqa: E402
from wiredesk.annotate._names_tokens import Tokens, sentence_ranges, tokens_of  # noqa: E402
from wiredesk.annotate._quotes_features import BITS, Page, cue_rows, part_rows  # noqa: E402
from wiredesk.annotate._quotes_marks import passages  # noqa: E402
from wiredesk.annotate._quotes_rules import of_sentence, rule_parts  # noqa: E402
from wiredesk.annotate._quotes_scene import Scene  # noqa: E402
from wiredesk.annotate._quotes_tagger import dump, head_of  # noqa: E402
from wiredesk.annotate._quotes_words import Range  # noqa: E402
from wiredesk.annotate._sentences import read_sentences  # noqa: E402
from wiredesk.model import Article  # noqa: E402

Ids = NDArray[np.int64]
Block = tuple[Ids, NDArray[np.int8]]


def covered(tokens: Tokens, spans: Spans) -> set[int]:
    """Tokens within spans."""
    found: set[int] = set()
    for start, end in spans:
        found.update(range(*tokens.range_of(start, end)))
    return found


def runs(members: set[int], sentence: Range) -> list[Range]:
    """Contiguous runs of tokens within a sentence."""
    found: list[Range] = []
    for at in range(*sentence):
        if at in members:
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found


def read(part: str, limit: int | None) -> Iterator[tuple[Block, Block]]:
    """Yield rows and labels of both models, a document at a time."""
    for number, (name, text, gold) in enumerate(documents(part)):
        if limit is not None and number >= limit:
            return
        article = Article(id=name, url=name, title="", text=text, language="en")
        sentences = read_sentences(article)
        tokens = tokens_of(text)
        quoted = passages(text)
        ranges = [r for r in sentence_ranges(tokens, sentences) if r[1] > r[0]]
        scene = Scene(tokens, ranges, quoted)
        page = Page(tokens, read_names(article, sentences), quoted)
        yield _cues(scene, page, gold), _parts(scene, page, gold)


def _cues(scene: Scene, page: Page, gold: Sequence[Gold]) -> Block:
    tokens = scene.tokens
    rule = np.zeros(len(tokens.texts), dtype=np.int64)
    for sentence in scene.sentences:
        for item in of_sentence(scene, *sentence):
            if item.cue is not None:
                rule[item.cue[0] : item.cue[1]] = {"direct": 1, "mixed": 2, "indirect": 3}[item.kind]
    where = np.array([at for first, last in scene.sentences for at in range(first, last)], dtype=np.int64)
    marked = {at for item in gold for at in covered(tokens, item.cue)}
    labels = np.array([at in marked for at in where.tolist()], dtype=np.int8)
    return cue_rows(page, rule)[:, where].T, labels


def _parts(scene: Scene, page: Page, gold: Sequence[Gold]) -> Block:
    tokens = scene.tokens
    jobs: list[tuple[Range, Range, Range | None, Range | None]] = []
    labels: list[NDArray[np.int8]] = []
    for item in gold:
        marked = covered(tokens, item.cue)
        if not marked:
            continue
        sentence = next((s for s in scene.sentences if s[0] <= min(marked) < s[1]), None)
        if sentence is None:
            continue
        cue = runs(marked, sentence)[0]
        ruled = rule_parts(scene, cue, *sentence)
        text = tokens.range_of(ruled.start, ruled.end) if ruled else None
        jobs.append((cue, sentence, ruled.source if ruled else None, text))
        block = np.zeros((sentence[1] - sentence[0], 6), dtype=np.int8)
        for column, spans in ((0, item.source), (3, item.content)):
            for start, end in runs(covered(tokens, spans), sentence):
                block[start - sentence[0] : end - sentence[0], column] = 1
                block[start - sentence[0], column + 1] = 1
                block[end - 1 - sentence[0], column + 2] = 1
        labels.append(block)
    if not jobs:
        return np.zeros((0, 31), dtype=np.int64), np.zeros((0, 6), dtype=np.int8)
    rows, _ = part_rows(page, jobs, [head_of(tokens, cue) for cue, _, _, _ in jobs])
    return rows.T, np.concatenate(labels)


def fit(rows: NDArray[np.int32], labels: NDArray[np.int8], alpha: float, rounds: int) -> NDArray[np.float32]:
    """Return the weights of one logistic model, the intercept last."""
    count, width = rows.shape
    data = np.ones(rows.size, dtype=np.float32)
    matrix = csr_matrix((data, rows.ravel(), np.arange(0, rows.size + 1, width)), shape=(count, 1 << BITS))
    model = SGDClassifier(loss="log_loss", alpha=alpha, max_iter=rounds, tol=None, average=True, random_state=7)
    model.fit(matrix, labels)
    return np.concatenate([model.coef_[0], model.intercept_]).astype(np.float32)


def main() -> None:
    """Train and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=None, help="train on the first N documents only")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output", type=Path, default=ROOT / "src/wiredesk/annotate/data/attribution.bin")
    options = parser.parse_args()
    blocks = list(read("train", options.documents))
    rows = np.concatenate([cue[0].astype(np.int32) for cue, _ in blocks])
    labels = np.concatenate([cue[1] for cue, _ in blocks])
    print(f"cue model: {len(rows)} tokens, {labels.sum()} in cues", flush=True)
    cue = fit(rows, labels, 2e-6, options.rounds)
    rows = np.concatenate([part[0].astype(np.int32) for _, part in blocks])
    labels = np.concatenate([part[1] for _, part in blocks])
    print(f"part model: {len(rows)} pairs", flush=True)
    part = np.stack([fit(rows, labels[:, column], 2e-6, options.rounds) for column in range(6)], axis=1)
    options.output.write_bytes(dump(cue, part))
    print(f"{options.output.name}: {options.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
