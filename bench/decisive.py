"""What the check decides without its scores: typed parts that settle a line alone, and true headlines it doubts.

The labelled lines are those of train stories that the entailment model was not trained on and that nobody read while
the rules were written. The headlines are those of the day of news, each held against the body of its own report, as
printed and with an error planted.
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
from wiredesk.check.text._diff import align, likeness
from wiredesk.check.text._evidence import find_evidence
from wiredesk.check.text._layers import Slices
from wiredesk.model import Article

from ._stories import Case, article_of, cases
from ._stream import stream_rows
from ._table import print_table
from ._training import held_out, read, wrong

_HEADLINES, _SHORTEST, _READ = 320, 800, 4000


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
    """Print what the check says of true headlines and of the same with an error planted, beside their reports."""
    rows = [row for row in stream_rows() if len(row["text"]) > _SHORTEST and 5 <= len(row["title"].split()) <= 18]
    random = Random(11)
    said: Counter[tuple[str, bool, str]] = Counter()
    for row in random.sample(rows, _HEADLINES):
        report = article_of(row)
        body = annotate(msgspec.structs.replace(report, title=""))
        whole = read(f"{report.title.rstrip('.')}.\n\n{report.text[:_READ]}")
        errors = [text.rstrip(".") for text, _ in wrong(whole, whole.sentences[0], random, 1)]
        for what, text in (("true", report.title), *(("planted", error) for error in errors)):
            headline = annotate(
                Article(id="h", url="file:h", title="", text=text, language="en", published=report.published)
            )
            draft = foreign(headline)
            lines = tuple(msgspec.structs.replace(line, role="headline") for line in draft.lines)
            for model in (True, False):
                options = CheckOptions(entailment=model)
                found = check(msgspec.structs.replace(draft, lines=lines), headline, [body], None, options)
                said.update((what, model, line.verdict) for line in found.lines)
    columns = [("true", True), ("planted", True), ("true", False), ("planted", False)]
    totals = [sum(n for (what, model, _), n in said.items() if (what, model) == column) for column in columns]
    print_table(
        "headlines against their own reports: true ones, and the same with an error planted (shares)",
        ("verdict", "true", "planted", "true, without the entailment model", "planted, without it"),
        [
            *(
                (verdict, *(said[*column, verdict] / total for column, total in zip(columns, totals, strict=True)))
                for verdict in ("supported", "contradicted", "not_found", "not_checkable")
            ),
            ("lines", *totals),
        ],
    )


def main() -> None:
    """Print both tables."""
    settled()
    headlines()


if __name__ == "__main__":
    main()
