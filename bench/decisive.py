"""What the check decides without its scores: typed parts that settle a line alone, and true headlines it doubts.

The labelled lines are those of train stories that the entailment model was not trained on and that nobody read while
the rules were written. The headlines are those of the day of news, each held against the body of its own report.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import msgspec

from wiredesk.annotate import annotate
from wiredesk.check import CheckOptions, check, foreign
from wiredesk.check._check import view
from wiredesk.check._compare import compare
from wiredesk.check._decide import certain
from wiredesk.check._diff import align, likeness
from wiredesk.check._evidence import find_evidence
from wiredesk.check._layers import Slices
from wiredesk.model import Article

from ._pairs import stream
from ._stories import Case, article_of, cases
from ._table import print_table
from ._training import held_out

_HEADLINES, _SHORTEST = 320, 800


def decided_by(case: Case) -> str | None:
    """Kind of the part that alone settles a line as contradicted, None where no part does."""
    line = view(case.draft.lines[0], Slices(case.reading))
    evidence = find_evidence(line, case.index)
    alignment = align(line, evidence)
    sure = [f for f in compare(line, evidence, alignment) if f.verdict == "contradicted"]
    sure = [f for f in sure if certain(f, likeness(alignment))]
    return max(sure, key=lambda f: f.sure).kind if sure else None


def settled() -> None:
    """Print how often a part settles a wrong line, and a true one."""
    table: Counter[tuple[str, str]] = Counter()
    lines: Counter[str] = Counter()
    for case in cases("train", held_out):
        verdict = str(case.row["verdict"])
        lines[verdict] += 1
        kind = decided_by(case)
        if kind is not None:
            table[kind, verdict] += 1
    kinds = sorted({kind for kind, _ in table})
    rows = [(kind, *(table[kind, v] for v in ("contradicted", "not_found", "supported"))) for kind in kinds]
    sums = [sum(row[column] for row in rows) for column in (1, 2, 3)]  # type: ignore[misc]
    rows.append(("all", *sums))
    shares = [sums[n] / max(lines[v], 1) for n, v in enumerate(("contradicted", "not_found", "supported"))]
    rows.append(("share of such lines", *shares))  # type: ignore[arg-type]
    print_table(
        f"lines settled as contradicted by one part ({sum(lines.values())} lines)",
        ("part", "contradicted", "not_found", "supported"),
        rows,
    )


def headlines() -> None:
    """Print what the check says of true headlines, without the entailment model."""
    rows = [row for row in stream() if len(row["text"]) > _SHORTEST and 5 <= len(row["title"].split()) <= 18]
    said: Counter[str] = Counter()
    for row in Random(11).sample(rows, _HEADLINES):
        report = article_of(row)
        body = annotate(msgspec.structs.replace(report, title=""))
        title = Article(id="h", url="file:h", title="", text=report.title, language="en", published=report.published)
        headline = annotate(title)
        found = check(foreign(headline), headline, [body], None, CheckOptions(entailment=False))
        said.update(line.verdict for line in found.lines)
    total = sum(said.values())
    print_table(
        f"{total} lines of true headlines against their own reports, without the entailment model",
        ("verdict", "lines", "share"),
        [(verdict, count, count / total) for verdict, count in said.most_common()],
    )


def main() -> None:
    """Print both tables."""
    settled()
    headlines()


if __name__ == "__main__":
    main()
