"""The reports' own headlines as headlines: which may stand, in whose case, and the passages they rest on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set

from wiredesk.lang import content_stems, fold
from wiredesk.model import AnnotatedArticle, CheckedDraft, Draft, Line, Span, Story

from ._cases import Cases
from ._edits import quoted_zones
from ._fit import of_report
from ._forms import TO, clause, forms
from ._headline import Cut, Titles, headlines
from ._headline_patterns import FUTURE
from ._introduce import People
from ._kinds import kind_of
from ._latest import numbers_in
from ._material import Candidate
from ._stems import stems_of
from ._taken_back import TakenBack
from ._times import newest

Judge = Callable[[Draft], CheckedDraft]

_LONGEST, _SHORTEST, _BEST = 100, 28, 65
_ASKED = 6
"""Headlines that are held against the reports, at most."""
_FIRST, _RIVALS, _CUTS, _OF_ONE, _ROUND = 2, 2, 20, 3, 10
"""Headlines held against the reports first, with cuts that tell more; cuts in all, of one sentence, and at a time."""
_MORE, _SHORT = 1.4, 90
_MOST_OF = 0.75
"""Share of what a long cut tells of the reports' headlines that a short one must tell to take its place."""
_STALE = 0.3
_EARLY = 12
_READ, _REST_ON = 20, 3
"""Sentences of a report in which what its headline rests on is looked for, and how many it may rest on."""
_KNOWN = 0.45
"""Share of a headline's stems that the first sentences of its report must print."""
_END = re.compile(r"[;:,]\.?$|(?<=[^\W\d_]{3})\.$|(?<=[’'”\"])\.$|\.(?=[’'”\"]$)")
"""A mark that a headline ends without."""
_SUBJECT = re.compile(r"^(?:[A-Z\d‘“\"']|\d)")


def choose_headline(
    story: Story,
    found: Sequence[Candidate],
    titles: Titles,
    judge: Judge | None,
    old: Mapping[str, Set[str]],
    people: People,
    gone: TakenBack,
) -> Cut | None:
    """The best headline that the judge calls supported: a report's own, else one cut out of a sentence.

    A report's own gives way to a cut that tells much more of what the headlines of all reports tell. Without a judge,
    or where it supports none, the best cut. ``old`` are numbers that later counts replaced, by report: no report's own
    headline with one of them heads the article. ``people`` tell which cuts spell a name as few reports do; others go
    first. ``gone`` are claims that were taken back: no headline tells them.
    """
    cuts = headlines(found, titles)
    cuts = [cut for cut in cuts if not people.respells(cut.text)] or cuts
    if judge is None or not cuts:
        return cuts[0] if cuts else None
    own = [cut for cut in _ranked(story, found, titles) if not _late(cut, old) and not gone.tells(cut.text)]
    own = own[:_ASKED]
    rest = _several(cuts)
    able = [cut for cut in rest if own and _tells_more(cut, own[0])][:_RIVALS]
    good = _supported(story, [*own[:_FIRST], *able], judge)
    if not good:
        able = rest
        good = _supported(story, [*own[_FIRST:], *rest[: _ROUND - len(own[_FIRST:])]], judge)
    for start in range(_ROUND - len(own[_FIRST:]), len(rest), _ROUND):
        if good:
            break
        good = _supported(story, rest[start : start + _ROUND], judge)
    title = next((cut for cut in own if cut.text in good), None)
    cut = next((cut for cut in able if cut.text in good and (title is None or _tells_more(cut, title))), None)
    if cut is not None:
        cut = _shorter(cut, [other for other in able if other.text in good])
    return cut or title or next((cut for cut in cuts if not gone.tells(cut.text)), cuts[0])


def _late(cut: Cut, old: Mapping[str, Set[str]]) -> bool:
    """Whether a headline prints a number that, in its report or anywhere, only stands for a count since replaced."""
    return any(old.get(doc, frozenset()) & numbers_in(cut.text) for doc in ("", cut.candidate.article.id))


def _tells_more(cut: Cut, title: Cut) -> bool:
    """Whether a cut tells so much more than a report's own headline that it takes its place."""
    return cut.told > _MORE * title.told and len(cut.text) <= _SHORT and cut.candidate.index <= 1


def _shorter(cut: Cut, others: Sequence[Cut]) -> Cut:
    """Instead of a long cut one of its sentence that is short and tells most of what it tells."""
    if len(cut.text) <= _SHORT:
        return cut
    near = (o for o in others if o.candidate is cut.candidate and len(o.text) <= _SHORT)
    return next((other for other in near if other.told >= _MOST_OF * cut.told), cut)


def _several(cuts: Sequence[Cut]) -> list[Cut]:
    """The best cuts, each once, a few of a sentence: where the judge refuses one it often refuses its like."""
    count: Counter[int] = Counter()
    kept: list[Cut] = []
    seen: set[str] = set()
    for cut in cuts:
        if count[id(cut.candidate)] < _OF_ONE and len(kept) < _CUTS and cut.text not in seen:
            seen.add(cut.text)
            count[id(cut.candidate)] += 1
            kept.append(cut)
    return kept


def _supported(story: Story, cuts: Sequence[Cut], judge: Judge) -> set[str]:
    """Those of some headlines that the judge calls supported."""
    if not cuts:
        return set()
    text, lines = "", []
    for cut in cuts:
        text += "\n\n" if text else ""
        start = len(text)
        text += cut.text
        lines.append(
            Line(
                doc=story.id,
                start=start,
                end=len(text),
                text=cut.text,
                made="merged",
                evidence=cut.rests_on or (cut.candidate.span,),
            )
        )
    checked = judge(Draft(id=story.id, text=text, lines=tuple(lines), published=newest(story)))
    return {draft.text for draft, line in zip(lines, checked.lines, strict=True) if line.verdict == "supported"}


def _ranked(story: Story, found: Sequence[Candidate], titles: Titles) -> list[Cut]:
    """Forms of the reports' headlines that may head an article, best first."""
    cases = Cases(story)
    by_article: dict[str, list[Candidate]] = {}
    for candidate in found:
        by_article.setdefault(candidate.article.id, []).append(candidate)
    cuts: dict[str, Cut] = {}
    for article in story.articles:
        lines = by_article.get(article.id)
        if not lines or kind_of(article) != "report":
            continue
        speakers = {fold(quote.speaker).split(" ")[-1] for quote in article.quotes if quote.speaker}
        for form, edits in forms(cases.sentence(_END.sub("", " ".join(article.title.split()))), speakers, cases.acts):
            if not clause(form, cases.acts):
                continue
            cut = _cut(form, (f"the headline of {article.outlet or 'a report'}", *edits), lines, titles)
            if cut is not None and (form not in cuts or cut.worth > cuts[form].worth):
                cuts[form] = cut
    return sorted(cuts.values(), key=lambda cut: (-cut.worth, cut.text))


def _cut(form: str, edits: tuple[str, ...], lines: Sequence[Candidate], titles: Titles) -> Cut | None:
    """A form with its worth and the sentences it rests on; None where it is no clause or its report does not say it."""
    if not _SHORTEST <= len(form) <= _LONGEST or not _SUBJECT.match(form):
        return None
    if sum(end - start for start, end in quoted_zones(form)) > 0.5 * len(form):
        return None
    stems = set(content_stems(form))
    spans, left = _passages(lines[0].article, stems)
    if not spans or len(left) > (1 - _KNOWN) * len(stems):
        return None
    home = max(lines, key=lambda line: (line.index <= _EARLY, len(line.stems & stems), -line.index))
    told = titles.told(stems)
    length = 0.008 * abs(len(form) - _BEST) + (0.3 if len(form) > 90 else 0.0)
    worth = 1.2 * told + 0.5 * (1 - len(left) / len(stems)) - length + 0.1 * min(5, home.support) - 0.1 * len(edits)
    worth -= _STALE if FUTURE.search(form) or TO.search(form) else 0.0  # another report may tell that it came
    return Cut(home, form, edits, worth, told, spans)


def _passages(article: AnnotatedArticle, stems: Set[str]) -> tuple[tuple[Span, ...], set[str]]:
    """Sentences near the opening of a report that together print most of some stems, and the stems they leave."""
    early = [sentence for sentence in article.sentences[:_READ] if of_report(sentence)]
    held = [stems & set(stems_of(sentence.text)) for sentence in early]
    chosen: list[int] = []
    left = set(stems)
    while left and len(chosen) < _REST_ON:
        best = max(range(len(early)), key=lambda i: (len(held[i] & left), -i), default=None)
        if best is None or not held[best] & left:
            break
        chosen.append(best)
        left -= held[best]
    found = (early[i] for i in sorted(chosen))
    return tuple(s.bare for s in found), left
