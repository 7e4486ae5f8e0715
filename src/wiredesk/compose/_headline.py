"""Headline and standfirst: a main clause cut out of a source sentence, nothing added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from wiredesk.lang import content_stems
from wiredesk.model import Span, Story

from ._edits import Sheet, balanced, quoted_zones
from ._leans import leans_on
from ._material import Candidate
from ._patterns import BROKEN, PLAIN_S
from ._verbs import VERB

_LONGEST, _SHORTEST, _BEST, _WIDE = 160, 28, 70, 90
_OPENING_LINES, _WHOLE, _LONG_WHOLE = 8, 8, 190
_BACKWARD = re.compile(
    r"\b(?:previous day|day earlier|days earlier|the (?:region|area|country|incident|move|decision|"
    r"meeting|attack|pair)|[Tt]he \d+-year-old|the latter|there|he|she|his|her|their|it|similar|another|further|also|again|now|Now|so far|yet)\b"
)
"""Words that lean on something said before, which a headline has not got."""
_KNOWN_THING = re.compile(
    r"^(?:\S+ ){0,5}?[Tt]he (?:report|study|ban|bill|law|deal|agreement|suspects?|victims?|company|group|team|club|ad|vote|case|trial|film|"
    r"book|crash|fire|storm|operation|project|plan|proposal|strike|offer|letter|new rules?|latest|initial|first phase)\b"
    r"(?! (?:of|on|by|in|from|for|against|between|to|at|that|who|which)\b)"
)
"""A thing in its opening that the headline has not named."""
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_OPENING = re.compile(
    rf"^(?:On {_DAY}(?: (?:morning|afternoon|evening|night))?|(?:Early|Late) (?:on )?{_DAY}|This week|"
    r"Last (?:week|month|night)|In (?:a|an) (?:\w+ ){1,4}?(?:statement|interview|post|speech|letter)(?: [^,]{1,40})?|"
    r"According to [^,]{2,60}|In a (?:first|bid to [^,]{2,60})|Speaking [^,]{2,60}|"
    r"(?:In|On|At|After|Following|During|With|Amid|Despite|As|While|Under) [^,]{3,80}), (?=[A-Z]|the |an? )"
)
_APPOSITION = re.compile(
    r", (?:who|which|an?|the|whose|including|along with|a former) [^,]{3,90}, (?!(?:and|or|but)\b)"
)
"""What stands between two commas and can go."""
_TAILS = (
    re.compile(r", (?:minutes|hours|days|weeks|months|a day|a week|a month|a year) (?:after|before)\b"),
    re.compile(
        r", (?:which|who|whose|where|when|while|as|after|before|amid|with|including|according to|following|"
        r"\w{2,12}ing|and|during|in|at|on|over)\b"
    ),
    re.compile(r" (?:—|–|--) | - "),
    re.compile(r"; "),
    re.compile(rf"(?<=.{{45}}) (?:late |early )?on {_DAY}\b"),
    re.compile(
        r"(?<=[a-z]) (?:used|made|held|accused|aimed|designed|suspected|linked|known|intended) (?:by|to|of|in|for|with|at|as) "
    ),
    re.compile(r",? (?:but|and) (?:\w{3,}ed|is|was|has|have|had|will|would|they|it|said|says) "),
    re.compile(r", \w{3,}ed (?=the\b|an?\b|its\b|[A-Z\d])"),
    re.compile(r" (?:after|amid|as part of|following|because|while|since|ahead of|as) "),
    re.compile(r", (?:a|an|the|his|her|its|their|some|many|one|two|three)\b"),
)
_PHRASE = re.compile(
    r" (?:at|during|amid|by|[a-z]{4,}ing (?:the|an?|its|his|her|their)|for questioning|in an? (?:bid|effort|attempt|move)|on suspicion) "
)
"""Phrases that a long headline can do without, after a noun."""
_SAYS = re.compile(
    r"\b(?:says|said|announced|announces|found|claims|claimed|confirmed|believes|warned|warns)(?: that)? (?!no\b|a\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do)\b|"
    rf"(?:{VERB.pattern})(?! (?:of|by|in|for|with|to|from|at|on)\b)"
)
_ACRONYM = re.compile(r" \([^()]{1,25}\)")
_UNTITLED = 0.4
_FEW = 2
"""Stems above which a headline says enough to be compared with."""
_DAY_TAIL = re.compile(
    rf" (?:on|late on|early on) {_DAY}(?: (?:morning|afternoon|evening|night))?(?=$|,| (?:that|the|a|to|in|of|"
    rf"over|at|for|with|after|by|as)\b)|"
    rf" (?:late|early) {_DAY}(?=$|,)|"
    rf"(?<=[a-z])(?<! on)(?<!late)(?<!early)(?<!last)(?<!next)(?<!this) {_DAY}(?= (?:in|that|to|for|over|after|with|as|by|at)\b)|"
    rf",?(?: this| last| next)? {_DAY}$| (?:today|yesterday)$"
)
_SAID_DAY = re.compile(rf"(?<=said) (?:on )?{_DAY}|(?<=announced) (?:on )?{_DAY}")
_OPEN_CLAUSE = re.compile(r", (?:who|which|whose|where)\b[^,]*$")
"""A relative clause that was cut before its end."""
_RELATIVE = re.compile(r"^(?P<subject>[^,]+), (?:who|which|whose|where|[a-z]{2,12}ing)\b(?P<rest>.*)$")
_RESUMES = re.compile(rf", (?:\w+ly )?{VERB.pattern}")
_FULL_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_FUTURE = re.compile(r"\b(?:will|would|is (?:set|due|expected) to|are (?:set|due|expected) to)\b")
"""What was to come may have come by the newest report."""
_IS_A = re.compile(r"^[^,]{3,50} (?:is|was) an? ")
_NEEDS_AS = re.compile(r"(?:ed|known|seen|chosen|well|such|far|long|soon)$")
_NO_START = re.compile(
    r"^(?:(?!During|King|Beijing|Boeing)[A-Z][a-z]+ing|Even|Like|Unlike|Contrary|Because|According|Then|It|There|Here|This|That|Once|Some|Many|Most|Others) "
)
"""Openings of a clause that is no headline."""
_BAD_END = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|is|was|were|are|has|have|had|be|been|"
    r"its|his|her|their|said|says|told|into|over|about|between|not|will|would|could|should|may|more|than|both|"
    r"(?:and|or) \w{2,12}ing|killing|injuring|wounding|leaving|minutes|hours|days|weeks|months|comes|came|"
    r"follows|followed|gives|gave|makes|takes|leads|means|shows|won|win|its own|called|named|including|"
    r"according|announced|saying|if|when|where|whether|because|also|this|that|last|next|even|ever|just|only|still|such|ahead|yet|"
    r"starting|beginning|partly|mainly|especially|reportedly|ruled|reported|revealed|confirmed|argued|claimed|warned|stated|"
    r"noted|declared|suggested|insisted|believes?|showed|found|asked|urged|voted|decided|agreed|pleaded|was|set|due|"
    r"expected|every|each|some|any|no|most|Rep|Sen|Gov|Gen)$",
    re.IGNORECASE,
)


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
    pool = [candidate for candidate in told if candidate.index <= _OPENING_LINES] or told
    news = event_shares(pool)
    cuts = [_cut(candidate, *variant, titles, news) for candidate in pool for variant in _variants(candidate)]
    if cuts:
        return sorted(cuts, key=lambda cut: -cut.worth)
    opening = [c for c in pool if c.index <= 1 and len(c.sheet.text) <= _LONG_WHOLE]
    best = opening or sorted(found, key=lambda candidate: -candidate.score)[:_WHOLE]
    if not best:
        return []
    whole = max(opening, key=lambda c: c.score) if opening else min(best, key=lambda c: len(c.sheet.text))
    text, edits = whole.sheet.result()
    return [Cut(whole, text.rstrip("."), edits, 0.0)]


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
    if _KNOWN_THING.match(text):
        return True
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
    titles: Titles,
    news: Mapping[str, float],
) -> Cut:
    told = titles.told(set(content_stems(text)))
    worth = candidate.score + 1.6 * told + (1.2, 0.6, 0.2)[min(2, candidate.index)]
    roles = candidate.roles
    worth -= 0.2 * min(8, candidate.index) + 1.5 * (roles["previous"] + roles["historical"] + roles["anecdotal"])
    worth -= 0.6 if told < _UNTITLED else 0.0
    worth += 0.1 * min(6, candidate.support - 1) + 1.2 * candidate.central
    worth -= 0.005 * abs(len(text) - _BEST) + 0.01 * max(0, len(text) - _WIDE)
    worth -= (0.5 if _FUTURE.search(text) else 0.0) + (0.4 if _IS_A.search(text) else 0.0)
    worth -= 2.0 if any(" for 'He'" in edit or " for 'She'" in edit for edit in edits) else 0.0
    worth -= 10.0 if leans_on(Sheet.of(text)) else 0.0
    worth += 0.5 * sum(sorted(news.get(kind, 0.0) for kind in _told_events(candidate, text))[-2:])
    worth -= (0.7 if quoted_zones(text) else 0.0) + (2.0 if _backward(text) else 0.0)
    return Cut(candidate, text, edits, worth, told)


def _variants(candidate: Candidate) -> list[tuple[str, tuple[str, ...]]]:
    return variants_of(*candidate.sheet.result())


def variants_of(text: str, edits: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """A sentence without its stop, and its main clause in several lengths, each with the edits that made it."""
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
        notes.append("cut what stands in brackets")
    forms = [(text, tuple(notes))]
    inner = _APPOSITION.search(text)
    if inner and _subject(text[: inner.start()], text[inner.end() :]) and not _inside_quote(text, inner.start()):
        text = f"{text[: inner.start()]} {text[inner.end() :]}"
        notes.append(f"cut '{inner.group()[2:22].rsplit(' ', 1)[0]} ...'")
        forms.append((text, tuple(notes)))
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


def _subject(before: str, after: str) -> bool:
    """Whether a verb follows a subject, so that what stands between them can go."""
    return VERB.search(before) is None and VERB.match(after) is not None


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
    if _unclosed(text):
        return False
    says = _SAYS.search(text)
    if says and VERB.search(text[: says.start()]) is None and _FINITE.search(text, says.end()) is None:
        return False
    if text.count(",") == 1 and re.search(r", [^,]{1,60}$", text) and VERB.search(text.split(",")[0]) is None:
        return False
    if BROKEN.search(text) or _NO_START.match(text) or (VERB.search(text) is None and PLAIN_S.search(text) is None):
        return False
    return not re.match(r"^(?:If|When|While|As|After|Before|With|Although)\b", text)


def _unclosed(text: str) -> bool:
    """Whether a relative clause after the subject runs to the end, so that the subject has no verb."""
    relative = _RELATIVE.match(text)
    return (
        relative is not None
        and VERB.search(relative.group("subject")) is None
        and _RESUMES.search(relative.group("rest")) is None
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
        if len(head.split()) < 12 or "," in rest or _BAD_END.search(head) or not balanced(head):
            continue
        end = len(text) - 1 if text.endswith(".") else len(text)
        if sheet.cut(match.start(), end, f"cut '{rest.split(' ', 1)[0]} ...' at the end"):
            return sheet, True
    return sheet, False
