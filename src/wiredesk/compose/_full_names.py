"""Names of people as the reports print them: keys under which their forms meet, and where a form stands."""

from __future__ import annotations

from collections.abc import Iterable

from wiredesk.lang import Spellings, first_name_sound, fold
from wiredesk.model import AnnotatedArticle, Name, Span, Story


def last_of(text: str) -> str:
    """A key of the last name: folded, without "al-" (Sharaa, al-Sharaa)."""
    last = fold(text).strip().split(" ")[-1]
    return last[3:] if last.startswith(("al-", "el-")) and len(last) > 5 else last


def first_names(forms: Iterable[str]) -> set[str]:
    """First names of full names; one that another ends with ("Arden Chris Brown") is that other's."""
    folded = [fold(form) for form in forms]
    firsts = {form.split(" ")[0] for form in folded if not any(form.endswith(f" {other}") for other in folded)}
    return {first_name_sound(first) for first in firsts}


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
