"""Whether a sentence is understood without those before it, and the name that makes it so."""

from __future__ import annotations

import re

from wiredesk.lang import VERB
from wiredesk.model import AnnotatedArticle, Name, Sentence

from ._alone_patterns import (
    AHEAD_OF_NAME,
    ASIDE,
    BACK,
    BARE_NUMBER,
    BY_ROLE,
    BY_ROLE_FIRST,
    COUNTED,
    DANGLING,
    EXPLETIVE,
    FIRST,
    GUESS,
    HE,
    HIS_QUOTE,
    INDEFINITE,
    LABEL,
    NEAR_START,
    NO_NOUN,
    OBJECT_IT,
    OF_IT,
    OPENING_THEY,
    QUANTITY_ALONE,
    ROLE,
    SAID_IT,
    SAID_THEY,
    SAID_TODAY,
    SINCE_THEN,
    SMALL_QUOTE,
    SOMEBODY,
    SUBJECT,
    SUBORDINATED,
    THAT_THING,
    THERE,
    THIS,
    TODAY,
    UNCONFIRMED,
)
from ._edits import Sheet, blank_zones, in_zones, quoted_zones
from ._patterns import BROKEN, DOES, SAYING
from ._pointers import points_back

_HANG = (FIRST, BACK, UNCONFIRMED, OF_IT)
_HANG_LATER = (THERE, NO_NOUN, THIS, SINCE_THEN)
_OPEN_BACK = (LABEL, OPENING_THEY, SMALL_QUOTE)
"""Words that hang on another sentence wherever they stand, those that do so but in a report's first sentence, where
there is none before, and those that do where they open one."""
_UNDER = re.compile(
    r"\b(?:because|since|as|when|while|after|before|if|although|though|that|who|which)\b", re.IGNORECASE
)
"""What stands before a name that is in a clause of its own."""
_TWO = 2
"""People of a sentence that says of somebody else what "he" does."""


def stands_alone(
    article: AnnotatedArticle,
    sentence: Sentence,
    sheet: Sheet,
    here: tuple[Name, ...],
    before: tuple[Name, ...],
    named: tuple[Name, ...],
    place: int,
) -> bool:
    """Whether a reader who starts here understands it; a leading pronoun gets a name where that is certain.

    Of a report's first sentence (``place`` 0), "there", "such" and "he told" mean what it has itself named.
    """
    bare, _ = sheet.result()
    zones = quoted_zones(bare)
    outside = blank_zones(bare, zones)
    if GUESS.search(outside) and SAYING.search(outside) is None:
        return False
    aside = ASIDE.search(outside)
    if aside and (place or not any(_before(name, sentence, aside, sheet) for name in here)):
        return False
    if DOES.search(bare[bare.find(" ") + 1 :]) is None:
        return False
    if bare != sentence.text and BROKEN.search(bare):
        return False
    if points_back(outside, bare, zones, len(named), len({name.canonical for name in here})):
        return False
    if any(COUNTED.search(outside, 0, bare_one.start() + 1) is None for bare_one in BARE_NUMBER.finditer(outside)):
        return False
    if _of_these_times(article, sentence, outside):
        return False
    hang = (*_HANG, *_HANG_LATER) if place else _HANG
    if any(pattern.search(outside) for pattern in hang) or any(pattern.match(bare) for pattern in _OPEN_BACK):
        return False
    opens = EXPLETIVE.match(bare) or (not place and SUBORDINATED.match(bare))
    if _of_nobody_named(bare, here) or (not opens and DANGLING.match(bare)):
        return False
    if ROLE.match(bare) and not _named_role(sentence, sheet, here):
        return False
    if zones and zones[0] == (0, len(bare)):
        return False
    if not here and any(HE.search(bare[start:end]) for start, end in zones):
        return False
    if THAT_THING.match(bare):
        return False
    if HIS_QUOTE.match(bare) and len({name.canonical for name in here}) < _TWO:
        return False
    if SAID_IT.match(bare) and (bare.split(" ")[0].endswith("s") or any(n.start == sentence.start for n in here)):
        return False
    by_role = (BY_ROLE if place else BY_ROLE_FIRST).search(outside)
    if by_role and not any(name.kind != "place" for name in named if _before(name, sentence, by_role, sheet)):
        return False
    return _is_known(article, sentence, sheet, here, before, place, bare)


def _is_known(
    article: AnnotatedArticle, sentence: Sentence, sheet: Sheet, here: tuple[Name, ...], before: tuple[Name, ...],
    place: int, bare: str,
) -> bool:  # fmt: skip
    """Whether a reader knows whom "he" or "his" of a sentence means: it has a name before, or is given one.

    Args:
        bare: the sentence as it was edited before a name was put for an office.
    """
    pronoun = SUBJECT.search(blank_zones(sentence.text, sheet.zones))
    if INDEFINITE.match(bare) and (place == 0 or pronoun is None):
        return True
    told = [n.start - sentence.start for n in here if n.text[:1].isupper()]
    told = [at for at in told if not in_zones(at, sheet.zones)]
    if pronoun is not None:
        return any(at < pronoun.start() for at in told) or _resolve(article, sentence, sheet, before, pronoun)
    outside = blank_zones(bare, quoted_zones(bare))
    his = HE.search(outside)
    front = _cut_front(sheet)
    if his is None or any(at - front < his.start() for at in told) or SOMEBODY.search(outside, 0, his.start()):
        return True
    return bool(told) and AHEAD_OF_NAME.match(bare) is not None


def _of_these_times(article: AnnotatedArticle, sentence: Sentence, outside: str) -> bool:
    """Whether "today" or "tonight" may mean these times, or a day that nothing tells: not "the minister said today" of
    a report with a date.
    """
    told = sum(sentence.start <= day.start < sentence.end and day.text.lower() == "today" for day in article.dates)
    spoken = len(SAID_TODAY.findall(outside)) if told else 0
    return len(TODAY.findall(outside)) > spoken


def _of_nobody_named(bare: str, here: tuple[Name, ...]) -> bool:
    """Whether "they", "it" or "some" stand for what only another sentence names ("The army took it")."""
    if QUANTITY_ALONE.match(bare):
        return True
    taken = OBJECT_IT.match(bare)
    if taken and VERB.search(taken["who"]) is None:
        return True
    they = SAID_THEY.match(bare)
    return they is not None and any(they["who"].endswith(name.text) and not name.text.endswith("s") for name in here)


def _before(name: Name, sentence: Sentence, match: re.Match[str], sheet: Sheet) -> bool:
    """Whether a name stands before what was found in the edited sentence, and outside quotations; but for what is cut
    at the front the words keep about their place."""
    at = name.start - sentence.start
    return at - _cut_front(sheet) < match.start() and not in_zones(at, sheet.zones)


def _cut_front(sheet: Sheet) -> int:
    """How many characters are cut at the front of a sentence: its dateline, its connective."""
    end = 0
    for edit in sorted(sheet.edits, key=lambda edit: edit.start):
        if edit.start > end or edit.new:
            break
        end = max(end, edit.end)
    return end


def _named_role(sentence: Sentence, sheet: Sheet, here: tuple[Name, ...]) -> bool:
    """Whether "The minister" is read as a person: then the name takes its place."""
    for name in here:
        if name.start - sentence.start > 4 or (name.text[:1].isupper() and not name.text.startswith("The ")):
            continue
        if name.canonical[:1].isupper() and " " in name.canonical:
            at = name.start - sentence.start
            start = 0 if sentence.text[:4] == "The " and at == 4 else at
            why = f"wrote '{name.canonical}' for '{sentence.text[start : name.end - sentence.start]}'"
            return sheet.ask(start, name.end - sentence.start, name.canonical, why)
    return False


def _resolve(
    article: AnnotatedArticle, sentence: Sentence, sheet: Sheet, before: tuple[Name, ...], pronoun: re.Match[str]
) -> bool:
    """Put a name for a pronoun that opens a sentence, where two readings agree on whose it is.

    The sentence before names one person only, near its start and in its main clause ("he played because Ana Orlo was
    ill" is about another); a speaker found by the quote layer must be the same.
    A wrong name would be worse than a lost sentence.
    """
    bare, _ = sheet.result()
    people = {name.canonical for name in before if name.text[:1].isupper()}
    if len(people) != 1 or not bare.lower().startswith(("he ", "she ")):
        return False
    first = min(name.start for name in before)
    opening = next((s.start for s in article.sentences if s.start <= first < s.end), first)
    name = next(iter(people))
    lead = article.text[opening:first]
    if SUBJECT.search(lead) or (_UNDER.search(lead) and not lead.endswith(", ")):
        return False
    if first - opening > NEAR_START or " " not in name or not name[:1].isupper():
        return False
    start, end = sentence.start + pronoun.start(), sentence.start + pronoun.end()
    for quote in article.quotes:
        source = quote.source
        if source is not None and source.start == start and source.end == end and quote.speaker not in (None, name):
            return False
    return sheet.ask(pronoun.start(), pronoun.end(), name, f"wrote '{name}' for '{pronoun.group()}'")
