"""The role model on NewsDiscourse's test part (never tuned on), beside the rules it took the place of.

First the eight roles, sentence by sentence. Then the four parts an article is made of, on the sentences that the writer
may print: the rules read cue words, place and quotation marks. "context" goes with what happened, as the writer has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wiredesk.annotate import annotate
from wiredesk.compose._edits import quoted_zones
from wiredesk.compose._material import Candidate, candidates
from wiredesk.compose._role_model import ROLES, probabilities
from wiredesk.compose._roles import role_of
from wiredesk.model import Article

from ._newsdiscourse import documents
from ._table import print_table

PARTS = {
    "main": "main",
    "consequence": "main",
    "context": "main",
    "previous": "background",
    "historical": "background",
    "anecdotal": "background",
    "evaluation": "reaction",
    "expectation": "expectation",
}
_WILL = re.compile(
    r"\b(?:will (?!have\b)|is expected|are expected|is due to|are due to|is set to|are set to|plans to|planned for|"
    r"scheduled (?:for|to)|next (?:week|month|year|round|summer|spring|autumn|winter)|later this (?:week|month|year)|"
    r"tomorrow|upcoming|is likely to|are likely to)"
)
_PAST = re.compile(
    r"\b(?:last (?:year|month|summer|winter|spring|autumn|fall)|previously|since (?:19|20)\d\d|in (?:19|20)\d\d|"
    r"years? ago|decades?|months ago|historically|founded|earlier this (?:year|month))\b"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|added|wrote|warned|argued|insisted|stressed|noted|explained|called|tweeted|posted|"
    r"according to|stated|announced|claimed|urged|asked)\b"
)
Pairs = Sequence[tuple[str, str]]


def by_rules(candidate: Candidate) -> str:
    """The part of a sentence by the rules used before the model."""
    text = candidate.sentence.text
    zones = quoted_zones(text)
    outside = "".join(char for i, char in enumerate(text) if not any(start <= i < end for start, end in zones))
    if candidate.index <= 1:
        return "main"
    if candidate.quoted > 25:
        return "reaction"
    if _PAST.search(outside) and candidate.share > 0.15:
        return "background"
    if _WILL.search(outside):
        return "expectation"
    said = _SAYS.search(outside) and candidate.speakers and candidate.share > 0.1
    return "reaction" if said and not re.search(r"\d", outside) else "main"


def f1(pairs: Pairs, label: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a label over (gold, found) pairs."""
    hits = sum(gold == found == label for gold, found in pairs)
    found_all, gold_all = sum(found == label for _, found in pairs), sum(gold == label for gold, _ in pairs)
    precision, recall = hits / max(1, found_all), hits / max(1, gold_all)
    return precision, recall, 2 * hits / max(1, found_all + gold_all)


def main() -> None:
    """Print the tables."""
    eight: list[tuple[str, str]] = []
    parts: dict[str, list[tuple[str, str]]] = {"rules": [], "model": []}
    first: dict[str, int] = {"rules": 0, "model": 0}
    heads = 0
    for document in documents("test"):
        found = probabilities(document.title, document.texts)
        eight += [(gold, max(ROLES, key=lambda r: p[r])) for gold, p in zip(document.roles, found, strict=True)]
        text = "\n\n".join(document.texts)
        gold_of = dict(zip(document.texts, document.roles, strict=True))
        article = Article(id=Article.id_of("nd", text), url="nd", title=document.title, text=text, language="en")
        able = [c for c in candidates(annotate(article)) if c.sentence.text in gold_of]
        for candidate in able:
            gold = PARTS[gold_of[candidate.sentence.text]]
            parts["rules"].append((gold, by_rules(candidate)))
            parts["model"].append((gold, role_of(candidate)))
        if able:
            heads += 1
            best = {"rules": min(able, key=lambda c: c.index), "model": max(able, key=lambda c: c.central)}
            for name, candidate in best.items():
                first[name] += gold_of[candidate.sentence.text] in ("main", "consequence")
    rows = [(role, sum(gold == role for gold, _ in eight), *f1(eight, role)) for role in ROLES]
    macro = sum(f1(eight, role)[2] for role in ROLES) / len(ROLES)
    hits = sum(gold == role for gold, role in eight)
    print_table(
        f"roles: eight roles, accuracy {hits / len(eight):.3f}, macro F1 {macro:.3f}",
        ("role", "sentences", "precision", "recall", "F1"),
        rows,
    )
    labels = ("main", "background", "reaction", "expectation")
    print_table(
        "roles: the parts of an article, F1 on sentences the writer may print",
        ("reader", *labels, "macro", "the sentence it holds for the main event is"),
        [
            (
                name,
                *(f1(pairs, label)[2] for label in labels),
                sum(f1(pairs, label)[2] for label in labels) / len(labels),
                first[name] / max(1, heads),
            )
            for name, pairs in parts.items()
        ],
    )


if __name__ == "__main__":
    main()
