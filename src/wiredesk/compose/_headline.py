"""Headline and standfirst: a main clause cut out of a source sentence, nothing added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from wiredesk.lang import VERB, bare_nouns, content_stems, says_what
from wiredesk.model import Span, Story

from ._edits import Sheet, balanced, quoted_zones
from ._headline_patterns import (
    ACRONYM,
    APPOSITION,
    BACKWARD,
    BAD_END,
    DAY_TAIL,
    FINITE,
    FULL_NAME,
    FUTURE,
    IS_A,
    KNOWN_THING,
    NEEDS_AS,
    NO_START,
    OPEN_CLAUSE,
    OPENING,
    PHRASE,
    RELATIVE,
    RESUMES,
    SAID_DAY,
    SAYS,
    SUBORDINATE,
    TAILS,
    THAT,
)
from ._leans import leans_on
from ._material import Candidate
from ._patterns import BROKEN, PLAIN_S
from ._tighten import tightened

_LONGEST, _SHORTEST, _BEST, _WIDE = 160, 28, 70, 90
_LONG, _LEAST = 90, 40
_HANGS = re.compile(
    r"\b(?:said|says?|told|according|announced|reported|but|not|no|if|unless|although|though|and|or|who|which|alleged\w*|"
    r"accus\w*|claim\w*|may|might|could|would|plans?|expected)\b",
    re.IGNORECASE,
)
"""Words of a last clause without which the rest might say more or something else."""
_JOINS = re.compile(r",? (?:and|or|but)\b|, (?:a|an|the|his|her|its|their|some|many|one|two|three)\b")
_IN_LIST = re.compile(r", (?!(?:and|or|but|who|which)\b)(?:[\w’'-]+ ){0,3}[\w’'-]+$")
"""What ends in the middle of a list ("ongoing dialogue, mutual respect")."""
_OPENING_LINES, _OPENING_ALONE, _WHOLE, _LONG_WHOLE = 8, 3, 8, 190
_UNTITLED = 0.4
_FIRST = 1.0
"""What it is worth to be the first sentence of a report that stands alone: nothing else says what the news is."""
_FEW = 2
"""Stems above which a headline says enough to be compared with."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A candidate cut to a headline."""

    candidate: Candidate
    text: str
    edits: tuple[str, ...]
    worth: float
    told: float = 0.0
    """How much of what the reports' own headlines print it has."""
    rests_on: tuple[Span, ...] = ()
    """Passages of a report's own headline; empty where it is cut out of the candidate."""


class Titles:
    """The words of the reports' own headlines."""

    def __init__(self, story: Story) -> None:
        heads = [frozenset(content_stems(article.title)) for article in story.articles]
        count = Counter(stem for head in heads for stem in head)
        self.shares = {stem: n / len(heads) for stem, n in count.items()}
        self.heads = [head for head in dict.fromkeys(heads) if len(head) > _FEW]

    def told(self, stems: Set[str]) -> float:
        """How much of what the headlines print a text has: their common words, and the most of any one of them."""
        common = sum(self.shares.get(stem, 0.0) for stem in stems) / (2.0 + 0.5 * len(stems))
        return common + max((len(stems & head) / len(head) for head in self.heads), default=0.0)


def headline(found: Sequence[Candidate], titles: Titles) -> Cut | None:
    """The best headline cut out of a sentence; None when there are no sentences."""
    return next(iter(headlines(found, titles)), None)


def headlines(found: Sequence[Candidate], titles: Titles) -> list[Cut]:
    """Main clauses of the sentences that open the reports, else of all, best first.

    Where nothing can be cut cleanly the shortest of the best sentences stands whole: a page needs a headline, and one
    too long is better than one that is wrong."""
    told = [candidate for candidate in found if candidate.report] or list(found)
    alone = len({candidate.origin for candidate in told}) == 1
    most = _OPENING_ALONE if alone else _OPENING_LINES
    pool = [candidate for candidate in told if candidate.index <= most] or told
    news = event_shares(pool)
    cuts = [_cut(candidate, *variant, titles, news) for candidate in pool for variant in _variants(candidate)]
    cuts = [cut for cut in cuts if not leans_on(Sheet.of(cut.text))]
    if cuts:
        return sorted(cuts, key=lambda cut: -cut.worth - (_FIRST if alone and cut.candidate.index == 0 else 0.0))
    opening = [c for c in pool if c.index <= 1 and len(c.sheet.text) <= _LONG_WHOLE]
    opening = [c for c in opening if 2 * c.quoted < len(c.sheet.text)] or opening
    best = opening or sorted(found, key=lambda candidate: -candidate.score)[:_WHOLE]
    if not best:
        return []
    whole = max(opening, key=lambda c: c.score) if opening else min(best, key=lambda c: len(c.sheet.text))
    text, edits = whole.sheet.result()
    short = shortened(text.rstrip("."))
    short, _ = tightened(short, _LONG)
    cut = ("without its last clauses",) if short != text.rstrip(".") else ()
    return [Cut(whole, short, (*edits, *cut), 0.0)]


def shortened(text: str) -> str:
    """A long sentence without the clauses after its last commas; never without who says it, or what it hangs on."""
    while len(text) > _LONG:
        head, comma, tail = text.rpartition(", ")
        if SUBORDINATE.match(head) and "," not in head:
            return text
        if not comma or len(head) < _LEAST or _HANGS.search(tail) or not balanced(head) or not VERB.search(head):
            return text
        text = head
    return text


def event_shares(found: Sequence[Candidate]) -> dict[str, float]:
    """For each type of event the share of origins that tell one early."""
    tell: dict[str, set[str]] = {}
    for candidate in found:
        for kind in candidate.events:
            tell.setdefault(kind, set()).add(candidate.origin)
    origins = len({candidate.origin for candidate in found})
    return {kind: len(owners) / origins for kind, owners in tell.items()}


def _backward(text: str) -> bool:
    """Whether a headline leans on something before; "his" and "its" may lean on a full name it prints itself."""
    if KNOWN_THING.match(text):
        return True
    for match in BACKWARD.finditer(text):
        if match.group() not in ("his", "her", "their", "its") or not FULL_NAME.search(text[: match.start()]):
            return True
    return False


def _told_events(candidate: Candidate, text: str) -> set[str]:
    """Types of the events whose words stand in a cut."""
    s = candidate.sentence
    held = (e for e in candidate.article.events if s.start <= e.start < s.end and e.type in candidate.events)
    return {event.type for event in held if event.text in text}


def _cut(
    candidate: Candidate,
    text: str,
    edits: tuple[str, ...],
    titles: Titles,
    news: Mapping[str, float],
) -> Cut:
    told = titles.told(set(content_stems(text)))
    worth = candidate.score + 1.6 * told + (1.2, 0.6, 0.2)[min(2, candidate.index)]
    roles = candidate.roles
    worth -= 0.2 * min(8, candidate.index) + 1.5 * (roles["previous"] + roles["historical"] + roles["anecdotal"])
    worth -= 0.6 if told < _UNTITLED else 0.0
    worth += 0.1 * min(6, candidate.support - 1) + 1.2 * candidate.central
    worth -= 0.005 * abs(len(text) - _BEST) + 0.03 * max(0, len(text) - _WIDE)
    worth -= (0.5 if FUTURE.search(text) else 0.0) + (0.4 if IS_A.search(text) else 0.0)
    worth -= 2.0 if any(" for 'He'" in edit or " for 'She'" in edit for edit in edits) else 0.0
    worth += 0.5 * sum(sorted(news.get(kind, 0.0) for kind in _told_events(candidate, text))[-2:])
    quoted = sum(end - start for start, end in quoted_zones(text))
    worth -= (1.5 if quoted > 0.4 * len(text) else 0.7 if quoted else 0.0) + (2.0 if _backward(text) else 0.0)
    return Cut(candidate, text, edits, worth, told)


def _variants(candidate: Candidate) -> list[tuple[str, tuple[str, ...]]]:
    forms = variants_of(*candidate.sheet.result())
    offices = [f"{name.role} {name.text}" for name in candidate.persons if name.role and " " in name.text]
    for form, why in list(forms):
        short = form
        for office in offices if len(form) > _WIDE else ():
            at = short.find(office)
            if at >= 0 and not _inside_quote(short, at):
                name = next(name.text for name in candidate.persons if office == f"{name.role} {name.text}")
                short = short[:at] + name + short[at + len(office) :]
        if short != form and _good(short):
            forms.append((short, (*why, "cut the office before a name")))
    return forms


def variants_of(text: str, edits: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """A sentence without its stop, and its main clause in several lengths, each with the edits that made it."""
    text = text.rstrip(".")
    notes = list(edits)
    opening = OPENING.match(text)
    if opening:
        text = text[opening.end() :]
        text = text[:1].upper() + text[1:]
        notes.append(f"cut the opening '{opening.group().strip(' ,')}'")
    bare = ACRONYM.sub("", text)
    if bare != text:
        text = bare
        notes.append("cut what stands in brackets")
    forms = [(text, tuple(notes))]
    inner = APPOSITION.search(text)
    if inner and _subject(text[: inner.start()], text[inner.end() :]) and not _inside_quote(text, inner.start()):
        text = f"{text[: inner.start()]} {text[inner.end() :]}"
        notes.append(f"cut '{inner.group()[2:22].rsplit(' ', 1)[0]} ...'")
        forms.append((text, tuple(notes)))
    for tail in TAILS:
        for match in tail.finditer(text):
            cut = text[: match.start()]
            if (
                len(cut) >= _SHORTEST
                and not (_JOINS.match(match.group()) and _IN_LIST.search(cut))
                and not (match.group() == " as " and NEEDS_AS.search(cut))
                and not _inside_quote(text, match.start())
            ):
                forms.append((cut, (*notes, f"cut the end after '{cut[-24:].split(' ', 1)[-1]}'")))
    if len(text) > _BEST:
        for match in PHRASE.finditer(text, _SHORTEST + 12):
            cut = text[: match.start()]
            if VERB.search(cut.rsplit(" ", 1)[-1]) is None and not _inside_quote(text, match.start()):
                forms.append((cut, (*notes, f"cut the end after '{cut[-24:].split(' ', 1)[-1]}'")))
    for form, why in list(forms):
        short, cut = tightened(form, _WIDE + 10)
        if short != form:
            forms.append((short, (*why, cut)))
    out = []
    for form, why in forms:
        day = DAY_TAIL.search(form) or SAID_DAY.search(form)
        if day and not _inside_quote(form, day.start()):
            form = form[: day.start()] + form[day.end() :]
            why = (*why, f"dropped '{day.group().strip(' ,')}'")
        if _good(form):
            out.append((form.strip(" ,"), why))
    return out


def _subject(before: str, after: str) -> bool:
    """Whether a verb follows a subject, so that what stands between them can go."""
    return VERB.search(before.rpartition(" that ")[2]) is None and VERB.match(after) is not None


def _inside_quote(text: str, at: int) -> bool:
    return any(start < at < end for start, end in quoted_zones(text))


def _unquoted(text: str) -> str:
    """A text without its quoted words, which are no verb of its own."""
    for start, end in reversed(quoted_zones(text)):
        text = f"{text[:start]}it{text[end:]}"
    return text


def _good(text: str) -> bool:
    text = text.strip(" ,")
    if OPEN_CLAUSE.search(text) or not _SHORTEST <= len(text) <= _LONGEST or not balanced(text) or bad_end(text):
        return False
    if _unclosed(text):
        return False
    says = SAYS.search(text)
    if says and not says_what(text[: says.start()]) and not FINITE.search(bare_nouns(_unquoted(text[says.end() :]))):
        return False
    that = THAT.search(text)
    if that and not FINITE.search(bare_nouns(_unquoted(text[that.end() :]))):
        return False
    if text.count(",") == 1 and re.search(r", [^,]{1,60}$", text) and VERB.search(text.split(",")[0]) is None:
        return False
    if BROKEN.search(text) or NO_START.match(text) or not (says_what(text) or PLAIN_S.search(text)):
        return False
    return SUBORDINATE.match(text) is None


def bad_end(text: str) -> bool:
    """Whether a clause ends on a word that wants more; only its last words are looked at."""
    return BAD_END.search(" ".join(text[-40:].split(" ")[-3:])) is not None


def _unclosed(text: str) -> bool:
    """Whether a relative clause after the subject runs to the end, so that the subject has no verb."""
    relative = RELATIVE.match(text)
    return (
        relative is not None
        and VERB.search(relative.group("subject")) is None
        and RESUMES.search(relative.group("rest")) is None
    )


def trimmed(candidate: Candidate, most: int) -> tuple[Sheet, bool]:
    """Cut a trailing ", which ..." clause when a sentence has more than ``most`` words."""
    sheet = Sheet(candidate.sheet.text, list(candidate.sheet.edits), list(candidate.sheet.zones))
    if candidate.words <= most:
        return sheet, False
    text = sheet.text
    tails = list(re.finditer(r", (?:which|who|whose|where|while|including|adding that|noting that) ", text))
    for match in reversed(tails):
        head = text[: match.start()]
        rest = text[match.start() + 2 : -1]
        if len(head.split()) < 12 or "," in rest or bad_end(head) or not balanced(head):
            continue
        end = len(text) - 1 if text.endswith(".") else len(text)
        if sheet.cut(match.start(), end, f"cut '{rest.split(' ', 1)[0]} ...' at the end"):
            if end == len(text):  # the stop went with what was cut
                sheet.edits[-1] = replace(sheet.edits[-1], new=".")
            return sheet, True
    return sheet, False
