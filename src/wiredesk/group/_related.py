"""Stories that know each other, with a reason in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from wiredesk.lang import fold
from wiredesk.model import AnnotatedArticle, Related

WEAKEST = 0.12
Relation = Literal["same_actors", "same_place", "continues", "reaction", "background"]


def common_names(articles: Sequence[AnnotatedArticle]) -> dict[str, tuple[str, str, float]]:
    """Return folded name -> (printed, kind, share of the articles that have it)."""
    counts: Counter[str] = Counter()
    printed: dict[str, tuple[str, str]] = {}
    for article in articles:
        for key, name in {fold(n.canonical): n for n in article.names if n.kind != "other"}.items():
            counts[key] += 1
            printed.setdefault(key, (name.canonical, name.kind))
    return {key: (*printed[key], count / len(articles)) for key, count in counts.items()}


def relate(
    own: dict[str, tuple[str, str, float]], other: dict[str, tuple[str, str, float]], rarity: dict[str, float]
) -> tuple[float, Relation, str] | None:
    """Return strength, relation and reason of two stories, None if they share too little."""
    shared = sorted(
        (key for key in own.keys() & other.keys() if own[key][2] >= 0.3 and other[key][2] >= 0.3),
        key=lambda key: (-rarity.get(key, 0.0) * own[key][2] * other[key][2], key),
    )
    if not shared:
        return None
    weight = sum(rarity.get(key, 0.0) ** 2 * own[key][2] * other[key][2] for key in shared)
    mass = min(sum(rarity.get(k, 0.0) ** 2 * v[2] ** 2 for k, v in bag.items()) for bag in (own, other)) or 1.0
    score = weight / mass
    if score < WEAKEST:
        return None
    top = [own[key] for key in shared[:2]]
    words = " and ".join(name for name, _, _ in top)
    if all(kind == "place" for _, kind, _ in top):
        return min(score, 1.0), "same_place", f"Also about {words}"
    return min(score, 1.0), "same_actors", f"Also involves {words}"


def as_related(found: Sequence[tuple[str, float, Relation, str]], most: int) -> tuple[Related, ...]:
    """Return the strongest, as records."""
    chosen = sorted(found, key=lambda row: (-row[1], row[0]))[:most]
    return tuple(
        Related(story=story, score=round(score, 3), relation=relation, reason=reason)
        for story, score, relation, reason in chosen
    )
