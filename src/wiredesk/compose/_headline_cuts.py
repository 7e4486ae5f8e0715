"""A sentence as a headline: its main clause in several lengths, each cut where the rest still stands alone."""

from __future__ import annotations

import re

from wiredesk.lang import VERB, bare_nouns, capital, is_clause, says_what, stem

from ._edits import balanced, quoted_zones
from ._headline_patterns import (
    ACRONYM,
    APPOSED,
    APPOSITION,
    BAD_END,
    DAY_TAIL,
    FINITE,
    NEEDS_AS,
    NO_START,
    OPEN_CLAUSE,
    OPENING,
    PHRASE,
    PRESENT_STEMS,
    RELATIVE,
    RESUMES,
    SAID_DAY,
    SAYS,
    SAYS_NOTHING,
    SUBORDINATE,
    TAILS,
    THAT,
    TOLD_NOTHING,
    UNSAID,
)
from ._patterns import BROKEN, PLAIN_S
from ._tighten import tightened

LONGEST, SHORTEST, BEST, WIDE = 160, 28, 70, 90
"""Characters of a headline: limits, what is best, what is dear above."""
_JOINS = re.compile(r",? (?:and|or|but)\b|, (?:a|an|the|his|her|its|their|some|many|one|two|three)\b")
_ES = re.compile(r"\b(?!goes\b|does\b)[a-z]{2,}es\b")
_PREPOSITION = re.compile(r"\b(?:of|in|on|at|for|by|with|from) (?=(?:the|an?|its|his|her|their)\b)")
_PARTICIPLE = re.compile(r"(?: [a-z]+ly)?$")
_COMPOUND = re.compile(r"[\w’']+(?:-[\w’']+)+")
_IN_LIST = re.compile(r", (?!(?:and|or|but|who|which)\b)(?:[\w’'-]+ ){0,3}[\w’'-]+$")
"""What ends in the middle of a list ("ongoing dialogue, mutual respect")."""
_SPLIT = re.compile(
    r"(?!(?:In|On|At|By|For|From|After|Before|Since|With)\b)(?:[^,]|,\d)+, (?:was|were|is|are|has|have|had|will) "
)
"""A subject with its verb after the one comma: half of what stood between two of them is gone."""


def variants_of(text: str, edits: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """A sentence without its stop, and its main clause in several lengths, each with the edits that made it."""
    text = text.rstrip(".")
    notes = list(edits)
    opening = OPENING.match(text)
    if opening:
        text = text[opening.end() :]
        text = capital(text)
        notes.append(f"cut the opening '{opening.group().strip(' ,')}'")
    bare = ACRONYM.sub("", text)
    if bare != text:
        text = bare
        notes.append("cut what stands in brackets")
    forms = [(text, tuple(notes))]
    inner = APPOSITION.search(text)
    if inner and _subject(text[: inner.start()], text[inner.end() :]) and not inside_quote(text, inner.start()):
        text = f"{text[: inner.start()]} {text[inner.end() :]}"
        notes.append(f"cut '{inner.group()[2:22].rsplit(' ', 1)[0]} ...'")
        forms.append((text, tuple(notes)))
    for tail in TAILS:
        for match in tail.finditer(text):
            cut = text[: match.start()]
            if (
                len(cut) >= SHORTEST
                and not (_JOINS.match(match.group()) and _IN_LIST.search(cut))
                and not (match.group() == " as " and NEEDS_AS.search(cut))
                and not inside_quote(text, match.start())
            ):
                forms.append((cut, (*notes, f"cut the end after '{cut[-24:].split(' ', 1)[-1]}'")))
    if len(text) > BEST:
        for match in PHRASE.finditer(text, SHORTEST + 12):
            cut = text[: match.start()]
            if VERB.search(cut.rsplit(" ", 1)[-1]) is None and not inside_quote(text, match.start()):
                forms.append((cut, (*notes, f"cut the end after '{cut[-24:].split(' ', 1)[-1]}'")))
    plain = [_without_day(form, why) for form, why in forms]
    for form, why in list(plain):
        short, cut = tightened(form, WIDE)
        if short != form:
            plain.append((short, (*why, cut)))
    return [(form.strip(" ,"), why) for form, why in plain if good(form)]


def _without_day(form: str, why: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """A form without the day at its end, or beside who says it."""
    day = DAY_TAIL.search(form) or SAID_DAY.search(form)
    if day is None or inside_quote(form, day.start()):
        return form, why
    return form[: day.start()] + form[day.end() :], (*why, f"dropped '{day.group().strip(' ,')}'")


def _subject(before: str, after: str) -> bool:
    """Whether a verb follows a subject, so that what stands between them can go."""
    return VERB.search(before.rpartition(" that ")[2]) is None and VERB.match(after) is not None


def inside_quote(text: str, at: int) -> bool:
    """Whether a place of a text is inside quotation marks."""
    return any(start < at < end for start, end in quoted_zones(text))


def has_verb(text: str) -> bool:
    """Whether a clause has a verb of its own.

    Quoted words, compounds ("Chinese-made") and plurals in "-es" are none; neither is a word in
    "-ed" at the end ("the rice purchased directly").
    """
    plain = _ES.sub(lambda m: m.group() if stem(m.group()) in PRESENT_STEMS else "", _COMPOUND.sub("", _unquoted(text)))
    plain = bare_nouns(_PREPOSITION.sub("", plain))
    if PLAIN_S.search(text) is not None or is_clause(text):
        return True
    return any(
        not verb.group().endswith("ed") or not _PARTICIPLE.match(plain, verb.end()) for verb in VERB.finditer(plain)
    )


def _unquoted(text: str) -> str:
    """A text without its quoted words, which are no verb of its own."""
    for start, end in reversed(quoted_zones(text)):
        text = f"{text[:start]}it{text[end:]}"
    return text


def good(text: str) -> bool:
    """Whether a clause reads as a headline: whole, with a verb of its own, neither short nor long."""
    text = text.strip(" ,")
    if OPEN_CLAUSE.search(text) or not SHORTEST <= len(text) <= LONGEST or not balanced(text) or bad_end(text):
        return False
    if _unclosed(text) or (SAYS_NOTHING.search(text) and "," not in text):
        return False
    if TOLD_NOTHING.search(text) or UNSAID.search(text):
        return False
    says = SAYS.search(text)
    if says and not says_what(text[: says.start()]) and not FINITE.search(bare_nouns(_unquoted(text[says.end() :]))):
        return False
    that = THAT.search(text)
    if that and not FINITE.search(bare_nouns(_unquoted(text[that.end() :]))):
        return False
    if text.count(",") == 1 and re.search(r", [^,]{1,60}$", text) and VERB.search(text.split(",")[0]) is None:
        return False
    if _SPLIT.match(text) or BROKEN.search(text) or NO_START.match(text) or not has_verb(text):
        return False
    return SUBORDINATE.match(text) is None


def bad_end(text: str) -> bool:
    """Whether a clause ends on a word that wants more; only its last words are looked at."""
    return BAD_END.search(" ".join(text[-40:].split(" ")[-3:])) is not None


def _unclosed(text: str) -> bool:
    """Whether a relative clause after the subject runs to the end, so that the subject has no verb."""
    relative = RELATIVE.match(text) or APPOSED.match(text)
    return (
        relative is not None
        and VERB.search(relative.group("subject")) is None
        and RESUMES.search(relative.group("rest")) is None
    )
