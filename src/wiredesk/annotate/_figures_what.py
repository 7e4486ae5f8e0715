"""What a figure counts or measures: the noun phrase after it, what befell it, or what the clause is about."""

from __future__ import annotations

from typing import NamedTuple

from wiredesk.lang import UNITS

from ._figures_raw import Raw
from ._figures_tables import FALLS, RISES, STATES
from ._figures_units import form_name
from ._names_tokens import Tokens

_STOP = frozenset(
    """
    a an the this that these those and or but nor so if as than then when while where who whom whose which what
    why how in on at by for from to into onto of off over under with without within through throughout during
    since until after before against among between across near around about along behind beyond per via toward
    towards despite amid i you he she it we they me him us them my your his her its our their is are was were be
    been being am has have had do does did will would can could may might must shall should not no nor also both
    either each every because although though however said says say saying told according including ago earlier
    later yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday there here all any
    some only just even still already again too very now too up down out reportedly allegedly came come comes
    went go goes got get gets made make makes took take takes left gave give gives saw see sees found find began
    begin ran run runs became become becomes remain remains remained met meet meets won win wins lost lose held
    hold fell rose hit hits grew told know known want need needs set put kept keep keeps paid pay sold sell
    bought buy lies lay live lives sat stood stand stands spoke speak fled flee arrived wrote sent send led lead
    leads seem seems include includes included turned like such instead rather apiece respectively altogether
    overall total away back ahead apart together so-called whether once
    """.split()
)
_AUX = frozenset(
    """
        were was are is be been being have has had also reportedly still remain remained remains left feared
        confirmed not believed reported being others others' others more people
    """.split()
)
_DETERMINERS = frozenset("the a an its his her their our these those this that all my your".split())
_MORE = frozenset("more other others additional extra further of".split())
_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "police": "police",
    "troops": "troops", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life",
    "wives": "wife", "policemen": "policeman", "servicemen": "serviceman", "firemen": "fireman",
    "gunmen": "gunman", "fishermen": "fisherman", "personnel": "personnel", "cattle": "cattle",
    "aircraft": "aircraft", "sheep": "sheep", "spacecraft": "spacecraft", "media": "media", "data": "data",
    "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis", "analyses": "analysis",
    "bases": "base", "knives": "knife", "thieves": "thief", "leaves": "leaf", "wolves": "wolf",
    "civilians": "civilian", "buses": "bus", "gases": "gas", "viruses": "virus", "species": "species",
    "series": "series", "headquarters": "headquarters", "heroes": "hero", "potatoes": "potato", "shoes": "shoe",
    "movies": "movie", "zombies": "zombie", "hooves": "hoof", "halves": "half", "shelves": "shelf",
    "fish": "fish", "staff": "staff", "medics": "medic", "youths": "youth", "dead": "people",
    "calories": "calorie", "selfies": "selfie", "cookies": "cookie", "ties": "tie", "pies": "pie",
    "lies": "lie", "axes": "axe", "houses": "house", "causes": "cause", "cases": "case",
    "purchases": "purchase", "increases": "increase", "diseases": "disease", "nurses": "nurse",
    "horses": "horse", "responses": "response", "courses": "course", "databases": "database",
    "releases": "release", "expenses": "expense", "offenses": "offense", "defenses": "defense",
    "licenses": "license", "universes": "universe", "doses": "dose", "phrases": "phrase", "leases": "lease",
    "hoses": "hose", "roses": "rose", "noses": "nose", "warehouses": "warehouse",
    "businesswomen": "businesswoman", "businessmen": "businessman", "spouses": "spouse", "corpses": "corpse",
    "excuses": "excuse", "abuses": "abuse", "uses": "use", "clauses": "clause", "pauses": "pause",
    "bruises": "bruise", "cruises": "cruise", "exercises": "exercise", "franchises": "franchise",
    "premises": "premise", "promises": "promise", "enterprises": "enterprise",
}  # fmt: skip
_NOT_PLURAL = ("ss", "us", "is", "ous", "'s")
_PLURAL_MODIFIERS = frozenset(
    """
        sports news arms goods sales savings customs operations women's human-rights rights communications
        systems drugs weapons series parents police staff media aircraft data fish
    """.split()
)
_SINGULAR_S = frozenset(
    """
        this his its was has as is yes us gas bus plus thus always perhaps besides across series news less
        unless towards
    """.split()
)
_VERBS = (
    RISES
    | FALLS
    | frozenset(
        """
    is was were are be been has have had will would could can may might reached reach reaches hit hits stood
    stand stands totalled totaled totals cost costs measured measures averaged averages remained became cover
    covers covered worth valued estimated expected raised paid pay pays earned spent spend won made make makes
    received gave sold bought stretched reads read registered recorded posted reported touched topped exceeded
    weighs weighed lasted lasts took takes amounted comes came goes went swung swelled stretches set ended
    closed closes opened traded trades priced include includes included range ranges ranged produced contains
    contained carried holds held
    """.split()
    )
)
_LEADS = frozenset(
    """
        to by of at from about worth with for than as around between an a the nearly over some approximately
        just under only up down roughly least more and or in on record new total average estimated
    """.split()
)
_QUALIFIERS = frozenset(["without", "with", "aboard", "aged", "lacking"])
_MAX_WORDS = 6


_LINKS = frozenset(["of", "in", "for", "from", "to", "on", "at", "with", "across"])
_NO_HEADS = frozenset(
    """
        percent % cent cents million billion dollars euros points active die able free due likely ready equal
        open same due close compared next last first such more less much morning afternoon evening night noon
    """.split()
)
_ING_NOUNS = frozenset(
    """
    building housing spending funding meeting trading killing shooting bombing funding hearing training saving
    rating ranking reading earning landing crossing wedding drawing painting finding warning filing listing
    offering opening holding king ring wing thing string spring morning evening ceiling clothing lighting mining
    fishing farming shipping banking lending borrowing pricing planning parking turnout staffing cooling heating
    warming flooding blessing gathering stabbing sentencing hiring scoring
    """.split()
)


class What(NamedTuple):
    """What is counted, its head noun in the singular, and the token after it."""

    what: str | None
    head: str | None
    end: int


def singular(word: str) -> str:
    """Singular of a lower-case noun, by form."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if plural(word) and word.endswith("s"):
        return word[:-1]
    return word


def plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(_NOT_PLURAL) and word not in _SINGULAR_S


def _state(word: str) -> str | None:
    if word in STATES:
        return STATES[word]
    if "-" in word:
        return None
    return None


def find_what(tokens: Tokens, raw: Raw, first: int, last: int, before: What | None) -> What:
    """Find what a figure counts inside its sentence.

    Args:
        tokens: of the text.
        raw: the figure.
        first: index of the sentence's first token.
        last: index after its last one.
        before: what the figure before it in the sentence counts, for "killing 12 and wounding 31".
    """
    start = tokens.at(raw.end)
    if raw.kind in ("age", "ordinal", "score"):
        return _person_of_age(tokens, start, last) if raw.kind == "age" else What(None, None, start)
    if raw.unit is not None:
        return _measured(tokens, raw, first, start, last)
    found = _counted(tokens, raw, start, last)
    state = _state_before(tokens, raw, first)
    if found.what is None:
        if state:
            return What(f"people {state}", "people", start)
        if (
            before is not None
            and before.what
            and raw.kind != "fraction"
            and _joined(tokens, tokens.at(raw.start), first)
        ):
            return What(before.what, before.head, start)
        elsewhere = _about(tokens, raw, first)
        if elsewhere.what is not None:
            return elsewhere
        if before is not None and before.what and raw.kind != "fraction":
            return What(before.what, before.head, start)
        return What(None, None, start)
    if state and found.what and state not in found.what:
        return What(f"{found.what} {state}", found.head, found.end)
    return found


def _joined(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a figure goes on with the thing of the one before it: "12 men and 3", "460, compared with 63"."""
    lead = tokens.lows[max(first, at - 3) : at]
    return bool(lead) and (
        lead[-1] in ("and", "or", ",", "from", "versus", "against", "than")
        or lead[-2:-1] in (["compared"], ["up"], ["down"])
        or lead[-1] in ("compared", "up", "down")
    )


def _skip(tokens: Tokens, at: int, last: int) -> int:
    """Pass "of the", "more", "other" between number and noun."""
    while at < last and tokens.lows[at] in _MORE:
        at += 1
    while (
        at < last
        and tokens.lows[at] in _DETERMINERS
        and (tokens.lows[at - 1] in ("of", "half", "thirds", "quarters") or tokens.lows[at - 1] in _DETERMINERS)
    ):
        at += 1
    return at


def _counted(tokens: Tokens, raw: Raw, at: int, last: int) -> What:
    lows, _texts = tokens.lows, tokens.texts
    if at < last and lows[at] in ("per", "percent"):
        return What(None, None, at)
    at = _skip(tokens, at, last)
    words, head, end = _noun_phrase(
        tokens, at, last, plural_wanted=not raw.hyphen and not (raw.value == 1 and raw.high is None)
    )
    if not words:
        aux = at
        while aux < last and aux - at < 5 and lows[aux] in _AUX:
            aux += 1
        state = _state(lows[aux]) if aux < last else None
        if state:
            return What(f"people {state}", "people", aux + 1)
        return What(None, None, at)
    what = " ".join(words)
    more, end = _after(tokens, end, last)
    if head in STATES and head != "people":
        return What(f"people {STATES[head]}" + more, "people", end)
    return What(what + more, singular(head), end)


def _noun_phrase(tokens: Tokens, at: int, last: int, plural_wanted: bool) -> tuple[list[str], str, int]:
    """Words of the noun phrase at a token, its head in lower case, and the token after it."""
    words: list[str] = []
    lows, texts = tokens.lows, tokens.texts
    begin = at
    while at < last and at - begin < _MAX_WORDS:
        low = lows[at]
        if low in ("'s", "’s") and words:
            words[-1] += texts[at]
            at += 1
            continue
        if not low[0].isalpha() or low in _STOP:
            break
        if words and low.endswith("ed") and (not plural_wanted or lows[begin - 1] in _DETERMINERS):
            break
        if words and (
            _state(low)
            or (
                low.endswith(("ed", "ing"))
                and at + 1 < last
                and (lows[at + 1] in _STOP or not lows[at + 1][0].isalpha())
            )
        ):
            break
        words.append(texts[at])
        at += 1
        if plural_wanted and plural(low) and not (at < last and lows[at] in ("'s", "’s")):
            more = at < last and plural(lows[at]) and lows[at] not in _VERBS and lows[at] not in _STOP
            if not (more and (low in _PLURAL_MODIFIERS or lows[at] in _IRREGULAR)):
                break
    while words and (words[-1].lower().endswith("ly") or (words[-1].lower() in _VERBS and len(words) > 1)):
        words.pop()
        at -= 1
    if not words or words[-1].endswith(("'s", "’s")):
        return [], "", begin
    low = words[-1].lower()
    if (
        plural_wanted
        and not plural(low)
        and (low.endswith("ed") or low in _VERBS or (low in STATES and len(words) == 1))
    ):
        return ([], "", begin)
    return words, low, at


def _after(tokens: Tokens, at: int, last: int) -> tuple[str, int]:
    """Qualifiers after a noun: "without heat", "of parliament", "(were) injured"."""
    lows, texts = tokens.lows, tokens.texts
    if at >= last:
        return "", at
    low = lows[at]
    if low in _QUALIFIERS or low == "of":
        words: list[str] = []
        place = at + 1
        while place < last and len(words) < 4:
            word = lows[place]
            if not word[0].isalnum() or (word in _STOP and word not in _DETERMINERS):
                break
            words.append(texts[place])
            place += 1
            if plural(word):
                break
        if words and words[-1].lower() not in _DETERMINERS:
            return f" {texts[at]} {' '.join(words)}", place
        return "", at
    aux = at
    while aux < last and aux - at < 5 and lows[aux] in _AUX:
        aux += 1
    if aux < last:
        state = _state(lows[aux])
        if state:
            return f" {state}", aux + 1
        if aux > at and lows[aux] == "without":
            return _after(tokens, aux, last)
    return "", at


def _state_before(tokens: Tokens, raw: Raw, first: int) -> str | None:
    """ "killing 12": the state that a verb right before the figure gives."""
    at = tokens.at(raw.start) - 1
    steps = 0
    while (
        at >= first
        and steps < 3
        and tokens.lows[at] in ("the", "a", "an", "another", "of", "as", "many", "at", "least", "people")
    ):
        at -= 1
        steps += 1
    if at < first:
        return None
    low = tokens.lows[at]
    if low in (
        "deaths",
        "fatalities",
        "injuries",
        "dead",
        "custody",
        "missing",
        "homeless",
        "laid",
        "destroy",
        "affect",
    ):
        return None
    return _state(low)


def _about(tokens: Tokens, raw: Raw, first: int) -> What:
    """What a bare figure is about: "the death toll rose to 19", "the number of cases reached 40"."""
    lows = tokens.lows
    at = tokens.at(raw.start)
    low_end = max(first, at - 16)
    for place in range(at - 1, low_end - 1, -1):
        if lows[place] == "toll" and place > low_end:
            return What("people killed", "people", at)
        if lows[place] == "of" and place > first and lows[place - 1] in ("number", "total", "count", "tally"):
            state = _state(lows[place + 1]) if place + 1 < at else None
            if state and (place + 2 >= at or lows[place + 2] in _STOP):
                return What(f"people {state}", "people", at)
            words, head, _ = _noun_phrase(tokens, _skip(tokens, place + 1, at), at, plural_wanted=True)
            if words:
                more, _ = _after(tokens, tokens.at(tokens.starts[place + 1]) + len(words), at)
                return What(" ".join(words) + more, singular(head), at)
        if lows[place] in ";:":
            break
    return _subject(tokens, at, first)


def _person_of_age(tokens: Tokens, at: int, last: int) -> What:
    words, head, end = _noun_phrase(tokens, at, min(last, at + 3), plural_wanted=False)
    return What(" ".join(words), singular(head), end) if words else What(None, None, at)


_DEFAULTS = {"temperature": "temperature", "area": "area", "speed": "speed"}


def _measured(tokens: Tokens, raw: Raw, first: int, at: int, last: int) -> What:
    """What a measure is of; where the text names nothing, what its unit measures. A unit's name is no such thing."""
    found = _measured_thing(tokens, raw, first, at, last)
    if found.what is not None and found.head is not None:
        words = found.what.split()
        while len(words) > 1 and words[0].lower() in _DETERMINERS:
            words = words[1:]
        named = [form_name(word) or form_name(singular(word.lower())) for word in words]
        if not (all(named) and (raw.kind == "measure" or named == [raw.unit])) and words != ["square"]:
            return found._replace(what=" ".join(words))
    dimension = UNITS[raw.unit].dimension if raw.unit else ""
    default = "temperature" if raw.unit == "degree" and raw.value < 0 else _DEFAULTS.get(dimension)
    return What(default, default, at)


def _measured_thing(tokens: Tokens, raw: Raw, first: int, at: int, last: int) -> What:
    """What a sum, share or measure is of: "30 % of voters", "a $1.2bn deal", "inflation rose to 3.2 %"."""
    lows = tokens.lows
    if (at < last and lows[at] in ("of", "in")) or (at < last and raw.kind == "duration" and lows[at] in _STOP):
        if lows[at] == "of":
            place = _skip(tokens, at, last)
            words, head, end = _noun_phrase(tokens, place, last, plural_wanted=True)
            if words:
                more, end = _after(tokens, end, last)
                return What(" ".join(words) + more, singular(head), end)
        elif lows[at] == "in" and raw.kind == "money":
            words, head, end = _noun_phrase(tokens, at + 1, last, plural_wanted=True)
            if words and words[0].islower():
                return What(" ".join(words), singular(head), end)
    elif at < last and tokens.starts[at] <= raw.end + 1 and lows[at] not in _STOP and lows[at][0].isalpha():
        words, head, end = _noun_phrase(tokens, at, last, plural_wanted=False)
        if (
            words
            and not head.endswith("ly")
            and head
            not in (
                "long",
                "high",
                "deep",
                "wide",
                "tall",
                "thick",
                "old",
                "away",
                "more",
                "less",
                "higher",
                "lower",
                "east",
                "west",
                "north",
                "south",
                "northeast",
                "northwest",
                "southeast",
                "southwest",
            )
        ):
            return What(" ".join(words), singular(head), end)
    begin = tokens.at(raw.start)
    if raw.kind == "duration" and (begin <= first or lows[begin - 1] not in ("of", "is", "was", "lasted", "to")):
        return What(None, None, at)
    return _subject(tokens, begin, first)


def _subject(tokens: Tokens, at: int, first: int) -> What:
    """The noun phrase before the clause's verb, or right before the figure ("a fine of €80m")."""
    lows, texts = tokens.lows, tokens.texts
    place = at - 1
    steps = 0
    while place >= first and steps < 4 and lows[place] in _LEADS:
        place -= 1
        steps += 1
    if place >= first and lows[place] in _VERBS:
        while place >= first and (
            lows[place] in _VERBS or lows[place].endswith("ly") or lows[place] in ("not", "to", "been", "be")
        ):
            place -= 1
    elif steps and place >= first and lows[place][0].isalpha() and lows[place] not in _STOP:
        pass
    elif not steps:
        return What(None, None, at)
    end = place + 1
    while (
        place >= first
        and (lows[place][0].isalpha() or lows[place] in ("'s", "’s"))
        and (
            lows[place] not in _STOP
            or lows[place] in _LINKS
            or (lows[place] in _DETERMINERS and lows[place - 1] in _LINKS)
        )
        and lows[place] not in _VERBS
        and end - place < 8
    ):
        place -= 1
    words = list(texts[place + 1 : end])
    while words and (words[0].lower() in _LINKS or words[0].lower() in _DETERMINERS or words[0] in ("'s", "’s")):
        words = words[1:]
    while words and words[-1].lower() in _LINKS:
        words = words[:-1]
    if not words:
        return What(None, None, at)
    core = next((i for i, word in enumerate(words) if word.lower() in _LINKS), len(words))
    if core < len(words) and words[core].lower() != "of":
        words = words[:core]
    head = words[min(core, len(words)) - 1].lower()
    if (
        not head[0].isalpha()
        or head in _NO_HEADS
        or head.endswith(("ed", "ly"))
        or (head.endswith("ing") and head not in _ING_NOUNS)
    ):
        return What(None, None, at)
    what = ""
    for word in words:
        what += word if word in ("'s", "’s") or not what else f" {word}"
    return What(what, singular(head), at)
