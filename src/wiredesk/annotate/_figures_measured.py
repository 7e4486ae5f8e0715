"""What a measure, share or sum is of: the thing named beside it, or what the clause is about."""

from __future__ import annotations

from wiredesk.lang import UNITS

from ._figures_nouns import DETERMINERS, STOP, VERBS, What, noun_phrase, qualifiers_after, skip_links
from ._figures_raw import Raw
from ._figures_units import CENTS, form_name
from ._names_tokens import Tokens
from ._nouns import plural, singular

_LEADS = frozenset(
    """
        to by of at from about worth with for than as around between an a the nearly over some approximately
        just under only up down roughly least more and or in on record new total average estimated
    """.split()
)
_LINKS = frozenset(["of", "in", "for", "from", "to", "on", "at", "with", "across"])
_MOST_LEADS, _MOST_WORDS = 4, 8
_NO_HEADS = frozenset(
    """
        percent % cent cents million billion dollars euros points active die able free due likely ready equal
        open same due close compared next last right such more less much
        morning afternoon evening night noon month year week quarter
        first second third fourth fifth sixth seventh eighth ninth tenth
        tune hook small large low high little few big equivalent
    """.split()
)
_NO_OPENERS = STOP | {"last", "next"}
"""Words that open no thing behind a figure: "$688 million last month"."""
_DIRECTIONS = frozenset(
    """
    long high deep wide tall thick old away more less higher lower east west north south northeast northwest
    southeast southwest
    """.split()
)
_MODALS = frozenset("will would may can could should must might shall cannot".split())
_NOUN_ENDS = ("ing", "ion", "ment", "ity", "ness", "ance", "ence")
_ING_NOUNS = frozenset(
    """
    building housing spending funding meeting trading killing shooting bombing funding hearing training saving
    rating ranking reading earning landing crossing wedding drawing painting finding warning filing listing
    offering opening holding king ring wing thing string spring morning evening ceiling clothing lighting mining
    fishing farming shipping banking lending borrowing pricing planning parking turnout staffing cooling heating
    warming flooding blessing gathering stabbing sentencing hiring scoring
    """.split()
)
_DEFAULTS = {"temperature": "temperature", "area": "area", "speed": "speed"}


def measured(tokens: Tokens, raw: Raw, first: int, at: int, last: int) -> What:
    """What a measure is of; where the text names nothing, what its unit measures. A unit's name is no such thing."""
    found = _measured_thing(tokens, raw, first, at, last)
    if found.what is not None and found.head is not None:
        words = found.what.split()
        while len(words) > 1 and words[0].lower() in DETERMINERS:
            words = words[1:]
        named = [form_name(word) or form_name(singular(word.lower())) for word in words]
        of_unit = all(named) and (raw.kind == "measure" or named == [raw.unit] or CENTS.issuperset(named))
        if not of_unit and words != ["square"]:
            return found._replace(what=" ".join(words))
    dimension = UNITS[raw.unit].dimension if raw.unit else ""
    default = "temperature" if raw.unit == "degree" and raw.value < 0 else _DEFAULTS.get(dimension)
    return What(default, default, at)


def _measured_thing(tokens: Tokens, raw: Raw, first: int, at: int, last: int) -> What:
    """What a sum, share or measure is of: "30 % of voters", "a $1.2bn deal", "inflation rose to 3.2 %"."""
    lows = tokens.lows
    beyond = _past_bracket(tokens, at, last) if raw.kind in ("money", "measure") else None
    if beyond is not None:
        of = lows[beyond] == "of"
        words, head, end = noun_phrase(tokens, skip_links(tokens, beyond + of, last), last, plural_wanted=of)
        if words and words[-1].islower() and head not in _DIRECTIONS and not head.endswith("ed"):
            return What(" ".join(words), singular(head), end)
    if raw.kind == "percent" and lows[at : at + 1] == ["of"] and lows[at + 1 : at + 2] in (["gdp"], ["output"]):
        whole = subject_of(tokens, tokens.at(raw.start), first)
        if whole.what is not None:
            return whole
    if (at < last and lows[at] in ("of", "in")) or (at < last and raw.kind == "duration" and lows[at] in STOP):
        if lows[at] == "of":
            place = skip_links(tokens, at, last)
            words, head, end = noun_phrase(tokens, place, last, plural_wanted=True)
            if words:
                more, end = qualifiers_after(tokens, end, last)
                return What(" ".join(words) + more, singular(head), end)
        elif lows[at] == "in" and raw.kind == "money":
            words, head, end = noun_phrase(tokens, at + 1, last, plural_wanted=True)
            if words and words[0].islower():
                return What(" ".join(words), singular(head), end)
    elif at < last and tokens.starts[at] <= raw.end + 1 and lows[at] not in _NO_OPENERS and lows[at][0].isalpha():
        words, head, end = noun_phrase(tokens, at, last, plural_wanted=False)
        if words and not head.endswith("ly") and head not in _DIRECTIONS:
            return What(" ".join(words), singular(head), end)
    begin = tokens.at(raw.start)
    if raw.kind == "duration" and (begin <= first or lows[begin - 1] not in ("of", "is", "was", "lasted", "to")):
        return What(None, None, at)
    return subject_of(tokens, begin, first)


def _told(tokens: Tokens, place: int, first: int) -> bool:
    """Whether a word in -ed is the verb of a noun before it ("insurers reported losses"), no part of a noun phrase."""
    word = tokens.texts[place]
    if not word.endswith("ed") or not word.islower() or "-" in word or place <= first:
        return False
    before = tokens.lows[place - 1]
    return before[0].isalpha() and before not in STOP and before not in VERBS


def _past_bracket(tokens: Tokens, at: int, last: int) -> int | None:
    """The token after a short bracket right behind a figure: the "reward" of "a $10m (£7.5m) reward"."""
    lows = tokens.lows
    if at >= last or lows[at] != "(":
        return None
    close = next((place for place in range(at + 1, min(at + 8, last)) if lows[place] == ")"), None)
    if close is None or close + 1 >= last or not lows[close + 1][0].isalpha():
        return None
    if lows[close + 1] in STOP and lows[close + 1] != "of":
        return None
    return close + 1 if any(word[0].isdigit() for word in lows[at + 1 : close]) else None


def _is_verb(before: str, words: list[str]) -> bool:
    """Whether the first word is the verb of what stands before it: "may issue fines", "to scrap a bounty"."""
    low = words[0].lower()
    if low != words[0] or low in _LINKS or plural(low):
        return False
    if before in _MODALS:
        return True
    return before == "to" and len(words) > 1 and words[1] != "of" and not low.endswith(_NOUN_ENDS)


def subject_of(tokens: Tokens, at: int, first: int) -> What:
    """The noun phrase before the clause's verb, or right before the figure ("a fine of €80m")."""
    nothing = What(None, None, at)
    end = _end_of_subject(tokens, at, first)
    if end is None:
        return nothing
    words = _core(_words_before(tokens, end, first))
    head = words[-1].lower() if words else ""
    of = next((i for i, word in enumerate(words) if word.lower() == "of"), None)
    if of is not None:
        head = words[of - 1].lower()
    if not words or not head[0].isalpha() or head in _NO_HEADS or head.endswith(("ed", "ly")):
        return nothing
    if head.endswith("ing") and head not in _ING_NOUNS:
        return nothing
    what = ""
    for word in words:
        what += word if word in ("'s", "’s") or not what else f" {word}"
    return What(what, singular(head), at)


def _end_of_subject(tokens: Tokens, at: int, first: int) -> int | None:
    """The token after the subject of a figure: before its verb, or before the link that leads to the figure."""
    lows = tokens.lows
    place, steps = at - 1, 0
    while place >= first and steps < _MOST_LEADS and lows[place] in _LEADS:
        place -= 1
        steps += 1
    put_at = place >= first and lows[place : place + 2] == ["put", "at"]
    if put_at or (place >= first and lows[place] in VERBS):
        place -= put_at
        while place >= first and (
            lows[place] in VERBS or lows[place].endswith("ly") or lows[place] in ("not", "to", "been", "be")
        ):
            place -= 1
        return place + 1
    return place + 1 if steps else None


def _words_before(tokens: Tokens, end: int, first: int) -> list[str]:
    """The words of the noun phrase that ends before a token, with what links its nouns."""
    lows = tokens.lows
    place = end - 1
    while (
        place >= first
        and (lows[place][0].isalpha() or lows[place] in ("'s", "’s"))
        and (
            lows[place] not in STOP
            or lows[place] in _LINKS
            or (lows[place] in DETERMINERS and lows[place - 1] in _LINKS)
        )
        and lows[place] not in VERBS
        and not _told(tokens, place, first)
        and end - place < _MOST_WORDS
    ):
        place -= 1
    words = list(tokens.texts[place + 1 : end])
    return words[1:] if place >= first and words and _is_verb(lows[place], words) else words


def _core(words: list[str]) -> list[str]:
    """Words without what opens and ends them idly, and without what is linked to the first noun but by "of"."""
    while words and (words[0].lower() in _LINKS or words[0].lower() in DETERMINERS or words[0] in ("'s", "’s")):
        words = words[1:]
    while words and words[-1].lower() in _LINKS:
        words = words[:-1]
    link = next((i for i, word in enumerate(words) if word.lower() in _LINKS), len(words))
    return words[:link] if link < len(words) and words[link].lower() != "of" else words
