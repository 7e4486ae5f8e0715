"""Why an article is where it is, in words."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from wiredesk.model import AnnotatedArticle, Story

from ._background import Floats
from ._features import BODY, LEAD, NAMED, Features
from ._model import load_model
from ._options import GroupOptions
from ._pairs import HOURS, NAMES, Comparer
from ._reading import plain, plain_text
from ._window import Window
from ._words import number

SHOWN = 12
LIKELY = ((0.9, "almost certainly"), (0.7, "very likely"), (0.4, "probably"), (0.15, "possibly"), (0.0, "hardly"))


def explain(story: Story, url: str, held: int) -> str:
    """Say why the article at an address stands in its story, against each other article of it, the closest first.

    Args:
        story: the story. url: the address or the id of one of its articles.
        held: articles that were grouped with it.
    """
    article = next(a for a in story.articles if url in (a.url, a.id))
    member = next(m for m in story.members if m.article == article.id)
    lines = [f"{article.url}", f"story {story.id}: {story.title}", f"origin: {member.why}"]
    if story.mixed:
        lines.append("a round-up, newsletter, photo or live page: it joins no story but with copies of itself")
    if len(story.articles) == 1:
        return "\n".join([*lines, "alone: no other article is probably about the same story"])
    window = Window(GroupOptions(window_articles=len(story.articles)))
    features = {a.id: item for a, item in window.read_all(story.articles)}
    others = [a for a in story.articles if a.id != article.id]
    values = Comparer().values([(features[article.id], [features[a.id] for a in others])])
    chances = load_model().probabilities(values)
    rest = f"other {len(others)} with a mean" if len(others) > 1 else "other one with a"
    lines.append(
        f"here because it is the same story as the {rest} probability of {chances.mean():.2f}; stories are joined from "
        f"{load_model().join_among(held):.2f} on"
    )
    printed = _printed(article, window)
    for place in np.argsort(-chances, kind="stable").tolist()[:SHOWN]:
        other = others[place]
        said = "; ".join(_reasons(features[article.id], features[other.id], values[place], printed))
        how = next(words for least, words in LIKELY if chances[place] >= least)
        lines.append(f"{how} ({chances[place]:.2f}) the same story as {other.url}: {said or 'little is shared'}")
    if len(others) > SHOWN:
        lines.append(f"and {len(others) - SHOWN} more")
    return "\n".join(lines)


def _printed(article: AnnotatedArticle, window: Window) -> dict[int, str]:
    """Return names and words of an article as printed, by the numbers of their terms."""
    found = {}
    for name in article.names:
        found[number("@" + plain(name.canonical[:80]).removeprefix("the "))] = name.canonical
    for word in reversed(plain(article.name + " " + plain_text(article)[:5000]).split()):
        stems = window.words.read(word)[0]
        found.update(dict.fromkeys(stems[stems > 0].tolist(), word.strip("'.,;:!?()-\"")))
    return found


def _reasons(own: Features, other: Features, row: Floats, printed: dict[int, str]) -> list[str]:
    """Say what two articles share; what is said stands in the comparisons that decided."""
    value = dict(zip(NAMES, row.tolist(), strict=True))
    named, words = _shared(own, other, NAMED, printed, 4), _shared(own, other, LEAD, printed, 5)
    words = words or _shared(own, other, BODY, printed, 5)
    parts = plain(" ".join(named)).split()
    words = [word for word in words if word.removesuffix("'s") not in parts]
    said = []
    if named:
        said.append(f"both name {_listed(named)}")
    if words:
        said.append(f"both open with {_listed(words)}" if value["lead"] >= value["body"] else f"share {_listed(words)}")
    if value["cross"] >= 0.3:
        said.append(f"{value['cross']:.0%} of the headlines stands in the other's opening")
    if value["quotes"]:
        said.append("both print one quotation")
    if own.hours is not None and other.hours is not None:
        hours = round(abs(own.hours - other.hours))
        said.append(f"published {hours} hours apart" if hours != 1 else "published an hour apart")
        if abs(own.hours - other.hours) >= HOURS / 2:
            said[-1] += ", which speaks against it"
    if value["same_outlet"]:
        said.append("of one outlet, which speaks against it")
    return said


def _shared(own: Features, other: Features, part: int, printed: dict[int, str], most: int) -> list[str]:
    (ids, weights), (theirs, _) = own.part(part), other.part(part)
    both = [(-weight, printed[id_]) for id_, weight in zip(ids.tolist(), weights.tolist(), strict=True)
            if id_ in theirs and id_ in printed]  # fmt: skip
    return list(dict.fromkeys(word for _, word in sorted(both)))[:most]


def _listed(words: Iterable[str]) -> str:
    found = list(words)
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)
