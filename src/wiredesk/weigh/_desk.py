"""What every part of the room asks of a story: which origin, when printed, which sentence, whose name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import pairwise

from wiredesk.lang import Spellings, content_stems, fold, person_key, same_first_name, seconds, surname_key
from wiredesk.model import AnnotatedArticle, Sentence, Story

from ._offices import holds, names_holder
from ._plain import plain
from ._titles import best_role

OFFICIAL = re.compile(
    r"\b(?:mayors?|governors?|minist(?:er|ry|ries)|presidents?|premier|chancellor|police|army|military|"
    r"air force|navy|"
    r"officials?|authorit(?:y|ies)|government|spokes(?:man|woman|person)|department|agency|service|court|"
    r"prosecutors?|fire (?:service|brigade)|sheriff|coroner|hospital|commission|council|senator|secretary|"
    r"envoy|ambassador|office|united nations|un|who|nato|eu|command|rescuers|emergency|parliament|bank)\b"
)
_DESCRIBED = re.compile(r" (?:of|for|to|at|with) ")
_OWNS = re.compile(r"^[’']s (?:\w+[ -]){0,2}$")
_WITHIN = re.compile(r"^ (?:\w+ )?in (?:the )?(?:\w+[ -]){0,2}$")
_LINE_HEAD, _LONG = 200, 2000
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
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
        self.origin_count = max(1, len({self.origin.get(a.id, a.id) for a in story.articles}))
        self._parts: set[tuple[str, str]] | None = None
        self._stems: dict[tuple[str, int], frozenset[str]] = {}
        self._no_things: dict[str, frozenset[str]] = {}
        self._names: dict[str, dict[int, frozenset[str]]] = {}
        self._places: dict[str, dict[int, frozenset[str]]] = {}
        self._days: dict[str, dict[int, frozenset[str]]] = {}
        self._bodies: dict[str, tuple[str, str]] = {}
        self._starts = {a.id: [s.start for s in a.sentences] for a in story.articles}
        self._spelling = Spellings.of_reports(article.person_forms for article in story.articles)
        self._shared: dict[str, tuple[str, ...]] = {}
        """The first names of those who share a surname, by its key."""
        self._full = self._fullest_names()
        self._roles = self._best_roles()

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
            self._no_things[doc] = frozenset(form for name in names for form in (name.text, name.canonical))
        return self._no_things[doc]

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
        if name is None:
            return None
        name = self._spelling.of_name(name)
        known = self._full.get(self._person(name)) if _is_name(name) else None
        return known or self._holder(name) or name

    def body_of(self, doc: str, name: str) -> str:
        """The one body of an article that a bare noun means ("the ministry"); the noun where there is not one."""
        if " " in name:
            return name
        ends = {n.canonical for n in self.articles[doc].names if n.kind == "organisation" and " " in n.canonical}
        found = {body for body in ends if fold(body).split(" ")[-1] == fold(name)}
        return found.pop() if len(found) == 1 else name

    def _holder(self, office: str) -> str | None:
        """The one person whose printed role a description names ("Elmland's foreign minister"); None where unsure."""
        if not names_holder(office):
            return None
        found = {self._full[key] for key, role in self._roles.items() if key in self._full and holds(role, office)}
        return found.pop() if len(found) == 1 else None

    def role_of(self, name: str | None) -> str | None:
        """The role to print with a name; None for a description that another's name ends ("spokesman for Berg")."""
        return (
            self._roles.get(self._person(self._spelling.of_name(name)))
            if name and not _DESCRIBED.search(name)
            else None
        )

    def _person(self, form: str) -> str:
        """A key of one person: with the first name where people of the story share the surname."""
        key = person_key(form)
        first = form.split(" ")[0]
        home = next((other for other in self._shared.get(key, ()) if same_first_name(first, other)), "")
        return f"{fold(home)} {key}" if home and " " in form else key

    def _fullest_names(self) -> dict[str, str]:
        seen: dict[str, Counter[str]] = {}
        for article in self.story.articles:
            for name in article.names:
                if name.kind == "person" and _is_name(name.canonical):
                    form = self._spelling.of_name(name.canonical)
                    seen.setdefault(person_key(form), Counter())[form] += 1
        for key, forms in [*seen.items()]:
            firsts = _first_names(forms)
            if len(firsts) > 1:  # "Smith" of two families stays as printed
                self._shared[key] = firsts
                for form in seen.pop(key):
                    if " " in form:
                        seen.setdefault(self._person(form), Counter())[form] += forms[form]
        best: dict[str, str] = {}
        for key, forms in seen.items():
            best[key] = max(forms, key=lambda form: (" " in form, forms[form], -len(form), form))
        for key, form in list(best.items()):
            plain = surname_key(form)
            longer = [o for o in best.values() if " " in form and o.startswith(f"{form} ")]
            if len(longer) == 1 and fold(longer[0]).split(" ")[-1] not in _SUFFIXES:
                best[key] = longer[0]  # "Yan Berg" is the "Yan Berg Ostra" whom another report names in full
            if plain != key and " " not in best.get(plain, ""):  # "Kerr" where only a Donald Kerr Jr. is told of
                best[plain] = form
        return best

    def _best_roles(self) -> dict[str, str]:
        told: dict[str, list[tuple[str, str, str]]] = {}
        for article in self.story.articles:
            day = (self.printed(article.id) or "")[:10]
            names = [(name.canonical, name.role) for name in article.names]
            for who, role in [*names, *((quote.speaker, quote.role) for quote in article.quotes)]:
                if who and role:
                    told.setdefault(self._person(self._spelling.of_name(who)), []).append((role, article.id, day))
        return {key: role for key, roles in told.items() if (role := best_role(roles)) is not None}


def _first_names(forms: Iterable[str]) -> tuple[str, ...]:
    """The first names of the people of one surname, each once: "Tom" and "Thomas" can be one's."""
    firsts: list[str] = []
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        first = form.split(" ")[0]
        if " " in form and not any(same_first_name(first, other) for other in firsts):
            firsts.append(first)
    return tuple(firsts)


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


def _is_name(text: str) -> bool:
    return text[:1].isupper()
