"""Why an article is where it is, in words."""

from __future__ import annotations

from wiredesk.model import Story

from ._model import load_model
from ._options import GroupOptions
from ._pairs import NAMES, Comparer
from ._window import Window


def explain(story: Story, url: str) -> str:
    """Say why the article at an address stands in its story, against each other article of it."""
    article = next(a for a in story.articles if url in (a.url, a.id))
    member = next(m for m in story.members if m.article == article.id)
    lines = [f"{article.url}", f"story {story.id}: {story.title}", f"origin: {member.why}"]
    if len(story.articles) == 1:
        return "\n".join([*lines, "alone: no other article is probably about the same story"])
    window = Window(GroupOptions(window_articles=len(story.articles)))
    features = {a.id: item for a, item in window.read_all(story.articles)}
    model = load_model()
    for other in story.articles:
        if other.id == article.id:
            continue
        values = Comparer().values(features[article.id], [features[other.id]])[0]
        shown = ", ".join(f"{name} {value:.2f}" for name, value in zip(NAMES, values, strict=True) if value >= 0.05)
        lines.append(f"{model.probabilities(values[None])[0]:.2f} same story as {other.url} ({shown})")
    return "\n".join(lines)
