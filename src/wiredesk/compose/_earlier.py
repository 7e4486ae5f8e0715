"""Background from earlier stories of the store: a line each of what they told, where this story goes on from there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from wiredesk.model import Ledger, Story

from ._again import same_words
from ._material import Candidate
from ._rank import material, weights
from ._stems import stems_of

_TIES = frozenset(("continues", "same_actors", "background"))
_MOST = 2
_OPENING = 2
_CORE = 40
"""Heaviest stems of a story: an earlier story is told of where its opening has many of them."""
_LEAST, _SHARE, _NAMES = 5, 0.4, 2
_QUOTED = 60
_READ = 5
"""Sentences of a report that are its opening, furniture counted."""
_AGAIN = 0.6
_ALONE, _CROWD = timedelta(days=7), 10
"""How far from every other story a time stands that is more likely a wrong stamp than a day of news, where so many
stand together; those of an archive may all stand apart."""


def earlier_of(story: Story, others: Sequence[Story]) -> list[Story]:
    """The stories of the store that a story goes on from: tied to it, and over hours before it began, newest first.

    One whose time stands weeks or years from a crowd of all others has a wrong stamp, and no day to be printed under.
    """
    ties = {tie.story for tie in story.related if tie.relation in _TIES}
    times = [one.last for one in (*others, story) if one.last]

    def near(time: datetime) -> int:
        return sum(abs(time - other) <= _ALONE for other in times)

    crowded = story.last is not None and near(story.last) >= _CROWD
    found = [
        (other.last, other)
        for other in others
        if other.id in ties and story.first and other.last and story.first - other.last >= story.APART
        and not (crowded and near(other.last) == 1)
    ]  # fmt: skip
    return [other for _, other in sorted(found, key=lambda item: (-item[0].timestamp(), item[1].id))]


def background(story: Story, earlier: Sequence[Story], printed: Sequence[str]) -> list[tuple[date, Candidate]]:
    """One opening sentence of each earlier story that is about this one's matter, with its day, oldest first.

    ``printed`` are the lines of the article: what they tell is not told again.
    """
    table = weights(story, max(1, len(story.origins)))
    core = frozenset(sorted(table, key=lambda stem: (-table[stem], stem))[:_CORE])
    heads = frozenset(stem for article in story.articles for stem in stems_of(article.name))
    names = {name.canonical for article in story.articles for name in article.names}
    told = [frozenset(stems_of(line)) for line in printed]
    chosen: list[tuple[datetime, Candidate]] = []
    for other in earlier:
        if not _near(other, core):
            continue
        able = [
            candidate
            for candidate in material(other, Ledger(story=other.id))
            if _fits(candidate, core, heads, names)
            and not any(_again(candidate.stems, line) for line in told)
            and not any(same_words(candidate.plain, line) for line in printed)
        ]
        best = max(able, key=lambda c: (len(c.stems & core), -c.index, c.score), default=None)
        if best is None or best.article.published is None:
            continue
        told.append(best.stems)
        chosen.append((best.article.published, best))
        if len(chosen) == _MOST:
            break
    chosen.sort(key=lambda item: item[0].timestamp())
    return [(moment.date(), candidate) for moment, candidate in chosen]


def _near(other: Story, core: frozenset[str]) -> bool:
    """Whether a report of an earlier story opens with enough of a story's words to be read at all."""
    opening = (sentence for article in other.articles for sentence in article.sentences[:_READ])
    return any(len(core.intersection(stems_of(sentence.text))) >= _LEAST for sentence in opening)


def _fits(candidate: Candidate, core: frozenset[str], heads: frozenset[str], names: set[str]) -> bool:
    """Whether an opening sentence of an earlier report stands alone and is about the matter of a story.

    It has a word that is no name from a headline of the story, and two of its names: the same people elsewhere are
    another matter.
    """
    s = candidate.sentence
    if candidate.index > _OPENING or not candidate.report or candidate.quoted > _QUOTED or candidate.leans:
        return False
    shared = candidate.stems & core
    known = {name.canonical for name in candidate.article.names if s.holds(name)} & names
    if not candidate.topical & heads:
        return False
    return len(shared) >= max(_LEAST, _SHARE * len(candidate.stems)) and len(known) >= _NAMES


def _again(stems: frozenset[str], line: frozenset[str]) -> bool:
    """Whether a line of the article tells most of a sentence already."""
    return len(stems & line) >= _AGAIN * len(stems)
