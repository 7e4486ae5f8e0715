"""Who the names of a story's reports mean: one form for a person or a body, and the role that goes with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from wiredesk.lang import Spellings, body_named, fold, is_past_role, person_key, same_first_name, surname_key
from wiredesk.model import AnnotatedArticle

from ._offices import holds, names_holder
from ._titles import best_role

_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_MAIN = 2
"""How many times as often as all others of a surname somebody is named whom the surname alone means."""
_COURTESY = ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.")
_DESCRIBED = re.compile(r" (?:of|for|to|at|with) ")


class People:
    """The people and bodies that the reports of a story name."""

    def __init__(self, articles: Collection[AnnotatedArticle], spelling: Spellings) -> None:
        self._spelling = spelling
        self._full: dict[str, str] = {}
        self._shared: dict[str, tuple[str, ...]] = {}
        self._main: dict[str, str] = {}
        self._read_names(articles)
        self._bodies = _bodies(articles)
        told = self._told_roles(articles)
        self._held = {key: {role for role, _, _ in roles if not is_past_role(role)} for key, roles in told.items()}
        self._roles = {key: role for key, roles in told.items() if (role := best_role(roles)) is not None}

    def full_name(self, name: str | None) -> str | None:
        """The fullest form any report has for a name; for a body that of its names which most speak under."""
        if name is None:
            return None
        name = self._spelling.of_name(name)
        known = self._full.get(self.key(name)) if _is_name(name) else None
        return known or self._holder(name) or self._bodies.get(body_named(name) or "", name)

    def role_of(self, name: str | None) -> str | None:
        """The role to print with a name; None for a description that another's name ends ("spokesman for Berg")."""
        return self._roles.get(self.key(name)) if name and not _DESCRIBED.search(name) else None

    def key(self, name: str) -> str:
        """A key under which the names of one person meet; those of one surname are told apart by their first names."""
        name = self._spelling.of_name(name)
        plain = person_key(name)
        if plain not in self._shared:
            return plain
        if " " not in name:
            return self._main.get(plain, plain)
        first = fold(name).split(" ")[0]
        same = next((other for other in self._shared[plain] if same_first_name(first, other)), first)
        return f"{same} {plain}"

    def _holder(self, office: str) -> str | None:
        """The one person whose role, as any report prints it, a description names ("Elmland's foreign minister"); None
        where unsure."""
        if not names_holder(office):
            return None
        held = ((key, roles) for key, roles in self._held.items() if key in self._full)
        found = {self._full[key] for key, roles in held if any(holds(role, office) for role in roles)}
        return found.pop() if len(found) == 1 else None

    def holder_in(self, article: AnnotatedArticle, office: str) -> str | None:
        """The one person named in a report whose role, as any report prints it, is an office ("supreme leader")."""
        keys = {self.key(name.canonical) for name in article.names if name.kind == "person"}
        found = {self._full.get(key) for key in keys if holds(self._roles.get(key, ""), office)}
        return found.pop() if len(found) == 1 else None

    def _read_names(self, articles: Collection[AnnotatedArticle]) -> None:
        seen: dict[str, Counter[str]] = {}
        held: dict[str, set[str]] = {}
        for article in articles:
            for name in article.names:
                if name.kind == "person" and _is_name(name.canonical):
                    form = self._spelling.of_name(name.canonical)
                    seen.setdefault(person_key(form), Counter())[form] += 1
                    held.setdefault(form, set()).add(fold(name.role or ""))
        for plain, forms in seen.items():
            self._share(plain, forms, held)
        for plain, forms in seen.items():
            groups: dict[str, Counter[str]] = {}
            for form, count in forms.items():
                groups.setdefault(self.key(form), Counter())[form] += count
            for key, own in groups.items():
                if key != plain or plain not in self._shared:  # "Smith" of two families stays as printed
                    self._full[key] = max(own, key=lambda form: (" " in form, own[form], -len(form), form))
        self._lengthen()

    def _share(self, plain: str, forms: Counter[str], held: dict[str, set[str]]) -> None:
        """Note a surname that several people have, and whom of them it means by itself: the one whose office is told
        with the bare surname too ("President Berg" of Ivan and Ana Berg), else who is named most."""
        firsts: Counter[str] = Counter()
        for form in sorted(forms, key=lambda form: (-forms[form], form)):
            if " " in form:
                first = fold(form).split(" ")[0]
                firsts[next((other for other in firsts if same_first_name(first, other)), first)] += forms[form]
        if len(firsts) > 1:
            self._shared[plain] = tuple(firsts)
            main = max(firsts, key=lambda first: firsts[first])
            bare = {role for form in forms if " " not in form for role in held[form]} - {"", *_COURTESY}
            full = [form for form in forms if " " in form and held[form] & bare]
            holders = {f for form in full for f in firsts if same_first_name(fold(form).split(" ")[0], f)}
            if len(holders) == 1:
                self._main[plain] = f"{holders.pop()} {plain}"
            elif firsts[main] >= _MAIN * (firsts.total() - firsts[main]):
                self._main[plain] = f"{main} {plain}"

    def _lengthen(self) -> None:
        for key, form in list(self._full.items()):
            plain = surname_key(form)
            longer = [o for o in self._full.values() if " " in form and o.startswith(f"{form} ")]
            if len(longer) == 1 and fold(longer[0]).split(" ")[-1] not in _SUFFIXES:
                self._full[key] = longer[0]  # "Yan Berg" is the "Yan Berg Ostra" whom another report names in full
            if plain != person_key(form) and " " not in self._full.get(plain, ""):
                self._full[plain] = form  # "Kerr" where only a Donald Kerr Jr. is told of

    def _told_roles(self, articles: Collection[AnnotatedArticle]) -> dict[str, list[tuple[str, str, str]]]:
        """The roles that reports print with each key, with the report and its day."""
        told: dict[str, list[tuple[str, str, str]]] = {}
        for article in articles:
            moment = article.modified or article.published
            day = moment.date().isoformat() if moment is not None else ""
            names = [(name.canonical, name.role) for name in article.names]
            for who, role in [*names, *((quote.speaker, quote.role) for quote in article.quotes)]:
                if who and role:
                    told.setdefault(self.key(who), []).append((role, article.id, day))
        return told


def _bodies(articles: Collection[AnnotatedArticle]) -> dict[str, str]:
    """The name under which each body of several names speaks most often."""
    seen: dict[str, Counter[str]] = {}
    for article in articles:
        for quote in article.quotes:
            sense = body_named(quote.speaker or "")
            if sense is not None and quote.speaker:
                seen.setdefault(sense, Counter())[quote.speaker] += 1
    return {sense: max(forms, key=lambda form: (forms[form], len(form), form)) for sense, forms in seen.items()}


def _is_name(text: str) -> bool:
    return text[:1].isupper()
