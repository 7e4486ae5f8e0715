"""What a figure counts or measures: the noun phrase after it, the fate of those counted, or the subject before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from ._figures_unit import Measure


class What(NamedTuple):
    """The counted thing: its words, its head noun (lower case, singular) and where the phrase ends in the text."""

    text: str
    head: str
    end: int


_STOP = frozenset(
    """a about after against all also although am among an and another any are around as at away be because been before behind
    being below between both but by can could despite did do does down due during each either ever every except for from had has
    have he her here hers him his how however i if in including into is it its just last later like may me might more most much
    must near never next nor not now off on once only onto or other our out over own per she should since so some still such than
    that the their them then there these they this those though through throughout to today tomorrow tonight too toward towards
    under until up upon us very was we were what when where whether which while who whom whose why will with within without would
    yesterday yet you your said says say told according ago apart each plus worth versus vs""".split()
)
_FATES = {
    "killed": "killed", "dead": "killed", "injured": "injured", "wounded": "injured", "hurt": "injured", "missing": "missing",
    "displaced": "displaced", "arrested": "arrested", "detained": "detained", "homeless": "homeless", "hospitalised": "hospitalised",
    "hospitalized": "hospitalised", "evacuated": "evacuated", "rescued": "rescued", "infected": "infected", "jailed": "jailed",
    "charged": "charged", "fired": "dismissed", "trapped": "trapped", "stranded": "stranded", "affected": "affected",
    "damaged": "damaged", "destroyed": "destroyed", "kidnapped": "kidnapped", "abducted": "abducted", "freed": "freed",
    "released": "released", "executed": "executed", "shot": "shot", "stabbed": "stabbed", "treated": "treated", "downed": "downed",
    "intercepted": "intercepted", "launched": "launched", "recaptured": "recaptured", "cancelled": "cancelled",
    "canceled": "cancelled", "suspended": "suspended", "convicted": "convicted", "sentenced": "sentenced", "captured": "captured",
    "died": "killed", "without": "without",
}  # fmt: skip
_VERBS = {
    "killing": "people killed", "killed": "people killed", "kills": "people killed", "injuring": "people injured",
    "injured": "people injured", "injures": "people injured", "wounding": "people injured", "wounded": "people injured",
    "wounds": "people injured", "hurting": "people injured", "displacing": "people displaced", "arresting": "people arrested",
    "arrested": "people arrested", "detaining": "people detained", "detained": "people detained", "evacuating": "people evacuated",
    "hospitalising": "people hospitalised", "hospitalizing": "people hospitalised", "rescued": "people rescued",
    "rescuing": "people rescued",
}  # fmt: skip
_NOUN_PHRASE = re.compile(r"(?:[\s-]?[^\W\d_][\w'’.-]*|[ ,](?=[a-z]+ [a-z]+s\b)){1,7}")
_WORD = re.compile(r"[ \u00a0-]?(?P<word>[^\W\d_][\w’'‑-]*)")
_TAIL = re.compile(
    r"\s(?:(?:were|was|are|is|have been|had been|has been|being|left|remain(?:ed|s)?|would be|will be|went)\s)?(?:also\s|still\s|then\s|reported(?:ly)?\s|confirmed\s|later\s)?"
    r"(?:(?P<without>without\s(?:any\s)?[a-z]+(?:\s(?:and|or)\s[a-z]+)?(?:\ssupply|\spower)?)|(?P<fate>" + "|".join(_FATES) + r"))\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s(?:of them\s|others?\s|more\s|of whom\s)?(?:were\s|was\s|are\s|have been\s|had been\s|has been\s|left\s|remain(?:ed)?\s|still\s|also\s|reported\s|confirmed\s)*(?P<fate>" + "|".join(_FATES) + r")\b", re.IGNORECASE)  # fmt: skip
_VERB_BEFORE = re.compile(r"\b(?P<verb>" + "|".join(_VERBS) + r")\s(?:(?:at least|about|some|nearly|over|more than|around|up to|another|as many as|an estimated|a further|almost)\s)?$", re.IGNORECASE)  # fmt: skip
_LEFT = re.compile(r"\b(?:number|toll|count|total|tally|share|proportion|percentage|amount)\s(?:of|for)\s(?:the\s)?(?P<what>[\w’' -]{3,50}?)\s(?:in\s[\w’' -]{2,30}\s)?(?:has |had |have )?(?:ris\w+|rose|grew|grown|climb\w+|fell|fallen|stood|stands|reach\w+|was|is|were|jump\w+|drop\w+|increas\w+|now at|to)\b[^.;]{0,24}$", re.IGNORECASE)  # fmt: skip
_TOLL = re.compile(r"\b(?:death toll|toll|fatalities|number of (?:dead|deaths))\b[^.;]{0,60}$", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:^|[,;:(]\s|\b(?:that|as|and|but|while|when|with|said|says)\s)(?:the |a |an |its |their |his |her |our )?(?P<what>[A-Za-z][\w’' &-]{1,50}?)\s(?:(?:has|had|have|was|were|is|are|would|could|will|may)\s)?(?:(?:already|now|also|only|since|then)\s)?(?:ris\w+|rose|grew|grown|climb\w+|fell|fallen|stood|stands|reach\w+|was|were|is|are|jump\w+|dropp\w+|increas\w+|surg\w+|declin\w+|slid|slump\w+|cost|costs|weigh\w+|measur\w+|total\w*|worth|gain\w*|lost|hit|up|down|plung\w+|eas\w+|edged|advanc\w+|add\w+|shed|slipp\w+|tumbl\w+|ticked|averag\w+|priced|valued|accounts? for|accounted for|expected to)\b[^,.;:]{0,40}$", re.IGNORECASE)  # fmt: skip
_OF = re.compile(r"\sof\s(?:all\s|every\s)?(?:the\s|its\s|their\s|his\s|her\s|our\s|those\s|these\s|a\s)?(?:city['’]s\s|country['’]s\s|roughly\s|about\s)*(?:\d[\d,.]*\s)?(?P<what>[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,4})")  # fmt: skip
_PARTICIPLE = re.compile(r"(?:ed|ing)$")
_VERBISH = re.compile(r"^(?:came|come|comes|went|go|goes|took|take|takes|made|make|makes|gave|give|got|get|gets|began|begin|left|leave|kept|won|lost|met|led|saw|see|found|find|held|hold|set|put|ran|run|rose|fell|grew|stood|sat|lay|became|become|becomes|seem|seems|remain|remains|include|includes|want|wants|need|needs|say|says|told|tells|show|shows|sent|faced|face|faces|die|died|dies|live|lives?d|work|works|voted?|votes|joined|entered|signed|fled|flee|fled|fired|used|backed|agreed|attended|gathered|marched|watched|visited|claim|claims|according|including|following|compared|ranging|amid|aged|earlier|later|ago|away|long|high|tall|wide|deep|old|yearly|annually|daily|monthly|weekly)$")  # fmt: skip


def read_what(text: str, start: int, end: int, floor: int, ceiling: int, unit: Measure, kind: str) -> What | None:
    """Return the counted or measured thing of the figure at ``text[start:end]``, None if the text names none."""
    if kind in ("score", "ordinal"):
        phrase = _phrase(text, end, ceiling) if kind == "ordinal" else None
        return phrase
    before = text[max(floor, start - 110) : start]
    if kind in ("percent", "fraction", "money", "measure", "multiple"):
        return _measured(text, end, ceiling, before)
    if kind == "age":
        return _phrase(text, end, ceiling)
    if kind == "duration":
        return None
    bare = _BARE.match(text, end, ceiling)
    if bare is not None:
        fate = _FATES[bare.group("fate").lower()]
        if fate == "without":
            rest = _TAIL.match(text, end, ceiling)
            return What(f"people {rest.group('without')}", "person", rest.end()) if rest and rest.group("without") else None
        return What(f"people {fate}", "person", bare.end())
    phrase = _phrase(text, end, ceiling)
    verb = _VERB_BEFORE.search(before)
    if verb is not None:
        fate = _VERBS[verb.group("verb").lower()].split()[1]
        if phrase is None:
            return What(f"people {fate}", "person", end)
        return What(f"{phrase.text} {fate}", phrase.head, phrase.end)
    if phrase is not None:
        tail = _TAIL.match(text, phrase.end, ceiling)
        if tail is not None and not _is_active(text, tail):
            added = tail.group("without") or _FATES[tail.group("fate").lower()]
            return What(f"{phrase.text} {added}".replace(" without without", " without"), phrase.head, tail.end())
        return phrase
    counted = _LEFT.search(before)
    if counted is not None:
        words = counted.group("what")
        return What(_fate_words(words), _head(words), end)
    if _TOLL.search(before):
        return What("people killed", "person", end)
    if re.match(r"\s?,?\s?(?:of (?:whom|which|them)|(?:then|and)\b)", text[end : end + 12]) or text[end : end + 1] in ".,;)":
        return _subject(before, end)
    return _subject(before, end)


def _is_active(text: str, tail: re.Match[str]) -> bool:
    """Whether the fate word is an active verb with an object ("two men killed a guard")."""
    return bool(tail.group("fate")) and not re.search(r"\b(?:were|was|are|is|been|being|left|remain)", tail.group()) and bool(
        re.match(r"\s(?:a|an|the|his|her|their|its|two|three|four|five|\d)\s", text[tail.end() : tail.end() + 8])
    )  # fmt: skip


def _fate_words(words: str) -> str:
    lower = words.lower().strip()
    if lower in ("injured", "wounded", "dead", "killed", "missing", "displaced", "deaths", "injuries", "casualties"):
        return {"dead": "people killed", "deaths": "people killed", "killed": "people killed", "injuries": "people injured",
                "casualties": "casualties"}.get(lower, f"people {_FATES.get(lower, lower)}")  # fmt: skip
    return words.strip()


def _measured(text: str, end: int, ceiling: int, before: str) -> What | None:
    of = _OF.match(text, end, ceiling)
    if of is not None:
        phrase = _trim(of.group("what"))
        if phrase:
            stop = of.start("what") + len(phrase)
            return What(phrase, _head(phrase), stop)
    subject = _LEFT.search(before)
    if subject is not None:
        return What(subject.group("what").strip(), _head(subject.group("what")), end)
    phrase = _phrase(text, end, ceiling)
    if phrase is not None and not text[end : end + 1] in ",.;":
        return phrase
    return _subject(before, end)


def _subject(before: str, end: int) -> What | None:
    match = _SUBJECT.search(before)
    if match is None:
        return None
    words = match.group("what").strip()
    last = words.split()[-1].lower()
    if last in _STOP or words.lower() in ("it", "he", "she", "they", "there", "which"):
        return None
    return What(words, _head(words), end)


def _phrase(text: str, end: int, ceiling: int) -> What | None:
    """The noun phrase right after a number: up to seven words, to the first word that cannot belong to it."""
    at = end
    joint = re.compile(r"\s(?:of\s(?:the\s|its\s|their\s|his\s|her\s|those\s|these\s|our\s)?|more\s|other\s|further\s|additional\s|different\s|separate\s|new\s)").match(text, at, ceiling)
    words: list[str] = []
    first = at
    if joint is not None:
        at = joint.end() - 1
    position = at
    while len(words) < 7:
        match = _WORD.match(text, position, ceiling)
        if match is None:
            break
        word = match.group("word").rstrip("'’.-")
        low = word.lower()
        if low in _STOP or _VERBISH.match(low) or (low in _FATES and words) or low.endswith("ly"):
            if not (low in ("and",) and False):
                break
        if words and _PARTICIPLE.search(low) and not _noun_after(text, match.end("word"), ceiling):
            break
        if word[0].isupper() and words and words[-1][0].islower():
            break
        if not words:
            first = match.start("word")
        words.append(word)
        position = match.start("word") + len(word)
        if text[position : position + 1] not in (" ", "-", "\u00a0") or text[position : position + 2] == " -":
            break
    if not words:
        return None
    if words[-1].lower() == "of":
        words.pop()
    phrase = text[first:position]
    more = re.compile(r"\sof\s(?:the\s)?(?P<rest>[a-z][\w'-]*(?:\s[a-z][\w'-]*)?)").match(text, position, ceiling)
    head = _head(phrase)
    if more is not None and head in ("piece", "kind", "type", "case", "member", "unit", "act", "count", "ton", "tonne", "barrel", "resident", "household"):
        rest = _trim(more.group("rest"))
        if rest:
            position = more.start("rest") + len(rest)
            phrase = text[first:position]
    return What(phrase, head, position)


def _noun_after(text: str, position: int, ceiling: int) -> bool:
    """Whether a plural noun follows, so that a participle is an adjective ("three armed men")."""
    match = re.compile(r"\s(?P<word>[a-z]+)").match(text, position, ceiling)
    return bool(match and match.group("word") not in _STOP and match.group("word").endswith(("s", "men", "women", "people", "children")))


def _trim(phrase: str) -> str:
    """Cut a phrase at the first word that cannot belong to it."""
    kept: list[str] = []
    for word in phrase.split(" "):
        low = word.lower()
        if low in _STOP or _VERBISH.match(low) or (low in _FATES and kept) or (kept and low.endswith("ed")):
            break
        if kept and word[:1].isupper() and kept[-1][:1].islower():
            break
        kept.append(word)
    return " ".join(kept).rstrip("'’.,-")


_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "feet": "foot",
    "lives": "life", "wives": "wife", "knives": "knife", "families": "family", "crises": "crisis", "deaths": "death",
    "servicemen": "serviceman", "firemen": "fireman", "gunmen": "gunman", "fishermen": "fisherman", "dead": "person",
    "injured": "person", "wounded": "person", "aircraft": "aircraft", "series": "series", "species": "species",
}  # fmt: skip


def _head(phrase: str) -> str:
    """The head noun of a phrase, singular: the last word before "of", "without" or a participle tail."""
    core = re.split(r"\s(?:of|without|in|on|with|for|from)\s", phrase.strip(), maxsplit=1)[0]
    words = [w for w in re.split(r"[\s]", core) if w]
    while len(words) > 1 and words[-1].lower() in _FATES:
        words.pop()
    return singular(words[-1].lower()) if words else ""


def singular(word: str) -> str:
    """Return the singular of an English noun by its ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
