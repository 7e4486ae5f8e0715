"""Stories out of a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wiredesk.model import AnnotatedArticle, Story, digest

from ._clusters import Pair, average_linkage, components
from ._features import Features, features_of
from ._options import GroupOptions
from ._furniture import Furniture
from ._origins import in_time, members_of
from ._pairs import compare, load_model
from ._related import Relation, as_related, common_names, relate
from ._weights import weigh_terms

PROBABLE = 0.1
COMMON = 60


class Grouper:
    """Takes articles one after another and knows the stories at any time."""

    def __init__(self, options: GroupOptions | None = None, known: dict[str, tuple[str, ...]] | None = None) -> None:
        """Start empty.

        Args:
            options: how to group.
            known: article ids by story id of an earlier run: their stories keep their ids.
        """
        self.options = options or GroupOptions()
        self._known = dict(known or {})
        self._articles: dict[str, AnnotatedArticle] = {}
        self._furniture = Furniture()
        self._features: dict[str, Features] = {}

    def add(self, article: AnnotatedArticle) -> None:
        """Take an article; one that was taken before changes nothing."""
        if article.id in self._articles:
            return
        self._articles[article.id] = article
        self._furniture.add(article)

    def stories(self) -> list[Story]:
        """Return the stories: those with most origins first, then newest, then by id."""
        self._read()
        pairs, rarity = self._pairs()
        bodies = []
        for group in components(self._articles, pairs):
            inside = set(group)
            strength = {pair: value for pair, value in pairs.items() if pair[0] in inside} if len(group) > 1 else {}
            bodies += average_linkage(group, strength, self.options.join)
        drafts = [self._story(body, pairs) for body in bodies]
        names = {story.id: common_names(story.articles) for story in drafts}
        return sorted((self._with_related(story, names, rarity) for story in drafts), key=_rank)

    def _read(self) -> None:
        outlets = {article.outlet for article in self._articles.values()}
        furniture = {outlet: self._furniture.of(outlet) for outlet in outlets}
        self._features = {id_: features_of(a, furniture[a.outlet]) for id_, a in self._articles.items()}

    def _pairs(self) -> tuple[dict[Pair, float], dict[str, float]]:
        """Probability of each pair that shares enough to be worth comparing, and the weight of each name."""
        idf, rarest = weigh_terms(self._features.values())
        model = load_model()
        holders: dict[str, list[str]] = {}
        for id_, item in self._features.items():
            for term in sorted(item.title.keys() | item.lead.keys() | item.names.keys()):
                holders.setdefault(term, []).append(id_)
        found: dict[Pair, float] = {}
        for id_, item in self._features.items():
            scores: dict[str, float] = {}
            for term in sorted(item.title.keys() | item.lead.keys() | item.names.keys()):
                group = holders[term]
                if len(group) <= max(COMMON, len(self._features) // 20):
                    for other in group:
                        if other > id_:
                            scores[other] = scores.get(other, 0.0) + idf[term] ** 2
            nearest = sorted(scores, key=lambda other: (-scores[other], other))[: self.options.candidates]
            for other in nearest:
                if self._apart(item, self._features[other]):
                    continue
                value = model.probability(compare(item, self._features[other], idf, rarest))
                if value >= PROBABLE:
                    found[(id_, other)] = value
        return found, idf

    def _apart(self, a: Features, b: Features) -> bool:
        return a.hours is not None and b.hours is not None and abs(a.hours - b.hours) > self.options.window_hours

    def _story(self, ids: Sequence[str], pairs: dict[Pair, float]) -> Story:
        articles = tuple(sorted((self._articles[id_] for id_ in ids), key=in_time))
        members, origins = members_of(articles, self._features)
        times = sorted(a.published for a in articles if a.published)
        central = max(
            articles, key=lambda a: (sum(pairs.get((min(a.id, o), max(a.id, o)), 0.0) for o in ids if o != a.id), a.id)
        )
        return Story(
            id=self._id_of(articles),
            title=central.title,
            articles=articles,
            members=members,
            origins=origins,
            mixed=all(self._features[a.id].mixed for a in articles),
            first=times[0] if times else None,
            last=times[-1] if times else None,
        )

    def _id_of(self, articles: Sequence[AnnotatedArticle]) -> str:
        """The id an earlier run gave to most of the articles, else one made from the first article."""
        ids = {article.id for article in articles}
        kept = [(len(ids.intersection(known)), story) for story, known in self._known.items()]
        if kept and (best := max(kept))[0]:
            return best[1]
        return digest("story", articles[0].id)

    def _with_related(
        self, story: Story, names: dict[str, dict[str, tuple[str, str, float]]], rarity: dict[str, float]
    ) -> Story:
        if story.mixed:
            return story
        found: list[tuple[str, float, Relation, str]] = []
        for other, theirs in names.items():
            if other != story.id and (tie := relate(names[story.id], theirs, rarity)) is not None:
                found.append((other, *tie))
        fields = {name: getattr(story, name) for name in story.__struct_fields__}
        return Story(**{**fields, "related": as_related(found, self.options.related)})


def _rank(story: Story) -> tuple[int, int, float, str]:
    last = story.last.timestamp() if story.last else 0.0
    return -len(story.origins), -len(story.articles), -last, story.id


def group(
    articles: Iterable[AnnotatedArticle],
    options: GroupOptions | None = None,
    known: dict[str, tuple[str, ...]] | None = None,
) -> Iterator[Story]:
    """Group articles into stories, those with most origins first.

    Args:
        articles: in any order.
        options: how to group.
        known: article ids by story id of an earlier run, whose stories keep their ids.
    """
    grouper = Grouper(options, known)
    for article in articles:
        grouper.add(article)
    yield from grouper.stories()


def one_story(articles: Iterable[AnnotatedArticle]) -> Story:
    """Take all the articles as one story; copies and origins are still told apart."""
    grouper = Grouper()
    for article in articles:
        grouper.add(article)
    grouper._read()
    return grouper._story(sorted(grouper._articles), {})
