"""Attributions on PolNeAR dev: direct quotes found and given to the right speaker; sources, cues and contents of all.

Scored as follows. Predicted records that share a cue are one attribution, its contents joined. A gold and a predicted
attribution are paired when their cues overlap (largest overlap first). Spans are compared as sets of letters and
digits, so that marks, blanks and full stops at an edge count for nothing. *Exact*: the sets are equal. *Overlap*:
what both share is at least half of what either holds (Jaccard). *End to end*: the cue overlaps, source and content
overlap by at least half. A direct quote is a piece of gold content that starts and ends with double quotation marks
and holds five words or more; it is found when a predicted content covers at least half of it; its speaker is right
when the predicted source overlaps the gold source or, for a quote whose cue stands elsewhere, has the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from wiredesk.annotate import annotate
from wiredesk.model import Article, Quote

from ._polnear import Gold, Spans, documents
from ._table import print_table

Reader = Callable[[Article], Sequence[Quote]]


class Tally:
    """Counts behind the table."""

    def __init__(self) -> None:
        self.count: dict[str, int] = defaultdict(int)

    def share(self, hits: str, of: str) -> float:
        return self.count[hits] / max(self.count[of], 1)

    def f1(self, hits: str) -> float:
        return 2 * self.count[hits] / max(self.count["gold"] + self.count["predicted"], 1)


def letters(text: str, spans: Spans) -> frozenset[int]:
    """Offsets of the letters and digits within spans."""
    return frozenset(at for start, end in spans for at in range(start, end) if text[at].isalnum())


def alike(a: frozenset[int], b: frozenset[int]) -> float:
    """Jaccard likeness; two empty sets are alike."""
    return len(a & b) / len(a | b) if a or b else 1.0


def attributions(quotes: Sequence[Quote]) -> list[Gold]:
    """Join the records of one cue."""
    groups: dict[tuple[int, int], list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.cue is not None:
            groups[quote.cue.start, quote.cue.end].append(quote)
    found = []
    for cue, group in sorted(groups.items()):
        source = group[0].source
        content = tuple((quote.start, quote.end) for quote in group)
        found.append(Gold(((source.start, source.end),) if source else (), (cue,), content))
    return found


def pair(gold: Sequence[frozenset[int]], predicted: Sequence[frozenset[int]]) -> dict[int, int]:
    """Pair gold and predicted cues that overlap, best first, each once."""
    scored = sorted(
        ((alike(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if g & p), reverse=True
    )
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in scored:
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def score(part: str, read: Reader, tally: Tally, limit: int | None = None) -> None:
    """Add the documents of a part to the tally."""
    for number, (name, text, gold) in enumerate(documents(part)):
        if limit is not None and number >= limit:
            break
        article = Article(id=name, url=name, title="", text=text, language="en")
        quotes = read(article)
        _score_all(text, gold, attributions(quotes), tally)
        _score_direct(text, gold, quotes, tally)


def _score_all(text: str, gold: Sequence[Gold], predicted: Sequence[Gold], tally: Tally) -> None:
    pairs = pair([letters(text, g.cue) or frozenset(range(*g.cue[0])) for g in gold],
                 [letters(text, p.cue) or frozenset(range(*p.cue[0])) for p in predicted])  # fmt: skip
    tally.count["gold"] += len(gold)
    tally.count["predicted"] += len(predicted)
    tally.count["cue"] += len(pairs)
    for i, j in pairs.items():
        source = alike(letters(text, gold[i].source), letters(text, predicted[j].source))
        content = alike(letters(text, gold[i].content), letters(text, predicted[j].content))
        tally.count["source exact"] += source == 1
        tally.count["source overlap"] += source >= 0.5
        tally.count["content exact"] += content == 1
        tally.count["content overlap"] += content >= 0.5
        tally.count["end to end"] += source >= 0.5 and content >= 0.5


def _score_direct(text: str, gold: Sequence[Gold], quotes: Sequence[Quote], tally: Tally) -> None:
    for attribution in gold:
        for start, end in attribution.content:
            piece = text[start:end].rstrip(" .,")
            if piece[:1] not in '"“' or piece[-1:] not in '"”' or len(piece.split()) < 5:
                continue
            tally.count["direct"] += 1
            size = end - start
            best = max(quotes, key=lambda q: min(q.end, end) - max(q.start, start), default=None)
            if best is None or 2 * (min(best.end, end) - max(best.start, start)) < size:
                continue
            tally.count["direct found"] += 1
            if not attribution.source:
                tally.count["direct without source"] += 1
                continue
            tally.count["speaker right"] += _same_source(text, attribution.source, best)


def _same_source(text: str, source: Spans, quote: Quote) -> bool:
    if quote.source is None:
        return False
    if letters(text, source) & letters(text, ((quote.source.start, quote.source.end),)):
        return True
    words = {word for start, end in source for word in text[start:end].lower().split()}
    return bool({word for word in words if len(word) > 3} & set(quote.source.text.lower().split()))


def report(part: str, readers: dict[str, Reader], limit: int | None = None) -> None:
    """Print the two tables for each reader."""
    direct, every = [], []
    for label, read in readers.items():
        tally = Tally()
        score(part, read, tally, limit)
        count = tally.count
        known = count["direct found"] - count["direct without source"]
        direct.append(
            [label, count["direct"], tally.share("direct found", "direct"), count["speaker right"] / max(known, 1)]
        )
        row: list[object] = [label, count["gold"], tally.share("cue", "gold"), tally.share("cue", "predicted")]
        row += [
            tally.share(key, "cue") for key in ("source exact", "source overlap", "content exact", "content overlap")
        ]
        every.append([*row, tally.f1("source exact"), tally.f1("content exact"), tally.f1("end to end")])
    print_table(f"Direct quotes, PolNeAR {part}", ["reader", "quotes", "found", "speaker right"], direct)
    print_table(
        f"All attributions, PolNeAR {part} (spans: share of the cues found)",
        ["reader", "gold", "cue recall", "cue precision", "source exact", "overlap", "content exact", "overlap",
         "source exact F1", "content exact F1", "end to end F1"],
        every,
    )  # fmt: skip


def main() -> None:
    """Print the tables on dev."""
    report("dev", {"wiredesk": lambda article: annotate(article).quotes})


if __name__ == "__main__":
    main()
