"""Stories that know each other, with a reason in words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from wiredesk.model import AnnotatedArticle, Related, Story

from ._reading import fold_fast

WEAKEST = 0.3
HELD_BY_MANY = 80
FOLLOWS = 0.4
FEWEST = 2
"""Names that two stories must share."""
THIN = 6
"""A cast of fewer names weighs as much as one of these many: half of two names is no tie."""
Relation = Literal["same_actors", "same_place", "continues", "reaction", "background"]
_REACTION = re.compile(
    r"\b(?:react\w*|respon[ds]\w*|condemn\w*|slams?|hails?|welcomes?|denounc\w*|criticis\w*|criticiz\w*|outrage"
    r"|backlash|vows?|calls (?:for|on)"
    r"|reject\w*|defends?|praises?|blasts?|fires back|protests?|mourn\w*|tribute\w*)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"^(?:who|what|why|how|where)\b|\b(?:explained|explainer|analysis|timeline|opinion|profile|what to know|a look at"
    r"|what (?:is|are|we) known?|settled|takeaways?|the facts)\b",
    re.IGNORECASE,
)


class Cast(NamedTuple):
    """Who and where a story is about: folded name -> (printed, kind, share of the articles that have it), and their
    weight."""

    names: dict[str, tuple[str, str, float]]
    mass: float
    first: datetime | None
    title: str


def cast_of(story: Story, rarity: Callable[[str], float]) -> Cast:
    """Return the names that at least a third of a story's articles have."""
    counts: Counter[str] = Counter()
    printed: dict[str, tuple[str, str]] = {}
    for article in story.articles:
        for key, (name, kind) in _named(article).items():
            counts[key] += 1
            printed.setdefault(key, (name, kind))
    total = len(story.articles)
    names = {key: (*printed[key], count / total) for key, count in counts.items() if 3 * count >= total}
    mass = math.fsum((rarity(key) * share) ** 2 for key, (_, _, share) in names.items()) or 1.0
    return Cast(names, mass * max(1.0, THIN / max(len(names), 1)), story.first, story.title)


def _named(article: AnnotatedArticle) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for name in article.names:
        if name.kind != "other" and name.start < 20_000:
            found.setdefault(fold_fast(name.canonical[:80]), (name.canonical, name.kind))
    return found


def related(stories: Sequence[Story], rarity: Callable[[str], float], most: int) -> dict[str, tuple[Related, ...]]:
    """Return for each story those it shares most of its people, organisations and places with, strongest first.

    Only names that at most 80 stories hold lead from one story to another, so the cost does not grow with the square.
    """
    casts = {story.id: cast_of(story, rarity) for story in stories if not story.mixed}
    holders: dict[str, list[tuple[str, float]]] = {}
    for id_, cast in casts.items():
        for key, (_, _, share) in cast.names.items():
            holders.setdefault(key, []).append((id_, share))
    weight = {key: rarity(key) ** 2 for key in holders}
    found: dict[str, tuple[Related, ...]] = {}
    for id_, cast in casts.items():
        shared: dict[str, float] = {}
        common: Counter[str] = Counter()
        for key, (_, _, share) in cast.names.items():
            if len(holders[key]) <= HELD_BY_MANY:
                for other, theirs in holders[key]:
                    shared[other] = shared.get(other, 0.0) + weight[key] * share * theirs
                    common[other] += 1
        shared.pop(id_, None)
        ties = [(min(v / min(cast.mass, casts[other].mass), 1.0), other) for other, v in shared.items()]
        best = sorted((-score, other) for score, other in ties if score >= WEAKEST)[:most]
        found[id_] = tuple(_tie(other, -negative, cast, casts[other], weight) for negative, other in best)
    return found


def _tie(id_: str, score: float, own: Cast, other: Cast, weight: dict[str, float]) -> Related:
    shared = sorted(
        own.names.keys() & other.names.keys(),
        key=lambda key: (-weight[key] * own.names[key][2] * other.names[key][2], key),
    )
    top: list[tuple[str, str]] = []
    for name, kind, _ in map(own.names.__getitem__, shared):
        # "Gaza and Gaza Strip" would name one place twice.
        if len(top) < 2 and not any(name in known or known in name for known, _ in top):
            top.append((name, kind))
    relation, reason = _relation(own, other, score, top)
    return Related(story=id_, score=round(score, 3), relation=relation, reason=reason)


def _relation(own: Cast, other: Cast, score: float, top: Sequence[tuple[str, str]]) -> tuple[Relation, str]:
    """Say how another story stands to this one; the words name what the two share."""
    shared = " and ".join(name for name, _ in top)
    if _BACKGROUND.search(other.title):
        return "background", f"Background on {shared}"
    if _REACTION.search(other.title) and not _REACTION.search(own.title):
        return "reaction", f"Reaction; also involves {shared}"
    hours = (other.first - own.first).total_seconds() / 3600 if own.first and other.first else 0.0
    if abs(hours) >= 18 and score >= FOLLOWS:
        return "continues", f"{'Later' if hours > 0 else 'Earlier'} news of {shared}"
    if all(kind == "place" for _, kind in top):
        return "same_place", f"Also about {shared}"
    return "same_actors", f"Also involves {shared}"
