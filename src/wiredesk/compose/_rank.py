"""How much a candidate sentence is worth, and how many origins carry what it says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from math import fsum, inf

from wiredesk.lang import seconds
from wiredesk.model import AnnotatedArticle, Ledger, Span, Story

from ._kinds import Kind, kind_of
from ._material import Candidate, candidates
from ._patterns import OPINION, SAYING
from ._roles import role_of
from ._stems import stem_set, stems_of

_REPORTS = 14
"""Reports read for one article: the first of each origin, then the rest by time."""
_CARRIES = 0.5
_RARE = 0.25
"""Share of a story's sentences below which a stem counts as rare in it."""
_RECURS, _RECURS_LATE = 0.4, 0.7
"""Share of its stems that must recur, for a line of the body of a report and of its end, where teasers stand."""
_ALONE = 0.6
"""How much less must recur where there is one report only."""
_SMALL = 20
"""Sentences below which a story is too small to tell."""
_END = 0.85
_OF_IT = 3
"""Heavy stems that tie a line with new names to its report."""
_CENTRAL = 0.4
"""What it is worth to tell the main event for certain."""
_OPENS, _AROUND, _LONG = 3, 2, 10
"""Sentences that open a report, how many lines on either side are around one, and how many a report with boxes has."""
_AS_SAID = re.compile(r"^(?:Just )?[Aa]s (?:[\w’'.-]+ ){1,6}?(?:said|says|puts? it|noted|notes|argued|argues|told)\b")
"""The opening of a sentence that makes somebody's words its own."""
_CORE = 30
"""Heaviest stems of a story: a line that has two of them is about it."""


def material(story: Story, ledger: Ledger) -> list[Candidate]:
    """All candidates of a story with their scores, in order of report and place.

    A report that its outlet printed again, changed, is told in its newest version.
    """
    origin = {member.article: member.origin for member in story.members}
    older = _older_versions(story)
    copies = {member.article for member in story.members if member.copy_of not in (None, *older)}
    seen: set[str] = set()
    first: list[AnnotatedArticle] = []
    rest: list[AnnotatedArticle] = []
    for article in story.articles:
        own = origin.get(article.id, article.id)
        if article.id in older:
            continue
        if article.id in copies and own in seen:
            continue
        (rest if own in seen else first).append(article)
        seen.add(own)
    chosen = {article.id for article in (first + rest)[:_REPORTS]}
    odd = _odd_units(ledger)
    kinds = {article.id: kind_of(article) for article in story.articles}
    reports = {name for name, kind in kinds.items() if kind == "report"}
    found: list[Candidate] = []
    for article in story.articles:
        if article.id in chosen:
            for candidate in candidates(article):
                if any(candidate.span.holds(value) for value in odd.get(article.id, ())):
                    continue
                if reports and article.id not in reports and not _attributed(candidate, kinds[article.id]):
                    continue
                candidate.report = article.id in reports
                candidate.origin = origin.get(article.id, article.id)
                found.append(candidate)
    return _score(story, ledger, found, len(seen))


def _older_versions(story: Story) -> frozenset[str]:
    """The reports that their outlet printed again later in the story, much of their text with it."""
    articles = {article.id: article for article in story.articles}
    versions: dict[str, list[AnnotatedArticle]] = {}
    for member in story.members:
        first, again = articles.get(member.copy_of or ""), articles.get(member.article)
        if first is not None and again is not None and again.outlet and first.outlet == again.outlet:
            versions.setdefault(first.id, [first]).append(again)
    newest = {first: max(map(_printed, family)) for first, family in versions.items()}
    return frozenset(one.id for first, family in versions.items() for one in family if _printed(one) < newest[first])


def _printed(article: AnnotatedArticle) -> float:
    """When this version was printed, in seconds since 1970; before all others where that is unknown."""
    moment = article.modified or article.published
    return seconds(moment) if moment else -inf


def _attributed(candidate: Candidate, kind: Kind) -> bool:
    """Whether a sentence of a text that is no report is somebody's words; in a comment it must say whose they are.

    What a writer says "as" somebody said is the writer's argument.
    """
    if kind != "comment":
        return bool(candidate.speakers) or candidate.quoted > 0
    text = candidate.plain
    return bool(candidate.speakers) and SAYING.search(text) is not None and _AS_SAID.match(text) is None


def _odd_units(ledger: Ledger) -> dict[str, list[Span]]:
    """Figures, by article, that count another thing than most origins do (people where they count homes).

    The ledger's own line says that the reports differ; a report's sentence alone would print the odd one as fact.
    """
    slots = {slot.id: slot for slot in ledger.figures}
    found: dict[str, list[Span]] = {}
    for slot in ledger.figures:
        other = slots.get(slot.see or "")
        if slot.relation == "other_unit" and other is not None and other.origins > slot.origins:
            for value in slot.values:
                found.setdefault(value.doc, []).append(value)
    return found


def weights(story: Story, origins: int) -> dict[str, float]:
    """Weight of each stem: the share of origins that print it, more for words of the headlines."""
    spread: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    origin = {member.article: member.origin for member in story.members}
    titles: Counter[str] = Counter()
    for article in story.articles:
        own = origin.get(article.id, article.id)
        for sentence in article.sentences:
            if sentence.kind == "body":
                for stem in stems_of(sentence.text):
                    spread.setdefault(stem, set()).add(own)
                    count[stem] += 1
        titles.update(set(stems_of(article.name)))
    table = {}
    for stem, owners in spread.items():
        share = len(owners) / origins if origins > 1 else 0.0
        often = min(1.0, count[stem] / (2.0 * origins + 2.0))
        titled = titles[stem] / max(1, len(story.articles))
        table[stem] = 0.5 * share * share + 0.25 * often + 0.6 * titled
    return table


def _score(story: Story, ledger: Ledger, found: list[Candidate], origins: int) -> list[Candidate]:
    """Score the candidates; those that only one origin carries and that share nothing with the story are left out."""
    table = weights(story, origins)
    _support(found)
    ranked = sorted(table, key=lambda stem: (-table[stem], stem))
    core = frozenset(ranked[:_CORE])
    if origins == 1:
        known = Counter(name.canonical for article in story.articles for name in article.names)
        found = [c for c in _at_home(found, story) if not _alien(c, core, known)]
    else:
        found = [c for c in found if c.support > 1 or len(c.stems & core) >= (1 if c.quoted else 2)]
        found = _at_home(found, story)
    heads = frozenset(stem for article in story.articles for stem in stems_of(article.name))
    found = [c for c in found if not _boxed(c, heads)]
    found = [
        c for c in found if c.speakers or c.support > 1 or c.quoted or OPINION.search(c.sentence.text.lower()) is None
    ]
    figures = [(v.doc, v.start, slot.salience) for slot in ledger.figures for v in slot.values]
    quotes = [(w.doc, w.start, q.salience) for q in ledger.quotes for w in q.wordings]
    by_doc: dict[str, list[tuple[int, float]]] = {}
    for doc, start, salience in figures + quotes:
        by_doc.setdefault(doc, []).append((start, salience))
    for candidate in found:
        s = candidate.sentence
        central = fsum(table.get(stem, 0.0) for stem in candidate.stems) / (4.0 + len(candidate.stems))
        facts = [v for start, v in by_doc.get(s.doc, ()) if s.start <= start < s.end]
        early = 1.0 / (1.0 + 0.35 * candidate.index)
        spread = (candidate.support - 1) / max(1, origins - 1) if origins > 1 else 0.0
        length = 1.0 if 12 <= candidate.words <= 36 else 0.8
        score = 1.6 * central + 0.35 * early + 0.3 * spread + 0.25 * min(1.0, sum(sorted(facts)[-2:]))
        candidate.score = (score + _CENTRAL * candidate.central) * length
        candidate.role = role_of(candidate)
    return found


def _alien(candidate: Candidate, core: Set[str], known: Mapping[str, int]) -> bool:
    """Whether a line of a single report names only who is named nowhere else in it, and has few of its main words."""
    s = candidate.sentence
    names = [name.canonical for name in candidate.article.names if s.holds(name)]
    return bool(names) and all(known[name] == 1 for name in names) and len(candidate.stems & core) < _OF_IT


def _boxed(candidate: Candidate, heads: Set[str]) -> bool:
    """Whether a line is of a box: no word in common with the lines around it, nor with any headline of the story."""
    if candidate.index < _OPENS or candidate.support > 1 or candidate.speakers or candidate.stems & heads:
        return False
    lines = candidate.article.sentences
    if len(lines) < _LONG:
        return False
    at = bisect_left(lines, candidate.sentence.start, key=lambda line: line.start)
    around = (line for line in lines[max(0, at - _AROUND) : at + _AROUND + 1] if line is not candidate.sentence)
    return not any(candidate.stems & stem_set(line.text) for line in around)


def _at_home(found: list[Candidate], story: Story) -> list[Candidate]:
    """Leave out lines of another story (teasers, boxes): few of their words and none of their rare ones recur.

    A line stays when two in five of its stems stand in another sentence, and it shares a rare stem, a name or a number
    with a report of another origin.
    """
    origin = {member.article: member.origin for member in story.members}
    sentences: Counter[str] = Counter()
    owners: dict[str, set[str]] = {}
    total = 0
    for article in story.articles:
        for sentence in article.sentences:
            if sentence.kind != "body":
                continue
            total += 1
            for stem in stem_set(sentence.text):
                sentences[stem] += 1
                owners.setdefault(stem, set()).add(origin.get(article.id, article.id))
    kept = []
    several = len(story.origins) > 1
    for c in found:
        again = sum(sentences[stem] > 1 for stem in c.stems) / max(1, len(c.stems))
        shared = [
            stem for stem in c.stems if len(owners.get(stem, ())) > 1 and sentences[stem] <= max(3, _RARE * total)
        ]
        need = (_RECURS if c.share < _END else _RECURS_LATE) * (1.0 if several else _ALONE)
        if total < _SMALL or c.support > 1 or (again >= need and (len(shared) >= 2 or not several)):
            kept.append(c)
    return kept


def _support(found: Sequence[Candidate]) -> None:
    """Count for each candidate the origins that have a sentence like it."""
    index: dict[str, list[int]] = {}
    for i, candidate in enumerate(found):
        for stem in candidate.stems:
            index.setdefault(stem, []).append(i)
    for candidate in found:
        shared: Counter[int] = Counter()
        for stem in candidate.stems:
            holders = index[stem]
            if len(holders) <= 60:
                shared.update(holders)
        need = _CARRIES * len(candidate.stems)
        candidate.support = len({found[i].origin for i, n in shared.items() if n >= need} | {candidate.origin})
