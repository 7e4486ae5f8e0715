"""Headline and standfirst: a main clause cut out of a source sentence, nothing added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wiredesk.lang import content_stems
from wiredesk.model import Story

from ._edits import Sheet, balanced, quoted_zones
from ._leans import leans_on
from ._material import Candidate
from ._verbs import VERB

_LONGEST, _SHORTEST, _BEST, _WIDE = 160, 28, 70, 90
_OPENING_LINES, _WHOLE, _LONG_WHOLE = 8, 8, 190
_BACKWARD = re.compile(
    r"\b(?:previous day|day earlier|days earlier|the (?:region|area|country|incident|move|decision|"
    r"meeting|attack|pair)|he|she|his|her|their|it|similar|another|further|also|again|now|Now|so far|yet)\b"
)
"""Words that lean on something said before, which a headline has not got."""
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_OPENING = re.compile(
    rf"^(?:On {_DAY}(?: (?:morning|afternoon|evening|night))?|(?:Early|Late) (?:on )?{_DAY}|This week|"
    r"Last (?:week|month|night)|In (?:a|an) (?:\w+ ){1,4}?(?:statement|interview|post|speech|letter)(?: [^,]{1,40})?|"
    r"According to [^,]{2,60}|In a (?:first|bid to [^,]{2,60})|Speaking [^,]{2,60}), "
)
_TAILS = (
    re.compile(r", (?:minutes|hours|days|weeks|months|a day|a week|a month|a year) (?:after|before)\b"),
    re.compile(
        r", (?:which|who|whose|where|when|while|as|after|before|amid|with|including|according to|following|"
        r"\w{2,12}ing|and|during|in|at|on|over)\b"
    ),
    re.compile(r" (?:—|–|--) | - "),
    re.compile(r"; "),
    re.compile(r" (?:after|amid|as part of|following|because|while|since|ahead of|as) "),
    re.compile(r", (?:a|an|the|his|her|its|their|some|many|one|two|three)\b"),
)
_PHRASE = re.compile(r" (?:at|during|amid|by|for questioning|in an? (?:bid|effort|attempt|move)|on suspicion) ")
"""Phrases that a long headline can do without, after a noun."""
_SAYS = re.compile(
    r"\b(?:says|said|announced|announces|found|claims|claimed|confirmed|believes|warned|warns)(?: that)? (?!no\b|a\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)\b|"
    rf"(?:{VERB.pattern})(?! (?:of|by|in|for|with|to|from|at|on)\b)"
)
_ACRONYM = re.compile(r" \([A-Z]{2,6}\)")
_UNTITLED = 0.15
_DAY_TAIL = re.compile(
    rf" (?:on|late on|early on) {_DAY}(?: (?:morning|afternoon|evening|night))?(?=$|,| (?:that|the|a|to|in|of|"
    rf"over|at|for|with|after)\b)|"
    rf" (?:late|early) {_DAY}(?=$|,)|"
    rf",?(?: this| last| next)? {_DAY}$| (?:today|yesterday)$"
)
_SAID_DAY = re.compile(rf"(?<=said) (?:on )?{_DAY}|(?<=announced) (?:on )?{_DAY}")
_OPEN_CLAUSE = re.compile(r", (?:who|which|whose|where)\b[^,]*$")
"""A relative clause that was cut before its end."""
_FULL_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_FUTURE = re.compile(r"\b(?:will|would|is (?:set|due|expected) to|are (?:set|due|expected) to)\b")
"""What was to come may have come by the newest report."""
_IS_A = re.compile(r"^[^,]{3,50} (?:is|was) an? ")
_NEEDS_AS = re.compile(r"(?:ed|known|seen|chosen|well|such|far|long|soon)$")
_BAD_END = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|is|was|were|are|has|have|had|be|been|"
    r"its|his|her|their|said|says|told|into|over|about|between|not|will|would|could|should|may|more|than|both|"
    r"(?:and|or) \w{2,12}ing|killing|injuring|wounding|leaving|minutes|hours|days|weeks|months|comes|came|"
    r"follows|followed|gives|gave|makes|takes|leads|means|shows|won|win|its own|called|named|including|"
    r"according|announced|saying|if|when|where|whether|because|also|this|that|last|next)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A candidate cut to a headline."""

    candidate: Candidate
    text: str
    edits: tuple[str, ...]
    worth: float


def title_shares(story: Story) -> dict[str, float]:
    """For each stem the share of the reports' own headlines that print it."""
    count = Counter(stem for article in story.articles for stem in set(content_stems(article.title)))
    return {stem: n / len(story.articles) for stem, n in count.items()}


def headline(found: Sequence[Candidate], titles: Mapping[str, float]) -> Cut | None:
    """The best main clause among the sentences that open the reports, else among all; None when there are none.

    Where nothing can be cut cleanly the shortest of the best sentences stands whole: a page needs a headline, and one
    too long is better than one that is wrong. ``titles`` gives for each stem the share of the reports' own headlines
    that print it.
    """
    pool = [candidate for candidate in found if candidate.index <= _OPENING_LINES] or found
    news = event_shares(pool)
    cuts = [_cut(candidate, *variant, titles, news) for candidate in pool for variant in _variants(candidate)]
    if cuts:
        return max(cuts, key=lambda cut: cut.worth)
    for wider in (pool, found):
        whole = [c for c in wider if c.index <= 1 and len(c.sheet.text) <= _LONG_WHOLE]
        if whole:
            first = max(whole, key=lambda candidate: candidate.score)
            text, edits = first.sheet.result()
            return Cut(first, text.rstrip("."), edits, 0.0)
    best = sorted(found, key=lambda candidate: -candidate.score)[:_WHOLE]
    if not best:
        return None
    shortest = min(best, key=lambda candidate: len(candidate.sheet.text))
    text, edits = shortest.sheet.result()
    return Cut(shortest, text.rstrip("."), edits, 0.0)


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
    for match in _BACKWARD.finditer(text):
        if match.group() not in ("his", "her", "their", "its") or not _FULL_NAME.search(text[: match.start()]):
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
    titles: Mapping[str, float],
    news: Mapping[str, float],
) -> Cut:
    stems = set(content_stems(text))
    told = sum(titles.get(stem, 0.0) for stem in stems) / (2.0 + 0.5 * len(stems))
    worth = candidate.score + 2.0 * told + (0.8, 0.4, 0.2)[min(2, candidate.index)]
    worth -= 0.1 * candidate.index + (0.6 if told < _UNTITLED else 0.0)
    worth += 0.1 * min(6, candidate.support - 1)
    worth -= 0.005 * abs(len(text) - _BEST) + 0.015 * max(0, len(text) - _WIDE)
    worth -= (0.5 if _FUTURE.search(text) else 0.0) + (0.4 if _IS_A.search(text) else 0.0)
    worth -= 2.0 if any(" for 'He'" in edit or " for 'She'" in edit for edit in edits) else 0.0
    worth -= 0.8 if leans_on(Sheet.of(text)) else 0.0
    worth += 0.5 * sum(sorted(news.get(kind, 0.0) for kind in _told_events(candidate, text))[-2:])
    worth -= (0.7 if quoted_zones(text) else 0.0) + (0.8 if _backward(text) else 0.0)
    return Cut(candidate, text, edits, worth)


def _variants(candidate: Candidate) -> list[tuple[str, tuple[str, ...]]]:
    text, edits = candidate.sheet.result()
    text = text.rstrip(".")
    notes = list(edits)
    opening = _OPENING.match(text)
    if opening:
        text = text[opening.end() :]
        text = text[:1].upper() + text[1:]
        notes.append(f"cut the opening '{opening.group().strip(' ,')}'")
    bare = _ACRONYM.sub("", text)
    if bare != text:
        text = bare
        notes.append("cut a short form in brackets")
    forms = [(text, tuple(notes))]
    for tail in _TAILS:
        for match in tail.finditer(text):
            cut = text[: match.start()]
            if (
                len(cut) >= _SHORTEST
                and not (match.group() == " as " and _NEEDS_AS.search(cut))
                and not _inside_quote(text, match.start())
            ):
                forms.append((cut, (*notes, f"cut the end after '{cut[-24:].split(' ', 1)[-1]}'")))
    if len(text) > _BEST:
        for match in _PHRASE.finditer(text, _SHORTEST + 12):
            cut = text[: match.start()]
            if VERB.search(cut.rsplit(" ", 1)[-1]) is None and not _inside_quote(text, match.start()):
                forms.append((cut, (*notes, f"cut the end after '{cut[-24:].split(' ', 1)[-1]}'")))
    out = []
    for form, why in forms:
        day = _DAY_TAIL.search(form) or _SAID_DAY.search(form)
        if day and not _inside_quote(form, day.start()):
            form = form[: day.start()] + form[day.end() :]
            why = (*why, f"dropped '{day.group().strip(' ,')}'")
        if _good(form):
            out.append((form.strip(" ,"), why))
    return out


def _inside_quote(text: str, at: int) -> bool:
    return any(start < at < end for start, end in quoted_zones(text))


def _good(text: str) -> bool:
    text = text.strip(" ,")
    if (
        _OPEN_CLAUSE.search(text)
        or not _SHORTEST <= len(text) <= _LONGEST
        or not balanced(text)
        or _BAD_END.search(text)
    ):
        return False
    says = _SAYS.search(text)
    if says and VERB.search(text[: says.start()]) is None and _FINITE.search(text, says.end()) is None:
        return False
    if text.count(",") == 1 and re.search(r", [^,]{1,60}$", text) and VERB.search(text.split(",")[0]) is None:
        return False
    return VERB.search(text) is not None and not re.match(r"^(?:If|When|While|As|After|Before|With|Although)\b", text)


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
        if len(head.split()) < 12 or "," in rest or _BAD_END.search(head) or not balanced(head):
            continue
        end = len(text) - 1 if text.endswith(".") else len(text)
        if sheet.cut(match.start(), end, f"cut '{rest.split(' ', 1)[0]} ...' at the end"):
            return sheet, True
    return sheet, False
