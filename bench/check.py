"""The check: verdicts on our labelled lines, on the entailment sets, how far its score can be trusted, and its
speed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import numpy as np

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, SourceIndex, check, foreign
from wiredesk.model import AnnotatedArticle, Article, CheckedLine, Draft

from ._baselines import Baselines, auc
from ._pairs import SUPPORTS, Pair, defacto, summedits, wice
from ._stories import cases
from ._table import print_table

_RUNS = 5
VERDICTS = ("supported", "contradicted", "not_found", "not_checkable")


def labelled_lines(
    part: str, options: CheckOptions | None = None
) -> tuple[list[tuple[dict[str, Any], CheckedLine]], Baselines]:
    """Our labelled lines of a part with what the check says, and the peers' scores."""
    found, peers = [], Baselines(embeddings=True)
    for case in cases(part):
        found.append((case.row, check(case.draft, case.reading, case.index, None, options).lines[0]))
        peers.add(case.row["text"], case.index, case.row["verdict"] == "supported")
    return found, peers


def measures(found: list[tuple[dict[str, Any], CheckedLine]]) -> dict[str, float]:
    """The figures the aim is set in."""
    pairs = Counter((row["verdict"], line.verdict) for row, line in found)
    of = {gold: sum(pairs[gold, said] for said in VERDICTS) for gold in VERDICTS}
    rest = sum(of[gold] for gold in VERDICTS[1:])
    kept = sum(pairs[gold, said] for gold in VERDICTS[1:] for said in VERDICTS[1:])
    f1 = [2 * pairs[v, v] / max(of[v] + sum(pairs[gold, v] for gold in VERDICTS), 1) for v in VERDICTS]
    hits = [row["kind"] == line.decided_by for row, line in found if row["verdict"] == line.verdict == "contradicted"]
    return {
        "balanced accuracy (aim 0.88)": (pairs["supported", "supported"] / of["supported"] + kept / rest) / 2,
        "contradicted called supported (at most 0.10)": pairs["contradicted", "supported"] / of["contradicted"],
        "supported called contradicted (at most 0.10)": pairs["supported", "contradicted"] / of["supported"],
        "macro F1 over four verdicts (aim 0.75)": sum(f1) / 4,
        "kind right of contradictions found (aim 0.80)": sum(hits) / max(len(hits), 1),
        "contradicted found as such": pairs["contradicted", "contradicted"] / of["contradicted"],
        "AUC of the score, supported against the rest": auc(
            [line.score for _, line in found], [row["verdict"] == "supported" for row, _ in found]
        ),
    }


def confusion(found: list[tuple[dict[str, Any], CheckedLine]]) -> list[tuple[object, ...]]:
    """Rows of gold verdict against what the check says."""
    pairs = Counter((row["verdict"], line.verdict) for row, line in found)
    return [(gold, *(pairs[gold, said] for said in VERDICTS)) for gold in VERDICTS]


def reliability(scores: list[float], truth: list[bool], bins: int = 5) -> list[tuple[object, ...]]:
    """How often lines of a score are supported (DeGroot and Fienberg, 1983), with the expected calibration error."""
    rows: list[tuple[object, ...]] = []
    values, labels = np.array(scores), np.array(truth, dtype=float)
    error = 0.0
    for n in range(bins):
        inside = (values >= n / bins) & ((values < (n + 1) / bins) | (n == bins - 1))
        if inside.any():
            gap = abs(float(values[inside].mean()) - float(labels[inside].mean()))
            error += gap * float(inside.mean())
            rows.append(
                (
                    f"{n / bins:.1f}-{(n + 1) / bins:.1f}",
                    int(inside.sum()),
                    float(values[inside].mean()),
                    float(labels[inside].mean()),
                )
            )
    rows.append(("expected calibration error", len(scores), error, ""))
    return rows


def on_pairs(pairs: list[Pair], options: CheckOptions | None = None) -> tuple[float, float, Baselines]:
    """Balanced accuracy and AUC of the check on claims with one source each, and the peers' scores.

    A claim of several sentences is checked line by line, as any text is; it stands if all its lines do, and its score
    is that of the worst.
    """
    said: list[tuple[bool, bool, float]] = []
    peers = Baselines()
    indexes: dict[int, SourceIndex] = {}
    for pair in pairs:
        key = hash(pair.source)
        if key not in indexes:
            indexes[key] = SourceIndex([document(pair.source)])
        reading = document((pair.claim,))
        lines = check(foreign(reading), reading, indexes[key], None, options).lines
        stands = all(line.verdict in {"supported", "not_checkable"} for line in lines)
        said.append((pair.label == SUPPORTS, stands, min((line.score for line in lines), default=0.0)))
        peers.add(pair.claim, indexes[key], pair.label == SUPPORTS)
    yes = [support for gold, support, _ in said if gold]
    no = [not support for gold, support, _ in said if not gold]
    return (
        (sum(yes) / len(yes) + sum(no) / len(no)) / 2,
        auc([s for _, _, s in said], [g for g, _, _ in said]),
        peers,
    )


def document(source: tuple[str, ...]) -> AnnotatedArticle:
    text = "\n\n".join(source)
    return annotate(Article(id=Article.id_of("s", text), url="file:s", title="", text=text, language="en"))


def speed() -> list[tuple[object, ...]]:
    """Lines a second over a story of ten sources or so, annotated before, the median of five runs; indexing once and
    checking apart."""
    story = list(cases("report"))[:16]
    sources = list(story[0].index.sources) * 3
    sources = sources[:10]
    started = perf_counter()
    index = SourceIndex(sources)
    indexed = perf_counter() - started
    draft, reading = _joined([case.row["text"] for case in story] * 12)
    rows: list[tuple[object, ...]] = [("index ten sources (s)", indexed, "")]
    for name, options in (
        ("lines a second (aim 200)", CheckOptions()),
        ("lines a second without the entailment model", CheckOptions(entailment=False)),
    ):
        check(draft, reading, index, None, options)
        took = []
        for _ in range(_RUNS):
            started = perf_counter()
            check(draft, reading, index, None, options)
            took.append(perf_counter() - started)
        rows.append((name, len(draft.lines) / median(took), len(draft.lines)))
    return rows


def from_the_shell() -> tuple[object, ...]:
    """Seconds for the sample's article against ten of its reports, start-up included, the median of five runs.

    Bytecode is compiled before, as an install leaves it.
    """
    sample = Path(__file__).parent.parent / "samples" / "abu-dhabi"
    article, reports = sample / "ai-article.html", sorted((sample / "reports").iterdir())[:10]
    command = [Path(sys.executable).with_name("wiredesk"), "check", article, "--against", *reports, "--format", "json"]
    took, lines = [], 0
    with TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        for _ in range(1 + _RUNS):
            started = perf_counter()
            done = subprocess.run(command, env=environment, capture_output=True, check=False)
            took.append(perf_counter() - started)
            lines = len(json.loads(done.stdout)["lines"])
    return "the sample against ten reports, from the shell (s; aim 1.5 for 20 lines)", median(took[1:]), lines


def _joined(texts: list[str]) -> tuple[Draft, AnnotatedArticle]:
    text = "\n\n".join(texts)
    reading = annotate(Article(id=Article.id_of("j", text), url="file:j", title="", text=text, language="en"))
    return foreign(reading), reading


def main() -> None:
    """Print the tables."""
    for part in ("tune", "sets", "report"):
        found, peers = labelled_lines(part)
        bare = measures(labelled_lines(part, CheckOptions(entailment=False))[0])
        rows: list[tuple[object, ...]] = [(name, value, bare[name]) for name, value in measures(found).items()]
        title = f"our labelled lines, {part} stories ({len(found)} lines)"
        print_table(title, ("measure", "check", "without the entailment model"), rows)
        print_table("verdicts (rows: gold)", ("gold", *VERDICTS), confusion(found))
        rows2 = [
            (name, area, balanced) for (name, area), (_, balanced) in zip(peers.rows(), peers.balanced(), strict=True)
        ]
        print_table("peers on the same lines", ("method", "AUC", "balanced accuracy at its best threshold here"), rows2)
    scores = [line.score for _, line in found]
    truth = [row["verdict"] == "supported" for row, _ in found]
    print_table(
        "reliability of the score, report stories",
        ("score", "lines", "mean score", "supported"),
        reliability(scores, truth),
    )
    rows3: list[tuple[object, ...]] = []
    for name, pairs, others in (
        ("wice test", wice("test"), "MiniCheck-T5 0.722, AlignScore 0.660"),
        ("defacto test", defacto("test"), ""),
        ("summedits news", summedits("news"), "human 0.900, GPT-4 0.833, QAFactEval 0.744"),
    ):
        balanced, area, peers = on_pairs(pairs)
        best = ", ".join(f"{peer} {value:.3f}" for peer, value in peers.balanced())
        rows3.append((name, len(pairs), balanced, area, best, others))
    header = ("set", "claims", "balanced accuracy", "AUC", "peers, best threshold", "published")
    print_table("entailment sets, one source a claim", header, rows3)
    print_table("speed", ("what", "value", "lines"), [*speed(), from_the_shell()])


if __name__ == "__main__":
    sys.exit(main())
