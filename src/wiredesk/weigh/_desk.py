"""What every part of the room asks of a story: which origin, when printed, which sentence, whose name."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import pairwise

from wiredesk.lang import Spellings, content_stems, fold, seconds, surname_key
from wiredesk.model import AnnotatedArticle, Sentence, Story

from ._people import People
from ._plain import plain

OFFICIAL = re.compile(
    r"\b(?:mayors?|governors?|minist(?:er|ry|ries)|presidents?|premier|chancellor|police|army|military|"
    r"air force|navy|"
    r"officials?|authorit(?:y|ies)|government|spokes(?:man|woman|person)|department|agency|service|court|"
    r"prosecutors?|fire (?:service|brigade)|sheriff|coroner|hospital|commission|council|senator|secretary|"
    r"envoy|ambassador|office|united nations|un|who|nato|eu|command|rescuers|emergency|parliament|bank)\b"
)
_OWNS = re.compile(r"^[’']s (?:\w+[ -]){0,2}$")
_WITHIN = re.compile(r"^ (?:\w+ )?in (?:the )?(?:\w+[ -]){0,2}$")
_LINE_HEAD, _LONG = 200, 2000
_REPORTING = re.compile(
    r"[Rr]eporting (?:was contributed )?(?:by [\w.’' -]{3,40} )?(?:from|in) [A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+)?"
)
_PLACE_ALIAS = {
    "kiev": "kyiv",
    "kharkov": "kharkiv",
    "odessa": "odesa",
    "lvov": "lviv",
    "chernigov": "chernihiv",
    "zaporozhye": "zaporizhzhia",
    "u.s": "united states",
    "us": "united states",
    "u.s.": "united states",
    "usa": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "u.k": "united kingdom",
    "u.k.": "united kingdom",
    "britain": "united kingdom",
    "the gaza strip": "gaza",
    "gaza strip": "gaza",
    "uae": "united arab emirates",
}


@lru_cache(maxsize=50_000)
def place_key(place: str | None) -> str | None:
    """A key under which spellings of one place meet; a region stays apart from the city it is named after."""
    if not place:
        return None
    plain = fold(place).strip(" .,").replace(" oblast", " region").replace(" province", " region")
    plain = _PLACE_ALIAS.get(plain, plain)
    plain = plain.removeprefix("the ").removeprefix("city of ")
    return _PLACE_ALIAS.get(plain, plain) or None


def is_official(claimant: str | None) -> bool:
    """Whether a claimant, as printed, speaks for a public office or body."""
    return bool(claimant) and OFFICIAL.search(fold(claimant or "")) is not None


class Desk:
    """A story with the look-ups the room needs; made once a story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.articles: dict[str, AnnotatedArticle] = {article.id: article for article in story.articles}
        self.order = {article.id: index for index, article in enumerate(story.articles)}
        self.origin = {member.article: member.origin for member in story.members}
        self.copies = {member.article for member in story.members if member.copy_of is not None}
        self.origin_count = max(1, len({self.origin.get(a.id, a.id) for a in story.articles if not a.is_foreign}))
        self._parts: set[tuple[str, str]] | None = None
        self._stems: dict[tuple[str, int], frozenset[str]] = {}
        self._no_things: dict[str, frozenset[str]] = {}
        self._names: dict[str, dict[int, frozenset[str]]] = {}
        self._places: dict[str, dict[int, frozenset[str]]] = {}
        self._days: dict[str, dict[int, frozenset[str]]] = {}
        self._bodies: dict[str, tuple[str, str]] = {}
        self._starts = {a.id: [s.start for s in a.sentences] for a in story.articles}
        self._spelling = Spellings.of_reports(article.person_forms for article in story.articles)
        self._people = People(story.articles, self._spelling)

    def origin_of(self, doc: str) -> str:
        """Origin of an article; an article outside the members is its own."""
        return self.origin.get(doc, doc)

    def version(self, doc: str) -> datetime | None:
        """When this version of an article was printed: its change, if it was changed after it was published."""
        article = self.articles[doc]
        first, change = article.published, article.modified
        return change if first is None or (change is not None and seconds(change) > seconds(first)) else first

    @cached_property
    def newest(self) -> date | None:
        """The day on which the newest version of a report was printed, None where none tells."""
        return max((moment.date() for doc in self.articles if (moment := self.version(doc))), default=None)

    def printed(self, doc: str) -> str | None:
        """Time of this version of an article in ISO 8601, None if unknown."""
        moment = self.version(doc)
        return moment.isoformat() if moment else None

    def stamp(self, doc: str) -> float:
        """Time of this version of the article as seconds, 0 if unknown: for ordering only."""
        moment = self.version(doc)
        return seconds(moment) if moment else 0.0

    def sentence_index(self, doc: str, start: int) -> int:
        """Index of the sentence that holds an offset, -1 if there is none."""
        index = bisect_right(self._starts[doc], start) - 1
        if index < 0 or self.articles[doc].sentences[index].end <= start:
            return -1
        return index

    def sentence(self, doc: str, start: int) -> Sentence | None:
        """The sentence that holds an offset."""
        index = self.sentence_index(doc, start)
        return self.articles[doc].sentences[index] if index >= 0 else None

    def no_things(self, doc: str) -> frozenset[str]:
        """The places and people an article names, as printed and in full: none is what a figure counts."""
        if doc not in self._no_things:
            names = [name for name in self.articles[doc].names if name.kind in ("place", "person")]
            own = (form for name in names for form in (name.text, name.canonical))
            self._no_things[doc] = frozenset(own)
        return self._no_things[doc]

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last names of the people that the reports name in full."""
        people = (name.canonical for a in self.articles.values() for name in a.names if name.kind == "person")
        return frozenset(name.rpartition(" ")[2] for name in people if " " in name)

    def reported_from(self, doc: str, place: str) -> bool:
        """Whether an article names a place only as where its reporter is: in its dateline or byline."""
        if doc not in self._bodies:
            text = self.articles[doc].text
            rest = _REPORTING.sub("", plain(text[:_LONG]) + text[_LONG:])
            self._bodies[doc] = (text[:_LINE_HEAD].lower(), rest.lower())
        head, rest = self._bodies[doc]
        return place.lower() in head and place.lower() not in rest

    def nested(self, a: str, b: str) -> bool:
        """Whether reports print one place as part of the other ("Pakistan's Balochistan province")."""
        if self._parts is None:
            self._parts = {pair for article in self.story.articles for pair in _parts_of(article)}
        return (a, b) in self._parts or (b, a) in self._parts

    def names(self, doc: str, index: int) -> frozenset[str]:
        """Keys of the people and bodies a sentence names."""
        if doc not in self._names:
            found: dict[int, set[str]] = {}
            for name in self.articles[doc].names:
                if name.kind != "place":
                    found.setdefault(self.sentence_index(doc, name.start), set()).add(surname_key(name.canonical))
            self._names[doc] = {place: frozenset(keys) for place, keys in found.items()}
        return self._names[doc].get(index, frozenset())

    def places(self, doc: str, index: int) -> frozenset[str]:
        """Keys of the places a sentence names, those of its dateline or byline aside."""
        if doc not in self._places:
            found: dict[int, set[str]] = {}
            article = self.articles[doc]
            for name in article.names:
                place = self.sentence_index(doc, name.start) if name.kind == "place" else -1
                key = place_key(name.canonical)
                if place >= 0 and key and name.text in plain(article.sentences[place].text):
                    found.setdefault(place, set()).add(key)
            self._places[doc] = {place: frozenset(keys) for place, keys in found.items()}
        return self._places[doc].get(index, frozenset())

    def days(self, doc: str, index: int) -> frozenset[str]:
        """The single days a sentence prints, ISO 8601."""
        if doc not in self._days:
            found: dict[int, set[str]] = {}
            for date in self.articles[doc].dates:
                if date.from_[:10] == date.to[:10]:
                    found.setdefault(self.sentence_index(doc, date.start), set()).add(date.from_[:10])
            self._days[doc] = {place: frozenset(days) for place, days in found.items()}
        return self._days[doc].get(index, frozenset())

    def stems(self, doc: str, index: int) -> frozenset[str]:
        """Content stems of a sentence."""
        key = (doc, index)
        if key not in self._stems:
            self._stems[key] = frozenset(content_stems(self.articles[doc].sentences[index].text))
        return self._stems[key]

    def full_name(self, name: str | None) -> str | None:
        """The fullest form any article of the story has for a name."""
        return self._people.full_name(name)

    def holder_in(self, doc: str, office: str) -> str | None:
        """The one person named in an article who has an office that it tells of without a name."""
        return self._people.holder_in(self.articles[doc], office)

    def key_of(self, name: str) -> str:
        """A key under which the names of one person or body meet."""
        return self._people.key(name)

    def body_of(self, doc: str, name: str) -> str:
        """The one body of an article that a bare noun means ("the ministry", "the state police"); the noun where there
        is not one."""
        if " " in name and not name[0].islower():
            return name
        ends = {n.canonical for n in self.articles[doc].names if n.kind == "organisation" and " " in n.canonical}
        found = {body for body in ends if fold(body).endswith(f" {fold(name)}")}
        return _with_first_half(self.articles[doc].text, found.pop()) if len(found) == 1 else name

    def role_of(self, name: str | None) -> str | None:
        """The role most reports print with a name."""
        return self._people.role_of(name)


def _with_first_half(text: str, body: str) -> str:
    """The name of a body with the half before its "and": the "Harbours Authority" of the "Arden Ports and Harbours
    Authority"."""
    whole = re.search(rf"\b[Tt]he ((?:[A-Z][\w’'-]+ ){{1,3}}and {re.escape(body)})(?!\w)", text)
    return whole.group(1) if whole else body


def _parts_of(article: AnnotatedArticle) -> list[tuple[str, str]]:
    """Pairs (whole, part) of places that stand side by side as whole and part."""
    found = []
    places = [name for name in article.names if name.kind == "place"]
    for first, second in pairwise(places):
        gap = article.text[first.end : second.start] if second.start - first.end < 30 else ""
        one, other = place_key(first.canonical), place_key(second.canonical)
        if one and other and one != other:
            if _OWNS.match(gap):
                found.append((one, other))
            elif _WITHIN.match(gap):
                found.append((other, one))
    return found
