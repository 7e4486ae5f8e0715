"""Whether a sentence is understood without those before it, and the name that makes it so."""

from __future__ import annotations

import re

from wiredesk.model import AnnotatedArticle, Name, Sentence

from ._edits import Sheet, quoted_zones
from ._patterns import (
    ASIDE,
    BACK,
    BROKEN,
    BY_ROLE,
    DANGLING,
    DOES,
    EXPLETIVE,
    FIRST,
    HE,
    HIS_QUOTE,
    INDEFINITE,
    LABEL,
    NEAR_START,
    NO_NOUN,
    OPENING_THEY,
    ROLE,
    SAID_IT,
    SINCE_THEN,
    SMALL_QUOTE,
    SUBJECT,
    THERE,
    THIS,
    TODAY,
)

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
    """Whether a reader who starts here understands it; a leading pronoun gets a name where that is certain."""
    bare, _ = sheet.result()
    zones = quoted_zones(bare)
    outside = _outside(bare, zones)
    if ASIDE.search(outside) or DOES.search(bare[bare.find(" ") + 1 :]) is None:
        return False
    if bare != sentence.text and BROKEN.search(bare):
        return False
    if (
        TODAY.search(outside)
        or THERE.search(outside)
        or LABEL.match(bare)
        or FIRST.search(outside)
        or NO_NOUN.search(outside)
        or OPENING_THEY.match(bare)
        or THIS.search(outside)
        or SINCE_THEN.search(outside)
        or BACK.search(outside)
        or SMALL_QUOTE.match(bare)
    ):
        return False
    if not EXPLETIVE.match(bare) and DANGLING.match(bare):
        return False
    if ROLE.match(bare) and not _named_role(sentence, sheet, here):
        return False
    if zones and zones[0] == (0, len(bare)):
        return False
    if not here and any(HE.search(bare[start:end]) for start, end in zones):
        return False
    if HIS_QUOTE.match(bare) and len({name.canonical for name in here}) < _TWO:
        return False
    if SAID_IT.match(bare) and (bare.split(" ")[0].endswith("s") or any(n.start == sentence.start for n in here)):
        return False
    by_role = BY_ROLE.search(outside)
    if by_role and not any(name.kind != "place" for name in named if _before(name, sentence, by_role, sheet.zones)):
        return False
    pronoun = SUBJECT.search(_outside(sentence.text, sheet.zones))
    if INDEFINITE.match(bare) and (place == 0 or pronoun is None):
        return True
    told = [n.start - sentence.start for n in here if n.text[:1].isupper()]
    told = [at for at in told if not any(start <= at < end for start, end in sheet.zones)]
    if pronoun is None:
        return HE.search(outside) is None or bool(told)
    if any(at < pronoun.start() for at in told):
        return True
    return _resolve(article, sentence, sheet, before, pronoun)


def _before(name: Name, sentence: Sentence, match: re.Match[str], zones: list[tuple[int, int]]) -> bool:
    """Whether a name stands before the match and outside quotations; the words outside keep about their place."""
    at = name.start - sentence.start
    return at < match.start() and not any(start <= at < end for start, end in zones)


def _outside(text: str, zones: list[tuple[int, int]]) -> str:
    for start, end in reversed(zones):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


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

    The sentence before names one person only, near its start; a speaker found by the quote layer must be the same.
    A wrong name would be worse than a lost sentence.
    """
    bare, _ = sheet.result()
    people = {name.canonical for name in before if name.text[:1].isupper()}
    if len(people) != 1 or not bare.lower().startswith(("he ", "she ")):
        return False
    first = min(name.start for name in before)
    opening = next((s.start for s in article.sentences if s.start <= first < s.end), first)
    name = next(iter(people))
    if first - opening > NEAR_START or " " not in name or not name[:1].isupper():
        return False
    start, end = sentence.start + pronoun.start(), sentence.start + pronoun.end()
    for quote in article.quotes:
        source = quote.source
        if source is not None and source.start == start and source.end == end and quote.speaker not in (None, name):
            return False
    return sheet.ask(pronoun.start(), pronoun.end(), name, f"wrote '{name}' for '{pronoun.group()}'")
