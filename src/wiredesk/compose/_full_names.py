"""Names of people as the reports print them: keys under which their forms meet, and where a form stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from wiredesk.lang import Spellings, first_name_sound, fold, one_first_name
from wiredesk.model import AnnotatedArticle, Name, Span, Story

from ._bare_names import is_somebody


def last_of(text: str) -> str:
    """A key of the last name: folded, without "al-" (Sharaa, al-Sharaa)."""
    last = fold(text).strip().split(" ")[-1]
    return last[3:] if last.startswith(("al-", "el-")) and len(last) > 5 else last


def first_names(forms: Iterable[str]) -> set[str]:
    """First names of full names, one of those that are one name ("Jo" and "Josephine"); one that another ends with
    ("Arden Chris Brown") is that other's."""
    folded = [fold(form) for form in forms]
    firsts = {form.split(" ")[0] for form in folded if not any(form.endswith(f" {other}") for other in folded)}
    found: list[str] = []
    for first in sorted(firsts):
        same = (o for o in found if first_name_sound(o) == first_name_sound(first) or one_first_name(o, first))
        if next(same, None) is None:
            found.append(first)
    return set(found)


@dataclass(slots=True)
class PrintedNames:
    """The names of people in the reports of a story, by last name."""

    forms: dict[str, Counter[str]] = field(default_factory=dict)
    """Full names of two words or more."""
    where: dict[str, Span] = field(default_factory=dict)
    """The passage of a full name."""
    mentions: Counter[str] = field(default_factory=Counter)
    alone: set[str] = field(default_factory=set)
    """Last names that are printed without a first name."""
    others: set[str] = field(default_factory=set)
    """Last words of places and bodies."""

    @classmethod
    def of(cls, story: Story, spelling: Spellings) -> PrintedNames:
        """Read the names of all reports."""
        names = cls()
        for article in story.articles:
            for name in article.names:
                if name.kind in ("place", "organisation"):
                    names.others.add(last_of(name.canonical))
                elif name.kind == "person" and is_somebody(name.canonical):
                    names._note(article, name, spelling.of_name(name.text))
        return names

    def _note(self, article: AnnotatedArticle, name: Name, form: str) -> None:
        self.mentions[last_of(form)] += 1
        if " " not in form and " " in name.canonical and last_of(name.canonical) == last_of(name.text):
            self.alone.add(last_of(form))
        if " " not in name.text.strip() or name.text != name.canonical:
            return
        self.forms.setdefault(last_of(form), Counter())[form] += 1
        if form not in self.where or (name.text == form and form not in self.where[form].text):
            self.where[form] = passage_of(article, name)

    def full(self) -> dict[str, tuple[str, Span]]:
        """The full name of each last name that is one person's, with its passage."""
        found: dict[str, tuple[str, Span]] = {}
        for last, seen in self.forms.items():
            if last not in self.others and len(first_names(seen)) == 1:
                form = max(seen, key=lambda f: (seen[f], -len(f), f))
                found[last] = (form, self.where[form])
        return found


def unread_names(story: Story) -> frozenset[str]:
    """Last words of longer names that stand alone too, all of them read as no person's, place's or body's."""
    names = [name for article in story.articles for name in article.names]
    longer = {last_of(name.canonical) for name in names if name.kind == "other" and " " in name.canonical}
    alone = {last_of(name.text) for name in names if name.kind == "other" and " " not in name.text}
    return frozenset((longer & alone) - {last_of(name.canonical) for name in names if name.kind != "other"})


def printed_spellings(story: Story, spelling: Spellings) -> dict[str, Span]:
    """The first passage that prints each main spelling."""
    wanted = {*spelling.words.values(), *spelling.firsts.values()}
    found: dict[str, Span] = {}
    for article in story.articles if wanted else ():
        for name in article.names:
            for word in wanted.intersection(name.text.split(" ")) - found.keys():
                found[word] = passage_of(article, name)
    return found


def passage_of(article: AnnotatedArticle, name: Name) -> Span:
    """The sentence a name stands in; the name itself where it stands in none."""
    for sentence in article.sentences:
        if sentence.start <= name.start < sentence.end:
            return sentence.bare
    return name.bare
