"""Learn how the pieces of a comparison are weighed: writes ``weights.json`` and ``background.tsv`` of the group room.

    python tools/train_grouping.py [--background] [--settled]

Logistic regression (L2, features standardised, folded back into plain weights) over pairs that the index proposes,
from the
labelled day, BASIL, NewsWCL50 and the training part of ECB+. The threshold from which groups are joined is the one
with the best
pair F1 over out-of-fold probabilities: stories of the day are dealt into five folds, in five ways, and a pair is judged
by a model that saw neither of its two stories. The final weights are fitted on all of it, so a figure on this very day
is read from the folds (``python -m bench group`` prints those), never from the shipped weights.

The day's labels are the first reader's, who joined more; ``--settled`` takes those that came of two readers and a
third. They are the better answers and the worse teachers: with weights from them a shuffled stream came out less like
the ordered one (docs/choices.md).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench import _grouping, _grouping_fit  # noqa: E402
from wiredesk.group._pairs import NAMES  # noqa: E402
from wiredesk.group._reading import plain  # noqa: E402
from wiredesk.lang import content_stems  # noqa: E402

ROOM = ROOT / "src" / "wiredesk" / "group"


def main() -> None:
    """Fit, report, write."""
    if "--background" in sys.argv:
        write_background()
    day = _grouping_fit.pairs_of(_grouping.stream_day("" if "--settled" in sys.argv else "first"))
    extra = [
        (_grouping_fit.pairs_of(_grouping.basil()), 0.3),
        (_grouping_fit.pairs_of(_grouping.newswcl50()), 0.3),
        (_grouping_fit.pairs_of(_grouping.ecbplus()), 0.05),
    ]
    join, best = _grouping_fit.choose_join(day, extra)
    print(f"join {join}:", ", ".join(f"{name} {value:.3f}" for name, value in best.items()))
    model = _grouping_fit.fit([(day, 1.0), *extra])
    table = {
        "bias": round(model.bias, 4),
        "join": join,
        "weights": {name: round(weight, 4) for name, weight in zip(NAMES, model.weights, strict=True)},
        "made_by": "tools/train_grouping.py",
    }
    (ROOM / "weights.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def write_background() -> None:
    """Count in how many background documents each stem stands."""
    seen: Counter[str] = Counter()
    total = 0
    for place, text in enumerate(_grouping.background()):
        if place % 3 == 0:
            seen.update(set(content_stems(plain(text[:6000]))[:320]))
            total += 1
    rows = sorted(((s, n) for s, n in seen.items() if n >= 4 and s.isascii()), key=lambda row: (-row[1], row[0]))
    lines = [f"#\t{total}", *(f"{s}\t{n}" for s, n in rows)]
    (ROOM / "background.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
